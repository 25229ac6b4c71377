// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SETTING_CHANGES_HPP
#define VOICECFG_EXAMPLES_SETTING_CHANGES_HPP

#include "catalog_change.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tool {

namespace detail {

[[nodiscard]] inline std::string text_of(std::optional<voicecfg::json::numeric> const& number)
{
    std::string out;
    if (number) voicecfg::json::append_number(out, *number);
    return out;
}

/// The changes between the declarations of one setting.
class setting_changes {
public:
    setting_changes(tell_change const& tell, std::string path, voicecfg::setting const& before,
                    voicecfg::setting const& after)
        : tell_{tell}, path_{std::move(path)}
    {
        compare(before.words, after.words);
    }

private:
    using words = voicecfg::value_words;
    using bound = std::optional<voicecfg::json::numeric>;
    using types = voicecfg::json_types;
    using type = voicecfg::json_type;

    void compare(words const& before, words const& after)
    {
        compare_types(all_types(before.types), all_types(after.types));
        compare_bounds(before.minimum, after.minimum, "minimum", true);
        compare_bounds(before.maximum, after.maximum, "maximum", false);
        compare_bounds(before.exclusive_minimum, after.exclusive_minimum, "exclusiveMinimum", true);
        compare_bounds(before.exclusive_maximum, after.exclusive_maximum, "exclusiveMaximum",
                       false);
        compare_bounds(count(before.min_length), count(after.min_length), "minLength", true);
        compare_bounds(count(before.max_length), count(after.max_length), "maxLength", false);
        compare_bounds(count(before.min_items), count(after.min_items), "minItems", true);
        compare_bounds(count(before.max_items), count(after.max_items), "maxItems", false);
        compare_flag(before.unique_items, after.unique_items, "items must differ");
        compare_form(std::string{before.pattern.source}, std::string{after.pattern.source},
                     "pattern");
        compare_form(name_of(before.format), name_of(after.format), "format");
        compare_values(before, after);
    }

    [[nodiscard]] static bound count(std::optional<std::size_t> const& number)
    {
        return number ? bound{std::uint64_t{*number}} : std::nullopt;
    }

    [[nodiscard]] static std::string name_of(std::optional<voicecfg::format> const& format)
    {
        return format ? std::string{voicecfg::format_name(*format)} : std::string{};
    }

    void compare_flag(bool before, bool after, std::string remark)
    {
        if (before != after) add(after ? change::narrowed : change::widened, std::move(remark));
    }

    /// Another form may let less through, so it counts as narrower.
    void compare_form(std::string const& before, std::string const& after, std::string_view what)
    {
        if (before != after)
            add(after.empty() ? change::widened : change::narrowed, from_to(what, before, after));
    }

    void add(change what, std::string remark) { tell_({what, path_, std::move(remark)}); }

    /// A number may be an integer; no type at all is any.
    [[nodiscard]] static types all_types(types declared) noexcept
    {
        if (declared.empty()) return types::all();
        if (declared.contains(type::number)) declared.insert(type::integer);
        return declared;
    }

    [[nodiscard]] static std::string type_names(types all)
    {
        if (all == types::all()) return "any";
        std::string out;
        for (auto const each : all)
            if (each != type::integer || !all.contains(type::number))
                out.append(out.empty() ? "" : " or ").append(name(each));
        return out;
    }

    void compare_types(types before, types after)
    {
        if (before == after) return;
        bool lost = false;
        for (auto const each : before) lost = lost || !after.contains(each);
        add(lost ? change::narrowed : change::widened,
            from_to("type", type_names(before), type_names(after)));
    }

    void compare_bounds(bound const& before, bound const& after, std::string_view what, bool least)
    {
        if (before == after) return;
        bool const tighter = after && (!before || (least ? *after > *before : *after < *before));
        add(tighter ? change::narrowed : change::widened,
            from_to(what, text_of(before), text_of(after)));
    }

    void compare_values(words const& before, words const& after)
    {
        if (before.enumeration == after.enumeration) return;
        if (before.enumeration.empty()) return add(change::narrowed, "a few values only now");
        if (after.enumeration.empty()) return add(change::widened, "any value now");
        auto const lost = missing(before, after);
        auto const won = missing(after, before);
        if (!lost.empty()) add(change::narrowed, "no longer " + lost);
        if (!won.empty()) add(change::widened, "now " + won);
    }

    /// Values of one enumeration that another lacks, as JSON.
    [[nodiscard]] static std::string missing(words const& of, words const& in)
    {
        voicecfg::json::document const values{of.enumeration, voicecfg::json::any_depth};
        std::string out;
        for (voicecfg::json::elements value{values.root()}; value; ++value)
            if (!voicecfg::allows(in, *value))
                out.append(out.empty() ? "" : ", ").append((*value).scanned()->text());
        return out;
    }

    tell_change const& tell_;
    std::string path_;
};

} // namespace detail

} // namespace tool

#endif
