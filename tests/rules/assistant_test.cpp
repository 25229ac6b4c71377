// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/assistant.hpp>

#include <voicecfg/catalog.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_assistant_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

// A theatre: a light needs a lamp, and a seat is on one side of the hall.
constexpr std::array sides{"left"sv, "right"sv};
constexpr std::array rail_rows{member{.name = "height", .type = integer{1, 9}}};
constexpr object rail{.members = rail_rows};
constexpr std::array theatre_rows{
    member{.name = "lit", .type = boolean{}},
    member{.name = "lamp", .type = text{1}, .nullable = true},
    member{.name = "seat", .type = integer{}, .governed = {.list = "seats"}},
    member{.name = "side", .type = choice{sides}, .nullable = true},
    member{.name = "rail", .type = object_of{&rail, merging::overlay}},
};
constexpr std::array attributes{catalog_attribute{"row", attribute_type::string},
                                catalog_attribute{"where", attribute_type::string}};
constexpr std::array lists{catalog_list{
    .name = "seats", .key = "id", .key_type = attribute_type::integer, .attributes = attributes}};
constexpr std::array sections{catalog_section{.name = "", .lists = lists}};
constexpr std::array fixed{"built"sv};
constexpr std::array rules{
    rule{agrees{.member = "seat", .attribute = "where", .with = "side"}},
    rule{needs{.member = "lit", .needed = "lamp"}},
};
constexpr dialect theatre = well_formed({.name = "theatre",
                                         .status = 422,
                                         .assistant = {.members = theatre_rows},
                                         .catalog = sections,
                                         .empty_patch = false,
                                         .read_only = fixed,
                                         .rules = rules});

// A hall has a door, and lamps of a list where the catalog has one.
constexpr std::array hall_rows{
    member{.name = "door", .type = text{1}, .required = true},
    member{.name = "lamps",
           .type = text{1},
           .governed = {.list = "lamps", .absent = unlisted::forbidden, .required = true}},
};
constexpr std::array lamps{catalog_list{.name = "lamps", .plain = true}};
constexpr std::array hall_sections{catalog_section{.name = "", .lists = lamps}};
constexpr dialect hall = well_formed(
    {.name = "hall", .status = 400, .assistant = {.members = hall_rows}, .catalog = hall_sections});

catalog_view offered()
{
    static auto const loaded = voicecfg::catalog::parse(theatre, R"({"seats": [
        {"id": 1, "row": "right", "where": "left"}, {"id": 2, "row": "left"}]})")
                                   .value();
    return loaded;
}

options const ignoring{.unknown = unknown_members::ignore};
options const everything{.recheck = rechecking::everything};

report updated(std::string_view stored, std::string_view patch, options const& chosen = {},
               std::string* planned_edits = nullptr)
{
    report found;
    voicecfg::detail::sink out{found, chosen.max_violations};
    voicecfg::plan planned;
    voicecfg::detail::call const about{theatre, offered(), nullptr, chosen, out, planned};
    document const before{stored};
    document const sent{patch};
    voicecfg::detail::assistant_judge{about}.update(before.root(), sent.root());
    if (planned_edits != nullptr)
        for (auto const& each : planned.edits)
            planned_edits->append(each.name())
                .append(each.overlay ? "+=" : "=")
                .append(each.value.scanned()->text())
                .append(" ");
    return found;
}

std::string told(report const& found)
{
    std::string all;
    for (auto const& each : found.violations)
        all.append(all.empty() ? "" : "; ")
            .append(name(each.code))
            .append(" " + each.pointer)
            .append(each.from == origin::stored ? " stored" : "");
    return all + (found.truncated ? "; …" : "");
}

std::string audited(std::string_view assistant)
{
    report found;
    voicecfg::detail::sink out{found, 10};
    voicecfg::plan planned;
    options const defaults;
    voicecfg::detail::call const about{
        theatre, offered(), nullptr, defaults, out, planned, voicecfg::detail::deed::audit};
    document const read{assistant};
    voicecfg::detail::assistant_judge{about}.audit(read.root());
    BOOST_TEST(planned.edits.empty());
    return told(found);
}

struct row {
    std::string_view stored;
    std::string_view patch;
    std::string_view told;
};

