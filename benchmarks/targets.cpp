// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "targets.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

namespace {

using std::string;

constexpr auto megabyte = "1000000";

string units(results const& all, double ns) { return figure(ns / all.unit()) + " u"; }

string percent(double ratio) { return figure(ratio * 100) + " %"; }

/// The fastest of a cycle with its time, as `4.4 u, somebody`.
string best_rival(results const& all, string const& cycle)
{
    auto const name = all.rivals(cycle, "small").front();
    return units(all, all.mean(cycle + "/" + name + "/small").ns) + ", " + name;
}

target b_small(results const& all)
{
    auto const ns = all.mean("B/voicecfg/small").ns;
    return {"B: stored bytes + patch bytes to merged bytes, small catalog",
            "≤ 2.5 u, stretch 2.0 u", units(all, ns), best_rival(all, "B"), ns <= 2.5 * all.unit()};
}

double large_to_small(results const& all, string const& name)
{
    return all.mean("B/" + name + "/large", merged_patches).ns /
           all.mean("B/" + name + "/small", merged_patches).ns;
}

target b_large(results const& all)
{
    auto const ratio = large_to_small(all, "voicecfg");
    std::vector<std::pair<double, string>> rivals;
    for (auto const& name : all.rivals("B", "large"))
        rivals.emplace_back(large_to_small(all, name), name);
    auto const [best, worst] = std::minmax_element(rivals.begin(), rivals.end());
    auto const told = [](auto const& rival) { return figure(rival->first) + ", " + rival->second; };
    return {"B with the large catalog, P1 to P4", "≤ 1.1 × small", figure(ratio) + " ×",
            told(best) + " … " + told(worst), ratio <= 1.1};
}

target a_small(results const& all)
{
    auto const ns = all.mean("A/voicecfg/small").ns;
    auto const copied = all.mean("A/voicecfg, with a copy of stored/small").ns;
    return {"A: patch bytes into a held, parsed stored assistant, in place", "≤ 1.0 u",
            units(all, ns) + " (with a copy of stored: " + units(all, copied) + ")",
            best_rival(all, "A"), ns <= all.unit()};
}

target plan_alone(results const& all)
{
    auto const& first = all.at("plan/P1");
    auto const& second = all.at("plan/P2");
    auto const allocations = std::max(first.allocations, second.allocations);
    auto const slower = std::max(first.ns, second.ns);
    return {"`plan` alone on parsed values, P1, P2", "≤ 0.4 u, no allocation",
            units(all, first.ns) + ", " + units(all, second.ns) + "; " + count(allocations) +
                " allocations",
            "–", slower <= 0.4 * all.unit() && allocations < 0.5};
}

target small_rejection(string const& where, double ns, double accepted)
{
    auto const ratio = ns / accepted;
    return {"A rejection (P5), report as JSON included, small catalog, " + where, "≤ 3 × P1",
            figure(ratio) + " × (" + duration(ns) + ")", "–", ratio <= 3};
}

target small_rejection_of_bytes(results const& all)
{
    return small_rejection("bytes to bytes", all.ns("B/voicecfg/small/P5"),
                           all.ns("B/voicecfg/small/P1"));
}

target small_rejection_in_place(results const& all)
{
    return small_rejection("in place", all.ns("rejection/small"), all.ns("A/voicecfg/small/P1"));
}

target large_rejection(results const& all)
{
    auto const ns = all.ns("rejection/large");
    return {"A rejection with suggestions out of 10,000 names", "≤ 25 µs", duration(ns),
            "none suggests", ns <= 25e3};
}

/// How much slower the slowest of a growing prompt's sizes is than the fastest.
double spread(results const& all, string const& prefix)
{
    double low = all.ns(prefix + "/1000");
    double high = low;
    for (auto const* const bytes : {"10000", "100000", megabyte}) {
        low = std::min(low, all.ns(prefix + "/" + bytes));
        high = std::max(high, all.ns(prefix + "/" + bytes));
    }
    return high / low - 1;
}

target commit_grown(results const& all)
{
    auto const found = spread(all, "commit");
    return {"`commit` when the stored prompt grows from 1 KB to 1 MB", "flat within 10 %",
            "within " + percent(found),
            "a copy of stored: " + duration(all.ns("copy/1000")) + " to " +
                duration(all.ns(string{"copy/"} + megabyte)),
            found <= 0.1};
}

double slowest(results const& all, string const& prefix)
{
    double least = all.at(prefix + "/1000").speed();
    for (auto const* const bytes : {"10000", "100000", megabyte})
        least = std::min(least, all.at(prefix + "/" + bytes).speed());
    return least;
}

target stored_grown(results const& all, string const& script, double asked)
{
    auto const least = slowest(all, "stored/" + script);
    auto const ratio = all.at("stored/" + script + "/" + megabyte).speed() /
                       all.at("limit/stored/" + script + "/" + megabyte).speed();
    return {"B when stored grows from 1 KB to 1 MB, " + script, "≥ " + figure(asked) + " GB/s",
            "≥ " + figure(least) + " GB/s at every size; at 1 MB " + figure(ratio) +
                " of simdjson's speed",
            "–", least >= asked};
}

target check_whole(results const& all)
{
    auto const millions = 1e3 / all.ns("check");
    return {"`check` of a whole assistant, parsed", "≥ 3 million a second and core",
            figure(millions) + " million a second", "–", millions >= 3};
}

target batch(results const& all)
{
    auto const megabytes = all.at("batch/pinned").speed() * 1e3;
    auto const one = all.ns("batch/parallel/1");
    auto const several = all.ns("batch/parallel/all");
    auto const jobs = all.at("batch/parallel/all").bytes;
    return {"`batch` end to end", "≥ 200 MB/s of requests on one core, scales",
            figure(megabytes) + " MB/s; " + figure(one / several) + " × with GNU parallel on " +
                count(jobs) + " cores",
            "–", megabytes >= 200};
}

target catalog_load(results const& all)
{
    auto const ratio = all.ns("catalog/load") / all.ns("catalog/boost::json::parse");
    return {"catalog load, large (640 KB)", "≤ 2 × `boost::json::parse` of it",
            figure(ratio) + " × (" + duration(all.ns("catalog/load")) + ")", "–", ratio <= 2};
}

target include_cost(results const& all)
{
    auto const ratio = all.ns("include/voicecfg") / all.ns("include/boost");
    return {"`#include <voicecfg/voicecfg.hpp>`",
            "≤ 1.3 × `boost/json.hpp` + `boost/outcome/basic_result.hpp`",
            figure(ratio) + " × (" + duration(all.ns("include/voicecfg")) + ")", "–", ratio <= 1.3};
}

target dialect_alone(results const& all)
{
    auto const boost_headers = all.at("include/dialect").bytes;
    return {"a dialect's header alone", "needs no Boost",
            count(boost_headers) + " headers of Boost, " + duration(all.ns("include/dialect")), "–",
            boost_headers < 0.5};
}

} // namespace

std::vector<target> targets(results const& all)
{
    std::vector<std::function<target(results const&)>> const makers{
        b_small,
        b_large,
        a_small,
        plan_alone,
        small_rejection_of_bytes,
        small_rejection_in_place,
        large_rejection,
        commit_grown,
        [](results const& run) { return stored_grown(run, "English", 2); },
        [](results const& run) { return stored_grown(run, "umlauts", 1); },
        [](results const& run) { return stored_grown(run, "escapes", 1); },
        check_whole,
        batch,
        catalog_load,
        include_cost,
        dialect_alone};
    std::vector<target> made;
    for (auto const& make : makers) try {
            made.push_back(make(all));
        }
        catch (not_measured const& missing) {
            made.push_back({string{"not measured: "} + missing.what(), "", "", "", false});
        }
    return made;
}

} // namespace bench
