// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/compile_pattern.hpp>

#include "naive_pattern.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_compile_pattern_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

constexpr bool found(std::string_view source, std::string_view value)
{
    auto const made = compile_pattern(source);
    return !made.fault && matches(made.view(), value);
}

static_assert(found("^[a-z]{2,4}$", "abc") && !found("^[a-z]{2,4}$", "abcde"));
static_assert(found("(?:a|\xC3\xA9|\\d)*e$", "xxa\xC3\xA9"
                                             "5e"));
static_assert(compile_pattern("a**").fault == pattern_fault{"nothing to repeat", 2});

struct match_row {
    std::string_view source;
    std::vector<std::string_view> yes;
    std::vector<std::string_view> no;
};

struct fault_row {
    std::string_view source;
    std::string_view reason;
    std::size_t offset;
};

std::string times(std::size_t count, std::string_view text)
{
    std::string out;
    for (; count != 0; --count) out += text;
    return out;
}

/// Whether states refer to states and to ranges that there are, and the last one accepts.
bool leads_nowhere_else(compiled_pattern const& made)
{
    for (auto const& each : made.states) {
        bool const final = each.step == pattern_step::accept;
        if (!final && (each.next >= made.states.size() || each.other >= made.states.size()))
            return false;
        if (each.step == pattern_step::ranges &&
            (each.first > each.last || each.last > made.ranges.size()))
            return false;
    }
    return made.states.empty() || made.states.back().step == pattern_step::accept;
}

void expect_fault(fault_row const& row)
{
    BOOST_TEST_CONTEXT(row.source.substr(0, 60))
    {
        auto const made = compile_pattern(row.source);
        BOOST_TEST_REQUIRE(made.fault.has_value());
        BOOST_TEST(made.fault->reason == row.reason);
        BOOST_TEST(made.fault->offset == row.offset);
        BOOST_TEST(made.states.empty());
        BOOST_TEST(made.ranges.empty());
    }
}

/// Random patterns that are read, and values of the same few characters.
class dice {
public:
    std::string pattern(int depth)
    {
        if (depth == 0) return std::string{one_of(atoms)};
        switch (below(8)) {
        case 0:
        case 1:
        case 2: return pattern(depth - 1) + pattern(depth - 1);
        case 3: return '(' + pattern(depth - 1) + '|' + pattern(depth - 1) + ')';
        case 4: return "(?:" + pattern(depth - 1) + ')' + std::string{one_of(counts)};
        case 5: return std::string{one_of(atoms)} += one_of(counts);
        case 6: return std::string{one_of(edges)} + pattern(depth - 1) + one_of(edges).data();
        default: return pattern(depth - 1) + '|' + pattern(depth - 1);
        }
    }
    std::string value()
    {
        std::string out;
        for (auto left = below(8); left != 0; --left) out += one_of(characters);
        return out;
    }
    std::size_t below(std::size_t count) { return random_() % count; }

private:
    template <std::size_t Count>
    std::string_view one_of(std::string_view const (&all)[Count])
    {
        return all[below(Count)];
    }

    static constexpr std::string_view atoms[] = {"a",
                                                 "b",
                                                 "a",
                                                 ".",
                                                 "[ab]",
                                                 "[^a]",
                                                 "\\d",
                                                 "\\W",
                                                 "\\s",
                                                 "[a-c\\d]",
                                                 "[^\\w]",
                                                 "\\n",
                                                 "\\S",
                                                 "\xC3\xA9",
                                                 "()",
                                                 "-",
                                                 "\\u0062",
                                                 "\xF0\x9F\x98\x80",
                                                 "[\\ud83d\\ude00-\\ud83d\\ude02]"};
    static constexpr std::string_view counts[] = {"*",    "+",    "?",     "{0}",  "{2}",
                                                  "{0,}", "{2,}", "{0,2}", "{1,3}"};
    static constexpr std::string_view edges[] = {"", "", "^", "$", "(^|a)", "($|b)", "(?:^)*"};
    static constexpr std::string_view characters[] = {
        "a", "b", "a", "b", "c", "0", " ", "\n", "\xC3\xA9", "\xF0\x9F\x98\x80", "\xE2\x80\xA8",
        "-"};

    std::mt19937 random_{20260128};
};

} // namespace

