// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "sdk.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

int main()
{
    constexpr std::string_view stored =
        R"({"prompt":"Be kind.","voice":{"provider":"vapi","voiceId":"Elliot"}})";
    auto const show = [&](std::string_view patch) {
        auto const merged = acme::preview(stored, patch);
        std::cout << patch << '\n';
        if (merged)
            std::cout << "  becomes " << merged.value() << '\n';
        else
            std::cout << "  " << message(merged.error().violations.front()) << '\n';
        return merged.has_value();
    };
    bool const taken = show(voicecfg::patch_text(acme::receptionist));
    bool const refused = !show(R"({"voice":{"provider":"vapi","voiceId":"elliot"}})");
    return taken && refused ? EXIT_SUCCESS : EXIT_FAILURE;
}