constexpr row needing[] = {
    {"{}", R"({"lit": true})", "required /lamp"},
    {R"({"lamp": null})", R"({"lit": true})", "required /lamp"},
    {R"({"lamp": "x"})", R"({"lit": true})", ""},
    {"{}", R"({"lit": true, "lamp": "x"})", ""},
    // what is sent lies over what is stored
    {R"({"lamp": "x"})", R"({"lit": true, "lamp": null})", "required /lamp"},
    // it is there, if wrong
    {"{}", R"({"lit": true, "lamp": ""})", "empty_string /lamp"},
    {"{}", R"({"lit": 1})", "wrong_type /lit"},
    // the act of setting it to true is judged, nothing else
    {"{}", R"({"lit": false})", ""},
    {R"({"lit": true, "lamp": "x"})", R"({"lamp": null})", ""},
};

constexpr row agreeing[] = {
    {"{}", R"({"seat": 1, "side": "left"})", ""},
    {"{}", R"({"seat": 1, "side": "right"})", "incompatible /seat"},
    {R"({"seat": 1})", R"({"side": "right"})", "incompatible /side"},
    {R"({"side": "right"})", R"({"seat": 1.0})", "incompatible /seat"},
    // the patch touches neither, or there is but one
    {R"({"seat": 1, "side": "right"})", R"({"lit": false})", ""},
    {"{}", R"({"seat": 1})", ""},
    {"{}", R"({"side": "right"})", ""},
    {R"({"seat": 1})", R"({"side": null})", ""},
    // the catalog does not say, or does not have it
    {"{}", R"({"seat": 2, "side": "left"})", ""},
    {R"({"seat": 3})", R"({"side": "left"})", ""},
    // one that is wrong by itself is told once
    {"{}", R"({"seat": 3, "side": "left"})", "not_in_catalog /seat"},
    {R"({"seat": 1})", R"({"side": "up"})", "not_one_of /side"},
    {R"({"seat": "1"})", R"({"side": "right"})", ""},
    {R"({"side": 7})", R"({"seat": 1})", ""},
};

constexpr row beyond[] = {
    {"{}", "{}", "empty_patch "},
    {"{}", R"({"x": 1})", "empty_patch ; unknown_member /x"},
    {"{}", R"({"x": 1, "built": 2, "lit": false, "Lamp": 3})",
     "unknown_member /Lamp; read_only /built; unknown_member /x"},
    // nobody minds what is stored
    {R"({"x": 1, "built": 2})", R"({"lit": false})", ""},
    // after all members and the rules over them
    {"{}", R"({"a": 1, "lit": true, "seat": 1, "side": "right", "rail": {"height": 0, "x": 1}})",
     "out_of_range /rail/height; unknown_member /rail/x; incompatible /seat; required /lamp; "
     "unknown_member /a"},
};

constexpr auto many_members =
    R"("m00": {"type": ["integer", "null"]}, "m01": {"type": ["integer", "null"]}, "m02":
        {"type": ["integer", "null"]}, "m03": {"type": ["integer", "null"]}, "m04": {"type":
        ["integer", "null"]}, "m05": {"type": ["integer", "null"]}, "m06": {"type": ["integer",
        "null"]}, "m07": {"type": ["integer", "null"]}, "m08": {"type": ["integer", "null"]},
        "m09": {"type": ["integer", "null"]}, "m10": {"type": ["integer", "null"]}, "m11":
        {"type": ["integer", "null"]}, "m12": {"type": ["integer", "null"]}, "m13": {"type":
        ["integer", "null"]}, "m14": {"type": ["integer", "null"]}, "m15": {"type": ["integer",
        "null"]}, "m16": {"type": ["integer", "null"]}, "m17": {"type": ["integer", "null"]},
        "m18": {"type": ["integer", "null"]}, "m19": {"type": ["integer", "null"]}, "m20":
        {"type": ["integer", "null"]}, "m21": {"type": ["integer", "null"]}, "m22": {"type":
        ["integer", "null"]}, "m23": {"type": ["integer", "null"]}, "m24": {"type": ["integer",
        "null"]}, "m25": {"type": ["integer", "null"]}, "m26": {"type": ["integer", "null"]},
        "m27": {"type": ["integer", "null"]}, "m28": {"type": ["integer", "null"]}, "m29":
        {"type": ["integer", "null"]}, "m30": {"type": ["integer", "null"]}, "m31": {"type":
        ["integer", "null"]}, "m32": {"type": ["integer", "null"]}, "m33": {"type": ["integer",
        "null"]}, "m34": {"type": ["integer", "null"]}, "m35": {"type": ["integer", "null"]},
        "m36": {"type": ["integer", "null"]}, "m37": {"type": ["integer", "null"]}, "m38":
        {"type": ["integer", "null"]}, "m39": {"type": ["integer", "null"]}, "m40": {"type":
        ["integer", "null"]}, "m41": {"type": ["integer", "null"]}, "m42": {"type": ["integer",
        "null"]}, "m43": {"type": ["integer", "null"]}, "m44": {"type": ["integer", "null"]},
        "m45": {"type": ["integer", "null"]}, "m46": {"type": ["integer", "null"]}, "m47":
        {"type": ["integer", "null"]}, "m48": {"type": ["integer", "null"]}, "m49": {"type":
        ["integer", "null"]}, "m50": {"type": ["integer", "null"]}, "m51": {"type": ["integer",
        "null"]}, "m52": {"type": ["integer", "null"]}, "m53": {"type": ["integer", "null"]},
        "m54": {"type": ["integer", "null"]}, "m55": {"type": ["integer", "null"]}, "m56":
        {"type": ["integer", "null"]}, "m57": {"type": ["integer", "null"]}, "m58": {"type":
        ["integer", "null"]}, "m59": {"type": ["integer", "null"]}, "m60": {"type": ["integer",
        "null"]}, "m61": {"type": ["integer", "null"]}, "m62": {"type": ["integer", "null"]},
        "m63": {"type": ["integer", "null"]})";
