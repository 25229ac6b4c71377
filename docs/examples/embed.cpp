// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

struct response {
    int status;
    std::string body;
};

// [handler]
response update_assistant(std::string& stored, std::string const& body,
                          voicecfg::catalog const& catalog, voicecfg::facts const& facts)
{
    auto const& platform = voicecfg::dialects::lumenia;
    auto const planned = voicecfg::text_plan::make(platform, stored, body, catalog, &facts);
    if (!planned) {
        std::string errors = "{\"success\":false,";
        voicecfg::append_errors(errors, planned.error());
        return {platform.status, errors + "}"};
    }
    stored = planned.value().merged();
    return {200, "{\"success\":true,\"assistant\":" + stored + "}"};
}
// [handler]

constexpr auto catalog_text = R"({"voice": {"providers": [
    {"value": "vapi", "voiceIds": [{"value": "Elliot"}, {"value": "Clara"}]}]}})";

} // namespace

int main()
{
    auto const catalog =
        voicecfg::catalog::parse(voicecfg::dialects::lumenia, catalog_text).value();
    std::string stored =
        R"({"prompt": "Be kind.", "voice": {"provider": "vapi", "voiceId": "Elliot"}})";
    auto const show = [&](std::string const& body, int expected) {
        auto const answer = update_assistant(stored, body, catalog, {});
        std::cout << "PATCH " << body << '\n' << answer.status << ' ' << answer.body << "\n\n";
        return answer.status == expected;
    };
    bool const merged = show(R"({"voice": {"voiceId": "Clara"}})", 200);
    bool const rejected = show(R"({"voice": {"voiceId": "elliot"}})", 400);
    return merged && rejected ? EXIT_SUCCESS : EXIT_FAILURE;
}
