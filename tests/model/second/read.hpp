// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "write.hpp"

namespace second {

/// A strict reader of JSON texts in valid UTF-8. Numbers keep their tokens, repeated members stay.
class reader {
public:
    explicit reader(std::string_view text) : text_(text) {}

    /// None where the text is no JSON; `fault` says where.
    std::optional<value> read()
    {
        value result;
        skip_space();
        if (!read_value(result)) return std::nullopt;
        skip_space();
        if (at_ != text_.size()) return std::nullopt;
        return result;
    }

    /// The first byte at which no JSON text can continue.
    std::size_t fault() const { return at_; }

private:
    bool is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    bool take(char c)
    {
        if (!is(c)) return false;
        ++at_;
        return true;
    }

    void skip_space()
    {
        while (is(' ') || is('\t') || is('\n') || is('\r')) ++at_;
    }

    bool take(std::string_view word)
    {
        return std::all_of(word.begin(), word.end(), [this](char c) { return take(c); });
    }

    bool read_value(value& out)
    {
        if (is('{')) return read_object(out);
        if (is('[')) return read_array(out);
        if (is('"')) {
            out.is = kind::string;
            return read_string(out.text);
        }
        if (is('n')) return take("null");
        if (is('t')) {
            out = boolean(true);
            return take("true");
        }
        if (is('f')) {
            out = boolean(false);
            return take("false");
        }
        return read_number(out);
    }

    bool digits()
    {
        std::size_t const before = at_;
        while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
        return at_ != before;
    }

    bool read_number(value& out)
    {
        std::size_t const begin = at_;
        take('-');
        if (!take('0') && !digits()) return false;
        if (take('.') && !digits()) return false;
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            if (!digits()) return false;
        }
        out = token(std::string(text_.substr(begin, at_ - begin)));
        return true;
    }

    bool read_unit(unsigned& unit)
    {
        unit = 0;
        for (int i = 0; i < 4; ++i, ++at_) {
            constexpr std::string_view hex = "0123456789abcdef";
            if (at_ == text_.size()) return false;
            char const c = text_[at_];
            std::size_t const digit =
                hex.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
            if (digit == std::string_view::npos) return false;
            unit = unit * 16 + static_cast<unsigned>(digit);
        }
        return true;
    }

    static void put(std::string& out, unsigned c)
    {
        auto const byte = [&](unsigned bits) { out += static_cast<char>(bits); };
        if (c < 0x80)
            byte(c);
        else if (c < 0x800) {
            byte(0xC0U | c >> 6U);
            byte(0x80U | (c & 0x3FU));
        }
        else if (c < 0x10000) {
            byte(0xE0U | c >> 12U);
            byte(0x80U | (c >> 6U & 0x3FU));
            byte(0x80U | (c & 0x3FU));
        }
        else {
            byte(0xF0U | c >> 18U);
            byte(0x80U | (c >> 12U & 0x3FU));
            byte(0x80U | (c >> 6U & 0x3FU));
            byte(0x80U | (c & 0x3FU));
        }
    }

    bool read_escape(std::string& out)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view plain = "\"\\/\b\f\n\r\t";
        if (at_ == text_.size()) return false;
        if (std::size_t const simple = letters.find(text_[at_]); simple != std::string_view::npos) {
            out += plain[simple];
            ++at_;
            return true;
        }
        std::size_t const backslash = at_ - 1;
        unsigned unit = 0;
        if (!take('u') || !read_unit(unit)) return false;
        if (unit >= 0xD800 && unit < 0xE000) {
            unsigned low = 0;
            if (unit >= 0xDC00 || !take("\\u") || !read_unit(low) || low < 0xDC00 ||
                low >= 0xE000) {
                at_ = backslash;
                return false;
            }
            unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
        }
        put(out, unit);
        return true;
    }

    bool read_string(std::string& out)
    {
        if (!take('"')) return false;
        while (!take('"')) {
            if (at_ == text_.size() || static_cast<unsigned char>(text_[at_]) < 0x20U) return false;
            if (take('\\')) {
                if (!read_escape(out)) return false;
            }
            else
                out += text_[at_++];
        }
        return true;
    }

    bool read_array(value& out)
    {
        out.is = kind::array;
        take('[');
        skip_space();
        if (take(']')) return true;
        do {
            skip_space();
            if (!read_value(out.items.emplace_back())) return false;
            skip_space();
        } while (take(','));
        return take(']');
    }

    bool read_object(value& out)
    {
        out.is = kind::object;
        take('{');
        skip_space();
        if (take('}')) return true;
        do {
            skip_space();
            member& one = out.members.emplace_back();
            if (!read_string(one.name)) return false;
            skip_space();
            if (!take(':')) return false;
            skip_space();
            if (!read_value(one.held)) return false;
            skip_space();
        } while (take(','));
        return take('}');
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// The pointer of the first member that an object has twice, down to `levels` of objects and
/// arrays.
inline std::optional<std::string> repeated_member(value const& in, std::string const& pointer,
                                                  int levels)
{
    if (levels == 0) return std::nullopt;
    std::set<std::string> before;
    for (member const& one : in.members) {
        std::string const at = below(pointer, one.name);
        if (!before.insert(one.name).second) return at;
        if (auto const inner = repeated_member(one.held, at, levels - 1)) return inner;
    }
    for (std::size_t i = 0; i < in.items.size(); ++i)
        if (auto const inner = repeated_member(in.items[i], below(pointer, i), levels - 1))
            return inner;
    return std::nullopt;
}

} // namespace second
