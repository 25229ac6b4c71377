// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_RULES_HPP
#define VOICECFG_JSON_SCHEMA_RULES_HPP

#include <voicecfg/json/pointer.hpp>
#include <voicecfg/json_schema/catalog.hpp>
#include <voicecfg/json_schema/value.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/rules.hpp>
#include <voicecfg/schema/tables.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// Rules over several members, in the words of JSON Schema 2020-12.
namespace voicecfg::detail {

/// Adds the rules of one object. Where it meets a stored one that may have what a rule needs and
/// nothing else, a rule asks only that the members that are sent go together.
class rule_words {
public:
    using words = boost::json::object;

    rule_words(schema_task const& task, object const& table, bool complete) noexcept
        : task_{task}, table_{table}, complete_{complete}, alone_{complete ||
                                                                  task.what != schema_of::patch}
    {
    }

    void add_to(object_words& all, std::span<rule const> rules)
    {
        all_ = &all;
        for (auto const& each : rules) std::visit(*this, each);
    }

    void operator()(needs const& asked) const;
    void operator()(agrees const& asked) const;
    void operator()(when const& asked) const;
    void operator()(exclusive const& asked) const;
    void operator()(together const& asked) const;
    void operator()(resets const&) const {}

private:
    /// A member by its name or by a pointer: within so many objects.
    [[nodiscard]] static words within(std::string_view name, words (*make)(std::string_view, words),
                                      words const& holds);
    [[nodiscard]] static words must(std::string_view name, words const& holds)
    {
        return within(
            name,
            [](std::string_view each, words inner) { return has_member(each, std::move(inner)); },
            holds);
    }
    [[nodiscard]] static words may(std::string_view name, words const& holds)
    {
        return within(
            name,
            [](std::string_view each, words inner) {
                return words{{"properties", {{json_name(each), std::move(inner)}}}};
            },
            holds);
    }

    [[nodiscard]] static words not_null() { return {{"not", {{"type", "null"}}}}; }
    [[nodiscard]] static words there(std::string_view name) { return must(name, not_null()); }
    [[nodiscard]] static words missing(std::string_view name)
    {
        return may(name, {{"type", "null"}});
    }
    /// What a member that must be there is: one that is not sent may be stored. Some are not asked
    /// for (V13).
    [[nodiscard]] words needed(std::string_view name) const
    {
        if (!may_be_asked_for(name)) return {};
        return alone_ ? there(name) : may(name, not_null());
    }
    [[nodiscard]] bool may_be_asked_for(std::string_view name) const
    {
        auto const* table = &table_;
        for (bool ends = false; table != nullptr && !ends;) {
            auto const step =
                name.starts_with('/') ? json::take_reference(name) : std::string{name};
            auto const* const row = find_named(table->members, step);
            if (row == nullptr) return true;
            if (task_.sent() ? row->read_only : row->write_only) return false;
            ends = !name.starts_with('/');
            table = only_table(row->type);
        }
        return true;
    }
    void follows(words condition, words consequence) const
    {
        all_->all_of.push_back({{"if", std::move(condition)}, {"then", std::move(consequence)}});
    }
    void comment(std::string_view name, std::string const& text) const
    {
        auto const found = all_->properties.find(json_name(name));
        if (found == all_->properties.end()) return;
        auto* const schema = found->value().if_object();
        if (schema == nullptr) return;
        auto& said = (*schema)["$comment"];
        said = said.is_string() ? json_text(std::string{said.get_string()} + " " + text)
                                : json_text(text);
    }
    [[nodiscard]] static boost::json::array values_of(std::string_view text)
    {
        json::document const read{text, json::any_depth};
        return json::to_value(read.root()).as_array();
    }

    /// The values that agree with an attribute, as a catalog has it: one, or any of a list.
    [[nodiscard]] static boost::json::array agreeing(attribute_type type, std::string_view expected)
    {
        if (type == attribute_type::string) return {json_text(expected)};
        auto const text = std::string{expected};
        return values_of(type == attribute_type::list ? text : "[" + text + "]");
    }

