// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/rule_description.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <variant>

BOOST_AUTO_TEST_SUITE(documents_rule_description_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(each_kind_of_rule_is_an_alternative)
{
    documents::rule_description rule = documents::resets_rule{{"a"}, {{"b"}, {"o", "x"}}};
    BOOST_TEST(std::get<documents::resets_rule>(rule).members.back().size() == 2U);
    rule = documents::exclusive_rule{{{"a"}}};
    BOOST_TEST(!std::get<documents::exclusive_rule>(rule).exactly);
    static_assert(std::variant_size_v<documents::rule_description> == 6);
}

BOOST_AUTO_TEST_SUITE_END()
