// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_VALUES_HPP
#define VOICECFG_LAWS_VALUES_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/laws/dice.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Values of each kind as JSON texts, right and wrong.
namespace voicecfg::laws {

/// Integers that the facts of the requests know as numbers of the caller, and some that they don't.
inline constexpr std::int64_t number_ids[] = {1, 2, 7, 99};

namespace detail {

using namespace std::string_view_literals;

inline constexpr std::string_view junk[] = {"null"sv,
                                            "true"sv,
                                            "0"sv,
                                            "-1"sv,
                                            "1.50"sv,
                                            "5e0"sv,
                                            "1e999"sv,
                                            "12345678901234567890"sv,
                                            R"("")"sv,
                                            R"("x")"sv,
                                            R"("\u0041\n")"sv,
                                            "[]"sv,
                                            "{}"sv,
                                            "[null,{}]"sv,
                                            R"({"a":{"b":1},"c":[1.0]})"sv};

/// A name that is nearly another.
[[nodiscard]] inline std::string near(dice& choices, std::string name)
{
    if (name.empty()) return "_";
    auto const at = choices.below(name.size());
    switch (choices.below(3)) {
    case 0: name += '_'; break;
    case 1:
        if (name[at] >= 'a' && name[at] <= 'z') name[at] = static_cast<char>(name[at] - 'a' + 'A');
        break;
    default:
        if (static_cast<unsigned char>(name[at]) < 0x80 && name.size() > 1)
            name.insert(at, 1, name[at]);
    }
    return name;
}

/// Writes a value of a kind, one within its bounds where it is to be right.
class value_writer {
public:
    value_writer(std::string& out, dice& choices, bool right)
        : out_{out}, choices_{choices}, right_{right}
    {
    }

    void operator()(text const& asked) const
    {
        constexpr std::size_t longest = 300;
        auto const least = std::max<std::size_t>(asked.minimum, right_ ? 1 : 0);
        std::size_t const sizes[] = {least, std::min<std::size_t>(asked.maximum, longest),
                                     std::min<std::size_t>(asked.maximum, 12)};
        auto size = choices_.pick(sizes);
        if (!right_ && asked.maximum < longest && choices_.chance(40)) size = asked.maximum + 1;
        std::string written;
        for (; size > 0; --size) written += choices_.chance(10) ? "\u00e9" : "a";
        json::append_quoted(out_, written);
    }
    void operator()(choice const& asked) const
    {
        std::string name{choices_.pick(asked.values)};
        if (!right_) name = near(choices_, std::move(name));
        json::append_quoted(out_, name);
    }
    void operator()(formatted const& asked) const
    {
        constexpr std::string_view texts[] = {"Europe/Berlin",
                                              "https://example.com/hook",
                                              "Order_9",
                                              "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                                              "2026-01-28T09:30:00Z",
                                              "+4930123456"};
        static_assert(std::size(texts) == std::size(all_formats));
        json::append_quoted(out_, right_ ? texts[static_cast<std::size_t>(asked.as)] : "not so!");
    }
    void operator()(number const& asked) const
    {
        double const values[] = {asked.minimum, asked.maximum,
                                 asked.minimum / 2 + asked.maximum / 2, asked.minimum - 0.5,
                                 asked.maximum + 1};
        json::numeric{values[choices_.below(right_ ? 3 : 5)]}.append_to(out_);
    }
    void operator()(integer const& asked) const
    {
        auto const minimum = static_cast<double>(asked.minimum);
        auto const maximum = static_cast<double>(asked.maximum);
        json::numeric const values[] = {asked.minimum, asked.maximum, minimum,
                                        minimum - 1,   maximum + 1,   minimum + 0.5};
        values[choices_.below(right_ ? 3 : 6)].append_to(out_);
    }
    void operator()(boolean const&) const { out_ += choices_.chance(50) ? "true" : "false"; }
    void operator()(phone_number const&) const
    {
        json::numeric{number_ids[choices_.below(right_ ? 1 : 4)]}.append_to(out_);
    }
    void operator()(map const&) const
    {
        constexpr std::string_view maps[] = {"{}", R"({"key":"value"})", R"({"":true,"k":1.0})",
                                             R"({"key":null})", R"({"key":[]})"};
        out_ += maps[choices_.below(right_ ? 3 : 5)];
    }
    /// Objects, and what is described in words, are written with what a catalog offers for them,
    /// and not here.
    template <voicecfg::detail::among<list_of, object_of, described> Kind>
    void operator()(Kind const&) const
    {
    }

private:
    std::string& out_;
    dice& choices_;
    bool right_;
};

} // namespace detail

/// Appends a value of any kind at all.
inline void append_junk(std::string& out, dice& choices) { out += choices.pick(detail::junk); }

/// Appends a value of a type whose values hold no objects of a table.
inline void append_value(std::string& out, dice& choices, value_type const& type, bool right)
{
    voicecfg::detail::ask(type, detail::value_writer{out, choices, right});
}

} // namespace voicecfg::laws

#endif
