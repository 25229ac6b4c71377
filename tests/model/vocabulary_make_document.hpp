// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_make_tables.hpp"

/// Random dialect documents that are valid by V2.
namespace vocabulary {

class documents {
public:
    explicit documents(dice& d) : d_(d), made_(d) {}

    value make()
    {
        properties_ = object();
        catalog_ = object();
        put_leaves();
        for (std::size_t many = 1 + d_.below(3); many > 0; --many) made_.put_inner(properties_, 2);
        if (d_.chance(55)) put_governed();
        if (d_.chance(35)) put_voices();
        if (d_.chance(25)) put_phone();
        if (d_.chance(15)) put_circle();
        value result = from_text(R"({"title": "random-1", "type": "object"})");
        if (d_.chance(50)) put_word(result, "status", token(d_.chance(50) ? "422" : "400"));
        if (d_.chance(20)) put_word(result, "emptyPatch", boolean(d_.chance(20)));
        if (!catalog_.members.empty()) put_word(result, "catalog", catalog_);
        if (d_.chance(60)) d_.shuffle(properties_.members);
        set(result, "properties", properties_);
        made_.put_required(result, 20);
        made_.put_rest(result);
        if (!rules_.items.empty()) put_word(result, "rules", rules_);
        put_rules(d_, made_.document_so_far(), result, d_.chance(60) ? 3 : 0);
        if (!made_.definitions().members.empty()) set(result, "$defs", made_.definitions());
        return result;
    }

private:
    void put_leaves()
    {
        for (std::size_t many = 3 + d_.below(5); many > 0; --many) {
            std::string name;
            value one = made_.leaf(name);
            made_.flag(one, 8);
            set(properties_, name, one);
        }
    }

    value governed_name(std::string const& list, std::string const& within, bool may_forbid)
    {
        value result = from_text(R"({"type": "string"})");
        if (d_.chance(80)) set(result, "minLength", token("1"));
        put_word(result, "list", string(list));
        if (!within.empty()) put_word(result, "within", string(within));
        if (!within.empty() && d_.chance(30)) put_word(result, "listed", string("required"));
        if (d_.chance(60))
            put_word(result, "unlisted",
                     string(d_.pick(may_forbid ? names{"free", "empty", "forbidden"}
                                               : names{"free", "empty"})));
        return result;
    }

    /// An object whose members the catalog governs.
    value governed_table(std::string const& section)
    {
        value members = object();
        set(members, "provider", governed_name("providers", "", false));
        if (d_.chance(75)) set(members, "voiceId", governed_name("voiceIds", "provider", true));
        if (d_.chance(75)) set(members, "model", governed_name("models", "provider", true));
        if (has(members, "model") && d_.chance(60))
            set(members, "language", governed_name("languages", "model", false));
        if (has(members, "model") && d_.chance(20)) {
            value list = from_text(R"({"type": "array", "uniqueItems": true})");
            set(list, "items", governed_name("models", "provider", false));
            set(members, "backup_models", list);
        }
        value result = from_text(R"({"type": "object"})");
        for (std::size_t many = d_.below(3); many > 0; --many) {
            std::string name;
            value one = made_.leaf(name);
            made_.flag(one, 5);
            set(members, name, one);
        }
        set(result, "properties", members);
        value required = strings({"provider"});
        for (char const* name : {"voiceId", "model", "language"})
            if (has(members, name) && d_.chance(50)) required.items.push_back(string(name));
        set(result, "required", required);
        if (d_.chance(70)) set(result, "additionalProperties", boolean(false));
        put_word(result, "section", string(section));
        put_word(result, "discriminator", string("provider"));
        if (d_.chance(80)) put_word(result, "settings", boolean(true));
        return result;
    }

    void put_governed()
    {
        std::string const section = d_.chance(70) ? "voice" : "speech";
        set(catalog_, section, make_section_shape(d_));
        value const table = made_.reference(governed_table(section));
        value one = table;
        put_word(one, "merge",
                 string(d_.pick(names{"replace", "renew", "discriminated", "discriminated"})));
        set(properties_, "voice", one);
        if (!d_.chance(60)) return;
        value list = from_text(R"({"type": "array"})");
        set(list, "items", table);
        put_word(list, "fallbackOf", string("voice"));
        set(properties_, "fallbackVoices", list);
    }

    /// A list of the catalog itself; its entries' attributes must agree with another member.
    void put_voices()
    {
        set(catalog_, "", one_member("voices", make_voices_shape(d_)));
        bool const whole = text_of(find(*find(catalog_, ""), "voices"), "keyType") == "integer";
        value one = from_text(whole ? R"({"type": "integer", "minimum": 1})"
                                    : R"({"type": "string", "minLength": 1})");
        put_word(one, "list", string("voices"));
        if (d_.chance(30)) put_word(one, "unlisted", string("empty"));
        set(properties_, "voice_ref", one);
        if (d_.chance(40)) {
            value list = from_text(R"({"type": "array"})");
            set(list, "items", one);
            set(properties_, "voice_refs", list);
        }
        if (!d_.chance(75)) return;
        std::string const attribute = d_.pick(names{"mode", "tier", "live", "modes"});
        std::string const other = attribute == "tier"   ? "tier"
                                  : attribute == "live" ? "enabled"
                                                        : "kind";
        if (!has(properties_, other)) set(properties_, other, marked(*sample_called(other)));
        value rule = one_member("member", string("voice_ref"));
        set(rule, "attribute", string(attribute));
        set(rule, "with", string(other));
        rules_.items.push_back(one_member("agrees", rule));
    }

    void put_phone()
    {
        value one = from_text(d_.chance(50) ? R"({"type": "integer", "minimum": 1})"
                                            : R"({"type": ["integer", "null"], "minimum": 1})");
        put_word(one, "phoneNumber",
                 d_.chance(30) ? object() : one_member("exclusive", boolean(d_.chance(50))));
        if (d_.chance(30)) {
            value list = from_text(R"({"type": "array"})");
            set(list, "items", one);
            set(properties_, "number_ids", list);
            return;
        }
        set(properties_, "number_id", one);
    }

    /// A table that nests in itself.
    void put_circle()
    {
        set(made_.definitions(), "node", from_text(R"({"type": "object", "properties": {
            "label": {"$comment": "prompt", "type": "string", "minLength": 1, "maxLength": 12},
            "next": {"$ref": "#/$defs/node", "x-voicecfg": {"merge": "overlay"}},
            "nodes": {"type": "array", "items": {"$ref": "#/$defs/node"}}},
            "additionalProperties": false})"));
        value one = one_member("$ref", string("#/$defs/node"));
        if (d_.chance(60)) put_word(one, "merge", string(d_.pick(merges)));
        set(properties_, "node", one);
    }

    dice& d_;
    schemas made_;
    value properties_ = object();
    value catalog_ = object();
    value rules_ = array();
};

} // namespace vocabulary
