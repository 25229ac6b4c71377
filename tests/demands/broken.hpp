// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "judged.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

/// What is wrong with a value, each rule judged as if it were the only one.
namespace demands {

/// What can be wrong, in the order in which it is told: of one value only the first (G17, G4, G7;
/// L6 and the catalog speak of values that are fine by themselves).
inline constexpr std::pair<std::string_view, std::string_view> wrongs[] = {
    {"beyond a double", "out_of_range"},
    {"of another type", "wrong_type"},
    {"empty", "empty_string"},
    {"too long", "too_long"},
    {"out of range", "out_of_range"},
    {"none of the names", "not_one_of"},
    {"in no such format", "bad_format"},
    {"missing", "required"},
    {"without facts", "facts_required"},
    {"a number of nobody", "number_not_found"},
    {"a number in use", "number_in_use"},
    {"not in the catalog", "not_in_catalog"},
    {"forbidden by the catalog", "forbidden"},
    {"of another mode", "incompatible"},
};

inline std::string code_of(std::string_view wrong)
{
    for (auto const& [each, code] : wrongs)
        if (each == wrong) return std::string{code};
    throw std::logic_error{"no such wrong"};
}

inline bool is_integer_type(voicecfg::value_type const& type)
{
    return std::holds_alternative<voicecfg::integer>(type) ||
           std::holds_alternative<voicecfg::phone_number>(type);
}

/// JSON's name for a value, as far as tables tell values apart.
inline std::string kind_of(json::value const& value)
{
    if (value.is_null()) return "null";
    if (value.is_bool()) return "a boolean";
    if (value.is_string()) return "a string";
    if (value.is_array()) return "an array";
    if (value.is_object()) return "an object";
    return model::is_infinite(value) ? "a number beyond a double" : "a number";
}

/// The kind that a type asks for.
inline std::string kind_of(voicecfg::value_type const& type)
{
    constexpr char const* kinds[] = {"a string",
                                     "a string",
                                     "a string",
                                     "a number",
                                     "a number",
                                     "a boolean",
                                     "a number",
                                     "an object",
                                     "an array",
                                     "an object",
                                     "what no dialect here has"};
    static_assert(std::size(kinds) == std::variant_size_v<voicecfg::value_type>);
    return kinds[type.index()];
}

inline bool is_of_type(place const& at)
{
    auto const& value = *at.value;
    if (at.is_entry) return value.is_string() || value.is_bool() || model::is_number(value);
    if (value.is_null()) return at.row->nullable;
    if (is_integer_type(at.row->type)) return model::is_integer(value);
    if (model::is_number(value)) return kind_of(at.row->type) == "a number";
    return kind_of(value) == kind_of(at.row->type);
}

// ------------------------------------------------------------------------------------ the catalog

/// What a governed member turns out to be.
struct standing {
    bool known = false; ///< what depends on it is looked up
    json::value const* entry = nullptr;
    std::string place = {}; ///< in the catalog: `listed`, `unlisted`, `no list` …
};

inline json::value const* entry_of(json::value const& list, std::string_view key,
                                   json::value const& value)
{
    if (list.is_object())
        return value.is_string() ? model::find(list.get_object(), model::text(value.get_string()))
                                 : nullptr;
    for (auto const& entry : list.as_array()) {
        auto const* const own = entry.is_object() ? model::find(entry.get_object(), key) : &entry;
        if (own != nullptr && model::equal(*own, value)) return &entry;
    }
    return nullptr;
}

inline bool is_governed(place const& at)
{
    return at.row != nullptr && !at.row->governed.list.empty();
}

inline std::size_t discriminator_of(seen_object const& object)
{
    return voicecfg::detail::position_of(object.schema->members, object.schema->discriminator);
}

standing stand(judged const& asked, seen_object const& object, std::size_t row);

/// Whether an object's discriminator hides what it governs (G3).
inline bool hides(judged const& asked, seen_object const& object)
{
    auto const row = object.schema == nullptr ? std::size_t{0} : discriminator_of(object);
    return object.schema != nullptr && row < object.rows.size() && !stand(asked, object, row).known;
}

inline bool is_own_choice(place const& at)
{
    auto const* const choice = std::get_if<voicecfg::choice>(&at.row->type);
    if (choice == nullptr) return true;
    return at.value->is_string() &&
           std::find(choice->values.begin(), choice->values.end(),
                     model::text(at.value->get_string())) != choice->values.end();
}

inline standing stand_without_list(place const& at, bool sectioned)
{
    auto const absent = at.row->governed.absent;
    bool const there = at.value != nullptr && is_of_type(at) && is_own_choice(at) &&
                       !(at.value->is_string() && at.value->get_string().empty());
    return {there && absent != voicecfg::unlisted::empty, nullptr,
            sectioned ? "no list" : "no section"};
}

inline bool is_listed_but_for_case(json::value const& list, std::string_view key,
                                   json::value const& value)
{
    if (!value.is_string()) return false;
    auto const same = [&](json::value const& own) {
        return own.is_string() && model::folded(model::text(own.get_string())) ==
                                      model::folded(model::text(value.get_string()));
    };
    if (list.is_object())
        return std::any_of(list.get_object().begin(), list.get_object().end(),
                           [&](auto const& each) { return same(json::value(each.key())); });
    return std::any_of(list.as_array().begin(), list.as_array().end(), [&](auto const& entry) {
        auto const* const own = entry.is_object() ? model::find(entry.get_object(), key) : &entry;
        return own != nullptr && same(*own);
    });
}

/// Whether a list has a name that is another only in its case, `_` and `-`.
inline bool is_nearly_listed(json::value const& list, std::string_view key,
                             json::value const& value)
{
    if (!value.is_string()) return false;
    auto const sent = model::folded(model::text(value.get_string()));
    auto const same = [&](json::value const& own) {
        return own.is_string() && model::folded(model::text(own.get_string())) == sent;
    };
    if (list.is_object())
        return std::any_of(list.get_object().begin(), list.get_object().end(),
                           [&](auto const& each) { return same(json::value(each.key())); });
    return std::any_of(list.as_array().begin(), list.as_array().end(), [&](auto const& entry) {
        auto const* const own = entry.is_object() ? model::find(entry.get_object(), key) : &entry;
        return own != nullptr && same(*own);
    });
}

inline standing stand_in(json::value const& list, std::string_view key, place const& at)
{
    if (at.value == nullptr) return {false, nullptr, "a list"};
    auto const* const entry = entry_of(list, key, *at.value);
    if (entry != nullptr) return {is_own_choice(at), entry, "listed"};
    bool const nearly = is_nearly_listed(list, key, *at.value);
    return {false, nullptr, nearly ? "listed but for case" : "unlisted"};
}

inline standing stand(judged const& asked, seen_object const& object, std::size_t row)
{
    auto const& at = object.rows[row];
    auto const& schema = *object.schema;
    auto const list =
        voicecfg::detail::governing_list(schema, at.row->governed, asked.platform->catalog);
    json::value const* around = &asked.catalog;
    bool const within = !at.row->governed.within.empty();
    if (within) {
        auto const holder = voicecfg::detail::position_of(schema.members, at.row->governed.within);
        auto const held = stand(asked, object, holder);
        bool const direct = holder == discriminator_of(object) || hides(asked, object);
        if (!held.known) return {false, nullptr, direct ? "hidden" : "an unknown holder"};
        around = held.entry;
    }
    else if (!schema.section.empty())
        around = model::find(around->as_object(), schema.section);
    auto const* const found = around != nullptr && around->is_object()
                                  ? model::find(around->get_object(), at.row->governed.list)
                                  : nullptr;
    if (found == nullptr) return stand_without_list(at, within || !list->required);
    return stand_in(*found, list->key, at);
}

// ------------------------------------------------------------------------------------ each rule

using names = std::vector<std::string>;

inline bool has_format(voicecfg::format as, std::string const& text)
{
    using voicecfg::format;
    switch (as) {
    case format::time_zone: return model::time_zones().count(text) != 0;
    case format::http_url: return model::is_web_address(text);
    case format::identifier: return second::is_identifier(text);
    case format::uuid:
    case format::date_time:
    case format::e164: break;
    }
    throw std::logic_error("no dialect asks for this format");
}

inline void add_wrongs_of_string(place const& at, names& wrong)
{
    auto const& string = at.value->get_string();
    auto const& type = at.row->type;
    if (auto const* const text = std::get_if<voicecfg::text>(&type)) {
        if (string.empty() && text->minimum > 0) wrong.emplace_back("empty");
        if (model::code_points(string) > text->maximum) wrong.emplace_back("too long");
    }
    auto const* const choice = std::get_if<voicecfg::choice>(&type);
    if (choice != nullptr && choice->non_empty && string.empty()) wrong.emplace_back("empty");
    auto const* const formatted = std::get_if<voicecfg::formatted>(&type);
    if (formatted != nullptr && !has_format(formatted->as, model::text(string)))
        wrong.emplace_back("in no such format");
}

inline void add_wrongs_of_number(place const& at, names& wrong)
{
    auto const& value = *at.value;
    if (auto const* const range = std::get_if<voicecfg::number>(&at.row->type)) {
        auto const number = model::as_double(value);
        if (number < range->minimum || number > range->maximum) wrong.emplace_back("out of range");
    }
    if (!is_integer_type(at.row->type)) return;
    auto const* const given = std::get_if<voicecfg::integer>(&at.row->type);
    auto const range = given != nullptr ? *given : voicecfg::integer{};
    if (model::below(value, range.minimum) || model::above(value, range.maximum))
        wrong.emplace_back("out of range");
}

/// What the facts say of a number that was sent.
inline std::string fact_of(judged const& asked, json::value const& id)
{
    if (!asked.facts) return "without facts";
    auto const& facts = asked.facts->as_object();
    auto const* const caller = model::find(facts, "organization");
    auto const* const numbers = model::find(facts, "numbers");
    if (caller == nullptr || !caller->is_string()) return "of a caller without organization";
    std::string found = "in no row";
    for (auto const& each : numbers != nullptr ? numbers->as_array() : json::array{}) {
        auto const& row = each.as_object();
        auto const* const own = model::find(row, "id");
        if (own == nullptr || !model::equal(*own, id)) continue;
        auto const* const owner = model::find(row, "organization");
        auto const* const linked = model::find(row, "integration");
        auto const* const here = model::find(facts, "integration");
        if (owner == nullptr || !model::equal(*owner, *caller))
            found = "of another organization";
        else if (linked == nullptr || linked->is_null())
            return "linked to none";
        else
            return here != nullptr && model::equal(*linked, *here) ? "linked here"
                                                                   : "linked elsewhere";
    }
    return found;
}

inline void add_wrongs_of_facts(judged const& asked, place const& at, names& wrong)
{
    auto const* const phone = std::get_if<voicecfg::phone_number>(&at.row->type);
    if (phone == nullptr || at.how != way::sent || (at.value->is_null() && at.row->nullable))
        return;
    auto const fact = fact_of(asked, *at.value);
    if (fact == "without facts") wrong.emplace_back(fact);
    if (fact == "linked elsewhere" && phone->exclusive) wrong.emplace_back("a number in use");
    if (fact.starts_with("of ") || fact == "in no row") wrong.emplace_back("a number of nobody");
}

/// What the mode of a voice says about a member, where it says anything.
inline std::string agreement(judged const& asked, seen_object const& object, std::size_t row,
                             voicecfg::agrees const& rule)
{
    auto const other = voicecfg::detail::position_of(object.schema->members, rule.with);
    auto const* const with = object.rows[other].value;
    if (object.rows[row].value == nullptr || with == nullptr) return {};
    auto const found = stand(asked, object, row);
    if (found.entry == nullptr) return {};
    auto const* const mode = model::find(found.entry->as_object(), rule.attribute);
    if (mode == nullptr || mode->is_null()) return "no mode";
    return model::equal(*mode, *with) ? "equal modes" : "unequal modes";
}

inline void add_wrongs_of_catalog(judged const& asked, seen_object const& object, std::size_t row,
                                  names& wrong)
{
    auto const& at = object.rows[row];
    auto const found = stand(asked, object, row);
    bool const there = at.value != nullptr;
    bool const forbids = at.row->governed.absent == voicecfg::unlisted::forbidden;
    bool const without = found.place == "no list" || found.place == "no section";
    if (!there && found.place == "hidden") return;
    if (!there && (must_be_there(at) || (forbids && found.place == "a list")))
        wrong.emplace_back("missing");
    if (there && (found.place == "unlisted" || found.place == "listed but for case" ||
                  (without && at.row->governed.absent == voicecfg::unlisted::empty)))
        wrong.emplace_back("not in the catalog");
    if (there && without && forbids) wrong.emplace_back("forbidden by the catalog");
    for (auto const& over : asked.platform->rules)
        if (auto const* const rule = std::get_if<voicecfg::agrees>(&over))
            if (there && rule->member == at.row->name &&
                agreement(asked, object, row, *rule) == "unequal modes")
                wrong.emplace_back("of another mode");
}

/// All that is wrong with what stands at a row, in the order of `wrongs`.
inline names broken(judged const& asked, seen_object const& object, std::size_t row)
{
    names wrong;
    auto const& at = object.rows[row];
    if (at.how == way::left_alone || at.how == way::beneath) return wrong;
    if (at.value != nullptr) {
        auto const& value = *at.value;
        if (model::is_infinite(value)) wrong.emplace_back("beyond a double");
        if (!is_of_type(at)) wrong.emplace_back("of another type");
        if (value.is_string() && !at.is_entry) add_wrongs_of_string(at, wrong);
        if (model::is_number(value) && !at.is_entry) add_wrongs_of_number(at, wrong);
        if (!is_own_choice(at) && !(value.is_null() && at.row->nullable))
            wrong.emplace_back("none of the names");
        add_wrongs_of_facts(asked, at, wrong);
    }
    if (is_governed(at))
        add_wrongs_of_catalog(asked, object, row, wrong);
    else if (at.value == nullptr && must_be_there(at))
        wrong.emplace_back("missing");
    auto const rank = [](std::string const& each) {
        return std::find_if(std::begin(wrongs), std::end(wrongs),
                            [&](auto const& known) { return known.first == each; });
    };
    std::sort(wrong.begin(), wrong.end(),
              [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
    return wrong;
}

} // namespace demands
