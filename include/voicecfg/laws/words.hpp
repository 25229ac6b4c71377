// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_WORDS_HPP
#define VOICECFG_LAWS_WORDS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/laws/dice.hpp>
#include <voicecfg/laws/values.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values by words of JSON Schema as JSON texts, right and wrong: those that hold no others.
namespace voicecfg::laws {

namespace detail {

/// A code point that a state of a pattern takes; of a range one of its first, which are easier to
/// read.
[[nodiscard]] inline char32_t point_of(pattern const& asked, pattern_state const& state,
                                       dice& choices)
{
    auto range = code_range{state.first, state.last};
    if (state.step == pattern_step::ranges)
        range = choices.pick(asked.ranges.subspan(state.first, state.last - state.first));
    auto const first = std::min(std::max(range.first, U' '), range.last);
    auto const size = std::min<std::size_t>(range.last - first + 1, 60);
    auto const point = first + static_cast<char32_t>(choices.below(size));
    bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
    return surrogate ? range.last : point;
}

/// A text that a pattern probably matches: what a walk through its states takes.
[[nodiscard]] inline std::string text_for(pattern const& asked, dice& choices)
{
    constexpr std::size_t most_steps = 2000;
    std::string made;
    std::size_t at = 0;
    for (std::size_t steps = 0; steps != most_steps; ++steps) {
        auto const& state = asked.states[at];
        if (state.step == pattern_step::accept) break;
        bool const forks = state.step == pattern_step::fork;
        if (state.step == pattern_step::range || state.step == pattern_step::ranges) {
            char bytes[4];
            made.append(bytes, json::write_utf8(bytes, point_of(asked, state, choices)));
        }
        at = forks && choices.chance(50) ? state.other : state.next;
    }
    return made;
}

/// Whether a text is right by words, their enumeration aside.
[[nodiscard]] inline bool fits(value_words const& words, std::string_view text)
{
    auto const length = json::code_points(text);
    return length >= words.min_length.value_or(0) &&
           length <= words.max_length.value_or(std::numeric_limits<std::size_t>::max()) &&
           matches(words.pattern, text);
}

/// A string that is right by words, where one was found.
[[nodiscard]] inline std::string right_text(value_words const& words, dice& choices)
{
    if (words.format) {
        std::string quoted;
        append_value(quoted, choices, formatted{*words.format}, true);
        json::document const read{quoted};
        return std::string{json::node{read.root()}.string(quoted)};
    }
    constexpr std::size_t most = 300;
    std::string made;
    for (int tries = 0; tries != 30; ++tries) {
        if (!words.pattern.states.empty())
            made = text_for(words.pattern, choices);
        else {
            auto const least = words.min_length.value_or(choices.below(2));
            auto const longest = std::min(words.max_length.value_or(least + 12), least + most);
            made.assign(least + choices.below(longest - std::min(least, longest) + 1), 'a');
        }
        if (fits(words, made)) break;
    }
    return made;
}

/// A number within the bounds of words, or just beyond one of them.
inline void append_number(std::string& out, dice& choices, value_words const& words, bool right)
{
    bool const integral = !words.types.contains(json_type::number) && !words.types.empty();
    auto const low = words.minimum ? words.minimum : words.exclusive_minimum;
    auto const high = words.maximum ? words.maximum : words.exclusive_maximum;
    double const step = integral ? 1 : 0.5;
    double const least = low ? low->to_double() : high ? high->to_double() - 10 : -5;
    double const most = high ? high->to_double() : least + 10;
    double const inside[]{least + (words.minimum ? 0 : step), most - (words.maximum ? 0 : step),
                          integral
                              ? static_cast<double>(static_cast<std::int64_t>(least / 2 + most / 2))
                              : least / 2 + most / 2};
    double const outside[]{least - step, most + step, least + step / 4};
    double const value = right ? choices.pick(inside) : choices.pick(outside);
    bool const as_integer =
        integral && value == static_cast<double>(static_cast<std::int64_t>(value));
    json::numeric{value}.append_to(out);
    if (as_integer && choices.chance(80) && out.ends_with(".0")) out.resize(out.size() - 2);
}

} // namespace detail

/// The types of which a value of words may be; none are all but null.
[[nodiscard]] inline std::vector<json_type> types_for(value_words const& words)
{
    std::vector<json_type> types;
    for (auto const each : voicecfg::detail::types_let_through(words))
        if (each != json_type::null || words.types.size() == 1) types.push_back(each);
    return types;
}

/// Appends a string, a number, a boolean or null by words; `right` is as far as chance finds it.
inline void append_scalar(std::string& out, dice& choices, value_words const& words, json_type type,
                          bool right)
{
    switch (type) {
    case json_type::string: {
        auto text = detail::right_text(words, choices);
        if (!right && choices.chance(50))
            text = words.max_length
                       ? std::string(std::min<std::size_t>(*words.max_length + 1, 400), 'b')
                       : detail::near(choices, text);
        else if (!right)
            text.clear();
        return json::append_quoted(out, text);
    }
    case json_type::number:
    case json_type::integer:
        if (words.phone) return append_value(out, choices, *words.phone, right);
        return detail::append_number(out, choices, words, right);
    case json_type::boolean: out += choices.chance(50) ? "true" : "false"; return;
    default: out += "null";
    }
}

/// Appends one of the values that words allow; nothing where they allow any.
[[nodiscard]] inline bool append_allowed(std::string& out, dice& choices, value_words const& words)
{
    if (words.enumeration.empty()) return false;
    json::document const read{words.enumeration, json::any_depth};
    std::vector<json::node> values;
    for (json::elements element{read.root()}; element; ++element)
        if (!(*element).is(json::kind::null)) values.push_back(*element);
    if (values.empty())
        out += "null";
    else
        json::append_json(out, choices.pick(values));
    return true;
}

} // namespace voicecfg::laws

#endif
