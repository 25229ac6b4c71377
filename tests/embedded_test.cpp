// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/embedded.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/response.hpp>
#include <voicecfg/text.hpp>

#include "embedded/candidates.hpp"

#include "same_words.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>
#include <acme/catalog.hpp>
#include <bare/autocalls/catalog.hpp>
#include <bare/lumenia/catalog.hpp>
#include <cases/autocalls/catalog.hpp>
#include <cases/edmo/catalog.hpp>
#include <cases/lumenia/catalog.hpp>
#include <corners/edmo/catalog.hpp>
#include <corners/lumenia/catalog.hpp>
#include <strange/catalog.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(embedded_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;
namespace fs = std::filesystem;

fs::path const tests = fs::path{VOICECFG_SOURCE_DIR} / "tests";

std::string read(fs::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    BOOST_REQUIRE_MESSAGE(in.is_open(), path);
    return {std::istreambuf_iterator<char>{in}, {}};
}

// ------------------------------------------------------------------------------------ the tables

bool same(std::span<value_set const> a, std::span<value_set const> b);

bool same(name_index const& a, name_index const& b)
{
    return std::ranges::equal(a.classes, b.classes) && std::ranges::equal(a.positions, b.positions);
}

bool same(setting const& a, setting const& b)
{
    return a.name == b.name && tests::same_words(a.words, b.words) &&
           std::ranges::equal(a.words.pattern.states, b.words.pattern.states) &&
           std::ranges::equal(a.words.pattern.ranges, b.words.pattern.ranges) &&
           std::ranges::equal(a.words.values, b.words.values);
}

bool same(deprecation const& a, deprecation const& b)
{
    return a.position == b.position && a.since == b.since && a.until == b.until &&
           std::ranges::equal(a.successors, b.successors);
}

bool same(catalog_entry const& a, catalog_entry const& b)
{
    return same(a.lists, b.lists) && a.any_setting == b.any_setting &&
           std::ranges::equal(a.settings, b.settings,
                              [](auto const& x, auto const& y) { return same(x, y); }) &&
           same(a.settings_index, b.settings_index) &&
           std::ranges::equal(a.attributes, b.attributes);
}

bool same(value_set const& a, value_set const& b)
{
    return a.listed == b.listed && std::ranges::equal(a.names, b.names) && same(a.index, b.index) &&
           std::ranges::equal(a.also, b.also) &&
           std::ranges::equal(a.deprecated, b.deprecated,
                              [](auto const& x, auto const& y) { return same(x, y); }) &&
           std::ranges::equal(a.entries, b.entries,
                              [](auto const& x, auto const& y) { return same(x, y); });
}

bool same(std::span<value_set const> a, std::span<value_set const> b)
{
    return std::ranges::equal(a, b, [](auto const& x, auto const& y) { return same(x, y); });
}

bool same(catalog_view a, catalog_view b)
{
    return a.shape.data() == b.shape.data() &&
           std::ranges::equal(a.sections, b.sections, [](auto const& x, auto const& y) {
               return x.listed == y.listed && same(x.lists, y.lists);
           });
}

struct pair {
    dialect const& platform;
    catalog_view embedded;
    fs::path file;
};

pair const pairs[] = {
    {dialects::lumenia, acme::catalog, tests / "data/catalog-lumenia.json"},
    {dialects::lumenia, cases::lumenia::catalog, tests / "cases/lumenia/lumenia.catalog.json"},
    {dialects::edmo, cases::edmo::catalog, tests / "cases/edmo/edmo.catalog.json"},
    {dialects::autocalls, cases::autocalls::catalog,
     tests / "cases/autocalls/autocalls.catalog.json"},
    {dialects::lumenia, corners::lumenia::catalog, tests / "embedded/corners.catalog.json"},
    {dialects::edmo, corners::edmo::catalog, tests / "embedded/corners.catalog.json"},
    {dialects::lumenia, bare::lumenia::catalog, tests / "embedded/bare.catalog.json"},
    {dialects::autocalls, bare::autocalls::catalog, tests / "embedded/bare.catalog.json"},
    {odd::platform, strange::catalog, tests / "embedded/odd.catalog.json"},
};

// ------------------------------------------------------------------------------------ the engine

/// What the engine makes of a case, as one text.
std::string answer(dialect const& platform, boost::json::object const& one, catalog_view offered)
{
    auto const text = [&](char const* name) {
        auto const* const found = one.if_contains(name);
        return found != nullptr ? boost::json::serialize(*found) : std::string{"{}"};
    };
    auto const told = [](report const& rejected) {
        std::string out;
        append_errors(out, rejected);
        return out;
    };
    if (one.contains("check")) {
        auto const checked =
            check_text({.dialect = platform, .assistant = text("check"), .catalog = offered});
        return checked ? "clean" : told(checked.error());
    }
    auto const stored = text("stored");
    auto const patch = text("patch");
    auto const planned =
        plan_update({.dialect = platform, .stored = stored, .patch = patch, .catalog = offered});
    return planned ? planned.value().merged() : told(planned.error());
}

