// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_SUGGESTIONS_HPP
#define VOICECFG_LAWS_SUGGESTIONS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/places.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/fold.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What holds for the values and names that a report offers.
namespace voicecfg::laws {

/// The string that a JSON text is; empty where it is none.
[[nodiscard]] inline std::string text_of(std::string_view text)
{
    json::document const read{text};
    std::string scratch;
    json::node const value{read.root()};
    return value.is(json::kind::string) ? std::string{value.string(scratch)} : std::string{};
}

/// The pointer to another member of the object whose member a pointer names; `name` is a JSON text.
[[nodiscard]] inline std::string beside(std::string_view pointer, std::string_view name)
{
    std::string other{pointer.substr(0, pointer.rfind('/'))};
    json::append_reference(other, text_of(name));
    return other;
}

[[nodiscard]] inline bool says(report const& told, errc code, std::string_view pointer)
{
    return std::any_of(told.violations.begin(), told.violations.end(), [&](violation const& each) {
        return each.code == code && each.pointer == pointer;
    });
}

namespace detail {

inline constexpr std::string_view offered_goes = "a suggestion in its place removes the violation";

/// What a violation offers in the place of a value: its suggestion, the values allowed, successors
/// that are names.
[[nodiscard]] inline std::vector<std::string> offered_by(violation const& told)
{
    auto const all = details_of(told);
    std::vector<std::string> offered{all.allowed.begin(), all.allowed.end()};
    if (!all.suggestion.empty()) offered.emplace_back(all.suggestion);
    for (auto const& each : all.successors)
        if (each.starts_with('"')) offered.push_back(each);
    return offered;
}

/// The primary subtag of a language tag, in small letters.
[[nodiscard]] inline std::string primary_subtag(std::string_view tag)
{
    std::string primary{tag.substr(0, tag.find_first_of("-_"))};
    for (char& letter : primary) letter = voicecfg::detail::ascii_lower(letter);
    return primary;
}

/// The shape of the list that governs a row; null where none does.
[[nodiscard]] inline catalog_list const* shape_of(dialect const& dialect, object const& schema,
                                                  member const& row)
{
    using voicecfg::detail::find_named;
    if (row.governed.list.empty()) return nullptr;
    if (row.governed.within.empty()) {
        auto const* const section = find_named(dialect.catalog, schema.section);
        return section != nullptr ? find_named(section->lists, row.governed.list) : nullptr;
    }
    auto const* const holder = find_named(schema.members, row.governed.within);
    auto const* const around = shape_of(dialect, schema, *holder);
    return around != nullptr ? find_named(around->lists, row.governed.list) : nullptr;
}

/// Whether the catalog has, in any list of such a shape, another name for a value.
[[nodiscard]] inline bool is_other_name(std::span<catalog_list const> shapes,
                                        std::span<value_set const> lists, catalog_list const* shape,
                                        std::string_view value, std::string_view name)
{
    for (std::size_t at = 0; at < lists.size() && at < shapes.size(); ++at) {
        if (&shapes[at] == shape)
            for (auto const& each : lists[at].also)
                if (lists[at].names[each.position] == value && same_folded(each.name, name))
                    return true;
        for (auto const& entry : lists[at].entries)
            if (is_other_name(shapes[at].lists, entry.lists, shape, value, name)) return true;
    }
    return false;
}

} // namespace detail

/// What a report offers for a text, put into it one at a time, is refused there for the same reason
/// no more: a suggestion, each value allowed, a successor that is a name; in the place of a name,
/// the other name is a known one. `judge` gives the report, if any, on another text, which differs
/// at a pointer; what has another origin than the text is passed over.
template <class Judge>
[[nodiscard]] broken offered_values_go(std::string_view text, origin from, report const& told,
                                       Judge const& judge)
{
    for (auto const& each : told.violations) {
        if (each.from != from) continue;
        bool const renames = each.code == errc::unknown_member;
        for (auto const& offered : detail::offered_by(each)) {
            auto const other = renames ? with_name(text, each.pointer, offered)
                                       : with_value(text, each.pointer, offered);
            if (!other) return fails(detail::offered_goes, "but nothing is at " + each.pointer);
            auto const at = renames ? beside(each.pointer, offered) : each.pointer;
            std::optional<report> const again = judge(*other, at);
            if (again && says(*again, each.code, at))
                return fails(detail::offered_goes, std::string{name(each.code)} + " at " + at +
                                                       " remains with " + offered);
        }
    }
    return std::nullopt;
}

/// Of language tags no other language is suggested: only a tag with the primary subtag that was
/// sent, a name that is equal when folded, or one that the catalog says is another name for it.
/// Successors, which the catalog names, may be anything.
[[nodiscard]] inline broken suggestions_keep_the_language(dialect const& dialect,
                                                          catalog_view const& catalog,
                                                          report const& told)
{
    for (auto const& each : told.violations) {
        auto const all = details_of(each);
        if (all.suggestion.empty() || all.value.empty() || !all.successors.empty()) continue;
        auto const [schema, row, in_union] = find_row(dialect.assistant, each.pointer);
        auto const* const shape =
            row != nullptr ? detail::shape_of(dialect, *schema, *row) : nullptr;
        if (shape == nullptr || !shape->tags) continue;
        auto const sent = text_of(all.value);
        auto const suggested = text_of(all.suggestion);
        if (detail::primary_subtag(sent) == detail::primary_subtag(suggested) ||
            same_folded(sent, suggested))
            continue;
        bool renamed = false;
        for (std::size_t at = 0; at < catalog.sections.size() && !renamed; ++at)
            renamed = detail::is_other_name(dialect.catalog[at].lists, catalog.sections[at].lists,
                                            shape, suggested, sent);
        if (!renamed)
            return fails("no suggestion crosses a primary subtag",
                         suggested + " for " + sent + " at " + each.pointer);
    }
    return std::nullopt;
}

} // namespace voicecfg::laws

#endif
