// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/attributes.hpp>

#include <voicecfg/report/details.hpp>

#include <boost/test/unit_test.hpp>

#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_attributes_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using enum attribute_type;

struct said {
    said(attribute_type type, std::string_view text)
    {
        document const read{text};
        location const at;
        whole = voicecfg::detail::attribute_loader{reader}.read(type, read.root(), kept, at / "a");
    }
    said(said const&) = delete;
    said& operator=(said const&) = delete;

    /// What is kept of it, or its fault.
    [[nodiscard]] std::string answer()
    {
        if (whole) return kept ? std::string{*kept} : "none";
        return std::string{name(reader.fault().code)} + " " + reader.fault().pointer;
    }

    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_reader reader{arena};
    std::optional<std::string_view> kept;
    bool whole = false;
};

struct row {
    attribute_type type;
    std::string_view text;
    std::string_view answer;
};

constexpr row rows[] = {
    {string, "null", "none"},
    {integer, "null", "none"},
    {boolean, "null", "none"},
    {list, "null", "none"},
    {string, R"("\u00e9\"")", "\u00e9\""},
    {string, R"("")", ""},
    {string, "1", "wrong_type /a"},
    {integer, "-7", "-7"},
    {integer, "5e0", "5"},
    {integer, "-0.0", "0"},
    {integer, "9223372036854775807", "9223372036854775807"},
    {integer, "9223372036854775808", "out_of_range /a"},
    {integer, "1e999", "out_of_range /a"},
    {integer, "1.5", "wrong_type /a"},
    {integer, R"("1")", "wrong_type /a"},
    {boolean, "true", "true"},
    {boolean, "false", "false"},
    {boolean, "0", "wrong_type /a"},
    {list, "[ ]", "[]"},
    {list, R"([ "\u00e9", 5e0 , true, false, "" ])", "[\"\u00e9\",5,true,false,\"\"]"},
    {list, R"({"0": 1})", "wrong_type /a"},
    {list, R"("x")", "wrong_type /a"},
    {list, R"(["x", null])", "wrong_type /a/1"},
    {list, "[1, 1.5]", "wrong_type /a/1"},
    {list, "[[]]", "wrong_type /a/0"},
    {list, "[1, 2, 1e999]", "out_of_range /a/2"},
};

} // namespace

BOOST_AUTO_TEST_CASE(an_attribute_is_kept_in_one_form_or_refused)
{
    for (auto const& [type, text, answer] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST((said{type, text}.answer()) == answer);
}

BOOST_AUTO_TEST_CASE(a_fault_says_that_null_would_do_where_it_would)
{
    auto const expected = [](attribute_type type, std::string_view text) {
        said wrong{type, text};
        BOOST_TEST(!wrong.whole);
        return details_of(wrong.reader.fault()).expected;
    };
    BOOST_TEST((expected(string, "[]") == json_types{json_type::string, json_type::null}));
    BOOST_TEST((expected(integer, "[]") == json_types{json_type::integer, json_type::null}));
    BOOST_TEST((expected(boolean, "[]") == json_types{json_type::boolean, json_type::null}));
    BOOST_TEST((expected(list, "{}") == json_types{json_type::array, json_type::null}));
    BOOST_TEST((expected(list, "[{}]") ==
                json_types{json_type::string, json_type::integer, json_type::boolean}));
}

BOOST_AUTO_TEST_SUITE_END()
