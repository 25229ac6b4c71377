// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_PHRASES_HPP
#define VOICECFG_REPORT_PHRASES_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/json/visible.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/violation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

/// Parts of sentences.
namespace voicecfg::detail {

/// For literals that are appended: they know their length, which `append` would count each time.
using std::string_view_literals::operator""sv;

/// The longest value that a sentence repeats, in bytes.
inline constexpr std::size_t max_quote = 60;

/// Whether a text of less than 64 bytes is printable ASCII without quotes and backslashes.
[[nodiscard]] inline bool is_seen(std::string_view text) noexcept
{
    return json::is_plain(text) && text.find('\x7F') == std::string_view::npos;
}

/// Appends a JSON text as people may see it, cut where it is long.
inline void append_short(std::string& out, std::string_view json)
{
    bool const seen =
        json.size() > 1 && json.size() <= max_quote && is_seen(json.substr(1, json.size() - 2));
    if (seen) return void(out += json);
    if (!json::append_visible(out, json, max_quote)) out += json.front() == '"' ? "…\""sv : "…"sv;
}

/// Appends text as it stands in a JSON string, as people may see it, cut where it is long.
inline void append_escaped(std::string& out, std::string_view text)
{
    if (text.size() <= max_quote && is_seen(text)) return void(out += text);
    std::string quoted;
    json::append_quoted(quoted, json::clip(text, max_quote + 1));
    auto const inner = std::string_view{quoted}.substr(1, quoted.size() - 2);
    if (!json::append_visible(out, inner, max_quote)) out += "…"sv;
}

/// Appends `"a", "b" or "c"`.
template <class Words, class Append>
void append_one_of(std::string& out, Words const& words, Append&& append)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? " or "sv : ", "sv;
        append(out, words[i]);
    }
}

inline void append_with_article(std::string& out, json_type type)
{
    bool const vowel = std::string_view{"aeiou"}.find(name(type).front()) != std::string_view::npos;
    if (type != json_type::null && type != json_type::only_true) out += vowel ? "an "sv : "a "sv;
    out += name(type);
}

inline void append_range(std::string& out, details_view const& told)
{
    auto const& [least, most] = std::tie(told.minimum, told.maximum);
    auto const& [above, below] = std::tie(told.exclusive_minimum, told.exclusive_maximum);
    if (!least && !most && !above && !below)
        return void(out += "a number that a double can hold (below 1.8e308)"sv);
    if (least && least == most) return json::append_number(out, *least);
    bool const between = least && most && !above && !below;
    std::string_view before;
    auto const append = [&](std::string_view words, auto const& bound) {
        if (!bound) return;
        json::append_number(out.append(before).append(words), *bound);
        before = " and "sv;
    };
    append(between ? "between "sv : "at least "sv, least);
    append("above "sv, above);
    append(between ? ""sv : "at most "sv, most);
    append("below "sv, below);
}

/// Appends how many characters or items there must be, and how many there are.
inline void append_size(std::string& out, std::string_view side,
                        std::optional<json::numeric> const& bound, std::string_view counted,
                        std::optional<std::size_t> size)
{
    out += "must have "sv;
    if (bound) {
        json::append_number(out.append(side), *bound);
        out.append(" "sv).append(counted);
        if (*bound != json::numeric{std::uint64_t{1}}) out += 's';
    }
    else
        out.append(side == "at least "sv ? "more "sv : "fewer "sv).append(counted).append("s"sv);
    if (size) out.append(", not "sv).append(std::to_string(*size));
}

/// Appends the name of what a sentence is about.
inline void append_subject(std::string& out, origin from, std::string_view pointer)
{
    bool const stored = from == origin::stored;
    if (stored) out += "The stored "sv;
    if (pointer.empty()) return void(out += stored ? "assistant"sv : "The document"sv);
    append_escaped(out, pointer);
    if (pointer.back() == '/') out += " (an empty name)"sv;
}

/// Appends the name of a member that has to do with another one, and its value where it was sent.
inline void append_related(std::string& out, details_view const& told)
{
    if (told.related_value.empty()) out += "the stored "sv;
    append_escaped(out, told.related);
    if (!told.related_value.empty()) append_short(out += ' ', told.related_value);
}

} // namespace voicecfg::detail

#endif
