// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ERRC_HPP
#define VOICECFG_ERRC_HPP

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
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
    too_short,
    too_long,
    out_of_range,
    too_few,
    too_many,
    not_one_of,
    bad_format,
    repeated,
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

/// A code with its name, which stands in responses, and with what it means and what to do about it,
/// in a sentence or two for those who have never met it.
struct errc_row {
    errc code;
    std::string_view name;
    std::string_view meaning;
    std::string_view fix;
};

/// All codes, in the order of their enumerators.
inline constexpr errc_row errc_rows[]{
    {errc::malformed_json, "malformed_json", "The text is not JSON.",
     "A comma, a quote or a bracket is missing or one too many, or it is not UTF-8."},
    {errc::duplicate_member, "duplicate_member", "A member stands twice in one object.",
     "Readers disagree on which of the two counts: keep one."},
    {errc::too_deep, "too_deep", "Arrays and objects are nested too deep.",
     "At most 32 levels are read."},
    {errc::too_large, "too_large", "The text is too large.",
     "At most 1 MiB is read, unless the program sets another limit."},
    {errc::wrong_type, "wrong_type", "The value has another type.",
     "Write a value of the type that the message names."},
    {errc::empty_patch, "empty_patch", "The patch names no member.",
     "Name at least one member that can be changed."},
    {errc::unknown_member, "unknown_member", "The member is not known.",
     "Look at its spelling, or leave it out."},
    {errc::read_only, "read_only", "The member is set by the platform.", "Leave it out."},
    {errc::empty_string, "empty_string", "The text is empty.",
     "Write at least one character, or leave the member out."},
    {errc::too_short, "too_short", "The text is too short.",
     "Lengthen it. Unicode code points are counted."},
    {errc::too_long, "too_long", "The text is too long.",
     "Shorten it. Unicode code points are counted."},
    {errc::out_of_range, "out_of_range", "The number is out of its range.",
     "Both ends of the range that the message names are allowed."},
    {errc::too_few, "too_few", "The list has too few items.", "Add items, or leave the list out."},
    {errc::too_many, "too_many", "The list has too many items.", "Leave items out."},
    {errc::not_one_of, "not_one_of", "The value is none of the few allowed.",
     "Choose one that the message names. Case matters."},
    {errc::bad_format, "bad_format", "The text is not in the format.",
     "The message shows the form."},
    {errc::repeated, "repeated", "An item of the list stands in it twice.", "Keep one of the two."},
    {errc::required, "required", "A member is missing.",
     "Add it. The catalog path of the message lists what it may be."},
    {errc::forbidden, "forbidden", "A member must not be there.",
     "Leave it out: the catalog offers nothing for it here."},
    {errc::not_in_catalog, "not_in_catalog", "The catalog does not offer the value.",
     "Choose one from the catalog path of the message. It may have been renamed or withdrawn."},
    {errc::incompatible, "incompatible", "Two members do not go together.",
     "Change one of the two."},
    {errc::facts_required, "facts_required", "Nothing is known about the phone number.",
     "Look the number up and hand the facts over."},
    {errc::number_not_found, "number_not_found", "The phone number is not the organization's.",
     "Choose a number of this organization."},
    {errc::number_in_use, "number_in_use", "The phone number is in use.",
     "Unlink it there, or choose another."},
    {errc::bad_request, "bad_request", "The line is no request.",
     "The batch protocol says what a request has."},
};

/// Whether rows are those of all codes, in order. No function can ask whether there is an
/// enumerator after the last one that it knows; a test does, by what compilers print.
template <std::size_t Count>
[[nodiscard]] consteval bool lists_all_codes(errc_row const (&rows)[Count])
{
    for (std::size_t i = 0; i < Count; ++i)
        if (static_cast<std::size_t>(rows[i].code) != i + 1) return false;
    return rows[Count - 1].code == errc::bad_request;
}
static_assert(lists_all_codes(errc_rows), "each code has its row, in the order of the codes");

/// The row of a code, which must be an enumerator.
[[nodiscard]] constexpr errc_row const& row_of(errc code) noexcept
{
    return errc_rows[static_cast<std::size_t>(code) - 1];
}

/// The code as it stands in a response, for example `not_in_catalog`. It must be an enumerator.
[[nodiscard]] constexpr std::string_view name(errc code) noexcept { return row_of(code).name; }

/// Prints the name of a code, which must be an enumerator.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, errc code)
{
    return out << name(code);
}

/// The code with a name, or nothing.
[[nodiscard]] constexpr std::optional<errc> find_errc(std::string_view name) noexcept
{
    for (auto const& row : errc_rows)
        if (row.name == name) return row.code;
    return std::nullopt;
}

} // namespace voicecfg

#endif
