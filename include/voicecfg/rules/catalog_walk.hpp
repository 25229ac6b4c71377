// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_CATALOG_WALK_HPP
#define VOICECFG_RULES_CATALOG_WALK_HPP

#include <voicecfg/catalog/path.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/governed.hpp>
#include <voicecfg/schema/object.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The walk through the catalog: the look-up of a member's value and the path of its violation are
/// one and the same.
namespace voicecfg::detail {

/// What a member turned out to be in the catalog.
struct lookup {
    enum class known : std::uint8_t {
        no,     ///< missing or not listed: what depends on it is not looked up
        free,   ///< nothing governs it
        listed, ///< an entry of the catalog
    };
    known as = known::no;
    std::uint32_t position = 0; ///< where it stands in the list
    list_view list = {};        ///< that it is an entry of

    /// As the catalog spells it, where it is listed.
    [[nodiscard]] std::string_view name() const noexcept { return list.values->names[position]; }
    /// Null where entries hold nothing more.
    [[nodiscard]] catalog_entry const* entry() const noexcept
    {
        return as == known::listed && !list.values->entries.empty()
                   ? &list.values->entries[position]
                   : nullptr;
    }
};

/// What a catalog says of an entry that is deprecated; null for one that is not.
[[nodiscard]] inline deprecation const* deprecation_of(value_set const& values,
                                                       std::uint32_t position) noexcept
{
    return values.deprecated.empty() ? nullptr : values.find_deprecation(position);
}

/// Whether an entry counts as not listed, because it was to be used until an earlier day (G22).
[[nodiscard]] inline bool is_retired(value_set const& values, std::uint32_t position,
                                     date today) noexcept
{
    auto const* const said = deprecation_of(values, position);
    if (said == nullptr || !today) return false;
    auto const until = date::parse(said->until);
    return until && *until <= today;
}

/// Whether what is deprecated is so by a day, or whatever the day where none is given.
[[nodiscard]] inline bool is_in_force(deprecation const& said, date today) noexcept
{
    auto const since = date::parse(said.since);
    return !since || !today || *since <= today;
}

/// An integer as a catalog names its entries, in decimal; nothing for another number.
[[nodiscard]] inline std::string decimal(json::numeric number)
{
    return number.fits_int64() ? std::to_string(number.to_int64()) : std::string{};
}

/// The position of an entry's name, or the number of names.
[[nodiscard, gnu::noinline]] inline std::size_t position_of(value_set const& values,
                                                            std::string_view name)
{
    return values.position_of(name);
}

/// The same for a value whose name is not there to be read: a string with escapes, or an integer.
/// Of another type than the list's keys it names no entry.
[[nodiscard, gnu::noinline]] inline std::size_t position_of_spelled(list_view list,
                                                                    json::node value)
{
    bool const strings = list.shape->key_type == attribute_type::string;
    if (!value.is(strings ? json::kind::string : json::kind::number))
        return list.values->names.size();
    std::string scratch;
    return position_of(*list.values,
                       strings ? value.string(scratch) : scratch = decimal(value.number()));
}

/// The position of the entry of a list that a value of any type names, or the number of names.
[[nodiscard, gnu::always_inline]] inline std::size_t position_of(list_view list, json::node value)
{
    auto const plain = value.plain_string();
    return plain.data() != nullptr && list.shape->key_type == attribute_type::string
               ? position_of(*list.values, plain)
               : position_of_spelled(list, value);
}

/// The governed members of one object, looked up in order.
class catalog_walk {
public:
    /// Of an object at that place, with these values.
    catalog_walk(call const& about, object const& schema, row_values const& values,
                 location const& at)
        : call_{about}, schema_{schema}, values_{values}, at_{at}
    {
    }

    /// What a row that was judged turned out to be.
    [[nodiscard]] lookup const& of(std::size_t row) const noexcept
    {
        static constexpr lookup nothing;
        return judged_.contains(row) ? judged_[row] : nothing;
    }

