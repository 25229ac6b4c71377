// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../docs/examples/voicecfg/protocol.hpp"
#include "model/compare.hpp"
#include "model/second/compare.hpp"
#include "read_problem.hpp"

#include <voicecfg/dialect_document.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(cases_test)

namespace {

namespace json = boost::json;
using found = std::optional<std::string>; ///< what is wrong, where something is
using texts = std::map<std::string, std::string>;

// ------------------------------------------------------------------------------------ reading

std::filesystem::path cases_directory()
{
    return std::filesystem::path{VOICECFG_SOURCE_DIR} / "tests" / "cases";
}

std::string read_file(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    return {std::istreambuf_iterator<char>{file}, {}};
}

json::value parse(std::string_view text)
{
    json::parse_options options;
    options.max_depth = 200;
    return json::parse({text.data(), text.size()}, {}, options);
}

json::value const* find(json::value const& object, std::string_view name)
{
    return object.is_object() ? model::find(object.get_object(), name) : nullptr;
}

std::string text_of(json::value const& string) { return model::text(string.as_string()); }

/// The bytes of an object's members as they stand in a text, line ends taken out of them.
texts bytes_of_members(voicecfg::json::node object)
{
    texts bytes;
    std::string scratch;
    for (voicecfg::json::members member{object}; member; ++member) {
        std::string value{member.value().scanned()->text()};
        std::replace(value.begin(), value.end(), '\n', ' ');
        bytes.emplace(voicecfg::json::string_of(*member.name_token(), scratch), value);
    }
    return bytes;
}

std::string repeated(json::value const& part)
{
    std::string all;
    auto const once = text_of(part.at("repeat"));
    for (auto left = part.at("times").to_number<std::size_t>(); left > 0; --left) all += once;
    return all;
}

std::string from_hexadecimal(std::string const& digits)
{
    std::string bytes;
    std::istringstream in{digits};
    for (unsigned byte = 0; in >> std::hex >> byte;) bytes += static_cast<char>(byte);
    return bytes;
}

std::string read_part(json::value const& part)
{
    if (part.is_string()) return text_of(part);
    auto const* const bytes = find(part, "bytes");
    return bytes != nullptr ? from_hexadecimal(text_of(*bytes)) : repeated(part);
}

/// A text of a case: a string, or parts of it one after the other.
std::string read_text(json::value const& written)
{
    if (written.is_string()) return text_of(written);
    std::string text;
    for (auto const& part : written.as_array()) text += read_part(part);
    return text;
}

/// One case: its members parsed, and the bytes of each.
struct test_case {
    json::object members;
    texts bytes;

    [[nodiscard]] json::value const* find(std::string_view name) const
    {
        return model::find(members, name);
    }
    [[nodiscard]] std::string description() const { return text_of(members.at("description")); }
};

/// A file of cases.
struct case_file {
    std::filesystem::path path;
    json::object head;
    texts bytes;
    std::vector<test_case> cases;

    [[nodiscard]] std::string dialect() const { return text_of(head.at("dialect")); }
    [[nodiscard]] std::string where(test_case const& one) const
    {
        return path.string() + ": " + one.description() + ": ";
    }
};

case_file read_cases(std::filesystem::path const& path)
{
    auto const text = read_file(path);
    voicecfg::json::document const scanned{text, voicecfg::json::any_depth};
    if (scanned.fault()) throw std::runtime_error{path.string() + " is not JSON"};
    voicecfg::json::node const root{scanned.root()};
    case_file file{path, parse(text).as_object(), bytes_of_members(root), {}};
    voicecfg::json::elements element{root.find("cases")};
    for (auto const& members : file.head.at("cases").as_array()) {
        file.cases.push_back({members.as_object(), bytes_of_members(*element)});
        ++element;
    }
    return file;
}

bool holds_cases(std::filesystem::path const& path)
{
    auto const name = path.filename().string();
    return path.extension() == ".json" && !name.ends_with(".catalog.json");
}

std::vector<case_file> read_directory(std::string const& dialect)
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator{cases_directory() / dialect})
        if (holds_cases(entry.path())) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<case_file> files;
    for (auto const& path : paths) files.push_back(read_cases(path));
    return files;
}

std::vector<case_file> const& files_of(std::string const& dialect)
{
    static std::map<std::string, std::vector<case_file>> files;
    auto const known = files.find(dialect);
    if (known != files.end()) return known->second;
    return files.emplace(dialect, read_directory(dialect)).first->second;
}

std::vector<std::string> dialect_names()
{
    std::vector<std::string> names;
    for (auto const* const dialect : voicecfg::dialects::all) names.emplace_back(dialect->name);
    return names;
}

voicecfg::dialect const& dialect_named(std::string const& name)
{
    auto const* const known = voicecfg::find_dialect(name);
    if (known == nullptr) throw std::runtime_error{"no dialect " + name};
    return *known;
}

std::filesystem::path documents_directory()
{
    return std::filesystem::path{VOICECFG_SOURCE_DIR} / "docs" / "dialects";
}

/// The names of the dialects that have a document.
std::vector<std::string> document_names()
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator{documents_directory()})
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string document_text(std::string const& name)
{
    return read_file(documents_directory() / (name + ".json"));
}

voicecfg::dialect_document read_document(std::string const& text)
{
    auto read = voicecfg::dialect_document::parse(text);
    if (!read)
        throw std::runtime_error{"a dialect document: " +
                                 voicecfg::message(read.assume_error().violations.front())};
    return read.assume_value();
}

/// Calls `visit` with the tables of each dialect that is compiled in, and with those that its
/// document makes.
void for_each_table(std::function<void(std::string const&, voicecfg::dialect const&)> const& visit)
{
    for (auto const& name : dialect_names()) {
        visit(name, dialect_named(name));
        auto const read = read_document(document_text(name));
        visit(name, read.view());
    }
}