    schema_task const& task_;
    object const& table_;
    bool complete_;
    bool alone_;
    object_words* all_ = nullptr;
};

inline boost::json::object rule_words::within(std::string_view name,
                                              words (*make)(std::string_view, words),
                                              words const& holds)
{
    if (!name.starts_with('/')) return make(name, holds);
    auto const step = json::take_reference(name);
    return make(step, name.empty() ? holds : within(name, make, holds));
}

/// A1 judges the act: an assistant may be so, and where the needed member is not sent, stored
/// decides, if there is one.
inline void rule_words::operator()(needs const& asked) const
{
    if (!task_.sent()) return;
    comment(asked.member,
            "Set to true it needs \"" + std::string{asked.needed} +
                (alone_ ? "\", which is not null." : "\", sent or stored, and not null."));
    auto const* const row = find_named(table_.members, asked.member);
    bool const flag = row != nullptr && std::holds_alternative<boolean>(row->type);
    auto condition =
        flag ? member_is_one_of(asked.member, {true})
             : must(asked.member, {{"not", {{"enum", boost::json::array{false, nullptr}}}}});
    follows(std::move(condition), needed(asked.needed));
}

inline void rule_words::operator()(agrees const& asked) const
{
    auto const* const row = find_named(table_.members, asked.member);
    if (row == nullptr || !row->governed.within.empty()) return;
    auto const list = task_.catalog.list(table_.section, row->governed.list);
    if (!list) return;
    auto const attribute = position_of(list.shape->attributes, asked.attribute);
    words entries;
    for (std::size_t at = 0; at < list.values->entries.size(); ++at) {
        auto const attributes = list.values->entries[at].attributes;
        if (attribute >= attributes.size() || !attributes[attribute]) continue;
        auto& names = entries[json_name(*attributes[attribute])];
        if (names.is_null()) names.emplace_array();
        names.get_array().push_back(entry_value(*list.shape, list.values->names[at]));
    }
    auto const* const other = find_named(table_.members, asked.with);
    bool const with_null = !task_.sent() || other == nullptr || other->nullable;
    for (auto const& [expected, names] : entries) {
        words agreed{{"enum", agreeing(list.shape->attributes[attribute].type, expected)}};
        if (with_null) admit_null(agreed); // one that is null is missing, and agrees
        follows(member_is_one_of(asked.member, names.get_array()), may(asked.with, agreed));
    }
    if (task_.what == schema_of::patch)
        comment(asked.member, "Its \"" + std::string{asked.attribute} +
                                  "\" in the catalog must equal \"" + std::string{asked.with} +
                                  "\", sent or stored.");
}

inline void rule_words::operator()(when const& asked) const
{
    words const listed{{"enum", values_of(asked.values)}};
    auto others = values_of(asked.values);
    others.emplace_back(nullptr);
    auto const condition = asked.is_not ? must(asked.member, {{"not", {{"enum", others}}}})
                                        : must(asked.member, listed);
    for (auto const name : asked.requires_members) follows(condition, needed(name));
    for (auto const name : asked.forbids_members) follows(condition, missing(name));
    for (auto const& each : asked.only_values) {
        auto allowed = values_of(each.values);
        allowed.emplace_back(nullptr);
        follows(condition, may(each.member, {{"enum", std::move(allowed)}}));
    }
}

inline void rule_words::operator()(exclusive const& asked) const
{
    for (std::size_t i = 0; i != asked.members.size(); ++i)
        for (auto const name : asked.members.subspan(i + 1))
            follows(there(asked.members[i]), missing(name));
    bool const asks = complete_ || task_.sent();
    if (!asked.exactly || !asks) return;
    if (std::ranges::none_of(asked.members, [&](auto name) { return may_be_asked_for(name); }))
        return;
    boost::json::array any;
    for (auto const name : asked.members)
        any.push_back(alone_ ? there(name) : words{{"not", must(name, {{"type", "null"}})}});
    words one;
    one["anyOf"] = std::move(any);
    all_->all_of.push_back(std::move(one));
}

inline void rule_words::operator()(together const& asked) const
{
    for (auto const name : asked.members) {
        words all;
        boost::json::array others;
        for (auto const other : asked.members)
            if (other != name) others.push_back(needed(other));
        all["allOf"] = std::move(others);
        follows(there(name), std::move(all));
    }
}

} // namespace voicecfg::detail

#endif
