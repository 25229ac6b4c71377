// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/commit.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/plan.hpp>
#include <voicecfg/schema.hpp>

#include "platform.hpp"

#include <boost/json/memory_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <new>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(plan_commit_test)

namespace {

namespace json = boost::json;
using voicecfg::dialect;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::edmo;
using voicecfg::dialects::lumenia;

/// Counts what is allocated, and fails where it is told to. The alignment is left to `operator
/// new`: where building a value fails, Boost.JSON 1.81 gives names back with another than it asked
/// for.
class counting_resource final : public json::memory_resource {
public:
    std::size_t outstanding = 0;
    std::size_t allocations = 0;
    std::size_t failing = std::numeric_limits<std::size_t>::max();

private:
    void* do_allocate(std::size_t size, std::size_t) override
    {
        if (allocations++ == failing) throw std::bad_alloc{};
        outstanding += size;
        return ::operator new(size);
    }
    void do_deallocate(void* at, std::size_t size, std::size_t) override
    {
        outstanding -= size;
        ::operator delete(at);
    }
    bool do_is_equal(json::memory_resource const& other) const noexcept override
    {
        return this == &other;
    }
};

constexpr auto offered = R"({"voice": {"providers": {
    "p": {"voiceIds": ["a", "b"], "settings": true},
    "q": {"models": ["m", "n"], "settings": {"speed": {}, "alpha": {}}}}}})";

constexpr std::string_view long_text =
    "a text that is longer than any string that is kept in place, so that it is allocated";

struct update {
    dialect const& platform;
    std::string stored;
    std::string patch;
    std::string merged;
};

std::string with_text(std::string before, std::string_view after)
{
    return before.append("\"").append(long_text).append("\"").append(after);
}

