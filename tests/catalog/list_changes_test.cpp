// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/list_changes.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/schema.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_list_changes_test)

namespace {

using namespace voicecfg;
using dialects::autocalls;
using dialects::edmo;
using dialects::lumenia;
using voicecfg::catalog;

/// A line for each change between two catalogs.
std::string changes_of(dialect const& platform, catalog_view was, catalog_view is)
{
    std::string all;
    tell_change const tell = [&](catalog_change const& told) {
        all.append(name(told.what)).append(" ").append(told.path);
        if (auto const sentence = message(told); !sentence.empty())
            all.append(": ").append(sentence);
        all += "; ";
    };
    voicecfg::detail::catalog_changes{platform, was, is, tell};
    return all;
}

std::string changes(dialect const& platform, std::string_view before, std::string_view after)
{
    auto const was = catalog::parse(platform, before).value();
    auto const is = catalog::parse(platform, after).value();
    return changes_of(platform, was, is);
}

std::string voices(std::string_view before, std::string_view after)
{
    auto const whole = [](std::string_view providers) {
        return R"({"voice":{"providers":)" + std::string{providers} + "}}";
    };
    return changes(lumenia, whole(before), whole(after));
}

} // namespace

BOOST_AUTO_TEST_CASE(names_vanish_and_appear)
{
    BOOST_TEST(
        voices(R"({"p":{"voiceIds":["Elliot","b"]}})", R"({"p":{"voiceIds":["b","Elliott"]}})") ==
        R"(vanished voice.providers[p].voiceIds[Elliot]: perhaps renamed to "Elliott"; )"
        "appeared voice.providers[p].voiceIds[Elliott]; ");
    BOOST_TEST(voices(R"({"p":{}})", R"({"q":{}})") ==
               "vanished voice.providers[p]; appeared voice.providers[q]; ");
    BOOST_TEST(changes(lumenia, "{}", R"({"voice":{"providers":{"p":{}}}})") ==
               "appeared voice.providers; ");
    BOOST_TEST(voices(R"({"p":{}})", R"({"p":{}})") == "");
}

