// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region event
#include <voicecfg/voicecfg.hpp>

#include <string>
#include <string_view>
// #endregion event

#include <iostream>

/// The program of the page on audit events.
namespace {

// #region event
/// Who changed which assistant, and when.
struct occasion {
    std::string_view actor;
    std::string_view assistant;
    std::string_view time; ///< as RFC 3339 writes it
};

/// An event for an audit log, one line of JSON: each place that an update
/// changes, with the value before and after. A place without `before` was
/// added, one without `after` removed.
std::string audit_event(occasion const& when,
                        voicecfg::text_plan const& planned)
{
    // Both lists name the same places in the same order. They stay texts, so
    // that numbers keep their digits.
    auto const changes = planned.changes();
    auto const undo = planned.undo();
    voicecfg::json::document const after{changes, voicecfg::json::any_depth};
    voicecfg::json::document const before{undo, voicecfg::json::any_depth};

    std::string out = R"({"time":)";
    voicecfg::json::append_quoted(out, when.time);
    voicecfg::json::append_quoted(out += R"(,"actor":)", when.actor);
    voicecfg::json::append_quoted(out += R"(,"assistant":)", when.assistant);
    voicecfg::json::brackets list{out += R"(,"changes":)", '[', ']'};
    voicecfg::json::elements undone{before.root()};
    for (voicecfg::json::elements done{after.root()}; done; ++done, ++undone) {
        list.next();
        auto const append = [&](std::string_view name,
                                voicecfg::json::node value) {
            if (value) out.append(name).append(value.scanned()->text());
        };
        append(R"({"path":)", (*done).find("path"));
        append(R"(,"before":)", (*undone).find("value"));
        append(R"(,"after":)", (*done).find("value"));
        out += '}';
    }
    list.close();
    return out += '}';
}
// #endregion event

constexpr std::string_view stored = R"({"firstMessage": "Hello!",
 "voice": {"provider": "openai", "voiceId": "alloy", "model": "tts-1"}})";

constexpr std::string_view patches[] = {
    R"({"firstMessage": "Hello!", "voice": {"voiceId": "echo"}})",
    R"({"prompt": "Be kind.", "voice": {"provider": "vapi", "voiceId": "Elliot"}})",
    R"({"firstMessage": "Hello!"})",
};

} // namespace

int main()
{
    auto const& platform = voicecfg::dialects::lumenia;
    auto const catalog =
        voicecfg::catalog::parse(platform, R"({"voice": {"providers": [
            {"value": "vapi"}, {"value": "openai", "models": ["tts-1"]}]}})")
            .value();
    for (auto const& patch : patches) {
        auto const planned = voicecfg::plan_update({.dialect = platform,
                                                    .stored = stored,
                                                    .patch = patch,
                                                    .catalog = catalog})
                                 .value();
        if (planned.changes_nothing()) continue; // there is nothing to log
        std::cout << audit_event({.actor = "u-7",
                                  .assistant = "a-1",
                                  .time = "2026-01-28T12:00:00Z"},
                                 planned)
                  << '\n';
    }
}
