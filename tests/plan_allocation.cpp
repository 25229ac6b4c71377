// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "count_allocations.hpp"

#include <voicecfg/plan.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <cstdio>
#include <cstdlib>
#include <string_view>

/// A program of its own, since it replaces the global `operator new`: to judge and plan a small
/// patch that is accepted allocates nothing.
namespace {

struct row {
    voicecfg::dialect const& platform;
    std::string_view stored;
    std::string_view patch;
    bool accepted;
};

row const rows[] = {
    {voicecfg::dialects::lumenia, R"({"prompt": "old"})", R"({"prompt": "new"})", true},
    {voicecfg::dialects::lumenia, R"({"voice": {"provider": "p", "voiceId": "a"}})",
     R"({"voice": {"voiceId": "b"}, "firstMessage": "Hello"})", true},
    {voicecfg::dialects::lumenia, "{}",
     R"({"voice": {"provider": "p", "voiceId": "a"}, "prompt": "x",
         "fallbackVoices": [{"provider": "p", "voiceId": "b"}]})",
     true},
    {voicecfg::dialects::edmo, R"({"id": 7})",
     R"({"name": "n", "model": {"provider": "openai", "model": "m", "temperature": 0.5}})", true},
    // proof that the counter counts: a report is allocated
    {voicecfg::dialects::lumenia, "{}", R"({"prompt": 1})", false},
};

} // namespace

int main()
{
    auto const offered =
        voicecfg::catalog::parse(voicecfg::dialects::lumenia,
                                 R"({"voice": {"providers": {"p": {"voiceIds": ["a", "b"]}}}})");
    int failures = 0;
    for (auto const& each : rows) {
        voicecfg::json::document const stored{each.stored};
        voicecfg::json::document const patch{each.patch};
        auto const before = allocations;
        bool accepted = false;
        {
            auto const planned = voicecfg::plan_update({.dialect = each.platform,
                                                        .stored = stored.root(),
                                                        .patch = patch.root(),
                                                        .catalog = offered.value()});
            accepted = planned.has_value();
        }
        auto const made = allocations - before;
        if (accepted == each.accepted && (made == 0) == each.accepted) continue;
        std::printf("%zu allocations, %s: %.*s\n", made, accepted ? "accepted" : "rejected",
                    static_cast<int>(each.patch.size()), each.patch.data());
        ++failures;
    }
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
