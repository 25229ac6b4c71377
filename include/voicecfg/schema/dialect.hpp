// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_DIALECT_HPP
#define VOICECFG_SCHEMA_DIALECT_HPP

#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/rules.hpp>

#include <span>
#include <string_view>

namespace voicecfg {

/// One platform's tables. The engine trusts them: make one with `well_formed`.
struct dialect {
    std::string_view name;
    int status; ///< the HTTP status of a rejection
    object assistant;
    std::span<catalog_section const> catalog = {};
    bool empty_patch = true; ///< whether a patch may name no member at all
    std::span<std::string_view const> read_only = {};
    std::span<rule const> rules = {};
};

} // namespace voicecfg

#endif
