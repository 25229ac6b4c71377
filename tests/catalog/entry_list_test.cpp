// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/entry_list.hpp>
#include <voicecfg/report/details.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(catalog_entry_list_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::entry_list;

constexpr std::array attributes{catalog_attribute{"mode", attribute_type::string}};
constexpr catalog_list mere{.name = "tags"};
constexpr catalog_list unique{.name = "tags", .unique = true, .attributes = attributes};

constexpr auto no_objects = [](std::string_view, location const&) {};

} // namespace

struct fixture {
    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_reader reader{arena};
    location const document{};
    location const at = document / "tags";
    value_set values;

    [[nodiscard]] std::string fault()
    {
        return std::string{name(reader.fault().code)} + " " + reader.fault().pointer;
    }
    [[nodiscard]] std::string names() const
    {
        std::string out;
        for (std::uint32_t i = 0; i != values.names.size(); ++i) {
            out.append(i == 0 ? "" : ",").append(values.names[i]);
            for (auto const& each : values.also_of(i)) out.append("=").append(each.name);
        }
        return out;
    }
};

BOOST_FIXTURE_TEST_CASE(mere_names_have_no_entries, fixture)
{
    entry_list list{mere, false};
    BOOST_TEST((list.add("b") == nullptr));
    BOOST_TEST((list.add("a") == nullptr));
    BOOST_TEST(list.size() == 2U);
    BOOST_TEST(list.finish(reader, values, at, no_objects));
    BOOST_TEST(values.listed);
    BOOST_TEST(names() == "b,a");
    BOOST_TEST(values.entries.empty());
}

BOOST_FIXTURE_TEST_CASE(of_a_name_given_again_the_first_entry_stays, fixture)
{
    constexpr catalog_list shape{.name = "tags", .attributes = attributes};
    entry_list list{shape, false};
    for (auto const name : {"c", "a", "c", "b", "a", "d"}) {
        auto* const entry = list.add(name);
        BOOST_REQUIRE((entry != nullptr));
        entry->any_setting = list.size() % 2 == 0;
        list.add_other_name(std::to_string(list.size()) == "3" ? "dropped" : name);
        if (list.size() == 4) list.add_other_name("bee");
        if (list.size() == 6) list.add_other_name("dee");
    }
    BOOST_TEST(list.finish(reader, values, at, no_objects));
    BOOST_TEST(names() == "c,a,b=bee,d=dee");
    BOOST_REQUIRE(values.entries.size() == 4U);
    BOOST_TEST(!values.entries[0].any_setting);
    BOOST_TEST(values.entries[1].any_setting);
    BOOST_TEST(values.entries[2].any_setting);
    BOOST_TEST(values.entries[3].any_setting);
}

BOOST_FIXTURE_TEST_CASE(a_unique_name_given_again_is_pointed_at, fixture)
{
    for (bool const keyed : {false, true}) {
        entry_list list{unique, keyed};
        for (auto const name : {"z", "b", "z", "b"}) (void)list.add(name);
        BOOST_TEST(!list.finish(reader, values, at, no_objects));
        BOOST_TEST(fault() == (keyed ? "duplicate_member /tags/z" : "duplicate_member /tags/2"));
        BOOST_TEST(!values.listed);
    }
}

BOOST_FIXTURE_TEST_CASE(a_name_given_again_is_refused_where_one_of_them_is_deprecated, fixture)
{
    struct row {
        std::string_view names; // `!` for those that are deprecated
        std::string_view fault;
    };
    for (auto const& [given, expected] :
         {row{"a b! c a c", "loaded"}, row{"a! b a", "/tags/2"}, row{"a b a!", "/tags/2"},
          row{"a a a! a", "/tags/2"}, row{"a! a! b", "/tags/1"}, row{"b b a! a", "/tags/3"}}) {
        entry_list list{mere, false};
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i] == '!') list.add_deprecation({});
            if (given[i] != '!' && given[i] != ' ') (void)list.add(given.substr(i, 1));
        }
        bool const whole = list.finish(reader, values, at, no_objects);
        BOOST_TEST((whole ? "loaded" : reader.fault().pointer) == expected, given);
        if (!whole) BOOST_TEST((reader.fault().code == errc::duplicate_member));
    }
}

BOOST_FIXTURE_TEST_CASE(what_is_deprecated_keeps_its_entry, fixture)
{
    entry_list list{mere, false};
    for (auto const name : {"a", "a", "b", "c"}) (void)list.add(name);
    list.add_deprecation({.until = "2026-03-01"});
    BOOST_TEST(list.finish(reader, values, at, no_objects));
    BOOST_TEST(names() == "a,b,c");
    BOOST_TEST((values.find_deprecation(0) == nullptr));
    BOOST_TEST((values.find_deprecation(1) == nullptr));
    BOOST_REQUIRE((values.find_deprecation(2) != nullptr));
    BOOST_TEST(values.find_deprecation(2)->until == "2026-03-01");
    BOOST_TEST((values.find_deprecation(3) == nullptr));
}

BOOST_FIXTURE_TEST_CASE(a_successor_is_listed_and_not_deprecated, fixture)
{
    auto const told = [&](bool keyed, std::vector<std::string_view> const& successors) {
        entry_list list{mere, keyed};
        (void)list.add("old");
        list.add_deprecation({.successors = successors});
        (void)list.add("older");
        list.add_deprecation({});
        (void)list.add("new");
        std::string objects;
        bool const whole =
            list.finish(reader, values, at, [&](std::string_view text, location const& here) {
                objects.append(here.pointer()).append(text);
            });
        if (whole) return objects;
        auto const details = details_of(reader.fault());
        return fault().append(details.suggestion).append(details.related);
    };
    BOOST_TEST(told(false, {R"("new")", R"("n\u0065w")"}) == "");
    BOOST_TEST(told(false, {R"("new")", R"("NEW")"}) ==
               R"(not_in_catalog /tags/0/deprecated/successors/1"new")");
    BOOST_TEST(told(false, {"7"}) == "not_in_catalog /tags/0/deprecated/successors/0");
    BOOST_TEST(told(false, {R"("old")"}) ==
               "incompatible /tags/0/deprecated/successors/0/tags/0/deprecated");
    BOOST_TEST(told(true, {R"("older")"}) ==
               "incompatible /tags/old/deprecated/successors/0/tags/older/deprecated");
    BOOST_TEST(told(true, {R"("new")", R"({"a":1})", "{}"}) ==
               R"(/tags/old/deprecated/successors/1{"a":1}/tags/old/deprecated/successors/2{})");
}

BOOST_AUTO_TEST_SUITE_END()
