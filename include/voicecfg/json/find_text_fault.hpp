// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_FIND_TEXT_FAULT_HPP
#define VOICECFG_JSON_FIND_TEXT_FAULT_HPP

#include <voicecfg/json/text_fault.hpp>
#include <voicecfg/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace voicecfg::json {

namespace detail {

/// Whether a byte may stand in a word: a number, a literal, or text that lacks its quotes.
[[nodiscard]] constexpr bool is_word_byte(char c) noexcept
{
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view{"+-._$"}.find(c) != std::string_view::npos;
}

/// Whether a text begins with a quote that is not JSON's: ' and `, an acute accent, guillemets, and
/// the typographic quotes.
[[nodiscard]] inline bool begins_with_wrong_quote(std::string_view text) noexcept
{
    constexpr char32_t others[]{'\'', '`', 0xAB, 0xB4, 0xBB, 0x2039, 0x203A, 0xFF02, 0xFF07};
    auto const point = read_utf8(text).point;
    return (point >= 0x2018 && point <= 0x201F) ||
           std::find(std::begin(others), std::end(others), point) != std::end(others);
}

/// Reads a text up to its fault, which is JSON so far, for what should have followed.
class fault_reader {
public:
    /// The text must outlive it.
    fault_reader(std::string_view text, std::size_t offset) : rest_{text.substr(offset)}
    {
        read(text.substr(0, offset));
        if (word_.empty()) word_ = rest_.substr(0, 0);
        word_ = {word_.data(), word_.size() + word_bytes(rest_)};
        at_start_ = offset == 0;
    }

    [[nodiscard]] text_fault fault() const
    {
        using enum text_fault;
        if (rest_.empty()) return nothing_read_ ? empty_text : ends_early;
        if (at_start_ && rest_.starts_with("\xEF\xBB\xBF")) return byte_order_mark;
        bool const ascii = static_cast<unsigned char>(rest_[0]) < 0x80;
        if (!ascii && read_utf8(rest_).bytes == 1) return not_utf8;
        if (in_string_) return string_fault();
        if (rest_[0] == '#' || rest_.starts_with("//") || rest_.starts_with("/*")) return comment;
        if (begins_with_wrong_quote(rest_)) return wrong_quote;
        switch (awaited_) {
        case awaited::value: return value_fault();
        case awaited::name: return name_fault();
        case awaited::colon: return missing_colon;
        case awaited::more: break;
        }
        return fault_after_value();
    }

private:
    enum class awaited { value, name, colon, more };

    void read(std::string_view before);
    [[nodiscard]] std::size_t read_string(std::string_view before, std::size_t at);
    [[nodiscard]] std::size_t read_word(std::string_view before, std::size_t at);
    void read_mark(char mark);

    [[nodiscard]] static std::size_t word_bytes(std::string_view text) noexcept
    {
        auto const end = std::find_if_not(text.begin(), text.end(), is_word_byte);
        return static_cast<std::size_t>(end - text.begin());
    }

    [[nodiscard]] bool in_object() const noexcept { return open_.ends_with('{'); }

    [[nodiscard]] text_fault string_fault() const noexcept
    {
        if (rest_[0] == '\n' || rest_[0] == '\r') return text_fault::line_break;
        if (static_cast<unsigned char>(rest_[0]) < ' ') return text_fault::control_character;
        return rest_[0] == '\\' ? text_fault::lone_surrogate : text_fault::bad_escape;
    }

    [[nodiscard]] text_fault value_fault() const;
    [[nodiscard]] text_fault word_fault() const;
    [[nodiscard]] text_fault name_fault() const noexcept;
    [[nodiscard]] text_fault fault_after_value() const noexcept;

