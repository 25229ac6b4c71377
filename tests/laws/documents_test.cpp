// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/documents.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/text.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_documents_test)

namespace {

using namespace voicecfg;

constexpr std::string_view offered = R"({
"voice": {"providers": [
  {"value": "p", "voiceIds": ["v", "w"], "settings": {"speed": {"type": "number", "minimum": 0, "maximum": 2}}},
  {"value": "q", "voiceIds": ["x"], "models": ["m"], "settings": true}]},
"transcriber": {"providers": [{"value": "p", "models": [{"value": "n", "languages": ["en"]}]}]},
"model": {"providers": [{"value": "p", "models": ["n"]}]}})";

/// What comes of many requests.
struct outcome {
    std::size_t accepted = 0;
    std::size_t with_object = 0; ///< of those, with an object that is laid over or replaced
    std::set<errc> codes = {};
};

outcome ask_many(dialect const& platform, std::string_view text, std::string_view object)
{
    auto const loaded = catalog::parse(platform, text).value();
    facts const known{.organization = "o", .integration = "i"};
    outcome came;
    for (std::uint64_t seed = 0; seed < 1'500; ++seed) {
        voicecfg::laws::dice choices{seed};
        voicecfg::laws::documents made{platform, loaded, choices};
        auto const stored = made.stored();
        auto const patch = made.patch();
        auto const merged = apply_text({.dialect = platform,
                                        .stored = stored,
                                        .patch = patch,
                                        .catalog = loaded,
                                        .facts = &known});
        if (merged) {
            ++came.accepted;
            came.with_object += patch.find(object) != std::string::npos ? 1 : 0;
        }
        else
            for (auto const& each : merged.error().violations) came.codes.insert(each.code);
    }
    return came;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_same_seed_writes_the_same)
{
    auto const loaded = catalog::parse(dialects::lumenia, offered).value();
    std::set<std::string> all;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        voicecfg::laws::dice one{seed};
        voicecfg::laws::dice other{seed};
        voicecfg::laws::documents made{dialects::lumenia, loaded, one};
        voicecfg::laws::documents again{dialects::lumenia, loaded, other};
        all.insert(made.stored());
        BOOST_TEST(again.stored() != "");
        auto const patch = made.patch();
        BOOST_TEST(patch == again.patch());
        all.insert(patch);
    }
    BOOST_TEST(all.size() > 30U);
}

BOOST_AUTO_TEST_CASE(many_requests_are_fine_and_others_wrong_in_every_way)
{
    auto const came = ask_many(dialects::lumenia, offered, "voiceId");
    BOOST_TEST(came.accepted > 400U);
    BOOST_TEST(came.accepted < 1'200U);
    BOOST_TEST(came.with_object > 50U);
    for (auto const code :
         {errc::malformed_json, errc::duplicate_member, errc::wrong_type, errc::empty_string,
          errc::unknown_member, errc::not_in_catalog, errc::required, errc::out_of_range})
        BOOST_TEST(came.codes.contains(code), name(code));
}

BOOST_AUTO_TEST_CASE(a_catalog_of_integers_is_looked_up)
{
    auto const came = ask_many(dialects::autocalls,
                               R"({"voices": [{"id": 1, "mode": "pipeline"}, {"id": 2}],
                                   "languages": [{"name": "English"}], "models": [{"name": "m"}]})",
                               "voice_id");
    BOOST_TEST(came.accepted > 200U);
    BOOST_TEST(came.with_object > 20U);
}

BOOST_AUTO_TEST_SUITE_END()
