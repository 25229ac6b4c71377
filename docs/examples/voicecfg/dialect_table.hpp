// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DIALECT_TABLE_HPP
#define VOICECFG_EXAMPLES_DIALECT_TABLE_HPP

#include "dialect_phrases.hpp"
#include "report_text.hpp"
#include "terminal.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool {

/// A dialect document as a table for people: a row for each member, rule and list of the catalog.
class dialect_table {
public:
    /// Of a document that has no fault.
    explicit dialect_table(voicecfg::json::node document)
        : root_{document},
          definitions_{phrases::within(document, "$defs", kind::object)}, defined_{definitions_}
    {
        add_object(root_, 0);
        for (voicecfg::json::members each{definitions_}; each; ++each) {
            rows_.push_back({.name = {}});
            add_value(each.name(), each.value(), 0, false);
        }
        auto const ours = phrases::within(root_, "x-voicecfg", kind::object);
        add_catalog(phrases::within(ours, "catalog", kind::object));
    }

    void write(std::string& out, looks how) const
    {
        write_title(out, how);
        auto const most = how.width ? *how.width * 2 / 5 : std::size_t{32};
        std::size_t column = 0;
        for (auto const& each : rows_)
            if (width_of(each) + 2 <= most) column = std::max(column, width_of(each) + 2);
        for (auto const& each : rows_) write(out, how, each, column);
    }

private:
    using node = voicecfg::json::node;
    using kind = voicecfg::json::kind;

    struct row {
        std::size_t depth = 0;
        std::string name = {};
        bool required = false;
        std::string phrase = {};
        std::string remarks = {};
    };

    [[nodiscard]] static std::size_t width_of(row const& of)
    {
        return 2 * of.depth + columns_of(of.name);
    }

    void write_title(std::string& out, looks how) const
    {
        auto const ours = phrases::within(root_, "x-voicecfg", kind::object);
        auto const status = ours ? ours.find("status") : node{};
        bool const empty =
            !ours || !ours.find("emptyPatch") || phrases::is_true(ours, "emptyPatch");
        paragraph line;
        line.add_whole(phrases::text_of(root_, "title") + ":", style::strong);
        line.add(counted(count(root_), "member") + others(root_, " and others", ", no others") +
                 "; refusals have status " +
                 std::string{status ? status.scanned()->text() : "400"} + "; a patch " +
                 (empty ? "may be empty" : "must name a member"));
        line.write(out, how, 2);
        out += '\n';
    }

    [[nodiscard]] static std::size_t count(node schema)
    {
        std::size_t all = 0;
        auto const list = phrases::within(schema, "properties", kind::object);
        for (voicecfg::json::members each{list}; each; ++each) ++all;
        return all;
    }

    /// Whether an object takes members beyond those that are named.
    [[nodiscard]] static std::string others(node schema, std::string_view open,
                                            std::string_view closed)
    {
        auto const said = schema.find("additionalProperties");
        return std::string{said.is(kind::boolean) && !said.boolean() ? closed : open};
    }

    static void write(std::string& out, looks how, row const& of, std::size_t column)
    {
        if (of.name.empty()) return void(out += '\n');
        auto const there = std::max(column, width_of(of) + 2);
        paragraph line;
        line.add_whole(of.name + std::string(there - width_of(of) - 1, ' '), style::strong);
        if (of.required) line.add_whole("required;", style::hint);
        line.add(of.phrase + (of.remarks.empty() ? "" : ";"));
        if (!of.remarks.empty()) line.add(of.remarks, style::hint);
        out.append(2 * of.depth, ' ');
        line.write(out, how, column, 2 * of.depth);
    }

    /// Adds the row of a member, or of what is told as one, and the rows of what it holds.
    void add_value(std::string_view name, node schema, std::size_t depth, bool required)
    {
        auto remarks = phrases::remarks_of(schema);
        if (schema.is(kind::object) && schema.find("properties")) {
            auto const closed = others(schema, "", "no other members");
            if (!closed.empty()) phrases::add_remark(remarks, closed);
        }
        rows_.push_back({.depth = depth,
                         .name = phrases::cut(name),
                         .required = required,
                         .phrase = phrases::phrase_of(schema),
                         .remarks = std::move(remarks)});
        add_object(schema, depth + 1);
    }

