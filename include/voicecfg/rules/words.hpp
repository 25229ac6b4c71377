// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_WORDS_HPP
#define VOICECFG_RULES_WORDS_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/rules/enumeration.hpp>
#include <voicecfg/rules/value_place.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/formats.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/time_zones.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rules for values that are described in the words of JSON Schema (V6 to V12, V14).
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

/// Tells of the items of a list.
class item_notes {
public:
    virtual void note(json::node item, std::size_t position) = 0;
    virtual ~item_notes() = default;
};

/// Judges what has a table, or what the catalog or the facts govern, for those who judge values.
class table_judge {
public:
    /// Judges an object that has a table, or one of several.
    virtual void judge_table(value_words const& words, json::node object,
                             value_place const& place) = 0;
    /// Judges a value in which its words see no fault by the catalog and the facts.
    virtual void look_up(value_words const& words, json::node value, value_place const& place) = 0;

    /// Judges a member of an object that the patch leaves alone.
    virtual void judge_untouched(judged_object& judged, std::size_t row) = 0;
    /// Whether a sent list equals the stored one, which is kept then (G5).
    [[nodiscard]] virtual bool keep_list(json::node before, json::node list,
                                         location const& at) = 0;
    /// Whether a member of an object, sent over stored but for rows that leave it, has a violation
    /// of its own. Nothing is reported.
    [[nodiscard]] virtual bool finds_fault(object const& table, json::node sent, json::node stored,
                                           row_set taken, std::size_t row) = 0;
    /// Who tells of the items of a list, or null.
    [[nodiscard]] virtual std::unique_ptr<item_notes> notes_of_items(value_words const& words,
                                                                     value_place const& place) = 0;

protected:
    ~table_judge() = default;
};

/// Judges a value and what it holds. Of one value one fault is reported, the first of its type, its
/// size, its form and the values allowed (V6).
class words_judge {
public:
    /// `path` is the place in the catalog that every violation names. What has a table is judged by
    /// `tables`; where there is none, nothing has.
    words_judge(sink& out, origin from, std::string const& path,
                table_judge* tables = nullptr) noexcept
        : out_{out}, from_{from}, path_{path}, tables_{tables}
    {
    }

    /// Judges a value by itself, then by the catalog and the facts.
    void judge_whole(value_words const& words, json::node value, value_place const& place) const
    {
        auto const before = out_.count();
        judge(words, value, place);
        if (tables_ != nullptr && out_.count() == before) look_up(words, value, place);
    }

    /// Judges a value by itself, and what it holds.
    void judge(value_words const& words, json::node value, value_place const& place) const
    {
        auto const& at = place.at;
        auto const hides = out_.hide(words.write_only);
        if (value.is(json::kind::number) && !value.number().finite())
            return out_.add(errc::out_of_range, from_, at, path_);
        if (auto const* const chosen = choose(words, value)) return judge(*chosen, value, place);
        if (!lets_through(words, value))
            return out_.add(errc::wrong_type, from_, at,
                            type_mismatch{shown(value), types_let_through(words),
                                          type_of(value.kind()),
                                          tables_ != nullptr && clears(words)},
                            path_);
        auto const before = out_.count();
        judge_content(words, value, at);
        if (value.is(json::kind::array))
            judge_items(words, value, place);
        else if (value.is(json::kind::object)) {
            if (words.table != nullptr || words.tagged != nullptr)
                tables_->judge_table(words, value, place);
            else
                judge_entries(words, value, place);
        }
        if (is_container(value) && out_.count() == before && !allows(words, value))
            report_not_allowed(words, value, at);
    }

