// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog.hpp>

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(catalog_test)

namespace {

using voicecfg::dialect;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::lumenia;

/// Everything that a view says, on one line.
class described {
public:
    explicit described(voicecfg::catalog_view view)
    {
        for (std::size_t i = 0; i < view.shape.size(); ++i) {
            if (!view.sections[i].listed) continue;
            out += std::string{view.shape[i].name} + "{";
            lists(view.shape[i].lists, view.sections[i].lists);
            out += "}";
        }
    }

    std::string out;

private:
    void lists(std::span<voicecfg::catalog_list const> shapes,
               std::span<voicecfg::value_set const> values)
    {
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (!find_list(shapes, values, shapes[i].name)) continue;
            out += std::string{shapes[i].name} + "[";
            for (std::size_t at = 0; at < values[i].names.size(); ++at)
                entry(shapes[i], values[i], at);
            out += "]";
        }
    }

    void entry(voicecfg::catalog_list const& shape, voicecfg::value_set const& values,
               std::size_t at)
    {
        if (at != 0) out += ",";
        out += values.names[at];
        BOOST_TEST(values.find(values.names[at]).value() == at);
        for (auto const& other : values.also_of(static_cast<std::uint32_t>(at)))
            out.append("=").append(other.name);
        if (auto const* const said = values.find_deprecation(static_cast<std::uint32_t>(at))) {
            out.append("~").append(said->since).append("..").append(said->until);
            for (auto const each : said->successors) out.append(">").append(each);
        }
        if (values.entries.empty()) return;
        auto const& held = values.entries[at];
        out += "(";
        lists(shape.lists, held.lists);
        for (auto const& value : held.attributes) out += value ? "@" + std::string{*value} : "@-";
        for (auto const& declared : held.settings) setting(declared);
        out += held.any_setting ? "*)" : ")";
    }

    void setting(voicecfg::setting const& declared)
    {
        out += std::string{declared.name} + ":";
        words(declared.words);
    }

    void words(voicecfg::value_words const& said)
    {
        for (auto const each : said.types) out += name(each).substr(0, 3);
        bound(">=", said.minimum), bound("<=", said.maximum);
        bound(">", said.exclusive_minimum), bound("<", said.exclusive_maximum);
        bound("l>=", said.min_length), bound("l<=", said.max_length);
        bound("i>=", said.min_items), bound("i<=", said.max_items);
        if (said.unique_items) out += "unique";
        if (!said.pattern.states.empty()) out += "/" + std::string{said.pattern.source} + "/";
        if (said.format) out += "f" + std::to_string(static_cast<int>(*said.format));
        out += std::string{said.enumeration};
        if (said.items != nullptr) (out += "["), words(*said.items), out += "]";
        if (said.entries != nullptr) (out += "{"), words(*said.entries), out += "}";
        for (auto const& other : said.any_of) (out += "|"), words(other);
        out += ";";
    }

    void bound(std::string_view sign, auto const& limit)
    {
        if (!limit) return;
        out += sign;
        if constexpr (requires { limit->append_to(out); })
            limit->append_to(out);
        else
            out += std::to_string(*limit);
    }
};

boost::json::value parsed(std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = 1000;
    return boost::json::parse(boost::core::string_view{text.data(), text.size()}, {}, options);
}

std::string from_text(dialect const& platform, std::string_view text)
{
    auto const loaded = voicecfg::catalog::parse(platform, text).value();
    return described{loaded}.out;
}

std::string from_value(dialect const& platform, std::string_view text)
{
    auto const loaded = voicecfg::catalog::from(platform, parsed(text)).value();
    return described{loaded}.out;
}

/// `required /voices/0/id`, as a load from text reports it.
std::string fault_of(voicecfg::result<voicecfg::catalog> const& loaded)
{
    if (loaded) return "loaded";
    BOOST_TEST(loaded.error().violations.size() == 1U);
    auto const& told = loaded.error().violations.front();
    BOOST_TEST((told.from == voicecfg::origin::catalog));
    return std::string{name(told.code)} + " " + told.pointer;
}

struct row {
    std::string_view text;
    std::string_view description;
};

