// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RESPONSE_HPP
#define VOICECFG_RESPONSE_HPP

#include <voicecfg/envelopes/detail/members.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>

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
    detail::append_hints(out, details_of(violation));
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

} // namespace voicecfg

#endif
