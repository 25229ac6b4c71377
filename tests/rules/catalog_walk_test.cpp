// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/catalog_walk.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_catalog_walk_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using voicecfg::catalog;

constexpr auto by_provider = R"({
    "voice": {"providers": {
        "vapi":   {"voiceIds": ["Elliot", "Clara"]},
        "11labs": {"models": ["turbo", "flash"]},
        "azure":  {"voiceIds": ["andrew"], "models": ["neural"]},
        "closed": {"voiceIds": [], "models": []},
        "open":   {},
        "a]b":    {"voiceIds": ["x"]}}},
    "transcriber": {"providers": {
        "deepgram": {"models": ["nova", {"value": "flux", "languages": ["en", "de"]}]},
        "bare":     {}}}})";

/// A walk through what a catalog offers for the members of an object.
struct walk {
    dialect const& platform;
    object const& schema;
    catalog_view offered;
    report found = {};
    voicecfg::detail::sink out{found, 10};
    options chosen = {};
    voicecfg::plan planned = {};
    location at = {};
    origin lacking;
    voicecfg::detail::call about;
    voicecfg::detail::row_values values;
    voicecfg::detail::catalog_walk standings;

    walk(dialect const& by, object const& described, catalog_view view,
         origin without = origin::patch)
        : platform{by}, schema{described}, offered{view}, lacking{without},
          about{platform, offered, nullptr, chosen, out, planned}, standings{about, schema, values,
                                                                             at}
    {
    }

    void judge(std::size_t row, node sent)
    {
        standings.judge(row, schema.members[row], {sent, origin::patch}, lacking);
    }
};

/// The governed members of an object, judged in the order of its table.
std::string told(object const& schema, dialect const& platform, catalog_view offered,
                 std::string_view json, origin lacking = origin::patch)
{
    walk judged{platform, schema, offered, lacking};
    document const read{json};
    judged.values.read(schema, read.root(), origin::patch, nullptr);
    for (std::size_t row = 0; row < schema.members.size(); ++row)
        if (!schema.members[row].governed.list.empty())
            judged.judge(row, node{read.root()}.find(schema.members[row].name));
    std::string all;
    for (auto const& each : judged.found.violations)
        all.append(all.empty() ? "" : "; ")
            .append(name(each.code))
            .append(" " + each.pointer + " " + each.catalog_path);
    return all;
}

struct row {
    std::string_view json;
    std::string_view told;
};

/// What a complete voice asks of the catalog (`docs/rules.md`, L3).
constexpr row voices[] = {
    {R"({})", "required /provider voice.providers[].value; "
              "required /voiceId voice.providers[]"},
    {R"({"provider": "vapi", "voiceId": "Elliot"})", ""},
    {R"({"provider": "vapi", "voiceId": "elliot"})",
     "not_in_catalog /voiceId voice.providers[vapi].voiceIds[].value"},
    {R"({"provider": "vapi"})", "required /voiceId voice.providers[vapi].voiceIds[].value"},
    {R"({"provider": "vapi", "voiceId": "Clara", "model": "turbo"})",
     "forbidden /model voice.providers[vapi]"},
    {R"({"provider": "11labs", "voiceId": "anything", "model": "flash"})", ""},
    {R"({"provider": "11labs", "voiceId": "anything"})",
     "required /model voice.providers[11labs].models[].value"},
    {R"({"provider": "11labs", "voiceId": "anything", "model": "Flash"})",
     "not_in_catalog /model voice.providers[11labs].models[].value"},
    {R"({"provider": "11labs", "model": "turbo"})", "required /voiceId voice.providers[11labs]"},
    {R"({"provider": "azure", "voiceId": "x", "model": "y"})",
     "not_in_catalog /voiceId voice.providers[azure].voiceIds[].value; "
     "not_in_catalog /model voice.providers[azure].models[].value"},
    {R"({"provider": "closed", "voiceId": "x"})",
     "not_in_catalog /voiceId voice.providers[closed].voiceIds[].value; "
     "required /model voice.providers[closed].models[].value"},
    {R"({"provider": "open", "voiceId": "x"})", ""},
    {R"({"provider": "open", "model": "x"})",
     "required /voiceId voice.providers[open]; forbidden /model voice.providers[open]"},
    {R"({"provider": "a]b", "voiceId": "y"})",
     "not_in_catalog /voiceId voice.providers[\"a]b\"].voiceIds[].value"},
};

