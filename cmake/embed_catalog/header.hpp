// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_HEADER_HPP
#define VOICECFG_EMBED_CATALOG_HEADER_HPP

#include "tables.hpp"

#include <voicecfg/schema/tables.hpp>
#include <voicecfg/schema/value_facts.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace voicecfg_embed {

/// What a header is written for.
struct embedding {
    voicecfg::dialect const& platform;
    std::string_view dialect; ///< its name in C++
    std::string_view header;  ///< that declares it, as an include names it

    /// The dialect's name wherever it stands: the namespace that is written may have one like it.
    [[nodiscard]] std::string qualified() const { return "::" + std::string{dialect}; }
};

/// Writes the functions that have the compiler judge literals.
class function_writer {
public:
    /// `tables` holds the names that the catalog's arrays have.
    function_writer(std::string& out, embedding const& what, std::set<std::string>& tables,
                    std::string const& scope)
        : out_{out}, what_{what}, tables_{tables}
    {
        // a dialect that is embedded in the same namespace
        if (!what.dialect.starts_with(scope + "::")) return;
        std::string const own{what.dialect.substr(scope.size() + 2)};
        taken_.insert({own, own + "_tables"});
    }

    /// A function for each object of governed members, named after its section, and for each
    /// governed member of the assistant itself.
    void all()
    {
        std::string const assistant = what_.qualified() + ".assistant";
        for (auto const& row : what_.platform.assistant.members)
            if (!row.governed.list.empty()) alone(row, assistant);
        within(what_.platform.assistant, assistant);
    }

    /// The lists that govern members, in the form `voice.providers[].models`.
    [[nodiscard]] static std::set<std::string> governing(voicecfg::object const& around)
    {
        std::set<std::string> all;
        std::set<voicecfg::object const*> seen;
        add_governing(all, seen, around);
        return all;
    }

private:
    using rows = std::vector<voicecfg::member const*>;

    static voicecfg::member const& holder(voicecfg::object const& around,
                                          voicecfg::member const& row)
    {
        return *voicecfg::detail::find_named(around.members, row.governed.within);
    }

    /// Objects may hold themselves.
    static void add_governing(std::set<std::string>& all, std::set<voicecfg::object const*>& seen,
                              voicecfg::object const& around)
    {
        if (!seen.insert(&around).second) return;
        for (auto const& row : around.members) {
            if (!row.governed.list.empty()) all.insert(any_list(around, row));
            if (auto const* const nested = voicecfg::detail::only_table(row.type))
                add_governing(all, seen, *nested);
        }
    }

    static std::string any_list(voicecfg::object const& around, voicecfg::member const& row)
    {
        return dotted(row.governed.within.empty() ? std::string{around.section}
                                                  : any_list(around, holder(around, row)) + "[]",
                      row.governed.list);
    }

    void within(voicecfg::object const& around, std::string const& name);
    void alone(voicecfg::member const& row, std::string const& assistant);
    void function(std::string const& name, std::string_view result, std::string const& object,
                  rows const& members, std::string_view after);

    std::string& out_;
    embedding const& what_;
    std::set<std::string>& tables_;
    std::set<voicecfg::object const*> seen_;
    std::set<std::string> taken_{"catalog", "tables"};
};

/// The functions for the objects that members hold.
inline void function_writer::within(voicecfg::object const& around, std::string const& name)
{
    for (auto const& row : around.members) {
        auto const* const nested = voicecfg::detail::only_table(row.type);
        if (nested == nullptr || !seen_.insert(nested).second) continue;
        std::string object = "::voicecfg::object_of_member(" + name + ", ";
        append_literal(object, row.name);
        object += ")";
        rows members;
        bool governed = false;
        for (auto const& each : nested->members) {
            members.push_back(&each);
            governed = governed || !each.governed.list.empty();
        }
        if (governed) {
            auto const taken =
                take(taken_, identifier(nested->section.empty() ? row.name : nested->section));
            auto const table = take(tables_, taken + "_object");
            out_ += "\nnamespace tables {\ninline constexpr ::voicecfg::object const& " + table +
                    " =\n    " + object + ";\n}\n\n";
            out_ += "/// An object of the section: its members in order, the last ones may be left "
                    "out.\n";
            function(taken, "::voicecfg::fragment<" + std::to_string(members.size()) + ">",
                     "tables::" + table, members, "");
        }
        within(*nested, object);
    }
}