voicecfg::catalog load_catalog(voicecfg::dialect const& platform, std::string const& text)
{
    auto loaded = voicecfg::catalog::parse(platform, text);
    if (!loaded)
        throw std::runtime_error{"a catalog of the cases: " +
                                 voicecfg::message(loaded.assume_error().violations.front())};
    return loaded.assume_value();
}

voicecfg::catalog catalog_of(case_file const& file, voicecfg::dialect const& platform)
{
    auto const* const beside = model::find(file.head, "catalogFile");
    auto const text = beside != nullptr ? read_file(file.path.parent_path() / text_of(*beside))
                                        : file.bytes.at("catalog");
    return load_catalog(platform, text);
}

voicecfg::catalog catalog_of(voicecfg::dialect const& platform, test_case const& one,
                             voicecfg::catalog const& common)
{
    auto const own = one.bytes.find("catalog");
    return own != one.bytes.end() ? load_catalog(platform, own->second) : common;
}

// ------------------------------------------------------------------------------------ asking

bool has_own_mode(test_case const& one)
{
    auto const* const options = one.find("options");
    return options != nullptr && find(*options, "parsed") != nullptr;
}

void append_member(std::string& line, std::string_view name, std::string_view bytes)
{
    line.append(", \"").append(name).append("\": ").append(bytes);
}

std::string options_text(test_case const& one, bool parsed)
{
    auto const* const given = one.find("options");
    json::object options = given != nullptr ? given->as_object() : json::object{};
    if (!has_own_mode(one)) options["parsed"] = parsed;
    return json::serialize(options);
}

/// The line of the batch protocol that asks what a case asks.
std::string request_line(case_file const& file, test_case const& one, bool parsed)
{
    std::string line = R"({"id": 1)";
    for (char const* name : {"stored", "patch", "create", "check"})
        if (auto const sent = one.bytes.find(name); sent != one.bytes.end())
            append_member(line, name, sent->second);
    for (char const* name : {"storedText", "patchText", "createText", "checkText"})
        if (auto const* const sent = one.find(name))
            append_member(line, name, json::serialize(json::string{read_text(*sent)}));
    auto const own = one.bytes.find("facts");
    auto const common = file.bytes.find("facts");
    if (own != one.bytes.end())
        append_member(line, "facts", own->second);
    else if (common != file.bytes.end())
        append_member(line, "facts", common->second);
    append_member(line, "options", options_text(one, parsed));
    return line + "}";
}

std::string answer(std::string const& line, voicecfg::dialect const& platform,
                   voicecfg::catalog const& catalog)
{
    std::string out;
    protocol::answer_line(out, line, platform, catalog);
    return out;
}

// ------------------------------------------------------------------------------------ comparing

bool same(json::value const* a, json::value const* b)
{
    return (a == nullptr) == (b == nullptr) && (a == nullptr || model::about_equal(*a, *b));
}

found differs(std::string_view name, json::value const* got, json::value const* expected)
{
    if (same(got, expected)) return std::nullopt;
    return std::string{name} + " is " + model::shown(got) + ", expected " + model::shown(expected);
}

/// What a case may say of an error beyond what all must say; null says that it is not there.
found extra_difference(json::value const& got, json::value const& expected)
{
    for (char const* name :
         {"value", "allowed", "choices", "suggestion", "related", "relatedValue", "elsewhere",
          "successors", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "expected"}) {
        auto const* const wanted = find(expected, name);
        if (wanted == nullptr) continue;
        auto const fault = differs(name, find(got, name), wanted->is_null() ? nullptr : wanted);
        if (fault) return fault;
    }
    return differs("offset", find(got, "offset"), find(expected, "offset"));
}

/// What holds for every error of every response. An audit repeats stored values: its caller sent
/// them.
found malformed_error(json::value const& got, bool audits)
{
    auto const* const message = find(got, "message");
    if (message == nullptr || !message->is_string() || message->get_string().empty())
        return "an error without a message: " + model::shown(&got);
    auto const* const allowed = find(got, "allowed");
    auto const code = text_of(got.at("code"));
    if (allowed != nullptr && code != "not_in_catalog" && code != "not_one_of" &&
        code != "incompatible")
        return "allowed has no place with " + code;
    if (allowed != nullptr && allowed->as_array().size() > 8) return "allowed has more than eight";
    if (!audits && text_of(got.at("origin")) == "stored" && find(got, "value") != nullptr)
        return "a stored value is echoed: " + model::shown(&got);
    return std::nullopt;
}

found one_error_difference(json::value const& got, json::value const& expected, bool audits)
{
    if (auto fault = model::error_difference(got, expected)) return fault;
    if (auto fault = extra_difference(got, expected)) return fault;
    return malformed_error(got, audits);
}

found errors_difference(json::value const& response, json::value const& expected, bool audits)
{
    auto const* const got = find(response, "errors");
    if (got == nullptr || !got->is_array()) return "no errors, but " + model::shown(&response);
    auto const both = "; errors " + model::shown(got) + ", expected " + model::shown(&expected);
    auto const& left = got->get_array();
    auto const& right = expected.as_array();
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (auto const fault = one_error_difference(left[i], right[i], audits))
            return "errors[" + std::to_string(i) + "]: " + *fault + both;
    if (left.size() == right.size()) return std::nullopt;
    return std::to_string(left.size()) + " errors, expected " + std::to_string(right.size()) + both;
}

/// The members of a response, and whether there are others; notices are compared apart.
found members_difference(json::value const& response, std::set<std::string> const& expected)
{
    std::set<std::string> names;
    for (auto const& member : response.as_object())
        if (member.key() != "notices") names.emplace(member.key());
    if (names == expected) return std::nullopt;
    return "other members than expected: " + model::shown(&response);
}

