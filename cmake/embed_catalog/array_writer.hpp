// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_ARRAY_WRITER_HPP
#define VOICECFG_EMBED_CATALOG_ARRAY_WRITER_HPP

#include "spelling.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg_embed {

/// The initializers of an array's elements.
using cells = std::vector<std::string>;

/// Writes constant arrays. Those that are the same are written once.
class array_writer {
public:
    /// Appends to `out`, which must outlive it; arrays get none of the names in `taken`.
    explicit array_writer(std::string& out, std::set<std::string> taken = {})
        : out_{out}, taken_{std::move(taken)}
    {
    }

    /// Writes an array, unless there is one like it; its name, or `{}` for an empty one.
    std::string array(std::string const& type, std::string const& name, cells const& rows)
    {
        if (rows.empty()) return "{}";
        auto const body = lines_of(rows);
        auto const [place, fresh] = written_.try_emplace(type + body);
        if (!fresh) return place->second;
        place->second = take(taken_, name);
        out_ += "inline constexpr " + type + " " + place->second + "[] = {" + body + "\n};\n";
        return place->second;
    }

    /// The same for texts.
    std::string array(std::string const& name, std::span<std::string_view const> texts)
    {
        cells rows;
        for (auto const text : texts) rows.push_back(text_of(text, name));
        return array("::std::string_view", name, rows);
    }

    /// A string view, of an array of characters where compilers need not take a literal so long.
    std::string text_of(std::string_view text, std::string const& name)
    {
        constexpr std::size_t longest_literal = 16'000;
        if (text.size() <= longest_literal) return view_of(text);
        cells letters;
        for (char const letter : text) letters.push_back(letter_of(letter));
        return "{" + array("char", name + "_text", letters) + ", " + std::to_string(text.size()) +
               "}";
    }

    /// The names that arrays have by now.
    [[nodiscard]] std::set<std::string>& taken() noexcept { return taken_; }

private:
    std::string& out_;
    std::map<std::string, std::string> written_; ///< names by their text
    std::set<std::string> taken_;
};

/// Designated initializers, in the order of the members, which it is given in.
class initializer {
public:
    /// Leaves out `{}`, with which every member may begin.
    void add(std::string_view member, std::string_view value)
    {
        if (value == "{}") return;
        text_.append(text_.empty() ? "." : ", .").append(member).append(" = ").append(value);
    }
    void add_flag(std::string_view member, bool set)
    {
        if (set) add(member, "true");
    }
    /// `{.name = …}`, or `{}`.
    [[nodiscard]] std::string braced() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

} // namespace voicecfg_embed

#endif
