// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_VALUE_HPP
#define VOICECFG_RULES_VALUE_HPP

#include <voicecfg/report/sink.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/formats.hpp>
#include <voicecfg/schema/time_zones.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The rules for one value by itself: its type, then what its type asks.
namespace voicecfg::detail {

/// The kind of value that a type asks for.
[[nodiscard]] inline json::kind kind_of(value_type const& type) noexcept
{
    static constexpr json::kind by_alternative[] = {
        json::kind::string,  json::kind::string, json::kind::string, // text, choice, formatted
        json::kind::number,  json::kind::number,                     // number, integer
        json::kind::boolean,                                         // boolean
        json::kind::number,                                          // phone_number
        json::kind::object,  json::kind::array,  json::kind::object, // map, list_of, object_of
    };
    static_assert(std::size(by_alternative) == std::variant_size_v<value_type>);
    return by_alternative[type.index()];
}

/// What is wrong with a value before its content is looked at (G4, G6, G7, G17).
[[nodiscard]] inline std::optional<errc> type_fault(member const& row, json::node value) noexcept
{
    if (value.is(json::kind::number)) {
        auto const number = value.number();
        if (!number.finite()) return errc::out_of_range;
        if (is_integer_type(row.type) && !number.integral()) return errc::wrong_type;
    }
    if (!value.is(kind_of(row.type))) {
        if (value.is(json::kind::null) && row.nullable) return std::nullopt;
        return errc::wrong_type;
    }
    if (value.is(json::kind::string) && value.empty_string() && asks_non_empty(row.type))
        return errc::empty_string;
    return std::nullopt;
}

/// JSON Schema's name for what a member asks for.
[[nodiscard]] inline std::vector<std::string_view> type_names(member const& row)
{
    constexpr std::string_view names[] = {"",       "null",  "boolean", "number",
                                          "string", "array", "object"};
    std::vector<std::string_view> expected{
        is_integer_type(row.type) ? "integer" : names[static_cast<std::size_t>(kind_of(row.type))]};
    if (row.nullable) expected.emplace_back("null");
    return expected;
}

/// A closed range of numbers.
struct bounds {
    json::numeric minimum;
    json::numeric maximum;
};

/// The range of a type that has one.
[[nodiscard]] inline std::optional<bounds> bounds_of(value_type const& type) noexcept
{
    if (auto const* const real = std::get_if<number>(&type))
        return bounds{real->minimum, real->maximum};
    if (auto const* const whole = std::get_if<integer>(&type))
        return bounds{whole->minimum, whole->maximum};
    if (std::holds_alternative<phone_number>(type))
        return bounds{std::int64_t{1}, max_safe_integer};
    return std::nullopt;
}

/// Reports a number outside the range of its type, or of a double.
inline void report_out_of_range(sink& out, value_type const& type, json::node value, origin from,
                                location const& at)
{
    auto& violation = out.add(errc::out_of_range, from, at);
    violation.value = echo(value, from);
    if (auto const range = bounds_of(type)) {
        violation.minimum = range->minimum;
        violation.maximum = range->maximum;
    }
}

/// Reports what `type_fault` found.
inline void report_type_fault(sink& out, errc fault, member const& row, json::node value,
                              origin from, location const& at)
{
    if (fault == errc::out_of_range) return report_out_of_range(out, row.type, value, from, at);
    auto& violation = out.add(fault, from, at);
    violation.value = echo(value, from);
    if (fault == errc::wrong_type) violation.expected = type_names(row);
}

/// The name that a violation gives for a format. JSON Schema has none that means the same.
[[nodiscard]] constexpr std::string_view format_name(format as) noexcept
{
    switch (as) {
    case format::time_zone: return "time-zone";
    case format::http_url: return "http-url";
    case format::identifier: return "identifier";
    }
    return {};
}

/// Judges what a string, number or boolean of the right type holds: at most one violation.
inline void judge_scalar(sink& out, value_type const& type, json::node value, origin from,
                         location const& at)
{
    std::string scratch;
    if (auto const* const string = std::get_if<text>(&type)) {
        if (string->maximum == no_limit) return;
        if (json::code_points(value.string(scratch)) <= string->maximum) return;
        auto& violation = out.add(errc::too_long, from, at);
        violation.value = echo(value, from);
        violation.maximum = static_cast<std::uint64_t>(string->maximum);
    }
    else if (auto const* const listed = std::get_if<choice>(&type)) {
        auto const sent = value.string(scratch);
        if (std::find(listed->values.begin(), listed->values.end(), sent) != listed->values.end())
            return;
        auto& violation = out.add(errc::not_one_of, from, at);
        violation.value = echo(value, from);
        list_allowed(violation, sent, listed->values);
    }
    else if (auto const* const format = std::get_if<formatted>(&type)) {
        auto const sent = value.string(scratch);
        if (has_format(format->as, sent)) return;
        auto& violation = out.add(errc::bad_format, from, at);
        violation.value = echo(value, from);
        violation.expected = {format_name(format->as)};
        if (format->as == format::time_zone) suggest(violation, sent, time_zones, names_of::values);
    }
    else if (auto const range = bounds_of(type)) {
        auto const number = value.number();
        if (number < range->minimum || number > range->maximum)
            report_out_of_range(out, type, value, from, at);
    }
}

} // namespace voicecfg::detail

#endif
