// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_PHRASES_HPP
#define VOICECFG_REPORT_PHRASES_HPP

#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/details.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>

/// Parts of sentences.
namespace voicecfg::detail {

/// For literals that are appended: they know their length, which `append` would count each time.
using std::string_view_literals::operator""sv;

/// The longest value that a sentence repeats, in bytes.
inline constexpr std::size_t max_quote = 60;

/// How much of a long JSON text is shown: whole characters and whole escapes.
[[nodiscard]] inline std::size_t shown(std::string_view json) noexcept
{
    std::size_t end = max_quote;
    while (end > 0 && json::is_continuation(static_cast<unsigned char>(json[end]))) --end;
    for (std::size_t back = 1; back <= 5 && back < end; ++back) {
        std::size_t backslashes = 0;
        while (backslashes + back < end && json[end - back - backslashes] == '\\') ++backslashes;
        if (backslashes % 2 == 1 && (back == 1 || json[end - back + 1] == 'u')) return end - back;
    }
    return end;
}

/// Appends a JSON text, cut where it is long.
inline void append_short(std::string& out, std::string_view json)
{
    if (json.size() <= max_quote) return void(out += json);
    out.append(json.substr(0, shown(json))).append(json.front() == '"' ? "…\""sv : "…"sv);
}

/// Appends text as it stands in a JSON string, cut where it is long.
inline void append_escaped(std::string& out, std::string_view text)
{
    if (text.size() <= max_quote && json::is_plain(text)) return void(out += text);
    std::string quoted;
    json::append_quoted(quoted, text);
    append_short(out, std::string_view{quoted}.substr(1, quoted.size() - 2));
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
    if (!least && !most) return void(out += "a number that a double can hold"sv);
    if (least == most) return json::append_number(out, *least);
    if (least) json::append_number(out += most ? "between "sv : "at least "sv, *least);
    if (most) json::append_number(out += least ? " and "sv : "at most "sv, *most);
}

} // namespace voicecfg::detail

#endif
