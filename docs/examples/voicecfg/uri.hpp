// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_URI_HPP
#define VOICECFG_EXAMPLES_URI_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

namespace detail {

/// Appends a segment of a path. What is not unreserved (RFC 3986, section 2.3) is percent-encoded,
/// byte by byte: a colon as well, which would end a scheme in the first segment.
inline void append_segment(std::string& out, std::string_view segment)
{
    constexpr std::string_view marks = "-._~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const letter : segment) {
        auto const byte = static_cast<unsigned char>(letter);
        bool const unreserved =
            (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
            (letter >= 'a' && letter <= 'z') || marks.find(letter) != marks.npos;
        if (unreserved)
            out += letter;
        else
            out.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
}

} // namespace detail

/// Appends the path of a file, whatever its bytes are, as a URI reference (RFC 3986, section 4.1):
/// `file:///a` for one from the root, else relative. However the file is spelled, one slash stands
/// between segments and none of them is a dot; two dots stay, for they may follow a link.
inline void append_uri(std::string& out, std::string_view path)
{
    bool const relative = !path.starts_with('/');
    out += relative ? "" : "file:///";
    auto const begin = out.size();
    while (!path.empty()) {
        auto const end = std::min(path.find('/'), path.size());
        auto const segment = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (segment.empty() || segment == ".") continue;
        if (out.size() != begin) out += '/';
        detail::append_segment(out, segment);
    }
    if (relative && out.size() == begin) out += '.';
}

} // namespace tool

#endif
