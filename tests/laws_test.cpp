// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws.hpp>

#include <voicecfg/dialect_document.hpp>

#include "laws/laws.hpp"
#include "laws/spoiled.hpp"
#include "laws/subjects.hpp"

#include "../docs/examples/brook/brook.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(laws_test)

namespace {

using namespace laws;
using namespace std::string_literals;
using namespace std::string_view_literals;

/// Bytes of any kind, the same ones in every run.
class random_bytes {
public:
    explicit random_bytes(std::uint64_t seed) : engine_{seed} {}

    std::string next()
    {
        std::string bytes(engine_() % 64, '\0');
        for (char& byte : bytes) byte = static_cast<char>(engine_() & 0xFFU);
        return bytes;
    }

private:
    std::mt19937_64 engine_;
};

void require_for(std::size_t cases, laws::found (*subject)(std::string_view))
{
    random_bytes bytes{20261121};
    for (std::size_t i = 0; i < cases; ++i)
        if (auto const fault = subject(bytes.next())) BOOST_FAIL(*fault);
}

/// A text after a byte of options, with some bytes of it changed.
void hold_for_nearly(std::string const& text, laws::found (*subject)(std::string_view))
{
    constexpr auto letters = "{}[]:,\"\\ \nu0123456789.eE+-\x00\x7F\xC3\xA9\xF0\x9F"sv;
    std::mt19937 random{2026};
    for (int i = 0; i < 3'000; ++i) {
        auto input = static_cast<char>(random() & 0x7FU) + text;
        for (auto left = random() % 3; left > 0; --left) {
            std::size_t const at = random() % (input.size() + 1);
            if (random() % 3 == 0)
                input.erase(at, std::size_t{1} + random() % 3);
            else
                input.insert(at, 1, letters[random() % letters.size()]);
        }
        if (auto const fault = subject(input)) BOOST_FAIL(*fault);
    }
}

namespace fs = std::filesystem;
namespace dialects = voicecfg::dialects;

std::string text_of(fs::path const& below)
{
    std::ifstream in{fs::path{VOICECFG_SOURCE_DIR} / below, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

voicecfg::catalog load(voicecfg::dialect const& platform, fs::path const& below)
{
    return voicecfg::catalog::parse(platform, text_of(below)).value();
}

std::string shown(std::optional<voicecfg::broken_law> const& broken)
{
    if (!broken) return "";
    return broken->law + ": " + broken->how + "\nseed " + std::to_string(broken->seed) +
           "\nstored " + broken->stored + "\npatch " + broken->patch;
}

/// An engine that is wrong in one way, for texts and parsed values alike, but not about what is
/// sent back as it is stored: that is a law of its own, and would notice nearly all of them.
class wrong : public voicecfg::laws::engine {
public:
    outcome update_text(voicecfg::laws::request const& asked) const override
    {
        auto said = engine::update_text(asked);
        if (voicecfg::laws::equal_texts(asked.stored, asked.patch)) return said;
        return spoil(std::move(said), asked.patch);
    }
    outcome
    update_value(voicecfg::update_request<boost::json::value const&> const& asked) const override
    {
        auto said = engine::update_value(asked);
        if (voicecfg::json::equal(asked.stored, asked.patch)) return said;
        return spoil(std::move(said), boost::json::serialize(asked.patch));
    }

protected:
    virtual outcome spoil(outcome said, std::string_view patch) const = 0;
};

/// Rejects without a reason.
class silent : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (said.rejected) said.rejected->violations.clear();
        return said;
    }
};

/// Merges what it refuses.
class half : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (said.rejected) said.merged = "{}";
        return said;
    }
};

/// Writes all of merged anew.
class rewriting : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (!said.rejected) said.merged = boost::json::serialize(boost::json::parse(said.merged));
        return said;
    }
};

/// Takes nothing back.
class forgetful : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (!said.rejected) said.undo = "[]";
        return said;
    }
};

/// Sends a second system nothing.
class idle : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (!said.rejected) said.delta = "{}";
        return said;
    }
};

/// Adds a note to what it has merged.
class noting : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (!said.rejected && said.changes != "[]") said.merged.insert(1, "\"note\":1,");
        return said;
    }
};

/// Refuses what changes nothing.
class impatient : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (!said.rejected && said.changes == "[]")
            return rejected({.code = voicecfg::errc::too_deep});
        return said;
    }
};

/// Looks at the first member of a patch only.
class hasty : public wrong {
    outcome spoil(outcome said, std::string_view patch) const override
    {
        auto const first = patch.find('"');
        if (said.rejected || first == patch.npos) return said;
        return patch[first + 1] == 's' ? rejected({.code = voicecfg::errc::too_deep}) : said;
    }
};

/// Refuses patches of some lengths.
class picky : public wrong {
    outcome spoil(outcome said, std::string_view patch) const override
    {
        return patch.size() % 101 == 7 ? rejected({.code = voicecfg::errc::too_deep}) : said;
    }
};

