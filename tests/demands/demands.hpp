// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "met.hpp"

#include <cmath>
#include <limits>

/// What the cases must show, computed from the tables: for each row and each way in which its value
/// comes to be judged, what goes and what does not, and what is told.
namespace demands {

class demanded {
public:
    explicit demanded(voicecfg::dialect const& platform) : platform_{platform}
    {
        rows(platform.assistant, "", {way::sent, way::audited});
        names_of_object(platform.assistant, "", {way::sent, way::audited});
        for (auto const& row : platform.assistant.members) top(row);
        for (auto const name : platform.read_only) read_only(std::string{name});
        for (auto const& over : platform.rules)
            std::visit([&](auto const& each) { rule(each); }, over);
    }

    keys all;

private:
    using ways = std::vector<way>;

    static bool is_stored(way how) { return how == way::under || how == way::audited; }

    /// Demands that a thing at a place is answered so.
    void add(std::string_view thing, std::string_view answer)
    {
        all.insert(at_place(path_, how_) + std::string{thing} + ": " + std::string{answer});
    }

    void refuse(std::string_view thing, std::string_view wrong)
    {
        add(thing, code_of(wrong));
        add(wrong, code_of(wrong));
    }

    // ---------------------------------------------------------------------------- rows

    /// Whether an object that is sent without its discriminator does not stand alone.
    static bool splits(ways const& judged)
    {
        return std::find(judged.begin(), judged.end(), way::over) != judged.end();
    }

    void rows(voicecfg::object const& schema, std::string const& path, ways const& judged)
    {
        for (auto row : schema.members) {
            // What the assistant requires is asked of a creation.
            row.required = row.required && !path.empty();
            auto const at = path + "/" + std::string{row.name};
            all.insert(twice(at, "patch"));
            all.insert(twice(at, "stored"));
            for (auto const how : judged) {
                if (how == way::over && row.name == schema.discriminator) continue;
                path_ = at;
                how_ = how;
                value(row);
                bool const may_lack =
                    how != way::over &&
                    !(how == way::sent &&
                      (path.empty() || (splits(judged) && row.name == schema.discriminator)));
                absence(row, may_lack);
                if (!row.governed.list.empty()) governed(row, schema, may_lack);
                if (how == way::over) add("in place of a faulty stored value", "accepted");
            }
            within(row, at);
        }
        if (schema.members.size() > 1) pairs(schema, path, judged);
    }

    void within(voicecfg::member const& row, std::string const& at)
    {
        if (auto const* const list = std::get_if<voicecfg::list_of>(&row.type)) {
            rows(*list->item, at + "/*", {way::sent, way::audited});
            names_of_object(*list->item, at + "/*", {way::sent, way::audited});
            for (auto const how : {way::sent, way::audited}) {
                path_ = at + "/*";
                how_ = how;
                kinds("an object", false);
                if (how == way::audited) add("null", "wrong_type");
            }
        }
        if (std::holds_alternative<voicecfg::map>(row.type)) entries(at);
        auto const* const nested = std::get_if<voicecfg::object_of>(&row.type);
        if (nested == nullptr) return;
        auto const judged = ways_of(*nested);
        rows(*nested->schema, at, judged);
        names_of_object(*nested->schema, at, judged);
        if (!stands_alone(nested->merge)) beneath(*nested, at);
    }

    static ways ways_of(voicecfg::object_of const& nested)
    {
        if (stands_alone(nested.merge)) return {way::sent, way::audited};
        if (nested.merge == voicecfg::merging::overlay)
            return {way::over, way::under, way::audited};
        return {way::sent, way::over, way::under, way::audited};
    }

    void kinds(std::string_view right, bool nullable)
    {
        for (std::string_view const kind :
             {"a boolean", "a string", "a number", "an array", "an object"})
            if (kind != right) refuse(kind, "of another type");
        refuse("a number beyond a double", "beyond a double");
        if (is_stored(how_)) return;
        if (nullable)
            add("null", "accepted");
        else
            refuse("null", "of another type");
    }