/// The top-level members whose value changed, with their merged values (G14), null for what is gone
/// (V17).
json::value delta_between(json::value const& stored, json::value const& merged)
{
    json::object delta;
    for (auto const& member : merged.as_object()) {
        auto const* const before = stored.as_object().if_contains(member.key());
        if (before == nullptr || !model::equal(*before, member.value()))
            delta.emplace(member.key(), member.value());
    }
    for (auto const& member : stored.as_object())
        if (!merged.as_object().contains(member.key())) delta.emplace(member.key(), nullptr);
    return delta;
}

/// Stored members keep their places, and new ones follow (G1, G15).
found order_difference(json::value const& stored, json::value const& merged)
{
    auto place = merged.as_object().begin();
    for (auto const& member : stored.as_object()) {
        if (!merged.as_object().contains(member.key())) continue;
        if (place == merged.as_object().end() || place->key() != member.key())
            return "the place of " + std::string(member.key()) + " is not kept";
        ++place;
    }
    return std::nullopt;
}

/// Operations compared as a set: the contract does not order them.
found operations_difference(json::value const& got, json::value const& expected)
{
    auto left = got.as_array();
    auto const matches = [](json::value const& a) {
        return [&a](json::value const& b) { return model::about_equal(a, b); };
    };
    for (auto const& wanted : expected.as_array()) {
        auto const place = std::find_if(left.begin(), left.end(), matches(wanted));
        if (place == left.end())
            return "changes lack " + model::shown(&wanted) + ": " + model::shown(&got);
        left.erase(place);
    }
    if (left.empty()) return std::nullopt;
    return "more changes than expected: " + model::shown(&got);
}

/// The bytes of a member of a response.
std::string bytes_of(std::string const& response, std::string_view name)
{
    voicecfg::json::document const scanned{response, voicecfg::json::any_depth};
    voicecfg::json::node const member = voicecfg::json::node{scanned.root()}.find(name);
    return member ? std::string{member.scanned()->text()} : std::string{};
}

/// What a case expects, as far as a response can show it.
struct expectation {
    json::value stored = json::object{};
    json::object members; ///< merged, mergedText, changes, delta, ok, errors, truncated
    bool to_bytes = true; ///< whether mergedText is about this response
    bool audits = false;
};

/// Notices without their sentences, each of which must be there.
json::value without_messages(json::value notices)
{
    for (auto& each : notices.as_array()) {
        auto& told = each.as_object();
        if (told.at("message").as_string().empty())
            throw std::runtime_error{"a notice says nothing"};
        told.erase("message");
        if (auto* const stale = told.if_contains("violation")) stale->as_object().erase("message");
    }
    return notices;
}

/// Notices are compared where a case names them; beside a report there are none.
found notices_difference(json::value const& response, json::object const& members)
{
    auto const* const got = find(response, "notices");
    if (find(response, "errors") != nullptr && got != nullptr) return "notices beside errors";
    auto const* const wanted = model::find(members, "notices");
    if (wanted == nullptr) return std::nullopt;
    auto const told = got != nullptr ? without_messages(*got) : json::value(json::array{});
    return differs("notices", &told, wanted);
}

json::value merged_of(json::object const& members)
{
    auto const* const merged = model::find(members, "merged");
    return merged != nullptr ? *merged : parse(read_text(members.at("mergedText")));
}

found bytes_difference(std::string const& response, expectation const& expected)
{
    auto const* const text = model::find(expected.members, "mergedText");
    if (text == nullptr || !expected.to_bytes) return std::nullopt;
    auto const got = bytes_of(response, "assistant");
    auto const wanted = read_text(*text);
    if (got == wanted) return std::nullopt;
    return "the bytes of merged are " + got + ", expected " + wanted;
}

found merged_difference(json::value const& response, expectation const& expected)
{
    auto const merged = merged_of(expected.members);
    auto const& got = response.as_object();
    if (auto fault =
            members_difference(response, {"id", "ok", "assistant", "changes", "undo", "delta"}))
        return fault;
    if (auto fault = differs("merged", find(response, "assistant"), &merged)) return fault;
    if (auto fault = order_difference(expected.stored, got.at("assistant"))) return fault;
    if (auto fault = model::leads("changes", got, expected.stored, merged)) return fault;
    if (auto fault = model::leads("undo", got, merged, expected.stored)) return fault;
    auto const delta = delta_between(expected.stored, merged);
    if (auto fault = differs("delta", find(response, "delta"), &delta)) return fault;
    if (auto const* const stated = model::find(expected.members, "delta"))
        if (auto fault = differs("delta", find(response, "delta"), stated)) return fault;
    auto const* const changes = model::find(expected.members, "changes");
    return changes == nullptr ? std::nullopt : operations_difference(got.at("changes"), *changes);
}

found rejection_difference(json::value const& response, json::value const& errors,
                           expectation const& expected)
{
    auto const* const truncated = model::find(expected.members, "truncated");
    if (auto fault = errors_difference(response, errors, expected.audits)) return fault;
    if (auto fault = differs("truncated", find(response, "truncated"), truncated)) return fault;
    std::set<std::string> names{"id", "ok", "errors"};
    if (truncated != nullptr) names.emplace("truncated");
    return members_difference(response, names);
}

/// The first difference between a response and what a case expects.
found difference(std::string const& text, expectation const& expected)
{
    auto const response = parse(text);
    auto const* const errors = model::find(expected.members, "errors");
    json::value const good = errors == nullptr;
    if (auto fault = differs("ok", find(response, "ok"), &good))
        return *fault + ": " + model::shown(&response);
    if (auto fault = notices_difference(response, expected.members)) return fault;
    if (errors != nullptr) return rejection_difference(response, *errors, expected);
    if (model::find(expected.members, "ok") != nullptr)
        return members_difference(response, {"id", "ok"});
    if (auto fault = bytes_difference(text, expected)) return fault;
    return merged_difference(response, expected);
}