/// Counts its updates, and lets it show.
class counting : public voicecfg::laws::engine {
    outcome update_text(voicecfg::laws::request const& asked) const override
    {
        auto said = engine::update_text(asked);
        if (++count_ % 7 == 0 && !said.rejected) said.merged += ' ';
        return said;
    }
    mutable int count_ = 0;
};

/// Takes parsed values of any kind.
class lenient : public voicecfg::laws::engine {
    outcome
    update_value(voicecfg::update_request<boost::json::value const&> const& asked) const override
    {
        auto said = engine::update_value(asked);
        if (said.rejected) return {.merged = "{}", .changes = "[]", .undo = "[]", .delta = "{}"};
        return said;
    }
};

/// Audits by its own lights, but for what a creation makes, of which all members are asked.
class suspicious : public voicecfg::laws::engine {
    voicecfg::result<void>
    check_text(voicecfg::check_request<std::string_view> const& asked) const override
    {
        if (asked.options.complete) return engine::check_text(asked);
        voicecfg::report told;
        told.violations.push_back({.code = voicecfg::errc::wrong_type, .pointer = ""});
        return told;
    }
};

/// Suggests what is no better.
class misleading : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (said.rejected)
            for (auto& each : said.rejected->violations)
                if (auto* const offered = std::get_if<voicecfg::choices>(&each.details))
                    offered->suggestion = R"("worse")";
        return said;
    }
};

/// Tells of what is not so.
class gossiping : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        if (!said.rejected)
            said.notices.all.push_back({.code = voicecfg::notice_code::blank, .pointer = "/title"});
        return said;
    }
};

/// Judges what did not change.
class strict : public voicecfg::laws::engine {
    outcome update_text(voicecfg::laws::request const& asked) const override
    {
        auto other = asked;
        if (asked.stored == asked.patch) other.options.recheck = voicecfg::rechecking::touched;
        return engine::update_text(other);
    }
};

/// Tells of nothing stale.
class discreet : public wrong {
    outcome spoil(outcome said, std::string_view) const override
    {
        std::erase_if(said.notices.all, [](voicecfg::notice const& each) {
            return each.code == voicecfg::notice_code::stale;
        });
        return said;
    }
};

/// Creates nothing that speaks.
class mute : public voicecfg::laws::engine {
    outcome create_text(voicecfg::create_request<std::string_view> const& asked) const override
    {
        if (asked.sent.find("speech") == std::string_view::npos) return engine::create_text(asked);
        return rejected({.code = voicecfg::errc::unknown_member, .pointer = "/speech"});
    }
};

std::string law_broken_by(voicecfg::laws::engine const& engine)
{
    static auto const offered = load(brook::agents, "docs/examples/brook/catalog.json");
    auto const broken = voicecfg::find_broken_law(brook::agents, offered, 1, 2'000, engine);
    if (!broken) return "";
    return broken->law;
}

} // namespace

