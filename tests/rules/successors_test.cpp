// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/successors.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialect_document.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_successors_test)

namespace {

using namespace voicecfg;

/// What becomes of a catalog in which voice `old` of provider `p` has a successor.
std::string with(std::string_view successor, dialect const& platform = dialects::lumenia)
{
    auto const text = R"({"voice": {"providers": {
        "p": {"voiceIds": ["new", {"value": "old", "deprecated": {"successors": [)" +
                      std::string{successor} + R"(]}}]},
        "q": {"models": ["m", {"value": "n", "deprecated": true}], "voiceIds": ["w"],
              "settings": {"speed": {"type": "number", "maximum": 2}}},
        "r": {"deprecated": {"until": "2026-03-01"}}}}})";
    auto const read = catalog::parse(platform, text);
    if (read) return "loaded";
    auto const& found = read.error().violations;
    BOOST_TEST(found.size() == 1U);
    BOOST_TEST((found.front().from == origin::catalog));
    std::string const at = "/voice/providers/p/voiceIds/1/deprecated/successors/0";
    BOOST_TEST(found.front().pointer.starts_with(at));
    return std::string{name(found.front().code)} + " " + found.front().pointer.substr(at.size());
}

} // namespace

BOOST_AUTO_TEST_CASE(an_object_would_be_accepted_if_it_were_sent)
{
    BOOST_TEST(with(R"({"provider": "p", "voiceId": "new"})") == "loaded");
    BOOST_TEST(with(R"({"provider": "q", "voiceId": "w", "model": "m", "speed": 2})") == "loaded");
    BOOST_TEST(with(R"({"provider": "p", "voiceId": "new", "unheard": "of"})") == "loaded");
    BOOST_TEST(with(R"({"provider": "p"})") == "required /voiceId");
    BOOST_TEST(with(R"({})") == "required /provider");
    BOOST_TEST(with(R"({"provider": "p", "voiceId": "new", "model": "m"})") == "forbidden /model");
    BOOST_TEST(with(R"({"provider": "q", "voiceId": "w", "model": "k"})") ==
               "not_in_catalog /model");
    BOOST_TEST(with(R"({"provider": "q", "voiceId": "w", "model": "m", "speed": 3})") ==
               "out_of_range /speed");
    BOOST_TEST(with(R"({"provider": 1, "voiceId": "w"})") == "wrong_type /provider");
    BOOST_TEST(with(R"({"provider": "p", "voiceId": ""})") == "empty_string /voiceId");
}

BOOST_AUTO_TEST_CASE(an_object_names_nothing_that_is_deprecated)
{
    BOOST_TEST(with(R"({"provider": "p", "voiceId": "old"})") == "incompatible /voiceId");
    BOOST_TEST(with(R"({"provider": "q", "voiceId": "w", "model": "n"})") == "incompatible /model");
    BOOST_TEST(with(R"({"provider": "r", "voiceId": "any"})") == "incompatible /provider");
}

BOOST_AUTO_TEST_CASE(each_dialect_judges_by_its_own_rules)
{
    BOOST_TEST(with(R"({"provider": "q", "voiceId": "w"})") == "required /model");
    BOOST_TEST(with(R"({"provider": "q", "voiceId": "w"})", dialects::edmo) == "loaded");
}

BOOST_AUTO_TEST_CASE(the_objects_of_a_section_are_found_once)
{
    std::vector<object const*> found;
    voicecfg::detail::add_objects_of("voice", dialects::lumenia.assistant, found);
    BOOST_TEST(found.size() == 1U); // of `voice` and of `fallbackVoices`
    voicecfg::detail::add_objects_of("nowhere", dialects::lumenia.assistant, found);
    BOOST_TEST(found.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_list_of_no_section_has_no_objects_for_successors)
{
    auto const read = catalog::parse(
        dialects::autocalls, R"({"voices": [{"id": 1, "deprecated": {"successors": [{}]}}]})");
    BOOST_REQUIRE(read.has_error());
    BOOST_TEST(read.error().violations.front().pointer == "/voices/0/deprecated/successors/0");
    BOOST_TEST((read.error().violations.front().code == errc::wrong_type));
}

BOOST_AUTO_TEST_CASE(the_objects_of_a_section_are_found_in_words)
{
    auto const read = dialect_document::parse(R"({"title": "t", "type": "object",
            "properties": {"lists": {"$ref": "#/$defs/Lists"}},
            "additionalProperties": {"$ref": "#/$defs/Line"},
            "$defs": {"Lists": {"type": "array", "items": {"$ref": "#/$defs/Lists"}},
                      "Line": {"type": "object", "additionalProperties": false,
                               "properties": {"voice": {"type": "string",
                                                        "x-voicecfg": {"list": "voices"}},
                                              "next": {"$ref": "#/$defs/Line"}},
                               "x-voicecfg": {"section": "s"}}},
            "x-voicecfg": {"catalog": {"s": {"voices": {}}}}})")
                          .value();
    auto const loaded = [&](std::string_view successor) {
        auto const text = std::string{R"({"s": {"voices": [{"value": "v"}, {"value": "old",
                            "deprecated": {"successors": [)"}
                              .append(successor)
                              .append("]}}]}}");
        auto const made = catalog::parse(read.view(), text);
        return made ? "loaded" : std::string{name(made.error().violations.front().code)};
    };
    BOOST_TEST(loaded(R"({"voice": "v", "next": {"voice": "v"}})") == "loaded");
    BOOST_TEST(loaded(R"({"voice": "w"})") == "not_in_catalog");
    BOOST_TEST(loaded(R"({"voice": "v", "next": {"voice": 5}})") == "wrong_type");
}

BOOST_AUTO_TEST_SUITE_END()
