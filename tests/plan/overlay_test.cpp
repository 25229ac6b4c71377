// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/overlay.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

BOOST_AUTO_TEST_SUITE(plan_overlay_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

constexpr member rows[]{member{.name = "a", .type = boolean{}},
                        member{.name = "b", .type = boolean{}}};
constexpr object table{.members = rows};
constexpr member row{.name = "o", .type = object_of{&table, merging::overlay}};

} // namespace

BOOST_AUTO_TEST_CASE(sent_members_are_placed_or_stand_at_the_end_by_the_table_then_by_name)
{
    json::document const read{R"({"z":1,"b":2,"\u0061":3,"y":4})"};
    voicecfg::detail::sent_members sent{table, read.root(), {}};
    BOOST_TEST(!sent.place("c"));
    BOOST_TEST((sent.place("b").number() == json::numeric{std::int64_t{2}}));
    std::string names;
    for (auto const& each : sent.rest()) names += each.name;
    BOOST_TEST(names == "ayz");
}

BOOST_AUTO_TEST_CASE(members_that_are_dropped_are_not_sent)
{
    json::document const read{R"({"a":1,"x":2})"};
    json::fix_ups fixes;
    fixes.drop(json::node{read.root()}.find("x"));
    fixes.sort();
    voicecfg::detail::sent_members sent{table, read.root(), fixes};
    BOOST_TEST(sent.rest().size() == 1U);
}

BOOST_AUTO_TEST_CASE(members_stay_behind_an_object_that_replaces_another)
{
    json::document const stored{R"({"b":1,"x":2,"y":3})"};
    json::document const sent{R"({"b":4})"};
    boost::json::value const none = true;
    json::fix_ups fixes;
    auto const replaced = [&](json::node by, json::node of) {
        return boost::json::serialize(voicecfg::detail::replaced_value(by, of, {}, fixes));
    };
    BOOST_TEST(replaced(sent.root(), stored.root()) == R"({"b":4})");
    fixes.stay(json::node{stored.root()}.find("x"));
    fixes.sort();
    BOOST_TEST(replaced(sent.root(), stored.root()) == R"({"b":4,"x":2})");
    BOOST_TEST(replaced(sent.root(), none) == R"({"b":4})");
    BOOST_TEST(replaced(none, stored.root()) == "true");
}

BOOST_AUTO_TEST_CASE(merged_is_visited_in_the_order_of_stored_then_what_is_new)
{
    json::document const stored{R"({"s":1,"o":{}})"};
    json::document const sent{R"({"o":{},"n":2})"};
    constexpr member added{.name = "n", .type = boolean{}};
    plan planned;
    planned.stored = stored.root();
    planned.edits.push_back({.row = &row, .value = json::node{sent.root()}.find("o")});
    planned.edits.push_back({.row = &added, .value = json::node{sent.root()}.find("n")});
    std::string seen;
    voicecfg::detail::visit_merged(planned, [&](json::members const* at, edit const* done) {
        seen += at != nullptr ? std::string{at->name()} : "+";
        seen += done != nullptr ? std::string{done->name()} + " " : " ";
    });
    BOOST_TEST(seen == "s oo +n ");
}

BOOST_AUTO_TEST_SUITE_END()
