// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/scan.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(scan_test)

namespace {

using namespace std::string_view_literals;
using voicecfg::document;
using voicecfg::errc;

/// `malformed_json@5`, or nothing.
std::string fault_of(std::string_view text, std::size_t depth = voicecfg::max_depth)
{
    auto const fault = document{text, depth}.fault();
    if (!fault) return {};
    return std::string{name(fault->code)} + "@" + std::to_string(fault->offset);
}

std::string malformed_at(std::size_t offset) { return "malformed_json@" + std::to_string(offset); }

std::string repeated(std::string_view part, std::size_t times)
{
    std::string out;
    while (times-- != 0) out += part;
    return out;
}

/// Each token as its kind's letter, its span and its text: `o3 {"a":1} | s1 "a" | n1 1`.
std::string tokens_of(document const& read)
{
    std::ostringstream out;
    for (auto const& token : read.tokens()) {
        if (&token != &read.root()) out << " | ";
        out << "-zbnsao"[static_cast<int>(token.kind())] << token.span;
        if (token.span != 0) out << ' ' << token.text();
        if (token.escaped) out << " escaped";
    }
    return out.str();
}

struct bad {
    std::string_view text;
    std::size_t offset;
};

constexpr bad structure_faults[] = {
    {"", 0},
    {" \t\r\n", 4},
    {"x", 0},
    {"\xEF\xBB\xBF{}", 0}, // a byte order mark
    {"\x0B{}", 0},         // no white space in JSON
    {"\xC2\xA0{}", 0},
    {"{} x", 3},
    {"{}{}", 2},
    {"{}\0"sv, 2},
    {"1 2", 2},
    {"]", 0},
    {"}", 0},
    {",", 0},
    {"[", 1},
    {"[1", 2},
    {"[1,", 3},
    {"[1,]", 3},
    {"[,1]", 1},
    {"[1 2]", 3},
    {"[1:2]", 2},
    {"[1}", 2},
    {"{", 1},
    {"{,}", 1},
    {"{1:2}", 1},
    {"{\"a\"", 4},
    {"{\"a\"}", 4},
    {"{\"a\",", 4},
    {"{\"a\":", 5},
    {"{\"a\":}", 5},
    {"{\"a\":1", 6},
    {"{\"a\":1]", 6},
    {"{\"a\":1,", 7},
    {"{\"a\":1,}", 7},
    {"{\"a\":1 \"b\":2}", 7},
    {"{\"a\":1}}", 7},
    {"{a:1}", 1},
    {"{'a':1}", 1},
    {"[1] // no comments", 4},
    {"/**/1", 0},
};

constexpr bad literal_faults[] = {
    {"tru", 3},  {"trux", 3},  {"trueX", 4},    {"True", 0},      {"nul]", 3}, {"fals\xC3", 4},
    {"nulL", 3}, {"NaN", 0},   {"Infinity", 0}, {"-Infinity", 1}, {"+1", 0},   {".5", 0},
    {"-", 1},    {"-x", 1},    {"01", 1},       {"-01", 2},       {"1.", 2},   {"1.x", 2},
    {"1.e5", 2}, {"1e", 2},    {"1e+", 3},      {"1e+x", 3},      {"1ex", 2},  {"1.5.5", 3},
    {"0x10", 1}, {"1_000", 1}, {"1e5.5", 3},    {"--1", 1},       {"1-", 1},   {"00", 1},
};

constexpr bad string_faults[] = {
    {"\"", 1},
    {"\"abc", 4},
    {"\"a\nb\"", 2},
    {"\"a\x1F\"", 2},
    {"\"\\", 2},
    {"\"\\x\"", 2},
    {"\"\\'\"", 2},
    {"\"\\u\"", 3},
    {"\"\\u12\"", 5},
    {"\"\\u123", 6},
    {"\"\\u12g4\"", 5},
    {"\"\\U0041\"", 2},
    // more than sixteen bytes before the fault
    {"\"0123456789abcdef0123456789abcdef\n\"", 33},
    {"\"0123456789abcdef\\x\"", 18},
};

constexpr bad surrogate_faults[] = {
    {R"("\udc00")", 1}, // a low one alone
    {R"("ab\uDFFF")", 3},
    {R"("\ud83d")", 1}, // a high one alone
    {R"("\ud83dx")", 1},
    {R"("\ud83d\n")", 1},
    {R"("\ud83d\u0041")", 1},
    {R"("\ud83d\ud83d\ude00")", 1},
    {R"("\ud83d\udbff")", 1},
    {R"("\ude00\ud83d")", 1},
    {R"("\ud83d\ude00\ude00")", 13},
    {R"("\ud83d)", 7}, // these could go on
    {R"("\ud83d\)", 8},
    {R"("\ud83d\u)", 9},
    {R"("\ud83d\ud)", 10},
    {R"("\ud83d\ude0)", 12},
};

constexpr bad utf8_faults[] = {
    {"\"\x80\"", 1},     // a continuation alone
    {"\"\xC0\x80\"", 1}, // overlong
    {"\"\xC1\xBF\"", 1},
    {"\"\xE0\x80\x80\"", 1},
    {"\"\xE0\x9F\xBF\"", 1},
    {"\"\xF0\x80\x80\x80\"", 1},
    {"\"\xF0\x8F\xBF\xBF\"", 1},
    {"\"\xED\xA0\x80\"", 1},     // a surrogate
    {"\"\xF4\x90\x80\x80\"", 1}, // beyond U+10FFFF
    {"\"\xF5\x80\x80\x80\"", 1},
    {"\"\xFF\"", 1},
    {"\"\xC3\"", 1}, // a sequence that ends too early
    {"\"\xE2\x82\"", 1},
    {"\"\xE2x\"", 1},
    {"\"\xF0\x9F\x98x\"", 1},
    {"\"ab\xC3\xA9\xE2\x28\xA1\"", 5},
    {"\"\xC3", 2}, // these could go on
    {"\"\xE2\x82", 3},
    {"\"\xF0\x9F\x98", 4},
    {"\"\xC3\xA9\xF0", 4},
};

constexpr std::string_view fine[] = {
    "{}",
    "[]",
    " [ ] ",
    "0",
    "-0",
    "-0.0e-00",
    "1e400",
    "123456789012345678901234567890",
    "1E+5",
    "true",
    "\r\n\tfalse ",
    "null",
    "\"\"",
    "\"\x7F\"",
    "\"\xC3\xA9\x7F\"",
    "\"/\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
    R"("\u0000\uFFFF\ud83d\ude00\uDBFF\uDFFF")",
    "\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\"",
    "\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"",
    "\"\xEF\xBB\xBF\"",
    "[[],{},[{}],{\"\":[]}]",
    "{\"a\":1,\"a\":2}", // the scanner tells no duplicates
};

constexpr std::string_view rich =
    "{ \"a\" : [1, -2.5e+10, true, false, null] , \"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\": "
    "{\"\\u00e9\\ud83d\\ude00\\n\":\"0123456789abcdefghijklmnop\"}, \"empty\": [{}, [], \"\"] }";

} // namespace

