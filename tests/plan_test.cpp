// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(plan_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using dialects::autocalls;
using dialects::edmo;
using dialects::lumenia;
using voicecfg::catalog;

constexpr auto by_provider = R"({
    "voice": {"providers": {
        "p": {"voiceIds": ["a", "b"], "settings": {"speed": {"type": "number", "maximum": 2},
                                                   "style": {"enum": ["calm", "fast"]}}},
        "q": {"models": ["m"], "settings": true}}},
    "transcriber": {"providers": {"d": {"models": [{"value": "m", "languages": ["en"]}]}}},
    "model": {"providers": {"openai": {"models": ["gpt"]}, "other": {}}}})";
constexpr auto flat = R"({"voices": [{"id": 1, "mode": "pipeline"}, {"id": 2}]})";

catalog_view offered(dialect const& platform)
{
    static auto const providers = catalog::parse(lumenia, by_provider).value();
    static auto const lists = catalog::parse(autocalls, flat).value();
    return &platform == &autocalls ? lists.view() : providers.view();
}

/// `wrong_type /voice/model patch`, one a violation.
std::string told(report const& rejected)
{
    std::string all;
    for (auto const& each : rejected.violations)
        all.append(all.empty() ? "" : "; ")
            .append(name(each.code))
            .append(" " + each.pointer)
            .append(each.from == origin::stored ? " stored" : "");
    return all + (rejected.truncated ? "; …" : "");
}

std::string told(result<voicecfg::plan> const& planned)
{
    return planned ? "accepted" : told(planned.error());
}

options const rechecking_everything{.recheck = rechecking::everything};
options const ignoring{.unknown = unknown_members::ignore};

boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

/// Judges scanned and parsed documents, which must be answered alike.
std::string judged(dialect const& platform, std::string_view stored, std::string_view patch,
                   facts const* known = nullptr, options const& chosen = {})
{
    document const before{stored};
    document const sent{patch};
    auto const offers = offered(platform);
    auto const scanned = plan_update({.dialect = platform,
                                      .stored = before.root(),
                                      .patch = sent.root(),
                                      .catalog = offers,
                                      .facts = known,
                                      .options = chosen});
    auto const parsed_stored = parsed(stored);
    auto const parsed_patch = parsed(patch);
    auto const same = plan_update({.dialect = platform,
                                   .stored = parsed_stored,
                                   .patch = parsed_patch,
                                   .catalog = offers,
                                   .facts = known,
                                   .options = chosen});
    BOOST_TEST(told(scanned) == told(same));
    return told(scanned);
}

struct row {
    std::string_view stored;
    std::string_view patch;
    std::string_view told;
};

