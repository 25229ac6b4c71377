// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the headers promise of themselves. Each checker takes texts, so that it can be shown to
/// fail.
BOOST_AUTO_TEST_SUITE(structure_test)

namespace {

using namespace std::string_view_literals;
namespace fs = std::filesystem;

using texts = std::map<std::string, std::string>; ///< headers by their path below include/voicecfg
using names = std::set<std::string, std::less<>>;
using faults = std::vector<std::string>;

/// A room of include/rooms.json.
struct room {
    std::string name;
    std::int64_t floor;
    std::string title; ///< of its group in the API reference
    std::vector<std::string> includes;
    std::vector<std::string> headers;
};
using rooms = std::vector<room>;

/// JSON Schema's own words, which a catalog's declarations of settings are written in, and the
/// schemas that we make. That a platform has a member of the same name is no reason for them not to
/// know it.
constexpr std::string_view schema_words[] = {"type",    "settings", "minimum",
                                             "maximum", "enum",     "description"};

bool is_dialect(std::string_view header) { return header.starts_with("dialects/"); }

bool is_envelope(std::string_view header) { return header.starts_with("envelopes/"); }

/// Whether a header is about one platform, and may name what is only that platform's.
bool is_platforms(std::string_view header) { return is_dialect(header) || is_envelope(header); }

std::string read(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    BOOST_REQUIRE_MESSAGE(in.is_open(), file);
    return {std::istreambuf_iterator<char>{in}, {}};
}

fs::path const source = VOICECFG_SOURCE_DIR;

rooms read_rooms(std::string_view json)
{
    auto const strings = [](boost::json::value const& list) {
        std::vector<std::string> all;
        for (auto const& each : list.as_array()) all.emplace_back(each.as_string());
        return all;
    };
    rooms all;
    auto const parsed = boost::json::parse(json);
    for (auto const& each : parsed.as_array())
        all.push_back({std::string{each.at("room").as_string()}, each.at("floor").as_int64(),
                       std::string{each.at("title").as_string()}, strings(each.at("includes")),
                       strings(each.at("headers"))});
    return all;
}

rooms const& house()
{
    static rooms const all = read_rooms(read(source / "include/rooms.json"));
    return all;
}

texts const& headers()
{
    static texts const all = [] {
        texts found;
        auto const root = source / "include/voicecfg";
        for (auto const& entry : fs::recursive_directory_iterator{root})
            if (entry.is_regular_file())
                found[entry.path().lexically_relative(root).generic_string()] = read(entry.path());
        return found;
    }();
    return all;
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// A line's preprocessor directive with its words one space apart, or nothing.
std::string directive(std::string_view line)
{
    std::string words;
    for (char const letter : line) {
        bool const space = letter == ' ' || letter == '\t';
        if (space && (words.empty() || words == "#" || words.back() == ' ')) continue;
        words += space ? ' ' : letter;
    }
    return words.starts_with('#') ? words : "";
}

/// What a text includes whose path begins so, without that beginning.
std::vector<std::string> includes(std::string_view text, std::string_view below)
{
    std::vector<std::string> found;
    for (auto const line : lines_of(text))
        for (auto const opening : {"#include <"sv, "#include \""sv}) {
            auto const words = directive(line);
            auto const begin = std::string{opening}.append(below);
            if (words.starts_with(begin))
                found.push_back(words.substr(
                    begin.size(), words.find_first_of(">\"", begin.size()) - begin.size()));
        }
    return found;
}

room const* room_named(rooms const& all, std::string_view name)
{
    auto const at =
        std::find_if(all.begin(), all.end(), [&](room const& each) { return each.name == name; });
    return at != all.end() ? &*at : nullptr;
}

room const* room_of(rooms const& all, std::string_view header)
{
    auto const at = std::find_if(all.begin(), all.end(), [&](room const& each) {
        return std::find(each.headers.begin(), each.headers.end(), header) != each.headers.end();
    });
    return at != all.end() ? &*at : nullptr;
}

/// A header that users include: it lies in no folder of a room.
bool is_face(std::string_view header) { return header.find('/') == std::string_view::npos; }

/// Includes of rooms that a header's room may not include, or of another room's `detail/`.
faults wrong_includes(rooms const& all, texts const& headers)
{
    faults found;
    for (auto const& [header, text] : headers) {
        auto const* const own = room_of(all, header);
        for (auto const& other : includes(text, "voicecfg/")) {
            auto const* const theirs = room_of(all, other);
            bool const may =
                own != nullptr && theirs != nullptr &&
                (own == theirs || (std::find(own->includes.begin(), own->includes.end(),
                                             theirs->name) != own->includes.end() &&
                                   other.find("/detail/") == std::string::npos));
            if (!may) found.push_back(header + " includes " + other);
        }
    }
    return found;
}

/// Rooms that include others of their own floor or above, or rooms that no header of theirs needs.
faults wrong_rooms(rooms const& all, texts const& headers)
{
    faults found;
    for (auto const& each : all)
        for (auto const& name : each.includes) {
            auto const* const other = room_named(all, name);
            if (other == nullptr || other->floor >= each.floor)
                found.push_back(each.name + " is not above " + name);
            bool const needed =
                std::any_of(each.headers.begin(), each.headers.end(), [&](auto const& header) {
                    auto const text = headers.find(header);
                    auto const included =
                        text != headers.end() ? includes(text->second, "voicecfg/") : faults{};
                    return std::any_of(included.begin(), included.end(), [&](auto const& one) {
                        return other != nullptr && room_of(all, one) == other;
                    });
                });
            if (!needed) found.push_back(each.name + " does not need " + name);
        }
    return found;
}

/// The headers that can't be put in any order: those of a cycle, and those that need them.
names cyclic(texts const& all)
{
    names left;
    for (auto const& [header, text] : all) left.insert(header);
    auto const waits = [&](std::string const& header) {
        auto const needed = includes(all.at(header), "voicecfg/");
        return std::any_of(needed.begin(), needed.end(),
                           [&](auto const& other) { return left.contains(other); });
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (auto at = left.begin(); at != left.end();)
            if (!waits(*at)) {
                at = left.erase(at);
                changed = true;
            }
            else
                ++at;
    }
    return left;
}

/// Headers that are in no room or in several, and rooms whose headers are not there.
faults unlisted(rooms const& all, texts const& headers)
{
    faults found;
    for (auto const& [header, text] : headers) {
        std::ptrdiff_t count = 0;
        for (auto const& each : all)
            count += std::count(each.headers.begin(), each.headers.end(), header);
        if (count != 1) found.push_back(header + " is in " + std::to_string(count) + " rooms");
    }
    for (auto const& each : all)
        for (auto const& header : each.headers)
            if (!headers.contains(header)) found.push_back("no " + header);
    return found;
}

/// Headers of the face that open a namespace `detail`.
faults hidden_in_face(texts const& headers)
{
    faults found;
    for (auto const& [header, text] : headers)
        if (is_face(header))
            for (auto const line : lines_of(text))
                if (line.starts_with("namespace ") && line.find("detail") != line.npos)
                    found.push_back(header + ": " + std::string{line});
    return found;
}

/// Files that reach into a namespace `detail` of the library.
faults reaches_inside(texts const& files)
{
    faults found;
    for (auto const& [file, text] : files)
        for (auto const line : lines_of(text))
            if (line.find("voicecfg::detail::") != line.npos ||
                line.find("json::detail::") != line.npos)
                found.push_back(file + ": " + std::string{line});
    return found;
}

/// The string literals of a C++ text, as they are spelled, but for those of `#include`.
class literals {
public:
    explicit literals(std::string_view text) : text_{text}
    {
        while (at_ < text_.size()) step();
    }

    names found;

private:
    [[nodiscard]] bool here(std::string_view part) const
    {
        return text_.substr(at_).starts_with(part);
    }

    void skip_past(std::string_view mark)
    {
        auto const end = text_.find(mark, at_);
        at_ = end == std::string_view::npos ? text_.size() : end + mark.size();
    }

    void step()
    {
        if (here("//") || here("#include")) return skip_past("\n");
        if (here("/*")) return skip_past("*/");
        if (here("R\"")) return raw();
        if (text_[at_] == '"') return quoted(true);
        bool const separates_digits =
            at_ != 0 && std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) != 0;
        if (text_[at_] == '\'' && !separates_digits) return quoted(false);
        ++at_;
    }

    void quoted(bool keep)
    {
        char const quote = text_[at_];
        auto const begin = ++at_;
        while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' ? 2 : 1;
        if (keep) found.emplace(text_.substr(begin, at_ - begin));
        ++at_;
    }

    void raw()
    {
        at_ += 2;
        auto const open = text_.find('(', at_);
        auto const close = ")" + std::string{text_.substr(at_, open - at_)} + "\"";
        auto const end = text_.find(close, open);
        found.emplace(text_.substr(open + 1, end - open - 1));
        at_ = end + close.size();
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void collect(std::span<voicecfg::catalog_list const> lists, names& into)
{
    for (auto const& list : lists) {
        into.emplace(list.name);
        for (auto const& attribute : list.attributes) into.emplace(attribute.name);
        for (auto const name : list.also) into.emplace(name);
        collect(list.lists, into);
    }
}

void collect(voicecfg::object const& object, names& into)
{
    into.emplace(object.section);
    for (auto const& row : object.members) {
        into.emplace(row.name);
        if (auto const* const list = std::get_if<voicecfg::list_of>(&row.type))
            collect(*list->item, into);
        if (auto const* const nested = std::get_if<voicecfg::object_of>(&row.type))
            collect(*nested->schema, into);
        // the providers that a page names itself
        auto const* const listed = std::get_if<voicecfg::choice>(&row.type);
        if (listed != nullptr && row.name == object.discriminator)
            into.insert(listed->values.begin(), listed->values.end());
    }
}

/// All that only a platform's page or catalog may name: members, sections, lists, dialects and
/// providers.
names const& platform_names()
{
    static names const all = [] {
        names found;
        for (auto const* const platform :
             {&voicecfg::dialects::autocalls, &voicecfg::dialects::edmo,
              &voicecfg::dialects::lumenia}) {
            found.emplace(platform->name);
            found.insert(platform->read_only.begin(), platform->read_only.end());
            collect(platform->assistant, found);
            for (auto const& section : platform->catalog) {
                found.emplace(section.name);
                collect(section.lists, found);
            }
        }
        for (auto const* const file : {"catalog-lumenia.json", "catalog-full.json"}) {
            auto const catalog = boost::json::parse(read(source / "tests/data" / file));
            for (auto const& section : catalog.as_object())
                for (auto const& provider : section.value().at("providers").as_array())
                    found.emplace(provider.at("value").as_string());
        }
        found.erase("");
        for (auto const word : schema_words) found.erase(std::string{word});
        return found;
    }();
    return all;
}

faults named_platforms(texts const& all)
{
    faults found;
    for (auto const& [header, text] : all)
        if (!is_platforms(header))
            for (auto const& literal : literals{text}.found)
                if (platform_names().contains(literal)) found.push_back(header + ": " + literal);
    return found;
}

std::string guard_of(std::string_view header)
{
    std::string guard = "VOICECFG_";
    for (char const letter : header)
        guard += std::isalnum(static_cast<unsigned char>(letter)) != 0
                     ? static_cast<char>(std::toupper(static_cast<unsigned char>(letter)))
                     : '_';
    return guard;
}

/// The one header that is for the preprocessor too.
bool may_define(std::string_view header, std::string_view words)
{
    return header == "version.hpp" && words.starts_with("#define VOICECFG_VERSION");
}

faults stray_defines(texts const& all)
{
    faults found;
    for (auto const& [header, text] : all) {
        auto const guard = guard_of(header);
        bool guarded = false;
        for (auto const line : lines_of(text)) {
            auto const words = directive(line);
            if (!words.starts_with("#define")) continue;
            if (!guarded && words == "#define " + guard)
                guarded = true;
            else if (!may_define(header, words))
                found.push_back(header + ": " + words);
        }
        if (!guarded) found.push_back(header + ": no guard");
    }
    return found;
}

/// The names of single compilers, which other compilers can't read: `__attribute__`, `__builtin_…`.
/// The type of SSE registers has no other.
faults compilers_names(texts const& all)
{
    faults found;
    for (auto const& [header, text] : all)
        for (auto const line : lines_of(text)) {
            if (directive(line).starts_with('#')) continue;
            for (auto at = line.find("__"); at != line.npos; at = line.find("__", at)) {
                auto const end = line.find_first_of(" ,;:(){}[]<>&*", at);
                auto const name = line.substr(at, end - at);
                if (name != "__m128i") found.push_back(header + ": " + std::string{name});
                at += name.size();
            }
        }
    return found;
}

faults outcome_includes(texts const& all)
{
    faults found;
    for (auto const& [header, text] : all)
        if (header != "result.hpp" && header != "report/error.hpp" &&
            !includes(text, "boost/outcome").empty())
            found.push_back(header);
    return found;
}

/// The test of a header, below tests/.
std::string test_of(std::string header)
{
    return header.replace(header.rfind(".hpp"), 4, "_test.cpp");
}

/// The headers that have no test of their name which includes them first. Dialects have one test
/// together, envelopes that of `envelope.hpp`; a header that only includes others has nothing to
/// test, and what a room hides is tested through what it shows.
faults untested(texts const& all, texts const& tests)
{
    faults found;
    for (auto const& [header, text] : all) {
        bool const only_includes = text.find("namespace ") == text.npos;
        if (is_platforms(header) || only_includes || header.find("/detail/") != header.npos)
            continue;
        auto const file = test_of(header);
        auto const test = tests.find(file);
        if (test == tests.end()) {
            found.push_back("no " + file);
            continue;
        }
        auto const included = includes(test->second, "");
        if (included.empty() || included.front() != "voicecfg/" + header) found.push_back(file);
    }
    return found;
}

void expect_none(faults const& found)
{
    BOOST_TEST(found == faults{}, boost::test_tools::per_element());
}

} // namespace

rooms const small_house = read_rooms(R"([
    {"room": "low", "floor": 1, "title": "", "sentence": "", "includes": [],
     "headers": ["low/a.hpp", "low/detail/b.hpp"]},
    {"room": "high", "floor": 2, "title": "", "sentence": "", "includes": ["low"],
     "headers": ["high.hpp", "high/c.hpp"]}])");

BOOST_AUTO_TEST_CASE(a_header_includes_its_own_room_and_those_that_its_room_may_include)
{
    expect_none(wrong_includes(house(), headers()));
    std::size_t counted = 0;
    for (auto const& [header, text] : headers()) counted += includes(text, "voicecfg/").size();
    BOOST_TEST(counted > 50U);
    BOOST_TEST(includes(headers().at("support/named.hpp"), "voicecfg/").empty());
}

BOOST_AUTO_TEST_CASE(an_include_that_a_room_may_not_have_is_found)
{
    auto const found = [](std::string const& header, std::string const& text) {
        return wrong_includes(small_house, {{header, text}}).size();
    };
    BOOST_TEST(found("high/c.hpp", "#include <voicecfg/low/a.hpp>\n") == 0U);
    BOOST_TEST(found("high.hpp", "#include <voicecfg/high/c.hpp>\n") == 0U);
    BOOST_TEST(found("low/a.hpp", "#include <voicecfg/low/detail/b.hpp>\n") == 0U);
    BOOST_TEST(found("low/a.hpp", "#include <voicecfg/high/c.hpp>\n") == 1U);
    BOOST_TEST(found("low/a.hpp", "#  include  \"voicecfg/high.hpp\"") == 1U);
    BOOST_TEST(found("high/c.hpp", "#include <voicecfg/low/detail/b.hpp>\n") == 1U);
    BOOST_TEST(found("high/c.hpp", "#include <voicecfg/unheard_of.hpp>\n") == 1U);
    BOOST_TEST(found("new.hpp", "#include <voicecfg/low/a.hpp>\n") == 1U);
    BOOST_TEST(found("low/a.hpp", "// #include <voicecfg/high/c.hpp>\n") == 0U);
}

BOOST_AUTO_TEST_CASE(a_room_includes_rooms_below_it_that_its_headers_need)
{
    expect_none(wrong_rooms(house(), headers()));
    texts const some{{"high.hpp", "#include <voicecfg/low/a.hpp>\n"}};
    BOOST_TEST(wrong_rooms(small_house, some).empty());
    BOOST_TEST((wrong_rooms(small_house, {}) == faults{"high does not need low"}));
    auto turned = small_house;
    std::swap(turned[0].floor, turned[1].floor);
    BOOST_TEST((wrong_rooms(turned, some) == faults{"high is not above low"}));
}

BOOST_AUTO_TEST_CASE(a_header_of_the_face_hides_nothing)
{
    expect_none(hidden_in_face(headers()));
    texts const some{{"a.hpp", "namespace detail {\n"},
                     {"b.hpp", "namespace voicecfg::detail {\n"},
                     {"c.hpp", "/// namespace detail\n"},
                     {"json/d.hpp", "namespace detail {\n"}};
    BOOST_TEST(hidden_in_face(some).size() == 2U);
}

BOOST_AUTO_TEST_CASE(no_example_reaches_inside)
{
    texts examples;
    for (auto const& entry : fs::recursive_directory_iterator{source / "docs/examples"})
        if (auto const kind = entry.path().extension(); kind == ".hpp" || kind == ".cpp")
            examples[entry.path().lexically_relative(source).generic_string()] = read(entry.path());
    BOOST_TEST(examples.size() > 50U);
    expect_none(reaches_inside(examples));
    BOOST_TEST(reaches_inside({{"a.cpp", "voicecfg::detail::echo(x)\njson::detail::f()\n"},
                               {"b.cpp", "detail::own()\n"}})
                   .size() == 2U);
}

BOOST_AUTO_TEST_CASE(no_header_includes_itself_through_others)
{
    BOOST_TEST(cyclic(headers()) == names{}, boost::test_tools::per_element());
    texts const ring{{"a.hpp", "#include <voicecfg/b.hpp>\n"},
                     {"b.hpp", "#include <voicecfg/c.hpp>\n#include <voicecfg/d.hpp>"},
                     {"c.hpp", "#include <voicecfg/a.hpp>\n"},
                     {"d.hpp", ""}};
    BOOST_TEST((cyclic(ring) == names{"a.hpp", "b.hpp", "c.hpp"}));
}

BOOST_AUTO_TEST_CASE(every_header_is_in_one_room)
{
    expect_none(unlisted(house(), headers()));
    texts const some{
        {"low/a.hpp", ""}, {"low/detail/b.hpp", ""}, {"high.hpp", ""}, {"new.hpp", ""}};
    BOOST_TEST((unlisted(small_house, some) == faults{"new.hpp is in 0 rooms", "no high/c.hpp"}));
}

BOOST_AUTO_TEST_CASE(no_engine_header_names_what_is_a_platforms)
{
    expect_none(named_platforms(headers()));
}

BOOST_AUTO_TEST_CASE(the_names_of_the_platforms_are_known_at_every_level)
{
    for (auto const name :
         {"speech_speed", "voiceId", "name", "transcriber", "maxTokens", "lumenia", "orgId",
          "openai", "11labs", "deepgram", "voiceIds", "iso_2"})
        BOOST_TEST(platform_names().contains(name), name);
    BOOST_TEST(!platform_names().contains("type"));
}

BOOST_AUTO_TEST_CASE(a_platforms_name_in_a_literal_is_found)
{
    auto const found = [](std::string const& text) {
        return named_platforms({{"plan.hpp", text}}).size();
    };
    BOOST_TEST(found(R"(auto a = "voiceId";)") == 1U);
    BOOST_TEST(found("auto a = R\"x(edmo)x\";") == 1U);
    BOOST_TEST(found(R"(auto a = 1'000'0; auto b = "vapi"sv;)") == 1U);
    BOOST_TEST(found(R"(auto a = '"'; auto b = "prompt";)") == 1U);
    BOOST_TEST(found(R"(auto a = "\\"; f("model");)") == 1U);
    BOOST_TEST(found("/* \" */ f(\"voice\"); // \"\n") == 1U);
    BOOST_TEST(found(R"(f("my voiceId", "\"voice\"", 'v'); // "voice")") == 0U);
    BOOST_TEST(found("/* \"voice\" */\n#include \"voice\"\n") == 0U);
    BOOST_TEST(named_platforms({{"dialects/x.hpp", "f(\"voice\")"}}).empty());
    BOOST_TEST(named_platforms({{"envelopes/x.hpp", "f(\"voice\")"}}).empty());
}

BOOST_AUTO_TEST_CASE(there_are_no_macros_but_include_guards_and_the_version)
{
    expect_none(stray_defines(headers()));
    constexpr auto version = "#define VOICECFG_VERSION_HPP\n#define VOICECFG_VERSION_MAJOR 0\n";
    BOOST_TEST(stray_defines({{"version.hpp", version}}).empty());
    BOOST_TEST(stray_defines({{"version.hpp", std::string{version} + "#define X 1"}}).size() == 1U);
    BOOST_TEST(stray_defines({{"errc.hpp", version}}).size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_macro_and_a_missing_guard_are_found)
{
    auto const found = [](std::string const& text) {
        return stray_defines({{"dialects/new.hpp", text}}).size();
    };
    BOOST_TEST(found("#define VOICECFG_DIALECTS_NEW_HPP\n") == 0U);
    BOOST_TEST(found("") == 1U);
    BOOST_TEST(found("#define VOICECFG_NEW_HPP\n") == 2U);
    BOOST_TEST(found("#define VOICECFG_DIALECTS_NEW_HPP\n # define X 1") == 1U);
    BOOST_TEST(found("#define VOICECFG_DIALECTS_NEW_HPP\n#define VOICECFG_DIALECTS_NEW_HPP\n") ==
               1U);
}

BOOST_AUTO_TEST_CASE(no_header_names_what_only_one_compiler_knows)
{
    expect_none(compilers_names(headers()));
    auto const found = [](std::string const& text) {
        return compilers_names({{"new.hpp", text}}).size();
    };
    BOOST_TEST(found("#if defined(__SSE2__)\n[[gnu::cold]] __m128i some(__m128i const* at);") ==
               0U);
    BOOST_TEST(found("void f() __attribute__((cold));") == 1U);
    BOOST_TEST(found("__declspec(noinline) int f() { return __builtin_ctzll(1); }") == 2U);
}

BOOST_AUTO_TEST_CASE(outcome_lives_in_the_result_only)
{
    expect_none(outcome_includes(headers()));
    BOOST_TEST(!includes(headers().at("result.hpp"), "boost/outcome").empty());
    BOOST_TEST((outcome_includes({{"plan.hpp", "#include <boost/outcome/result.hpp>"}}) ==
                faults{"plan.hpp"}));
    BOOST_TEST(
        (outcome_includes({{"plan.hpp", "#include <boost/outcome.hpp>"}}) == faults{"plan.hpp"}));
}

BOOST_AUTO_TEST_CASE(every_header_has_a_test_of_its_name_that_includes_it_first)
{
    texts tests;
    auto const root = source / "tests";
    for (auto const& entry : fs::recursive_directory_iterator{root})
        if (entry.path().filename().string().ends_with("_test.cpp"))
            tests[entry.path().lexically_relative(root).generic_string()] = read(entry.path());
    expect_none(untested(headers(), tests));
}

BOOST_AUTO_TEST_CASE(a_header_without_a_test_and_a_test_of_something_else_are_found)
{
    auto const found = [](std::string const& test) {
        return untested({{"errc.hpp", "namespace voicecfg {\n"}}, {{"errc_test.cpp", test}});
    };
    BOOST_TEST(found("// a comment\n\n#include <voicecfg/errc.hpp>\n#include <array>\n").empty());
    for (auto const* const test :
         {"", "// #include <voicecfg/errc.hpp>\n", "#include <voicecfg/errc.hpp.in>\n",
          "#include <array>\n#include <voicecfg/errc.hpp>\n"})
        BOOST_TEST((found(test) == faults{"errc_test.cpp"}), test);
    auto const names = "namespace voicecfg {\n";
    texts const some{
        {"errc.hpp", names},          {"json/new.hpp", names},        {"dialects/new.hpp", names},
        {"envelopes/new.hpp", names}, {"json/detail/new.hpp", names}, {"src.hpp", ""}};
    BOOST_TEST((untested(some, {{"errc_test.cpp", "#include <voicecfg/errc.hpp>"}}) ==
                faults{"no json/new_test.cpp"}));
    BOOST_TEST(untested(headers(), {}).size() > 30U);
}

BOOST_AUTO_TEST_SUITE_END()
