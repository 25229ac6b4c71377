// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialect_document.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/text.hpp>

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

std::string read_file(char const* path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// What becomes of a patch: merged, then notices, or a line for each violation.
void print_answer(voicecfg::update_request<std::string_view> const& asked)
{
    auto const planned =
        voicecfg::plan_update(asked.with<voicecfg::lasting_text>(asked.stored, asked.patch));
    std::cout << "PATCH " << asked.patch << '\n';
    if (!planned) {
        for (auto const& each : planned.error().violations)
            std::cout << "  no: " << voicecfg::message(each) << '\n';
        return;
    }
    auto const& plan = planned.value();
    std::cout << "  " << plan.merged() << '\n';
    for (auto const& each : plan.notices(asked).all)
        std::cout << "  notice: " << voicecfg::message(each) << '\n';
}

} // namespace

/// Tries a dialect document: `documents DOCUMENT CATALOG LINES`, of which the first line is the
/// stored assistant and each other one a patch.
int main(int count, char** words)
try {
    if (count != 4) return 2;
    auto const platform = voicecfg::dialect_document::parse(read_file(words[1])).value();
    auto const catalog = voicecfg::catalog::parse(platform, read_file(words[2])).value();
    std::ifstream lines{words[3]};
    std::string stored;
    std::getline(lines, stored);
    std::cout << "STORED " << stored << '\n';
    for (std::string patch; std::getline(lines, patch);)
        print_answer({.dialect = platform, .stored = stored, .patch = patch, .catalog = catalog});
}
catch (std::exception const& why) {
    std::cerr << "documents: " << why.what() << '\n';
    return 1;
}
