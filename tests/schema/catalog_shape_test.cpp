// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/catalog_shape.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(schema_catalog_shape_test)

namespace {

using namespace voicecfg;

} // namespace

BOOST_AUTO_TEST_CASE(a_list_is_of_objects_named_by_value_unless_it_says_otherwise)
{
    catalog_list const list{.name = "models"};
    BOOST_TEST(list.key == "value");
    BOOST_TEST((list.key_type == attribute_type::string));
    BOOST_TEST(!(list.required || list.unique || list.keyed || list.plain || list.settings));
    BOOST_TEST(list.lists.empty());
    BOOST_TEST(list.attributes.empty());
    BOOST_TEST(list.also.empty());
}

BOOST_AUTO_TEST_SUITE_END()