BOOST_AUTO_TEST_CASE(hold_for_requests_of_all_kinds) { require_for(2'000, hold_for_requests); }

BOOST_AUTO_TEST_CASE(hold_for_every_spelling) { require_for(1'500, hold_for_spellings); }

BOOST_AUTO_TEST_CASE(hold_for_any_values_in_the_place_of_others)
{
    require_for(3'000, hold_for_differences);
}

BOOST_AUTO_TEST_CASE(hold_for_texts_and_what_is_nearly_one)
{
    hold_for_nearly(
        R"({"voice":{"model":"nova-3"},"n":1.10})"
        "\0"
        R"({"voice":{"provider":"11labs","voiceId":"x","model":"eleven_v3","n":[null]}})"s,
        hold_for_texts);
    hold_for_nearly(R"({"name":"","voice":{"provider":"vapi","voiceId":"Clara","speed":2}})",
                    hold_for_audits);
    hold_for_nearly(
        R"({"voice":{"providers":[{"value":"a","models":["m",{"value":"n","languages":["l"]}]}]}})",
        hold_for_catalogs);
    hold_for_nearly(R"({"a":[1.5e-7,-0,"\ud83d\ude00é",{}],"b":true})", hold_for_scans);
    hold_for_nearly("{\"id\":1,\"check\":{}}\n \n{\"id\":2,\"patch\":{\"prompt\":\"x\"}}\r\n",
                    hold_for_lines);
}

BOOST_AUTO_TEST_CASE(hold_on_every_thread)
{
    std::vector<found> results(4);
    std::vector<std::thread> threads;
    for (auto& result : results)
        threads.emplace_back([&result] {
            random_bytes bytes{7};
            for (int i = 0; i < 100 && !result; ++i) result = hold_for_requests(bytes.next());
        });
    for (auto& each : threads) each.join();
    for (auto const& result : results) BOOST_TEST(result.value_or("") == "");
}

BOOST_AUTO_TEST_CASE(the_engine_says_what_the_laws_are_tried_on)
{
    BOOST_TEST((ask_text(asked()) == said()));
    model::dice choices{1};
    BOOST_TEST(any_of(asked(), choices).value_or("") == "");
}

BOOST_AUTO_TEST_CASE(null_absent_and_empty_are_kept_apart_by_an_independent_reading)
{
    auto const leads_to = [](std::string const& operations, std::string const& to) {
        return !independent_patch_leads(R"({"a":{}})", operations, to).has_value();
    };
    std::string const add = R"([{"op":"add","path":"/a/b","value":null}])";
    BOOST_TEST(leads_to(add, R"({"a":{"b":null}})"));
    BOOST_TEST(!leads_to(add, R"({"a":{}})"));
    BOOST_TEST(!leads_to(add, R"({"a":{"b":[]}})"));
    BOOST_TEST(leads_to("[]", R"({"a":{}})"));
    BOOST_TEST(!leads_to("[]", R"({"a":[]})"));
    BOOST_TEST(!leads_to("[]", R"({"a":null})"));
    BOOST_TEST(!leads_to("[]", "{}"));
    BOOST_TEST(!leads_to(R"([{"op":"remove","path":"/b"}])", R"({"a":{}})"));
    BOOST_TEST(!leads_to("[", R"({"a":{}})"));
}

// ------------------------------------------------------------------- laws for any dialect

BOOST_AUTO_TEST_CASE(every_dialect_keeps_the_laws)
{
    struct subject {
        voicecfg::dialect const& platform;
        char const* catalog;
    };
    for (auto const& [platform, catalog] :
         {subject{brook::agents, "docs/examples/brook/catalog.json"},
          subject{dialects::lumenia, "tests/data/catalog-lumenia.json"},
          subject{dialects::edmo, "tests/cases/edmo/edmo.catalog.json"},
          subject{dialects::autocalls, "tests/cases/autocalls/autocalls.catalog.json"}}) {
        auto const offered = load(platform, catalog);
        BOOST_TEST(shown(voicecfg::find_broken_law(platform, offered, 1, 2'000)) == "");
        BOOST_TEST(shown(voicecfg::find_broken_law(platform, {}, 1, 500)) == "");
    }
}

BOOST_AUTO_TEST_CASE(every_document_of_a_platform_keeps_the_laws)
{
    std::size_t documents = 0;
    for (auto const& file : fs::directory_iterator{VOICECFG_SOURCE_DIR "/docs/dialects"}) {
        if (file.path().extension() != ".json") continue;
        BOOST_TEST_CONTEXT(file.path().filename())
        {
            auto const platform = voicecfg::dialect_document::parse(text_of(file.path()));
            BOOST_TEST_REQUIRE(platform.has_value());
            BOOST_TEST(shown(voicecfg::find_broken_law(platform.assume_value(), {}, 1, 200)) == "");
        }
        ++documents;
    }
    BOOST_TEST(documents >= 15U);
}

BOOST_AUTO_TEST_CASE(an_engine_that_is_wrong_is_noticed)
{
    BOOST_TEST(law_broken_by(voicecfg::laws::engine{}) == "");
    BOOST_TEST(law_broken_by(silent{}) == "a report is never empty");
    BOOST_TEST(law_broken_by(half{}) == "a report is never empty");
    BOOST_TEST(law_broken_by(lenient{}) == "parsed values and texts agree");
    BOOST_TEST(law_broken_by(hasty{}) == "the order of the patch's members does not matter");
    BOOST_TEST(law_broken_by(forgetful{}) == "changes take stored to merged, undo takes it back");
    BOOST_TEST(law_broken_by(idle{}) == "changes take stored to merged, undo takes it back");
    BOOST_TEST(law_broken_by(noting{}) == "changes take stored to merged, undo takes it back");
    BOOST_TEST(law_broken_by(rewriting{}) ==
               "untouched bytes are identical, sent ones keep their spelling");
    BOOST_TEST(law_broken_by(impatient{}) == "a second application changes nothing");
    BOOST_TEST(law_broken_by(counting{}) == "the same on every run");
    BOOST_TEST(law_broken_by(misleading{}) == "a suggestion in its place removes the violation");
    BOOST_TEST(law_broken_by(gossiping{}) == "every notice is true of merged");
    BOOST_TEST(law_broken_by(strict{}) == "what is sent back as it is stored changes nothing");
    BOOST_TEST(law_broken_by(discreet{}) == "what is told as stale is what an audit finds");
    BOOST_TEST(law_broken_by(mute{}) == "a creation succeeds where an audit accepts what it makes");
    BOOST_TEST(law_broken_by(suspicious{}) ==
               "success means that an audit finds nothing in what was touched");
}

BOOST_AUTO_TEST_CASE(a_broken_law_is_found_again_by_its_seed)
{
    auto const offered = load(brook::agents, "docs/examples/brook/catalog.json");
    auto const broken = voicecfg::find_broken_law(brook::agents, offered, 1, 2'000, picky{});
    BOOST_TEST_REQUIRE(broken.has_value());
    BOOST_TEST(broken->seed > 1U);
    auto const again = voicecfg::find_broken_law(brook::agents, offered, broken->seed, 1, picky{});
    BOOST_TEST((again == broken));
}

BOOST_AUTO_TEST_CASE(no_request_breaks_no_law)
{
    BOOST_TEST(!voicecfg::find_broken_law(brook::agents, {}, 1, 0, silent{}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
