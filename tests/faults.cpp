// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "heap.hpp"

#include "../docs/examples/voicecfg/protocol.hpp"

#include <voicecfg/voicecfg.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// A program of its own, since it replaces the global `operator new`. Every entry point is called
/// with an allocation that fails, for each of its allocations: nothing but `std::bad_alloc` leaves,
/// nothing leaks, what is stored stays as it was, and the same call then gives the right answer.
namespace {

namespace json = boost::json;
using voicecfg::dialect;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::edmo;
using voicecfg::dialects::lumenia;

std::size_t failures = 0; ///< allocations that failed
std::size_t faults = 0;   ///< of the engine

void require(bool holds, std::string const& what, std::string_view not_so)
{
    if (holds) return;
    ++faults;
    std::printf("%s: %.*s\n", what.c_str(), static_cast<int>(not_so.size()), not_so.data());
}

struct question {
    std::string_view name;
    dialect const& platform;
    std::string_view catalog;
    std::string_view stored;
    std::string_view patch;
    bool accepted;
    voicecfg::options chosen = {};
    bool parses = true; ///< Boost.JSON reads both texts as the engine does
};

constexpr std::string_view by_provider = R"({
    "voice": {"providers": {
        "p": {"voiceIds": ["the first of the long voices", "the second of the long voices", "c"],
              "settings": {"speed": {"type": "number", "minimum": 0.5, "maximum": 2},
                           "mood": {"enum": ["a calm and friendly mood", "lively", ["x"], null]},
                           "a setting with a long name": {"type": ["object", "array"]}}},
        "q": {"models": ["m", "n"], "settings": true}}},
    "transcriber": {"providers": [
        {"value": "t", "models": [{"value": "a model with a long name", "languages": ["en", "de"]}]}]},
    "model": {"providers": {"openai": {"models": ["another model with a long name"]},
                            "anthropic": {}}}})";

constexpr std::string_view by_number = R"({
    "voices": [{"id": 7, "name": "Anna", "mode": "pipeline"}, {"id": 8, "mode": "multimodal"}],
    "languages": [{"id": 1, "name": "the German language", "iso_2": "de"}, {"name": "English"}],
    "models": [{"name": "a model with a long name"}]})";

constexpr voicecfg::options ignoring{.unknown = voicecfg::unknown_members::ignore};
constexpr voicecfg::options rechecking{.recheck = voicecfg::rechecking::everything};

