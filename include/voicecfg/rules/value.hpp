// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_VALUE_HPP
#define VOICECFG_RULES_VALUE_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_fault.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is reported of one value by itself (`schema/value_fault.hpp`).
namespace voicecfg::detail {

/// JSON Schema's name for what a member asks for.
[[nodiscard]] inline std::vector<std::string_view> type_names(member const& row)
{
    constexpr std::string_view names[] = {"",       "null",  "boolean", "number",
                                          "string", "array", "object"};
    auto const asked = facts_of(row.type);
    std::vector<std::string_view> expected{
        asked.integral ? "integer" : names[static_cast<std::size_t>(asked.kind)]};
    if (row.nullable) expected.emplace_back("null");
    return expected;
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

/// Adds what would be right to a violation of what a type asks of its values.
struct add_what_is_right {
    violation& to;
    json::node sent;

    void operator()(text const& asked) const
    {
        if (to.code == errc::too_long) to.maximum = std::uint64_t{asked.maximum};
    }
    void operator()(choice const& asked) const
    {
        std::string scratch;
        if (to.code == errc::not_one_of) list_allowed(to, sent.string(scratch), asked.values);
    }
    void operator()(formatted const& asked) const
    {
        if (to.code == errc::bad_format) to.expected = {format_name(asked.as)};
    }
    template <among<number, integer, phone_number> Kind>
    void operator()(Kind const& asked) const
    {
        if (to.code != errc::out_of_range) return;
        auto const range = bounds_of(asked);
        to.minimum = range->minimum;
        to.maximum = range->maximum;
    }
    template <among<boolean, map, list_of, object_of> Kind>
    void operator()(Kind const&) const
    {
    }
};

/// Reports a fault of a value by itself.
[[gnu::cold]] inline void report_value_fault(sink& out, errc fault, member const& row,
                                             json::node value, origin from, location const& at)
{
    auto& violation = out.add(fault, from, at);
    violation.value = echo(value, from);
    if (fault == errc::wrong_type)
        violation.expected = type_names(row);
    else
        ask(row.type, add_what_is_right{violation, value});
}

/// What is wrong with what a value of the right type holds.
[[nodiscard]] inline std::optional<errc> content_fault(value_type const& type, json::node value)
{
    std::string scratch;
    if (value.is(json::kind::string)) return string_fault(type, value.string(scratch));
    if (value.is(json::kind::number)) return number_fault(type, value.number());
    return std::nullopt;
}

} // namespace voicecfg::detail

#endif
