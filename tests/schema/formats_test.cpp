// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#include <voicecfg/schema/formats.hpp>

#include <voicecfg/schema/time_zones.hpp>

#include <boost/test/unit_test.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
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
