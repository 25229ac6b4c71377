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
#include <voicecfg/rules/member_resets.hpp>
#include <voicecfg/rules/member_rules.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/tagged.hpp>
#include <voicecfg/rules/unchanged.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/rules/value_place.hpp>
#include <voicecfg/rules/words.hpp>
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
class object_judge final : private table_judge {
public:
    explicit object_judge(call const& about) noexcept
        : call_{about}, out_{about.out}, rechecks_{about.rechecks()}
    {
    }

    /// The origin of a member that is not there: the patch's, where it takes it out.
    [[nodiscard]] static origin lacking_of(judged_object const& judged, std::size_t row) noexcept
    {
        return judged.taken.contains(row) ? origin::patch : judged.lacking;
    }
    /// Judges a member by itself, then by the catalog where nothing was wrong with it.
    [[gnu::always_inline]] void judge_member(judged_object& judged, std::size_t row,
                                             origin lacking);
    /// Judges members of an object, then its rules over several of them, then the members beyond
    /// its table. Where what governs them is not known, they are judged by themselves alone (G3);
    /// `hidden` says that it is not, and that nothing is required.
    void judge_members(judged_object& judged, row_set rows, std::span<rule const> rules,
                       bool hidden = false);
    /// Judges an object that is complete on its own.
    void judge_complete(object const& schema, json::node value, origin from, location const& at);
    /// Takes what the patch says of members beside their values: those that only the platform sets
    /// are none of the table's, and a null may take one out of merged. To be done before what is
    /// stored is read.
    void take_marked(judged_object& judged);
    /// Takes members out of merged because the patch changes another (V17).
    void take_resets(judged_object& judged, std::span<rule const> rules)
    {
        member_resets{call_, judged, *this}.take(rules);
    }

private:
    struct content_judge;

    void judge_table(value_words const& words, json::node object,
                     value_place const& place) override;
    void look_up(value_words const& words, json::node value, value_place const& place) override;

    void judge_untouched(judged_object& judged, std::size_t row) override
    {
        judge_member(judged, row, lacking_of(judged, row));
    }
    [[nodiscard, gnu::cold]] bool finds_fault(object const& table, json::node sent,
                                              json::node stored, row_set taken,
                                              std::size_t row) override;
    [[nodiscard]] std::unique_ptr<item_notes> notes_of_items(value_words const& words,
                                                             value_place const& place) override;

    [[nodiscard]] value_place place_of(judged_object const& around, member const& row,
                                       field const& judged, location const& at,
                                       merging merge) const;
    [[nodiscard, gnu::always_inline]] bool judge_alone(judged_object const& judged,
                                                       std::size_t row);
    [[gnu::cold]] void report_type_fault(member const& row, field const& judged,
                                         location const& at);
    void judge_content(judged_object const& around, std::size_t row);
    void judge_described(described const& asked, judged_object const& around, member const& row,
                         field const& judged, location const& at);
    [[nodiscard]] bool judge_scalar(member const& row, field const& judged, location const& at);
    void keep_integer(field const& judged);
    void judge_phone_number(phone_number const& asked, json::node id, location const& at);
    void judge_entries(json::node map, origin from, location const& at);
    [[nodiscard]] bool keep_list(json::node before, json::node list, location const& at) override;
    void judge_items(list_of const& asked, judged_object const& around, member const& row,
                     field const& judged, location const& at);
    [[gnu::always_inline]] void judge_object(object const& schema, bool laid, tag_reader const* tag,
                                             json::node value, value_place const& place);
    void judge_overlay(object const& schema, json::node sent, value_place const& place);
    void judge_replacing(object const& schema, tag_reader const* tag, json::node value,
                         value_place const& place);
    void meet_stored(judged_object& judged, value_place const& place, bool renews);
    void judge_sole(judged_object& judged, json::node value, origin from);
    [[gnu::always_inline]] void judge_read(judged_object& judged, bool hidden = false);
    void report_reset_within(judged_object const& judged, std::size_t row, bool is_judged) const;
    void judge_rows(judged_object& judged, row_set rows, bool& hidden);
    void judge_row(judged_object& judged, std::size_t row, bool hidden);
    [[nodiscard]] row_set not_asked_for(judged_object const& judged) const;
    void note_deprecated(judged_object const& judged, std::size_t row) const;
    void note_member(judged_object const& judged, std::size_t row) const;
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
    bool const null = own.value.is(json::kind::null);
    if (null && !std::holds_alternative<described>(asked.type)) return false;
    auto const before = out_.count();
    judge_content(judged, row);
    return out_.count() == before && !null;
}

