// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region create
#include <voicecfg/voicecfg.hpp>

#include <string>
// #endregion create

#include <iostream>
#include <string_view>

/// The program of the page on creating an assistant.
namespace {

/// Stands for yours.
struct database {
    std::string add(std::string const& text)
    {
        std::cout << "Stored " << text << '\n';
        return "a-1";
    }
};

// #region create
voicecfg::answer create_assistant(database& assistants, std::string const& body,
                                  voicecfg::catalog const& catalog)
{
    auto const& envelope = voicecfg::envelopes::edmo;
    auto const made = voicecfg::create_text(
        {.dialect = *envelope.dialect, .sent = body, .catalog = catalog});
    if (!made) return envelope.rejected(made.error());
    auto const id = assistants.add(made.value());
    return {201, R"({"id":")" + id + R"("})"};
}
// #endregion create

constexpr std::string_view catalog_text =
    R"({"model": {"providers": [{"value": "openai", "models": ["gpt-4o"]}]}})";

constexpr char const* bodies[] = {
    R"({"name": "Ada", "model": {"provider": "openai", "model": "gpt-4o"}})",
    R"({"name": ""})",
};

} // namespace

int main()
{
    auto const catalog =
        voicecfg::catalog::parse(voicecfg::dialects::edmo, catalog_text)
            .value();
    database assistants;
    for (auto const* const body : bodies) {
        std::cout << "POST " << body << '\n';
        auto const given = create_assistant(assistants, body, catalog);
        std::cout << given.status << ' ' << given.body << '\n';
    }
}