// ---------------------------------------------------------------------------------- the literals

/// The first violation that the engine reports of an assistant with these members.
std::string engine_says(dialect const& platform, std::string const& assistant,
                        std::string_view around, catalog_view offered)
{
    auto const checked =
        check_text({.dialect = platform, .assistant = assistant, .catalog = offered});
    if (checked) return "fine";
    auto const& first = checked.error().violations.front();
    return std::string{name(first.code)} + " " +
           first.pointer.substr(std::min(around.size(), first.pointer.size())) + " " +
           first.catalog_path;
}

template <std::size_t Count>
std::string compiler_says(object const& schema, catalog_view offered, std::span<place const> places,
                          std::array<literal, Count> const& values)
{
    auto const refused = find_refusal(schema, offered, places, values);
    if (!refused) return "fine";
    return std::string{name(refused->code)} + " /" +
           std::string{schema.members[refused->row].name} + " " + std::string{refused->path};
}

template <std::size_t Count>
void compare(dialect const& platform, std::string const& member, object const& schema,
             catalog_view offered, std::span<place const> places)
{
    std::size_t fine = 0;
    std::size_t all = 0;
    candidates::each<Count>(schema, offered, [&](std::array<literal, Count> const& values) {
        auto const assistant = "{\"" + member + "\":" + candidates::text(schema, values) + "}";
        auto const expected = engine_says(platform, assistant, "/" + member, offered);
        BOOST_TEST(compiler_says(schema, offered, places, values) == expected, assistant);
        fine += expected == "fine" ? 1 : 0;
        ++all;
    });
    BOOST_TEST(fine < all);
}

constexpr auto rachel = acme::voice("11labs", "21m00Tcm4TlvDq8ikWAM", "eleven_multilingual_v2");
static_assert(rachel["voiceId"] == literal{"21m00Tcm4TlvDq8ikWAM"});
static_assert(acme::voice("vapi", "Elliot")["model"].is(literal_kind::absent));
static_assert(acme::transcriber("deepgram", "nova-3", "ar")["language"].string() == "ar");

static_assert(strange::tongue(-7, 3) == literal{3});
static_assert(strange::maker(7.0) == literal{7});
static_assert(strange::catalog_2("\"quoted\"", 0.5, 3, false)["how much"] == literal{3});
static_assert(strange::catalog_2("nul\0nul"sv)["class"].string().size() == 7);
static_assert(strange::catalog_2("")["class"].is(literal_kind::string));

} // namespace

BOOST_AUTO_TEST_CASE(an_embedded_catalog_is_the_parsed_one)
{
    for (auto const& each : pairs) {
        auto const parsed = voicecfg::catalog::parse(each.platform, read(each.file));
        BOOST_TEST_REQUIRE(parsed.has_value(), each.file);
        BOOST_TEST(same(each.embedded, parsed.value()), each.file << " " << each.platform.name);
    }
    BOOST_TEST(!same(corners::lumenia::catalog, cases::lumenia::catalog));
    BOOST_TEST(!same(cases::lumenia::catalog, acme::catalog));
}

BOOST_AUTO_TEST_CASE(the_engine_answers_alike_through_both)
{
    std::size_t asked = 0;
    for (auto const& each : pairs) {
        auto const parsed = voicecfg::catalog::parse(each.platform, read(each.file)).value();
        auto const folder = each.file.parent_path();
        if (folder.parent_path() != tests / "cases") continue;
        for (auto const& entry : fs::directory_iterator{folder}) {
            if (entry.path() == each.file) continue;
            auto const file = boost::json::parse(read(entry.path()));
            for (auto const& one : file.at("cases").as_array()) {
                auto const& members = one.as_object();
                BOOST_TEST(answer(each.platform, members, each.embedded) ==
                           answer(each.platform, members, parsed));
                ++asked;
            }
        }
    }
    BOOST_TEST(asked > 300U);
}

