// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RESPONSE_HPP
#define VOICECFG_RESPONSE_HPP

#include <voicecfg/envelopes/detail/members.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace voicecfg {

/// Appends a violation as an object of the batch protocol (`tests/cases/README.md`).
inline void append_violation(std::string& out, violation const& violation)
{
    using detail::operator""sv;
    out.reserve(out.size() + 512);
    out.append("{\"code\":\""sv).append(name(violation.code)).append("\""sv);
    detail::append_member(out, ",\"pointer\":"sv, violation.pointer);
    if (!violation.catalog_path.empty())
        detail::append_member(out, ",\"catalogPath\":"sv, violation.catalog_path);
    out.append(",\"origin\":\""sv).append(name(violation.from));
    detail::append_member(out, "\",\"message\":"sv, message(violation));
    auto const told = details_of(violation);
    detail::append_hints(out, told);
    detail::append_parameters(out, told, [](std::string& text, std::string_view pointer) {
        json::append_quoted(text, pointer);
    });
    out += '}';
}

/// Appends the members `errors` and, where there was more to tell, `truncated` of a response.
inline void append_errors(std::string& out, report const& rejected)
{
    out += "\"errors\":";
    json::brackets list{out, '[', ']'};
    for (auto const& each : rejected.violations) {
        list.next();
        append_violation(out, each);
    }
    list.close();
    if (rejected.truncated) out += ",\"truncated\":true";
}

/// Appends a notice as an object of the batch protocol.
inline void append_notice(std::string& out, notice const& told)
{
    using detail::operator""sv;
    out.append("{\"code\":\""sv).append(name(told.code));
    detail::append_member(out, "\",\"pointer\":"sv, told.pointer);
    out.append(",\"origin\":\""sv).append(name(told.from));
    detail::append_member(out, "\",\"message\":"sv, message(told));
    struct {
        std::string& out;

        void operator()(std::monostate) const {}
        void operator()(list_sizes const& sizes) const
        {
            out.append(",\"before\":"sv).append(std::to_string(sizes.before));
            out.append(",\"after\":"sv).append(std::to_string(sizes.after));
        }
        void operator()(culprit const& other) const
        {
            detail::append_member(out, ",\"related\":"sv, other.pointer);
        }
        void operator()(deprecated_value const& value) const
        {
            if (!value.since.empty()) detail::append_member(out, ",\"since\":"sv, value.since);
            if (!value.until.empty()) detail::append_member(out, ",\"until\":"sv, value.until);
            if (!value.successors.empty())
                detail::append_list(out += ",\"successors\":"sv, value.successors);
        }
        void operator()(violation const& stale) const
        {
            append_violation(out += ",\"violation\":"sv, stale);
        }
        void operator()(unknown_name const& name) const
        {
            if (!name.suggestion.empty()) out.append(",\"suggestion\":"sv).append(name.suggestion);
        }
    } const append_details{out};
    std::visit(append_details, told.details);
    out += '}';
}

/// Appends the members `notices` and, where there was more to tell, `noticesTruncated` of a
/// response, each after a comma; nothing where there are none.
inline void append_notices(std::string& out, notice_list const& told)
{
    if (told.all.empty()) return;
    out += ",\"notices\":";
    json::brackets list{out, '[', ']'};
    for (auto const& each : told.all) {
        list.next();
        append_notice(out, each);
    }
    list.close();
    if (told.truncated) out += ",\"noticesTruncated\":true";
}

} // namespace voicecfg

#endif
