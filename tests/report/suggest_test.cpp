// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#include <voicecfg/report/suggest.hpp>

#include "naive_distance.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_suggest_test)

namespace {

using namespace std::string_view_literals;
using names = std::vector<std::string_view>;

names allowed(std::string_view sent, names const& known)
{
    auto const found = voicecfg::nearest_names(sent, known);
    names result;
    for (std::size_t i = 0; i < found.count; ++i) {
        result.push_back(known[found.allowed[i]]);
    }
    return result;
}

std::string_view suggestion(std::string_view sent, names const& known)
{
    auto const found = voicecfg::nearest_names(sent, known).suggestion();
    return found ? known[*found] : "none"sv;
}

// The rules once more, with a full matrix and no thought of time: what nearest_names is held to.
namespace naive {

std::u32string decode(std::string_view utf8)
{
    std::u32string points;
    for (std::size_t i = 0; i < utf8.size();) {
        auto const lead = static_cast<unsigned char>(utf8[i]);
        std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3F);
        }
        points.push_back(point);
        i += length;
    }
    return points;
}

std::string without_style(std::string_view text)
{
    std::string bare;
    for (char const c : text) {
        if (c != '_' && c != '-') {
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return bare;
}

std::size_t rank(std::string_view sent, std::string_view name)
{
    if (without_style(sent) == without_style(name)) {
        return 0;
    }
    auto const edits = naive_distance(decode(sent), decode(name));
    return edits <= 2 && 2 * edits < decode(name).size() ? edits : 3;
}

voicecfg::nearest nearest_names(std::string_view sent, names const& known)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < known.size(); ++i) {
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rank(sent, known[a]) < rank(sent, known[b]);
    });
    voicecfg::nearest found;
    for (auto const i : order) {
        if (found.count < 8) {
            found.allowed[found.count++] = i;
        }
    }
    while (found.likely < found.count && rank(sent, known[order[found.likely]]) < 3) {
        ++found.likely;
    }
    return found;
}

} // namespace naive

std::string draw(std::mt19937& random, names const& alphabet, std::size_t most)
{
    std::string text;
    for (auto count = random() % (most + 1); count > 0; --count) {
        text += alphabet[random() % alphabet.size()];
    }
    return text;
}

// A few random edits, so that near names are as frequent as far ones.
std::string blur(std::mt19937& random, names const& alphabet, names characters)
{
    for (auto edits = random() % 4; edits > 0 && !characters.empty(); --edits) {
        auto const at = characters.begin() + static_cast<int>(random() % characters.size());
        auto const other = alphabet[random() % alphabet.size()];
        switch (random() % 4) {
        case 0: characters.erase(at); break;
        case 1: characters.insert(at, other); break;
        case 2: *at = other; break;
        default: std::iter_swap(at, at == characters.begin() ? at : at - 1); break;
        }
    }
    std::string text;
    for (auto const character : characters) {
        text += character;
    }
    return text;
}

void compare_with_naive(names const& alphabet, std::size_t length, int rounds)
{
    std::mt19937 random(7);
    std::size_t suggestions = 0;
    for (int round = 0; round < rounds; ++round) {
        names base;
        for (auto count = random() % (length + 1); count > 0; --count) {
            base.push_back(alphabet[random() % alphabet.size()]);
        }
        auto const sent = blur(random, alphabet, base);
        std::vector<std::string> made;
        for (int i = 0; i < 12; ++i) {
            made.push_back(i % 2 == 0 ? blur(random, alphabet, base)
                                      : draw(random, alphabet, length));
        }
        names const known(made.begin(), made.end());
        auto const found = voicecfg::nearest_names(sent, known);
        suggestions += found.suggestion() ? 1 : 0;
        if (found != naive::nearest_names(sent, known)) {
            BOOST_TEST_ERROR("differs from the naive answer for '" << sent << "', round " << round);
        }
    }
    BOOST_TEST(suggestions > static_cast<std::size_t>(rounds) / 10);
}

} // namespace

