// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/url_fault.hpp>

#include <voicecfg/schema/formats.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(report_url_fault_test)

namespace {

using namespace voicecfg;

constexpr url_fault_place found(std::string_view url) { return find_url_fault(url); }

} // namespace

BOOST_AUTO_TEST_CASE(the_first_fault_of_a_url_is_named_with_its_place)
{
    static_assert(found("") == url_fault_place{url_fault::empty});
    static_assert(found("example.com/a b") == url_fault_place{url_fault::scheme});
    static_assert(found("ftp://example.com") == url_fault_place{url_fault::scheme});
    static_assert(found("http:/example.com") == url_fault_place{url_fault::scheme});
    static_assert(found("https://example.com/hook path") ==
                  url_fault_place{url_fault::character, 25, 24});
    static_assert(found("HTTPS://b\xC3\xBC\xC3\xBC.example/ x") ==
                  url_fault_place{url_fault::character, 10, 9});
    static_assert(found("https://x/\xC3\xBC") == url_fault_place{url_fault::character, 11, 10});
    static_assert(found("https://x/{{id}}") == url_fault_place{url_fault::character, 11, 10});
    static_assert(found("https://x/50%") == url_fault_place{url_fault::escape, 13, 12});
    static_assert(found("https://x/%2g") == url_fault_place{url_fault::escape, 11, 10});
    static_assert(found("https:///path") == url_fault_place{url_fault::host});
    static_assert(found("https://") == url_fault_place{url_fault::host});
    static_assert(found("https://user@:80/") == url_fault_place{url_fault::host});
    static_assert(found("https://x:99999/") == url_fault_place{url_fault::port});
    static_assert(found("https://x:8o") == url_fault_place{url_fault::port});
    static_assert(found("https://x:99999999999999999999") == url_fault_place{url_fault::port});
}

BOOST_AUTO_TEST_CASE(an_escape_has_two_digits_of_either_case)
{
    for (std::string const digits : {"09", "AF", "af", "Fa", "9A"})
        BOOST_TEST((found("https://X/%" + digits).what == url_fault::none), digits);
    for (std::string const digits : {"", "2", "2g", "g2", "G0", "0G", "/0", "0/", ":0", "@0", "~0"})
        BOOST_TEST((found("https://X/%" + digits) == url_fault_place{url_fault::escape, 11, 10}),
                   digits);
}

BOOST_AUTO_TEST_CASE(what_is_fine_has_no_fault)
{
    for (auto const url : {"https://example.com/hook", "HTTP://x:?#", "https://u:p@x:65535/%20?q#f",
                           "https://[::1]:8080/", "https://[::1]"}) {
        BOOST_TEST(is_http_url(url), url);
        BOOST_TEST((found(url).what == url_fault::none), url);
    }
}

BOOST_AUTO_TEST_CASE(a_url_is_read_from_what_a_violation_repeats)
{
    auto const in = [](std::string value, std::string format) {
        violation const one{.details = format_mismatch{std::move(value), std::move(format)}};
        return url_fault_in(details_of(one)).what;
    };
    BOOST_TEST((in("\"https://x/\\u0020\"", "http-url") == url_fault::character));
    BOOST_TEST((in("\"x\"", "uuid") == url_fault::none));
    for (auto const* const text : {"", "5", "{", "\"https://x\""})
        BOOST_TEST((in(text, "http-url") == url_fault::none), text);
}

BOOST_AUTO_TEST_CASE(no_url_that_the_rule_takes_has_a_fault)
{
    constexpr std::string_view pieces[]{"http", "https",    "://", ":",    "/", "x",  "99999", "80",
                                        "%",    "%20",      "[",   "::1",  "]", "@",  "?",     "#",
                                        " ",    "\xC3\xBC", "{",   ".com", "-", "\\", "\"",    "_"};
    unsigned seed = 1;
    std::size_t taken = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string url = i % 4 == 0 ? "" : "https://x";
        for (int length = 0; length < 4; ++length) {
            seed = seed * 1664525U + 1013904223U;
            url += pieces[(seed >> 16) % std::size(pieces)];
        }
        if (!is_http_url(url)) continue;
        ++taken;
        BOOST_TEST((found(url).what == url_fault::none), url);
    }
    BOOST_TEST(taken > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
