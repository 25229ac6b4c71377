// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region handler
#include "update.hpp"
// #endregion handler

#include "log.hpp"
#include "operations.hpp"
#include "preconditions.hpp"

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/text.hpp>
// #region numbers
#include <voicecfg/wanted_numbers.hpp>
// #endregion numbers

#include <openssl/rand.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace server {

namespace {

reply from(voicecfg::answer made)
{
    return {
        .status = made.status, .body = std::move(made.body), .notices = std::move(made.notices)};
}

/// The codes of violations or of notices, for the log.
template <class All>
std::string codes_of(All const& all)
{
    std::string codes;
    for (auto const& each : all) codes.append(codes.empty() ? "" : " ").append(name(each.code));
    return codes;
}

reply rejected(voicecfg::envelope const& platform, voicecfg::report const& why)
{
    auto made = from(platform.rejected(why));
    made.codes = codes_of(why.violations);
    return made;
}

reply merged(voicecfg::envelope const& platform, std::string_view text, std::int64_t version,
             voicecfg::notice_list const& told = {})
{
    auto made = from(platform.merged(text, told));
    made.etag = entity_tag(version);
    made.codes = codes_of(told.all);
    return made;
}

// #region numbers
/// The ids of the phone numbers that a body names, for which facts are looked up.
std::vector<std::int64_t> numbers_named(voicecfg::dialect const& platform, std::string_view body)
{
    voicecfg::json::document const read{body};
    if (read.fault()) return {}; // What is no JSON is judged later, and names no number.
    return voicecfg::wanted_numbers(platform, read.root());
}
// #endregion numbers

/// What the catalog retires until today is not offered any more. The engine has no clock.
voicecfg::options judged_today()
{
    return {.today = voicecfg::date::parse(timestamp().substr(0, 10)).value_or(voicecfg::date{})};
}

/// The text to store: edmo's assistants tell when they were last updated.
std::string stamped(voicecfg::envelope const& platform, std::string merged)
{
    if (platform.dialect != &voicecfg::dialects::edmo) return merged;
    return with_member(std::move(merged), stamp, '"' + timestamp() + '"');
}

/// Random bytes in hexadecimal, so that nobody guesses an id or is given it twice.
std::string random_name()
{
    unsigned char bytes[12];
    if (RAND_bytes(bytes, sizeof bytes) != 1) throw std::runtime_error{"no random bytes"};
    std::string out;
    for (auto const byte : bytes) {
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return out;
}

/// The id of a new assistant: autocalls' are numbers, lumenia's the slugs of its workspaces.
std::string new_id(transaction& work, caller const& who)
{
    if (!who.assistant.empty()) return who.assistant;
    if (who.platform == "autocalls") return std::to_string(work.unused_number(who.platform));
    return "asst_" + random_name();
}

/// The text of a new assistant: what was sent, behind what its platform gives it.
std::string with_given_members(caller const& who, std::string const& id, std::string const& sent)
{
    if (who.platform == "autocalls")
        return with_first_members("\"id\":" + id + R"(,"status":"active")", sent);
    if (who.platform != "edmo") return sent;
    std::string given = "\"id\":\"" + id + R"(","orgId":)";
    voicecfg::json::append_quoted(given, who.organization);
    auto const now = timestamp();
    given.append(R"(,"createdAt":")").append(now).append(R"(","updatedAt":")").append(now);
    return with_first_members(given + '"', sent);
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
    if (what.creates()) {
        if (!what.taken_back) work.take_back(what, {});
        return "";
    }
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
        made.challenge = platform.dialect == &voicecfg::dialects::autocalls
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
    if (platform.dialect == &voicecfg::dialects::autocalls) made.body = stored->text;
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

    auto const known = work.facts(who, stored->id, numbers_named(*platform.dialect, asked.body));
    // The plan refers to both texts: they stay as they are until it has been asked for all.
    voicecfg::update_request<voicecfg::lasting_text> const wanted{.dialect = *platform.dialect,
                                                                  .stored = stored->text,
                                                                  .patch = asked.body,
                                                                  .catalog = catalog,
                                                                  .facts = &known,
                                                                  .options = judged_today()};
    auto const planned = voicecfg::plan_update(wanted);
    if (!planned) return {rejected(platform, planned.error())};
    auto const notices = planned.value().notices(wanted);
    if (planned.value().changes_nothing())
        return {merged(platform, stored->text, stored->version, notices)};

    auto const text = stamped(platform, planned.value().merged());
    if (text.size() > voicecfg::options{}.max_bytes) return {failed(platform, 413)};
    auto const version = work.write(who.platform, *stored, text);
    auto unconfirmed = to_confirm(who, *stored, planned.value(), chosen);
    if (unconfirmed) work.owe(*unconfirmed);
    work.commit();
    return {merged(platform, text, version, notices), std::move(unconfirmed)};
}
// #endregion handler

updated create(database& in, route const& to, caller const& who, request const& asked,
               voicecfg::catalog const& catalog, policy const& chosen)
{
    auto const& platform = *to.platform;
    int const status = failed_precondition_of_creation(asked);
    if (status != 0) return {failed_condition(platform, status)};
    transaction work{in};
    if (work.find(who)) return {failed(platform, 409)};

    auto const known = work.facts(who, std::nullopt, numbers_named(*platform.dialect, asked.body));
    voicecfg::create_request<voicecfg::lasting_text> const wanted{.dialect = *platform.dialect,
                                                                  .sent = asked.body,
                                                                  .catalog = catalog,
                                                                  .facts = &known,
                                                                  .options = judged_today()};
    auto const planned = voicecfg::plan_creation(wanted);
    if (!planned) return {rejected(platform, planned.error())};

    assistant made{.id = new_id(work, who), .external = {}, .version = 1, .text = {}};
    made.text = with_given_members(who, made.id, planned.value().merged());
    if (made.text.size() > voicecfg::options{}.max_bytes) return {failed(platform, 413)};
    if (chosen.writes_to_provider && who.platform == "edmo") made.external = "ext_" + random_name();
    work.create(who, made);
    auto unconfirmed = to_confirm(who, {made.id, made.external, 0, ""}, planned.value(), chosen);
    if (unconfirmed) work.owe(*unconfirmed);
    work.commit();
    auto answer = merged(platform, made.text, made.version, planned.value().notices(wanted));
    answer.location = path_of_created(to, made.id);
    return {std::move(answer), std::move(unconfirmed)};
}

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
