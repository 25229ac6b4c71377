// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RENDERING_HPP
#define VOICECFG_RENDERING_HPP

#include <voicecfg/message.hpp>
#include <voicecfg/quote.hpp>
#include <voicecfg/report.hpp>

#include <string>
#include <string_view>

namespace voicecfg {

namespace detail {

/// Appends a member after another one: `before` is `,"name":`.
inline void append_member(std::string& out, std::string_view before, std::string_view text)
{
    append_quoted(out += before, text);
}

/// Appends the members `offset`, `value`, `allowed` and `suggestion`, where they apply.
inline void append_hints(std::string& out, violation const& told)
{
    if (told.offset) out.append(",\"offset\":"sv).append(std::to_string(*told.offset));
    if (!told.value.empty()) out.append(",\"value\":"sv).append(told.value);
    if (!told.allowed.empty()) {
        out += ",\"allowed\":"sv;
        brackets list{out, '[', ']'};
        for (auto const& each : told.allowed) {
            list.next();
            out += each;
        }
        list.close();
    }
    if (!told.suggestion.empty()) out.append(",\"suggestion\":"sv).append(told.suggestion);
}

} // namespace detail

/// Appends a violation as an object of the batch protocol (`tests/cases/README.md`).
inline void append_violation(std::string& out, violation const& told)
{
    using detail::operator""sv;
    out.reserve(out.size() + 512);
    out.append("{\"code\":\""sv).append(name(told.code)).append("\""sv);
    detail::append_member(out, ",\"pointer\":"sv, told.pointer);
    if (!told.catalog_path.empty())
        detail::append_member(out, ",\"catalogPath\":"sv, told.catalog_path);
    out.append(",\"origin\":\""sv).append(name(told.from));
    detail::append_member(out, "\",\"message\":"sv, message(told));
    detail::append_hints(out, told);
    out += '}';
}

/// Appends the members `errors` and, where there was more to tell, `truncated` of a response.
inline void append_errors(std::string& out, report const& rejected)
{
    out += "\"errors\":";
    brackets list{out, '[', ']'};
    for (auto const& each : rejected.violations) {
        list.next();
        append_violation(out, each);
    }
    list.close();
    if (rejected.truncated) out += ",\"truncated\":true";
}

} // namespace voicecfg

#endif
