// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_DIALECT_DIALECT_WRITER_HPP
#define VOICECFG_EMBED_DIALECT_DIALECT_WRITER_HPP

#include "rule_writer.hpp"
#include "shape_writer.hpp"
#include "type_writer.hpp"

#include <array_writer.hpp>
#include <spelling.hpp>
#include <words_writer.hpp>

#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace voicecfg_embed {

[[nodiscard]] inline std::string view_or_none(std::string_view text)
{
    return text.empty() ? "{}" : view_of(text);
}

/// What names that are made of this one begin with: without its number, and not ever longer.
[[nodiscard]] inline std::string stem_of(std::string_view name)
{
    constexpr std::size_t longest = 48;
    auto const end = name.find_last_not_of("0123456789");
    if (end != name.npos && name[end] == '_') name = name.substr(0, end);
    return word(name.substr(0, longest));
}

/// What governs a value, or `{}`.
[[nodiscard]] inline std::string governed(voicecfg::governed_by const& by)
{
    initializer out;
    out.add("list", view_or_none(by.list));
    out.add("within", view_or_none(by.within));
    if (by.absent != voicecfg::unlisted::free)
        out.add("absent",
                "::voicecfg::unlisted{" + std::to_string(static_cast<unsigned>(by.absent)) + "}");
    out.add_flag("required", by.required);
    return out.braced();
}

/// What is found when a table of some rows is compiled: under g++'s sanitizers, to look whether a
/// pointer is null is not constant, so that it could not be found there.
[[nodiscard]] inline std::string compiled_rows(voicecfg::detail::compiled const& found,
                                               std::size_t rows)
{
    initializer out;
    auto const add = [&](std::string_view name, voicecfg::detail::row_set set) {
        out.add(name, set.empty()
                          ? "{}"
                          : "::voicecfg::detail::row_set{" + std::to_string(set.bits()) + "U}");
    };
    out.add("discriminator", std::to_string(found.discriminator));
    add("expected", found.expected);
    add("governed", found.governed);
    add("unlimited", found.unlimited);
    add("marked", found.marked);
    out.add_flag("meets_stored", found.meets_stored);
    out.add_flag("reads_around", found.reads_around);
    std::string holders;
    for (std::size_t row = 0; row != rows; ++row)
        holders.append(row == 0 ? "" : ", ").append(std::to_string(found.holders[row]));
    out.add("holders", "{" + holders + "}");
    return out.braced();
}

/// Appends the definition of a constant.
inline void define(std::string& out, std::string_view type, std::string const& name,
                   std::string const& value)
{
    out.append("inline constexpr ::voicecfg::").append(type).append(" ");
    out.append(name).append(value).append(";\n");
}

/// Writes a dialect as constant tables. Objects, unions and words may refer to each other in
/// circles, so all of them are declared first; what refers to arrays stands behind them.
class dialect_writer : words_writer {
public:
    /// `tables` is the namespace that the tables stand in.
    explicit dialect_writer(std::string tables) : words_writer{arrays_}, tables_{std::move(tables)}
    {
    }

    /// An initializer of the dialect; it refers to tables, which are written then.
    [[nodiscard]] std::string dialect(voicecfg::dialect const& made);
    void append_tables(std::string& out) const
    {
        out.append(declarations_).append("\n").append(definitions_).append("\n").append(objects_);
    }

private:
    /// What is referred to by a pointer, so that it may stand in several places.
    using referred = std::variant<voicecfg::object const*, voicecfg::tagged_union const*,
                                  voicecfg::value_words const*>;

    std::string name_of(referred table, std::string_view hint);
    void write_next();
    void write(voicecfg::object const& table, std::string const& name);
    void write(voicecfg::tagged_union const& table, std::string const& name);
    void write(voicecfg::value_words const& table, std::string const& name);
    std::string row(voicecfg::member const& said);
    [[nodiscard]] std::string qualified(std::string const& name) const
    {
        return name == "{}" ? name : tables_ + "::" + name;
    }

    std::string pointer_to(voicecfg::value_words const& inner, std::string const& name) override
    {
        return "&" + name_of(&inner, name);
    }
    void add_more(initializer& out, voicecfg::value_words const& written,
                  std::string const& name) override;

    std::string tables_;
    std::string declarations_;
    std::string definitions_;
    std::string objects_;
    array_writer arrays_{definitions_};
    std::map<referred, std::string> names_;
    std::vector<referred> left_;
};

