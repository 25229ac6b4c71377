// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/migrate.hpp>

#include "../docs/examples/voicecfg/protocol.hpp"
#include "model/second/generator.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/laws/json_patch.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(migrate_test)

namespace {

using namespace voicecfg;
using dialects::autocalls;
using dialects::edmo;
using dialects::lumenia;
using voicecfg::catalog;

constexpr auto by_provider = R"({
    "voice": {"providers": [
        {"value": "old", "voiceIds": ["o"], "settings": {"warmth": {"type": "number"}},
         "deprecated": {"until": "2026-03-01", "successors": ["p"]}},
        {"value": "p", "settings": {"speed": {"type": "number", "maximum": 2}}, "voiceIds": [
            {"value": "a", "deprecated": {"since": "2026-01-28", "until": "2026-03-01",
                                          "successors": ["b", "c"]}},
            "b", "c",
            {"value": "d", "deprecated": {"since": "2026-02-01", "successors": ["b"]}},
            {"value": "e", "deprecated": {"until": "2026-03-01", "successors": [
                {"provider": "p", "voiceId": "c", "speed": 1.5, "unheard": 1}]}},
            {"value": "f", "deprecated": {"until": "2026-03-01", "successors": [
                {"voiceId": "x", "provider": "q", "model": "m"}]}},
            {"value": "g", "deprecated": {"until": "2026-03-01"}}]},
        {"value": "q", "voiceIds": ["x"], "models": ["m"]}]},
    "transcriber": {"providers": [{"value": "d", "models": [
        {"value": "m1", "languages": ["en", "de"],
         "deprecated": {"until": "2026-03-01", "successors": ["m2"]}},
        {"value": "m2", "languages": ["en", {"value": "xx", "deprecated":
            {"until": "2026-03-01", "successors": ["en"]}}]}]}]}})";
constexpr auto flat = R"({"voices": [
    {"id": 1, "mode": "pipeline", "deprecated": {"until": "2026-03-01", "successors": [2]}},
    {"id": 2, "mode": "multimodal"}], "models": [
    {"name": "four", "deprecated": {"until": "2026-03-01", "successors": ["five"]}},
    {"name": "five"}]})";

catalog_view offered(dialect const& platform)
{
    static auto const providers = catalog::parse(lumenia, by_provider).value();
    static auto const lists = catalog::parse(autocalls, flat).value();
    return &platform == &autocalls ? lists.view() : providers.view();
}

options on(std::string_view day)
{
    options chosen;
    if (!day.empty()) chosen.today = *date::parse(day);
    return chosen;
}

boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

/// `stale not_in_catalog /voice/voiceId; member_dropped /voice/x`.
std::string told(notice_list const& notices)
{
    std::string all;
    for (auto const& each : notices.all) {
        all.append(all.empty() ? "" : "; ").append(name(each.code)).append(" ");
        if (auto const* const stale = std::get_if<violation>(&each.details))
            all.append(name(stale->code)).append(" ");
        all += each.pointer;
    }
    return all + (notices.truncated ? "; ..." : "");
}

/// What a migration makes of a text, and its notices behind a bar where there are any. A parsed
/// assistant must come out alike.
std::string migrated(dialect const& platform, std::string const& stored, options const& chosen,
                     bool eager = false)
{
    auto const made = migrate({.dialect = platform,
                               .stored = stored,
                               .catalog = offered(platform),
                               .eager = eager,
                               .options = chosen});
    if (!made) return std::string{"refused: "} + std::string{name(made.error().violations[0].code)};
    auto const merged = made.value().merged();
    auto value = parsed(stored);
    auto const by_value = migrate({.dialect = platform,
                                   .stored = value,
                                   .catalog = offered(platform),
                                   .eager = eager,
                                   .options = chosen});
    BOOST_TEST(by_value.value().changes_nothing() == made.value().changes_nothing());
    BOOST_TEST((by_value.value().notices() == made.value().notices()));
    commit(value, by_value.value().planned());
    BOOST_TEST(value == parsed(merged));
    auto const notices = told(made.value().notices());
    return merged + (notices.empty() ? "" : " | " + notices);
}

std::string voice(std::string const& members, std::string_view day = "2026-03-01",
                  bool eager = false)
{
    return migrated(lumenia, R"({"voice":)" + members + "}", on(day), eager);
}

} // namespace