inline void object_judge::judge_member(judged_object& judged, std::size_t row, origin lacking)
{
    if (!judge_alone(judged, row)) return;
    auto const& asked = judged.schema.members[row];
    auto const& own = judged.values[row];
    if (judged.schema.compiled.governed.contains(row))
        judged.walk.judge(row, asked, own, lacking);
    else if (!own.value && asked.required)
        out_.add(errc::required, lacking, judged.at / asked.name);
}

inline void object_judge::report_type_fault(member const& row, field const& judged,
                                            location const& at)
{
    auto const& [value, from] = judged;
    report_value_fault(out_, *type_fault(row, value), row, value, from, at);
}

inline void object_judge::judge_object(object const& schema, bool laid, tag_reader const* tag,
                                       json::node value, value_place const& place)
{
    if (!laid) return judge_replacing(schema, tag, value, place);
    if (!place.is_edit && place.stored.is(json::kind::object))
        call_.planned.overlays.push_back({value.identity(), &schema});
    judge_overlay(schema, value, place);
}

/// Judges what a value of the right type holds, and what of it stands elsewhere.
struct object_judge::content_judge {
    object_judge& by;
    judged_object const& around;
    std::size_t position; ///< of the row
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
        bool const sent = judged.from == origin::patch;
        bool const laid =
            around.is_assistant
                ? around.laid.contains(position)
                : sent && around.meets_stored &&
                      lays_over(asked.merge, asked.schema->discriminator, judged.value);
        by.judge_object(*asked.schema, laid, nullptr, judged.value,
                        {.at = at,
                         .from = judged.from,
                         .stored = laid ? stored_member(around.stored, row.name) : json::node{},
                         .name = row.name,
                         .around = &around,
                         .merge = asked.merge,
                         .meets_stored = sent && around.meets_stored,
                         .is_edit = around.is_assistant,
                         .keeps_unknown = around.keeps_unknown});
    }
    void operator()(described const& asked) const
    {
        by.judge_described(asked, around, row, judged, at);
    }
};

inline void object_judge::judge_content(judged_object const& around, std::size_t row)
{
    auto const& asked = around.schema.members[row];
    auto const at = around.at / asked.name;
    ask(asked.type, content_judge{*this, around, row, asked, around.values[row], at});
}

/// Where the value of a member stands.
inline value_place object_judge::place_of(judged_object const& around, member const& row,
                                          field const& judged, location const& at,
                                          merging merge) const
{
    bool const sent = judged.from == origin::patch;
    return {.at = at,
            .from = judged.from,
            .stored = sent ? stored_member(around.stored, row) : json::node{},
            .around = &around,
            .merge = merge,
            .meets_stored = sent && around.meets_stored,
            .keeps_unknown = around.keeps_unknown};
}

inline void object_judge::judge_described(described const& asked, judged_object const& around,
                                          member const& row, field const& judged,
                                          location const& at)
{
    static std::string const no_path;
    auto const& words = *asked.words;
    auto const place = place_of(around, row, judged, at, asked.merge);
    auto const before = out_.count();
    words_judge const judge{out_, judged.from, no_path, this};
    judge.judge(words, judged.value, place);
    if (out_.count() == before) judge.look_up(words, judged.value, place);
}

