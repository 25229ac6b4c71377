// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What is asked of the engine, from bytes of any kind: a fuzzer's, or random ones. Each answers
/// with the law that was broken and the input that broke it, or with nothing.
namespace laws {

using found = std::optional<std::string>;

// From choices: each byte decides something about a request that mostly makes sense.

/// Updates and audits of all kinds, parsed and as texts, with the catalog in several forms and from
/// another thread.
found hold_for_requests(std::string_view bytes);
/// The engine and the naive model of the rules give one answer.
found hold_against_the_model(std::string_view bytes);
/// Documents spelled in every way that JSON allows.
found hold_for_spellings(std::string_view bytes);
/// Nested values of every kind in the place of others.
found hold_for_differences(std::string_view bytes);

// From texts as they come.

/// A byte of options, a stored text, a zero, a patch.
found hold_for_texts(std::string_view bytes);
/// A byte of options, an assistant.
found hold_for_audits(std::string_view bytes);
/// A byte for the dialect, a catalog.
found hold_for_catalogs(std::string_view bytes);
/// A text for the scanner, against Boost.JSON.
found hold_for_scans(std::string_view bytes);
/// A byte for the dialect, one for the size of reads, then lines for the batch reader.
found hold_for_lines(std::string_view bytes);

} // namespace laws
