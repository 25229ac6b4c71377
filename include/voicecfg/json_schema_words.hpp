// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_WORDS_HPP
#define VOICECFG_JSON_SCHEMA_WORDS_HPP

#include <voicecfg/judge_value.hpp>

#include <string>
#include <string_view>
#include <variant>

/// What a JSON Schema says to people of a dialect's members.
namespace voicecfg::detail {

/// A member's name for a person: `voice_id` is "Voice id" and `firstMessage` is "First message".
[[nodiscard]] inline std::string title_of(std::string_view name)
{
    constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view smalls = "abcdefghijklmnopqrstuvwxyz";
    std::string title;
    bool after_small = false;
    for (char const letter : name) {
        auto const capital = capitals.find(letter);
        auto const small = smalls.find(letter);
        if (capital != capitals.npos && after_small) title += ' ';
        if (title.empty())
            title += small != smalls.npos ? capitals[small] : letter;
        else if (capital != capitals.npos)
            title += smalls[capital];
        else
            title += letter == '_' ? ' ' : letter;
        after_small = small != smalls.npos;
    }
    return title;
}

/// Appends a number as people write it: `0` and not `0.0`.
inline void append_plain(std::string& out, numeric number)
{
    if (number.fits_int64())
        out += std::to_string(number.to_int64());
    else
        number.append_to(out);
}

/// `from 0 to 5`.
[[nodiscard]] inline std::string range_words(bounds const& range)
{
    std::string words = "from ";
    append_plain(words, range.minimum);
    append_plain(words += " to ", range.maximum);
    return words;
}

[[nodiscard]] inline std::string length_words(text const& asked)
{
    auto const least = asked.minimum > 0;
    if (asked.maximum == no_limit) return least ? "A non-empty string." : "A string.";
    return (least ? "A string of 1 to " : "A string of at most ") + std::to_string(asked.maximum) +
           " characters.";
}

[[nodiscard]] inline std::string format_words(format as)
{
    switch (as) {
    case format::time_zone:
        return "The name of an IANA time zone, zone or link, in exactly this case. Release " +
               std::string{time_zone_release} + ".";
    case format::http_url:
        return "An http or https URI with a host (RFC 3986), its port at most 65535.";
    case format::identifier: return "One or more of the characters A-Z, a-z, 0-9 and _.";
    }
    return {};
}

/// One sentence that says what a member holds.
[[nodiscard]] inline std::string type_words(value_type const& type)
{
    return std::visit(
        overloaded{
            [](text const& asked) { return length_words(asked); },
            [](choice const&) { return std::string{"One of a few strings, spelled exactly so."}; },
            [](formatted const& asked) { return format_words(asked.as); },
            [&](number const&) { return "A number " + range_words(*bounds_of(type)) + "."; },
            [&](integer const&) { return "An integer " + range_words(*bounds_of(type)) + "."; },
            [](boolean const&) { return std::string{"True or false."}; },
            [](phone_number const&) { return std::string{"The ID of a phone number."}; },
            [](map const&) {
                return std::string{
                    "An object of any names whose values are strings, numbers or booleans."};
            },
            [](list_of const&) {
                return std::string{"A list of objects, each complete on its own."};
            },
            [](object_of const&) { return std::string{"An object."}; },
        },
        type);
}

/// Where the catalog keeps the list of a member: `voice.providers[].voiceIds`.
[[nodiscard]] inline std::string list_words(object const& table, member const& row)
{
    auto const* const around = find_named(table.members, row.governed.within);
    std::string path{table.section};
    if (around != nullptr) path = list_words(table, *around) + "[]";
    return path.append(path.empty() ? "" : ".").append(row.governed.list);
}

[[nodiscard]] inline std::string governed_words(object const& table, member const& row)
{
    std::string words = " It is one of the catalog's \"" + list_words(table, row) + "\"";
    switch (row.governed.absent) {
    case unlisted::free: return words + ", where it has that list.";
    case unlisted::empty: return words + ".";
    case unlisted::forbidden: return words + ", and absent where it does not have that list.";
    }
    return words;
}

/// A sentence on what a sent value does to the stored one, where that is not plain.
[[nodiscard]] inline std::string merging_words(value_type const& type)
{
    if (std::holds_alternative<map>(type) || std::holds_alternative<list_of>(type))
        return " It replaces the stored one whole.";
    auto const* const nested = std::get_if<object_of>(&type);
    if (nested == nullptr) return {};
    auto const discriminator = "\"" + std::string{nested->schema->discriminator} + "\"";
    switch (nested->merge) {
    case merging::replace: return " It is complete and replaces the stored one whole.";
    case merging::overlay:
        return " Its members take the place of the stored ones, and the rest stays.";
    case merging::discriminated:
        return " With " + discriminator + " it is complete and replaces the stored one whole; " +
               "without, its members are laid over the stored ones.";
    }
    return {};
}

} // namespace voicecfg::detail

#endif