    void entries(std::string const& at)
    {
        all.insert(twice(at + "/*", "patch"));
        all.insert(twice(at + "/*", "stored"));
        path_ = at + "/*";
        for (auto const how : {way::sent, way::audited}) {
            how_ = how;
            for (auto const* const kind :
                 {"a string", "length 0", "a number", "a fraction", "true", "false"})
                add(kind, "accepted");
            refuse("an array", "of another type");
            refuse("an object", "of another type");
            refuse("a number beyond a double", "beyond a double");
        }
        add("null", "accepted");
        how_ = way::sent;
        refuse("null", "of another type");
    }

    void beneath(voicecfg::object_of const& nested, std::string const& at)
    {
        path_ = at;
        how_ = way::beneath;
        bool const matters = nested.merge == voicecfg::merging::discriminated;
        for (auto const* const kind :
             {"a boolean", "a string", "a number", "an array", "a number beyond a double"})
            add(kind, matters ? "wrong_type" : "accepted");
        add("an object", "accepted");
        add("null", matters ? "not told" : "accepted");
        add("absent", matters ? "not told" : "accepted");
    }

    // ---------------------------------------------------------------------------- values

    void value(voicecfg::member const& row)
    {
        kinds(kind_of(row.type), row.nullable);
        std::visit([&](auto const& asked) { bounds(row, asked); }, row.type);
    }

    void bounds(voicecfg::member const& row, voicecfg::text const& asked)
    {
        if (asked.minimum > 0)
            refuse("length 0", "empty");
        else
            add("length 0", "accepted");
        if (asked.maximum != voicecfg::no_limit) {
            add("length " + std::to_string(asked.maximum), "accepted");
            refuse("length " + std::to_string(asked.maximum + 1), "too long");
            add("length " + std::to_string(asked.maximum) + " in more bytes", "accepted");
            add("length " + std::to_string(asked.maximum + 1) + " in more bytes", "too_long");
        }
        else if (row.governed.list.empty())
            add("length 1000", "accepted");
        if (row.governed.list.empty() || row.governed.absent != voicecfg::unlisted::empty)
            if (row.governed.within.empty()) add("length 1", "accepted");
    }

    void bounds(voicecfg::member const& row, voicecfg::choice const& asked)
    {
        bool const governed = !row.governed.list.empty();
        for (auto const each : asked.values) add('"' + std::string{each} + '"', "accepted");
        refuse("another name", "none of the names");
        refuse("a name but for case", "none of the names");
        if (governed) add("listed", "not_one_of");
        refuse("length 0", asked.non_empty ? "empty" : "none of the names");
    }

    void bounds(voicecfg::member const&, voicecfg::formatted const&)
    {
        add("a string", "accepted");
        refuse("a string", "in no such format");
        refuse("length 0", "in no such format");
    }

    void bounds(voicecfg::member const&, voicecfg::number const& asked)
    {
        constexpr auto far = std::numeric_limits<double>::infinity();
        add(shown(asked.minimum), "accepted");
        add(shown(asked.maximum), "accepted");
        add("a fraction", "accepted");
        refuse(shown(std::nextafter(asked.minimum, -far)), "out of range");
        refuse(shown(std::nextafter(asked.maximum, far)), "out of range");
    }

    void bounds(voicecfg::member const&, voicecfg::integer const& asked)
    {
        add(shown(asked.minimum), "accepted");
        add(shown(asked.maximum), "accepted");
        add("an integer written as a fraction", "accepted");
        refuse(shown(asked.minimum - 1), "out of range");
        refuse(shown(asked.maximum + 1), "out of range");
        refuse("a fraction", "of another type");
        for (auto const* const far : {"-9223372036854775808", "18446744073709551615", "1e+300"})
            refuse(far, "out of range");
    }

    void bounds(voicecfg::member const& row, voicecfg::phone_number const& asked)
    {
        bounds(row, voicecfg::integer{});
        if (how_ != way::sent) return;
        add("linked here", "accepted");
        add("linked to none", "accepted");
        add("without facts", "facts_required");
        add("in no row", "number_not_found");
        add("of another organization", "number_not_found");
        add("of a caller without organization", "number_not_found");
        add("linked elsewhere", asked.exclusive ? "number_in_use" : "accepted");
    }

    void bounds(voicecfg::member const&, voicecfg::boolean const&)
    {
        add("true", "accepted");
        add("false", "accepted");
    }