question const questions[] = {
    {"replaced, with settings", lumenia, by_provider,
     R"({"prompt": "an old prompt of some length", "x": [1.10], "voice": {"provider": "q"}})",
     R"({"firstMessage": "a message that is allocated", "number_id": 42.0, "voice": {
         "provider": "p", "voiceId": "the first of the long voices", "speed": 1.5, "mood": ["x"],
         "a setting with a long name": {"deep": [1, {"deeper": "a string that is allocated"}]}}})",
     true},
    {"laid over, with unknown members", lumenia, by_provider,
     R"({"voice": {"keep": null, "provider": "p", "voiceId": "c",
         "a setting with a long name": {"a name that is allocated": 1, "b": [2]}}, "x": {}})",
     R"({"voice": {"voiceId": "the second of the long voices", "unknown and allocated": 1,
         "speed": 1, "mood": "a calm and friendly mood",
         "a setting with a long name": {"a name that is allocated": 2, "c": "\u00e9"}},
         "fallbackVoices": [{"provider": "q", "voiceId": "v", "model": "n", "any setting at all": [1.0]}]})",
     true, ignoring},
    {"rejected, with suggestions", lumenia, by_provider,
     R"({"transcriber": {"provider": "t", "model": "a model with a long nam", "language": "en"}})",
     R"({"voice": {"provider": "p", "voiceId": "the first of the long voice", "spede": 1,
         "mood": "a calm and friendly mod", "a setting with a long name": {"below it": [1e999]}},
         "fallbackVoices": [{"provider": "pp"}, {"voice_id": "c", "voiceId": 1}, null],
         "a member that is not known": 1, "Prompt": "x", "number_id": 43})",
     false, rechecking, false},
    {"incomplete when laid over", lumenia, by_provider, R"({"voice": {"voiceId": "\u0063"}})",
     R"({"voice": {"model": "a model that is not listed"}})", false},
    {"flat, with integers and a tool", autocalls, by_number,
     R"({"end_call_tool": {"x": {"y": 1}}, "voice_id": 3, "engine_type": "pipeline"})",
     R"({"timezone": "America/Argentina/Buenos_Aires", "voice_id": 7.0, "webhook_url": null,
         "variables": {"a variable of some length": "a value of some length", "b": 1.0},
         "end_call_tool": {"description": "a description of some length"},
         "post_call_schema": [{"name": "summary_of_the_call", "type": "string",
                               "description": "a description of some length"}]})",
     true},
    {"flat, and nearly all of it wrong", autocalls, by_number,
     R"({"engine_type": "pipeline", "language": "the Germam language"})",
     R"({"timezone": "America/Argentina/Buenos Aires", "engine_type": "multimodal", "voice_id": 7,
         "llm_model": "the model with a long name", "webhook_url": "ftp://example.com/a/long/path",
         "variables": {"a variable of some length": [], "b": 1}, "speech_speed": 5,
         "post_call_schema": [{"name": "a b", "type": "strings", "description": ""}],
         "phone_number_id": 9, "who_speaks_first": "the assistant speaks first"})",
     false, rechecking},
    {"objects replaced", edmo, by_provider,
     R"({"model": {"provider": "openai", "model": "another model with a long name"}, "id": 7})",
     R"({"name": "a name of some length", "firstMessage": null, "model": {"provider": "anthropic",
         "model": "a model that is not listed", "maxTokens": 5.0, "temperature": 0.5}})",
     true},
    {"objects refused", edmo, by_provider, R"({"id": 7})",
     R"({"id": 8, "orgId": 1, "model": {"provider": "open_ai", "model": "x"}, "a new member": 1,
         "voice": {"provider": "p", "voiceId": "the third of the long voices"}})",
     false},
    {"not JSON",
     lumenia,
     by_provider,
     R"({"prompt": "stored"})",
     R"({"prompt": "\ud800"})",
     false,
     {},
     false},
    {"a member twice",
     lumenia,
     by_provider,
     R"({"prompt": "stored"})",
     R"({"voice": {"a name that is allocated": 1, "\u0061 name that is allocated": 2}})",
     false,
     {},
     false},
};

voicecfg::facts const known{
    .organization = "an organization with a long name",
    .integration = "an integration with a long name",
    .numbers = {{.id = 42, .organization = "an organization with a long name"}},
};

std::string shown(std::string const& text) { return text; }

std::string shown(json::value const& value) { return json::serialize(value); }

std::string shown(voicecfg::answer const& given) { return given.body; }

std::string shown(voicecfg::report const& rejected)
{
    std::string out;
    voicecfg::append_errors(out, rejected);
    return out;
}

std::string shown(voicecfg::plan const& planned)
{
    std::string out;
    voicecfg::append_merged(out, planned);
    return out;
}

std::string shown(voicecfg::catalog const& offered)
{
    auto const& shape = offered.view().shape;
    std::string out;
    for (auto const* const platform : voicecfg::dialects::all)
        if (platform->catalog.data() == shape.data())
            out = json::serialize(
                voicecfg::to_json_schema(*platform, offered, voicecfg::schema_of::assistant));
    return out;
}

template <class T>
std::string shown(voicecfg::result<T> const& made)
{
    if (!made) return shown(made.assume_error());
    if constexpr (std::is_void_v<T>)
        return "done";
    else
        return shown(made.assume_value());
}

/// What a call changes: nothing.
struct nothing {};
std::string shown(nothing) { return {}; }

