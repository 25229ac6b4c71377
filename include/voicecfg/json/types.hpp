// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_TYPES_HPP
#define VOICECFG_JSON_TYPES_HPP

#include <voicecfg/json/token.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace voicecfg {

/// A type of JSON values as JSON Schema names it (2020-12, validation, section 6.1.1).
enum class json_type : std::uint8_t {
    null = 1,
    boolean,
    object,
    array,
    number,
    string,
    integer,   ///< a number with an integral value; it is a `number` as well
    only_true, ///< no type of JSON Schema: `true` alone
};

/// The names of JSON Schema's types, in the order of their enumerators.
inline constexpr std::string_view json_type_names[] = {"null",   "boolean", "object", "array",
                                                       "number", "string",  "integer"};

/// The name of a type, for example `string`.
[[nodiscard]] constexpr std::string_view name(json_type type) noexcept
{
    if (type == json_type::only_true) return "true";
    return json_type_names[static_cast<std::size_t>(type) - 1];
}

/// The type of what is of a kind: values of all but `absent` have one.
[[nodiscard]] constexpr json_type type_of(json::kind kind) noexcept
{
    constexpr json_type by_kind[] = {json_type{},       json_type::null,   json_type::boolean,
                                     json_type::number, json_type::string, json_type::array,
                                     json_type::object};
    return by_kind[static_cast<std::size_t>(kind)];
}

/// The type of JSON Schema with this name, if there is one.
[[nodiscard]] constexpr std::optional<json_type> find_json_type(std::string_view name) noexcept
{
    std::uint8_t type = 1;
    for (auto const each : json_type_names) {
        if (each == name) return static_cast<json_type>(type);
        ++type;
    }
    return std::nullopt;
}

/// A set of types, in the order in which they were added.
class json_types {
public:
    constexpr json_types() noexcept = default;
    constexpr json_types(std::initializer_list<json_type> in_order) noexcept
    {
        for (auto const each : in_order) insert(each);
    }

    /// All types of JSON Schema.
    [[nodiscard]] static constexpr json_types all() noexcept
    {
        return {json_type::null,   json_type::boolean, json_type::object, json_type::array,
                json_type::number, json_type::string,  json_type::integer};
    }

    /// Adds a type at the end, unless it is there.
    constexpr void insert(json_type type) noexcept
    {
        if (!contains(type))
            packed_ |= std::uint32_t{static_cast<std::uint8_t>(type)} << 4 * size();
    }

    [[nodiscard]] constexpr bool contains(json_type type) const noexcept
    {
        for (auto const each : *this)
            if (each == type) return true;
        return false;
    }

    /// These in the order of the enumerators.
    [[nodiscard]] constexpr json_types sorted() const noexcept
    {
        json_types out;
        for (auto const each : all())
            if (contains(each)) out.insert(each);
        return out;
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return packed_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept
    {
        return static_cast<std::size_t>((std::bit_width(packed_) + 3) / 4);
    }
    /// The type at a position, which must be below `size()`.
    [[nodiscard]] constexpr json_type operator[](std::size_t at) const noexcept
    {
        return static_cast<json_type>(packed_ >> 4 * at & 15U);
    }

    /// A position in a set.
    class iterator {
    public:
        constexpr explicit iterator(std::uint32_t left) noexcept : left_{left} {}
        [[nodiscard]] constexpr json_type operator*() const noexcept
        {
            return static_cast<json_type>(left_ & 15U);
        }
        constexpr iterator& operator++() noexcept
        {
            left_ >>= 4;
            return *this;
        }
        [[nodiscard]] friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::uint32_t left_;
    };
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{packed_}; }
    [[nodiscard]] static constexpr iterator end() noexcept { return iterator{0}; }

    /// Whether both have the same types in the same order.
    [[nodiscard]] friend constexpr bool operator==(json_types, json_types) noexcept = default;

private:
    std::uint32_t packed_ = 0; ///< four bits a type, the first one lowest
};

} // namespace voicecfg

#endif
