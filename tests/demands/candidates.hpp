// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "met.hpp"

#include <cmath>
#include <functional>
#include <limits>

/// Questions made from the tables and from catalogs: each row with each value that the tables or
/// the catalog set apart, alone and in pairs.
namespace demands {

using visitor = std::function<void(judged const&)>;
using values = std::vector<json::value>;

inline json::value repeated(std::string const& once, std::size_t times)
{
    std::string all;
    while (times-- > 0) all += once;
    return json::value(json::string(all));
}

/// All names in the lists of one name, wherever they stand in a catalog.
inline void add_offered(json::value const& in, std::string_view list, std::string_view key,
                        values& into)
{
    if (in.is_array())
        for (auto const& each : in.get_array()) add_offered(each, list, key, into);
    if (!in.is_object()) return;
    for (auto const& member : in.get_object()) {
        add_offered(member.value(), list, key, into);
        if (std::string_view{member.key()} != list) continue;
        if (member.value().is_object())
            for (auto const& entry : member.value().get_object())
                into.emplace_back(json::string(entry.key()));
        if (!member.value().is_array()) continue;
        for (auto const& entry : member.value().get_array()) {
            auto const* const own =
                entry.is_object() ? model::find(entry.get_object(), key) : &entry;
            if (own != nullptr) into.push_back(*own);
        }
    }
}

class candidates {
public:
    candidates(voicecfg::dialect const& platform, json::value catalog, visitor visit)
        : platform_{platform}, visit_{std::move(visit)}
    {
        asked_.platform = &platform;
        asked_.catalog = std::move(catalog);
    }

    /// Each row with each value, alone.
    void singles()
    {
        for (auto const& row : platform_.assistant.members) {
            for (auto const& value : values_of(platform_.assistant, row)) top(row, value);
            asked_.stored = json::object{{row.name, good(row)}};
            ask({{row.name == other_row() ? second_row() : other_row(), "Hello"}});
            asked_.stored = json::object{{row.name, nullptr}};
            audit();
            ask({{row.name, good(row)}});
            objects(row, [&](object_in const& in) { single_values(in); });
        }
        names_at_the_top();
        for (auto const& over : platform_.rules)
            std::visit([&](auto const& rule) { about(rule); }, over);
    }

    /// Objects with something wrong in two of their members.
    void pairs()
    {
        for (auto const& row : platform_.assistant.members)
            objects(row, [&](object_in const& in) { pairs_of_values(in); });
    }

private:
    /// An object of a row, complete by the catalog: `[object]` where the row is a list.
    struct object_in {
        voicecfg::member const& row;
        voicecfg::object const& schema;
        json::object base;
    };

    // ---------------------------------------------------------------------------- asking

    void ask(json::object const& patch)
    {
        asked_.patch = patch;
        visit_(asked_);
    }

    [[nodiscard]] std::string other_row() const
    {
        for (auto const& row : platform_.assistant.members)
            if (auto const* const text = std::get_if<voicecfg::text>(&row.type))
                if (row.governed.list.empty() && text->maximum >= 255) return std::string{row.name};
        return {};
    }

    [[nodiscard]] std::string second_row() const
    {
        for (auto const& row : platform_.assistant.members)
            if (std::holds_alternative<voicecfg::text>(row.type) && row.governed.list.empty() &&
                row.name != other_row())
                return std::string{row.name};
        return {};
    }

    /// Audits what is stored: as a text, with a patch that touches something else, where only a
    /// text can have it.
    void audit()
    {
        asked_.patch = std::nullopt;
        if (!needs_text(asked_.stored)) return visit_(asked_);
        asked_.everything = true;
        bool const there = asked_.stored.as_object().contains(other_row());
        ask(platform_.empty_patch ? json::object{}
                                  : json::object{{there ? second_row() : other_row(), "Hello"}});
        asked_.everything = false;
    }

public:
    /// Whether a value is the same to every reader only as a text, or is long.
    static bool needs_text(json::value const& value)
    {
        if (value.is_double()) return model::is_infinite(value) || model::is_integer(value);
        if (value.is_string()) return value.get_string().size() > 60;
        if (value.is_array())
            return std::any_of(value.get_array().begin(), value.get_array().end(), needs_text);
        if (!value.is_object()) return false;
        return std::any_of(value.get_object().begin(), value.get_object().end(),
                           [](auto const& each) { return needs_text(each.value()); });
    }

private:
    void top(voicecfg::member const& row, json::value const& value)
    {
        asked_.stored = json::object{};
        sent(row, value);
        asked_.stored = json::object{{row.name, good(row)}};
        sent(row, value);
        asked_.stored = json::object{{row.name, value}};
        audit();
        sent(row, good(row));
        ask({{row.name == other_row() ? second_row() : other_row(), "Hello"}});
        if (std::holds_alternative<voicecfg::object_of>(row.type))
            ask({{row.name, json::object{}}});
        if (std::holds_alternative<voicecfg::list_of>(row.type)) each_kind(row);
        if (std::holds_alternative<voicecfg::map>(row.type)) each_entry(row);
    }