    /// Takes all rows for ones that were not judged.
    void forget_all() noexcept { judged_.clear(); }

    /// Looks a member up, and reports what the catalog says against it.
    /// `lacking` is the origin of one that is not there.
    [[gnu::always_inline]] void judge(std::size_t row, member const& asked, field const& judged,
                                      origin lacking);
    /// Looks up an item of a list that a member holds, reports what the catalog says against it,
    /// and tells that it is deprecated (V20).
    void judge_item(governed_by const& by, field const& item, location const& at);
    /// Looks up, without a report, a member that holds the list of an earlier one.
    void settle(std::size_t row);
    /// Tells that a member that was judged is deprecated in the catalog, where it is.
    void note_deprecated(std::size_t row) const;

    /// The entry that a value names, without a report.
    [[nodiscard]] lookup look_up(std::size_t row, json::node value) const
    {
        return look_up(list_of_row(schema_.members[row].governed, holder(row)), value);
    }

    /// Looks up a value in the place of a member's own, without a report. No value: a member that
    /// is missing.
    lookup const& take(std::size_t row, json::node value)
    {
        judged_.set(row, value ? look_up(row, value) : lookup{});
        return judged_[row];
    }

    /// The entry that a value, of any type, names of a list that the section holds, retired or not,
    /// or null.
    [[nodiscard]] catalog_entry const* find_entry(std::size_t row, json::node value) const
    {
        auto const list = list_of_row(schema_.members[row].governed, none);
        if (!list) return nullptr;
        auto const position = position_of(list, value);
        return position < list.values->entries.size() ? &list.values->entries[position] : nullptr;
    }

    /// `voice.providers[vapi]`: an entry of a member's list.
    [[nodiscard]] std::string entry_path(std::size_t row, std::string_view name) const
    {
        auto path = list_path(schema_.members[row].governed, holder(row));
        if (schema_.members[row].write_only)
            path += "[]";
        else
            append_bracketed(path, name);
        return path;
    }

private:
    using known = lookup::known;

    static constexpr std::size_t none = compiled::none;

    /// The row whose entry holds the list of another row, or none where the section does.
    [[nodiscard]] std::size_t holder(std::size_t row) const noexcept
    {
        return schema_.compiled.holders[row];
    }

    /// A list that governs a value, and where that stands.
    struct governed_value {
        governed_by const& by;
        std::size_t around; ///< the row whose entry holds the list, or none
        location const& at;
        origin lacking;
        bool required = false;
    };

    [[nodiscard]] std::size_t holder_of(governed_by const& by) const noexcept
    {
        auto const row = by.within.empty() ? none : position_of(schema_.members, by.within);
        return row < schema_.members.size() ? row : none;
    }

    /// `voice.providers`, `transcriber.providers[deepgram].models[].languages`.
    void append_list(std::string& path, governed_by const& by, std::size_t around) const
    {
        if (around == none)
            path += schema_.section;
        else {
            append_list(path, schema_.members[around].governed, holder(around));
            append_entry(path, around, of(around));
        }
        if (!path.empty()) path += '.';
        path += by.list;
    }

    /// `[vapi]`, or `[]` where the entry is not known, or named by a secret (V19).
    void append_entry(std::string& path, std::size_t row, lookup const& found) const
    {
        if (found.as == known::listed && !schema_.members[row].write_only)
            append_bracketed(path, found.name());
        else
            path += "[]";
    }

    [[nodiscard]] std::string list_path(governed_by const& by, std::size_t around) const
    {
        std::string path;
        path.reserve(64);
        append_list(path, by, around);
        return path;
    }

    /// `voice.providers[].value`: any entry of the list.
    [[nodiscard]] std::string value_path(governed_value const& asked, list_view list) const
    {
        auto const key = list ? list.shape->key : shape_of(asked).key;
        return list_path(asked.by, asked.around).append("[].").append(key);
    }

