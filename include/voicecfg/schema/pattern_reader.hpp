// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_PATTERN_READER_HPP
#define VOICECFG_SCHEMA_PATTERN_READER_HPP

#include <voicecfg/json/utf8.hpp>
#include <voicecfg/schema/code_range.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace voicecfg {

/// Why a pattern is not read.
struct pattern_fault {
    std::string_view reason; ///< `nothing to repeat`
    std::size_t offset;      ///< in bytes, of what is at fault

    friend bool operator==(pattern_fault const&, pattern_fault const&) = default;
};

namespace detail {

inline constexpr std::size_t max_count = 1000;

/// Reads what stands for code points in a pattern: characters, escapes, classes.
class pattern_reader {
public:
    constexpr explicit pattern_reader(std::string_view source) noexcept : source_{source} {}

    [[nodiscard]] constexpr bool at_end() const noexcept { return at_ == source_.size(); }
    [[nodiscard]] constexpr bool at(std::string_view text) const noexcept
    {
        return source_.substr(at_).starts_with(text);
    }
    [[nodiscard]] constexpr std::size_t offset() const noexcept { return at_; }
    [[nodiscard]] constexpr std::optional<pattern_fault> const& fault() const noexcept
    {
        return fault_;
    }
    constexpr bool skip(std::string_view text) noexcept
    {
        bool const found = at(text);
        if (found) at_ += text.size();
        return found;
    }
    /// Keeps the first fault.
    constexpr void fail(std::string_view reason, std::size_t offset) noexcept
    {
        if (!fault_) fault_ = pattern_fault{reason, offset};
    }

    /// Reads a count; one above `max_count` as any above it. Nothing where there is no digit.
    constexpr std::optional<std::size_t> read_count() noexcept
    {
        std::optional<std::size_t> count;
        for (; !at_end() && source_[at_] >= '0' && source_[at_] <= '9'; ++at_)
            count = std::min<std::size_t>(count.value_or(0) * 10 +
                                              static_cast<std::size_t>(source_[at_] - '0'),
                                          max_count + 1);
        return count;
    }

    /// Reads a class, or what else stands for one of some code points, and makes the set of them.
    constexpr void read_set(std::vector<code_range>& set)
    {
        set.clear();
        if (skip("."))
            append_others(set, line_end_points);
        else if (at("["))
            read_class(set);
        else if (auto const point = read_point(set))
            set.push_back({*point, *point});
        make_set(set);
    }

private:
    constexpr void read_class(std::vector<code_range>& set)
    {
        auto const opened = at_++;
        bool const negated = skip("^");
        if (at("]")) return fail("an empty class", opened);
        for (std::size_t room = 1024; !at("]");) {
            if (at_end()) return fail("a class that does not end", opened);
            read_class_range(set);
            if (fault_) return;
            if (set.size() < room) continue;
            make_set(set); // a class may say the same a million times
            room = 2 * set.size() + 1024;
        }
        ++at_;
        if (!negated) return;
        make_set(set);
        std::vector<code_range> others;
        append_others(others, set);
        set = others;
    }

    /// `a`, `\d` or `a-z`. A hyphen is one of the class where it is its first or last.
    constexpr void read_class_range(std::vector<code_range>& set)
    {
        auto const begin = at_;
        auto const first = read_point(set);
        auto last = first;
        if (at("-") && at_ + 1 != source_.size() && !at("-]")) {
            ++at_;
            last = read_point(set);
            if (!first || !last) return fail("a range from or to a class", begin);
            if (*first > *last) return fail("a range out of order", begin);
        }
        if (first) set.push_back({*first, *last});
    }

    /// Reads a code point; or adds the class that an escape stands for, and returns nothing.
    constexpr std::optional<char32_t> read_point(std::vector<code_range>& set)
    {
        if (at("\\")) return read_escape(set);
        auto const [point, bytes] = json::read_utf8(source_.substr(at_));
        at_ += bytes;
        return point;
    }

    constexpr std::optional<char32_t> read_escape(std::vector<code_range>& set)
    {
        constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        constexpr std::string_view names = "tnrfv";
        constexpr std::string_view controls = "\t\n\r\f\v";
        auto const begin = at_++;
        char const letter = at_end() ? '\0' : source_[at_++];
        if (punctuation.find(letter) != punctuation.npos) return static_cast<char32_t>(letter);
        if (auto const name = names.find(letter); name != names.npos)
            return static_cast<char32_t>(controls[name]);
        if (letter == 'u') return read_unicode(begin);
        if (!add_named_class(set, letter)) fail("an escape of no meaning here", begin);
        return std::nullopt;
    }

    static constexpr bool add_named_class(std::vector<code_range>& set, char letter)
    {
        auto const add = [&](std::span<code_range const> named, char negated) {
            if (letter == negated)
                append_others(set, named);
            else
                set.insert(set.end(), named.begin(), named.end());
            return true;
        };
        switch (letter) {
        case 'd':
        case 'D': return add(digit_points, 'D');
        case 'w':
        case 'W': return add(word_points, 'W');
        case 's':
        case 'S': return add(space_points, 'S');
        default: return false;
        }
    }

    constexpr std::optional<char32_t> read_unicode(std::size_t begin) noexcept
    {
        auto const point = read_hex();
        if (!point) return fail("\\u without four hexadecimal digits", begin), std::nullopt;
        if (*point < 0xD800 || *point > 0xDFFF) return point;
        if (*point <= 0xDBFF && skip("\\u"))
            if (auto const low = read_hex(); low && *low >= 0xDC00 && *low <= 0xDFFF)
                return 0x10000 + ((*point - 0xD800) << 10) + (*low - 0xDC00);
        fail("half a surrogate pair", begin);
        return std::nullopt;
    }

    /// Four hexadecimal digits.
    constexpr std::optional<char32_t> read_hex() noexcept
    {
        auto const digits = source_.substr(at_, 4);
        if (digits.size() != 4) return std::nullopt;
        char32_t value = 0;
        for (char const digit : digits) {
            auto const small = static_cast<char>(digit | 0x20);
            if (digit >= '0' && digit <= '9')
                value = value << 4 | static_cast<char32_t>(digit - '0');
            else if (small >= 'a' && small <= 'f')
                value = value << 4 | static_cast<char32_t>(small - 'a' + 10);
            else
                return std::nullopt;
        }
        at_ += 4;
        return value;
    }

    std::string_view source_;
    std::size_t at_ = 0;
    std::optional<pattern_fault> fault_;
};

} // namespace detail

} // namespace voicecfg

#endif