/// L1 to L7, G3 to G6.
constexpr row in_lumenia[] = {
    {"{}", "{}", "empty_patch "},
    {"{}", R"({"promt": 1})", "empty_patch ; unknown_member /promt"},
    {"{}", R"({"prompt": ""})", "empty_string /prompt"},
    {"{}", R"({"prompt": null})", "wrong_type /prompt"},
    {"{}", R"({"voice": null})", "wrong_type /voice"},
    // the table's order, then the patch's unknown members by name
    {"{}", R"({"z": 1, "number_id": "1", "A": 1, "voice": 1, "prompt": 2, "firstMessage": []})",
     "wrong_type /firstMessage; wrong_type /prompt; wrong_type /voice; wrong_type /number_id; "
     "unknown_member /A; unknown_member /z"},
    // complete with its provider
    {"{}", R"({"voice": {"provider": "p", "voiceId": "a", "speed": 2}})", "accepted"},
    {R"({"voice": {"provider": "p", "voiceId": "a"}})", R"({"voice": {"provider": "p"}})",
     "required /voice/voiceId"},
    // partial without
    {R"({"voice": {"provider": "p", "voiceId": "a"}})", R"({"voice": {"voiceId": "b"}})",
     "accepted"},
    {R"({"voice": {"provider": "p", "voiceId": "x"}})", R"({"voice": {"speed": 1}})",
     "not_in_catalog /voice/voiceId stored"},
    {R"({"voice": {"provider": "p", "voiceId": "x"}})", R"({"voice": {}})",
     "not_in_catalog /voice/voiceId stored"},
    {R"({"voice": {"provider": "q", "voiceId": "x"}})", R"({"voice": {"voiceId": "y"}})",
     "required /voice/model stored"},
    {"{}", R"({"voice": {"voiceId": "a"}})", "required /voice/provider stored"},
    {R"({"voice": null})", R"({"voice": {}})", "required /voice/provider stored"},
    {R"({"voice": {"provider": null}})", R"({"voice": {}})", "required /voice/provider stored"},
    {R"({"voice": "p"})", R"({"voice": {}})", "wrong_type /voice stored"},
    {R"({"voice": "p"})", R"({"voice": {"voiceId": ""}})",
     "wrong_type /voice stored; empty_string /voice/voiceId"},
    {R"({"voice": {"provider": "p", "voiceId": 5}})", R"({"voice": {"model": "m"}})",
     "wrong_type /voice/voiceId stored; forbidden /voice/model"},
    // a stored setting is rechecked where it is declared
    {R"({"voice": {"provider": "p", "voiceId": "a", "speed": 3, "x": 1}})",
     R"({"voice": {"style": "wild"}})",
     "out_of_range /voice/speed stored; not_one_of /voice/style"},
    // G3: under a faulty provider nothing is looked up; near misses of own names are reported
    {"{}", R"({"voice": {"provider": 1, "voiceId": "", "model": "x", "speed": "x", "y": 1}})",
     "wrong_type /voice/provider; empty_string /voice/voiceId"},
    {"{}", R"({"voice": {"provider": "p", "voiceId": 1, "Voice_Id": 1, "y": 1}})",
     "wrong_type /voice/voiceId; unknown_member /voice/Voice_Id; unknown_member /voice/y"},
    {"{}", R"({"voice": {"provider": "no", "voiceId": "z", "model": "z", "PROVIDER": 1, "y": 1}})",
     "not_in_catalog /voice/provider; unknown_member /voice/PROVIDER"},
    {"{}", R"({"fallbackVoices": [{"Provider": "p"}]})",
     "required /fallbackVoices/0/provider; unknown_member /fallbackVoices/0/Provider"},
    {"{}", R"({"voice": {"provider": "p", "voiceId": 1e400, "model": 2}})",
     "out_of_range /voice/voiceId; wrong_type /voice/model"},
    // L5: items by index, each complete on its own
    {R"({"fallbackVoices": [{"provider": "p"}]})",
     R"({"fallbackVoices": [{"provider": "p", "voiceId": "a"}, 7, {}, null, 1e400]})",
     "wrong_type /fallbackVoices/1; required /fallbackVoices/2/provider; "
     "wrong_type /fallbackVoices/3; out_of_range /fallbackVoices/4"},
    {"{}", R"({"fallbackVoices": []})", "accepted"},
    // transcriber
    {"{}", R"({"transcriber": {"provider": "d", "model": "x", "language": "y"}})",
     "not_in_catalog /transcriber/model"},
    {"{}", R"({"transcriber": {"provider": "d", "model": "m", "language": "y"}})",
     "not_in_catalog /transcriber/language"},
    // settings, sorted by name
    {"{}", R"({"voice": {"provider": "p", "voiceId": "a", "z": 1, "style": "x", "speed": 3}})",
     "out_of_range /voice/speed; not_one_of /voice/style; unknown_member /voice/z"},
    {"{}", R"({"voice": {"provider": "q", "voiceId": "a", "model": "m", "z": [1e400]}})",
     "out_of_range /voice/z/0"},
    {"{}", R"({"prompt": 1e400})", "out_of_range /prompt"},
    {"{}", R"({"unknown": 1e400, "prompt": "x"})", "unknown_member /unknown"},
    // a stale stored voice does not block a new prompt
    {R"({"voice": {"provider": "gone"}, "prompt": 5})", R"({"prompt": "x"})", "accepted"},
};

