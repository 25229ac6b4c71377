// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/dice.hpp"
#include "question.hpp"

#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/hold.hpp>
#include <voicecfg/laws/promises.hpp>

#include <string>

/// The laws that the library has for every dialect, and what others' readings add to them.
namespace laws {

using voicecfg::laws::answers_agree;
using voicecfg::laws::answers_are_the_same;
using voicecfg::laws::broken;
using voicecfg::laws::report_is_never_empty;

/// Whether nlohmann/json's reading of operations leads from one text to another.
broken independent_patch_leads(std::string const& from, std::string const& operations,
                               std::string const& to);

/// What RFC 7396 makes of a document and a merge patch, by nlohmann/json's reading.
std::string independent_merge(std::string const& document, std::string const& patch);

/// All the laws for what the library answers, `changes` and `undo` by both readings.
broken any_of(question const& asked, model::dice& choices);

} // namespace laws
