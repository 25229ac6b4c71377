// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_JUDGE_HPP
#define VOICECFG_LITERALS_JUDGE_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/value_fault.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The rules for one value by itself (`schema/value_fault.hpp`), applied to literals in constant
/// expressions.
namespace voicecfg::detail {

/// A literal as the rules for one value read it.
class literal_value {
public:
    constexpr explicit literal_value(literal const& spelled) noexcept : spelled_{spelled} {}

    [[nodiscard]] constexpr bool is(json::kind kind) const noexcept
    {
        switch (spelled_.kind()) {
        case literal_kind::absent: return kind == json::kind::absent;
        case literal_kind::string: return kind == json::kind::string;
        case literal_kind::integer:
        case literal_kind::number: return kind == json::kind::number;
        case literal_kind::boolean: break;
        }
        return kind == json::kind::boolean;
    }

    [[nodiscard]] constexpr json::numeric number() const noexcept
    {
        return spelled_.is(literal_kind::integer) ? json::numeric{spelled_.integer()}
                                                  : json::numeric{spelled_.number()};
    }

    [[nodiscard]] constexpr bool empty_string() const noexcept { return spelled_.string().empty(); }

private:
    literal const& spelled_;
};

/// What is wrong with a literal before its content is looked at. One that is absent breaks no rule.
[[nodiscard]] constexpr std::optional<errc> literal_type_fault(member const& row,
                                                               literal const& value)
{
    return value.is(literal_kind::absent) ? std::nullopt : type_fault(row, literal_value{value});
}

/// What is wrong with what a literal of the right type holds.
[[nodiscard]] constexpr std::optional<errc> literal_content_fault(value_type const& type,
                                                                  literal const& value)
{
    literal_value const read{value};
    if (read.is(json::kind::string)) return string_fault(type, value.string());
    if (read.is(json::kind::number)) return number_fault(type, read.number());
    return std::nullopt;
}

/// A literal as a catalog names its entries: integers in decimal.
class entry_text {
public:
    constexpr explicit entry_text(literal const& value) noexcept : text_{value.string()}
    {
        if (!value.is(literal_kind::integer)) return;
        bool const negative = value.integer() < 0;
        auto left = static_cast<std::uint64_t>(value.integer());
        if (negative) left = 0 - left;
        do {
            digits_[--first_] = static_cast<char>('0' + left % 10);
            left /= 10;
        } while (left != 0);
        if (negative) digits_[--first_] = '-';
    }

    [[nodiscard]] constexpr std::string_view get() const noexcept
    {
        return first_ == digits_.size()
                   ? text_
                   : std::string_view{digits_.data(), digits_.size()}.substr(first_);
    }

private:
    std::array<char, 24> digits_ = {};
    std::size_t first_ = digits_.size();
    std::string_view text_;
};

} // namespace voicecfg::detail

#endif
