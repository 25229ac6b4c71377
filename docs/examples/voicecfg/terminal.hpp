// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_TERMINAL_HPP
#define VOICECFG_EXAMPLES_TERMINAL_HPP

#include "letters.hpp"

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/ioctl.h>
#include <unistd.h>

namespace tool {

[[nodiscard]] inline std::string_view environment(char const* name) noexcept
{
    auto const* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// How wide lines may be: what COLUMNS says, else the terminal; nothing where neither does.
[[nodiscard]] inline std::optional<std::size_t> columns_of_terminal(int output)
{
    std::size_t columns = 0;
    auto const said = environment("COLUMNS");
    auto const* const end = said.data() + said.size();
    if (std::from_chars(said.data(), end, columns).ptr != end) columns = 0;
    winsize size{};
    if (columns == 0 && ::ioctl(output, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
    return columns != 0 ? std::optional{std::clamp<std::size_t>(columns, 40, 1000)} : std::nullopt;
}

/// How text is shown.
struct looks {
    bool colour = false;
    std::optional<std::size_t> width = {}; ///< nothing: lines are as long as they are
};

/// Whether output goes to a terminal that obeys more than line ends.
[[nodiscard]] inline bool is_terminal(int output)
{
    auto const type = environment("TERM");
    return ::isatty(output) != 0 && !type.empty() && type != "dumb";
}

/// What the option --color and the environment ask for.
[[nodiscard]] inline looks looks_of(std::string const* color)
{
    bool const colour = color == nullptr || *color == "auto"
                            ? is_terminal(STDOUT_FILENO) && environment("NO_COLOR").empty()
                            : *color == "always";
    return {colour, columns_of_terminal(STDOUT_FILENO)};
}

/// Red and magenta are readable on dark and on light grounds.
enum class style { plain, strong, error, hint };

/// Appends the sequence that switches to a style (ECMA-48, SGR).
inline void append_style(std::string& out, looks const& how, style as)
{
    if (!how.colour) return;
    switch (as) {
    case style::plain: out += "\x1b[0m"; break;
    case style::strong: out += "\x1b[1m"; break;
    case style::error: out += "\x1b[1;31m"; break;
    case style::hint: out += "\x1b[1;35m"; break;
    }
}

/// Words in their styles that become lines no wider than the terminal.
class paragraph {
public:
    /// Adds text that may break at its spaces. A space stands before it.
    paragraph& add(std::string_view text, style as = style::plain)
    {
        for (;;) {
            auto const space = text.find(' ');
            add_whole(text.substr(0, space), as);
            if (space == text.npos) return *this;
            text.remove_prefix(space + 1);
        }
    }

    /// Adds text that stays whole. Where it begins a line it is no command to GitHub Actions, which
    /// would begin with two colons.
    paragraph& add_whole(std::string_view text, style as = style::plain)
    {
        auto& word = words_.emplace_back(as, seen(text)).second;
        auto const begin = word.find_first_not_of(' ');
        if (begin != word.npos && word.compare(begin, 2, "::") == 0)
            word.replace(begin, 1, "\\u003a");
        return *this;
    }

    /// Appends the lines. Each but the first begins with `indent` spaces, `first` columns of which
    /// are there already.
    void write(std::string& out, looks const& how, std::size_t indent, std::size_t first = 0) const
    {
        std::size_t column = first;
        bool begun = false;
        for (auto const& [as, word] : words_) {
            auto const width = columns_of(word);
            // What fits on no line need not begin one.
            bool const fits = !how.width || indent + width <= *how.width;
            if (begun && how.width && fits && column + 1 + width > *how.width) {
                out.append(1, '\n').append(indent, ' ');
                column = indent;
            }
            else if (begun) {
                out += ' ';
                ++column;
            }
            begun = true;
            if (as != style::plain) append_style(out, how, as);
            out += word;
            if (as != style::plain) append_style(out, how, style::plain);
            column += width;
            if (how.width && column > *how.width) column %= *how.width;
        }
        out += '\n';
    }

private:
    std::vector<std::pair<style, std::string>> words_;
};

} // namespace tool

#endif