    void bounds(voicecfg::member const&, voicecfg::map const&)
    {
        add("an empty object", "accepted");
    }
    void bounds(voicecfg::member const& row, voicecfg::described const&)
    {
        throw std::logic_error{"no demands are made of described values: " + std::string{row.name}};
    }
    void bounds(voicecfg::member const&, voicecfg::list_of const&)
    {
        add("an empty array", "accepted");
    }

    void bounds(voicecfg::member const&, voicecfg::object_of const& asked)
    {
        bool needs = false;
        for (auto const& row : asked.schema->members) needs = needs || row.required;
        bool const stands_alone =
            demands::stands_alone(asked.merge) ||
            (asked.merge == voicecfg::merging::discriminated && how_ == way::audited);
        add("an empty object", needs && stands_alone ? "not told" : "accepted");
    }

    void top(voicecfg::member const& row)
    {
        path_ = "/" + std::string{row.name};
        how_ = way::sent;
        add("in place of a stored value", "accepted");
        add("where none was stored", "accepted");
        add("in place of a faulty stored value", "accepted");
        how_ = way::left_alone;
        add("kept", "accepted");
        add("kept though faulty", "accepted");
    }

    // ---------------------------------------------------------------------------- absence, catalog

    void absence(voicecfg::member const& row, bool may_lack)
    {
        if (is_stored(how_) && (row.required || row.governed.within.empty()))
            add("null", row.required ? "required" : "accepted");
        if (!may_lack) return;
        if (row.required) add("missing", "required");
        if (row.governed.list.empty()) add("absent", row.required ? "required" : "accepted");
    }

    /// Whether the section itself must have the list, so that only the section can be absent.
    bool always_in_section(voicecfg::member const& row, voicecfg::object const& schema) const
    {
        return row.governed.within.empty() &&
               voicecfg::detail::governing_list(schema, row.governed, platform_.catalog)->required;
    }

    void governed(voicecfg::member const& row, voicecfg::object const& schema, bool may_lack)
    {
        auto const absent = row.governed.absent;
        bool const within = !row.governed.within.empty();
        bool const by_holder = within && row.governed.within != schema.discriminator;
        std::string const without = always_in_section(row, schema) ? "no section" : "no list";
        add("listed", "accepted");
        refuse("unlisted", "not in the catalog");
        if (std::holds_alternative<voicecfg::text>(row.type))
            refuse("listed but for case", "not in the catalog");
        if (absent == voicecfg::unlisted::free) add(without, "accepted");
        if (absent == voicecfg::unlisted::empty) refuse(without, "not in the catalog");
        if (absent == voicecfg::unlisted::forbidden) refuse(without, "forbidden by the catalog");
        if (within) add("hidden", "not told");
        if (by_holder) add("an unknown holder", "not told");
        if (!may_lack) return;
        bool const asks = row.required || absent == voicecfg::unlisted::forbidden;
        add("absent, a list", asks ? "required" : "accepted");
        add("absent, " + without, row.required ? "required" : "accepted");
        if (within) add("absent, hidden", "not told");
        if (by_holder) add("absent, an unknown holder", row.required ? "required" : "not told");
    }

    // ---------------------------------------------------------------------------- rules, names

    template <voicecfg::detail::among<voicecfg::when, voicecfg::exclusive, voicecfg::together,
                                      voicecfg::resets>
                  Rule>
    void rule(Rule const&)
    {
        throw std::logic_error{"no demands are made of rules of this kind"};
    }
    void rule(voicecfg::needs const& rule)
    {
        auto const need = [&](std::string const& needed, std::string const& setter,
                              std::string const& answer) {
            all.insert("/" + std::string{rule.needed} + ", " + needed + "needed by " +
                       std::string{rule.member} + " " + setter + ": " + answer);
        };
        for (auto const* const there : {"sent, ", "stored, "})
            need(there, "sent as true", "accepted");
        for (auto const* const lacking : {"sent as null, ", "stored as null, ", "absent, "}) {
            need(lacking, "sent as true", "required");
            need(lacking, "sent as false", "accepted");
        }
        auto const& row =
            platform_.assistant
                .members[voicecfg::detail::position_of(platform_.assistant.members, rule.needed)];
        if (std::holds_alternative<voicecfg::formatted>(row.type))
            need("sent, faulty, ", "sent as true", "bad_format");
        need("sent, faulty, ", "sent as true", "wrong_type");
        if (std::holds_alternative<voicecfg::formatted>(row.type))
            need("stored, faulty, ", "sent as true", "bad_format");
        need("stored, faulty, ", "sent as true", "wrong_type");
        need("absent, ", "sent as no boolean", "not told");
        need("sent as null, ", "sent as no boolean", "not told");
        need("sent as null, ", "stored as true", "accepted");
        need("absent, audited, ", "stored as true", "accepted");
        need("stored as null, audited, ", "stored as true", "accepted");
        need("absent, audited, ", "sent as true", "required");
    }

