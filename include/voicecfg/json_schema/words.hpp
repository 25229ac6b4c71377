// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_WORDS_HPP
#define VOICECFG_JSON_SCHEMA_WORDS_HPP

#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/rules/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a JSON Schema says to people of a dialect's members.
namespace voicecfg::detail {

/// The words of a member's name, in small letters.
[[nodiscard]] inline std::vector<std::string> words_in(std::string_view name)
{
    std::vector<std::string> words(1);
    bool after_small = false;
    for (char const letter : name) {
        bool const capital = letter >= 'A' && letter <= 'Z';
        if (letter == '_' || (capital && after_small)) words.emplace_back();
        if (letter != '_') words.back() += ascii_lower(letter);
        after_small = letter >= 'a' && letter <= 'z';
    }
    return words;
}

/// A member's name for a person: `voice_id` is "Voice ID" and `firstMessage` is "First message".
[[nodiscard]] inline std::string title_of(std::string_view name)
{
    std::string title;
    for (auto& word : words_in(name)) {
        auto capitals = word;
        for (char& letter : capitals) letter = ascii_upper(letter);
        bool const initials = capitals == "ID" || capitals == "LLM" || capitals == "URL";
        auto const raised = initials ? word.size() : std::size_t{title.empty()};
        word.replace(0, raised, capitals, 0, raised);
        title.append(title.empty() ? "" : " ").append(word);
    }
    return title;
}

/// `from 0 to 5`.
[[nodiscard]] inline std::string range_words(bounds const& range)
{
    std::string words = "from ";
    json::append_number(words, range.minimum);
    json::append_number(words += " to ", range.maximum);
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
    case format::identifier: break;
    }
    return "One or more of the characters A-Z, a-z, 0-9 and _.";
}

/// `"a", "b" or "c"`.
template <class Words>
[[nodiscard]] std::string one_of_words(Words const& all)
{
    std::string words;
    append_one_of(words, all,
                  [](std::string& out, auto const& word) { json::append_quoted(out, word); });
    return words;
}

/// `An object that may hold "provider" or "model", and settings of its "provider".`
[[nodiscard]] inline std::string members_words(object const& schema)
{
    std::vector<std::string_view> names;
    for (auto const& row : schema.members) names.push_back(row.name);
    auto words = "An object that may hold " + one_of_words(names);
    if (schema.settings)
        words += ", and settings of its \"" + std::string{schema.discriminator} + "\"";
    return words + ".";
}

/// One sentence that says what a member holds.
[[nodiscard]] inline std::string type_words(value_type const& type)
{
    if (auto const* const string = std::get_if<text>(&type)) return length_words(*string);
    if (auto const* const listed = std::get_if<choice>(&type))
        return "One of these, spelled exactly so: " + one_of_words(listed->values) + ".";
    if (auto const* const string = std::get_if<formatted>(&type)) return format_words(string->as);
    if (std::holds_alternative<number>(type))
        return "A number " + range_words(*bounds_of(type)) + ".";
    if (std::holds_alternative<integer>(type))
        return "An integer " + range_words(*bounds_of(type)) + ".";
    if (std::holds_alternative<boolean>(type)) return "True or false.";
    if (std::holds_alternative<phone_number>(type)) return "The ID of a phone number.";
    if (std::holds_alternative<map>(type))
        return "An object of any names whose values are strings, numbers or booleans.";
    if (std::holds_alternative<list_of>(type))
        return "A list of objects, each complete on its own.";
    return members_words(*std::get<object_of>(type).schema);
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
    case unlisted::forbidden: break;
    }
    return words + ", and absent where it does not have that list.";
}

/// A sentence on what a sent value does to the stored one, where that is not plain.
[[nodiscard]] inline std::string merging_words(value_type const& type)
{
    if (std::holds_alternative<map>(type) || std::holds_alternative<list_of>(type))
        return "It replaces the stored one whole.";
    auto const* const nested = std::get_if<object_of>(&type);
    if (nested == nullptr) return {};
    auto const discriminator = "\"" + std::string{nested->schema->discriminator} + "\"";
    switch (nested->merge) {
    case merging::replace: return "It is complete and replaces the stored one whole.";
    case merging::overlay:
        return "Its members take the place of the stored ones, and the rest stays.";
    case merging::discriminated: break;
    }
    return "With " + discriminator + " it is complete and replaces the stored one whole; " +
           "without, its members are laid over the stored ones.";
}

} // namespace voicecfg::detail

#endif