constexpr row provider_catalogs[] = {
    {"{}", ""},
    {R"({"labels": {"voice": 1}})", ""},
    {R"({"voice": {"providers": []}})", "voice{providers[]}"},
    {R"({"voice": {"providers": {}}})", "voice{providers[]}"},
    // both forms, in the catalog's order
    {R"({"voice": {"providers": [{"value": "b", "label": "Bee", "voiceIds": [{"value": "x"}]},
                                 {"value": "a", "models": []}]}})",
     "voice{providers[b=Bee(voiceIds[x]),a(models[])]}"},
    {R"({"voice": {"providers": {"b": {"value": 7, "voiceIds": ["x"]}, "a": {"models": []}}}})",
     "voice{providers[b(voiceIds[x]),a(models[])]}"},
    // plain strings beside objects; empty names
    {R"({"voice": {"providers": [
         {"value": "", "voiceIds": ["z", {"value": "a", "x": null}, ""]}]}})",
     "voice{providers[(voiceIds[z,a,])]}"},
    {R"({"transcriber": {"providers": {"d": {"models":
         ["plain", {"value": "m", "languages": ["de", {"value": "en"}]}, {"value": "n"}]}}}})",
     "transcriber{providers[d(models[plain(),m(languages[de,en]),n()])]}"},
    // repeated leaves are dropped in order
    {R"({"voice": {"providers": {"p": {"voiceIds": ["c", "a", "c", "b", "a", "c"]}}}})",
     "voice{providers[p(voiceIds[c,a,b])]}"},
    {R"({"model": {"providers": {"p": {"models": [
         {"value": "m", "languages": ["b", "b", "a"]}]}}}})",
     "model{providers[p(models[m(languages[b,a])])]}"},
    // one model of two providers
    {R"({"voice": {"providers": {"p": {"models": ["m"]}, "q": {"models": ["m"]}}}})",
     "voice{providers[p(models[m()]),q(models[m()])]}"},
    // names however spelled
    {R"({"v\u006fice": {"providers": {"p\n": {"voiceIds": ["\u00e9"]}}}})",
     "voice{providers[p\n(voiceIds[\xC3\xA9])]}"},
    // other names, one or several, but for the entry's own
    {R"({"voice": {"providers": {"p": {"label": ["P", "p", "Pe\u00e9"], "voiceIds": [
         "a", {"value": "b", "label": "Bee"}, {"value": "c", "label": null},
         {"value": "d", "label": []}, {"value": "a", "label": "dropped"},
         {"value": "e", "label": "e"}, {"value": "f", "label": ["Bee", ""]}]}}}})",
     "voice{providers[p=P=Pe\xC3\xA9(voiceIds[a,b=Bee,c,d,e,f=Bee=])]}"},
    {R"({"transcriber": {"providers": [{"value": "p", "models": [{"value": "m", "label": "Em",
         "languages": [{"value": "de", "label": ["German", "Deutsch"]}]}]}]}})",
     "transcriber{providers[p(models[m=Em(languages[de=German=Deutsch])])]}"},
    // deprecated entries of every list
    {R"({"voice": {"providers": {"q": {"deprecated": {"successors": ["p"]}}, "p": {"voiceIds": [
         {"value": "a", "deprecated": {"since": "2026-01-28", "until": "2026-03-01",
                                       "successors": ["b", {"provider":"p","voiceId":"b"}]}},
         {"value": "b", "deprecated": false}, {"value": "c", "deprecated": true}, "b"]}}}})",
     "voice{providers[q~..>\"p\"(),p(voiceIds[a~2026-01-28..2026-03-01>\"b\">"
     "{\"provider\":\"p\",\"voiceId\":\"b\"},b,c~..])]}"},
    // settings, in the catalog's order
    {R"({"voice": {"providers": {"p": {"settings": true}}}})", "voice{providers[p(*)]}"},
    {R"({"voice": {"providers": {"p": {"settings": {}}}}})", "voice{providers[p()]}"},
    {R"({"voice": {"providers": {"p": {"settings": {
         "z": {}, "a": {"type": "null", "default": 3},
         "n": {"type": ["string", "number"], "minimum": -1, "maximum": 1.5},
         "e": {"enum": [1,"x",{"y":[null]}]}, "i": {"type": "integer", "maximum": 5}}}}}})",
     "voice{providers[p(z:;a:nul;n:strnum>=-1<=1.5;e:[1,\"x\",{\"y\":[null]}];i:int<=5;)]}"},
    {R"({"voice": {"providers": {"p": {"settings": {"x": {"minimum": 1, "maximum": 1.0}}}}}})",
     "voice{providers[p(x:>=1<=1.0;)]}"},
};

