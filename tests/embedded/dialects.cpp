// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "same_tables.hpp"

#include <voicecfg/dialect_document.hpp>
#include <voicecfg/documents/to_document.hpp>
#include <voicecfg/voicecfg.hpp>

#include <boost/json.hpp>
#include <circles/catalog.hpp>
#include <circles/dialect.hpp>
#include <platforms/autocalls_v2.hpp>
#include <platforms/catalog.hpp>
#include <platforms/long_list.hpp>
#include <platforms/openai_realtime.hpp>
#include <platforms/retell.hpp>
#include <platforms/vapi.hpp>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

namespace {

namespace fs = std::filesystem;
using namespace voicecfg;

// Embedded tables are constants, those in circles too.
static_assert(circles::dialect.assistant.members[1].name == "class");
constexpr auto const& tree =
    *std::get<described>(circles::dialect.assistant.members[15].type).words->table;
static_assert(tree.members[0].name == "left" && !tree.compiled.expected.empty());
static_assert(std::get<described>(tree.members[0].type).words->table->members[4].name == "name");
static_assert(platforms::vapi.name == "vapi");
static_assert(platforms::voice_id(1) == literal{1});
static_assert(circles::dialect_2("dialect", 2)["id"] == literal{2});
constexpr auto voice_sent =
    judged_patch(circles::dialect, patch_member{"voice", circles::dialect_2("dialect")});
static_assert(std::get<0>(voice_sent.members).value["provider"] == literal{"dialect"});

fs::path const source{VOICECFG_SOURCE_DIR};

std::string read(fs::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in.is_open()) throw std::runtime_error{"can't read " + path.string()};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bool failed = false;

void expect(bool holds, std::string const& what)
{
    if (holds) return;
    failed = true;
    std::cerr << what << '\n';
}

// ------------------------------------------------------------------------------------ the answers

options const asked_with[] = {
    {},
    {.unknown = unknown_members::ignore, .secrets = secrets::hidden},
    {.recheck = rechecking::everything, .complete = true},
};

std::string told(report const& rejected)
{
    std::string out;
    append_errors(out, rejected);
    return out;
}

template <class Request>
std::string told(result<text_plan> const& planned, Request const& request)
{
    if (!planned) return told(planned.error());
    auto const& done = planned.value();
    std::string out = done.merged() + done.changes() + done.undo() + done.delta();
    append_notices(out, done.notices(request));
    return out;
}

/// What an engine makes of a case by some options, as one text.
std::string answer(dialect const& platform, catalog_view offered, boost::json::object const& one,
                   options const& by)
{
    auto const text = [&](char const* name) {
        auto const* const found = one.if_contains(name);
        return found != nullptr ? boost::json::serialize(*found) : std::string{"{}"};
    };
    auto const stored = text("stored");
    auto const patch = text(one.contains("create") ? "create" : "patch");
    auto const audited = text(one.contains("check") ? "check" : "merged");
    update_request<lasting_text> const update{platform, stored, patch, offered, nullptr, by};
    create_request<lasting_text> const creation{platform, patch, offered, nullptr, by};
    auto const checked = check_text({platform, audited, offered, by});
    return told(plan_update(update), update) + "\n" + told(plan_creation(creation), creation) +
           "\n" + (checked ? "clean" : told(checked.error()));
}

/// Compares the answers to all cases in a file; how many there were that tell of something.
std::size_t compare_answers(dialect const& embedded, dialect const& parsed,
                            boost::json::object const& file, fs::path const& path)
{
    std::string offer = "{}";
    if (auto const* const name = file.if_contains("catalogFile"))
        offer = read(path.parent_path() / name->as_string().c_str());
    else if (auto const* const given = file.if_contains("catalog"))
        offer = boost::json::serialize(*given);
    auto const one = catalog::parse(embedded, offer).value();
    auto const other = catalog::parse(parsed, offer).value();
    std::size_t told_of = 0;
    for (auto const& each : file.at("cases").as_array())
        for (auto const& by : asked_with) {
            auto const said = answer(embedded, one, each.as_object(), by);
            expect(said == answer(parsed, other, each.as_object(), by),
                   path.string() + " " + boost::json::serialize(each) + ": " + said);
            told_of += said.find("\"code\"") != said.npos ? 1 : 0;
        }
    return told_of;
}

std::size_t compare_answers(dialect const& embedded, dialect const& parsed, fs::path const& folder)
{
    std::size_t told_of = 0;
    for (auto const& entry : fs::directory_iterator{folder}) {
        auto const file = boost::json::parse(read(entry.path())).as_object();
        if (file.contains("cases"))
            told_of += compare_answers(embedded, parsed, file, entry.path());
    }
    return told_of;
}

// ------------------------------------------------------------------------------------- the tables

/// Compares an embedded dialect with its document; parts that differ are seen.
dialect_document compare(dialect const& embedded, fs::path const& path)
{
    auto const parsed = dialect_document::parse(read(path)).value();
    auto const made = to_document(parsed);
    expect(to_document(embedded) == made, path.string() + ": another document");
    expect(tests::same_tables{}(embedded, parsed), path.string() + ": other tables");
    auto other = embedded;
    other.assistant.members = embedded.assistant.members.subspan(1);
    expect(!tests::same_tables{}(other, parsed), path.string() + ": the same without a member");
    return parsed;
}

void compare_platform(dialect const& embedded, std::string const& name, std::size_t least)
{
    auto const parsed = compare(embedded, source / "docs/dialects" / (name + ".json"));
    auto const told_of = compare_answers(embedded, parsed, source / "tests/cases" / name);
    expect(told_of >= least, name + ": cases tell of " + std::to_string(told_of));
}

/// Asks for what only stands in the document whose tables go in circles.
void compare_circles()
{
    auto const parsed = compare(circles::dialect, source / "tests/embedded/circles.json");
    auto const cases = boost::json::parse(R"({"cases": [
        {"patch": {"tree": {"name": "a", "left": {"others": [{"name": 1}, {}]}}}},
        {"patch": {"lists": ["abc", [["abcd", null, [1]]]], "maps": {"a": {"b": {"c": 0}}}}},
        {"patch": {"shape": {"is": "group", "shapes": [{"is": "disc", "radius": 5.5}, {"size": -1}]}}},
        {"patch": {"text": "\u00e8\u00e8", "letter": "\u03bf", "values": [1, {"a": 2.5}], "key": "k"}},
        {"patch": {"text": "ab", "letter": "o", "values": [1, {"a": 2}], "keys": ["k"], "more": 1}},
        {"patch": {"voice": {"provider": "dialect", "id": 3, "speed": 3}, "tags": ["EN", "fr"]}},
        {"patch": {"operator": "nul", "kind": "leaf", "beside": {"size": 1, "siz": 2}, "on": null},
         "stored": {"on": true, "id": "x", "shape": {"is": "circle"}, "lists": []}}]})");
    auto file = cases.as_object();
    file["catalog"] = boost::json::parse(read(source / "tests/embedded/circles.catalog.json"));
    expect(compare_answers(circles::dialect, parsed, file, "circles") > 20, "circles: few faults");
    voicecfg::catalog_view const embedded = circles::catalog;
    expect(embedded.list("dialect", "providers").values->names[0] == "dialect", "another catalog");
}

} // namespace

/// Holds embedded dialects against those that are read from the same documents at run time.
int main(int count, char** words)
try {
    compare_platform(platforms::autocalls_v2, "autocalls-v2", 150);
    compare_platform(platforms::openai_realtime, "openai-realtime", 150);
    compare_platform(platforms::retell, "retell", 100);
    compare_platform(platforms::vapi, "vapi", 600);
    compare_circles();
    if (count == 2) compare(platforms::long_list, words[1]);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::cerr << thrown.what() << '\n';
    return EXIT_FAILURE;
}
