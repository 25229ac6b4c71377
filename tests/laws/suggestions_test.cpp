// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/suggestions.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(laws_suggestions_test)

namespace {

using namespace voicecfg::laws;
using voicecfg::errc;
using voicecfg::origin;
using voicecfg::report;
using voicecfg::violation;

report with(violation told)
{
    report made;
    made.violations.push_back(std::move(told));
    return made;
}

violation unlisted(std::string pointer, voicecfg::choices offered)
{
    return {.code = errc::not_in_catalog,
            .from = origin::patch,
            .pointer = std::move(pointer),
            .details = std::move(offered)};
}

/// Whether what is offered for `{"voice": {"v": "x"}}` is held for good by one that refuses all
/// values but some texts.
bool goes(violation told, std::string_view good)
{
    auto const judge = [&](std::string_view text, std::string_view at) -> std::optional<report> {
        BOOST_TEST((at == told.pointer || told.code == errc::unknown_member));
        if (text == good) return std::nullopt;
        return with({.code = told.code, .from = origin::patch, .pointer = told.pointer});
    };
    return !offered_values_go(R"({"voice":{"v":"x"}})", origin::patch, with(told), judge)
                .has_value();
}

/// Whether a suggestion for a language is one that may be made.
bool keeps(std::string sent, std::string suggested, std::string successor = {})
{
    static auto const catalog =
        voicecfg::catalog::parse(voicecfg::dialects::lumenia, R"({"transcriber": {"providers": {
            "p": {"models": [{"value": "m", "languages": ["de", {"value": "da", "label": "German"},
                                                          {"value": "pt-BR"}]}]}}}})")
            .value();
    voicecfg::choices offered{.value = std::move(sent), .suggestion = std::move(suggested)};
    if (!successor.empty()) offered.successors.push_back(std::move(successor));
    return !suggestions_keep_the_language(voicecfg::dialects::lumenia, catalog,
                                          with(unlisted("/transcriber/language", offered)))
                .has_value();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_value_that_is_offered_and_refused_is_noticed)
{
    constexpr auto better = R"({"voice":{"v":"y"}})";
    BOOST_TEST(goes(unlisted("/voice/v", {.suggestion = R"("y")"}), better));
    BOOST_TEST(goes(unlisted("/voice/v", {.allowed = {R"("y")"}}), better));
    BOOST_TEST(goes(unlisted("/voice/v", {.successors = {"{}", R"("y")"}}), better));
    BOOST_TEST(!goes(unlisted("/voice/v", {.suggestion = R"("z")"}), better));
    BOOST_TEST(!goes(unlisted("/voice/v", {.allowed = {R"("y")", R"("z")"}}), better));
    BOOST_TEST(!goes(unlisted("/voice/v", {.successors = {R"("z")"}}), better));
    BOOST_TEST(!goes(unlisted("/voice/w", {.suggestion = R"("y")"}), better)); // is not there
    BOOST_TEST(goes(unlisted("/voice/v", {}), better));
}

BOOST_AUTO_TEST_CASE(a_name_that_is_offered_and_refused_is_noticed)
{
    violation const told{.code = errc::unknown_member,
                         .from = origin::patch,
                         .pointer = "/voice/v",
                         .details = voicecfg::unknown_name{R"("w")"}};
    BOOST_TEST(goes(told, R"({"voice":{"w":"x"}})"));
    auto const still_unknown = [&](std::string_view, std::string_view) -> std::optional<report> {
        return with({.code = errc::unknown_member, .from = origin::patch, .pointer = "/voice/w"});
    };
    BOOST_TEST(offered_values_go(R"({"voice":{"v":"x"}})", origin::patch, with(told), still_unknown)
                   .has_value());
    // it is about another text
    BOOST_TEST(!offered_values_go("{}", origin::stored, with(told), still_unknown).has_value());
}

BOOST_AUTO_TEST_CASE(a_suggestion_of_another_language_is_noticed)
{
    BOOST_TEST(keeps(R"("de-DE")", R"("de")"));
    BOOST_TEST(keeps(R"("DE_at")", R"("de")"));
    BOOST_TEST(keeps(R"("ptBR")", R"("pt-BR")"));
    BOOST_TEST(keeps(R"("german")", R"("da")")); // the catalog says so
    BOOST_TEST(keeps(R"("de")", R"("da")", R"("da")"));
    BOOST_TEST(!keeps(R"("de-DE")", R"("da")"));
    BOOST_TEST(!keeps(R"("german")", R"("de")"));
    BOOST_TEST(!keeps(R"("d")", R"("de")"));
    // other lists are none of languages
    auto const of_models =
        with(unlisted("/transcriber/model", {.value = R"("de-DE")", .suggestion = R"("da")"}));
    BOOST_TEST(!suggestions_keep_the_language(voicecfg::dialects::lumenia, {}, of_models));
}

BOOST_AUTO_TEST_SUITE_END()