constexpr row flat_catalogs[] = {
    {"{}", "{}"},
    {R"({"voices": []})", "{voices[]}"},
    {R"({"voices": [{"id": 7, "name": "Ann", "mode": "pipeline"}, {"id": 3.0}, {"id": 1e1}]})",
     "{voices[7(@Ann@pipeline),3(@-@-),10(@-@-)]}"},
    {R"({"voices": [{"id": -1, "name": null, "mode": null}, {"id": 9223372036854775807}]})",
     "{voices[-1(@-@-),9223372036854775807(@-@-)]}"},
    {R"({"languages": [{"name": "German", "id": 5, "iso_2": "de"}, {"name": ""}],
         "models": [{"name": "m", "id": null}]})",
     "{languages[German=de(@5),(@-)]models[m(@-)]}"},
    // of a language named twice, the first stays
    {R"({"languages": [
         {"name": "x", "iso_2": "aa"}, {"name": "w"}, {"name": "x", "iso_2": "bb"}]})",
     "{languages[x=aa(@-),w(@-)]}"},
};

struct bad {
    std::string_view text;
    std::string_view fault;
};

constexpr bad provider_faults[] = {
    {"[]", "wrong_type "},
    {"null", "wrong_type "},
    {R"({"voice": 1})", "wrong_type /voice"},
    {R"({"voice": null})", "wrong_type /voice"},
    {R"({"voice": {}})", "required /voice/providers"},
    {R"({"transcriber": {"provider": []}})", "required /transcriber/providers"},
    {R"({"model": {"providers": "p"}})", "wrong_type /model/providers"},
    {R"({"voice": {"providers": [1]}})", "wrong_type /voice/providers/0"},
    {R"({"voice": {"providers": ["p"]}})", "wrong_type /voice/providers/0"},
    {R"({"voice": {"providers": [{"value": "p"}, {"name": "q"}]}})",
     "required /voice/providers/1/value"},
    {R"({"voice": {"providers": [{"value": 5}]}})", "wrong_type /voice/providers/0/value"},
    {R"({"voice": {"providers": {"a/b": 1}}})", "wrong_type /voice/providers/a~1b"},
    {R"({"voice": {"providers": [{"value": "p"}, {"value": "q"}, {"value": "p"}]}})",
     "duplicate_member /voice/providers/2"},
    {R"({"voice": {"providers": {"p": {"voiceIds": {}}}}})",
     "wrong_type /voice/providers/p/voiceIds"},
    {R"({"voice": {"providers": {"p": {"voiceIds": null}}}})",
     "wrong_type /voice/providers/p/voiceIds"},
    {R"({"voice": {"providers": {"p": {"voiceIds": ["a", 1]}}}})",
     "wrong_type /voice/providers/p/voiceIds/1"},
    {R"({"voice": {"providers": {"p": {"voiceIds": [{}]}}}})",
     "required /voice/providers/p/voiceIds/0/value"},
    {R"({"voice": {"providers": {"p": {"voiceIds": [{"value": null}]}}}})",
     "wrong_type /voice/providers/p/voiceIds/0/value"},
    {R"({"voice": {"providers": {"p": {"label": 1}}}})", "wrong_type /voice/providers/p/label"},
    {R"({"voice": {"providers": {"p": {"voiceIds": [{"value": "v", "label": ["a", null]}]}}}})",
     "wrong_type /voice/providers/p/voiceIds/0/label/1"},
    {R"({"voice": {"providers": {"p": {"models": ["m", {"value": "n"}, {"value": "m"}]}}}})",
     "duplicate_member /voice/providers/p/models/2"},
    {R"({"voice": {"providers": {"p": {"models": [{"value": "m", "languages": "de"}]}}}})",
     "wrong_type /voice/providers/p/models/0/languages"},
    {R"({"voice": {"providers": {"p": {"models": [{"value": "m", "languages": [1]}]}}}})",
     "wrong_type /voice/providers/p/models/0/languages/0"},
    {R"({"voice": {"providers": {"p": {"settings": false}}}})",
     "wrong_type /voice/providers/p/settings"},
    {R"({"voice": {"providers": {"p": {"settings": []}}}})",
     "wrong_type /voice/providers/p/settings"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": false}}}}})",
     "wrong_type /voice/providers/p/settings/s"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"type": "float"}}}}}})",
     "not_one_of /voice/providers/p/settings/s/type"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"type": ["number", "Null"]}}}}}})",
     "not_one_of /voice/providers/p/settings/s/type/1"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"type": ["null", "null"]}}}}}})",
     "repeated /voice/providers/p/settings/s/type/1"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"type": 1}}}}}})",
     "wrong_type /voice/providers/p/settings/s/type"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"type": [1]}}}}}})",
     "wrong_type /voice/providers/p/settings/s/type/0"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"minimum": "0"}}}}}})",
     "wrong_type /voice/providers/p/settings/s/minimum"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"maximum": 1e400}}}}}})",
     "out_of_range /voice/providers/p/settings/s/maximum"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"minimum": 2, "maximum": 1.5}}}}}})",
     "incompatible /voice/providers/p/settings/s/minimum"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"enum": "a"}}}}}})",
     "wrong_type /voice/providers/p/settings/s/enum"},
    // the first fault alone: sections in the tables' order
    {R"({"model": {}, "transcriber": 1, "voice": {"providers": [{"value": 1}, 2]}})",
     "wrong_type /voice/providers/0/value"},
};

