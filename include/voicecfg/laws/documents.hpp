// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_DOCUMENTS_HPP
#define VOICECFG_LAWS_DOCUMENTS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/laws/dice.hpp>
#include <voicecfg/laws/values.hpp>
#include <voicecfg/laws/words.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Random stored assistants and patches, from a dialect's tables and a catalog.
namespace voicecfg::laws {

/// Writes a stored assistant and a patch to it: in most requests what the platform takes, in others
/// with faults of all kinds.
class documents {
public:
    documents(dialect const& dialect, catalog_view offered, dice& choices)
        : dialect_{dialect}, offered_{offered}, choices_{choices},
          held_(dialect.assistant.members.size() + 1)
    {
    }

    [[nodiscard]] std::string stored()
    {
        faults_ = choices_.chance(30) ? 8 : 0;
        return document(60);
    }

    /// A patch to what `stored` wrote last.
    [[nodiscard]] std::string patch()
    {
        faults_ = choices_.chance(50) ? 12 : 0;
        patching_ = true;
        auto made = document(30);
        patching_ = false;
        return made;
    }

private:
    /// What was chosen for a governed member: the entry that it names, and what such entries hold.
    struct chosen {
        std::string text = {};
        catalog_entry const* entry = nullptr;
        std::span<catalog_list const> shapes = {};
    };
    using picks = std::vector<chosen>;

    [[nodiscard]] bool faulty() { return faults_ != 0 && choices_.chance(faults_); }

    [[nodiscard]] std::string document(std::size_t percent)
    {
        std::string out;
        if (faults_ != 0 && choices_.chance(4)) {
            append_junk(out, choices_);
            return choices_.chance(30) ? out + "{" : out;
        }
        write(out, dialect_.assistant, held_.back(), percent);
        return out;
    }

    /// The list that governs a row, given what was chosen for those that it depends on.
    [[nodiscard]] list_view list_of_row(object const& schema, picks& made, std::size_t row)
    {
        return list_by(schema, made, schema.members[row].governed);
    }
    [[nodiscard]] list_view list_by(object const& schema, picks& made, governed_by const& governed)
    {
        if (governed.within.empty()) return offered_.list(schema.section, governed.list);
        auto const holder = voicecfg::detail::position_of(schema.members, governed.within);
        if (made[holder].text.empty()) choose(schema, made, holder);
        auto const& held = made[holder];
        return held.entry != nullptr ? find_list(held.shapes, held.entry->lists, governed.list)
                                     : list_view{};
    }

    /// Chooses a value of a governed row that the catalog lists; none where it has no list.
    void choose(object const& schema, picks& made, std::size_t row)
    {
        made[row] = {};
        if (schema.members[row].governed.list.empty()) return;
        auto const list = list_of_row(schema, made, row);
        if (!list || list.values->names.empty()) return;
        auto const at = choices_.below(list.values->names.size());
        auto const name = list.values->names[at];
        auto& picked = made[row];
        if (list.shape->key_type == attribute_type::integer)
            picked.text = name;
        else
            json::append_quoted(picked.text, name);
        picked.shapes = list.shape->lists;
        if (at < list.values->entries.size()) picked.entry = &list.values->entries[at];
        names_.push_back(picked.text);
    }

    void write(std::string& out, object const& schema, picks& made, std::size_t percent);
    void write_value(std::string& out, object const& schema, picks& made, std::size_t row);
    void write_nested(std::string& out, object const& around, std::size_t row);
    void write_object(std::string& out, object const& around, std::size_t row, object const& nested,
                      merging merge);
    void write_words(std::string& out, object const& around, picks& made, std::size_t row,
                     value_words const& words, merging merge);
    void write_items(std::string& out, object const& around, picks& made, std::size_t row,
                     value_words const& words);
    void write_entries(std::string& out, object const& around, picks& made, std::size_t row,
                       value_words const& words);
    [[nodiscard]] object const* pick_branch(tagged_union const& asked);
    void add_beyond(std::vector<std::string>& members, object const& schema, picks const& made);
    [[nodiscard]] std::string setting_value(setting const& declared);

