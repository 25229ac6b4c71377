// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/view.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(catalog_view_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

// {"speech": {"providers": [{"value": "zeta", "settings": {…}},
//                           {"value": "Alpha", "ids": ["b", "a", "c"], "settings": true}]},
//  "modes": []}, kept in constant tables.
constexpr std::array entry_shapes{catalog_list{.name = "ids"}, catalog_list{.name = "models"}};
constexpr std::array speech_shapes{
    catalog_list{.name = "providers", .lists = entry_shapes, .settings = true}};
constexpr std::array root_shapes{catalog_list{.name = "modes"}};
constexpr std::array shape{catalog_section{.name = "speech", .lists = speech_shapes},
                           catalog_section{.name = "", .lists = root_shapes},
                           catalog_section{.name = "call", .lists = speech_shapes}};

constexpr std::array ids{"b"sv, "a"sv, "c"sv};
constexpr std::array alpha_lists{value_set{.listed = true, .names = ids}, value_set{}};
constexpr std::array zeta_settings{setting{.name = "speed"}, setting{.name = "style"}};
constexpr std::array entries{catalog_entry{.settings = zeta_settings},
                             catalog_entry{.lists = alpha_lists, .any_setting = true}};
constexpr std::array providers{"zeta"sv, "Alpha"sv};
constexpr std::array speech{value_set{.listed = true, .names = providers, .entries = entries}};
constexpr std::array modes{value_set{.listed = true}};
constexpr std::array sections{section_values{.listed = true, .lists = speech},
                              section_values{.listed = true, .lists = modes}, section_values{}};
constexpr voicecfg::catalog_view offered{.shape = shape, .sections = sections};

constexpr auto found = offered.list("speech", "providers");
static_assert(found && found.values->names.size() == 2);

constexpr std::array attributes{catalog_attribute{"mode", attribute_type::string}};

} // namespace

BOOST_AUTO_TEST_CASE(an_entry_may_have_other_names)
{
    static constexpr std::array others{other_name{1, "x"}, other_name{1, "y"}, other_name{2, "x"}};
    constexpr value_set set{.listed = true, .names = ids, .also = others};
    static_assert(set.also_of(0).empty());
    static_assert(set.also_of(1).size() == 2 && set.also_of(1)[1].name == "y");
    BOOST_TEST(set.also_of(2).size() == 1U);
    BOOST_TEST(set.also_of(2).front().name == "x");
    BOOST_TEST(set.also_of(3).empty());
    BOOST_TEST(!set.find("x").has_value()); // no value is accepted by it
}

BOOST_AUTO_TEST_CASE(an_entry_may_be_deprecated)
{
    static constexpr std::array successors{R"("b")"sv};
    static constexpr std::array some{deprecation{.position = 1},
                                     deprecation{.position = 2, .successors = successors}};
    constexpr value_set set{.listed = true, .names = ids, .deprecated = some};
    BOOST_TEST((set.find_deprecation(0) == nullptr));
    BOOST_TEST((set.find_deprecation(1) == &some[0]));
    BOOST_TEST((set.find_deprecation(2) == &some[1]));
    BOOST_TEST((set.find_deprecation(3) == nullptr));
    BOOST_TEST((value_set{}.find_deprecation(0) == nullptr));
    BOOST_TEST(set.find("a").has_value()); // it is listed all the same
}

BOOST_AUTO_TEST_CASE(a_name_is_found_at_its_position_in_the_catalogs_order)
{
    auto const& set = *offered.list("speech", "providers").values;
    BOOST_TEST(set.find("zeta").value() == 0U);
    BOOST_TEST(set.find("Alpha").value() == 1U);
    for (auto const other : {"", "alpha", "Alph", "Alphabet", "zet", "zz", "~"})
        BOOST_TEST(!set.find(other).has_value(), other);
    BOOST_TEST(!value_set{}.find("zeta").has_value());
}

BOOST_AUTO_TEST_CASE(an_entry_finds_what_it_declares)
{
    BOOST_TEST(entries[0].find_setting("speed") == &zeta_settings[0]);
    BOOST_TEST(entries[0].find_setting("style") == &zeta_settings[1]);
    for (auto const other : {"", "Speed", "speeds", "zzz"})
        BOOST_TEST((entries[0].find_setting(other) == nullptr), other);
    BOOST_TEST((entries[1].find_setting("speed") == nullptr));
}

