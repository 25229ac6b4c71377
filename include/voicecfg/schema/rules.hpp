// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_RULES_HPP
#define VOICECFG_SCHEMA_RULES_HPP

#include <string_view>
#include <variant>

/// Rules over several members.
namespace voicecfg {

/// A rule over two members: setting a boolean member to true needs another to be there, not null.
struct needs {
    std::string_view member;
    std::string_view needed;
};

/// A rule over two members: an attribute of the entry that one names must equal the other.
struct agrees {
    std::string_view member;
    std::string_view attribute;
    std::string_view with;
};

/// A rule over several members of the assistant.
using rule = std::variant<needs, agrees>;

} // namespace voicecfg

#endif
