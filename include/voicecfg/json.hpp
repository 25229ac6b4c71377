// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_HPP
#define VOICECFG_JSON_HPP

#include <voicecfg/json/decimal.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/json/write.hpp>

/// JSON documents: scanned or parsed, read through one view, compared and written.

#endif