BOOST_AUTO_TEST_CASE(the_first_successor_takes_the_place_of_what_is_retired_by_the_day)
{
    constexpr auto stored = R"({"provider":"p","voiceId":"a"})";
    BOOST_TEST(voice(stored) == R"({"voice":{"provider":"p","voiceId":"b"}})");
    BOOST_TEST(voice(stored, "2026-02-28") ==
               R"({"voice":{"provider":"p","voiceId":"a"}} | deprecated /voice/voiceId)");
    BOOST_TEST(voice(stored, "") ==
               R"({"voice":{"provider":"p","voiceId":"a"}} | deprecated /voice/voiceId)");
    BOOST_TEST(voice(stored, "2026-01-27") == R"({"voice":{"provider":"p","voiceId":"a"}})");
}

BOOST_AUTO_TEST_CASE(an_eager_one_replaces_what_is_deprecated_by_the_day_too)
{
    constexpr auto stored = R"({"provider":"p","voiceId":"d"})";
    BOOST_TEST(voice(stored) ==
               R"({"voice":{"provider":"p","voiceId":"d"}} | deprecated /voice/voiceId)");
    BOOST_TEST(voice(stored, "2026-02-01", true) == R"({"voice":{"provider":"p","voiceId":"b"}})");
    BOOST_TEST(voice(stored, "2026-01-31", true) == R"({"voice":{"provider":"p","voiceId":"d"}})");
    BOOST_TEST(voice(stored, "", true) == R"({"voice":{"provider":"p","voiceId":"b"}})");
}

BOOST_AUTO_TEST_CASE(what_a_replaced_value_governs_is_looked_up_under_its_successor)
{
    BOOST_TEST(voice(R"({"provider":"old","voiceId":"a","warmth":1})") ==
               R"({"voice":{"provider":"p","voiceId":"b","warmth":1}})");
    BOOST_TEST(voice(R"({"provider":"old","voiceId":"o"})") ==
               R"({"voice":{"provider":"p","voiceId":"o"}} | stale not_in_catalog /voice/voiceId)");
    constexpr auto by_m1 = R"({"transcriber":{"provider":"d","model":"m1","language":)";
    BOOST_TEST(migrated(lumenia, std::string{by_m1} + R"("xx"}})", on("2026-03-01")) ==
               R"({"transcriber":{"provider":"d","model":"m2","language":"en"}})");
    BOOST_TEST(
        migrated(lumenia, std::string{by_m1} + R"("de"}})", on("2026-03-01")) ==
        R"({"transcriber":{"provider":"d","model":"m2","language":"de"}} | stale not_in_catalog /transcriber/language)");
}

BOOST_AUTO_TEST_CASE(an_object_takes_the_place_of_the_own_members_and_the_rest_stays)
{
    BOOST_TEST(
        voice(
            R"({"note":1.10,"voiceId":"e","model":null,"provider":"p","speed":1,"unheard":[ ]})") ==
        R"({"voice":{"note":1.10,"voiceId":"c","provider":"p","speed":1.5,"unheard":[ ]}})");
    BOOST_TEST(voice(R"({"provider":"p","voiceId":"e"})") ==
               R"({"voice":{"provider":"p","voiceId":"c","speed":1.5}})");
}

BOOST_AUTO_TEST_CASE(with_another_provider_the_rest_goes_and_what_nothing_declared_is_told)
{
    BOOST_TEST(
        voice(R"({"z":1,"voiceId":"f","provider":"p","speed":1,"note":null})") ==
        R"({"voice":{"voiceId":"x","provider":"q","model":"m"}} | member_dropped /voice/note; member_dropped /voice/z)");
    // that of the provider that took the retired one's place
    BOOST_TEST(voice(R"({"provider":"old","voiceId":"e","warmth":1})") ==
               R"({"voice":{"provider":"p","voiceId":"c","warmth":1,"speed":1.5}})");
}

BOOST_AUTO_TEST_CASE(items_of_lists_are_migrated_each_and_notices_come_in_order)
{
    BOOST_TEST(
        migrated(
            lumenia,
            R"({"fallbackVoices":[{"provider":"p","voiceId":"?"},{"provider":"p","voiceId":"f","x":1}, 5,
                {"provider":"p","voiceId":"a"},{"provider":"p","voiceId":"g"}]})",
            on("2026-03-01")) ==
        R"({"fallbackVoices":[{"provider":"p","voiceId":"?"},{"provider":"q","voiceId":"x","model":"m"},5,)"
        R"({"provider":"p","voiceId":"b"},{"provider":"p","voiceId":"g"}]})"
        " | stale not_in_catalog /fallbackVoices/0/voiceId; member_dropped /fallbackVoices/1/x; "
        "stale wrong_type /fallbackVoices/2; stale not_in_catalog /fallbackVoices/4/voiceId");
}

