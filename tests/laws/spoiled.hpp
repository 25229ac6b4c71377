// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "question.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

/// An outcome that breaks no law, and parts of it spoiled.
namespace laws {

/// An update as good as any, and what the engine says to it.
inline question asked()
{
    question one{.platform = &voicecfg::dialects::edmo};
    one.stored =
        R"({"name": "a", "x": 1.10, "voice": {"provider": "p", "voiceId": "v", "n": null}})";
    one.patch = R"({"name": "b", "maxDurationSeconds": 5.0, "firstMessage": null})";
    return one;
}

inline outcome said()
{
    return {.merged =
                R"({"name":"b","x":1.10,"voice":{"provider": "p", "voiceId": "v", "n": null},)"
                R"("firstMessage":null,"maxDurationSeconds":5})",
            .changes = R"([{"op":"replace","path":"/name","value":"b"},)"
                       R"({"op":"add","path":"/firstMessage","value":null},)"
                       R"({"op":"add","path":"/maxDurationSeconds","value":5}])",
            .undo = R"([{"op":"replace","path":"/name","value":"a"},)"
                    R"({"op":"remove","path":"/firstMessage"},)"
                    R"({"op":"remove","path":"/maxDurationSeconds"}])",
            .delta = R"({"name":"b","firstMessage":null,"maxDurationSeconds":5})"};
}

inline outcome rejected(voicecfg::violation told)
{
    outcome refused;
    refused.rejected.emplace().violations.push_back(std::move(told));
    return refused;
}

inline outcome with(std::string outcome::*part, std::string_view from, std::string_view to)
{
    auto spoiled = said();
    auto const at = (spoiled.*part).find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "nothing to spoil");
    (spoiled.*part).replace(at, from.size(), to);
    return spoiled;
}

} // namespace laws