constexpr row in_autocalls[] = {
    {"{}", "{}", "accepted"},
    {"{}", R"({"voice_id": 0, "speech_speed": 0.69, "timezone": "Mars", "assistant_name": ""})",
     "empty_string /assistant_name; out_of_range /voice_id; bad_format /timezone; "
     "out_of_range /speech_speed"},
    {"{}", R"({"voice_id": 3})", "not_in_catalog /voice_id"},
    {"{}", R"({"variables": {"b": null, "a": [], "c": 1e400, "d": 1, "e": "x", "f": true}})",
     "wrong_type /variables/a; wrong_type /variables/b; out_of_range /variables/c"},
    {"{}", R"({"post_call_schema": [{"type": "int", "name": "a b"}]})",
     "bad_format /post_call_schema/0/name; not_one_of /post_call_schema/0/type; "
     "required /post_call_schema/0/description"},
    {"{}", R"({"end_call_tool": {"description": 5, "Description": "x", "more": 1}})",
     "wrong_type /end_call_tool/description; unknown_member /end_call_tool/Description; "
     "unknown_member /end_call_tool/more"},
    // a fault in a stored tool hides nothing
    {R"({"end_call_tool": {"description": 5}})", R"({"end_call_tool": {"more": 1}})",
     "unknown_member /end_call_tool/more"},
    {R"({"end_call_tool": [1]})", R"({"end_call_tool": {"description": "x"}})", "accepted"},
    // A1
    {"{}", R"({"is_webhook_active": true})", "required /webhook_url"},
    {"{}", R"({"is_webhook_active": true, "webhook_url": null})", "required /webhook_url"},
    {"{}", R"({"is_webhook_active": true, "webhook_url": "https://a.b"})", "accepted"},
    {R"({"webhook_url": "https://a.b"})", R"({"is_webhook_active": true})", "accepted"},
    {R"({"webhook_url": null})", R"({"is_webhook_active": true})", "required /webhook_url"},
    {"{}", R"({"is_webhook_active": false})", "accepted"},
    {R"({"is_webhook_active": true, "webhook_url": "https://a.b"})", R"({"webhook_url": null})",
     "accepted"},
    // A2
    {"{}", R"({"voice_id": 1, "engine_type": "pipeline"})", "accepted"},
    {"{}", R"({"voice_id": 1, "engine_type": "multimodal"})", "incompatible /voice_id"},
    {R"({"voice_id": 1})", R"({"engine_type": "multimodal"})", "incompatible /engine_type"},
    {R"({"engine_type": "multimodal"})", R"({"voice_id": 1.0})", "incompatible /voice_id"},
    {R"({"engine_type": "multimodal", "voice_id": 1})", R"({"record_call": true})", "accepted"},
    {"{}", R"({"voice_id": 2, "engine_type": "multimodal"})", "accepted"},
    {R"({"voice_id": "1"})", R"({"engine_type": "multimodal"})", "accepted"},
    {"{}", R"({"voice_id": 1, "engine_type": "other"})", "not_one_of /engine_type"},
    // rules over several members stand after all members, before the unknown ones
    {R"({"voice_id": 1})",
     R"({"x": 1, "is_webhook_active": true, "engine_type": "multimodal", "record_call": 1})",
     "wrong_type /record_call; required /webhook_url; incompatible /engine_type; "
     "unknown_member /x"},
};

constexpr row in_edmo[] = {
    {"{}", "{}", "accepted"},
    {"{}", R"({"updatedAt": 1, "foo": 1, "createdAt": 2, "id": 3})",
     "read_only /createdAt; unknown_member /foo; read_only /id; read_only /updatedAt"},
    {"{}", R"({"firstMessage": null, "firstMessageMode": null})", "accepted"},
    {"{}", R"({"firstMessage": "", "firstMessageMode": ""})", "not_one_of /firstMessageMode"},
    {R"({"model": {"provider": "openai", "model": "gpt"}})", R"({"model": {"model": "gpt"}})",
     "required /model/provider"},
    {"{}", R"({"model": {"provider": "azure", "model": "x", "temperature": 3, "maxTokens": 0,
                         "y": 1}})",
     "not_one_of /model/provider; out_of_range /model/temperature; out_of_range /model/maxTokens"},
    // one of the two, even where the catalog has another
    {"{}", R"({"model": {"provider": "other", "model": "x"}})", "not_one_of /model/provider"},
    {"{}", R"({"model": {"provider": "anthropic", "model": "x"}})",
     "not_in_catalog /model/provider"},
    {"{}", R"({"model": {"provider": "", "model": "x"}})", "empty_string /model/provider"},
    {"{}", R"({"model": {"provider": "openai", "model": "x", "maxTokens": 5.5}})",
     "not_in_catalog /model/model; wrong_type /model/maxTokens"},
    {"{}", R"({"transcriber": {"provider": "d"}})", "accepted"},
    {"{}", R"({"transcriber": {"provider": "d", "language": "xx"}})", "accepted"},
};

