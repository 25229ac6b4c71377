// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_NOTICES_HPP
#define VOICECFG_LAWS_NOTICES_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/laws/places.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/date.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

/// What holds for notices (G18).
namespace voicecfg::laws {

/// Whether notices are true of what they are about: the request of an update, and merged. An audit
/// is asked about as an update of the assistant by nothing; a creation, as one of `{}`.
class notice_truth {
public:
    notice_truth(request const& asked, std::string_view merged)
        : asked_{asked}, stored_{asked.stored}, patch_{asked.patch}, merged_{merged}
    {
    }

    /// Whether a notice says what is so, each code in its own way: what is gone is gone, what is
    /// counted is so many, what is blank is blank.
    [[nodiscard]] bool is_true(notice const& told) const
    {
        switch (told.code) {
        case notice_code::member_ignored: return is_ignored(told);
        case notice_code::member_dropped:
            return at(stored_, told) && !at(merged_, told) && told.from == origin::stored;
        case notice_code::list_shrunk: return is_shrunk(told);
        case notice_code::fallback_repeated: return is_repeated(told);
        case notice_code::deprecated: return is_deprecated(told);
        case notice_code::number_taken_over: return is_taken_over(told);
        case notice_code::blank: return is_blank(told);
        case notice_code::stale: {
            auto const* const found = std::get_if<violation>(&told.details);
            return found != nullptr && found->from == origin::stored &&
                   told.from == origin::stored && found->pointer == told.pointer;
        }
        case notice_code::member_unknown: break;
        }
        return is_unknown(told);
    }

private:
    [[nodiscard]] static json::node at(json::document const& in, std::string_view pointer)
    {
        return in.fault() || in.tokens().empty() ? json::node{}
                                                 : find_place(in.root(), pointer).value;
    }
    [[nodiscard]] static json::node at(json::document const& in, notice const& told)
    {
        return at(in, told.pointer);
    }

    [[nodiscard]] bool is_ignored(notice const& told) const
    {
        auto const kept = at(merged_, told);
        auto const before = at(stored_, told);
        bool const dropped =
            !kept || (before && kept.scanned()->text() == before.scanned()->text());
        auto const* const row = find_row(asked_.dialect.assistant, told.pointer).row;
        bool const set_by_platform = row != nullptr && row->read_only; // a creation drops it (G19)
        return at(patch_, told) && dropped && told.from == origin::patch &&
               asked_.options.unknown == unknown_members::ignore &&
               (set_by_platform || is_no_member(told.pointer));
    }

    /// Of a union, whose other shapes may know the name, it can't be said.
    [[nodiscard]] bool is_no_member(std::string_view pointer) const
    {
        auto const found = find_row(asked_.dialect.assistant, pointer);
        return found.row == nullptr || found.in_union;
    }

    [[nodiscard]] static std::size_t count(json::node list)
    {
        std::size_t items = 0;
        for (json::elements each{list}; each; ++each) ++items;
        return items;
    }

    [[nodiscard]] bool is_shrunk(notice const& told) const
    {
        auto const* const sizes = std::get_if<list_sizes>(&told.details);
        for (auto const* const each : {&stored_, &patch_, &merged_})
            if (!at(*each, told).is(json::kind::array)) return false;
        return sizes != nullptr && sizes->after < sizes->before &&
               count(at(stored_, told)) == sizes->before &&
               count(at(merged_, told)) == sizes->after && told.from == origin::patch;
    }

    /// A member of an object; one that is null counts as absent.
    [[nodiscard]] static json::node own(json::node object, std::string_view name)
    {
        auto const found = object.find(name);
        return found.is(json::kind::null) ? json::node{} : found;
    }

    [[nodiscard]] bool is_repeated(notice const& told) const
    {
        auto const* const other = std::get_if<culprit>(&told.details);
        if (other == nullptr || other->pointer == told.pointer) return false;
        auto const item = at(merged_, told);
        auto const equal = at(merged_, other->pointer);
        auto const list = told.pointer.substr(0, told.pointer.rfind('/'));
        auto const* const row = find_row(asked_.dialect.assistant, list).row;
        if (row == nullptr || !item.is(json::kind::object) || !equal.is(json::kind::object))
            return false;
        auto const* table = nested_object(row->type);
        if (auto const* const value = std::get_if<described>(&row->type))
            table = value->words->items != nullptr ? value->words->items->table : nullptr;
        if (table == nullptr) return false;
        auto const& rows = table->members;
        return std::all_of(rows.begin(), rows.end(), [&](member const& each) {
            return json::equal(own(item, each.name), own(equal, each.name));
        });
    }

