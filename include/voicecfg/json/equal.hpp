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

/// Compares two numbers (G14): exactly where both came as text; where one came parsed, as 64-bit
/// integers if both are, else as doubles. No number may be a NaN.
[[nodiscard]] inline std::weak_ordering order_numbers(node a, node b)
{
    auto const left = a.number();
    auto const right = b.number();
    auto const weak = [](std::partial_ordering order) {
        if (order == 0) return std::weak_ordering::equivalent;
        return order < 0 ? std::weak_ordering::less : std::weak_ordering::greater;
    };
    if (left.is_integer() && right.is_integer()) return weak(left <=> right);
    if (a.scanned() == nullptr || b.scanned() == nullptr)
        return weak(left.to_double() <=> right.to_double());
    return decimal{a.scanned()->text()} <=> decimal{b.scanned()->text()};
}

/// Whether a number equals an integer (G14), as if that had come as the number did.
[[nodiscard]] inline bool equals_integer(node number, std::int64_t integer)
{
    auto const value = number.number();
    if (value.is_integer()) return value == numeric{integer};
    if (number.scanned() == nullptr) return value.to_double() == static_cast<double>(integer);
    return decimal{number.scanned()->text()} == decimal{std::to_string(integer)};
}

/// Whether two values are equal (G14): numbers as `order_numbers` has it, objects in any order. The
/// second is taken as it reaches merged.
[[nodiscard]] inline bool equal(node a, node b, fix_ups const& fixes = {})
{
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
    case kind::absent:
    case kind::null: return true;
    case kind::boolean: return a.boolean() == b.boolean();
    case kind::number:
        return fixes.makes_integer(b) ? equals_integer(a, b.number().to_int64())
                                      : order_numbers(a, b) == 0;
    case kind::string: {
        std::string left;
        std::string right;
        return a.string(left) == b.string(right);
    }
    case kind::array: {
        elements left{a};
        elements right{b};
        for (; left && right; ++left, ++right)
            if (!equal(*left, *right, fixes)) return false;
        return !left && !right;
    }
    case kind::object: break;
    }
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
    case kind::number: return order_numbers(a, b);
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
