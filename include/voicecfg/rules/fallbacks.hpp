// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_FALLBACKS_HPP
#define VOICECFG_RULES_FALLBACKS_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/unchanged.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>

/// Fallbacks that are none.
namespace voicecfg::detail {

/// The fallbacks of a sent list that repeat what they stand in for or an earlier one (G18).
class repeated_fallbacks {
public:
    /// Of items of that table, or of none, which stand in for a member of the object around.
    repeated_fallbacks(object const* item, std::string_view fallback_of,
                       judged_object const& around)
        : around_{around}, table_{item},
          own_{&around.schema.members[position_of(around.schema.members, fallback_of)]}
    {
        auto const& [value, from] =
            around.values[static_cast<std::size_t>(own_ - around.schema.members.data())];
        if (from == origin::patch) sent_ = value;
        auto const before = stored_member(around.stored, own_->name);
        if (!sent_ || laid_table(own_->type, sent_, before, around) != nullptr) stored_ = before;
    }

    /// Where what an item repeats is, the lists' items being told in order, or nothing.
    [[nodiscard]] std::string find(json::node item, std::size_t position, location const& list)
    {
        if (table_ != nullptr && !item.is(json::kind::object)) return {};
        auto const [earlier, first] = items_.try_emplace(item, position);
        if (is_own(item)) return (around_.at / own_->name).pointer();
        return first ? std::string{} : (list / earlier->second).pointer();
    }

private:
    /// A member of a sent object, but for a null that removes it.
    [[nodiscard]] static json::node find_own(json::node sent, member const& row)
    {
        auto const found = sent.find(row.name);
        return row.null_removes && found.is(json::kind::null) ? json::node{} : found;
    }

    struct by_members {
        object const* table;

        [[nodiscard]] bool operator()(json::node a, json::node b) const
        {
            if (table == nullptr) return json::order(a, b) < 0;
            for (auto const& row : table->members)
                if (auto const compared = json::order(find_own(a, row), find_own(b, row));
                    compared != 0)
                    return compared < 0;
            return false;
        }
    };

    /// Whether an item has the members of what the list stands in for, as merged has them.
    [[nodiscard]] bool is_own(json::node item) const
    {
        if (table_ == nullptr) return json::equal(item, sent_ ? sent_ : stored_);
        bool const there = sent_ ? sent_.is(json::kind::object) : stored_.is(json::kind::object);
        return there && std::ranges::all_of(table_->members, [&](member const& row) {
                   auto const sent = sent_ ? sent_.find(row.name) : json::node{};
                   auto const merged = sent ? find_own(sent_, row) : stored_member(stored_, row);
                   return json::equal(find_own(item, row), merged);
               });
    }

    judged_object const& around_;
    object const* table_;
    member const* own_;
    json::node sent_ = {};
    json::node stored_ = {};
    std::map<json::node, std::size_t, by_members> items_{by_members{table_}};
};

/// How many items a list has.
[[nodiscard]] inline std::size_t count_items(json::node list)
{
    std::size_t count = 0;
    for (json::elements element{list}; element; ++element) ++count;
    return count;
}

} // namespace voicecfg::detail

#endif
