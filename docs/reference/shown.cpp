// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "shown.hpp"

#include "../examples/voicecfg/protocol.hpp"
#include "pretty.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <stdexcept>

namespace pages {

namespace {

using std::string;
using std::string_view;
namespace fs = std::filesystem;
namespace json = boost::json;

/// Texts longer than this are shown as the cases have them: by their parts.
constexpr std::size_t longest_text = 300;

/// A value as people write it: 0.7 and not 7E-1.
string written(json::value const& value)
{
    string out;
    voicecfg::json::append_json(out, value);
    return out;
}

string text_of(json::value const& member) { return string{member.as_string()}; }

/// A text of a case: a string, or parts, one after the other.
string joined(json::value const& text)
{
    if (text.is_string()) return text_of(text);
    string out;
    for (auto const& part : text.as_array()) {
        if (part.is_string()) {
            out += part.as_string();
            continue;
        }
        auto const& repeated = part.as_object();
        for (auto left = repeated.at("times").to_number<int>(); left != 0; --left)
            out += repeated.at("repeat").as_string();
    }
    return out;
}

/// The line that asks for a case.
string request(json::object const& asked)
{
    if (asked.contains("line")) return joined(asked.at("line"));
    json::object made;
    for (auto const name : {"stored", "patch", "check", "facts", "options"})
        if (asked.contains(name)) made[name] = asked.at(name);
    for (auto const name : {"storedText", "patchText"})
        if (asked.contains(name)) made[name] = joined(asked.at(name));
    return written(made);
}

string block(string_view heading, string_view language, string const& text)
{
    return string{heading} + ":\n\n```" + string{language} + "\n" + text + "\n```\n\n";
}

string text_block(string_view heading, json::value const& text)
{
    auto const whole = joined(text);
    if (whole.size() <= longest_text) return block(heading, "json", whole);
    return block(string{heading} + ", by its parts", "json", pretty(written(text)));
}

/// What a case asks, in Markdown.
string asked_markdown(json::object const& asked)
{
    string out;
    auto const add = [&](string_view heading, string_view name) {
        if (asked.contains(name)) out += block(heading, "json", pretty(written(asked.at(name))));
    };
    if (asked.contains("line")) return text_block("The line", asked.at("line"));
    add("Stored", "stored");
    if (asked.contains("storedText")) out += text_block("Stored", asked.at("storedText"));
    add("Known about the number", "facts");
    add("Sent", "patch");
    if (asked.contains("patchText")) out += text_block("Sent", asked.at("patchText"));
    add("Audited", "check");
    return out;
}

json::object const& find_case(json::value const& all, string_view description)
{
    for (auto const& each : all.at("cases").as_array())
        if (each.at("description").as_string() == description) return each.as_object();
    throw std::runtime_error{"no case \"" + string{description} + "\""};
}

/// Whether a response is a report with a code.
bool tells(json::value const& response, string_view code)
{
    auto const* const errors = response.as_object().if_contains("errors");
    if (errors == nullptr) return false;
    for (auto const& each : errors->as_array())
        if (each.at("code").as_string() == code) return true;
    return false;
}

voicecfg::catalog catalog_of(json::value const& all, json::object const& asked,
                             voicecfg::dialect const& platform, fs::path const& folder)
{
    auto const* const own = asked.if_contains("catalog");
    auto const* const of_file = all.as_object().if_contains("catalog");
    auto const text = own != nullptr       ? written(*own)
                      : of_file != nullptr ? written(*of_file)
                                           : read_file(folder / text_of(all.at("catalogFile")));
    return voicecfg::catalog::parse(platform, text).value();
}

/// The response without its id, which was not given.
string answered(string_view line, voicecfg::dialect const& platform, voicecfg::catalog_view catalog)
{
    string out;
    protocol::answer_line(out, line, platform, catalog);
    constexpr string_view no_id = "\"id\":null,";
    if (auto const at = out.find(no_id); at == 1) out.erase(at, no_id.size());
    if (out.ends_with('\n')) out.pop_back();
    return out;
}

/// What the platform itself would answer to an update, in its own words.
string worded(json::object const& asked, voicecfg::dialect const& platform,
              voicecfg::catalog_view catalog)
{
    namespace envelopes = voicecfg::envelopes;
    for (auto const* const each : {&envelopes::lumenia, &envelopes::autocalls, &envelopes::edmo}) {
        if (each->dialect != &platform) continue;
        auto const stored = asked.contains("stored") ? written(asked.at("stored")) : "{}";
        auto const patch = written(asked.at("patch"));
        auto const planned = voicecfg::plan_update(
            {.dialect = platform, .stored = stored, .patch = patch, .catalog = catalog});
        auto const given =
            planned ? each->merged(planned.value().merged()) : each->rejected(planned.error());
        return block("In the platform's own words, with status " + std::to_string(given.status),
                     "json", pretty(given.body));
    }
    throw std::runtime_error{"no envelope of " + string{platform.name}};
}

} // namespace

string read_file(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error{"can't read " + file.string()};
    return {std::istreambuf_iterator<char>{in}, {}};
}

string shown(fs::path const& cases, string_view file, string_view description, string_view code)
{
    auto const path = cases / file;
    auto const all = json::parse(read_file(path));
    auto asked = find_case(all, description);
    if (auto const* const facts = all.as_object().if_contains("facts"))
        if (!asked.contains("facts")) asked["facts"] = *facts;
    auto const* const platform = voicecfg::find_dialect(text_of(all.at("dialect")));
    auto const catalog = catalog_of(all, asked, *platform, path.parent_path());
    auto const response = answered(request(asked), *platform, catalog);
    if (!code.empty() && !tells(json::parse(response), code))
        throw std::runtime_error{"\"" + string{description} + "\" is not answered with " +
                                 string{code}};
    if (code.substr(0, code.find('_')) != "number") asked.erase("facts");
    auto out = asked_markdown(asked) + block("Answered", "json", pretty(response));
    return code.empty() ? out + worded(asked, *platform, catalog) : out;
}

} // namespace pages