json::value stored_of(test_case const& one)
{
    auto const* const text = one.find("storedText");
    auto const* const stored = one.find("stored");
    if (stored != nullptr) return *stored;
    return text != nullptr ? parse(read_text(*text)) : json::value(json::object{});
}

expectation expected_of(test_case const& one, bool parsed)
{
    expectation expected{json::object{}, one.members, !parsed || has_own_mode(one),
                         one.find("check") != nullptr || one.find("checkText") != nullptr};
    if (one.find("errors") == nullptr && one.find("ok") == nullptr)
        expected.stored = stored_of(one);
    return expected;
}

// ------------------------------------------------------------------------------------ running

/// Asks all cases of a file. Calls `tell` with what is wrong.
std::size_t run(case_file const& file, voicecfg::dialect const& platform,
                std::function<void(std::string const&)> const& tell)
{
    auto const common = catalog_of(file, platform);
    std::size_t asked = 0;
    for (auto const& one : file.cases)
        for (bool const parsed : {false, true}) {
            if (parsed && has_own_mode(one)) continue;
            ++asked;
            auto const catalog = catalog_of(platform, one, common);
            auto const line = request_line(file, one, parsed);
            auto const fault =
                difference(answer(line, platform, catalog), expected_of(one, parsed));
            if (fault) tell(file.where(one) + (parsed ? "(parsed) " : "") + *fault);
        }
    return asked;
}

void run_all(std::string const& name, voicecfg::dialect const& platform)
{
    std::size_t asked = 0;
    for (auto const& file : files_of(name)) {
        BOOST_TEST(file.dialect() == name, file.path.string() + " is in the wrong directory");
        asked += run(file, platform, [](std::string const& fault) { BOOST_ERROR(fault); });
    }
    BOOST_TEST(asked > 90U);
}

/// An expectation of a response of the batch protocol, told in its own words.
expectation expected_of_response(json::object const& response)
{
    expectation expected{json::object{}, response, false};
    if (auto const* const merged = model::find(response, "assistant")) {
        expected.members["merged"] = *merged;
        expected.members.erase("ok");
    }
    return expected;
}

/// What was stored, as far as a line that is merged says.
json::value stored_of_line(std::string const& line)
{
    auto const request = parse(line);
    auto const* const text = find(request, "storedText");
    auto const* const stored = find(request, "stored");
    if (stored != nullptr) return *stored;
    return text != nullptr ? parse(text_of(*text)) : json::value(json::object{});
}

found run_line(test_case const& one, voicecfg::dialect const& platform,
               voicecfg::catalog const& catalog)
{
    auto const line = read_text(*one.find("line"));
    auto const got = answer(line, platform, catalog);
    auto const* const response = one.find("response");
    if (response->is_null()) return got.empty() ? std::nullopt : found{"answered: " + got};
    if (!got.ends_with('\n') || got.find('\n') + 1 != got.size()) return "not one line: " + got;
    auto expected = expected_of_response(response->as_object());
    if (expected.members.contains("merged")) expected.stored = stored_of_line(line);
    expected.audits = line.find("\"check") != line.npos;
    auto const id = parse(got);
    if (auto fault = differs("id", find(id, "id"), find(*response, "id"))) return fault;
    return difference(got, expected);
}

found run_example(std::string const& request, std::string const& expected,
                  voicecfg::dialect const& platform, voicecfg::catalog const& catalog)
{
    auto response = answer(request, platform, catalog);
    response.pop_back();
    return second::difference(second::reader(response).read().value(),
                              second::reader(expected).read().value());
}

void run_examples(std::string const& dialect, voicecfg::dialect const& platform)
{
    auto const directory = cases_directory() / "examples";
    auto const catalog = load_catalog(platform, read_file(directory / (dialect + ".catalog.json")));
    std::ifstream requests{directory / (dialect + ".requests.ndjson")};
    std::ifstream answers{directory / (dialect + ".answers.ndjson")};
    std::size_t asked = 0;
    for (std::string line, expected; std::getline(requests, line); ++asked) {
        BOOST_REQUIRE(std::getline(answers, expected));
        if (auto const fault = run_example(line, expected, platform, catalog))
            BOOST_ERROR(dialect + " example " + std::to_string(asked + 1) + ": " + *fault);
    }
    BOOST_TEST(asked > 20U);
}

// ------------------------------------------------------------------------------------ catalogs

found loaded_difference(voicecfg::result<voicecfg::catalog> const& loaded, test_case const& one)
{
    auto const* const expected = one.find("error");
    if (loaded) return expected == nullptr ? std::nullopt : found{"it loads"};
    auto const& report = loaded.assume_error();
    auto const& first = report.violations.front();
    auto const got = std::string{voicecfg::name(first.code)} + " at " + first.pointer;
    if (expected == nullptr) return "it does not load: " + got;
    if (report.violations.size() != 1) return std::string{"more than one error"};
    if (first.from != voicecfg::origin::catalog) return std::string{"its origin is no catalog"};
    auto const wanted = text_of(expected->at("code")) + " at " + text_of(expected->at("pointer"));
    return got == wanted ? std::nullopt : found{got + ", expected " + wanted};
}

void load(case_file const& file, test_case const& one, voicecfg::dialect const& platform)
{
    auto const* const text = one.find("catalogText");
    auto const bytes = text != nullptr ? read_text(*text) : one.bytes.at("catalog");
    auto const report = [&](std::string const& how,
                            voicecfg::result<voicecfg::catalog> const& got) {
        if (auto const fault = loaded_difference(got, one))
            BOOST_ERROR(file.where(one) + how + *fault);
    };
    report("", voicecfg::catalog::parse(platform, bytes));
    if (text == nullptr) report("(parsed) ", voicecfg::catalog::from(platform, parse(bytes)));
}

// ------------------------------------------------------------------------------------ coverage

