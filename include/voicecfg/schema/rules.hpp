// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_RULES_HPP
#define VOICECFG_SCHEMA_RULES_HPP

#include <span>
#include <string_view>
#include <variant>

/// Rules over several members.
namespace voicecfg {

// Where a rule names a member, a name that begins with `/` is a JSON pointer, relative to the
// object that has the rule, to a member of an object within it.

/// A rule over two members: where the patch sends one, a boolean as true and anything else not as
/// null, another is to be there, not null.
struct needs {
    std::string_view member;
    std::string_view needed;
};

/// A rule over two members: an attribute of the entry that one names must equal the other, or, where
/// it is a list, hold it.
struct agrees {
    std::string_view member;
    std::string_view attribute;
    std::string_view with;
};

/// Values that a member may have by a rule.
struct only {
    std::string_view member;
    std::string_view values; ///< a JSON array of scalars
};

/// A rule over what else is there where a member has one of some values.
struct when {
    std::string_view member;
    std::string_view values; ///< a JSON array of scalars
    bool is_not = false;     ///< where it is there with none of them
    std::span<std::string_view const> requires_members = {};
    std::span<std::string_view const> forbids_members = {};
    std::span<only const> only_values = {};
};

/// A rule over members of which at most one is there.
struct exclusive {
    std::span<std::string_view const> members;
    bool exactly = false; ///< and one must be
};

/// A rule over members that are all there or none.
struct together {
    std::span<std::string_view const> members;
};

/// Where the patch changes a member, others that it does not send leave merged (V17).
struct resets {
    std::string_view member;
    std::span<std::string_view const> members;
};

/// A rule over several members of an object (V17, V18).
using rule = std::variant<needs, agrees, when, exclusive, together, resets>;

} // namespace voicecfg

#endif
