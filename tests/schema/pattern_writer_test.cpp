// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/pattern_writer.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_pattern_writer_test)

namespace {

using namespace voicecfg;

/// `a 1|f 0 2`: what each state takes and where it leads.
std::string shown(detail::pattern_writer const& writer)
{
    std::string out;
    for (auto const& each : writer.states) {
        if (!out.empty()) out += '|';
        switch (each.step) {
        case pattern_step::fork:
            out += "f " + std::to_string(each.next) + ' ' + std::to_string(each.other);
            continue;
        case pattern_step::range: out += static_cast<char>(each.first); break;
        case pattern_step::ranges:
            out += std::to_string(each.first) + '-' + std::to_string(each.last);
            break;
        case pattern_step::begin: out += '^'; break;
        case pattern_step::end: out += '$'; break;
        case pattern_step::accept: out += '!'; break;
        }
        out += ' ' + std::to_string(each.next);
    }
    return out;
}

void write(detail::pattern_writer& writer, char letter)
{
    auto const point = static_cast<char32_t>(letter);
    code_range const set[] = {{point, point}};
    writer.write_set(set);
}

std::string repeated(std::size_t least, std::optional<std::size_t> most)
{
    detail::pattern_writer writer;
    write(writer, 'x');
    write(writer, 'a');
    BOOST_TEST(writer.repeat(1, least, most));
    return shown(writer);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_state_leads_to_the_next)
{
    detail::pattern_writer writer;
    writer.write(pattern_step::begin);
    write(writer, 'a');
    code_range const two[] = {{U'0', U'9'}, {U'a', U'f'}};
    writer.write_set(two);
    writer.write_set(two);
    writer.write_set({});
    BOOST_TEST(shown(writer) == "^ 1|a 2|0-2 3|2-4 4|4-4 5");
    BOOST_TEST(writer.ranges.size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_part_is_repeated_by_forks_and_copies)
{
    BOOST_TEST(repeated(0, std::nullopt) == "x 1|f 2 4|a 3|f 1 4");
    BOOST_TEST(repeated(1, std::nullopt) == "x 1|a 2|f 1 3");
    BOOST_TEST(repeated(0, 1) == "x 1|f 2 3|a 3");
    BOOST_TEST(repeated(2, 2) == "x 1|a 2|a 3");
    BOOST_TEST(repeated(1, 1) == "x 1|a 2");
    BOOST_TEST(repeated(2, std::nullopt) == "x 1|a 2|a 3|f 2 4");
    BOOST_TEST(repeated(1, 3) == "x 1|f 2 2|a 3|f 4 7|a 5|f 6 7|a 7");
    BOOST_TEST(repeated(0, 0) == "x 1|f 3 3|a 3");
}

BOOST_AUTO_TEST_CASE(a_repeated_group_forks_where_it_had_a_jump)
{
    detail::pattern_writer writer;
    writer.write_fork(1, 1);
    write(writer, 'a');
    write(writer, 'b');
    BOOST_TEST(writer.repeat(0, 0, 2));
    BOOST_TEST(shown(writer) == "f 1 6|a 2|b 3|f 4 6|a 5|b 6");
}

BOOST_AUTO_TEST_CASE(jumps_are_followed_when_all_is_written)
{
    detail::pattern_writer writer;
    writer.write_fork(1, 1);
    writer.write_fork(3, 3);
    write(writer, 'a');
    writer.write_fork(2, 4);
    writer.write(pattern_step::accept);
    writer.follow_jumps();
    BOOST_TEST(shown(writer) == "f 2 4|f 2 4|a 3|f 2 4|! 5");
}

BOOST_AUTO_TEST_CASE(too_many_copies_are_not_written)
{
    detail::pattern_writer writer;
    for (int i = 0; i != 50; ++i) write(writer, 'a');
    BOOST_TEST(!writer.repeat(0, 1001, std::nullopt));
    BOOST_TEST(writer.size() == 50U);
    BOOST_TEST(writer.repeat(0, 1000, 1000));
    BOOST_TEST(writer.size() == 50'000U);
    BOOST_TEST(!writer.repeat(49'999, 2, 2));
    BOOST_TEST(writer.size() == 50'000U);
}

BOOST_AUTO_TEST_SUITE_END()
