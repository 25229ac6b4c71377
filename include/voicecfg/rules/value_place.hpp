// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_VALUE_PLACE_HPP
#define VOICECFG_RULES_VALUE_PLACE_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace voicecfg::detail {

struct judged_object;

/// What is stored in the place of a list. The members of its items are sorted once for each name
/// that is asked for.
class stored_items {
public:
    explicit stored_items(json::node list) noexcept : list_{list} {}
    stored_items(stored_items const&) = delete;
    stored_items& operator=(stored_items const&) = delete;

    /// Whether a member of any item equals a value.
    [[nodiscard]] bool has(std::string_view name, json::node value) const
    {
        auto const before = [](json::node a, json::node b) { return json::order(a, b) < 0; };
        auto const& values = values_of(name);
        return std::binary_search(values.begin(), values.end(), value, before);
    }

private:
    [[nodiscard]] std::vector<json::node> const& values_of(std::string_view name) const
    {
        auto const [found, fresh] = values_.try_emplace(std::string{name});
        auto& values = found->second;
        if (!fresh || !list_.is(json::kind::array)) return values;
        for (json::elements item{list_}; item; ++item)
            if ((*item).is(json::kind::object))
                if (auto const value = (*item).find(name)) values.push_back(value);
        std::sort(values.begin(), values.end(),
                  [](json::node a, json::node b) { return json::order(a, b) < 0; });
        return values;
    }

    json::node list_;
    mutable std::map<std::string, std::vector<json::node>> values_ = {};
};

/// Where a value stands, and what it meets there.
struct value_place {
    location const& at;
    origin from;
    json::node stored = {};     ///< what is stored in its place, if anything
    std::string_view name = {}; ///< of a member that is to be looked for in what is stored of the
                                ///< object around, where that is asked for
    stored_items const* stored_list = nullptr; ///< of an item, if anything is stored there
    judged_object const* around = nullptr; ///< the object that holds it, or a list or map with it
    merging merge = merging::replace;      ///< what it does to the stored object
    bool meets_stored = false;             ///< its object's members take the places of stored ones
    bool is_edit = false;                  ///< an edit of the plan says what it does
    bool keeps_unknown = false;            ///< unknown members are passed over (G5)
};

} // namespace voicecfg::detail

#endif
