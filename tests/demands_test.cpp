// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "demands/write_cases.hpp"

#include <boost/test/unit_test.hpp>

/// Whether the cases are exhaustive, and whether their answers are those of the naive model.
BOOST_AUTO_TEST_SUITE(demands_test)

namespace {

using namespace demands;

/// The first difference between what a case expects and what the naive model answers.
std::optional<std::string> difference(one_case const& one)
{
    auto asked = *one.asked;
    auto const answer = ask_model(asked);
    json::array const none;
    auto const* const errors = model::find(one.members, "errors");
    auto const* const told = model::find(answer, "errors");
    auto const& left = errors != nullptr ? errors->as_array() : none;
    auto const& right = told != nullptr ? told->as_array() : none;
    if (left.size() != right.size()) return std::to_string(right.size()) + " errors";
    for (std::size_t i = 0; i < left.size(); ++i)
        if (auto fault = model::error_difference(right[i], left[i])) return fault;
    auto const merged = value_of(one.members, "merged");
    auto const* const assistant = model::find(answer, "assistant");
    if (!merged || (assistant != nullptr && model::about_equal(*merged, *assistant)))
        return std::nullopt;
    return "merged is " + model::shown(assistant);
}

/// How many cases of a file show something that is demanded and that no other shows.
std::pair<std::size_t, std::size_t> missed_alone(voicecfg::dialect const& platform,
                                                 std::string const& file)
{
    auto const& demanded = demanded_of(platform);
    auto const counts = counts_of(platform);
    std::size_t all = 0;
    std::size_t alone = 0;
    for (auto const& one : cases_of(platform)) {
        if (!one.where.starts_with(file)) continue;
        ++all;
        alone += std::any_of(
                     one.met.begin(), one.met.end(),
                     [&](auto const& key) { return demanded.contains(key) && counts.at(key) == 1; })
                     ? 1U
                     : 0U;
    }
    return {all, alone};
}

} // namespace

BOOST_AUTO_TEST_CASE(the_cases_show_every_bound_and_every_pair_of_each_table)
{
    for (auto const* const platform : dialects()) {
        auto const& demanded = demanded_of(*platform);
        auto const lacking = without(demanded, met_by_cases(*platform));
        for (auto const& each : lacking) BOOST_ERROR(platform->name << ": no case shows " << each);
        BOOST_TEST(demanded.size() > 1000U);
        BOOST_TEST_MESSAGE(platform->name << ": " << demanded.size() << " demands");
    }
}

BOOST_AUTO_TEST_CASE(the_cases_show_every_pair_of_faults_that_can_meet_in_two_texts)
{
    for (auto const& each : text_questions())
        BOOST_TEST(is_asked(*dialects().front(), each), "no case shows " << each.shown);
}

BOOST_AUTO_TEST_CASE(a_case_that_is_taken_away_is_missed)
{
    for (auto const* const platform : dialects())
        for (auto const* const file : {"bounds.json", "pairs.json", "twice.json"}) {
            auto const [all, alone] = missed_alone(*platform, file);
            BOOST_TEST(alone > 0U);
            BOOST_TEST(10 * alone >= 9 * all, platform->name << "/" << file << " shows again what "
                                                             << "other cases show");
        }
}

BOOST_AUTO_TEST_CASE(the_naive_model_answers_as_the_cases_say)
{
    for (auto const* const platform : dialects())
        for (auto const& one : cases_of(*platform))
            if (one.asked)
                if (auto const fault = difference(one)) BOOST_ERROR(one.where + *fault);
}

BOOST_AUTO_TEST_CASE(the_model_is_noticed_to_answer_otherwise)
{
    one_case one;
    one.asked = judged{.platform = dialects().front()};
    one.asked->patch = json::object{{"prompt", 5}};
    one.members["errors"] = json::array{
        json::object{{"code", "wrong_type"}, {"pointer", "/prompt"}, {"origin", "patch"}}};
    BOOST_TEST(!difference(one).has_value());
    one.members["errors"].as_array()[0].as_object()["origin"] = "stored";
    BOOST_TEST(difference(one).has_value());
    one.members["errors"].as_array().clear();
    BOOST_TEST(difference(one).has_value());
    one.asked->patch = json::object{{"prompt", "p"}};
    one.members = {{"merged", {{"prompt", "q"}}}};
    BOOST_TEST(difference(one).has_value());
}

/// Run by its name it adds cases for what is lacking: tests/cases/README.md.
BOOST_AUTO_TEST_CASE(cases_are_written_for_what_is_lacking, *boost::unit_test::disabled())
{
    for (auto const* const platform : dialects()) {
        case_writer writes{*platform};
        writes.write();
        for (auto const& each : writes.lacking())
            BOOST_ERROR(platform->name << ": nothing was found that shows " << each);
    }
}

BOOST_AUTO_TEST_SUITE_END()
