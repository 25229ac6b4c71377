// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_LITERAL_HPP
#define VOICECFG_LITERALS_LITERAL_HPP

#include <voicecfg/support/named.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace voicecfg {

struct object;

/// What a literal spells.
enum class literal_kind : std::uint8_t { absent, string, integer, number, boolean };

/// A member's value as a program spells it, or nothing where it leaves the member out. It refers to
/// its text, which as a string literal lives for ever.
class literal {
public:
    constexpr literal() noexcept = default;
    constexpr literal(std::nullptr_t) = delete;
    constexpr literal(char const* text) noexcept : literal{std::string_view{text}} {}
    constexpr literal(std::string_view text) noexcept : kind_{literal_kind::string}, text_{text} {}
    /// A literal can't refer to a text that is gone when it is made.
    template <detail::temporary_text Text>
    literal(Text&&) = delete;
    /// An integer or a boolean. One beyond 64 bits with a sign counts as the nearest double, like a
    /// number of a patch (G6).
    constexpr literal(std::integral auto value) noexcept
        : kind_{std::same_as<decltype(value), bool> ? literal_kind::boolean : literal_kind::integer}
    {
        integer_ = static_cast<std::int64_t>(value);
        if ((integer_ < 0) != (value < decltype(value){}))
            *this = literal{static_cast<double>(value)};
    }
    /// `5.0` is the integer 5 (G6).
    constexpr literal(std::floating_point auto value) noexcept : kind_{literal_kind::number}
    {
        number_ = static_cast<double>(value);
        if (!(number_ > -0x1p63 && number_ < 0x1p63)) return;
        integer_ = static_cast<std::int64_t>(number_);
        if (static_cast<double>(integer_) == number_) kind_ = literal_kind::integer;
    }

    [[nodiscard]] constexpr literal_kind kind() const noexcept { return kind_; }
    [[nodiscard]] constexpr bool is(literal_kind kind) const noexcept { return kind_ == kind; }

    /// The text of a string.
    [[nodiscard]] constexpr std::string_view string() const noexcept { return text_; }
    [[nodiscard]] constexpr std::int64_t integer() const noexcept { return integer_; }
    [[nodiscard]] constexpr bool boolean() const noexcept { return integer_ != 0; }
    /// The value of an integer or another number.
    [[nodiscard]] constexpr double number() const noexcept
    {
        return is(literal_kind::integer) ? static_cast<double>(integer_) : number_;
    }

    [[nodiscard]] friend constexpr bool operator==(literal const& a, literal const& b) noexcept
    {
        return a.kind_ == b.kind_ && a.text_ == b.text_ && a.integer_ == b.integer_ &&
               (a.kind_ != literal_kind::number || a.number_ == b.number_);
    }

private:
    literal_kind kind_ = literal_kind::absent;
    std::string_view text_ = {};
    std::int64_t integer_ = 0;
    double number_ = 0;
};

/// The members of an object by the order of its table, those left out included. It is made of what
/// was judged already, and goes into a patch as it is.
template <std::size_t Count>
struct fragment {
    std::array<std::string_view, Count> names = {};
    std::array<literal, Count> values = {};
    object const* schema = nullptr; ///< the table that it was judged by

    /// The value of a member, absent where it was left out or there is no such member.
    [[nodiscard]] constexpr literal operator[](std::string_view name) const noexcept
    {
        for (std::size_t i = 0; i < Count; ++i)
            if (names[i] == name) return values[i];
        return {};
    }

    friend constexpr bool operator==(fragment const&, fragment const&) = default;
};

} // namespace voicecfg

#endif
