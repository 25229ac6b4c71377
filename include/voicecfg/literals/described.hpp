// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_DESCRIBED_HPP
#define VOICECFG_LITERALS_DESCRIBED_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/schema/contradiction.hpp>
#include <voicecfg/schema/formats.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Literals, held in constant expressions against words of JSON Schema (V6 to V9, V14).
namespace voicecfg::detail {

/// A literal as the rules for one value read it.
class literal_value {
public:
    constexpr explicit literal_value(literal const& spelled) noexcept : spelled_{spelled} {}

    [[nodiscard]] constexpr bool is(json::kind kind) const noexcept
    {
        switch (spelled_.kind()) {
        case literal_kind::absent: return kind == json::kind::absent;
        case literal_kind::string: return kind == json::kind::string;
        case literal_kind::integer:
        case literal_kind::number: return kind == json::kind::number;
        case literal_kind::boolean: break;
        }
        return kind == json::kind::boolean;
    }

    [[nodiscard]] constexpr json::numeric number() const noexcept
    {
        return spelled_.is(literal_kind::integer) ? json::numeric{spelled_.integer()}
                                                  : json::numeric{spelled_.number()};
    }

    [[nodiscard]] constexpr bool empty_string() const noexcept { return spelled_.string().empty(); }

private:
    literal const& spelled_;
};

/// A literal as a catalog names its entries: integers in decimal.
class entry_text {
public:
    constexpr explicit entry_text(literal const& value) noexcept : text_{value.string()}
    {
        if (!value.is(literal_kind::integer)) return;
        bool const negative = value.integer() < 0;
        auto left = static_cast<std::uint64_t>(value.integer());
        if (negative) left = 0 - left;
        do {
            digits_[--first_] = static_cast<char>('0' + left % 10);
            left /= 10;
        } while (left != 0);
        if (negative) digits_[--first_] = '-';
    }

    [[nodiscard]] constexpr std::string_view get() const noexcept
    {
        return first_ == digits_.size()
                   ? text_
                   : std::string_view{digits_.data(), digits_.size()}.substr(first_);
    }

private:
    std::array<char, 24> digits_ = {};
    std::size_t first_ = digits_.size();
    std::string_view text_;
};

/// Whether an enumeration has a literal; it may be spelled in a way that the compiler does not
/// read.
enum class membership : std::uint8_t { no, yes, undecided };

/// The elements of a JSON array one after the other, as they are spelled.
class spelled_elements {
public:
    constexpr explicit spelled_elements(std::string_view array) noexcept
        : left_{array.substr(array.find('[') + 1)}
    {
    }

