// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_TABLES_HPP
#define VOICECFG_EMBED_CATALOG_TABLES_HPP

#include "array_writer.hpp"
#include "words_writer.hpp"

#include <voicecfg/rules/catalog_walk.hpp>

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
        : out_{out}, governing_{std::move(governing)}, arrays_{out, {"sections", "places"}}
    {
    }

    /// An array `sections`.
    void sections(voicecfg::catalog_view offered);
    /// An array `places`: every catalog path that a literal's judgement may end in.
    void places(voicecfg::catalog_view offered);
    /// The names that arrays have by now.
    [[nodiscard]] std::set<std::string>& taken() noexcept { return arrays_.taken(); }

private:
    using shapes = std::span<voicecfg::catalog_list const>;
    using value_sets = std::span<voicecfg::value_set const>;

    std::string index(voicecfg::name_index const& written, std::string const& name);
    std::string lists(shapes shape, value_sets values, std::string const& name);
    std::string values(voicecfg::catalog_list const& shape, voicecfg::value_set const& list,
                       std::string const& name);
    std::string also(voicecfg::value_set const& list, std::string const& name);
    std::string deprecated(voicecfg::value_set const& list, std::string const& name);
    std::string entry(voicecfg::catalog_list const& shape, voicecfg::catalog_entry const& written,
                      std::string const& name);
    std::string setting(voicecfg::setting const& declared, std::string const& name);
    std::string list_places(shapes shape, value_sets values, std::string const& path,
                            std::string const& any, std::string const& name);

    std::string& out_;
    std::set<std::string> governing_;
    array_writer arrays_;
    words_writer words_{arrays_};
    std::set<std::string> checked_;
};

inline std::string table_writer::index(voicecfg::name_index const& written, std::string const& name)
{
    cells classes;
    cells positions;
    for (auto const begin : written.classes) classes.push_back(std::to_string(begin));
    for (auto const position : written.positions) positions.push_back(std::to_string(position));
    if (classes.empty()) return "{}";
    auto const begins = arrays_.array("::std::uint32_t", name + "_classes", classes);
    return "::voicecfg::name_index{" + begins + ", " +
           arrays_.array("::std::uint32_t", name + "_positions", positions) + "}";
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
    auto const names = arrays_.array("::std::string_view", name, texts);
    auto const index = this->index(list.index, name);
    if (index != "{}" && texts.size() <= longest_checked && checked_.insert(names).second)
        out_ += "static_assert(::voicecfg::indexes(" + index + ", " + names + "));\n";
    auto out = "{.listed = true, .names = " + names;
    if (index != "{}") out += ", .index = " + index;
    if (!entries.empty())
        out += ", .entries = " +
               arrays_.array("::voicecfg::catalog_entry", name + "_entries", entries);
    if (!list.also.empty()) out += ", .also = " + also(list, name);
    if (!list.deprecated.empty()) out += ", .deprecated = " + deprecated(list, name);
    return out + "}";
}

inline std::string table_writer::also(voicecfg::value_set const& list, std::string const& name)
{
    cells others;
    for (auto const& each : list.also)
        others.push_back("{" + std::to_string(each.position) + ", " + view_of(each.name) + "}");
    return arrays_.array("::voicecfg::other_name", name + "_also", others);
}

inline std::string table_writer::deprecated(voicecfg::value_set const& list,
                                            std::string const& name)
{
    cells all;
    for (auto const& each : list.deprecated) {
        auto const position = std::to_string(each.position);
        auto out = "{.position = " + position;
        if (!each.since.empty()) out += ", .since = " + view_of(each.since);
        if (!each.until.empty()) out += ", .until = " + view_of(each.until);
        cells successors;
        for (auto const text : each.successors) successors.push_back(view_of(text));
        if (!successors.empty())
            out += ", .successors = " + arrays_.array("::std::string_view",
                                                      name + "_" + position + "_successors",
                                                      successors);
        all.push_back(out + "}");
    }
    return arrays_.array("::voicecfg::deprecation", name + "_deprecated", all);
}

inline std::string table_writer::setting(voicecfg::setting const& declared, std::string const& name)
{
    auto out = "{.name = " + view_of(declared.name);
    auto const said = words_.words(declared.words, name);
    if (said != "{}") out += ", .words = " + said;
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
    add("settings", arrays_.array("::voicecfg::setting", name + "_settings", declared));
    add("settings_index", index(written.settings_index, name + "_settings"));
    if (written.any_setting) add("any_setting", "true");
    add("attributes",
        arrays_.array("::std::optional<::std::string_view>", name + "_attributes", attributes));
    return "{" + out + "}";
}

inline std::string table_writer::lists(shapes shape, value_sets values, std::string const& name)
{
    cells sets;
    for (std::size_t i = 0; i < values.size(); ++i)
        sets.push_back(this->values(shape[i], values[i], name + "_" + word(shape[i].name)));
    return arrays_.array("::voicecfg::value_set", name + "_lists", sets);
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
        auto const entries = arrays_.array("::voicecfg::place", own + "_places", below);
        all.push_back("{" + view_of(here + "[]." + std::string{shape[i].key}) + ", " + entries +
                      "}");
    }
    return governing ? arrays_.array("::voicecfg::place", name + "_places", all) : "{}";
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
