// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region given
#include <voicecfg/voicecfg.hpp>

#include <boost/json.hpp>

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
// #endregion given

/// The program of the page on concepts: each function is a section of it.
namespace {

// #region given
auto const& platform = voicecfg::dialects::lumenia;

constexpr std::string_view stored = R"({"prompt": "Be kind.",
 "voice": {"provider": "vapi", "voiceId": "Elliot"}, "colour": "teal"})";

constexpr std::string_view catalog_text = R"({"voice": {"providers": [
    {"value": "vapi", "voiceIds": ["Elliot", "Clara"]}]}})";
// #endregion given

// #region catalog
void load_a_catalog()
{
    auto const loaded = voicecfg::catalog::parse(
        platform, R"({"voice": {"providers": "vapi"}})");
    if (!loaded) std::cout << voicecfg::message(loaded.error()) << '\n';
}
// #endregion catalog

// #region plan
void plan_texts(voicecfg::catalog const& catalog)
{
    auto const planned =
        voicecfg::plan_update({.dialect = platform,
                               .stored = stored,
                               .patch = R"({"voice": {"voiceId": "Clara"}})",
                               .catalog = catalog});
    if (!planned) return;
    std::cout << "merged   " << planned.value().merged() << '\n'
              << "changes  " << planned.value().changes() << '\n'
              << "undo     " << planned.value().undo() << '\n'
              << "delta    " << planned.value().delta() << '\n';
}
// #endregion plan

// #region result
void read_a_result(voicecfg::catalog const& catalog)
{
    std::string assistant{stored};
    std::string const patch = R"({"prompt": "Be brief."})";
    auto const planned = voicecfg::plan_update({.dialect = platform,
                                                .stored = assistant,
                                                .patch = patch,
                                                .catalog = catalog});
    if (!planned) { // or planned.has_error()
        std::cout << voicecfg::message(planned.error()) << '\n';
        return;
    }
    voicecfg::text_plan const& plan = planned.value();
    std::string const undo = plan.undo();
    std::string const merged = plan.merged();
    assistant = merged; // last: the plan refers to the text before
    std::cout << assistant.size() << " bytes, and back by " << undo << '\n';
}
// #endregion result

// #region throws
void read_a_result_or_throw(voicecfg::catalog const& catalog)
{
    try {
        std::string const merged =
            voicecfg::apply_text({.dialect = platform,
                                  .stored = stored,
                                  .patch = R"({"prompt": 5})",
                                  .catalog = catalog})
                .value();
        std::cout << merged << '\n';
    }
    catch (voicecfg::report_error const& refused) {
        std::cout << refused.report().violations.size()
                  << " violation: " << refused.what() << '\n';
    }
}
// #endregion throws

// #region report
void read_a_report(voicecfg::catalog const& catalog)
{
    auto const planned = voicecfg::plan_update(
        {.dialect = platform,
         .stored = stored,
         .patch = R"({"voice": {"voiceId": "elliot"}, "promt": "Be brief."})",
         .catalog = catalog});
    for (auto const& each : planned.error().violations)
        std::cout << name(each.code) << " at " << each.pointer << ", from the "
                  << name(each.from) << ": meant "
                  << details_of(each).suggestion << '\n';
}
// #endregion report

// #region facts
void know_a_number(voicecfg::catalog const& catalog)
{
    voicecfg::facts const known{.organization = "bright-smile",
                                .integration = "front-desk",
                                .numbers = {{.id = 4711,
                                             .organization = "bright-smile",
                                             .integration = "night-desk"}}};
    auto const planned =
        voicecfg::plan_update({.dialect = platform,
                               .stored = stored,
                               .patch = R"({"number_id": 4711})",
                               .catalog = catalog,
                               .facts = &known});
    std::cout << voicecfg::message(planned.error()) << '\n';
}
// #endregion facts

// #region commit
void commit_to_a_value(voicecfg::catalog const& catalog)
{
    boost::json::value assistant = boost::json::parse(stored);
    boost::json::value const patch = {{"prompt", "Be brief."}};
    auto const planned = voicecfg::plan_update({.dialect = platform,
                                                .stored = assistant,
                                                .patch = patch,
                                                .catalog = catalog});
    if (!planned) return;
    auto const undo = voicecfg::undo(planned.value());
    voicecfg::commit(assistant, planned.value());
    std::cout << assistant.at("prompt") << ", and back by " << undo << '\n';
}
// #endregion commit

} // namespace

int main()
{
    auto const catalog =
        voicecfg::catalog::parse(platform, catalog_text).value();
    load_a_catalog();
    plan_texts(catalog);
    read_a_result(catalog);
    read_a_result_or_throw(catalog);
    read_a_report(catalog);
    know_a_number(catalog);
    commit_to_a_value(catalog);
}
