// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/attribute_changes.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_attribute_changes_test)

namespace {

using namespace voicecfg;
using said = std::optional<std::string_view>;

/// `changed a b`: what is other between two entries that say this.
std::string change_of(attribute_type type, said before, said after)
{
    catalog_attribute const attributes[]{{"other", attribute_type::string}, {"word", type}};
    catalog_list const shape{.name = "list", .attributes = attributes};
    said const was[]{"x", before};
    said const is[]{"y", after};
    std::string all;
    tell_change const tell = [&](catalog_change const& told) {
        BOOST_TEST(told.path == "list[e]");
        BOOST_TEST(told.word == "word");
        all.append(name(told.what)).append(" ").append(told.before).append(" ").append(told.after);
    };
    voicecfg::detail::attribute_changes{tell, "list[e]"}.compare(shape, "word", {.attributes = was},
                                                                 {.attributes = is});
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(an_entry_that_says_nothing_agrees_with_any)
{
    using enum attribute_type;
    for (auto const type : {string, integer, boolean, list}) {
        BOOST_TEST(change_of(type, {}, {}) == "");
        BOOST_TEST(change_of(type, {}, "[]") == "narrowed  []");
        BOOST_TEST(change_of(type, "[]", {}) == "widened [] ");
        BOOST_TEST(change_of(type, "[]", "[]") == "");
    }
    BOOST_TEST(change_of(string, "a", "b") == "changed a b");
    BOOST_TEST(change_of(string, "", "b") == "changed \"\" b");
    BOOST_TEST(change_of(string, "", {}) == "widened \"\" ");
    BOOST_TEST(change_of(integer, "1", "2") == "changed 1 2");
    BOOST_TEST(change_of(boolean, "true", "false") == "changed true false");
    // a text may look like a list
    BOOST_TEST(change_of(string, "[1]", "[1,2]") == "changed [1] [1,2]");
}

BOOST_AUTO_TEST_CASE(of_a_list_values_are_compared)
{
    auto const lists = [](said before, said after) {
        return change_of(attribute_type::list, before, after);
    };
    BOOST_TEST(lists(R"(["a",1])", R"([1,"a",1])") == "");
    BOOST_TEST(lists(R"(["a"])", R"(["b","a"])") == R"(widened ["a"] ["b","a"])");
    BOOST_TEST(lists(R"([true,1])", "[1]") == "narrowed [true,1] [1]");
    BOOST_TEST(lists(R"(["1"])", "[1]") == R"(changed ["1"] [1])");
}

BOOST_AUTO_TEST_CASE(an_entry_may_be_a_mere_name)
{
    catalog_attribute const attributes[]{{"word", attribute_type::string}};
    catalog_list const shape{.name = "list", .attributes = attributes};
    said const is[]{"a"};
    int told = 0;
    tell_change const tell = [&](catalog_change const&) { ++told; };
    voicecfg::detail::attribute_changes changes{tell, "list[e]"};
    changes.compare(shape, "word", {}, {});
    BOOST_TEST(told == 0);
    changes.compare(shape, "word", {}, {.attributes = is});
    BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_SUITE_END()