void add_errors(json::value const* errors, std::set<std::string>& codes)
{
    if (errors == nullptr) return;
    for (auto const& error : errors->as_array()) codes.insert(text_of(error.at("code")));
}

void for_each_case(std::function<void(std::string const&, test_case const&)> const& visit)
{
    auto names = dialect_names();
    for (auto const& name : document_names())
        if (voicecfg::find_dialect(name) == nullptr) names.push_back(name);
    for (auto const& name : names)
        for (auto const& file : files_of(name))
            for (auto const& one : file.cases) visit(name, one);
}

/// The paths of a table, `*` for the items of a list: `/fallbackVoices/*/provider`.
void add_paths(voicecfg::object const& table, std::string const& at, std::set<std::string>& paths)
{
    for (auto const& row : table.members) {
        auto const path = at + "/" + std::string{row.name};
        paths.insert(path);
        if (auto const* const nested = std::get_if<voicecfg::object_of>(&row.type))
            add_paths(*nested->schema, path, paths);
        if (auto const* const list = std::get_if<voicecfg::list_of>(&row.type))
            add_paths(*list->item, path + "/*", paths);
    }
}

void add_sent(json::value const& sent, std::string const& at, std::set<std::string>& paths)
{
    paths.insert(at);
    if (sent.is_array())
        for (auto const& item : sent.get_array()) add_sent(item, at + "/*", paths);
    if (!sent.is_object()) return;
    for (auto const& member : sent.get_object())
        add_sent(member.value(), at + "/" + std::string(member.key()), paths);
}

bool is_index(std::string_view step)
{
    return !step.empty() && step.find_first_not_of("0123456789") == step.npos;
}

std::string without_indexes(std::string const& pointer)
{
    std::string path;
    auto const steps = model::pointer_steps(pointer);
    for (auto const& step : steps.value()) path += is_index(step) ? "/*" : "/" + step;
    return path;
}

json::value patch_of(test_case const& one)
{
    auto const* const text = one.find("patchText");
    if (text != nullptr) return parse(read_text(*text));
    auto const* const created = one.find("create");
    return created != nullptr ? *created : *one.find("patch");
}

std::set<std::string> accepted_paths(std::string const& dialect)
{
    std::set<std::string> paths;
    for (auto const& file : files_of(dialect))
        for (auto const& one : file.cases)
            if (one.find("errors") == nullptr && one.find("ok") == nullptr)
                add_sent(patch_of(one), "", paths);
    return paths;
}

std::set<std::string> rejected_paths(std::string const& dialect)
{
    std::set<std::string> paths;
    for (auto const& file : files_of(dialect))
        for (auto const& one : file.cases) {
            auto const* const errors = one.find("errors");
            if (errors == nullptr) continue;
            for (auto const& error : errors->as_array())
                if (text_of(error.at("origin")) == "patch")
                    paths.insert(without_indexes(text_of(error.at("pointer"))));
        }
    return paths;
}

std::set<std::string> all_rules()
{
    std::set<std::string> rules;
    for (auto const& [letter, count] : {std::pair{'G', 24}, {'L', 7}, {'A', 3}, {'E', 5}})
        for (int i = 1; i <= count; ++i) rules.insert(letter + std::to_string(i));
    rules.erase("G23"); // no request asks for the numbers that a patch names
    return rules;
}

void require_all(std::set<std::string> const& wanted, std::set<std::string> const& there,
                 std::string const& lacking)
{
    for (auto const& each : wanted) BOOST_TEST(there.contains(each), lacking + each);
}

// ------------------------------------------------------------------------------------ answers

voicecfg::options options_of(test_case const& one)
{
    voicecfg::options chosen;
    auto const* const given = one.find("options");
    if (given == nullptr) return chosen;
    if (auto const* const name = find(*given, "unknown"))
        BOOST_TEST(protocol::read_unknown(text_of(*name), chosen));
    if (auto const* const name = find(*given, "recheck"))
        BOOST_TEST(protocol::read_recheck(text_of(*name), chosen));
    if (auto const* const day = find(*given, "today"))
        BOOST_TEST(protocol::read_today(text_of(*day), chosen));
    if (auto const* const whole = find(*given, "complete")) chosen.complete = whole->as_bool();
    return chosen;
}

std::string bytes_or_text(test_case const& one, std::string const& name, std::string const& other)
{
    if (auto const* const text = one.find(name + "Text")) return read_text(*text);
    auto const sent = one.bytes.find(name);
    return sent != one.bytes.end() ? sent->second : other;
}

/// The report of a case that expects one.
voicecfg::report report_of(case_file const& file, test_case const& one,
                           voicecfg::catalog const& common)
{
    auto const& platform = dialect_named(file.dialect());
    auto const catalog = catalog_of(platform, one, common);
    if (auto const audited = one.bytes.find("check"); audited != one.bytes.end())
        return voicecfg::check_text({.dialect = platform,
                                     .assistant = audited->second,
                                     .catalog = catalog,
                                     .options = options_of(one)})
            .error();
    auto const own = one.bytes.find("facts");
    auto const given = own != one.bytes.end() ? own : file.bytes.find("facts");
    bool const any = own != one.bytes.end() || given != file.bytes.end();
    voicecfg::facts known;
    if (any) {
        voicecfg::json::document const read{given->second};
        BOOST_TEST(protocol::read_facts(read.root(), known));
    }
    auto const stored = bytes_or_text(one, "stored", "{}");
    auto const patch = bytes_or_text(one, "patch", "");
    return voicecfg::plan_update({.dialect = platform,
                                  .stored = stored,
                                  .patch = patch,
                                  .catalog = catalog,
                                  .facts = any ? &known : nullptr,
                                  .options = options_of(one)})
        .error();
}

