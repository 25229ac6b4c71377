// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_OBJECT_HPP
#define VOICECFG_RULES_OBJECT_HPP

#include <voicecfg/facts.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/rules/catalog_walk.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/settings.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_fault.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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
    if (!sent.is(json::kind::object)) return false;
    switch (facts_of(row.type).merge) {
    case merging::replace: return false;
    case merging::overlay: return true;
    case merging::discriminated: break;
    }
    return !sent.find(nested_object(row.type)->discriminator);
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
struct judged_object {
    object const& schema;
    location const& at;
    origin lacking;            ///< the origin of a member that is not there
    bool judges_stored = true; ///< stored values are judged, and not only there
    row_values values;
    std::vector<extra> extras = {};
    catalog_walk walk;

    judged_object(call const& about, object const& described, location const& where, origin without)
        : schema{described}, at{where}, lacking{without}, walk{about, described, where, without}
    {
    }

    void read(json::node object, origin from) { values.read(schema, object, from, &extras); }

    /// What a discriminator that breaks no rule of its own names in the catalog, if anything.
    [[nodiscard]] catalog_entry const* governing_entry() const
    {
        auto const row = schema.compiled.discriminator;
        if (row == compiled::none || !values.there().without(values.type_faults()).contains(row))
            return nullptr;
        auto const& asked = schema.members[row];
        auto const named = values[row].value;
        return content_fault(asked.type, named) ? nullptr : walk.look_up(row, named).entry();
    }
};

/// Judges members and the objects in them, and plans the fix-ups of what it accepts.
class object_judge {
public:
    /// `rechecks` says that what the patch leaves alone is judged too.
    object_judge(call const& about, bool rechecks) noexcept
        : call_{about}, out_{about.out}, rechecks_{rechecks}
    {
    }

    /// Judges a member by itself, then by the catalog where nothing was wrong with it.
    [[gnu::always_inline]] void judge_member(judged_object& judged, std::size_t row);
    /// Judges a sent object together with the stored one that it is laid over.
    void judge_overlay(object_of const& asked, json::node sent, json::node stored,
                       location const& at);
    /// Reports a member that nothing knows, with the known name that was probably meant.
    void report_unknown(extra const& violation, std::span<member const> rows,
                        catalog_entry const* entry, location const& at);

private:
    struct content_judge;

    [[gnu::cold]] void report_type_fault(member const& row, field const& judged,
                                         location const& at);
    void judge_content(member const& row, field const& judged, location const& at);
    [[nodiscard]] bool judge_scalar(member const& row, field const& judged, location const& at);
    void keep_integer(field const& judged);
    void judge_phone_number(phone_number const& asked, json::node id, location const& at);
    void judge_entries(json::node map, origin from, location const& at);
    void judge_items(list_of const& asked, json::node list, origin from, location const& at);
    void judge_complete(object const& schema, json::node value, origin from, location const& at);

    [[nodiscard]] bool report_type_faults(judged_object const& judged, origin from);
    void judge_members(judged_object& judged);
    void judge_extras(judged_object const& judged);
    void report_misspelt(judged_object const& judged, catalog_entry const* entry);

    call const& call_;
    sink& out_;
    bool rechecks_;
};

inline void object_judge::report_unknown(extra const& violation, std::span<member const> rows,
                                         catalog_entry const* entry, location const& at)
{
    std::vector<std::string_view> names;
    for (auto const& row : rows) names.push_back(row.name);
    if (entry != nullptr)
        for (auto const& declared : entry->settings) names.push_back(declared.name);
    auto const meant = nearest_names(violation.name, names).suggestion();
    unknown_name told;
    if (meant) json::append_quoted(told.suggestion, names[*meant]);
    out_.add(errc::unknown_member, violation.from, at / violation.name, std::move(told));
}

inline void object_judge::judge_member(judged_object& judged, std::size_t row)
{
    auto const& schema = judged.schema;
    auto const& values = judged.values;
    auto const& asked = schema.members[row];
    auto const& own = values[row];
    if (values.open().contains(row)) {
        if (values.type_faults().contains(row)) [[unlikely]]
            return report_type_fault(asked, own, judged.at / asked.name);
        if (own.value.is(json::kind::null)) return;
        auto const before = out_.count();
        judge_content(asked, own, judged.at / asked.name);
        if (out_.count() != before) return;
    }
    if (schema.compiled.governed.contains(row))
        judged.walk.judge(row, asked, own);
    else if (!own.value && asked.required)
        out_.add(errc::required, judged.lacking, judged.at / asked.name);
}

