// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_VALUE_FACTS_HPP
#define VOICECFG_SCHEMA_VALUE_FACTS_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <array>
#include <optional>
#include <variant>

/// What is so of every value of a type, whatever else reads it.
namespace voicecfg {

namespace detail {

struct value_facts {
    json::kind kind;        ///< of JSON; absent: its words say which
    bool integral = false;  ///< a number without a fraction
    bool non_empty = false; ///< `""` is reported as an empty string (G7)
    bool unlimited = false; ///< any string that is not empty will do
    merging merge = merging::replace;
};

struct facts_of_kind {
    constexpr value_facts operator()(text const& string) const noexcept
    {
        return {.kind = json::kind::string,
                .non_empty = string.minimum > 0,
                .unlimited = string.maximum == no_limit};
    }
    constexpr value_facts operator()(choice const& listed) const noexcept
    {
        return {.kind = json::kind::string, .non_empty = listed.non_empty};
    }
    constexpr value_facts operator()(formatted const&) const noexcept
    {
        return {.kind = json::kind::string};
    }
    constexpr value_facts operator()(number const&) const noexcept
    {
        return {.kind = json::kind::number};
    }
    constexpr value_facts operator()(integer const&) const noexcept
    {
        return {.kind = json::kind::number, .integral = true};
    }
    constexpr value_facts operator()(boolean const&) const noexcept
    {
        return {.kind = json::kind::boolean};
    }
    constexpr value_facts operator()(phone_number const&) const noexcept
    {
        return {.kind = json::kind::number, .integral = true};
    }
    constexpr value_facts operator()(map const&) const noexcept
    {
        return {.kind = json::kind::object};
    }
    constexpr value_facts operator()(list_of const&) const noexcept
    {
        return {.kind = json::kind::array};
    }
    constexpr value_facts operator()(object_of const& nested) const noexcept
    {
        return {.kind = json::kind::object, .merge = nested.merge};
    }
    constexpr value_facts operator()(described const& other) const noexcept
    {
        return {.kind = json::kind::absent, .merge = other.merge};
    }
};

[[nodiscard, gnu::always_inline]] constexpr value_facts facts_of(value_type const& type) noexcept
{
    return ask(type, facts_of_kind{});
}

template <class... Kinds>
constexpr auto kinds_of(std::variant<Kinds...> const& /*type*/) noexcept
{
    return std::array{facts_of_kind{}(Kinds{}).kind...};
}

/// The kind of JSON of each kind of values: looked up where members are read, a visit costs more.
inline constexpr auto kinds_by_alternative = kinds_of(value_type{});

[[nodiscard]] constexpr json::kind kind_of(value_type const& type) noexcept
{
    return kinds_by_alternative[type.index()];
}

/// A closed range of numbers.
struct bounds {
    json::numeric minimum;
    json::numeric maximum;
};

struct bounds_of_kind {
    constexpr std::optional<bounds> operator()(number const& range) const noexcept
    {
        return bounds{range.minimum, range.maximum};
    }
    constexpr std::optional<bounds> operator()(integer const& range) const noexcept
    {
        return bounds{range.minimum, range.maximum};
    }
    constexpr std::optional<bounds> operator()(phone_number const&) const noexcept
    {
        return (*this)(integer{});
    }
    template <among<text, choice, formatted, boolean, map, list_of, object_of, described> Kind>
    constexpr std::optional<bounds> operator()(Kind const&) const noexcept
    {
        return std::nullopt;
    }
};

/// The range of a type that has one.
[[nodiscard]] constexpr std::optional<bounds> bounds_of(value_type const& type) noexcept
{
    return ask(type, bounds_of_kind{});
}

struct nested_in_kind {
    constexpr object const* operator()(list_of const& list) const noexcept { return list.item; }
    constexpr object const* operator()(object_of const& nested) const noexcept
    {
        return nested.schema;
    }
    template <among<text, choice, formatted, number, integer, boolean, phone_number, map, described>
                  Kind>
    constexpr object const* operator()(Kind const&) const noexcept
    {
        return nullptr;
    }
};

} // namespace detail

/// The object that a value of this type is, or that the items of its list are; else null.
[[nodiscard]] constexpr object const* nested_object(value_type const& type) noexcept
{
    return detail::ask(type, detail::nested_in_kind{});
}

} // namespace voicecfg

#endif
