// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "german/violations.hpp"

#include <voicecfg/voicecfg.hpp>

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

namespace dialects = voicecfg::dialects;

struct scene {
    voicecfg::dialect const& platform;
    std::string stored;
    std::string patch;
};

/// Updates that break many rules.
std::vector<scene> scenes()
{
    auto const stored_voice = R"({"voice": {"provider": "vapi", "voiceId": "Elliot"}})";
    return {
        {dialects::lumenia, "{}", R"({"prompt": )"},
        {dialects::lumenia, "[", "{}"},
        {dialects::lumenia, "{}", R"({"prompt": "a", "prompt": "b"})"},
        {dialects::lumenia, "{}", std::string(33, '[') + std::string(33, ']')},
        {dialects::lumenia, "{}", std::string(std::size_t{1} << 21, ' ')},
        {dialects::lumenia, "{}", "5"},
        {dialects::lumenia, "{}", "{}"},
        {dialects::lumenia, "{}", R"({"prompt": "", "number_id": 4242, "firstMesage": "x"})"},
        {dialects::lumenia, "{}", R"({"number_id": 4711})"},
        {dialects::lumenia, stored_voice, R"({"voice": {"voiceId": "elliot"}})"},
        {dialects::lumenia, stored_voice, R"({"voice": {"model": "flash"}})"},
        {dialects::lumenia, "{}", R"({"transcriber": {"language": "de"}})"},
        {dialects::edmo, "{}", R"({"id": "x", "maxDurationSeconds": 0, "name": null})"},
        {dialects::autocalls, R"({"engine_type": "multimodal"})",
         R"({"voice_id": 1, "is_webhook_active": true, "speech_speed": 1.3, "calls_direction": "made",
             "timezone": "Berlin", "end_call_tool": {"description": ")" +
             std::string(501, 'x') + R"("}, "llm_temperature": 1e999, "phone_number_id": 5})"},
    };
}

/// One small catalog for each platform.
voicecfg::catalog catalog_of(voicecfg::dialect const& platform)
{
    bool const by_id = &platform == &dialects::autocalls;
    return voicecfg::catalog::parse(
               platform, by_id ? R"({"voices": [{"id": 1, "name": "Sarah", "mode": "pipeline"}]})"
                               : R"({"voice": {"providers": [
                                    {"value": "vapi", "voiceIds": ["Elliot", "Clara"]}]},
                                  "transcriber": {"providers": []}})")
        .value();
}

voicecfg::report judge(scene const& asked)
{
    voicecfg::facts const known{
        .organization = "o1",
        .integration = "i1",
        .numbers = {{.id = 4711, .organization = "o1", .integration = "i2"}}};
    bool const looked_up = &asked.platform == &dialects::lumenia;
    auto const offered = catalog_of(asked.platform);
    return voicecfg::plan_update({.dialect = asked.platform,
                                  .stored = asked.stored,
                                  .patch = asked.patch,
                                  .catalog = offered,
                                  .facts = looked_up ? &known : nullptr})
        .error();
}

/// Prints what is wrong with an update.
void show(voicecfg::report const& told)
{
    for (auto const& each : told.violations)
        std::cout << name(each.code) << ": " << german::sentence(each) << '\n';
}

} // namespace

/// Prints reports in German, the last as a problem.
int main()
{
    try {
        for (auto const& each : scenes()) show(judge(each));

        std::string body;
        append_problem(body, {.status = 400, .title = "Unzulässige Änderung"},
                       judge({dialects::lumenia, "{}", R"({"voice": {"provider": "vappi"}})"}),
                       german::sentence);
        std::cout << '\n' << voicecfg::problem_media_type << '\n' << body << '\n';
        return EXIT_SUCCESS;
    }
    catch (std::exception const& why) {
        std::cerr << "german: " << why.what() << '\n';
        return EXIT_FAILURE;
    }
}