    dialect const& dialect_;
    catalog_view offered_;
    dice& choices_;
    std::vector<picks> held_;        ///< of each member of the assistant, and of the assistant
    std::vector<std::string> names_; ///< chosen so far, some for other providers
    std::size_t faults_ = 0;         ///< in a hundred values
    std::vector<std::string> const* written_ = nullptr; ///< members of the object around
    std::size_t level_ = 0;
    bool patching_ = false;
};

inline void documents::write_value(std::string& out, object const& schema, picks& made,
                                   std::size_t row)
{
    auto const& asked = schema.members[row];
    if (faulty()) {
        if (!names_.empty() && choices_.chance(30))
            out += choices_.pick(names_);
        else
            append_junk(out, choices_);
    }
    else if (asked.nullable && choices_.chance(15))
        out += "null";
    else if (!made[row].text.empty())
        out += made[row].text;
    else if (nested_object(asked.type) != nullptr)
        write_nested(out, schema, row);
    else if (auto const* const other = std::get_if<described>(&asked.type))
        write_words(out, schema, made, row, *other->words, other->merge);
    else
        append_value(out, choices_, asked.type, !faulty());
}

inline void documents::write_nested(std::string& out, object const& around, std::size_t row)
{
    auto const& type = around.members[row].type;
    auto const& nested = *nested_object(type);
    auto const facts = voicecfg::detail::facts_of(type);
    if (facts.kind == json::kind::array) {
        json::brackets list{out, '[', ']'};
        for (auto left = choices_.below(3); left > 0; --left) {
            list.next();
            picks made;
            write(out, nested, made, 80);
        }
        return list.close();
    }
    write_object(out, around, row, nested, facts.merge);
}

/// Writes an object in the place of a member: what is laid over the stored one may be a part. What
/// was chosen is kept for a member that always has the same table.
inline void documents::write_object(std::string& out, object const& around, std::size_t row,
                                    object const& nested, merging merge)
{
    auto const& type = around.members[row].type;
    auto const* const other = std::get_if<described>(&type);
    bool const same = other == nullptr || other->words->table == &nested;
    bool const known = same && &around == &dialect_.assistant;
    picks own;
    auto& made = known ? held_[row] : own;
    bool const part = patching_ && merge != merging::replace && choices_.chance(50);
    if (!part) made.clear();
    if (part && !same) made.resize(nested.members.size());
    write(out, nested, made, part ? 40 : 80);
}

/// The shape of an object by its tag, where that is beside it by the one that was written.
inline object const* documents::pick_branch(tagged_union const& asked)
{
    if (asked.branches.empty()) return asked.otherwise;
    if (asked.otherwise != nullptr && choices_.chance(20)) return asked.otherwise;
    if (!asked.beside || written_ == nullptr) return choices_.pick(asked.branches).schema;
    for (auto const& branch : asked.branches)
        for (auto const tag : branch.tags) {
            std::string member;
            json::append_quoted(member, asked.tag);
            json::append_quoted(member += ':', tag);
            if (std::find(written_->begin(), written_->end(), member) != written_->end())
                return branch.schema;
        }
    return choices_.pick(asked.branches).schema;
}

/// Writes a value by words. Deep ones end soon: there may be circles.
inline void documents::write_words(std::string& out, object const& around, picks& made,
                                   std::size_t row, value_words const& words, merging merge)
{
    constexpr std::size_t deepest = 12;
    if (!words.any_of.empty())
        return write_words(out, around, made, row, choices_.pick(words.any_of), merge);
    if (!faulty() && append_allowed(out, choices_, words)) return;
    auto const list =
        words.governed.list.empty() ? list_view{} : list_by(around, made, words.governed);
    if (list && !list.values->names.empty() && !faulty()) {
        auto const name = choices_.pick(list.values->names);
        if (list.shape->key_type == attribute_type::integer) return void(out += name);
        return json::append_quoted(out, name);
    }
    auto const types = types_for(words);
    auto const type = types.empty() ? json_type::null : choices_.pick(types);
    if (type != json_type::array && type != json_type::object)
        return append_scalar(out, choices_, words, type, !faulty());
    bool const object = type == json_type::object;
    if (level_ >= deepest) return void(out += object ? "{}" : "[]");
    ++level_;
    auto const* const shape = words.tagged != nullptr ? pick_branch(*words.tagged) : words.table;
    if (!object)
        write_items(out, around, made, row, words);
    else if (shape == nullptr)
        write_entries(out, around, made, row, words);
    else if (level_ == 1)
        write_object(out, around, row, *shape, merge);
    else {
        picks own;
        write(out, *shape, own, 50);
    }
    --level_;
}

inline void documents::write_items(std::string& out, object const& around, picks& made,
                                   std::size_t row, value_words const& words)
{
    constexpr std::size_t most = 20;
    auto const least = std::min(words.min_items.value_or(0), most);
    auto count = least + choices_.below(3);
    if (words.max_items && !faulty()) count = std::min(count, *words.max_items);
    std::vector<std::string> items;
    for (; count > 0; --count) {
        std::string item;
        if (words.items != nullptr)
            write_words(item, around, made, row, *words.items, merging::replace);
        else
            append_junk(item, choices_);
        bool const again = std::find(items.begin(), items.end(), item) != items.end();
        if (!again || !words.unique_items || faulty()) items.push_back(std::move(item));
    }
    json::brackets list{out, '[', ']'};
    for (auto const& each : items) {
        list.next();
        out += each;
    }
    list.close();
}

inline void documents::write_entries(std::string& out, object const& around, picks& made,
                                     std::size_t row, value_words const& words)
{
    constexpr std::string_view names[]{"a", "key", ""};
    json::brackets object{out, '{', '}'};
    for (auto const name : names) {
        if (!choices_.chance(40)) continue;
        object.next();
        json::append_quoted(out, name);
        out += ':';
        if (words.entries != nullptr)
            write_words(out, around, made, row, *words.entries, merging::replace);
        else
            append_junk(out, choices_);
    }
    object.close();
}

/// Writes an object of those members that it must have and some others, in any order.
inline void documents::write(std::string& out, object const& schema, picks& made,
                             std::size_t percent)
{
    auto const rows = schema.members;
    bool const fresh = made.size() != rows.size();
    if (fresh) made.assign(rows.size(), {});
    std::vector<std::string> members;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto const& asked = rows[row];
        bool const first = asked.name == schema.discriminator;
        bool const must = fresh && (asked.required || first);
        if (asked.read_only && patching_ && !faulty()) continue;
        bool const listed = !asked.governed.list.empty() && list_of_row(schema, made, row);
        bool const expected = fresh && asked.governed.required && listed;
        if (!must && !expected && !choices_.chance(first && !fresh ? 5 : percent)) continue;
        bool const governed = !asked.governed.list.empty();
        if (governed && (!fresh || made[row].text.empty())) choose(schema, made, row);
        bool const none = governed && !listed && asked.governed.absent != unlisted::free;
        if (none && !must && !faulty()) continue;
        std::string text;
        json::append_quoted(text, asked.name);
        text += ':';
        auto const* const before = std::exchange(written_, &members);
        write_value(text, schema, made, row);
        written_ = before;
        members.push_back(std::move(text));
    }
    add_beyond(members, schema, made);
    for (auto left = members.size(); left > 1; --left)
        std::swap(members[left - 1], members[choices_.below(left)]);
    json::brackets object{out, '{', '}'};
    for (auto const& each : members) {
        object.next();
        if (choices_.chance(10)) out += ' ';
        out += each;
    }
    object.close();
}