    std::string_view rest_;
    std::string_view word_; ///< around or at the fault
    std::string open_;      ///< the brackets that are open
    awaited awaited_ = awaited::value;
    char last_ = '\0'; ///< of what is between values and names
    bool nothing_read_ = true;
    bool in_string_ = false;
    bool at_start_ = false;
};

inline void fault_reader::read(std::string_view before)
{
    constexpr std::string_view space = " \n\t\r";
    for (auto at = before.find_first_not_of(space); at < before.size();
         at = before.find_first_not_of(space, at)) {
        nothing_read_ = false;
        if (before[at] == '"')
            at = read_string(before, at);
        else if (is_word_byte(before[at]))
            at = read_word(before, at);
        else
            read_mark(before[at++]);
    }
}

inline std::size_t fault_reader::read_string(std::string_view before, std::size_t at)
{
    for (++at; at < before.size() && before[at] != '"'; ++at) at += before[at] == '\\';
    in_string_ = at >= before.size();
    awaited_ = awaited_ == awaited::name ? awaited::colon : awaited::more;
    return at + 1;
}

/// A word that reaches up to the fault is at fault itself, unless it is whole and what follows
/// belongs to no word.
inline std::size_t fault_reader::read_word(std::string_view before, std::size_t at)
{
    auto const word = before.substr(at, word_bytes(before.substr(at)));
    bool const whole = word == "true" || word == "false" || word == "null" ||
                       (word.back() >= '0' && word.back() <= '9');
    bool const goes_on = !rest_.empty() && is_word_byte(rest_[0]);
    if (at + word.size() == before.size() && (goes_on || !whole))
        word_ = word;
    else
        awaited_ = awaited::more;
    return at + word.size();
}

inline void fault_reader::read_mark(char mark)
{
    last_ = mark;
    if (mark == '{' || mark == '[') open_ += mark;
    if (mark == '}' || mark == ']') {
        open_.pop_back();
        awaited_ = awaited::more;
    }
    else
        awaited_ = mark != ':' && in_object() ? awaited::name : awaited::value;
}

inline text_fault fault_reader::value_fault() const
{
    using enum text_fault;
    if (!word_.empty()) return word_fault();
    if (rest_[0] == ',') return extra_comma;
    if (rest_[0] != '}' && rest_[0] != ']') return unexpected;
    if (last_ == ':') return missing_value;
    if (open_.empty()) return unexpected;
    return last_ == ',' && rest_[0] == ']' ? comma_before_close : wrong_bracket;
}

inline text_fault fault_reader::word_fault() const
{
    std::string word{word_};
    for (char& letter : word)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter | 0x20);
    std::string_view bare = word;
    if (bare.starts_with('-') || bare.starts_with('+')) bare.remove_prefix(1);
    for (std::string_view const each : {"nan", "inf", "infinity"})
        if (bare == each) return text_fault::not_a_number;
    bool const digits = bare.size() > 1 && bare[1] >= '0' && bare[1] <= '9';
    if (bare.starts_with('0') && digits) return text_fault::leading_zero;
    if (bare.size() < word.size() || word[0] == '.' || (word[0] >= '0' && word[0] <= '9'))
        return text_fault::bad_number;
    for (std::string_view const each : {"true", "false", "null", "none", "nil", "undefined"})
        if (each.starts_with(word) || bare.starts_with(each)) return text_fault::wrong_literal;
    return text_fault::unquoted_text;
}

inline text_fault fault_reader::name_fault() const noexcept
{
    using enum text_fault;
    if (!word_.empty()) return word_[0] >= '0' && word_[0] <= '9' ? missing_name : unquoted_text;
    if (rest_[0] == ',') return extra_comma;
    if (rest_[0] == ']') return wrong_bracket;
    return rest_[0] == '}' ? comma_before_close : missing_name;
}

inline text_fault fault_reader::fault_after_value() const noexcept
{
    using enum text_fault;
    if (open_.empty()) return text_after_end;
    if (rest_[0] == '}' || rest_[0] == ']') return wrong_bracket;
    bool const begins = !word_.empty() || std::string_view{"\"{["}.find(rest_[0]) < 3;
    return begins ? missing_comma : unexpected;
}

} // namespace detail

/// Where the byte at `offset` of a text stands; the length of the text is its end.
[[nodiscard]] constexpr line_column line_column_of(std::string_view text,
                                                   std::size_t offset) noexcept
{
    auto const before = text.substr(0, offset);
    line_column at{1, 0};
    std::size_t begin = 0;
    for (auto end = before.find('\n'); end != before.npos; end = before.find('\n', begin)) {
        begin = end + 1;
        ++at.line;
    }
    at.column = code_points(before.substr(begin)) + 1;
    return at;
}

/// What is wrong at `offset`, where reading `text` as JSON failed (`scan_fault::offset`). It takes
/// time and memory linear in the text, and is meant for texts that are refused.
[[nodiscard]] inline text_fault_place find_text_fault(std::string_view text, std::size_t offset)
{
    return {detail::fault_reader{text, offset}.fault(), line_column_of(text, offset)};
}

} // namespace voicecfg::json

#endif