constexpr row transcribers[] = {
    {R"({"provider": "deepgram", "model": "flux", "language": "de"})", ""},
    {R"({"provider": "deepgram", "model": "flux", "language": "fr"})",
     "not_in_catalog /language transcriber.providers[deepgram].models[flux].languages[].value"},
    {R"({"provider": "deepgram", "model": "flux"})",
     "required /language transcriber.providers[deepgram].models[flux].languages[].value"},
    {R"({"provider": "deepgram", "model": "nova", "language": "en"})",
     "not_in_catalog /language transcriber.providers[deepgram].models[nova].languages[].value"},
    {R"({"provider": "deepgram", "model": "Flux"})",
     "not_in_catalog /model transcriber.providers[deepgram].models[].value; "
     "required /language transcriber.providers[deepgram].models[].languages[].value"},
    {R"({"provider": "deepgram", "language": "xx"})",
     "required /model transcriber.providers[deepgram].models[].value"},
    {R"({"provider": "bare", "model": "m", "language": "en"})",
     "not_in_catalog /model transcriber.providers[bare].models[].value"},
    {R"({"provider": "bare"})",
     "required /model transcriber.providers[bare].models[].value; "
     "required /language transcriber.providers[bare].models[].languages[].value"},
};

/// E4: what the catalog does not list is free, and a language needs a listed model.
constexpr row free_transcribers[] = {
    {R"({"provider": "deepgram"})", ""},
    {R"({"provider": "deepgram", "model": "nova", "language": "xx"})", ""},
    {R"({"provider": "deepgram", "model": "flux", "language": "xx"})",
     "not_in_catalog /language transcriber.providers[deepgram].models[flux].languages[].value"},
    {R"({"provider": "deepgram", "language": "xx"})", ""},
    {R"({"provider": "deepgram", "model": "x", "language": "xx"})",
     "not_in_catalog /model transcriber.providers[deepgram].models[].value"},
    {R"({"provider": "bare", "model": "x", "language": "xx"})", ""},
    {R"({"provider": "nobody"})", "not_in_catalog /provider transcriber.providers[].value"},
    {R"({})", "required /provider transcriber.providers[].value"},
};

// A depot: what stands in a bay, which has a number, is governed by the bay.
constexpr std::array depot_rows{
    member{.name = "bay", .type = integer{}, .governed = {.list = "bays"}},
    member{.name = "crate",
           .type = integer{},
           .governed = {.list = "crates", .within = "bay", .absent = unlisted::empty}},
    member{.name = "load",
           .type = text{1},
           .governed = {.list = "loads", .within = "bay", .absent = unlisted::empty}},
};
constexpr std::array in_bays{catalog_list{.name = "crates", .key_type = attribute_type::integer},
                             catalog_list{.name = "loads", .plain = true}};
constexpr std::array bays{
    catalog_list{.name = "bays", .key_type = attribute_type::integer, .lists = in_bays}};
constexpr std::array depot_sections{catalog_section{.name = "depot", .lists = bays}};
constexpr dialect depot = well_formed({.name = "depot",
                                       .status = 400,
                                       .assistant = {.members = depot_rows, .section = "depot"},
                                       .catalog = depot_sections});

catalog const& numbered()
{
    static auto const loaded = catalog::parse(depot, R"({"depot": {"bays": [
            {"value": 1, "crates": [{"value": 10}], "loads": ["sand"]},
            {"value": 2, "crates": [{"value": 20}], "loads": ["salt"]}]}})")
                                   .value();
    return loaded;
}

/// The bays in which a value that is refused is offered: `1 2 `.
std::string elsewhere(catalog_view offered, std::string_view json)
{
    walk judged{depot, depot.assistant, offered};
    document const read{json};
    judged.values.read(depot.assistant, read.root(), origin::patch, nullptr);
    for (std::size_t row = 0; row < depot_rows.size(); ++row)
        judged.judge(row, node{read.root()}.find(depot_rows[row].name));
    BOOST_TEST_REQUIRE(judged.found.violations.size() == 1U);
    BOOST_TEST((judged.found.violations.front().code == errc::not_in_catalog));
    std::string all;
    for (auto const& each : details_of(judged.found.violations.front()).elsewhere)
        all.append(each).append(" ");
    return all;
}

/// What a voice may be that is refused, given the provider and it.
choices choices_for_voice(walk& judged, std::string_view json)
{
    document const sent{json};
    elements element{sent.root()};
    judged.judge(0, *element);
    judged.judge(1, *++element);
    BOOST_TEST_REQUIRE(judged.found.violations.size() == 1U);
    return std::get<choices>(judged.found.violations.front().details);
}