BOOST_AUTO_TEST_CASE(json_texts_are_read)
{
    for (auto const text : fine) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_of(text) == "");
        }
}

BOOST_AUTO_TEST_CASE(a_fault_of_structure_is_where_no_json_can_continue)
{
    for (auto const& [text, offset] : structure_faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_of(text) == malformed_at(offset));
        }
}

BOOST_AUTO_TEST_CASE(a_fault_of_a_literal_or_number_is_its_first_wrong_byte)
{
    for (auto const& [text, offset] : literal_faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_of(text) == malformed_at(offset));
        }
}

BOOST_AUTO_TEST_CASE(a_fault_of_a_string_is_its_first_wrong_byte)
{
    for (auto const& [text, offset] : string_faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_of(text) == malformed_at(offset));
        }
    BOOST_TEST(fault_of("\"a\0b\""sv) == malformed_at(2));
}

BOOST_AUTO_TEST_CASE(a_lone_surrogate_is_refused_at_its_backslash)
{
    for (auto const& [text, offset] : surrogate_faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_of(text) == malformed_at(offset));
        }
}

BOOST_AUTO_TEST_CASE(bad_utf8_is_refused_at_the_first_byte_of_its_sequence)
{
    for (auto const& [text, offset] : utf8_faults) BOOST_TEST_CONTEXT(offset << " of " << text)
        {
            BOOST_TEST(fault_of(text) == malformed_at(offset));
        }
}

BOOST_AUTO_TEST_CASE(a_text_cut_short_anywhere_is_refused_at_its_length)
{
    BOOST_REQUIRE(fault_of(rich) == "");
    for (std::size_t length = 0; length < rich.size(); ++length)
        BOOST_TEST(fault_of(rich.substr(0, length)) == malformed_at(length));
}

