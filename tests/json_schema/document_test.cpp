// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/document.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_document_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

constexpr member rows[]{member{.name = "on", .type = boolean{}}};
constexpr std::string_view fixed_names[]{"id"};
constexpr dialect small{.name = "small",
                        .status = 400,
                        .assistant = {.members = rows},
                        .empty_patch = false,
                        .read_only = fixed_names};

} // namespace

BOOST_AUTO_TEST_CASE(a_document_says_what_it_is_and_what_it_is_for)
{
    for (auto const what : {schema_of::patch, schema_of::assistant}) {
        bool const patch = what == schema_of::patch;
        voicecfg::detail::schema_task const task{
            .dialect = small, .catalog = {}, .what = what, .closes = patch};
        auto const schema = voicecfg::detail::document_schema{task}.make();
        BOOST_TEST(schema.at("title").as_string() == (patch ? "Small patch" : "Small assistant"));
        BOOST_TEST(schema.at("type").as_string() == "object");
        BOOST_TEST(schema.at("properties").as_object().contains("on"));
        BOOST_TEST(schema.contains("additionalProperties") == patch);
        BOOST_TEST(schema.contains("anyOf") == patch);
        auto const& fixed = schema.at("properties").at("id");
        BOOST_TEST(fixed.is_bool() == patch);
    }
}

BOOST_AUTO_TEST_CASE(a_creation_has_what_is_required_and_what_that_needs)
{
    static constexpr member required_rows[]{
        member{.name = "on", .type = boolean{}, .required = true},
        member{.name = "url", .type = text{}, .nullable = true},
        member{.name = "made", .type = text{}, .required = true, .read_only = true}};
    static constexpr rule rules[]{rule{needs{.member = "on", .needed = "url"}}};
    static constexpr dialect strict{.name = "strict",
                                    .status = 400,
                                    .assistant = {.members = required_rows},
                                    .empty_patch = false,
                                    .read_only = fixed_names,
                                    .rules = rules};
    for (bool const closes : {false, true}) {
        voicecfg::detail::schema_task const task{
            .dialect = strict, .catalog = {}, .what = schema_of::creation, .closes = closes};
        auto const schema = voicecfg::detail::document_schema{task}.make();
        BOOST_TEST(schema.at("title").as_string() == "Strict creation");
        BOOST_TEST((schema.at("required") == boost::json::array{"on"}));
        BOOST_TEST(!schema.contains("anyOf"));
        for (auto const* const name : {"id", "made"})
            BOOST_TEST(schema.at("properties").as_object().contains(name) == closes);
        auto const& needed = schema.at("allOf").at(0).at("then");
        BOOST_TEST((needed.at("required") == boost::json::array{"url"}));
        BOOST_TEST((needed.at("properties").at("url").at("not").at("type") == "null"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
