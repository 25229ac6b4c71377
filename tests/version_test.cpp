// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/version.hpp>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

BOOST_AUTO_TEST_SUITE(version_test)

namespace {

std::string read(std::string const& file)
{
    std::ifstream in{std::filesystem::path{VOICECFG_SOURCE_DIR} / file, std::ios::binary};
    BOOST_REQUIRE_MESSAGE(in.is_open(), file);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string spelled() { return std::string{voicecfg::version}; }

} // namespace

#if VOICECFG_VERSION < 100 || VOICECFG_VERSION >= 1000000
#error "the preprocessor can compare the version"
#endif

BOOST_AUTO_TEST_CASE(its_parts_make_the_whole)
{
    BOOST_TEST(std::to_string(voicecfg::version_major) + '.' +
                   std::to_string(voicecfg::version_minor) + '.' +
                   std::to_string(voicecfg::version_patch) ==
               spelled());
    BOOST_TEST(VOICECFG_VERSION == voicecfg::version_major * 10000 + voicecfg::version_minor * 100 +
                                       voicecfg::version_patch);
    static_assert(voicecfg::version_minor < 100 && voicecfg::version_patch < 100);
}

BOOST_AUTO_TEST_CASE(the_build_has_it_from_the_header)
{
    BOOST_TEST(spelled() == VOICECFG_PROJECT_VERSION);
}

BOOST_AUTO_TEST_CASE(the_recipe_for_vcpkg_is_of_this_version)
{
    BOOST_TEST(read("cmake/vcpkg/voicecfg/vcpkg.json").find("\"version\": \"" + spelled() + '"') !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
