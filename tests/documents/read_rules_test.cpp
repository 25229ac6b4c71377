// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_rules.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <variant>

/// Rules over several members (V2, V17, V18).
BOOST_AUTO_TEST_SUITE(documents_read_rules_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view members =
    R"("a": {}, "b": {"type": "string"}, "o": {"properties": {"x": {}, "y": {}}},
       "l": {"x-voicecfg": {"list": "l"}},
       "u": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"z/": {}}}]},
       "v": {"oneOf": [{"properties": {"k": {"const": "a"}}, "required": ["k"]}],
             "discriminator": {"propertyName": "k"}})";

} // namespace

BOOST_AUTO_TEST_CASE(lists_of_members)
{
    constexpr row rows[]{
        {R"({"exclusive": []})", "incompatible "},
        {R"({"exclusive": ["a"]})", "incompatible "},
        {R"({"together": []})", "incompatible "},
        {R"({"together": ["a"]})", "incompatible "},
        {R"({"exclusive": ["a", "a"]})", "repeated /exclusive/1"},
        {R"({"exclusive": ["a", "/a"]})", "repeated /exclusive/1"},
        {R"({"exclusive": ["a", "c"]})", "incompatible /exclusive/1"},
        {R"({"together": ["a", 1]})", "wrong_type /together/1"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                members,
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}}, "rules": [)"}
                    .append(text)
                    .append("]}")),
            "/x-voicecfg/rules/0") == faults);
}

BOOST_AUTO_TEST_CASE(needs)
{
    constexpr row rows[]{
        {R"({"needs": {"member": "a", "needed": "b"}})", "loads"},
        {R"({"needs": {"member": "a", "needed": "a"}})", "incompatible "},
        {R"({"needs": {}})", "required /needs/member, required /needs/needed"},
        {R"({"needs": {"member": "c", "needed": 1, "x": 1}})",
         "incompatible /needs/member, wrong_type /needs/needed, unknown_member /needs/x"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                members,
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}}, "rules": [)"}
                    .append(text)
                    .append("]}")),
            "/x-voicecfg/rules/0") == faults);
}

BOOST_AUTO_TEST_CASE(agrees)
{
    constexpr row rows[]{
        {R"({"agrees": {"member": "l", "attribute": "mode", "with": "b"}})", "loads"},
        {R"({"agrees": {"member": "l", "attribute": "mode", "with": "l"}})", "incompatible "},
        {R"({"agrees": {"member": "l", "attribute": "x", "with": "b"}})",
         "not_one_of /agrees/attribute"},
        {R"({"agrees": {"member": "a", "attribute": "mode", "with": "b"}})",
         "not_one_of /agrees/attribute"},
        {R"({"agrees": {}})",
         "required /agrees/member, required /agrees/attribute, required /agrees/with"},
        {R"({"agrees": {"member": "l", "attribute": 1, "with": "b"}})",
         "wrong_type /agrees/attribute"},
        {R"({"agrees": {"member": "/v/k", "attribute": "mode", "with": "b"}})",
         "not_one_of /agrees/attribute"},
        {R"({"agrees": {"member": "c", "attribute": "x", "with": "b"}})",
         "incompatible /agrees/member"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                members,
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}}, "rules": [)"}
                    .append(text)
                    .append("]}")),
            "/x-voicecfg/rules/0") == faults);
}

BOOST_AUTO_TEST_CASE(resets)
{
    constexpr row rows[]{
        {R"({"resets": {"member": "a", "members": ["b", "/o/x"]}})", "loads"},
        {R"({"resets": {"member": "a", "members": []}})", "incompatible "},
        {R"({"resets": {"member": "a", "members": ["a"]}})", "incompatible "},
        {R"({"resets": {"member": "a", "members": ["b", "b"]}})", "repeated /resets/members/1"},
        {R"({"resets": {"members": "b"}})", "required /resets/member, wrong_type /resets/members"},
        {R"({"resets": {"member": "a"}})", "required /resets/members"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                members,
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}}, "rules": [)"}
                    .append(text)
                    .append("]}")),
            "/x-voicecfg/rules/0") == faults);
}

