// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "make_assistant.hpp"

namespace second {

/// Random requests of the batch protocol for one dialect and catalog.
class generator {
public:
    generator(std::uint64_t seed, std::string platform) : d_(seed), makes_(d_, std::move(platform))
    {
    }

    value const& catalog() const { return makes_.catalog(); }

    value next()
    {
        value request = object();
        set(request, "id", count(++number_));
        std::size_t const what = d_.below(100);
        bool const parsed = d_.chance(15);
        if (what < 22)
            put_document(request, "check", makes_.stored(d_.chance(60)));
        else if (what < 40)
            put_document(request, "create", makes_.created());
        else {
            value const stored = makes_.stored(d_.chance(55));
            put_document(request, "patch", makes_.patch(stored));
            if (d_.chance(95)) put_document(request, "stored", stored);
        }
        if (d_.chance(92)) set(request, "facts", make_facts(d_));
        put_options(request, parsed);
        if (d_.chance(1)) spoil(request);
        return request;
    }

private:
    /// No request any longer, or facts of the wrong shape.
    void spoil(value& request)
    {
        static auto const pool = values_in(
            R"([["patchText", "{}"], ["check", {}], ["create", {}], ["facts", {"numbers": {}}], ["facts", []],
            ["facts", {"numbers": [{"id": 0}]}], ["facts", {"numbers": [{"id": 1.5}]}], ["facts", {"organization": 5}],
            ["options", {"today": "2026-02-29"}], ["options", {"recheck": "all"}], ["options", {"complete": "true"}],
            ["options", {"more": 1}], ["options", []], ["more", 1]])");
        value const& chosen = pick(d_, pool);
        set(request, chosen.items[0].text, chosen.items[1]);
    }

    void put_document(value& request, std::string const& name, value const& held)
    {
        if (d_.chance(10))
            set(request, name + "Text", string(to_text(held)));
        else
            set(request, name, held);
    }

    void put_options(value& request, bool parsed)
    {
        value options = object();
        if (d_.chance(65))
            set(options, "recheck",
                string(d_.pick(names{"touched", "changed", "changed", "tell", "tell", "everything",
                                     "everything"})));
        if (d_.chance(50)) set(options, "unknown", string(d_.chance(60) ? "ignore" : "reject"));
        if (d_.chance(25)) set(options, "complete", boolean(d_.chance(85)));
        if (d_.chance(45)) set(options, "today", string(d_.pick(date_pool)));
        if (parsed) set(options, "parsed", boolean(true));
        shuffle(d_, options);
        if (!options.members.empty() || d_.chance(10)) set(request, "options", options);
    }

    dice d_;
    assistants makes_;
    std::size_t number_ = 0;
};

} // namespace second