    /// Sends a value, a phone number with all that facts can say of it.
    void sent(voicecfg::member const& row, json::value const& value)
    {
        ask({{row.name, value}});
        if (!std::holds_alternative<voicecfg::phone_number>(row.type)) return;
        json::array rows{json::object{}};
        for (json::value const& linked : {json::value("i1"), json::value("i2"), json::value()})
            for (char const* owner : {"o1", "o2"}) {
                rows.front() =
                    json::object{{"id", 42}, {"organization", owner}, {"integration", linked}};
                if (model::is_integer(value) && !model::above(value, voicecfg::max_safe_integer) &&
                    !model::below(value, 1))
                    rows.front().as_object()["id"] =
                        static_cast<std::int64_t>(model::as_double(value));
                asked_.facts =
                    json::object{{"organization", "o1"}, {"integration", "i1"}, {"numbers", rows}};
                ask({{row.name, value}});
            }
        asked_.facts->as_object()["numbers"].as_array().clear();
        ask({{row.name, value}});
        asked_.facts->as_object()["numbers"] = rows;
        asked_.facts->as_object().erase("organization");
        ask({{row.name, value}});
        asked_.facts = std::nullopt;
    }

    void each_kind(voicecfg::member const& row)
    {
        for (auto const& item : kinds()) {
            asked_.stored = json::object{};
            ask({{row.name, json::array{item}}});
            asked_.stored = json::object{{row.name, json::array{item}}};
            audit();
        }
    }

    void each_entry(voicecfg::member const& row)
    {
        for (auto const& value : kinds()) {
            asked_.stored = json::object{};
            ask({{row.name, json::object{{"key", value}}}});
            asked_.stored = json::object{{row.name, json::object{{"key", value}}}};
            audit();
        }
    }

    // ---------------------------------------------------------------------------- values

    static values kinds()
    {
        json::value const infinite(std::numeric_limits<double>::infinity());
        return {nullptr, true, false, 5, 0.5, "x", "", json::array{}, json::object{}, infinite};
    }

    static json::value in_other_case(json::value const& name)
    {
        auto text = model::text(name.as_string());
        for (char& letter : text)
            if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        return json::value(json::string(text));
    }

    values values_of(voicecfg::object const& schema, voicecfg::member const& row) const
    {
        auto all = kinds();
        if (!row.governed.list.empty()) {
            auto const list =
                voicecfg::detail::governing_list(schema, row.governed, platform_.catalog);
            add_offered(asked_.catalog, row.governed.list, list->key, all);
            auto const known = all;
            for (auto const& each : known)
                if (each.is_string() && each.get_string().size() > 1)
                    all.push_back(in_other_case(each));
            all.emplace_back("nobody");
            all.emplace_back(99);
        }
        std::visit([&](auto const& type) { add_bounds(type, all); }, row.type);
        return all;
    }

    static void add_bounds(voicecfg::text const& type, values& all)
    {
        if (type.maximum == voicecfg::no_limit) {
            all.push_back(repeated("a", 1000));
            return;
        }
        for (auto const* const letter : {"a", "é", "😀"})
            for (auto const length : {type.maximum, type.maximum + 1})
                all.push_back(repeated(letter, length));
    }

    static void add_bounds(voicecfg::choice const& type, values& all)
    {
        for (auto const each : type.values) all.emplace_back(json::string(each));
        all.emplace_back(in_other_case(all.back()));
        all.emplace_back("another");
    }

    static void add_bounds(voicecfg::formatted const& type, values& all)
    {
        all.emplace_back(good_text(type.as));
        all.emplace_back("not so!");
    }

    /// An integer where a number is one.
    static json::value as_people_write(double number)
    {
        bool const whole = std::trunc(number) == number;
        return whole ? json::value(static_cast<std::int64_t>(number)) : json::value(number);
    }