    /// Whether the catalog has the section that leads to a value's list; where that is the catalog
    /// itself, the first list on the way (G12).
    [[nodiscard]] bool has_section(governed_value const& asked) const
    {
        if (!schema_.section.empty()) return call_.catalog.has_section(schema_.section);
        auto const* by = &asked.by;
        for (auto around = asked.around; around != none; around = holder(around))
            by = &schema_.members[around].governed;
        return static_cast<bool>(list_of_row(*by, none));
    }

    /// Whether a holder is known though no list governs it: under it nothing further is governed
    /// (V20).
    [[nodiscard, gnu::cold]] bool is_under_free(std::size_t around) const noexcept
    {
        while (around != none && of(around).as != known::free) around = holder(around);
        return around != none;
    }

    /// The list as the dialect describes it.
    [[nodiscard]] catalog_list shape_of(governed_value const& asked) const
    {
        return *governing_list(schema_, asked.by, call_.dialect.catalog);
    }

    /// `voice.providers[vapi]`, `voice`: the entry or section that has no list for a value, or
    /// nothing.
    [[nodiscard]] std::string holder_path(std::size_t around) const
    {
        if (around == none)
            return std::string{call_.catalog.has_section(schema_.section) ? schema_.section
                                                                          : std::string_view{}};
        auto const& held = of(around);
        if (held.as == known::listed) return entry_path(around, held.name());
        return list_path(schema_.members[around].governed, holder(around)) + "[]";
    }

    [[nodiscard, gnu::always_inline]] list_view list_of_row(governed_by const& governed,
                                                            std::size_t around) const noexcept
    {
        if (around == none) return call_.catalog.list(schema_.section, governed.list);
        auto const& held = of(around);
        auto const* const entry = held.entry();
        return entry != nullptr ? find_list(held.list.shape->lists, entry->lists, governed.list)
                                : list_view{};
    }

    [[nodiscard, gnu::always_inline]] lookup look_up(list_view list, json::node value) const;
    [[nodiscard, gnu::cold]] bool judge_other(governed_value const& asked, field const& judged,
                                              list_view list);
    void report_not_in_catalog(governed_value const& asked, field const& judged, list_view list);
    [[nodiscard]] choices offered(field const& judged, list_view list) const;
    [[nodiscard]] culprit blame_holder(std::size_t around) const;
    [[nodiscard]] std::vector<std::string> entries_that_list(governed_value const& asked,
                                                             json::node value) const;
    void note_deprecated(lookup const& found, origin from, location const& at) const;

