// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_QUOTE_HPP
#define VOICECFG_QUOTE_HPP

#include <voicecfg/special_bytes.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace voicecfg {

namespace detail {

/// For literals that are appended: they know their length, which `append` would count each time.
using std::string_view_literals::operator""sv;

/// Appends what follows the backslash of an escaped control character.
inline void append_control(std::string& out, char special)
{
    constexpr std::string_view digits = "0123456789abcdef";
    auto const byte = static_cast<unsigned char>(special);
    auto const named = std::string_view{"\b\f\n\r\t"}.find(special);
    if (named != std::string_view::npos)
        out += "bfnrt"[named];
    else {
        out += "u00";
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

} // namespace detail

/// Appends text as a JSON string, quotes included (RFC 8259, section 7).
inline void append_quoted(std::string& out, std::string_view text)
{
    if (text.size() < 64 && detail::specials_of(text.data(), text.size()) == 0) {
        auto const begin = out.size();
        out.resize(begin + text.size() + 2, '"');
        text.copy(out.data() + begin + 1, text.size());
        return;
    }
    out += '"';
    detail::special_bytes specials{text};
    char const* const last = text.data() + text.size();
    char const* copied = text.data();
    auto const copy_to = [&](char const* at) {
        out.append(copied, static_cast<std::size_t>(at - copied));
        copied = at;
    };
    for (char const* at = copied; (at = specials.next(at)) != last; ++at) {
        if (static_cast<unsigned char>(*at) >= 0x80) continue;
        copy_to(at);
        out += '\\';
        if (*at == '"' || *at == '\\') continue;
        detail::append_control(out, *at);
        ++copied;
    }
    copy_to(last);
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

} // namespace voicecfg

#endif
