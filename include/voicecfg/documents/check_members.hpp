// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_CHECK_MEMBERS_HPP
#define VOICECFG_DOCUMENTS_CHECK_MEMBERS_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/list_finder.hpp>
#include <voicecfg/documents/read_extension.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/row_set.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What members say of other members of their object, and of the catalog (V14, V20, V22).
namespace voicecfg::documents {

/// An object at a place of the document.
struct placed_object {
    index value; ///< whose words say which section it is
    index object;
};

/// Checks what members say.
class member_checker {
public:
    explicit member_checker(reading& to)
        : to_{to}, lists_{to.made.catalog}, checked_(to.sources.size(), false)
    {
    }

    void check_all()
    {
        for (std::size_t i = 0; i != to_.objects.size(); ++i) check_names(i);
        constexpr auto own =
            bit_of(extension_word::section) | bit_of(extension_word::discriminator);
        for (std::size_t i = 0; i != to_.sources.size(); ++i) {
            auto const& source = to_.sources[i];
            auto const object = to_.made.shapes[to_.made.values[i].shape].object;
            bool const again = source.reference != nullptr &&
                               (source.extension == nullptr || (source.given & own) == 0);
            if (object == none || source.faulty || again || !to_.catalog_known) continue;
            check_lists({static_cast<index>(i), object});
        }
        if (to_.catalog_known) check_others();
    }

    /// The list that governs a member of an object, if nothing on the way to it has a fault.
    [[nodiscard]] std::optional<std::size_t> governing(placed_object const& around,
                                                       index member) const
    {
        std::vector<index> chain{member};
        while (is_given(chain.back(), extension_word::within)) {
            auto const holder = holder_of(around.object, chain.back());
            if (holder == none || chain.size() > max_members) return std::nullopt;
            chain.push_back(holder);
        }
        auto holder = lists_.section(to_.made.values[around.value].words.section);
        for (; holder && !chain.empty(); chain.pop_back())
            holder = is_given(chain.back(), extension_word::list)
                         ? lists_.list(*holder, to_.made.values[chain.back()].words.governed.list)
                         : std::nullopt;
        return holder;
    }

private:
    [[nodiscard]] bool is_given(index value, extension_word id) const noexcept
    {
        return (to_.sources[value].given & bit_of(id)) != 0;
    }
    [[nodiscard]] bool is_wrong(index value, extension_word id) const noexcept
    {
        return (to_.sources[value].wrong & bit_of(id)) != 0;
    }
    [[nodiscard]] index value_named(index object, std::string_view name) const noexcept
    {
        auto const at = to_.objects[object].find(name);
        auto const& members = to_.made.objects[object].members;
        return at < members.size() ? members[at].value : none;
    }
    /// The value of the member that `within` names.
    [[nodiscard]] index holder_of(index object, index value) const noexcept
    {
        return value_named(object, to_.made.values[value].words.governed.within);
    }

    /// Where a word of a value stands: beside it, or where it refers to what has the word.
    [[nodiscard]] json::token const& word_of(index value, std::string_view name) const
    {
        auto const& source = to_.sources[value];
        auto const* own =
            source.extension != nullptr ? member_of(*source.extension, name) : nullptr;
        return own != nullptr ? *own : *source.reference;
    }

    /// Calls with each value at which a member may say something: itself and its items.
    template <class Call>
    void each_place(index value, Call call) const
    {
        if (!to_.sources[value].faulty) call(value);
        auto const items = to_.made.shapes[to_.made.values[value].shape].items;
        if (items != none && !to_.sources[items].faulty) call(items);
    }

    /// Checks the members that others name.
    void check_names(std::size_t position)
    {
        auto const object = static_cast<index>(position);
        for (auto const& member : to_.made.objects[object].members)
            each_place(member.value, [&](index value) {
                auto const& words = to_.made.values[value].words;
                if (is_given(value, extension_word::fallback_of) &&
                    !is_wrong(value, extension_word::fallback_of) &&
                    value_named(object, words.fallback_of) == none)
                    to_.faults.add(errc::incompatible, word_of(value, "fallbackOf"));
                check_within(object, value);
                check_beside(object, value);
            });
    }

