// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_COMPLETION_HPP
#define VOICECFG_EXAMPLES_COMPLETION_HPP

#include "commands.hpp"
#include "installed_dialects.hpp"
#include "unusable.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

/// Shell completion, made from the table of commands.
namespace tool {

namespace detail {

/// Texts as one.
[[nodiscard]] inline std::string joined(std::initializer_list<std::string_view> texts)
{
    std::string out;
    for (auto const each : texts) out += each;
    return out;
}

/// The words between bars with spaces between them.
[[nodiscard]] inline std::string spaced(std::string_view words)
{
    std::string out;
    for_each_word(words,
                  [&](std::string_view each) { out.append(out.empty() ? "" : " ").append(each); });
    return out;
}

/// What an option may be; nothing where that is a file.
[[nodiscard]] inline std::string words_of(option const& told)
{
    if (told.names_file()) return {};
    return told.names_dialect() ? joined_names_of_dialects(" ") : spaced(told.value);
}

/// What an operand may be; nothing where that is a file.
[[nodiscard]] inline std::string words_of(command const& told)
{
    return told.takes_dialect ? joined_names_of_dialects(" ") : spaced(told.operand_words);
}

/// Text between single quotes.
[[nodiscard]] inline std::string in_quotes(std::string_view text)
{
    std::string out = "'";
    for (char const letter : text)
        if (letter == '\'')
            out += "'\\''";
        else
            out += letter;
    return out += '\'';
}

/// What an option means, in short.
[[nodiscard]] constexpr std::string_view brief(std::string_view meaning) noexcept
{
    return meaning.substr(0, meaning.find_first_of(".:"));
}

/// Lines of a case: the values of each option.
[[nodiscard]] inline std::string bash_values()
{
    std::string out;
    for (auto const& each : commands)
        for (auto const& option : each.options)
            out += joined({"        ", each.name, "--", option.name, ") words='", words_of(option),
                           option.names_dialect() ? "' files=1 ;;\n" : "' ;;\n"});
    return out;
}

/// Lines of a case: the options of each command.
[[nodiscard]] inline std::string bash_options()
{
    std::string out;
    for (auto const& each : commands) {
        out += joined({"            ", each.name, ") words='"});
        for (auto const& option : each.options) out += joined({"--", option.name, " "});
        if (auto const words = words_of(each); !words.empty()) out += words + ' ';
        out += each.takes_dialect ? "--help' files=1 ;;\n" : "--help' ;;\n";
    }
    return out;
}

[[nodiscard]] inline std::string bash()
{
    std::string names;
    for (auto const& each : commands) names += joined({each.name, " "});
    return joined({R"(# bash completion for voicecfg
_voicecfg() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} words= i ended= files=
    for ((i = 2; i < COMP_CWORD; ++i)); do
        [[ ${COMP_WORDS[i]} != -- ]] || ended=1
    done
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if [[ $ended ]]; then
        words= # behind -- stand files
    elif ((COMP_CWORD == 1)); then
        words=')",
                   names, R"(--help --version'
    else
        case $command$before in
)",
                   bash_values(), R"(        *)
            case $command in
)",
                   bash_options(), R"(            esac
            # An operand is a file, unless it begins as an option does.
            [[ $word == -* || $command == completion || $files ]] || words=
            [[ $word != -* ]] || files=
            ;;
        esac
    fi
    if [[ -n $words ]]; then
        mapfile -t COMPREPLY < <(
            compgen -W "$words" -- "$word"
            [[ ! $files ]] || compgen -d -- "$word"
            [[ ! $files ]] || compgen -f -X '!*.json' -- "$word"
        )
        [[ ! $files ]] || compopt -o filenames 2>/dev/null
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _voicecfg voicecfg
)"});
}

/// What zsh is to offer: words, files where there are none, or both.
[[nodiscard]] inline std::string zsh_values(std::string_view words, bool and_documents)
{
    if (and_documents) return joined({"{compadd ", words, "; _files -g \"*.json\"}"});
    return words.empty() ? "_files" : joined({"(", words, ")"});
}

/// What fish is to offer.
[[nodiscard]] inline std::string fish_values(std::string_view words, bool and_documents)
{
    auto const offered = joined({" -a ", in_quotes(words)});
    return words.empty() ? " -F" : and_documents ? " -F" + offered : offered;
}

/// The arguments of a command, as the function _arguments of zsh takes them.
[[nodiscard]] inline std::string zsh_arguments(command const& told)
{
    constexpr std::string_view next = " \\\n        ";
    std::string out;
    for (auto const& each : told.options) {
        auto const values = zsh_values(words_of(each), each.names_dialect());
        auto const spec =
            joined({"--", each.name, "=[", brief(each.meaning), "]:", each.name, ":", values});
        out += joined({next, in_quotes(spec)});
    }
    out += joined({next, "'--help[Print help]'"});
    if (told.operands.empty()) return out;
    auto const values = zsh_values(words_of(told), told.takes_dialect);
    return out += joined({next, in_quotes("*:operand:" + values)});
}

[[nodiscard]] inline std::string zsh()
{
    std::string names;
    std::string cases;
    for (auto const& each : commands) {
        names += joined({"    ", in_quotes(joined({each.name, ":", each.meaning})), "\n"});
        cases += joined({each.name, ")\n    _arguments -S", zsh_arguments(each), "\n    ;;\n"});
    }
    return joined({"#compdef voicecfg\nlocal -a commands=(\n", names, R"()
if ((CURRENT == 2)); then
    _describe command commands
    return
fi
local command=$words[2]
shift words
((CURRENT--))
case $command in
)",
                   cases, "esac\n"});
}

[[nodiscard]] inline std::string fish()
{
    constexpr std::string_view begin = "complete -c voicecfg";
    constexpr std::string_view first = " -n __fish_use_subcommand";
    std::string out = joined({"# fish completion for voicecfg\n", begin, " -f\n", begin,
                              " -l help -d 'Print help'\n", begin, first,
                              " -l version -d 'Print the version'\n"});
    for (auto const& each : commands) {
        out += joined({begin, first, " -a ", each.name, " -d ", in_quotes(each.meaning), "\n"});
        auto const then = joined({begin, " -n '__fish_seen_subcommand_from ", each.name, "'"});
        for (auto const& option : each.options) {
            bool const files = option.names_file() || option.names_dialect();
            auto const values =
                (files ? " -r" : " -x") + fish_values(words_of(option), option.names_dialect());
            out += joined({then, " -l ", option.name, option.is_flag() ? "" : values, " -d ",
                           in_quotes(brief(option.meaning)), "\n"});
        }
        if (!each.operands.empty())
            out += joined({then, fish_values(words_of(each), each.takes_dialect), "\n"});
    }
    return out;
}

} // namespace detail

/// What a shell reads to complete this command line.
[[nodiscard]] inline std::string completion(std::string_view shell)
{
    if (shell == "bash") return detail::bash();
    if (shell == "zsh") return detail::zsh();
    if (shell == "fish") return detail::fish();
    throw unusable{"completion is for bash, zsh or fish, not " + std::string{shell}};
}

} // namespace tool

#endif
