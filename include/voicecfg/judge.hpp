// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JUDGE_HPP
#define VOICECFG_JUDGE_HPP

#include <voicecfg/edits.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/judge_value.hpp>
#include <voicecfg/offers.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/settings.hpp>

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The rules over objects and the whole assistant. They report, and plan what they accept.
namespace voicecfg::detail {

/// A member of an object that is not in its table.
struct extra {
    std::string name;
    node value;
    origin from = origin::patch;
};

/// One field a row of a table, without a value where the object lacks the member.
using fields = boost::container::small_vector<field, 8>;

/// The row of a member, or the number of rows. It is found at once where it follows the row before.
[[nodiscard]] inline std::size_t row_of(std::span<member const> rows, std::string_view name,
                                        std::size_t before = 0) noexcept
{
    if (before + 1 < rows.size() && same_name(rows[before + 1].name, name)) return before + 1;
    std::size_t row = 0;
    while (row != rows.size() && !same_name(rows[row].name, name)) ++row;
    return row;
}

/// Reads an object against its table: a member goes to the field of its row unless that has a value
/// already, and to `extras`, where asked for, if no row knows it. Stored null members count as
/// absent (G8).
inline void sort_members(std::span<member const> rows, node object, origin from,
                         std::span<field> into, std::vector<extra>* extras)
{
    std::size_t row = rows.size();
    for (members member{object}; member; ++member) {
        auto const value = member.value();
        if (from == origin::stored && value.is(kind::null)) continue;
        auto const name = member.name();
        row = row_of(rows, name, row);
        if (row != rows.size()) {
            if (!into[row].value) into[row] = {value, from};
        }
        else if (extras != nullptr)
            extras->push_back({std::string{name}, value, from});
    }
}

/// Sorts by name. Of two with one name the first stays: the sent one, which lies over the stored.
inline void sort_extras(std::vector<extra>& extras)
{
    std::stable_sort(extras.begin(), extras.end(),
                     [](extra const& a, extra const& b) { return a.name < b.name; });
    auto const last = std::unique(extras.begin(), extras.end(),
                                  [](extra const& a, extra const& b) { return a.name == b.name; });
    extras.erase(last, extras.end());
}

/// Whether a sent object is laid over the stored one, rather than replacing it (L3, L4).
[[nodiscard]] inline bool lays_over(member const& row, node sent)
{
    auto const* const nested = std::get_if<object_of>(&row.type);
    if (nested == nullptr || !sent.is(kind::object)) return false;
    return nested->merge == merging::overlay || (nested->merge == merging::discriminated &&
                                                 !sent.find(nested->schema->discriminator));
}

/// Whether a number stands in its text, or is kept, as an integer.
[[nodiscard]] inline bool spelled_as_integer(node number) noexcept
{
    if (auto const* const scanned = number.scanned())
        return scanned->text().find_first_of(".eE") == std::string_view::npos &&
               scanned->text() != "-0";
    return !number.parsed()->is_double();
}

class judge {
public:
    judge(dialect const& platform, catalog_view catalog, facts const* known,
          options const& chosen, findings& out, plan& planned) noexcept
        : platform_{platform}, catalog_{catalog}, facts_{known}, options_{chosen}, out_{out},
          plan_{planned}
    {
    }

    /// Judges a patch against what is stored, both objects.
    void update(node stored, node patch);
    /// Judges a whole assistant, an object.
    void audit(node assistant);

private:
    struct subject;

    [[nodiscard]] bool ignores_unknown() const noexcept
    {
        return options_.unknown == unknown_members::ignore;
    }

    void assistant(std::span<field const> sent, std::span<field const> stored);
    void rule_over(needs const& asked, std::span<field const> merged);
    void rule_over(agrees const& asked, std::span<field const> merged);
    void beyond_table(std::vector<extra>& beyond);

    void row_of_object(offers& standings, object const& schema, std::size_t row,
                       field const& judged, origin lacking, location const& at);
    void value(member const& row, field const& judged, location const& at);
    void content(member const& row, field const& judged, location const& at);
    void number_facts(phone_number const& asked, node id, location const& at);
    void entries(node map, origin from, location const& at);
    void items(list_of const& asked, node list, origin from, location const& at);
    void whole(object const& schema, node value, origin from, location const& at);
    void laid_over(object_of const& asked, node sent, node stored, location const& at);

