// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_TABLES_HPP
#define VOICECFG_EMBED_CATALOG_TABLES_HPP

#include "spelling.hpp"

#include <voicecfg/rules/catalog_walk.hpp>

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg_embed {

/// The compiler checks the order of lists up to this length: of longer ones that would cost as much
/// as to compile them.
inline constexpr std::size_t longest_checked = 64;

/// A list in a catalog path, after what holds it.
[[nodiscard]] inline std::string dotted(std::string around, std::string_view list)
{
    if (!around.empty()) around += '.';
    return around.append(list);
}

/// Writes a catalog as arrays. Those that are the same are written once.
class table_writer {
public:
    /// `governing` holds the lists that a member is governed by, in the form
    /// `voice.providers[].models`.
    table_writer(std::string& out, std::set<std::string> governing)
        : out_{out}, governing_{std::move(governing)}
    {
    }

    /// An array `sections`.
    void sections(voicecfg::catalog_view offered);
    /// An array `places`: every catalog path that a literal's judgement may end in.
    void places(voicecfg::catalog_view offered);
    /// The names that arrays have by now.
    [[nodiscard]] std::set<std::string>& taken() noexcept { return taken_; }

private:
    using shapes = std::span<voicecfg::catalog_list const>;
    using value_sets = std::span<voicecfg::value_set const>;
    using cells = std::vector<std::string>;

    std::string array(std::string const& type, std::string const& name, cells const& rows);
    std::string index(voicecfg::name_index const& written, std::string const& name);
    std::string lists(shapes shape, value_sets values, std::string const& name);
    std::string values(voicecfg::catalog_list const& shape, voicecfg::value_set const& list,
                       std::string const& name);
    std::string entry(voicecfg::catalog_list const& shape, voicecfg::catalog_entry const& written,
                      std::string const& name);
    std::string setting(voicecfg::setting const& declared, std::string const& name);
    std::string list_places(shapes shape, value_sets values, std::string const& path,
                            std::string const& any, std::string const& name);

    std::string& out_;
    std::set<std::string> governing_;
    std::map<std::string, std::string> written_; ///< names of arrays by their text
    std::set<std::string> taken_{"sections", "places"};
    std::set<std::string> checked_;
};

/// Writes an array, unless there is one like it; its name, or `{}` for an empty one.
inline std::string table_writer::array(std::string const& type, std::string const& name,
                                       cells const& rows)
{
    if (rows.empty()) return "{}";
    auto const body = lines_of(rows);
    auto const [place, fresh] = written_.try_emplace(type + body);
    if (!fresh) return place->second;
    place->second = take(taken_, name);
    out_ += "inline constexpr " + type + " " + place->second + "[] = {" + body + "\n};\n";
    return place->second;
}

inline std::string table_writer::index(voicecfg::name_index const& written, std::string const& name)
{
    cells classes;
    cells positions;
    for (auto const begin : written.classes) classes.push_back(std::to_string(begin));
    for (auto const position : written.positions) positions.push_back(std::to_string(position));
    if (classes.empty()) return "{}";
    auto const begins = array("::std::uint32_t", name + "_classes", classes);
    return "::voicecfg::name_index{" + begins + ", " +
           array("::std::uint32_t", name + "_positions", positions) + "}";
}

inline std::string table_writer::values(voicecfg::catalog_list const& shape,
                                        voicecfg::value_set const& list, std::string const& name)
{
    if (!list.listed) return "{}";
    cells texts;
    cells entries;
    for (auto const text : list.names) texts.push_back(view_of(text));
    for (std::size_t i = 0; i < list.entries.size(); ++i)
        entries.push_back(entry(shape, list.entries[i], name + "_" + std::to_string(i)));
    auto const names = array("::std::string_view", name, texts);
    auto const index = this->index(list.index, name);
    if (index != "{}" && texts.size() <= longest_checked && checked_.insert(names).second)
        out_ += "static_assert(::voicecfg::indexes(" + index + ", " + names + "));\n";
    auto out = "{.listed = true, .names = " + names;
    if (index != "{}") out += ", .index = " + index;
    if (!entries.empty())
        out += ", .entries = " + array("::voicecfg::catalog_entry", name + "_entries", entries);
    return out + "}";
}

inline std::string table_writer::setting(voicecfg::setting const& declared, std::string const& name)
{
    auto out = "{.name = " + view_of(declared.name);
    std::string types;
    for (auto const each : declared.types)
        types.append(types.empty() ? "" : ", ")
            .append("::voicecfg::json_type::")
            .append(voicecfg::name(each));
    if (!types.empty()) out += ", .types = {" + types + "}";
    if (declared.minimum) out += ", .minimum = " + number_of(*declared.minimum);
    if (declared.maximum) out += ", .maximum = " + number_of(*declared.maximum);
    if (!declared.enumeration.empty()) out += ", .enumeration = " + view_of(declared.enumeration);
    cells values;
    for (auto const each : declared.values) values.push_back(view_of(each));
    if (!values.empty()) out += ", .values = " + array("::std::string_view", name, values);
    return out + "}";
}

inline std::string table_writer::entry(voicecfg::catalog_list const& shape,
                                       voicecfg::catalog_entry const& written,
                                       std::string const& name)
{
    cells declared;
    cells attributes;
    for (auto const& each : written.settings)
        declared.push_back(setting(each, name + "_" + word(each.name)));
    for (auto const& each : written.attributes)
        attributes.push_back(each ? "::std::string_view" + view_of(*each) : "::std::nullopt");
    std::string out;
    auto const add = [&](std::string_view member, std::string const& value) {
        if (value == "{}") return;
        out.append(out.empty() ? "." : ", .").append(member).append(" = ").append(value);
    };
    add("lists", lists(shape.lists, written.lists, name));
    add("settings", array("::voicecfg::setting", name + "_settings", declared));
    add("settings_index", index(written.settings_index, name + "_settings"));
    if (written.any_setting) add("any_setting", "true");
    add("attributes",
        array("::std::optional<::std::string_view>", name + "_attributes", attributes));
    return "{" + out + "}";
}

inline std::string table_writer::lists(shapes shape, value_sets values, std::string const& name)
{
    cells sets;
    for (std::size_t i = 0; i < values.size(); ++i)
        sets.push_back(this->values(shape[i], values[i], name + "_" + word(shape[i].name)));
    return array("::voicecfg::value_set", name + "_lists", sets);
}

inline void table_writer::sections(voicecfg::catalog_view offered)
{
    cells all;
    for (std::size_t i = 0; i < offered.sections.size(); ++i) {
        auto const& shape = offered.shape[i];
        auto const& section = offered.sections[i];
        auto const own = lists(shape.lists, section.lists, word(shape.name));
        all.push_back(std::string{"{.listed = "} + (section.listed ? "true" : "false") +
                      ", .lists = " + own + "}");
    }
    out_ += "inline constexpr ::std::array<::voicecfg::section_values, " +
            std::to_string(all.size()) + "> sections = {{" + lines_of(all) + "\n}};\n";
}

/// The places of some lists, and below them those of their entries and of any entry.
inline std::string table_writer::list_places(shapes shape, value_sets values,
                                             std::string const& path, std::string const& any,
                                             std::string const& name)
{
    cells all;
    bool governing = false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        auto const here = dotted(path, shape[i].name);
        auto const rule = dotted(any, shape[i].name);
        auto const own = name + "_" + word(shape[i].name);
        if (!governing_.contains(rule)) {
            all.emplace_back("{}");
            continue;
        }
        governing = true;
        cells below;
        auto const add = [&](std::string const& entry, value_sets lists,
                             std::string const& suffix) {
            auto const inner = list_places(shape[i].lists, lists, entry, rule + "[]", own + suffix);
            below.push_back("{" + view_of(entry) + ", " + inner + "}");
        };
        auto const list = i < values.size() ? values[i] : voicecfg::value_set{};
        for (std::size_t at = 0; at < list.entries.size() && !shape[i].lists.empty(); ++at) {
            auto entry = here;
            voicecfg::append_bracketed(entry, list.names[at]);
            add(entry, list.entries[at].lists, "_" + std::to_string(at));
        }
        if (!shape[i].lists.empty()) add(here + "[]", {}, "_any");
        auto const entries = array("::voicecfg::place", own + "_places", below);
        all.push_back("{" + view_of(here + "[]." + std::string{shape[i].key}) + ", " + entries +
                      "}");
    }
    return governing ? array("::voicecfg::place", name + "_places", all) : "{}";
}

inline void table_writer::places(voicecfg::catalog_view offered)
{
    cells all;
    for (std::size_t i = 0; i < offered.shape.size(); ++i) {
        auto const& shape = offered.shape[i];
        std::string const name{shape.name};
        auto const lists = i < offered.sections.size() ? offered.sections[i].lists : value_sets{};
        all.push_back("{" + view_of(name) + ", " +
                      list_places(shape.lists, lists, name, name, word(name)) + "}");
    }
    out_ += "inline constexpr ::std::array<::voicecfg::place, " + std::to_string(all.size()) +
            "> places = {{" + lines_of(all) + "\n}};\n";
}

} // namespace voicecfg_embed

#endif