BOOST_AUTO_TEST_CASE(a_control_character_in_a_string_is_refused_wherever_it_stands)
{
    for (std::size_t length = 1; length < 40; ++length)
        for (std::size_t at = 0; at < length; ++at) {
            auto text = "\"" + std::string(length, 'x') + "\"";
            text[1 + at] = '\x01';
            BOOST_TEST(fault_of(text) == malformed_at(1 + at));
        }
}

BOOST_AUTO_TEST_CASE(thirty_two_levels_are_read_and_thirty_three_are_too_deep)
{
    BOOST_TEST(fault_of(repeated("[", 32) + repeated("]", 32)) == "");
    BOOST_TEST(fault_of(repeated("[", 33) + repeated("]", 33)) == "too_deep@32");
    BOOST_TEST(fault_of(repeated("{\"a\":", 31) + "{}" + repeated("}", 31)) == "");
    BOOST_TEST(fault_of(repeated("{\"a\":", 32) + "[]" + repeated("}", 32)) == "too_deep@160");
    BOOST_TEST(fault_of(repeated("[{\"\":", 16) + "1" + repeated("}]", 16)) == "");
    BOOST_TEST(fault_of(repeated("[", 33)) == "too_deep@32");
    BOOST_TEST(fault_of("[" + repeated("[[]],", 100) + "1]", 3) == "");
    BOOST_TEST(fault_of("[]", 0) == "too_deep@0");
    BOOST_TEST(fault_of("1", 0) == "");
}

BOOST_AUTO_TEST_CASE(of_two_faults_the_first_in_the_text_is_told)
{
    BOOST_TEST(fault_of(repeated("[", 33) + "x") == "too_deep@32");
    BOOST_TEST(fault_of("[x," + repeated("[", 33)) == "malformed_json@1");
}

BOOST_AUTO_TEST_CASE(a_million_brackets_are_read_without_recursion)
{
    constexpr std::size_t many = 1'000'000;
    auto const text = repeated("[", many) + repeated("]", many);
    document const read{text, voicecfg::any_depth};
    BOOST_TEST(!read.fault());
    BOOST_TEST(read.tokens().size() == many);
    BOOST_TEST(read.root().span == many);
    BOOST_TEST(read.root().length == 2 * many);
    BOOST_TEST(read.tokens().back().text() == "[]");
    BOOST_TEST(fault_of(repeated("[", many), voicecfg::any_depth) == malformed_at(many));
}

BOOST_AUTO_TEST_CASE(tokens_stand_in_the_order_of_the_text_and_span_their_descendants)
{
    struct {
        std::string_view text;
        std::string_view tokens;
    } const table[] = {
        {" -1.50 ", "n1 -1.50"},
        {"\t\"a\\n\"", R"(s1 "a\n" escaped)"},
        {"\"\xC3\xA9\"", "s1 \"\xC3\xA9\""},
        {"true", "b1 true"},
        {"null", "z1 null"},
        {" [ ] ", "a1 [ ]"},
        {"[1, [2], 3]", "a5 [1, [2], 3] | n1 1 | a2 [2] | n1 2 | n1 3"},
        {"{\"a\" : {\"b\":[]}, \"c\":0 }",
         "o7 {\"a\" : {\"b\":[]}, \"c\":0 } | s1 \"a\" | o3 {\"b\":[]} | s1 \"b\" | a1 [] | "
         "s1 \"c\" | n1 0"},
    };
    for (auto const& [text, tokens] : table) BOOST_TEST(tokens_of(document{text}) == tokens);
}

BOOST_AUTO_TEST_CASE(tokens_before_a_fault_stay_and_open_containers_span_nothing)
{
    BOOST_TEST(tokens_of(document{"{\"id\": [7], \"x\": [1, {\"y\": !"}) ==
               "o0 | s1 \"id\" | a2 [7] | n1 7 | s1 \"x\" | a0 | n1 1 | o0 | s1 \"y\"");
    BOOST_TEST(tokens_of(document{"[1] 2"}) == "a2 [1] | n1 1");
    BOOST_TEST(tokens_of(document{"[[", 1}) == "a0");
    BOOST_TEST(document{""}.tokens().empty());
}

