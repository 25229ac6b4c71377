// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/node.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// Makes inputs for the targets that take texts, most from the cases of tests/cases:
/// fuzz_seeds CASES FOLDER writes FOLDER/TARGET/NUMBER.
namespace {

namespace json = boost::json;
using members = std::map<std::string, std::string>; ///< the bytes of each

/// Longer ones slow a fuzzer down and teach it little.
constexpr std::size_t longest = 4096;
constexpr std::array<std::string_view, 3> dialects{"lumenia", "autocalls", "edmo"};

std::string read_file(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

members members_of(voicecfg::json::node object)
{
    members found;
    for (voicecfg::json::members each{object}; each; ++each)
        found.emplace(each.name(), each.value().scanned()->text());
    return found;
}

std::string read_part(json::value const& part)
{
    if (part.is_string()) return std::string{part.get_string()};
    std::string out;
    if (auto const* const bytes = part.as_object().if_contains("bytes")) {
        std::istringstream in{std::string{bytes->as_string()}};
        for (unsigned byte = 0; in >> std::hex >> byte;) out += static_cast<char>(byte);
        return out;
    }
    std::string const once{part.at("repeat").as_string()};
    for (auto left = part.at("times").to_number<int>(); left > 0; --left) out += once;
    return out;
}

/// A text of a case: a string, or parts of it one after the other.
std::string read_text(std::string const& bytes)
{
    auto const written = json::parse(bytes);
    if (!written.is_array()) return read_part(written);
    std::string text;
    for (auto const& part : written.get_array()) text += read_part(part);
    return text;
}

class seeds {
public:
    explicit seeds(std::filesystem::path folder) : folder_{std::move(folder)} {}

    void add(std::string const& target, std::string const& input)
    {
        if (input.size() > longest) return;
        auto const into = folder_ / target;
        std::filesystem::create_directories(into);
        std::ofstream{into / std::to_string(++count_[target]), std::ios::binary} << input;
    }

private:
    std::filesystem::path folder_;
    std::map<std::string, int> count_;
};

/// A member of a case, as JSON or as the text that stands for it.
std::string text_of(members const& one, std::string const& name, std::string const& otherwise)
{
    if (auto const found = one.find(name); found != one.end()) return found->second;
    auto const text = one.find(name + "Text");
    return text != one.end() ? read_text(text->second) : otherwise;
}

/// The byte that says how a target asks: dialect, unknown members, how much is judged.
std::string setting_of(std::string_view dialect, members const& one)
{
    std::size_t byte = 0;
    while (byte < dialects.size() && dialects[byte] != dialect) ++byte;
    auto const options = one.find("options");
    std::string const chosen = options != one.end() ? options->second : "";
    if (chosen.find("ignore") != chosen.npos) byte += 3 * 2;
    if (chosen.find("everything") != chosen.npos) byte += 3 * 4;
    return {static_cast<char>(byte)};
}

void add_case(seeds& to, std::string_view dialect, members const& one)
{
    auto const setting = setting_of(dialect, one);
    if (one.contains("line")) to.add("batch", setting + '\xFF' + read_text(one.at("line")) + '\n');
    for (char const* name : {"check", "stored", "patch"}) {
        auto const text = text_of(one, name, "");
        if (text.empty()) continue;
        to.add("scan", text);
        if (std::string_view{name} != "patch") to.add("check", setting + text);
    }
    if (auto const patch = text_of(one, "patch", ""); !patch.empty())
        to.add("apply_text", setting + text_of(one, "stored", "{}") + '\0' + patch);
    if (auto const catalog = text_of(one, "catalog", ""); !catalog.empty())
        to.add("catalog", setting + catalog);
}

void add_file(seeds& to, std::filesystem::path const& path)
{
    auto const text = read_file(path);
    auto const folder = path.parent_path().filename().string();
    if (path.extension() == ".ndjson") {
        auto const dialect = path.filename().string();
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);)
            to.add("batch", setting_of(dialect.substr(0, dialect.find('.')), {}) + '\x07' + line);
        return;
    }
    voicecfg::json::document const read{text, voicecfg::json::any_depth};
    if (read.fault()) return;
    voicecfg::json::node const root{read.root()};
    auto const head = members_of(root);
    if (!head.contains("cases")) return to.add("catalog", setting_of(folder, {}) + text);
    std::string const named = head.contains("dialect") ? head.at("dialect") : "";
    for (voicecfg::json::elements each{root.find("cases")}; each; ++each) {
        auto const one = members_of(*each);
        auto const dialect = one.contains("dialect") ? one.at("dialect") : named;
        add_case(to, json::parse(dialect.empty() ? "\"\"" : dialect).as_string(), one);
    }
}

