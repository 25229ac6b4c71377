// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_WRITE_HPP
#define VOICECFG_JSON_WRITE_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace voicecfg::json {

/// Appends a value as JSON text: a scanned one as it is spelled, a parsed one on one line with
/// numbers as people write them.
inline void append_json(std::string& out, node value)
{
    std::string scratch;
    if (auto const* const scanned = value.scanned()) return void(out += scanned->text());
    switch (value.kind()) {
    case kind::absent:
    case kind::null: out += "null"; break;
    case kind::boolean: out += value.boolean() ? "true" : "false"; break;
    case kind::number: value.number().append_to(out); break;
    case kind::string: append_quoted(out, value.string(scratch)); break;
    case kind::array: {
        brackets list{out, '[', ']'};
        for (elements element{value}; element; ++element) {
            list.next();
            append_json(out, *element);
        }
        list.close();
        break;
    }
    case kind::object: {
        brackets object{out, '{', '}'};
        for (members member{value}; member; ++member) {
            object.next();
            append_quoted(out, member.name());
            out += ':';
            append_json(out, member.value());
        }
        object.close();
        break;
    }
    }
}

/// The length of a JSON text without the white space between its tokens, in bytes.
[[nodiscard]] inline std::size_t compact_size(std::string_view json) noexcept
{
    std::size_t size = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        char const c = json[i];
        if (in_string && c == '\\') {
            size += 2;
            ++i;
            continue;
        }
        if (c == '"') in_string = !in_string;
        size += in_string || (c != ' ' && c != '\t' && c != '\n' && c != '\r');
    }
    return size;
}

/// A JSON text without the white space between its tokens.
[[nodiscard]] inline std::string compact(std::string_view json)
{
    std::string out;
    bool in_string = false;
    bool escaped = false;
    for (char const c : json) {
        if (!in_string && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
        out += c;
        if (c == '"' && !escaped) in_string = !in_string;
        escaped = in_string && c == '\\' && !escaped;
    }
    return out;
}

} // namespace voicecfg::json

#endif
