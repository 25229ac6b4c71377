// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_TEXT_FAULT_HPP
#define VOICECFG_JSON_TEXT_FAULT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Why a text is no JSON, for people.
namespace voicecfg::json {

/// What stands at the first byte at which no JSON text can continue. The list may grow; its names
/// are stable.
enum class text_fault : std::uint8_t {
    unexpected,         ///< a character that nothing below explains
    empty_text,         ///< the text has no value
    ends_early,         ///< the text ends before its value does
    byte_order_mark,    ///< U+FEFF before the value
    not_utf8,           ///< a byte that is no UTF-8
    lone_surrogate,     ///< an escaped half of a pair without the other half
    line_break,         ///< one within a string
    control_character,  ///< another one within a string
    bad_escape,         ///< a backslash before what it does not escape
    comma_before_close, ///< a comma before a closing bracket
    extra_comma,        ///< a comma where a name or a value must stand
    missing_comma,      ///< a value right after another one
    missing_colon,      ///< no colon after a name
    missing_value,      ///< a closing bracket where a value must stand
    missing_name,       ///< a value where a name must stand
    wrong_bracket,      ///< `]` for `}`, or `}` for `]`
    text_after_end,     ///< something after the whole value
    wrong_quote,        ///< a single quote or a typographic one
    comment,            ///< `//`, `/*` or `#`
    not_a_number,       ///< `NaN` or `Infinity`
    wrong_literal,      ///< `True`, `None`, `undefined` and the like
    unquoted_text,      ///< another word without quotes
    leading_zero,       ///< a number that begins with a 0 too many
    bad_number,         ///< a number in another form than JSON's
};

/// A fault with its name, and what it says in a sentence: what there is, and what to do about it.
struct text_fault_row {
    text_fault what;
    std::string_view name;
    std::string_view sentence; ///< after "line 1, column 1: "
    std::string_view fix;      ///< a sentence
};

/// All faults, in the order of their enumerators.
inline constexpr text_fault_row text_fault_rows[]{
    {text_fault::unexpected, "unexpected", "this character can't stand here",
     "Look at what stands before it."},
    {text_fault::empty_text, "empty_text", "there is no JSON in the text",
     "Send a JSON object, {} at least."},
    {text_fault::ends_early, "ends_early", "the text ends here, but its value does not",
     "Close what is open: a string with \", an object with }, an array with ]."},
    {text_fault::byte_order_mark, "byte_order_mark", "the text begins with a byte order mark",
     "Save it as UTF-8 without one."},
    {text_fault::not_utf8, "not_utf8", "this byte is not UTF-8", "Save the text as UTF-8."},
    {text_fault::lone_surrogate, "lone_surrogate",
     "this \\u escape is half of a pair, and the other half is missing",
     "Write both halves, or the character itself."},
    {text_fault::line_break, "line_break", "a line break within a string", "Write it as \\n."},
    {text_fault::control_character, "control_character", "a control character within a string",
     "Write a tab as \\t, others as \\u and four hexadecimal digits."},
    {text_fault::bad_escape, "bad_escape", "not an escape that JSON knows",
     "Write a backslash as \\\\, and four hexadecimal digits after \\u."},
    {text_fault::comma_before_close, "comma_before_close", "a closing bracket right after a comma",
     "Remove the comma."},
    {text_fault::extra_comma, "extra_comma", "a comma with nothing before it", "Remove the comma."},
    {text_fault::missing_comma, "missing_comma", "a comma is missing before this",
     "Write a comma between two members or items."},
    {text_fault::missing_colon, "missing_colon", "a colon must follow the member's name",
     "Write \"name\": value."},
    {text_fault::missing_value, "missing_value", "a value is missing before this",
     "Write one, or remove the name with its colon."},
    {text_fault::missing_name, "missing_name", "a member must begin with its name in double quotes",
     "Write \"name\": value."},
    {text_fault::wrong_bracket, "wrong_bracket", "this bracket closes what is not open",
     "An object ends with }, an array with ]."},
    {text_fault::text_after_end, "text_after_end", "text after the end of the JSON",
     "Remove it, or the bracket before it that is one too many."},
    {text_fault::wrong_quote, "wrong_quote", "a quote that is not JSON's",
     "Write names and strings in straight double quotes (\")."},
    {text_fault::comment, "comment", "a comment, which JSON does not have", "Remove it."},
    {text_fault::not_a_number, "not_a_number", "JSON has no NaN and no Infinity",
     "Leave the member out, or send a number."},
    {text_fault::wrong_literal, "wrong_literal", "not a word that JSON knows",
     "Write true, false or null, in lower case."},
    {text_fault::unquoted_text, "unquoted_text", "text without quotes",
     "Write names and strings in double quotes (\")."},
    {text_fault::leading_zero, "leading_zero", "a number that begins with a 0 too many",
     "Remove the 0, or write the number as a string."},
    {text_fault::bad_number, "bad_number", "not a number as JSON writes it",
     "Write digits, at most one point between them, no plus sign before them and no unit."},
};

/// The row of a fault, which must be an enumerator.
[[nodiscard]] constexpr text_fault_row const& row_of(text_fault what) noexcept
{
    return text_fault_rows[static_cast<std::size_t>(what)];
}

/// The fault as it stands in a problem, for example `comma_before_close`.
[[nodiscard]] constexpr std::string_view name(text_fault what) noexcept
{
    return row_of(what).name;
}

/// A line and a column of a text, from 1. LF ends a line, with or without a CR before it; columns
/// count code points.
struct line_column {
    std::size_t line = 0; ///< 0: not known
    std::size_t column = 0;

    friend bool operator==(line_column const&, line_column const&) = default;
};

/// What is wrong with a text, and where.
struct text_fault_place {
    text_fault what = {};
    line_column at = {};

    friend bool operator==(text_fault_place const&, text_fault_place const&) = default;
};

} // namespace voicecfg::json

#endif
