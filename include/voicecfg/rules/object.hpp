// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_OBJECT_HPP
#define VOICECFG_RULES_OBJECT_HPP

#include <voicecfg/facts.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/extra_members.hpp>
#include <voicecfg/rules/fallbacks.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_fault.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rules over objects and what they hold.
namespace voicecfg::detail {

/// Whether a number stands in its text, or is kept, as an integer.
[[nodiscard]] inline bool spelled_as_integer(json::node number) noexcept
{
    if (auto const* const scanned = number.scanned())
        return scanned->text().find_first_of(".eE") == std::string_view::npos &&
               scanned->text() != "-0";
    return !number.parsed()->is_double();
}

/// Judges members and the objects in them, and plans the fix-ups of what it accepts.
class object_judge {
public:
    explicit object_judge(call const& about) noexcept
        : call_{about}, out_{about.out}, rechecks_{about.rechecks()}
    {
    }

    /// Judges a member by itself, then by the catalog where nothing was wrong with it.
    [[gnu::always_inline]] void judge_member(judged_object& judged, std::size_t row);
    /// Judges a sent object together with the stored one that it is laid over.
    void judge_overlay(object_of const& asked, json::node sent, json::node stored,
                       location const& at);
    /// Judges an object that is complete on its own.
    void judge_complete(object const& schema, json::node value, origin from, location const& at);
    /// Tells what may be worth knowing of a member that breaks no rule.
    void note_member(judged_object const& judged, std::size_t row) const;

private:
    struct content_judge;

    [[nodiscard, gnu::always_inline]] bool judge_alone(judged_object const& judged,
                                                       std::size_t row);
    [[gnu::cold]] void report_type_fault(member const& row, field const& judged,
                                         location const& at);
    void judge_content(judged_object const& around, std::size_t row);
    [[nodiscard]] bool judge_scalar(member const& row, field const& judged, location const& at);
    void keep_integer(field const& judged);
    void judge_phone_number(phone_number const& asked, json::node id, location const& at);
    void judge_entries(json::node map, origin from, location const& at);
    [[nodiscard]] bool keep_list(judged_object const& around, member const& row, json::node list,
                                 location const& at);
    void judge_items(list_of const& asked, judged_object const& around, member const& row,
                     field const& judged, location const& at);
    void judge_replacing(object_of const& asked, judged_object const& around, member const& row,
                         field const& judged, location const& at);
    void judge_sole(judged_object& judged, json::node value, origin from);
    void judge_read(judged_object& judged);
    void judge_members(judged_object& judged, bool hidden = false);
    void forget_unchanged(judged_object& judged);
    void read_staying(judged_object& judged);

    call const& call_;
    sink& out_;
    bool rechecks_;
};

/// Judges a member by itself; true where its table has nothing against it, so that the catalog is
/// to be asked.
inline bool object_judge::judge_alone(judged_object const& judged, std::size_t row)
{
    auto const& values = judged.values;
    if (!values.open().contains(row)) return true;
    auto const& asked = judged.schema.members[row];
    auto const& own = values[row];
    if (values.type_faults().contains(row)) [[unlikely]] {
        report_type_fault(asked, own, judged.at / asked.name);
        return false;
    }
    if (own.value.is(json::kind::null)) return false;
    auto const before = out_.count();
    judge_content(judged, row);
    return out_.count() == before;
}

inline void object_judge::judge_member(judged_object& judged, std::size_t row)
{
    if (!judge_alone(judged, row)) return;
    auto const& asked = judged.schema.members[row];
    auto const& own = judged.values[row];
    if (judged.schema.compiled.governed.contains(row))
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
    judged_object const& around;
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
    void operator()(list_of const& asked) const { by.judge_items(asked, around, row, judged, at); }
    void operator()(object_of const& asked) const
    {
        by.judge_replacing(asked, around, row, judged, at);
    }
};

inline void object_judge::judge_content(judged_object const& around, std::size_t row)
{
    auto const& asked = around.schema.members[row];
    auto const at = around.at / asked.name;
    ask(asked.type, content_judge{*this, around, asked, around.values[row], at});
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
        out_.add(code, origin::patch, at, refused_value{out_.echo(id, origin::patch)});
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
    else if (elsewhere && asked.exclusive)
        tell(errc::number_in_use);
    else if (elsewhere)
        out_.note(notice_code::number_taken_over, origin::patch, at);
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
                     type_mismatch{out_.echo(each.value, from),
                                   {json_type::string, json_type::number, json_type::boolean},
                                   type_of(each.value.kind())});
    }
}

