// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_HPP
#define VOICECFG_SCHEMA_HPP

#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/rules.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/well_formed.hpp>

/// What a dialect may say. A dialect header includes this header, and the engine judges by what the
/// tables say: the two meet here and nowhere else.

#endif