/// The reports of all cases of a dialect that text can have, by where they come from.
void for_each_report(std::string const& dialect,
                     std::function<void(std::string const&, voicecfg::report const&)> const& visit)
{
    for (auto const& file : files_of(dialect)) {
        auto const common = catalog_of(file, dialect_named(dialect));
        for (auto const& one : file.cases)
            if (one.find("errors") != nullptr && !has_own_mode(one))
                visit(file.where(one), report_of(file, one, common));
    }
}

/// What is wrong with a report as a problem: it says all that the report says, by itself.
found problem_difference(voicecfg::report const& told)
{
    std::string body;
    voicecfg::append_problem(body, {.status = 400}, told);
    auto const errors = parse(body).at("errors");
    auto const read = problems::read(body);
    if (read.truncated != told.truncated) return "truncated: " + body;
    if (read.violations.size() != told.violations.size()) return "errors lost: " + body;
    for (std::size_t i = 0; i < told.violations.size(); ++i) {
        auto const sentence = voicecfg::message(told.violations[i]);
        if (voicecfg::message(read.violations[i]) != sentence) return "unlike " + sentence;
        if (text_of(errors.at(i).at("detail")) != sentence) return "not in detail: " + sentence;
        if (read.violations[i] != told.violations[i]) return "facts lost of " + sentence;
    }
    return std::nullopt;
}

/// What is wrong with a body of one text: it has each sentence of the report, or counts the rest.
found message_difference(std::string const& text, voicecfg::report const& told)
{
    bool const cut = text.size() + 1000 > voicecfg::max_message && text.ends_with(" more.");
    for (auto const& each : told.violations)
        if (!cut && text.find(voicecfg::message(each)) == text.npos)
            return "no sentence about " + each.pointer + ": " + text;
    return std::nullopt;
}

/// What is wrong with an object of errors by key: each violation has its sentence under its key.
found errors_by_key_difference(json::value const& errors, voicecfg::report const& told)
{
    namespace words = voicecfg::envelopes::autocalls_answers;
    std::size_t sentences = 0;
    for (auto const& each : errors.as_object()) sentences += each.value().as_array().size();
    if (sentences != told.violations.size()) return "not as many sentences as violations";
    for (auto const& each : told.violations) {
        auto const* const list = find(errors, words::key(each.pointer));
        if (list == nullptr) return "no key for " + each.pointer;
        auto const sentence = json::value(json::string{words::sentence(each)});
        auto const& there = list->as_array();
        if (std::find(there.begin(), there.end(), sentence) == there.end())
            return "no sentence about " + each.pointer;
    }
    return std::nullopt;
}

// ------------------------------------------------------------------------- the tester can fail

/// A response as good as any, and an expectation that fits it; a test spoils one or the other.
struct fitting {
    std::string response;
    expectation expected;
};

fitting fitting_rejection()
{
    static constexpr std::string_view errors =
        R"([{"code": "empty_string", "pointer": "/prompt", "origin": "patch", "message": "m"},
            {"code": "not_in_catalog", "pointer": "/voice/provider", "origin": "stored",
             "catalogPath": "voice.providers[].value", "message": "m", "suggestion": "vapi"}])";
    auto const response = R"({"id": 1, "ok": false, "errors": )" + std::string{errors} + "}";
    return {response, {json::object{}, {{"errors", parse(errors)}}, true}};
}

fitting fitting_update()
{
    fitting all;
    all.response = R"({"id":1,"ok":true,"assistant":{"x":1,"a":2.50},)"
                   R"("changes":[{"op":"add","path":"/a","value":2.5}],)"
                   R"("undo":[{"op":"remove","path":"/a"}],"delta":{"a":2.5}})";
    all.expected.stored = parse(R"({"x": 1})");
    all.expected.members =
        parse(R"({"merged": {"x": 1, "a": 2.5}, "mergedText": "{\"x\":1,\"a\":2.50}",
                                     "changes": [{"op": "add", "path": "/a", "value": 2.5}],
                                     "delta": {"a": 2.5}})")
            .as_object();
    return all;
}

bool fails(fitting const& pair) { return difference(pair.response, pair.expected).has_value(); }

void replace(std::string& text, std::string_view from, std::string_view to)
{
    auto const at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != text.npos, "nothing to spoil");
    text.replace(at, from.size(), to);
}

/// Whether an expectation is found to differ once its errors are spoiled.
bool notices(std::function<void(json::array&)> const& spoil)
{
    auto pair = fitting_rejection();
    spoil(pair.expected.members["errors"].as_array());
    return fails(pair);
}

/// Whether an expectation is found to differ once one of its members is another.
bool notices_update(std::string_view name, std::string_view other)
{
    auto pair = fitting_update();
    if (name == "stored")
        pair.expected.stored = parse(other);
    else
        pair.expected.members[name] = parse(other);
    return fails(pair);
}

/// Whether a response is found to differ once it is spoiled.
bool notices_response(fitting pair, std::string_view from, std::string_view to)
{
    replace(pair.response, from, to);
    return fails(pair);
}

} // namespace

BOOST_AUTO_TEST_CASE(each_dialect_answers_as_its_cases_say)
{
    for (auto const& name : dialect_names()) run_all(name, dialect_named(name));
}

BOOST_AUTO_TEST_CASE(each_document_answers_as_the_cases_of_its_dialect_say)
{
    auto const names = document_names();
    for (auto const& name : dialect_names())
        BOOST_TEST((std::ranges::find(names, name) != names.end()), name << " has no document");
    for (auto const& name : names) {
        auto const read = read_document(document_text(name));
        BOOST_TEST(std::string{read.view().name} == name);
        run_all(name, read.view());
    }
}

BOOST_AUTO_TEST_CASE(a_document_that_says_something_else_fails_cases)
{
    auto text = document_text("retell");
    replace(text, R"("maximum": 2)", R"("maximum": 3)");
    auto const read = read_document(text);
    std::size_t faults = 0;
    for (auto const& file : files_of("retell"))
        run(file, read.view(), [&](std::string const&) { ++faults; });
    BOOST_TEST(faults > 0U);
}