    /// The next one, or nothing at the end.
    [[nodiscard]] constexpr std::string_view next() noexcept
    {
        left_.remove_prefix(std::min(left_.find_first_not_of(" \t\r\n,"), left_.size()));
        std::size_t depth = 0;
        bool in_string = false;
        std::size_t at = 0;
        for (; at < left_.size(); ++at) {
            char const letter = left_[at];
            bool const ends = letter == ',' || letter == ']' || letter == ' ' || letter == '\t' ||
                              letter == '\r' || letter == '\n';
            if (depth == 0 && !in_string && ends) break;
            if (in_string && letter == '\\')
                ++at;
            else if (letter == '"')
                in_string = !in_string;
            else if (!in_string && (letter == '[' || letter == '{'))
                ++depth;
            else if (!in_string && (letter == ']' || letter == '}'))
                --depth;
        }
        auto const found = left_.substr(0, at);
        left_.remove_prefix(found.size());
        return found;
    }

private:
    std::string_view left_;
};

/// How an element that is spelled so is the same value as a literal.
[[nodiscard]] constexpr membership is_spelled(std::string_view element, literal const& value)
{
    auto const same = [](bool is) { return is ? membership::yes : membership::no; };
    if (value.is(literal_kind::boolean))
        return same(element == (value.boolean() ? "true" : "false"));
    bool const text = element.starts_with('"');
    if (value.is(literal_kind::string)) {
        if (!text) return membership::no;
        auto const inner = element.substr(1, element.size() - 2);
        return inner.find('\\') == inner.npos ? same(inner == value.string())
                                              : membership::undecided;
    }
    bool const number =
        element.front() == '-' || (element.front() >= '0' && element.front() <= '9');
    if (!number) return membership::no;
    bool const plain = element.find_first_of(".eE") == element.npos && element != "-0";
    if (!plain) return membership::undecided;
    if (!value.is(literal_kind::integer)) return membership::no;
    return same(element == entry_text{value}.get());
}

[[nodiscard]] constexpr membership find_spelled(std::string_view enumeration, literal const& value)
{
    auto found = membership::no;
    spelled_elements elements{enumeration};
    for (auto each = elements.next(); !each.empty(); each = elements.next()) {
        auto const here = is_spelled(each, value);
        if (here == membership::yes) return here;
        if (here == membership::undecided) found = here;
    }
    return found;
}

[[nodiscard]] constexpr bool admits(json_types types, literal_value const& value) noexcept
{
    if (value.is(json::kind::string)) return types.contains(json_type::string);
    if (value.is(json::kind::boolean)) return types.contains(json_type::boolean);
    return types.contains(json_type::number) ||
           (types.contains(json_type::integer) && value.number().integral());
}

[[nodiscard]] constexpr std::optional<errc> described_text_fault(value_words const& words,
                                                                 std::string_view text)
{
    auto const length = json::code_points(text);
    if (words.min_length && text.empty() && *words.min_length != 0) return errc::empty_string;
    if (words.min_length && length < *words.min_length) return errc::too_short;
    if (words.max_length && length > *words.max_length) return errc::too_long;
    if (!matches(words.pattern, text)) return errc::bad_format;
    if (words.format && !has_format(*words.format, text)) return errc::bad_format;
    return std::nullopt;
}

[[nodiscard]] constexpr bool is_in_range(value_words const& words, json::numeric number) noexcept
{
    bool const integral =
        words.types.contains(json_type::integer) && !words.types.contains(json_type::number);
    bool const from_below = words.minimum || words.exclusive_minimum;
    bool const from_above = words.maximum || words.exclusive_maximum;
    if (words.minimum && number < *words.minimum) return false;
    if (words.maximum && number > *words.maximum) return false;
    if (words.exclusive_minimum && number <= *words.exclusive_minimum) return false;
    if (words.exclusive_maximum && number >= *words.exclusive_maximum) return false;
    return !integral || ((from_below || number >= json::numeric{-max_safe_integer}) &&
                         (from_above || number <= json::numeric{max_safe_integer}));
}

/// Whether an alternative is for a literal's type: one that names no type is for those of its
/// enumeration's values (V14).
[[nodiscard]] constexpr bool is_for(value_words const& alternative, literal_value const& value)
{
    if (!alternative.types.empty() || alternative.enumeration.empty()) return true;
    spelled_elements elements{alternative.enumeration};
    for (auto each = elements.next(); !each.empty(); each = elements.next()) {
        bool const string = each.starts_with('"');
        bool const boolean = each == "true" || each == "false";
        bool const number = each.front() == '-' || (each.front() >= '0' && each.front() <= '9');
        if (value.is(json::kind::string)    ? string
            : value.is(json::kind::boolean) ? boolean
                                            : number)
            return true;
    }
    return false;
}

/// What is wrong with a literal by its words. Where an enumeration spells a value that may be the
/// literal's with escapes or as another decimal, the compiler does not decide and stops.
[[nodiscard]] constexpr std::optional<errc> described_fault(value_words const& words,
                                                            literal const& value)
{
    literal_value const read{value};
    if (!words.any_of.empty()) {
        std::optional<errc> first = errc::wrong_type;
        for (auto const& each : words.any_of) {
            auto const fault =
                is_for(each, read) ? described_fault(each, value) : std::optional{errc::wrong_type};
            if (!fault) return fault;
            if (first == errc::wrong_type) first = fault;
        }
        return first;
    }
    if (!words.types.empty() && !admits(words.types, read)) return errc::wrong_type;
    if (read.is(json::kind::string))
        if (auto const fault = described_text_fault(words, value.string())) return fault;
    if (read.is(json::kind::number) && !is_in_range(words, read.number()))
        return errc::out_of_range;
    if (words.enumeration.empty()) return std::nullopt;
    auto const found = find_spelled(words.enumeration, value);
    check(found != membership::undecided, "an enumeration that the compiler does not read",
          "a literal");
    return found == membership::yes ? std::nullopt : std::optional{errc::not_one_of};
}

} // namespace voicecfg::detail

#endif