constexpr auto two_members =
    R"("a": {"type": "object", "properties": {"b": true}, "required": ["b"]}, "b": true)";
constexpr auto one_required = R"("required": ["b"])";
constexpr auto all_kinds_members =
    R"("id": {"readOnly": true}, "gone": {"type": ["integer", "null"], "x-voicecfg": {"null":
        "removes"}}, "m": true, "r": true, "o": {"type": "object", "properties": {"id":
        {"readOnly": true}, "gone": {"type": ["integer", "null"], "x-voicecfg": {"null":
        "removes"}}, "deep": {"type": "object", "properties": {"n": {"type": "integer"}},
        "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg": {"merge": "overlay"}}, "w": {"type":
        "object", "properties": {"id": {"readOnly": true}, "x": true}, "x-voicecfg": {"merge":
        "renew"}}, "l": {"type": "array", "items": {"type": "object", "properties": {"id":
        {"readOnly": true}}, "additionalProperties": false}})";

} // namespace

BOOST_AUTO_TEST_CASE(setting_a_member_to_true_may_need_another)
{
    for (auto const& [stored, patch, expected] : needing)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(told(updated(stored, patch)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(two_members_agree_through_the_catalog)
{
    for (auto const& [stored, patch, expected] : agreeing)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(told(updated(stored, patch)) == expected);
        }
    BOOST_TEST(told(updated(R"({"seat": 1, "side": "right"})", R"({"lit": false})", everything)) ==
               "incompatible /seat stored");
}

BOOST_AUTO_TEST_CASE(members_beyond_the_table_are_told_last_and_by_name)
{
    for (auto const& [stored, patch, expected] : beyond)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(told(updated(stored, patch)) == expected);
        }
    auto const suggested = [](std::string_view stored, std::string_view patch) {
        auto const found = updated(stored, patch).violations.back();
        return std::string{details_of(found).suggestion};
    };
    BOOST_TEST(suggested("{}", R"({"lit": false, "Lamp": 3})") == R"("lamp")");
    for (auto const* const stored : {R"({"lamp": {}})", "{}"})
        BOOST_TEST(suggested(stored, R"({"lamp": null, "Lamp": 3})") == "");
    BOOST_TEST(suggested(R"({"lit": true})", R"({"Lit": 3, "Built": 1})") == R"("lit")");
}

BOOST_AUTO_TEST_CASE(unknown_members_may_be_ignored_and_read_only_ones_never)
{
    BOOST_TEST(told(updated("{}", R"({"x": 1, "lit": false})", ignoring)) == "");
    BOOST_TEST(told(updated("{}", R"({"x": 1, "lit": false, "built": 2})", ignoring)) ==
               "read_only /built");
    BOOST_TEST(told(updated("{}", R"({"x": 1})", ignoring)) == "empty_patch ");
}

BOOST_AUTO_TEST_CASE(a_rule_over_two_members_names_the_other)
{
    auto const needed = updated("{}", R"({"lit": true})").violations.at(0);
    BOOST_TEST(details_of(needed).related == "/lit");
    auto const sent = updated(R"({"side": "right"})", R"({"seat": 1.0})").violations.at(0);
    BOOST_TEST(sent.catalog_path == "seats[1].where");
    BOOST_TEST(details_of(sent).value == "1.0");
    BOOST_TEST(details_of(sent).related == "/side");
    BOOST_TEST(details_of(sent).related_value == ""); // it is stored
    auto const other = updated(R"({"seat": 1})", R"({"side": "right"})").violations.at(0);
    BOOST_TEST(details_of(other).value == R"("right")");
    BOOST_TEST(details_of(other).related == "/seat");
    BOOST_TEST(details_of(other).allowed.front() == R"("left")");
    auto const both = updated("{}", R"({"seat": 1, "side": "right"})").violations.at(0);
    BOOST_TEST(details_of(both).related_value == R"("right")");
}

BOOST_AUTO_TEST_CASE(what_is_sent_becomes_edits_in_the_order_of_the_table)
{
    std::string edits;
    BOOST_TEST(told(updated("{}", R"({"x":1,"rail":{},"side":"left","lit":false})", ignoring,
                            &edits)) == "");
    BOOST_TEST(edits == R"(lit=false side="left" rail+={} )");
}

BOOST_AUTO_TEST_CASE(an_audit_judges_what_is_there)
{
    BOOST_TEST(audited("{}") == "");
    // neither the act of setting, nor what is unknown or read-only, nor nulls
    BOOST_TEST(audited(R"({"lit": true, "x": 1, "built": 2, "side": null})") == "");
    BOOST_TEST(audited(R"({"rail": {"height": 0}, "seat": 1, "lit": 1, "side": "right"})") ==
               "wrong_type /lit stored; out_of_range /rail/height stored; "
               "incompatible /seat stored");
}

BOOST_AUTO_TEST_CASE(a_creation_asks_for_the_members_that_are_required_and_for_no_others)
{
    auto const loaded = voicecfg::catalog::parse(hall, R"({"lamps": ["a"]})").value();
    auto const created = [&](std::string_view sent) {
        report found;
        voicecfg::detail::sink out{found, 10};
        voicecfg::plan planned;
        options const defaults;
        catalog_view const view = loaded;
        voicecfg::detail::call const about{
            hall, view, nullptr, defaults, out, planned, voicecfg::detail::deed::create};
        document const read{sent};
        voicecfg::detail::assistant_judge{about}.update({}, read.root());
        return told(found);
    };
    BOOST_TEST(created("{}") == "required /door; required /lamps");
    BOOST_TEST(created(R"({"door": "x"})") == "required /lamps");
    BOOST_TEST(created(R"({"door": "x", "lamps": "b"})") == "not_in_catalog /lamps");
}

BOOST_AUTO_TEST_CASE(a_full_report_ends_the_judgement_wherever_it_is)
{
    constexpr auto patch =
        R"({"b": 1, "a": 1, "lit": true, "lamp": 2, "seat": 1, "side": "right"})";
    BOOST_TEST(told(updated("{}", patch)) ==
               "wrong_type /lamp; incompatible /seat; unknown_member /a; unknown_member /b");
    BOOST_TEST(told(updated("{}", patch, {.max_violations = 1})) == "wrong_type /lamp; …");
    BOOST_TEST(told(updated("{}", patch, {.max_violations = 2})) ==
               "wrong_type /lamp; incompatible /seat; …");
    BOOST_TEST(told(updated("{}", patch, {.max_violations = 3})) ==
               "wrong_type /lamp; incompatible /seat; unknown_member /a; …");
}

BOOST_AUTO_TEST_CASE(more_members_than_a_table_has_may_be_sent)
{
    asked_platform::platform const asked{many_members};
    BOOST_TEST(
        asked.merged(
            R"({"m00": 1, "z69": 1.10, "zzz": 2.20})",
            R"({"m00": 7, "m01": 7, "m02": 7, "m03": 7, "m04": 7, "m05": 7, "m06": 7, "m07": 7, )"
            R"("m08": 7, "m09": 7, "m10": 7, "m11": 7, "m12": 7, "m13": 7, "m14": 7, "m15": 7, )"
            R"("m16": 7, "m17": 7, "m18": 7, "m19": 7, "m20": 7, "m21": 7, "m22": 7, "m23": 7, )"
            R"("m24": 7, "m25": 7, "m26": 7, "m27": 7, "m28": 7, "m29": 7, "m30": 7, "m31": 7, )"
            R"("m32": 7, "m33": 7, "m34": 7, "m35": 7, "m36": 7, "m37": 7, "m38": 7, "m39": 7, )"
            R"("m40": 7, "m41": 7, "m42": 7, "m43": 7, "m44": 7, "m45": 7, "m46": 7, "m47": 7, )"
            R"("m48": 7, "m49": 7, "m50": 7, "m51": 7, "m52": 7, "m53": 7, "m54": 7, "m55": 7, )"
            R"("m56": 7, "m57": 7, "m58": 7, "m59": 7, "m60": 7, "m61": 7, "m62": 7, "m63": 7, )"
            R"("z00": 8, "z01": 8, "z02": 8, "z03": 8, "z04": 8, "z05": 8, "z06": 8, "z07": 8, )"
            R"("z08": 8, "z09": 8, "z10": 8, "z11": 8, "z12": 8, "z13": 8, "z14": 8, "z15": 8, )"
            R"("z16": 8, "z17": 8, "z18": 8, "z19": 8, "z20": 8, "z21": 8, "z22": 8, "z23": 8, )"
            R"("z24": 8, "z25": 8, "z26": 8, "z27": 8, "z28": 8, "z29": 8, "z30": 8, "z31": 8, )"
            R"("z32": 8, "z33": 8, "z34": 8, "z35": 8, "z36": 8, "z37": 8, "z38": 8, "z39": 8, )"
            R"("z40": 8, "z41": 8, "z42": 8, "z43": 8, "z44": 8, "z45": 8, "z46": 8, "z47": 8, )"
            R"("z48": 8, "z49": 8, "z50": 8, "z51": 8, "z52": 8, "z53": 8, "z54": 8, "z55": 8, )"
            R"("z56": 8, "z57": 8, "z58": 8, "z59": 8, "z60": 8, "z61": 8, "z62": 8, "z63": 8, )"
            R"("z64": 8, "z65": 8, "z66": 8, "z67": 8, "z68": 8, "z69": 8})") ==
        R"({"m00":7,"z69":8,"zzz":2.20,"m01":7,"m02":7,"m03":7,"m04":7,"m05":7,"m06":7,"m07":7,)"
        R"("m08":7,"m09":7,"m10":7,"m11":7,"m12":7,"m13":7,"m14":7,"m15":7,"m16":7,"m17":7,)"
        R"("m18":7,"m19":7,"m20":7,"m21":7,"m22":7,"m23":7,"m24":7,"m25":7,"m26":7,"m27":7,)"
        R"("m28":7,"m29":7,"m30":7,"m31":7,"m32":7,"m33":7,"m34":7,"m35":7,"m36":7,"m37":7,)"
        R"("m38":7,"m39":7,"m40":7,"m41":7,"m42":7,"m43":7,"m44":7,"m45":7,"m46":7,"m47":7,)"
        R"("m48":7,"m49":7,"m50":7,"m51":7,"m52":7,"m53":7,"m54":7,"m55":7,"m56":7,"m57":7,)"
        R"("m58":7,"m59":7,"m60":7,"m61":7,"m62":7,"m63":7,"z00":8,"z01":8,"z02":8,"z03":8,)"
        R"("z04":8,"z05":8,"z06":8,"z07":8,"z08":8,"z09":8,"z10":8,"z11":8,"z12":8,"z13":8,)"
        R"("z14":8,"z15":8,"z16":8,"z17":8,"z18":8,"z19":8,"z20":8,"z21":8,"z22":8,"z23":8,)"
        R"("z24":8,"z25":8,"z26":8,"z27":8,"z28":8,"z29":8,"z30":8,"z31":8,"z32":8,"z33":8,)"
        R"("z34":8,"z35":8,"z36":8,"z37":8,"z38":8,"z39":8,"z40":8,"z41":8,"z42":8,"z43":8,)"
        R"("z44":8,"z45":8,"z46":8,"z47":8,"z48":8,"z49":8,"z50":8,"z51":8,"z52":8,"z53":8,)"
        R"("z54":8,"z55":8,"z56":8,"z57":8,"z58":8,"z59":8,"z60":8,"z61":8,"z62":8,"z63":8,)"
        R"("z64":8,"z65":8,"z66":8,"z67":8,"z68":8})");
}

BOOST_AUTO_TEST_CASE(a_patch_may_have_to_name_a_member)
{
    asked_platform::platform const asked{two_members, R"("x-voicecfg": {"emptyPatch": false})"};
    constexpr asked_platform::row rows[]{
        {R"({"b": 1})", "{}", "empty_patch "},
        {R"({"b": 1})", R"({"z": 1})", "empty_patch "},
        {R"({"b": 1})", R"({"b": 1})", R"({"b":1})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_required_of_it_is_asked_for_at_creation)
{
    asked_platform::platform const asked{two_members, one_required};
    constexpr asked_platform::lone_row rows[]{
        {R"({"a": {}})", "required /a/b; required /b"},
        {R"({"b": null})", R"({"b":null})"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.created(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(but_an_update_may_take_it_out)
{
    asked_platform::platform const asked{
        R"("b": {"type": ["integer", "null"], "x-voicecfg": {"null": "removes"}})", one_required};
    BOOST_TEST(asked.merged(R"({"b": 1})", R"({"b": null})") == "{}");
}

BOOST_AUTO_TEST_CASE(an_assistant_may_be_sent_to_itself)
{
    asked_platform::platform const asked{
        all_kinds_members,
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["r"]}}]})"};
    constexpr asked_platform::lone_row rows[]{
        {R"({"id":1,"gone":2,"m":3,"r":4,"o":{"id":1,"gone":2,"deep":{"n":5,"z":6},"y":7},)"
         R"("w":{"id":1,"x":2,"z":3},"l":[{"id":1,"z":2}],"other":8})",
         R"({"id":1,"gone":2,"m":3,"r":4,"o":{"id":1,"gone":2,"deep":{"n":5,"z":6},"y":7},)"
         R"("w":{"id":1,"x":2,"z":3},"l":[{"id":1,"z":2}],"other":8})"},
        {R"({"gone":null,"m":1,"o":{"gone":null,"deep":{"n":5}}})",
         R"({"m":1,"o":{"deep":{"n":5}}})"},
        {R"({"m":1,"o":{"deep":{"n":"x"}}})", "wrong_type /o/deep/n"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.itself(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_patch_of_read_only_members_names_none)
{
    asked_platform::platform const asked{
        R"("id": {"readOnly": true}, "key": {"type": "string", "writeOnly": true}, "a": true)",
        R"("x-voicecfg": {"emptyPatch": false})"};
    constexpr asked_platform::row rows[]{
        {R"({"id":1})", R"({"id":1})", "empty_patch "},
        {R"({"id":1})", R"({"id":2})", "empty_patch ; read_only /id"},
        {R"({"id":1})", R"({"id":1,"key":"k"})", R"({"id":1,"key":"k"})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
    auto const found = asked.first("{}");
    auto const members = details_of(found).members;
    BOOST_REQUIRE(members.size() == 2U);
    BOOST_TEST(members[0] == R"("key")");
    BOOST_TEST(members[1] == R"("a")");
}

BOOST_AUTO_TEST_CASE(of_an_open_assistant_only_what_is_stored_so_counts_as_not_sent)
{
    asked_platform::platform asked{R"("a": true)"};
    asked.chosen.recheck = rechecking::changed;
    auto const done = asked.ask(R"({"x":1.50,"y":1})", R"({"x":1.5,"y":2,"z":3})");
    BOOST_TEST(done.merged == R"({"x":1.50,"y":2,"z":3})");
    BOOST_TEST(done.delta == R"({"y":2,"z":3})");
}

BOOST_AUTO_TEST_CASE(read_only_members_of_the_table_and_beyond_it_are_told_alike)
{
    static constexpr std::array stage_rows{
        member{.name = "id", .type = text{}, .read_only = true},
        member{.name = "lit", .type = boolean{}},
    };
    static constexpr auto stage = well_formed({.name = "stage",
                                               .status = 422,
                                               .assistant = {.members = stage_rows},
                                               .catalog = {},
                                               .read_only = fixed});
    auto const done = plan_update(update_request<lasting_text>{
        .dialect = stage, .stored = "{}", .patch = R"({"x":1,"id":"a","lit":true,"built":2})"});
    BOOST_REQUIRE(done.has_error());
    BOOST_TEST(told(done.error()) == "read_only /built; read_only /id; unknown_member /x");
}

BOOST_AUTO_TEST_SUITE_END()