BOOST_AUTO_TEST_CASE(a_new_name_is_not_looked_for_where_that_takes_long)
{
    auto const numbered = [](std::string_view prefix, int count, std::string_view more) {
        std::string all = R"({"p":{"voiceIds":[)";
        for (int i = 0; i != count; ++i)
            all.append("\"").append(prefix).append(std::to_string(10'000 + i)).append("\",");
        return all.append("\"").append(more).append("\"]}}");
    };
    auto const renamed = [](std::string const& told) {
        std::size_t times = 0;
        for (auto at = told.find("renamed"); at != std::string::npos;
             at = told.find("renamed", at + 1))
            ++times;
        return times;
    };
    // among 1001 new names; a name of 201 bytes; the 1001st that vanished
    auto const one = [](std::string const& name) {
        return R"({"p":{"voiceIds":[")" + name + R"("]}})";
    };
    BOOST_TEST(renamed(voices(one("Elliot"), numbered("x", 999, "Elliott"))) == 1U);
    BOOST_TEST(renamed(voices(one("Elliot"), numbered("x", 1000, "Elliott"))) == 0U);
    BOOST_TEST(renamed(voices(one(std::string(200, 'a')), one(std::string(201, 'a')))) == 1U);
    BOOST_TEST(renamed(voices(one(std::string(201, 'a')), one(std::string(200, 'a')))) == 0U);
    BOOST_TEST(renamed(voices(numbered("x", 999, "Elliot"), one("Elliott"))) == 1U);
    BOOST_TEST(renamed(voices(numbered("x", 1000, "Elliot"), one("Elliott"))) == 0U);
}

BOOST_AUTO_TEST_CASE(a_language_is_renamed_as_tags_are_near)
{
    auto const languages = [](std::string_view all) {
        return R"({"transcriber":{"providers":{"p":{"models":[{"value":"m","languages":)" +
               std::string{all} + "}]}}}}";
    };
    BOOST_TEST(changes(lumenia, languages(R"(["en-US"])"), languages(R"(["en"])")) ==
               "vanished transcriber.providers[p].models[m].languages[en-US]: perhaps renamed to "
               R"("en"; appeared transcriber.providers[p].models[m].languages[en]; )");
}

BOOST_AUTO_TEST_CASE(what_a_list_means_depends_on_the_row_that_it_governs)
{
    BOOST_TEST(voices(R"({"p":{}})", R"({"p":{"voiceIds":[]}})") ==
               "narrowed voice.providers[p].voiceIds: listed now: no other value goes; ");
    BOOST_TEST(voices(R"({"p":{"voiceIds":[]}})", R"({"p":{}})") ==
               "widened voice.providers[p].voiceIds: no list any more: any value goes; ");
    BOOST_TEST(voices(R"({"p":{}})", R"({"p":{"models":[]}})") ==
               "narrowed voice.providers[p].models: listed now: one of them is required; ");
    BOOST_TEST(voices(R"({"p":{"models":[]}})", R"({"p":{}})") ==
               "narrowed voice.providers[p].models: no list any more: must be left out; ");
    BOOST_TEST(changes(edmo, R"({"voice":{"providers":{"p":{"models":[]}}}})",
                       R"({"voice":{"providers":{"p":{}}}})") == "");
}

BOOST_AUTO_TEST_CASE(names_are_deprecated_and_reinstated)
{
    constexpr auto plain = R"({"p":{"voiceIds":["a","b"]}})";
    constexpr auto marked =
        R"({"p":{"voiceIds":[{"value":"a","deprecated":{"until":"2026-03-01","successors":["b"]}},"b"]}})";
    BOOST_TEST(
        voices(plain, marked) ==
        R"(deprecated voice.providers[p].voiceIds[a]: until 2026-03-01, in its place "b"; )");
    BOOST_TEST(voices(marked, plain) == "reinstated voice.providers[p].voiceIds[a]; ");
    BOOST_TEST(voices(marked, marked) == "");
    BOOST_TEST(
        voices(marked,
               R"({"p":{"deprecated":true,"voiceIds":[{"value":"a","deprecated":true},"b"]}})") ==
        "deprecated voice.providers[p]; deprecated voice.providers[p].voiceIds[a]; ");
    BOOST_TEST(
        voices(R"({"p":{"voiceIds":["b"]}})", marked) ==
        "appeared voice.providers[p].voiceIds[a]; "
        R"(deprecated voice.providers[p].voiceIds[a]: until 2026-03-01, in its place "b"; )");
    // however an object is laid out
    auto const by_object = [](std::string_view object) {
        return R"({"p":{"voiceIds":[{"value":"a","deprecated":{"successors":[)" +
               std::string{object} + R"(]}},"b"]}})";
    };
    BOOST_TEST(voices(by_object(R"({"provider":"p","voiceId":"b"})"),
                      by_object("{ \"provider\": \"p\",\n \"voiceId\": \"b\" }")) == "");
}

BOOST_AUTO_TEST_CASE(settings_and_attributes_are_compared)
{
    BOOST_TEST(voices(R"({"p":{"settings":{"a":{},"b":{"maximum":2}}}})",
                      R"({"p":{"settings":{"b":{"maximum":1},"c":{}}}})") ==
               "vanished voice.providers[p].settings[a]; "
               "narrowed voice.providers[p].settings[b]: maximum 2, now 1; "
               "appeared voice.providers[p].settings[c]; ");
    BOOST_TEST(voices(R"({"p":{"settings":true}})", R"({"p":{"settings":{"b":{}}}})") ==
               "narrowed voice.providers[p].settings: any setting went, now those declared; ");
    BOOST_TEST(voices(R"({"p":{"settings":{"b":{}}}})", R"({"p":{"settings":true}})") ==
               "widened voice.providers[p].settings: any setting goes now; ");
    BOOST_TEST(changes(autocalls,
                       R"({"voices":[{"id":1,"mode":"a"},{"id":2},{"id":3,"mode":"a"}]})",
                       R"({"voices":[{"id":1,"mode":"b"},{"id":2,"mode":"b"},{"id":3}]})") ==
               "changed voices[1]: mode a, now b; narrowed voices[2]: mode none, now b; "
               "widened voices[3]: mode a, now none; ");
    BOOST_TEST(changes(autocalls, R"({"voices":[{"id":1,"mode":"a","name":"x"},{"id":2}]})",
                       R"({"voices":[{"id":1,"mode":"a","name":"y"},{"id":2}]})") == "");
    // in tables made by hand, entries may be mere names
    static constexpr std::string_view names[]{"1"};
    static constexpr value_set lists[]{value_set{.listed = true, .names = names}};
    static constexpr section_values sections[]{section_values{.listed = true, .lists = lists}};
    auto const moded = catalog::parse(autocalls, R"({"voices":[{"id":1,"mode":"a"}]})").value();
    BOOST_TEST(changes_of(autocalls, {autocalls.catalog, sections}, moded) ==
               "narrowed voices[1]: mode none, now a; ");
    // of settings that go all the same, only those declared change
    BOOST_TEST(voices(R"({"p":{"settings":true}})", R"({"p":{"settings":true}})") == "");
}

BOOST_AUTO_TEST_CASE(an_attribute_is_compared_where_a_rule_reads_it)
{
    static constexpr catalog_attribute moded[]{{"mode", attribute_type::string}};
    static constexpr catalog_list lists[]{
        catalog_list{.name = "voices", .key = "id", .attributes = moded},
        catalog_list{.name = "models", .key = "id", .attributes = moded}};
    static constexpr catalog_section sections[]{catalog_section{.name = "", .lists = lists}};
    static constexpr member rows[]{
        member{.name = "voice", .type = text{1}, .governed = {.list = "voices"}},
        member{.name = "model", .type = text{1}, .governed = {.list = "models"}},
        member{.name = "engine", .type = text{1}}};
    static constexpr rule rules[]{
        rule{agrees{.member = "voice", .attribute = "mode", .with = "engine"}}};
    static constexpr auto platform = well_formed({.name = "table",
                                                  .status = 400,
                                                  .assistant = {.members = rows},
                                                  .catalog = sections,
                                                  .rules = rules});
    BOOST_TEST(changes(platform,
                       R"({"voices":[{"id":"v","mode":"a"}],"models":[{"id":"m","mode":"a"}]})",
                       R"({"voices":[{"id":"v","mode":"b"}],"models":[{"id":"m","mode":"b"}]})") ==
               "changed voices[v]: mode a, now b; ");
}

namespace {

// A platform of other shapes: a list of governed items, a member that is required where it is
// listed, rules of nested objects, the same list for two objects.
constexpr catalog_attribute said[]{{"modes", attribute_type::list},
                                   {"size", attribute_type::integer}};
constexpr catalog_list tongues[]{{.name = "tongues", .plain = true},
                                 {.name = "ranks", .plain = true}};
constexpr catalog_list makers[]{{.name = "makers", .lists = tongues, .attributes = said},
                                {.name = "tags", .plain = true}};
constexpr catalog_section shape[]{{.name = "part", .lists = makers}};
constexpr value_words tag{.types = {json_type::string}, .governed = {.list = "tags"}};
constexpr value_words tags{.types = {json_type::array}, .items = &tag};
constexpr value_words tongue{.types = {json_type::string},
                             .governed = {.list = "tongues", .within = "maker"}};
constexpr value_words tongues_of{.types = {json_type::array}, .items = &tongue};
constexpr member part_rows[]{
    member{.name = "maker", .type = text{1}, .governed = {.list = "makers"}},
    member{.name = "rank",
           .type = text{1},
           .governed = {.list = "ranks", .within = "maker", .required = true}},
    member{.name = "mode", .type = text{1}}, member{.name = "tags", .type = described{&tags}},
    member{.name = "tongues", .type = described{&tongues_of}}};
constexpr rule part_rules[]{agrees{.member = "maker", .attribute = "modes", .with = "mode"}};
constexpr object part{.members = part_rows, .section = "part", .rules = part_rules};
constexpr object other_part{.members = part_rows, .section = "part"};
constexpr branch shapes[]{{.tags = {}, .schema = &other_part}};
constexpr tagged_union tagged{.tag = "mode", .branches = shapes};
constexpr value_words either{.types = {json_type::object}, .tagged = &tagged};
constexpr member rows[]{member{.name = "part", .type = object_of{&part}},
                        member{.name = "either", .type = described{&either}},
                        member{.name = "size", .type = integer{}}};
constexpr rule rules[]{agrees{.member = "/either/maker", .attribute = "size", .with = "size"}};
constexpr dialect other{.name = "other",
                        .status = 400,
                        .assistant = {.members = rows},
                        .catalog = shape,
                        .rules = rules};

std::string parts(std::string_view before, std::string_view after)
{
    auto const whole = [](std::string_view entry) {
        return R"({"part":{"makers":[{"value":"m",)" + std::string{entry} + "}]}}";
    };
    return changes(other, whole(before), whole(after));
}

} // namespace

BOOST_AUTO_TEST_CASE(items_are_governed_as_members_are)
{
    BOOST_TEST(changes(other, R"({"part":{"tags":["a","b"]}})", R"({"part":{"tags":["b"]}})") ==
               "vanished part.tags[a]; ");
    BOOST_TEST(changes(other, R"({"part":{}})", R"({"part":{"tags":["b"]}})") ==
               "narrowed part.tags: listed now: no other value goes; ");
    BOOST_TEST(parts(R"("tongues":["de"])", R"("tongues":["fr"])") ==
               "vanished part.makers[m].tongues[de]; appeared part.makers[m].tongues[fr]; ");
}

BOOST_AUTO_TEST_CASE(a_list_may_make_its_member_required)
{
    BOOST_TEST(parts(R"("x":1)", R"("ranks":[])") ==
               "narrowed part.makers[m].ranks: listed now: one of them is required; ");
    BOOST_TEST(parts(R"("ranks":[])", R"("x":1)") ==
               "widened part.makers[m].ranks: no list any more: any value goes; ");
}

BOOST_AUTO_TEST_CASE(attributes_are_compared_for_the_rules_of_any_object)
{
    BOOST_TEST(parts(R"("modes":["a"])", R"("modes":["a","b"])") ==
               R"(widened part.makers[m]: modes ["a"], now ["a","b"]; )");
    BOOST_TEST(parts(R"("size":1)", R"("size":2.0)") == "changed part.makers[m]: size 1, now 2; ");
    static constexpr member alone[]{rows[0], rows[1]};
    static constexpr dialect ruleless{
        .name = "other", .status = 400, .assistant = {.members = alone}, .catalog = shape};
    auto const entry = [](int size) {
        return R"({"part":{"makers":[{"value":"m","size":)" + std::to_string(size) + "}]}}";
    };
    BOOST_TEST(changes(ruleless, entry(1), entry(2)) == "");
}

BOOST_AUTO_TEST_CASE(what_a_list_means_is_told_of_each_kind_of_row)
{
    struct {
        unlisted absent;
        bool required;
        std::string_view now;
        std::string_view gone;
    } const table[] = {
        {unlisted::free, false, "narrowed any listed", "widened listed any"},
        {unlisted::free, true, "narrowed any required", "widened required any"},
        {unlisted::empty, false, "appeared  ", "vanished  "},
        {unlisted::empty, true, "narrowed none required", "narrowed required none"},
        {unlisted::forbidden, false, "widened none listed", "narrowed listed none"},
        {unlisted::forbidden, true, "narrowed none required", "narrowed required none"},
    };
    for (auto const& [absent, required, now, gone] : table) {
        member const row[]{
            member{.name = "tag",
                   .type = text{1},
                   .governed = {.list = "tags", .absent = absent, .required = required}}};
        dialect const made{.name = "made",
                           .status = 400,
                           .assistant = {.members = row, .section = "part"},
                           .catalog = shape};
        auto const with = catalog::parse(made, R"({"part":{"tags":[]}})").value();
        auto const without = catalog::parse(made, R"({"part":{}})").value();
        std::string told;
        tell_change const tell = [&](catalog_change const& each) {
            told.append(name(each.what)).append(" ").append(each.before).append(" ");
            told.append(each.after);
        };
        voicecfg::detail::catalog_changes{made, without, with, tell};
        BOOST_TEST(told == now);
        told.clear();
        voicecfg::detail::catalog_changes{made, with, without, tell};
        BOOST_TEST(told == gone);
    }
}

BOOST_AUTO_TEST_SUITE_END()