BOOST_AUTO_TEST_CASE(names_that_differ_in_style_only_are_the_same_but_for_it)
{
    struct pair {
        std::string_view a;
        std::string_view b;
        bool same;
    };
    constexpr pair pairs[] = {
        {"voice_id", "voiceId", true},
        {"voice-id", "VOICE_ID", true},
        {"VoiceId", "voiceid", true},
        {"__a", "A--", true},
        {"AZ", "az", true},
        {"", "", true},
        {"", "-_", true},
        {"a_", "a", true},
        {"voice_id"sv.substr(0, 5), "voice", true}, // nothing is read beyond the end
        {"a", "b", false},
        {"a", "", false},
        {"ab", "a", false},
        {"a_b", "a_", false},
        {"voice id", "voiceId", false},
        {"voice.id", "voiceId", false},
        {"@", "`", false},
        {"[", "{", false},
        {"\xC3\x89", "\xC3\xA9", false},
        {"\xFF", "\xFF", true},
    };
    for (auto const& [a, b, same] : pairs) {
        BOOST_TEST(voicecfg::same_but_style(a, b) == same, a << " and " << b);
        BOOST_TEST(voicecfg::same_but_style(b, a) == same, b << " and " << a);
    }
    static_assert(voicecfg::same_but_style("voice_id", "voiceId"));
}

BOOST_AUTO_TEST_CASE(the_nearest_name_is_suggested)
{
    struct row {
        std::string_view sent;
        names known;
        std::string_view meant;
    };
    row const rows[] = {
        {"elliot", {"Savannah", "Elliot"}, "Elliot"},
        {"voice_id", {"voice", "voiceId"}, "voiceId"},
        {"provder", {"model", "provider"}, "provider"},
        {"proivder", {"model", "provider"}, "provider"},
        {"providerr", {"model", "provider"}, "provider"},
        {"brovitor", {"model", "provider"}, "none"},
        {"brovider", {"model", "provider"}, "provider"},
        {"orpviedr", {"model", "provider"}, "none"},
        {"nova-2", {"nova-1", "NOVA2"}, "NOVA2"},
        {"nova-2", {"nova-12", "nova-3", "nova-22"}, "nova-12"},
        {"voicemode", {"voiceModel1", "voiceModels"}, "none"},
        {"model", {"modal", "moddel"}, "modal"},
        {"abcde", {"abxye", "abcdx"}, "abcdx"},
        {"", {"a", "ab", "abc"}, "none"},
        {"", {"ab", "_"}, "_"},
        {"anything", {}, "none"},
        {"anything", {""}, "none"},
        {"same", {"other", "same", "Same"}, "same"},
        {"SAME", {"other", "Same", "same"}, "Same"},
    };
    for (auto const& [sent, known, meant] : rows) {
        BOOST_TEST(suggestion(sent, known) == meant, sent << ": " << suggestion(sent, known));
    }
}

BOOST_AUTO_TEST_CASE(the_edits_are_fewer_than_half_the_characters_of_the_name)
{
    BOOST_TEST(suggestion("x", {"y"}) == "none");
    BOOST_TEST(suggestion("ax", {"ay"}) == "none");
    BOOST_TEST(suggestion("abx", {"ab"}) == "none");
    BOOST_TEST(suggestion("abx", {"aby"}) == "aby");
    BOOST_TEST(suggestion("ab", {"aby"}) == "aby");
    BOOST_TEST(suggestion("abxx", {"abyy"}) == "none");
    BOOST_TEST(suggestion("abcxx", {"abcyy"}) == "abcyy");
    BOOST_TEST(suggestion("abc", {"abcyy"}) == "abcyy");
    BOOST_TEST(suggestion("abcxx", {"abc"}) == "none");
}

BOOST_AUTO_TEST_CASE(two_swapped_neighbours_are_one_edit)
{
    BOOST_TEST(suggestion("bac", {"abc"}) == "abc");
    BOOST_TEST(suggestion("badc", {"abcd"}) == "none");
    BOOST_TEST(suggestion("badce", {"abcde"}) == "abcde");
    BOOST_TEST(suggestion("bca34", {"acb34"}) == "acb34");
}

BOOST_AUTO_TEST_CASE(neighbours_may_be_parted_after_a_swap_or_meet_before_one)
{
    BOOST_TEST(suggestion("ca345", {"abc345", "ca34599"}) == "abc345");
    BOOST_TEST(suggestion("abc345", {"ca345"}) == "ca345");
    BOOST_TEST(suggestion("langugXae", {"language"}) == "language");
    BOOST_TEST(suggestion("xxca", {"other", "xxabc"}) == "xxabc");
}

