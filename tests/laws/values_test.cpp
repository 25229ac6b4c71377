// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/values.hpp>

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/rules/value.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_values_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

constexpr std::array words{"slow"sv, "fast"sv};

/// One of each kind whose values are written by themselves.
value_type const types[] = {text{1, 3},
                            choice{words},
                            formatted{format::time_zone},
                            formatted{format::http_url},
                            formatted{format::identifier},
                            formatted{format::uuid},
                            formatted{format::date_time},
                            formatted{format::e164},
                            number{0.5, 2},
                            integer{-3, 3},
                            boolean{},
                            phone_number{.exclusive = true},
                            map{}};

bool is_fine(value_type const& type, std::string const& json)
{
    json::document const read{json};
    BOOST_TEST_REQUIRE(!read.fault().has_value(), json);
    json::node const value{read.root()};
    member const row{.name = "a", .type = type};
    return !detail::type_fault(row, value) && !detail::content_fault(type, value);
}

/// The different values that are written of a type, and how many of them are fine.
std::set<std::string> written(value_type const& type, bool right)
{
    voicecfg::laws::dice choices{1};
    std::set<std::string> all;
    for (int i = 0; i < 200; ++i) {
        std::string out;
        voicecfg::laws::append_value(out, choices, type, right);
        all.insert(out);
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(right_values_are_fine)
{
    for (auto const& type : types)
        for (auto const& json : written(type, true)) BOOST_TEST(is_fine(type, json), json);
}

BOOST_AUTO_TEST_CASE(others_have_wrong_ones_among_them)
{
    for (auto const& type : types) {
        bool const any = std::holds_alternative<boolean>(type) ||
                         std::holds_alternative<phone_number>(type) ||
                         std::holds_alternative<map>(type);
        std::size_t wrong = 0;
        for (auto const& json : written(type, false)) wrong += is_fine(type, json) ? 0 : 1;
        BOOST_TEST((wrong > 0 || any), "type " << type.index());
    }
}

BOOST_AUTO_TEST_CASE(bounds_are_met_and_crossed)
{
    auto const integers = written(integer{-3, 3}, false);
    for (auto const* const each : {"-3", "3", "-3.0", "-4.0", "4.0", "-2.5"})
        BOOST_TEST(integers.contains(each), each);
    auto const texts = written(text{0, 2}, false);
    BOOST_TEST(texts.contains(R"("")"));
    BOOST_TEST(texts.contains(R"("aaa")"));
}

BOOST_AUTO_TEST_CASE(junk_is_json)
{
    voicecfg::laws::dice choices{1};
    for (int i = 0; i < 100; ++i) {
        std::string out;
        voicecfg::laws::append_junk(out, choices);
        BOOST_TEST(!json::document{out}.fault().has_value(), out);
    }
}

BOOST_AUTO_TEST_SUITE_END()
