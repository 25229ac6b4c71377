// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_SECRETS_HPP
#define VOICECFG_PLAN_SECRETS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/plan/differences.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/plan/write_merged.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/branches.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <string>
#include <string_view>
#include <variant>

/// What is written of a plan whose secrets are hidden (V19).
namespace voicecfg {

/// What a dialect says of a value, as far as secrets go.
struct value_secrets {
    bool secret = false;
    object const* table = nullptr;         ///< where it is an object of members
    object const* items = nullptr;         ///< that each item of a list is
    value_words const* words = nullptr;    ///< where it is another value
    tagged_union const* unknown = nullptr; ///< where it is an object whose tag picks no table
    json::node around = {}; ///< the object that it is a member of, or that holds the list or map
                            ///< it stands in
};

[[nodiscard]] inline value_secrets secrets_of(member const& row, json::node around)
{
    value_secrets said{.secret = row.write_only, .around = around};
    if (auto const* const other = std::get_if<described>(&row.type))
        said.words = other->words;
    else if (auto const* const list = std::get_if<list_of>(&row.type))
        said.items = list->item;
    else
        said.table = nested_object(row.type);
    return said;
}

/// The same by the alternative that a value's type picks, and the table that its tag does.
[[nodiscard]] inline value_secrets settle_secrets(value_secrets said, json::node value)
{
    auto const* words = said.words;
    while (words != nullptr) {
        said.secret = said.secret || words->write_only;
        value_words const* picked = nullptr;
        for (auto const& each : words->any_of)
            if (picked == nullptr && detail::is_one_of(value, detail::types_let_through(each)))
                picked = &each;
        if (picked == nullptr) break;
        words = picked;
    }
    said.words = words;
    if (words == nullptr || !value.is(json::kind::object)) return said;
    if (words->table != nullptr) said.table = words->table;
    if (words->tagged == nullptr) return said;
    auto const holder = words->tagged->beside ? said.around : value;
    auto const tag = holder.is(json::kind::object) ? holder.find(words->tagged->tag) : json::node{};
    said.table = detail::pick_branch(*words->tagged, tag);
    if (said.table == nullptr) said.unknown = words->tagged;
    return said;
}

namespace detail {

/// Whether a member is a secret of any branch.
[[nodiscard]] inline bool any_branch_hides(tagged_union const& asked, std::string_view name)
{
    auto const hides = [&](object const* table) {
        auto const* const row = table != nullptr ? find_named(table->members, name) : nullptr;
        return row != nullptr && row->write_only;
    };
    return hides(asked.otherwise) || std::ranges::any_of(asked.branches, [&](branch const& each) {
               return hides(each.schema);
           });
}

} // namespace detail

/// What is said of a member of an object of which this is said.
[[nodiscard]] inline value_secrets secrets_of_member(value_secrets const& said, json::node object,
                                                     std::string_view name)
{
    if (said.unknown != nullptr) return {.secret = detail::any_branch_hides(*said.unknown, name)};
    if (said.table == nullptr)
        return {.words = said.words != nullptr ? said.words->entries : nullptr,
                .around = said.around};
    auto const* const row = detail::find_named(said.table->members, name);
    if (row != nullptr) return secrets_of(*row, object);
    return {.words = said.table->additional, .around = object};
}

} // namespace voicecfg

namespace voicecfg::detail {

/// Appends a value with three stars in the place of each secret in it.
inline void append_without_secrets(std::string& out, json::node value, value_secrets said)
{
    said = settle_secrets(said, value);
    if (said.secret) return void(out += R"("***")");
    auto const* const items = said.words != nullptr ? said.words->items : nullptr;
    if (value.is(json::kind::array) && (items != nullptr || said.items != nullptr)) {
        json::brackets all{out, '[', ']'};
        for (json::elements each{value}; each; ++each) {
            all.next();
            append_without_secrets(out, *each,
                                   {.table = said.items, .words = items, .around = said.around});
        }
        return all.close();
    }
    if (!value.is(json::kind::object)) return json::append_json(out, value);
    json::brackets all{out, '{', '}'};
    for (json::members each{value}; each; ++each) {
        all.next();
        append_name(out, each);
        append_without_secrets(out, each.value(), secrets_of_member(said, value, each.name()));
    }
    all.close();
}

/// Appends the value at a pointer into an assistant, with three stars in the place of each secret.
inline void append_without_secrets(std::string& out, object const& table, json::node assistant,
                                   std::string_view pointer)
{
    value_secrets said{.table = &table};
    auto value = assistant;
    bool secret = false;
    while (!pointer.empty()) {
        auto const name = json::take_reference(pointer);
        said = settle_secrets(said, value);
        secret = secret || said.secret;
        said = secrets_of_member(said, value, name);
        value = value.is(json::kind::object) ? value.find(name) : json::node{};
    }
    said.secret = said.secret || secret;
    append_without_secrets(out, value, said);
}

/// Appends the operations of a plan, those from merged to stored where `back`, without secrets.
inline void append_operations_without_secrets(std::string& out, plan const& planned, bool back)
{
    std::string merged;
    append_merged(merged, planned);
    json::document const after{merged};
    json::brackets list{out, '[', ']'};
    visit_plan(planned, [&](location const& at, json::node from, json::node to) {
        if (back) std::swap(from, to);
        list.next();
        out.append("{\"op\":\"").append(operation_name(from, to)).append("\",\"path\":");
        auto const pointer = at.pointer();
        json::append_quoted(out, pointer);
        if (to) {
            out += ",\"value\":";
            append_without_secrets(out, *planned.hides,
                                   back ? planned.stored : json::node{after.root()}, pointer);
        }
        out += '}';
    });
    list.close();
}

/// Appends the members whose value changed, without secrets.
inline void append_delta_without_secrets(std::string& out, plan const& planned)
{
    std::string merged;
    append_merged(merged, planned);
    json::document const after{merged};
    value_secrets const said{.table = planned.hides};
    json::node const root{after.root()};
    json::brackets object{out, '{', '}'};
    visit_changed(planned, [&](edit const& done, json::node) {
        object.next();
        json::append_quoted(out, done.name());
        out += ':';
        auto const of_member = secrets_of_member(said, root, done.name());
        if (done.value)
            append_without_secrets(out, root.find(done.name()), of_member);
        else
            out += of_member.secret ? R"("***")" : "null";
    });
    object.close();
}

/// What is written of a plan, parsed.
[[nodiscard]] inline boost::json::value parsed_text(void (*append)(std::string&, plan const&),
                                                    plan const& planned)
{
    std::string text;
    append(text, planned);
    json::document const read{text, json::any_depth};
    return json::to_value(read.root());
}

} // namespace voicecfg::detail

#endif
