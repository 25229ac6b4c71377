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
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_suggest_test)

namespace {

using namespace std::string_view_literals;
using names = std::vector<std::string_view>;
using others = std::vector<voicecfg::other_name>;
using voicecfg::names_of;

names allowed(std::string_view sent, names const& known, names_of kind = names_of::values,
              others const& also = {})
{
    auto const found = voicecfg::nearest_names(sent, known, kind, also);
    names result;
    for (std::size_t i = 0; i < found.count; ++i) {
        result.push_back(known[found.allowed[i]]);
    }
    return result;
}

std::string_view suggestion(std::string_view sent, names const& known,
                            names_of kind = names_of::values, others const& also = {})
{
    auto const found = voicecfg::nearest_names(sent, known, kind, also).suggestion();
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

std::u32string folded(std::string_view text)
{
    std::u32string bare;
    for (char32_t const c : decode(text)) {
        if (c != U'_' && c != U'-' && c != U' ') {
            bare += c >= U'A' && c <= U'Z' ? c + 32 : c;
        }
    }
    return bare;
}

std::vector<std::string> subtags(std::string_view tag)
{
    std::vector<std::string> parts(1);
    for (char const c : tag) {
        if (c == '-' || c == '_') {
            parts.emplace_back();
        }
        else {
            parts.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return parts;
}

std::vector<std::string> first(std::vector<std::string> const& parts, std::size_t count)
{
    return {parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count)};
}

struct question {
    std::string_view sent;
    names const& known;
    names_of kind;
    others const& also;
};

// Which step takes a name, and how far it is there: the less, the sooner; {9, 0} for none.
std::pair<int, std::size_t> rank(question const& asked, std::size_t which)
{
    auto const name = asked.known[which];
    auto const sent = folded(asked.sent);
    auto const known = folded(name);
    if (sent == known) return {1, 0};
    for (auto const& [of, other] : asked.also) {
        if (of == which && folded(other) == sent) return {2, 0};
    }
    if (asked.kind == names_of::languages) {
        auto const tag = subtags(asked.sent);
        auto const range = subtags(name);
        for (std::size_t lost = 0; lost < tag.size(); ++lost) {
            if (range == first(tag, tag.size() - lost)) return {3, lost};
        }
        return range.front() == tag.front() ? std::pair{3, tag.size()}
                                            : std::pair{9, std::size_t{0}};
    }
    auto const edits = naive_distance(sent, known);
    auto const shorter = std::min(sent.size(), known.size());
    auto const most = shorter < 4 ? 0U : shorter < 8 ? 1U : 2U;
    bool const near =
        asked.kind == names_of::members ? edits <= 2 && 2 * edits < sent.size() : edits <= most;
    return near ? std::pair{4, edits} : std::pair{9, std::size_t{0}};
}

voicecfg::nearest nearest_names(question const& asked)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < asked.known.size(); ++i) {
        auto const end = asked.known.begin() + i;
        if (std::find(asked.known.begin(), end, asked.known[i]) == end) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rank(asked, a) < rank(asked, b);
    });
    voicecfg::nearest found;
    for (auto const i : order) {
        if (found.count < 8) {
            found.allowed[found.count++] = i;
        }
    }
    while (found.likely < found.count && rank(asked, order[found.likely]).first < 9) {
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

void compare_with_naive(names const& alphabet, std::size_t length, int rounds, names_of kind)
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
        for (int i = 0; i < 16; ++i) {
            made.push_back(i % 2 == 0 ? blur(random, alphabet, base)
                                      : draw(random, alphabet, length));
        }
        names const known(made.begin(), made.begin() + 12);
        others also;
        for (std::size_t i = 12; i < made.size() && round % 2 == 0; ++i) {
            auto const of = std::find(known.begin(), known.end(), known[random() % known.size()]);
            also.push_back({static_cast<std::uint32_t>(of - known.begin()), made[i]});
        }
        auto const found = voicecfg::nearest_names(sent, known, kind, also);
        suggestions += found.suggestion() ? 1 : 0;
        if (found != naive::nearest_names({sent, known, kind, also})) {
            BOOST_TEST_ERROR("differs from the naive answer for '" << sent << "', round " << round);
        }
    }
    BOOST_TEST(suggestions > static_cast<std::size_t>(rounds) / 10);
}

} // namespace