    void rule(voicecfg::agrees const& rule)
    {
        std::string const at = "/" + std::string{rule.member} + ", ";
        std::string const with = std::string{rule.with} + " ";
        names const both{"sent, " + with + "sent", "sent, " + with + "stored",
                         "stored, " + with + "sent", "stored, " + with + "stored, audited"};
        for (auto const& how : both) {
            all.insert(at + how + ", equal modes: accepted");
            // The one that was sent is at fault.
            all.insert(at + how +
                       ", unequal modes: " + (how == both[2] ? "not told" : "incompatible"));
            all.insert(at + how + ", no mode: accepted");
            if (how != both[2]) all.insert(at + how + ", unequal modes, faulty: out_of_range");
            if (how != both[1])
                all.insert(at + how + ", unequal modes, the other faulty: not told");
        }
        all.insert(at + "stored, " + with + "stored, unequal modes: accepted");
    }

    void read_only(std::string const& name)
    {
        all.insert("/" + name + ": read_only");
        all.insert("/" + name + ", ignored: read_only");
    }

    void names_of_object(voicecfg::object const& schema, std::string const& path,
                         ways const& judged)
    {
        path_ = path + "/?";
        all.insert(twice(path_, "patch"));
        all.insert(twice(path_, "stored"));
        for (auto const how : judged) {
            how_ = how;
            if (is_stored(how)) {
                add("an unknown name", "accepted");
                add("nearly an own name", "accepted");
            }
            else
                sent_names(!schema.discriminator.empty());
            if (schema.settings) settings();
        }
    }

    void sent_names(bool may_hide)
    {
        for (std::string const label : {"an unknown name", "nearly an own name"}) {
            add(label, "unknown_member");
            add(label + ", ignored", "accepted");
        }
        if (!may_hide) return;
        add("an unknown name, hidden", "not told");
        add("nearly an own name, hidden", "unknown_member");
        add("nearly an own name, hidden, ignored", "not told");
    }

    void settings()
    {
        add("a declared setting", "accepted");
        add("an open setting", "accepted");
        if (how_ != way::under) add("an open setting", "out_of_range");
        constexpr std::string_view all_wrong[] = {"beyond a double", "of another type",
                                                  "out of range", "none of the names"};
        for (auto const wrong : all_wrong) add(wrong, code_of(wrong));
        for (auto const* const pair :
             {"beyond a double and out of range", "beyond a double and of another type",
              "beyond a double and none of the names"})
            add(pair, "out_of_range");
        add("of another type and out of range", "wrong_type");
        add("of another type and none of the names", "wrong_type");
        add("out of range and none of the names", "out_of_range");
    }

    // ---------------------------------------------------------------------------- pairs

    struct wrong_row {
        std::size_t row;
        way how;
        std::string_view wrong;
    };

    /// What can be wrong with a row by itself, for the way it is judged.
    static names wrongs_of(voicecfg::member const& row, way how)
    {
        names all{"of another type"};
        auto const* const text = std::get_if<voicecfg::text>(&row.type);
        auto const* const choice = std::get_if<voicecfg::choice>(&row.type);
        if ((text != nullptr && text->minimum > 0) || (choice != nullptr && choice->non_empty))
            all.emplace_back("empty");
        if (text != nullptr && text->maximum != voicecfg::no_limit) all.emplace_back("too long");
        if (choice != nullptr) all.emplace_back("none of the names");
        if (std::holds_alternative<voicecfg::formatted>(row.type))
            all.emplace_back("in no such format");
        if (kind_of(row.type) == "a number") all.emplace_back("out of range");
        bool const forbids = row.governed.absent == voicecfg::unlisted::forbidden;
        if (how != way::over && (row.required || forbids)) all.emplace_back("missing");
        if (!row.governed.list.empty()) all.emplace_back("not in the catalog");
        if (forbids) all.emplace_back("forbidden by the catalog");
        return all;
    }

