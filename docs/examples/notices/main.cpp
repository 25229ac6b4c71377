// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region form
// #region answer
#include <voicecfg/voicecfg.hpp>

#include <string>
// #endregion form
// #endregion answer

#include <iostream>
#include <string_view>

/// The program of the page on notices.
namespace {

// #region form
/// Whether the person in front of a form should see a notice. The others are
/// for whoever wrote the form: it sends what the platform does not know.
bool is_for_a_person(voicecfg::notice_code code)
{
    return code != voicecfg::notice_code::member_ignored;
}

/// What a form shows before it saves: all that is wrong, or else what the
/// person may want to know. Nothing is stored.
std::string
preview(voicecfg::update_request<voicecfg::lasting_text> const& save)
{
    auto const planned = voicecfg::plan_update(save);
    if (!planned) return voicecfg::message(planned.error()) + '\n';
    std::string out;
    for (auto const& each : planned.value().notices(save).all)
        if (is_for_a_person(each.code)) out += voicecfg::message(each) + '\n';
    return out;
}
// #endregion form

// #region answer
/// The body of an answer of yours that has room for notices.
std::string body_of(voicecfg::text_plan const& planned,
                    voicecfg::notice_list const& notices)
{
    std::string body = R"({"assistant":)" + planned.merged();
    voicecfg::append_notices(body, notices); // nothing where there are none
    return body += '}';
}
// #endregion answer

constexpr std::string_view catalog_text = R"({"voice": {"providers": [
    {"value": "vapi", "voiceIds": ["Elliot", "Clara",
        {"value": "Paola", "deprecated": {"until": "2026-03-01",
                                          "successors": ["Clara"]}}]},
    {"value": "11labs", "voiceIds": ["rachel"]}]}})";

constexpr std::string_view stored = R"({
    "prompt": "Be kind.",
    "voice": {"provider": "vapi", "voiceId": "Elliot", "accent": "soft"},
    "fallbackVoices": [{"provider": "vapi", "voiceId": "Clara"},
                       {"provider": "11labs", "voiceId": "bella"}]})";

constexpr std::string_view patches[] = {
    R"({"voice": {"provider": "11labs", "voiceId": "rachel"}})",
    R"({"fallbackVoices": [{"provider": "vapi", "voiceId": "Elliot"}]})",
    R"({"prompt": "\u00a0", "promt": "Be brief."})",
    R"({"voice": {"voiceId": "Paola"}})",
    R"({"voice": {"voiceId": "Paul"}})",
};

} // namespace

int main()
{
    auto const& platform = voicecfg::dialects::lumenia;
    auto const catalog =
        voicecfg::catalog::parse(platform, catalog_text).value();
    for (auto const& patch : patches) {
        voicecfg::update_request<voicecfg::lasting_text> const save{
            .dialect = platform,
            .stored = stored,
            .patch = patch,
            .catalog = catalog,
            .options = {.unknown = voicecfg::unknown_members::ignore,
                        .recheck = voicecfg::rechecking::tell}};
        std::cout << "Save " << patch << "?\n" << preview(save);
    }

    voicecfg::update_request<voicecfg::lasting_text> const asked{
        .dialect = platform,
        .stored = stored,
        .patch = patches[1],
        .catalog = catalog};
    auto const planned = voicecfg::plan_update(asked).value();
    std::cout << "Answer " << body_of(planned, planned.notices(asked)) << '\n';
}
