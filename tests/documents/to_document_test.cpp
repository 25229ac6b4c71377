// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/to_document.hpp>

#include <voicecfg/dialect_document.hpp>
#include <voicecfg/dialects.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

BOOST_AUTO_TEST_SUITE(documents_to_document_test)

using namespace voicecfg;

namespace {

std::string read(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    BOOST_REQUIRE_MESSAGE(in.is_open(), file);
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

BOOST_AUTO_TEST_CASE(the_dialects_of_the_library_are_documents_too)
{
    for (auto const* const each : dialects::all) {
        auto const file = VOICECFG_SOURCE_DIR "/docs/dialects/" + std::string{each->name} + ".json";
        BOOST_TEST(to_document(*each) == read(file), file);
    }
}

BOOST_AUTO_TEST_CASE(what_is_written_of_a_document_is_written_of_that_again)
{
    std::size_t count = 0;
    for (auto const& each :
         std::filesystem::directory_iterator{VOICECFG_SOURCE_DIR "/docs/dialects"}) {
        if (each.path().extension() != ".json") continue;
        auto const text = read(each.path());
        auto const first = dialect_document::parse(text);
        BOOST_REQUIRE_MESSAGE(first, each.path());
        auto const written = to_document(first.assume_value().view());
        auto const second = dialect_document::parse(written);
        BOOST_REQUIRE_MESSAGE(second, each.path());
        BOOST_TEST((to_document(second.assume_value().view()) == written), each.path());
        ++count;
    }
    BOOST_TEST(count >= 3U);
}

BOOST_AUTO_TEST_CASE(a_dialect_says_the_least_that_it_can)
{
    constexpr dialect least{.name = "d", .status = 400, .assistant = {.members = {}, .open = true}};
    BOOST_TEST(to_document(least) == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "d",
  "type": "object",
  "properties": {}
}
)");
}

BOOST_AUTO_TEST_CASE(the_root_says_what_is_so_of_the_whole)
{
    static constexpr member rows[]{{.name = "a", .type = text{}, .required = true}};
    static constexpr std::string_view names[]{"id"};
    static constexpr rule rules[]{exclusive{names}};
    static constexpr catalog_list lists[]{{.name = "l"}};
    static constexpr catalog_section sections[]{{.name = "s", .lists = lists}};
    constexpr dialect full{.name = "d",
                           .status = 422,
                           .assistant = {.members = rows, .section = "s", .discriminator = "a"},
                           .catalog = sections,
                           .empty_patch = false,
                           .read_only = names,
                           .rules = rules};
    BOOST_TEST(to_document(full) == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "d",
  "type": "object",
  "properties": {"a": {"type": "string"}, "id": {"readOnly": true}},
  "required": ["a"],
  "additionalProperties": false,
  "x-voicecfg": {
    "status": 422,
    "emptyPatch": false,
    "section": "s",
    "discriminator": "a",
    "rules": [{"exclusive": ["id"]}],
    "catalog": {"s": {"l": {}}}
  }
}
)");
}

BOOST_AUTO_TEST_SUITE_END()
