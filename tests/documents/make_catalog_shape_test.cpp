// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/make_catalog_shape.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(documents_make_catalog_shape_test)

namespace {

using namespace voicecfg;
using documents::attribute_kind;

} // namespace

BOOST_AUTO_TEST_CASE(a_shape_says_what_its_description_does)
{
    documents::catalog_description said;
    said.lists = {{.name = "providers",
                   .needed = true,
                   .unique = true,
                   .keyed = true,
                   .settings = true,
                   .lists = {1, 2}},
                  {.name = "models", .plain = true, .tags = true, .also = {"label", "iso"}},
                  {.name = "voices",
                   .key = "id",
                   .key_type = attribute_kind::integer,
                   .attributes = {{"mode", attribute_kind::string},
                                  {"age", attribute_kind::integer},
                                  {"loud", attribute_kind::boolean},
                                  {"modes", attribute_kind::list}}}};
    said.sections = {{"speech", {0}}, {"", {2}}};
    documents::table_memory memory{64};
    auto const made = documents::make_catalog_shape(said, memory);
    BOOST_TEST_REQUIRE(made.size() == 2U);
    BOOST_TEST(made[0].name == "speech");
    BOOST_TEST(made[1].name == "");
    BOOST_TEST_REQUIRE(made[0].lists.size() == 1U);
    auto const& providers = made[0].lists[0];
    BOOST_TEST(providers.name == "providers");
    BOOST_TEST(providers.key == "value");
    BOOST_TEST((providers.key_type == attribute_type::string));
    BOOST_TEST(providers.required);
    BOOST_TEST(providers.unique);
    BOOST_TEST(providers.keyed);
    BOOST_TEST(!providers.plain);
    BOOST_TEST(!providers.tags);
    BOOST_TEST(providers.settings);
    BOOST_TEST(providers.attributes.empty());
    BOOST_TEST(providers.also.empty());
    BOOST_TEST_REQUIRE(providers.lists.size() == 2U);
    auto const& models = providers.lists[0];
    BOOST_TEST(models.name == "models");
    BOOST_TEST(!models.required);
    BOOST_TEST(!models.unique);
    BOOST_TEST(!models.keyed);
    BOOST_TEST(models.plain);
    BOOST_TEST(models.tags);
    BOOST_TEST(!models.settings);
    BOOST_TEST_REQUIRE(models.also.size() == 2U);
    BOOST_TEST(models.also[1] == "iso");
    BOOST_TEST(models.lists.empty());
    auto const& voices = providers.lists[1];
    BOOST_TEST(voices.key == "id");
    BOOST_TEST((voices.key_type == attribute_type::integer));
    BOOST_TEST_REQUIRE(voices.attributes.size() == 4U);
    BOOST_TEST(voices.attributes[0].name == "mode");
    BOOST_TEST((voices.attributes[0].type == attribute_type::string));
    BOOST_TEST((voices.attributes[1].type == attribute_type::integer));
    BOOST_TEST((voices.attributes[2].type == attribute_type::boolean));
    BOOST_TEST((voices.attributes[3].type == attribute_type::list));
    BOOST_TEST_REQUIRE(made[1].lists.size() == 1U);
    BOOST_TEST(made[1].lists[0].name == "voices");
}

BOOST_AUTO_TEST_CASE(a_catalog_of_nothing_has_no_sections)
{
    documents::table_memory memory{64};
    BOOST_TEST(documents::make_catalog_shape({}, memory).empty());
}

BOOST_AUTO_TEST_SUITE_END()
