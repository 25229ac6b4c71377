// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_RULE_DESCRIPTION_HPP
#define VOICECFG_DOCUMENTS_RULE_DESCRIPTION_HPP

#include <string_view>
#include <variant>
#include <vector>

/// Rules over several members of an object (V17, V18), as a dialect document says them.
namespace voicecfg::documents {

/// The names that lead from an object to a member of it, or of an object within: one at least.
using member_path = std::vector<std::string_view>;

/// `needs`: where the first is sent, the second must be there.
struct needs_rule {
    member_path member = {};
    member_path needed = {};
};

/// `agrees`: an attribute of the entry that one member names must equal another member.
struct agrees_rule {
    member_path member = {};
    std::string_view attribute = {};
    member_path with = {};
};

/// The values that a member may have where a condition holds.
struct only_values {
    member_path member = {};
    std::string_view values = {}; ///< a JSON array
};

/// `when`: where a member is there with one of some scalars, or with none of them.
struct when_rule {
    member_path member = {};
    std::string_view values = {}; ///< a JSON array
    bool negated = false;         ///< `isNot`
    std::vector<member_path> requires_all = {};
    std::vector<member_path> forbids = {};
    std::vector<only_values> only = {};
};

/// `exclusive`: at most one of them is there, or exactly one.
struct exclusive_rule {
    std::vector<member_path> members = {};
    bool exactly = false;
};

/// `together`: all of them are there or none.
struct together_rule {
    std::vector<member_path> members = {};
};

/// `resets`: where a patch changes the first, the others leave.
struct resets_rule {
    member_path member = {};
    std::vector<member_path> members = {};
};

/// Any rule, in the order of the document.
using rule_description =
    std::variant<needs_rule, agrees_rule, when_rule, exclusive_rule, together_rule, resets_rule>;

} // namespace voicecfg::documents

#endif