/// What clients send on a connection.
void add_connections(seeds& to)
{
    std::string const patch = "PATCH /api/assistants/a HTTP/1.1\r\nHost: x\r\n"
                              "Cookie: auth-token=x\r\nContent-Type: application/json\r\n";
    std::string const chunked = "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n1;a=b\r\n \r\n0\r\n";
    for (auto const& each :
         {std::string{"GET / HTTP/1.1\r\nHost: [::1]:80\r\nIf-None-Match: \"1\"\r\n\r\n"},
          std::string{"\r\nHEAD http://x/y HTTP/1.2\r\nhost: x\r\nConnection: close\r\n\r\n"},
          std::string{"GET / HTTP/1.0\r\nConnection: keep-alive\r\nX: a\r\n b\r\n\r\n"},
          patch + "Content-Length: 2\r\n\r\n{}",
          patch + "Expect: 100-continue\r\n" + chunked + "\r\n",
          patch + "If-Match: *\r\n" + chunked +
              "Cookie: y\r\nIf-Match: \"2\"\r\n\r\nGET / HTTP/1.1\r\n",
          patch + "Content-Length: 2\r\n" + chunked, patch + "Content-Length: 9999\r\n\r\n"})
        to.add("http", each);
}

/// Schemas of OpenAPI documents.
void add_schemas(seeds& to)
{
    std::string const body = R"({"A": {"type": "object", "properties": {"b": )";
    std::string const b = R"(}}, "B": {"type": "object", "required": ["t"], "properties": {"t": )";
    for (
        auto const& each :
        {body + R"({"type": ["string", "null"], "enum": ["x"], "minLength": 1, "format": "uuid"})",
         body + R"({"oneOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]}, "c": {)" +
             R"("nullable": true, "allOf": [{"$ref": "#/components/schemas/B"}]})" + b +
             R"({"const": "y"}, "u": {"$ref": "#/components/schemas/A"})",
         body +
             R"({"anyOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/C"}],)" +
             R"("discriminator": {"propertyName": "t", "mapping": {"z": "B"}}})" + b +
             R"({"type": "string"}}}, "C": {"type": "object", "properties": {"t": {"enum": ["w"]})",
         body +
             R"({"type": "array", "enum": ["a"], "items": {"maximum": 3, "exclusiveMaximum": true}})",
         body +
             R"({"allOf": [{"$ref": "#/components/schemas/B"}, {"required": ["b"], "properties": {}}],)" +
             R"("additionalProperties": {"anyOf": [{"type": "integer"}, {"const": "x"}]}})" + b +
             R"({"type": "number"})"})
        to.add("draft", ' ' + each + "}}}");
}

