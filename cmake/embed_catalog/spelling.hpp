// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_SPELLING_HPP
#define VOICECFG_EMBED_CATALOG_SPELLING_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// How texts, names and numbers are spelled in C++.
namespace voicecfg_embed {

/// A byte as an escape that no digit after it can lengthen.
inline void append_escape(std::string& out, unsigned char byte)
{
    out += '\\';
    for (unsigned const shift : {6U, 3U, 0U}) out += "01234567"[byte >> shift & 7U];
}

/// A byte as a character.
[[nodiscard]] inline std::string letter_of(char letter)
{
    bool const plain = letter >= ' ' && letter <= '~' && letter != '\'' && letter != '\\';
    std::string out{"'"};
    if (plain)
        out += letter;
    else
        append_escape(out, static_cast<unsigned char>(letter));
    return out += '\'';
}

/// Text as a string literal. Bytes beyond ASCII are escaped, so that neither a source file's
/// encoding nor a script's direction matters; so is a second question mark, for trigraphs.
inline void append_literal(std::string& out, std::string_view text)
{
    out += '"';
    char before = 0;
    for (char const letter : text) {
        auto const byte = static_cast<unsigned char>(letter);
        if (byte < 0x20 || byte > 0x7E)
            append_escape(out, byte);
        else {
            if (letter == '"' || letter == '\\' || (letter == '?' && before == '?')) out += '\\';
            out += letter;
        }
        before = letter;
    }
    out += '"';
}

/// `{"Elliot", 6}`: a string view whose length the compiler need not count.
[[nodiscard]] inline std::string view_of(std::string_view text)
{
    std::string out{"{"};
    append_literal(out, text);
    return out.append(", ").append(std::to_string(text.size())).append("}");
}

/// The words that can't be names (ISO C++ 2023, [lex.key] and [lex.digraph]).
inline constexpr std::string_view keywords[] = {
    "alignas",   "alignof",       "and",         "and_eq",
    "asm",       "auto",          "bitand",      "bitor",
    "bool",      "break",         "case",        "catch",
    "char",      "char16_t",      "char32_t",    "char8_t",
    "class",     "co_await",      "co_return",   "co_yield",
    "compl",     "concept",       "const",       "const_cast",
    "consteval", "constexpr",     "constinit",   "continue",
    "decltype",  "default",       "delete",      "do",
    "double",    "dynamic_cast",  "else",        "enum",
    "explicit",  "export",        "extern",      "false",
    "float",     "for",           "friend",      "goto",
    "if",        "inline",        "int",         "long",
    "mutable",   "namespace",     "new",         "noexcept",
    "not",       "not_eq",        "nullptr",     "operator",
    "or",        "or_eq",         "private",     "protected",
    "public",    "register",      "requires",    "reinterpret_cast",
    "return",    "short",         "signed",      "sizeof",
    "static",    "static_assert", "static_cast", "struct",
    "switch",    "template",      "this",        "thread_local",
    "throw",     "true",          "try",         "typedef",
    "typeid",    "typename",      "union",       "unsigned",
    "using",     "virtual",       "void",        "volatile",
    "wchar_t",   "while",         "xor",         "xor_eq"};

/// A name of a page as part of a name in C++: what does not go becomes an underscore, never two in
/// a row, which are reserved.
[[nodiscard]] inline std::string word(std::string_view name)
{
    std::string out;
    for (char const letter : name) {
        bool const digit = letter >= '0' && letter <= '9';
        bool const plain =
            digit || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        if (out.empty() && (digit || !plain)) out += 'x';
        if (plain || out.back() != '_') out += plain ? letter : '_';
    }
    while (out.ends_with('_')) out.pop_back();
    return out.empty() ? "x" : out;
}

/// A name of a page as a name in C++.
[[nodiscard]] inline std::string identifier(std::string_view name)
{
    auto out = word(name);
    bool const taken =
        std::find(std::begin(keywords), std::end(keywords), out) != std::end(keywords);
    return taken ? out + "_" : out;
}

/// A name that nothing has yet: this one, or this one with a number.
[[nodiscard]] inline std::string take(std::set<std::string>& taken, std::string const& name)
{
    auto free = name;
    for (unsigned more = 2; !taken.insert(free).second; ++more)
        free = name + "_" + std::to_string(more);
    return free;
}

/// A number as one of its own type.
template <class Number>
[[nodiscard]] std::string digits_of(Number value)
{
    char digits[40];
    auto const* const end = std::to_chars(digits, std::end(digits), value).ptr;
    std::string text{digits, static_cast<std::size_t>(end - digits)};
    if constexpr (std::is_same_v<Number, double>) {
        if (text.find_first_of(".e") == text.npos) text += ".0";
        return text;
    }
    else if constexpr (std::is_same_v<Number, std::uint64_t>)
        return "::std::uint64_t{" + text + "U}";
    else if (value == std::numeric_limits<std::int64_t>::min())
        return "::std::int64_t{-9223372036854775807 - 1}";
    else
        return "::std::int64_t{" + text + "}";
}

/// A number as the initializer of one that is the same.
[[nodiscard]] inline std::string number_of(voicecfg::json::numeric number)
{
    return number.visit(
        [](auto value) { return "::voicecfg::json::numeric{" + digits_of(value) + "}"; });
}

/// A format as an enumerator, whatever its name.
[[nodiscard]] inline std::string format_of(voicecfg::format as)
{
    return "::voicecfg::format{" + std::to_string(static_cast<unsigned>(as)) + "}";
}

/// An include guard that no other header has: `::` is spelled `_0`, and `_` is `_1`.
[[nodiscard]] inline std::string guard_of(std::string_view scope, std::string_view kind)
{
    std::string guard{"VOICECFG_EMBEDDED_"};
    for (std::size_t i = 0; i < scope.size(); ++i) {
        guard += scope[i] == ':' ? '_' : scope[i];
        if (scope[i] == '_') guard += '1';
        if (scope[i] == ':') guard += '0', ++i;
    }
    return guard.append("_").append(kind).append("_HPP");
}

/// Initializers on lines of a readable width.
[[nodiscard]] inline std::string lines_of(std::vector<std::string> const& cells)
{
    constexpr std::size_t width = 98;
    std::string out;
    std::size_t column = width;
    for (auto const& cell : cells) {
        bool const breaks = column + cell.size() + 2 > width;
        out.append(breaks ? "\n    " : " ").append(cell).append(",");
        column = (breaks ? 4 : column + 1) + cell.size() + 1;
    }
    return out;
}

} // namespace voicecfg_embed

#endif
