// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region handler
// #region second_system
// #region creation
#include <voicecfg/voicecfg.hpp>
// #endregion creation
// #endregion second_system
// #endregion handler

#include <boost/json.hpp>

#include <iostream>
#include <map>
#include <string>

namespace {

/// Stands for yours.
struct database {
    [[nodiscard]] std::string read(std::string const& id) const { return texts.at(id); }
    void write(std::string const& id, std::string const& text) { texts[id] = text; }
    /// Writes a text and, in the same transaction, what takes the update back after a crash.
    void write(std::string const& id, std::string const& text, std::string const& undo)
    {
        texts[id] = text;
        unconfirmed[id] = undo;
    }
    void confirm(std::string const& id) { unconfirmed.erase(id); }

    std::map<std::string, std::string> texts;
    std::map<std::string, std::string> unconfirmed;
};

/// Stands for the other system.
struct second_system {
    /// False where it refuses.
    [[nodiscard]] bool send(std::string const& delta)
    {
        sent = delta;
        return accepts;
    }

    bool accepts;
    std::string sent = {};
};

// #region handler
voicecfg::answer update_assistant(database& assistants, std::string const& id,
                                  std::string const& body, voicecfg::catalog const& catalog,
                                  voicecfg::facts const& facts)
{
    auto const& envelope = voicecfg::envelopes::lumenia;
    auto const stored = assistants.read(id);
    // The plan refers to both texts: they must stay as they are until it has been asked for all.
    auto const planned = voicecfg::plan_update({.dialect = *envelope.dialect,
                                                .stored = stored,
                                                .patch = body,
                                                .catalog = catalog,
                                                .facts = &facts});
    if (!planned) return envelope.rejected(planned.error());
    auto const merged = planned.value().merged();
    assistants.write(id, merged);
    return envelope.merged(merged);
}
// #endregion handler

// #region creation
voicecfg::answer create_assistant(database& assistants, std::string const& id,
                                  std::string const& body, voicecfg::catalog const& catalog,
                                  voicecfg::facts const& facts)
{
    auto const& envelope = voicecfg::envelopes::lumenia_creation;
    voicecfg::create_request<voicecfg::lasting_text> const asked{
        .dialect = *envelope.dialect, .sent = body, .catalog = catalog, .facts = &facts};
    auto const planned = voicecfg::plan_creation(asked);
    if (!planned) return envelope.rejected(planned.error());
    auto const created = planned.value().merged();
    assistants.write(id, created);
    return envelope.merged(created, planned.value().notices(asked));
}
// #endregion creation

// #region second_system
voicecfg::answer update_both(database& assistants, second_system& other, std::string const& id,
                             std::string const& body, voicecfg::catalog const& catalog,
                             voicecfg::facts const& facts)
{
    auto const& envelope = voicecfg::envelopes::lumenia;
    auto const stored = assistants.read(id);
    // Not changed and not freed until `undo` and `delta` are made: `stored` and `body`.
    auto const planned = voicecfg::plan_update({.dialect = *envelope.dialect,
                                                .stored = stored,
                                                .patch = body,
                                                .catalog = catalog,
                                                .facts = &facts});
    if (!planned) return envelope.rejected(planned.error());
    auto const merged = planned.value().merged();
    assistants.write(id, merged, planned.value().undo());
    bool const accepted = other.send(planned.value().delta());
    if (!accepted) assistants.write(id, stored);
    assistants.confirm(id);
    return accepted ? envelope.merged(merged) : envelope.failed(500);
}
// #endregion second_system

/// Whether both systems hold an update that the other one accepts, and neither one that it refuses.
bool keeps_two_systems_in_step(database assistants, voicecfg::catalog const& catalog)
{
    constexpr auto patch = R"({"prompt": "Be brief, and then be briefer than that."})";
    auto const before = assistants.read("acme");
    second_system refusing{.accepts = false};
    if (update_both(assistants, refusing, "acme", patch, catalog, {}).status != 500 ||
        assistants.read("acme") != before)
        return false;
    second_system accepting{.accepts = true};
    return update_both(assistants, accepting, "acme", patch, catalog, {}).status == 200 &&
           assistants.read("acme") != before && assistants.unconfirmed.empty() &&
           accepting.sent == R"({"prompt":"Be brief, and then be briefer than that."})";
}

/// Whether what is created is stored and answered with its notices, and what is incomplete is not.
bool creates()
{
    auto const catalog = voicecfg::catalog::parse(voicecfg::dialects::lumenia, R"({
        "voice": {"providers": [{"value": "vapi", "voiceIds": [{"value": "Clara", "deprecated": true}]}]},
        "transcriber": {"providers": [{"value": "deepgram", "models": [{"value": "nova-3", "languages": ["en"]}]}]}})")
                             .value();
    database assistants;
    if (create_assistant(assistants, "acme", R"({"voice": {}})", catalog, {}).status != 400 ||
        !assistants.texts.empty())
        return false;
    constexpr auto sent =
        R"({"voice": {"provider": "vapi", "voiceId": "Clara"},)"
        R"( "transcriber": {"provider": "deepgram", "model": "nova-3", "language": "en"}})";
    auto const answer = create_assistant(assistants, "acme", sent, catalog, {});
    auto const body = boost::json::parse(answer.body);
    return answer.status == 201 &&
           body.at("assistant") == boost::json::parse(assistants.read("acme")) &&
           body.at("notices").at(0).at("pointer") == "/voice/voiceId";
}

/// The body of an answer; of a rejection its message, a sentence a line.
std::string shown(voicecfg::answer const& answer)
{
    auto const body = boost::json::parse(answer.body);
    auto const* const message = body.as_object().if_contains("message");
    if (message == nullptr) return answer.body;
    std::string lines{message->as_string().c_str()};
    for (auto at = lines.find(' '); at != lines.npos; at = lines.find(' ', at + 1))
        if (lines[at - 1] == '.' || lines[at - 1] == '?') lines.replace(at++, 1, "\n    ");
    return lines;
}

constexpr auto catalog_text = R"({"voice": {"providers": [
    {"value": "vapi", "voiceIds": [{"value": "Elliot"}, {"value": "Clara"}]}]}})";

} // namespace

int main()
{
    auto const catalog =
        voicecfg::catalog::parse(voicecfg::dialects::lumenia, catalog_text).value();
    constexpr auto stored =
        R"({"prompt": "Be kind.", "voice": {"provider": "vapi", "voiceId": "Elliot"}})";
    database assistants{.texts = {{"acme", stored}}, .unconfirmed = {}};
    for (auto const* const body :
         {R"({"voice": {"voiceId": "Clara"}})", R"({"voice": {"voiceId": "elliot"}})"}) {
        auto const answer = update_assistant(assistants, "acme", body, catalog, {});
        std::cout << "PATCH " << body << '\n' << answer.status << ' ' << shown(answer) << '\n';
    }
    return creates() && keeps_two_systems_in_step(assistants, catalog) ? 0 : 1;
}
