// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_SETTINGS_HPP
#define VOICECFG_RULES_SETTINGS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/rules/enumeration.hpp>
#include <voicecfg/schema/formats.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/time_zones.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rules for values that are described in the words of JSON Schema (V6 to V12, V14), as the
/// settings that a catalog entry declares are (L7).
namespace voicecfg::detail {

/// Reports every number beyond the range of a double in a value (G17).
inline void report_infinities(sink& out, json::node value, origin from, location const& at,
                              std::string const& path)
{
    if (out.full() || !json::holds_infinity(value)) return;
    if (value.is(json::kind::number))
        out.add(errc::out_of_range, from, at, path);
    else if (value.is(json::kind::array)) {
        std::size_t position = 0;
        for (json::elements element{value}; element; ++element)
            report_infinities(out, *element, from, at / position++, path);
    }
    else {
        json::member_index const sorted{value};
        for (auto const& row : sorted.rows())
            report_infinities(out, row.value, from, at / row.name, path);
    }
}

/// Judges a value and what it holds. Of one value one fault is reported, the first of its type, its
/// size, its form and the values allowed (V6).
class words_judge {
public:
    /// `path` is the place in the catalog that every violation names.
    words_judge(sink& out, origin from, std::string const& path) noexcept
        : out_{out}, from_{from}, path_{path}
    {
    }

    void judge(value_words const& words, json::node value, location const& at) const
    {
        if (auto const* const chosen = choose(words, value)) return judge(*chosen, value, at);
        if (!lets_through(words, value))
            return out_.add(
                errc::wrong_type, from_, at,
                type_mismatch{shown(value), types_let_through(words), type_of(value.kind())},
                path_);
        auto const before = out_.count();
        judge_content(words, value, at);
        if (value.is(json::kind::array))
            judge_items(words, value, at);
        else if (value.is(json::kind::object))
            judge_entries(words, value, at);
        if (is_container(value) && out_.count() == before && !allows(words, value))
            report_not_allowed(words, value, at);
    }

private:
    [[nodiscard]] static bool is_container(json::node value) noexcept
    {
        return value.is(json::kind::array) || value.is(json::kind::object);
    }

    [[nodiscard]] std::string shown(json::node value) const { return out_.echo(value, from_); }

    /// Whether words let a value's type through, but for alternatives, of which one is chosen.
    [[nodiscard]] static bool lets_through(value_words const& words, json::node value)
    {
        return words.any_of.empty() && (words.types.empty() || is_one_of(value, words.types));
    }

    /// Of alternatives that let a value's type through, the first that lets the value through, else
    /// the first; null where there is none.
    [[nodiscard]] static value_words const* choose(value_words const& words, json::node value)
    {
        value_words const* first = nullptr;
        for (auto const& each : words.any_of) {
            if (!is_one_of(value, types_let_through(each))) continue;
            if (first == nullptr) first = &each;
            if (!fault_of(each, value) && allows(each, value)) return &each;
        }
        return first;
    }

    /// The bounds of a number, or of what is counted; integers have bounds that nobody gives.
    [[nodiscard]] static value_range bounds(value_words const& asked)
    {
        value_range range{.minimum = asked.minimum,
                          .maximum = asked.maximum,
                          .exclusive_minimum = asked.exclusive_minimum,
                          .exclusive_maximum = asked.exclusive_maximum};
        if (!asked.types.contains(json_type::integer) || asked.types.contains(json_type::number))
            return range;
        if (!range.minimum && !range.exclusive_minimum) range.minimum = -max_safe_integer;
        if (!range.maximum && !range.exclusive_maximum) range.maximum = max_safe_integer;
        return range;
    }

    [[nodiscard]] static bool is_within(value_range const& range, json::numeric number)
    {
        return (!range.minimum || number >= *range.minimum) &&
               (!range.maximum || number <= *range.maximum) &&
               (!range.exclusive_minimum || number > *range.exclusive_minimum) &&
               (!range.exclusive_maximum || number < *range.exclusive_maximum);
    }

    [[nodiscard]] static std::size_t items_of(json::node array)
    {
        std::size_t count = 0;
        for (json::elements element{array}; element; ++element) ++count;
        return count;
    }

    /// What is wrong with a value of a type that the words let through, but for what it holds.
    [[nodiscard]] static std::optional<errc> fault_of(value_words const& asked, json::node value)
    {
        if (auto const* const chosen = choose(asked, value)) return fault_of(*chosen, value);
        if (value.is(json::kind::string)) {
            std::string scratch;
            if (auto const fault = text_fault(asked, value.string(scratch))) return fault;
        }
        if (value.is(json::kind::number) && !is_within(bounds(asked), value.number()))
            return errc::out_of_range;
        if (value.is(json::kind::array)) {
            auto const count = items_of(value);
            if (asked.min_items && count < *asked.min_items) return errc::too_few;
            if (asked.max_items && count > *asked.max_items) return errc::too_many;
        }
        return is_container(value) || allows(asked, value) ? std::nullopt
                                                           : std::optional{errc::not_one_of};
    }

