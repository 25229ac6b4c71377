// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_make_rules.hpp"

/// Random schemas of objects: tables, unions, maps and lists of them.
namespace vocabulary {

inline names const merges = {"replace", "renew", "overlay", "overlay", "overlay"};

class schemas {
public:
    explicit schemas(dice& d) : d_(d) {}

    value const& definitions() const { return definitions_; }
    value& definitions() { return definitions_; }

    /// Rules look up what references lead to.
    value document_so_far() const
    {
        value result = object();
        set(result, "$defs", definitions_);
        return result;
    }

    /// Now and then a schema moves to `$defs` and is referred to.
    value placed(value schema, std::size_t share = 35)
    {
        if (!d_.chance(share)) return schema;
        return reference(std::move(schema));
    }

    value reference(value schema)
    {
        std::string const name =
            "d" + std::to_string(definitions_.members.size()) + (d_.chance(8) ? "/~x" : "");
        set(definitions_, name, std::move(schema));
        std::string escaped = name;
        if (name.size() > 2 && name.find('/') != std::string::npos)
            escaped = name.substr(0, name.size() - 3) + "~1~0x";
        return one_member("$ref", string("#/$defs/" + escaped));
    }

    value leaf(std::string& name)
    {
        setting_sample const& one = samples()[d_.below(samples().size())];
        name = one.name;
        value result = marked(one);
        schema const as{&result};
        if (takes_null(object(), as) && d_.chance(25) && is_object(one.declared) &&
            !one.declared.members.empty())
            put_word(result, "null", string("removes"));
        return placed(result, 10);
    }

    /// `depth` is how many objects may nest in it.
    value table(int depth)
    {
        value properties = object();
        std::size_t const many = 2 + d_.below(4);
        while (properties.members.size() < many) {
            std::string name;
            value one = leaf(name);
            flag(one, 6);
            set(properties, name, one);
        }
        if (depth > 0 && d_.chance(60)) put_inner(properties, depth - 1);
        value result = from_text(R"({"type": "object"})");
        set(result, "properties", properties);
        put_required(result, 30);
        put_rest(result);
        put_rules(d_, document_so_far(), result, d_.chance(40) ? 2 : 0);
        return result;
    }

    void put_inner(value& properties, int depth)
    {
        switch (d_.below(8)) {
        case 0: set(properties, "items_list", list_of(object_like(depth))); break;
        case 1: set(properties, "by_name", map_of(object_like(depth))); break;
        case 2: {
            value any = one_member(
                "anyOf", array({placed(object_like(depth)), from_text(R"({"type": "null"})")}));
            if (d_.chance(40)) put_word(any, "merge", string(d_.pick(merges)));
            if (d_.chance(40)) put_word(any, "null", string("removes"));
            set(properties, "maybe", any);
            break;
        }
        case 3: put_beside(properties, depth); break;
        case 4: put_object(properties, "plan", union_of(depth)); break;
        default: put_object(properties, d_.pick(names{"server", "tool", "tts"}), table(depth));
        }
        flag(properties.members.back().held, 5);
    }

    value object_like(int depth) { return d_.chance(35) ? union_of(depth) : table(depth); }

    /// A member that is an object, with its merge; a union may be `discriminated`.
    void put_object(value& properties, std::string const& name, value schema)
    {
        bool const tagged = has(schema, "oneOf");
        value result = placed(std::move(schema));
        if (d_.chance(70))
            put_word(result, "merge",
                     string(tagged && d_.chance(30) ? "discriminated" : d_.pick(merges)));
        set(properties, name, result);
    }

    value union_of(int depth)
    {
        value branches = array();
        std::string const tag = d_.chance(70) ? "type" : "kind_of";
        names const words = {"sip", "webrtc", "transfer_call", "end-call", "mcp", "Sip2"};
        std::size_t at = d_.below(2);
        std::size_t const many = 2 + d_.below(2);
        for (std::size_t i = 0; i < many; ++i) {
            value one = table(depth > 0 ? depth - 1 : 0);
            value word = d_.chance(60) ? one_member("const", string(words[at++]))
                                       : one_member("enum", strings({words[at++]}));
            if (d_.chance(70)) set(word, "type", string("string"));
            value properties = one_member(tag, word);
            for (member const& each : find(one, "properties")->members)
                set(properties, each.name, each.held);
            set(one, "properties", properties);
            value required = has(one, "required") ? *find(one, "required") : array();
            required.items.push_back(string(tag));
            set(one, "required", required);
            branches.items.push_back(placed(one, 60));
        }
        value result = one_member("oneOf", branches);
        set(result, "discriminator", one_member("propertyName", string(tag)));
        if (d_.chance(30)) set(result, "type", string("object"));
        if (d_.chance(20)) put_word(result, "otherwise", *find(reference(table(0)), "$ref"));
        return result;
    }

    /// A union whose tag is the value of the member `kind`.
    void put_beside(value& properties, int depth)
    {
        set(properties, "kind", marked(*sample_called("kind")));
        value branches = array();
        for (char const* word : {"sip", "webrtc"}) {
            value one = one_member("tag", string(word));
            set(one, "$ref", *find(reference(table(depth)), "$ref"));
            branches.items.push_back(one);
        }
        value result = from_text(R"({"type": "object"})");
        put_word(result, "beside", string("kind"));
        put_word(result, "branches", branches);
        if (d_.chance(60)) put_word(result, "merge", string(d_.pick(merges)));
        set(properties, "config", result);
    }

    value list_of(value items)
    {
        value result = from_text(R"({"type": "array"})");
        set(result, "items", placed(std::move(items)));
        if (d_.chance(20)) set(result, "maxItems", token("3"));
        if (d_.chance(15)) set(result, "uniqueItems", boolean(true));
        return result;
    }

    value map_of(value entries)
    {
        value result = from_text(R"({"type": "object"})");
        set(result, "additionalProperties", placed(std::move(entries)));
        return result;
    }

    void flag(value& schema, std::size_t share)
    {
        if (d_.chance(share))
            set(schema, d_.pick(names{"readOnly", "readOnly", "writeOnly", "deprecated"}),
                boolean(true));
    }

    void put_required(value& table, std::size_t share)
    {
        value required = array();
        for (member const& one : find(table, "properties")->members)
            if (d_.chance(share)) required.items.push_back(string(one.name));
        if (!required.items.empty()) set(table, "required", required);
    }

    void put_rest(value& table)
    {
        std::size_t const luck = d_.below(100);
        std::string name;
        if (luck < 45)
            set(table, "additionalProperties", boolean(false));
        else if (luck < 60)
            set(table, "additionalProperties", boolean(true));
        else if (luck < 75)
            set(table, "additionalProperties", marked(samples()[d_.below(samples().size())]));
    }

private:
    dice& d_;
    value definitions_ = object();
};

} // namespace vocabulary
