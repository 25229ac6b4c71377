// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/answers.hpp>

#include "spoiled.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(laws_answers_test)

namespace {

using namespace voicecfg::laws;
using laws::asked;
using laws::question;
using laws::rejected;
using laws::said;
using laws::with;
using voicecfg::errc;

bool agree(outcome const& one, outcome const& other)
{
    bool const both = !answers_agree("law", one, other).has_value();
    BOOST_TEST(both == !answers_agree("law", other, one).has_value());
    return both;
}

} // namespace

BOOST_AUTO_TEST_CASE(answers_that_differ_are_noticed)
{
    BOOST_TEST(agree(said(), said()));
    BOOST_TEST(agree(said(), with(&outcome::merged, "1.10", "1.1")));
    BOOST_TEST(!agree(said(), with(&outcome::merged, "1.10", "1.2")));
    BOOST_TEST(
        !agree(said(), with(&outcome::merged, R"("name":"b","x":1.10)", R"("x":1.10,"name":"b")")));
    BOOST_TEST(!agree(said(), with(&outcome::changes, R"("add")", R"("replace")")));
    BOOST_TEST(!agree(said(), with(&outcome::undo, R"("remove")", R"("replace")")));
    BOOST_TEST(!agree(said(), with(&outcome::delta, R"("name":"b",)", "")));
    auto const refused = [](errc code, std::string value, std::vector<std::string> allowed) {
        return rejected({.code = code,
                         .details = voicecfg::choices{.value = std::move(value),
                                                      .allowed = std::move(allowed)}});
    };
    auto const told = refused(errc::not_one_of, "1.0", {"1"});
    BOOST_TEST(!agree(said(), told));
    BOOST_TEST(agree(told, refused(errc::not_one_of, "1", {"1.0"})));
    BOOST_TEST(!agree(told, refused(errc::not_one_of, "2", {"1"})));
    BOOST_TEST(!agree(told, refused(errc::not_one_of, "1.0", {})));
    BOOST_TEST(!agree(told, refused(errc::not_in_catalog, "1.0", {"1"})));
    BOOST_TEST(!agree(told, rejected({.code = errc::not_one_of})));
    auto more = told;
    more.rejected->truncated = true;
    BOOST_TEST(!agree(told, more));
    BOOST_TEST(
        answers_are_the_same("law", said(), with(&outcome::merged, "1.10", "1.1")).has_value());
    BOOST_TEST(!answers_are_the_same("law", said(), said()).has_value());
}

BOOST_AUTO_TEST_CASE(numbers_that_are_held_otherwise_are_noticed)
{
    auto const alike = [](outcome const& parsed) {
        return !numbers_are_held_alike(said(), parsed).has_value();
    };
    BOOST_TEST(alike(with(&outcome::merged, "1.10", "1.1")));
    BOOST_TEST(!alike(with(&outcome::merged, ":5", ":5.0")));
    BOOST_TEST(!alike(with(&outcome::changes, ":5", ":5.0")));
    BOOST_TEST(!alike(with(&outcome::delta, ":5", ":5e0")));
}

BOOST_AUTO_TEST_SUITE_END()
