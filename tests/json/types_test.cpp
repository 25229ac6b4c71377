// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/types.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <iterator>
#include <string>

BOOST_AUTO_TEST_SUITE(json_types_test)

namespace {

using voicecfg::find_json_type;
using voicecfg::json_type;
using voicecfg::json_types;

static_assert(std::regular<json_types>);
static_assert(json_types{json_type::string}.contains(json_type::string));
static_assert(!json_types{json_type::string}.contains(json_type::null));

/// `string null`.
std::string names(json_types set)
{
    std::string out;
    for (auto const each : set) out.append(out.empty() ? "" : " ").append(name(each));
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(types_have_the_names_of_json_schema_and_are_found_by_them)
{
    BOOST_TEST(names(json_types::all()) == "null boolean object array number string integer");
    for (auto const each : json_types::all()) BOOST_TEST((find_json_type(name(each)) == each));
    BOOST_TEST(name(json_type::only_true) == "true");
    for (auto const* const none : {"true", "", "String", "any"})
        BOOST_TEST(!find_json_type(none).has_value());
}

BOOST_AUTO_TEST_CASE(a_set_keeps_the_order_in_which_its_types_were_added)
{
    json_types const set{json_type::string, json_type::null, json_type::string};
    BOOST_TEST(names(set) == "string null");
    BOOST_TEST(set.size() == 2U);
    BOOST_TEST(((set[0] == json_type::string) && (set[1] == json_type::null)));
    BOOST_TEST((set != json_types{json_type::null, json_type::string}));
    BOOST_TEST((set.sorted() == json_types{json_type::null, json_type::string}));
    BOOST_TEST((json_types{}.empty() && json_types{} == json_types{}.sorted()));
    BOOST_TEST(json_types{}.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_set_has_room_for_all_types)
{
    auto all = json_types::all();
    BOOST_TEST(all.size() == std::size(voicecfg::json_type_names));
    BOOST_TEST(!all.contains(json_type::only_true));
    all.insert(json_type::only_true);
    BOOST_TEST(all.size() == 8U);
    BOOST_TEST(names(all).ends_with(" integer true"));
    for (auto const each : all) BOOST_TEST((all.contains(each) && json_types{each}[0] == each));
}

BOOST_AUTO_TEST_SUITE_END()
