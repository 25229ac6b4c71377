// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_QUOTE_HPP
#define VOICECFG_QUOTE_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace voicecfg {

/// Appends text as a JSON string, quotes included (RFC 8259, section 7).
inline void append_quoted(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, copied, at - copied);
        copied = at + 1;
        out += '\\';
        auto const named = std::string_view{"\"\\\b\f\n\r\t"}.find(text[at]);
        if (named != std::string_view::npos)
            out += "\"\\bfnrt"[named];
        else {
            out += "u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    out.append(text, copied);
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
