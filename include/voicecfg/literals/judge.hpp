// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_JUDGE_HPP
#define VOICECFG_LITERALS_JUDGE_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/formats.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <variant>

/// The rules for one value by itself (`rules/value.hpp`), for literals in constant expressions.
namespace voicecfg::detail {

[[nodiscard]] constexpr std::optional<errc> literal_string_fault(value_type const& type,
                                                                 std::string_view text)
{
    if (std::holds_alternative<voicecfg::text>(type)) {
        auto const points = std::count_if(text.begin(), text.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        });
        if (static_cast<std::size_t>(points) > std::get<voicecfg::text>(type).maximum)
            return errc::too_long;
    }
    if (std::holds_alternative<choice>(type)) {
        auto const values = std::get<choice>(type).values;
        if (std::find(values.begin(), values.end(), text) == values.end()) return errc::not_one_of;
    }
    if (std::holds_alternative<formatted>(type)) {
        if (!has_format(std::get<formatted>(type).as, text)) return errc::bad_format;
    }
    return std::nullopt;
}

/// What is wrong with a literal before its content is looked at. One that is absent breaks no rule.
[[nodiscard]] constexpr std::optional<errc> literal_type_fault(value_type const& type,
                                                               literal const& value)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    bool const number_type = std::holds_alternative<number>(type);
    bool const integer_type = is_integer_type(type);
    bool const string_type = std::holds_alternative<text>(type) ||
                             std::holds_alternative<choice>(type) ||
                             std::holds_alternative<formatted>(type);
    bool const finite = value.number() > -infinity && value.number() < infinity;
    switch (value.kind()) {
    case literal_kind::absent: return std::nullopt;
    case literal_kind::boolean:
        return std::holds_alternative<boolean>(type) ? std::nullopt
                                                     : std::optional{errc::wrong_type};
    case literal_kind::integer:
        return number_type || integer_type ? std::nullopt : std::optional{errc::wrong_type};
    case literal_kind::number:
        if (!finite) return errc::out_of_range;
        if (number_type) return std::nullopt;
        // Doubles without a fraction are integers already, but for those beyond 64 bits.
        return integer_type && (value.number() >= 0x1p63 || value.number() <= -0x1p63)
                   ? std::nullopt
                   : std::optional{errc::wrong_type};
    case literal_kind::string: break;
    }
    if (!string_type) return errc::wrong_type;
    return asks_non_empty(type) && value.string().empty() ? std::optional{errc::empty_string}
                                                          : std::nullopt;
}

/// What is wrong with what a literal of the right type holds.
[[nodiscard]] constexpr std::optional<errc> literal_content_fault(value_type const& type,
                                                                  literal const& value)
{
    if (value.is(literal_kind::absent)) return std::nullopt;
    if (value.is(literal_kind::string)) return literal_string_fault(type, value.string());
    if (std::holds_alternative<number>(type)) {
        auto const [minimum, maximum] = std::get<number>(type);
        if (value.number() < minimum || value.number() > maximum) return errc::out_of_range;
    }
    if (is_integer_type(type)) {
        auto const range =
            std::holds_alternative<integer>(type) ? std::get<integer>(type) : integer{};
        if (!value.is(literal_kind::integer) || value.integer() < range.minimum ||
            value.integer() > range.maximum)
            return errc::out_of_range;
    }
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
