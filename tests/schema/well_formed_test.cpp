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

/// Whether the table that a function makes passes, as it is made and in `well_formed`: a question
/// for the compiler.
template <auto Make>
concept accepted = requires
{
    typename std::bool_constant<(well_formed(Make()).status >= 0)>;
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
static_assert(accepted<[] { return flat(rows_empty_range); }>);

constexpr std::array rows_text{member{.name = "a", .type = text{4, 3}}};
static_assert(!accepted<[] { return flat(rows_text); }>);

constexpr std::array rows_length{member{.name = "a", .type = text{2, 3}}};
static_assert(!accepted<[] { return flat(rows_length); }>);

constexpr std::array rows_number{member{.name = "a", .type = number{1, 0.7}}};
static_assert(!accepted<[] { return flat(rows_number); }>);

constexpr std::array rows_no_maximum{member{.name = "a", .type = number{.minimum = 0.5}}};
static_assert(!accepted<[] { return flat(rows_no_maximum); }>);
constexpr std::array rows_no_minimum{member{.name = "a", .type = number{.maximum = 0.5}}};
static_assert(!accepted<[] { return flat(rows_no_minimum); }>);

constexpr std::array rows_integer{member{.name = "a", .type = integer{.minimum = 2, .maximum = 1}}};
static_assert(!accepted<[] { return flat(rows_integer); }>);

constexpr std::array rows_choice{member{.name = "a", .type = choice{}}};
static_assert(!accepted<[] { return flat(rows_choice); }>);

constexpr std::array rows_twice{member{.name = "a", .type = boolean{}},
                                member{.name = "b", .type = boolean{}},
                                member{.name = "a", .type = text{}}};
static_assert(!accepted<[] { return flat(rows_twice); }>);

constexpr std::array rows_nameless{member{.name = "", .type = boolean{}}};
static_assert(!accepted<[] { return flat(rows_nameless); }>);

template <std::size_t Count>
constexpr auto numbered_rows = [] {
    constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%";
    std::array<member, Count> rows{};
    for (std::size_t i = 0; i < Count; ++i)
        rows[i] = {.name = letters.substr(i, 1), .type = boolean{}};
    return rows;
}();
static_assert(accepted<[] { return flat(numbered_rows<64>); }>);
static_assert(!accepted<[] { return flat(numbered_rows<65>); }>);

static_assert(!accepted<[] {
    return dialect{.name = "table",
                   .status = 400,
                   .assistant = {.members = numbered_rows<2>,
                                 .compiled = voicecfg::detail::compile(numbered_rows<2>, "1")},
                   .catalog = {}};
}>);

// Governed members, alone in the assistant and within an object.
constexpr std::array rows_chain{by_provider, by_model, by_language};
constexpr object chain{
    .members = rows_chain, .section = "speech", .discriminator = "provider", .settings = true};
constexpr dialect governed{.name = "table", .status = 400, .assistant = chain, .catalog = catalog};
static_assert(accepted<[] { return governed; }>);

static_assert(!accepted<[] {
    return dialect{.name = "table", .status = 400, .assistant = chain, .catalog = {}};
}>);

// A member may stand before the one whose entry governs it.
constexpr std::array rows_out_of_order{by_model, by_provider};
constexpr dialect out_of_order{.name = "table",
                               .status = 400,
                               .assistant = {.members = rows_out_of_order, .section = "speech"},
                               .catalog = catalog};
static_assert(accepted<[] { return out_of_order; }>);

constexpr std::array rows_skipped{by_provider, by_language};
static_assert(!accepted<[] {
    return dialect{.name = "table",
                   .status = 400,
                   .assistant = {.members = rows_skipped, .section = "speech"},
                   .catalog = catalog};
}>);

// Faults are found however deep they stand.
constexpr object holds_model{.members = rows_skipped, .section = "speech"};
constexpr std::array rows_list{member{.name = "list", .type = list_of{&holds_model}}};
constexpr object holds_list{.members = rows_list};
constexpr std::array rows_nested{member{.name = "holder", .type = object_of{&holds_list}}};
static_assert(!accepted<[] { return flat(rows_nested); }>);

// Discriminators.
static_assert(!accepted<[] {
    return dialect{
        .name = "table",
        .status = 400,
        .assistant = {.members = rows_chain, .section = "speech", .discriminator = "vendor"},
        .catalog = catalog};
}>);

constexpr object plain{.members = rows_empty_range};
constexpr std::array rows_undecided{
    member{.name = "tool", .type = object_of{&plain, merging::discriminated}}};
static_assert(!accepted<[] { return flat(rows_undecided); }>);
constexpr std::array rows_laid_over{
    member{.name = "tool", .type = object_of{&plain, merging::overlay}}};
static_assert(accepted<[] { return flat(rows_laid_over); }>);

static_assert(!accepted<[] {
    return dialect{.name = "table",
                   .status = 400,
                   .assistant = {.members = rows_empty_range, .settings = true},
                   .catalog = {}};
}>);

// At every depth, and where nothing is stored.
constexpr object holds_laid_over{.members = rows_laid_over};
constexpr std::array rows_laid_over_within{
    member{.name = "holder", .type = object_of{&holds_laid_over, merging::overlay}}};
static_assert(accepted<[] { return flat(rows_laid_over_within); }>);
constexpr std::array rows_laid_over_in_items{
    member{.name = "list", .type = list_of{&holds_laid_over}}};
static_assert(accepted<[] { return flat(rows_laid_over_in_items); }>);
constexpr std::array rows_required{member{.name = "a", .type = boolean{}, .required = true}};
static_assert(accepted<[] { return flat(rows_required); }>);
constexpr object holds_required{.members = rows_required};
constexpr std::array rows_required_within{
    member{.name = "holder", .type = object_of{&holds_required}}};
static_assert(accepted<[] { return flat(rows_required_within); }>);

// Rules and read-only names.
constexpr std::array modes{catalog_attribute{"mode", attribute_type::string},
                           catalog_attribute{"age", attribute_type::integer}};
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
static_assert(accepted<[] { return over(fine_rules, yes_no); }>);
// What a pointer leads to is not looked for.
constexpr std::array rules_within{rule{needs{"/o/engine", "/o/voice"}},
                                  rule{agrees{"/o/voice", "mode", "engine"}}};
static_assert(accepted<[] { return over(rules_within); }>);
constexpr std::array needs_nothing{rule{needs{"voice", "x"}}};
static_assert(!accepted<[] { return over(needs_nothing); }>);
constexpr std::array nothing_needs{rule{needs{"x", "voice"}}};
static_assert(!accepted<[] { return over(nothing_needs); }>);
constexpr std::array agrees_with_nothing{rule{agrees{"voice", "mode", "x"}}};
static_assert(!accepted<[] { return over(agrees_with_nothing); }>);
constexpr std::array agrees_in_nothing{rule{agrees{"voice", "tone", "engine"}}};
static_assert(!accepted<[] { return over(agrees_in_nothing); }>);
constexpr std::array agrees_in_a_number{rule{agrees{"voice", "age", "engine"}}};
static_assert(accepted<[] { return over(agrees_in_a_number); }>);
constexpr std::array agrees_ungoverned{rule{agrees{"engine", "mode", "voice"}}};
static_assert(!accepted<[] { return over(agrees_ungoverned); }>);
constexpr std::array voice_alone{"voice"sv};
constexpr std::array voice_and_x{"voice"sv, "x"sv};
constexpr std::array voice_and_engine{"voice"sv, "engine"sv};
constexpr std::array nothing_follows{rule{when{.member = "voice", .values = "[1]"}}};
static_assert(!accepted<[] { return over(nothing_follows); }>);
constexpr std::array x_decides{
    rule{when{.member = "x", .values = "[1]", .requires_members = voice_alone}}};
static_assert(!accepted<[] { return over(x_decides); }>);
constexpr std::array asks_for_x{
    rule{when{.member = "engine", .values = "[1]", .requires_members = voice_and_x}}};
static_assert(!accepted<[] { return over(asks_for_x); }>);
constexpr std::array forbids_x{
    rule{when{.member = "engine", .values = "[1]", .forbids_members = voice_and_x}}};
static_assert(!accepted<[] { return over(forbids_x); }>);
constexpr std::array only_x{only{"x", "[1]"}};
constexpr std::array restricts_x{
    rule{when{.member = "engine", .values = "[1]", .only_values = only_x}}};
static_assert(!accepted<[] { return over(restricts_x); }>);
constexpr std::array exclusive_alone{rule{exclusive{voice_alone}}};
static_assert(!accepted<[] { return over(exclusive_alone); }>);
constexpr std::array exclusive_x{rule{exclusive{voice_and_x}}};
static_assert(!accepted<[] { return over(exclusive_x); }>);
constexpr std::array together_alone{rule{together{voice_alone}}};
static_assert(!accepted<[] { return over(together_alone); }>);
constexpr std::array together_x{rule{together{voice_and_x}}};
static_assert(!accepted<[] { return over(together_x); }>);
constexpr std::array resets_by_x{rule{resets{"x", voice_alone}}};
static_assert(!accepted<[] { return over(resets_by_x); }>);
constexpr std::array resets_x{rule{resets{"engine", voice_and_x}}};
static_assert(!accepted<[] { return over(resets_x); }>);
constexpr std::array only_one{only{"voice", "[1]"}};
constexpr std::array rules_of_all_kinds{
    rule{when{"engine", "[1]", false, voice_alone, voice_alone, only_one}},
    rule{when{.member = "engine", .values = "[1]", .only_values = only_one}},
    rule{when{.member = "engine", .values = "[1]", .forbids_members = voice_alone}},
    rule{exclusive{voice_and_engine}},
    rule{together{voice_and_engine}},
    rule{resets{"engine", voice_alone}},
    rule{needs{"/x/y", "engine"}}};
static_assert(accepted<[] { return over(rules_of_all_kinds); }>);

// The rules of an object within are checked, too.
constexpr object holds_rules{.members = rows_flat, .rules = nothing_follows};
constexpr std::array rows_of_rules{member{.name = "holder", .type = object_of{&holds_rules}}};
static_assert(!accepted<[] {
    return dialect{.name = "table",
                   .status = 400,
                   .assistant = {.members = rows_of_rules},
                   .catalog = flat_catalog};
}>);

// What members may not be at once.
constexpr std::array rows_removed{
    member{.name = "a", .type = text{}, .nullable = true, .null_removes = true}};
static_assert(accepted<[] { return flat(rows_removed); }>);
constexpr std::array rows_never_removed{member{.name = "a", .type = text{}, .null_removes = true}};
static_assert(!accepted<[] { return flat(rows_never_removed); }>);
constexpr value_words any_words;
constexpr dialect with_additional{
    .name = "table",
    .status = 400,
    .assistant = {.members = rows_empty_range, .additional = &any_words},
    .catalog = {}};
static_assert(accepted<[] { return with_additional; }>);
static_assert(!accepted<[] {
    return dialect{
        .name = "table",
        .status = 400,
        .assistant = {.members = rows_empty_range, .open = true, .additional = &any_words},
        .catalog = {}};
}>);
constexpr std::array fixed_member{"z"sv, "engine"sv};
static_assert(!accepted<[] { return over({}, fixed_member); }>);

} // namespace

