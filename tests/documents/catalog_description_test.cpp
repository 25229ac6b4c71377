// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/catalog_description.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(documents_catalog_description_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_list_says_nothing_until_it_is_told_to)
{
    documents::list_description const list{.name = "l"};
    BOOST_TEST((list.key == "value" && list.key_type == documents::attribute_kind::string));
    BOOST_TEST((!list.needed && !list.unique && !list.keyed && !list.plain && !list.settings));
    BOOST_TEST((!list.tags && list.also.empty() && list.attributes.empty() && list.lists.empty()));
}

BOOST_AUTO_TEST_SUITE_END()