    /// Adds the rows of what a schema holds within itself; what it refers to has rows of its own.
    void add_object(node schema, std::size_t depth)
    {
        if (!schema.is(kind::object)) return;
        auto const properties = phrases::within(schema, "properties", kind::object);
        for (voicecfg::json::members each{properties}; each; ++each)
            add_value(each.name(), each.value(), depth, is_required(schema, each.name()));
        auto const entries = phrases::within(schema, "additionalProperties", kind::object);
        if (properties && entries) add_value("(others)", entries, depth, false);
        if (!properties) add_object(entries, depth);
        add_object(schema.find("items"), depth);
        auto const alternatives = phrases::within(schema, "anyOf", kind::array);
        for (auto each = phrases::items_of(alternatives); each; ++each) add_object(*each, depth);
        add_branches(schema, depth);
        auto const ours = phrases::within(schema, "x-voicecfg", kind::object);
        auto const rules = phrases::within(ours, "rules", kind::array);
        for (auto each = phrases::items_of(rules); each; ++each)
            rows_.push_back(
                {.depth = depth, .name = "(rule)", .phrase = phrases::phrase_of_rule(*each)});
    }

    [[nodiscard]] static bool is_required(node schema, std::string_view name)
    {
        auto const list = phrases::within(schema, "required", kind::array);
        std::string scratch;
        for (auto each = phrases::items_of(list); each; ++each)
            if ((*each).is(kind::string) && (*each).string(scratch) == name) return true;
        return false;
    }

    void add_branches(node schema, std::size_t depth)
    {
        auto const ours = phrases::within(schema, "x-voicecfg", kind::object);
        auto const tag = phrases::text_of(phrases::within(schema, "discriminator", kind::object),
                                          "propertyName");
        auto const tagged = phrases::within(schema, "oneOf", kind::array);
        for (auto each = phrases::items_of(tagged); each; ++each)
            add_value(tag + " = " + tags_of(*each, tag), *each, depth, false);
        auto const beside = phrases::text_of(ours, "beside");
        auto const branches = phrases::within(ours, "branches", kind::array);
        for (auto each = phrases::items_of(branches); each; ++each)
            add_value(beside + " = " + phrases::text_of(*each, "tag"), *each, depth, false);
        if (auto const otherwise = ours ? ours.find("otherwise") : node{})
            rows_.push_back({.depth = depth,
                             .name = "(no " + tag + ")",
                             .phrase = phrases::value_text(otherwise)});
    }

    /// The words that pick a branch.
    [[nodiscard]] std::string tags_of(node branch, std::string_view tag) const
    {
        if (auto const name = phrases::reference_of(branch); !name.empty())
            branch = defined_.find(name);
        auto const properties = phrases::within(branch, "properties", kind::object);
        auto const said = properties ? properties.find(tag) : node{};
        auto const one = said.is(kind::object) ? said.find("const") : node{};
        auto const many = phrases::within(said, "enum", kind::array);
        return one ? phrases::value_text(one) : phrases::values_text(many, " | ");
    }

    void add_catalog(node sections)
    {
        if (!sections) return;
        rows_.push_back({.name = {}});
        for (voicecfg::json::members each{sections}; each; ++each)
            add_lists(each.value(), each.name().empty() ? "" : std::string{each.name()} + '.', 0);
    }

    void add_lists(node lists, std::string const& section, std::size_t depth)
    {
        for (voicecfg::json::members each{lists}; each; ++each) {
            rows_.push_back({.depth = depth,
                             .name = "catalog " + phrases::cut(section + std::string{each.name()}),
                             .phrase = phrases::phrase_of_shape(each.value())});
            add_lists(phrases::within(each.value(), "lists", kind::object), {}, depth + 1);
        }
    }

    node root_;
    node definitions_;
    voicecfg::json::member_index defined_;
    std::vector<row> rows_;
};

} // namespace tool

#endif
