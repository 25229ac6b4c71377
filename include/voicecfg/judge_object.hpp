// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JUDGE_OBJECT_HPP
#define VOICECFG_JUDGE_OBJECT_HPP

#include <voicecfg/edits.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/judge_value.hpp>
#include <voicecfg/offers.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/settings.hpp>
#include <voicecfg/small_vector.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// The rules over objects and what they hold.
namespace voicecfg::detail {

/// A member of an object that is not in its table.
struct extra {
    std::string name;
    node value;
    origin from = origin::patch;
};

/// Rows of a table, which has `max_members` at most.
class row_set {
public:
    void insert(std::size_t row) noexcept { bits_ |= std::uint64_t{1} << row; }
    [[nodiscard]] bool contains(std::size_t row) const noexcept { return (bits_ >> row & 1) != 0; }
    [[nodiscard]] bool empty() const noexcept { return bits_ == 0; }
    /// Takes the first row out, of a set that is not empty.
    std::size_t take_first() noexcept
    {
        auto const first = std::countr_zero(bits_);
        bits_ &= bits_ - 1;
        return static_cast<std::size_t>(first);
    }
    void insert(row_set other) noexcept { bits_ |= other.bits_; }

private:
    static_assert(max_members <= 64);
    std::uint64_t bits_ = 0;
};

/// One field a row of a table, without a value where the object lacks the member.
using fields = small_vector<field, 8>;

/// The row of a member, or the number of rows. It is found at once where it follows the row before.
[[nodiscard, gnu::always_inline]] inline std::size_t
row_of(std::span<member const> rows, std::string_view name, std::size_t before = 0) noexcept
{
    if (before + 1 < rows.size() && same_name(rows[before + 1].name, name)) return before + 1;
    return position_of(rows, name);
}

/// Reads an object against its table: a member goes to the field of its row unless that has a value
/// already, and to `extras`, where asked for, if no row knows it. Stored null members count as
/// absent (G8). Returns the rows that it found.
inline row_set sort_members(std::span<member const> rows, node object, origin from,
                            std::span<field> into, std::vector<extra>* extras)
{
    row_set found;
    std::size_t row = rows.size();
    for (members member{object}; member; ++member) {
        auto const value = member.value();
        if (from == origin::stored && value.is(kind::null)) continue;
        auto const name = member.name();
        row = row_of(rows, name, row);
        if (row != rows.size()) {
            found.insert(row);
            if (!into[row].value) into[row] = {value, from};
        }
        else if (extras != nullptr)
            extras->push_back({std::string{name}, value, from});
    }
    return found;
}

/// One member of a stored object, found as `sort_members` finds them all.
[[nodiscard]] inline field stored_member(node object, std::string_view name)
{
    auto const found = object.find(name);
    return {found.is(kind::null) ? node{} : found, origin::stored};
}

/// Sorts by name. Of two with one name the first stays: the sent one, which lies over the stored.
inline void sort_extras(std::vector<extra>& extras)
{
    if (extras.size() < 2) return;
    std::sort(extras.begin(), extras.end(), [](extra const& a, extra const& b) {
        return std::tie(a.name, a.from) < std::tie(b.name, b.from);
    });
    auto const last = std::unique(extras.begin(), extras.end(),
                                  [](extra const& a, extra const& b) { return a.name == b.name; });
    extras.erase(last, extras.end());
}

/// Whether a sent object is laid over the stored one, rather than replacing it (L3, L4).
[[nodiscard]] inline bool lays_over(member const& row, node sent)
{
    auto const* const nested = std::get_if<object_of>(&row.type);
    if (nested == nullptr || !sent.is(kind::object)) return false;
    return nested->merge == merging::overlay ||
           (nested->merge == merging::discriminated && !sent.find(nested->schema->discriminator));
}

/// Whether a number stands in its text, or is kept, as an integer.
[[nodiscard]] inline bool spelled_as_integer(node number) noexcept
{
    if (auto const* const scanned = number.scanned())
        return scanned->text().find_first_of(".eE") == std::string_view::npos &&
               scanned->text() != "-0";
    return !number.parsed()->is_double();
}

/// What a call is about, and where what it finds goes.
struct hearing {
    dialect const& platform;
    catalog_view catalog;
    facts const* known; ///< null where nothing was looked up
    options const& chosen;
    findings& out;
    plan& planned;