BOOST_AUTO_TEST_CASE(the_compiler_judges_objects_as_the_engine_does)
{
    namespace lumenia = corners::lumenia;
    compare<3>(dialects::lumenia, "voice", lumenia::tables::voice_object, lumenia::catalog,
               lumenia::tables::places);
    compare<3>(dialects::lumenia, "transcriber", lumenia::tables::transcriber_object,
               lumenia::catalog, lumenia::tables::places);
    namespace edmo = corners::edmo;
    compare<2>(dialects::edmo, "voice", edmo::tables::voice_object, edmo::catalog,
               edmo::tables::places);
    compare<3>(dialects::edmo, "transcriber", edmo::tables::transcriber_object, edmo::catalog,
               edmo::tables::places);
    compare<4>(dialects::edmo, "model", edmo::tables::model_object, edmo::catalog,
               edmo::tables::places);
    compare<4>(dialects::edmo, "model", cases::edmo::tables::model_object, cases::edmo::catalog,
               cases::edmo::tables::places);
    compare<3>(dialects::lumenia, "voice", bare::lumenia::tables::voice_object,
               bare::lumenia::catalog, bare::lumenia::tables::places);
}

BOOST_AUTO_TEST_CASE(the_compiler_judges_members_of_the_assistant_as_the_engine_does)
{
    auto const compare = [](object const& schema, catalog_view offered,
                            std::span<place const> places) {
        for (auto const& value : candidates::of_member(schema.members[0], offered)) {
            if (value.is(literal_kind::absent)) continue;
            std::array const values{value};
            auto const assistant = candidates::text(schema, values);
            BOOST_TEST(compiler_says(schema, offered, places, values) ==
                           engine_says(dialects::autocalls, assistant, "", offered),
                       assistant);
        }
    };
    namespace offers = cases::autocalls;
    compare(offers::tables::voice_id_object, offers::catalog, offers::tables::places);
    compare(offers::tables::language_object, offers::catalog, offers::tables::places);
    compare(offers::tables::llm_model_object, offers::catalog, offers::tables::places);
    namespace bare = bare::autocalls;
    compare(bare::tables::voice_id_object, bare::catalog, bare::tables::places);
}

BOOST_AUTO_TEST_CASE(a_member_alone_must_be_there)
{
    std::array<literal, 1> const nothing{};
    BOOST_TEST(compiler_says(cases::autocalls::tables::voice_id_object, cases::autocalls::catalog,
                             cases::autocalls::tables::places,
                             nothing) == "required /voice_id voices[].id");
}

BOOST_AUTO_TEST_CASE(a_member_leads_to_its_object_and_may_be_asked_for_alone)
{
    auto const section_of = [](std::string const& name) {
        return object_of_member(dialects::lumenia.assistant, name).section;
    };
    BOOST_TEST(section_of("voice") == "voice");
    BOOST_TEST(section_of("fallbackVoices") == "voice");
    BOOST_TEST(section_of("transcriber") == "transcriber");
    auto const alone = member_alone(dialects::autocalls.assistant, "speech_speed");
    BOOST_TEST(alone.name == "speech_speed");
    BOOST_TEST(alone.required);
    auto const& rows = dialects::autocalls.assistant.members;
    BOOST_TEST(!rows[voicecfg::detail::position_of(rows, "speech_speed")].required);
}

/// What no catalog governs is required too, and what depends on an unknown entry is not looked up.
BOOST_AUTO_TEST_CASE(a_refusal_is_the_first_by_the_order_of_the_table)
{
    static constexpr std::array lists{catalog_list{.name = "ids"}};
    static constexpr std::array makes{catalog_list{.name = "makes", .lists = lists}};
    static constexpr std::array sections_of{catalog_section{.name = "s", .lists = makes}};
    static constexpr std::array rows{
        member{.name = "make", .type = text{1}, .required = true, .governed = {"makes"}},
        member{.name = "note", .type = text{1}, .required = true},
        member{.name = "id", .type = text{1}, .governed = {"ids", "make"}},
        member{.name = "more", .type = text{1}}};
    object const schema{.members = rows, .section = "s", .discriminator = "make"};
    static constexpr std::array named{"m"sv};
    static constexpr std::array makes_of_s{value_set{.listed = true, .names = named}};
    static constexpr std::array sections{section_values{.listed = true, .lists = makes_of_s}};
    catalog_view const offered{.shape = sections_of, .sections = sections};
    auto const told = [&](literal const& make, literal const& note) {
        auto const refused =
            find_refusal<4>(schema, offered, {}, {make, note, literal{"i"}, literal{}});
        return refused ? std::string{name(refused->code)} + " " + std::to_string(refused->row)
                       : "none";
    };
    BOOST_TEST(told("m", "n") == "none");
    BOOST_TEST(told("m", {}) == "required 1");
    BOOST_TEST(told("m", "") == "empty_string 1");
    BOOST_TEST(told("x", "n") == "not_in_catalog 0");
    BOOST_TEST(told({}, "n") == "required 0");
}

BOOST_AUTO_TEST_SUITE_END()