update const updates[] = {
    {lumenia, R"({"x": [1], "prompt": "old"})", with_text(R"({"prompt": )", "}"),
     with_text(R"({"x":[1],"prompt":)", "}")},
    {lumenia, "{}", with_text(R"({"prompt": )", R"(, "firstMessage": "f", "fallbackVoices": [
        {"provider": "p", "voiceId": "a", "extra": {"deep": [[]]}}]})"),
     with_text(R"({"firstMessage":"f","prompt":)",
               R"(,"fallbackVoices":[)"
               R"({"provider":"p","voiceId":"a","extra":{"deep":[[]]}}]})")},
    {lumenia, R"({"voice": {"provider": "p", "voiceId": "a", "pace": 1}, "x": 1})",
     R"({"voice": {"provider": "p", "voiceId": "b"}})",
     R"({"voice":{"provider":"p","voiceId":"b"},"x":1})"},
    {lumenia, R"({"x": 1, "voice": {"keep": null, "voiceId": "old", "provider": "q"}, "y": 2})",
     with_text(R"({"voice": {"speed": 1.5, "model": "m", "alpha": [[1], )",
               R"(], "voiceId": "v"}, "prompt": "p"})"),
     with_text(R"({"x":1,"voice":{"keep":null,"voiceId":"v","provider":"q","model":"m",)"
               R"("alpha":[[1],)",
               R"(],"speed":1.5E0},"y":2,"prompt":"p"})")},
    // of the same form, and of another in one place only
    {lumenia, with_text(R"({"voice": {"provider": "p", "voiceId": "a", "pace": )", "}}"),
     with_text(R"({"voice": {"provider": "q", "voiceId": "v", "model": "m", "speed": )", "}}"),
     with_text(R"({"voice":{"provider":"q","voiceId":"v","model":"m","speed":)", "}}")},
    {lumenia, R"({"voice": {"provider": "q", "voiceId": "v", "model": "m",
                            "alpha": {"a": ["1", {}], "b": true}}})",
     with_text(R"({"voice": {"provider": "q", "unknown": 1, "voiceId": "w", "model": "n",
                             "alpha": {"\u0061": ["2\n", {"c": 1}], "b": )",
               "}}}"),
     with_text(R"({"voice":{"provider":"q","voiceId":"w","model":"n",)"
               R"("alpha":{"a":["2\n",{"c":1}],"b":)",
               "}}}")},
    {lumenia,
     with_text(R"({"fallbackVoices": [{"provider": "p", "voiceId": "a"},
                                      {"voiceId": "a", "provider": "p"},
                                      {"provider": "p", "voiceId": "b", "x": )",
               "}]}"),
     R"({"fallbackVoices": [{"provider": "p", "voiceId": "b"}, {"provider": "p", "voiceId": "b"},
                            {"provider": "p", "voiceId": "a"}]})",
     R"({"fallbackVoices":[{"provider":"p","voiceId":"b"},{"provider":"p","voiceId":"b"},)"
     R"({"provider":"p","voiceId":"a"}]})"},
    {lumenia, R"({"fallbackVoices": [{"provider": "p", "voiceId": "a"}], "prompt": "p"})",
     with_text(R"({"fallbackVoices": [{"provider": "p", "voiceId": "b"},
                                      {"provider": "q", "voiceId": "v", "model": "m"}], "prompt": )",
               "}"),
     with_text(R"({"fallbackVoices":[{"provider":"p","voiceId":"b"},)"
               R"({"provider":"q","voiceId":"v","model":"m"}],"prompt":)",
               "}")},
    {autocalls, R"({"end_call_tool": {"x": {"y": 1}}, "voice_id": 3, "z": 1})",
     with_text(R"({"voice_id": 7.0, "variables": {"b": 1.0, "a": true}, "webhook_url": null,
                   "end_call_tool": {"description": )",
               "}}"),
     with_text(R"({"end_call_tool":{"x":{"y":1},"description":)",
               R"(},"voice_id":7,"z":1,"webhook_url":null,"variables":{"b":1E0,"a":true}})")},
    {autocalls, R"({"end_call_tool": "text"})",
     R"({"end_call_tool": {"description": "d", "unknown": 1}})",
     R"({"end_call_tool":{"description":"d"}})"},
    {autocalls, R"({"a": 1})", "{}", R"({"a":1})"},
    // a list that is kept as it is stored, in an object that grows
    {lumenia, R"({"fallbackVoices": [{"provider": "p", "voiceId": "a", "x": 1.5}], "prompt": "p"})",
     with_text(R"({"fallbackVoices": [{"x": 15e-1, "provider": "p", "voiceId": "a"}],
                   "voice": {"provider": "p", "voiceId": "a"}, "firstMessage": )",
               "}"),
     with_text(R"({"fallbackVoices":[{"provider":"p","voiceId":"a","x":1.5E0}],"prompt":"p",)"
               R"("firstMessage":)",
               R"(,"voice":{"provider":"p","voiceId":"a"}})")},
    {edmo, R"({"model": {"provider": "openai", "model": "gpt"}, "id": 7})",
     R"({"name": "n", "model": {"provider": "anthropic", "model": "c", "maxTokens": 5.0}})",
     R"({"model":{"provider":"anthropic","model":"c","maxTokens":5},"id":7,"name":"n"})"},
    // what stays of one object, beside members that had no object
    {edmo, R"({"firstMessage": {"x": 1}, "model": {"x": 1.5, "provider": "openai", "model": "m"}})",
     R"({"name": "n", "firstMessage": null, "model": {"provider": "openai", "model": "n"}})",
     R"({"firstMessage":null,"model":{"provider":"openai","model":"n","x":1.5E0},"name":"n"})"},
};

voicecfg::plan planned(dialect const& platform, voicecfg::json::node stored,
                       voicecfg::json::node patch)
{
    static auto const providers = voicecfg::catalog::parse(lumenia, offered).value();
    voicecfg::options const dropping{.unknown = voicecfg::unknown_members::ignore};
    auto const view = &platform == &lumenia ? providers.view() : voicecfg::catalog_view{};
    return voicecfg::plan_update({.dialect = platform,
                                  .stored = stored,
                                  .patch = patch,
                                  .catalog = view,
                                  .options = dropping})
        .value();
}

