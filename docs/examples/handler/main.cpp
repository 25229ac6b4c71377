// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region test
#include "judge.hpp"

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

struct expected {
    std::string_view stored;
    std::string_view patch;
    int status;
    std::string_view codes = {};
};

constexpr std::string_view stored = R"({"voice": {"provider": "vapi", "voiceId": "Elliot"}})";

constexpr expected cases[] = {
    {stored, R"({"voice": {"voiceId": "Clara"}})", 200},
    {stored, R"({"voice": {"voiceId": "elliot"}})", 400,
     "patch:not_in_catalog@voice.providers[vapi].voiceIds[].value"},
    {stored, R"({"prompt": "Be kind.", "promt": "Be brief."})", 400, "patch:unknown_member"},
    {stored, R"({"number_id": 4711})", 500, "patch:facts_required"},
    {"{\"voice\":", R"({"prompt": "Be kind."})", 500, "stored:malformed_json"},
};

bool passes(expected const& each)
{
    std::string text{each.stored};
    auto const given = acme::update(text, each.patch);
    bool const kept = text == each.stored;
    if (given.status == each.status && given.codes == each.codes && kept == (each.status != 200))
        return true;
    std::cerr << each.patch << " is answered " << given.status << ' ' << given.codes << '\n';
    return false;
}
// #endregion test

/// Whether a catalog with a fault is refused and the one before stays.
bool reloads()
{
    return !acme::load_catalog(R"({"voice": {"providers": "vapi"}})").empty() && passes(cases[0]);
}

int main()
{
    bool good = acme::load_catalog(R"({"voice": {"providers": [
                    {"value": "vapi", "voiceIds": ["Elliot", "Clara"]}]}})")
                    .empty();
    for (auto const& each : cases) good = passes(each) && good;
    return good && reloads() ? EXIT_SUCCESS : EXIT_FAILURE;
}
