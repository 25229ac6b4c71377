// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/catalog.hpp"
#include "../model/compare.hpp"
#include "../model/dice.hpp"
#include "../model/formats.hpp"
#include "../model/second/answer.hpp"

#include <voicecfg/schema.hpp>

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the cases must show of each row of the tables, and whether they do.
namespace demands {

namespace json = boost::json;

/// How a value comes to be judged.
enum class way {
    sent,       ///< with the patch, in an object that stands alone
    over,       ///< with the patch, in an object that is laid over the stored one
    under,      ///< stored, in an object that another is laid over
    beneath,    ///< stored, where an object is laid over it
    audited,    ///< stored, and everything is judged
    left_alone, ///< stored or not there, and not judged
};

inline std::string name(way how)
{
    constexpr char const* names[] = {"sent",    "laid over", "stored beneath",
                                     "beneath", "audited",   "left alone"};
    return names[static_cast<std::size_t>(how)];
}

/// An error of an answer, as far as a demand asks for it.
struct error {
    std::string code;
    std::string pointer;
    std::string origin;
};

/// What the naive model answers.
inline json::object naive_answer(std::string_view dialect, json::value const& catalog,
                                 json::object const& request)
{
    auto const offered = second::reader(model::to_text(catalog)).read().value();
    json::parse_options deep;
    deep.max_depth = 64;
    return json::parse(second::answer_line(dialect, offered, model::to_text(request)), {}, deep)
        .as_object();
}

/// The errors of an answer.
inline std::vector<error> errors_of(json::object const& answer)
{
    std::vector<error> errors;
    auto const* const listed = model::find(answer, "errors");
    if (listed == nullptr) return errors;
    for (auto const& each : listed->as_array()) {
        auto const& one = each.as_object();
        errors.push_back({model::text(one.at("code").as_string()),
                          model::text(one.at("pointer").as_string()),
                          model::text(one.at("origin").as_string())});
    }
    return errors;
}

/// A question with the answer that is expected.
struct judged {
    voicecfg::dialect const* platform = nullptr;
    json::value catalog = json::object{};
    std::optional<json::value> facts = std::nullopt;
    bool ignores_unknown = false;
    bool everything = false;
    std::optional<json::value> patch = std::nullopt; ///< none: `stored` is audited
    json::value stored = json::object{};
    std::vector<error> errors = {}; ///< none: it is merged, or clean

    [[nodiscard]] bool audits() const { return !patch || everything; }
};

/// Whether an object that is sent is judged by itself alone.
inline bool stands_alone(voicecfg::merging how)
{
    return how == voicecfg::merging::replace || how == voicecfg::merging::renew;
}

/// A row of a table as an object has it.
struct place {
    voicecfg::member const* row = nullptr;
    std::string path = {}; ///< the pointer, with `*` for indexes and names that the client chose
    std::string pointer = {};
    way how = way::sent;
    json::value const* value = nullptr; ///< none: the object lacks the member
    bool was_null = false;              ///< it is lacking because stored nulls count as absent
    bool is_entry = false;              ///< of a map
};

/// Whether an object without a member is at fault. What the assistant requires is asked of a
/// creation.
inline bool must_be_there(place const& at)
{
    return at.row->required && at.path.find('/', 1) != std::string::npos;
}

/// A member that no row is about.
struct extra {
    std::string name;
    json::value const* value;
    way how;
};

struct seen_object {
    voicecfg::object const* schema = nullptr;
    std::string path = {};
    std::string pointer = {};
    way how = way::sent; ///< of the object, and of what it lacks
    std::vector<place> rows = {};
    std::vector<extra> extras = {};
};

/// All that a question is about, object by object.
class walk {
public:
    explicit walk(judged const& asked) : asked_{asked}
    {
        static json::object const nothing;
        auto const& sent = asked.patch ? asked.patch->as_object() : nothing;
        auto const& table = asked.platform->assistant;
        seen_object top{.schema = &table};
        for (auto const& row : table.members) top.rows.push_back(top_row(row, sent));
        for (auto const& member : sent)
            if (!voicecfg::detail::names(table.members, member.key()))
                top.extras.push_back({std::string(member.key()), &member.value(), way::sent});
        if (asked.audits())
            for (auto const& member : asked.stored.as_object())
                if (!voicecfg::detail::names(table.members, member.key()))
                    top.extras.push_back(
                        {std::string(member.key()), &member.value(), way::audited});
        objects.push_back(top);
        for (auto const& each : top.rows) descend(each);
    }
    walk(walk const&) = delete;
    walk& operator=(walk const&) = delete;

