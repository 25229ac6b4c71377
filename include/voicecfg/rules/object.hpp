// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_OBJECT_HPP
#define VOICECFG_RULES_OBJECT_HPP

#include <voicecfg/plan/plan.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/rules/catalog_walk.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/settings.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The rules over objects and what they hold.
namespace voicecfg::detail {

/// One member of a stored object, as `row_values` reads them all.
[[nodiscard]] inline json::node stored_member(json::node object, std::string_view name)
{
    auto const found = object.find(name);
    return found.is(json::kind::null) ? json::node{} : found;
}

/// Whether a sent object is laid over the stored one, rather than replacing it (L3, L4).
[[nodiscard]] inline bool lays_over(member const& row, json::node sent)
{
    auto const* const nested = std::get_if<object_of>(&row.type);
    if (nested == nullptr || !sent.is(json::kind::object)) return false;
    return nested->merge == merging::overlay ||
           (nested->merge == merging::discriminated && !sent.find(nested->schema->discriminator));
}

/// Whether a number stands in its text, or is kept, as an integer.
[[nodiscard]] inline bool spelled_as_integer(json::node number) noexcept
{
    if (auto const* const scanned = number.scanned())
        return scanned->text().find_first_of(".eE") == std::string_view::npos &&
               scanned->text() != "-0";
    return !number.parsed()->is_double();
}

/// One object under judgement.
struct subject {
    object const& schema;
    location const& at;
    origin lacking;            ///< the origin of a member that is not there
    bool judges_stored = true; ///< stored values are judged, and not only there
    row_values values;
    std::vector<extra> extras = {};
    offers standings;

    subject(hearing const& about, object const& described, location const& where, origin without)
        : schema{described}, at{where}, lacking{without}, standings{about, described, where,
                                                                    without}
    {
    }

    void read(json::node object, origin from) { values.read(schema, object, from, &extras); }

    /// What a discriminator that breaks no rule of its own names in the catalog, if anything.
    [[nodiscard]] catalog_entry const* governing_entry() const
    {
        auto const row = schema.outline.discriminator;
        if (row == outline::none || !values.there().without(values.misfits()).contains(row))
            return nullptr;
        auto const& asked = schema.members[row];
        auto const named = values[row].value;
        report unused;
        findings faults{unused, 1};
        judge_scalar(faults, asked.type, named, origin::stored, at);
        return faults.count() == 0 ? standings.look_up(row, named).entry() : nullptr;
    }
};

/// Judges members and the objects in them, and plans the fix-ups of what it accepts.
class object_judge {
public:
    /// `rechecks` says that what the patch leaves alone is judged too.
    object_judge(hearing const& about, bool rechecks) noexcept
        : about_{about}, out_{about.out}, rechecks_{rechecks}
    {
    }

    /// Judges a member by itself, then by the catalog where nothing was wrong with it.
    [[gnu::always_inline]] void row(subject& judged, std::size_t row);
    /// Judges a sent object together with the stored one that it is laid over.
    void laid_over(object_of const& asked, json::node sent, json::node stored, location const& at);
    /// Reports a member that nothing knows, with the known name that was probably meant.
    void unknown(extra const& told, std::span<member const> rows, catalog_entry const* entry,
                 location const& at);

private:
    [[gnu::cold]] void misfit(member const& row, field const& judged, location const& at);
    void content(member const& row, field const& judged, location const& at);
    void number_facts(phone_number const& asked, json::node id, location const& at);
    void entries(json::node map, origin from, location const& at);
    void items(list_of const& asked, json::node list, origin from, location const& at);
    void whole(object const& schema, json::node value, origin from, location const& at);

    [[nodiscard]] bool gate(subject const& judged, origin from);
    void rows(subject& judged);
    void extras(subject const& judged);
    void hidden_extras(subject const& judged, catalog_entry const* entry);