constexpr bad flat_faults[] = {
    {"1", "wrong_type "},
    {R"({"voices": {}})", "wrong_type /voices"},
    {R"({"voices": [3]})", "wrong_type /voices/0"},
    {R"({"voices": [{"name": "x"}]})", "required /voices/0/id"},
    {R"({"voices": [{"id": null}]})", "wrong_type /voices/0/id"},
    {R"({"voices": [{"id": "1"}]})", "wrong_type /voices/0/id"},
    {R"({"voices": [{"id": 1.5}]})", "wrong_type /voices/0/id"},
    {R"({"voices": [{"id": 9223372036854775808}]})", "out_of_range /voices/0/id"},
    {R"({"voices": [{"id": 1e400}]})", "out_of_range /voices/0/id"},
    {R"({"voices": [{"id": 1}, {"id": 2}, {"id": 1.0}]})", "duplicate_member /voices/2"},
    {R"({"voices": [{"id": 1, "name": 5}]})", "wrong_type /voices/0/name"},
    {R"({"voices": [{"id": 1, "mode": true}]})", "wrong_type /voices/0/mode"},
    {R"({"languages": [{"id": 1}]})", "required /languages/0/name"},
    {R"({"languages": [{"name": 1}]})", "wrong_type /languages/0/name"},
    {R"({"languages": ["German"]})", "wrong_type /languages/0"},
    {R"({"languages": [{"name": "x", "iso_2": 2}]})", "wrong_type /languages/0/iso_2"},
    {R"({"languages": [{"name": "x", "id": "2"}]})", "wrong_type /languages/0/id"},
    {R"({"models": [{"name": null}]})", "wrong_type /models/0/name"},
    {R"({"models": [{"name": "x", "id": 0.5}]})", "wrong_type /models/0/id"},
};

/// Faults that a parsed value can no longer show.
constexpr bad duplicate_faults[] = {
    {R"({"voice": {"providers": []}, "voic\u0065": {"providers": []}})", "duplicate_member /voice"},
    {R"({"voice": {"providers": [], "providers": []}})", "duplicate_member /voice/providers"},
    {R"({"voice": {"providers": {"p": {}, "q": {}, "\u0070": {}}}})",
     "duplicate_member /voice/providers/p"},
    {R"({"voice": {"providers": [{"value": "p", "value": "q"}]}})",
     "duplicate_member /voice/providers/0/value"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {}, "s": {}}}}}})",
     "duplicate_member /voice/providers/p/settings/s"},
    {R"({"voice": {"providers": {"p": {"settings": {"s": {"minimum": 1, "minimum": 2}}}}}})",
     "duplicate_member /voice/providers/p/settings/s/minimum"},
};

std::string file(std::string_view name)
{
    std::ifstream in{VOICECFG_SOURCE_DIR "/tests/data/" + std::string{name}, std::ios::binary};
    BOOST_REQUIRE(in.is_open());
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_catalog_by_provider_says_the_same_from_a_text_and_from_a_parsed_value)
{
    for (auto const& [text, description] : provider_catalogs) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(from_text(lumenia, text) == description);
            BOOST_TEST(from_value(lumenia, text) == description);
        }
}

