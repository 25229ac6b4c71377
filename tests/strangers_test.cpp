// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "laws/laws.hpp"
#include "model/compare.hpp"

#include <voicecfg/voicecfg.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The examples of the RFCs whose words we use. `tests/strangers` has them as data,
/// docs/reliability.md as tables.
BOOST_AUTO_TEST_SUITE(strangers_test)

namespace {

namespace json = boost::json;
using voicecfg::dialects::lumenia;

std::string contents(std::string const& path)
{
    std::ifstream file{std::string{VOICECFG_SOURCE_DIR} + "/" + path};
    BOOST_REQUIRE_MESSAGE(file, path);
    return {std::istreambuf_iterator<char>{file}, {}};
}

json::value data(std::string const& name)
{
    return json::parse(contents("tests/strangers/" + name));
}

std::string text(json::value const& value) { return json::serialize(value); }
std::string text_in(json::value const& row, std::string_view member)
{
    auto const* found = row.as_object().if_contains(member);
    return found != nullptr ? std::string{found->as_string()} : std::string{};
}

bool in_document(std::string const& line)
{
    static auto const document = contents("docs/reliability.md");
    return document.find("\n" + line + "\n") != std::string::npos;
}

/// `p` takes any settings, so a setting can be any value.
voicecfg::catalog_view open_catalog()
{
    static auto const loaded = voicecfg::catalog::parse(
        lumenia, R"({"voice": {"providers": [{"value": "p", "settings": true}]}})");
    return loaded.value();
}

/// An assistant whose voice has a setting `document`.
std::string holding(json::value const& document)
{
    return R"({"voice":{"provider":"p","voiceId":"v","document":)" + text(document) + "}}";
}

/// The operations that `changes` gives between two documents, with pointers into these.
json::array operations_between(json::value const& before, json::value const& after)
{
    auto const stored = holding(before);
    auto const patch = holding(after);
    auto const planned =
        voicecfg::plan_update(
            {.dialect = lumenia, .stored = stored, .patch = patch, .catalog = open_catalog()})
            .value();
    auto const told = [&](std::string_view law, std::string const& from,
                          std::string const& operations, std::string const& to) {
        auto const broken = laws::independent_patch_leads(from, operations, to);
        BOOST_TEST(!broken, law << ": " << broken.value_or(""));
        auto led = json::parse(from);
        auto const steps = json::parse(operations);
        for (auto const& each : steps.as_array()) {
            auto const wrong = model::apply_operation(led, each);
            BOOST_TEST(!wrong, law << ": " << wrong.value_or(""));
        }
        BOOST_TEST((led == json::parse(to)), text(led) << " is not " << to);
    };
    told("changes", stored, planned.changes(), patch);
    told("undo", patch, planned.undo(), stored);

    auto operations = json::parse(planned.changes()).as_array();
    constexpr std::string_view root = "/voice/document";
    for (auto& each : operations) {
        auto& path = each.at("path").as_string();
        BOOST_REQUIRE(path.starts_with(root));
        path.erase(0, root.size());
    }
    return operations;
}

} // namespace

BOOST_AUTO_TEST_CASE(rfc_6901_pointers_are_read_and_written)
{
    auto const all = data("rfc6901.json");
    auto const& document = all.at("document");
    auto const& pointers = all.at("pointers").as_array();
    BOOST_TEST(pointers.size() == 12U);
    for (auto const& row : pointers) {
        auto const pointer = text_in(row, "pointer");
        BOOST_TEST_CONTEXT(pointer)
        {
            auto const& steps = row.at("steps").as_array();
            std::vector<voicecfg::location> frames(1);
            frames.reserve(steps.size() + 1);
            for (auto const& step : steps)
                frames.push_back(step.is_string()
                                     ? frames.back() / std::string_view{step.get_string()}
                                     : frames.back() / step.to_number<std::size_t>());
            BOOST_TEST(frames.back().pointer() == pointer);
            std::string fragment;
            voicecfg::json::append_fragment(fragment, pointer);
            BOOST_TEST(fragment == text_in(row, "fragment"));

            auto const read = model::pointer_steps(pointer);
            BOOST_REQUIRE((read && read->size() == steps.size()));
            json::value const* at = &document;
            for (auto const& step : *read)
                at = at->is_object() ? &at->at(step) : &at->at(std::stoul(step));
            auto const* expected = row.as_object().if_contains("value");
            BOOST_TEST((*at == (expected != nullptr ? *expected : document)));
        }
    }
}

/// The engine points at the members of the example's document as the RFC does.
BOOST_AUTO_TEST_CASE(rfc_6901_names_are_pointed_at_in_reports)
{
    auto const all = data("rfc6901.json");
    auto const refused = voicecfg::apply_text({.dialect = voicecfg::dialects::edmo,
                                               .stored = "{}",
                                               .patch = text(all.at("document")),
                                               .catalog = {}})
                             .error();
    std::set<std::string> told;
    for (auto const& each : refused.violations) told.insert(each.pointer);
    std::set<std::string> expected;
    for (auto const& row : all.at("pointers").as_array())
        if (row.at("steps").as_array().size() == 1) expected.insert(text_in(row, "pointer"));
    BOOST_TEST(expected.size() == 10U);
    BOOST_TEST((told == expected));
}