/// A parsed assistant in memory that fails on demand, or in the usual one.
struct assistant {
    explicit assistant(std::string_view text, bool in_resource)
        : value(json::parse(text, in_resource ? json::storage_ptr{&memory} : json::storage_ptr{}))
    {
    }
    assistant(assistant const&) = delete;
    assistant& operator=(assistant const&) = delete;

    heap::resource memory;
    json::value value;
};
std::string shown(assistant const& held) { return shown(held.value); }

/// Responses of the batch protocol, one of which is there already.
struct responses {
    std::string out = "{\"id\":1,\"ok\":true}\n";
};
std::string shown(responses const& given) { return given.out; }

/// Whether a call may answer that memory ran out, rather than throw.
bool may_say_too_large(auto const&) { return false; }
bool may_say_too_large(responses const& given)
{
    return given.out.find("\"too_large\"") != std::string::npos;
}

/// Which allocation of a call fails.
struct failing {
    heap::source of;
    heap::failing how;
    std::size_t passing;
};

struct outcome {
    std::string answer;
    std::string after;
};

/// Calls once with an allocation that fails. False where the call no longer makes so many.
template <class Make, class Call>
bool survives(std::string const& what, failing at, outcome const& right, Make const& make,
              Call const& call)
{
    auto const held = heap::blocks();
    bool failed = false;
    {
        auto state = make();
        auto const before = shown(state);
        auto const answer_again = [&] {
            require(shown(call(state)) == right.answer, what, "a wrong answer after a failure");
            require(shown(state) == right.after, what, "a wrong state after a failure");
        };
        heap::arm(at.of, at.how, at.passing);
        try {
            auto const made = call(state);
            failed = heap::disarm();
            auto const told = shown(made).append(shown(state));
            require(told == right.answer + right.after || (failed && may_say_too_large(state)),
                    what, "a wrong answer");
        }
        catch (std::bad_alloc const&) {
            failed = heap::disarm();
            require(shown(state) == before, what, "half a state");
            answer_again();
        }
    }
    require(heap::blocks() == held, what, "a leak");
    if (failed) ++failures;
    return failed;
}

template <class Make, class Call>
void survives_all(std::string const& what, Make const& make, Call const& call)
{
    outcome right;
    {
        auto state = make();
        right.answer = shown(call(state));
        right.after = shown(state);
    }
    for (auto const of : {heap::source::global, heap::source::resource})
        for (auto const how : {heap::failing::once, heap::failing::from_then_on}) {
            std::size_t passing = 0;
            while (survives(what, {of, how, passing}, right, make, call)) ++passing;
        }
}

/// For a call that changes nothing.
template <class Call>
void survives_all(std::string const& what, Call const& call)
{
    survives_all(
        what, [] { return nothing{}; }, [&](nothing) { return call(); });
}

/// For functions that append, after what was there.
template <class Append>
std::string appended(Append const& append)
{
    std::string out{"what is there stays there, "};
    append(out);
    return out;
}

/// A question with what its parsed forms need.
struct subject {
    explicit subject(question const& of)
        : asked{of}, offered{voicecfg::catalog::parse(of.platform, of.catalog).value()}
    {
    }

    [[nodiscard]] std::string named(std::string_view entry_point) const
    {
        return std::string{asked.name}.append(": ").append(entry_point);
    }

    question const& asked;
    voicecfg::catalog offered;
};

void fail_catalogs(subject const& about)
{
    auto const& asked = about.asked;
    auto const& offered = about.offered;
    auto const& platform = asked.platform;
    survives_all(about.named("catalog::parse"),
                 [&] { return voicecfg::catalog::parse(platform, asked.catalog); });
    auto const parsed = json::parse(asked.catalog);
    survives_all(about.named("catalog::from"),
                 [&] { return voicecfg::catalog::from(platform, parsed); });
    for (auto const of : {voicecfg::schema_of::patch, voicecfg::schema_of::assistant})
        survives_all(about.named("to_json_schema"),
                     [&] { return json::value(voicecfg::to_json_schema(platform, offered, of)); });
}