BOOST_AUTO_TEST_CASE(the_nearest_member_is_suggested)
{
    struct row {
        std::string_view sent;
        names known;
        std::string_view meant;
    };
    row const rows[] = {
        {"voice_id", {"voice", "voiceId"}, "voiceId"},
        {"model_id", {"provider", "model"}, "model"},
        {"provder", {"model", "provider"}, "provider"},
        {"proivder", {"model", "provider"}, "provider"},
        {"providerr", {"model", "provider"}, "provider"},
        {"brovitor", {"model", "provider"}, "none"},
        {"brovider", {"model", "provider"}, "provider"},
        {"orpviedr", {"model", "provider"}, "none"},
        {"voicemode", {"voiceModel1", "voiceModels"}, "voiceModels"},
        {"model", {"modal", "moddel"}, "modal"},
        {"abcde", {"abxye", "abcdx"}, "abcdx"},
        {"first message", {"prompt", "firstMessage"}, "firstMessage"},
        {"nmae", {"id", "name"}, "name"},
        {"", {"a", "ab", "abc"}, "none"},
        {"", {"ab", "_"}, "_"},
        {"anything", {}, "none"},
        {"anything", {""}, "none"},
        {"same", {"other", "same", "Same"}, "same"},
        {"SAME", {"other", "Same", "same"}, "Same"},
    };
    for (auto const& [sent, known, meant] : rows) {
        auto const found = suggestion(sent, known, names_of::members);
        BOOST_TEST(found == meant, sent << ": " << found);
    }
}

BOOST_AUTO_TEST_CASE(the_edits_of_a_member_are_fewer_than_half_of_what_was_sent)
{
    auto const member = [](std::string_view sent, std::string_view known) {
        return suggestion(sent, {known}, names_of::members) == known;
    };
    BOOST_TEST(!member("x", "y"));
    BOOST_TEST(!member("ax", "ay"));
    BOOST_TEST(!member("ab", "aby"));
    BOOST_TEST(member("abx", "ab"));
    BOOST_TEST(member("abx", "aby"));
    BOOST_TEST(!member("abxx", "abyy"));
    BOOST_TEST(!member("a_b-x x", "abyy"));
    BOOST_TEST(member("abcxx", "abcyy"));
    BOOST_TEST(member("abcxx", "abc"));
    BOOST_TEST(!member("abc", "abcyy"));
    BOOST_TEST(!member("abcdefxxx", "abcdefyyy"));
}

BOOST_AUTO_TEST_CASE(the_edits_of_a_value_are_as_many_as_the_shorter_of_the_two_allows)
{
    auto const value = [](std::string_view sent, std::string_view known) {
        BOOST_TEST((suggestion(sent, {known}) == known) == (suggestion(known, {sent}) == sent));
        return suggestion(sent, {known}) == known;
    };
    BOOST_TEST(!value("abx", "aby"));
    BOOST_TEST(!value("abc", "abcd"));
    BOOST_TEST(value("abcx", "abcy"));
    BOOST_TEST(value("abcd", "abcde"));
    BOOST_TEST(!value("a-b_c d", "abcxy"));
    BOOST_TEST(!value("abcdexy", "abcdezw"));
    BOOST_TEST(!value("abcdefg", "abcdefghi"));
    BOOST_TEST(value("abcdefxy", "abcdefzw"));
    BOOST_TEST(value("abcdefgh", "abcdefghij"));
    BOOST_TEST(!value("abcdefghijkl", "abcdefghixyz"));
    BOOST_TEST(suggestion("elliot", {"Savannah", "Elliot"}) == "Elliot");
    BOOST_TEST(suggestion("vda", {"vad", "ai"}) == "none");
}

BOOST_AUTO_TEST_CASE(another_version_is_no_typing_error)
{
    for (auto const kind : {names_of::members, names_of::values}) {
        BOOST_TEST(suggestion("nova-2", {"nova-1", "NOVA2"}, kind) == "NOVA2");
        BOOST_TEST(suggestion("nova-2", {"nova-12", "nova-3", "nova-22", "nova"}, kind) == "none");
        BOOST_TEST(suggestion("gpt-4.5", {"gpt-4o", "gpt-4.1"}, kind) == "none");
        BOOST_TEST(suggestion("eleven_v2", {"eleven_v3", "eleven_vv_2"}, kind) == "eleven_vv_2");
        BOOST_TEST(suggestion("eleven_multilingul_v2",
                              {"eleven_multilingual_v1", "eleven_multilingual_v2"},
                              kind) == "eleven_multilingual_v2");
    }
}

BOOST_AUTO_TEST_CASE(another_name_of_a_name_is_recognized)
{
    names const known = {"11labs", "elevenlab", "vapi"};
    others const also = {{0, "ElevenLabs"}, {0, "11 Labs Inc"}, {2, "elevenlabs"}};
    BOOST_TEST(suggestion("Eleven-Labs", known, names_of::values, also) == "11labs");
    BOOST_TEST(suggestion("11LABS inc", known, names_of::values, also) == "11labs");
    BOOST_TEST(suggestion("elevenlabz", known, names_of::values, also) == "elevenlab");
    names const expected = {"11labs", "vapi", "elevenlab"};
    BOOST_TEST(allowed("Eleven-Labs", known, names_of::values, also) == expected,
               boost::test_tools::per_element());
    BOOST_TEST(suggestion("elevenLAB", known, names_of::values, {{0, "elevenlab"}}) == "elevenlab");
    std::string const longer(80, 'x');
    BOOST_TEST(suggestion(longer, known, names_of::values, {{2, longer}}) == "vapi");
    BOOST_TEST(suggestion("Englisch", {"de", "en"}, names_of::languages, {{1, "englisch"}}) ==
               "en");
}