BOOST_AUTO_TEST_CASE(a_pattern_is_read_as_ecmascript_reads_it)
{
    match_row const rows[] = {
        {"", {"", "x"}, {}},
        {"a", {"a", "bab"}, {"", "b", "A"}},
        {"^a", {"a", "ab"}, {"ba", "\na"}},
        {"a$", {"a", "ba"}, {"ab", "a\n"}},
        {"^$", {""}, {"a", "\n"}},
        {"$^", {""}, {"a"}},
        {"a^b", {}, {"ab", "a\nb"}},
        {"a$b", {}, {"ab", "a\nb"}},
        {"^.$",
         {"a", "\xC3\xA9", "\xF0\x9F\x98\x80", "\t", "\xC2\x85"},
         {"", "ab", "\n", "\r", "\xE2\x80\xA8", "\xE2\x80\xA9"}},
        {"^ab|cd$", {"ab", "abx", "cd", "xcd"}, {"xab", "cdx", "ac"}},
        {"^(ab|cd)$", {"ab", "cd"}, {"abcd", ""}},
        {"^(?:a|b|c|)$", {"a", "b", "c", ""}, {"d", "ab"}},
        {"^(|a)b$", {"b", "ab"}, {"a", "aab"}},
        {"|", {"", "a"}, {}},
        {"()", {"", "a"}, {}},
        {"^()()$", {""}, {"a"}},
        {"^a*$", {"", "a", "aaaa"}, {"b", "ab"}},
        {"^a+$", {"a", "aaaa"}, {"", "ab"}},
        {"^a?$", {"", "a"}, {"aa", "b"}},
        {"^(ab)*c$", {"c", "abc", "ababc"}, {"ab", "aabbc", "bc"}},
        {"^(ab)+c$", {"abc", "ababc"}, {"c", "abab"}},
        {"^(ab)?c$", {"c", "abc"}, {"ababc"}},
        {"^a{2}$", {"aa"}, {"a", "aaa"}},
        {"^a{2,}$", {"aa", "aaa"}, {"a", ""}},
        {"^a{2,3}$", {"aa", "aaa"}, {"a", "aaaa"}},
        {"^a{0}b$", {"b"}, {"ab"}},
        {"^(ab|c){0}d$", {"d"}, {"cd", "abd"}},
        {"^a{0,}$", {"", "aaa"}, {"b"}},
        {"^a{0,2}$", {"", "a", "aa"}, {"aaa"}},
        {"^a{02,0003}$", {"aa", "aaa"}, {"a"}},
        {"^(a|bc){2,3}$", {"aa", "abc", "bcabc"}, {"a", "bc", "aaaa"}},
        {"^((a|b){2}c)+$", {"abc", "aacbbc"}, {"acc", "abcab"}},
        {"^(a*)*$", {"", "aaa"}, {"b"}},
        {"^(a?){3}$", {"", "aa", "aaa"}, {"aaaa"}},
        {"(?:^a)*b", {"b", "ab", "xb"}, {"a"}},
        {"(^)*a", {"ba"}, {"b"}},
        {"^[^a]$", {"b", "\n", "\xC3\xA9"}, {"a", "", "bb"}},
        {"^\\w+@\\w+\\.[a-z]{2,}$", {"a@b.de"}, {"a@b.d", "a b@c.de", "\xC3\xA4@b.de"}},
        {"^\\s$",
         {" ", "\t", "\n", "\v", "\f", "\r"},
         {"\xC2\xA0", "\xE2\x80\xA8", "\xEF\xBB\xBF"}},
        {"^\\S$", {"a", "\xC2\xA0"}, {" "}},
        {"^\\d$", {"0", "9"}, {"a", "\xD9\xA1"}},
        {"\\u00e9", {"caf\xC3\xA9"}, {"cafe"}},
        {"^\\ud83d\\ude00+$", {"\xF0\x9F\x98\x80\xF0\x9F\x98\x80"}, {"\xF0\x9F\x98\x81"}},
        {"^\xF0\x9F\x98\x80{2}$", {"\xF0\x9F\x98\x80\xF0\x9F\x98\x80"}, {"\xF0\x9F\x98\x80"}},
        {"a\\/b/c", {"a/b/c"}, {"ab"}},
        {"\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|", {"^$\\.*+?()[]{}|"}, {"^"}},
        {"a\nb", {"a\nb"}, {"ab"}},
        {"^[^\\d\\D]", {}, {"", "a"}},
    };
    for (auto const& [source, yes, no] : rows) BOOST_TEST_CONTEXT(source)
        {
            auto const made = compile_pattern(source);
            BOOST_TEST_REQUIRE(!made.fault);
            BOOST_TEST(made.view().source == source);
            for (auto const value : yes) BOOST_TEST(matches(made.view(), value), value);
            for (auto const value : no) BOOST_TEST(!matches(made.view(), value), value);
        }
}