BOOST_AUTO_TEST_CASE(a_table_that_is_well_formed_is_returned_as_it_is)
{
    constexpr auto checked = well_formed(governed);
    BOOST_TEST(checked.name == "table");
    BOOST_TEST(checked.status == 400);
    BOOST_TEST(checked.assistant.members.data() == rows_chain.data());
    BOOST_TEST(checked.catalog.data() == catalog.data());
}

BOOST_AUTO_TEST_CASE(at_run_time_no_table_stops_the_program)
{
    std::array const decided{
        member{.name = "tool", .type = object_of{&plain, merging::overlay}},
        member{.name = "list", .type = list_of{&plain}}, member{.name = "", .type = boolean{}},
        member{.name = "chain", .type = object_of{&chain, merging::discriminated}},
        member{.name = "none", .type = object_of{&plain, merging::discriminated}}};
    object const none{.members = decided, .discriminator = "x", .settings = true};
    object const some{.members = decided, .discriminator = "tool", .settings = true};
    object const without{.members = decided, .settings = true};
    std::array const within{
        member{.name = "renewed", .type = object_of{&plain, merging::renew}},
        member{.name = "laid_over", .type = object_of{&plain, merging::overlay}}};
    object const inner{.members = within};
    std::array const around{member{.name = "holder", .type = object_of{&inner}}};
    object const nested{.members = around};
    auto const most = numbered_rows<65>;
    object const many{.members = most};
    voicecfg::detail::check_catalog(some, catalog);
    voicecfg::detail::check_catalog(chain, {});
    voicecfg::detail::check_catalog(nested, catalog);
    std::array const wrong{rule{needs{"x", "x"}},
                           rule{agrees{"voice", "tone", "engine"}},
                           rule{agrees{"engine", "tone", "voice"}},
                           rule{when{.member = "x", .values = "[1]"}},
                           rule{exclusive{voice_alone}},
                           rule{together{voice_alone}},
                           rule{resets{"x", voice_and_x}}};
    object const ruled{.members = rows_flat, .rules = wrong};
    voicecfg::detail::check_catalog(ruled, flat_catalog);
    object const ruling{.members = rows_flat, .rules = rules_of_all_kinds};
    voicecfg::detail::check_catalog(ruling, flat_catalog);
    BOOST_TEST(none.compiled.discriminator == voicecfg::detail::compiled::none);
    BOOST_TEST(some.compiled.discriminator == 0U);
    BOOST_TEST(without.compiled.discriminator == voicecfg::detail::compiled::none);
    BOOST_TEST(many.members.size() == 65U);
}

BOOST_AUTO_TEST_SUITE_END()
