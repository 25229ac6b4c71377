// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DIALECT_PHRASES_HPP
#define VOICECFG_EXAMPLES_DIALECT_PHRASES_HPP

#include "schema_phrases.hpp"

#include <string>
#include <string_view>

/// What `x-voicecfg` says in a dialect document, in phrases for people.
namespace tool::phrases {

/// Appends a remark to others.
inline void add_remark(std::string& out, std::string_view remark)
{
    out.append(out.empty() ? "" : "; ").append(remark);
}

/// What the catalog governs of a member.
[[nodiscard]] inline std::string list_remarks(node ours)
{
    auto const list = text_of(ours, "list");
    if (list.empty()) return {};
    std::string out = "in the catalog's " + cut(list);
    if (auto const holder = text_of(ours, "within"); !holder.empty())
        out.append(" of ").append(cut(holder));
    if (text_of(ours, "listed") == "required") out += ", required where that is there";
    auto const unlisted = text_of(ours, "unlisted");
    if (unlisted == "empty") out += ", none goes where that is not there";
    if (unlisted == "forbidden") out += ", forbidden where that is not there";
    return out;
}

/// What the catalog governs of an object.
[[nodiscard]] inline std::string section_remarks(node ours)
{
    std::string out;
    if (auto const section = text_of(ours, "section"); !section.empty())
        add_remark(out, "the catalog's section " + cut(section));
    if (auto const name = text_of(ours, "discriminator"); !name.empty())
        add_remark(out, cut(name) + " names the entry");
    if (is_true(ours, "settings")) add_remark(out, "and what that entry declares");
    return out;
}

/// What is said of a member beside what it may be.
[[nodiscard]] inline std::string remarks_of(node schema)
{
    std::string out;
    if (!schema.is(kind::object)) return out;
    if (is_true(schema, "readOnly")) add_remark(out, "read-only");
    if (is_true(schema, "writeOnly")) add_remark(out, "secret");
    if (is_true(schema, "deprecated")) add_remark(out, "deprecated");
    auto const ours = within(schema, "x-voicecfg", kind::object);
    if (!ours) return out;
    if (auto const merge = text_of(ours, "merge"); !merge.empty())
        add_remark(out, "merge: " + merge);
    if (text_of(ours, "null") == "removes") add_remark(out, "null removes it");
    for (auto const& each : {section_remarks(ours), list_remarks(ours)})
        if (!each.empty()) add_remark(out, each);
    if (auto const number = within(ours, "phoneNumber", kind::object))
        add_remark(out,
                   is_true(number, "exclusive") ? "a phone number of its own" : "a phone number");
    if (auto const other = text_of(ours, "fallbackOf"); !other.empty())
        add_remark(out, "stand in for " + cut(other));
    return out;
}

/// What a rule over several members says.
[[nodiscard]] inline std::string phrase_of_rule(node rule)
{
    auto const of = [&](std::string_view word) { return within(rule, word, kind::object); };
    auto const listed = [&](node object, std::string_view name) {
        auto const list = within(object, name, kind::array);
        return list ? values_text(list, ", ") : std::string{};
    };
    if (auto const told = of("needs"))
        return text_of(told, "member") + " needs " + text_of(told, "needed");
    if (auto const told = of("agrees"))
        return text_of(told, "member") + " agrees with " + text_of(told, "with") + ": its " +
               text_of(told, "attribute") + " in the catalog";
    if (auto const told = of("resets"))
        return "a change of " + text_of(told, "member") + " removes " + listed(told, "members");
    if (rule.find("together")) return "all or none: " + listed(rule, "together");
    if (rule.find("exclusive"))
        return (is_true(rule, "exactly") ? "exactly one: " : "at most one: ") +
               listed(rule, "exclusive");
    auto const when = of("when");
    auto out = "where " + text_of(when, "member");
    auto const words = within(when, when.find("is") ? "is" : "isNot", kind::array);
    out += (when.find("is") ? " is " : " is not ") + values_text(words, " or ") + ": ";
    auto const begun = out.size();
    auto const add = [&](std::string const& consequence) {
        out.append(out.size() > begun ? "; " : "").append(consequence);
    };
    if (rule.find("requires")) add("requires " + listed(rule, "requires"));
    if (rule.find("forbids")) add("forbids " + listed(rule, "forbids"));
    for (voicecfg::json::members each{of("only")}; each; ++each)
        add(std::string{each.name()} + " only " + values_text(each.value(), " or "));
    return out;
}

/// What the shape of a catalog's list says.
[[nodiscard]] inline std::string phrase_of_shape(node shape)
{
    auto const key = text_of(shape, "key");
    auto const type = text_of(shape, "keyType");
    auto out = "by " + (key.empty() ? "value" : cut(key)) + (type.empty() ? "" : ", " + type);
    for (auto const* const flag : {"needed", "unique", "keyed", "plain", "settings"})
        if (is_true(shape, flag)) out.append(", ").append(flag);
    if (auto const names = within(shape, "names", kind::object)) {
        if (is_true(names, "tags")) out += ", language tags";
        if (auto const also = within(names, "also", kind::array))
            out += ", also named by " + values_text(also, ", ");
    }
    if (auto const attributes = within(shape, "attributes", kind::object))
        for (voicecfg::json::members each{attributes}; each; ++each)
            out.append(", ").append(cut(each.name())).append(": ").append(value_text(each.value()));
    return out;
}

} // namespace tool::phrases

#endif
