// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/indent.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(documents_indent_test)

using voicecfg::detail::indented;

BOOST_AUTO_TEST_CASE(what_fits_into_a_line_stands_in_one)
{
    BOOST_TEST(indented(R"({"a":[1,{"b":null}],"c":{},"d":[]})") ==
               R"({"a": [1, {"b": null}], "c": {}, "d": []})");
    BOOST_TEST(indented("[ 1.50 ,\n\"x\\u0041\" ]") == R"([1.50, "x\u0041"])");
    BOOST_TEST(indented("7") == "7");
}

BOOST_AUTO_TEST_CASE(what_does_not_has_a_line_for_each_member)
{
    std::string const text(60, 'x');
    BOOST_TEST(indented(R"({"a":{"b":[1,2]},"c":")" + text + R"(","d":[")" + text + R"("]})") ==
               "{\n  \"a\": {\"b\": [1, 2]},\n  \"c\": \"" + text + "\",\n  \"d\": [\"" + text +
                   "\"]\n}");
}

BOOST_AUTO_TEST_CASE(no_line_is_longer_than_the_width_where_it_can_be_broken)
{
    for (std::size_t size = 80; size != 110; ++size) {
        auto const text = indented("[\"" + std::string(size, 'x') + "\",[1]]");
        bool const broken = text.find('\n') != text.npos;
        auto const flat = size + 9;
        BOOST_TEST((broken || flat <= 100), size);
        BOOST_TEST((!broken || flat > 95), size);
    }
}

BOOST_AUTO_TEST_SUITE_END()