    [[nodiscard]] bool ignores_unknown() const noexcept
    {
        return chosen.unknown == unknown_members::ignore;
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

    /// Judges a member by itself, then by the catalog where nothing was wrong with it. `lacking` is
    /// the origin of a member that is not there; `sound` says that its type was found right.
    [[gnu::always_inline]] void row(offers& standings, object const& schema, std::size_t row,
                                    field const& judged, origin lacking, location const& at,
                                    bool sound = false);
    /// Judges a sent object together with the stored one that it is laid over.
    void laid_over(object_of const& asked, node sent, node stored, location const& at);
    /// Reports a member that nothing knows, with the known name that was probably meant.
    void unknown(extra const& told, std::span<member const> rows, catalog_entry const* entry,
                 location const& at);

private:
    struct subject;

    void value(member const& row, field const& judged, location const& at);
    void content(member const& row, field const& judged, location const& at);
    void number_facts(phone_number const& asked, node id, location const& at);
    void entries(node map, origin from, location const& at);
    void items(list_of const& asked, node list, origin from, location const& at);
    void whole(object const& schema, node value, origin from, location const& at);

    [[nodiscard]] bool gate(subject const& judged, origin from);
    void rows(subject& judged);
    void extras(subject const& judged);
    void hidden_extras(subject const& judged, catalog_entry const* entry);

    hearing const& about_;
    findings& out_;
    bool rechecks_;
};

/// One object under judgement. It has a constructor because an aggregate would first be filled with
/// zeros, the room for its fields included.
struct object_judge::subject {
    object const& schema;
    location const& at;
    origin lacking;              ///< the origin of a member that is not there
    bool judges_stored = true;   ///< stored fields are judged, and not only there
    bool stored_is_sound = true; ///< their types were found right
    detail::fields fields;
    std::vector<extra> extras;
    offers standings;

    subject(hearing const& about, object const& described, location const& where, origin without)
        : schema{described}, at{where}, lacking{without},
          fields(described.members.size()), standings{described, about.platform.catalog,
                                                      about.catalog}
    {
    }

    [[nodiscard, gnu::always_inline]] std::size_t discriminator() const noexcept
    {
        return position_of(schema.members, schema.discriminator);
    }

