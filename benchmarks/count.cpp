// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Runs each row a fixed number of times under callgrind and has it write what was counted. The
// name of each dump says how often: "100 B/small".

#include "contender.hpp"
#include "rows.hpp"

#include <valgrind/callgrind.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace bench;

/// Counts `times` runs, after two that warm up: both turns of those that take turns.
template <class Run>
void count(std::string const& name, int times, Run&& run)
{
    run();
    run();
    auto const told = std::to_string(times) + " " + name;
    CALLGRIND_ZERO_STATS;
    for (int i = 0; i != times; ++i) run();
    CALLGRIND_DUMP_STATS_AT(told.c_str());
}

/// Counts the row of this name, or those of a name that ends in a slash.
void count(rows const& all, std::string_view name, int times)
{
    for (auto const& each : all)
        if (each.name == name || (name.ends_with('/') && each.name.starts_with(name)))
            count(each.name, times, each.run);
}

void count_cycles(work const& all, offer const& offered)
{
    auto const one = make_voicecfg(offered, merging::in_place);
    std::string out;
    for (auto const& pair : all.patches) {
        if (pair.name == "P5" && &offered == &all.large) continue;
        auto const name = "/" + offered.name + "/" + pair.name;
        one->hold(all.stored);
        count("A" + name, 100, [&, second = false]() mutable {
            keep(one->cycle_a(pair.turn(second)));
            second = !second;
        });
        count("B" + name, 100, [&, second = false]() mutable {
            keep(one->cycle_b(all.stored, pair.turn(second), out));
            second = !second;
        });
    }
}

void count_all(work const& all)
{
    count_cycles(all, all.small);
    count_cycles(all, all.large);
    auto const plans = plan_rows(all);
    count(plans, "plan/P1", 100);
    count(plans, "plan/P2", 100);
    auto const rejections = rejection_rows(all);
    count(rejections, "rejection/small", 100);
    count(rejections, "rejection/large", 10);
    auto const differences = difference_rows(all);
    count(differences, "changes/", 20);
    count(differences, "undo/", 20);
    count(differences, "delta/", 20);
    count(commit_rows(all), "commit/", 100);
    count(check_rows(all), "check", 100);
    count(catalog_rows(all), "catalog/load", 2);
    auto const stored = stored_rows(all);
    for (auto const of : scripts) count(stored, "stored/" + std::string{name(of)} + "/100000", 10);
    auto const growth = growth_rows(all);
    count(growth, "patch list/1000", 2);
    count(growth, "violations/100", 2);
}

} // namespace

int main(int count, char** words)
try {
    if (count != 2) {
        std::fputs("usage: valgrind --tool=callgrind voicecfg_count FOLDER\n", stderr);
        return EXIT_FAILURE;
    }
    count_all(load_work(words[1]));
    return EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::fprintf(stderr, "voicecfg_count: %s\n", thrown.what());
    return EXIT_FAILURE;
}
