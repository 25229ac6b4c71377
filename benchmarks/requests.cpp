// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Prints requests for `voicecfg batch`: `voicecfg_requests FOLDER MEGABYTES`. Of five, four are
// merged and one is refused, some name a phone number, and now and then a prompt is long.

#include "work.hpp"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view number_patch = R"({"number_id":4712})";
constexpr std::string_view facts = R"(,"facts":{"organization":"o1","integration":"i1","numbers":[)"
                                   R"({"id":4712,"organization":"o1","integration":null}]})";

std::string request(bench::work const& all, std::string_view long_stored, std::size_t number)
{
    auto const& pair = all.patches[number % all.patches.size()];
    bool const names_number = number % 16 == 7;
    std::string line = "{\"id\":" + std::to_string(number) + ",\"stored\":";
    line += number % 32 == 3 ? long_stored : std::string_view{all.stored};
    line += ",\"patch\":";
    line += names_number ? number_patch : std::string_view{pair.turn(number / 5 % 2 == 1)};
    line += names_number ? facts : std::string_view{};
    return line += "}\n";
}

void print(bench::work const& all, std::size_t bytes)
{
    auto const long_stored =
        bench::with_prompt(all.stored, bench::prompt(bench::script::umlauts, 8'000));
    std::size_t printed = 0;
    for (std::size_t number = 0; printed < bytes; ++number) {
        auto const line = request(all, long_stored, number);
        std::fwrite(line.data(), 1, line.size(), stdout);
        printed += line.size();
    }
}

} // namespace

int main(int count, char** words)
try {
    if (count != 3) {
        std::fputs("usage: voicecfg_requests FOLDER MEGABYTES\n", stderr);
        return EXIT_FAILURE;
    }
    print(bench::load_work(words[1]), std::stoul(words[2]) * 1'000'000);
    return std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
catch (std::exception const& thrown) {
    std::fprintf(stderr, "voicecfg_requests: %s\n", thrown.what());
    return EXIT_FAILURE;
}
