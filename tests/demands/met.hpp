// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/compare.hpp"
#include "broken.hpp"

#include <charconv>
#include <set>

/// What a question with its answer shows, in the words of `demands.hpp`.
namespace demands {

using keys = std::set<std::string>;

inline std::string shown(double number)
{
    char text[32];
    return {text, std::to_chars(text, std::end(text), number).ptr};
}

inline std::string shown(std::int64_t number) { return std::to_string(number); }

inline std::string shown_number(json::value const& value)
{
    if (value.is_int64()) return shown(value.get_int64());
    if (value.is_uint64()) return std::to_string(value.get_uint64());
    auto const number = value.get_double();
    bool const fits = std::trunc(number) == number && std::fabs(number) < 1e18;
    return fits ? shown(static_cast<std::int64_t>(number)) : shown(number);
}

/// What is said of a place: the codes that are told there, else whether all is well.
inline std::string answer_at(judged const& asked, std::string const& pointer)
{
    std::string codes;
    for (auto const& told : asked.errors)
        if (told.pointer == pointer) codes += (codes.empty() ? "" : " and ") + told.code;
    if (!codes.empty()) return codes;
    return asked.errors.empty() ? "accepted" : "not told";
}

// ------------------------------------------------------------------------------------ one value

inline std::string in_small(std::string text)
{
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

inline bool is_own_but_for_case(place const& at)
{
    auto const& all = std::get<voicecfg::choice>(at.row->type).values;
    auto const sent = in_small(model::text(at.value->get_string()));
    return std::any_of(all.begin(), all.end(),
                       [&](auto each) { return in_small(std::string{each}) == sent; });
}

inline void add_string_labels(place const& at, names& labels)
{
    auto const& string = at.value->get_string();
    auto const points = model::code_points(string);
    labels.push_back("length " + std::to_string(points));
    if (string.size() > points) labels.push_back(labels.back() + " in more bytes");
    if (!std::holds_alternative<voicecfg::choice>(at.row->type)) return;
    if (is_own_choice(at))
        labels.push_back('"' + model::text(string) + '"');
    else if (!string.empty())
        labels.emplace_back(is_own_but_for_case(at) ? "a name but for case" : "another name");
}

inline void add_number_labels(place const& at, names& labels)
{
    auto const& value = *at.value;
    if (model::is_infinite(value)) return;
    if (kind_of(at.row->type) == "a number") labels.push_back(shown_number(value));
    if (!model::is_integer(value)) labels.emplace_back("a fraction");
    if (value.is_double() && model::is_integer(value) && is_integer_type(at.row->type))
        labels.emplace_back("an integer written as a fraction");
}

/// Whether an audit finds something in a member as it is stored.
inline bool is_faulty(judged const& asked, std::string const& pointer)
{
    auto const step = model::pointer_steps(pointer).value().front();
    auto const* const stored = model::find(asked.stored.as_object(), step);
    if (stored == nullptr) return false;
    json::object alone;
    alone[step] = *stored;
    auto const found =
        errors_of(naive_answer(asked.platform->name, asked.catalog, {{"check", alone}}));
    return std::any_of(found.begin(), found.end(),
                       [&](auto const& told) { return told.pointer.starts_with(pointer); });
}

inline void add_place_labels(judged const& asked, place const& at, names& labels)
{
    if ((at.how == way::sent || at.how == way::over) && is_faulty(asked, at.pointer))
        labels.emplace_back("in place of a faulty stored value");
    if (at.how != way::sent || at.path != at.pointer || at.path.find('/', 1) != at.path.npos)
        return;
    auto const* const before = model::find(asked.stored.as_object(), at.row->name);
    labels.emplace_back(before != nullptr ? "in place of a stored value" : "where none was stored");
    if (std::holds_alternative<voicecfg::phone_number>(at.row->type) && is_of_type(at) &&
        !at.value->is_null())
        labels.push_back(fact_of(asked, *at.value));
}

inline names labels_of(judged const& asked, seen_object const& object, std::size_t row)
{
    auto const& at = object.rows[row];
    names labels;
    if (at.how == way::left_alone) {
        if (at.value != nullptr || at.was_null) labels.emplace_back("kept");
        if (at.value != nullptr && is_faulty(asked, at.pointer))
            labels.emplace_back("kept though faulty");
        return labels;
    }
    if (at.was_null) labels.emplace_back("null");
    bool const governed = is_governed(at);
    auto const found = governed ? stand(asked, object, row).place : std::string{};
    if (at.value == nullptr) {
        labels.push_back(governed ? "absent, " + found : "absent");
        return labels;
    }
    auto const& value = *at.value;
    labels.push_back(kind_of(value));
    if (value.is_bool()) labels.emplace_back(value.get_bool() ? "true" : "false");
    if (value.is_string()) add_string_labels(at, labels);
    if (model::is_number(value)) add_number_labels(at, labels);
    if (value.is_array() && value.get_array().empty()) labels.emplace_back("an empty array");
    if (value.is_object() && value.get_object().empty()) labels.emplace_back("an empty object");
    if (governed) labels.push_back(found);
    add_place_labels(asked, at, labels);
    return labels;
}

inline std::string at_place(std::string const& path, way how)
{
    return path + ", " + name(how) + ": ";
}

/// The pairs of what is wrong with a value, with the code of what must be told of each.
inline keys pairs_of(place const& at, names const& wrong, std::string const& answer)
{
    keys met;
    for (std::size_t i = 0; i < wrong.size(); ++i)
        for (std::size_t j = i + 1; j < wrong.size(); ++j)
            met.insert(at_place(at.path, at.how) + wrong[i] + " and " + wrong[j] + ": " +
                       (answer.empty() ? code_of(wrong.front()) : answer));
    return met;
}

inline void add_value_keys(judged const& asked, seen_object const& object, std::size_t row,
                           keys& met)
{
    auto const& at = object.rows[row];
    auto const answer = answer_at(asked, at.pointer);
    for (auto const& label : labels_of(asked, object, row))
        met.insert(at_place(at.path, at.how) + label + ": " + answer);
    auto const wrong = broken(asked, object, row);
    for (auto const& each : wrong) met.insert(at_place(at.path, at.how) + each + ": " + answer);
    met.merge(pairs_of(at, wrong, answer));
}

// ------------------------------------------------------------------------------------ one object

/// Whether settings and unknown members of an object are not judged (G3).
inline bool hides_extras(judged const& asked, seen_object const& object)
{
    return !object.schema->discriminator.empty() && hides(asked, object);
}

inline names wrongs_of_setting(json::object const& declared, json::value const& value)
{
    names wrong;
    if (model::is_infinite(value)) wrong.emplace_back("beyond a double");
    auto const* const type = model::find(declared, "type");
    if (type != nullptr && type->is_string() &&
        !model::has_type(value, model::text(type->get_string())))
        wrong.emplace_back("of another type");
    auto const* const least = model::find(declared, "minimum");
    auto const* const most = model::find(declared, "maximum");
    if (model::is_number(value) && ((least != nullptr && model::less(value, *least)) ||
                                    (most != nullptr && model::less(*most, value))))
        wrong.emplace_back("out of range");
    auto const* const listed = model::find(declared, "enum");
    if (listed == nullptr) return wrong;
    auto const& all = listed->get_array();
    if (std::none_of(all.begin(), all.end(),
                     [&](auto const& each) { return model::equal(each, value); }))
        wrong.emplace_back("none of the names");
    return wrong;
}

/// The entry that may declare an object's settings.
inline json::object const* declaring_entry(judged const& asked, seen_object const& object)
{
    if (!object.schema->settings) return nullptr;
    auto const* const entry = stand(asked, object, discriminator_of(object)).entry;
    return entry != nullptr && entry->is_object() ? &entry->get_object() : nullptr;
}

inline std::string label_of(judged const& asked, seen_object const& object, extra const& told)
{
    auto const& fixed = asked.platform->read_only;
    if (object.path.empty() && std::find(fixed.begin(), fixed.end(), told.name) != fixed.end())
        return "read-only";
    auto const* const entry = declaring_entry(asked, object);
    if (model::declaration_of(entry, told.name) != nullptr) return "a declared setting";
    if (model::lets_everything(entry)) return "an open setting";
    names own;
    for (auto const& row : object.schema->members) own.emplace_back(row.name);
    return model::nearly_one_of(own, told.name) ? "nearly an own name" : "an unknown name";
}

inline void add_extra_keys(judged const& asked, seen_object const& object, extra const& told,
                           keys& met)
{
    auto const answer = answer_at(asked, model::below_pointer(object.pointer, told.name));
    auto const at = at_place(object.path + "/?", told.how);
    bool const hidden = !object.path.empty() && hides_extras(asked, object);
    auto const label = label_of(asked, object, told) + (hidden ? ", hidden" : "");
    auto const ignored = asked.ignores_unknown ? ", ignored" : "";
    met.insert(at + label + ignored + ": " + answer);
    if (label == "read-only") met.insert("/" + told.name + ignored + ": " + answer);
    if (label != "a declared setting") return;
    auto const wrong = wrongs_of_setting(
        *model::declaration_of(declaring_entry(asked, object), told.name), *told.value);
    for (auto const& each : wrong) met.insert(at + each + ": " + answer);
    met.merge(pairs_of({.path = object.path + "/?", .how = told.how}, wrong, answer));
}

/// Something wrong with a row of an object, as one side of a pair.
inline std::string side(std::string_view row, way how, std::string_view wrong)
{
    return std::string{row} + " (" + name(how) + ") " + std::string{wrong};
}

/// All pairs of what is wrong in one object, in two of its members: of each what is told first.
inline void add_pair_keys(judged const& asked, seen_object const& object, keys& met)
{
    std::vector<std::pair<std::size_t, std::string>> sides;
    for (std::size_t row = 0; row < object.rows.size(); ++row)
        if (auto const wrong = broken(asked, object, row); !wrong.empty())
            sides.emplace_back(
                row, side(object.rows[row].row->name, object.rows[row].how, wrong.front()));
    std::size_t row = object.rows.size();
    for (auto const& each : object.extras) {
        if (each.how != way::sent && each.how != way::over) continue;
        auto const label = label_of(asked, object, each);
        bool const fine =
            answer_at(asked, model::below_pointer(object.pointer, each.name)) == "accepted";
        if (!asked.ignores_unknown && !fine) sides.emplace_back(row++, side("?", each.how, label));
    }
    for (auto const& [a, left] : sides)
        for (auto const& [b, right] : sides)
            if (a < b) met.insert(object.path + ": " + left + " and " + right);
}

// ------------------------------------------------------------------------------------ rules, names

inline std::string given(place const& at)
{
    if (at.how == way::sent) return at.value->is_null() ? "sent as null" : "sent";
    return at.was_null ? "stored as null" : at.value == nullptr ? "absent" : "stored";
}

/// Of other rules no demands are made.
template <voicecfg::detail::among<voicecfg::when, voicecfg::exclusive, voicecfg::together,
                                  voicecfg::resets>
              Rule>
void add_rule_keys(judged const&, seen_object const&, Rule const&, keys&)
{
}

inline void add_rule_keys(judged const& asked, seen_object const& top, voicecfg::needs const& rule,
                          keys& met)
{
    auto const& setter = top.rows[voicecfg::detail::position_of(top.schema->members, rule.member)];
    auto const& needed = top.rows[voicecfg::detail::position_of(top.schema->members, rule.needed)];
    if (setter.value == nullptr) return;
    bool const wrong =
        !broken(asked, top, voicecfg::detail::position_of(top.schema->members, rule.needed))
             .empty();
    bool const faulty = needed.how == way::sent ? wrong : is_faulty(asked, needed.pointer);
    auto const set = !setter.value->is_bool()   ? "no boolean"
                     : setter.value->get_bool() ? "true"
                                                : "false";
    met.insert(needed.path + ", " + given(needed) + (faulty ? ", faulty" : "") + ", " +
               (asked.audits() ? "audited, " : "") + "needed by " + std::string{rule.member} + " " +
               given(setter) + " as " + set + ": " + answer_at(asked, needed.pointer));
}

inline void add_rule_keys(judged const& asked, seen_object const& top, voicecfg::agrees const& rule,
                          keys& met)
{
    auto const row = voicecfg::detail::position_of(top.schema->members, rule.member);
    auto const with = voicecfg::detail::position_of(top.schema->members, rule.with);
    auto const found = agreement(asked, top, row, rule);
    if (found.empty()) return;
    auto const wrong = broken(asked, top, row);
    bool const faulty = !wrong.empty() && wrong != names{"of another mode"};
    bool const other_faulty = !broken(asked, top, with).empty();
    met.insert(top.rows[row].path + ", " + given(top.rows[row]) + ", " + std::string{rule.with} +
               " " + given(top.rows[with]) + (asked.audits() ? ", audited" : "") + ", " + found +
               (faulty ? ", faulty" : "") + (other_faulty ? ", the other faulty" : "") + ": " +
               answer_at(asked, top.rows[row].pointer));
}

/// The path of a pointer by the tables: `*` for items and entries, `?` for what they don't know.
inline std::string path_of(voicecfg::object const& top, std::string_view pointer)
{
    std::string path;
    voicecfg::object const* object = &top;
    bool any = false;
    auto const steps = model::pointer_steps(pointer);
    for (auto const& step : steps.value()) {
        auto const* const row = any || object == nullptr
                                    ? nullptr
                                    : voicecfg::detail::find_named(object->members, step);
        path += any ? "/*" : row == nullptr ? "/?" : "/" + step;
        if (any || row == nullptr) {
            any = false;
            continue;
        }
        auto const* const nested = std::get_if<voicecfg::object_of>(&row->type);
        auto const* const list = std::get_if<voicecfg::list_of>(&row->type);
        object = nested != nullptr ? nested->schema : list != nullptr ? list->item : nullptr;
        any = list != nullptr || std::holds_alternative<voicecfg::map>(row->type);
    }
    return path;
}

inline std::string twice(std::string const& path, std::string_view origin)
{
    return path + ", twice in one object, " + std::string{origin} + ": duplicate_member";
}

/// All that a question shows which has been answered by the rules.
inline keys met_by(judged const& asked)
{
    keys met;
    walk const seen{asked};
    for (auto const& object : seen.objects) {
        for (std::size_t row = 0; row < object.rows.size(); ++row)
            add_value_keys(asked, object, row, met);
        if (object.schema == nullptr) continue;
        for (auto const& each : object.extras) add_extra_keys(asked, object, each, met);
        if (!object.path.empty()) add_pair_keys(asked, object, met);
    }
    for (auto const& over : asked.platform->rules)
        std::visit([&](auto const& rule) { add_rule_keys(asked, seen.objects.front(), rule, met); },
                   over);
    return met;
}

} // namespace demands