catalog const& providers()
{
    static auto const loaded = catalog::parse(dialects::lumenia, by_provider).value();
    return loaded;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_a_provider_lists_decides_what_its_voice_may_be)
{
    for (auto const& [json, expected] : voices) BOOST_TEST_CONTEXT(json)
        {
            BOOST_TEST(told(dialects::lumenia_tables::voice, dialects::lumenia, providers(),
                            json) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_language_is_one_of_its_model)
{
    for (auto const& [json, expected] : transcribers) BOOST_TEST_CONTEXT(json)
        {
            BOOST_TEST(told(dialects::lumenia_tables::transcriber, dialects::lumenia, providers(),
                            json) == expected);
        }
}

BOOST_AUTO_TEST_CASE(where_the_table_says_so_what_is_not_listed_is_free)
{
    for (auto const& [json, expected] : free_transcribers) BOOST_TEST_CONTEXT(json)
        {
            BOOST_TEST(told(dialects::edmo_tables::transcriber, dialects::edmo, providers(),
                            json) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_catalog_without_the_section_offers_nothing_or_everything)
{
    constexpr auto sent = R"({"provider": "p", "voiceId": "v", "model": "m"})";
    catalog_view const none;
    BOOST_TEST(told(dialects::lumenia_tables::voice, dialects::lumenia, none, sent) ==
               "not_in_catalog /provider voice.providers[].value");
    BOOST_TEST(told(dialects::edmo_tables::voice, dialects::edmo, none, sent) == "");
    // no section, no path
    BOOST_TEST(told(dialects::edmo_tables::voice, dialects::edmo, none, "{}") ==
               "required /provider ; required /voiceId ");
    BOOST_TEST(told(dialects::edmo_tables::voice, dialects::edmo, none, R"({"provider": "p"})") ==
               "required /voiceId ");
}

BOOST_AUTO_TEST_CASE(flat_lists_are_looked_up_by_their_key)
{
    auto const loaded =
        catalog::parse(dialects::autocalls, R"({"voices": [{"id": 7}], "languages": []})").value();
    auto const& assistant = dialects::autocalls.assistant;
    auto const flat = [&](std::string_view json) {
        return told(assistant, dialects::autocalls, loaded, json);
    };
    BOOST_TEST(flat(R"({"voice_id": 7, "llm_model": "any"})") ==
               "required /language languages[].name");
    BOOST_TEST(flat(R"({"voice_id": 8.0, "language": "German", "llm_model": "any"})") ==
               "not_in_catalog /voice_id voices[].id; "
               "not_in_catalog /language languages[].name");
    constexpr auto sent = R"({"voice_id": 8, "language": "x", "llm_model": "any"})";
    BOOST_TEST(told(assistant, dialects::autocalls, {}, sent) == "");
}

BOOST_AUTO_TEST_CASE(what_is_offered_is_told_nearest_first)
{
    walk judged{dialects::lumenia, dialects::lumenia_tables::voice, providers()};
    document const sent{R"(["vapi", "clara"])"};
    elements element{sent.root()};
    judged.judge(0, *element);
    judged.judge(1, *++element);
    BOOST_REQUIRE(judged.found.violations.size() == 1);
    auto const& told = judged.found.violations.front();
    BOOST_TEST(details_of(told).value == R"("clara")");
    BOOST_TEST((std::get<choices>(told.details).allowed ==
                std::vector<std::string>{R"("Clara")", R"("Elliot")"}));
    BOOST_TEST(std::get<choices>(told.details).count == 2U);
    BOOST_TEST(details_of(told).suggestion == R"("Clara")");
}

BOOST_AUTO_TEST_CASE(of_languages_the_same_one_is_told_first)
{
    auto const loaded = catalog::parse(dialects::lumenia, R"({"transcriber": {"providers": {"p":
        {"models": [{"value": "m", "languages": ["en-ES", "es-419", "es"]}]}}}})")
                            .value();
    walk judged{dialects::lumenia, dialects::lumenia_tables::transcriber, loaded};
    document const sent{R"(["p", "m", "es_ES"])"};
    std::size_t row = 0;
    for (elements element{sent.root()}; element; ++element) judged.judge(row++, *element);
    auto const& told = std::get<choices>(judged.found.violations.front().details);
    BOOST_TEST((told.allowed == std::vector<std::string>{R"("es")", R"("es-419")", R"("en-ES")"}));
    BOOST_TEST(told.suggestion == R"("es")");
}

BOOST_AUTO_TEST_CASE(of_many_ids_the_first_are_told_and_all_are_counted)
{
    auto const loaded =
        catalog::parse(dialects::autocalls,
                       R"({"voices": [{"id": 9}, {"id": 8}, {"id": 7}, {"id": 6}, {"id": 5},
                                      {"id": 4}, {"id": 3}, {"id": 2}, {"id": 1}]})")
            .value();
    auto const& schema = dialects::autocalls.assistant;
    walk judged{dialects::autocalls, schema, loaded};
    document const sent{"10"};
    judged.judge(voicecfg::detail::position_of(schema.members, "voice_id"), sent.root());
    auto const& told = judged.found.violations.front();
    BOOST_TEST((std::get<choices>(told.details).allowed ==
                std::vector<std::string>{"9", "8", "7", "6", "5", "4", "3", "2"}));
    BOOST_TEST(std::get<choices>(told.details).count == 9U);
    BOOST_TEST(details_of(told).suggestion == "");
}

