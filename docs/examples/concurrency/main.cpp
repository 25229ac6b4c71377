// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region update
#include <voicecfg/voicecfg.hpp>

#include <optional>
#include <string>
// #endregion update

#include <cstdint>
#include <functional>
#include <iostream>
#include <utility>

/// The program of the page on concurrent updates.
namespace {

struct versioned {
    std::string text;
    std::int64_t version;
};

/// Stands for yours: one assistant, and what somebody else does to it between
/// a read and a write.
struct database {
    [[nodiscard]] versioned read() const { return now; }

    /// UPDATE … SET text = :text, version = version + 1 WHERE version =
    /// :version. False where no row has that version any more.
    bool write(std::string const& text, std::int64_t version)
    {
        if (auto const other = std::exchange(between, nullptr)) other();
        if (version != now.version) return false;
        now = {text, version + 1};
        return true;
    }

    versioned now;
    std::function<void()> between = nullptr;
};

// #region update
std::string entity_tag(std::int64_t version)
{
    return '"' + std::to_string(version) + '"';
}

/// `if_match` is the header of that name, absent where the client sent none.
voicecfg::answer update_assistant(database& assistant, std::string const& body,
                                  std::optional<std::string> const& if_match,
                                  voicecfg::catalog const& catalog)
{
    auto const& envelope = voicecfg::envelopes::lumenia;
    for (int tries = 0; tries != 3; ++tries) {
        auto const [stored, version] = assistant.read();
        if (if_match && *if_match != entity_tag(version))
            return envelope.failed(412);
        // Planned anew each time, since what is stored may be another one.
        auto const planned =
            voicecfg::plan_update({.dialect = *envelope.dialect,
                                   .stored = stored,
                                   .patch = body,
                                   .catalog = catalog});
        if (!planned) return envelope.rejected(planned.error());
        auto const merged = planned.value().merged();
        if (planned.value().changes_nothing() ||
            assistant.write(merged, version))
            return envelope.merged(merged);
    }
    return envelope.failed(500);
}
// #endregion update

constexpr auto catalog_text = R"({"voice": {"providers": [
    {"value": "vapi", "voiceIds": ["Elliot", "Clara"]},
    {"value": "11labs", "voiceIds": ["rachel"]}]}})";

} // namespace

int main()
{
    auto const catalog =
        voicecfg::catalog::parse(voicecfg::dialects::lumenia, catalog_text)
            .value();
    auto const show = [&](std::string const& theirs, std::string const& ours,
                          std::optional<std::string> const& if_match) {
        database assistant{
            {R"({"voice":{"provider":"vapi","voiceId":"Elliot"}})", 1}};
        assistant.between = [&] {
            static_cast<void>(
                update_assistant(assistant, theirs, std::nullopt, catalog));
        };
        std::cout << "Meanwhile " << theirs << "\nPATCH "
                  << (if_match ? "If-Match: " + *if_match + ' ' : "") << ours
                  << '\n';
        auto const given = update_assistant(assistant, ours, if_match, catalog);
        std::cout << given.status << ' ' << given.body << "\n\n";
    };
    std::string const prompt = R"({"prompt":"Be kind."})";
    std::string const voice = R"({"voice":{"voiceId":"Clara"}})";
    show(prompt, voice, std::nullopt);
    show(prompt, voice, entity_tag(1));
    show(R"({"voice":{"provider":"11labs","voiceId":"rachel"}})", voice,
         std::nullopt);
}
