// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "fields.hpp"

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pages {

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using std::string;
using std::string_view;

// On a narrow screen the rows of such a table become paragraphs.
constexpr auto table_begin = "<div class=\"fields\">\n\n";
constexpr auto table_end = "\n</div>\n\n";

string code(string_view text)
{
    string out{'`'};
    out.append(text);
    return out += '`';
}

string listed(std::span<string_view const> names, string_view last = " or ")
{
    string out;
    for (std::size_t i = 0; i != names.size(); ++i) {
        if (i != 0) out += i + 1 == names.size() ? last : ", ";
        out += code(names[i]);
    }
    return out;
}

string figure(double value)
{
    string digits;
    numeric{value}.append_to(digits);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    return digits;
}

/// The values of a JSON array, each as code.
std::vector<string> values_in(string_view array)
{
    document const read{array, any_depth};
    std::vector<string> all;
    for (elements element{read.root()}; element; ++element) {
        string text;
        append_json(text, *element);
        all.push_back(code(text));
    }
    return all;
}

string joined(std::vector<string> const& parts, string_view last = " or ")
{
    string out;
    for (std::size_t i = 0; i != parts.size(); ++i) {
        if (i != 0) out += i + 1 == parts.size() ? last : ", ";
        out += parts[i];
    }
    return out;
}

/// The bounds of a number, of a length or of a count: `, at least 1, below 5`.
string bounds_of(value_words const& words)
{
    string out;
    auto const add = [&](string_view side, std::optional<numeric> const& bound, string_view of) {
        if (!bound) return;
        append_number(out.append(", ").append(side), *bound);
        out += of;
    };
    auto const count = [](std::optional<std::size_t> size) {
        return size ? std::optional{numeric{std::uint64_t{*size}}} : std::nullopt;
    };
    add("at least ", words.minimum, "");
    add("above ", words.exclusive_minimum, "");
    add("at most ", words.maximum, "");
    add("below ", words.exclusive_maximum, "");
    add("at least ", count(words.min_length), " characters");
    add("at most ", count(words.max_length), " characters");
    add("at least ", count(words.min_items), " items");
    add("at most ", count(words.max_items), " items");
    if (words.unique_items) out += ", none twice";
    return out;
}

/// An object of the page, and the members that hold it.
struct shown_object {
    object const* schema;
    std::vector<string_view> held_by;
};

/// Writes one dialect's reference.
class writer {
public:
    explicit writer(dialect const& platform) : platform_{platform} {}

    string written()
    {
        collect(platform_.assistant);
        write_object("Members", platform_.assistant);
        for (auto const& each : objects_)
            write_object("Members of " + listed(each.held_by, " and "), *each.schema);
        write_rules();
        write_catalog();
        return out_;
    }

private:
    /// Finds the objects below one, each once.
    void collect(object const& from)
    {
        for (auto const& row : from.members) {
            if (auto const* const schema = nested_object(row.type)) collect(*schema, row.name);
            if (auto const* const other = std::get_if<voicecfg::described>(&row.type))
                collect(*other->words, row.name);
        }
    }

    void collect(object const& schema, string_view held_by)
    {
        auto const at = std::find_if(objects_.begin(), objects_.end(),
                                     [&](auto const& each) { return each.schema == &schema; });
        if (at != objects_.end()) {
            auto& all = at->held_by;
            if (std::find(all.begin(), all.end(), held_by) == all.end()) all.push_back(held_by);
            return;
        }
        objects_.push_back({&schema, {held_by}});
        collect(schema);
    }

    void collect(value_words const& words, string_view held_by)
    {
        if (words.table != nullptr) collect(*words.table, held_by);
        if (words.tagged != nullptr) {
            for (auto const& each : words.tagged->branches) collect(*each.schema, held_by);
            if (words.tagged->otherwise != nullptr) collect(*words.tagged->otherwise, held_by);
        }
        if (!seen_.insert(&words).second) return;
        if (words.items != nullptr) collect(*words.items, held_by);
        if (words.entries != nullptr) collect(*words.entries, held_by);
        for (auto const& each : words.any_of) collect(each, held_by);
    }

    void write_object(string const& heading, object const& shown)
    {
        around_ = &shown;
        out_ += "### " + heading + "\n\n" + table_begin + "| member | value |\n|---|---|\n";
        for (auto const& row : shown.members)
            out_ += "| " + code(row.name) + " | " + voicecfg::detail::ask(row.type, *this) +
                    remarks(row) + " |\n";
        out_ += table_end;
        if (shown.additional != nullptr)
            out_ += "Other members may be: " + said(*shown.additional) + ".\n\n";
        else if (shown.open)
            out_ += "Other members are let through.\n\n";
        for (auto const& each : shown.rules) std::visit(*this, each);
        if (!shown.rules.empty()) out_ += '\n';
        if (shown.settings)
            out_ += "The catalog entry of the " + code(shown.discriminator) +
                    " may declare more members: settings, in words of JSON Schema (rule L7).\n\n";
    }

    /// What else a cell says, on a line of its own.
    static string below_it(std::vector<string> const& told)
    {
        string out;
        for (auto const& each : told) out += (out.empty() ? "<br>" : "; ") + each;
        return out;
    }

    string remarks(member const& row)
    {
        std::vector<string> told;
        if (row.null_removes)
            told.emplace_back("`null` removes it");
        else if (row.nullable)
            told.emplace_back("may be `null`");
        if (row.read_only) told.emplace_back("set by the platform");
        if (row.write_only) told.emplace_back("a secret, which no answer shows");
        if (row.deprecated) told.emplace_back("deprecated");
        if (row.required)
            told.emplace_back(around_ == &platform_.assistant ? "required of a creation"
                                                              : "required");
        if (!row.governed.list.empty()) told.push_back(governed(row));
        return below_it(told);
    }

    string governed(member const& row)
    {
        auto const listed_in =
            (row.governed.required ? "required, and must be in " : "must be in ") + code(path(row));
        auto const holder = row.governed.within.empty()
                                ? string{"the catalog"}
                                : "the entry of the " + code(row.governed.within);
        auto const without = "; if " + holder + " has no such list, ";
        switch (row.governed.absent) {
        case unlisted::free: return listed_in + without + "any value is accepted";
        case unlisted::empty: return listed_in + without + "no value is accepted";
        case unlisted::forbidden: break;
        }
        return listed_in + without + "the member is forbidden";
    }

    /// The catalog path of the list that governs a member: names in brackets are members.
    string path(member const& row)
    {
        auto const list =
            voicecfg::detail::governing_list(*around_, row.governed, platform_.catalog);
        auto const named = holder(row) + string{row.governed.list};
        governing_.insert(without_names(named));
        return named + "[]." + string{list->key};
    }

    static string without_names(string_view path)
    {
        string out;
        bool named = false;
        for (char const letter : path) {
            if (letter == ']') named = false;
            if (!named) out += letter;
            if (letter == '[') named = true;
        }
        return out;
    }

    string holder(member const& row) const
    {
        if (row.governed.within.empty())
            return around_->section.empty() ? "" : string{around_->section} + ".";
        auto const& above =
            around_->members[voicecfg::detail::position_of(around_->members, row.governed.within)];
        return holder(above) + string{above.governed.list} + "[" + string{above.name} + "].";
    }

    void write_rules()
    {
        around_ = &platform_.assistant;
        out_ += "### Rules over the whole\n\n";
        out_ += platform_.empty_patch ? "- A patch that names no member changes nothing.\n"
                                      : "- A patch must name at least one of the members.\n";
        for (auto const& each : platform_.rules) std::visit(*this, each);
        if (!platform_.read_only.empty())
            out_ += "- The platform sets " + listed(platform_.read_only, " and ") +
                    " itself: in a patch they are `read_only`, unless they are sent as they are "
                    "stored.\n";
        out_ += "- A rejection has the HTTP status " + std::to_string(platform_.status) + ".\n\n";
    }

    void write_catalog()
    {
        out_ += string{"### The catalog\n\n"} + table_begin + "| list | an entry is |\n|---|---|\n";
        for (auto const& section : platform_.catalog)
            write_lists(section.name.empty() ? "" : string{section.name} + ".", section.lists);
        out_ += table_end;
        out_ +=
            "An entry may also say that it is deprecated ([how](../catalog.md#deprecation)).\n\n";
    }

    /// Writes the lists that govern a member; others are allowed and mean nothing.
    void write_lists(string const& before, std::span<catalog_list const> lists)
    {
        for (auto const& list : lists) {
            if (!governing_.contains(before + string{list.name})) continue;
            out_ += "| " + code(before + string{list.name}) + " | " + entry(list) + terms(list) +
                    " |\n";
            write_lists(before + string{list.name} + "[].", list.lists);
        }
    }

    static string entry(catalog_list const& list)
    {
        auto const type = list.key_type == attribute_type::integer ? "integer" : "string";
        auto out = "an object with " + code(list.key) + ", " +
                   (list.key_type == attribute_type::integer ? "an " : "a ") + type;
        for (auto const& each : list.attributes) out += ", and maybe " + code(each.name);
        if (list.settings) out += ", and maybe `settings`";
        if (list.plain) out += "; or just the string";
        return out;
    }

    static string terms(catalog_list const& list)
    {
        std::vector<string> told;
        if (list.required) told.emplace_back("required in its section");
        if (list.unique) told.emplace_back("no entry twice");
        if (list.keyed) told.emplace_back("may be an object of entries by name");
        return below_it(told);
    }

public:
    string operator()(text const& type) const
    {
        if (type.maximum == no_limit) return type.minimum == 0 ? "string" : "string, not empty";
        return "string, " + std::to_string(type.minimum) + " to " + std::to_string(type.maximum) +
               " characters";
    }
    string operator()(choice const& type) const { return listed(type.values); }
    string operator()(formatted const& type) const
    {
        switch (type.as) {
        case format::time_zone: return "name of an IANA time zone, as `Europe/Berlin`";
        case format::http_url: return "http or https URL with a host";
        case format::uuid: return "UUID";
        case format::date_time: return "date and time (RFC 3339), as `2026-01-28T09:30:00Z`";
        case format::e164: return "phone number, `+` and 7 to 15 digits (E.164)";
        case format::identifier: break;
        }
        return "letters, digits and underscores, at least one";
    }
    string operator()(number const& type) const
    {
        return "number, " + figure(type.minimum) + " to " + figure(type.maximum);
    }
    string operator()(integer const& type) const
    {
        if (type.maximum != max_safe_integer)
            return "integer, " + std::to_string(type.minimum) + " to " +
                   std::to_string(type.maximum);
        return "integer, " + std::to_string(type.minimum) + " to 2<sup>53</sup> − 1";
    }
    string operator()(boolean const& /*type*/) const { return "boolean"; }
    string operator()(phone_number const& type) const
    {
        return string{"ID of a phone number of the caller's organization"} +
               (type.exclusive ? ", not linked to another integration" : "");
    }
    string operator()(map const& /*type*/) const
    {
        return "object whose values are strings, numbers or booleans; replaces the stored one";
    }
    string operator()(list_of const& type) const
    {
        return "list of objects, each complete (" + below(*type.item) +
               "); replaces the stored list";
    }
    string operator()(object_of const& type) const
    {
        return "object (" + below(*type.schema) + "); " +
               merged(type.merge, type.schema->discriminator);
    }
    string operator()(voicecfg::described const& type) const
    {
        auto const* const one_of = union_in(*type.words);
        auto const* const table = table_in(*type.words);
        auto const out = said(*type.words);
        if (one_of != nullptr) return out + "; " + merged(type.merge, one_of->tag);
        return table != nullptr ? out + "; " + merged(type.merge, table->discriminator) : out;
    }
    void operator()(needs const& told)
    {
        auto const* const row = voicecfg::detail::find_named(around_->members, told.member);
        bool const flag = row != nullptr && std::holds_alternative<boolean>(row->type);
        out_ += "- " + code(told.member) +
                (flag ? " set to `true` needs a " : ", if sent, needs a ") + code(told.needed) +
                ", sent or stored.\n";
    }
    void operator()(agrees const& told)
    {
        out_ += "- The " + code(told.attribute) + " of the catalog entry that " +
                code(told.member) + " picks must equal " + code(told.with) + ".\n";
    }
    void operator()(when const& told)
    {
        auto const values = joined(values_in(told.values));
        std::vector<string> follows;
        if (!told.requires_members.empty())
            follows.push_back(listed(told.requires_members, " and ") + " must be there");
        if (!told.forbids_members.empty())
            follows.push_back(listed(told.forbids_members, " and ") + " must not be there");
        for (auto const& each : told.only_values)
            follows.push_back(code(each.member) + " may only be " + joined(values_in(each.values)));
        out_ += "- Where " + code(told.member) + " is there and is " + (told.is_not ? "not " : "") +
                values + ", " + joined(follows, " and ") + ".\n";
    }
    void operator()(exclusive const& told)
    {
        out_ += (told.exactly ? "- Exactly" : "- At most") + string{" one of "} +
                listed(told.members, " and ") + " is there.\n";
    }
    void operator()(together const& told)
    {
        out_ += "- Of " + listed(told.members, " and ") + " all are there or none.\n";
    }
    void operator()(resets const& told)
    {
        out_ += "- A change of " + code(told.member) + " drops " + listed(told.members, " and ") +
                ", unless they are sent.\n";
    }

private:
    static string below(object const& schema)
    {
        string out;
        for (auto const& row : schema.members) out += (out.empty() ? "" : ", ") + code(row.name);
        return out;
    }

    /// What becomes of the stored object.
    static string merged(merging merge, string_view tag)
    {
        auto const named = tag.empty() ? string{} : "while the " + code(tag) + " stays, ";
        switch (merge) {
        case merging::replace: return "replaces the stored one";
        case merging::renew:
            return "replaces the stored one; " + named +
                   "stored members stay that neither this table nor its catalog entry knows";
        case merging::overlay: return "laid over the stored one";
        case merging::discriminated: break;
        }
        return "with its " + code(tag) + " it replaces the stored one, without it is laid over it";
    }

    static tagged_union const* union_in(value_words const& words)
    {
        if (words.tagged != nullptr) return words.tagged;
        for (auto const& each : words.any_of)
            if (auto const* const found = union_in(each)) return found;
        return nullptr;
    }
    static object const* table_in(value_words const& words)
    {
        if (words.table != nullptr) return words.table;
        for (auto const& each : words.any_of)
            if (auto const* const found = table_in(each)) return found;
        return nullptr;
    }

    /// A value in words; what is in items of items is left to the table of the object there.
    static string said(value_words const& words, int levels = 3)
    {
        if (levels == 0) return "any such value";
        std::vector<string> parts;
        for (auto const& each : words.any_of) parts.push_back(said(each, levels - 1));
        if (!parts.empty()) return joined(parts);
        if (!words.enumeration.empty()) return joined(values_in(words.enumeration));
        for (auto const type : words.types)
            if (type != json_type::object && type != json_type::array)
                parts.emplace_back(type == json_type::null ? "`null`" : name(type));
        if (words.types.contains(json_type::array))
            parts.push_back("list" + (words.items != nullptr
                                          ? " of: " + said(*words.items, levels - 1)
                                          : string{}));
        if (words.types.contains(json_type::object)) parts.push_back(said_object(words, levels));
        auto out = parts.empty() ? string{"any value"} : joined(parts);
        if (words.phone) out = "ID of a phone number of the caller's organization";
        if (words.format) out += " (" + string{format_name(*words.format)} + ")";
        out += bounds_of(words);
        if (!words.pattern.source.empty()) out += ", matching " + code(words.pattern.source);
        return out;
    }

    static string said_object(value_words const& words, int levels)
    {
        if (words.table != nullptr) return "object (" + below(*words.table) + ")";
        if (words.tagged != nullptr) {
            std::vector<string_view> tags;
            for (auto const& each : words.tagged->branches)
                tags.insert(tags.end(), each.tags.begin(), each.tags.end());
            return "object whose " + string{words.tagged->beside ? "shape follows the " : ""} +
                   code(words.tagged->tag) + (words.tagged->beside ? " beside it: " : " is ") +
                   listed(tags);
        }
        if (words.entries == nullptr) return "object";
        return "object of any names, each: " + said(*words.entries, levels - 1);
    }

    dialect const& platform_;
    object const* around_ = nullptr;
    std::vector<shown_object> objects_;
    std::set<value_words const*> seen_; ///< on the way to objects
    std::set<string> governing_;        ///< lists, as `voice.providers[].models`
    string out_;
};

} // namespace

string fields(dialect const& platform) { return writer{platform}.written(); }

} // namespace pages