    /// Asks the catalog and the facts, by the alternative that the value's type picks.
    void look_up(value_words const& words, json::node value, value_place const& place) const
    {
        if (auto const* const chosen = choose(words, value)) return look_up(*chosen, value, place);
        tables_->look_up(words, value, place);
    }
    /// Whether a value by itself is at fault, whatever it holds.
    [[nodiscard]] static bool finds_fault(value_words const& words, json::node value)
    {
        if (auto const* const chosen = choose(words, value)) return finds_fault(*chosen, value);
        return !lets_through(words, value) || fault_of(words, value);
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

    /// Whether an empty array or object of these words is right and takes the place of any other.
    [[nodiscard]] static bool clears(value_words const& words) noexcept
    {
        if (words.types.size() != 1 || !words.enumeration.empty()) return false;
        if (words.types.contains(json_type::array)) return words.min_items.value_or(0) == 0;
        return words.types.contains(json_type::object) && words.table == nullptr &&
               words.tagged == nullptr;
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
        auto const sent = out_.hides() ? json::node{} : value;
        out_.add(errc::not_one_of, from_, at, list_enumeration(shown(value), sent, asked), path_);
    }

    void judge_items(value_words const& asked, json::node list, value_place const& place) const
    {
        auto const before = [](json::node a, json::node b) { return json::order(a, b) < 0; };
        std::map<json::node, std::size_t, decltype(before)> items{before};
        bool const kept = tables_ != nullptr && place.from == origin::patch &&
                          place.stored.is(json::kind::array) &&
                          tables_->keep_list(place.stored, list, place.at);
        auto const notes = tables_ != nullptr ? tables_->notes_of_items(asked, place) : nullptr;
        if (asked.items == nullptr && !asked.unique_items && notes == nullptr)
            return report_infinities_within(list, place.at);
        stored_items const before_items{place.stored};
        std::size_t position = 0;
        for (json::elements element{list}; element && !out_.full(); ++element, ++position) {
            auto const item = *element;
            if (notes != nullptr) notes->note(item, position);
            auto const here = place.at / position;
            value_place const inner{.at = here,
                                    .from = place.from,
                                    .stored_list = &before_items,
                                    .around = place.around,
                                    .keeps_unknown = place.keeps_unknown || kept};
            auto const count = out_.count();
            if (asked.items != nullptr)
                judge(*asked.items, item, inner);
            else
                report_infinities_within(item, here);
            if (out_.count() != count) continue;
            if (asked.unique_items) {
                auto const [first, fresh] = items.try_emplace(item, position);
                if (!fresh) {
                    report_repeated(item, place.at, first->second, here);
                    continue;
                }
            }
            if (asked.items != nullptr && tables_ != nullptr) look_up(*asked.items, item, inner);
        }
    }

    void report_repeated(json::node item, location const& list, std::size_t first,
                         location const& at) const
    {
        out_.add(errc::repeated, from_, at,
                 relation{.value = shown(item), .related = {(list / first).pointer(), {}}}, path_);
    }

    void judge_entries(value_words const& asked, json::node object, value_place const& place) const
    {
        if (asked.entries == nullptr) return report_infinities_within(object, place.at);
        json::member_index const sorted{object};
        for (auto const& row : sorted.rows()) {
            if (out_.full()) return;
            bool const absent = from_ == origin::stored && row.value.is(json::kind::null) &&
                                !types_let_through(*asked.entries).contains(json_type::null);
            if (absent) continue;
            auto const here = place.at / row.name;
            auto const before =
                place.stored.is(json::kind::object) ? place.stored.find(row.name) : json::node{};
            judge_whole(*asked.entries, row.value,
                        {.at = here,
                         .from = place.from,
                         .stored = before,
                         .around = place.around,
                         .keeps_unknown = place.keeps_unknown});
        }
    }

    /// Reports the numbers beyond a double of a value that may hold anything (V10).
    void report_infinities_within(json::node value, location const& at) const
    {
        if (tables_ != nullptr) report_infinities(out_, value, from_, at, path_);
    }

    sink& out_;
    origin from_;
    std::string const& path_;
    table_judge* tables_;
};

} // namespace voicecfg::detail

#endif
