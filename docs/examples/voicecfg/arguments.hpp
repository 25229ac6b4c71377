// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_ARGUMENTS_HPP
#define VOICECFG_EXAMPLES_ARGUMENTS_HPP

#include "commands.hpp"
#include "protocol.hpp"
#include "unusable.hpp"

#include <charconv>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace tool {

/// A question that names what was probably meant, or nothing.
[[nodiscard]] inline std::string did_you_mean(std::string_view typed,
                                              std::vector<std::string_view> const& names)
{
    auto const found =
        voicecfg::nearest_names(typed, names, voicecfg::names_of::members).suggestion();
    return found ? ". Did you mean " + std::string{names[*found]} + "?" : std::string{};
}

/// The largest number that an option takes.
inline constexpr std::uint64_t max_number = 1'000'000'000;

/// Reads the number that an option takes; nothing where it is none, zero or too large.
[[nodiscard]] inline std::optional<std::uint64_t> read_number(std::string_view digits) noexcept
{
    std::uint64_t number = 0;
    auto const* const end = digits.data() + digits.size();
    auto const [stop, fault] = std::from_chars(digits.data(), end, number);
    if (fault != std::errc{} || stop != end || number < 1 || number > max_number)
        return std::nullopt;
    return number;
}

/// What follows a command: options by name, and the rest. An option begins with a hyphen, and what
/// follows one without `=` is its value whatever it is. `--` ends the options (POSIX, XBD 12.2,
/// guideline 10), and `-` alone is none.
class arguments {
public:
    /// Reads words up to one that asks for help.
    arguments(command const& asked, int count, char** words) : asked_{asked}
    {
        for (int i = 2; i < count; ++i) {
            std::string_view const word{words[i]};
            if (word == "--") {
                rest.insert(rest.end(), words + i + 1, words + count);
                break;
            }
            help = is_help(word);
            if (help) return;
            if (word == "-" || !word.starts_with('-')) {
                rest.emplace_back(word);
                continue;
            }
            auto const equals = word.find('=');
            auto const& known = find_option(word.substr(0, equals));
            if (known.is_flag()) {
                if (equals != word.npos)
                    throw unusable{"--" + std::string{known.name} + " takes no value"};
                take_flag(known);
                continue;
            }
            if (equals == word.npos && ++i == count) lacks_value(known);
            take(known, equals == word.npos ? words[i] : word.substr(equals + 1));
        }
        for (auto const& each : rest)
            if (each.empty()) throw unusable{"an operand is empty"};
    }

    [[nodiscard]] std::string const* find(std::string_view name) const
    {
        auto const found = options_.find(name);
        return found != options_.end() ? &found->second : nullptr;
    }

    [[nodiscard]] std::string const& at(std::string_view name) const
    {
        auto const* const found = find(name);
        if (found == nullptr) throw unusable{"--" + std::string{name} + " is missing"};
        return *found;
    }

    /// For commands without operands.
    void expect_no_rest() const
    {
        if (!rest.empty()) throw unusable{"unexpected " + rest.front()};
    }

    std::vector<std::string> rest;
    bool help = false; ///< whether that is all that is asked for

private:
    [[noreturn]] static void lacks_value(option const& known)
    {
        throw unusable{"--" + std::string{known.name} + " needs a value"};
    }

    [[nodiscard]] option const& find_option(std::string_view word) const
    {
        if (is_help(word)) throw unusable{std::string{word} + " takes no value"};
        std::vector<std::string> spelled{"--help"};
        for (auto const& each : asked_.options)
            if (spelled.emplace_back("--" + std::string{each.name}) == word) return each;
        throw unusable{"unknown option " + std::string{word} +
                       did_you_mean(word, {spelled.begin(), spelled.end()})};
    }

    void take_flag(option const& known)
    {
        if (!options_.emplace(known.name, "").second)
            throw unusable{"--" + std::string{known.name} + " is given twice"};
    }

    void take(option const& known, std::string_view value)
    {
        std::string const name = "--" + std::string{known.name};
        if (value.empty()) lacks_value(known);
        if (known.has_words()) expect_word(name, known.value, value);
        if (known.value == "DATE" && !voicecfg::date::parse(value))
            throw unusable{name + " is a date such as 2026-01-28, not " + std::string{value}};
        if (known.is_number()) expect_number(name, value);
        if (!options_.emplace(known.name, value).second) throw unusable{name + " is given twice"};
    }

    static void expect_number(std::string const& name, std::string_view value)
    {
        if (!read_number(value))
            throw unusable{name + " is a whole number from 1 to " + std::to_string(max_number) +
                           ", not " + std::string{value}};
    }

    static void expect_word(std::string const& name, std::string_view words, std::string_view value)
    {
        std::string sentence;
        bool found = false;
        for_each_word(words, [&](std::string_view word) {
            found = found || word == value;
            sentence.append(sentence.empty() ? " is " : words.ends_with(word) ? " or " : ", ");
            sentence += word;
        });
        if (!found) throw unusable{name + sentence + ", not " + std::string{value}};
    }

    command const& asked_;
    std::map<std::string, std::string, std::less<>> options_;
};

/// What the options of a command line choose for each call.
[[nodiscard]] inline voicecfg::options options_of(arguments const& given)
{
    voicecfg::options chosen;
    if (auto const* const name = given.find("unknown"))
        static_cast<void>(protocol::read_unknown(*name, chosen));
    if (auto const* const name = given.find("secrets"))
        static_cast<void>(protocol::read_secrets(*name, chosen));
    if (auto const* const name = given.find("recheck"))
        static_cast<void>(protocol::read_recheck(*name, chosen));
    if (auto const* const day = given.find("today"))
        static_cast<void>(protocol::read_today(*day, chosen));
    chosen.complete = given.find("complete") != nullptr;
    return chosen;
}

} // namespace tool

#endif
