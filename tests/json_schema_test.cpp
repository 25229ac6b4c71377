// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// Whether a schema means what the engine says is tested by `agreement`, with a validator that is
/// not ours. Here is what no verdict shows.
BOOST_AUTO_TEST_SUITE(json_schema_test)

namespace {

using namespace voicecfg;

boost::json::value schema(dialect const& platform, std::string_view catalog_text, schema_of what,
                          unknown_members unknown = unknown_members::reject)
{
    auto const read = catalog::parse(platform, catalog_text).value();
    return to_json_schema(platform, read, what, unknown);
}

void expect(boost::json::value const& made, std::string_view text)
{
    BOOST_TEST(made == boost::json::parse({text.data(), text.size()}));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_schema_says_what_it_is)
{
    for (auto const* const platform : {&dialects::lumenia, &dialects::autocalls, &dialects::edmo})
        for (auto const what : {schema_of::patch, schema_of::creation, schema_of::assistant}) {
            auto const made = to_json_schema(*platform, {}, what);
            BOOST_TEST(made.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
            BOOST_TEST(made.at("type") == "object");
            for (auto const& member : made.at("properties").as_object()) {
                if (member.value().is_bool()) continue;
                BOOST_TEST(member.value().as_object().contains("title"), member.key());
                BOOST_TEST(member.value().as_object().contains("description"), member.key());
            }
        }
}

/// Elsewhere than in ECMAScript, `$` is also the place before a last line feed.
BOOST_AUTO_TEST_CASE(a_pattern_ends_where_the_text_ends)
{
    std::size_t patterns = 0;
    auto const look = [&](auto const& self, boost::json::value const& within) -> void {
        if (within.is_array())
            for (auto const& each : within.get_array()) self(self, each);
        if (!within.is_object()) return;
        for (auto const& member : within.get_object()) {
            BOOST_TEST(member.key() != "patternProperties");
            if (member.key() == "pattern" && member.value().is_string()) {
                auto const& pattern = member.value().get_string();
                BOOST_TEST(pattern.starts_with('^'), pattern);
                BOOST_TEST(pattern.ends_with(R"((?![\s\S]))"), pattern);
                ++patterns;
            }
            self(self, member.value());
        }
    };
    for (auto const* const platform : {&dialects::lumenia, &dialects::autocalls, &dialects::edmo})
        for (auto const what : {schema_of::patch, schema_of::creation, schema_of::assistant})
            look(look, to_json_schema(*platform, {}, what));
    BOOST_TEST(patterns >= 4U);
}

BOOST_AUTO_TEST_CASE(a_catalog_of_another_platform_lets_nothing_through)
{
    auto const of_lumenia = catalog::parse(dialects::lumenia, "{}").value();
    for (auto const what : {schema_of::patch, schema_of::creation, schema_of::assistant}) {
        auto const made = to_json_schema(dialects::autocalls, of_lumenia, what);
        BOOST_TEST(made.at("not") == boost::json::object{});
        BOOST_TEST(to_json_schema(dialects::edmo, of_lumenia, what).contains("properties"));
    }
}

BOOST_AUTO_TEST_CASE(read_only_members_are_refused_in_a_patch_whatever_becomes_of_unknown_ones)
{
    for (auto const unknown : {unknown_members::reject, unknown_members::ignore})
        expect(schema(dialects::edmo, "{}", schema_of::patch, unknown).at("properties").at("id"),
               "false");
    expect(schema(dialects::edmo, "{}", schema_of::assistant).at("properties").at("id"),
           R"({"title": "ID", "description": "The platform sets it.", "readOnly": true})");
}

BOOST_AUTO_TEST_CASE(unknown_members_are_refused_in_a_patch_unless_they_are_ignored)
{
    auto const closed = [](schema_of what, unknown_members unknown) {
        return schema(dialects::autocalls, "{}", what, unknown)
            .as_object()
            .contains("additionalProperties");
    };
    BOOST_TEST(closed(schema_of::patch, unknown_members::reject));
    BOOST_TEST(!closed(schema_of::patch, unknown_members::ignore));
    BOOST_TEST(closed(schema_of::creation, unknown_members::reject));
    BOOST_TEST(!closed(schema_of::creation, unknown_members::ignore));
    BOOST_TEST(!closed(schema_of::assistant, unknown_members::reject));
}

BOOST_AUTO_TEST_CASE(an_attribute_that_must_agree_is_said_once_for_each_of_its_values)
{
    auto const made = schema(dialects::autocalls,
                             R"({"voices": [{"id": 1, "mode": "pipeline"}, {"id": 2},
                                            {"id": 3, "mode": "pipeline"}]})",
                             schema_of::assistant);
    expect(made.at("allOf"), R"([{
        "if": {"properties": {"voice_id": {"enum": [1, 3]}}, "required": ["voice_id"]},
        "then": {"properties": {"engine_type": {"enum": ["pipeline", null]}}}}])");
}

BOOST_AUTO_TEST_CASE(an_attribute_that_must_agree_is_not_sent_as_null)
{
    auto const made = schema(dialects::autocalls, R"({"voices": [{"id": 1, "mode": "pipeline"}]})",
                             schema_of::patch);
    expect(made.at("allOf").at(1).at("then"),
           R"({"properties": {"engine_type": {"enum": ["pipeline"]}}})");
}

BOOST_AUTO_TEST_CASE(of_an_entry_from_which_nothing_follows_nothing_is_said)
{
    auto const voice = [](unknown_members unknown) {
        return schema(dialects::edmo, R"({"voice": {"providers": [{"value": "p"}]}})",
                      schema_of::patch, unknown);
    };
    BOOST_TEST(serialize(voice(unknown_members::reject)).find(R"({"const":"p"})") !=
               std::string::npos);
    BOOST_TEST(serialize(voice(unknown_members::ignore)).find(R"({"const":"p"})") ==
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_depends_on_stored_is_a_comment)
{
    auto const made = schema(dialects::autocalls, R"({"voices": []})", schema_of::patch);
    auto const& properties = made.at("properties");
    BOOST_TEST(properties.at("is_webhook_active").at("$comment").is_string());
    BOOST_TEST(properties.at("voice_id").is_bool());
    auto const lumenia = schema(dialects::lumenia, "{}", schema_of::patch);
    BOOST_TEST(lumenia.at("properties").at("voice").at("else").at("$comment").is_string());
}

BOOST_AUTO_TEST_CASE(a_schema_grows_with_the_catalog_and_not_faster)
{
    std::string many = R"({"voice": {"providers": [)";
    for (int provider = 0; provider < 100; ++provider) {
        many += (provider == 0 ? R"({"value": "p)" : R"(,{"value": "p)") +
                std::to_string(provider) + R"(", "voiceIds": [)";
        for (int voice = 0; voice < 100; ++voice)
            many += (voice == 0 ? R"("voice )" : R"(,"voice )") +
                    std::to_string(100 * provider + voice) + '"';
        many += "]}";
    }
    many += "]}}";
    for (auto const what : {schema_of::patch, schema_of::creation, schema_of::assistant}) {
        auto const made = serialize(schema(dialects::lumenia, many, what));
        BOOST_TEST(made.size() < many.size() + many.size() / 2);
        BOOST_TEST(made.size() > many.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