    hearing const& about_;
    findings& out_;
    bool rechecks_;
};

inline void object_judge::unknown(extra const& told, std::span<member const> rows,
                                  catalog_entry const* entry, location const& at)
{
    std::vector<std::string_view> names;
    for (auto const& row : rows) names.push_back(row.name);
    if (entry != nullptr)
        for (auto const& declared : entry->settings) names.push_back(declared.name);
    auto const meant = nearest_names(told.name, names).suggestion();
    auto& added = out_.add(errc::unknown_member, told.from, at / told.name);
    if (meant) json::append_quoted(added.suggestion, names[*meant]);
}

inline void object_judge::row(subject& judged, std::size_t row)
{
    auto const& schema = judged.schema;
    auto const& values = judged.values;
    auto const& asked = schema.members[row];
    auto const& own = values[row];
    if (values.open().contains(row)) {
        if (values.misfits().contains(row)) [[unlikely]]
            return misfit(asked, own, judged.at / asked.name);
        if (own.value.is(json::kind::null)) return;
        auto const before = out_.count();
        content(asked, own, judged.at / asked.name);
        if (out_.count() != before) return;
    }
    if (schema.outline.governed.contains(row))
        judged.standings.judge(row, asked, own);
    else if (!own.value && asked.required)
        out_.add(errc::required, judged.lacking, judged.at / asked.name);
}

inline void object_judge::misfit(member const& row, field const& judged, location const& at)
{
    auto const& [value, from] = judged;
    tell_type_fault(out_, *type_fault(row, value), row, value, from, at);
}

inline void object_judge::content(member const& row, field const& judged, location const& at)
{
    auto const& [value, from] = judged;
    if (auto const* const list = std::get_if<list_of>(&row.type))
        return items(*list, value, from, at);
    if (auto const* const nested = std::get_if<object_of>(&row.type))
        return whole(*nested->schema, value, from, at);
    if (std::holds_alternative<map>(row.type)) return entries(value, from, at);
    auto const before = out_.count();
    judge_scalar(out_, row.type, value, from, at);
    if (from == origin::stored || out_.count() != before) return;
    if (auto const* const owned = std::get_if<phone_number>(&row.type))
        number_facts(*owned, value, at);
    if (is_integer_type(row.type) && !spelled_as_integer(value))
        about_.planned.fixes.make_integer(value);
}

/// One answer for a number that is not there and for one of another organization, so that nobody
/// can probe the numbers of others (L6).
inline void object_judge::number_facts(phone_number const& asked, json::node id, location const& at)
{
    auto const tell = [&](errc code) {
        out_.add(code, origin::patch, at).value = echo(id, origin::patch);
    };
    if (about_.known == nullptr) return tell(errc::facts_required);
    bool found = false;
    bool elsewhere = false;
    for (auto const& row : about_.known->numbers) {
        if (row.id != id.number().to_int64() || !about_.known->organization ||
            row.organization != about_.known->organization)
            continue;
        found = true;
        elsewhere = elsewhere || (row.integration && row.integration != about_.known->integration);
    }
    if (!found)
        tell(errc::number_not_found);
    else if (asked.exclusive && elsewhere)
        tell(errc::number_in_use);
}

inline void object_judge::entries(json::node map, origin from, location const& at)
{
    std::vector<extra> wrong;
    for (json::members member{map}; member; ++member) {
        auto const value = member.value();
        bool const fine = value.is(json::kind::string) || value.is(json::kind::boolean) ||
                          (value.is(json::kind::number) && value.number().finite()) ||
                          (from == origin::stored && value.is(json::kind::null));
        if (!fine) wrong.push_back({std::string{member.name()}, value, from});
    }
    sort_extras(wrong);
    for (auto const& each : wrong) {
        if (out_.full()) return;
        bool const infinite = each.value.is(json::kind::number);
        auto& told =
            out_.add(infinite ? errc::out_of_range : errc::wrong_type, from, at / each.name);
        told.value = echo(each.value, from);
        if (!infinite) told.expected = {"string", "number", "boolean"};
    }
}

inline void object_judge::items(list_of const& asked, json::node list, origin from, location const& at)
{
    std::size_t position = 0;
    for (json::elements element{list}; element && !out_.full(); ++element, ++position) {
        auto const item = *element;
        if (item.is(json::kind::object))
            whole(*asked.item, item, from, at / position);
        else
            misfit({.name = {}, .type = object_of{asked.item}}, {item, from}, at / position);
    }
}

/// Judges an object that is complete on its own.
inline void object_judge::whole(object const& schema, json::node value, origin from, location const& at)
{
    subject judged{about_, schema, at, from};
    judged.read(value, from);
    if (judged.extras.size() > 1) sort_extras(judged.extras);
    if (gate(judged, from)) return hidden_extras(judged, judged.governing_entry());
    rows(judged);
}

/// An object with a discriminator must come out complete; without, the stored rest is judged only
/// where everything is.
inline void object_judge::laid_over(object_of const& asked, json::node sent, json::node stored,
                                    location const& at)
{
    auto const& schema = *asked.schema;
    bool const complete = asked.merge == merging::discriminated;
    subject judged{about_, schema, at, origin::stored};
    judged.judges_stored = complete || rechecks_;
    bool const under = stored.is(json::kind::object);
    judged.read(sent, origin::patch);
    if (under) judged.read(stored, origin::stored);
    if (judged.extras.size() > 1) sort_extras(judged.extras);
    if (gate(judged, origin::patch)) return hidden_extras(judged, judged.governing_entry());
    if (complete && stored && !under) {
        out_.add(errc::wrong_type, origin::stored, at).expected = {"object"};
        return hidden_extras(judged, nullptr);
    }
    if (complete && gate(judged, origin::stored))
        return hidden_extras(judged, judged.governing_entry());
    rows(judged);
}

/// Reports the own members that can't be read at all; they hide what else is wrong (G3).
inline bool object_judge::gate(subject const& judged, origin from)
{
    auto const& values = judged.values;
    auto left = values.misfits().among(from == origin::patch ? values.sent() : values.stored());
    if (left.empty()) return false;
    while (!left.empty()) {
        auto const row = left.take_first();
        auto const& asked = judged.schema.members[row];
        misfit(asked, values[row], judged.at / asked.name);
    }
    return true;
}

inline void object_judge::rows(subject& judged)
{
    auto const& schema = judged.schema;
    auto const& values = judged.values;
    auto left = schema.outline.expected.without(values.there());
    left.insert(judged.judges_stored ? values.there() : values.sent());
    bool hidden = false;
    while (!left.empty()) {
        auto const row = left.take_first();
        this->row(judged, row);
        if (row != schema.outline.discriminator) continue;
        hidden = judged.standings.of(row).as == standing::known::no;
        if (hidden) left = left.without(schema.outline.governed);
    }
    if (judged.extras.empty()) return;
    return hidden ? hidden_extras(judged, nullptr) : extras(judged);
}

/// Judges members beyond the table by what the discriminator's entry declares (L7), and drops or
/// reports what it does not (G5).
inline void object_judge::extras(subject const& judged)
{
    auto const row = judged.schema.outline.discriminator;
    auto const known = judged.schema.settings ? judged.standings.of(row) : standing{};
    auto const* const entry = known.entry();
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        auto const* const declared = entry != nullptr ? entry->find_setting(each.name) : nullptr;
        if (declared != nullptr) {
            auto path = judged.standings.entry_path(row, known.name()).append(".settings");
            append_bracketed(path, each.name);
            judge_setting(out_, declared, each.value, each.from, judged.at / each.name, path);
        }
        else if (entry != nullptr && entry->any_setting) {
            if (each.from == origin::patch || rechecks_)
                judge_setting(out_, nullptr, each.value, each.from, judged.at / each.name, {});
        }
        else if (each.from == origin::patch && about_.ignores_unknown())
            about_.planned.fixes.drop(each.value);
        else if (each.from == origin::patch)
            unknown(each, judged.schema.members, entry, judged.at);
    }
}

/// Reports, where the rest is hidden, the unknown members that are own members' names but for case,
/// `_` and `-` (G3).
inline void object_judge::hidden_extras(subject const& judged, catalog_entry const* entry)
{
    if (about_.ignores_unknown()) return;
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        bool const known =
            entry != nullptr && (entry->any_setting || entry->find_setting(each.name) != nullptr);
        if (each.from != origin::patch || known) continue;
        for (auto const& row : judged.schema.members)
            if (same_but_style(row.name, each.name)) {
                unknown(each, judged.schema.members, entry, judged.at);
                break;
            }
    }
}

} // namespace voicecfg::detail

#endif