BOOST_AUTO_TEST_CASE(members_of_the_assistant_itself_are_migrated)
{
    BOOST_TEST(migrated(autocalls,
                        R"({"engine_type":"pipeline","voice_id":1.0,"llm_model":"four"})",
                        on("2026-03-01")) ==
               R"({"engine_type":"pipeline","voice_id":2,"llm_model":"five"})"
               " | stale incompatible /voice_id");
}

BOOST_AUTO_TEST_CASE(what_is_faulty_or_hidden_stays)
{
    for (auto const* const stored :
         {R"({"provider":5,"voiceId":"a"})", R"({"provider":"","voiceId":"a"})",
          R"({"voiceId":"a"})", R"({"provider":null,"voiceId":"a"})",
          R"({"provider":"unheard","voiceId":"a"})", R"({"provider":"p","voiceId":["a"]})"})
        BOOST_TEST(voice(stored).starts_with(std::string{R"({"voice":)"} + stored + "} | stale"),
                   stored);
    BOOST_TEST(voice(R"("a")") == R"({"voice":"a"} | stale wrong_type /voice)");
    BOOST_TEST(voice("null") == R"({"voice":null})");
}

BOOST_AUTO_TEST_CASE(what_is_not_replaced_keeps_its_bytes)
{
    BOOST_TEST(
        migrated(
            lumenia,
            R"({"x": 1e400, "voice" : {"voiceId":"\u0061", "\u0070rovider":"\u0070","n":12345678901234567890123}})",
            on("2026-03-01")) ==
        R"({"x":1e400,"voice":{"voiceId":"b","\u0070rovider":"\u0070","n":12345678901234567890123}})");
}

BOOST_AUTO_TEST_CASE(an_assistant_that_cannot_be_read_is_refused)
{
    auto const refused = [](std::string const& text, options const& chosen = {}) {
        auto const made = migrate(
            {.dialect = lumenia, .stored = text, .catalog = offered(lumenia), .options = chosen});
        BOOST_REQUIRE(!made);
        auto const& all = made.error().violations;
        BOOST_TEST(all.size() == 1U);
        return std::string{name(all[0].code)}.append(" ").append(name(all[0].from));
    };
    BOOST_TEST(refused("{") == "malformed_json stored");
    BOOST_TEST(refused("[]") == "wrong_type stored");
    BOOST_TEST(refused(R"({"voice":1,"voice":2})") == "duplicate_member stored");
    std::string const short_name = R"({"voice":{"provider":"p","voiceId":"f"}})";
    auto chosen = on("2026-03-01");
    chosen.max_bytes = short_name.size();
    BOOST_TEST(refused(short_name, chosen) == "too_large patch");
    auto const mixed_up = migrate(
        {.dialect = autocalls, .stored = short_name, .catalog = offered(lumenia), .options = {}});
    BOOST_TEST((mixed_up.error().violations[0].code == errc::bad_request));
    boost::json::value const no_text{
        {"voice", {{"provider", "p"}, {"voiceId", "a"}, {"n", "\xff"}}}};
    auto const misspelt = migrate({.dialect = lumenia,
                                   .stored = no_text,
                                   .catalog = offered(lumenia),
                                   .options = on("2026-03-01")});
    BOOST_TEST((misspelt.error().violations[0].code == errc::malformed_json));
    BOOST_TEST((misspelt.error().violations[0].from == origin::stored));
}

BOOST_AUTO_TEST_CASE(notices_are_as_many_as_the_options_say)
{
    auto chosen = on("2026-03-01");
    chosen.max_violations = 2;
    BOOST_TEST(migrated(lumenia, R"({"voice":{"provider":"p","voiceId":"f","a":1,"b":2,"c":3}})",
                        chosen) == R"({"voice":{"provider":"q","voiceId":"x","model":"m"}} | )"
                                   "member_dropped /voice/a; member_dropped /voice/b; ...");
}

BOOST_AUTO_TEST_CASE(a_migration_yields_all_that_it_knows_and_may_be_moved)
{
    std::string const stored = R"({"prompt":"Hi","voice":{"provider":"p","voiceId":"f"}})";
    auto made = migrate({.dialect = lumenia,
                         .stored = stored,
                         .catalog = offered(lumenia),
                         .options = on("2026-03-01")});
    auto const moved = std::move(made).value();
    BOOST_TEST(moved.changes() == R"([{"op":"replace","path":"/voice/provider","value":"q"},)"
                                  R"({"op":"replace","path":"/voice/voiceId","value":"x"},)"
                                  R"({"op":"add","path":"/voice/model","value":"m"}])");
    BOOST_TEST(moved.undo() == R"([{"op":"replace","path":"/voice/provider","value":"p"},)"
                               R"({"op":"replace","path":"/voice/voiceId","value":"f"},)"
                               R"({"op":"remove","path":"/voice/model"}])");
    BOOST_TEST(moved.delta() == R"({"voice":{"provider":"q","voiceId":"x","model":"m"}})");
    BOOST_TEST(!moved.changes_nothing());
}