BOOST_AUTO_TEST_CASE(many_declarations_are_found_by_their_index)
{
    static constexpr std::array many{setting{.name = "speed"}, setting{.name = "mood"},
                                     setting{.name = "style"}, setting{.name = "pitch"},
                                     setting{.name = "breath"}};
    std::vector<std::string_view> names;
    for (auto const& each : many) names.push_back(each.name);
    voicecfg::detail::name_order const order{names};
    catalog_entry const entry{.settings = many, .settings_index = {order.classes, order.positions}};
    for (auto const& each : many) BOOST_TEST(entry.find_setting(each.name) == &each);
    for (auto const other : {"", "a", "Speed", "speeds", "zzz"})
        BOOST_TEST((entry.find_setting(other) == nullptr), other);
}

BOOST_AUTO_TEST_CASE(a_list_is_found_with_its_shape)
{
    auto const list = offered.list("speech", "providers");
    BOOST_TEST(list.shape == &speech_shapes[0]);
    BOOST_TEST(list.values == &speech[0]);
    BOOST_TEST(static_cast<bool>(offered.list("", "modes")));
    auto const nested = find_list(entry_shapes, alpha_lists, "ids");
    BOOST_TEST(nested.shape == &entry_shapes[0]);
    BOOST_TEST(nested.values == &alpha_lists[0]);
}

BOOST_AUTO_TEST_CASE(a_list_that_the_catalog_does_not_have_is_false)
{
    BOOST_TEST(!offered.list("speech", "models"));
    BOOST_TEST(!offered.list("singing", "providers"));
    BOOST_TEST(!offered.list("call", "providers"));
    BOOST_TEST(!find_list(entry_shapes, alpha_lists, "models"));
    BOOST_TEST(!find_list(entry_shapes, entries[0].lists, "ids"));
    // an entry may have fewer lists than its shape
    BOOST_TEST(!find_list(entry_shapes, std::span<value_set const>{alpha_lists}.first(0), "ids"));
    BOOST_TEST(!list_view{});
}

BOOST_AUTO_TEST_CASE(a_section_is_there_where_the_catalog_has_it)
{
    BOOST_TEST(offered.has_section("speech"));
    BOOST_TEST(offered.has_section(""));
    BOOST_TEST(!offered.has_section("call"));
    BOOST_TEST(!offered.has_section("singing"));
}

BOOST_AUTO_TEST_CASE(the_default_view_offers_nothing)
{
    voicecfg::catalog_view const none;
    BOOST_TEST(!none.has_section("speech"));
    BOOST_TEST(!none.list("speech", "providers"));
    voicecfg::catalog_view const shape_only{.shape = shape};
    BOOST_TEST(!shape_only.has_section("speech"));
    BOOST_TEST(!shape_only.list("speech", "providers"));
}

BOOST_AUTO_TEST_CASE(a_name_among_many_is_found_by_their_index)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < letters.size(); ++i) names.push_back(letters.substr(i, 1));
    voicecfg::detail::name_order const order{names};
    value_set const many{.listed = true, .names = names, .index = {order.classes, order.positions}};
    for (std::uint32_t i = 0; i < names.size(); ++i) BOOST_TEST(many.find(names[i]).value() == i);
    for (auto const other : {"", "0", "R", "Z", "ab", "zz", "~"})
        BOOST_TEST(!many.find(other).has_value(), other);
}

BOOST_AUTO_TEST_CASE(a_catalog_goes_with_a_dialect_that_reads_what_it_has)
{
    auto const goes = [](std::span<catalog_section const> read,
                         std::span<catalog_section const> has) {
        dialect const reader{.name = "reader", .status = 400, .assistant = {}, .catalog = read};
        return voicecfg::detail::is_shaped_for(reader, {.shape = has, .sections = {}});
    };
    auto const with = [&](catalog_list const& list) {
        std::array const lists{list};
        std::array const other{catalog_section{.name = "", .lists = lists}};
        std::array const same_lists{catalog_list{.name = "voices", .attributes = attributes}};
        std::array const same{catalog_section{.name = "", .lists = same_lists}};
        return goes(same, other);
    };
    constexpr std::array renamed{catalog_attribute{"kind", attribute_type::string}};
    constexpr std::array numbered{catalog_attribute{"mode", attribute_type::integer}};
    BOOST_TEST(goes(shape, shape));
    BOOST_TEST(goes(shape, {}));
    BOOST_TEST(!goes(shape, std::span{shape}.first(2)));
    BOOST_TEST(with({.name = "voices", .attributes = attributes}));
    BOOST_TEST(!with({.name = "models", .attributes = attributes}));
    BOOST_TEST(!with({.name = "voices", .key = "id", .attributes = attributes}));
    BOOST_TEST(!with({.name = "voices", .attributes = renamed}));
    BOOST_TEST(!with({.name = "voices", .attributes = numbered}));
    BOOST_TEST(!with({.name = "voices"}));
    constexpr std::array labels{"label"sv};
    BOOST_TEST(!with({.name = "voices", .attributes = attributes, .also = labels}));
}

BOOST_AUTO_TEST_SUITE_END()
