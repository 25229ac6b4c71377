// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/reader.hpp>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <memory_resource>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_reader_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

} // namespace

struct fixture {
    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_reader reader{arena};
    location const at{};

    [[nodiscard]] std::string fault()
    {
        BOOST_TEST((reader.fault().from == origin::catalog));
        return std::string{name(reader.fault().code)} + " " + reader.fault().pointer;
    }
};

BOOST_FIXTURE_TEST_CASE(what_is_kept_outlives_what_it_was_read_from, fixture)
{
    std::string text = "a text that is longer than a small string";
    auto const kept = reader.keep(text);
    text.assign(text.size(), 'x');
    BOOST_TEST(kept == "a text that is longer than a small string");
}

BOOST_FIXTURE_TEST_CASE(json_is_kept_as_text_where_an_assistant_could_hold_it, fixture)
{
    auto const keep = [&](node value) {
        std::string_view kept;
        auto const here = at / "x";
        return reader.keep_json(value, kept, here) ? std::string{kept} : fault();
    };
    document const read{R"([ 1.0, {"a" : "b"} ])"};
    BOOST_TEST(keep(read.root()) == R"([ 1.0, {"a" : "b"} ])");
    document const infinite{"[[1e999]]"};
    BOOST_TEST(keep(infinite.root()) == "out_of_range /x");
    boost::json::value deep{};
    for (int i = 0; i != 33; ++i) deep = boost::json::array{deep};
    BOOST_TEST(keep(deep) == "too_deep /x");
    BOOST_TEST(keep(deep.at(0)) == std::string(32, '[') + "null" + std::string(32, ']'));
    boost::json::value const bytes = "\xFF";
    BOOST_TEST(keep(bytes) == "malformed_json /x");
    boost::json::value const infinity = std::numeric_limits<double>::infinity();
    BOOST_TEST(keep(infinity) == "out_of_range /x");
}

BOOST_AUTO_TEST_SUITE_END()