BOOST_AUTO_TEST_CASE(a_flat_catalog_says_the_same_from_a_text_and_from_a_parsed_value)
{
    for (auto const& [text, description] : flat_catalogs) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(from_text(autocalls, text) == description);
            BOOST_TEST(from_value(autocalls, text) == description);
        }
}

BOOST_AUTO_TEST_CASE(real_catalogs_say_the_same_from_a_text_and_from_a_parsed_value)
{
    for (auto const name : {"catalog-lumenia.json", "catalog-full.json"}) {
        auto const text = file(name);
        auto const description = from_text(lumenia, text);
        BOOST_TEST(description.size() > 8'000U);
        BOOST_TEST(from_value(lumenia, text) == description);
    }
}

BOOST_AUTO_TEST_CASE(every_fault_of_a_catalog_by_provider_is_pointed_at)
{
    for (auto const& [text, fault] : provider_faults) BOOST_TEST_CONTEXT(text)
        {
            auto const loaded = voicecfg::catalog::parse(lumenia, text);
            BOOST_TEST(fault_of(loaded) == fault);
            auto const same = voicecfg::catalog::from(lumenia, parsed(text));
            BOOST_REQUIRE((loaded.has_error() && same.has_error()));
            BOOST_TEST((loaded.error() == same.error()));
        }
}

BOOST_AUTO_TEST_CASE(every_fault_of_a_flat_catalog_is_pointed_at)
{
    for (auto const& [text, fault] : flat_faults) BOOST_TEST_CONTEXT(text)
        {
            auto const loaded = voicecfg::catalog::parse(autocalls, text);
            BOOST_TEST(fault_of(loaded) == fault);
            auto const same = voicecfg::catalog::from(autocalls, parsed(text));
            BOOST_REQUIRE((loaded.has_error() && same.has_error()));
            BOOST_TEST((loaded.error() == same.error()));
        }
}

BOOST_AUTO_TEST_CASE(a_member_twice_is_a_fault_wherever_a_catalog_text_is_read)
{
    for (auto const& [text, fault] : duplicate_faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_of(voicecfg::catalog::parse(lumenia, text)) == fault);
            BOOST_TEST(fault_of(voicecfg::catalog::from(lumenia, parsed(text))) == "loaded");
        }
    constexpr auto elsewhere = R"({"x": {"a": 1, "a": 2}, "voice": {"providers": []}})";
    BOOST_TEST(fault_of(voicecfg::catalog::parse(lumenia, elsewhere)) == "loaded");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_json_is_told_with_its_offset)
{
    auto const loaded = voicecfg::catalog::parse(lumenia, "{\"voice\": }");
    BOOST_TEST(fault_of(loaded) == "malformed_json ");
    BOOST_TEST((details_of(loaded.error().violations.front()).offset == std::size_t{10}));
}

