// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_CATALOG_WALK_HPP
#define VOICECFG_RULES_CATALOG_WALK_HPP

#include <voicecfg/catalog/path.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/schema/governed.hpp>
#include <voicecfg/schema/object.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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

/// The governed members of one object, looked up in order.
class catalog_walk {
public:
    /// Of an object at that place; `lacking` is the origin of a member that is not there.
    catalog_walk(call const& about, object const& schema, location const& at, origin lacking)
        : call_{about}, schema_{schema}, at_{at}, lacking_{lacking}
    {
    }

    /// What a row that was judged turned out to be.
    [[nodiscard]] lookup const& of(std::size_t row) const noexcept
    {
        static constexpr lookup nothing;
        return judged_.contains(row) ? judged_[row] : nothing;
    }

    /// Looks a member up, and reports what the catalog says against it.
    [[gnu::always_inline]] void judge(std::size_t row, member const& asked, field const& judged);

    /// The entry that a value names, without a report.
    [[nodiscard]] lookup look_up(std::size_t row, json::node value) const
    {
        return look_up(list_of_row(schema_.members[row].governed, holder(row)), value);
    }

    /// `voice.providers[vapi]`: an entry of a member's list.
    [[nodiscard]] std::string entry_path(std::size_t row, std::string_view name) const
    {
        auto path = list_path(row);
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

    /// `voice.providers`, `transcriber.providers[deepgram].models[].languages`.
    void append_list(std::string& path, std::size_t row) const
    {
        if (auto const around = holder(row); around == none)
            path += schema_.section;
        else {
            append_list(path, around);
            if (of(around).as == known::listed)
                append_bracketed(path, of(around).name());
            else
                path += "[]";
        }
        if (!path.empty()) path += '.';
        path += schema_.members[row].governed.list;
    }

    [[nodiscard]] std::string list_path(std::size_t row) const
    {
        std::string path;
        path.reserve(64);
        append_list(path, row);
        return path;
    }

    /// `voice.providers[].value`: any entry of the list.
    [[nodiscard]] std::string value_path(std::size_t row, list_view list) const
    {
        auto const& asked = schema_.members[row];
        auto const key =
            list ? list.shape->key : governing_list(schema_, asked, call_.dialect.catalog)->key;
        return list_path(row).append("[].").append(key);
    }

    /// `voice.providers[vapi]`: the entry that has no list for a member, or nothing.
    [[nodiscard]] std::string holder_path(std::size_t row) const
    {
        auto const around = holder(row);
        bool const listed = around != none && of(around).as == known::listed;
        return listed ? entry_path(around, of(around).name()) : std::string{};
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

    [[nodiscard, gnu::always_inline]] static lookup look_up(list_view list, json::node value);
    void judge_other(std::size_t row, field const& judged, list_view list);
    void report_not_in_catalog(std::size_t row, field const& judged, list_view list);

    call const& call_;
    object const& schema_;
    location const& at_;
    origin lacking_;
    row_map<lookup> judged_; ///< rows that turned out to be something
};

/// An integer as a catalog names its entries, in decimal; nothing for another number.
[[nodiscard]] inline std::string decimal(json::numeric number)
{
    return number.fits_int64() ? std::to_string(number.to_int64()) : std::string{};
}

/// The position of an entry's name, or the number of names.
[[nodiscard, gnu::noinline]] inline std::size_t position_of(value_set const& values,
                                                            std::string_view name)
{
    auto const position = values.find(name);
    return position ? *position : values.names.size();
}

/// The same for a value whose name is not there to be read: a string with escapes, or an integer.
[[nodiscard, gnu::noinline]] inline std::size_t position_of_spelled(value_set const& values,
                                                                    json::node value)
{
    std::string scratch;
    return position_of(values, value.is(json::kind::string) ? value.string(scratch)
                                                            : scratch = decimal(value.number()));
}

inline lookup catalog_walk::look_up(list_view list, json::node value)
{
    if (!list) return {};
    auto const plain = value.plain_string();
    auto const position = plain.data() != nullptr ? position_of(*list.values, plain)
                                                  : position_of_spelled(*list.values, value);
    if (position == list.values->names.size()) return {};
    return {.as = known::listed, .position = static_cast<std::uint32_t>(position), .list = list};
}

inline void catalog_walk::judge(std::size_t row, member const& asked, field const& judged)
{
    auto const within = holder(row);
    auto const list = list_of_row(asked.governed, within);
    if (list && judged.value) [[likely]] {
        auto const found = look_up(list, judged.value);
        if (found.as == known::listed) [[likely]]
            return judged_.set(row, found);
    }
    else if (!list && judged.value && asked.governed.absent == unlisted::free &&
             (within == none || of(within).as != known::no))
        return judged_.set(row, {.as = known::free});
    else if (!list && !judged.value && !asked.required)
        return;
    judge_other(row, judged, list);
}

/// What a value that is not listed may be.
[[nodiscard]] inline choices listed(field const& judged, list_view list)
{
    auto const names = list.values->names;
    std::string scratch;
    auto value = echo(judged.value, judged.from);
    if (judged.value.is(json::kind::string))
        return list_allowed(std::move(value), judged.value.string(scratch), names,
                            list.shape->tags ? names_of::languages : names_of::values,
                            list.values->also);
    choices all{.value = std::move(value), .count = names.size()};
    for (auto const id : names.first(std::min(names.size(), max_allowed)))
        all.allowed.emplace_back(id);
    return all;
}

/// Judges a member that is no entry of its list.
inline void catalog_walk::judge_other(std::size_t row, field const& judged, list_view list)
{
    auto const& asked = schema_.members[row];
    auto const around = holder(row);
    bool const known_holder = around == none || of(around).as != known::no;
    auto const by = governance_of(asked.governed.absent, known_holder, static_cast<bool>(list));
    auto const says = rule_on(by, static_cast<bool>(judged.value), asked.required);
    if (says == ruling::none) return;
    if (says == ruling::look_up || says == ruling::not_in_catalog)
        return report_not_in_catalog(row, judged, list);
    if (says == ruling::required) {
        bool const sectioned = call_.catalog.has_section(schema_.section);
        auto path = !rule_of(by).any_of_list ? holder_path(row)
                    : sectioned              ? value_path(row, list)
                                             : std::string{};
        return call_.out.add(errc::required, lacking_, at_ / asked.name, relation{},
                             std::move(path));
    }
    judged_.set(row, {.as = known::free});
    if (says == ruling::forbidden)
        call_.out.add(errc::forbidden, judged.from, at_ / asked.name,
                      relation{.value = echo(judged.value, judged.from)}, holder_path(row));
}

/// Reports a value that is not listed, or that no list is there for.
inline void catalog_walk::report_not_in_catalog(std::size_t row, field const& judged,
                                                list_view list)
{
    call_.out.add(errc::not_in_catalog, judged.from, at_ / schema_.members[row].name,
                  list ? listed(judged, list) : choices{.value = echo(judged.value, judged.from)},
                  value_path(row, list));
}

} // namespace voicecfg::detail

#endif
