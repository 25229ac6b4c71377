// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../count_allocations.hpp"

#include <voicecfg/plan.hpp>

#include <acme/catalog.hpp>

#include <cstdio>
#include <cstdlib>
#include <string_view>

/// A program of its own, since it replaces the global `operator new`: to start with an embedded
/// catalog and to judge a patch by it allocates nothing.
int main()
{
    auto const before_main = allocations;
    auto const accepted = [](std::string_view text) {
        voicecfg::json::document const stored{"{}"};
        voicecfg::json::document const patch{text};
        auto const before = allocations;
        auto const planned = voicecfg::plan_update({.dialect = voicecfg::dialects::lumenia,
                                                    .stored = stored.root(),
                                                    .patch = patch.root(),
                                                    .catalog = acme::catalog});
        return planned.has_value() && allocations == before;
    };
    bool const free = accepted(R"({"voice": {"provider": "vapi", "voiceId": "Elliot"}})");
    // proof that the counter counts: a report is allocated
    bool const told = !accepted(R"({"voice": {"provider": "vapi", "voiceId": "Nope"}})");
    std::printf("%zu allocations before main\n", before_main);
    return free && told && before_main == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
