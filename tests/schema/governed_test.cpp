// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/governed.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <span>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_governed_test)

namespace {

using namespace voicecfg;

constexpr std::array model_lists{catalog_list{.name = "languages"}};
constexpr std::array provider_lists{catalog_list{.name = "models", .lists = model_lists}};
constexpr std::array section_lists{catalog_list{.name = "providers", .lists = provider_lists}};
constexpr std::array catalog{catalog_section{.name = "speech", .lists = section_lists}};

constexpr member by_provider{.name = "provider", .type = text{1}, .governed = {"providers"}};
constexpr member by_model{.name = "model", .type = text{1}, .governed = {"models", "provider"}};
constexpr member by_language{
    .name = "language", .type = text{1}, .governed = {"languages", "model"}};
constexpr std::array rows_chain{by_provider, by_model, by_language};
constexpr std::array rows_out_of_order{by_model, by_provider};
constexpr object chain{
    .members = rows_chain, .section = "speech", .discriminator = "provider", .settings = true};

} // namespace

BOOST_AUTO_TEST_CASE(the_list_that_governs_a_member_is_found_through_the_members_before_it)
{
    auto const list = [](member const& row) {
        return voicecfg::detail::governing_list(chain, row.governed, catalog)->name;
    };
    BOOST_TEST(list(rows_chain[0]) == section_lists[0].name);
    BOOST_TEST(list(rows_chain[1]) == provider_lists[0].name);
    BOOST_TEST(list(rows_chain[2]) == model_lists[0].name);
}

BOOST_AUTO_TEST_CASE(no_list_governs_where_the_catalog_or_the_table_has_none)
{
    auto const governed_by = [](object const& around, member const& row,
                                std::span<catalog_section const> sections) {
        return voicecfg::detail::governing_list(around, row.governed, sections).has_value();
    };
    BOOST_TEST(governed_by(chain, rows_chain[2], catalog));
    BOOST_TEST(!governed_by(chain, rows_chain[0], {}));
    BOOST_TEST(!governed_by(chain, rows_chain[2], {}));
    object const backwards{.members = rows_out_of_order, .section = "speech"};
    BOOST_TEST(governed_by(backwards, rows_out_of_order[0], catalog));
    std::array const circle{
        member{.name = "a", .type = text{}, .governed = {.list = "models", .within = "b"}},
        member{.name = "b", .type = text{}, .governed = {.list = "models", .within = "a"}}};
    object const circular{.members = circle, .section = "speech"};
    BOOST_TEST(!governed_by(circular, circle[0], catalog));
    member const unknown{.name = "x", .type = text{}, .governed = {.list = "voices"}};
    BOOST_TEST(!governed_by(chain, unknown, catalog));
    member const held_by_none{
        .name = "x", .type = text{}, .governed = {.list = "models", .within = "Provider"}};
    BOOST_TEST(!governed_by(chain, held_by_none, catalog));
}

BOOST_AUTO_TEST_SUITE_END()
