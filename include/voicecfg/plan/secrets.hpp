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

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

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

/// All that a dialect may say of a value: more than one thing below an object whose tag picks no
/// table, since what any branch hides is hidden.
class hidden_parts {
public:
    /// Of a value of which nothing is said.
    hidden_parts() = default;
    /// Of an assistant.
    explicit hidden_parts(object const& table) : all_{{.table = &table}} {}

    /// Looks at the value, before its members or items are asked for. Whether it is a secret.
    [[nodiscard]] bool settle(json::node value)
    {
        for (auto& each : all_) each = settle_secrets(each, value);
        return is_secret();
    }
    /// Whether nothing is said of it.
    [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
    /// Whether it is a secret whatever the value is.
    [[nodiscard]] bool is_secret() const
    {
        return std::ranges::any_of(all_, &value_secrets::secret);
    }

    [[nodiscard]] hidden_parts of_member(json::node object, std::string_view name) const
    {
        hidden_parts found;
        for (auto const& each : all_) found.add_member(each, object, name);
        return found;
    }
    [[nodiscard]] hidden_parts of_items() const
    {
        hidden_parts found;
        for (auto const& each : all_) {
            auto const* const words = each.words != nullptr ? each.words->items : nullptr;
            if (words != nullptr || each.items != nullptr)
                found.all_.push_back({.table = each.items, .words = words, .around = each.around});
        }
        return found;
    }

private:
    void add_member(value_secrets const& said, json::node object, std::string_view name)
    {
        if (said.unknown != nullptr) {
            for (auto const& each : said.unknown->branches) add_member(each.schema, object, name);
            add_member(said.unknown->otherwise, object, name);
        }
        else if (said.table != nullptr)
            add_member(said.table, object, name);
        else if (said.words != nullptr && said.words->entries != nullptr)
            add({.words = said.words->entries, .around = said.around});
    }
    void add_member(object const* table, json::node object, std::string_view name)
    {
        if (table == nullptr) return;
        if (auto const* const row = detail::find_named(table->members, name))
            add(secrets_of(*row, object));
        else if (table->additional != nullptr)
            add({.words = table->additional, .around = object});
    }
    /// Nothing twice: so there is no more than the dialect says in all.
    void add(value_secrets const& more)
    {
        auto const what = [](value_secrets const& each) {
            return std::tuple{each.secret, each.table, each.items, each.words};
        };
        if (std::ranges::find(all_, what(more), what) == all_.end()) all_.push_back(more);
    }

    std::vector<value_secrets> all_ = {};
};

} // namespace voicecfg

namespace voicecfg::detail {

/// Appends a value with three stars in the place of each secret in it.
inline void append_without_secrets(std::string& out, json::node value, hidden_parts said)
{
    if (said.settle(value)) return void(out += R"("***")");
    if (value.is(json::kind::array)) {
        auto const of_items = said.of_items();
        if (of_items.empty()) return json::append_json(out, value);
        json::brackets all{out, '[', ']'};
        for (json::elements each{value}; each; ++each) {
            all.next();
            append_without_secrets(out, *each, of_items);
        }
        return all.close();
    }
    if (!value.is(json::kind::object)) return json::append_json(out, value);
    json::brackets all{out, '{', '}'};
    for (json::members each{value}; each; ++each) {
        all.next();
        append_name(out, each);
        append_without_secrets(out, each.value(), said.of_member(value, each.name()));
    }
    all.close();
}

/// Appends the value at a pointer into an assistant, with three stars in the place of each secret.
inline void append_without_secrets(std::string& out, object const& table, json::node assistant,
                                   std::string_view pointer)
{
    hidden_parts said{table};
    auto value = assistant;
    while (!pointer.empty()) {
        auto const name = json::take_reference(pointer);
        if (said.settle(value)) return void(out += R"("***")");
        said = said.of_member(value, name);
        value = value.is(json::kind::object) ? value.find(name) : json::node{};
    }
    append_without_secrets(out, value, std::move(said));
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
    hidden_parts const said{*planned.hides};
    json::node const root{after.root()};
    json::brackets object{out, '{', '}'};
    visit_changed(planned, [&](edit const& done, json::node) {
        object.next();
        json::append_quoted(out, done.name());
        out += ':';
        auto of_member = said.of_member(root, done.name());
        if (done.value)
            append_without_secrets(out, root.find(done.name()), std::move(of_member));
        else
            out += of_member.is_secret() ? R"("***")" : "null";
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