/// Adds settings that an entry declares, and members that nobody knows or that stand there already.
inline void documents::add_beyond(std::vector<std::string>& members, object const& schema,
                                  picks const& made)
{
    auto const add = [&](std::string_view name, std::string const& value) {
        auto& text = members.emplace_back();
        json::append_quoted(text, name);
        text.append(":").append(value);
    };
    auto const discriminator = voicecfg::detail::position_of(schema.members, schema.discriminator);
    auto const* const entry = discriminator < made.size() ? made[discriminator].entry : nullptr;
    if (schema.settings && entry != nullptr && choices_.chance(50)) {
        if (!entry->settings.empty()) {
            auto const& declared = choices_.pick(entry->settings);
            add(declared.name, setting_value(declared));
        }
        else if (entry->any_setting)
            add("any", setting_value({}));
    }
    if (schema.additional != nullptr && choices_.chance(30)) {
        std::string value;
        picks none(schema.members.size());
        write_words(value, schema, none, 0, *schema.additional, merging::replace);
        add("beyond", value);
    }
    else if (schema.open && choices_.chance(30))
        add("beyond", setting_value({}));
    if (!members.empty() && faulty()) members.push_back(choices_.pick(members));
    if (schema.members.empty() || !faulty()) return;
    auto const& row = choices_.pick(schema.members);
    bool const known = choices_.chance(30) && !dialect_.read_only.empty();
    // apart, so that every compiler makes the same of a seed
    auto const value = setting_value({});
    add(known ? std::string{choices_.pick(dialect_.read_only)}
              : detail::near(choices_, std::string{row.name}),
        value);
}

inline std::string documents::setting_value(setting const& declared)
{
    std::string out;
    if (!declared.words.values.empty() && !faulty())
        return std::string{choices_.pick(declared.words.values)};
    if ((declared.words.minimum || declared.words.maximum) && choices_.chance(80)) {
        auto const& bound =
            declared.words.minimum && (!declared.words.maximum || choices_.chance(50))
                ? declared.words.minimum
                : declared.words.maximum;
        bound->append_to(out);
        return out;
    }
    append_junk(out, choices_);
    return out;
}

} // namespace voicecfg::laws

#endif