void fail_texts(subject const& about)
{
    auto const& asked = about.asked;
    auto const& offered = about.offered;
    auto const& platform = asked.platform;
    auto const& stored = asked.stored;
    auto const& patch = asked.patch;
    auto const& chosen = asked.chosen;
    survives_all(about.named("text_plan"), [&]() -> voicecfg::result<std::string> {
        auto const made = voicecfg::plan_update({.dialect = platform,
                                                 .stored = stored,
                                                 .patch = patch,
                                                 .catalog = offered,
                                                 .facts = &known,
                                                 .options = chosen});
        if (!made) return made.assume_error();
        auto const& planned = made.assume_value();
        return planned.merged() + planned.changes() + planned.undo() + planned.delta();
    });
    survives_all(about.named("apply_text"), [&] {
        return voicecfg::apply_text({.dialect = platform,
                                     .stored = stored,
                                     .patch = patch,
                                     .catalog = offered,
                                     .facts = &known,
                                     .options = chosen});
    });
    survives_all(about.named("check_text"), [&] {
        return voicecfg::check_text(
            {.dialect = platform, .assistant = stored, .catalog = offered, .options = chosen});
    });
    survives_all(about.named("check_text of the patch"), [&] {
        return voicecfg::check_text(
            {.dialect = platform, .assistant = patch, .catalog = offered, .options = chosen});
    });
    for (bool const in_resource : {false, true})
        survives_all(
            about.named("update_text"),
            [&] {
                return assistant{stored, in_resource};
            },
            [&](assistant& held) {
                return voicecfg::update_text(held.value, {.dialect = platform,
                                                          .patch = patch,
                                                          .catalog = offered,
                                                          .facts = &known,
                                                          .options = chosen});
            });
}

/// What becomes of a parsed assistant in place.
void fail_updates(subject const& about, json::value const& patch, bool in_resource)
{
    auto const& asked = about.asked;
    auto const& offered = about.offered;
    auto const make = [&] { return assistant{asked.stored, in_resource}; };
    auto const planned = [&](assistant const& held) {
        return voicecfg::plan_update({.dialect = asked.platform,
                                      .stored = held.value,
                                      .patch = patch,
                                      .catalog = offered,
                                      .facts = &known,
                                      .options = asked.chosen});
    };
    survives_all(about.named("update"), make, [&](assistant& held) {
        return voicecfg::update(held.value, {.dialect = asked.platform,
                                             .patch = patch,
                                             .catalog = offered,
                                             .facts = &known,
                                             .options = asked.chosen});
    });
    survives_all(about.named("apply"), make, [&](assistant const& held) {
        return voicecfg::apply({.dialect = asked.platform,
                                .stored = held.value,
                                .patch = patch,
                                .catalog = offered,
                                .facts = &known,
                                .options = asked.chosen});
    });
    survives_all(about.named("check"), make, [&](assistant const& held) {
        return voicecfg::check({.dialect = asked.platform,
                                .assistant = held.value,
                                .catalog = offered,
                                .options = asked.chosen});
    });
    survives_all(about.named("plan_update"), make, planned);
    if (assistant const held{asked.stored, in_resource}; !planned(held)) return;
    struct with_plan : assistant {
        with_plan(question const& of, bool in_resource, decltype(planned) const& plan_it)
            : assistant{of.stored, in_resource}, plan{plan_it(*this).value()}
        {
        }
        voicecfg::plan plan;
    };
    survives_all(
        about.named("commit"),
        [&] {
            return with_plan{asked, in_resource, planned};
        },
        [](with_plan& held) {
            voicecfg::commit(held.value, held.plan);
            return nothing{};
        });
}

