// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/predicate.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <utility>

BOOST_AUTO_TEST_SUITE(report_predicate_test)

namespace {

using namespace voicecfg;

std::string said(violation const& one)
{
    std::string out;
    detail::append_predicate(out, one, details_of(one));
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_predicate_says_what_is_wrong_without_its_subject)
{
    violation const one{.code = errc::out_of_range,
                        .details = value_range{.value = "7", .minimum = 0.7, .maximum = 1.2}};
    BOOST_TEST(said(one) == "must be between 0.7 and 1.2, not 7");
    BOOST_TEST(said({.code = errc::empty_string}) == "must not be empty");
}

BOOST_AUTO_TEST_CASE(what_has_no_value_to_show_has_a_type)
{
    auto const wrong = [](type_mismatch const& type) {
        return said({.code = errc::wrong_type, .details = type});
    };
    json_types const text{json_type::string};
    BOOST_TEST(wrong({"null", text, json_type::null}) == "must be a string, not null");
    BOOST_TEST(wrong({"", text, json_type::object}) == "must be a string, not an object");
    BOOST_TEST(wrong({"", text}) == "must be a string");
    BOOST_TEST(wrong({"", {json_type::integer}, json_type::number}) == "must be an integer");
}

BOOST_AUTO_TEST_CASE(sizes_and_bounds_are_told_with_what_there_is)
{
    auto const size = [](errc code, value_range const& range) {
        return said({.code = code, .details = range});
    };
    json::numeric const one{std::uint64_t{1}};
    BOOST_TEST(size(errc::too_few, {.minimum = one, .size = 0}) ==
               "must have at least 1 item, not 0");
    BOOST_TEST(size(errc::too_many, {.maximum = 2.0, .size = 3}) ==
               "must have at most 2 items, not 3");
    BOOST_TEST(size(errc::too_long, {.maximum = one}) == "must have at most 1 character");
    BOOST_TEST(size(errc::too_short, {.minimum = 3.0}) == "must have at least 3 characters");
    BOOST_TEST(size(errc::too_short, {}) == "must have more characters");
    BOOST_TEST(size(errc::out_of_range, {.exclusive_minimum = 0.0}) == "must be above 0");
    BOOST_TEST(size(errc::out_of_range, {.maximum = 5.0, .exclusive_minimum = 0.0}) ==
               "must be above 0 and at most 5");
    BOOST_TEST(size(errc::out_of_range, {.minimum = 0.0, .exclusive_maximum = 1.0}) ==
               "must be at least 0 and below 1");
}

BOOST_AUTO_TEST_CASE(a_member_that_has_to_do_with_it_is_stored_or_was_sent)
{
    auto const with = [](errc code, std::string value) {
        return said({.code = code, .details = relation{.related = {"/a", std::move(value)}}});
    };
    BOOST_TEST(with(errc::incompatible, "1") == "does not go with /a 1");
    BOOST_TEST(with(errc::incompatible, "") == "does not go with the stored /a");
    BOOST_TEST(with(errc::required, "\"x\"") == "is missing: needed where /a is \"x\"");
    BOOST_TEST(with(errc::required, "") == "is missing: needed by the stored /a");
    BOOST_TEST(with(errc::forbidden, "") == "must be left out: the stored /a has none");
    BOOST_TEST(said({.code = errc::forbidden}) ==
               "must be left out: nothing is offered for it here");
}

BOOST_AUTO_TEST_CASE(what_nobody_gives_is_not_said_to_be_stored)
{
    auto const fault = [](violation const& one) {
        std::string out;
        detail::append_fault(out, one, details_of(one));
        return out;
    };
    BOOST_TEST(fault({.code = errc::required, .from = origin::stored, .pointer = "/a"}) ==
               "/a is missing, and none is stored");
    BOOST_TEST(fault({.code = errc::required, .pointer = "/a"}) == "/a is missing");
    BOOST_TEST(fault({.code = errc::too_large, .from = origin::stored}) ==
               "The stored assistant is larger than is allowed");
}

BOOST_AUTO_TEST_CASE(of_a_dialect_document_other_things_are_told_than_of_an_assistant)
{
    auto const of_document = [](violation one) {
        one.from = origin::dialect;
        return said(one);
    };
    BOOST_TEST(of_document({.code = errc::too_deep}) ==
               "nests arrays and objects more than 512 levels deep");
    BOOST_TEST(of_document({.code = errc::too_deep, .pointer = "/properties/a"}) ==
               "is nested deeper than anything in an assistant");
    BOOST_TEST(of_document({.code = errc::too_many, .details = value_range{.maximum = 64.0}}) ==
               "is one more than the members that an object may have: 64");
    BOOST_TEST(of_document({.code = errc::incompatible}) ==
               "contradicts what stands beside it, or can't be read here");
}

BOOST_AUTO_TEST_CASE(of_a_dialect_document_the_rest_is_told_as_of_an_assistant)
{
    for (violation const& one :
         {violation{.code = errc::too_many}, violation{.code = errc::unknown_member},
          violation{.code = errc::out_of_range, .details = value_range{.minimum = 1.0}}}) {
        auto other = one;
        other.from = origin::dialect;
        BOOST_TEST(said(other) == said(one));
    }
}

BOOST_AUTO_TEST_SUITE_END()