BOOST_AUTO_TEST_CASE(when)
{
    constexpr row rows[]{
        {R"({"when": {"member": "a", "is": [1, "x", true]}, "requires": ["b"]})", "loads"},
        {R"({"when": {"member": "a", "isNot": [1]}, "forbids": ["b"], "only": {"/o/x": [1, []]}})",
         "loads"},
        {R"({"when": {"member": "a", "is": [1]}})", "incompatible "},
        {R"({"when": {"member": "a", "is": [1]}, "requires": [], "forbids": [], "only": {}})",
         "incompatible "},
        {R"({"when": {"member": "a"}, "requires": ["b"]})", "required /when/is"},
        {R"({"when": {"is": [1]}, "requires": ["b"]})", "required /when/member"},
        {R"({"when": {"member": "a", "is": [1], "isNot": [2]}, "requires": ["b"]})",
         "incompatible /when/isNot"},
        {R"({"when": {"member": "a", "is": []}, "requires": ["b"]})", "incompatible /when/is"},
        {R"({"when": {"member": "a", "is": [[], 1e999]}, "requires": ["b"]})",
         "wrong_type /when/is/0, out_of_range /when/is/1"},
        {R"({"when": {"member": "a", "is": 1}, "requires": ["b"]})", "wrong_type /when/is"},
        {R"({"when": {"member": "a", "is": [1]}, "requires": ["b"], "forbids": ["l", "b", "a"]})",
         "incompatible /forbids/1, incompatible /forbids/2"},
        {R"({"when": {"member": "a", "is": [1]}, "requires": ["b", "b"], "forbids": ["l", "l"]})",
         "repeated /requires/1, repeated /forbids/1"},
        {R"({"when": {"member": "a", "is": [1]}, "only": {"c": [1], "b": [], "a": 1}})",
         "incompatible /only/c, incompatible /only/b, wrong_type /only/a"},
        {R"({"when": {"member": "a", "is": [1]}, "only": {"/o/x~2": [1], "/o/x": [1]}})",
         "incompatible /only/~1o~1x~02"},
        {R"({"when": {"member": "a", "is": [1]}, "only": []})", "wrong_type /only"},
        {R"({"when": {"member": "a", "is": [1]}, "requires": "b", "forbids": {}})",
         "wrong_type /requires, wrong_type /forbids"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                members,
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}}, "rules": [)"}
                    .append(text)
                    .append("]}")),
            "/x-voicecfg/rules/0") == faults);
}

BOOST_AUTO_TEST_CASE(nothing_is_told_that_follows_from_a_faulty_member_or_catalog)
{
    constexpr std::string_view agrees =
        R"("rules": [{"agrees": {"member": "l", "attribute": "x", "with": "b"}}]})";
    auto const with_catalog = [&](std::string_view shape) {
        return told(
            with_properties(
                members,
                std::string{R"(, "x-voicecfg": {"catalog": )"}.append(shape).append(", ").append(
                    agrees)),
            "/x-voicecfg");
    };
    BOOST_TEST(with_catalog(R"({"": {"l": {}}})") == "not_one_of /rules/0/agrees/attribute");
    BOOST_TEST(with_catalog(R"({"": {"l": 1}})") == "wrong_type /catalog//l");
    BOOST_TEST(told(with_properties(R"("a": {}, "f": {"$ref": "#/$defs/X"})",
                                    R"(, "x-voicecfg": {"rules": [{"when": {"member": "a",
                                       "is": [1]}, "only": {"/f/x": [1], "/a/x": [1]}}]})")) ==
               "not_one_of /properties/f/$ref, incompatible /x-voicecfg/rules/0/only/~1a~1x");
}

BOOST_AUTO_TEST_CASE(rules_are_kept_in_order)
{
    auto const made = read(with_properties(members, R"(, "x-voicecfg": {"rules": [
        {"when": {"member": "a", "isNot": [1]}, "requires": ["b"], "only": {"/o/x": ["q"]}},
        {"exclusive": ["a", "b"], "exactly": true},
        {"resets": {"member": "a", "members": ["/o/y"]}}], "catalog": {"": {"l": {}}}})"));
    auto const& root = made.objects[made.shapes[made.values[made.root].shape].object];
    BOOST_TEST(root.rules.size() == 3U);
    auto const& when = std::get<documents::when_rule>(root.rules[0]);
    BOOST_TEST((when.member.front() == "a" && when.negated && when.values == "[1]"));
    BOOST_TEST((when.requires_all.front().front() == "b" && when.forbids.empty()));
    BOOST_TEST((when.only.front().member == documents::member_path{"o", "x"}));
    BOOST_TEST(when.only.front().values == R"(["q"])");
    BOOST_TEST(std::get<documents::exclusive_rule>(root.rules[1]).exactly);
    auto const& resets = std::get<documents::resets_rule>(root.rules[2]);
    BOOST_TEST((resets.members.front() == documents::member_path{"o", "y"}));
}

BOOST_AUTO_TEST_CASE(an_attribute_is_one_of_the_list_that_governs_a_branchs_member)
{
    auto const told_of = [](std::string_view attribute) {
        return told(
            with_properties(
                R"("b": {}, "v": {"oneOf": [{"properties": {"k": {"const": "a"}, "p": {"type": "string",
                "x-voicecfg": {"list": "l"}}}, "required": ["k"]}], "discriminator":
                {"propertyName": "k"}})",
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}},
                    "rules": [{"agrees": {"member": "/v/p", "with": "b", "attribute": ")"}
                    .append(attribute)
                    .append("\"}}]}")),
            "/x-voicecfg/rules/0");
    };
    BOOST_TEST(told_of("mode") == "loads");
    BOOST_TEST(told_of("tone") == "not_one_of /agrees/attribute");
}

BOOST_AUTO_TEST_SUITE_END()
