// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_EQUAL_HPP
#define VOICECFG_JSON_EQUAL_HPP

#include <voicecfg/json/decimal.hpp>
#include <voicecfg/json/fix_ups.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voicecfg::json {

/// An object's members by name: sorted, of two with one name only the last, as parsers take it, and
/// without those that never reach merged.
class member_index {
public:
    struct row {
        std::string name;
        node value;
        std::size_t position;
    };

    explicit member_index(node object, fix_ups const& fixes = {})
    {
        for (members member{object}; member; ++member)
            if (!fixes.drops(member.value()))
                rows_.push_back({std::string{member.name()}, member.value(), rows_.size()});
        std::sort(rows_.begin(), rows_.end(), [](row const& a, row const& b) {
            int const compared = a.name.compare(b.name);
            return compared != 0 ? compared < 0 : a.position > b.position;
        });
        auto const last = std::unique(rows_.begin(), rows_.end(),
                                      [](row const& a, row const& b) { return a.name == b.name; });
        rows_.erase(last, rows_.end());
    }

    [[nodiscard]] std::vector<row> const& rows() const noexcept { return rows_; }

    [[nodiscard]] node find(std::string_view name) const noexcept
    {
        auto const at =
            std::lower_bound(rows_.begin(), rows_.end(), name,
                             [](row const& a, std::string_view key) { return a.name < key; });
        return at != rows_.end() && at->name == name ? at->value : node{};
    }

private:
    std::vector<row> rows_;
};

/// A number as it is compared: its text, where it came as one, tells apart what its value does not.
struct compared_number {
    numeric value;
    std::string_view text = {};

    explicit compared_number(node number)
        : value{number.number()}, text{number.scanned() != nullptr ? number.scanned()->text()
                                                                   : std::string_view{}}
    {
    }
    compared_number(std::int64_t integer, std::string_view as_text) : value{integer}, text{as_text}
    {
    }
};

/// Compares two numbers (G14): exactly where both came as text; where one came parsed, as 64-bit
/// integers if both are, else as doubles. No number may be a NaN.
[[nodiscard]] inline std::weak_ordering order_numbers(compared_number const& a,
                                                      compared_number const& b)
{
    auto const weak = [](std::partial_ordering order) {
        if (order == 0) return std::weak_ordering::equivalent;
        return order < 0 ? std::weak_ordering::less : std::weak_ordering::greater;
    };
    if (a.value.is_integer() && b.value.is_integer()) return weak(a.value <=> b.value);
    if (a.text.empty() || b.text.empty()) return weak(a.value.to_double() <=> b.value.to_double());
    return decimal{a.text} <=> decimal{b.text};
}

/// The same for a number and one that merged holds as an integer.
[[nodiscard]] inline bool equals_integer(node number, std::int64_t integer)
{
    auto const text = std::to_string(integer);
    return order_numbers(compared_number{number}, {integer, text}) == 0;
}

/// The same as `equal_strings`, of strings with escapes.
[[nodiscard, gnu::noinline]] inline bool equal_decoded(node a, node b)
{
    std::string left;
    std::string right;
    return a.string(left) == b.string(right);
}

/// Whether two strings have the same characters, however they are escaped.
[[nodiscard, gnu::always_inline]] inline bool equal_strings(node a, node b)
{
    auto const plain = a.plain_string();
    auto const other = b.plain_string();
    bool const as_they_stand = plain.data() != nullptr && other.data() != nullptr;
    return as_they_stand ? voicecfg::detail::same_name(plain, other) : equal_decoded(a, b);
}

/// The same as `is_named_again`, of a member that is not the last.
[[nodiscard, gnu::noinline]] inline bool is_among_later(members member)
{
    std::string const name{member.name()};
    while (++member)
        if (member.name() == name) return true;
    return false;
}

/// Whether an object has a name again after a member.
[[nodiscard, gnu::always_inline]] inline bool is_named_again(members const& member)
{
    return !member.is_last() && is_among_later(member);
}

[[nodiscard]] inline bool equal(node a, node b, fix_ups const& fixes = {});