inline void object_judge::report_type_fault(member const& row, field const& judged,
                                            location const& at)
{
    auto const& [value, from] = judged;
    report_value_fault(out_, *type_fault(row, value), row, value, from, at);
}

/// Judges what a value of the right type holds, and what of it stands elsewhere.
struct object_judge::content_judge {
    object_judge& by;
    member const& row;
    field const& judged;
    location const& at;

    template <among<text, choice, formatted, number, boolean> Kind>
    void operator()(Kind const&) const
    {
        static_cast<void>(by.judge_scalar(row, judged, at));
    }
    void operator()(integer const&) const
    {
        if (by.judge_scalar(row, judged, at)) by.keep_integer(judged);
    }
    void operator()(phone_number const& asked) const
    {
        if (!by.judge_scalar(row, judged, at)) return;
        if (judged.from == origin::patch) by.judge_phone_number(asked, judged.value, at);
        by.keep_integer(judged);
    }
    void operator()(map const&) const { by.judge_entries(judged.value, judged.from, at); }
    void operator()(list_of const& asked) const
    {
        by.judge_items(asked, judged.value, judged.from, at);
    }
    void operator()(object_of const& asked) const
    {
        by.judge_complete(*asked.schema, judged.value, judged.from, at);
    }
};

inline void object_judge::judge_content(member const& row, field const& judged, location const& at)
{
    ask(row.type, content_judge{*this, row, judged, at});
}

/// Whether a value by itself is right, which is reported where it is not.
inline bool object_judge::judge_scalar(member const& row, field const& judged, location const& at)
{
    auto const fault = content_fault(row.type, judged.value);
    if (fault) report_value_fault(out_, *fault, row, judged.value, judged.from, at);
    return !fault;
}

/// A sent integer reaches merged as one, however it is written (G6).
inline void object_judge::keep_integer(field const& judged)
{
    if (judged.from == origin::patch && !spelled_as_integer(judged.value))
        call_.planned.fixes.make_integer(judged.value);
}

/// One answer for a number that is not there and for one of another organization, so that nobody
/// can probe the numbers of others (L6).
inline void object_judge::judge_phone_number(phone_number const& asked, json::node id,
                                             location const& at)
{
    auto const tell = [&](errc code) {
        out_.add(code, origin::patch, at, refused_value{echo(id, origin::patch)});
    };
    if (call_.facts == nullptr) return tell(errc::facts_required);
    bool found = false;
    bool elsewhere = false;
    for (auto const& row : call_.facts->numbers) {
        if (row.id != id.number().to_int64() || !call_.facts->organization ||
            row.organization != call_.facts->organization)
            continue;
        found = true;
        elsewhere = elsewhere || (row.integration && row.integration != call_.facts->integration);
    }
    if (!found)
        tell(errc::number_not_found);
    else if (asked.exclusive && elsewhere)
        tell(errc::number_in_use);
}

inline void object_judge::judge_entries(json::node map, origin from, location const& at)
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
        if (each.value.is(json::kind::number))
            out_.add(errc::out_of_range, from, at / each.name);
        else
            out_.add(errc::wrong_type, from, at / each.name,
                     type_mismatch{echo(each.value, from),
                                   {json_type::string, json_type::number, json_type::boolean}});
    }
}

inline void object_judge::judge_items(list_of const& asked, json::node list, origin from,
                                      location const& at)
{
    std::size_t position = 0;
    for (json::elements element{list}; element && !out_.full(); ++element, ++position) {
        auto const item = *element;
        if (item.is(json::kind::object))
            judge_complete(*asked.item, item, from, at / position);
        else
            report_type_fault({.name = {}, .type = object_of{asked.item}}, {item, from},
                              at / position);
    }
}

/// Judges an object that is complete on its own.
inline void object_judge::judge_complete(object const& schema, json::node value, origin from,
                                         location const& at)
{
    judged_object judged{call_, schema, at, from};
    judged.read(value, from);
    if (judged.extras.size() > 1) sort_extras(judged.extras);
    if (report_type_faults(judged, from)) return report_misspelt(judged, judged.governing_entry());
    judge_members(judged);
}