    [[nodiscard]] bool gate(subject const& judged, origin from);
    void rows(subject& judged);
    void extras(subject const& judged);
    void hidden_extras(subject const& judged, catalog_entry const* entry);
    void unknown(extra const& told, std::span<member const> rows, catalog_entry const* entry,
                 location const& at);

    dialect const& platform_;
    catalog_view catalog_;
    facts const* facts_;
    options const& options_;
    findings& out_;
    plan& plan_;
    bool rechecks_ = false;   ///< what the patch leaves alone is judged too
    std::uint64_t faulty_ = 0; ///< a bit for each row of the assistant that has a violation
};

/// One object under judgement.
struct judge::subject {
    object const& schema;
    location const& at;
    origin lacking = origin::patch; ///< the origin of a member that is not there
    bool judges_stored = true;      ///< stored fields are judged, and not only there
    detail::fields fields = detail::fields(schema.members.size());
    std::vector<extra> extras = {};
    offers standings;

    [[nodiscard]] std::size_t discriminator() const noexcept
    {
        return row_of(schema.members, schema.discriminator);
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

inline void judge::update(node stored, node patch)
{
    auto const rows = platform_.assistant.members;
    boost::container::small_vector<field, 48> sent(rows.size());
    boost::container::small_vector<field, 48> kept(rows.size());
    std::vector<extra> beyond;
    rechecks_ = options_.recheck == rechecking::everything;
    sort_members(rows, patch, origin::patch, sent, &beyond);
    bool needs_stored = rechecks_ || !platform_.rules.empty();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (auto const value = sent[row].value) {
            plan_.edits.push_back({&rows[row], value, lays_over(rows[row], value)});
            needs_stored = needs_stored || plan_.edits.back().overlay;
        }
    if (needs_stored) sort_members(rows, stored, origin::stored, kept, nullptr);
    if (plan_.edits.empty() && !platform_.empty_patch)
        out_.add(errc::empty_patch, origin::patch, location{});
    assistant(sent, kept);
    beyond_table(beyond);
    plan_.fixes.sort();
}

inline void judge::audit(node assistant_object)
{
    auto const rows = platform_.assistant.members;
    boost::container::small_vector<field, 48> const sent(rows.size());
    boost::container::small_vector<field, 48> stored(rows.size());
    rechecks_ = true;
    sort_members(rows, assistant_object, origin::stored, stored, nullptr);
    assistant(sent, stored);
}

inline void judge::assistant(std::span<field const> sent, std::span<field const> stored)
{
    auto const& schema = platform_.assistant;
    location const document;
    offers standings{schema, platform_.catalog, catalog_};
    boost::container::small_vector<field, 48> merged(stored.begin(), stored.end());
    for (std::size_t row = 0; row < sent.size() && !out_.full(); ++row) {
        auto const& asked = schema.members[row];
        auto const before = out_.count();
        location const at = document / asked.name;
        if (sent[row].value) {
            merged[row] = sent[row];
            if (lays_over(asked, sent[row].value))
                laid_over(std::get<object_of>(asked.type), sent[row].value, stored[row].value, at);
            else
                row_of_object(standings, schema, row, sent[row], origin::patch, at);
        }
        else if (stored[row].value && rechecks_)
            row_of_object(standings, schema, row, stored[row], origin::stored, at);
        if (out_.count() != before) faulty_ |= std::uint64_t{1} << row;
    }
    for (auto const& over : platform_.rules)
        std::visit([&](auto const& asked) { rule_over(asked, merged); }, over);
}

/// A1 judges the act of setting a member to true: no audit applies it.
inline void judge::rule_over(needs const& asked, std::span<field const> merged)
{
    auto const rows = platform_.assistant.members;
    auto const& set = merged[row_of(rows, asked.member)];
    auto const& needed = merged[row_of(rows, asked.needed)];
    if (!set.value || set.from != origin::patch) return;
    if (!set.value.is(kind::boolean) || !set.value.boolean()) return;
    if (needed.value && !needed.value.is(kind::null)) return;
    location const document;
    auto& told = out_.add(errc::required, origin::patch, document / asked.needed);
    told.related = (document / asked.member).pointer();
}

inline void judge::rule_over(agrees const& asked, std::span<field const> merged)
{
    auto const& schema = platform_.assistant;
    auto const row = row_of(schema.members, asked.member);
    auto const other = row_of(schema.members, asked.with);
    auto const touches = [&](std::size_t which) {
        return rechecks_ || (merged[which].value && merged[which].from == origin::patch);
    };
    auto const usable = [&](std::size_t which) {
        return merged[which].value && (faulty_ >> which & 1) == 0 &&
               !type_fault(schema.members[which], merged[which].value);
    };
    if ((!touches(row) && !touches(other)) || !usable(row) || !usable(other)) return;
    offers const standings{schema, platform_.catalog, catalog_};
    auto const found = standings.look_up(row, merged[row].value);
    if (found.entry == nullptr) return;
    auto const shape = governing_list(schema, schema.members[row], platform_.catalog)->attributes;
    auto const attribute = static_cast<std::size_t>(find_named(shape, asked.attribute) -
                                                    shape.data());
    auto const expected = found.entry->attributes[attribute];
    std::string scratch;
    if (!expected || *expected == merged[other].value.string(scratch)) return;
    location const document;
    auto& told = out_.add(errc::incompatible, merged[row].from, document / asked.member,
                          standings.entry_path(row, found.name).append(".").append(asked.attribute));
    told.value = echo(merged[row].value, merged[row].from);
    told.related = (document / asked.with).pointer();
    append_quoted(told.related_value, *expected);
}

inline void judge::beyond_table(std::vector<extra>& beyond)
{
    sort_extras(beyond);
    location const document;
    for (auto const& each : beyond) {
        if (out_.full()) return;
        auto const& fixed = platform_.read_only;
        if (std::find(fixed.begin(), fixed.end(), each.name) != fixed.end())
            out_.add(errc::read_only, origin::patch, document / each.name);
        else if (!ignores_unknown())
            unknown(each, platform_.assistant.members, nullptr, document);
    }
}

/// Reports a member that nothing knows, with the known name that was probably meant.
inline void judge::unknown(extra const& told, std::span<member const> rows,
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

/// Judges a member by itself, then by the catalog where nothing was wrong with it.
inline void judge::row_of_object(offers& standings, object const& schema, std::size_t row,
                                 field const& judged, origin lacking, location const& at)
{
    auto const& asked = schema.members[row];
    if (judged.value) {
        auto const before = out_.count();
        value(asked, judged, at);
        if (out_.count() != before || judged.value.is(kind::null)) return;
    }
    if (!asked.governed.list.empty())
        standings.judge(out_, row, judged, lacking, at);
    else if (!judged.value && asked.required)
        out_.add(errc::required, lacking, at);
}

inline void judge::value(member const& row, field const& judged, location const& at)
{
    if (auto const fault = type_fault(row, judged.value))
        tell_type_fault(out_, *fault, row, judged.value, judged.from, at);
    else if (!judged.value.is(kind::null))
        content(row, judged, at);
}

inline void judge::content(member const& row, field const& judged, location const& at)
{
    auto const [value, from] = judged;
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
    if (is_integer_type(row.type) && !spelled_as_integer(value)) plan_.fixes.make_integer(value);
}

/// One answer for a number that is not there and for one of another organization, so that nobody
/// can probe the numbers of others (L6).
inline void judge::number_facts(phone_number const& asked, node id, location const& at)
{
    auto const tell = [&](errc code) {
        out_.add(code, origin::patch, at).value = echo(id, origin::patch);
    };
    if (facts_ == nullptr) return tell(errc::facts_required);
    bool found = false;
    bool elsewhere = false;
    for (auto const& row : facts_->numbers) {
        if (row.id != id.number().to_int64() || !facts_->organization ||
            row.organization != facts_->organization)
            continue;
        found = true;
        elsewhere = elsewhere || (row.integration && row.integration != facts_->integration);
    }
    if (!found)
        tell(errc::number_not_found);
    else if (asked.exclusive && elsewhere)
        tell(errc::number_in_use);
}

inline void judge::entries(node map, origin from, location const& at)
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
        auto& told = out_.add(infinite ? errc::out_of_range : errc::wrong_type, from,
                              at / each.name);
        told.value = echo(each.value, from);
        if (!infinite) told.expected = {"string", "number", "boolean"};
    }
}

inline void judge::items(list_of const& asked, node list, origin from, location const& at)
{
    member const item{.name = {}, .type = object_of{asked.item}};
    std::size_t position = 0;
    for (elements element{list}; element && !out_.full(); ++element)
        value(item, {*element, from}, at / position++);
}

/// Judges an object that is complete on its own.
inline void judge::whole(object const& schema, node value, origin from, location const& at)
{
    subject judged{.schema = schema,
                   .at = at,
                   .lacking = from,
                   .standings = {schema, platform_.catalog, catalog_}};
    sort_members(schema.members, value, from, judged.fields, &judged.extras);
    sort_extras(judged.extras);
    if (gate(judged, from)) return hidden_extras(judged, judged.governing_entry());
    rows(judged);
}

/// Judges a sent object together with the stored one that it is laid over. One with a discriminator
/// must come out complete; without, the stored rest is judged only where everything is.
inline void judge::laid_over(object_of const& asked, node sent, node stored, location const& at)
{
    auto const& schema = *asked.schema;
    bool const complete = asked.merge == merging::discriminated;
    subject judged{.schema = schema,
                   .at = at,
                   .lacking = origin::stored,
                   .judges_stored = complete || rechecks_,
                   .standings = {schema, platform_.catalog, catalog_}};
    bool const under = stored.is(kind::object);
    sort_members(schema.members, sent, origin::patch, judged.fields, &judged.extras);
    if (under)
        sort_members(schema.members, stored, origin::stored, judged.fields, &judged.extras);
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
inline bool judge::gate(subject const& judged, origin from)
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

inline void judge::rows(subject& judged)
{
    auto const discriminator = judged.discriminator();
    bool hidden = false;
    for (std::size_t row = 0; row < judged.fields.size(); ++row) {
        auto const& asked = judged.schema.members[row];
        auto const& field = judged.fields[row];
        if (hidden && !asked.governed.list.empty()) continue;
        if (field.value && field.from == origin::stored && !judged.judges_stored) continue;
        row_of_object(judged.standings, judged.schema, row, field, judged.lacking,
                      judged.at / asked.name);
        if (row == discriminator) hidden = judged.standings.of(row).as == standing::known::no;
    }
    return hidden ? hidden_extras(judged, nullptr) : extras(judged);
}

/// Judges members beyond the table by what the discriminator's entry declares (L7), and drops or
/// reports what it does not (G5).
inline void judge::extras(subject const& judged)
{
    auto const row = judged.discriminator();
    bool const governed = judged.schema.settings && row != judged.fields.size();
    auto const known = governed ? judged.standings.of(row) : standing{};
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        auto const* const declared = known.entry != nullptr
                                         ? known.entry->find_setting(each.name)
                                         : nullptr;
        if (declared != nullptr) {
            auto path = judged.standings.entry_path(row, known.name).append(".settings");
            append_bracketed(path, each.name);
            judge_setting(out_, declared, each.value, each.from, judged.at / each.name, path);
        }
        else if (known.entry != nullptr && known.entry->any_setting)
            judge_setting(out_, nullptr, each.value, each.from, judged.at / each.name, {});
        else if (each.from == origin::patch && ignores_unknown())
            plan_.fixes.drop(each.value);
        else if (each.from == origin::patch)
            unknown(each, judged.schema.members, known.entry, judged.at);
    }
}

/// Reports, where the rest is hidden, the unknown members that are own members' names but for case,
/// `_` and `-` (G3).
inline void judge::hidden_extras(subject const& judged, catalog_entry const* entry)
{
    if (ignores_unknown()) return;
    for (auto const& each : judged.extras) {
        if (out_.full()) return;
        bool const known = entry != nullptr && (entry->any_setting ||
                                                entry->find_setting(each.name) != nullptr);
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
