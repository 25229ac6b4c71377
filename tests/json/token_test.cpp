// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/token.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_token_test)

namespace {

using namespace voicecfg::json;

} // namespace

BOOST_AUTO_TEST_CASE(a_token_is_its_text_and_its_kind)
{
    std::string_view const text = R"("a\u0062")";
    token const read{.begin = text.data(),
                     .length = static_cast<std::uint32_t>(text.size()),
                     .span = 1,
                     .type = static_cast<std::uint32_t>(kind::string) & 7U,
                     .escaped = 1};
    BOOST_TEST(read.text() == text);
    BOOST_TEST((read.kind() == kind::string));
}

BOOST_AUTO_TEST_CASE(a_token_can_count_and_measure_what_may_be_scanned)
{
    token const widest{.begin = nullptr,
                       .length = static_cast<std::uint32_t>(max_scan_bytes),
                       .span = static_cast<std::uint32_t>(max_scan_bytes) & 0x0FFF'FFFFU,
                       .type = 0,
                       .escaped = 0};
    BOOST_TEST(widest.length == max_scan_bytes);
    BOOST_TEST(widest.span == max_scan_bytes);
}

BOOST_AUTO_TEST_SUITE_END()
