// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_WORDS_HPP
#define VOICECFG_JSON_SCHEMA_WORDS_HPP

#include <voicecfg/json/quote.hpp>
#include <voicecfg/report/fold.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/time_zones.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/support/named.hpp>

#include <string>
#include <string_view>
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
    case format::uuid: return "A UUID (RFC 9562), in any case.";
    case format::date_time:
        return "A date and time with the offset from UTC (RFC 3339), such as "
               "2026-01-28T09:30:00Z.";
    case format::e164: return "A phone number as + and 7 to 15 digits (E.164), the first not 0.";
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
struct words_of_kind {
    std::string operator()(text const& asked) const { return length_words(asked); }
    std::string operator()(choice const& asked) const
    {
        return "One of these, spelled exactly so: " + one_of_words(asked.values) + ".";
    }
    std::string operator()(formatted const& asked) const { return format_words(asked.as); }
    std::string operator()(number const& asked) const
    {
        return "A number " + range_words(*bounds_of(asked)) + ".";
    }
    std::string operator()(integer const& asked) const
    {
        return "An integer " + range_words(*bounds_of(asked)) + ".";
    }
    std::string operator()(boolean const&) const { return "True or false."; }
    std::string operator()(phone_number const&) const { return "The ID of a phone number."; }
    std::string operator()(map const&) const
    {
        return "An object of any names whose values are strings, numbers or booleans.";
    }
    std::string operator()(list_of const&) const
    {
        return "A list of objects, each complete on its own.";
    }
    std::string operator()(object_of const& nested) const { return members_words(*nested.schema); }
};

[[nodiscard]] inline std::string type_words(value_type const& type)
{
    return ask(type, words_of_kind{});
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
struct merging_words_of_kind {
    template <among<text, choice, formatted, number, integer, boolean, phone_number> Kind>
    std::string operator()(Kind const&) const
    {
        return {};
    }
    template <among<map, list_of> Kind>
    std::string operator()(Kind const&) const
    {
        return "It replaces the stored one whole.";
    }
    std::string operator()(object_of const& nested) const
    {
        auto const discriminator = "\"" + std::string{nested.schema->discriminator} + "\"";
        switch (nested.merge) {
        case merging::replace: return "It is complete and replaces the stored one whole.";
        case merging::renew:
            return "It is complete and replaces the stored one; what this schema does not know of "
                   "that stays.";
        case merging::overlay:
            return "Its members take the place of the stored ones, and the rest stays.";
        case merging::discriminated: break;
        }
        return "With " + discriminator + " it is complete and replaces the stored one whole; " +
               "without, its members are laid over the stored ones.";
    }
};

[[nodiscard]] inline std::string merging_words(value_type const& type)
{
    return ask(type, merging_words_of_kind{});
}

} // namespace voicecfg::detail

#endif
