// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_WANTED_NUMBERS_HPP
#define VOICECFG_WANTED_NUMBERS_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace voicecfg {

namespace detail {

inline void add_wanted(object const& schema, json::node sent, std::vector<std::int64_t>& into);

/// Adds the ids of phone numbers that a value of a type holds.
struct add_wanted_of_kind {
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
        for (json::elements each{sent}; each; ++each) add_wanted(*list.item, *each, into);
    }
    void operator()(object_of const& nested) const { add_wanted(*nested.schema, sent, into); }
};

inline void add_wanted(object const& schema, json::node sent, std::vector<std::int64_t>& into)
{
    if (!sent.is(json::kind::object)) return;
    for (auto const& row : schema.members)
        if (auto const value = sent.find(row.name)) ask(row.type, add_wanted_of_kind{value, into});
}

} // namespace detail

/// The ids of the phone numbers that a patch names, each once, in the dialect's order: what the
/// caller is to look up and hand over as facts (G23). The patch is judged later: what is no id, or
/// no object, is passed over here.
[[nodiscard]] inline std::vector<std::int64_t> wanted_numbers(dialect const& dialect,
                                                              json::node patch)
{
    std::vector<std::int64_t> ids;
    detail::add_wanted(dialect.assistant, patch, ids);
    return ids;
}

} // namespace voicecfg

#endif