BOOST_AUTO_TEST_CASE(rfc_6902_examples_are_led_through_by_our_operations)
{
    auto const all = data("rfc6902.json");
    auto const& examples = all.at("examples").as_array();
    BOOST_TEST(examples.size() == 16U);
    std::size_t number = 0;
    for (auto const& row : examples) {
        auto const section = text_in(row, "section");
        BOOST_TEST(section == "A." + std::to_string(++number));
        BOOST_TEST_CONTEXT(section)
        {
            auto const& document = row.at("document");
            auto const* result = row.as_object().if_contains("result");
            auto const why = text_in(row, "why");
            if (result == nullptr) {
                BOOST_TEST(in_document("| " + section + " | none | " + why + " |"));
                continue;
            }
            // The example itself, as another reader of RFC 6902 has it.
            auto const broken =
                laws::independent_patch_leads(text(document), text(row.at("patch")), text(*result));
            BOOST_TEST(!broken, broken.value_or(""));
            auto const& ours = row.at("ours");
            BOOST_TEST(text(operations_between(document, *result)) == text(ours));
            operations_between(json::object{}, *result);
            bool const same = ours == row.at("patch");
            BOOST_TEST(same == why.empty());
            BOOST_TEST(
                in_document(same ? "| " + section + " | the same | |"
                                 : "| " + section + " | `" + text(ours) + "` | " + why + " |"));
        }
    }
}

/// Where the RFC's example is an error, so it is to another reader.
BOOST_AUTO_TEST_CASE(rfc_6902_errors_are_errors)
{
    auto const all = data("rfc6902.json");
    for (auto const& row : all.at("examples").as_array()) {
        if (row.as_object().contains("result")) continue;
        auto const patch_text = text_in(row, "patchText");
        if (patch_text.empty()) {
            BOOST_TEST(laws::independent_patch_leads(text(row.at("document")),
                                                     text(row.at("patch")),
                                                     text(row.at("document")))
                           .has_value());
            continue;
        }
        voicecfg::json::document const read{patch_text};
        auto const* again = voicecfg::json::find_duplicate(read);
        BOOST_REQUIRE(again != nullptr);
        BOOST_TEST(voicecfg::json::pointer_to(read, *again) == "/0/op");
    }
}

/// A section without its provider is the one place where members are laid over one by one, so that
/// is where a merge patch can be compared; what is no object is sent or stored as the whole
/// document.
BOOST_AUTO_TEST_CASE(rfc_7396_vectors_are_answered_as_documented)
{
    auto const all = data("rfc7396.json");
    auto const& vectors = all.at("vectors").as_array();
    BOOST_TEST(vectors.size() == 15U);
    for (auto const& row : vectors) {
        auto const& original = row.at("original");
        auto const& patch = row.at("patch");
        auto const& result = row.at("result");
        auto const why = text_in(row, "why");
        BOOST_TEST_CONTEXT(text(original) << " and " << text(patch))
        {
            BOOST_TEST(
                (json::parse(laws::independent_merge(text(original), text(patch))) == result));
            auto const head =
                "| `" + text(original) + "` | `" + text(patch) + "` | `" + text(result) + "` | ";
            if (auto const from = text_in(row, "refused"); !from.empty()) {
                auto const refused = voicecfg::apply_text({.dialect = lumenia,
                                                           .stored = text(original),
                                                           .patch = text(patch),
                                                           .catalog = open_catalog()})
                                         .error();
                BOOST_REQUIRE(refused.violations.size() == 1U);
                BOOST_TEST((refused.violations[0].code == voicecfg::errc::wrong_type));
                BOOST_TEST(voicecfg::name(refused.violations[0].from) == from);
                BOOST_TEST(refused.violations[0].pointer == "");
                BOOST_TEST(in_document(head + "`wrong_type`, " + from + " | " + why + " |"));
                continue;
            }
            auto const* differs = row.as_object().if_contains("ours");
            BOOST_TEST((differs == nullptr || *differs != result));
            auto const& ours = differs != nullptr ? *differs : result;
            auto voice = original.as_object();
            voice.insert({{"provider", "p"}, {"voiceId", "v"}});
            json::value const stored{{"voice", voice}};
            json::value const sent{{"voice", patch}};
            auto expected = ours.as_object();
            expected.insert({{"provider", "p"}, {"voiceId", "v"}});

            auto const merged = voicecfg::apply_text({.dialect = lumenia,
                                                      .stored = text(stored),
                                                      .patch = text(sent),
                                                      .catalog = open_catalog()});
            BOOST_TEST((json::parse(merged.value()).at("voice") == expected));
            auto const applied = voicecfg::apply(
                {.dialect = lumenia, .stored = stored, .patch = sent, .catalog = open_catalog()});
            BOOST_TEST((applied.value().at("voice") == expected));
            BOOST_TEST(in_document(head +
                                   (differs != nullptr ? "`" + text(ours) + "`" : "the same") +
                                   " | " + why + (why.empty() ? "|" : " |")));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
