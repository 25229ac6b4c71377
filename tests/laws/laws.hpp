// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/dice.hpp"
#include "question.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace laws {

/// Which law is broken, and how; nothing where it holds.
using broken = std::optional<std::string>;

/// A report says something, and says it in JSON; what is merged comes without one.
broken report_is_never_empty(question const& asked, answer const& said);

/// `changes` takes stored to merged, `undo` takes it back, by our own reading of RFC 6902 and by
/// nlohmann/json's; `delta` holds the members that differ.
broken changes_lead_there_and_undo_back(question const& asked, answer const& said);
broken independent_patch_leads(std::string const& from, std::string const& operations,
                               std::string const& to);

/// What RFC 7396 makes of a document and a merge patch, by nlohmann/json's reading.
std::string independent_merge(std::string const& document, std::string const& patch);

/// Nothing changed exactly where `changes`, `undo` and `delta` are empty.
broken no_change_says_nothing(question const& asked, answer const& said);

/// `again` is what the same patch does to merged.
broken second_application_changes_nothing(answer const& said, answer const& again);

/// `audited` is what an audit says of merged: nothing about what the patch touched.
broken nothing_touched_is_wrong(question const& asked, voicecfg::result<void> const& audited);

/// What the patch leaves alone keeps its bytes and its place, what was sent its spelling (G1, G16).
broken untouched_bytes_stay(question const& asked, answer const& said);

/// Two ways to one answer: the same reports, and the same documents by value.
broken answers_agree(std::string_view law, answer const& one, answer const& other);

/// Parsed values and texts hold the same numbers as integers (G6).
broken numbers_are_held_alike(answer const& read, answer const& parsed);

/// The same bytes in every respect.
broken answers_are_the_same(std::string_view law, answer const& one, answer const& other);

/// The text with the members of each object in another order; nothing where it has a fault or a
/// member twice.
std::optional<std::string> reordered(model::dice& choices, std::string_view text);

/// All of these, and that another order of the patch's members and another run give the same.
broken any_of(question const& asked, model::dice& choices);

} // namespace laws