    static void add_bounds(voicecfg::number const& type, values& all)
    {
        constexpr auto far = std::numeric_limits<double>::infinity();
        all.push_back(as_people_write(type.minimum));
        all.push_back(as_people_write(type.maximum));
        all.emplace_back(std::nextafter(type.minimum, -far));
        all.emplace_back(std::nextafter(type.maximum, far));
        all.emplace_back((type.minimum + type.maximum) / 2 + 0.01);
        all.emplace_back(-1.5);
    }

    static void add_bounds(voicecfg::integer const& type, values& all)
    {
        for (auto const each : {type.minimum, type.maximum, type.minimum - 1, type.maximum + 1})
            all.emplace_back(each);
        all.emplace_back(static_cast<double>(type.minimum));
        all.emplace_back(static_cast<double>(type.minimum) + 0.5);
        all.emplace_back(static_cast<double>(type.minimum) - 0.5);
        all.emplace_back(std::numeric_limits<std::int64_t>::min());
        all.emplace_back(std::numeric_limits<std::uint64_t>::max());
        all.emplace_back(1e300);
    }

    static void add_bounds(voicecfg::phone_number const&, values& all)
    {
        add_bounds(voicecfg::integer{}, all);
    }

    static void add_bounds(auto const&, values&) {}

    static char const* good_text(voicecfg::format as)
    {
        constexpr char const* texts[] = {"Europe/Berlin",
                                         "https://example.com/hook",
                                         "Order_9",
                                         "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                                         "2026-01-28T09:30:00Z",
                                         "+12025550123"};
        return texts[static_cast<std::size_t>(as)];
    }

    /// A value that is fine by the table.
    json::value good(voicecfg::member const& row) const
    {
        auto const& type = row.type;
        if (auto const* const range = std::get_if<voicecfg::number>(&type))
            return as_people_write(range->maximum);
        if (auto const* const range = std::get_if<voicecfg::integer>(&type)) return range->minimum;
        if (auto const* const choice = std::get_if<voicecfg::choice>(&type))
            return json::value(json::string(choice->values.front()));
        if (auto const* const as = std::get_if<voicecfg::formatted>(&type))
            return good_text(as->as);
        if (std::holds_alternative<voicecfg::phone_number>(type)) return 7;
        if (std::holds_alternative<voicecfg::boolean>(type)) return false;
        if (std::holds_alternative<voicecfg::map>(type)) return json::object{{"key", "value"}};
        if (std::holds_alternative<voicecfg::list_of>(type)) return json::array{};
        if (auto const* const nested = std::get_if<voicecfg::object_of>(&type))
            return bases(*nested->schema).front();
        return "Hello";
    }

    // ---------------------------------------------------------------------------- objects

    void objects(voicecfg::member const& row, std::function<void(object_in const&)> const& use)
    {
        auto const* const nested = std::get_if<voicecfg::object_of>(&row.type);
        auto const* const list = std::get_if<voicecfg::list_of>(&row.type);
        if (nested == nullptr && list == nullptr) return;
        auto const& schema = nested != nullptr ? *nested->schema : *list->item;
        for (auto const& base : bases(schema)) use({row, schema, base});
    }

    /// An object for each entry that the catalog offers, with what that asks for.
    std::vector<json::object> bases(voicecfg::object const& schema) const
    {
        std::vector<json::object> all;
        if (schema.discriminator.empty()) return {completed(schema, {})};
        values named;
        if (auto const* const section = model::find(asked_.catalog.as_object(), schema.section))
            add_offered(*section, "providers", "value", named);
        for (auto const& own : schema.members)
            if (auto const* const choice = std::get_if<voicecfg::choice>(&own.type))
                for (auto const each : choice->values) named.emplace_back(json::string(each));
        named.emplace_back("anyone");
        for (auto const& name : named) {
            all.push_back(completed(schema, json::object{{schema.discriminator, name}}));
            for (auto const& row : schema.members)
                if (row.governed.within == schema.discriminator)
                    for (auto const& offered : offered_by(schema, row, all.back()))
                        all.push_back(
                            completed(schema, {{schema.discriminator, name}, {row.name, offered}}));
        }
        return all;
    }

    /// The names that the catalog offers for a row, given what else an object has.
    values offered_by(voicecfg::object const& schema, voicecfg::member const& row,
                      json::object const& having) const
    {
        values offered;
        auto const object = seen(schema, having);
        auto const held = voicecfg::detail::position_of(schema.members, row.governed.within);
        auto const* const entry =
            held < object.rows.size() ? stand(asked_, object, held).entry : nullptr;
        if (entry == nullptr || !entry->is_object()) return offered;
        if (auto const* const list = model::find(entry->get_object(), row.governed.list))
            add_offered(json::object{{row.governed.list, *list}}, row.governed.list, "value",
                        offered);
        return offered;
    }

