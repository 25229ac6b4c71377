// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/call.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules_call_test)

namespace {

using namespace voicecfg;

} // namespace

BOOST_AUTO_TEST_CASE(unknown_members_are_ignored_where_the_options_say_so)
{
    constexpr dialect nothing{.name = "nothing", .status = 400, .assistant = {}};
    catalog_view const empty;
    report into;
    detail::sink out{into, 1};
    plan planned;
    for (auto const unknown : {unknown_members::reject, unknown_members::ignore}) {
        options const options{.unknown = unknown};
        detail::call const call{nothing, empty, nullptr, options, out, planned};
        BOOST_TEST(call.ignores_unknown() == (unknown == unknown_members::ignore));
    }
}

BOOST_AUTO_TEST_SUITE_END()