BOOST_AUTO_TEST_CASE(what_is_not_read_is_told_with_its_place)
{
    constexpr auto repeat = "nothing to repeat"sv;
    constexpr auto bracket = "a lone bracket"sv;
    constexpr auto open = "a group that does not end"sv;
    constexpr auto kind = "a group of this kind"sv;
    constexpr auto order = "counts out of order"sv;
    constexpr auto count = "a count above 1000"sv;
    constexpr auto escape = "an escape of no meaning here"sv;
    fault_row const rows[] = {
        {"*", repeat, 0},
        {"+a", repeat, 0},
        {"?", repeat, 0},
        {"{2}", repeat, 0},
        {"(*a)", repeat, 1},
        {"(?:+)", repeat, 3},
        {"a|*", repeat, 2},
        {"^*", repeat, 1},
        {"a$+", repeat, 2},
        {"^{2}", repeat, 1},
        {"a**", repeat, 2},
        {"a*?", repeat, 2},
        {"a+?", repeat, 2},
        {"a??", repeat, 2},
        {"a{2}?", repeat, 4},
        {"a{2}{3}", repeat, 4},
        {"(a)++", repeat, 4},
        {"a{,3}", bracket, 1},
        {"a{", bracket, 1},
        {"{", bracket, 0},
        {"a{}", bracket, 1},
        {"a{1", bracket, 1},
        {"a{1,", bracket, 1},
        {"a{1,2", bracket, 1},
        {"a{1,2,3}", bracket, 1},
        {"a{x}", bracket, 1},
        {"a{ 1}", bracket, 1},
        {"}", bracket, 0},
        {"a]", bracket, 1},
        {"a)", bracket, 1},
        {"(a))", bracket, 3},
        {"(", open, 0},
        {"(a(b)", open, 0},
        {"a(b(c", open, 3},
        {"(?", kind, 0},
        {"(?=a)", kind, 0},
        {"b(?!a)", kind, 1},
        {"(?<=a)", kind, 0},
        {"(?<!a)", kind, 0},
        {"(?<n>a)", kind, 0},
        {"(?i:a)", kind, 0},
        {"a{3,2}", order, 1},
        {"a{1,0}", order, 1},
        {"a{1001}", count, 1},
        {"a{0,1001}", count, 1},
        {"a{1001,}", count, 1},
        {"a{99999999999999999999999}", count, 1},
        {"(a)\\1", escape, 3},
        {"a\\b", escape, 1},
        {"a\\p{L}", escape, 1},
        {"a[]", "an empty class", 1},
        {"a[z-a]", "a range out of order", 2},
        {"\\u{61}", "\\u without four hexadecimal digits", 0},
        {"x\\ud83d", "half a surrogate pair", 1},
        {"a)*(", bracket, 1},
    };
    for (auto const& row : rows) expect_fault(row);
}