/// Whether a sent list equals the stored one, which is kept then, whatever unknown members its
/// items have (G5).
inline bool object_judge::keep_list(judged_object const& around, member const& row, json::node list,
                                    location const& at)
{
    auto const before = around.stored.find(row.name);
    if (!before.is(json::kind::array)) return false;
    bool const kept = json::equal(before, list);
    if (kept) call_.planned.fixes.restore(list, before);
    if (out_.notes()) {
        list_sizes const sizes{count_items(before), count_items(list)};
        if (sizes.after < sizes.before)
            out_.note(notice_code::list_shrunk, origin::patch, at, sizes);
    }
    return kept;
}

/// A list replaces the stored one.
inline void object_judge::judge_items(list_of const& asked, judged_object const& around,
                                      member const& row, field const& judged, location const& at)
{
    auto const& [list, from] = judged;
    bool const sent = from == origin::patch;
    bool const kept = sent && keep_list(around, row, list, at);
    std::unique_ptr<repeated_fallbacks> repeated;
    if (out_.notes() && sent && !asked.fallback_of.empty())
        repeated = std::make_unique<repeated_fallbacks>(asked, around);
    std::size_t position = 0;
    for (json::elements element{list}; element && !out_.full(); ++element, ++position) {
        auto const item = *element;
        auto const here = at / position;
        if (repeated) [[unlikely]] {
            if (auto other = repeated->find(item, position, at); !other.empty())
                out_.note(notice_code::fallback_repeated, from, here, culprit{std::move(other)});
        }
        if (!item.is(json::kind::object)) [[unlikely]] {
            report_type_fault({.name = {}, .type = object_of{asked.item}}, {item, from}, here);
            continue;
        }
        judged_object inner{call_, *asked.item, here, from};
        inner.keeps_unknown = kept;
        judge_sole(inner, item, from);
    }
}

/// Judges an object that is complete on its own, and what becomes of the stored one in its place.
inline void object_judge::judge_replacing(object_of const& asked, judged_object const& around,
                                          member const& row, field const& judged,
                                          location const& at)
{
    auto const& [value, from] = judged;
    judged_object inner{call_, *asked.schema, at, from};
    inner.read(value, from);
    bool const renews = asked.merge == merging::renew;
    if (from == origin::patch && (renews || !inner.extras.empty() || out_.notes())) {
        inner.stored = stored_member(around.stored, row.name);
        inner.replaces = inner.stored.is(json::kind::object);
        inner.renews = inner.replaces && renews;
    }
    judge_read(inner);
}

inline void object_judge::judge_complete(object const& schema, json::node value, origin from,
                                         location const& at)
{
    judged_object judged{call_, schema, at, from};
    judge_sole(judged, value, from);
}

inline void object_judge::judge_sole(judged_object& judged, json::node value, origin from)
{
    judged.read(value, from);
    judge_read(judged);
}

/// Judges an object of which all members are read.
inline void object_judge::judge_read(judged_object& judged)
{
    if (judged.extras.size() > 1) sort_extras(judged.extras);
    judge_members(judged);
}