BOOST_AUTO_TEST_CASE(what_is_missing_has_the_origin_of_the_object_that_lacks_it)
{
    walk judged{dialects::lumenia, dialects::lumenia_tables::voice, providers(), origin::stored};
    judged.judge(0, {});
    BOOST_TEST((judged.found.violations.front().from == origin::stored));
}

BOOST_AUTO_TEST_CASE(a_look_up_yields_the_entry_as_the_catalog_has_it)
{
    walk const judged{dialects::lumenia, dialects::lumenia_tables::voice, providers()};
    auto const& standings = judged.standings;
    document const sent{R"(["v\u0061pi", "nobody"])"};
    elements element{sent.root()};
    auto const found = standings.look_up(0, *element);
    BOOST_TEST((found.as == voicecfg::detail::lookup::known::listed));
    BOOST_TEST(found.name() == "vapi");
    BOOST_REQUIRE((found.entry() != nullptr));
    BOOST_TEST(found.entry()->lists.size() == 2U);
    BOOST_TEST(standings.entry_path(0, found.name()) == "voice.providers[vapi]");
    BOOST_TEST((standings.look_up(0, *++element).as == voicecfg::detail::lookup::known::no));
}

BOOST_AUTO_TEST_CASE(a_string_that_is_offered_elsewhere_is_told_with_where)
{
    BOOST_TEST(elsewhere(numbered(), R"({"bay": 1, "load": "salt"})") == "2 ");
    BOOST_TEST(elsewhere(numbered(), R"({"bay": 1, "load": "silt"})") == "");
    BOOST_TEST(elsewhere(numbered(), R"({"bay": 1, "crate": 20})") == "");
    // no bay is listed, so that any will do, and nothing is governed under it
    BOOST_TEST(told(depot.assistant, depot, {}, R"({"bay": 1, "load": "salt"})") == "");
    std::string many = R"({"voice": {"providers": [{"value": "p", "voiceIds": ["a"]})";
    for (std::string const other : {"q", "r", "s", "t"})
        many += R"(, {"value": ")" + other + R"(", "voiceIds": ["b"]})";
    auto const loaded = catalog::parse(dialects::lumenia, many + "]}}").value();
    walk judged{dialects::lumenia, dialects::lumenia_tables::voice, loaded};
    auto const told = choices_for_voice(judged, R"(["p", "b"])");
    BOOST_TEST((told.elsewhere == std::vector<std::string>{R"("q")", R"("r")", R"("s")"}));
}

BOOST_AUTO_TEST_CASE(an_entry_is_found_by_a_value_of_its_keys_type)
{
    auto const finds = [](object const& schema, dialect const& platform, catalog_view offered,
                          std::size_t row, std::string_view json) {
        walk const judged{platform, schema, offered};
        document const read{json};
        return judged.standings.find_entry(row, read.root()) != nullptr;
    };
    auto const bay = [&](std::string_view json) {
        return finds(depot.assistant, depot, numbered(), 0, json);
    };
    BOOST_TEST((bay("2") && bay("2.0")));
    BOOST_TEST((!bay("3") && !bay("\"2\"") && !bay("null")));
    auto const provider = [&](catalog_view offered, std::string_view json) {
        return finds(dialects::lumenia_tables::voice, dialects::lumenia, offered, 0, json);
    };
    BOOST_TEST(provider(providers(), "\"vapi\""));
    BOOST_TEST((!provider(providers(), "\"nobody\"") && !provider(providers(), "7")));
    BOOST_TEST(!provider({}, "\"vapi\""));
    auto const none = catalog::parse(dialects::lumenia, R"({"voice": {"providers": []}})").value();
    BOOST_TEST(!provider(none, "\"vapi\""));
}