/// Files of YAML, of what is read and what is not.
void add_yaml(seeds& to)
{
    for (auto const* const each :
         {"",
          "# a voice\nvoice: &v\n  provider: vapi\n  voiceId: Clara\nfallbackVoices:\n  - *v\n"
          "  - {provider: vapi, \"voiceId\": 'Elliot'}\n",
          "---\nprompt: |\n  Be kind.\n\n  Be brief.\nfirst: >-\n  a\n  b\n? long\n: [1, ~, "
          "0x1F]\n",
          "%YAML 1.2\n--- {a: &a [1.5e3, .5, 0o17, +1, 007], b: [*a, *a], c: }\n...\n",
          "a: !!str 1\n", "<<: {a: 1}\n", "1: a\n", "a: &a [*a]\n", "a: .inf\n", "a: 1\n---\nb\n",
          "a: \"\\x41\\u00e9\\L\"\na: &b # c\n  d\ne: *b\n", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]"})
        to.add("yaml", each);
}

/// Dialect documents that load, which have each word once at least.
void add_documents(seeds& to)
{
    std::string const values =
        R"("s": {"type": ["string", "null"], "minLength": 1, "maxLength": 9, "pattern": "^a+$",
                 "format": "uuid", "enum": ["a", null], "x-voicecfg": {"null": "removes"}},
           "n": {"type": "number", "minimum": 0, "exclusiveMaximum": 2, "readOnly": true},
           "m": {"exclusiveMinimum": 0, "maximum": 2, "writeOnly": true, "deprecated": true},
           "l": {"type": "array", "items": {"const": 1}, "minItems": 1, "maxItems": 2,
                 "uniqueItems": true, "x-voicecfg": {"fallbackOf": "s"}},
           "a": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/A"}]},
           "i": {"type": "integer", "x-voicecfg": {"phoneNumber": {"exclusive": true}}})";
    std::string const places =
        R"("p": {"type": "string", "x-voicecfg": {"list": "l", "unlisted": "empty"}},
           "q": {"type": "string", "x-voicecfg": {"list": "k", "within": "p",
                 "listed": "required", "unlisted": "forbidden"}},
           "u": {"oneOf": [{"$ref": "#/$defs/A"}], "discriminator": {"propertyName": "t"},
                 "x-voicecfg": {"otherwise": "#/$defs/A", "merge": "overlay"}},
           "b": {"type": "object", "x-voicecfg": {"beside": "p",
                 "branches": [{"tag": "x", "$ref": "#/$defs/A"}]}})";
    std::string const catalog =
        R"("catalog": {"": {"l": {"key": "id", "keyType": "string", "needed": true,
           "unique": true, "keyed": true, "plain": true, "settings": true,
           "names": {"tags": true, "also": ["x"]}, "attributes": {"mode": "list"},
           "lists": {"k": {}}}}})";
    std::string const rules =
        R"("rules": [{"needs": {"member": "s", "needed": "/r/t"}},
           {"agrees": {"member": "p", "attribute": "mode", "with": "s"}},
           {"when": {"member": "s", "is": [1]}, "requires": ["p"], "forbids": ["q"],
            "only": {"s": ["a"]}}, {"exclusive": ["s", "p"], "exactly": true},
           {"together": ["s", "p"]}, {"resets": {"member": "s", "members": ["p"]}}])";
    std::string const root = R"({"title": "t", "type": "object", "properties": {)";
    std::string const definitions =
        R"(, "$defs": {"A": {"type": "object", "properties": {"t": {"const": "x"},
           "c": {"items": {"$ref": "#/$defs/A"}}}, "required": ["t"],
           "additionalProperties": false}})";
    std::string const ours = R"(, "x-voicecfg": {"section": "", "discriminator": "p",
                                  "settings": true, "status": 422, "emptyPatch": true, )";
    to.add("dialect_document", root + values + "}" + definitions + "}");
    to.add("dialect_document", root + places + "}" + definitions + ours + catalog + "}}");
    to.add("dialect_document", root + values + ", " + places + R"(, "r": {"$ref": "#/$defs/A"}})" +
                                   definitions + ours + catalog + ", " + rules + "}}");
}

/// Whether inputs are made of a file: of those that go through all tables, which differ in little,
/// there would be more than a fuzzer gets round to change.
bool is_seed(std::filesystem::path const& path)
{
    auto const name = path.filename().string();
    for (auto const* const each :
         {"bounds.json", "pairs.json", "twice.json", "texts-in-pairs.json"})
        if (name == each) return false;
    return path.extension() == ".json" || name.ends_with(".requests.ndjson");
}

} // namespace

int main(int count, char** words)
{
    try {
        if (count != 3) throw std::runtime_error{"usage: fuzz_seeds CASES FOLDER"};
        seeds to{words[2]};
        for (auto const& each : std::filesystem::recursive_directory_iterator{words[1]})
            if (is_seed(each.path())) add_file(to, each.path());
        add_connections(to);
        add_schemas(to);
        add_yaml(to);
        add_documents(to);
        return 0;
    }
    catch (std::exception const& fault) {
        std::cerr << "fuzz_seeds: " << fault.what() << '\n';
        return 1;
    }
}
