// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/entry_list.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <memory_resource>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_entry_list_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::entry_list;

constexpr std::array attributes{catalog_attribute{"mode", attribute_type::string}};
constexpr catalog_list mere{.name = "tags"};
constexpr catalog_list unique{.name = "tags", .unique = true, .attributes = attributes};

struct fixture {
    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_reader reader{arena};
    location const document;
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

} // namespace

BOOST_FIXTURE_TEST_CASE(mere_names_have_no_entries, fixture)
{
    entry_list list{mere, false};
    BOOST_TEST((list.add("b") == nullptr));
    BOOST_TEST((list.add("a") == nullptr));
    BOOST_TEST(list.size() == 2U);
    BOOST_TEST(list.finish(reader, values, at));
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
    BOOST_TEST(list.finish(reader, values, at));
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
        BOOST_TEST(!list.finish(reader, values, at));
        BOOST_TEST(fault() == (keyed ? "duplicate_member /tags/z" : "duplicate_member /tags/2"));
        BOOST_TEST(!values.listed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