BOOST_AUTO_TEST_CASE(what_a_retired_value_is_replaced_by_is_told_first_however_many_there_are)
{
    auto const loaded = catalog::parse(dialects::lumenia, R"({"voice": {"providers": [
        {"value": "p", "voiceIds": [{"value": "aa", "deprecated": {"until": "2026-01-01",
         "successors": ["z"]}}, "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "z"]}]}})")
                            .value();
    walk judged{dialects::lumenia, dialects::lumenia_tables::voice, loaded};
    judged.chosen.today = *date::parse("2026-01-01");
    auto const told = choices_for_voice(judged, R"(["p", "aa"])");
    BOOST_TEST(told.suggestion == R"("z")");
    BOOST_TEST(told.count == 9U);
    BOOST_TEST(
        (told.allowed == std::vector<std::string>{R"("z")", R"("a1")", R"("a2")", R"("a3")",
                                                  R"("a4")", R"("a5")", R"("a6")", R"("a7")"}));
}

BOOST_AUTO_TEST_CASE(mere_names_have_no_entries)
{
    walk judged{dialects::lumenia, dialects::lumenia_tables::voice, providers()};
    auto const& standings = judged.standings;
    document const sent{R"(["vapi", "Elliot"])"};
    elements element{sent.root()};
    judged.judge(0, *element);
    judged.judge(1, *++element);
    BOOST_TEST(judged.out.count() == 0U);
    BOOST_TEST((standings.of(0).entry() != nullptr));
    BOOST_TEST((standings.of(1).as == voicecfg::detail::lookup::known::listed));
    BOOST_TEST((standings.of(1).entry() == nullptr));
    BOOST_TEST((standings.of(2).entry() == nullptr));
}

BOOST_AUTO_TEST_CASE(a_path_says_no_secret)
{
    asked_platform::platform const asked{
        R"("voice": {"type": "string", "writeOnly": true, "x-voicecfg": {"list": "voices"}},
        "model": {"type": "string", "x-voicecfg": {"list": "models", "within": "voice"}}, "mode":
        {"type": "string"})",
        R"("x-voicecfg": {"catalog": {"": {"voices": {"attributes": {"mode": "string"}, "lists":
        {"models": {}}}}}, "rules": [{"agrees": {"member": "voice", "attribute": "mode", "with":
        "mode"}}]})",
        R"({"voices": [{"value": "v1", "mode": "p", "models": [{"value": "m"}]}, {"value": "a2"}]})"};
    constexpr asked_platform::lone_row rows[]{
        {R"({"voice": "v1", "mode": "q"})",
         R"(incompatible at voices[].mode related /mode is "q")"},
        {R"({"voice": "v1", "model": "n"})",
         R"(not_in_catalog at voices[].models[].value value "n" related /voice allowed "m")"},
        {R"({"voice": "a1"})", R"(not_in_catalog at voices[].value allowed "v1","a2")"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked_platform::told(asked.first(sent)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_missing_has_the_path_of_what_governs_it_where_that_is_there)
{
    constexpr auto members =
        R"("o": {"type": "object", "required": ["m"], "properties": {"p": {"type": "string",
        "x-voicecfg": {"list": "providers"}}, "m": {"type": "string", "x-voicecfg": {"list":
        "models", "within": "p"}}}})";
    constexpr auto more =
        R"("x-voicecfg": {"catalog": {"": {"providers": {"lists": {"models": {}}}}}})";
    asked_platform::platform const offering{members, more, R"({"providers": []})"};
    BOOST_TEST(asked_platform::told(offering.first(R"({"o": {}})")) == "required at providers[]");
    asked_platform::platform const bare{members, more};
    BOOST_TEST(asked_platform::told(bare.first(R"({"o": {}})")) == "required");
}