    /// What `within` names must be a member that a list governs, and not this one's own.
    void check_within(index object, index value)
    {
        if (!is_given(value, extension_word::within) || is_wrong(value, extension_word::within))
            return;
        auto holder = holder_of(object, value);
        bool const governed = holder != none && is_given(holder, extension_word::list);
        bool const unknown = holder != none && to_.sources[holder].faulty;
        bool circle = false;
        for (std::size_t i = 0; i <= max_members && governed && holder != none && !circle; ++i) {
            circle = holder == value;
            holder = is_given(holder, extension_word::within) ? holder_of(object, holder) : none;
        }
        if ((!governed && !unknown) || circle)
            to_.faults.add(errc::incompatible, word_of(value, "within"));
    }

    void check_beside(index object, index value)
    {
        auto const shape = to_.made.shapes[to_.made.values[value].shape].one_of;
        if (shape == none || to_.unions[shape].beside == nullptr) return;
        if (value_named(object, to_.made.unions[shape].tag) != none) return;
        auto const* const reference = to_.sources[value].reference;
        to_.faults.add(errc::incompatible, reference ? *reference : *to_.unions[shape].beside);
    }

    /// Checks the section of an object and the lists of its members.
    void check_lists(placed_object const& around)
    {
        auto const& words = to_.made.values[around.value].words;
        if (is_wrong(around.value, extension_word::section)) return;
        if (!lists_.section(words.section) && is_given(around.value, extension_word::section))
            return add_no_section(around.value);
        for (auto const& member : to_.made.objects[around.object].members)
            each_place(member.value, [&](index value) { check_list(around, value); });
    }

    void add_no_section(index value)
    {
        std::vector<std::string_view> names;
        for (auto const& each : lists_.catalog().sections) names.push_back(each.name);
        add_no_choice(to_, word_of(value, "section"), names);
    }

    void check_list(placed_object const& around, index value)
    {
        checked_[value] = true;
        if (!is_given(value, extension_word::list) || is_wrong(value, extension_word::list)) return;
        auto holder = lists_.section(to_.made.values[around.value].words.section);
        if (is_given(value, extension_word::within)) {
            auto const named = holder_of(around.object, value);
            holder = named != none ? governing(around, named) : std::nullopt;
            if (!holder) return;
        }
        auto const& said = word_of(value, "list");
        auto const found = holder ? lists_.list(*holder, to_.made.values[value].words.governed.list)
                                  : std::nullopt;
        if (!found) return add_no_list(said, holder);
        auto const& passes = to_.shapes[to_.made.values[value].shape].passes;
        bool const fits =
            lists_.catalog().lists[*found].key_type == attribute_kind::string
                ? passes.contains(json_type::string)
                : passes.contains(json_type::integer) || passes.contains(json_type::number);
        if (!fits) to_.faults.add(errc::incompatible, said);
    }

    void add_no_list(json::token const& said, std::optional<std::size_t> holder)
    {
        to_.faults.add(errc::not_one_of, said, [&]() -> violation_details {
            std::vector<std::string_view> names;
            if (holder)
                for (auto const each : lists_.lists_of(*holder))
                    names.push_back(lists_.catalog().lists[each].name);
            std::string scratch;
            return voicecfg::detail::list_allowed(echo(said), json::string_of(said, scratch),
                                                  names);
        });
    }

    /// Checks the lists of values that are no members of objects: the shape must have them.
    void check_others()
    {
        std::vector<std::string_view> names;
        for (auto const& each : lists_.catalog().lists) names.push_back(each.name);
        std::ranges::sort(names);
        for (std::size_t i = 0; i != to_.sources.size(); ++i) {
            auto const value = static_cast<index>(i);
            auto const* const ours = to_.sources[i].extension;
            auto const* const said = ours != nullptr ? member_of(*ours, "list") : nullptr;
            bool const is_list = said != nullptr && is_given(value, extension_word::list) &&
                                 !is_wrong(value, extension_word::list);
            if (checked_[i] || !is_list || to_.sources[i].faulty) continue;
            if (!std::ranges::binary_search(names, to_.made.values[i].words.governed.list))
                add_no_choice(to_, *said, names);
        }
    }

    reading& to_;
    list_finder lists_;
    std::vector<bool> checked_; ///< values of which the list was looked for in its section
};

} // namespace voicecfg::documents

#endif
