// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region handler
#include "update.hpp"
// #endregion handler

#include "log.hpp"
#include "operations.hpp"
#include "preconditions.hpp"

#include <voicecfg/envelopes/autocalls.hpp>
#include <voicecfg/envelopes/edmo.hpp>
// #region numbers
#include <voicecfg/text.hpp>
// #endregion numbers

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace server {

namespace {

reply from(voicecfg::answer made) { return {.status = made.status, .body = std::move(made.body)}; }

reply rejected(voicecfg::envelope const& platform, voicecfg::report const& why)
{
    auto made = from(platform.rejected(why));
    for (auto const& each : why.violations) {
        if (!made.codes.empty()) made.codes += ' ';
        made.codes += name(each.code);
    }
    return made;
}

reply merged(voicecfg::envelope const& platform, std::string_view text, std::int64_t version)
{
    auto made = from(platform.merged(text));
    made.etag = entity_tag(version);
    return made;
}

// #region numbers
/// The ids of the phone numbers that a patch names, for which facts are looked up.
std::vector<std::int64_t> numbers_named(voicecfg::dialect const& platform, std::string_view patch)
{
    std::vector<std::int64_t> ids;
    voicecfg::json::document const read{patch};
    if (read.fault() || read.root().kind() != voicecfg::json::kind::object) return ids;
    for (auto const& row : platform.assistant.members) {
        if (!std::holds_alternative<voicecfg::phone_number>(row.type)) continue;
        auto const sent = voicecfg::json::node{read.root()}.find(row.name);
        if (sent.is(voicecfg::json::kind::number) && sent.number().fits_int64())
            ids.push_back(sent.number().to_int64());
    }
    return ids;
}
// #endregion numbers

/// The text to store: edmo's assistants tell when they were last updated.
std::string stamped(voicecfg::envelope const& platform, std::string merged)
{
    if (&platform != &voicecfg::envelopes::edmo) return merged;
    return with_member(std::move(merged), stamp, '"' + timestamp() + '"');
}

/// What the provider has to confirm; nothing where this update concerns us alone.
std::optional<owed> to_confirm(caller const& who, assistant const& stored,
                               voicecfg::text_plan const& planned, policy const& chosen)
{
    if (!chosen.writes_to_provider || stored.external.empty()) return std::nullopt;
    return owed{.id = 0,
                .platform = who.platform,
                .assistant = stored.id,
                .external = stored.external,
                .delta = planned.delta(),
                .previous = stored.text,
                .taken_back = false,
                .lease = now_ms() + chosen.lease.count()};
}

/// Takes an update back here, once. Gives the members that it changed as they stand here now, for
/// the provider; nothing, and a word in the log, where somebody has made of the assistant what no
/// update can be taken back from.
std::optional<std::string> take_back(transaction& work, owed const& what)
{
    try {
        auto text = work.text(what);
        if (!what.taken_back) {
            text = with_members_of(text, what.previous, what.delta);
            work.take_back(what, text);
        }
        return members_of(text, what.delta);
    }
    catch (not_applicable const& error) {
        log("not_taken_back", {{"assistant", what.assistant}, {"reason", error.what()}});
        return std::nullopt;
    }
}

} // namespace

reply failed(voicecfg::envelope const& platform, int status, std::string_view sentence)
{
    auto made = from(platform.failed(status, sentence));
    // HTTP wants a challenge with 401 (RFC 9110, section 15.5.2); no scheme is registered for
    // cookies.
    if (made.status == 401)
        made.challenge = &platform == &voicecfg::envelopes::autocalls
                             ? "Bearer"
                             : "Cookie cookie-name=\"auth-token\"";
    made.retry = made.status == 503;
    return made;
}

reply failed_condition(voicecfg::envelope const& platform, int status)
{
    return failed(platform, status,
                  status == 400 ? "If-Match and If-None-Match take * or entity tags in quotes."
                                : "");
}

reply show(database& in, voicecfg::envelope const& platform, caller const& who,
           request const& asked)
{
    auto const stored = find_assistant(in, who);
    if (!stored) return failed(platform, 404);
    auto made = merged(platform, stored->text, stored->version);
    // autocalls' answer to an update tells of the update; its page has none for reading one.
    if (&platform == &voicecfg::envelopes::autocalls) made.body = stored->text;
    int const status = failed_precondition(asked, made.etag);
    if (status >= 400) return failed_condition(platform, status);
    if (status == 304) {
        made.status = 304;
        made.body.clear();
    }
    return made;
}

// #region handler
updated update(database& in, voicecfg::envelope const& platform, caller const& who,
               request const& asked, voicecfg::catalog const& catalog, policy const& chosen)
{
    transaction work{in};
    auto const stored = work.find(who);
    if (!stored) return {failed(platform, 404)};
    if (work.owes(who.platform, *stored)) return {.answer = {}, .waits_for = stored->id};
    if (chosen.if_match_required && !asked.if_match) return {failed(platform, 428)};
    int const status = failed_precondition(asked, entity_tag(stored->version));
    if (status != 0) return {failed_condition(platform, status)};

    auto const known = work.facts(who, *stored, numbers_named(*platform.dialect, asked.body));
    // The plan refers to both texts: they stay as they are until it has been asked for all.
    auto const planned = voicecfg::plan_update({.dialect = *platform.dialect,
                                                .stored = stored->text,
                                                .patch = asked.body,
                                                .catalog = catalog,
                                                .facts = &known});
    if (!planned) return {rejected(platform, planned.error())};
    if (planned.value().changes_nothing()) return {merged(platform, stored->text, stored->version)};

    auto const text = stamped(platform, planned.value().merged());
    if (text.size() > voicecfg::options{}.max_bytes) return {failed(platform, 413)};
    auto const version = work.write(who.platform, *stored, text);
    auto unconfirmed = to_confirm(who, *stored, planned.value(), chosen);
    if (unconfirmed) work.owe(*unconfirmed);
    work.commit();
    return {merged(platform, text, version), std::move(unconfirmed)};
}
// #endregion handler

bool settle(database& in, owed& what, outcome told)
{
    transaction work{in};
    bool const kept = told == outcome::accepted && work.settle(what);
    if (told != outcome::accepted && work.claim(what, now_ms())) {
        bool const fits = take_back(work, what).has_value();
        if (told != outcome::unknown || !fits) work.settle(what);
    }
    work.commit();
    return kept;
}

std::optional<std::string> claim(database& in, owed& what, std::chrono::milliseconds lease)
{
    transaction work{in};
    if (!work.claim(what, now_ms() + lease.count())) return std::nullopt;
    auto members = take_back(work, what);
    if (!members) work.settle(what);
    work.commit();
    return members;
}

void forget(database& in, owed const& what)
{
    transaction work{in};
    work.settle(what);
    work.commit();
}

std::string_view name(outcome told) noexcept
{
    switch (told) {
    case outcome::accepted: return "accepted";
    case outcome::refused: return "refused";
    case outcome::unreached: return "unreached";
    case outcome::unknown: break;
    }
    return "unknown";
}

} // namespace server
