// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_NAMED_NUMBERS_HPP
#define VOICECFG_RULES_NAMED_NUMBERS_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/rules/tagged.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace voicecfg::detail {

/// Adds the ids of phone numbers that a sent object names, each once, in the order of its table.
inline void add_numbers(object const& schema, json::node sent, std::vector<std::int64_t>& into);

/// Adds the ids of phone numbers that a value of a type holds.
struct add_numbers_of_kind {
    json::node sent;
    std::vector<std::int64_t>& into;

    template <among<text, choice, formatted, number, integer, boolean, map> Kind>
    void operator()(Kind const&) const
    {
    }
    void operator()(phone_number const&) const
    {
        if (!sent.is(json::kind::number)) return;
        auto const id = sent.number();
        if (!id.integral() || !id.fits_int64()) return;
        if (std::ranges::find(into, id.to_int64()) == into.end()) into.push_back(id.to_int64());
    }
    void operator()(list_of const& list) const
    {
        if (!sent.is(json::kind::array)) return;
        for (json::elements each{sent}; each; ++each) add_numbers(*list.item, *each, into);
    }
    void operator()(object_of const& nested) const { add_numbers(*nested.schema, sent, into); }
    void operator()(described const& other) const { in_words(*other.words, sent); }

private:
    void in_words(value_words const& words, json::node value) const
    {
        if (auto const* const chosen = words_judge::choose(words, value))
            return in_words(*chosen, value);
        if (words.phone) add_numbers_of_kind{value, into}(*words.phone);
        if (value.is(json::kind::array) && words.items != nullptr)
            for (json::elements each{value}; each; ++each) in_words(*words.items, *each);
        if (!value.is(json::kind::object)) return;
        if (words.table != nullptr) return add_numbers(*words.table, value, into);
        if (words.tagged != nullptr) {
            auto const* const table = pick_branch(*words.tagged, value.find(words.tagged->tag));
            if (table != nullptr) add_numbers(*table, value, into);
        }
        else if (words.entries != nullptr)
            for (json::members each{value}; each; ++each) in_words(*words.entries, each.value());
    }
};

inline void add_numbers(object const& schema, json::node sent, std::vector<std::int64_t>& into)
{
    if (!sent.is(json::kind::object)) return;
    for (auto const& row : schema.members)
        if (auto const value = sent.find(row.name)) ask(row.type, add_numbers_of_kind{value, into});
}

} // namespace voicecfg::detail

#endif