    static seen_object seen(voicecfg::object const& schema, json::object const& having)
    {
        seen_object object{.schema = &schema};
        for (auto const& each : schema.members)
            object.rows.push_back({.row = &each, .value = model::find(having, each.name)});
        return object;
    }

    json::object completed(voicecfg::object const& schema, json::object base) const
    {
        for (auto const& row : schema.members) {
            if (base.contains(row.name)) continue;
            if (row.governed.list.empty()) {
                if (row.required || schema.discriminator.empty()) base[row.name] = good(row);
                continue;
            }
            auto const offered = offered_by(schema, row, base);
            if (!offered.empty())
                base[row.name] = offered.front();
            else if (row.required)
                base[row.name] = "any";
        }
        return base;
    }

    void emit(object_in const& in, json::object const& object)
    {
        auto const& row = in.row;
        bool const listed = std::holds_alternative<voicecfg::list_of>(row.type);
        json::value const value = listed ? json::value(json::array{object}) : json::value(object);
        asked_.stored = json::object{};
        ask({{row.name, value}});
        asked_.stored = json::object{{row.name, value}};
        audit();
        auto const* const nested = std::get_if<voicecfg::object_of>(&row.type);
        if (nested == nullptr || stands_alone(nested->merge)) return;
        ask({{row.name, json::object{}}});
        if (nested->merge == voicecfg::merging::discriminated) return;
        asked_.everything = true;
        ask({{row.name, json::object{}}});
        asked_.everything = false;
    }

    /// Sends some members of an object to be laid over the others.
    void emit_split(object_in const& in, json::object const& object, names const& sent)
    {
        auto const* const nested = std::get_if<voicecfg::object_of>(&in.row.type);
        if (nested == nullptr || stands_alone(nested->merge)) return;
        json::object over;
        json::object under;
        for (auto const& member : object) {
            bool const sends = std::find(sent.begin(), sent.end(), member.key()) != sent.end();
            (sends ? over : under)[member.key()] = member.value();
        }
        asked_.stored = json::object{{in.row.name, under}};
        ask({{in.row.name, over}});
    }

    void single_values(object_in const& in)
    {
        emit(in, in.base);
        for (auto const& row : in.schema.members) {
            auto object = in.base;
            object.stable_erase(row.name);
            emit(in, object);
            object = in.base;
            object[row.name] = nullptr;
            emit(in, object);
            for (auto const& value : values_of(in.schema, row)) {
                object[row.name] = value;
                emit(in, object);
                emit_split(in, object, {std::string{row.name}});
                asked_.stored = json::object{{in.row.name, object}};
                if (auto const* const fine = model::find(in.base, row.name))
                    ask({{in.row.name, json::object{{row.name, *fine}}}});
                ask({{in.row.name, in.base}});
            }
        }
        extras_of(in, in.base);
    }

    /// Names beyond the table, known to the catalog and not, in sound objects and in others.
    void extras_of(object_in const& in, json::object const& base)
    {
        for (auto const& name : beyond(in.schema))
            for (auto const& value : beyond_values()) {
                auto object = base;
                object[name] = value;
                for (bool const ignores : {false, true}) {
                    asked_.ignores_unknown = ignores;
                    emit(in, object);
                    emit_split(in, object, {name});
                    object[in.schema.members.front().name] = false;
                    emit(in, object);
                    emit_split(in, object, {name, std::string{in.schema.members.front().name}});
                    if (in.schema.members.size() > 1) {
                        object = base;
                        object[name] = value;
                        object[in.schema.members[1].name] = false;
                        emit_split(in, object, {name, std::string{in.schema.members[1].name}});
                    }
                    object = base;
                    object[name] = value;
                }
                asked_.ignores_unknown = false;
            }
    }

    static names beyond(voicecfg::object const& schema)
    {
        return {"gain", "level", std::string{schema.members.front().name} + "_"};
    }

    static values beyond_values()
    {
        return {1, 2, 12, 99, 99.5, "x", json::value(std::numeric_limits<double>::infinity())};
    }

    // ---------------------------------------------------------------------------- pairs