BOOST_AUTO_TEST_CASE(a_language_is_never_taken_for_another)
{
    struct row {
        std::string_view sent;
        names known;
        names expected; // the suggestion first
        bool meant;
    };
    row const rows[] = {
        {"en_GB", {"de", "en-US", "en"}, {"en", "en-US", "de"}, true},
        {"EN_us", {"en", "en-US"}, {"en-US", "en"}, true},
        {"zh-Hant-HK", {"zh", "zh-CN", "zh-Hant"}, {"zh-Hant", "zh", "zh-CN"}, true},
        {"es-ES", {"en-ES", "es-419", "es-MX"}, {"es-419", "es-MX", "en-ES"}, true},
        {"sr-Cyrl", {"en", "sr-Latn"}, {"sr-Latn", "en"}, true},
        {"zh-hant-hk-x", {"zh_HANT", "zh"}, {"zh_HANT", "zh"}, true},
        {"en", {"e", "eng", "en-AU"}, {"en-AU", "e", "eng"}, true},
        {"es-ES", {"en-ES", "de"}, {"en-ES", "de"}, false},
        {"spanish", {"spanisch"}, {"spanisch"}, false},
        {"iw", {"he"}, {"he"}, false},
        {"e-n", {"en", "e-m"}, {"en", "e-m"}, true},
    };
    for (auto const& [sent, known, expected, meant] : rows) {
        BOOST_TEST(allowed(sent, known, names_of::languages) == expected,
                   boost::test_tools::per_element());
        auto const found = suggestion(sent, known, names_of::languages);
        BOOST_TEST(found == (meant ? expected.front() : "none"sv), sent << ": " << found);
    }
}

BOOST_AUTO_TEST_CASE(two_swapped_neighbours_are_one_edit)
{
    BOOST_TEST(suggestion("bacd", {"abcd"}) == "abcd");
    BOOST_TEST(suggestion("badc", {"abcd"}) == "none");
    BOOST_TEST(suggestion("badcefgh", {"abcdefgh"}) == "abcdefgh");
    BOOST_TEST(suggestion("bcavwxyz", {"acbvwxyz"}) == "acbvwxyz");
}

BOOST_AUTO_TEST_CASE(neighbours_may_be_parted_after_a_swap_or_meet_before_one)
{
    BOOST_TEST(suggestion("cavwxyzuu", {"abcvwxyzuu", "cavwxyzuuvv"}) == "abcvwxyzuu");
    BOOST_TEST(suggestion("abcvwxyzuu", {"cavwxyzuu"}) == "cavwxyzuu");
    BOOST_TEST(suggestion("langugXae", {"language"}) == "language");
    BOOST_TEST(suggestion("xxxxxxca", {"other", "xxxxxxabc"}) == "xxxxxxabc");
}

BOOST_AUTO_TEST_CASE(edits_are_counted_in_characters_and_not_in_bytes)
{
    BOOST_TEST(suggestion("Zoey", {"Zo\xC3\xABy"}) == "Zo\xC3\xABy");
    BOOST_TEST(suggestion("Zo\xC3\xABy", {"Zoey"}) == "Zoey");
    BOOST_TEST(
        suggestion("\xE5\xA3\xB0\xE9\x9F\xB3xy", {"\xE5\xA3\xB0\xE9\x9F\xB3\xE4\xB8\x80y"}) ==
        "\xE5\xA3\xB0\xE9\x9F\xB3\xE4\xB8\x80y");
    BOOST_TEST(suggestion("\xE4\xB8\x81", {"\xE4\xB8\x80"}) == "none");
    BOOST_TEST(suggestion("abcdefgh\xF0\x9F\x98\x80\xF0\x9F\x98\x81", {"abcdefghij", "abcdefgh"}) ==
               "abcdefghij");
    BOOST_TEST(suggestion("abcdefgh", {"abcdefgh\xF0\x9F\x98\x80\xF0\x9F\x98\x81"}) ==
               "abcdefgh\xF0\x9F\x98\x80\xF0\x9F\x98\x81");
    BOOST_TEST(suggestion("abc\xF0\x9F\x98\x80", {"abc"}) == "none");
}