/// Whether every part of a value lives in the memory of `storage`.
bool lives_in(json::value const& value, json::storage_ptr const& storage)
{
    if (*value.storage() != *storage) return false;
    if (auto const* const array = value.if_array()) {
        for (auto const& element : *array)
            if (!lives_in(element, storage)) return false;
    }
    else if (auto const* const object = value.if_object()) {
        for (auto const& member : *object)
            if (!lives_in(member.value(), storage)) return false;
    }
    return true;
}
constexpr auto leaving_members =
    R"("m": true, "p": {"type": "object", "properties": {"x": true, "q": {"type": "object",
        "properties": {"x": true, "y": true}, "x-voicecfg": {"merge": "overlay"}}, "w": {"type":
        "object", "properties": {"id": {"readOnly": true}, "a": true}}}, "x-voicecfg": {"merge":
        "overlay"}})";
constexpr auto leaving =
    R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/p/x", "/p/q/x"]}}]})";

} // namespace

BOOST_AUTO_TEST_CASE(a_plan_is_carried_out_in_place_and_members_keep_their_order)
{
    for (auto const& each : updates) BOOST_TEST_CONTEXT(each.patch)
        {
            auto const patch = json::parse(each.patch);
            auto parsed = json::parse(each.stored);
            voicecfg::commit(parsed, planned(each.platform, parsed, patch));
            BOOST_TEST(json::serialize(parsed) == each.merged);

            // a scanned patch into a parsed assistant
            voicecfg::json::document const scanned{each.patch};
            auto other = json::parse(each.stored);
            voicecfg::commit(other, planned(each.platform, other, scanned.root()));
            BOOST_TEST(json::serialize(other) == each.merged);
        }
}

BOOST_AUTO_TEST_CASE(new_values_live_in_the_memory_of_stored)
{
    for (auto const& each : updates) BOOST_TEST_CONTEXT(each.patch)
        {
            counting_resource memory;
            {
                auto const patch = json::parse(each.patch);
                auto stored = json::parse(each.stored, &memory);
                voicecfg::commit(stored, planned(each.platform, stored, patch));
                BOOST_TEST(lives_in(stored, &memory));
                BOOST_TEST(!lives_in(stored, {}));
            }
            BOOST_TEST(memory.outstanding == 0U);
        }
}

BOOST_AUTO_TEST_CASE(what_has_the_form_of_what_it_replaces_takes_no_memory)
{
    counting_resource memory;
    auto const texts = with_text(R"({"prompt": "a prompt that is kept elsewhere",
        "voice": {"provider": "p", "voiceId": "a", "pace": )",
                                 "}}");
    auto const patch = json::parse(R"({"prompt": "a text that is no longer than",
        "voice": {"provider": "p", "voiceId": "b", "pace": "and so is this, if not by very much"}})");
    auto stored = json::parse(texts, &memory);
    auto const plan = planned(lumenia, stored, patch);
    auto const before = memory.allocations;
    voicecfg::commit(stored, plan);
    BOOST_TEST(memory.allocations == before);
    BOOST_TEST(stored == patch);
}

BOOST_AUTO_TEST_CASE(stored_may_be_its_own_patch)
{
    auto stored = json::parse(with_text(R"({"prompt": )", R"(, "firstMessage": "f",
        "voice": {"provider": "p", "voiceId": "a", "pace": 1},
        "fallbackVoices": [{"provider": "p", "voiceId": "b"}]})"));
    auto const before = stored;
    voicecfg::commit(stored, planned(lumenia, stored, stored));
    BOOST_TEST(stored == before);
}

