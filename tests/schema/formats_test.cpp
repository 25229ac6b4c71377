// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#include <voicecfg/schema/formats.hpp>

#include <voicecfg/schema/time_zones.hpp>

#include <boost/test/unit_test.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_formats_test)

namespace {

using namespace std::string_view_literals;

constexpr std::string_view good_urls[] = {
    // scheme and authority
    "http://h",
    "https://example.com/hook",
    "HTTPS://user:p%40@h_o.example:/a;b=c",
    "hTtP://EXAMPLE.com",
    // userinfo
    "https://@h/",
    "https://:@h/",
    "https://a:b:c@h/",
    "https://%00@h/",
    "https://!$&'()*+,;=-._~@h/",
    // host: reg-name, which is also what a broken IPv4address is
    "http://!$&'()*+,;=-._~/",
    "http://%E2%82%ac/",
    "http://1.2.3.4/",
    "http://256.1.1.1/",
    "http://01.2.3/",
    "http://./",
    // host: IPv6address
    "http://[::]",
    "http://[::1]:80/",
    "http://[1::]/",
    "http://[1:2:3:4:5:6:7:8]/",
    "http://[1:2:3:4:5:6:7::]/",
    "http://[::2:3:4:5:6:7:8]/",
    "http://[1:2:3::5:6:7:8]/",
    "http://[ABCD:ef01::0000]/",
    "http://[::255.255.255.255]/",
    "http://[1:2:3:4:5:6:0.0.0.0]/",
    "http://[1:2:3:4:5::10.20.99.100]/",
    "http://[::2:3:4:5:6:249.1.1.1]/",
    "http://u@[::1]:/",
    // host: IPvFuture
    "http://[v1.a]/",
    "http://[VfF0.!$&'()*+,;=-._~:]/",
    // port
    "http://h:",
    "http://h:/",
    "http://h:0",
    "http://h:80/x?y=1",
    "http://h:65535",
    "https://h:065535",
    "http://h:00000000000000000000080/",
    // path, query and fragment
    "http://h/",
    "http://h//",
    "http://h/a//b/../c/./",
    "http://h/!$&'()*+,;=-._~:@%20",
    "http://h?",
    "http://h?q=/?@:",
    "http://h?http://x",
    "http://h#",
    "http://h#/?@:%23",
    "http://h/?#?",
};

constexpr std::string_view bad_urls[] = {
    // scheme and authority
    "",
    "h",
    "http",
    "http:",
    "http:/",
    "http:h",
    "http:/h/",
    "://h/",
    "//h/",
    "/h",
    "ftp://h/",
    "httpss://h/",
    "htt://h/",
    "http ://h/",
    " http://h/",
    "http://h/ ",
    "http://h\n",
    "HTTP\x1A//h/",
    "h\x14tp://h/",
    "http:\\\\h/",
    // userinfo
    "https://a@b@c/",
    "https://[@h/",
    "https://%4@h/",
    "https://a%@h/",
    // host: reg-name
    "http://",
    "http:///",
    "https://@/",
    "https://u:p@:80/",
    "https://:80/x",
    "http://?h",
    "http://#h",
    "http://a b/",
    "http://a\\b/",
    "http://h%/",
    "http://h%a/",
    "http://h%ag/",
    "http://h^/",
    "http://\xC3\xA9/",
    "http://h\x7F/",
    "http://h\0/"sv,
    // host: IPv6address
    "http://[]/",
    "http://[/",
    "http://[::1/",
    "http://::1/",
    "http://[::1]]/",
    "http://[[::1]]/",
    "http://x[::1]/",
    "http://[::1]x/",
    "http://[::1]80/",
    "http://[:]/",
    "http://[:::]/",
    "http://[1]/",
    "http://[1:]/",
    "http://[:1]/",
    "http://[1::2:]/",
    "http://[:1::2]/",
    "http://[1::2::3]/",
    "http://[1:::2]/",
    "http://[12345::]/",
    "http://[g::]/",
    "http://[1:2:3:4:5:6:7]/",
    "http://[1:2:3:4:5:6:7:8:9]/",
    "http://[1:2:3:4:5:6:7:8::]/",
    "http://[::1:2:3:4:5:6:7:8]/",
    "http://[1:2:3:4::5:6:7:8]/",
    "http://[1:2:3:4:5:6:7:1.2.3.4]/",
    "http://[1:2:3:4:5:1.2.3.4]/",
    "http://[1:2:3:4:5:6::1.2.3.4]/",
    "http://[1.2.3.4]/",
    "http://[1.2.3.4::]/",
    "http://[::1.2.3.4:5]/",
    "http://[::1.2.3]/",
    "http://[::1.2.3.4.5]/",
    "http://[::1.2.3.]/",
    "http://[::1.2..4]/",
    "http://[::1.2.3.256]/",
    "http://[::1.2.3.1000]/",
    "http://[::01.2.3.4]/",
    "http://[::1.2.3.a]/",
    "http://[::1%25eth0]/",
    "http://[%3A%3A1]/",
    // host: IPvFuture
    "http://[v]/",
    "http://[v1]/",
    "http://[v1.]/",
    "http://[v.a]/",
    "http://[vg.a]/",
    "http://[v1.a@b]/",
    "http://[v1.%20]/",
    "http://[w1.a]/",
    // port
    "http://h:65536",
    "http://h:065536",
    "http://h:100000",
    "http://h:18446744073709551617/",
    "http://h:8O/",
    "http://h:-1/",
    "http://h:+1/",
    "http://h: 80/",
    "http://h:%38/",
    "http://h:80:80/",
    "http://[::1]:65536/",
    // path, query and fragment
    "https://h/[x]",
    "https://h/a b",
    "https://h/\"",
    "https://h/%",
    "https://h/%2",
    "https://h/%2x",
    "https://h/%%20",
    "https://h/\xC3\xA9",
    "https://h/{id}",
    "HTTPS://user:p%40@h_o.example:/a;b=c?d=[",
    "https://h?a|b",
    "https://h?%",
    "https://h#a#b",
    "https://h#%f",
    "https://h#\xE2\x82\xAC",
};

// What RFC 3986 says by way of Boost.URL, a parser of it that others wrote. To its grammar come the
// conditions of is_http_url, and the RFC decides where Boost.URL 1.81 differs from it:
// - Boost.URL knows IPvFuture with a small "v" only; a quoted string of the RFC's grammar matches
//   in any case (RFC 5234, 2.3).
// - Where an authority ends early, as in "http://h:8O/" or "http://a@b@c/", Boost.URL takes the
//   rest for a path; beside an authority a path is empty or begins with "/" (RFC 3986, 3.3).
bool boost_url_agrees_to(std::string_view text)
{
    std::string spelled{text};
    if (auto const future = spelled.find("[V"); future != std::string::npos) {
        spelled[future + 1] = 'v';
    }
    auto const parsed = boost::urls::parse_uri(boost::urls::string_view{spelled});
    if (!parsed || !parsed->has_authority() || parsed->encoded_host().empty()) {
        return false;
    }
    if (parsed->scheme_id() != boost::urls::scheme::http &&
        parsed->scheme_id() != boost::urls::scheme::https) {
        return false;
    }
    if (auto const path = parsed->encoded_path(); !path.empty() && path.front() != '/') {
        return false;
    }
    std::string port{parsed->port()};
    port.erase(0, port.find_first_not_of('0'));
    return port.size() < 5 || (port.size() == 5 && port <= "65535");
}

using fragments = std::vector<std::string_view>;

std::string draw_text(std::mt19937& random, fragments const& alphabet, std::size_t most)
{
    std::string text;
    for (auto count = random() % (most + 1); count > 0; --count) {
        text += alphabet[random() % alphabet.size()];
    }
    return text;
}

// Compares the two on random texts; false unless each answer was frequent enough to mean something.
bool agree_on(std::string_view start, fragments const& alphabet, std::size_t most,
              std::string_view end, int texts)
{
    std::mt19937 random(3986);
    std::array<int, 2> answers{};
    for (int i = 0; i < texts; ++i) {
        auto text = std::string{start};
        text.append(draw_text(random, alphabet, most)).append(end);
        bool const answer = voicecfg::is_http_url(text);
        ++answers[answer ? 1 : 0];
        if (answer != boost_url_agrees_to(text)) {
            BOOST_TEST_ERROR("is_http_url says " << answer << ", Boost.URL does not: " << text);
        }
    }
    return std::min(answers[0], answers[1]) > texts / 100;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_good_url_is_a_url)
{
    for (auto const url : good_urls) {
        BOOST_TEST(voicecfg::is_http_url(url), url);
    }
}

BOOST_AUTO_TEST_CASE(a_bad_url_is_no_url)
{
    for (auto const url : bad_urls) {
        BOOST_TEST(!voicecfg::is_http_url(url), url);
    }
}

BOOST_AUTO_TEST_CASE(a_url_is_judged_as_boost_url_does)
{
    for (auto const url : good_urls) {
        BOOST_TEST(boost_url_agrees_to(url), url);
    }
    for (auto const url : bad_urls) {
        BOOST_TEST(!boost_url_agrees_to(url), url);
    }
}

BOOST_AUTO_TEST_CASE(random_urls_are_judged_as_boost_url_does)
{
    fragments const any = {"/",   "?", "#", ":", "@",  "%",        "%4a", "[", "]",
                           "::1", "a", "Z", "0", "7",  ".",        "-",   "_", "~",
                           "!",   ";", "=", " ", "\"", "\xC3\xA9", "v1."};
    fragments const mild = {"/", "?", ":", "@", "%4A", "a", "0", "9", ".", ";", "#", "[::]"};
    BOOST_TEST(agree_on("http://", any, 12, "", 100'000));
    BOOST_TEST(agree_on("https://h", any, 12, "", 100'000));
    BOOST_TEST(agree_on("hTTp://", mild, 12, "", 100'000));
}

BOOST_AUTO_TEST_CASE(random_schemes_are_judged_as_boost_url_does)
{
    fragments const starts = {"http", "https", "HTTP", "htt", "s", ":", "://", "/", "//", "h", "a"};
    std::mt19937 random(3986);
    for (int i = 0; i < 100'000; ++i) {
        auto const text = draw_text(random, starts, 5);
        BOOST_REQUIRE_MESSAGE(voicecfg::is_http_url(text) == boost_url_agrees_to(text), text);
    }
}

BOOST_AUTO_TEST_CASE(random_ip_literals_are_judged_as_boost_url_does)
{
    fragments const parts = {"1:", ":2", "::", "abcd:", "0", "0:0:0:", "12345", "1.2.3.4", "g"};
    fragments const mild = {"1:", "1:", "1:", "1:", "Ff0:", "00:", ":", "1", "1.2.3.4"};
    fragments const tails = {":", ".", "1", "25", "255", "256", "0", "a", "::", "1.1."};
    fragments const octets = {"0", "1", "2", "5", "6", "9", "."};
    fragments const ports = {"0", "1", "6", "5", "3", "65"};
    BOOST_TEST(agree_on("http://[", parts, 12, "]", 200'000));
    BOOST_TEST(agree_on("http://[", mild, 12, "1]", 200'000));
    BOOST_TEST(agree_on("http://[::1.1.1.", octets, 4, "]", 50'000));
    BOOST_TEST(agree_on("http://[v", tails, 6, ".]", 50'000));
    BOOST_TEST(agree_on("http://[::1]:", ports, 8, "", 50'000));
}

BOOST_AUTO_TEST_CASE(a_comparison_without_good_urls_is_told)
{
    BOOST_TEST(!agree_on("gopher://", {"a", "/"}, 12, "", 1'000));
}

BOOST_AUTO_TEST_CASE(every_byte_is_judged_where_it_stands)
{
    for (int byte = 0; byte < 256; ++byte) {
        for (auto const before : {"http://", "http://u", "http://h/", "http://h?", "http://h#"}) {
            for (auto const after : {"", "@h", "1"}) {
                auto const text = std::string{before} + static_cast<char>(byte) + after;
                BOOST_TEST(voicecfg::is_http_url(text) == boost_url_agrees_to(text), text);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_url_of_megabytes_is_judged_without_a_stack)
{
    std::string text = "http://[";
    for (int i = 0; i < 1'000'000; ++i) {
        text += "1:";
    }
    BOOST_TEST(!voicecfg::is_http_url(text + "1]"));
    BOOST_TEST(!voicecfg::is_http_url(std::string(1'000'000, ':')));
    BOOST_TEST(voicecfg::is_http_url("http://h/" + std::string(1'000'000, '/')));
    BOOST_TEST(voicecfg::is_http_url("http://h:" + std::string(1'000'000, '0')));
}

BOOST_AUTO_TEST_CASE(formats_are_judged_at_compile_time)
{
    static_assert(voicecfg::is_identifier("a_1") && !voicecfg::is_identifier("a-1"));
    static_assert(voicecfg::is_time_zone("Europe/Berlin"));
    static_assert(voicecfg::is_uuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    static_assert(voicecfg::is_date_time("2026-01-28T09:30:00Z"));
    static_assert(voicecfg::is_e164("+12025550123"));
    constexpr bool literal = voicecfg::is_http_url("https://u@[::1.2.3.4]:80/x?y#z");
    BOOST_TEST(literal);
}

BOOST_AUTO_TEST_CASE(an_identifier_is_letters_digits_and_underscores)
{
    for (auto const name : {"a", "Z", "0", "_", "__", "9lives", "customer_name2", "azAZ09_"}) {
        BOOST_TEST(voicecfg::is_identifier(name), name);
    }
    for (auto const name : {""sv, " "sv, "a b"sv, "a-b"sv, "a.b"sv, "a\n"sv, "a\0"sv, "\xC3\xA9"sv,
                            "@"sv, "["sv, "`"sv, "{"sv, "/"sv, ":"sv}) {
        BOOST_TEST(!voicecfg::is_identifier(name), name);
    }
}

BOOST_AUTO_TEST_CASE(every_zone_and_link_of_the_release_is_a_time_zone)
{
    for (auto const zone : voicecfg::time_zones) {
        BOOST_TEST(voicecfg::is_time_zone(zone), zone);
    }
}

BOOST_AUTO_TEST_CASE(a_time_zone_has_exactly_its_name)
{
    for (auto const zone : {"Europe/Berlin", "Asia/Calcutta", "Asia/Kolkata", "UTC", "Etc/GMT+12",
                            "America/Argentina/ComodRivadavia", "Africa/Abidjan", "Zulu", "Factory",
                            "America/Port-au-Prince", "EST5EDT", "GMT0", "Europe/Kyiv"}) {
        BOOST_TEST(voicecfg::is_time_zone(zone), zone);
    }
    for (auto const zone : {""sv, "europe/berlin"sv, "EUROPE/BERLIN"sv, "Europe/Berlin "sv,
                            "Europe/"sv, "Europe"sv, "Europe/Berli"sv, "Europe/Berlin\0"sv, "utc"sv,
                            "CEST"sv, "UTC+1"sv, "+01:00"sv, "localtime"sv, "posixrules"sv,
                            "posix/UTC"sv, "Mars/Olympus"sv, "\xFF"sv, "Aaa"sv, "Zzz"sv}) {
        BOOST_TEST(!voicecfg::is_time_zone(zone), zone);
    }
}

BOOST_AUTO_TEST_CASE(the_release_of_the_time_zones_is_named)
{
    BOOST_TEST(voicecfg::time_zone_release.size() >= 5);
    BOOST_TEST(voicecfg::time_zone_release.starts_with("20"));
    BOOST_TEST(voicecfg::time_zones.size() > 400);
}

BOOST_AUTO_TEST_CASE(a_uuid_has_the_form_alone)
{
    for (auto const id :
         {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
          "f81D4fae-7deC-91d0-F765-00a0c91e6bF6", "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff"}) {
        BOOST_TEST(voicecfg::is_uuid(id), id);
    }
    for (auto const id :
         {""sv, "f81d4fae-7dec-11d0-a765-00a0c91e6bf"sv, "f81d4fae-7dec-11d0-a765-00a0c91e6bf60"sv,
          "f81d4fae7dec11d0a76500a0c91e6bf6"sv, "f81d4fae-7dec-11d0-a76500a0c91e6bf6"sv,
          "f81d4fae-7dec-11d0-a765_00a0c91e6bf6"sv, "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6"sv,
          "g81d4fae-7dec-11d0-a765-00a0c91e6bf6"sv, "{81d4fae-7dec-11d0-a765-00a0c91e6bf}"sv,
          "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"sv,
          " f81d4fae-7dec-11d0-a765-00a0c91e6bf6"sv, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n"sv,
          "f81d4fae-7dec-11d0-a765-00a0c91e6bf\0"sv, "--------------------------------x---"sv}) {
        BOOST_TEST(!voicecfg::is_uuid(id), id);
    }
}

/// Each character of a right text by any other: what still goes is what stands for the same.
BOOST_AUTO_TEST_CASE(a_character_of_a_uuid_is_a_digit_or_a_hyphen)
{
    auto const id = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"sv;
    for (std::size_t at = 0; at != id.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed{id};
            changed[at] = static_cast<char>(byte);
            auto const same = id[at] == '-' ? "-"sv : "0123456789abcdefABCDEF"sv;
            bool const fine = same.find(changed[at]) != same.npos;
            BOOST_TEST(voicecfg::is_uuid(changed) == fine, changed);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_date_and_time_is_one_of_rfc_3339)
{
    for (auto const text :
         {// the RFC's own examples
          "1985-04-12T23:20:50.52Z", "1996-12-19T16:39:57-08:00", "1990-12-31T23:59:60Z",
          "1990-12-31T15:59:60-08:00", "1937-01-01T12:00:27.87+00:20",
          // letters, offsets, fractions
          "2026-01-28t09:30:00z", "2026-01-28T09:30:00-00:00", "2026-01-28T09:30:00+23:59",
          "2026-01-28T09:30:00-23:59", "2026-01-28T09:30:00.0Z",
          "2026-01-28T09:30:00.123456789012345678901234567890+05:30",
          // days
          "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2024-02-29T00:00:00Z",
          "2000-02-29T00:00:00Z",
          // leap seconds: 23:59 in UTC, on any day
          "2026-06-30T23:59:60.999Z", "2026-01-28T23:59:60Z", "2027-01-01T00:29:60+00:30",
          "2027-01-01T23:58:60+23:59", "2026-12-31T00:00:60-23:59", "2027-01-01T01:59:60+02:00"}) {
        BOOST_TEST(voicecfg::is_date_time(text), text);
    }
    for (auto const text : {""sv,
                            "2026-01-28"sv,
                            "2026-01-28T"sv,
                            "2026-01-28T09:30Z"sv,
                            "2026-01-28T09:30:00"sv,
                            "2026-01-28T09:30:0"sv,
                            "09:30:00Z"sv,
                            "2026-01-28 09:30:00Z"sv,
                            "2026-01-28_09:30:00Z"sv,
                            "20260128T093000Z"sv,
                            "2026-W05-3T09:30:00Z"sv,
                            "26-01-28T09:30:00Z"sv,
                            "+2026-01-28T09:30:00Z"sv,
                            "2026-1-28T09:30:00Z"sv,
                            "2026-01-28T9:30:00Z"sv,
                            "2026-00-28T09:30:00Z"sv,
                            "2026-13-28T09:30:00Z"sv,
                            "2026-01-32T09:30:00Z"sv,
                            "2026-02-29T09:30:00Z"sv,
                            "1900-02-29T09:30:00Z"sv,
                            "2026-04-31T09:30:00Z"sv,
                            "2026-01-28T24:00:00Z"sv,
                            "2026-01-28T09:60:00Z"sv,
                            "2026-01-28T09:30:61Z"sv,
                            "2026-01-28T09:30:60Z"sv,
                            "2026-01-28T23:59:60+00:01"sv,
                            "2026-01-28T23:59:60-08:00"sv,
                            "2026-01-28T00:00:60Z"sv,
                            "2026-01-28T23:58:60Z"sv,
                            "2026-01-28T09:30:00.Z"sv,
                            "2026-01-28T09:30:00."sv,
                            "2026-01-28T09:30:00,5Z"sv,
                            "2026-01-28T09:30:00.5.5Z"sv,
                            "2026-01-28T09:30:00.-5Z"sv,
                            "2026-01-28T09:30:00+24:00"sv,
                            "2026-01-28T09:30:00+00:60"sv,
                            "2026-01-28T09:30:00+0530"sv,
                            "2026-01-28T09:30:00+05"sv,
                            "2026-01-28T09:30:00+5:30"sv,
                            "2026-01-28T09:30:00 Z"sv,
                            "2026-01-28T09:30:00ZZ"sv,
                            "2026-01-28T09:30:00Z "sv,
                            " 2026-01-28T09:30:00Z"sv,
                            "2026-01-28T09:30:00Z\n"sv,
                            "2026-01-28T09:30:00Z\0"sv,
                            "2026-01-28T09:30:00+05:30Z"sv,
                            "2026-01-28T09:30:00\xE2\x88\x92"
                            "05:30"sv,
                            "2026-01-28T09:30:0\xD9\xA0Z"sv,
                            "2026-01-28T09:3/:00Z"sv,
                            "2026-01-28T09:3::00Z"sv}) {
        BOOST_TEST(!voicecfg::is_date_time(text), text);
    }
}

BOOST_AUTO_TEST_CASE(random_dates_and_times_are_those_of_a_calendar)
{
    namespace chrono = std::chrono;
    std::mt19937 random{3339};
    auto const upto = [&](unsigned most) { return static_cast<unsigned>(random() % (most + 1)); };
    std::size_t right = 0;
    std::size_t leap_seconds = 0;
    for (int round = 0; round < 100'000; ++round) {
        auto const year = upto(2) == 0 ? 400 * upto(24) : upto(9999);
        auto const month = upto(13);
        auto const day = upto(2) == 0 ? 28 + upto(4) : upto(32);
        bool const late = upto(3) == 0;
        auto const offset = upto(10) == 0 ? upto(2400) : upto(23) * 60 + upto(59);
        bool const west = upto(1) == 0;
        auto const ahead = west ? 2880 - offset % 1440 : 1440 + offset;
        auto const minutes = late ? (23 * 60 + 59 + ahead) % 1440 : upto(24) * 60 + upto(60);
        auto const second = late ? 58 + upto(3) : upto(61);
        char text[64];
        std::snprintf(text, sizeof text, "%04u-%02u-%02uT%02u:%02u:%02u%c%02u:%02u", year, month,
                      day, minutes / 60, minutes % 60, second, west ? '-' : '+', offset / 60,
                      offset % 60);
        auto const date =
            chrono::year{static_cast<int>(year)} / chrono::month{month} / chrono::day{day};
        // A minute of two days ago: no difference is below zero.
        bool const last = (minutes + 2880 - (ahead - 1440)) % 1440 == 1439;
        bool const fine =
            date.ok() && minutes < 1440 && offset < 1440 && (second < 60 || (second == 60 && last));
        right += fine;
        leap_seconds += fine && second == 60;
        if (voicecfg::is_date_time(text) != fine) BOOST_ERROR(text);
    }
    BOOST_TEST(right > 30'000U);
    BOOST_TEST(leap_seconds > 1'000U);
}

BOOST_AUTO_TEST_CASE(a_fraction_of_megabytes_is_judged_without_a_stack)
{
    auto const fraction = "2026-01-28T09:30:00." + std::string(1'000'000, '7');
    BOOST_TEST(voicecfg::is_date_time(fraction + "Z"));
    BOOST_TEST(!voicecfg::is_date_time(fraction));
    BOOST_TEST(!voicecfg::is_date_time(fraction + "x"));
}

BOOST_AUTO_TEST_CASE(a_phone_number_is_a_plus_and_digits)
{
    for (auto const number : {"+1234567", "+12025550123", "+491234567890123", "+999999999999999"}) {
        BOOST_TEST(voicecfg::is_e164(number), number);
    }
    for (auto const number : {""sv,
                              "+"sv,
                              "+123456"sv,
                              "+1234567890123456"sv,
                              "+0123456789"sv,
                              "12025550123"sv,
                              "0012025550123"sv,
                              "+1 202 555 0123"sv,
                              "+1-202-555-0123"sv,
                              "+1(202)5550123"sv,
                              "++12025550123"sv,
                              " +12025550123"sv,
                              "+12025550123 "sv,
                              "+12025550123\n"sv,
                              "+1202555012x"sv,
                              "+120255501\0"
                              "23"sv,
                              "tel:+12025550123"sv,
                              "+1202555;ext=1"sv,
                              "\xEF\xBC\x8B"
                              "12025550123"sv,
                              "+120255501\xD9\xA1"sv,
                              "-12025550123"sv,
                              "+/2025550"sv,
                              "+:2025550"sv,
                              "+123456/"sv,
                              "+123456:"sv}) {
        BOOST_TEST(!voicecfg::is_e164(number), number);
    }
}

BOOST_AUTO_TEST_CASE(each_format_is_judged_by_its_own_rule)
{
    using voicecfg::format;
    constexpr std::string_view texts[] = {"Europe/Berlin",
                                          "https://example.com/hook",
                                          "Order_9",
                                          "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                                          "2026-01-28T09:30:00Z",
                                          "+12025550123"};
    for (std::size_t as = 0; as != std::size(texts); ++as) {
        for (std::size_t of = 0; of != std::size(texts); ++of) {
            bool const judged = voicecfg::detail::has_format(static_cast<format>(as), texts[of]);
            BOOST_TEST(judged == (as == of), texts[of]);
        }
    }
}

BOOST_AUTO_TEST_CASE(sets_of_characters_are_joined)
{
    using voicecfg::detail::char_set;
    std::string const letters = "ab";
    std::string const more = "@\x7F\x80\xFFz";
    char_set const joined = char_set{letters} + char_set{more};
    for (int byte = 0; byte < 256; ++byte) {
        char const c = static_cast<char>(byte);
        BOOST_TEST(char_set{letters}.contains(c) == (letters.find(c) != letters.npos));
        BOOST_TEST(joined.contains(c) == ((letters + more).find(c) != letters.npos));
    }
}

BOOST_AUTO_TEST_SUITE_END()
