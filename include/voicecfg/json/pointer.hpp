// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_POINTER_HPP
#define VOICECFG_JSON_POINTER_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// JSON pointers (RFC 6901).
namespace voicecfg::json {

/// Appends a reference token to a JSON pointer, `~` and `/` escaped (RFC 6901, section 3).
inline void append_reference(std::string& pointer, std::string_view name)
{
    pointer += '/';
    if (name.find('~') == std::string_view::npos && name.find('/') == std::string_view::npos)
        return void(pointer += name);
    for (char const letter : name) {
        if (letter == '~')
            pointer += "~0";
        else if (letter == '/')
            pointer += "~1";
        else
            pointer += letter;
    }
}

/// Takes the first reference token off a JSON pointer that is not empty, and gives it with `~` and
/// `/` as they are (RFC 6901, section 4).
[[nodiscard]] inline std::string take_reference(std::string_view& pointer)
{
    pointer.remove_prefix(1);
    auto const end = std::min(pointer.find('/'), pointer.size());
    std::string name;
    for (std::size_t i = 0; i != end; ++i) {
        bool const escape = pointer[i] == '~' && i + 1 != end;
        name += !escape ? pointer[i] : pointer[++i] == '0' ? '~' : '/';
    }
    pointer.remove_prefix(end);
    return name;
}

/// Appends a JSON pointer as a URI fragment, `#` included (RFC 6901, section 6; RFC 3986, section
/// 3.5).
inline void append_fragment(std::string& out, std::string_view pointer)
{
    constexpr std::string_view plain = "-._~!$&'()*+,;=:@/?";
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '#';
    for (char const letter : pointer) {
        auto const byte = static_cast<unsigned char>(letter);
        bool const alphanumeric = (letter >= '0' && letter <= '9') ||
                                  (letter >= 'A' && letter <= 'Z') ||
                                  (letter >= 'a' && letter <= 'z');
        if (alphanumeric || plain.find(letter) != std::string_view::npos)
            out += letter;
        else
            out.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
}

} // namespace voicecfg::json

#endif
