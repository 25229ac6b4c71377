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
#include <voicecfg/schema.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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
        auto const& governed = schema.members[row].governed;
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
    void add_beyond(std::vector<std::string>& members, object const& schema, picks const& made);
    [[nodiscard]] std::string setting_value(setting const& declared);

    dialect const& dialect_;
    catalog_view offered_;
    dice& choices_;
    std::vector<picks> held_;        ///< of each member of the assistant, and of the assistant
    std::vector<std::string> names_; ///< chosen so far, some for other providers
    std::size_t faults_ = 0;         ///< in a hundred values
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
    bool const known = &around == &dialect_.assistant;
    picks own;
    auto& made = known ? held_[row] : own;
    // What is laid over the stored object may be a part of one.
    bool const part = patching_ && facts.merge != merging::replace && choices_.chance(50);
    if (!part) made.clear();
    write(out, nested, made, part ? 40 : 80);
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
        bool const listed = !asked.governed.list.empty() && list_of_row(schema, made, row);
        bool const expected = fresh && asked.governed.required && listed;
        if (!must && !expected && !choices_.chance(first && !fresh ? 5 : percent)) continue;
        bool const governed = !asked.governed.list.empty();
        if (governed && (!fresh || made[row].text.empty())) choose(schema, made, row);
        bool const none = governed && !listed && asked.governed.absent != unlisted::free;
        if (none && !must && !faulty()) continue;
        auto& text = members.emplace_back();
        json::append_quoted(text, asked.name);
        text += ':';
        write_value(text, schema, made, row);
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
    if (!members.empty() && faulty()) members.push_back(choices_.pick(members));
    if (!faulty()) return;
    auto const& row = choices_.pick(schema.members);
    bool const known = choices_.chance(30) && !dialect_.read_only.empty();
    add(known ? std::string{choices_.pick(dialect_.read_only)}
              : detail::near(choices_, std::string{row.name}),
        setting_value({}));
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