    /// A value for each thing that can be wrong with a row; null for its absence.
    values faulty(voicecfg::object const& schema, voicecfg::member const& row) const
    {
        values all{nullptr, false, ""};
        if (!row.governed.list.empty()) all.emplace_back("nobody");
        if (row.name == schema.discriminator)
            add_offered(asked_.catalog, "providers", "value", all);
        if (auto const* const text = std::get_if<voicecfg::text>(&row.type))
            if (text->maximum != voicecfg::no_limit)
                all.push_back(repeated("a", text->maximum + 1));
        if (kind_of(row.type) == "a number") all.emplace_back(-1);
        if (std::holds_alternative<voicecfg::choice>(row.type)) all.emplace_back("another");
        if (std::holds_alternative<voicecfg::formatted>(row.type)) all.emplace_back("not so!");
        return all;
    }

    static void put(json::object& object, std::string_view name, json::value const& value)
    {
        if (value.is_null())
            object.stable_erase(name);
        else
            object[name] = value;
    }

    void pairs_of_values(object_in const& in)
    {
        auto const rows = in.schema.members;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (auto const& left : faulty(in.schema, rows[i])) {
                auto object = in.base;
                put(object, rows[i].name, left);
                with_extra(in, object, std::string{rows[i].name});
                for (std::size_t j = i + 1; j < rows.size(); ++j)
                    for (auto const& right : faulty(in.schema, rows[j])) {
                        auto both = object;
                        put(both, rows[j].name, right);
                        emit(in, both);
                        std::string const a{rows[i].name};
                        std::string const b{rows[j].name};
                        for (names const& sent : {names{a}, names{b}, names{a, b}})
                            emit_split(in, both, sent);
                    }
            }
        }
    }

    void with_extra(object_in const& in, json::object const& object, std::string const& row)
    {
        for (auto const& name : {beyond(in.schema).front(), beyond(in.schema).back()}) {
            auto more = object;
            more[name] = 1;
            emit(in, more);
            emit_split(in, more, {name, row});
        }
    }

    // ---------------------------------------------------------------------------- rules, names

    void names_at_the_top()
    {
        names all{"gain", std::string{platform_.assistant.members.front().name} + "_"};
        for (auto const name : platform_.read_only) all.emplace_back(name);
        for (auto const& name : all)
            for (bool const ignores : {false, true}) {
                asked_.stored = json::object{};
                asked_.ignores_unknown = ignores;
                ask({{name, 1}});
                ask({{name, 1}, {other_row(), "Hello"}});
                asked_.ignores_unknown = false;
                asked_.stored = json::object{{name, 1}};
                audit();
            }
    }

    /// Of other rules no demands are made.
    template <voicecfg::detail::among<voicecfg::when, voicecfg::exclusive, voicecfg::together,
                                      voicecfg::resets>
                  Rule>
    void about(Rule const&)
    {
    }
    void about(voicecfg::needs const& rule)
    {
        json::value const there(good_text(voicecfg::format::http_url));
        json::object const none;
        std::vector<json::object> const setters{
            none, {{rule.member, true}}, {{rule.member, false}}, {{rule.member, 1}}};
        std::vector<json::object> const needed{none,
                                               {{rule.needed, there}},
                                               {{rule.needed, nullptr}},
                                               {{rule.needed, "not so!"}},
                                               {{rule.needed, 5}}};
        for (auto const& set : setters)
            for (auto const& stored_set : setters)
                for (auto const& give : needed)
                    for (auto const& stored_give : needed) {
                        auto patch = give;
                        auto stored = stored_give;
                        patch.insert(set.begin(), set.end());
                        stored.insert(stored_set.begin(), stored_set.end());
                        asked_.stored = stored;
                        ask(patch);
                        audit();
                        asked_.everything = true;
                        ask(patch);
                        asked_.everything = false;
                    }
    }

    void about(voicecfg::agrees const& rule)
    {
        auto const& rows = platform_.assistant;
        auto const* const member = voicecfg::detail::find_named(rows.members, rule.member);
        auto const* const with = voicecfg::detail::find_named(rows.members, rule.with);
        for (auto const& a : values_of(rows, *member))
            for (auto const& b : values_of(rows, *with)) {
                if (needs_text(a) || needs_text(b)) continue;
                asked_.stored = json::object{};
                ask({{rule.member, a}, {rule.with, b}});
                asked_.stored = json::object{{rule.member, a}};
                ask({{rule.with, b}});
                asked_.stored = json::object{{rule.with, b}};
                ask({{rule.member, a}});
                asked_.stored = json::object{{rule.member, a}, {rule.with, b}};
                ask({{other_row(), "Hello"}});
                audit();
            }
    }

    voicecfg::dialect const& platform_;
    visitor visit_;
    judged asked_;
};

} // namespace demands