    static bool by_catalog(voicecfg::member const& row, std::string_view wrong)
    {
        return wrong.find("catalog") != wrong.npos || (wrong == "missing" && !row.required);
    }

    /// Whether what is wrong with one row leaves it open what the catalog says of another (G3).
    static bool hides(voicecfg::object const& schema, std::string_view holder, std::size_t row)
    {
        for (auto at = schema.members[row].governed.within; !at.empty();
             at = schema.members[voicecfg::detail::position_of(schema.members, at)].governed.within)
            if (at == holder) return true;
        return false;
    }

    static bool can_meet(voicecfg::object const& schema, wrong_row const& a, wrong_row const& b)
    {
        auto const& first = schema.members[a.row];
        auto const& second = schema.members[b.row];
        if (!hides(schema, first.name, b.row)) return true;
        bool const direct = first.name == schema.discriminator;
        return !by_catalog(second, b.wrong) && !(direct && b.wrong == "missing");
    }

    static std::vector<std::pair<way, way>> pairs_of_ways(ways const& judged)
    {
        std::vector<std::pair<way, way>> pairs;
        for (auto const how : judged)
            if (how != way::over && how != way::under) pairs.emplace_back(how, how);
        if (splits(judged))
            for (auto const a : {way::over, way::under})
                for (auto const b : {way::over, way::under}) pairs.emplace_back(a, b);
        return pairs;
    }

    /// Whether the same object is judged in a place of its own too, so that its pairs need not be
    /// shown in a list again.
    bool is_elsewhere(voicecfg::object const& schema, std::string const& path) const
    {
        if (!path.ends_with('*')) return false;
        for (auto const& row : platform_.assistant.members)
            if (auto const* const nested = std::get_if<voicecfg::object_of>(&row.type))
                if (nested->schema == &schema) return true;
        return false;
    }

    void pairs(voicecfg::object const& schema, std::string const& path, ways const& judged)
    {
        if (path.empty() || is_elsewhere(schema, path)) return;
        splits_ = splits(judged);
        for (auto const& [a, b] : pairs_of_ways(judged)) {
            for (std::size_t i = 0; i < schema.members.size(); ++i)
                for (std::size_t j = i + 1; j < schema.members.size(); ++j)
                    rows_pair(schema, path, {i, a, {}}, {j, b, {}});
            if (a != way::over && a != way::sent) continue;
            for (std::size_t i = 0; i < schema.members.size() && a == b; ++i)
                extra_pair(schema, path, {i, a, {}});
        }
    }

    static bool is_discriminator(voicecfg::object const& schema, wrong_row const& side)
    {
        return schema.members[side.row].name == schema.discriminator;
    }

    /// What can be wrong with a row in a pair: a discriminator is not laid over, nor missing in
    /// what stands alone because of it.
    names wrongs_of(voicecfg::object const& schema, wrong_row const& side) const
    {
        if (!is_discriminator(schema, side)) return wrongs_of(schema.members[side.row], side.how);
        if (side.how == way::over) return {};
        auto found = wrongs_of(schema.members[side.row], side.how);
        if (side.how == way::sent && splits_) std::erase(found, "missing");
        return found;
    }

    void rows_pair(voicecfg::object const& schema, std::string const& path, wrong_row a,
                   wrong_row b)
    {
        auto const& first = schema.members[a.row];
        auto const& second = schema.members[b.row];
        for (auto const& left : wrongs_of(schema, a))
            for (auto const& right : wrongs_of(schema, b)) {
                a.wrong = left;
                b.wrong = right;
                if (can_meet(schema, a, b))
                    all.insert(path + ": " + side(first.name, a.how, left) + " and " +
                               side(second.name, b.how, right));
            }
    }

    void extra_pair(voicecfg::object const& schema, std::string const& path, wrong_row const& with)
    {
        auto const& row = schema.members[with.row];
        for (auto const& wrong : wrongs_of(schema, with))
            for (auto const* const label : {"an unknown name", "nearly an own name"})
                all.insert(path + ": " + side(row.name, with.how, wrong) + " and " +
                           side("?", with.how, label));
    }

    voicecfg::dialect const& platform_;
    std::string path_;
    way how_ = way::sent;
    bool splits_ = false;
};

} // namespace demands
