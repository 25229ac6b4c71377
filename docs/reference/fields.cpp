// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "fields.hpp"

#include <voicecfg/json/number.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <set>
#include <span>
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

/// An object of the page, and the members that hold it.
struct described {
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
            auto const* const schema = nested_object(row.type);
            if (schema == nullptr) continue;
            auto const at = std::find_if(objects_.begin(), objects_.end(),
                                         [&](auto const& each) { return each.schema == schema; });
            if (at != objects_.end()) {
                at->held_by.push_back(row.name);
                continue;
            }
            objects_.push_back({schema, {row.name}});
            collect(*schema);
        }
    }

    void write_object(string const& heading, object const& shown)
    {
        around_ = &shown;
        out_ += "### " + heading + "\n\n" + table_begin + "| member | value |\n|---|---|\n";
        for (auto const& row : shown.members)
            out_ += "| " + code(row.name) + " | " + voicecfg::detail::ask(row.type, *this) +
                    remarks(row) + " |\n";
        out_ += table_end;
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
        if (row.nullable) told.emplace_back("may be `null`");
        if (row.required)
            told.emplace_back(around_ == &platform_.assistant ? "required of a creation"
                                                              : "required");
        if (!row.governed.list.empty()) told.push_back(governed(row));
        return below_it(told);
    }

    string governed(member const& row)
    {
        auto const listed_in = "must be in " + code(path(row));
        auto const holder = row.governed.within.empty()
                                ? string{"the catalog"}
                                : "the entry of the " + code(row.governed.within);
        auto const without = "; if " + holder + " has no such list, ";
        switch (row.governed.absent) {
        case unlisted::free: return listed_in + without + "any value is accepted";
        case unlisted::empty: return listed_in + without + "no value is accepted";
        case unlisted::forbidden: break;
        }
        return "required, and " + listed_in + without + "the member is forbidden";
    }

    /// The catalog path of the list that governs a member: names in brackets are members.
    string path(member const& row)
    {
        auto const list = voicecfg::detail::governing_list(*around_, row.governed, platform_.catalog);
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
        auto const out = "object (" + below(*type.schema) + "); ";
        switch (type.merge) {
        case merging::replace: return out + "replaces the stored one";
        case merging::renew:
            return out + "replaces the stored one; while the " + code(type.schema->discriminator) +
                   " stays, stored members stay that neither this table nor its catalog entry "
                   "knows";
        case merging::overlay: return out + "laid over the stored one";
        case merging::discriminated: break;
        }
        return out + "with its " + code(type.schema->discriminator) +
               " it replaces the stored one, without it is laid over it";
    }
    void operator()(needs const& told)
    {
        out_ += "- " + code(told.member) + " set to `true` needs a " + code(told.needed) +
                ", sent or stored.\n";
    }
    void operator()(agrees const& told)
    {
        out_ += "- The " + code(told.attribute) + " of the catalog entry that " +
                code(told.member) + " picks must equal " + code(told.with) + ".\n";
    }

private:
    static string below(object const& schema)
    {
        string out;
        for (auto const& row : schema.members) out += (out.empty() ? "" : ", ") + code(row.name);
        return out;
    }

    dialect const& platform_;
    object const* around_ = nullptr;
    std::vector<described> objects_;
    std::set<string> governing_; ///< lists, as `voice.providers[].models`
    string out_;
};

} // namespace

string fields(dialect const& platform) { return writer{platform}.written(); }

} // namespace pages
