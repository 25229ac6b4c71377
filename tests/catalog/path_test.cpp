// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/path.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_path_test)

namespace {

using namespace std::string_view_literals;

} // namespace

BOOST_AUTO_TEST_CASE(names_that_a_path_could_not_hold_are_quoted)
{
    struct {
        std::string_view name;
        std::string_view bracketed;
    } const table[] = {
        {"vapi", "[vapi]"},        {"a b.c/d~", "[a b.c/d~]"}, {"\xC3\xA9\x7F", "[\xC3\xA9\x7F]"},
        {"", R"([""])"},           {"a[b", R"(["a[b"])"},      {"a]b", R"(["a]b"])"},
        {"a\"b", R"(["a\"b"])"},   {"a\\b", R"(["a\\b"])"},    {"a\nb", R"(["a\nb"])"},
        {"\0"sv, R"(["\u0000"])"}, {"\x1F", R"(["\u001f"])"},
    };
    for (auto const& [name, bracketed] : table) {
        std::string path;
        voicecfg::append_bracketed(path, name);
        BOOST_TEST(path == bracketed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