    call const& call_;
    object const& schema_;
    row_values const& values_;
    location const& at_;
    row_map<lookup> judged_; ///< rows that turned out to be something
};

inline lookup catalog_walk::look_up(list_view list, json::node value) const
{
    if (!list) return {};
    auto const position = position_of(list, value);
    if (position == list.values->names.size()) return {};
    if (!list.values->deprecated.empty() &&
        is_retired(*list.values, static_cast<std::uint32_t>(position), call_.options.today))
        return {};
    return {.as = known::listed, .position = static_cast<std::uint32_t>(position), .list = list};
}

inline void catalog_walk::judge(std::size_t row, member const& asked, field const& judged,
                                origin lacking)
{
    auto const within = holder(row);
    auto list = list_of_row(asked.governed, within);
    if (!list && within != none && !judged_.contains(within)) [[unlikely]] {
        settle(within);
        list = list_of_row(asked.governed, within);
    }
    if (list && judged.value) [[likely]] {
        auto const found = look_up(list, judged.value);
        if (found.as == known::listed) [[likely]]
            return judged_.set(row, found);
    }
    else if (!list && judged.value &&
             (within == none
                  ? asked.governed.absent == unlisted::free
                  : of(within).as == known::free || (of(within).as == known::listed &&
                                                     asked.governed.absent == unlisted::free)))
        return judged_.set(row, {.as = known::free});
    else if (!list && !judged.value && !asked.required)
        return;
    location const at = at_ / asked.name;
    if (judge_other({asked.governed, within, at, lacking, asked.required}, judged, list))
        judged_.set(row, {.as = known::free});
}

inline void catalog_walk::judge_item(governed_by const& by, field const& item, location const& at)
{
    auto const around = holder_of(by);
    if (around != none) settle(around);
    auto const list = list_of_row(by, around);
    auto const found = look_up(list, item.value);
    if (found.as == known::listed) {
        if (call_.out.notes() && call_.notes(item.from)) note_deprecated(found, item.from, at);
    }
    else
        static_cast<void>(judge_other({by, around, at, item.from}, item, list));
}

/// Whether a value of the right type is at fault by itself.
[[nodiscard]] inline bool has_fault(value_type const& type, json::node value)
{
    auto const* const other = std::get_if<described>(&type);
    return other != nullptr ? words_judge::finds_fault(*other->words, value)
                            : content_fault(type, value).has_value();
}

inline void catalog_walk::settle(std::size_t row)
{
    if (judged_.contains(row) || !values_.there().contains(row)) return;
    auto const& asked = schema_.members[row];
    auto const value = values_[row].value;
    if (values_.type_faults().contains(row) || value.is(json::kind::null) ||
        has_fault(asked.type, value))
        return;
    auto const within = holder(row);
    if (within != none) settle(within);
    auto const list = list_of_row(asked.governed, within);
    auto const holds = within == none ? known::listed : of(within).as;
    bool const free = !list && (holds == known::free || (holds == known::listed &&
                                                         asked.governed.absent == unlisted::free));
    judged_.set(row, free ? lookup{.as = known::free} : look_up(list, value));
}

/// The values of a list but for those that are retired, with their other names.
struct offered_names {
    std::span<std::string_view const> names;
    std::span<other_name const> also;
    std::vector<std::string_view> kept = {};
    std::vector<other_name> kept_also = {};

