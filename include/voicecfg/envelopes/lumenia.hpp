// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_LUMENIA_HPP
#define VOICECFG_ENVELOPES_LUMENIA_HPP

#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/envelope.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/response.hpp>

#include <string>
#include <string_view>

/// The responses of docs.lumenia.net.
namespace voicecfg::envelopes {

namespace lumenia_answers {

/// The page gives `success` and `assistant`, "Updated assistant returned".
inline void append_merged(std::string& out, std::string_view merged)
{
    out.append(R"({"success":true,"assistant":)").append(merged) += '}';
}

/// Notices stand beside `assistant`, as objects of the batch protocol (chosen).
inline void add_notices(std::string& body, notice_list const& told)
{
    body.pop_back();
    append_notices(body, told);
    body += '}';
}

/// "Most error responses are JSON with a `success: false` flag and a `message` field."
inline void append_failure(std::string& out, std::string_view sentence)
{
    json::append_quoted(out += R"({"success":false,"message":)", sentence);
    out += '}';
}

/// "Error messages point back to the relevant catalog path." All violations stand in one message
/// (chosen), cut as `message` cuts it.
inline void append_rejection(std::string& out, report const& rejected)
{
    append_failure(out, message(rejected));
}

/// The page knows 403 for all that is wrong with a key or an account, and no 401. The sentences are
/// chosen.
inline constexpr failure failures[]{
    failure{401, 403, "Invalid API Key"},
    failure{403, 403, "Invalid API Key"},
    failure{404, 404, "Workspace not found"},
};

/// The page of a creation could not be read. Like that of an update it is taken to have no 409, so
/// a workspace that has its assistant already is answered 400.
inline constexpr failure creation_failures[]{
    failure{401, 403, "Invalid API Key"},
    failure{403, 403, "Invalid API Key"},
    failure{404, 404, "Workspace not found"},
    failure{409, 400, "The workspace has a voice integration already."},
};

} // namespace lumenia_answers

/// How docs.lumenia.net answers: 400 with `success` and one `message`, which names catalog paths.
inline constexpr envelope lumenia{
    .dialect = &dialects::lumenia,
    .append_merged = lumenia_answers::append_merged,
    .append_rejection = lumenia_answers::append_rejection,
    .append_failure = lumenia_answers::append_failure,
    .failures = lumenia_answers::failures,
    .add_notices = lumenia_answers::add_notices,
};

/// How it answers the provisioning of a voice integration: as an update, with 201 (chosen).
inline constexpr envelope lumenia_creation{
    .dialect = &dialects::lumenia,
    .append_merged = lumenia_answers::append_merged,
    .append_rejection = lumenia_answers::append_rejection,
    .append_failure = lumenia_answers::append_failure,
    .failures = lumenia_answers::creation_failures,
    .add_notices = lumenia_answers::add_notices,
    .success = 201,
};

} // namespace voicecfg::envelopes

#endif
