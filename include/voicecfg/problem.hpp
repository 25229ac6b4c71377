// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PROBLEM_HPP
#define VOICECFG_PROBLEM_HPP

#include <voicecfg/location.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/quote.hpp>
#include <voicecfg/rendering.hpp>
#include <voicecfg/report.hpp>

#include <string>
#include <string_view>

namespace voicecfg {

/// The media type of problem details (RFC 9457, section 3).
inline constexpr std::string_view problem_media_type = "application/problem+json";

/// HTTP's phrase for a status that an update can end with (RFC 9110, section 15, RFC 6585), or
/// nothing.
[[nodiscard]] constexpr std::string_view status_phrase(int status) noexcept
{
    switch (status) {
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return {};
    }
}

/// The members of a problem that are the caller's to choose (RFC 9457, section 3.1). Texts are
/// UTF-8.
struct problem {
    int status;
    std::string_view type = {};     ///< a URI; empty: `about:blank`. `errors` deserves one of yours
    std::string_view title = {};    ///< of the type; empty: for `about:blank` HTTP's phrase
    std::string_view detail = {};   ///< of this occurrence; empty: the first violation's sentence
    std::string_view instance = {}; ///< a URI
};

/// A function that words a violation, for example in another language.
using sentences = std::string (*)(violation const&);

namespace detail {

/// Appends a JSON pointer as a string that is a URI fragment, of which nothing is to be escaped.
inline void append_quoted_fragment(std::string& out, std::string_view pointer)
{
    append_fragment(out += '"', pointer);
    out += '"';
}

/// Appends the member `parameters`, where there are any: what the sentence says beyond the members
/// of the response.
inline void append_parameters(std::string& out, violation const& told)
{
    std::string all;
    brackets members{all, '{', '}'};
    auto const open = [&](std::string_view name) -> std::string& {
        members.next();
        return all.append("\"").append(name).append("\":");
    };
    if (!told.expected.empty()) {
        brackets list{open("expected"), '[', ']'};
        for (auto const each : told.expected) {
            list.next();
            append_quoted(all, each);
        }
        list.close();
    }
    if (told.minimum) append_number(open("minimum"), *told.minimum);
    if (told.maximum) append_number(open("maximum"), *told.maximum);
    if (told.choices != 0) open("choices") += std::to_string(told.choices);
    if (!told.related.empty()) append_quoted_fragment(open("related"), told.related);
    if (!told.related_value.empty()) open("relatedValue") += told.related_value;
    members.close();
    if (all.size() > 2) out.append(",\"parameters\":").append(all);
}

inline void append_head(std::string& out, problem const& about, std::string_view detail)
{
    bool const blank = about.type.empty() || about.type == "about:blank";
    auto const title = blank && about.title.empty() ? status_phrase(about.status) : about.title;
    out += "{\"type\":";
    append_quoted(out, blank ? "about:blank" : about.type);
    if (!title.empty()) append_member(out, ",\"title\":", title);
    out.append(",\"status\":").append(std::to_string(about.status));
    if (!detail.empty()) append_member(out, ",\"detail\":", detail);
    if (!about.instance.empty()) append_member(out, ",\"instance\":", about.instance);
}

} // namespace detail

/// Appends a problem that is about no violation.
inline void append_problem(std::string& out, problem const& about)
{
    detail::append_head(out, about, about.detail);
    out += '}';
}

/// Appends a report as a problem with the extension members `errors` and, where there was more to
/// tell, `truncated`. An error has `detail` and `pointer` as in the RFC's own example, a pointer
/// being a URI fragment; `code`, `origin`, and where they apply `catalogPath`, `offset`, `value`,
/// `allowed` and `suggestion` as in the response; and `parameters`, an object of `expected`,
/// `minimum`, `maximum`, `choices`, `related` and `relatedValue`, the rest that a sentence is made
/// of.
inline void append_problem(std::string& out, problem const& about, report const& rejected,
                           sentences tell = message)
{
    auto const& all = rejected.violations;
    detail::append_head(out, about,
                        about.detail.empty() && !all.empty() ? tell(all.front())
                                                             : std::string{about.detail});
    out += ",\"errors\":";
    brackets list{out, '[', ']'};
    for (auto const& each : all) {
        list.next();
        out.append("{\"code\":\"").append(name(each.code)).append("\"");
        detail::append_member(out, ",\"detail\":", tell(each));
        detail::append_quoted_fragment(out += ",\"pointer\":", each.pointer);
        if (!each.catalog_path.empty())
            detail::append_member(out, ",\"catalogPath\":", each.catalog_path);
        detail::append_member(out, ",\"origin\":", name(each.from));
        detail::append_hints(out, each);
        detail::append_parameters(out, each);
        out += '}';
    }
    list.close();
    out += rejected.truncated ? ",\"truncated\":true}" : "}";
}

} // namespace voicecfg

#endif