    std::deque<seen_object> objects;

private:
    place top_row(voicecfg::member const& row, json::object const& sent) const
    {
        auto const at = "/" + std::string{row.name};
        if (auto const* const value = model::find(sent, row.name))
            return {&row, at, at, way::sent, value};
        auto const how = asked_.audits() ? way::audited : way::left_alone;
        return stored_row({&row, at, at, how}, asked_.stored.as_object());
    }

    static place stored_row(place at, json::object const& stored)
    {
        auto const* const value = model::find(stored, at.row->name);
        at.was_null = value != nullptr && value->is_null();
        if (!at.was_null) at.value = value;
        return at;
    }

    void descend(place const& at)
    {
        if (at.value == nullptr || at.how == way::left_alone) return;
        auto const* const list = std::get_if<voicecfg::list_of>(&at.row->type);
        if (list != nullptr && at.value->is_array()) items(*list, at);
        if (!at.value->is_object()) return;
        if (std::holds_alternative<voicecfg::map>(at.row->type)) entries(at);
        auto const* const nested = std::get_if<voicecfg::object_of>(&at.row->type);
        if (nested == nullptr) return;
        if (at.how == way::sent && lays_over(*nested, at.value->get_object()))
            laid_over(*nested, at);
        else
            whole(*nested->schema, at);
    }

    static bool lays_over(voicecfg::object_of const& nested, json::object const& sent)
    {
        return nested.merge == voicecfg::merging::overlay ||
               (nested.merge == voicecfg::merging::discriminated &&
                model::find(sent, nested.schema->discriminator) == nullptr);
    }

    void items(voicecfg::list_of const& list, place const& at)
    {
        auto const& row = rows_.emplace_back(
            voicecfg::member{.name = "*", .type = voicecfg::object_of{list.item}});
        std::size_t position = 0;
        for (auto const& item : at.value->get_array()) {
            place const each{&row, at.path + "/*", at.pointer + "/" + std::to_string(position++),
                             at.how, &item};
            objects.push_back({.rows = {each}});
            descend(each);
        }
    }

    void entries(place const& at)
    {
        auto const& row =
            rows_.emplace_back(voicecfg::member{.name = "*", .type = voicecfg::text{}});
        for (auto const& entry : at.value->get_object()) {
            place each{&row, at.path + "/*", model::below_pointer(at.pointer, entry.key()), at.how};
            each.is_entry = true;
            each.was_null = at.how == way::audited && entry.value().is_null();
            if (!each.was_null) each.value = &entry.value();
            objects.push_back({.rows = {each}});
        }
    }

    void whole(voicecfg::object const& schema, place const& at)
    {
        seen_object object{&schema, at.path, at.pointer, at.how};
        auto const& value = at.value->get_object();
        for (auto const& row : schema.members) {
            place each = below(object, row, at.how);
            if (at.how == way::audited)
                each = stored_row(each, value);
            else
                each.value = model::find(value, row.name);
            object.rows.push_back(each);
        }
        add_extras(object, value, at.how);
        objects.push_back(std::move(object));
    }

    void laid_over(voicecfg::object_of const& nested, place const& at)
    {
        static json::object const nothing;
        auto const* const stored = model::find(asked_.stored.as_object(), at.row->name);
        objects.push_back({.rows = {stored_row({at.row, at.path, at.pointer, way::beneath},
                                               asked_.stored.as_object())}});
        auto const& under =
            stored != nullptr && stored->is_object() ? stored->get_object() : nothing;
        bool const judges = nested.merge == voicecfg::merging::discriminated || asked_.everything;
        auto const how = judges ? way::under : way::left_alone;
        seen_object object{nested.schema, at.path, at.pointer, how};
        for (auto const& row : nested.schema->members) {
            place each = below(object, row, way::over);
            each.value = model::find(at.value->get_object(), row.name);
            if (each.value == nullptr) each = stored_row(below(object, row, how), under);
            object.rows.push_back(each);
        }
        add_extras(object, at.value->get_object(), way::over);
        add_extras(object, under, how);
        objects.push_back(std::move(object));
    }

    static place below(seen_object const& object, voicecfg::member const& row, way how)
    {
        auto const step = "/" + std::string{row.name};
        return {&row, object.path + step, object.pointer + step, how};
    }

    static void add_extras(seen_object& object, json::object const& from, way how)
    {
        for (auto const& member : from)
            if (!voicecfg::detail::names(object.schema->members, member.key()) &&
                (how == way::sent || how == way::over || !member.value().is_null()))
                object.extras.push_back({std::string(member.key()), &member.value(), how});
    }

    judged const& asked_;
    std::deque<voicecfg::member> rows_; ///< of items and entries
};

} // namespace demands
