// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_SETTING_CHANGES_HPP
#define VOICECFG_CATALOG_SETTING_CHANGES_HPP

#include <voicecfg/catalog/change.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace voicecfg::detail {

/// The changes between the declarations of one setting.
class setting_changes {
public:
    /// `path` is that of the setting.
    setting_changes(tell_change const& tell, std::string path) : tell_{tell}, path_{std::move(path)}
    {
    }

    /// Tells what words let through and did not, and the other way around. `in` names what they are
    /// about where that is a part of the setting: `items `.
    void compare(value_words const& before, value_words const& after, std::string const& in = {});

private:
    using words = value_words;
    using bound = std::optional<json::numeric>;
    using types = json_types;

    [[nodiscard]] static std::string text_of(bound const& number)
    {
        std::string out;
        if (number) json::append_number(out, *number);
        return out;
    }

    [[nodiscard]] static bound count(std::optional<std::size_t> const& number)
    {
        return number ? bound{std::uint64_t{*number}} : std::nullopt;
    }

    [[nodiscard]] static std::string name_of(std::optional<format> const& format)
    {
        return format ? std::string{format_name(*format)} : std::string{};
    }

    void compare_flag(bool before, bool after, std::string word)
    {
        if (before == after) return;
        add(after ? change::narrowed : change::widened, std::move(word), before ? "true" : "false",
            after ? "true" : "false");
    }

    /// Another form may let less through, so it counts as narrower.
    void compare_form(std::string const& before, std::string const& after, std::string word)
    {
        if (before != after)
            add(after.empty() ? change::widened : change::narrowed, std::move(word), before, after);
    }

    void add(change what, std::string word, std::string before, std::string after)
    {
        tell_({what, path_, std::move(word), std::move(before), std::move(after), {}, {}});
    }

    /// A number may be an integer; no type at all is any.
    [[nodiscard]] static types all_types(types declared) noexcept
    {
        if (declared.empty()) return types::all();
        if (declared.contains(json_type::number)) declared.insert(json_type::integer);
        return declared;
    }

    [[nodiscard]] static std::string type_names(types all)
    {
        if (all == types::all()) return "any";
        std::string out;
        for (auto const each : all)
            if (each != json_type::integer || !all.contains(json_type::number))
                out.append(out.empty() ? "" : " or ").append(name(each));
        return out;
    }

    void compare_types(types before, types after, std::string word)
    {
        auto const has_all = [](types all, types of) {
            bool has = true;
            for (auto const each : of) has = has && all.contains(each);
            return has;
        };
        bool const lost = !has_all(after, before);
        if (!lost && has_all(before, after)) return;
        add(lost ? change::narrowed : change::widened, std::move(word), type_names(before),
            type_names(after));
    }

    void compare_bounds(bound const& before, bound const& after, std::string word, bool least)
    {
        if (before == after) return;
        bool const tighter = after && (!before || (least ? *after > *before : *after < *before));
        add(tighter ? change::narrowed : change::widened, std::move(word), text_of(before),
            text_of(after));
    }

    void compare_values(words const& before, words const& after, std::string const& word)
    {
        if (before.enumeration == after.enumeration) return;
        if (before.enumeration.empty()) return add(change::narrowed, word, "any", {});
        if (after.enumeration.empty()) return add(change::widened, word, {}, "any");
        auto lost = missing(before, after);
        auto won = missing(after, before);
        if (!lost.empty()) add(change::narrowed, word, std::move(lost), {});
        if (!won.empty()) add(change::widened, word, {}, std::move(won));
    }

    void compare_parts(words const* before, words const* after, std::string const& word)
    {
        static constexpr words any{};
        if (before != nullptr || after != nullptr)
            compare(before != nullptr ? *before : any, after != nullptr ? *after : any, word + ' ');
    }

    /// Values of one enumeration that another lacks, as JSON.
    [[nodiscard]] static std::string missing(words const& of, words const& in)
    {
        json::document const values{of.enumeration, json::any_depth};
        std::string out;
        for (json::elements value{values.root()}; value; ++value)
            if (!allows(in, *value))
                out.append(out.empty() ? "" : ", ").append((*value).scanned()->text());
        return out;
    }

    tell_change const& tell_;
    std::string path_;
};

inline void setting_changes::compare(value_words const& before, value_words const& after,
                                     std::string const& in)
{
    compare_types(all_types(before.types), all_types(after.types), in + "type");
    compare_bounds(before.minimum, after.minimum, in + "minimum", true);
    compare_bounds(before.maximum, after.maximum, in + "maximum", false);
    compare_bounds(before.exclusive_minimum, after.exclusive_minimum, in + "exclusiveMinimum",
                   true);
    compare_bounds(before.exclusive_maximum, after.exclusive_maximum, in + "exclusiveMaximum",
                   false);
    compare_bounds(count(before.min_length), count(after.min_length), in + "minLength", true);
    compare_bounds(count(before.max_length), count(after.max_length), in + "maxLength", false);
    compare_bounds(count(before.min_items), count(after.min_items), in + "minItems", true);
    compare_bounds(count(before.max_items), count(after.max_items), in + "maxItems", false);
    compare_flag(before.unique_items, after.unique_items, in + "uniqueItems");
    compare_form(std::string{before.pattern.source}, std::string{after.pattern.source},
                 in + "pattern");
    compare_form(name_of(before.format), name_of(after.format), in + "format");
    compare_values(before, after, in + "enum");
    compare_parts(before.items, after.items, in + "items");
    compare_parts(before.entries, after.entries, in + "entries");
    if (before.any_of.size() != after.any_of.size())
        return add(change::changed, in + "anyOf", std::to_string(before.any_of.size()),
                   std::to_string(after.any_of.size()));
    for (std::size_t i = 0; i != before.any_of.size(); ++i)
        compare(before.any_of[i], after.any_of[i], in + "anyOf/" + std::to_string(i) + ' ');
}

} // namespace voicecfg::detail

#endif
