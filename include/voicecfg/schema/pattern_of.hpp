// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_PATTERN_OF_HPP
#define VOICECFG_SCHEMA_PATTERN_OF_HPP

#include <voicecfg/schema/code_range.hpp>
#include <voicecfg/schema/compile_pattern.hpp>
#include <voicecfg/schema/contradiction.hpp>
#include <voicecfg/schema/pattern.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace voicecfg {

namespace detail {

/// A string literal as a template argument.
template <std::size_t Size>
struct pattern_literal {
    char text[Size];

    consteval pattern_literal(char const (&from)[Size]) noexcept // NOLINT: a literal is one
    {
        std::copy_n(from, Size, text);
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text, Size - 1}; }
};

struct pattern_sizes {
    std::size_t states;
    std::size_t ranges;
};

template <pattern_literal Source>
consteval pattern_sizes measure()
{
    auto const made = compile_pattern(Source.view());
    if (made.fault) hold(false, made.fault->reason.data(), Source.text);
    return {made.states.size(), made.ranges.size()};
}

/// What the compiler makes of a pattern: first how much, then the tables.
template <pattern_literal Source>
struct pattern_tables {
    static constexpr pattern_sizes size = measure<Source>();
    static constexpr auto states = [] {
        std::array<pattern_state, size.states> all{};
        std::ranges::copy(compile_pattern(Source.view()).states, all.begin());
        return all;
    }();
    static constexpr auto ranges = [] {
        std::array<code_range, size.ranges> all{};
        std::ranges::copy(compile_pattern(Source.view()).ranges, all.begin());
        return all;
    }();
};

} // namespace detail

/// A pattern that the compiler compiles, for a constant table: `pattern_of<"^[a-z]+$">`. One that
/// `compile_pattern` refuses stops the compiler.
template <detail::pattern_literal Source>
inline constexpr pattern pattern_of{.source = Source.view(),
                                    .states = detail::pattern_tables<Source>::states,
                                    .ranges = detail::pattern_tables<Source>::ranges};

} // namespace voicecfg

#endif
