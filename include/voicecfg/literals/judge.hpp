// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_JUDGE_HPP
#define VOICECFG_LITERALS_JUDGE_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/literals/described.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/value_fault.hpp>

#include <optional>
#include <string_view>
#include <variant>

/// The rules for one value by itself (`schema/value_fault.hpp`), applied to literals in constant
/// expressions.
namespace voicecfg::detail {

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
    if (std::holds_alternative<described>(type))
        return described_fault(*std::get<described>(type).words, value);
    if (read.is(json::kind::string)) return string_fault(type, value.string());
    if (read.is(json::kind::number)) return number_fault(type, read.number());
    return std::nullopt;
}

} // namespace voicecfg::detail

#endif
