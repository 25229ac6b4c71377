// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_VALUE_FAULT_HPP
#define VOICECFG_SCHEMA_VALUE_FAULT_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/schema/formats.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

/// The rules for one value by itself: its type, then what its type asks. The engine applies them to
/// values of a document, the compiler to literals.
namespace voicecfg::detail {

/// What is wrong with a value before its content is looked at (G4, G6, G7, G17). It is a
/// `json::node` or reads like one.
template <class Value>
[[nodiscard]] constexpr std::optional<errc> type_fault(member const& row, Value const& value)
{
    if (value.is(json::kind::number)) {
        auto const number = value.number();
        if (!number.finite()) return errc::out_of_range;
        if (facts_of(row.type).integral && !number.integral()) return errc::wrong_type;
    }
    if (!value.is(kind_of(row.type))) {
        if (value.is(json::kind::null) && row.nullable) return std::nullopt;
        if (std::holds_alternative<described>(row.type)) return std::nullopt;
        return errc::wrong_type;
    }
    if (value.is(json::kind::string) && value.empty_string() && facts_of(row.type).non_empty)
        return errc::empty_string;
    return std::nullopt;
}

struct string_fault_of_kind {
    std::string_view sent;

    constexpr std::optional<errc> operator()(text const& asked) const noexcept
    {
        return fault_unless(asked.maximum == no_limit || json::code_points(sent) <= asked.maximum,
                            errc::too_long);
    }
    constexpr std::optional<errc> operator()(choice const& asked) const noexcept
    {
        auto const values = asked.values;
        return fault_unless(std::find(values.begin(), values.end(), sent) != values.end(),
                            errc::not_one_of);
    }
    constexpr std::optional<errc> operator()(formatted const& asked) const noexcept
    {
        return fault_unless(has_format(asked.as, sent), errc::bad_format);
    }
    template <among<number, integer, boolean, phone_number, map, list_of, object_of, described>
                  Kind>
    constexpr std::optional<errc> operator()(Kind const&) const noexcept
    {
        return std::nullopt;
    }

    static constexpr std::optional<errc> fault_unless(bool fine, errc fault) noexcept
    {
        return fine ? std::nullopt : std::optional{fault};
    }
};

/// What is wrong with a string where its type asks for one.
[[nodiscard]] constexpr std::optional<errc> string_fault(value_type const& type,
                                                         std::string_view sent) noexcept
{
    return ask(type, string_fault_of_kind{sent});
}

/// What is wrong with a number where its type asks for one.
[[nodiscard]] constexpr std::optional<errc> number_fault(value_type const& type,
                                                         json::numeric sent) noexcept
{
    auto const range = bounds_of(type);
    if (!range || (sent >= range->minimum && sent <= range->maximum)) return std::nullopt;
    return errc::out_of_range;
}

} // namespace voicecfg::detail

#endif
