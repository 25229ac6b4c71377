// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/make_assistant.hpp"
#include "vocabulary_make_values.hpp"

/// Random requests about a document, near the bounds of what it takes.
namespace vocabulary {

class requests {
public:
    requests(dice& d, value document)
        : d_(d), document_(std::move(document)), catalog_(make_catalog(d, document_)),
          values_(d, document_, catalog_)
    {
    }

    value const& document() const { return document_; }
    value const& catalog() const { return catalog_; }

    value next()
    {
        value request = object();
        set(request, "id", count(++number_));
        std::size_t const what = d_.below(100);
        if (what < 22)
            put(request, "check", stored(d_.chance(55)));
        else if (what < 36) {
            values_.fixed = d_.chance(10);
            put(request, "create", spoiled(best(d_.chance(60), "create"), 40));
        }
        else {
            value const before = stored(d_.chance(60));
            if (d_.chance(95)) put(request, "stored", before);
            put(request, "patch", patch(before));
        }
        if (d_.chance(90)) set(request, "facts", second::make_facts(d_));
        put_options(request);
        return request;
    }

private:
    void put(value& request, std::string const& name, value const& held)
    {
        if (d_.chance(10))
            set(request, name + "Text", string(to_text(held)));
        else
            set(request, name, held);
    }

    bool is_good(std::string const& act, value const& made) const
    {
        value request = one_member(act, made);
        set(request, "options", from_text(act == "check" ? R"({"unknown": "reject"})" : "{}"));
        set(request, "facts", from_text(R"({"organization": "o", "integration": "i", "numbers": [
            {"id": 1, "organization": "o"}, {"id": 2, "organization": "o"},
            {"id": 3, "organization": "o"}, {"id": 4, "organization": "o"},
            {"id": 6, "organization": "o"}, {"id": 42, "organization": "o"}]})"));
        return find(answer(document_, catalog_, request), "ok")->flag;
    }

    /// An assistant without a fault where a few tries find one.
    value best(bool good, std::string const& act)
    {
        values_.bad = good ? 0 : 8;
        value made = object();
        for (int tries = 0; tries < (good ? 6 : 1); ++tries) {
            values_.share = 30 + 10 * d_.below(6);
            made = values_.assistant();
            if (good && is_good(act, made)) break;
        }
        return made;
    }

    value stored(bool good)
    {
        values_.fixed = true;
        value made = best(good, "check");
        if (d_.chance(good ? 15 : 60)) age(made);
        return d_.chance(2) ? any_json(d_) : made;
    }

    /// What stored objects have: null and unknown members, at any depth.
    void age(value& made)
    {
        for (member& one : made.members)
            if (is_object(one.held) && d_.chance(60)) age(one.held);
        for (value& one : made.items)
            if (is_object(one) && d_.chance(60)) age(one);
        if (!is_object(made)) return;
        if (d_.chance(40))
            set(made, d_.pick(names{"stored_extra", "note", "É", "Prompt", "id"}), any_json(d_));
        if (!made.members.empty() && d_.chance(15))
            made.members[d_.below(made.members.size())].held = value();
    }

    /// A part of an assistant: objects may be parts of theirs.
    value part(value const& whole, std::size_t share)
    {
        value result = object();
        for (member const& one : whole.members) {
            if (!d_.chance(share)) continue;
            set(result, one.name,
                is_object(one.held) && d_.chance(55) ? part(one.held, 55) : one.held);
        }
        return result;
    }

    value patch(value const& before)
    {
        if (d_.chance(2)) return any_json(d_);
        values_.fixed = d_.chance(5);
        value result = part(best(d_.chance(85), "create"), 15 + 10 * d_.below(4));
        if (d_.chance(60)) { // sent back, whole or in part
            value const back = part(before, 10 + 15 * d_.below(4));
            for (member const& one : back.members)
                set(result, one.name,
                    is_object(one.held) && has(result, one.name) && d_.chance(50)
                        ? laid_over(one.held, *find(result, one.name))
                    : d_.chance(30) ? spelled_otherwise(d_, one.held)
                                    : one.held);
        }
        put_nulls(resolve(document_, &document_), result, 12);
        shuffle(d_, result);
        return spoiled(result, 35);
    }