BOOST_AUTO_TEST_CASE(every_directory_of_cases_is_run)
{
    for (auto const& entry : std::filesystem::directory_iterator{cases_directory()}) {
        auto const name = entry.path().filename().string();
        if (entry.is_directory() && name != "examples")
            BOOST_TEST(std::filesystem::exists(documents_directory() / (name + ".json")),
                       name << " is no dialect");
    }
}

BOOST_AUTO_TEST_CASE(the_open_examples_are_answered_as_they_say) { for_each_table(run_examples); }

BOOST_AUTO_TEST_CASE(catalogs_load_whole_or_not_at_all)
{
    auto const file = read_cases(cases_directory() / "catalogs.json");
    for_each_table([&](std::string const& name, voicecfg::dialect const& platform) {
        for (auto const& one : file.cases)
            if (text_of(*one.find("dialect")) == name) load(file, one, platform);
    });
    BOOST_TEST(file.cases.size() > 50U);
}

BOOST_AUTO_TEST_CASE(lines_of_the_batch_protocol_are_answered)
{
    auto const file = read_cases(cases_directory() / "batch.json");
    for_each_table([&](std::string const& name, voicecfg::dialect const& platform) {
        if (name != file.dialect()) return;
        auto const catalog = catalog_of(file, platform);
        for (auto const& one : file.cases)
            if (auto const fault = run_line(one, platform, catalog))
                BOOST_ERROR(file.where(one) + *fault);
    });
}

BOOST_AUTO_TEST_CASE(every_case_has_a_description_of_its_own_and_rules)
{
    std::set<std::string> seen;
    for_each_case([&](std::string const& dialect, test_case const& one) {
        BOOST_TEST(seen.insert(dialect + ": " + one.description()).second,
                   dialect + " says twice: " + one.description());
        BOOST_TEST(!one.members.at("rules").as_array().empty(), one.description());
    });
}

BOOST_AUTO_TEST_CASE(every_case_expects_one_thing)
{
    for_each_case([](std::string const&, test_case const& one) {
        bool const merged = one.find("merged") != nullptr || one.find("mergedText") != nullptr;
        int const kinds = (merged ? 1 : 0) + (one.find("ok") != nullptr ? 1 : 0) +
                          (one.find("errors") != nullptr ? 1 : 0);
        BOOST_TEST(kinds == 1, one.description());
    });
}

BOOST_AUTO_TEST_CASE(every_code_is_expected_somewhere)
{
    std::set<std::string> codes;
    for_each_case(
        [&](auto const&, test_case const& one) { add_errors(one.find("errors"), codes); });
    for (auto const& one : read_cases(cases_directory() / "batch.json").cases)
        add_errors(find(*one.find("response"), "errors"), codes);
    std::set<std::string> all;
    for (auto const& row : voicecfg::errc_rows) all.emplace(row.name);
    require_all(all, codes, "no case expects ");
}

BOOST_AUTO_TEST_CASE(every_rule_has_its_cases)
{
    std::set<std::string> rules;
    for_each_case([&](auto const&, test_case const& one) {
        for (auto const& rule : one.members.at("rules").as_array()) rules.insert(text_of(rule));
    });
    require_all(all_rules(), rules, "no case is about ");
}

BOOST_AUTO_TEST_CASE(every_report_is_told_whole_in_every_envelope)
{
    namespace envelopes = voicecfg::envelopes;
    std::size_t reports = 0;
    auto const expect = [](std::string const& where, found const& fault) {
        if (fault) BOOST_ERROR(where + *fault);
    };
    for (auto const& name : dialect_names())
        for_each_report(name, [&](std::string const& where, voicecfg::report const& told) {
            ++reports;
            auto const body = [&](voicecfg::envelope const& in) {
                return parse(in.rejected(told).body);
            };
            expect(where, problem_difference(told));
            if (std::ranges::any_of(told.violations, [](auto const& each) {
                    return each.code == voicecfg::errc::facts_required;
                })) {
                // The caller forgot something, of which no client is told more.
                for (auto const* const in :
                     {&envelopes::lumenia, &envelopes::edmo, &envelopes::autocalls})
                    BOOST_TEST((in->rejected(told) == in->failed(500)), where);
                return;
            }
            expect(where,
                   message_difference(text_of(body(envelopes::lumenia).at("message")), told));
            expect(where, message_difference(text_of(body(envelopes::edmo).at("error")), told));
            expect(where, errors_by_key_difference(body(envelopes::autocalls).at("errors"), told));
        });
    BOOST_TEST(reports > 300U);
}

BOOST_AUTO_TEST_CASE(every_row_of_every_table_is_accepted_and_rejected_somewhere)
{
    for (auto const& name : dialect_names()) {
        std::set<std::string> rows;
        add_paths(dialect_named(name).assistant, "", rows);
        require_all(rows, accepted_paths(name), name + ": no case accepts ");
        require_all(rows, rejected_paths(name), name + ": no case rejects ");
    }
}

BOOST_AUTO_TEST_CASE(the_tester_finds_nothing_in_what_fits)
{
    BOOST_TEST(
        difference(fitting_rejection().response, fitting_rejection().expected).value_or("") == "");
    BOOST_TEST(difference(fitting_update().response, fitting_update().expected).value_or("") == "");
}