/// What is asked of a plan over parsed values.
void fail_plans(subject const& about, json::value const& stored, json::value const& patch)
{
    auto const& asked = about.asked;
    auto const made = voicecfg::plan_update({.dialect = asked.platform,
                                             .stored = stored,
                                             .patch = patch,
                                             .catalog = about.offered,
                                             .facts = &known,
                                             .options = asked.chosen});
    if (!made) return;
    auto const& planned = made.value();
    survives_all(about.named("changes"), [&] { return json::value(voicecfg::changes(planned)); });
    survives_all(about.named("undo"), [&] { return json::value(voicecfg::undo(planned)); });
    survives_all(about.named("delta"), [&] { return json::value(voicecfg::delta(planned)); });
    survives_all(about.named("append_merged and others"), [&] {
        return appended([&](std::string& out) {
            voicecfg::append_merged(out, planned);
            voicecfg::append_changes(out, planned);
            voicecfg::append_undo(out, planned);
            voicecfg::append_delta(out, planned);
        });
    });
}

/// What is said of a report, by each platform.
void fail_answers(subject const& about)
{
    auto const& asked = about.asked;
    auto const made = voicecfg::apply_text({.dialect = asked.platform,
                                            .stored = asked.stored,
                                            .patch = asked.patch,
                                            .catalog = about.offered,
                                            .facts = &known,
                                            .options = asked.chosen});
    auto const& envelopes = {voicecfg::envelopes::lumenia, voicecfg::envelopes::autocalls,
                             voicecfg::envelopes::edmo};
    for (auto const& envelope : envelopes)
        survives_all(about.named("envelope"), [&] {
            return made ? envelope.merged(made.assume_value())
                        : envelope.rejected(made.assume_error());
        });
    survives_all(about.named("failed"), [] { return voicecfg::envelopes::edmo.failed(412); });
    if (made) return;
    auto const& rejected = made.assume_error();
    survives_all(about.named("message"), [&] { return voicecfg::message(rejected); });
    survives_all(about.named("append_errors"), [&] {
        return appended([&](std::string& out) { voicecfg::append_errors(out, rejected); });
    });
    survives_all(about.named("append_problem"), [&] {
        return appended([&](std::string& out) {
            voicecfg::append_problem(out, {.status = asked.platform.status}, rejected);
        });
    });
    survives_all(about.named("value"), [&]() -> std::string {
        try {
            return made.value();
        }
        catch (voicecfg::report_error const& thrown) {
            return thrown.what();
        }
    });
}

/// Lines of the batch protocol.
void fail_lines(subject const& about)
{
    auto const& asked = about.asked;
    std::string const both = std::string{R"("stored":)"}.append(asked.stored) + R"(,"patch":)" +
                             std::string{asked.patch};
    std::string const lines[] = {
        R"({"id":"an id that is allocated",)" + both + "}",
        R"({"options":{"parsed":true,"unknown":"ignore"},)" + both + "}",
        R"({"check":)" + std::string{asked.patch} + "}",
        R"({"facts":{"organization":"an organization with a long name","numbers":[{"id":42}]},)" +
            both + "}",
    };
    for (auto const& line : lines) {
        auto const answer = [&](responses& given) {
            protocol::answer_line(given.out, line, asked.platform, about.offered);
            return nothing{};
        };
        survives_all(
            about.named("answer_line"), [] { return responses{}; }, answer);
        responses whole;
        answer(whole);
        survives_all(
            about.named("answer_line with no room for the end"),
            [&] {
                responses tight;
                tight.out.reserve(whole.out.size() - 1);
                return tight;
            },
            answer);
    }
}

void fail_everything(question const& asked)
{
    subject const about{asked};
    fail_texts(about);
    fail_answers(about);
    fail_lines(about);
    if (!asked.parses) return;
    auto const stored = json::parse(asked.stored);
    auto const patch = json::parse(asked.patch);
    for (bool const in_resource : {false, true}) fail_updates(about, patch, in_resource);
    fail_plans(about, stored, patch);
}

} // namespace

int main()
{
    for (auto const* const platform : voicecfg::dialects::all)
        fail_catalogs(subject{
            *std::find_if(std::begin(questions), std::end(questions),
                          [&](question const& each) { return &each.platform == platform; })});
    for (auto const& each : questions) fail_everything(each);
    std::printf("%zu allocations failed, %zu faults\n", failures, faults);
    return faults == 0 && failures > 10000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