    /// The list of the catalog that governs a member of an object of merged.
    [[nodiscard]] list_view list_of(object const& schema, member const& row,
                                    json::node object) const
    {
        auto const& governed = row.governed;
        if (governed.within.empty()) return asked_.catalog.list(schema.section, governed.list);
        auto const& holder = *voicecfg::detail::find_named(schema.members, governed.within);
        auto const list = list_of(schema, holder, object);
        auto const position = position_in(list, object.find(governed.within));
        if (!list || position >= list.values->entries.size()) return {};
        return find_list(list.shape->lists, list.values->entries[position].lists, governed.list);
    }

    /// The position of a value in a list, or the number of its names.
    [[nodiscard]] static std::size_t position_in(list_view list, json::node value)
    {
        if (!list) return 0;
        std::string scratch;
        std::string name;
        if (value.is(json::kind::string)) name = value.string(scratch);
        if (value.is(json::kind::number)) name = std::to_string(value.number().to_int64());
        auto const& names = list.values->names;
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                        names.begin());
    }

    [[nodiscard]] bool is_deprecated(notice const& told) const
    {
        auto const* const said = std::get_if<deprecated_value>(&told.details);
        if (said == nullptr) return false;
        auto const rows = find_rows(asked_.dialect.assistant, told.pointer);
        return std::any_of(rows.begin(), rows.end(), [&](table_place const& each) {
            return is_deprecated_member(told, *said, *each.row) ||
                   is_deprecated_value(told, *said, each);
        });
    }

    [[nodiscard]] bool is_deprecated_member(notice const& told, deprecated_value const& said,
                                            member const& row) const
    {
        return row.deprecated && said == deprecated_value{} &&
               (at(patch_, told) || (told.from == origin::stored && at(merged_, told)));
    }

    [[nodiscard]] bool is_deprecated_value(notice const& told, deprecated_value const& said,
                                           table_place const& place) const
    {
        auto const value = at(merged_, told);
        if (!value) return false;
        auto const around = at(merged_, told.pointer.substr(0, told.pointer.rfind('/')));
        auto const list = list_of(*place.schema, *place.row, around);
        auto const position = position_in(list, value);
        if (!list || position == list.values->names.size()) return false;
        auto const* const found =
            list.values->find_deprecation(static_cast<std::uint32_t>(position));
        auto const today = asked_.options.today;
        auto const since = date::parse(said.since);
        auto const until = date::parse(said.until);
        return found != nullptr && said.since == found->since && said.until == found->until &&
               std::equal(said.successors.begin(), said.successors.end(), found->successors.begin(),
                          found->successors.end()) &&
               (!today || ((!since || *since <= today) && (!until || today < *until)));
    }

    [[nodiscard]] bool is_taken_over(notice const& told) const
    {
        auto const id = at(merged_, told);
        if (asked_.facts == nullptr || !id.is(json::kind::number)) return false;
        auto const& known = *asked_.facts;
        return std::any_of(known.numbers.begin(), known.numbers.end(), [&](number_row const& row) {
            return row.id == id.number().to_int64() && known.organization &&
                   row.organization == known.organization && row.integration &&
                   row.integration != known.integration;
        });
    }

    [[nodiscard]] bool is_blank(notice const& told) const
    {
        auto const text = at(merged_, told);
        std::string scratch;
        return text.is(json::kind::string) && !text.empty_string() &&
               json::is_blank(text.string(scratch));
    }

    /// At `""` it says that nothing is known but what is null.
    [[nodiscard]] bool is_unknown(notice const& told) const
    {
        auto const& rows = asked_.dialect.assistant.members;
        if (!told.pointer.empty()) {
            auto const* const name = std::get_if<unknown_name>(&told.details);
            return name != nullptr && !name->suggestion.empty() && at(merged_, told) &&
                   is_no_member(told.pointer);
        }
        bool any = false;
        for (json::members each{at(merged_, told)}; each; ++each) {
            if (each.value().is(json::kind::null)) continue;
            if (voicecfg::detail::names(rows, each.name())) return false;
            any = true;
        }
        return any;
    }

    request const& asked_;
    json::document stored_;
    json::document patch_;
    json::document merged_;
};

/// Every notice is true of merged, and there are no more than were asked for.
[[nodiscard]] inline broken notices_are_true(request const& asked, std::string_view merged,
                                             notice_list const& told)
{
    constexpr std::string_view law = "every notice is true of merged";
    auto const most = std::max<std::size_t>(asked.options.max_violations, 1);
    if (told.all.size() > most || (told.truncated && told.all.size() != most))
        return fails(law, std::to_string(told.all.size()) + " notices");
    notice_truth const truth{asked, merged};
    for (auto const& each : told.all)
        if (!truth.is_true(each))
            return fails(law, std::string{name(each.code)} + " at " + each.pointer + " of " +
                                  std::string{merged});
    return std::nullopt;
}

} // namespace voicecfg::laws

#endif