BOOST_AUTO_TEST_CASE(the_tester_notices_wrong_errors)
{
    BOOST_TEST(notices([](json::array& errors) { errors[0].as_object()["code"] = "wrong_type"; }));
    BOOST_TEST(notices([](json::array& errors) { errors[0].as_object()["pointer"] = "/x"; }));
    BOOST_TEST(notices([](json::array& errors) { errors[0].as_object()["origin"] = "stored"; }));
    BOOST_TEST(notices([](json::array& errors) { errors[1].as_object()["catalogPath"] = "v"; }));
    BOOST_TEST(notices([](json::array& errors) { errors[0].as_object()["catalogPath"] = "v"; }));
    BOOST_TEST(notices([](json::array& errors) { errors[1].as_object().erase("catalogPath"); }));
    BOOST_TEST(notices([](json::array& errors) { errors[0].as_object()["offset"] = 5; }));
    BOOST_TEST(notices([](json::array& errors) { errors[1].as_object()["suggestion"] = "x"; }));
    BOOST_TEST(notices([](json::array& errors) { errors[1].as_object()["suggestion"] = nullptr; }));
    BOOST_TEST(notices([](json::array& errors) { errors[0].as_object()["value"] = ""; }));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_missing_extra_and_misplaced_errors)
{
    BOOST_TEST(notices([](json::array& errors) { errors.pop_back(); }));
    BOOST_TEST(notices([](json::array& errors) { errors.erase(errors.begin()); }));
    BOOST_TEST(notices([](json::array& errors) { errors.clear(); }));
    BOOST_TEST(notices([](json::array& errors) { errors.push_back(errors.front()); }));
    BOOST_TEST(notices([](json::array& errors) { std::swap(errors[0], errors[1]); }));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_an_answer_of_another_kind)
{
    BOOST_TEST(fails({fitting_update().response, fitting_rejection().expected}));
    BOOST_TEST(fails({fitting_rejection().response, fitting_update().expected}));
    BOOST_TEST(fails({R"({"id":1,"ok":true})", fitting_update().expected}));
    BOOST_TEST(fails({fitting_update().response, {json::object{}, {{"ok", true}}, true}}));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_a_wrong_merge)
{
    BOOST_TEST(notices_update("merged", R"({"x": 1, "a": 2})"));
    BOOST_TEST(notices_update("merged", R"({"x": 1})"));
    BOOST_TEST(notices_update("merged", R"({"x": 1, "a": 2.5, "b": null})"));
    BOOST_TEST(notices_update("mergedText", R"("{\"x\":1,\"a\":2.5}")"));
    BOOST_TEST(notices_update("changes", "[]"));
    BOOST_TEST(notices_update("changes", R"([{"op": "add", "path": "/a", "value": 3}])"));
    BOOST_TEST(notices_update("delta", "{}"));
    BOOST_TEST(notices_update("stored", R"({"x": 2})"));
    BOOST_TEST(notices_update("stored", R"({"x": 1, "a": 2.5})"));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_a_spoiled_response)
{
    auto const update = fitting_update();
    BOOST_TEST(notices_response(update, R"("op":"remove")", R"("op":"replace")"));
    BOOST_TEST(notices_response(update, R"("undo":[{"op":"remove","path":"/a"}])", R"("undo":[])"));
    BOOST_TEST(notices_response(update, R"("delta":{"a":2.5})", R"("delta":{})"));
    BOOST_TEST(notices_response(update, R"({"x":1,"a":2.50})", R"({"a":2.50,"x":1})"));
    BOOST_TEST(notices_response(update, R"("delta")", R"("more":1,"delta")"));
    auto const rejection = fitting_rejection();
    BOOST_TEST(notices_response(rejection, R"("errors")", R"("truncated": true, "errors")"));
    BOOST_TEST(notices_response(rejection, R"("message": "m")", R"("message": "")"));
    BOOST_TEST(
        notices_response(rejection, R"("message": "m", "s)", R"("message": "m", "value": 1, "s)"));
    BOOST_TEST(
        notices_response(rejection, R"("message": "m")", R"("message": "m", "allowed": [])"));
    BOOST_TEST(notices_response(rejection, R"("message": "m")", R"("message": "m", "offset": 1)"));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_other_notices)
{
    constexpr auto blank = R"([{"code": "blank", "pointer": "/a", "origin": "patch"}])";
    auto none = fitting_update();
    none.expected.members["notices"] = json::array{};
    BOOST_TEST(!fails(none));
    auto one = none;
    replace(
        one.response, "\"delta\"",
        R"("notices":[{"code":"blank","pointer":"/a","origin":"patch","message":"m"}],"delta")");
    BOOST_TEST(fails(one));
    one.expected.members["notices"] = parse(blank);
    BOOST_TEST(!fails(one));
    BOOST_TEST(notices_response(one, "blank", "stale"));
    none.expected.members["notices"] = parse(blank);
    BOOST_TEST(fails(none));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_an_order_that_only_mergedText_would_show_without_it)
{
    auto pair = fitting_update();
    pair.expected.members.erase("mergedText");
    BOOST_TEST(notices_response(pair, R"({"x":1,"a":2.50})", R"({"a":2.50,"x":1})"));
}

BOOST_AUTO_TEST_CASE(the_tester_notices_a_catalog_that_should_not_load)
{
    auto const loaded = voicecfg::catalog::parse(dialect_named("edmo"), "{}");
    auto const refused = voicecfg::catalog::parse(dialect_named("edmo"), "[]");
    auto const expecting = [](std::string_view error) {
        return test_case{{{"error", parse(error)}}, {}};
    };
    BOOST_TEST(loaded_difference(refused, test_case{}).has_value());
    BOOST_TEST(loaded_difference(loaded, expecting(R"({"code": "wrong_type", "pointer": ""})"))
                   .has_value());
    BOOST_TEST(loaded_difference(refused, expecting(R"({"code": "required", "pointer": ""})"))
                   .has_value());
    BOOST_TEST(loaded_difference(refused, expecting(R"({"code": "wrong_type", "pointer": "/"})"))
                   .has_value());
    BOOST_TEST(!loaded_difference(refused, expecting(R"({"code": "wrong_type", "pointer": ""})"))
                    .has_value());
}

BOOST_AUTO_TEST_SUITE_END()
