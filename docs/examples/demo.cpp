// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

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
    {"Accepted, but worth a look: no text but a space, and a list that loses its item",
     R"({"prompt": " ", "fallbackVoices": []})"},
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

/// A code and its sentence.
void show(std::string_view as, std::string_view code, std::string const& sentence)
{
    std::cout << "  " << colour(as) << std::left << std::setw(16) << code << colour(plain) << ' '
              << sentence << '\n';
}

void show_rejected(voicecfg::report const& rejected)
{
    std::cout << colour("\033[1;31m") << "  rejected, " << voicecfg::dialects::lumenia.status
              << colour(plain) << ", and the stored assistant is untouched\n";
    for (auto const& each : rejected.violations) show("\033[33m", name(each.code), message(each));
}

void play(scene const& played, voicecfg::catalog_view catalog, voicecfg::facts const& known)
{
    std::cout << '\n'
              << colour("\033[1m") << played.title << colour(plain) << "\n  PATCH    "
              << played.patch << '\n';
    voicecfg::update_request<voicecfg::lasting_text> const request{.dialect =
                                                                       voicecfg::dialects::lumenia,
                                                                   .stored = stored,
                                                                   .patch = played.patch,
                                                                   .catalog = catalog,
                                                                   .facts = &known};
    auto const planned = voicecfg::plan_update(request);
    if (!planned) return show_rejected(planned.error());
    show_merged(planned.value());
    for (auto const& each : planned.value().notices(request).all)
        show("\033[36m", name(each.code), message(each));
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
