// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/between_calls.hpp>

#include "spoiled.hpp"

#include <voicecfg/dialect_document.hpp>

#include <boost/test/unit_test.hpp>

#include <functional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_between_calls_test)

namespace {

using namespace voicecfg::laws;
using laws::question;
using laws::rejected;
using voicecfg::errc;

/// Answers as the library does, but for what is spoiled.
class spoiled : public engine {
public:
    std::function<void(outcome&)> of_update = [](outcome&) {};
    std::function<void(outcome&)> of_creation = [](outcome&) {};
    bool audits = true; ///< or accepts everything

    outcome update_text(request const& asked) const override
    {
        auto said = engine::update_text(asked);
        if (asked.options.recheck != voicecfg::rechecking::everything) of_update(said);
        return said;
    }
    outcome create_text(voicecfg::create_request<std::string_view> const& asked) const override
    {
        auto said = engine::create_text(asked);
        of_creation(said);
        return said;
    }
    voicecfg::result<void>
    check_text(voicecfg::check_request<std::string_view> const& asked) const override
    {
        if (audits) return engine::check_text(asked);
        return boost::outcome_v2::success();
    }
};

question one(std::string stored, std::string patch = "{}")
{
    return {.platform = &voicecfg::dialects::edmo,
            .stored = std::move(stored),
            .patch = std::move(patch)};
}

void refuse(outcome& said) { said = rejected({.code = errc::empty_string, .pointer = "/name"}); }

bool sent_back_holds(question const& asked, engine const& by = {})
{
    return !sent_back_changes_nothing(by, asked).has_value();
}

bool stale_holds(question const& asked, engine const& by = {})
{
    return !stale_is_what_an_audit_finds(by, asked).has_value();
}

bool creation_holds(question const& asked, engine const& by = {})
{
    return !creation_is_what_an_audit_accepts(by, asked, asked.patch).has_value();
}

constexpr auto faulty = R"({"name": "", "x": [1.50], "voice": {"provider": 1}})";
constexpr auto right = R"({"name": "n", "model": {"provider": "openai", "model": "m"}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_change_by_what_is_sent_back_is_noticed)
{
    BOOST_TEST(sent_back_holds(one(faulty)));
    spoiled wrong;
    wrong.of_update = refuse;
    BOOST_TEST(!sent_back_holds(one(faulty), wrong));
    for (auto const part : {&outcome::changes, &outcome::undo, &outcome::delta, &outcome::merged}) {
        wrong.of_update = [&](outcome& said) { said.*part = R"({"name":"n"})"; };
        BOOST_TEST(!sent_back_holds(one(faulty), wrong));
    }
    wrong.of_update = [](outcome& said) {
        said.notices.all.push_back(
            {.code = voicecfg::notice_code::blank, .from = voicecfg::origin::patch});
    };
    BOOST_TEST(!sent_back_holds(one(faulty), wrong));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_sent_is_not_sent_back)
{
    spoiled wrong;
    wrong.of_update = refuse;
    for (auto const* const none : {"[]", "{", R"({"x": {"a": 1, "a": 2}})"})
        BOOST_TEST(sent_back_holds(one(none), wrong));
    auto lumenia = one(R"({"x": 1})");
    lumenia.platform = &voicecfg::dialects::lumenia;
    BOOST_TEST(sent_back_holds(lumenia, wrong)); // L1
    lumenia.stored = R"({"prompt": null})";
    BOOST_TEST(sent_back_holds(lumenia));
    BOOST_TEST(!sent_back_holds(lumenia, wrong));
}

BOOST_AUTO_TEST_CASE(what_is_stale_and_not_told_is_noticed)
{
    auto const asked = one(faulty, R"({"firstMessage": "f"})");
    BOOST_TEST(stale_holds(asked));
    BOOST_TEST(stale_holds(one(right)));
    spoiled wrong;
    wrong.of_update = [](outcome& said) { said.notices.all.pop_back(); };
    BOOST_TEST(!stale_holds(asked, wrong));
    wrong.of_update = [](outcome& said) {
        said.notices.all.push_back(
            {.code = voicecfg::notice_code::stale,
             .from = voicecfg::origin::stored,
             .pointer = "/name",
             .details = voicecfg::violation{.code = errc::empty_string, .pointer = "/name"}});
    };
    BOOST_TEST(!stale_holds(one(right), wrong));
}

BOOST_AUTO_TEST_CASE(an_audit_that_passes_what_is_stale_is_noticed)
{
    spoiled wrong;
    wrong.audits = false;
    BOOST_TEST(!stale_holds(one(faulty), wrong));
    BOOST_TEST(stale_holds(one(right), wrong));
}

BOOST_AUTO_TEST_CASE(a_creation_that_an_audit_refuses_is_noticed)
{
    BOOST_TEST(creation_holds(one("{}", right)));
    spoiled wrong;
    wrong.of_creation = [](outcome& said) { said = {.merged = faulty}; };
    BOOST_TEST(!creation_holds(one("{}", right), wrong));
    BOOST_TEST(!creation_holds(one("{}", faulty), wrong));
}

BOOST_AUTO_TEST_CASE(a_refusal_of_what_an_audit_accepts_is_noticed)
{
    spoiled wrong;
    wrong.of_creation = refuse;
    BOOST_TEST(!creation_holds(one("{}", right), wrong));
    // but not where an audit takes a null as absent, or the text can't be sent
    BOOST_TEST(creation_holds(
        one("{}", R"({"name": null, "model": {"provider": "openai", "model": "m"}})")));
    BOOST_TEST(creation_holds(one("{}", "[]")));
    // nor by what only creations refuse
    BOOST_TEST(
        creation_holds(one("{}", R"({"id": 1, "model": {"provider": "openai", "model": "m"}})")));
    question autocalls{.platform = &voicecfg::dialects::autocalls,
                       .patch = R"({"is_webhook_active": true, "phone_number_id": 1})"};
    BOOST_TEST(creation_holds(autocalls));
}

BOOST_AUTO_TEST_CASE(what_audits_alone_find_is_not_stale)
{
    auto const read = voicecfg::dialect_document::parse(R"({
        "title": "d", "type": "object", "properties": {
            "name": {"type": "string"},
            "calls": {"type": "object", "readOnly": true, "required": ["count"],
                      "properties": {"count": {"type": "integer", "readOnly": true},
                                     "since": {"type": "string"}}}}})");
    BOOST_TEST_REQUIRE(read.has_value());
    auto const of = [&](std::string stored, std::string patch) {
        auto asked = one(std::move(stored), std::move(patch));
        asked.platform = &read.assume_value().view();
        return asked;
    };
    auto const back = of(R"({"x": 1e999})", R"({"x": 1e999})");
    auto const lacking = of(R"({"calls": {}})", R"({"name": "n"})");
    BOOST_TEST(stale_holds(back));
    BOOST_TEST(stale_holds(lacking));
    // but all else is stale where an audit finds it
    for (auto const* const stale : {R"({"x": 1e999})", R"({"calls": {"count": "x"}})",
                                    R"({"calls": {"count": 1, "since": 1}})", R"({"name": 1})"}) {
        auto const asked = of(stale, "{}");
        BOOST_TEST(stale_holds(asked));
        spoiled wrong;
        wrong.of_update = [](outcome& said) { said.notices.all.clear(); };
        BOOST_TEST(!stale_holds(asked, wrong));
    }
}

BOOST_AUTO_TEST_CASE(a_creation_does_not_look_into_what_the_platform_sets)
{
    auto const read = voicecfg::dialect_document::parse(R"({
        "title": "d", "type": "object", "properties": {
            "name": {"type": "string"},
            "calls": {"type": "object", "readOnly": true, "required": ["count"],
                      "properties": {"count": {"type": "integer"}}}}})");
    BOOST_TEST_REQUIRE(read.has_value());
    auto asked = one("{}", R"({"calls": {"x": [1e999]}})");
    asked.platform = &read.assume_value().view();
    BOOST_TEST(creation_holds(asked));
    asked.patch = R"({"name": 1})";
    BOOST_TEST(creation_holds(asked));
    spoiled wrong;
    wrong.of_creation = [](outcome& said) { said = {.merged = "{}"}; };
    BOOST_TEST(!creation_holds(asked, wrong));
}

BOOST_AUTO_TEST_SUITE_END()