    [[nodiscard]] static std::optional<errc> text_fault(value_words const& asked,
                                                        std::string_view text)
    {
        if (text.empty() && asked.min_length.value_or(0) != 0) return errc::empty_string;
        auto const length = asked.min_length || asked.max_length ? json::code_points(text) : 0;
        if (asked.min_length && length < *asked.min_length) return errc::too_short;
        if (asked.max_length && length > *asked.max_length) return errc::too_long;
        if (!matches(asked.pattern, text)) return errc::bad_format;
        if (asked.format && !has_format(*asked.format, text)) return errc::bad_format;
        return std::nullopt;
    }

    void judge_content(value_words const& asked, json::node value, location const& at) const
    {
        auto const fault = fault_of(asked, value);
        if (fault) return report(*fault, asked, value, at);
        std::string scratch;
        if (out_.notes() && from_ == origin::patch && value.is(json::kind::string) &&
            asked.min_length.value_or(0) != 0 && json::is_blank(value.string(scratch)))
            out_.note(notice_code::blank, from_, at);
    }

    [[gnu::cold]] void report(errc fault, value_words const& asked, json::node value,
                              location const& at) const
    {
        auto const add = [&](violation_details&& details) {
            out_.add(fault, from_, at, std::move(details), path_);
        };
        auto const count = [](std::optional<std::size_t> const& asked_for) {
            return json::numeric{std::uint64_t{asked_for.value()}};
        };
        switch (fault) {
        case errc::empty_string: return add(refused_value{shown(value)});
        case errc::too_short:
            return add(value_range{
                .value = shown(value), .minimum = count(asked.min_length), .size = size_of(value)});
        case errc::too_long:
            return add(value_range{
                .value = shown(value), .maximum = count(asked.max_length), .size = size_of(value)});
        case errc::too_few:
            return add(value_range{.minimum = count(asked.min_items), .size = size_of(value)});
        case errc::too_many:
            return add(value_range{.maximum = count(asked.max_items), .size = size_of(value)});
        case errc::bad_format: return add(format_details(asked, value));
        case errc::out_of_range: return add(range_details(asked, value));
        default: break;
        }
        report_not_allowed(asked, value, at);
    }

    /// How many characters or items a value has, where that may be shown.
    [[nodiscard]] std::optional<std::size_t> size_of(json::node value) const
    {
        if (from_ == origin::stored) return std::nullopt;
        std::string scratch;
        if (value.is(json::kind::string)) return json::code_points(value.string(scratch));
        return items_of(value);
    }

    [[nodiscard]] value_range range_details(value_words const& asked, json::node value) const
    {
        auto range = bounds(asked);
        range.value = shown(value);
        return range;
    }

    [[nodiscard]] format_mismatch format_details(value_words const& asked, json::node value) const
    {
        std::string scratch;
        auto const text = value.string(scratch);
        if (!matches(asked.pattern, text)) return {shown(value), std::string{asked.pattern.source}};
        format_mismatch told{shown(value), std::string{format_name(*asked.format)}};
        if (*asked.format == format::time_zone)
            told.suggestion = suggested(text, time_zones, names_of::values);
        return told;
    }

    void report_not_allowed(value_words const& asked, json::node value, location const& at) const
    {
        out_.add(errc::not_one_of, from_, at, list_enumeration(shown(value), value, asked), path_);
    }

    void judge_items(value_words const& asked, json::node list, location const& at) const
    {
        auto const before = [](json::node a, json::node b) { return json::order(a, b) < 0; };
        if (asked.items == nullptr && !asked.unique_items) return;
        std::map<json::node, std::size_t, decltype(before)> items{before};
        std::size_t position = 0;
        for (json::elements element{list}; element && !out_.full(); ++element, ++position) {
            auto const item = *element;
            auto const here = at / position;
            auto const count = out_.count();
            if (asked.items != nullptr) judge(*asked.items, item, here);
            if (!asked.unique_items || out_.count() != count) continue;
            auto const [first, fresh] = items.try_emplace(item, position);
            if (!fresh)
                out_.add(
                    errc::repeated, from_, here,
                    relation{.value = shown(item), .related = {(at / first->second).pointer(), {}}},
                    path_);
        }
    }

    void judge_entries(value_words const& asked, json::node object, location const& at) const
    {
        if (asked.entries == nullptr) return;
        json::member_index const sorted{object};
        for (auto const& row : sorted.rows()) {
            if (out_.full()) return;
            bool const absent = from_ == origin::stored && row.value.is(json::kind::null);
            if (!absent) judge(*asked.entries, row.value, at / row.name);
        }
    }

    sink& out_;
    origin from_;
    std::string const& path_;
};

/// Judges a setting by its declaration, or by none where every setting goes. A number beyond the
/// range of a double is all that is told of a setting that holds one (G17).
inline void judge_setting(sink& out, setting const* declared, json::node value, origin from,
                          location const& at, std::string const& path)
{
    auto const before = out.count();
    report_infinities(out, value, from, at, path);
    if (declared == nullptr || out.count() != before) return;
    words_judge{out, from, path}.judge(declared->words, value, at);
}

} // namespace voicecfg::detail

#endif
