// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_VALUE_PLACE_HPP
#define VOICECFG_RULES_VALUE_PLACE_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <string_view>

namespace voicecfg::detail {

struct judged_object;

/// Where a value stands, and what it meets there.
struct value_place {
    location const& at;
    origin from;
    json::node stored = {};      ///< what is stored in its place, if anything
    std::string_view name = {};  ///< of a member that is to be looked for in what is stored of the
                                 ///< object around, where that is asked for
    json::node stored_list = {}; ///< of an item: what is stored in the place of the list
    judged_object const* around = nullptr; ///< the object that holds it, or a list or map with it
    merging merge = merging::replace;      ///< what it does to the stored object
    bool meets_stored = false;  ///< its object's members take the places of stored ones
    bool is_edit = false;       ///< an edit of the plan says what it does
    bool keeps_unknown = false; ///< unknown members are passed over (G5)
};

} // namespace voicecfg::detail

#endif
