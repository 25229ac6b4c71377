// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_QUOTE_HPP
#define VOICECFG_JSON_QUOTE_HPP

#include <voicecfg/json/detail/special_bytes.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string>
#include <string_view>

namespace voicecfg::json {

namespace detail {

/// For literals that are appended: they know their length, which `append` would count each time.
using std::string_view_literals::operator""sv;

/// The most bytes that one is escaped to.
inline constexpr std::size_t longest_escape = "\\u0000"sv.size();

/// Writes the escape of a byte that can't stand in a JSON string. Returns where it ends.
[[nodiscard]] inline char* write_escape(char* to, char special) noexcept
{
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view controls = "\b\f\n\r\t";
    auto const byte = static_cast<unsigned char>(special);
    *to++ = '\\';
    if (special == '"' || special == '\\')
        *to++ = special;
    else if (auto const named = controls.find(special); named != controls.npos)
        *to++ = "bfnrt"[named];
    else
        for (char const letter : {'u', '0', '0', digits[byte >> 4], digits[byte & 15]})
            *to++ = letter;
    return to;
}

} // namespace detail

/// Whether a text of less than 64 bytes is printable ASCII that stands in a JSON string as it is.
[[nodiscard]] inline bool is_plain(std::string_view text) noexcept
{
    return detail::specials_of(text.data(), text.size()) == 0;
}

/// Appends text as a JSON string, quotes included (RFC 8259, section 7).
inline void append_quoted(std::string& out, std::string_view text)
{
    constexpr std::size_t block = 64;
    if (text.size() < block && is_plain(text)) {
        auto const begin = out.size();
        out.resize(begin + text.size() + 2, '"');
        text.copy(out.data() + begin + 1, text.size());
        return;
    }
    out += '"';
    char const* const last = text.data() + text.size();
    char const* copied = text.data();
    for (auto const* at = text.data(); at != last;) {
        auto const count = std::min(block, static_cast<std::size_t>(last - at));
        auto found = count == block ? detail::specials_of_64(at) : detail::specials_of(at, count);
        char escaped[block * detail::longest_escape];
        char* to = escaped;
        for (; found != 0; found &= found - 1) {
            char const* const special = at + std::countr_zero(found);
            if (static_cast<unsigned char>(*special) >= 0x80) continue;
            if (copied < at) {
                out.append(copied, static_cast<std::size_t>(at - copied));
                copied = at;
            }
            to = detail::write_escape(std::copy(copied, special, to), *special);
            copied = special + 1;
        }
        out.append(escaped, static_cast<std::size_t>(to - escaped));
        at += count;
    }
    out.append(copied, static_cast<std::size_t>(last - copied));
    out += '"';
}

/// Appends the brackets and commas of an array or object around what its user appends.
class brackets {
public:
    brackets(std::string& out, char open, char close) : out_{out}, close_{close}
    {
        out_ += open;
        begin_ = out_.size();
    }

    /// To be called before each element or member.
    void next()
    {
        if (out_.size() != begin_) out_ += ',';
    }

    void close() { out_ += close_; }

private:
    std::string& out_;
    std::size_t begin_ = 0;
    char close_;
};

} // namespace voicecfg::json

#endif
