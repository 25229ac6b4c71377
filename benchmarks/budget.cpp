// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Compares what voicecfg_count counted with what it may cost: `voicecfg_budget FOLDER BUDGET`, or
// writes it down as the new budget: `voicecfg_budget FOLDER BUDGET --update`.

#include "work.hpp"

#include <boost/json.hpp>
#include <boost/version.hpp>

#if __has_include(<gnu/libc-version.h>)
#include <gnu/libc-version.h>
#endif

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

namespace json = boost::json;

/// How much more than its budget a row may cost.
constexpr double tolerance = 0.05;

/// What the counts depend on beside the project's code. A budget binds where all of it is the same.
std::string toolchain()
{
    std::string made_by = "g++ " __VERSION__ ", Boost " BOOST_LIB_VERSION;
#if __has_include(<gnu/libc-version.h>)
    made_by.append(", glibc ").append(gnu_get_libc_version());
#endif
#if defined(__x86_64__)
    made_by += ", x86-64";
#endif
    return made_by;
}

/// Instructions of one run, by row.
using counts = std::map<std::string, std::int64_t>;

/// Reads one dump of callgrind, where it is of a row.
void read_dump(std::filesystem::path const& path, counts& into)
{
    constexpr std::string_view trigger = "desc: Trigger: Client Request: ";
    constexpr std::string_view totals = "totals: ";
    std::istringstream dump{bench::read_file(path.string())};
    std::string name;
    std::int64_t times = 0;
    for (std::string line; std::getline(dump, line);)
        if (line.starts_with(trigger)) {
            std::istringstream told{line.substr(trigger.size())};
            told >> times >> std::ws;
            std::getline(told, name);
        }
        else if (line.starts_with(totals) && times > 0)
            into[name] = std::stoll(line.substr(totals.size())) / times;
}

counts read_dumps(std::string const& folder)
{
    counts all;
    for (auto const& entry : std::filesystem::directory_iterator{folder})
        read_dump(entry.path(), all);
    if (all.empty()) throw std::runtime_error{"no counts in " + folder};
    return all;
}

struct budget {
    std::string toolchain;
    counts instructions;
};

budget read_budget(std::string const& path)
{
    budget all;
    auto const read = json::parse(bench::read_file(path));
    all.toolchain = read.at("toolchain").as_string();
    for (auto const& [name, count] : read.at("instructions").as_object())
        all.instructions[std::string{name}] = count.as_int64();
    return all;
}

void write_budget(std::string const& path, counts const& all)
{
    std::ofstream out{path};
    out << "{\n  \"about\": \"Instructions of one run of each row, by ./dev bench --count\",\n"
        << "  \"toolchain\": " << json::serialize(json::string(toolchain()))
        << ",\n  \"instructions\": {";
    char const* comma = "";
    for (auto const& [name, count] : all) {
        out << comma << "\n    " << json::serialize(json::string(name)) << ": " << count;
        comma = ",";
    }
    out << "\n  }\n}\n";
    if (!out.flush()) throw std::runtime_error{"can't write " + path};
}

/// Prints one row, and tells whether it keeps to its budget.
bool keeps(std::string const& name, std::int64_t now, std::int64_t budget)
{
    auto const growth = static_cast<double>(now) / static_cast<double>(budget) - 1;
    bool const good = growth <= tolerance;
    std::printf("%-28s %12lld %12lld %+7.1f %%%s\n", name.c_str(), static_cast<long long>(now),
                static_cast<long long>(budget), growth * 100,
                good ? "" : "  GREW BY MORE THAN 5 %");
    return good;
}

bool compare(counts const& now, counts const& budget)
{
    bool good = true;
    std::printf("%-28s %12s %12s\n", "instructions of one run", "now", "budget");
    for (auto const& [name, count] : now) {
        auto const found = budget.find(name);
        if (found != budget.end()) {
            good = keeps(name, count, found->second) && good;
            continue;
        }
        std::printf("%-28s %12lld  HAS NO BUDGET: ./dev bench --count --update\n", name.c_str(),
                    static_cast<long long>(count));
        good = false;
    }
    for (auto const& [name, count] : budget)
        if (!now.contains(name)) {
            std::printf("%-28s  HAS A BUDGET, AND WAS NOT COUNTED\n", name.c_str());
            good = false;
        }
    return good;
}

} // namespace

int main(int count, char** words)
try {
    bool const update = count == 4 && std::string_view{words[3]} == "--update";
    if (count != 3 && !update) {
        std::fputs("usage: voicecfg_budget FOLDER BUDGET [--update]\n", stderr);
        return EXIT_FAILURE;
    }
    auto const now = read_dumps(words[1]);
    if (update) write_budget(words[2], now);
    auto const allowed = read_budget(words[2]);
    bool const kept = compare(now, allowed.instructions);
    if (kept || allowed.toolchain == toolchain()) return kept ? EXIT_SUCCESS : EXIT_FAILURE;
    std::printf("The budget was made with %s.\nThis is %s: it does not bind.\n",
                allowed.toolchain.c_str(), toolchain().c_str());
    return EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::fprintf(stderr, "voicecfg_budget: %s\n", thrown.what());
    return EXIT_FAILURE;
}
