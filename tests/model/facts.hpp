// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "values.hpp"

namespace model {
inline bool judge_integer(report& out, seen const& member, std::string const& pointer,
                          std::int64_t least, std::int64_t most)
{
    if (!is_integer(*member.value))
        wrong_type(out, member, pointer);
    else if (below(*member.value, least) || above(*member.value, most))
        out.push_back({"out_of_range", pointer, member.origin});
    else
        return true;
    return false;
}

// G6
inline bool judge_id(report& out, seen const& member, std::string const& pointer)
{
    return judge_integer(out, member, pointer, 1, largest_id);
}

// L6; autocalls does not mind a number that is linked elsewhere.
inline void judge_number(report& out, json::value const& id, std::string const& pointer,
                         json::value const* facts, bool links_matter)
{
    if (facts == nullptr) {
        out.push_back({"facts_required", pointer, "patch"});
        return;
    }
    json::object const& known = facts->get_object();
    json::value const* organization = find(known, "organization");
    json::value const* integration = find(known, "integration");
    json::value const* numbers = find(known, "numbers");
    if (organization != nullptr && organization->is_string() && numbers != nullptr) {
        for (json::value const& one : numbers->get_array()) {
            json::object const& row = one.get_object();
            json::value const* row_id = find(row, "id");
            json::value const* owner = find(row, "organization");
            if (row_id == nullptr || !equal(*row_id, id) || owner == nullptr ||
                !equal(*owner, *organization))
                continue;
            json::value const* linked = find(row, "integration");
            bool const elsewhere = linked != nullptr && !linked->is_null() &&
                                   (integration == nullptr || !equal(*linked, *integration));
            if (links_matter && elsewhere) out.push_back({"number_in_use", pointer, "patch"});
            return;
        }
    }
    out.push_back({"number_not_found", pointer, "patch"});
}
} // namespace model
