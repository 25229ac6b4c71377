// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include "../docs/examples/voicecfg/yaml_to_json.hpp"
#include "target.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t most = std::size_t{1} << 17;

/// What is read of a text, or nothing where it is refused.
std::optional<tool::file_text> read(std::string_view text, bool placed, laws::found& wrong)
{
    try {
        auto made = tool::yaml_to_json{text, most, placed}.convert();
#ifdef VOICECFG_BROKEN
        if (made.parts.size() > 2) made.parts.pop_back();
#endif
        return made;
    }
    catch (tool::yaml_fault const& fault) {
        if (fault.offset > text.size()) wrong = "a fault stands behind the text";
        if (std::string_view{fault.what()}.empty()) wrong = "a fault says nothing";
        return std::nullopt;
    }
}

/// Appends where in a JSON text its names and values begin, in order.
void append_begins(std::vector<std::size_t>& out, std::string_view text,
                   voicecfg::json::token const& value)
{
    using voicecfg::json::kind;
    auto const begin = [&](voicecfg::json::token const& of) {
        return static_cast<std::size_t>(of.begin - text.data());
    };
    out.push_back(begin(value));
    voicecfg::json::node const of{value};
    if (of.is(kind::object))
        for (voicecfg::json::members each{of}; each; ++each) {
            out.push_back(begin(*each.name_token()));
            append_begins(out, text, *each.value().scanned());
        }
    if (of.is(kind::array))
        for (voicecfg::json::elements each{of}; each; ++each)
            append_begins(out, text, *(*each).scanned());
}

/// Each name and value of the JSON has a place within the file, and nothing else has.
laws::found parts_are_placed(tool::file_text const& made, voicecfg::json::document const& parsed)
{
    std::vector<std::size_t> begins;
    append_begins(begins, made.json, parsed.root());
    if (!std::ranges::equal(begins, made.parts, {}, {}, &tool::made_part::json))
        return "what is in the JSON and what has a place differ";
    for (auto const& each : made.parts)
        if (each.begin > each.end || each.end > made.yaml.size())
            return "a part stands outside of the file";
    return {};
}

laws::found yaml_is_read(std::string_view text)
{
    laws::found wrong;
    auto const made = read(text, true, wrong);
    if (!made) return wrong;
    if (made->json.size() > most) return "the JSON is too large";
    voicecfg::json::document const parsed{made->json};
    if (parsed.fault()) return "the JSON is none: " + made->json;
    if (auto const found = parts_are_placed(*made, parsed)) return found;
    auto const again = read(text, false, wrong);
    if (!again || again->json != made->json) return "without places the JSON differs";
    // JSON is YAML, but for what libyaml refuses, such as very long names.
    auto const second = read(made->json, true, wrong);
    if (second && second->json != made->json) return "the JSON is read as other JSON";
    return wrong;
}

} // namespace

/// The command line's reader of YAML.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(yaml_is_read(bytes(data, size)));
}
