// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_make_document.hpp"

/// Random values of a schema: good ones, with a share of others.
namespace vocabulary {

class values {
public:
    values(dice& d, value document, value catalog) : d_(d)
    {
        asked_.document = std::move(document);
        asked_.catalog = catalog_of(asked_.document, catalog);
    }

    /// How many of a hundred leaves are not good.
    std::size_t bad = 0;
    /// How many of a hundred optional members are there.
    std::size_t share = 50;
    /// Whether read-only members are there.
    bool fixed = true;

    value assistant() { return table(resolve(asked_.document, &asked_.document), 0); }

    value of_schema(schema const& of, state const* around, int depth)
    {
        if (setting_sample const* const known = sample_of(of))
            return pick(d_, d_.chance(bad) ? known->others : known->good);
        if (word(of, "list") != nullptr && around != nullptr) return governed(of, *around);
        if (word(of, "phoneNumber") != nullptr) return phone();
        if (is_any_of(of)) {
            std::vector<schema> const all = alternatives_of(asked_.document, of);
            return of_schema(all[d_.chance(70) ? 0 : d_.below(all.size())], around, depth);
        }
        if (is_beside(of)) return beside(of, around, depth);
        if (is_union(of)) return tagged(of, depth);
        if (is_table(of)) return table(of, depth);
        names const types = types_in(of.body);
        if (contains(types, "array")) return list(of, around, depth);
        if (contains(types, "object")) return map(of, depth);
        return contains(types, "null") ? value() : d_.chance(50) ? any_json(d_) : string("x");
    }

private:
    value phone()
    {
        static auto const ids = values_in("[1, 2, 42, 1.0, 3, 4, 6, 42e0]");
        return d_.chance(bad) ? any_json(d_) : pick(d_, ids);
    }

    value governed(schema const& of, state const& around)
    {
        governance const by = governance_of(asked_, around, of);
        std::vector<value> keys;
        if (by.list.all && !by.hidden && !by.unsaid)
            for (entry const& one : by.list.all->entries)
                if (!is_string(one.key) || !one.key.text.empty()) keys.push_back(one.key);
        value const made = !keys.empty()                            ? pick(d_, keys)
                           : contains(types_in(of.body), "integer") ? token("7")
                                                                    : string("Elliot");
        if (!d_.chance(bad)) return made;
        return is_string(made) && d_.chance(80) ? string(missed(d_, made.text)) : any_json(d_);
    }

    /// Whether the catalog lets a governed member be there.
    bool is_open(schema const& of, state const& around)
    {
        if (word(of, "list") == nullptr) return true;
        governance const by = governance_of(asked_, around, of);
        if (by.list.all) return !by.list.all->entries.empty();
        std::string const said = word_text(of, "unlisted");
        return by.passed || said.empty() || said == "free";
    }

    bool is_wanted(schema const& of, schema const& each, std::string const& name,
                   state const& around)
    {
        if (each.read_only && !fixed) return false;
        if (!is_open(each, around)) return d_.chance(bad);
        bool const listed = word_text(each, "listed") == "required";
        if (is_required(of, name) || listed) return !d_.chance(bad / 2);
        return d_.chance(share);
    }

    value table(schema const& of, int depth)
    {
        value result = object();
        state around;
        around.table = of;
        around.sent = &result;
        around.at.one = {&result, true};
        if (depth > 6) return result;
        names order = table_of(of);
        for (std::string const& name : order) {
            schema const each = member_schema(asked_.document, of, name);
            if (is_wanted(of, each, name, around))
                set(result, name, of_schema(each, &around, depth + 1));
        }
        put_beyond(of, around, result);
        if (d_.chance(40)) shuffle(d_, result);
        return result;
    }

    void put_beyond(schema const& of, state const& around, value& result)
    {
        settings_of const by = entry_of(asked_, around);
        if (by.asked_for && !by.hidden) {
            names own = table_of(of);
            value made = object();
            second::put_settings(d_, made, by.entry, own, 25);
            for (member const& one : made.members) set(result, one.name, one.held);
            return;
        }
        if (rest_of(of) == rest::closed || !d_.chance(20)) return;
        std::string const name = d_.pick(names{"extra", "note", "z/~", ""});
        if (contains(table_of(of), name)) return;
        if (rest_of(of) == rest::open)
            set(result, name, pick(d_, values_in(R"([1, "x", {"a": null}, [1.50], null])")));
        else
            set(result, name,
                of_schema(resolve(asked_.document, find(of.body, "additionalProperties")), nullptr,
                          6));
    }

    value tagged(schema const& of, int depth)
    {
        std::vector<branch> const all = branches_of(asked_.document, of);
        auto const other = otherwise_of(asked_.document, of);
        if (other && d_.chance(30)) return table(*other, depth);
        branch const& one = all[d_.below(all.size())];
        value result = table(one.held, depth);
        if (d_.chance(bad))
            set(result, tag_member(of), string(missed(d_, d_.pick(one.tags))));
        else
            set(result, tag_member(of), string(d_.pick(one.tags)));
        return result;
    }

    value beside(schema const& of, state const* around, int depth)
    {
        value const* const tag =
            around == nullptr ? nullptr : find(around->sent, word_text(of, "beside"));
        auto const picked = branch_of(asked_, of, tag);
        std::vector<branch> const all = branches_of(asked_.document, of);
        return table(picked && !d_.chance(bad / 4) ? *picked : all[d_.below(all.size())].held,
                     depth);
    }

    value list(schema const& of, state const* around, int depth)
    {
        value result = array();
        schema const items = resolve(asked_.document, find(of.body, "items"));
        if (word(items, "list") != nullptr && around != nullptr && !is_open(items, *around))
            return result;
        for (std::size_t many = depth > 4 ? 0 : d_.below(4); many > 0; --many)
            result.items.push_back(of_schema(items, around, depth + 1));
        if (!result.items.empty() && d_.chance(8)) result.items.push_back(result.items.front());
        return result;
    }

    value map(schema const& of, int depth)
    {
        value result = object();
        schema const each = resolve(asked_.document, find(of.body, "additionalProperties"));
        for (char const* name : {"a", "b/~", "Z"})
            if (d_.chance(40)) set(result, name, of_schema(each, nullptr, depth + 1));
        return result;
    }

    dice& d_;
    asking asked_ = {};
};

} // namespace vocabulary
