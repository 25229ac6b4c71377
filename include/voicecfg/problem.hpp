// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PROBLEM_HPP
#define VOICECFG_PROBLEM_HPP

#include <voicecfg/envelopes/detail/members.hpp>
#include <voicecfg/envelopes/detail/problem_head.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>
#include <string_view>

namespace voicecfg {

/// The media type of problem details (RFC 9457, section 3).
inline constexpr std::string_view problem_media_type = "application/problem+json";

/// A function that words a violation, for example in another language.
using sentences = std::string (*)(violation const&);

/// Appends a problem that is about no violation.
inline void append_problem(std::string& out, problem const& about)
{
    detail::append_head(out, about, about.detail);
    out += '}';
}

/// Appends a report as a problem with the extension members `errors` and, where there was more to
/// tell, `truncated`. An error has `detail` and `pointer` as in the RFC's own example, a pointer
/// being a URI fragment; `code`, `origin`, and where they apply `catalogPath`, `offset`, `value`,
/// `allowed` and `suggestion` as in the response; and `parameters`, an object of all else that
/// a sentence is made of: `reason`, `line` and `column` (`text_position`), `expected`, `found` and
/// `clearsEmpty` (`type_mismatch`), `size` (`value_range`), `minimum`, `maximum`,
/// `exclusiveMinimum`, `exclusiveMaximum`, `choices`, `related`, `relatedValue`, `elsewhere`,
/// `successors`, and `member` of a request.
inline void append_problem(std::string& out, problem const& about, report const& rejected,
                           sentences tell = message)
{
    auto const& all = rejected.violations;
    detail::append_head(out, about,
                        about.detail.empty() && !all.empty() ? tell(all.front())
                                                             : std::string{about.detail});
    out += ",\"errors\":";
    json::brackets list{out, '[', ']'};
    for (auto const& each : all) {
        list.next();
        out.append("{\"code\":\"").append(name(each.code)).append("\"");
        detail::append_member(out, ",\"detail\":", tell(each));
        detail::append_quoted_fragment(out += ",\"pointer\":", each.pointer);
        if (!each.catalog_path.empty())
            detail::append_member(out, ",\"catalogPath\":", each.catalog_path);
        detail::append_member(out, ",\"origin\":", name(each.from));
        auto const details = details_of(each);
        detail::append_hints(out, details);
        detail::append_parameters(out, details);
        out += '}';
    }
    list.close();
    out += rejected.truncated ? ",\"truncated\":true}" : "}";
}

} // namespace voicecfg

#endif
