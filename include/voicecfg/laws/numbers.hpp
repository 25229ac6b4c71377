// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_NUMBERS_HPP
#define VOICECFG_LAWS_NUMBERS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/decimal.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

/// What texts tell apart and parsed values do not: numbers that are different decimals and one
/// double (G14).
namespace voicecfg::laws {

/// Reads texts as values in which each number is replaced by one of its own, the same for the same
/// decimal number, so that they are compared exactly.
class exact_reader {
public:
    /// Null for what is no text.
    [[nodiscard]] boost::json::value operator()(std::string_view text)
    {
        json::document const read{text, json::any_depth};
        return read.fault() ? boost::json::value{} : value_of(read.root());
    }

private:
    [[nodiscard]] boost::json::value value_of(json::node from)
    {
        if (from.is(json::kind::number)) {
            auto const known = ids_.size();
            return ids_.try_emplace(json::decimal{from.scanned()->text()}, known).first->second;
        }
        if (from.is(json::kind::array)) {
            boost::json::array made;
            for (json::elements each{from}; each; ++each) made.push_back(value_of(*each));
            return made;
        }
        if (!from.is(json::kind::object)) return json::to_value(from);
        boost::json::object made;
        for (json::members each{from}; each; ++each) {
            auto const name = each.name();
            made[{name.data(), name.size()}] = value_of(each.value());
        }
        return made;
    }

    std::map<json::decimal, std::uint64_t> ids_;
};

namespace detail {

/// The numbers of some texts by the double that they are, and how each of these has to be spelled
/// so that texts tell no more of them apart than parsed values do.
class alike_numbers {
public:
    /// Takes the numbers of a text that stays as it is.
    void take_fixed(std::string_view text) { take(text, true); }
    void take(std::string_view text) { take(text, false); }

    /// The text with those that are no 64-bit integers spelled alike; nothing where one would have
    /// to be spelled in two ways.
    [[nodiscard]] std::optional<std::string> respelled(std::string_view text) const
    {
        std::string out;
        json::document const read{text};
        auto const* from = text.data();
        for (auto const& each : read.tokens()) {
            if (read.fault() || each.kind() != json::kind::number || is_integer(each.text()))
                continue;
            auto const& found = groups_.at(key_of(each.text()));
            if (found.torn) return std::nullopt;
            if (json::decimal{each.text()} == json::decimal{found.spelling}) continue;
            out.append(from, each.begin).append(found.spelling);
            if (is_integer(found.spelling)) out += ".0";
            from = each.begin + each.length;
        }
        return out.append(from, text.data() + text.size());
    }

private:
    struct group {
        std::string spelling = {};
        bool integer = false; ///< it is spelled as one
        bool fixed = false;   ///< that can't be spelled otherwise
        bool torn = false;    ///< parsed values do tell some of them apart
    };

    [[nodiscard]] static bool is_integer(std::string_view token)
    {
        return json::numeric::parse(token).is_integer();
    }
    [[nodiscard]] static double key_of(std::string_view token)
    {
        return json::numeric::parse(token).to_double() + 0.0;
    }

    void take(std::string_view text, bool fixed)
    {
        json::document const read{text};
        if (read.fault()) return;
        for (auto const& each : read.tokens())
            if (each.kind() == json::kind::number) add(each.text(), fixed);
    }

    void add(std::string_view token, bool fixed)
    {
        bool const integer = is_integer(token);
        auto& in = groups_[key_of(token)];
        bool const differs =
            !in.spelling.empty() && json::decimal{token} != json::decimal{in.spelling};
        bool const binds = integer || fixed;
        if (differs && binds && (in.integer || in.fixed)) in.torn = true;
        if (!in.spelling.empty() && !(binds && !in.integer && !in.fixed)) return;
        in.spelling = token;
        in.integer = integer;
        in.fixed = fixed;
    }

    std::map<double, group> groups_;
};

inline void take_numbers(alike_numbers& into, value_words const& words)
{
    if (!words.enumeration.empty()) into.take_fixed(words.enumeration);
    for (auto const& each : words.any_of) take_numbers(into, each);
    if (words.items != nullptr) take_numbers(into, *words.items);
    if (words.entries != nullptr) take_numbers(into, *words.entries);
}

/// The numbers of the enumerations that the entries of some lists declare.
inline void take_numbers(alike_numbers& into, std::span<value_set const> lists)
{
    for (auto const& list : lists)
        for (auto const& entry : list.entries) {
            for (auto const& declared : entry.settings) take_numbers(into, declared.words);
            take_numbers(into, entry.lists);
        }
}

} // namespace detail

/// The texts of an update.
struct update_texts {
    std::string stored;
    std::string patch;
};

/// The texts of an update with numbers that are one double, but not one number, spelled alike,
/// whether they stand in the texts or in an enumeration of the catalog: then the text functions
/// tell no more numbers apart than those for parsed values. Nothing where there is no such
/// spelling: of three numbers that are one double the parsed values tell two apart, as 64-bit
/// integers, but neither from the third.
[[nodiscard]] inline std::optional<update_texts> with_numbers_alike(request const& asked)
{
    detail::alike_numbers numbers;
    for (auto const& section : asked.catalog.sections) detail::take_numbers(numbers, section.lists);
    numbers.take(asked.stored);
    numbers.take(asked.patch);
    auto stored = numbers.respelled(asked.stored);
    auto patch = numbers.respelled(asked.patch);
    if (!stored || !patch) return std::nullopt;
    return update_texts{*std::move(stored), *std::move(patch)};
}

} // namespace voicecfg::laws

#endif
