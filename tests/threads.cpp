// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/src.hpp>
#include <voicecfg/voicecfg.hpp>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

/// Eight threads ask over one catalog while it is swapped for another again and again, and each
/// gets the answers that a thread alone gets. ThreadSanitizer sees all of it: Boost.JSON is
/// compiled into this program, for what is not compiled with it could hide a race or make one up.
namespace {

namespace json = boost::json;

/// A catalog that is swapped whole: readers copy it, which is cheap, and keep their copy.
class shared_catalog {
public:
    shared_catalog(std::size_t which, voicecfg::catalog offered)
        : which_{which}, offered_{std::move(offered)}
    {
    }

    [[nodiscard]] std::pair<std::size_t, voicecfg::catalog> now() const
    {
        std::lock_guard const lock{mutex_};
        return {which_, offered_};
    }

    void swap_for(std::size_t which, voicecfg::catalog offered)
    {
        std::lock_guard const lock{mutex_};
        which_ = which;
        std::swap(offered_, offered);
    }

private:
    mutable std::mutex mutex_;
    std::size_t which_;
    voicecfg::catalog offered_;
};

constexpr auto const& platform = voicecfg::dialects::lumenia;

constexpr std::array catalogs{
    std::string_view{R"({"voice": {"providers": {"p": {"voiceIds": ["Anna", "Berta"],
        "settings": {"speed": {"type": "number", "maximum": 2}, "mood": {"enum": ["calm", 1]}}}}},
        "transcriber": {"providers": [{"value": "t", "models": [{"value": "m", "languages": ["de"]}]}]}})"},
    std::string_view{
        R"({"voice": {"providers": [{"value": "p", "voiceIds": ["Anne", "Bertha", "Carla"]},
        {"value": "q", "models": ["m"], "settings": true}]}})"},
    std::string_view{R"({"voice": {"providers": {}}})"},
};

/// What all threads share beside the catalog: they only read it.
struct request {
    std::string stored;
    std::string patch;
    json::value parsed_stored = json::parse(stored);
    json::value parsed_patch = json::parse(patch);
};

std::array const requests{
    request{R"({"prompt": "old", "voice": {"provider": "p", "voiceId": "Anna", "speed": 1}})",
            R"({"voice": {"voiceId": "Berta", "mood": "clam"}, "number_id": 42.0})"},
    request{R"({"transcriber": {"provider": "t", "model": "m", "language": "de"}})",
            R"({"fallbackVoices": [{"provider": "q", "voiceId": "x", "model": "m", "any": [1.0]},
                {"provider": "p", "voiceId": "Bert"}], "prompt": "new"})"},
    request{R"({"voice": null})",
            R"({"promt": "new", "voice": {"provider": "P"}, "number_id": 1})"},
    request{"{}", R"({"firstMessage": "Good day", "transcriber": {"provider": "t", "model": "m",
                      "language": "de", "unknown": 1}})"},
};

voicecfg::facts const known{.organization = "o", .numbers = {{.id = 42, .organization = "o"}}};
constexpr voicecfg::options chosen{.recheck = voicecfg::rechecking::everything};

void append_report(std::string& out, voicecfg::report const& rejected)
{
    voicecfg::append_problem(out, {.status = 400}, rejected);
}

/// All answers to one request, in one text.
std::string answers(request const& asked, voicecfg::catalog_view offered)
{
    std::string out;
    auto const planned = voicecfg::plan_update({.dialect = platform,
                                                .stored = asked.stored,
                                                .patch = asked.patch,
                                                .catalog = offered,
                                                .facts = &known,
                                                .options = chosen});
    if (planned)
        out += planned.assume_value().merged() + planned.assume_value().changes() +
               planned.assume_value().undo() + planned.assume_value().delta();
    else
        append_report(out, planned.assume_error());
    auto const applied = voicecfg::apply({.dialect = platform,
                                          .stored = asked.parsed_stored,
                                          .patch = asked.parsed_patch,
                                          .catalog = offered,
                                          .facts = &known,
                                          .options = chosen});
    if (applied)
        out += json::serialize(applied.assume_value());
    else
        append_report(out, applied.assume_error());
    auto const audited = voicecfg::check(
        {.dialect = platform, .assistant = asked.parsed_stored, .catalog = offered});
    if (!audited) append_report(out, audited.assume_error());
    return out;
}

using all_answers = std::vector<std::string>;

all_answers answers_alone(voicecfg::catalog const& offered)
{
    all_answers out;
    for (auto const& each : requests) out.push_back(answers(each, offered));
    return out;
}

voicecfg::catalog load(std::size_t which)
{
    return voicecfg::catalog::parse(platform, catalogs[which]).value();
}

} // namespace

int main()
{
    std::vector<all_answers> expected;
    for (std::size_t which = 0; which != catalogs.size(); ++which)
        expected.push_back(answers_alone(load(which)));

    constexpr std::size_t rounds = 1000;
    constexpr std::size_t rounds_between_swaps = 8;
    std::atomic<std::size_t> wrong{0};
    shared_catalog shared{0, load(0)};
    std::vector<std::thread> threads;
    for (std::size_t number = 0; number != 8; ++number)
        threads.emplace_back([&, number] {
            for (std::size_t round = number; round != number + rounds; ++round) {
                if (round % rounds_between_swaps == 0)
                    shared.swap_for(round % catalogs.size(), load(round % catalogs.size()));
                auto const [which, offered] = shared.now();
                auto const asked = round % requests.size();
                if (answers(requests[asked], offered) != expected[which][asked]) ++wrong;
            }
        });
    for (auto& each : threads) each.join();

    std::printf("%zu answers from 8 threads, one swap for each %zu, %zu wrong\n", 8 * rounds,
                rounds_between_swaps, wrong.load());
    return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