/// The function for one governed member of the assistant, after those whose entries hold its list.
inline void function_writer::alone(voicecfg::member const& row, std::string const& assistant)
{
    auto const& around = what_.platform.assistant;
    rows members{&row};
    while (!members.front()->governed.within.empty())
        members.insert(members.begin(), &holder(around, *members.front()));
    auto const taken = take(taken_, identifier(row.name));
    auto const rows_of = take(tables_, taken + "_rows");
    auto const table = take(tables_, taken + "_object");
    out_ += "\nnamespace tables {\ninline constexpr ::voicecfg::member " + rows_of + "[] = {\n";
    for (auto const* const each : members) {
        out_ += "    ::voicecfg::member_alone(" + assistant + ", ";
        append_literal(out_, each->name);
        out_ += "),\n";
    }
    out_ += "};\ninline constexpr ::voicecfg::object " + table + "{.members = " + rows_of +
            ", .section = " + assistant + ".section};\n}\n\n";
    out_ += "/// A member of the assistant, after those that it depends on.\n";
    function(taken, "::voicecfg::literal", "tables::" + table, members, ".values.back()");
}

inline void function_writer::function(std::string const& name, std::string_view result,
                                      std::string const& object, rows const& members,
                                      std::string_view after)
{
    std::set<std::string> used{"catalog", "tables", name};
    std::vector<std::string> parameters;
    std::vector<std::string> values;
    std::size_t needed = 0;
    for (auto const* const each : members) {
        auto const kind = voicecfg::detail::facts_of(each->type).kind;
        bool const scalar = kind != voicecfg::json::kind::array &&
                            kind != voicecfg::json::kind::object &&
                            voicecfg::detail::only_table(each->type) == nullptr;
        values.push_back(scalar ? take(used, identifier(each->name)) : "{}");
        if (!scalar) continue;
        parameters.push_back("::voicecfg::literal " + values.back());
        if (each->required || !after.empty()) needed = parameters.size();
    }
    for (std::size_t i = needed; i < parameters.size(); ++i) parameters[i] += " = {}";
    auto const joined = [](std::vector<std::string> const& words) {
        std::string all;
        for (auto const& word : words) all.append(all.empty() ? "" : ", ").append(word);
        return all;
    };
    out_.append("consteval ").append(result).append(" ").append(name);
    out_ += "(" + joined(parameters) + ")\n{\n    return ::voicecfg::judged<" +
            std::to_string(values.size()) + ">(" + object +
            ", catalog, tables::places,\n        {{" + joined(values) + "}})";
    out_.append(after).append(";\n}\n");
}

/// The header of a catalog, in a namespace.
[[nodiscard]] inline std::string header_of(embedding const& what, voicecfg::catalog_view offered,
                                           std::string_view scope)
{
    auto const guard = guard_of(scope, "CATALOG");
    auto const dialect = what.qualified();
    std::string const space{scope};
    std::string out = "// Written by voicecfg_embed_catalog from a catalog of " +
                      std::string{what.dialect} + ". Do not edit.\n#ifndef " + guard +
                      "\n#define " + guard + "\n\n#include <" + std::string{what.header} +
                      ">\n#include <voicecfg/embedded.hpp>\n\n";
    for (char const* name : {"array", "cstdint", "optional", "string_view"})
        out.append("#include <").append(name).append(">\n");
    out +=
        "\nnamespace " + space + " {\n\n/// What the catalog is made of.\nnamespace tables {\n\n";
    table_writer tables{out, function_writer::governing(what.platform.assistant)};
    tables.sections(offered);
    tables.places(offered);
    out += "\n} // namespace tables\n\n/// The catalog, for every call that takes one.\n"
           "inline constexpr ::voicecfg::catalog_view catalog{\n    .shape = " +
           dialect + ".catalog, .sections = tables::sections};\n";
    function_writer{out, what, tables.taken(), space}.all();
    return out + "\n} // namespace " + space + "\n\n#endif\n";
}

} // namespace voicecfg_embed

#endif
