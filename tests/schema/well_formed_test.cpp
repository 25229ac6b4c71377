// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/well_formed.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

/// The texts of the contradictions are tested by `compile_fail`; here is what contradicts itself.
BOOST_AUTO_TEST_SUITE(schema_well_formed_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

/// Whether a table passes `well_formed`, which is a question for the compiler.
template <dialect const& Table>
concept accepted = requires
{
    typename std::bool_constant<(well_formed(Table).status >= 0)>;
};

constexpr std::array yes_no{"yes"sv, "no"sv};

constexpr std::array model_lists{catalog_list{.name = "languages"}};
constexpr std::array provider_lists{catalog_list{.name = "models", .lists = model_lists}};
constexpr std::array section_lists{catalog_list{.name = "providers", .lists = provider_lists}};
constexpr std::array catalog{catalog_section{.name = "speech", .lists = section_lists}};

constexpr member by_provider{.name = "provider", .type = text{1}, .governed = {"providers"}};
constexpr member by_model{.name = "model", .type = text{1}, .governed = {"models", "provider"}};
constexpr member by_language{
    .name = "language", .type = text{1}, .governed = {"languages", "model"}};

template <std::size_t Count>
constexpr dialect flat(std::array<member, Count> const& rows)
{
    return {.name = "table", .status = 400, .assistant = {.members = rows}, .catalog = {}};
}

// One row each that is at the edge of what is well formed.
constexpr std::array rows_empty_range{member{.name = "a", .type = text{1, 1}},
                                      member{.name = "b", .type = number{0.5, 0.5}},
                                      member{.name = "c", .type = integer{-1, -1}}};
constexpr dialect empty_range = flat(rows_empty_range);
static_assert(accepted<empty_range>);

constexpr std::array rows_text{member{.name = "a", .type = text{4, 3}}};
constexpr dialect bad_text = flat(rows_text);
static_assert(!accepted<bad_text>);

constexpr std::array rows_length{member{.name = "a", .type = text{2, 3}}};
constexpr dialect bad_length = flat(rows_length);
static_assert(!accepted<bad_length>);

constexpr std::array rows_number{member{.name = "a", .type = number{1, 0.7}}};
constexpr dialect bad_number = flat(rows_number);
static_assert(!accepted<bad_number>);

constexpr std::array rows_integer{member{.name = "a", .type = integer{.minimum = 2, .maximum = 1}}};
constexpr dialect bad_integer = flat(rows_integer);
static_assert(!accepted<bad_integer>);

constexpr std::array rows_choice{member{.name = "a", .type = choice{}}};
constexpr dialect bad_choice = flat(rows_choice);
static_assert(!accepted<bad_choice>);

constexpr std::array rows_twice{member{.name = "a", .type = boolean{}},
                                member{.name = "b", .type = boolean{}},
                                member{.name = "a", .type = text{}}};
constexpr dialect bad_twice = flat(rows_twice);
static_assert(!accepted<bad_twice>);

constexpr std::array rows_nameless{member{.name = "", .type = boolean{}}};
constexpr dialect bad_nameless = flat(rows_nameless);
static_assert(!accepted<bad_nameless>);

template <std::size_t Count>
constexpr auto numbered_rows = [] {
    constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%";
    std::array<member, Count> rows{};
    for (std::size_t i = 0; i < Count; ++i)
        rows[i] = {.name = letters.substr(i, 1), .type = boolean{}};
    return rows;
}();
constexpr dialect most_members = flat(numbered_rows<64>);
static_assert(accepted<most_members>);
constexpr dialect too_many_members = flat(numbered_rows<65>);
static_assert(!accepted<too_many_members>);

constexpr dialect other_outline{
    .name = "table",
    .status = 400,
    .assistant = {.members = numbered_rows<2>,
                  .compiled = voicecfg::detail::compile(numbered_rows<2>, "1")},
    .catalog = {}};
static_assert(!accepted<other_outline>);

// Governed members, alone in the assistant and within an object.
constexpr std::array rows_chain{by_provider, by_model, by_language};
constexpr object chain{
    .members = rows_chain, .section = "speech", .discriminator = "provider", .settings = true};
constexpr dialect governed{.name = "table", .status = 400, .assistant = chain, .catalog = catalog};
static_assert(accepted<governed>);

constexpr dialect without_catalog{
    .name = "table", .status = 400, .assistant = chain, .catalog = {}};
static_assert(!accepted<without_catalog>);

constexpr std::array rows_out_of_order{by_model, by_provider};
constexpr dialect out_of_order{.name = "table",
                               .status = 400,
                               .assistant = {.members = rows_out_of_order, .section = "speech"},
                               .catalog = catalog};
static_assert(!accepted<out_of_order>);

constexpr std::array rows_skipped{by_provider, by_language};
constexpr dialect within_no_member{.name = "table",
                                   .status = 400,
                                   .assistant = {.members = rows_skipped, .section = "speech"},
                                   .catalog = catalog};
static_assert(!accepted<within_no_member>);

// Faults are found however deep they stand.
constexpr std::array rows_item{member{.name = "item", .type = text{2, 1}}};
constexpr object bad_item{.members = rows_item};
constexpr std::array rows_list{member{.name = "list", .type = list_of{&bad_item}}};
constexpr object holds_list{.members = rows_list};
constexpr std::array rows_nested{member{.name = "holder", .type = object_of{&holds_list}}};
constexpr dialect bad_deep = flat(rows_nested);
static_assert(!accepted<bad_deep>);

// Discriminators.
constexpr object no_such_discriminator{
    .members = rows_chain, .section = "speech", .discriminator = "vendor"};
constexpr dialect bad_discriminator{
    .name = "table", .status = 400, .assistant = no_such_discriminator, .catalog = catalog};
static_assert(!accepted<bad_discriminator>);

constexpr object plain{.members = rows_empty_range};
constexpr std::array rows_undecided{
    member{.name = "tool", .type = object_of{&plain, merging::discriminated}}};
constexpr dialect undecided = flat(rows_undecided);
static_assert(!accepted<undecided>);
constexpr std::array rows_laid_over{
    member{.name = "tool", .type = object_of{&plain, merging::overlay}}};
constexpr dialect laid_over = flat(rows_laid_over);
static_assert(accepted<laid_over>);

constexpr dialect settings_of_nothing{.name = "table",
                                      .status = 400,
                                      .assistant = {.members = rows_empty_range, .settings = true},
                                      .catalog = {}};
static_assert(!accepted<settings_of_nothing>);

// Rules and read-only names.
constexpr std::array modes{catalog_attribute{"mode", attribute_type::string}};
constexpr std::array voice_lists{catalog_list{.name = "voices", .attributes = modes}};
constexpr std::array flat_catalog{catalog_section{.name = "", .lists = voice_lists}};
constexpr std::array rows_flat{
    member{.name = "voice", .type = text{}, .governed = {.list = "voices"}},
    member{.name = "engine", .type = text{}}};

constexpr dialect over(std::span<rule const> rules, std::span<std::string_view const> fixed = {})
{
    return {.name = "table",
            .status = 400,
            .assistant = {.members = rows_flat},
            .catalog = flat_catalog,
            .read_only = fixed,
            .rules = rules};
}

constexpr std::array fine_rules{rule{needs{"engine", "voice"}},
                                rule{agrees{"voice", "mode", "engine"}}};
constexpr dialect ruled = over(fine_rules, yes_no);
static_assert(accepted<ruled>);
constexpr std::array needs_nothing{rule{needs{"voice", "x"}}};
constexpr dialect bad_needed = over(needs_nothing);
static_assert(!accepted<bad_needed>);
constexpr std::array nothing_needs{rule{needs{"x", "voice"}}};
constexpr dialect bad_needing = over(nothing_needs);
static_assert(!accepted<bad_needing>);
constexpr std::array agrees_with_nothing{rule{agrees{"voice", "mode", "x"}}};
constexpr dialect bad_agreement = over(agrees_with_nothing);
static_assert(!accepted<bad_agreement>);
constexpr std::array agrees_in_nothing{rule{agrees{"voice", "tone", "engine"}}};
constexpr dialect bad_attribute = over(agrees_in_nothing);
static_assert(!accepted<bad_attribute>);
constexpr std::array agrees_ungoverned{rule{agrees{"engine", "mode", "voice"}}};
constexpr dialect bad_ungoverned = over(agrees_ungoverned);
static_assert(!accepted<bad_ungoverned>);
constexpr std::array fixed_member{"z"sv, "engine"sv};
constexpr dialect bad_read_only = over({}, fixed_member);
static_assert(!accepted<bad_read_only>);

} // namespace

BOOST_AUTO_TEST_CASE(a_table_that_is_well_formed_is_returned_as_it_is)
{
    constexpr auto checked = well_formed(governed);
    BOOST_TEST(checked.name == "table");
    BOOST_TEST(checked.status == 400);
    BOOST_TEST(checked.assistant.members.data() == rows_chain.data());
    BOOST_TEST(checked.catalog.data() == catalog.data());
}

BOOST_AUTO_TEST_SUITE_END()