    /// What a discriminator that breaks no rule of its own names in the catalog, if anything.
    [[nodiscard]] catalog_entry const* governing_entry() const
    {
        auto const row = discriminator();
        if (row == fields.size() || !fields[row].value) return nullptr;
        auto const& asked = schema.members[row];
        if (type_fault(asked, fields[row].value)) return nullptr;
        report unused;
        findings faults{unused, 1};
        judge_scalar(faults, asked.type, fields[row].value, origin::stored, at);
        return faults.count() == 0 ? standings.look_up(row, fields[row].value).entry : nullptr;
    }
};

inline void object_judge::unknown(extra const& told, std::span<member const> rows,
                                  catalog_entry const* entry, location const& at)
{
    std::vector<std::string_view> names;
    for (auto const& row : rows) names.push_back(row.name);
    if (entry != nullptr)
        for (auto const& declared : entry->settings) names.push_back(declared.name);
    auto const meant = nearest_names(told.name, names).suggestion;
    auto& added = out_.add(errc::unknown_member, told.from, at / told.name);
    if (meant) append_quoted(added.suggestion, names[*meant]);
}

inline void object_judge::row(offers& standings, object const& schema, std::size_t row,
                              field const& judged, origin lacking, location const& at, bool sound)
{
    auto const& asked = schema.members[row];
    if (judged.value) {
        auto const before = out_.count();
        if (!sound)
            value(asked, judged, at);
        else if (!holds_anything(asked.type) && !judged.value.is(kind::null))
            content(asked, judged, at);
        if (out_.count() != before || judged.value.is(kind::null)) return;
    }
    if (!asked.governed.list.empty())
        standings.judge(out_, row, judged, lacking, at);
    else if (!judged.value && asked.required)
        out_.add(errc::required, lacking, at);
}

inline void object_judge::value(member const& row, field const& judged, location const& at)
{
    if (auto const fault = type_fault(row, judged.value))
        tell_type_fault(out_, *fault, row, judged.value, judged.from, at);
    else if (!judged.value.is(kind::null))
        content(row, judged, at);
}

inline void object_judge::content(member const& row, field const& judged, location const& at)
{
    auto const [value, from] = judged;
    if (holds_anything(row.type)) return;
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
inline void object_judge::number_facts(phone_number const& asked, node id, location const& at)
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

inline void object_judge::entries(node map, origin from, location const& at)
{
    std::vector<extra> wrong;
    for (members member{map}; member; ++member) {
        auto const value = member.value();
        bool const fine = value.is(kind::string) || value.is(kind::boolean) ||
                          (value.is(kind::number) && value.number().finite()) ||
                          (from == origin::stored && value.is(kind::null));
        if (!fine) wrong.push_back({std::string{member.name()}, value, from});
    }
    sort_extras(wrong);
    for (auto const& each : wrong) {
        if (out_.full()) return;
        bool const infinite = each.value.is(kind::number);
        auto& told =
            out_.add(infinite ? errc::out_of_range : errc::wrong_type, from, at / each.name);
        told.value = echo(each.value, from);
        if (!infinite) told.expected = {"string", "number", "boolean"};
    }
}

inline void object_judge::items(list_of const& asked, node list, origin from, location const& at)
{
    member const item{.name = {}, .type = object_of{asked.item}};
    std::size_t position = 0;
    for (elements element{list}; element && !out_.full(); ++element)
        value(item, {*element, from}, at / position++);
}

/// Judges an object that is complete on its own.
inline void object_judge::whole(object const& schema, node value, origin from, location const& at)
{
    subject judged{about_, schema, at, from};
    sort_members(schema.members, value, from, judged.fields, &judged.extras);
    sort_extras(judged.extras);
    if (gate(judged, from)) return hidden_extras(judged, judged.governing_entry());
    rows(judged);
}

/// An object with a discriminator must come out complete; without, the stored rest is judged only
/// where everything is.
inline void object_judge::laid_over(object_of const& asked, node sent, node stored,
                                    location const& at)
{
    auto const& schema = *asked.schema;
    bool const complete = asked.merge == merging::discriminated;
    subject judged{about_, schema, at, origin::stored};
    judged.judges_stored = complete || rechecks_;
    judged.stored_is_sound = complete;
    bool const under = stored.is(kind::object);
    sort_members(schema.members, sent, origin::patch, judged.fields, &judged.extras);
    if (under) sort_members(schema.members, stored, origin::stored, judged.fields, &judged.extras);
    sort_extras(judged.extras);
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
    bool found = false;
    for (std::size_t row = 0; row < judged.fields.size(); ++row) {
        auto const& field = judged.fields[row];
        if (!field.value || field.from != from) continue;
        auto const& asked = judged.schema.members[row];
        auto const fault = type_fault(asked, field.value);
        if (!fault) continue;
        tell_type_fault(out_, *fault, asked, field.value, from, judged.at / asked.name);
        found = true;
    }
    return found;
}

inline void object_judge::rows(subject& judged)
{
    auto const discriminator = judged.discriminator();
    bool hidden = false;
    for (std::size_t row = 0; row < judged.fields.size(); ++row) {
        auto const& asked = judged.schema.members[row];
        auto const& field = judged.fields[row];
        if (hidden && !asked.governed.list.empty()) continue;
        if (field.value && field.from == origin::stored && !judged.judges_stored) continue;
        bool const sound = field.from == origin::patch || judged.stored_is_sound;
        this->row(judged.standings, judged.schema, row, field, judged.lacking,
                  judged.at / asked.name, sound);
        if (row == discriminator) hidden = judged.standings.of(row).as == standing::known::no;
    }
    return hidden ? hidden_extras(judged, nullptr) : extras(judged);
}

/// Judges members beyond the table by what the discriminator's entry declares (L7), and drops or
/// reports what it does not (G5).
inline void object_judge::extras(subject const& judged)
{
    if (judged.extras.empty()) return;
    auto const row = judged.discriminator();
    bool const governed = judged.schema.settings && row != judged.fields.size();
    auto const known = governed ? judged.standings.of(row) : standing{};
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        auto const* const declared =
            known.entry != nullptr ? known.entry->find_setting(each.name) : nullptr;
        if (declared != nullptr) {
            auto path = judged.standings.entry_path(row, known.name).append(".settings");
            append_bracketed(path, each.name);
            judge_setting(out_, declared, each.value, each.from, judged.at / each.name, path);
        }
        else if (known.entry != nullptr && known.entry->any_setting) {
            if (each.from == origin::patch || rechecks_)
                judge_setting(out_, nullptr, each.value, each.from, judged.at / each.name, {});
        }
        else if (each.from == origin::patch && about_.ignores_unknown())
            about_.planned.fixes.drop(each.value);
        else if (each.from == origin::patch)
            unknown(each, judged.schema.members, known.entry, judged.at);
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