namespace {

/// Random assistants under random catalogs, each with its day.
class migrations {
public:
    migrations(std::uint64_t seed, std::string const& name)
        : generator_{seed, name}, platform_{*voicecfg::find_dialect(name)},
          catalog_{catalog::parse(platform_, second::to_text(generator_.catalog())).value()}
    {
    }

    /// The next stored assistant that is an object, as text.
    [[nodiscard]] std::string next()
    {
        for (;;) {
            auto const request = generator_.next();
            auto const* const stored = second::find(request, "stored");
            if (stored == nullptr || !second::is_object(*stored)) continue;
            auto text = second::to_text(*stored);
            if (read_stored(platform_, text)) return text;
        }
    }

    [[nodiscard]] result<migration> run(std::string const& stored, options const& chosen,
                                        bool eager) const
    {
        return migrate({.dialect = platform_,
                        .stored = stored,
                        .catalog = catalog_,
                        .eager = eager,
                        .options = chosen});
    }

    [[nodiscard]] notice_list audited(std::string const& text, options const& chosen) const
    {
        json::document const read{text};
        return notices(check_request<json::node>{platform_, read.root(), catalog_, chosen});
    }

private:
    second::generator generator_;
    dialect const& platform_;
    catalog catalog_;
};

/// The value that a pointer leads to, or no value.
json::node at(json::node value, std::string_view pointer)
{
    while (!pointer.empty() && value) {
        pointer.remove_prefix(1);
        auto const name = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(name.size());
        if (value.is(json::kind::object))
            value = value.find(name);
        else {
            auto left = std::stoul(std::string{name});
            json::elements each{value};
            for (; left != 0; --left) ++each;
            value = *each;
        }
    }
    return value;
}

/// The pointers of what an audit finds retired, or deprecated, with something in its place.
std::vector<std::string> replaceable(notice_list const& found, bool eager)
{
    std::vector<std::string> all;
    for (auto const& each : found.all) {
        auto const* const stale = std::get_if<violation>(&each.details);
        auto const* const retired =
            stale != nullptr ? std::get_if<choices>(&stale->details) : nullptr;
        auto const* const deprecated = std::get_if<deprecated_value>(&each.details);
        if ((retired != nullptr && !retired->successors.empty()) ||
            (eager && deprecated != nullptr && !deprecated->successors.empty()))
            all.push_back(each.pointer);
    }
    return all;
}

std::string lead(std::string const& from, std::string const& operations, std::string const& to)
{
    return voicecfg::laws::leads(parsed(from), parsed(operations), parsed(to)).value_or("");
}

} // namespace

BOOST_AUTO_TEST_CASE(laws_of_random_migrations)
{
    std::size_t replaced = 0;
    std::size_t stale = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed)
        for (auto const* const name : {"lumenia", "autocalls", "edmo"}) {
            migrations of{seed, name};
            for (int i = 0; i != 12; ++i) {
                auto const stored = of.next();
                bool const eager = i % 3 == 0;
                auto chosen = on(i % 4 == 0 ? "" : i % 4 == 1 ? "2026-03-01" : "2026-12-31");
                chosen.max_violations = 10000;
                auto const made = of.run(stored, chosen, eager);
                auto const merged = made.value().merged();
                BOOST_TEST_CONTEXT(name << " seed " << seed << "\nstored " << stored << "\nmerged "
                                        << merged)
                {
                    BOOST_TEST(lead(stored, made.value().changes(), merged) == "");
                    BOOST_TEST(lead(merged, made.value().undo(), stored) == "");
                    BOOST_TEST(of.run(merged, chosen, eager).value().changes_nothing());
                    BOOST_TEST(replaceable(made.value().notices(), eager).empty());
                    json::document const was{stored};
                    json::document const is{merged};
                    auto const before = replaceable(of.audited(stored, chosen), eager);
                    BOOST_TEST(before.empty() == made.value().changes_nothing());
                    replaced += before.size();
                    // every successor is accepted: what is not is what stood there
                    for (auto const& each : made.value().notices().all) {
                        auto const* const found = std::get_if<violation>(&each.details);
                        if (found == nullptr || found->code != errc::not_in_catalog) continue;
                        ++stale;
                        BOOST_TEST(
                            json::equal(at(was.root(), each.pointer), at(is.root(), each.pointer)),
                            each.pointer);
                    }
                }
            }
        }
    BOOST_TEST(replaced > 200U);
    BOOST_TEST(stale > 200U);
}

BOOST_AUTO_TEST_SUITE_END()
