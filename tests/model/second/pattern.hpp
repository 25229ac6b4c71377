// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "characters.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace second {

/// V7's patterns by backtracking: all that V7 reads, in exponential time where a pattern asks for
/// it. It takes a pattern that is valid; what V7 refuses is not noticed.
class pattern {
public:
    explicit pattern(std::string_view text) : text_(characters(text)) { root_ = alternatives(); }

    bool found_in(std::string_view value) const
    {
        std::u32string const all = characters(value);
        for (std::size_t from = 0; from <= all.size(); ++from)
            if (root_(all, from, [](std::size_t) { return true; })) return true;
        return false;
    }

private:
    using rest = std::function<bool(std::size_t)>;
    using matcher = std::function<bool(std::u32string const&, std::size_t, rest const&)>;
    using ranges = std::vector<std::pair<char32_t, char32_t>>;

    bool is(char32_t c) const { return at_ < text_.size() && text_[at_] == c; }

    bool take(char32_t c)
    {
        if (!is(c)) return false;
        ++at_;
        return true;
    }

    matcher alternatives()
    {
        matcher left = sequence();
        if (!take(U'|')) return left;
        matcher right = alternatives();
        return [left, right](std::u32string const& s, std::size_t at, rest const& then) {
            return left(s, at, then) || right(s, at, then);
        };
    }

    matcher sequence()
    {
        matcher all = [](std::u32string const&, std::size_t at, rest const& then) {
            return then(at);
        };
        while (at_ < text_.size() && !is(U'|') && !is(U')')) {
            matcher const next = counted(atom());
            all = [all, next](std::u32string const& s, std::size_t at, rest const& then) {
                return all(s, at, [&](std::size_t middle) { return next(s, middle, then); });
            };
        }
        return all;
    }

    std::size_t number()
    {
        std::size_t result = 0;
        while (at_ < text_.size() && is_digit(text_[at_]))
            result = result * 10 + (text_[at_++] - U'0');
        return result;
    }

    matcher counted(matcher const& one)
    {
        std::size_t least = 0;
        std::size_t most = unreachable;
        if (take(U'+'))
            least = 1;
        else if (take(U'?'))
            most = 1;
        else if (take(U'{')) {
            least = most = number();
            if (take(U',')) most = is(U'}') ? unreachable : number();
            take(U'}');
        }
        else if (!take(U'*'))
            return one;
        return [one, least, most](std::u32string const& s, std::size_t at, rest const& then) {
            return repeat(one, least, most, s, at, then);
        };
    }

    static bool repeat(matcher const& one, std::size_t least, std::size_t most,
                       std::u32string const& s, std::size_t at, rest const& then)
    {
        if (most > 0 && one(s, at, [&](std::size_t next) {
                if (next == at && least == 0) return false; // an empty turn leads nowhere
                return repeat(one, least == 0 ? 0 : least - 1,
                              most == unreachable ? most : most - 1, s, next, then);
            }))
            return true;
        return least == 0 && then(at);
    }

    matcher atom()
    {
        char32_t const c = text_[at_++];
        if (c == U'^')
            return [](std::u32string const&, std::size_t at, rest const& then) {
                return at == 0 && then(at);
            };
        if (c == U'$')
            return [](std::u32string const& s, std::size_t at, rest const& then) {
                return at == s.size() && then(at);
            };
        if (c == U'(') {
            if (take(U'?')) take(U':');
            matcher const inner = alternatives();
            take(U')');
            return inner;
        }
        if (c == U'.') return one_of({{U'\n', U'\n'}, {U'\r', U'\r'}, {0x2028, 0x2029}}, false);
        if (c == U'[') return bracket();
        if (c == U'\\') {
            auto const [set, good] = escape();
            return one_of(set, good);
        }
        return one_of({{c, c}}, true);
    }

    static matcher one_of(ranges const& set, bool good)
    {
        return [set, good](std::u32string const& s, std::size_t at, rest const& then) {
            return at < s.size() && within(set, s[at]) == good && then(at + 1);
        };
    }

    static bool within(ranges const& set, char32_t c)
    {
        return std::any_of(set.begin(), set.end(), [c](auto const& range) {
            return range.first <= c && c <= range.second;
        });
    }

    char32_t unit()
    {
        char32_t result = 0;
        for (int i = 0; i < 4 && at_ < text_.size(); ++i) {
            char32_t const c = text_[at_++];
            result = result * 16 + (is_digit(c) ? c - U'0' : (c | 0x20U) - U'a' + 10);
        }
        return result;
    }

    /// What an escape stands for, and whether that or all else.
    std::pair<ranges, bool> escape()
    {
        char32_t const c = text_[at_++];
        ranges const digits = {{U'0', U'9'}};
        ranges const word = {{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}};
        ranges const space = {{U'\t', U'\r'}, {U' ', U' '}};
        switch (c) {
        case U'd': return {digits, true};
        case U'D': return {digits, false};
        case U'w': return {word, true};
        case U'W': return {word, false};
        case U's': return {space, true};
        case U'S': return {space, false};
        case U't': return {{{U'\t', U'\t'}}, true};
        case U'n': return {{{U'\n', U'\n'}}, true};
        case U'r': return {{{U'\r', U'\r'}}, true};
        case U'f': return {{{U'\f', U'\f'}}, true};
        case U'v': return {{{U'\v', U'\v'}}, true};
        case U'u': {
            char32_t high = unit();
            if (high >= 0xD800 && high < 0xDC00 && take(U'\\') && take(U'u'))
                high = 0x10000 + ((high - 0xD800) << 10U) + (unit() - 0xDC00);
            return {{{high, high}}, true};
        }
        default: return {{{c, c}}, true};
        }
    }

    matcher bracket()
    {
        bool const good = !take(U'^');
        ranges set;
        auto const add = [&set](ranges const& more, bool those) {
            if (those) {
                set.insert(set.end(), more.begin(), more.end());
                return;
            }
            char32_t from = 0;
            for (auto const& [first, last] : more) {
                if (from < first) set.push_back({from, first - 1});
                from = last + 1;
            }
            set.push_back({from, 0x10FFFF});
        };
        while (at_ < text_.size() && !take(U']')) {
            char32_t const c = text_[at_++];
            auto const [first, those] = c == U'\\' ? escape() : std::pair(ranges{{c, c}}, true);
            bool const single = those && first.size() == 1 && first[0].first == first[0].second;
            if (single && is(U'-') && at_ + 1 < text_.size() && text_[at_ + 1] != U']') {
                ++at_;
                char32_t const end = text_[at_++];
                char32_t const last = end == U'\\' ? escape().first[0].first : end;
                set.push_back({first[0].first, last});
            }
            else
                add(first, those);
        }
        return one_of(set, good);
    }

    std::u32string text_;
    std::size_t at_ = 0;
    matcher root_;
};

} // namespace second