    offered_names(value_set const& values, date today) : names{values.names}, also{values.also}
    {
        if (values.deprecated.empty() || !today) return;
        for (std::uint32_t position = 0; position != values.names.size(); ++position) {
            if (is_retired(values, position, today)) continue;
            for (auto const& each : values.also_of(position))
                kept_also.push_back({static_cast<std::uint32_t>(kept.size()), each.name});
            kept.push_back(values.names[position]);
        }
        names = kept;
        also = kept_also;
    }
};

/// Puts a name, as JSON text, first in a list of values.
inline void suggest(choices& all, std::string const& name)
{
    all.suggestion = name;
    std::erase(all.allowed, name);
    all.allowed.insert(all.allowed.begin(), name);
    all.allowed.resize(std::min(all.allowed.size(), max_allowed));
}

/// What a value that is not listed may be.
inline choices catalog_walk::offered(field const& judged, list_view list) const
{
    auto const& today = call_.options.today;
    offered_names const left{*list.values, today};
    auto shown = call_.out.echo(judged.value, judged.from);
    choices all;
    if (list.shape->key_type == attribute_type::string) {
        std::string scratch;
        bool const shows = judged.value.is(json::kind::string) && !call_.out.hides();
        auto const sent = shows ? judged.value.string(scratch) : std::string_view{};
        all = list_allowed(std::move(shown), sent, left.names,
                           list.shape->tags ? names_of::languages : names_of::values, left.also);
    }
    else {
        all = {.value = std::move(shown), .count = left.names.size()};
        for (auto const id : left.names.first(std::min(left.names.size(), max_allowed)))
            all.allowed.emplace_back(id);
    }
    auto const position = position_of(list, judged.value);
    if (position == list.values->names.size()) return all;
    // an entry of the list that is refused is retired
    auto const& said = *deprecation_of(*list.values, static_cast<std::uint32_t>(position));
    all.successors.assign(said.successors.begin(), said.successors.end());
    auto const name = std::ranges::find_if(
        all.successors, [](std::string const& each) { return each.front() == '"'; });
    if (name != all.successors.end()) suggest(all, *name);
    return all;
}

/// The member whose entry holds the list of a value, where it is there (G21).
inline culprit catalog_walk::blame_holder(std::size_t around) const
{
    if (around == none) return {};
    auto const& [value, from] = values_[around];
    auto const hides = call_.out.hide(schema_.members[around].write_only);
    return call_.out.blame(at_ / schema_.members[around].name, value, from);
}

/// At most three entries of the list in which the holder of a value is one that do list a string,
/// as JSON texts (G21).
inline std::vector<std::string> catalog_walk::entries_that_list(governed_value const& asked,
                                                                json::node value) const
{
    constexpr std::size_t most = 3;
    std::vector<std::string> found;
    if (asked.around == none || !value.is(json::kind::string)) return found;
    auto const& [shape, values] = of(asked.around).list;
    for (std::uint32_t position = 0; position != values->entries.size() && found.size() != most;
         ++position) {
        if (is_retired(*values, position, call_.options.today)) continue;
        auto const inner = find_list(shape->lists, values->entries[position].lists, asked.by.list);
        if (look_up(inner, value).as != known::listed) continue;
        auto& told = found.emplace_back();
        if (shape->key_type == attribute_type::string)
            json::append_quoted(told, values->names[position]);
        else
            told = values->names[position];
    }
    return found;
}

/// Judges a value that is no entry of its list; true where it counts as known all the same.
inline bool catalog_walk::judge_other(governed_value const& asked, field const& judged,
                                      list_view list)
{
    auto const& at = asked.at;
    auto const holds = asked.around == none ? known::listed : of(asked.around).as;
    bool const free = is_under_free(asked.around);
    auto const by = free ? governance::free
                         : governance_of(asked.by, holds != known::no, static_cast<bool>(list));
    auto const says = rule_on(by, static_cast<bool>(judged.value), asked.required);
    if (says == ruling::none) return false;
    if (says == ruling::look_up || says == ruling::not_in_catalog) {
        report_not_in_catalog(asked, judged, list);
        return false;
    }
    if (says == ruling::required) {
        bool const sectioned = has_section(asked);
        bool const entry = by == governance::unknown && asked.by.absent != unlisted::empty;
        auto path = free                                               ? std::string{}
                    : !rule_of(by).any_of_list || (entry && sectioned) ? holder_path(asked.around)
                    : sectioned                                        ? value_path(asked, list)
                                                                       : std::string{};
        relation told;
        if (!path.empty()) told.related = blame_holder(asked.around);
        call_.out.add(errc::required, asked.lacking, at, std::move(told), std::move(path));
        return false;
    }
    if (says == ruling::free) return true;
    call_.out.add(errc::forbidden, judged.from, at,
                  relation{.value = call_.out.echo(judged.value, judged.from),
                           .related = blame_holder(asked.around)},
                  holder_path(asked.around));
    return false;
}

/// Reports a value that is not listed, or that no list is there for.
inline void catalog_walk::report_not_in_catalog(governed_value const& asked, field const& judged,
                                                list_view list)
{
    auto told =
        list ? offered(judged, list) : choices{.value = call_.out.echo(judged.value, judged.from)};
    told.related = blame_holder(asked.around);
    told.elsewhere = entries_that_list(asked, judged.value);
    call_.out.add(errc::not_in_catalog, judged.from, asked.at, std::move(told),
                  value_path(asked, list));
}

inline void catalog_walk::note_deprecated(std::size_t row) const
{
    note_deprecated(of(row), values_[row].from, at_ / schema_.members[row].name);
}

inline void catalog_walk::note_deprecated(lookup const& found, origin from,
                                          location const& at) const
{
    if (found.as != known::listed) return;
    auto const* const said = deprecation_of(*found.list.values, found.position);
    if (said == nullptr || !is_in_force(*said, call_.options.today)) return;
    call_.out.note(notice_code::deprecated, from, at,
                   deprecated_value{std::string{said->since},
                                    std::string{said->until},
                                    {said->successors.begin(), said->successors.end()}});
}

} // namespace voicecfg::detail

#endif
