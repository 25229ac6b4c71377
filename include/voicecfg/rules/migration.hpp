// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_MIGRATION_HPP
#define VOICECFG_RULES_MIGRATION_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/plan/write_merged.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/replacements.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Successors in the place of what a catalog retires (G22).
namespace voicecfg::detail {

/// The members of an object that another lacks, those of the table first, then by their names
/// (G15).
[[nodiscard]] inline std::vector<extra> added_members(object const& schema, json::node to,
                                                      json::node of)
{
    std::vector<extra> own;
    std::vector<extra> others;
    for (auto const& row : schema.members)
        if (auto const value = of.find(row.name); value && !to.find(row.name))
            own.push_back({std::string{row.name}, value});
    for (json::members member{of}; member; ++member)
        if (!names(schema.members, member.name()) && !to.find(member.name()))
            others.push_back({std::string{member.name()}, member.value()});
    sort_extras(others);
    std::move(others.begin(), others.end(), std::back_inserter(own));
    return own;
}

/// Writes the patch that migrates an assistant.
class migration_writer {
public:
    /// No more than `most` dropped members are kept, and one more where there are.
    migration_writer(replacement_finder const& by, std::size_t most) noexcept
        : finder_{by}, most_{most}
    {
    }

    /// Appends an object of the top-level members of an assistant, an object, in which something is
    /// to be replaced, each as merged has it, in the dialect's order.
    void append_patch(std::string& out, json::node assistant);

    /// The stored members that are not among what takes the place of their objects (G18).
    [[nodiscard]] std::vector<notice>& dropped() noexcept { return dropped_; }

private:
    bool append_value(std::string& out, value_type const& type, json::node stored,
                      location const& at);
    bool append_object(std::string& out, object const& schema, json::node stored,
                       location const& at);
    void append_successor(std::string& out, object const& schema, json::node stored,
                          replacements const& found, location const& at);
    void note_dropped(std::vector<std::string>& names, object const& schema,
                      replacements const& found, location const& at);

    replacement_finder const& finder_;
    std::size_t most_;
    std::vector<notice> dropped_ = {};
};

inline void migration_writer::append_patch(std::string& out, json::node assistant)
{
    auto const& schema = finder_.platform().assistant;
    location const document;
    replacements found;
    finder_.find(schema, assistant, found);
    json::brackets patch{out, '{', '}'};
    std::string written;
    for (auto left = found.values.there(); !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = schema.members[row];
        written.clear();
        if (found.names.contains(row))
            written = found.names[row];
        else if (!append_value(written, asked.type, found.values[row].value, document / asked.name))
            continue;
        patch.next();
        json::append_quoted(out, asked.name);
        out.append(1, ':').append(written);
    }
    patch.close();
}

/// Appends a member's value as merged has it, and says whether that is another than the stored one.
inline bool migration_writer::append_value(std::string& out, value_type const& type,
                                           json::node stored, location const& at)
{
    auto const* const nested = nested_object(type);
    if (nested != nullptr && stored.is(json::kind::object) && kind_of(type) == json::kind::object)
        return append_object(out, *nested, stored, at);
    if (nested == nullptr || !stored.is(json::kind::array) || kind_of(type) != json::kind::array) {
        json::append_json(out, stored);
        return false;
    }
    bool changed = false;
    std::size_t position = 0;
    json::brackets list{out, '[', ']'};
    for (json::elements element{stored}; element; ++element, ++position) {
        list.next();
        if (!(*element).is(json::kind::object))
            json::append_json(out, *element);
        else if (append_object(out, *nested, *element, at / position))
            changed = true;
    }
    list.close();
    return changed;
}

inline bool migration_writer::append_object(std::string& out, object const& schema,
                                            json::node stored, location const& at)
{
    replacements found;
    finder_.find(schema, stored, found);
    if (!found.object.empty()) {
        append_successor(out, schema, stored, found, at);
        return true;
    }
    bool changed = !found.names.rows().empty();
    json::brackets object{out, '{', '}'};
    for (json::members member{stored}; member; ++member) {
        object.next();
        append_name(out, member);
        auto const row = position_of(schema.members, member.name());
        if (row == schema.members.size())
            json::append_json(out, member.value());
        else if (found.names.contains(row))
            out += found.names[row];
        else if (append_value(out, schema.members[row].type, member.value(),
                              at / schema.members[row].name))
            changed = true;
    }
    object.close();
    return changed;
}

/// Appends an object with the members of a successor in the place of its own. Of the successor come
/// those that an update would let through; of the stored object the rest stays where it is governed
/// as before. What is equal keeps its bytes.
inline void migration_writer::append_successor(std::string& out, object const& schema,
                                               json::node stored, replacements const& found,
                                               location const& at)
{
    json::document const read{found.object};
    json::node const put{read.root()};
    auto const* const entry = finder_.entry_of(schema, put.find(schema.discriminator));
    auto const goes = [&](std::string_view name) {
        return names(schema.members, name) ||
               (entry != nullptr && (entry->any_setting || entry->find_setting(name) != nullptr));
    };
    std::vector<std::string> gone;
    json::brackets object{out, '{', '}'};
    for (json::members member{stored}; member; ++member) {
        bool const own = names(schema.members, member.name());
        auto const now = goes(member.name()) ? put.find(member.name()) : json::node{};
        if (!now && (own || !found.same_entry)) {
            if (!own) gone.emplace_back(member.name());
            continue;
        }
        object.next();
        append_name(out, member);
        json::append_json(out, now && !json::equal(member.value(), now) ? now : member.value());
    }
    for (auto const& each : added_members(schema, stored, put)) {
        if (!goes(each.name)) continue;
        object.next();
        json::append_quoted(out, each.name);
        out += ':';
        json::append_json(out, each.value);
    }
    object.close();
    note_dropped(gone, schema, found, at);
}

/// Notes the members that are gone, but for those that the entry declared that is gone too.
inline void migration_writer::note_dropped(std::vector<std::string>& names, object const& schema,
                                           replacements const& found, location const& at)
{
    auto const row = schema.compiled.discriminator;
    auto const* const left =
        row != compiled::none ? finder_.entry_of(schema, found.values[row].value) : nullptr;
    std::sort(names.begin(), names.end());
    for (auto const& name : names)
        if (dropped_.size() <= most_ &&
            (left == nullptr || (!left->any_setting && left->find_setting(name) == nullptr)))
            dropped_.push_back(
                {notice_code::member_dropped, origin::stored, (at / name).pointer(), {}});
}

/// Plans what the patch of a migration says: each member replaces the stored one.
inline void plan_replacements(plan& planned, dialect const& platform, json::node stored,
                              json::node patch)
{
    planned.stored = stored;
    for (json::members member{patch}; member; ++member)
        planned.edits.push_back(
            {find_named(platform.assistant.members, member.name()), member.value(), false});
}

} // namespace voicecfg::detail

#endif