/// What is to be done with a value in which its words see no fault: an integer is kept as one (G6),
/// an item may be governed by the catalog, an ID by the facts.
inline void object_judge::look_up(value_words const& words, json::node value,
                                  value_place const& place)
{
    field const judged{value, place.from};
    bool const integral =
        words.types.contains(json_type::integer) && !words.types.contains(json_type::number);
    if (integral && value.is(json::kind::number)) keep_integer(judged);
    if (value.is(json::kind::null)) return;
    if (words.phone && place.from == origin::patch)
        judge_phone_number(*words.phone, value, place.at);
    if (!words.governed.list.empty())
        const_cast<judged_object*>(place.around)->walk.judge_item(words.governed, judged, place.at);
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
inline bool object_judge::keep_list(json::node before, json::node list, location const& at)
{
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

/// Tells of the items of a sent list that repeat what they stand in for, or an earlier one.
class fallback_notes final : public item_notes {
public:
    fallback_notes(sink& out, object const* item, std::string_view fallback_of,
                   value_place const& list)
        : out_{out}, list_{list}, repeated_{item, fallback_of, *list.around}
    {
    }

    void note(json::node item, std::size_t position) override
    {
        if (auto other = repeated_.find(item, position, list_.at); !other.empty())
            out_.note(notice_code::fallback_repeated, list_.from, list_.at / position,
                      culprit{std::move(other)});
    }

private:
    sink& out_;
    value_place const& list_;
    repeated_fallbacks repeated_;
};

inline std::unique_ptr<item_notes> object_judge::notes_of_items(value_words const& words,
                                                                value_place const& place)
{
    if (!out_.notes() || place.from != origin::patch || words.fallback_of.empty()) return nullptr;
    auto const* const item = words.items != nullptr ? words.items->table : nullptr;
    return std::make_unique<fallback_notes>(out_, item, words.fallback_of, place);
}

/// A list replaces the stored one.
inline void object_judge::judge_items(list_of const& asked, judged_object const& around,
                                      member const& row, field const& judged, location const& at)
{
    auto const& [list, from] = judged;
    bool const sent = from == origin::patch;
    auto const before = sent ? around.stored.find(row.name) : json::node{};
    bool const kept = sent && keep_list(before, list, at);
    stored_items const before_items{before};
    std::unique_ptr<repeated_fallbacks> repeated;
    if (out_.notes() && sent && !asked.fallback_of.empty())
        repeated = std::make_unique<repeated_fallbacks>(asked.item, asked.fallback_of, around);
    std::size_t position = 0;
    location here = at;
    judged_object inner{call_, *asked.item, here, from};
    inner.keeps_unknown = kept;
    inner.stored_list = &before_items;
    inner.alone = true;
    inner.audited = !sent;
    for (json::elements element{list}; element && !out_.full(); ++element, ++position) {
        auto const item = *element;
        here = at / position;
        if (repeated) [[unlikely]] {
            if (auto other = repeated->find(item, position, at); !other.empty())
                out_.note(notice_code::fallback_repeated, from, here, culprit{std::move(other)});
        }
        if (!item.is(json::kind::object)) [[unlikely]] {
            report_type_fault({.name = {}, .type = object_of{asked.item}}, {item, from}, here);
            continue;
        }
        inner.forget_all();
        judge_sole(inner, item, from);
    }
}

/// Judges an object that has a table, or one of several by its tag (V14).
inline void object_judge::judge_table(value_words const& words, json::node value,
                                      value_place const& place)
{
    if (words.table != nullptr) {
        bool const laid =
            place.meets_stored && lays_over(place.merge, words.table->discriminator, value);
        return judge_object(*words.table, laid, nullptr, value, place);
    }
    tag_reader const tag{*words.tagged, value, place};
    if (auto const* const schema = tag.schema())
        return judge_object(*schema, tag.lays_over(), &tag, value, place);
    // what is not known to be of any shape is laid over all the same
    if (words.tagged->beside && tag.lays_over() && place.stored.is(json::kind::object))
        call_.planned.overlays.push_back({value.identity(), &no_table});
    tagged_faults{call_, *words.tagged, place}.report(tag, value);
}

/// Judges an object of which all members are read.
inline void object_judge::judge_read(judged_object& judged, bool hidden)
{
    auto const& schema = judged.schema;
    auto const& values = judged.values;
    row_set passed_over;
    if (!schema.compiled.marked.empty()) [[unlikely]] {
        if (judged.alone) take_marked(judged);
        for (auto left = judged.stays; !left.empty();) {
            auto const row = left.take_first();
            judged.values.keep(schema, row, judged.stored.find(schema.members[row].name));
        }
        // a read-only member that is sent is no part of the untouched rest
        passed_over = judged.reset;
        if (!rechecks_) passed_over.insert(judged.stays);
    }
    if (!judged.extras.empty()) sort_extras(judged.extras);
    auto rows = hidden ? row_set{} : schema.compiled.expected.without(values.there());
    rows.insert(judged.audits_stored ? values.there() : values.sent());
    if (judged.judges_stored && !judged.audits_stored)
        rows.insert(values.stored().among(schema.compiled.governed));
    rows = rows.without(passed_over);
    judge_members(judged, rows, schema.rules, hidden);
}

/// Judges an object that is complete on its own, and what becomes of the stored one in its place.
inline void object_judge::judge_replacing(object const& schema, tag_reader const* tag,
                                          json::node value, value_place const& place)
{
    judged_object inner{call_, schema, place.at, place.from};
    inner.keeps_unknown = place.keeps_unknown;
    inner.stored_list = place.stored_list;
    if (tag != nullptr) {
        inner.same_tag = tag->is_kept();
        inner.stored_table = tag->stored_table();
    }
    inner.alone = true;
    inner.audited = place.from == origin::stored;
    inner.read(value, place.from);
    bool const renews = place.merge == merging::renew;
    if (place.from == origin::stored) {
        if (call_.planned.fixes.any_leaves()) [[unlikely]]
            inner.forget_left(call_.planned.fixes);
    }
    else if (renews || !inner.extras.empty() || out_.notes() || schema.compiled.meets_stored)
        meet_stored(inner, place, renews);
    judge_read(inner);
}

/// Reads what is stored in the place of an object that replaces it.
inline void object_judge::meet_stored(judged_object& judged, value_place const& place, bool renews)
{
    auto const stored =
        place.name.empty() ? place.stored : stored_member(place.around->stored, place.name);
    judged.replaces = stored.is(json::kind::object);
    if (!judged.replaces) return;
    judged.stored = stored;
    judged.takes_place = place.meets_stored;
    judged.renews = judged.takes_place && renews;
    if (!judged.takes_place || judged.schema.compiled.marked.empty()) return;
    for (auto left = judged.schema.compiled.marked; !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = judged.schema.members[row];
        if (!asked.read_only || !judged.keeps_governing()) continue;
        if (stored_member(stored, asked)) judged.stays.insert(row);
    }
}

inline void object_judge::judge_complete(object const& schema, json::node value, origin from,
                                         location const& at)
{
    judged_object judged{call_, schema, at, from};
    judged.alone = true;
    judged.audited = from == origin::stored;
    judge_sole(judged, value, from);
}

inline void object_judge::judge_sole(judged_object& judged, json::node value, origin from)
{
    judged.read(value, from);
    if (!judged.schema.compiled.marked.empty()) [[unlikely]]
        take_marked(judged);
    if (!judged.extras.empty()) [[unlikely]]
        sort_extras(judged.extras);
    auto rows = judged.schema.compiled.expected;
    rows.insert(judged.values.there());
    judge_members(judged, rows, judged.schema.rules);
}

/// An object with a discriminator must come out complete; without, the stored rest is judged only
/// where everything is.
inline void object_judge::judge_overlay(object const& schema, json::node sent,
                                        value_place const& place)
{
    bool const complete = place.merge == merging::discriminated;
    auto const& stored = place.stored;
    bool const under = stored.is(json::kind::object);
    bool const none = !complete && !under && call_.does == deed::update;
    judged_object judged{call_, schema, place.at, none ? origin::patch : call_.lacking()};
    judged.judges_stored = complete || rechecks_;
    judged.audits_stored = rechecks_;
    judged.meets_stored = under;
    judged.alone = !under;
    judged.read(sent, origin::patch);
    judged.named = judged.values.sent();
    if (under) {
        judged.stored = stored;
        if (call_.options.recheck == rechecking::changed) forget_unchanged(judged);
        if (!schema.compiled.marked.empty()) take_marked(judged);
        judged.read_stored(call_.planned.fixes);
        if (!schema.rules.empty()) {
            judged.patch = sent;
            take_resets(judged, schema.rules);
        }
    }
    bool const none_to_lay_on = complete && stored && !under;
    if (none_to_lay_on)
        out_.add(errc::wrong_type, origin::stored, place.at,
                 type_mismatch{out_.echo(stored, origin::stored),
                               {json_type::object},
                               type_of(stored.kind())});
    judge_read(judged, none_to_lay_on);
}

/// Takes members that are sent as they are stored for ones that were not sent (G8), and overlays of
/// which nothing is left.
inline void object_judge::forget_unchanged(judged_object& judged)
{
    json::member_index const before{judged.stored};
    for (auto left = judged.values.sent(); !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = judged.schema.members[row];
        auto const value = judged.values[row].value;
        if (!changes_nothing(asked.type, value, before.find(asked.name), judged)) continue;
        call_.planned.fixes.drop(value);
        judged.values.forget(row);
    }
    std::erase_if(judged.extras, [&](extra const& each) {
        auto const was = before.find(each.name);
        if (!was || !json::equal(was, each.value)) return false;
        call_.planned.fixes.drop(each.value);
        return true;
    });
}

inline void object_judge::take_marked(judged_object& judged)
{
    auto const& schema = judged.schema;
    for (auto left = judged.values.there().among(schema.compiled.marked); !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = schema.members[row];
        auto const [value, from] = judged.values[row];
        if (from != origin::patch) continue;
        if (asked.read_only) {
            judged.extras.push_back({std::string{asked.name}, value, from, true});
            judged.values.forget(row);
            judged.reset.insert(row);
        }
        else if (asked.null_removes && value.is(json::kind::null) && !judged.keeps_unknown) {
            call_.planned.fixes.drop(value);
            auto const before = judged.meets_stored && judged.stored.is(json::kind::object)
                                    ? judged.stored.find(asked.name)
                                    : json::node{};
            if (before) call_.planned.fixes.leave(before);
            judged.values.forget(row);
            judged.taken.insert(row);
            judged.nulls.insert(row);
        }
    }
}

/// Whether a value sent for a member, over what is stored, has a violation of its own. Nothing is
/// reported of it.
inline bool object_judge::finds_fault(object const& table, json::node sent, json::node stored,
                                      row_set taken, std::size_t row)
{
    report found;
    sink unread{found, 1};
    plan unplanned;
    call const trial{call_.dialect, call_.catalog, call_.facts, call_.options,
                     unread,        unplanned,     call_.does};
    location const here;
    judged_object holder{trial, table, here, origin::patch};
    holder.values.read(table, sent, origin::patch, nullptr);
    if (stored.is(json::kind::object)) {
        holder.stored = stored;
        holder.values.read(table, stored, origin::stored, nullptr);
    }
    while (!taken.empty()) holder.values.forget(taken.take_first());
    object_judge{trial}.judge_member(holder, row, origin::patch);
    return unread.has_fault_at((here / table.members[row].name).pointer());
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

/// Tells of the members within a row that a rule takes out (V17), and that they are missed, unless
/// the row is judged, which says so.
inline void object_judge::report_reset_within(judged_object const& judged, std::size_t row,
                                              bool is_judged) const
{
    for (auto const& done : judged.resets())
        for (auto const& each : done.left) {
            if (each.row != row) continue;
            out_.note_at(notice_code::member_dropped, origin::stored, each.pointer);
            if (each.required && !is_judged)
                out_.add_at(errc::required, origin::patch, each.pointer,
                            details_for(errc::required));
        }
}

inline void object_judge::judge_row(judged_object& judged, std::size_t row, bool hidden)
{
    auto const& schema = judged.schema;
    auto const before = out_.count();
    auto const hides =
        out_.hide(schema.compiled.marked.contains(row) && schema.members[row].write_only);
    if (out_.notes()) note_deprecated(judged, row);
    if (hidden && schema.compiled.governed.contains(row)) [[unlikely]]
        static_cast<void>(judge_alone(judged, row));
    else
        judge_member(judged, row, lacking_of(judged, row));
    if (out_.notes() && out_.count() == before) [[unlikely]]
        note_member(judged, row);
}

/// The rows that are missing and may be (V13): read-only ones are asked for by audits alone,
/// secrets never by these.
inline row_set object_judge::not_asked_for(judged_object const& judged) const
{
    auto const& schema = judged.schema;
    row_set none;
    for (auto left = schema.compiled.marked.without(judged.values.there()); !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = schema.members[row];
        if ((asked.read_only && call_.does != deed::audit) || (asked.write_only && judged.audited))
            none.insert(row);
    }
    return none;
}

/// Judges the rows of an object of which there may be more to say than violations.
inline void object_judge::judge_rows(judged_object& judged, row_set rows, bool& hidden)
{
    auto const& schema = judged.schema;
    auto const discriminator = schema.compiled.discriminator;
    rows = rows.without(not_asked_for(judged));
    // an update may take out what a creation must send (V13)
    auto const gone = judged.is_assistant ? judged.taken.without(rows) : row_set{};
    rows.insert(judged.taken);
    row_set holding;
    for (auto const& done : judged.resets())
        for (auto const& each : done.left) holding.insert(each.row);
    auto const asked = rows;
    rows.insert(holding);
    while (!rows.empty() && !out_.full()) {
        auto const row = rows.take_first();
        if (judged.dropped.contains(row))
            out_.note(notice_code::member_dropped, origin::stored,
                      judged.at / schema.members[row].name);
        if (holding.contains(row)) report_reset_within(judged, row, asked.contains(row));
        if (!asked.contains(row)) continue;
        if (gone.contains(row)) {
            if (out_.notes()) note_deprecated(judged, row);
            continue;
        }
        judge_row(judged, row, hidden);
        if (row == discriminator && schema.compiled.governed.contains(row))
            hidden = judged.walk.of(row).as == lookup::known::no;
    }
}

inline void object_judge::judge_members(judged_object& judged, row_set rows,
                                        std::span<rule const> rules, bool hidden)
{
    auto const& schema = judged.schema;
    auto const discriminator = schema.compiled.discriminator;
    bool const plain =
        !out_.notes() && schema.compiled.marked.empty() && judged.taken.empty() && !judged.reset_by;
    while (plain && !rows.empty()) {
        auto const row = rows.take_first();
        if (hidden && schema.compiled.governed.contains(row)) [[unlikely]]
            static_cast<void>(judge_alone(judged, row));
        else
            judge_member(judged, row, judged.lacking);
        if (row == discriminator && schema.compiled.governed.contains(row))
            hidden = judged.walk.of(row).as == lookup::known::no;
    }
    if (!plain) [[unlikely]]
        judge_rows(judged, rows, hidden);
    if (!rules.empty()) member_rules{call_, judged, *this}.judge(rules);
    if (plain && judged.extras.empty() && !judged.renews) return;
    if (judged.renews && rechecks_ && !hidden) read_staying(judged);
    extras_judge const extras{call_, judged, *this};
    hidden&& schema.settings ? extras.report_misspelt() : extras.judge();
}

/// Tells that a member which is sent is deprecated in its table (V19).
inline void object_judge::note_deprecated(judged_object const& judged, std::size_t row) const
{
    auto const& asked = judged.schema.members[row];
    if (!asked.deprecated) return;
    auto const& [value, from] = judged.values[row];
    bool const sent = value ? call_.notes(from) : judged.sent_null(row);
    if (sent)
        out_.note(notice_code::deprecated, value ? from : origin::patch, judged.at / asked.name,
                  deprecated_value{});
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
