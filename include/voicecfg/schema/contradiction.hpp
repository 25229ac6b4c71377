// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_CONTRADICTION_HPP
#define VOICECFG_SCHEMA_CONTRADICTION_HPP

#include <voicecfg/schema/value_type.hpp>

#include <limits>
#include <string_view>

/// What stops the compiler at a table that contradicts itself.
namespace voicecfg::detail {

/// Never constant: a call during constant evaluation stops the compiler.
inline void contradiction() {}

/// Stops the compiler where something does not hold, and makes it print both texts: g++ shows the
/// operands of a comparison that is not constant, clang the arguments of the call.
constexpr void hold(bool holds, char const* what, char const* where)
{
    if (holds) return;
    if (what < where) contradiction();
    contradiction();
}

/// The same for a part of a table; `what` is no view, which would be measured at each call.
constexpr void check(bool holds, char const* what, std::string_view where)
{
    if (!holds) hold(false, what, where.empty() ? "an object" : where.data());
}

template <class Range>
constexpr void check_range(Range const& range, std::string_view where)
{
    check(range.minimum <= range.maximum, "minimum above maximum", where);
}

/// Checks what a kind of value says of itself.
struct check_kind {
    std::string_view name; ///< of the member

    constexpr void operator()(text const& asked) const
    {
        check_range(asked, name);
        check(asked.minimum <= 1, "a minimum length above one", name);
    }
    constexpr void operator()(choice const& asked) const
    {
        check(!asked.values.empty(), "a choice of nothing", name);
    }
    constexpr void operator()(number const& asked) const
    {
        check_range(asked, name);
        constexpr auto most = std::numeric_limits<double>::max();
        check(asked.minimum >= -most && asked.maximum <= most, "a number without a range", name);
    }
    constexpr void operator()(integer const& asked) const { check_range(asked, name); }
    template <among<formatted, boolean, phone_number, map, list_of, object_of, described> Kind>
    constexpr void operator()(Kind const&) const
    {
    }
};

} // namespace voicecfg::detail

#endif
