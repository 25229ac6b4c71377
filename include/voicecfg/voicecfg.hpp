// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_VOICECFG_HPP
#define VOICECFG_VOICECFG_HPP

#include <voicecfg/apply.hpp>
#include <voicecfg/catalog.hpp>
#include <voicecfg/changes.hpp>
#include <voicecfg/check.hpp>
#include <voicecfg/compare.hpp>
#include <voicecfg/dialects.hpp>
#include <voicecfg/documents/to_document.hpp>
#include <voicecfg/embedded.hpp>
#include <voicecfg/envelopes.hpp>
#include <voicecfg/json_schema.hpp>
#include <voicecfg/literals/write.hpp>
#include <voicecfg/migrate.hpp>
#include <voicecfg/problem.hpp>
#include <voicecfg/response.hpp>
#include <voicecfg/text.hpp>
#include <voicecfg/version.hpp>
#include <voicecfg/wanted_numbers.hpp>

#endif
