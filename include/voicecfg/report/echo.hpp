// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_ECHO_HPP
#define VOICECFG_REPORT_ECHO_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/json/write.hpp>

#include <cstddef>
#include <string>

/// What a violation repeats of what was sent.
namespace voicecfg {

/// The longest string that a violation repeats, in code points.
inline constexpr std::size_t max_echo = 200;
/// A scalar as JSON text, clipped; nothing for what is no scalar or not finite.
[[nodiscard]] inline std::string echo(json::node value)
{
    std::string out;
    std::string scratch;
    switch (value.kind()) {
    case json::kind::string:
        json::append_quoted(out, json::clip(value.string(scratch), max_echo));
        break;
    case json::kind::number:
        if (!value.number().finite()) break;
        json::append_json(out, value);
        if (out.size() > max_echo) {
            out.clear();
            value.number().append_to(out);
        }
        break;
    case json::kind::boolean:
    case json::kind::null: json::append_json(out, value); break;
    default: break;
    }
    return out;
}

} // namespace voicecfg

#endif