BOOST_AUTO_TEST_CASE(near_names_are_allowed_first_and_the_others_follow_in_order)
{
    names const known = {"zeta", "modal", "eta", "moedels", "Model", "alpha", "mo_del", "zeta"};
    names const expected = {"Model", "mo_del", "modal", "moedels", "zeta", "eta", "alpha"};
    BOOST_TEST(allowed("model", known, names_of::members) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_more_than_eight_names_are_allowed)
{
    names const far = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "name"};
    names const expected = {"name", "1", "2", "3", "4", "5", "6", "7"};
    BOOST_TEST(allowed("nane", far) == expected, boost::test_tools::per_element());

    names const near = {"naae", "nabe", "nace", "nade", "naee", "nafe",
                        "nage", "nahe", "naie", "naje", "NAME"};
    auto const found = voicecfg::nearest_names("name", near, names_of::values);
    BOOST_TEST(found.count == 8);
    BOOST_TEST(found.allowed[0] == 10);
    BOOST_TEST(found.allowed[7] == 6);
    BOOST_TEST(found.suggestion().value() == 10);
}

BOOST_AUTO_TEST_CASE(no_names_are_no_answer)
{
    BOOST_TEST((voicecfg::nearest_names("name", {}, names_of::values) == voicecfg::nearest{}));
}

BOOST_AUTO_TEST_CASE(random_names_are_judged_as_by_the_full_matrix)
{
    for (auto const kind : {names_of::members, names_of::values}) {
        compare_with_naive({"a", "b", "A", "_", "1"}, 12, 3'000, kind);
        compare_with_naive({"a", "b"}, 40, 1'000, kind);
        compare_with_naive({"a", "b", "c", "d", "e", "-", "E", "1", "2", " "}, 20, 2'000, kind);
        compare_with_naive({"a", "\xC3\xA9", "\xE4\xB8\x80", "\xE4\xB8\x81", "\xF0\x9F\x98\x80"},
                           14, 2'000, kind);
        compare_with_naive({"a", "b", "c"}, 90, 200, kind);
    }
    compare_with_naive({"en", "a", "-", "_", "-", "E", "X", "n"}, 10, 5'000, names_of::languages);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_characters_of_their_own)
{
    BOOST_TEST(suggestion("abcd\xFF", {"abcde"}) == "abcde");
    BOOST_TEST(suggestion("\x80\x80\x80\x80", {"\x80\x80\x80\x81"}) == "\x80\x80\x80\x81");
    BOOST_TEST(suggestion("\xE4\xB8", {"\xE4\xB8\x80"}) == "none");
    BOOST_TEST(suggestion("abcd\xC3", {"abcd\xC3\xA9"}) == "abcd\xC3\xA9");
    BOOST_TEST(suggestion("xya\0c"sv, {"xya\x80"
                                       "c"sv}) == "xya\x80"
                                                  "c");

    names const bytes = {"\x00"sv, "\x80", "\xBF", "\xC0", "\xE0", "\xF0", "\xFF", "a", "_"};
    std::mt19937 random(8);
    for (int i = 0; i < 20'000; ++i) {
        std::vector<std::string> const made = {draw(random, bytes, 9), draw(random, bytes, 9)};
        auto const found =
            voicecfg::nearest_names(draw(random, bytes, 9), names(made.begin(), made.end()),
                                    i % 2 == 0 ? names_of::values : names_of::languages);
        BOOST_REQUIRE(found.count == (made[0] == made[1] ? 1U : 2U));
    }
}

BOOST_AUTO_TEST_CASE(a_megabyte_is_judged_like_any_other_text)
{
    std::string const long_name(1'000'000, 'x');
    std::string const underscores(1'000'000, '_');
    std::string const hyphens(1'000'000, '-');
    std::vector<std::string> made;
    for (char c = 'a'; c <= 'z'; ++c) made.push_back(std::string{"x_x"} + c);
    names const short_names(made.begin(), made.end());
    for (auto const kind : {names_of::members, names_of::values, names_of::languages}) {
        auto const found = voicecfg::nearest_names(long_name, short_names, kind);
        BOOST_TEST(found.count == 8U);
        BOOST_TEST(!found.suggestion());
        BOOST_TEST(suggestion(underscores, short_names, kind) == "none");
        BOOST_TEST(suggestion(hyphens, short_names, kind) == "none");
        BOOST_TEST(suggestion("x" + underscores + "X", {"xxx", "x_x"}, kind) == "x_x");
    }
    BOOST_TEST(suggestion("y" + long_name, {"x", long_name}) == long_name);
    BOOST_TEST(suggestion("\xC3\xA9" + long_name, {"x", long_name}) == long_name);
    BOOST_TEST(suggestion("x" + hyphens, {"y", "x-y"}, names_of::languages) == "x-y");
}

BOOST_AUTO_TEST_SUITE_END()
