// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// How texts are read, in every place where a text can stand. Each line of standard input is a text
// in hexadecimal, each line of output a JSON object of answers; parsing.mjs judges them.

#include <voicecfg/voicecfg.hpp>

#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

using voicecfg::dialects::lumenia;

/// A provider whose settings may be anything, so that any value may be sent.
voicecfg::catalog_view open_catalog()
{
    static auto const loaded = voicecfg::catalog::parse(
        lumenia, R"({"voice": {"providers": [{"value": "p", "settings": true}]}})");
    return loaded.value();
}

std::string bytes_of(std::string_view hexadecimal)
{
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2)
        bytes += static_cast<char>(voicecfg::json::detail::hex_value(hexadecimal[at]) * 16 +
                                   voicecfg::json::detail::hex_value(hexadecimal[at + 1]));
    return bytes;
}

std::string without_space_around(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n\r");
    auto const last = text.find_last_not_of(" \t\n\r");
    return std::string{first == text.npos ? "" : text.substr(first, last - first + 1)};
}

std::string code_of(voicecfg::report const& told)
{
    return std::string{voicecfg::name(told.violations.front().code)};
}

template <class T>
std::string read_or_code(voicecfg::result<T> const& answered)
{
    return answered ? "read" : code_of(answered.error());
}

std::string scanned(std::string_view text, std::size_t depth)
{
    voicecfg::json::document const read{text, depth};
    return read.fault() ? std::string{voicecfg::name(voicecfg::code_of(read.fault()->error))}
                        : "read";
}

/// Whether what is merged has the text's bytes in it: `kept`, `lost`, or why it was refused.
std::string merged_around(std::string_view head, std::string_view text, std::string_view tail,
                          bool sent)
{
    auto const around = std::string{head}.append(text).append(tail);
    auto const merged = voicecfg::apply_text(
        {.dialect = lumenia,
         .stored = sent ? "{}" : around,
         .patch = sent ? std::string_view{around} : std::string_view{R"({"prompt":"x"})"},
         .catalog = open_catalog()});
    if (!merged) return code_of(merged.error());
    // White space around a value may go.
    auto const bare = std::string{head} + without_space_around(text);
    auto const& out = merged.value();
    return out.find(bare) != out.npos || out.find(around) != out.npos ? "kept" : "lost";
}

std::string updated(std::string_view patch)
{
    boost::json::value stored{{"prompt", "x"}};
    return read_or_code(voicecfg::update_text(
        stored, {.dialect = lumenia, .patch = patch, .catalog = open_catalog()}));
}

void answer(std::ostream& out, std::string const& text)
{
    out << R"({"scanned": ")" << scanned(text, voicecfg::json::any_depth) << R"(", "stored": ")"
        << read_or_code(voicecfg::apply_text({.dialect = lumenia,
                                              .stored = text,
                                              .patch = R"({"prompt": "x"})",
                                              .catalog = open_catalog()}))
        << R"(", "patch": ")"
        << read_or_code(voicecfg::apply_text(
               {.dialect = lumenia, .stored = "{}", .patch = text, .catalog = open_catalog()}))
        << R"(", "update": ")" << updated(text) << R"(", "audit": ")"
        << read_or_code(voicecfg::check_text(
               {.dialect = lumenia, .assistant = text, .catalog = open_catalog()}))
        << R"(", "storedMember": ")" << merged_around(R"({"x":)", text, "}", false)
        << R"(", "sentMember": ")"
        << merged_around(R"({"voice":{"provider":"p","voiceId":"v","x":)", text, "}}", true)
        << "\"}\n";
}

} // namespace

int main()
{
    std::string line;
    while (std::getline(std::cin, line)) answer(std::cout, bytes_of(line));
}