BOOST_AUTO_TEST_CASE(edits_are_counted_in_characters_and_not_in_bytes)
{
    BOOST_TEST(suggestion("Zoe", {"Zo\xC3\xAB"}) == "Zo\xC3\xAB");
    BOOST_TEST(suggestion("\xE5\xA3\xB0\xE9\x9F\xB3x", {"\xE5\xA3\xB0\xE9\x9F\xB3\xE4\xB8\x80"}) ==
               "\xE5\xA3\xB0\xE9\x9F\xB3\xE4\xB8\x80");
    BOOST_TEST(suggestion("\xE4\xB8\x81", {"\xE4\xB8\x80"}) == "none");
    BOOST_TEST(suggestion("\xF0\x9F\x98\x80\xF0\x9F\x98\x81"
                          "abc",
                          {"abc\xC2\xA0\xC2\xA0", "abcde"}) == "none");
    BOOST_TEST(suggestion("abc\xF0\x9F\x98\x80\xF0\x9F\x98\x81", {"abcde"}) == "abcde");
    BOOST_TEST(suggestion("abcde", {"abcde\xF0\x9F\x98\x80\xF0\x9F\x98\x81"}) ==
               "abcde\xF0\x9F\x98\x80\xF0\x9F\x98\x81");
}

BOOST_AUTO_TEST_CASE(near_names_are_allowed_first_and_the_others_follow_in_order)
{
    names const known = {"zeta", "modal", "eta", "moedels", "Model", "alpha", "mo_del"};
    names const expected = {"Model", "mo_del", "modal", "moedels", "zeta", "eta", "alpha"};
    BOOST_TEST(allowed("model", known) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_more_than_eight_names_are_allowed)
{
    names const far = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "name"};
    names const expected = {"name", "1", "2", "3", "4", "5", "6", "7"};
    BOOST_TEST(allowed("nane", far) == expected, boost::test_tools::per_element());

    names near(20, "nam");
    near.push_back("NAME");
    auto const found = voicecfg::nearest_names("name", near);
    BOOST_TEST(found.count == 8);
    BOOST_TEST(found.allowed[0] == 20);
    BOOST_TEST(found.allowed[7] == 6);
    BOOST_TEST(found.suggestion().value() == 20);
}

BOOST_AUTO_TEST_CASE(no_names_are_no_answer)
{
    BOOST_TEST((voicecfg::nearest_names("name", {}) == voicecfg::nearest{}));
}

BOOST_AUTO_TEST_CASE(random_names_are_judged_as_by_the_full_matrix)
{
    compare_with_naive({"a", "b", "A", "_"}, 6, 5'000);
    compare_with_naive({"a", "b"}, 40, 2'000);
    compare_with_naive({"a", "b", "c", "d", "e", "-", "E"}, 20, 3'000);
    compare_with_naive({"a", "\xC3\xA9", "\xE4\xB8\x80", "\xE4\xB8\x81", "\xF0\x9F\x98\x80"}, 12,
                       3'000);
    compare_with_naive({"a", "b", "c"}, 90, 300);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_characters_of_their_own)
{
    BOOST_TEST(suggestion("ab\xFF", {"abc"}) == "abc");
    BOOST_TEST(suggestion("\x80\x80\x80", {"\x80\x80\x81"}) == "\x80\x80\x81");
    BOOST_TEST(suggestion("\xE4\xB8", {"\xE4\xB8\x80"}) == "none");
    BOOST_TEST(suggestion("abc\xC3", {"abc\xC3\xA9"}) == "abc\xC3\xA9");
    BOOST_TEST(suggestion("a\0c"sv, {"a\x80"
                                     "c"sv}) == "a\x80"
                                                "c");

    names const bytes = {"\x00"sv, "\x80", "\xBF", "\xC0", "\xE0", "\xF0", "\xFF", "a", "_"};
    std::mt19937 random(8);
    for (int i = 0; i < 20'000; ++i) {
        std::vector<std::string> const made = {draw(random, bytes, 9), draw(random, bytes, 9)};
        auto const found =
            voicecfg::nearest_names(draw(random, bytes, 9), names(made.begin(), made.end()));
        BOOST_REQUIRE(found.count == 2);
    }
}

BOOST_AUTO_TEST_CASE(a_megabyte_is_judged_like_any_other_text)
{
    std::string const long_name(1'000'000, 'x');
    std::string const underscores(1'000'000, '_');
    names const short_names(10'000, "x_x");
    BOOST_TEST(voicecfg::nearest_names(long_name, short_names).count == 8);
    BOOST_TEST(!voicecfg::nearest_names(long_name, short_names).suggestion());
    BOOST_TEST(!voicecfg::nearest_names(underscores, short_names).suggestion());
    BOOST_TEST(suggestion("x" + underscores + "X", {"xxx", "x_x"}) == "x_x");
    BOOST_TEST(suggestion("y" + long_name, {"x", long_name}) == long_name);
    BOOST_TEST(suggestion("\xC3\xA9" + long_name, {"x", long_name}) == long_name);
}

BOOST_AUTO_TEST_SUITE_END()
