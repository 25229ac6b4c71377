// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_WORDS_HPP
#define VOICECFG_JSON_SCHEMA_WORDS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/fold.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/time_zones.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_words.hpp>
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
    auto words =
        names.empty() ? std::string{"An object"} : "An object that may hold " + one_of_words(names);
    if (schema.open || schema.additional != nullptr)
        words += names.empty() ? " of any names" : ", and others";
    if (schema.settings)
        words += ", and settings of its \"" + std::string{schema.discriminator} + "\"";
    return words + ".";
}

/// `a string, a number or null`.
[[nodiscard]] inline std::string types_words(json_types types)
{
    std::string words;
    append_one_of(words, types,
                  [](std::string& out, json_type type) { append_with_article(out, type); });
    return words;
}

/// The words of a union: what picks its shapes.
[[nodiscard]] inline std::string union_words(tagged_union const& asked)
{
    auto const tag = "\"" + std::string{asked.tag} + "\"";
    if (asked.beside) return "An object whose shape depends on the " + tag + " beside it.";
    std::vector<std::string_view> tags;
    for (auto const& each : asked.branches)
        tags.insert(tags.end(), each.tags.begin(), each.tags.end());
    return "An object whose " + tag + " is " + one_of_words(tags) +
           (asked.otherwise != nullptr ? ", or that has none." : ".");
}

/// A sentence on what words ask for; their bounds are told by JSON Schema alone.
[[nodiscard]] inline std::string described_words(value_words const& words)
{
    if (words.phone) return "The ID of a phone number.";
    if (words.tagged != nullptr) return union_words(*words.tagged);
    if (words.table != nullptr) return members_words(*words.table);
    if (!words.enumeration.empty()) {
        json::document const read{words.enumeration, json::any_depth};
        std::vector<std::string> values;
        for (json::elements element{read.root()}; element; ++element)
            json::append_json(values.emplace_back(), *element);
        std::string all;
        append_one_of(all, values, [](std::string& out, std::string const& each) { out += each; });
        return "One of these: " + all + ".";
    }
    if (words.format && words.types.size() == 1) return format_words(*words.format);
    auto const types = types_let_through(words);
    if (types == json_types::all()) return "Any value.";
    auto sentence = types_words(types) + ".";
    sentence.front() = ascii_upper(sentence.front());
    return sentence;
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
    std::string operator()(described const& value) const { return described_words(*value.words); }
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
    auto words = " It is one of the catalog's \"" + list_words(table, row) + "\"";
    switch (row.governed.absent) {
    case unlisted::free: return words + ", where it has that list.";
    case unlisted::empty: return words + ".";
    case unlisted::forbidden: break;
    }
    return words + ", and absent where it does not have that list.";
}

/// A sentence on what a sent object does to the stored one.
[[nodiscard]] inline std::string object_merging_words(merging merge, std::string_view tag)
{
    switch (merge) {
    case merging::replace: return "It is complete and replaces the stored one whole.";
    case merging::renew:
        return "It is complete and replaces the stored one; what this schema does not know of "
               "that stays.";
    case merging::overlay:
        return "Its members take the place of the stored ones, and the rest stays.";
    case merging::discriminated: break;
    }
    return "With \"" + std::string{tag} +
           "\" it is complete and replaces the stored one whole; without, its members are laid " +
           "over the stored ones.";
}

/// The union that a value may be one of the shapes of, or null.
[[nodiscard]] inline tagged_union const* union_in(value_words const& words) noexcept
{
    if (words.tagged != nullptr) return words.tagged;
    for (auto const& each : words.any_of)
        if (auto const* const found = union_in(each)) return found;
    return nullptr;
}

/// The table that a value may be an object of, or null.
[[nodiscard]] inline object const* table_in(value_words const& words) noexcept
{
    if (words.table != nullptr) return words.table;
    for (auto const& each : words.any_of)
        if (auto const* const found = table_in(each)) return found;
    return nullptr;
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
        return object_merging_words(nested.merge, nested.schema->discriminator);
    }
    std::string operator()(described const& value) const
    {
        if (auto const* const one_of = union_in(*value.words))
            return object_merging_words(value.merge, one_of->tag);
        if (auto const* const table = table_in(*value.words))
            return object_merging_words(value.merge, table->discriminator);
        auto const types = types_let_through(*value.words);
        bool const holds = types.contains(json_type::array) || types.contains(json_type::object);
        return holds && types != json_types::all() ? "It replaces the stored one whole." : "";
    }
};

[[nodiscard]] inline std::string merging_words(value_type const& type)
{
    return ask(type, merging_words_of_kind{});
}

} // namespace voicecfg::detail

#endif
