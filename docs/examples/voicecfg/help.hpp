// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_HELP_HPP
#define VOICECFG_EXAMPLES_HELP_HPP

#include "commands.hpp"
#include "installed_dialects.hpp"
#include "terminal.hpp"

#include <string>
#include <string_view>

namespace tool {

namespace detail {

constexpr looks help_looks{.width = 80};

/// An option with what it takes.
[[nodiscard]] inline std::string spelled(option const& told)
{
    std::string word{told.name};
    if (!told.is_flag()) word.append(" ").append(told.value);
    return word;
}

/// Appends one way to call a command.
inline void append_synopsis(std::string& out, command const& told)
{
    auto const begin = "  voicecfg " + std::string{told.name} + ' ';
    paragraph line;
    for (auto const& each : told.options) {
        std::string word = each.needed ? "--" : "[--";
        word.append(spelled(each)).append(each.needed ? "" : "]");
        line.add_whole(word);
    }
    if (!told.operands.empty()) line.add(told.operands);
    line.write(out += begin, help_looks, begin.size(), begin.size());
}

inline void append_meaning(std::string& out, std::string_view meaning)
{
    paragraph{}.add(meaning).write(out += "      ", help_looks, 6, 6);
}

} // namespace detail

/// The help of one command.
[[nodiscard]] inline std::string help_of(command const& told)
{
    std::string out;
    detail::append_synopsis(out, told);
    detail::append_meaning(out, told.meaning);
    for (auto const& each : told.options) {
        out.append("\n  --").append(detail::spelled(each)).append("\n");
        detail::append_meaning(out, each.meaning);
    }
    return out;
}

/// The help of all of them.
[[nodiscard]] inline std::string help()
{
    std::string out = "voicecfg: judge and merge voice assistant configurations\n\n";
    for (auto const& each : commands) {
        detail::append_synopsis(out, each);
        detail::append_meaning(out, each.meaning);
    }
    out += R"(  voicecfg [COMMAND] --help
  voicecfg --version

A FILE of - is standard input, and so is an ASSISTANT. What follows -- is no
option, however it begins: voicecfg check ... -- *

A file named *.yaml or *.yml is read as YAML 1.2, everything else as JSON.

Exit status: 0 merged, drafted or clean, 1 something is wrong with what was
judged (for diff: a finding is new, or without assistants the new catalog takes
something away; for replay: an answer differs; for dialect: a law is broken), 2
the arguments, the dialect document, the catalog or another file can't be used.

)";
    paragraph{}
        .add("Dialects: " + joined_names_of_dialects(", "))
        .write(out, detail::help_looks, 2);
    return out;
}

} // namespace tool

#endif
