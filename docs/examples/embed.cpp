// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <iostream>
#include <string>

namespace {

// #region handler
voicecfg::answer update_assistant(std::string& stored, std::string const& body,
                                  voicecfg::catalog const& catalog, voicecfg::facts const& facts)
{
    auto const& envelope = voicecfg::envelopes::lumenia;
    auto const planned = voicecfg::plan_update({.dialect = *envelope.platform,
                                                .stored = stored,
                                                .patch = body,
                                                .catalog = catalog,
                                                .facts = &facts});
    if (!planned) return envelope.rejected(planned.error());
    stored = planned.value().merged();
    return envelope.merged(stored);
}
// #endregion handler

constexpr auto catalog_text = R"({"voice": {"providers": [
    {"value": "vapi", "voiceIds": [{"value": "Elliot"}, {"value": "Clara"}]}]}})";

} // namespace

int main()
{
    auto const catalog =
        voicecfg::catalog::parse(voicecfg::dialects::lumenia, catalog_text).value();
    std::string stored =
        R"({"prompt": "Be kind.", "voice": {"provider": "vapi", "voiceId": "Elliot"}})";
    for (auto const* const body :
         {R"({"voice": {"voiceId": "Clara"}})", R"({"voice": {"voiceId": "elliot"}})"}) {
        auto const answer = update_assistant(stored, body, catalog, {});
        std::cout << "PATCH " << body << '\n' << answer.status << ' ' << answer.body << '\n';
    }
}