/// Whether two objects are equal, if a walk over both at once shows it: they have the same few
/// names in the same order, or differ before their names do. No object or list is compared before
/// all names are, and none twice, so that what no walk shows costs no more than the walk.
[[nodiscard]] inline std::optional<bool> equal_in_step(node a, node b)
{
    constexpr int few = 32;
    auto const has_parts = [](node value) {
        return value.is(kind::object) || value.is(kind::array);
    };
    bool any_has_parts = false;
    int count = 0;
    members left{a};
    members right{b};
    for (; left && right; ++left, ++right) {
        if (++count > few || !voicecfg::detail::same_name(left.name(), right.name()))
            return std::nullopt;
        auto const value = left.value();
        auto const other = right.value();
        bool const strings = value.is(kind::string) && other.is(kind::string);
        if (has_parts(value) && has_parts(other))
            any_has_parts = true;
        else if (!(strings ? equal_strings(value, other) : equal(value, other))) {
            if (is_named_again(left) || is_named_again(right)) return std::nullopt;
            return false;
        }
    }
    if (left || right) return std::nullopt;
    if (!any_has_parts) return true;
    left = members{a};
    for (right = members{b}; right; ++left, ++right)
        if (has_parts(left.value()) && !equal(left.value(), right.value()) && !is_named_again(left))
            return false;
    return true;
}

/// Whether two lists are known not to have as many elements, where that costs less than to compare
/// any.
[[nodiscard]] inline bool differ_in_length(node a, node b) noexcept
{
    if ((a.scanned() == nullptr) != (b.scanned() == nullptr)) return false;
    elements left{a};
    elements right{b};
    for (; left && right; ++left) ++right;
    return left || right;
}

/// Whether two values are equal (G14): numbers as `order_numbers` has it, objects in any order. The
/// second is taken as it reaches merged.
[[nodiscard]] inline bool equal(node a, node b, fix_ups const& fixes)
{
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
    case kind::absent:
    case kind::null: return true;
    case kind::boolean: return a.boolean() == b.boolean();
    case kind::number:
        return fixes.makes_integer(b) ? equals_integer(a, b.number().to_int64())
                                      : order_numbers(compared_number{a}, compared_number{b}) == 0;
    case kind::string: return equal_strings(a, b);
    case kind::array: {
        if (differ_in_length(a, b)) return false;
        elements left{a};
        elements right{b};
        for (; left && right; ++left, ++right)
            if (!equal(*left, *right, fixes)) return false;
        return !left && !right;
    }
    case kind::object: break;
    }
    if (fixes.none())
        if (auto const shown = equal_in_step(a, b)) return *shown;
    member_index const left{a};
    member_index const right{b, fixes};
    return std::equal(left.rows().begin(), left.rows().end(), right.rows().begin(),
                      right.rows().end(), [&](auto const& x, auto const& y) {
                          return x.name == y.name && equal(x.value, y.value, fixes);
                      });
}

/// A total order of values in which those are equivalent that are `equal`: by kind, then by what
/// they hold. No number may be a NaN.
[[nodiscard]] inline std::weak_ordering order(node a, node b)
{
    if (a.kind() != b.kind()) return a.kind() <=> b.kind();
    switch (a.kind()) {
    case kind::absent:
    case kind::null: break;
    case kind::boolean: return a.boolean() <=> b.boolean();
    case kind::number: return order_numbers(compared_number{a}, compared_number{b});
    case kind::string: {
        std::string left;
        std::string right;
        return a.string(left) <=> b.string(right);
    }
    case kind::array: {
        elements left{a};
        elements right{b};
        for (; left && right; ++left, ++right)
            if (auto const compared = order(*left, *right); compared != 0) return compared;
        return static_cast<bool>(left) <=> static_cast<bool>(right);
    }
    case kind::object: {
        member_index const left{a};
        member_index const right{b};
        return std::lexicographical_compare_three_way(
            left.rows().begin(), left.rows().end(), right.rows().begin(), right.rows().end(),
            [](auto const& x, auto const& y) -> std::weak_ordering {
                if (auto const compared = x.name <=> y.name; compared != 0) return compared;
                return order(x.value, y.value);
            });
    }
    }
    return std::weak_ordering::equivalent;
}

} // namespace voicecfg::json

#endif