    static value laid_over(value below, value const& over)
    {
        for (member const& one : over.members) set(below, one.name, one.held);
        return below;
    }

    /// Nulls of members that take them, or are taken out by them.
    void put_nulls(schema const& of, value& in, std::size_t share)
    {
        for (std::string const& name : table_of(of)) {
            schema const each = object_schema(document_, member_schema(document_, of, name));
            value const* const held = find(in, name);
            if (held != nullptr && is_object(*held) && is_table(each)) {
                value inner = *held;
                put_nulls(each, inner, share);
                set(in, name, inner);
            }
            if (takes_null(document_, member_schema(document_, of, name)) && d_.chance(share))
                set(in, name, value());
        }
    }

    value spoiled(value made, std::size_t share)
    {
        if (!d_.chance(share)) return made;
        for (std::size_t many = 1 + d_.below(2); many > 0; --many) spoil(made);
        return made;
    }

    /// One small fault somewhere within.
    void spoil(value& in)
    {
        std::vector<value*> within;
        for (member& one : in.members) within.push_back(&one.held);
        for (value& one : in.items) within.push_back(&one);
        if (within.empty() || (is_object(in) && d_.chance(35))) {
            spoil_here(in);
            return;
        }
        value& one = *within[d_.below(within.size())];
        if (!is_scalar(one) && d_.chance(75))
            spoil(one);
        else
            one = nearly_value(one);
    }

    value nearly_value(value const& one)
    {
        if (d_.chance(20)) return d_.chance(50) ? value() : any_json(d_);
        if (is_string(one)) return string(missed(d_, one.text));
        if (is_number(one)) return d_.chance(60) ? spelled_otherwise(d_, one) : any_number(d_);
        return any_json(d_);
    }

    void spoil_here(value& in)
    {
        if (!is_object(in)) {
            in = any_json(d_);
            return;
        }
        schema const root = resolve(document_, &document_);
        std::string const known = in.members.empty() || d_.chance(30)
                                      ? d_.pick(table_of(root))
                                      : in.members[d_.below(in.members.size())].name;
        value const moved = has(in, known) ? *find(in, known) : any_json(d_);
        switch (d_.below(5)) {
        case 0: take_out(in, known); break;
        case 1:
            take_out(in, known);
            set(in, missed(d_, known), moved);
            break;
        case 2: set(in, missed(d_, known), any_json(d_)); break;
        case 3: set(in, d_.pick(names{"foo", "a/b~c", "", "É", "note"}), any_json(d_)); break;
        default: set(in, known, any_json(d_));
        }
    }

    void put_options(value& request)
    {
        value options = object();
        if (d_.chance(60))
            set(options, "recheck",
                string(d_.pick(names{"touched", "changed", "changed", "tell", "tell", "everything",
                                     "everything"})));
        if (d_.chance(45)) set(options, "unknown", string(d_.chance(60) ? "ignore" : "reject"));
        if (d_.chance(25)) set(options, "complete", boolean(d_.chance(85)));
        if (d_.chance(40)) set(options, "today", string(d_.pick(date_pool)));
        if (d_.chance(8)) set(options, "secrets", string(d_.chance(85) ? "hidden" : "shown"));
        if (d_.chance(12)) set(options, "parsed", boolean(true));
        if (!options.members.empty()) set(request, "options", options);
    }

    dice& d_;
    value document_;
    value catalog_;
    values values_;
    std::size_t number_ = 0;
};

/// A document with its catalog and requests about it.
inline value make_case(dice& d, std::size_t many)
{
    requests makes(d, documents(d).make());
    value all = array();
    for (std::size_t i = 0; i < many; ++i) all.items.push_back(makes.next());
    value result = object();
    set(result, "document", makes.document());
    set(result, "catalog", makes.catalog());
    set(result, "requests", all);
    return result;
}

} // namespace vocabulary