BOOST_AUTO_TEST_CASE(a_short_text_does_not_keep_the_memory_of_a_long_one)
{
    counting_resource memory;
    json::value stored(json::object{{"prompt", std::string(100'000, 'x')}}, &memory);
    auto const patch = json::parse(R"({"prompt": "a text of some bytes"})");
    voicecfg::commit(stored, planned(lumenia, stored, patch));
    BOOST_TEST(stored == patch);
    BOOST_TEST(memory.outstanding < 1000U);
}

BOOST_AUTO_TEST_CASE(where_memory_runs_out_stored_is_as_before)
{
    std::size_t failures = 0;
    for (auto const& each : updates)
        for (std::size_t failing = 0;; ++failing)
            BOOST_TEST_CONTEXT(each.patch << " at allocation " << failing)
            {
                counting_resource memory;
                auto const patch = json::parse(each.patch);
                auto stored = json::parse(each.stored, &memory);
                auto const before = json::serialize(stored);
                auto const plan = planned(each.platform, stored, patch);
                auto const held = memory.outstanding;
                memory.failing = memory.allocations + failing;
                try {
                    voicecfg::commit(stored, plan);
                    BOOST_TEST(json::serialize(stored) == each.merged);
                    break;
                }
                catch (std::bad_alloc const&) {
                    ++failures;
                }
                BOOST_TEST(json::serialize(stored) == before);
                // room that was made may stay, but nothing else
                BOOST_TEST(memory.outstanding < held + 4096);
                memory.failing = std::numeric_limits<std::size_t>::max();
                voicecfg::commit(stored, planned(each.platform, stored, patch));
                BOOST_TEST(json::serialize(stored) == each.merged);
                stored = nullptr;
                BOOST_TEST(memory.outstanding == 0U);
            }
    BOOST_TEST(failures > 20U);
}

BOOST_AUTO_TEST_CASE(a_list_that_is_kept_stands_within_an_object_that_is_laid_over)
{
    using namespace voicecfg;
    static constexpr std::array named{member{.name = "n", .type = integer{}}};
    static constexpr object item{.members = named};
    static constexpr std::array listed{member{.name = "list", .type = list_of{&item}},
                                       member{.name = "on", .type = boolean{}}};
    static constexpr object holder{.members = listed};
    static constexpr std::array rows{
        member{.name = "holder", .type = object_of{&holder, merging::overlay}}};
    static constexpr auto platform = well_formed(
        {.name = "table", .status = 400, .assistant = {.members = rows}, .catalog = {}});
    auto stored = json::parse(R"({"holder": {"list": [{"n": 1, "x": 2}]}})");
    auto const patch = json::parse(R"({"holder": {"on": true, "list": [{"x": 2, "n": 1.0}]}})");
    voicecfg::commit(stored, planned(platform, stored, patch));
    BOOST_TEST(json::serialize(stored) == R"({"holder":{"list":[{"n":1,"x":2}],"on":true}})");
}

BOOST_AUTO_TEST_CASE(members_leave_objects_within_in_place)
{
    asked_platform::platform const asked{leaving_members, leaving};
    constexpr asked_platform::row rows[]{
        {R"({"m":1,"p":{"x":0,"q":{"x":1,"y":2},"u":{"v":1}}})", R"({"m":2})",
         R"({"m":2,"p":{"q":{"y":2},"u":{"v":1}}})"},
        {R"({"m":1,"p":{"q":{"x":1,"y":2}}})", R"({"m":2,"p":{"x":3}})",
         R"({"m":2,"p":{"q":{"y":2},"x":3}})"},
        {R"({"m":1,"p":{"q":{"x":1,"y":2}}})", R"({"m":2,"p":{"q":{"y":3}}})",
         R"({"m":2,"p":{"q":{"y":3}}})"},
        {R"({"p":{"w":{"id":1,"z":2},"x":1}})", R"({"p":{"w":{"a":1}}})",
         R"({"p":{"w":{"a":1,"id":1},"x":1}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            auto parsed = asked_platform::parsed(stored);
            auto const sent = asked_platform::parsed(patch);
            auto const plan = voicecfg::plan_update(
                {.dialect = asked.tables(), .stored = parsed, .patch = sent, .catalog = {}});
            voicecfg::commit(parsed, plan.value());
            BOOST_TEST(json::serialize(parsed) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
