// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/dialects/edmo.hpp>
// #region problem
#include <voicecfg/problem.hpp>
// #endregion problem
#include <voicecfg/text.hpp>

#include <iostream>
#include <string>

namespace {

// #region problem
std::string body_of(voicecfg::report const& rejected)
{
    std::string body;
    append_problem(body, {.status = 400}, rejected);
    return body; // sent as voicecfg::problem_media_type
}
// #endregion problem

} // namespace

/// Prints a rejection as a problem.
int main()
{
    auto const planned =
        voicecfg::plan_update({.dialect = voicecfg::dialects::edmo,
                               .stored = "{}",
                               .patch = R"({"model": {"provider": "opanai", "model": "gpt-4o"}})",
                               .catalog = {}});
    std::cout << body_of(planned.error()) << '\n';
}
