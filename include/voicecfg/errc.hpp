// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ERRC_HPP
#define VOICECFG_ERRC_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace voicecfg {

/// What a violation is about. The list is closed and its names are stable: clients switch on them.
enum class errc : std::uint8_t {
    // the text
    malformed_json = 1,
    duplicate_member,
    too_deep,
    too_large,
    // the shape
    wrong_type,
    empty_patch,
    unknown_member,
    read_only,
    // the value
    empty_string,
    too_long,
    out_of_range,
    not_one_of,
    bad_format,
    // the object
    required,
    forbidden,
    // the catalog
    not_in_catalog,
    incompatible,
    // the facts
    facts_required,
    number_not_found,
    number_in_use,
    // the batch protocol
    bad_request,
};

/// The names of all codes, in the order of their enumerators.
inline constexpr std::array<std::string_view, 21> errc_names{
    "malformed_json", "duplicate_member", "too_deep",       "too_large",        "wrong_type",
    "empty_patch",    "unknown_member",   "read_only",      "empty_string",     "too_long",
    "out_of_range",   "not_one_of",       "bad_format",     "required",         "forbidden",
    "not_in_catalog", "incompatible",     "facts_required", "number_not_found", "number_in_use",
    "bad_request",
};
static_assert(errc_names.size() == static_cast<std::size_t>(errc::bad_request));

/// The code as it stands in a response, for example `not_in_catalog`. It must be an enumerator.
[[nodiscard]] constexpr std::string_view name(errc code) noexcept
{
    return errc_names[static_cast<std::size_t>(code) - 1];
}

} // namespace voicecfg

#endif
