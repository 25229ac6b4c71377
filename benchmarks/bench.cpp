// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Everything that is timed in one process: `voicecfg_bench FOLDER [--benchmark_...]`. A contender
// that answers one patch of the gate wrong is left out and told.

#include "allocations.hpp"
#include "contender.hpp"
#include "gate.hpp"
#include "rows.hpp"

#include <benchmark/benchmark.h>

#include <boost/version.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace bench;

template <class Run>
void time(benchmark::State& state, Run&& run)
{
    auto const before = allocations();
    for ([[maybe_unused]] auto _ : state) run();
    state.counters["allocations"] =
        static_cast<double>(allocations() - before) / static_cast<double>(state.iterations());
}

void add(row each)
{
    benchmark::RegisterBenchmark(each.name.c_str(), [each](benchmark::State& state) {
        time(state, each.run);
        state.counters["bytes"] = static_cast<double>(each.bytes);
        state.counters["items"] = static_cast<double>(each.items);
    });
}

void add(rows all)
{
    for (auto& each : all) add(std::move(each));
}

using shared_contender = std::shared_ptr<contender>;

/// Whether a contender may be timed; what it answers wrong is told.
bool passes(contender& one, work const& all, std::vector<sample> const& samples,
            std::string_view catalog)
{
    auto const wrong = wrong_answers(one, all.stored, samples);
    for (auto const& each : wrong)
        std::fprintf(stderr, "left out: %s: %s\n", one.name().c_str(), each.c_str());
    if (!wrong.empty())
        benchmark::AddCustomContext(
            "left out: " + one.name() + ", " + std::string{catalog} + " catalog", wrong.front());
    return wrong.empty();
}

/// Both cycles of a contender, for each patch and its twin in turn.
void add_cycles(shared_contender const& one, work const& all, std::string const& catalog)
{
    for (auto const& pair : all.patches) {
        auto const name = one->name() + "/" + catalog + "/" + pair.name;
        auto const a = [one, pair, &all](benchmark::State& state) {
            one->hold(all.stored);
            time(state, [&, second = false]() mutable {
                keep(one->cycle_a(pair.turn(second)));
                second = !second;
            });
        };
        auto const b = [one, pair, &all](benchmark::State& state) {
            std::string out;
            time(state, [&, second = false]() mutable {
                keep(one->cycle_b(all.stored, pair.turn(second), out));
                second = !second;
            });
        };
        benchmark::RegisterBenchmark(("A/" + name).c_str(), a);
        if (!one->only_a()) benchmark::RegisterBenchmark(("B/" + name).c_str(), b);
    }
}

std::vector<shared_contender> contenders(work const& all, offer const& offered)
{
    return {
        make_voicecfg(offered, merging::in_place),
        make_voicecfg(offered, merging::copy),
        make_boost_json_monotonic(offered),
        make_boost_json(offered, merging::in_place),
        make_boost_json(offered, merging::copy),
        make_rapidjson(all, offered),
        make_valijson(all, offered),
    };
}

/// The contenders with one catalog. The samples of the gate know the small one only.
void add_contenders(work const& all, offer const& offered, std::vector<sample> const& samples)
{
    for (auto const& one : contenders(all, offered))
        if (passes(*one, all, samples, offered.name)) add_cycles(one, all, offered.name);
}

/// A text with room behind it.
std::shared_ptr<std::string const> roomy(std::string_view text)
{
    auto made = std::make_shared<std::string>();
    made->reserve(text.size() + limit::room());
    made->append(text);
    return made;
}

void add_limits(work const& all)
{
    auto const parser = std::make_shared<limit>();
    auto const stored = roomy(all.stored);
    for (auto const& pair : all.patches) {
        auto const patch = roomy(pair.text);
        add(row{"limit/scan/" + pair.name, [parser, patch] { parser->scan(*patch); }});
        add(row{"limit/splice/" + pair.name,
                [parser, stored, patch, out = std::string{}]() mutable {
                    parser->splice(*stored, *patch, out);
                    keep(out);
                }});
    }
    for (auto const of : scripts)
        for (auto const size : prompt_sizes) {
            auto const text = roomy(with_prompt(all.stored, prompt(of, size)));
            add(row{"limit/stored/" + std::string{name(of)} + "/" + std::to_string(size),
                    [parser, text] { parser->scan(*text); }, text->size()});
        }
}

void add_all(work const& all, std::string const& folder)
{
    auto const timed = timed_samples(all);
    auto samples = load_samples(folder, all.stored);
    samples.insert(samples.end(), timed.begin(), timed.end());
    benchmark::AddCustomContext("gate", std::to_string(samples.size()));
    add(unit_rows(all));
    add_contenders(all, all.small, samples);
    add_contenders(all, all.large, timed);
    add_limits(all);
    add(replacement_rows(all));
    add(plan_rows(all));
    add(rejection_rows(all));
    add(difference_rows(all));
    add(check_rows(all));
    add(catalog_rows(all));
    add(commit_rows(all));
    add(stored_rows(all));
    add(growth_rows(all));
}

} // namespace

int main(int count, char** words)
try {
    benchmark::Initialize(&count, words);
    if (count != 2) {
        std::fputs("usage: voicecfg_bench FOLDER [--benchmark_...]\n", stderr);
        return EXIT_FAILURE;
    }
    benchmark::AddCustomContext("compiler", "g++ " __VERSION__);
    benchmark::AddCustomContext("boost", BOOST_LIB_VERSION);
    auto const all = load_work(words[1]);
    add_all(all, words[1]);
    benchmark::RunSpecifiedBenchmarks();
    return EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::fprintf(stderr, "voicecfg_bench: %s\n", thrown.what());
    return EXIT_FAILURE;
}