inline constexpr std::string_view types_referred_to[] = {"object", "tagged_union", "value_words"};

/// The name of a table; one that is named for the first time is declared, and written later.
inline std::string dialect_writer::name_of(referred table, std::string_view hint)
{
    auto const [found, fresh] = names_.try_emplace(table);
    if (fresh) {
        found->second = stem_of(hint) + "_" + std::to_string(names_.size());
        arrays_.taken().insert(found->second);
        declarations_.append("extern ::voicecfg::")
            .append(types_referred_to[table.index()])
            .append(" const ")
            .append(found->second)
            .append(";\n");
        left_.push_back(table);
    }
    return found->second;
}

inline std::string dialect_writer::dialect(voicecfg::dialect const& made)
{
    auto const assistant = name_of(&made.assistant, "assistant");
    while (!left_.empty()) write_next();
    initializer out;
    out.add("name", view_of(made.name));
    out.add("status", std::to_string(made.status));
    out.add("assistant", qualified(assistant));
    out.add("catalog", qualified(write_sections(arrays_, made.catalog)));
    out.add("empty_patch", made.empty_patch ? "true" : "false");
    out.add("read_only", qualified(arrays_.array("read_only", made.read_only)));
    out.add("rules", qualified(write_rules(arrays_, made.rules, "rules")));
    return out.braced();
}

inline void dialect_writer::write_next()
{
    auto const next = left_.back();
    left_.pop_back();
    auto const name = names_.at(next);
    std::visit([&](auto const* table) { write(*table, name); }, next);
}

inline void dialect_writer::write(voicecfg::object const& table, std::string const& name)
{
    cells rows;
    for (auto const& each : table.members) rows.push_back(row(each));
    initializer out;
    out.add("members", arrays_.array("::voicecfg::member", name + "_members", rows));
    out.add("section", view_or_none(table.section));
    out.add("discriminator", view_or_none(table.discriminator));
    out.add_flag("settings", table.settings);
    out.add_flag("open", table.open);
    if (table.additional != nullptr)
        out.add("additional", pointer_to(*table.additional, name + "_additional"));
    out.add("rules", write_rules(arrays_, table.rules, name + "_rules"));
    out.add("compiled", compiled_rows(table.compiled, table.members.size()));
    define(objects_, "object", name, out.braced());
}

inline void dialect_writer::write(voicecfg::tagged_union const& table, std::string const& name)
{
    cells branches;
    for (auto const& each : table.branches)
        branches.push_back("{" + arrays_.array(name + "_tags", each.tags) + ", &" +
                           name_of(each.schema, each.tags.empty() ? name : each.tags.front()) +
                           "}");
    initializer out;
    out.add("tag", view_of(table.tag));
    out.add_flag("beside", table.beside);
    out.add("branches", arrays_.array("::voicecfg::branch", name + "_branches", branches));
    if (table.otherwise != nullptr)
        out.add("otherwise", "&" + name_of(table.otherwise, name + "_otherwise"));
    define(definitions_, "tagged_union", name, out.braced());
}

inline void dialect_writer::write(voicecfg::value_words const& table, std::string const& name)
{
    define(definitions_, "value_words", name, words(table, name));
}

/// A row of an object's table.
inline std::string dialect_writer::row(voicecfg::member const& said)
{
    auto const named = [this](referred table, std::string const& hint) {
        return name_of(table, hint);
    };
    initializer out;
    out.add("name", view_of(said.name));
    out.add("type", voicecfg::detail::ask(said.type, type_writer{arrays_, named, word(said.name)}));
    out.add_flag("nullable", said.nullable);
    out.add_flag("required", said.required);
    out.add("governed", governed(said.governed));
    out.add_flag("null_removes", said.null_removes);
    out.add_flag("read_only", said.read_only);
    out.add_flag("write_only", said.write_only);
    out.add_flag("deprecated", said.deprecated);
    return out.braced();
}

inline void dialect_writer::add_more(initializer& out, voicecfg::value_words const& written,
                                     std::string const& name)
{
    if (written.table != nullptr) out.add("table", "&" + name_of(written.table, name));
    if (written.tagged != nullptr) out.add("tagged", "&" + name_of(written.tagged, name));
    out.add("governed", governed(written.governed));
    if (written.phone) out.add("phone", number_rule(*written.phone));
    out.add_flag("write_only", written.write_only);
    out.add("fallback_of", view_or_none(written.fallback_of));
}

} // namespace voicecfg_embed

#endif
