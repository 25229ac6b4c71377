// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_COMMANDS_HPP
#define VOICECFG_EXAMPLES_COMMANDS_HPP

#include <array>
#include <span>
#include <string_view>

/// What can be typed. Help and shell completion are made from these tables; a test holds the manual
/// page to them.
namespace tool {

struct option {
    std::string_view name;
    std::string_view value; ///< `FILE`, `NAME`, `DATE`, `NUMBER`, another text in capitals, or the
                            ///< words that it may be: `always|never`; empty: it takes none
    std::string_view meaning;
    bool needed = false;

    [[nodiscard]] constexpr bool names_file() const noexcept { return value.starts_with("FILE"); }
    [[nodiscard]] constexpr bool names_dialect() const noexcept { return value == "NAME"; }
    [[nodiscard]] constexpr bool is_number() const noexcept { return value == "NUMBER"; }
    [[nodiscard]] constexpr bool is_flag() const noexcept { return value.empty(); }
    [[nodiscard]] constexpr bool has_words() const noexcept
    {
        return !is_flag() && value.front() >= 'a' && value.front() <= 'z';
    }
};

struct command {
    std::string_view name;
    std::span<option const> options;
    std::string_view operands; ///< what follows the options, as help writes it
    std::string_view meaning;
    std::string_view operand_words = {}; ///< the words that an operand may be; empty: a file
    bool takes_dialect = false;          ///< whether an operand names a dialect, or is a file
};

namespace tables {

inline constexpr option dialect{"dialect", "NAME",
                                "The platform whose rules are judged by: a name, or a dialect "
                                "document, a file with a dot or a slash in its name.",
                                true};
inline constexpr option catalog{"catalog", "FILE", "What the platform offers.", true};
inline constexpr option unknown{"unknown", "reject|ignore",
                                "What to do with members that the dialect does not know."};
inline constexpr option format{"format", "text|json|sarif|github",
                               "How findings are written: for people, as one response object a "
                               "line, as SARIF 2.1.0, as workflow commands of GitHub Actions. "
                               "Without it, text."};
inline constexpr option answer_format{
    "format", "text|json|sarif|github",
    "How the answer is written: as json, the response object, unless "
    "another is named; the others write only what was found, "
    "each in the file that it is about."};
inline constexpr option color{"color", "auto|always|never",
                              "Whether text has colour. Auto: on a terminal, unless NO_COLOR is "
                              "set or TERM is dumb."};

inline constexpr option facts{"facts", "FILE",
                              "What is known about the phone numbers that the patch names."};
inline constexpr option complete{"complete", "",
                                 "Ask for the members that a creation must send as well."};
inline constexpr option today{"today", "DATE",
                              "The day, as 2026-01-28, from which on what the catalog retires "
                              "counts as not listed. Without it, nothing is retired."};

inline constexpr option secrets{"secrets", "shown|hidden",
                                "Whether the changes that are printed hold the values of members "
                                "that are secrets, or *** in their place."};

inline constexpr option recheck{"recheck", "touched|changed|tell|everything",
                                "Whether to judge what the patch touches, what it changes, or the "
                                "rest too; tell: the rest by notices."};

inline constexpr std::array apply{
    dialect,
    catalog,
    option{"stored", "FILE", "The assistant as it is stored.", true},
    option{"patch", "FILE|-", "What a client sent to change it.", true},
    facts,
    unknown,
    recheck,
    complete,
    today,
    secrets,
    answer_format,
    color,
};
inline constexpr std::array create{
    dialect, catalog,       option{"patch", "FILE|-", "What a client sent to create it of.", true},
    facts,   unknown,       today,
    secrets, answer_format, color,
};
inline constexpr std::array check{dialect, catalog, unknown, complete, today, format, color};
inline constexpr std::array diff{dialect, today, format, color};
inline constexpr std::array migrate{
    dialect,
    catalog,
    today,
    option{"eager", "", "Replace what is deprecated as well, not only what is retired."},
    option{"write", "", "Replace the files. Without it, what would be done is only shown."},
    secrets,
    option{"format", "text|json",
           "How it is written: for people, or as one response object a line. Without it, text."},
    color};
inline constexpr std::array batch{dialect, catalog, today, secrets};
inline constexpr std::array replay{
    dialect,
    catalog,
    unknown,
    recheck,
    today,
    option{"format", "text|json",
           "How the table is written: for people, or as one object. Without it, text."},
    color,
};
inline constexpr std::array schema{
    dialect, catalog,
    option{"of", "patch|creation|assistant", "Which document the schema is to describe."}, unknown};
inline constexpr std::array dialect_itself{
    option{"document", "", "Print the dialect document instead."},
    option{"laws", "NUMBER",
           "Ask so many random requests instead, and hold against the answers what must hold of "
           "every answer."},
    option{"seed", "NUMBER", "What the random requests follow from. Without it, 1."},
    option{"catalog", "FILE", "What the platform offers, for the random requests."}, color};

inline constexpr std::array draft{
    option{"path", "PATH", "The route whose body is drafted, as the document spells it."},
    option{"method", "patch|put|post", "The method of that route. Without it, patch."},
    option{"schema", "POINTER", "The schema that is drafted, in place of a route's body."},
    option{"title", "TITLE", "What the dialect is called, in the letters a-z, 0-9, _ and -."},
    option{"closed", "", "Refuse unknown members in every object that has properties."}};

} // namespace tables

inline constexpr std::array commands{
    command{"apply", tables::apply, "",
            "Merge a patch into a stored assistant, or say everything that is wrong with it."},
    command{"create", tables::create, "",
            "Make an assistant of what a client sent, or say everything that is wrong with it."},
    command{
        "check", tables::check, "ASSISTANT...",
        "Audit whole assistants: files, and the *.json, *.yaml and *.yml files in folders at any "
        "depth. Hidden ones and links to folders are passed over."},
    command{"diff", tables::diff, "OLD_CATALOG NEW_CATALOG [ASSISTANT...]",
            "Show what a new catalog takes away and brings, and which findings it brings to "
            "assistants and which it heals."},
    command{"migrate", tables::migrate, "ASSISTANT...",
            "Put the successors that the catalog names in the place of what it has retired, in "
            "files and folders as check takes them."},
    command{"batch", tables::batch, "", "Answer one JSON request a line from standard input."},
    command{"replay", tables::replay, "LOG",
            "Answer the requests of a log of other code's answers, and count where the answers "
            "differ."},
    command{"schema", tables::schema, "", "Print the rules as a JSON Schema 2020-12."},
    command{"draft", tables::draft, "OPENAPI",
            "Draft a dialect document from an OpenAPI document of version 3.0 or 3.1, and say on "
            "standard error what is left open."},
    command{"dialect",
            tables::dialect_itself,
            "NAME|FILE",
            "Check a dialect document and print what it says: the members, what they may be, how "
            "they merge, the rules, and what the catalog governs.",
            {},
            true},
    command{"completion",
            {},
            "bash|zsh|fish",
            "Print a shell's completion of this command line.",
            "bash|zsh|fish"},
};

/// The command with a name, or null.
[[nodiscard]] constexpr command const* find_command(std::string_view name) noexcept
{
    for (auto const& each : commands)
        if (each.name == name) return &each;
    return nullptr;
}

/// Whether a word asks for help where an option may stand.
[[nodiscard]] constexpr bool is_help(std::string_view word) noexcept
{
    return word == "--help" || word == "-h";
}

/// Calls `visit` with each of the words between bars.
template <class Visit>
constexpr void for_each_word(std::string_view words, Visit&& visit)
{
    for (;;) {
        auto const bar = words.find('|');
        visit(words.substr(0, bar));
        if (bar == words.npos) return;
        words.remove_prefix(bar + 1);
    }
}

} // namespace tool

#endif