BOOST_AUTO_TEST_CASE(what_the_catalog_says_beyond_its_lists_may_be_nested_as_deep_as_it_likes)
{
    auto const deep = std::string(100'000, '[') + std::string(100'000, ']');
    BOOST_TEST(from_text(lumenia, "{\"preview\": " + deep + "}") == "");
}

BOOST_AUTO_TEST_CASE(a_fault_names_what_would_be_right)
{
    auto const wrong = [](std::string_view text) {
        return voicecfg::catalog::parse(lumenia, text).error().violations.front();
    };
    auto const type = wrong(R"({"voice": {"providers": 1}})");
    BOOST_TEST(details_of(type).expected.size() == 2U);
    auto const unknown =
        wrong(R"({"voice": {"providers": {"p": {"settings": {"s": {"type": "float"}}}}}})");
    BOOST_TEST(details_of(unknown).allowed.size() == 7U);
    BOOST_TEST(details_of(unknown).allowed.front() == "\"null\"");
}

BOOST_AUTO_TEST_CASE(a_view_lives_as_long_as_any_copy_of_its_catalog)
{
    std::optional<voicecfg::catalog> copy;
    voicecfg::catalog_view view;
    {
        std::string text = R"({"voice": {"providers": {"a longer name than a small string": {}}}})";
        auto const loaded = voicecfg::catalog::parse(lumenia, text).value();
        view = loaded;
        copy = loaded;
        text.assign(text.size(), 'x');
    }
    BOOST_TEST(described{view}.out == "voice{providers[a longer name than a small string()]}");
    BOOST_TEST(described{copy->view()}.out == described{view}.out);
}

BOOST_AUTO_TEST_CASE(a_default_catalog_offers_nothing)
{
    voicecfg::catalog const none;
    BOOST_TEST(none.notices().empty());
    BOOST_TEST(!none.view().has_section("voice"));
    BOOST_TEST(!none.view().list("voice", "providers"));
}

BOOST_AUTO_TEST_CASE(a_catalog_that_was_moved_from_offers_nothing)
{
    auto const load = [](std::string const& provider) {
        return voicecfg::catalog::parse(lumenia,
                                        R"({"voice": {"providers": {")" + provider + R"(": {}}}})")
            .value();
    };
    auto const offered = [](voicecfg::catalog const& by) { return described{by}.out; };
    auto first = load("a");
    std::optional<voicecfg::catalog> second{std::move(first)};
    BOOST_TEST(offered(*second) == "voice{providers[a()]}");
    second.reset();
    BOOST_TEST(offered(first) == "");
    BOOST_TEST(!first.view().has_section("voice"));

    auto third = load("b");
    voicecfg::catalog_view const kept = third;
    first = third;
    third = load("c");
    BOOST_TEST(offered(first) == "voice{providers[b()]}");
    BOOST_TEST(described{kept}.out == offered(first));
    third = std::move(first);
    BOOST_TEST(offered(third) == "voice{providers[b()]}");
    third = load("d");
    BOOST_TEST(offered(first) == "");

    auto& same = third;
    third = std::move(same);
    BOOST_TEST(offered(third) == "voice{providers[d()]}");
    third = same;
    BOOST_TEST(offered(third) == "voice{providers[d()]}");
}

BOOST_AUTO_TEST_CASE(what_is_noticed_of_a_catalog_lives_and_moves_with_it)
{
    auto read = voicecfg::catalog::parse(
                    lumenia, R"({"voice": {"providers": [{"value": "p", "modles": []}]}})")
                    .value();
    BOOST_REQUIRE(read.notices().size() == 1U);
    BOOST_TEST(read.notices()[0].code == "member_unknown");
    BOOST_TEST(read.notices()[0].pointer == "/voice/providers/0/modles");
    BOOST_TEST(read.notices()[0].suggestion == R"("models")");
    auto moved = std::move(read);
    BOOST_TEST(read.notices().empty());
    BOOST_TEST(moved.notices().size() == 1U);
    read = moved;
    moved = voicecfg::catalog::parse(lumenia, "{}").value();
    BOOST_TEST(
        (read.notices()[0] ==
         voicecfg::catalog_notice{"member_unknown", "/voice/providers/0/modles", R"("models")"}));
    BOOST_TEST(moved.notices().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_noticed_of_real_catalogs)
{
    for (auto const name : {"catalog-lumenia.json", "catalog-full.json"}) {
        auto const read = voicecfg::catalog::parse(lumenia, file(name)).value();
        BOOST_TEST(read.notices().empty());
    }
}

BOOST_AUTO_TEST_CASE(many_settings_and_many_values_are_sorted)
{
    std::string declared;
    std::string values;
    for (int i = 49; i != 0; --i) {
        declared.append("\"s").append(std::to_string(i)).append("\": {}, ");
        values.append(std::to_string(i)).append(i % 2 == 0 ? ".0, " : ", ");
    }
    auto const text = R"({"voice": {"providers": {"p": {"settings": {)" + declared +
                      R"("e": {"enum": [)" + values + R"("b", "a"]}}}}}})";
    for (auto const& loaded :
         {voicecfg::catalog::parse(voicecfg::dialects::lumenia, text).value(),
          voicecfg::catalog::from(voicecfg::dialects::lumenia, parsed(text)).value()}) {
        auto const& entry = loaded.view().list("voice", "providers").values->entries.front();
        BOOST_TEST(entry.settings_index.positions.size() == 50U);
        for (auto const& each : entry.settings) BOOST_TEST(entry.find_setting(each.name) == &each);
        auto const& sorted = entry.find_setting("e")->words.values;
        BOOST_TEST(sorted.size() == 51U);
        BOOST_TEST(sorted.front() == "1");
        BOOST_TEST(sorted.back() == R"("b")");
        BOOST_TEST(std::is_sorted(sorted.begin(), sorted.end(), [](auto a, auto b) {
            return order(voicecfg::json::document{a}.root(), voicecfg::json::document{b}.root()) <
                   0;
        }));
    }
}

BOOST_AUTO_TEST_CASE(what_a_declaration_names_must_not_stand_twice)
{
    auto const fault = [](std::string const& provider) {
        auto const text = R"({"voice":{"providers":{"p":{)" + provider + "}}}}";
        auto const told = voicecfg::catalog::parse(lumenia, text).error().violations.front();
        return std::string{name(told.code)} + " " + told.pointer;
    };
    std::string const at = "duplicate_member /voice/providers/p/settings";
    BOOST_TEST(fault(R"("settings":{},"settings":{})") == at);
    for (std::string const word : {"type", "minimum", "maximum", "enum"})
        BOOST_TEST(fault(R"("settings":{"s":{")" + word + R"(":1,")" + word + R"(":1}})") ==
                   at + "/s/" + word);
    BOOST_TEST(fault(R"("settings":{"s":{"type":[]}})") ==
               "incompatible /voice/providers/p/settings/s/type");
}

/// What no answer could print, or no reader of the answer read.
BOOST_AUTO_TEST_CASE(an_enumeration_holds_what_an_assistant_can)
{
    auto const with = [](std::string const& values) {
        return R"({"voice":{"providers":{"p":{"settings":{"s":{"enum":)" + values + "}}}}}}";
    };
    auto const fault = [](voicecfg::result<voicecfg::catalog> const& read) {
        if (read) return std::string{"loaded"};
        auto const& told = read.error().violations.front();
        BOOST_TEST(told.pointer == "/voice/providers/p/settings/s/enum");
        return std::string{name(told.code)};
    };
    auto const nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    for (std::size_t const depth : {32U, 33U}) {
        auto const text = with(nested(depth));
        auto const expected = depth == 32 ? "loaded" : "too_deep";
        BOOST_TEST(fault(voicecfg::catalog::parse(lumenia, text)) == expected);
        boost::json::parse_options const deep{.max_depth = 64};
        auto const value = boost::json::parse(text, {}, deep);
        BOOST_TEST(fault(voicecfg::catalog::from(lumenia, value)) == expected);
    }
    BOOST_TEST(fault(voicecfg::catalog::parse(lumenia, with("[1,[1e999]]"))) == "out_of_range");
    auto holds = [&](boost::json::value const& value) {
        auto offered = boost::json::parse(with("[1,[2]]"));
        offered.at_pointer("/voice/providers/p/settings/s/enum/1/0") = value;
        return fault(voicecfg::catalog::from(lumenia, offered));
    };
    BOOST_TEST(holds("a") == "loaded");
    BOOST_TEST(holds("\xFF") == "malformed_json");
    BOOST_TEST(holds(std::numeric_limits<double>::quiet_NaN()) == "out_of_range");
}

BOOST_AUTO_TEST_CASE(a_catalog_of_one_list_may_be_that_list_alone)
{
    using namespace voicecfg;
    using offered = voicecfg::catalog;
    static constexpr catalog_list lists[]{{.name = "voices", .key = "id", .plain = true}};
    static constexpr catalog_section sections[]{{.name = "", .lists = lists}};
    static constexpr member rows[]{
        member{.name = "voice", .type = text{1}, .governed = {.list = "voices"}}};
    static constexpr dialect one{
        .name = "one", .status = 400, .assistant = {.members = rows}, .catalog = sections};
    constexpr std::string_view alone = R"(["a", {"id": "b", "deprecated": {"successors": ["a"]}}])";
    auto const whole = offered::parse(one, R"({"voices": )" + std::string{alone} + "}").value();
    auto const read = offered::parse(one, alone).value();
    auto const same = [&](offered const& other) {
        auto const a = whole.view().list("", "voices");
        auto const b = other.view().list("", "voices");
        return std::ranges::equal(a.values->names, b.values->names) &&
               b.values->find_deprecation(1) != nullptr;
    };
    BOOST_TEST(same(read));
    BOOST_TEST(same(offered::from(one, boost::json::parse(std::string{alone})).value()));
    auto const fault = offered::parse(one, R"(["a", {"id": 1}])").error().violations.front();
    BOOST_TEST(fault.pointer == "/1/id");
    BOOST_TEST(offered::parse(dialects::autocalls, "[]").has_error());
}

BOOST_AUTO_TEST_SUITE_END()