facts const my_numbers{.organization = "mine",
                       .integration = "i1",
                       .numbers = {{.id = 1, .organization = "mine"},
                                   {.id = 2, .organization = "mine", .integration = "i1"},
                                   {.id = 3, .organization = "mine", .integration = "i2"},
                                   {.id = 4, .organization = "yours"},
                                   {.id = 5, .organization = "yours", .integration = "i2"},
                                   {.id = 5, .organization = "mine"},
                                   {.id = 6},
                                   {.id = 8, .organization = "mine", .integration = "i2"},
                                   {.id = 8, .organization = "mine"},
                                   {.id = 9, .organization = "mine"},
                                   {.id = 9, .organization = "mine", .integration = "i2"}}};

} // namespace

BOOST_AUTO_TEST_CASE(lumenia_is_judged_by_its_rules)
{
    for (auto const& [stored, patch, expected] : in_lumenia)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(judged(lumenia, stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(autocalls_is_judged_by_its_rules)
{
    for (auto const& [stored, patch, expected] : in_autocalls)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(judged(autocalls, stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(edmo_is_judged_by_its_rules)
{
    for (auto const& [stored, patch, expected] : in_edmo)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(judged(edmo, stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_phone_number_is_judged_by_the_facts)
{
    auto const number = [](std::string_view id, facts const* known) {
        return judged(lumenia, "{}", R"({"number_id": )" + std::string{id} + "}", known);
    };
    BOOST_TEST(number("1", nullptr) == "facts_required /number_id");
    BOOST_TEST(number("1", &my_numbers) == "accepted");
    BOOST_TEST(number("2.0", &my_numbers) == "accepted");
    BOOST_TEST(number("3", &my_numbers) == "number_in_use /number_id");
    BOOST_TEST(number("5", &my_numbers) == "accepted"); // ids repeat across organizations
    for (auto const other : {"4", "6", "7"})
        BOOST_TEST(number(other, &my_numbers) == "number_not_found /number_id");
    for (auto const twice : {"8", "9"}) // linked elsewhere in one of its rows
        BOOST_TEST(number(twice, &my_numbers) == "number_in_use /number_id");
    facts nobody = my_numbers;
    nobody.organization.reset();
    BOOST_TEST(number("1", &nobody) == "number_not_found /number_id");
    BOOST_TEST(number("6", &nobody) == "number_not_found /number_id");
    BOOST_TEST(number("1.5", nullptr) == "wrong_type /number_id");
    // autocalls does not mind a link to another
    BOOST_TEST(judged(autocalls, "{}", R"({"phone_number_id": 3})", &my_numbers) == "accepted");
    BOOST_TEST(judged(autocalls, "{}", R"({"phone_number_id": null})") == "accepted");
}

BOOST_AUTO_TEST_CASE(ignored_unknown_members_are_dropped_at_every_level)
{
    auto const ignored = [](dialect const& platform, std::string_view patch) {
        return judged(platform, "{}", patch, nullptr, ignoring);
    };
    BOOST_TEST(ignored(lumenia, R"({"prompt": "x", "y": 1, "voice": {"provider": "p",
                                    "voiceId": "a", "Speed": 1}})") == "accepted");
    BOOST_TEST(ignored(lumenia, R"({"y": 1})") == "empty_patch ");
    BOOST_TEST(ignored(lumenia, R"({"voice": {"voiceId": 1, "voice_id": 1}})") ==
               "required /voice/provider stored; wrong_type /voice/voiceId");
    BOOST_TEST(ignored(edmo, R"({"y": 1, "id": 1})") == "read_only /id");
}

BOOST_AUTO_TEST_CASE(rechecking_everything_audits_the_rest_at_its_place_in_the_order)
{
    constexpr auto stored = R"({"who_speaks_first": "me", "x": 1, "voice_id": 9, "language": null,
        "end_call_tool": {"description": 7}, "phone_number_id": 1, "is_webhook_active": true})";
    auto const everything = [&](std::string_view patch) {
        return judged(autocalls, stored, patch, nullptr, rechecking_everything);
    };
    BOOST_TEST(everything("{}") ==
               "not_in_catalog /voice_id stored; wrong_type /end_call_tool/description stored; "
               "not_one_of /who_speaks_first stored");
    BOOST_TEST(everything(R"({"record_call": 1, "end_call_tool": {}, "y": 1})") ==
               "not_in_catalog /voice_id stored; wrong_type /end_call_tool/description stored; "
               "wrong_type /record_call; not_one_of /who_speaks_first stored; unknown_member /y");
    BOOST_TEST(judged(autocalls, R"({"voice_id": 1, "engine_type": "multimodal"})", "{}", nullptr,
                      rechecking_everything) == "incompatible /voice_id stored");
}

BOOST_AUTO_TEST_CASE(a_document_that_is_no_object_is_told_alone_and_the_patch_first)
{
    for (auto const* const other : {"[]", "null", "1", "\"{}\""}) {
        BOOST_TEST(judged(lumenia, "{}", other) == "wrong_type ");
        BOOST_TEST(judged(lumenia, other, R"({"prompt": ""})") == "wrong_type  stored");
        BOOST_TEST(judged(lumenia, other, other) == "wrong_type ");
    }
}

BOOST_AUTO_TEST_CASE(parsed_values_nested_too_deep_are_refused)
{
    boost::json::parse_options deep;
    deep.max_depth = 100;
    auto const nested = [&](std::size_t depth) {
        auto const around = depth - 1;
        return boost::json::parse(
            "{\"x\":" + std::string(around, '[') + std::string(around, ']') + "}", {}, deep);
    };
    boost::json::value const empty = boost::json::object{};
    auto const fits = nested(32);
    auto const deeper = nested(33);
    BOOST_TEST(
        told(plan_update({.dialect = edmo, .stored = empty, .patch = deeper, .catalog = {}})) ==
        "too_deep ");
    BOOST_TEST(
        told(plan_update({.dialect = edmo, .stored = deeper, .patch = empty, .catalog = {}})) ==
        "too_deep  stored");
    BOOST_TEST(
        told(plan_update({.dialect = edmo, .stored = deeper, .patch = deeper, .catalog = {}})) ==
        "too_deep ");
    BOOST_TEST(
        told(plan_update({.dialect = edmo, .stored = fits, .patch = empty, .catalog = {}})) ==
        "accepted");
}

BOOST_AUTO_TEST_CASE(the_order_of_a_report_is_not_the_order_of_the_patch)
{
    std::vector<std::string> members{R"("z": 1)", R"("a": 2)", R"("prompt": 3)",
                                     R"("voice": {"z": 1, "model": 1, "a": 2, "provider": 4})",
                                     R"("number_id": "1")"};
    std::sort(members.begin(), members.end());
    auto const joined = [&] {
        std::string patch;
        for (auto const& each : members) patch += (patch.empty() ? "{" : ",") + each;
        return patch + "}";
    };
    document const stored{"{}"};
    auto const text = joined();
    document const sent{text};
    auto const expected =
        plan_update(
            {.dialect = lumenia, .stored = stored.root(), .patch = sent.root(), .catalog = {}})
            .error();
    BOOST_TEST(expected.violations.size() == 6U);
    while (std::next_permutation(members.begin(), members.end())) {
        auto const other = joined();
        document const permuted{other};
        BOOST_TEST((plan_update({.dialect = lumenia,
                                 .stored = stored.root(),
                                 .patch = permuted.root(),
                                 .catalog = {}})
                        .error() == expected));
    }
}

BOOST_AUTO_TEST_CASE(a_report_of_so_many_violations_is_the_beginning_of_the_whole_one)
{
    document const stored{R"({"voice": {"provider": "gone"}})"};
    document const sent{R"({"prompt": 1, "firstMessage": "", "z": 1, "y": 2, "voice": {"x": 1},
        "fallbackVoices": [1, {}, {"provider": "p", "voiceId": "a", "speed": 9, "u": 1}],
        "number_id": 0})"};
    auto const at_most = [&](std::size_t maximum) {
        return plan_update({.dialect = lumenia,
                            .stored = stored.root(),
                            .patch = sent.root(),
                            .catalog = offered(lumenia),
                            .options = {.max_violations = maximum}})
            .error();
    };
    auto const whole = at_most(100);
    BOOST_TEST(!whole.truncated);
    auto const count = whole.violations.size();
    BOOST_TEST(count == 10U);
    for (std::size_t maximum = 1; maximum < count; ++maximum) {
        auto const cut = at_most(maximum);
        BOOST_TEST(cut.truncated);
        BOOST_TEST(cut.violations.size() == maximum);
        BOOST_TEST(
            std::equal(cut.violations.begin(), cut.violations.end(), whole.violations.begin()));
    }
    BOOST_TEST(!at_most(count).truncated);
    BOOST_TEST((at_most(0) == at_most(1)));
}

BOOST_AUTO_TEST_CASE(a_million_faults_fill_no_more_than_the_report)
{
    std::string items;
    for (int i = 0; i < 100'000; ++i) items += ",{\"x\":1}";
    items[0] = '[';
    auto const patch = "{\"fallbackVoices\":" + items + "]}";
    document const stored{"{}"};
    document const sent{patch};
    auto const rejected = plan_update({.dialect = lumenia,
                                       .stored = stored.root(),
                                       .patch = sent.root(),
                                       .catalog = offered(lumenia)});
    BOOST_TEST(rejected.error().violations.size() == 100U);
    BOOST_TEST(rejected.error().truncated);
}

BOOST_AUTO_TEST_CASE(an_accepted_patch_becomes_edits_in_the_order_of_the_table)
{
    document const stored{R"({"voice": {"provider": "p", "voiceId": "a"}})"};
    document const sent{R"({"number_id": 1.0, "voice": {"voiceId": "b"}, "x": 1,
                            "transcriber": {"provider": "d", "model": "m", "language": "en"}})"};
    auto const plan = plan_update({.dialect = lumenia,
                                   .stored = stored.root(),
                                   .patch = sent.root(),
                                   .catalog = offered(lumenia),
                                   .facts = &my_numbers,
                                   .options = ignoring})
                          .value();
    BOOST_REQUIRE(plan.edits.size() == 3U);
    BOOST_TEST(plan.edits[0].name() == "voice");
    BOOST_TEST(plan.edits[0].overlay);
    BOOST_TEST(plan.edits[1].name() == "transcriber");
    BOOST_TEST(!plan.edits[1].overlay);
    BOOST_TEST(plan.edits[2].name() == "number_id");
    BOOST_TEST(plan.fixes.makes_integer(plan.edits[2].value));
}

BOOST_AUTO_TEST_CASE(planning_touches_neither_document)
{
    auto const stored = parsed(R"({"voice": {"provider": "p", "voiceId": "a"}, "x": 1.5})");
    auto const patch = parsed(R"({"voice": {"voiceId": "b", "y": 1}, "number_id": 2.0})");
    auto const before = boost::json::serialize(stored) + boost::json::serialize(patch);
    BOOST_TEST(told(plan_update({.dialect = lumenia,
                                 .stored = stored,
                                 .patch = patch,
                                 .catalog = offered(lumenia),
                                 .facts = &my_numbers,
                                 .options = ignoring})) == "accepted");
    BOOST_TEST(
        told(plan_update(
            {.dialect = lumenia, .stored = stored, .patch = patch, .catalog = offered(lumenia)})) !=
        "accepted");
    BOOST_TEST(boost::json::serialize(stored) + boost::json::serialize(patch) == before);
}

BOOST_AUTO_TEST_CASE(a_violation_tells_all_that_is_known)
{
    auto const first = [](dialect const& platform, std::string_view stored,
                          std::string_view patch) {
        document const before{stored};
        document const sent{patch};
        return plan_update({.dialect = platform,
                            .stored = before.root(),
                            .patch = sent.root(),
                            .catalog = offered(platform)})
            .error()
            .violations.front();
    };
    auto const unknown = first(edmo, "{}", R"({"first_message": "x"})");
    BOOST_TEST(details_of(unknown).suggestion == R"("firstMessage")");
    auto const setting =
        first(lumenia, "{}", R"({"voice": {"provider": "p", "voiceId": "a", "sped": 1}})");
    BOOST_TEST(details_of(setting).suggestion == R"("speed")");
    auto const engine = first(autocalls, R"({"voice_id": 1})", R"({"engine_type": "multimodal"})");
    BOOST_TEST(engine.catalog_path == "voices[1].mode");
    BOOST_TEST(details_of(engine).related == "/voice_id");
    BOOST_TEST(details_of(engine).related_value == ""); // it is stored
    BOOST_TEST(details_of(engine).value == R"("multimodal")");
    BOOST_TEST(details_of(engine).allowed.front() == R"("pipeline")");
    auto const sent = first(autocalls, R"({"engine_type": "multimodal"})", R"({"voice_id": 1.0})");
    BOOST_TEST(details_of(sent).value == "1.0");
    auto const needed = first(autocalls, "{}", R"({"is_webhook_active": true})");
    BOOST_TEST(details_of(needed).related == "/is_webhook_active");
    auto const range =
        first(lumenia, "{}", R"({"voice": {"provider": "p", "voiceId": "a", "speed": 3}})");
    BOOST_TEST(range.catalog_path == "voice.providers[p].settings[speed]");
}

/// The autocalls dialect over a copy of its catalog's shape, in which one list is changed.
template <class Change>
std::string told_with_shape(Change change)
{
    std::vector<catalog_section> sections{autocalls.catalog.begin(), autocalls.catalog.end()};
    std::vector<catalog_list> lists{sections[0].lists.begin(), sections[0].lists.end()};
    sections[0].lists = lists;
    change(sections, lists[0]);
    auto other = autocalls;
    other.catalog = sections;
    auto const stored = parsed("{}");
    auto const patch = parsed(R"({"voice_id": 3})");
    return told(plan_update(
        {.dialect = other, .stored = stored, .patch = patch, .catalog = offered(autocalls)}));
}

BOOST_AUTO_TEST_CASE(a_catalog_of_another_shape_is_reported_instead_of_judging_nothing)
{
    auto const empty = parsed("{}");
    auto const patch = parsed(R"({"voice_id": 3})");
    auto const refused =
        plan_update(
            {.dialect = autocalls, .stored = empty, .patch = patch, .catalog = offered(lumenia)})
            .error();
    BOOST_TEST(told(refused) == "bad_request ");
    BOOST_TEST((refused.violations.front().from == origin::catalog));
    BOOST_TEST(message(refused) == "The document is a catalog of another platform. Load the catalog of this platform.");
    BOOST_TEST(told(plan_update({.dialect = lumenia,
                                 .stored = empty,
                                 .patch = empty,
                                 .catalog = offered(autocalls)})) == "bad_request ");
    // before anything is said of documents that it could not judge
    boost::json::value const nothing;
    BOOST_TEST(
        told(plan_update(
            {.dialect = autocalls, .stored = nothing, .patch = patch, .catalog = offered(edmo)})) ==
        "bad_request ");

    // the same platform's, one of the same shape, and none at all
    BOOST_TEST(told(plan_update({.dialect = autocalls,
                                 .stored = empty,
                                 .patch = patch,
                                 .catalog = offered(autocalls)})) == "not_in_catalog /voice_id");
    BOOST_TEST(
        told(plan_update(
            {.dialect = edmo, .stored = empty, .patch = empty, .catalog = offered(lumenia)})) ==
        "accepted");
    BOOST_TEST(
        told(plan_update({.dialect = autocalls, .stored = empty, .patch = patch, .catalog = {}})) ==
        "accepted");
    using sections = std::vector<catalog_section>;
    BOOST_TEST(told_with_shape([](sections&, catalog_list&) {}) == "not_in_catalog /voice_id");
    std::string const same_name{"voices"};
    BOOST_TEST(told_with_shape([&](sections&, catalog_list& list) { list.name = same_name; }) ==
               "not_in_catalog /voice_id");
}

BOOST_AUTO_TEST_CASE(shapes_differ_where_what_they_hold_would_be_misread)
{
    using sections = std::vector<catalog_section>;
    static constexpr catalog_attribute other_name[] = {{"mood", attribute_type::string}};
    static constexpr catalog_attribute other_type[] = {{"mode", attribute_type::integer}};
    static constexpr catalog_list more[] = {{.name = "more"}};
    for (auto const change : std::initializer_list<void (*)(sections&, catalog_list&)>{
             [](sections&all, catalog_list&) { all[0].name = "other"; },
             [](sections&all, catalog_list&) { all.push_back(all[0]); },
             [](sections&all, catalog_list&) { all[0].lists = all[0].lists.first(1); },
             [](sections&, catalog_list&list) { list.name = "other"; },
             [](sections&, catalog_list&list) { list.key = "other"; },
             [](sections&, catalog_list&list) { list.key_type = attribute_type::string; },
             [](sections&, catalog_list&list) { list.settings = true; },
             [](sections&, catalog_list&list) { list.lists = more; },
             [](sections&, catalog_list&list) { list.attributes = {}; },
             [](sections&, catalog_list&list) { list.attributes = other_name; },
             [](sections&, catalog_list&list) { list.attributes = other_type; }})
        BOOST_TEST(told_with_shape(change) == "bad_request ");
}

/// Boost.JSON's parser lets none through, but values can be made otherwise.
BOOST_AUTO_TEST_CASE(parsed_text_that_is_no_utf_8_is_judged_as_it_is)
{
    boost::json::object const stored;
    for (std::string const bad :
         {"\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\x80", "\xED\xA0\x80"})
        for (std::string const& text : {bad, "first" + bad + "Message", std::string(300, bad[0])}) {
            boost::json::value const before = stored;
            boost::json::value const member = boost::json::object{{text, 1}};
            BOOST_TEST(told(plan_update(
                           {.dialect = edmo, .stored = before, .patch = member, .catalog = {}})) ==
                       "unknown_member /" + text);
            boost::json::value const named = boost::json::object{{"name", text}};
            BOOST_TEST(told(plan_update(
                           {.dialect = edmo, .stored = before, .patch = named, .catalog = {}})) ==
                       "accepted");
            boost::json::value const voice =
                boost::json::object{{"voice", {{"provider", text}, {"voiceId", text}}}};
            auto const refused =
                plan_update(
                    {.dialect = edmo, .stored = before, .patch = voice, .catalog = offered(edmo)})
                    .error();
            BOOST_TEST(told(refused) == "not_in_catalog /voice/provider");
            auto const value = details_of(refused.violations.front()).value;
            BOOST_TEST(value.starts_with("\"" + text.substr(0, 5)));
            BOOST_TEST(!message(refused).empty());
        }
}

// The sink of violations.

BOOST_AUTO_TEST_CASE(findings_are_counted_and_the_one_too_many_truncates)
{
    report found;
    voicecfg::detail::sink out{found, 2};
    location const document;
    BOOST_TEST(out.count() == 0U);
    out.add(errc::required, origin::stored, document / "a", relation{.value = "1"}, "path");
    out.add(errc::too_long, origin::patch, document);
    BOOST_TEST(out.count() == 2U);
    BOOST_TEST(!out.full());
    out.add(errc::forbidden, origin::patch, document / "b", relation{.value = "lost"});
    BOOST_TEST(out.full());
    BOOST_TEST(out.count() == 3U);
    BOOST_TEST(told(found) == "required /a stored; too_long ; …");
    BOOST_TEST(found.violations[0].catalog_path == "path");
    BOOST_TEST(details_of(found.violations[0]).value == "1");
}

BOOST_AUTO_TEST_CASE(only_a_sent_scalar_is_echoed_and_a_long_one_is_cut)
{
    auto const echoed = [](std::string_view text, origin from = origin::patch) {
        document const read{text};
        report unused;
        return voicecfg::detail::sink{unused, 1}.echo(read.root(), from);
    };
    struct {
        std::string_view text;
        std::string_view echo;
    } const table[] = {
        {"null", "null"}, {"true", "true"}, {"1.50", "1.50"}, {"-0", "-0"},
        {"1e400", ""},    {"[1]", ""},      {"{}", ""},       {R"("a\u0061")", R"("aa")"},
    };
    for (auto const& [text, echo] : table) BOOST_TEST(echoed(text) == echo);
    BOOST_TEST(echoed("\"x\"", origin::stored) == "");
    std::string const accents = "\"" + [] {
        std::string out;
        for (int i = 0; i < 201; ++i) out += "é";
        return out;
    }() + "\"";
    BOOST_TEST(echoed(accents) == accents.substr(0, 401) + "\"");
    auto const exactly = "\"" + std::string(200, 'x') + "\"";
    BOOST_TEST(echoed(exactly) == exactly);
    auto const digits = "1" + std::string(300, '0');
    BOOST_TEST(echoed(digits) == "1e+300");
}

BOOST_AUTO_TEST_SUITE_END()
