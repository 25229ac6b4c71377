// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <unistd.h>

namespace {

constexpr std::string_view stored = R"({
  "firstMessage": "Bright Smile Dental, hello!",
  "prompt": "You are the front desk. Keep answers short.",
  "voice": {"provider": "vapi", "voiceId": "Elliot"},
  "transcriber": {"provider": "deepgram", "model": "nova-3", "language": "ar"},
  "fallbackVoices": [{"provider": "vapi", "voiceId": "Savannah"}],
  "number_id": 4711
})";

struct scene {
    std::string_view title;
    std::string_view patch;
};

constexpr scene scenes[] = {
    {"The example of the platform's own page: another provider, so nothing is carried over",
     R"({"voice": {"provider": "11labs", "voiceId": "21m00Tcm4TlvDq8ikWAM", "model": "eleven_multilingual_v2"}})"},
    {"Part of a voice: laid over the stored one, and the result is judged",
     R"({"voice": {"voiceId": "Clara"}, "firstMessage": "Bright Smile Dental, good morning!"})"},
    {"A stale combination: nova-2 does not speak the stored Arabic",
     R"({"transcriber": {"model": "nova-2"}})"},
    {"Typos: in a name, in a value",
     R"({"voice": {"provider": "vapi", "voice_id": "Clara", "voiceId": "elliott"}})"},
    {"Fallbacks misused: every item stands on its own, and a list replaces the list",
     R"({"fallbackVoices": [{"voiceId": "Clara"}, {"provider": "11labs", "voiceId": "21m00Tcm4TlvDq8ikWAM", "model": "nova-3"}]})"},
    {"Somebody else's phone number, and a prompt wiped by accident",
     R"({"number_id": 4242, "prompt": ""})"},
};

/// Colours for a terminal, and nothing for a file.
std::string_view colour(std::string_view code)
{
    static bool const terminal = isatty(STDOUT_FILENO) != 0;
    return terminal ? code : std::string_view{};
}

std::string_view const plain = "\033[0m";

std::string read_file(char const* path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{std::string{"can't read "} + path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

voicecfg::facts what_the_database_knows()
{
    return {.organization = "bright-smile",
            .integration = "front-desk",
            .numbers = {{.id = 4711, .organization = "bright-smile", .integration = "front-desk"},
                        {.id = 4242, .organization = "someone-else"}}};
}

void show_merged(voicecfg::text_plan const& planned)
{
    std::cout << colour("\033[1;32m") << "  merged" << colour(plain) << "   " << planned.merged()
              << "\n  changes  " << planned.changes() << "\n  undo     " << planned.undo()
              << "\n  delta    " << planned.delta() << '\n';
}

void show_rejected(voicecfg::report const& rejected)
{
    std::cout << colour("\033[1;31m") << "  rejected, " << voicecfg::dialects::lumenia.status
              << colour(plain) << ", and the stored assistant is untouched\n";
    for (auto const& each : rejected.violations)
        std::cout << "  " << colour("\033[33m") << std::left << std::setw(16)
                  << voicecfg::name(each.code) << colour(plain) << ' ' << voicecfg::message(each)
                  << '\n';
}

void play(scene const& played, voicecfg::catalog_view catalog, voicecfg::facts const& known)
{
    using clock = std::chrono::steady_clock;
    std::cout << '\n'
              << colour("\033[1m") << played.title << colour(plain) << "\n  PATCH    "
              << played.patch << '\n';
    auto const begin = clock::now();
    auto const planned = voicecfg::plan_update({.dialect = voicecfg::dialects::lumenia,
                                                .stored = stored,
                                                .patch = played.patch,
                                                .catalog = catalog,
                                                .facts = &known});
    auto const took = std::chrono::duration<double, std::micro>{clock::now() - begin};
    if (planned)
        show_merged(planned.value());
    else
        show_rejected(planned.error());
    std::cout << colour("\033[2m") << "  judged in " << std::fixed << std::setprecision(1)
              << took.count() << " microseconds" << colour(plain) << '\n';
}

} // namespace

int main(int count, char** words)
{
    if (count != 2) {
        std::cerr << "usage: demo CATALOG\n";
        return EXIT_FAILURE;
    }
    try {
        auto const text = read_file(words[1]);
        auto const catalog = voicecfg::catalog::parse(voicecfg::dialects::lumenia, text).value();
        std::cout << "Catalog: " << words[1] << ", " << text.size()
                  << " bytes of real voices, models and languages\nStored:  " << stored << '\n';
        for (auto const& each : scenes) play(each, catalog, what_the_database_knows());
        return EXIT_SUCCESS;
    }
    catch (std::exception const& why) {
        std::cerr << "demo: " << why.what() << '\n';
        return EXIT_FAILURE;
    }
}
