// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_VALUE_HPP
#define VOICECFG_RULES_VALUE_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/time_zones.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_fault.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// What is reported of one value by itself (`schema/value_fault.hpp`).
namespace voicecfg::detail {

/// JSON Schema's types for what a member asks for.
[[nodiscard]] inline json_types types_of(member const& row) noexcept
{
    if (auto const* const other = std::get_if<described>(&row.type))
        return types_let_through(*other->words);
    auto const asked = facts_of(row.type);
    json_types expected{asked.integral ? json_type::integer : type_of(asked.kind)};
    if (row.nullable) expected.insert(json_type::null);
    return expected;
}

/// Whether an empty array or object clears a member: where it replaces the stored one whole.
[[nodiscard]] inline bool is_cleared_by_empty(value_type const& type) noexcept
{
    return std::holds_alternative<map>(type) || std::holds_alternative<list_of>(type);
}

/// What a violation says of a value that its type refuses for what it holds.
struct content_details {
    json::node sent;
    std::string shown; ///< as the violation repeats it
    bool hides;        ///< it is a secret: what may be meant is not said

    violation_details operator()(text const& asked) const
    {
        std::string scratch;
        value_range told{.value = shown, .maximum = std::uint64_t{asked.maximum}};
        if (!shown.empty()) told.size = json::code_points(sent.string(scratch));
        return told;
    }
    violation_details operator()(choice const& asked) const
    {
        std::string scratch;
        return list_allowed(shown, hides ? std::string_view{} : sent.string(scratch), asked.values);
    }
    violation_details operator()(formatted const& asked) const
    {
        std::string scratch;
        format_mismatch told{shown, std::string{format_name(asked.as)}};
        if (asked.as == format::time_zone)
            told.suggestion = suggested(sent.string(scratch), time_zones, names_of::values);
        return told;
    }
    template <among<number, integer, phone_number> Kind>
    violation_details operator()(Kind const& asked) const
    {
        auto const range = bounds_of(asked);
        return value_range{shown, range->minimum, range->maximum};
    }
    template <among<boolean, map, list_of, object_of, described> Kind>
    violation_details operator()(Kind const&) const
    {
        return value_range{.value = shown};
    }
};

/// Reports a fault of a value by itself.
[[gnu::cold]] inline void report_value_fault(sink& out, errc fault, member const& row,
                                             json::node value, origin from, location const& at)
{
    auto shown = out.echo(value, from);
    if (fault == errc::wrong_type)
        return out.add(fault, from, at,
                       type_mismatch{std::move(shown), types_of(row), type_of(value.kind()),
                                     is_cleared_by_empty(row.type)});
    if (fault == errc::empty_string)
        return out.add(fault, from, at, refused_value{std::move(shown)});
    if (value.is(json::kind::number) && !value.number().finite())
        return out.add(fault, from, at, value_range{.value = std::move(shown)});
    out.add(fault, from, at, ask(row.type, content_details{value, std::move(shown), out.hides()}));
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
