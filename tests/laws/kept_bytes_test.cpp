// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/kept_bytes.hpp>

#include "spoiled.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

BOOST_AUTO_TEST_SUITE(laws_kept_bytes_test)

namespace {

using namespace voicecfg::laws;
using laws::asked;
using laws::question;
using laws::rejected;
using laws::said;
using laws::with;
using voicecfg::errc;

bool keeps_bytes(outcome const& one) { return !untouched_bytes_stay(asked(), one).has_value(); }

} // namespace

BOOST_AUTO_TEST_CASE(bytes_that_do_not_stay_are_noticed)
{
    BOOST_TEST(keeps_bytes(said()));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, "1.10", "1.1")));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, R"("x")", R"("\u0078")")));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, R"({"provider": "p")", R"({"provider":"p")")));
    BOOST_TEST(
        !keeps_bytes(with(&outcome::merged, R"("name":"b","x":1.10)", R"("x":1.10,"name":"b")")));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, R"("b")", R"("\u0062")")));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, R"(:5})", R"(:5e0})")));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, R"(:5})", R"(:5,"more":1})")));
    BOOST_TEST(!keeps_bytes(with(&outcome::merged, R"(:5})", R"(:5)")));
}

BOOST_AUTO_TEST_CASE(bytes_within_an_object_that_is_laid_over_are_noticed)
{
    question one{.platform = &voicecfg::dialects::lumenia,
                 .stored = R"({"voice":{"provider":"p","n":1.0,"voiceId":"v"}})",
                 .patch = R"({"voice":{"voiceId":"w","speed":1e0}})"};
    auto const keeps = [&](std::string merged) {
        return !untouched_bytes_stay(one, {.merged = std::move(merged)}).has_value();
    };
    BOOST_TEST(keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"w","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1,"voiceId":"w","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","voiceId":"w","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"v","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"w","speed":1.5}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"w","speed":1e0,"z":1}})"));
}

BOOST_AUTO_TEST_CASE(bytes_of_what_stays_in_a_replaced_object_are_noticed)
{
    question one{.platform = &voicecfg::dialects::edmo,
                 .stored = R"({"voice":{"a":1.0,"b":[2],"provider":"p","voiceId":"v","c":3}})",
                 .patch = R"({"voice":{"provider":"p","voiceId":"w","b":[2.0],"c":4}})",
                 .chosen = {.unknown = voicecfg::unknown_members::ignore}};
    auto const keeps = [&](std::string voice) {
        return !untouched_bytes_stay(one, {.merged = R"({"voice":)" + voice + "}"}).has_value();
    };
    BOOST_TEST(keeps(R"({"provider":"p","voiceId":"w","b":[2],"a":1.0,"c":3})"));
    BOOST_TEST(keeps(R"({"provider":"p","voiceId":"w","b":[2],"c":4,"a":1.0})"));
    BOOST_TEST(!keeps(R"({"provider":"p","voiceId":"w","b":[2],"a":1,"c":3})"));
    BOOST_TEST(!keeps(R"({"provider":"p","voiceId":"w","b":[2],"c":3,"a":1.0})"));
    BOOST_TEST(!keeps(R"({"provider":"p","voiceId":"w","b":[3],"a":1.0,"c":3})"));
    BOOST_TEST(!keeps(R"({"provider":"p","voiceId":"w","b":[2],"a":1.0,"c":3,"z":1})"));
    one.chosen.unknown = voicecfg::unknown_members::reject;
    BOOST_TEST(keeps(R"({"provider":"p","voiceId":"w","b":[2],"c":4,"a":1.0})"));
}

BOOST_AUTO_TEST_SUITE_END()
