// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../make_autocalls.hpp"
#include "make_deprecations.hpp"

namespace second {

/// Random members of a dialect's assistants under one catalog, good ones and others.
class assistant_members {
public:
    assistant_members(dice& d, std::string platform)
        : d_(d), platform_(std::move(platform)), of_(dialect_named(platform_))
    {
        catalog_ = platform_ == "autocalls" ? make_autocalls_catalog(d_)
                                            : make_governed_catalog(d_, platform_);
        deprecate(d_, catalog_, platform_);
        if (platform_ == "autocalls")
            for (value const& row : from_text(model::autocalls_text).items)
                rows_.push_back(row.items);
    }

    std::string const& platform() const { return platform_; }
    dialect const& table() const { return of_; }
    value const& catalog() const { return catalog_; }

    bool is_section(std::string const& name) const
    {
        return platform_ != "autocalls" &&
               (name == "voice" || name == "transcriber" || name == "model");
    }

    value good(std::string const& name)
    {
        static auto const ids =
            values_in("[1, 2, 1.0, 42, 1, 2, 42, 1, 2, 42e0, 3, 4, 6, 2.0, 9007199254740991]");
        static auto const durations = values_in("[1, 60.0, 1800, 9007199254740991, 6e1]");
        if (is_section(name)) return make_section(d_, platform_, name, catalog_);
        if (platform_ == "autocalls") return good_row(name);
        if (name == "fallbackVoices" || name == "fallbackTranscribers")
            return fallbacks(behind(name));
        if (name == "number_id") return pick(d_, ids);
        if (name == "maxDurationSeconds") return pick(d_, durations);
        if (name == "firstMessageMode")
            return d_.chance(20) ? value() : string(d_.pick(edmo::modes));
        if (name == "firstMessage" && platform_ == "edmo" && d_.chance(50))
            return d_.chance(50) ? value() : string("");
        return string(d_.pick(names{"Hi", "x", "日本 😀", "a\"b\\c\n", " \t", "\xC2\x85\xE3\x80\x80",
                                    "\xE2\x80\x8B"}));
    }

    void spoil(value& made)
    {
        std::string const& name = d_.pick(of_.own);
        std::size_t const luck = d_.below(100);
        if (luck < 8)
            set(made,
                d_.pick(names{"foo", "a/b~c", "", "id", "orgId", "createdAt", "orgid", "É", "iccid",
                              "note"}),
                any_json(d_));
        else if (luck < 18)
            set(made, missed(d_, name), any_json(d_));
        else if (luck == 18)
            for (std::size_t many = 97 + d_.below(7); many > 0; --many)
                set(made, "unknown" + std::to_string(many), value());
        else if (luck < 26)
            set(made, name, d_.chance(30) ? value() : any_json(d_));
        else if (platform_ == "autocalls")
            spoil_row(made, name);
        else
            spoil_inside(made);
    }

private:
    static std::string behind(std::string const& list) { return lumenia::section_behind(list); }

    value good_row(std::string const& name)
    {
        std::string const list = name == "voice_id"   ? "voices"
                                 : name == "language" ? "languages"
                                                      : "models";
        bool const governed = name == "voice_id" || name == "language" || name == "llm_model";
        std::optional<listing> const offered =
            listing_in(&catalog_, list, name == "voice_id" ? "id" : "name", "");
        if (governed && offered && !offered->entries.empty() && d_.chance(85))
            return offered->entries[d_.below(offered->entries.size())].key;
        for (auto const& row : rows_)
            if (row[0].text == name) {
                value held = pick(d_, row[1].items);
                if (name == "post_call_schema" && d_.chance(25) && !held.items.empty())
                    set(held.items[0], d_.chance(50) ? "id" : "description", string(" "));
                return held;
            }
        return {};
    }

    value fallbacks(std::string const& section)
    {
        value items = array();
        for (std::size_t many = d_.below(4); many > 0; --many) {
            bool const again = !items.items.empty() && d_.chance(30);
            items.items.push_back(again ? pick(d_, items.items)
                                        : make_section(d_, platform_, section, catalog_));
        }
        return items;
    }

    void spoil_row(value& made, std::string const& name)
    {
        auto const row = std::find_if(rows_.begin(), rows_.end(),
                                      [&](auto const& one) { return one[0].text == name; });
        value const held = good(name);
        if (d_.chance(35) && is_string(held))
            set(made, name, string(missed(d_, held.text)));
        else if (d_.chance(6))
            set(made, d_.pick(names{"assistant_name", "language", "llm_model"}),
                string(std::string(98 + d_.below(160), 'x')));
        else if (d_.chance(4)) {
            value tool = object();
            set(tool, "description", string(std::string(499 + d_.below(4), 'x')));
            set(made, "end_call_tool", tool);
        }
        else if (d_.chance(8)) {
            value tool = object();
            set(tool, d_.chance(50) ? missed(d_, "description") : "k", any_json(d_));
            set(made, "end_call_tool", tool);
        }
        else if (d_.chance(8)) {
            set(made, "voice_id", count(1 + d_.below(10)));
            set(made, "engine_type", string(d_.pick(names{"pipeline", "multimodal"})));
        }
        else
            set(made, name, pick(d_, (*row)[2].items));
    }

    void spoil_inside(value& made)
    {
        names const sections = platform_ == "edmo" ? names{"model", "voice", "transcriber"}
                                                   : names{"voice", "transcriber"};
        std::string const section = d_.pick(sections);
        std::string const list = section == "voice" ? "fallbackVoices" : "fallbackTranscribers";
        if (d_.chance(10)) {
            set(made, platform_ == "edmo" ? "maxDurationSeconds" : "number_id", any_number(d_));
            if (platform_ == "edmo" && d_.chance(60))
                set(made, "firstMessageMode", string(missed(d_, d_.pick(edmo::modes))));
        }
        else if (platform_ == "lumenia" && d_.chance(30)) {
            value items = find(made, list) != nullptr && is_array(*find(made, list))
                              ? *find(made, list)
                              : fallbacks(section);
            if (items.items.empty())
                items.items.push_back(make_section(d_, platform_, section, catalog_));
            value& item = items.items[d_.below(items.items.size())];
            if (d_.chance(10))
                item = any_json(d_);
            else if (is_object(item))
                spoil_section(d_, item, platform_, section, catalog_);
            set(made, list, items);
        }
        else {
            value held = find(made, section) != nullptr && is_object(*find(made, section))
                             ? *find(made, section)
                             : make_section(d_, platform_, section, catalog_);
            spoil_section(d_, held, platform_, section, catalog_);
            set(made, section, held);
        }
    }

    dice& d_;
    std::string platform_;
    dialect of_;
    value catalog_ = object();
    std::vector<std::vector<value>> rows_ = {};
};

} // namespace second
