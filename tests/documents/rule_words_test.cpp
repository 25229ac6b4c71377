// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/rule_words.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// The words of rules (V2, V17, V18).
BOOST_AUTO_TEST_SUITE(documents_rule_words_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view members =
    R"("a": {}, "b": {"type": "string"}, "o": {"properties": {"x": {}, "y": {}}},
       "l": {"x-voicecfg": {"list": "l"}},
       "u": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"z/": {}}}]})";

} // namespace

BOOST_AUTO_TEST_CASE(a_rule_has_one_word_and_what_belongs_to_it)
{
    constexpr row rows[]{
        {R"({})", "incompatible "},
        {R"(1)", "wrong_type "},
        {R"({"need": {}})", "incompatible "},
        {R"({"exclusive": 1, "together": 1, "x": 1})", "incompatible "},
        {R"({"exclusive": ["a", "b"], "exactly": true})", "loads"},
        {R"({"exclusive": ["a", "b"], "exactly": 1})", "wrong_type /exactly"},
        {R"({"exclusive": ["a", "b"], "exacly": true})", "unknown_member /exacly"},
        {R"({"together": ["a", "b"], "exactly": true})", "incompatible /exactly"},
        {R"({"together": ["a", "b"], "requires": 1})", "wrong_type /requires"},
        {R"({"together": {}})", "wrong_type /together"},
        {R"({"needs": []})", "wrong_type /needs"},
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

BOOST_AUTO_TEST_CASE(words_stand_beside_those_that_make_a_rule_one)
{
    using enum documents::rule_word;
    for (auto const& rule : documents::rule_rows) {
        if (rule.id >= requires_all) continue;
        for (auto const& [name, word, shape, binds, container] : documents::rule_rows) {
            bool const beside_when = word == requires_all || word == forbids || word == only;
            bool const expected = word == rule.id || (rule.id == when && beside_when) ||
                                  (rule.id == exclusive && word == exactly);
            BOOST_TEST_CONTEXT(name << " beside " << rule.name)
            BOOST_TEST(documents::goes_with(word, rule.id) == expected);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
