// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region migrate
#include <voicecfg/voicecfg.hpp>

#include <iostream>
// #endregion migrate
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string read(char const* path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

int main(int count, char** paths)
{
    if (count != 3) return 2;
    auto const& platform = voicecfg::dialects::lumenia;
    auto const catalog = voicecfg::catalog::parse(platform, read(paths[1])).value();
    auto const stored = read(paths[2]);
    // #region migrate
    auto const migrated =
        voicecfg::migrate({.dialect = platform,
                           .stored = stored,
                           .catalog = catalog,
                           .options = {.today = *voicecfg::date::parse("2026-03-01")}});
    if (!migrated) return 1; // the stored text can't be read: the report says why
    auto const& planned = migrated.value();
    std::cout << "changes " << planned.changes() << '\n';
    std::cout << "undo    " << planned.undo() << '\n';
    for (auto const& each : planned.notices().all) std::cout << message(each) << '\n';
    // #endregion migrate
}
