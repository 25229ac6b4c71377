// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/whole_document.hpp>

#include <voicecfg/report/details.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string_view>
#include <variant>

BOOST_AUTO_TEST_SUITE(report_whole_document_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

} // namespace

BOOST_AUTO_TEST_CASE(a_violation_of_a_whole_document_stands_alone_and_points_at_it)
{
    auto const refused = not_an_object(origin::stored, json::kind::array);
    BOOST_TEST(refused.violations.size() == 1U);
    auto const& only = refused.violations.front();
    BOOST_TEST((only.code == errc::wrong_type));
    BOOST_TEST((only.from == origin::stored));
    BOOST_TEST(only.pointer == "");
    BOOST_TEST((details_of(only).expected == json_types{json_type::object}));
    BOOST_TEST((details_of(only).found == json_type::array));
}

BOOST_AUTO_TEST_CASE(a_text_that_cannot_be_read_has_a_code_and_only_malformed_ones_an_offset)
{
    auto const refused = [](std::string_view text, std::size_t depth) {
        json::document const read{text, depth};
        return unreadable(read.fault().value(), text, origin::patch).violations.front();
    };
    BOOST_TEST((refused("[1,]", 2).code == errc::malformed_json));
    BOOST_TEST(std::get<text_position>(refused("[1,]", 2).details).offset == 3U);
    BOOST_TEST((std::get<text_position>(refused("[1,]", 2).details).fault ==
                text_fault_place{text_fault::comma_before_close, {1, 4}}));
    BOOST_TEST((refused("[[]]", 1).code == errc::too_deep));
    BOOST_TEST(std::holds_alternative<std::monostate>(refused("[[]]", 1).details));
    BOOST_TEST((code_of(json::scan_error::too_large) == errc::too_large));
}

BOOST_AUTO_TEST_CASE(a_member_that_stands_twice_is_pointed_at)
{
    json::document const read{R"({"a":{"b":1,"b":2}})"};
    auto const refused = duplicate_member(read, *json::find_duplicate(read), origin::stored);
    BOOST_TEST((refused.violations.front().code == errc::duplicate_member));
    BOOST_TEST((refused.violations.front().from == origin::stored));
    BOOST_TEST(refused.violations.front().pointer == "/a/b");
}

BOOST_AUTO_TEST_SUITE_END()