BOOST_AUTO_TEST_CASE(a_naive_reading_finds_the_same)
{
    dice random;
    std::size_t found_in = 0;
    std::size_t pairs = 0;
    for (int round = 0; round != 5000; ++round) {
        auto const source = random.pattern(static_cast<int>(random.below(4)));
        auto const made = compile_pattern(source);
        BOOST_TEST_REQUIRE(!made.fault, source);
        naive_pattern const naive{source};
        for (int each = 0; each != 10; ++each, ++pairs) {
            auto const value = random.value();
            bool const expected = naive.found_in(value);
            found_in += expected;
            if (matches(made.view(), value) != expected) BOOST_ERROR(source + " in " + value);
        }
    }
    BOOST_TEST(pairs == 50'000U);
    BOOST_TEST(found_in > pairs / 5);
    BOOST_TEST(found_in < pairs * 4 / 5);
}

BOOST_AUTO_TEST_CASE(random_bytes_are_read_or_refused)
{
    constexpr std::string_view pieces[] = {
        "(", ")", "(?", "(?:", "[", "]",  "{", "}",  ",",    "1",    "9", "a",   "|", "*",
        "+", "?", "^",  "$",   "-", "\\", "u", "d8", "\xC3", "\xA9", ".", "{2}", "d", "\\u"};
    std::mt19937 random{7};
    std::size_t read = 0;
    std::size_t found_in = 0;
    for (int round = 0; round != 50'000; ++round) {
        std::string source;
        for (auto left = random() % 10; left != 0; --left)
            source += pieces[random() % std::size(pieces)];
        auto const made = compile_pattern(source);
        read += !made.fault;
        if (made.fault) BOOST_REQUIRE(made.fault->offset <= source.size());
        BOOST_REQUIRE(leads_nowhere_else(made));
        found_in += matches(made.view(), source);
    }
    BOOST_TEST(read > 5000U);
    BOOST_TEST(found_in > 5000U);
}

BOOST_AUTO_TEST_CASE(a_pattern_of_too_many_states_is_refused_before_they_are_made)
{
    constexpr auto many = "more than 50000 states"sv;
    auto const nested = "(((a{1000}){1000}){1000}){1000}"sv;
    expect_fault({nested, many, 11});
    expect_fault({"((a{1000}){1000})", many, 10});
    expect_fault({"(((((){1000}){1000}){1000}){1000})", many, 13});
    expect_fault({times(1 << 20, "("), many, 49'999});
    expect_fault({times(1 << 20, "()"), many, 99'997});
    expect_fault({times(1 << 20, "|"), many, 25'000});
    expect_fault({times(1 << 20, "a"), many, 49'999});
    expect_fault({times(1 << 20, "(?:a{1000}){0}"), many, 49 * 14 + 4});
    expect_fault({times(1 << 20, "^"), many, 49'999});
    expect_fault({times(1 << 20, "[^a]"), many, 4 * 49'999});
    expect_fault({times(1 << 20, ")"), "a lone bracket", 0});
    expect_fault({times(1 << 20, "["), "a class that does not end", 0});
    expect_fault({"[" + times(1 << 20, "\\W"), "a class that does not end", 0});
    expect_fault({"a{" + times(1 << 20, "9"), "a lone bracket", 1});
    expect_fault({times(20'000, "(") + times(20'000, ")+") + "*", "nothing to repeat", 60'000});
}

BOOST_AUTO_TEST_CASE(up_to_the_most_states_a_pattern_is_read)
{
    auto const longest = "^" + times(max_pattern_states - 3, "a");
    auto const made = compile_pattern(longest);
    BOOST_TEST(!made.fault);
    BOOST_TEST(made.states.size() == max_pattern_states);
    auto const value = times(max_pattern_states - 3, "a");
    BOOST_TEST(matches(made.view(), value + "b"));
    BOOST_TEST(!matches(made.view(), std::string_view{value}.substr(1)));
    BOOST_TEST(compile_pattern(longest + "a").fault.has_value());

    auto const deep = times(20'000, "(") + "a" + times(20'000, ")?");
    auto const nested = compile_pattern(deep);
    BOOST_TEST(!nested.fault);
    BOOST_TEST(matches(nested.view(), "ba"));
}

BOOST_AUTO_TEST_CASE(counts_that_nest_are_written_out)
{
    auto const made = compile_pattern("^((?:a{3}){2}b){10}$");
    BOOST_TEST_REQUIRE(!made.fault);
    BOOST_TEST(matches(made.view(), times(10, "aaaaaab")));
    BOOST_TEST(!matches(made.view(), times(9, "aaaaaab")));
    BOOST_TEST(!matches(made.view(), times(10, "aaaaab")));
}

/// By count, not by time: what a backtracking reader takes ages for.
BOOST_AUTO_TEST_CASE(the_work_grows_with_the_value_alone)
{
    for (auto const source : {"(a*)*b", "(a|a)*b", "(a+)+$b", "(a?){50}a{50}b", "(.*)*(.*)*b",
                              "^(a|aa)+$b", "([ab]|a|.)*c", "a*a*a*a*a*b"}) {
        auto const made = compile_pattern(source);
        BOOST_TEST_REQUIRE(!made.fault);
        std::vector<std::uint16_t> room(4 * made.states.size());
        auto const view = made.view();
        std::size_t looks = 0;
        std::size_t at_half = 0;
        detail::pattern_search search{view, room};
        for (int letter = 0; letter != 20'000; ++letter) {
            BOOST_REQUIRE(!search.matches_before(U'a'));
            looks += search.looked_at();
            if (letter + 1 == 10'000) at_half = looks;
        }
        BOOST_TEST(looks <= 20'000 * view.states.size(), source);
        BOOST_TEST(looks <= 2 * at_half + 100 * view.states.size(), source);
    }
}

BOOST_AUTO_TEST_CASE(a_value_of_a_megabyte_is_searched)
{
    std::string const value(1 << 20, 'a');
    for (auto const source : {"(a*)*b", "^(a|aa)*$", "^(?:a?){30}$", "[^a]", "(a+)+\\d"}) {
        auto const made = compile_pattern(source);
        BOOST_TEST_REQUIRE(!made.fault);
        BOOST_TEST(matches(made.view(), value) == (source == "^(a|aa)*$"sv), source);
    }
}

BOOST_AUTO_TEST_CASE(the_tables_lie_in_what_was_compiled)
{
    static_assert(std::is_trivially_copyable_v<pattern>);
    auto made = compile_pattern("[ab]|[^c]");
    auto const moved = std::move(made);
    BOOST_TEST(moved.view().states.data() == moved.states.data());
    BOOST_TEST(moved.view().ranges.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