/// An object with a discriminator must come out complete; without, the stored rest is judged only
/// where everything is.
inline void object_judge::judge_overlay(object_of const& asked, json::node sent, json::node stored,
                                        location const& at)
{
    auto const& schema = *asked.schema;
    bool const complete = asked.merge == merging::discriminated;
    bool const under = stored.is(json::kind::object);
    judged_object judged{call_, schema, at, call_.lacking()};
    judged.judges_stored = complete || rechecks_;
    judged.read(sent, origin::patch);
    if (under) {
        judged.stored = stored;
        if (call_.options.recheck == rechecking::changed) forget_unchanged(judged);
        judged.read(stored, origin::stored);
    }
    if (judged.extras.size() > 1) sort_extras(judged.extras);
    bool const none_to_lay_on = complete && stored && !under;
    if (none_to_lay_on)
        out_.add(errc::wrong_type, origin::stored, at,
                 type_mismatch{out_.echo(stored, origin::stored),
                               {json_type::object},
                               type_of(stored.kind())});
    judge_members(judged, none_to_lay_on);
}

/// Takes members that are sent as they are stored for ones that were not sent (G8).
inline void object_judge::forget_unchanged(judged_object& judged)
{
    json::member_index const before{judged.stored};
    auto const unchanged = [&](std::string_view name, json::node value) {
        auto const was = before.find(name);
        if (!was || !json::equal(was, value)) return false;
        call_.planned.fixes.drop(value);
        return true;
    };
    for (auto left = judged.values.sent(); !left.empty();) {
        auto const row = left.take_first();
        if (unchanged(judged.schema.members[row].name, judged.values[row].value))
            judged.values.forget(row);
    }
    std::erase_if(judged.extras,
                  [&](extra const& each) { return unchanged(each.name, each.value); });
}

/// Reads the members of a replaced object that stay, which are judged where everything is.
inline void object_judge::read_staying(judged_object& judged)
{
    if (!judged.keeps_governing()) return;
    auto const* const entry = judged.entry();
    for (json::members member{judged.stored}; member; ++member)
        if (!names(judged.schema.members, member.name()) &&
            (entry == nullptr || entry->find_setting(member.name()) == nullptr) &&
            !member.value().is(json::kind::null))
            judged.extras.push_back({std::string{member.name()}, member.value(), origin::stored});
    sort_extras(judged.extras);
}

/// Judges the members of an object. Where what governs them is not known, they are judged by
/// themselves alone (G3); `hidden` says that it is not, and that nothing is required.
inline void object_judge::judge_members(judged_object& judged, bool hidden)
{
    auto const& schema = judged.schema;
    auto const& values = judged.values;
    bool const notes = out_.notes();
    auto const discriminator = schema.compiled.discriminator;
    auto left = schema.compiled.expected.without(values.there());
    if (hidden) left = {};
    left.insert(judged.judges_stored ? values.there() : values.sent());
    while (!left.empty()) {
        auto const row = left.take_first();
        auto const before = out_.count();
        if (hidden && schema.compiled.governed.contains(row)) [[unlikely]]
            static_cast<void>(judge_alone(judged, row));
        else
            judge_member(judged, row);
        if (row == discriminator) hidden = judged.walk.of(row).as == lookup::known::no;
        if (notes && out_.count() == before) [[unlikely]]
            note_member(judged, row);
    }
    if (!notes && judged.extras.empty() && !judged.renews) return;
    if (judged.renews && rechecks_ && !hidden) read_staying(judged);
    extras_judge const extras{call_, judged};
    hidden ? extras.report_misspelt() : extras.judge();
}

/// Tells what may be worth knowing of a member that breaks no rule (G18).
inline void object_judge::note_member(judged_object const& judged, std::size_t row) const
{
    auto const& asked = judged.schema.members[row];
    auto const& [value, from] = judged.values[row];
    if (!value || !call_.notes(from)) return;
    if (judged.schema.compiled.governed.contains(row)) judged.walk.note_deprecated(row);
    std::string scratch;
    if (from == origin::patch && value.is(json::kind::string) && facts_of(asked.type).non_empty &&
        json::is_blank(value.string(scratch)))
        out_.note(notice_code::blank, from, judged.at / asked.name);
}

} // namespace voicecfg::detail

#endif
