// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "apply.hpp"
#include "batch.hpp"
#include "check.hpp"
#include "completion.hpp"
#include "dialect.hpp"
#include "diff.hpp"
#include "draft.hpp"
#include "help.hpp"
#include "migrate.hpp"
#include "replay.hpp"
#include "schema.hpp"

#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tool::unusable;

int print_text(std::string text)
{
    tool::write_lines(text);
    return 0;
}

int run(tool::command const& asked, tool::arguments const& given)
{
    if (given.help) return print_text(tool::help_of(asked));
    if (asked.name == "apply") return tool::apply(given);
    if (asked.name == "create") return tool::create(given);
    if (asked.name == "check") return tool::check(given);
    if (asked.name == "diff") return tool::diff(given);
    if (asked.name == "migrate") return tool::migrate(given);
    if (asked.name == "batch") return tool::batch(given);
    if (asked.name == "replay") return tool::replay(given);
    if (asked.name == "schema") return tool::schema(given);
    if (asked.name == "draft") return tool::draft(given);
    if (asked.name == "dialect") return tool::print_dialect(given);
    if (given.rest.size() != 1) throw unusable{"completion takes the name of a shell"};
    return print_text(tool::completion(given.rest.front()));
}

int run(int count, char** words)
{
    std::string_view const name = count > 1 ? words[1] : "";
    if (auto const* const asked = tool::find_command(name))
        return run(*asked, {*asked, count, words});
    if (name == "help" || tool::is_help(name)) return print_text(tool::help());
    if (name == "--version") return print_text("voicecfg " + std::string{voicecfg::version} + '\n');
    if (name.empty()) throw unusable{"what to do? Try voicecfg --help"};
    std::vector<std::string_view> names{"--help", "--version"};
    for (auto const& each : tool::commands) names.push_back(each.name);
    auto const hint = tool::did_you_mean(name, names);
    throw unusable{(name.starts_with('-') ? "unknown option " : "unknown command ") +
                   std::string{name} + (hint.empty() ? "." : hint) + " Try voicecfg --help"};
}

} // namespace

int main(int count, char** words)
{
    try {
        return run(count, words);
    }
    catch (tool::faulty_dialect const& why) {
        for (auto const& each : why.sentences) tool::complain(each);
    }
    catch (unusable const& why) {
        tool::complain(why.what());
    }
    catch (std::bad_alloc const&) {
        tool::complain("out of memory");
    }
    return 2;
}