/// An object with a discriminator must come out complete; without, the stored rest is judged only
/// where everything is.
inline void object_judge::judge_overlay(object_of const& asked, json::node sent, json::node stored,
                                        location const& at)
{
    auto const& schema = *asked.schema;
    bool const complete = asked.merge == merging::discriminated;
    judged_object judged{call_, schema, at, origin::stored};
    judged.judges_stored = complete || rechecks_;
    bool const under = stored.is(json::kind::object);
    judged.read(sent, origin::patch);
    if (under) judged.read(stored, origin::stored);
    if (judged.extras.size() > 1) sort_extras(judged.extras);
    if (report_type_faults(judged, origin::patch))
        return report_misspelt(judged, judged.governing_entry());
    if (complete && stored && !under) {
        out_.add(errc::wrong_type, origin::stored, at,
                 type_mismatch{.expected = {json_type::object}});
        return report_misspelt(judged, nullptr);
    }
    if (complete && report_type_faults(judged, origin::stored))
        return report_misspelt(judged, judged.governing_entry());
    judge_members(judged);
}

/// Reports the own members that can't be read at all; they hide what else is wrong (G3).
inline bool object_judge::report_type_faults(judged_object const& judged, origin from)
{
    auto const& values = judged.values;
    auto left = values.type_faults().among(from == origin::patch ? values.sent() : values.stored());
    if (left.empty()) return false;
    while (!left.empty()) {
        auto const row = left.take_first();
        auto const& asked = judged.schema.members[row];
        report_type_fault(asked, values[row], judged.at / asked.name);
    }
    return true;
}

inline void object_judge::judge_members(judged_object& judged)
{
    auto const& schema = judged.schema;
    auto const& values = judged.values;
    auto left = schema.compiled.expected.without(values.there());
    left.insert(judged.judges_stored ? values.there() : values.sent());
    bool hidden = false;
    while (!left.empty()) {
        auto const row = left.take_first();
        judge_member(judged, row);
        if (row != schema.compiled.discriminator) continue;
        hidden = judged.walk.of(row).as == lookup::known::no;
        if (hidden) left = left.without(schema.compiled.governed);
    }
    if (judged.extras.empty()) return;
    return hidden ? report_misspelt(judged, nullptr) : judge_extras(judged);
}

/// Judges members beyond the table by what the discriminator's entry declares (L7), and drops or
/// reports what it does not (G5).
inline void object_judge::judge_extras(judged_object const& judged)
{
    auto const row = judged.schema.compiled.discriminator;
    auto const known = judged.schema.settings ? judged.walk.of(row) : lookup{};
    auto const* const entry = known.entry();
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        auto const* const declared = entry != nullptr ? entry->find_setting(each.name) : nullptr;
        if (declared != nullptr) {
            auto path = judged.walk.entry_path(row, known.name()).append(".settings");
            append_bracketed(path, each.name);
            judge_setting(out_, declared, each.value, each.from, judged.at / each.name, path);
        }
        else if (entry != nullptr && entry->any_setting) {
            if (each.from == origin::patch || rechecks_)
                judge_setting(out_, nullptr, each.value, each.from, judged.at / each.name, {});
        }
        else if (each.from == origin::patch && call_.ignores_unknown())
            call_.planned.fixes.drop(each.value);
        else if (each.from == origin::patch)
            report_unknown(each, judged.schema.members, entry, judged.at);
    }
}

/// Reports, where the rest is hidden, the unknown members that are own members' names but for case,
/// `_` and `-` (G3).
inline void object_judge::report_misspelt(judged_object const& judged, catalog_entry const* entry)
{
    if (call_.ignores_unknown()) return;
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        bool const known =
            entry != nullptr && (entry->any_setting || entry->find_setting(each.name) != nullptr);
        if (each.from != origin::patch || known) continue;
        for (auto const& row : judged.schema.members)
            if (same_but_style(row.name, each.name)) {
                report_unknown(each, judged.schema.members, entry, judged.at);
                break;
            }
    }
}

} // namespace voicecfg::detail

#endif
