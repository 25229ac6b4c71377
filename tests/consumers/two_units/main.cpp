// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "unit.hpp"

#include <iostream>

int main()
{
    constexpr std::string_view stored = R"({"name":"Ada"})";
    constexpr std::string_view patch = R"({"name":"Grace"})";
    auto const& platform = voicecfg::dialects::edmo;
    auto const catalog = voicecfg::catalog::parse(platform, "{}").value();
    std::cout << voicecfg::apply_text(
                     {.dialect = platform, .stored = stored, .patch = patch, .catalog = catalog})
                     .value()
              << '\n'
              << updated_by_other(stored, patch) << '\n'
              << (seen_by_other() == sight{} ? "one" : "two") << '\n';
}
