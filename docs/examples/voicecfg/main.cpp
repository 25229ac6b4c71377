// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "apply.hpp"
#include "batch.hpp"
#include "check.hpp"
#include "completion.hpp"
#include "diff.hpp"
#include "help.hpp"
#include "schema.hpp"

#include <algorithm>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tool::unusable;

int run(tool::command const& asked, tool::arguments const& given)
{
    if (asked.name == "apply") return tool::apply(given);
    if (asked.name == "check") return tool::check(given);
    if (asked.name == "diff") return tool::diff(given);
    if (asked.name == "batch") return tool::batch(given);
    if (asked.name == "schema") return tool::schema(given);
    if (given.rest.size() != 1) throw unusable{"completion takes the name of a shell"};
    std::cout << tool::completion(given.rest.front());
    return 0;
}

int run(int count, char** words)
{
    std::string_view const name = count > 1 ? words[1] : "";
    auto const* const asked = tool::find_command(name);
    auto const asks_help = [](std::string_view word) { return word == "--help" || word == "-h"; };
    if (name == "help" || std::any_of(words + 1, words + count, asks_help)) {
        std::cout << (asked != nullptr ? tool::help_of(*asked) : tool::help());
        return 0;
    }
    if (name == "--version") {
        std::cout << "voicecfg " << voicecfg::version << '\n';
        return 0;
    }
    if (asked != nullptr) return run(*asked, {*asked, count, words});
    if (name.empty()) throw unusable{"what to do? Try voicecfg --help"};
    std::vector<std::string_view> names;
    for (auto const& each : tool::commands) names.push_back(each.name);
    auto const hint = tool::did_you_mean(name, names);
    throw unusable{"unknown command " + std::string{name} + (hint.empty() ? "." : hint) +
                   " Try voicecfg --help"};
}

} // namespace

int main(int count, char** words)
{
    try {
        int const status = run(count, words);
        if (!std::cout.flush()) throw unusable{"standard output can't be written"};
        return status;
    }
    catch (unusable const& why) {
        std::cerr << "voicecfg: " << why.what() << '\n';
    }
    catch (std::bad_alloc const&) {
        std::cerr << "voicecfg: out of memory\n";
    }
    return 2;
}
