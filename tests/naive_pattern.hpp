// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_NAIVE_PATTERN_HPP
#define VOICECFG_TESTS_NAIVE_PATTERN_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A regular expression as ECMA-262 describes it, by matchers and what they go on with: it tries
/// one way after the other. Only of patterns that are right, and slow.
class naive_pattern {
public:
    explicit naive_pattern(std::string_view source) : source_{decoded(source)}
    {
        whole_ = choice();
    }

    bool found_in(std::string_view value) const
    {
        auto const text = decoded(value);
        for (std::size_t at = 0; at <= text.size(); ++at)
            if (whole_(text, at, [](std::size_t) { return true; })) return true;
        return false;
    }

private:
    using rest = std::function<bool(std::size_t)>;
    using matcher = std::function<bool(std::u32string const&, std::size_t, rest const&)>;
    using test = std::function<bool(char32_t)>;

    static std::u32string decoded(std::string_view text)
    {
        std::u32string out;
        for (char const byte : text) {
            auto const bits = static_cast<unsigned char>(byte);
            if (bits < 0x80)
                out += bits;
            else if (bits < 0xC0)
                out.back() = out.back() * 64 + (bits & 0x3F);
            else
                out += bits & (bits < 0xE0 ? 0x1F : bits < 0xF0 ? 0x0F : 0x07);
        }
        return out;
    }

    bool next_is(std::u32string_view text) const
    {
        return source_.compare(at_, text.size(), text) == 0;
    }
    bool skip(std::u32string_view text)
    {
        bool const found = next_is(text);
        if (found) at_ += text.size();
        return found;
    }

    matcher choice()
    {
        std::vector<matcher> ways{sequence()};
        while (skip(U"|")) ways.push_back(sequence());
        return [ways](auto const& text, std::size_t at, rest const& then) {
            for (auto const& each : ways)
                if (each(text, at, then)) return true;
            return false;
        };
    }

    matcher sequence()
    {
        matcher all = [](auto const&, std::size_t at, rest const& then) { return then(at); };
        while (at_ != source_.size() && !next_is(U"|") && !next_is(U")"))
            all = [before = all, part = term()](auto const& text, std::size_t at,
                                                rest const& then) {
                return before(text, at, [&](std::size_t on) { return part(text, on, then); });
            };
        return all;
    }

    matcher term()
    {
        if (skip(U"^"))
            return
                [](auto const&, std::size_t at, rest const& then) { return at == 0 && then(at); };
        if (skip(U"$"))
            return [](auto const& text, std::size_t at, rest const& then) {
                return at == text.size() && then(at);
            };
        auto const part = atom();
        std::size_t least = 1;
        std::size_t most = 1;
        constexpr auto any = static_cast<std::size_t>(-1);
        if (skip(U"*"))
            least = 0, most = any;
        else if (skip(U"+"))
            most = any;
        else if (skip(U"?"))
            least = 0;
        else if (skip(U"{")) {
            least = most = digit();
            if (skip(U",")) most = next_is(U"}") ? any : digit();
            skip(U"}");
        }
        return [=](auto const& text, std::size_t at, rest const& then) {
            return repeat(part, least, most, text, at, then);
        };
    }

    static bool repeat(matcher const& part, std::size_t least, std::size_t most,
                       std::u32string const& text, std::size_t at, rest const& then)
    {
        auto const again = [&](std::size_t on) {
            if (least == 0 && on == at) return false; // a round that takes nothing ends it
            return repeat(part, least == 0 ? 0 : least - 1, most - 1, text, on, then);
        };
        if (most != 0 && part(text, at, again)) return true;
        return least == 0 && then(at);
    }

    matcher atom()
    {
        if (skip(U"(")) {
            skip(U"?:");
            auto const inner = choice();
            skip(U")");
            return inner;
        }
        auto const takes = skip(U"[") ? one_of_class() : one();
        return [takes](auto const& text, std::size_t at, rest const& then) {
            return at != text.size() && takes(text[at]) && then(at + 1);
        };
    }

    test one_of_class()
    {
        bool const negated = skip(U"^");
        std::vector<test> all;
        while (!skip(U"]")) {
            auto const from = character();
            if (from == class_follows)
                all.push_back(one());
            else {
                auto const to = skip(U"-") ? character() : from;
                all.push_back([=](char32_t c) { return from <= c && c <= to; });
            }
        }
        return [=](char32_t c) {
            bool in = false;
            for (auto const& each : all) in = in || each(c);
            return in != negated;
        };
    }

    test one()
    {
        if (skip(U".")) return [](char32_t c) { return !is_any(c, U"\n\r\u2028\u2029"); };
        if (skip(U"\\d")) return is_digit;
        if (skip(U"\\w")) return is_word;
        if (skip(U"\\s")) return is_space;
        if (skip(U"\\D")) return std::not_fn(is_digit);
        if (skip(U"\\W")) return std::not_fn(is_word);
        if (skip(U"\\S")) return std::not_fn(is_space);
        return [mine = character()](char32_t c) { return c == mine; };
    }

    static constexpr char32_t class_follows = 0xFFFFFFFF;

    char32_t character()
    {
        if (!skip(U"\\")) return source_[at_++];
        auto const letter = source_[at_++];
        if (letter == U'n') return U'\n';
        if (letter != U'u') return --at_, --at_, class_follows;
        auto const high = unit();
        bool const pair = high >= 0xD800 && high < 0xDC00 && skip(U"\\u");
        return pair ? 0x10000 + (high - 0xD800) * 0x400 + unit() - 0xDC00 : high;
    }

    char32_t unit()
    {
        std::string const digits(source_.begin() + static_cast<std::ptrdiff_t>(at_),
                                 source_.begin() + static_cast<std::ptrdiff_t>(at_ + 4));
        at_ += 4;
        return static_cast<char32_t>(std::stoul(digits, nullptr, 16));
    }

    std::size_t digit() { return source_[at_++] - U'0'; }

    static bool is_any(char32_t c, std::u32string_view all) { return all.find(c) != all.npos; }
    static bool is_digit(char32_t c) { return is_any(c, U"0123456789"); }
    static bool is_space(char32_t c) { return is_any(c, U" \t\n\r\f\v"); }
    static bool is_word(char32_t c)
    {
        return is_digit(c) || is_any(c | 0x20, U"abcdefghijklmnopqrstuvwxyz") || c == U'_';
    }

    std::u32string source_;
    std::size_t at_ = 0;
    matcher whole_;
};

#endif