BOOST_AUTO_TEST_CASE(a_section_without_a_list_governs_by_what_is_unlisted)
{
    constexpr auto members =
        R"("o": {"type": "object", "required": ["p"], "properties": {"p": {"type": "string",
        "x-voicecfg": {"list": "providers", "unlisted": "forbidden"}}}, "x-voicecfg": {"section":
        "voice"}})";
    constexpr auto more = R"("x-voicecfg": {"catalog": {"voice": {"providers": {}}}})";
    asked_platform::platform const sectioned{members, more, R"({"voice": {}})"};
    BOOST_TEST(asked_platform::told(sectioned.first(R"({"o": {}})")) == "required at voice");
    BOOST_TEST(asked_platform::told(sectioned.first(R"({"o": {"p": "x"}})")) ==
               R"(forbidden at voice value "x")");
    asked_platform::platform const bare{members, more};
    BOOST_TEST(asked_platform::told(bare.first(R"({"o": {}})")) == "required");
}

BOOST_AUTO_TEST_CASE(of_stored_items_that_are_deprecated_only_audits_tell)
{
    asked_platform::platform asked{
        R"("l": {"type": "array", "items": {"type": "string", "x-voicecfg": {"list": "langs"}}},
        "z": true)",
        R"("x-voicecfg": {"catalog": {"": {"langs": {}}}})",
        R"({"langs": [{"value": "de", "deprecated": {"successors": ["en"]}}, {"value": "en"}]})"};
    asked.chosen.recheck = rechecking::tell;
    BOOST_TEST(asked.noticed(R"({"l":["de"]})", R"({"z": 1})") == "");
    BOOST_TEST(asked.noticed(R"({"l":["xx"]})", R"({"z": 1})") == "stale /l/0 not_in_catalog");
    BOOST_TEST(asked.noticed("{}", R"({"l": ["en", "de"]})") == "deprecated /l/1");
    BOOST_TEST(asked.noticed(R"({"l":["de"]})") == "deprecated /l/0");
}

BOOST_AUTO_TEST_CASE(under_what_is_free_or_unknown_nothing_further_is_governed)
{
    constexpr auto members =
        R"("l": {"type": "array", "items": {"type": "string", "x-voicecfg": {"list": "langs",
        "within": "m"}}}, "m": {"type": "string", "x-voicecfg": {"list": "models", "within":
        "p"}}, "p": {"type": "string", "x-voicecfg": {"list": "providers"}})";
    constexpr auto more =
        R"("x-voicecfg": {"catalog": {"": {"providers": {"lists": {"models": {"lists": {"langs":
        {}}}}}}}})";
    constexpr auto sent = R"({"l": ["x"], "m": "m", "p": "p"})";
    asked_platform::platform const bare{members, more};
    BOOST_TEST(bare.sent(sent) == "");
    asked_platform::platform const none{members, more, R"({"providers": []})"};
    BOOST_TEST(none.sent(sent) == "not_in_catalog /p");
    asked_platform::platform const listing{
        members, more,
        R"({"providers": [{"value": "p", "models": [{"value": "m", "langs": []}]}]})"};
    BOOST_TEST(listing.sent(sent) == "not_in_catalog /l/0");
}

BOOST_AUTO_TEST_CASE(a_value_of_another_type_than_the_keys_names_no_entry)
{
    asked_platform::platform const asked{
        R"("s": {"x-voicecfg": {"list": "words"}}, "n": {"type": ["integer", "string"],
        "x-voicecfg": {"list": "numbers"}}, "l": {"type": "array", "items": {"x-voicecfg":
        {"list": "words"}}})",
        R"("x-voicecfg": {"catalog": {"": {"words": {}, "numbers": {"keyType": "integer"}}}})",
        R"({"words": [{"value": "5"}, {"value": "w"}], "numbers": [{"value": 7}]})"};
    constexpr asked_platform::lone_row rows[]{
        {R"({"s": "5", "n": 7.0, "l": ["w", "\u0035"]})", ""},
        {R"({"s": 5})", "not_in_catalog /s"},
        {R"({"s": true})", "not_in_catalog /s"},
        {R"({"s": ["5"]})", "not_in_catalog /s"},
        {R"({"n": "7"})", "not_in_catalog /n"},
        {R"({"l": [{}, false, 5]})",
         "not_in_catalog /l/0; not_in_catalog /l/1; not_in_catalog /l/2"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.sent(sent) == expected);
        }
    constexpr asked_platform::lone_row told_of[]{
        {R"({"s": true})", R"(not_in_catalog at words[].value value true allowed "5","w")"},
        {R"({"n": "7"})", R"(not_in_catalog at numbers[].value value "7" allowed 7)"},
    };
    for (auto const& [sent, expected] : told_of) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked_platform::told(asked.first(sent)) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
