// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_UPDATE_HPP
#define VOICECFG_EXAMPLES_SERVER_UPDATE_HPP

#include "exchange.hpp"
#include "routes.hpp"
#include "store.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/envelope.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// What the routes do, once it is known who asks.
namespace server {

/// What the deployment chooses.
struct policy {
    bool if_match_required = false;    ///< 428 without
    bool writes_to_provider = false;   ///< edmo's updates wait for the provider
    std::chrono::milliseconds lease{}; ///< how long an update waits for it before others take over
};

/// What became of an update or a creation.
struct updated {
    reply answer;
    std::optional<owed> unconfirmed = {}; ///< holds: the answer is true once the provider has it
    std::string waits_for = {}; ///< the assistant's id, where another update of it is not confirmed
};

/// What a provider said, or what is known where it said nothing.
enum class outcome { accepted, refused, unreached, unknown };

[[nodiscard]] std::string_view name(outcome told) noexcept;

[[nodiscard]] reply failed(voicecfg::envelope const& platform, int status,
                           std::string_view sentence = {});

/// The answer to a precondition that failed, or could not be read: 412 or 400.
[[nodiscard]] reply failed_condition(voicecfg::envelope const& platform, int status);

/// Answers what is stored.
[[nodiscard]] reply show(database& in, voicecfg::envelope const& platform, caller const& who,
                         request const& asked);

/// Reads, judges and writes in one transaction.
[[nodiscard]] updated update(database& in, voicecfg::envelope const& platform, caller const& who,
                             request const& asked, voicecfg::catalog const& catalog,
                             policy const& chosen);

/// Judges and writes a new assistant in one transaction.
[[nodiscard]] updated create(database& in, route const& to, caller const& who, request const& asked,
                             voicecfg::catalog const& catalog, policy const& chosen);

/// Ends an unconfirmed update: kept where the provider accepted it, else taken back here. Where
/// nobody knows whether it arrived there, it is left for `claim`. False where it was not kept.
[[nodiscard]] bool settle(database& in, owed& what, outcome told);

/// Takes over an unconfirmed update that nobody takes care of, and takes it back here if that was
/// not done. Gives what to send to the provider, which is empty for a creation; nothing where
/// somebody else was faster.
[[nodiscard]] std::optional<std::string> claim(database& in, owed& what,
                                               std::chrono::milliseconds lease);

/// Ends what was claimed.
void forget(database& in, owed const& what);

} // namespace server

#endif
