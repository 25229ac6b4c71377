// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "work.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bench {

namespace {

/// Replaces the one place where `what` stands.
std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    auto const at = text.find(what);
    if (at == std::string::npos) throw std::runtime_error{"not there: " + std::string{what}};
    return text.replace(at, what.size(), with);
}

std::string_view sentence(script of) noexcept
{
    switch (of) {
    case script::english:
        return "Greet the caller, find out why they call and help them book, move or cancel an "
               "appointment. Keep answers short, one or two sentences. ";
    case script::umlauts:
        return "Grüße Anrufer höflich, kläre natürlich zuerst das Anliegen und prüfe, ob für "
               "übermorgen früh noch Plätze verfügbar wären; schließe fröhlich. ";
    case script::escapes:
        return R"(- Say \"hello\" first.\n- Ask:\t\"Who is calling?\"\n- Caf\u00e9 guests )"
               R"(pay \u20ac 5.\n- Never say \"no\"; say \"later\".\n\n)";
    }
    return {};
}

offer load_offer(std::string const& folder, std::string const& name)
{
    return {name, read_file(folder + "/catalog-" + name + ".json"),
            read_file(folder + "/merged.schema.draft-04." + name + ".json"),
            read_file(folder + "/merged.schema.draft-07." + name + ".json")};
}

} // namespace

bool may_use_number(std::int64_t id) noexcept
{
    auto const own = [&](number_fact const& row) {
        return row.id == id && row.organization == own_organization;
    };
    auto const found = std::find_if(numbers.begin(), numbers.end(), own);
    return found != numbers.end() &&
           (found->integration.empty() || found->integration == own_integration);
}

std::string read_file(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"can't read " + path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

work load_work(std::string const& folder)
{
    auto const pair = [&](std::string name, std::string file, std::string_view what,
                          std::string_view with) {
        auto text = read_file(folder + "/" + file);
        auto twin = replaced(text, what, with);
        return patch_pair{std::move(name), std::move(text), std::move(twin)};
    };
    work all;
    all.stored = read_file(folder + "/stored.json");
    all.patches = {
        pair("P1", "p1.json", "eleven_multilingual_v2", "eleven_monolingual_v1"),
        pair("P2", "p2.json", "eleven_flash_v2_5", "eleven_turbo_v2_5"),
        pair("P3", "p3.json", "Keep answers short", "Keep answers brief"),
        pair("P4", "p4.json", "Elliot", "Naina"),
        pair("P5", "p5.json", "Nope", "Nada"),
    };
    all.small = load_offer(folder, "small");
    all.large = load_offer(folder, "large");
    all.patch_schema_4 = read_file(folder + "/patch.schema.draft-04.json");
    all.patch_schema_7 = read_file(folder + "/patch.schema.draft-07.json");
    return all;
}

std::string_view name(script of) noexcept
{
    switch (of) {
    case script::english: return "English";
    case script::umlauts: return "umlauts";
    case script::escapes: return "escapes";
    }
    return {};
}

std::string prompt(script of, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes) text += sentence(of);
    return text;
}

std::string with_prompt(std::string const& stored, std::string_view prompt)
{
    constexpr std::string_view before = "\"prompt\":\"";
    auto const begin = stored.find(before) + before.size();
    auto const end = stored.find("\",\"voice\"", begin);
    return stored.substr(0, begin).append(prompt).append(stored, end);
}

std::string prompt_patch(std::string_view prompt)
{
    return std::string{R"({"prompt":")"}.append(prompt).append(R"("})");
}

std::string fallback_patch(std::size_t voices, bool good)
{
    std::string text = R"({"fallbackVoices":[)";
    for (std::size_t i = 0; i != voices; ++i) {
        if (i != 0) text += ',';
        text += R"({"provider":"vapi","voiceId":")";
        text += good ? i % 2 == 0 ? "Elliot" : "Clara" : "Nobody" + std::to_string(i);
        text += R"("})";
    }
    return text += "]}";
}

std::string grown_catalog(std::string const& small, std::size_t voices)
{
    std::string more;
    for (std::size_t i = 0; i != voices; ++i)
        more += R"({"value":"voice-)" + std::to_string(i * 7919 % 1000003) + R"("},)";
    return replaced(small, R"({"value":"Elliot"})", more + R"({"value":"Elliot"})");
}

} // namespace bench
