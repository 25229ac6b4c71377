// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_EDMO_HPP
#define VOICECFG_ENVELOPES_EDMO_HPP

#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/envelope.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report.hpp>

#include <string>
#include <string_view>

/// The responses of help.goedmo.com.
namespace voicecfg::envelopes {

namespace edmo_answers {

/// The page answers with the assistant itself.
inline void append_merged(std::string& out, std::string_view merged) { out += merged; }

/// "Standard error response envelope": `error`, a "human-readable error message".
inline void append_failure(std::string& out, std::string_view sentence)
{
    json::append_quoted(out += R"({"error":)", sentence);
    out += '}';
}

/// No page documents a rejection; all violations stand in one message (chosen), cut as `message`
/// cuts it.
inline void append_rejection(std::string& out, report const& rejected)
{
    append_failure(out, message(rejected));
}

/// The page answers a lack of permission with 401, and has no 403. The sentences are chosen.
inline constexpr failure failures[]{
    failure{401, 401, "Not logged in, or not allowed to update assistants."},
    failure{403, 401, "Not logged in, or not allowed to update assistants."},
    failure{404, 404, "Assistant not found."},
    failure{500, 500, "The assistant could not be updated. Please try again."},
};

inline constexpr failure creation_failures[]{
    failure{401, 401, "Not logged in, or not allowed to create assistants."},
    failure{403, 401, "Not logged in, or not allowed to create assistants."},
    failure{500, 500, "The assistant could not be created. Please try again."},
};

} // namespace edmo_answers

/// How help.goedmo.com answers: the assistant itself, or `error`, with 400 for what a patch breaks.
inline constexpr envelope edmo{
    .dialect = &dialects::edmo,
    .append_merged = edmo_answers::append_merged,
    .append_rejection = edmo_answers::append_rejection,
    .append_failure = edmo_answers::append_failure,
    .failures = edmo_answers::failures,
};

/// How it answers a creation: as an update, with 201.
inline constexpr envelope edmo_creation{
    .dialect = &dialects::edmo,
    .append_merged = edmo_answers::append_merged,
    .append_rejection = edmo_answers::append_rejection,
    .append_failure = edmo_answers::append_failure,
    .failures = edmo_answers::creation_failures,
    .success = 201,
};

} // namespace voicecfg::envelopes

#endif
