// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_enumeration.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// The values that `enum` and `const` name (V2, V6).
BOOST_AUTO_TEST_SUITE(documents_read_enumeration_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(an_enum_is_a_list_of_one_value_at_least)
{
    constexpr row rows[]{
        {R"({"enum": [1, "a", null, {"a": []}]})", "loads"},
        {R"({"const": {"a": 1}})", "loads"},
        {R"({"enum": []})", "incompatible /enum"},
        {R"({"enum": {}})", "wrong_type /enum"},
        {R"({"enum": [], "type": "string"})", "incompatible /enum"},
        {R"({"enum": [1, 1e999]})", "out_of_range /enum/1"},
        {R"({"const": {"a": [1e999]}})", "out_of_range /const/a/0"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(an_enum_and_a_type_have_all_in_common)
{
    constexpr row rows[]{
        {R"({"type": ["string", "null"], "enum": ["a", null]})", "loads"},
        {R"({"type": "string", "enum": ["a", 1, null]})",
         "incompatible /enum/1, incompatible /enum/2"},
        {R"({"type": "string", "const": 1})", "incompatible /const"},
        {R"({"const": 1, "type": "string"})", "incompatible /const"},
        {R"({"type": ["string", "null"], "enum": ["a"]})", "incompatible /type/1"},
        {R"({"type": ["null", "string"], "const": "a"})", "incompatible /type/0"},
        {R"({"type": "integer", "enum": [1.0, 1.5]})", "incompatible /enum/1"},
        {R"({"type": ["integer", "number"], "enum": [1.5]})", "incompatible /type/0"},
        {R"({"type": "number", "enum": [1]})", "loads"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_const_is_one_of_the_enum_beside_it)
{
    constexpr row rows[]{
        {R"({"enum": [1, 2], "const": 2.0})", "loads"},
        {R"({"enum": [1, 2], "const": 3})", "incompatible /const"},
        {R"({"enum": [{"a": 1, "b": [2]}], "const": {"b": [2.0], "a": 1}})", "loads"},
        {R"({"enum": [[1], [[1]], 1], "const": 1})", "loads"},
        {R"({"enum": [{"a": 1}, [1]], "const": {"a": 1, "b": 2}})", "incompatible /const"},
        {R"({"enum": [], "const": 3})", "incompatible /enum"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_value_that_no_assistant_holds_is_too_deep)
{
    auto const nested = [](std::size_t depth) {
        return told_of_member(R"({"enum": [)" + std::string(depth, '[') + std::string(depth, ']') +
                              "]}");
    };
    BOOST_TEST(nested(31) == "loads");
    BOOST_TEST(nested(32) == "too_deep /enum/0");
}

BOOST_AUTO_TEST_CASE(the_values_that_both_words_let_through_are_kept)
{
    auto const kept = [](std::string_view schema) {
        auto const made = read(with_properties(std::string{R"("m": )"}.append(schema)));
        auto const& member = made.objects.front().members.front();
        return std::string{made.shapes[made.values[member.value].shape].enumeration};
    };
    BOOST_TEST(kept(R"({"enum": [1, "a"]})") == R"([1, "a"])");
    BOOST_TEST(kept(R"({"enum": [1, "a"], "const": "a"})") == R"(["a"])");
    BOOST_TEST(kept(R"({"type": "string"})").empty());
}

BOOST_AUTO_TEST_SUITE_END()