BOOST_AUTO_TEST_CASE(a_document_moves_without_moving_its_tokens)
{
    document read{"[1,2]"};
    auto const* const root = &read.root();
    document const moved = std::move(read);
    BOOST_TEST(&moved.root() == root);
    BOOST_TEST(moved.root().text() == "[1,2]");
}

BOOST_AUTO_TEST_CASE(a_name_that_stands_twice_may_be_repeated_however_it_is_spelled_and_nested)
{
    BOOST_TEST(document(R"({"k\u006f":1,"k\u006F":2})").may_repeat_names());
    BOOST_TEST(document(R"({"":1,"":2})").may_repeat_names());
    // two others that are alike in all that a class looks at
    BOOST_TEST(document(R"({"a":1,"a":2,"xab":3,"xac":4})").may_repeat_names());
    for (char first = 'a'; first <= 'z'; ++first)
        for (char last = 'a'; last <= 'z'; ++last) {
            auto const member = std::string{"\"x"} + first + last + "\":0";
            auto const twice = "{" + member + "," + member + "}";
            BOOST_TEST(document(twice).may_repeat_names());
        }
    std::string const deep = std::string(40, '[') + std::string(40, ']');
    auto const twice = R"({"a":1,"b":)" + deep + R"(,"a":2})";
    BOOST_TEST(document(twice, voicecfg::any_depth).may_repeat_names());
}

BOOST_AUTO_TEST_CASE(a_text_beyond_what_offsets_can_count_is_refused_unread)
{
    auto const size = voicecfg::max_scan_bytes + 1;
    auto const unread = std::make_unique_for_overwrite<char[]>(size);
    unread[0] = '?';
    BOOST_TEST(fault_of({unread.get(), size}) == "too_large@0");
    BOOST_TEST(document{std::string_view(unread.get(), size)}.tokens().empty());
    BOOST_TEST(fault_of({unread.get(), size - 1}) == "malformed_json@0");
}

namespace {

class mutator {
public:
    std::string operator()(std::string_view seed)
    {
        std::string text{seed};
        for (auto times = below(4); times != 0; --times) change(text);
        return text;
    }

    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random_);
    }

private:
    void change(std::string& text)
    {
        constexpr auto letters = "{}[]:,\"\\ \n\x01truefalsn0123456789.eE+-uDdC8"
                                 "\xC3\xA9\xED\xF0\x9F\x98\x80"sv;
        auto const at = below(text.size() + 1);
        auto const letter = letters[below(letters.size())];
        switch (below(4)) {
        case 0: text.insert(at, 1, letter); break;
        case 1: text.erase(at, 1 + below(3)); break;
        case 2: text.resize(below(20) == 0 ? at : text.size()); break;
        default:
            if (at != text.size()) text[at] = letter;
        }
    }

    std::mt19937_64 random_{2026};
};

/// Whether Boost.JSON takes a text. It refuses exponents beyond an `int`, which JSON allows.
bool boost_accepts(std::string_view text)
{
    boost::system::error_code error;
    boost::json::parse_options options;
    options.max_depth = 1000;
    boost::json::parse(boost::core::string_view{text.data(), text.size()}, error, {}, options);
    return !error || error == boost::json::error::exponent_overflow;
}

} // namespace

BOOST_AUTO_TEST_CASE(random_texts_are_accepted_where_boost_json_accepts_them)
{
    constexpr std::string_view seeds[] = {
        rich, R"(["\ud83d\ude00", 1.5e-7, -0, {"a":{"b":[]}}])", "[true,false,null,\"\xC3\xA9\"]",
        R"({"voice":{"provider":"11labs","voiceId":"x"},"n":[1,2]})", "-12.5e+3"};
    mutator mutate;
    int accepted = 0;
    for (int i = 0; i < 60'000; ++i) {
        auto const text = mutate(seeds[mutate.below(std::size(seeds))]);
        document const read{text, 1000};
        accepted += !read.fault();
        if (!read.fault() != boost_accepts(text)) BOOST_ERROR(text << ": " << fault_of(text));
        if (!read.fault()) continue;
        // What stands before a fault can continue: it is cut short, or complete.
        auto const offset = read.fault()->offset;
        auto const before = fault_of(std::string_view{text}.substr(0, offset), 1000);
        if (before != "" && before != malformed_at(offset))
            BOOST_ERROR(text << ": " << fault_of(text) << ", but before it " << before);
    }
    BOOST_TEST(accepted > 10'000);
    BOOST_TEST(accepted < 50'000);
}

BOOST_AUTO_TEST_SUITE_END()
