// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/write_catalog_shape.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(documents_write_catalog_shape_test)

namespace {

using namespace voicecfg;

std::string text_of(voicecfg::detail::word_list const& words)
{
    std::string out;
    words.append_to(out);
    return out;
}

constexpr std::string_view also[]{"label", "iso"};
constexpr catalog_list inner[]{catalog_list{.name = "tones", .plain = true, .tags = true}};
constexpr catalog_attribute attributes[]{{"a", attribute_type::string},
                                         {"b", attribute_type::integer},
                                         {"c", attribute_type::boolean},
                                         {"d", attribute_type::list}};
constexpr catalog_list lists[]{
    catalog_list{.name = "plain"},
    catalog_list{.name = "full",
                 .key = "id",
                 .key_type = attribute_type::integer,
                 .required = true,
                 .unique = true,
                 .keyed = true,
                 .lists = inner,
                 .settings = true,
                 .attributes = attributes,
                 .also = also},
};
constexpr catalog_section sections[]{{.name = "", .lists = inner}, {.name = "s", .lists = lists}};

} // namespace

BOOST_AUTO_TEST_CASE(a_shape_says_what_is_not_the_default)
{
    BOOST_TEST(
        text_of(voicecfg::detail::catalog_words_of(sections)) ==
        R"({"":{"tones":{"plain":true,"names":{"tags":true}}},)"
        R"("s":{"plain":{},"full":{"key":"id","keyType":"integer","needed":true,"unique":true,)"
        R"("keyed":true,"settings":true,"names":{"also":["label","iso"]},)"
        R"("attributes":{"a":"string","b":"integer","c":"boolean","d":"list"},)"
        R"("lists":{"tones":{"plain":true,"names":{"tags":true}}}}}})");
}

BOOST_AUTO_TEST_CASE(what_governs_a_value_is_said_where_something_does)
{
    auto const said = [](governed_by const& by) {
        voicecfg::detail::word_list words;
        add_governed(words, by);
        return text_of(words);
    };
    BOOST_TEST(said({}) == "{}");
    BOOST_TEST(said({.within = "a", .required = true}) == "{}");
    BOOST_TEST(said({.list = "l"}) == R"({"list":"l"})");
    BOOST_TEST(said({.list = "l", .absent = unlisted::empty}) ==
               R"({"list":"l","unlisted":"empty"})");
    BOOST_TEST(
        said({.list = "l", .within = "w", .absent = unlisted::forbidden, .required = true}) ==
        R"({"list":"l","within":"w","listed":"required","unlisted":"forbidden"})");
}

BOOST_AUTO_TEST_SUITE_END()
