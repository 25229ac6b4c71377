// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "make_members.hpp"

namespace second {

inline value make_facts(dice& d)
{
    value made = from_text(R"({"organization": "o1", "integration": "i1", "numbers": [
        {"id": 3, "organization": "o2", "integration": null}, {"id": 1, "organization": "o2", "integration": "i9"},
        {"id": 1, "organization": "o1", "integration": null}, {"id": 2, "organization": "o1", "integration": "i1"},
        {"id": 3, "organization": "o1", "integration": "i2"}, {"id": 4, "organization": "o2", "integration": null},
        {"id": 42.0, "organization": "o1"}, {"id": 6, "organization": null},
        {"id": 9007199254740991, "organization": "o1", "integration": "i1"}]})");
    if (d.chance(10)) remove(made, d.pick(names{"organization", "integration", "numbers"}));
    if (d.chance(5)) set(made, "organization", d.chance(50) ? value() : string("o2"));
    if (d.chance(8)) set(made, "integration", d.chance(50) ? value() : string("i2"));
    return made;
}

/// Random assistants and patches of a dialect under one catalog.
class assistants {
public:
    assistants(dice& d, std::string platform)
        : d_(d), made_of_(d, std::move(platform)), platform_(made_of_.platform()),
          of_(made_of_.table()), catalog_(made_of_.catalog())
    {
    }

    value const& catalog() const { return catalog_; }

    value stored(bool clean)
    {
        if (d_.chance(2)) return any_json(d_);
        value made = object();
        for (std::string const& name : of_.own)
            if (d_.chance(platform_ == "autocalls" ? 35 : 60)) set(made, name, good(name));
        if (!clean) age(made);
        if (d_.chance(25))
            set(made, d_.pick(names{"extra", "a/b~c", "", "id", "orgId", "É", "iccid", "note"}),
                any_json(d_));
        if (d_.chance(8)) made.members.clear();
        if (d_.chance(12)) set(made, missed(d_, d_.pick(of_.own)), any_json(d_));
        if (d_.chance(1)) set(made, "deep", nest(d_, 29 + d_.below(5)));
        shuffle(d_, made);
        return made;
    }

    value patch(value const& stored)
    {
        if (d_.chance(2)) return any_json(d_);
        value made = object();
        for (std::string const& name : of_.own)
            if (d_.chance(platform_ == "autocalls" ? 8 : 30)) set(made, name, sent(name, stored));
        if (platform_ == "lumenia") put_partials(made, stored);
        if (made.members.empty() && d_.chance(80)) set(made, of_.own[0], string("Hi"));
        put_sent_back(made, stored);
        std::size_t const luck = d_.below(100);
        for (std::size_t faults = luck < 50   ? 0
                                  : luck < 82 ? 1
                                              : 2 + d_.below(3);
             faults > 0; --faults)
            spoil(made);
        if (d_.chance(1)) set(made, "deep", nest(d_, 30 + d_.below(4)));
        shuffle(d_, made);
        return made;
    }

    value created()
    {
        if (d_.chance(2)) return any_json(d_);
        value made = object();
        for (std::string const& name : of_.own)
            if (d_.chance(contains(of_.required, name) ? 97 : 25)) set(made, name, good(name));
        std::size_t const luck = d_.below(100);
        for (std::size_t faults = luck < 55 ? 0 : 1 + d_.below(3); faults > 0; --faults)
            spoil(made);
        if (d_.chance(60)) shuffle(d_, made);
        return made;
    }

private:
    /// A good member; an object rather often of the stored provider.
    value sent(std::string const& name, value const& stored)
    {
        std::optional<std::string> const provider = provider_in(find(stored, name));
        bool const stays = provider && made_of_.is_section(name) && d_.chance(45);
        return stays ? make_section(d_, platform_, name, catalog_, *provider) : good(name);
    }

    void put_partials(value& made, value const& stored)
    {
        for (std::string const section : {"voice", "transcriber"}) {
            value const* const under = find(stored, section);
            bool const whole = under != nullptr && has(*under, "provider");
            if (has(made, section) && d_.chance(whole ? 65 : 20))
                set(made, section, make_partial(d_, section, catalog_, under));
            std::string const list = section == "voice" ? "fallbackVoices" : "fallbackTranscribers";
            value const* const first = has(made, section) ? find(made, section) : under;
            if (first != nullptr && is_object(*first) && has(made, list) && d_.chance(25)) {
                value items = *find(made, list);
                items.items.push_back(*first);
                set(made, list, items);
            }
        }
    }

    /// Members of stored come back, some spelled otherwise or changed; objects with what they had.
    void put_sent_back(value& made, value const& stored)
    {
        if (!is_object(stored)) return;
        bool const whole = d_.chance(8);
        bool const some = d_.chance(35);
        for (member const& one : stored.members) {
            if (whole || (some && d_.chance(35)))
                set(made, one.name, d_.chance(70) ? spelled_otherwise(d_, one.held) : one.held);
            value* const sent = inside(made, one.name);
            if (sent == nullptr || !is_object(*sent) || !is_object(one.held) || !d_.chance(35))
                continue;
            for (member const& inner : one.held.members)
                if (d_.chance(40) && (inner.name != "provider" || has(*sent, "provider")))
                    set(*sent, inner.name,
                        d_.chance(85) ? spelled_otherwise(d_, inner.held) : any_json(d_));
        }
        if (whole && d_.chance(50)) spoil(made);
    }

    void age(value& made)
    {
        for (member& one : made.members)
            if (made_of_.is_section(one.name)) {
                if (d_.chance(6))
                    one.held = any_json(d_);
                else if (d_.chance(65))
                    age_section(d_, one.held, platform_, one.name, catalog_);
            }
            else if (is_array(one.held) && !one.held.items.empty() && d_.chance(30)) {
                value& item = one.held.items[d_.below(one.held.items.size())];
                if (is_object(item) && d_.chance(85))
                    set(item, d_.pick(names{"note", "provider", "name", "id"}), any_json(d_));
                if (d_.chance(30)) one.held.items.push_back(item);
            }
        if (platform_ == "autocalls" && d_.chance(20))
            set(made, "end_call_tool", from_text(R"({"k": 1.0, "description": null})"));
        for (std::size_t faults = d_.below(3); faults > 0; --faults) spoil(made);
        if (d_.chance(20)) set(made, d_.pick(of_.own), value());
    }

    value good(std::string const& name) { return made_of_.good(name); }
    void spoil(value& made) { made_of_.spoil(made); }

    dice& d_;
    assistant_members made_of_;
    std::string const& platform_;
    dialect const& of_;
    value const& catalog_;
};

} // namespace second
