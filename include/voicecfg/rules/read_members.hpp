// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_READ_MEMBERS_HPP
#define VOICECFG_RULES_READ_MEMBERS_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/value_fault.hpp>

#include <algorithm>
#include <cstddef>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

/// Objects read against their tables.
namespace voicecfg::detail {

/// A member of an object that is not in its table.
struct extra {
    std::string name;
    json::node value;
    origin from = origin::patch;
    bool read_only = false; ///< the table knows it, and that a client does not set it (V19)
};

/// Sorts by name. Of two with one name the first stays: the sent one, which lies over the stored.
inline void sort_extras(std::vector<extra>& extras)
{
    std::sort(extras.begin(), extras.end(), [](extra const& a, extra const& b) {
        return std::tie(a.name, a.from) < std::tie(b.name, b.from);
    });
    auto const last = std::unique(extras.begin(), extras.end(),
                                  [](extra const& a, extra const& b) { return a.name == b.name; });
    extras.erase(last, extras.end());
}

/// The one of these, which are sorted, that has a name and comes from there, or null.
[[nodiscard]] inline extra const* find_extra(std::span<extra const> extras, std::string_view name,
                                             origin from)
{
    auto const found = std::partition_point(extras.begin(), extras.end(),
                                            [&](extra const& each) { return each.name < name; });
    return found != extras.end() && found->name == name && found->from == from ? &*found : nullptr;
}

/// A value each for some rows of a table. It takes no memory of its own.
template <class T>
class row_map {
public:
    /// Written out, because a defaulted one would first fill the room with zeros.
    row_map() noexcept {}
    row_map(row_map const&) = delete;
    row_map& operator=(row_map const&) = delete;

    [[nodiscard]] row_set rows() const noexcept { return rows_; }
    [[nodiscard]] bool contains(std::size_t row) const noexcept { return rows_.contains(row); }
    /// The value of a row that has one.
    [[nodiscard]] T const& operator[](std::size_t row) const noexcept
    {
        return *std::launder(reinterpret_cast<T const*>(room_ + row * sizeof(T)));
    }
    /// Gives a row its value.
    void set(std::size_t row, T value) noexcept
    {
        static_assert(std::is_trivially_copyable_v<T>);
        rows_.insert(row);
        ::new (static_cast<void*>(room_ + row * sizeof(T))) T{value};
    }

    void erase(std::size_t row) noexcept { rows_.erase(row); }
    void clear() noexcept { rows_ = {}; }

private:
    row_set rows_;
    alignas(T) std::byte room_[max_members * sizeof(T)];
};

/// A member as the judged object has it.
struct field {
    json::node value = {};
    origin from = origin::patch;
};

/// What an object has for the rows of its table: what was sent, over what is stored.
class row_values {
public:
    /// Reads an object. A member goes to its row unless that has a value already, and to `extras`,
    /// where asked for, if no row knows it. Stored null members that are not nullable count as
    /// absent (G8).
    [[gnu::always_inline]] void read(object const& schema, json::node object, origin from,
                                     std::vector<extra>* extras)
    {
        from == origin::patch ? read_from<origin::patch>(schema, object, extras)
                              : read_from<origin::stored>(schema, object, extras);
    }
    /// Takes a row for one that was not sent.
    void forget(std::size_t row) noexcept
    {
        values_.erase(row);
        sent_.erase(row);
        open_.erase(row);
        type_faults_.erase(row);
    }

    /// Takes all rows for ones that were not sent.
    void forget_all() noexcept
    {
        values_.clear();
        sent_ = open_ = type_faults_ = {};
    }

    /// Gives a row that has none a stored value.
    void keep(object const& schema, std::size_t row, json::node stored)
    {
        if (values_.contains(row)) return;
        values_.set(row, {stored, origin::stored});
        open_.insert(row);
        if (type_fault(schema.members[row], stored)) type_faults_.insert(row);
    }

    [[nodiscard]] row_set there() const noexcept { return values_.rows(); }
    [[nodiscard]] row_set sent() const noexcept { return sent_; }
    [[nodiscard]] row_set stored() const noexcept { return there().without(sent_); }
    /// The rows with a value of which not everything is said yet, whatever the catalog says of it.
    [[nodiscard]] row_set open() const noexcept { return open_; }
    /// Those among them that `type_fault` has something against.
    [[nodiscard]] row_set type_faults() const noexcept { return type_faults_; }
    /// The value of a row, or none.
    [[nodiscard]] field const& operator[](std::size_t row) const noexcept
    {
        static constexpr field none{.from = origin::stored};
        return values_.contains(row) ? values_[row] : none;
    }

private:
    template <origin From>
    void read_from(object const& schema, json::node object, std::vector<extra>* extras);

    row_map<field> values_;
    row_set sent_;
    row_set open_;
    row_set type_faults_;
};

template <origin From>
void row_values::read_from(object const& schema, json::node object, std::vector<extra>* extras)
{
    // A lambda, but for that no attribute of the standard's form has one inlined in C++20.
    struct reader {
        row_values& into;
        std::span<member const> const& rows;
        row_set const& unlimited;
        std::vector<extra>* const& extras;
        std::size_t& next; ///< the row expected next

        [[gnu::always_inline]] void operator()(std::string_view name, json::node value)
        {
            bool const null = From == origin::stored && value.is(json::kind::null);
            auto row = next;
            // most objects have their members in the table's order
            if (row >= rows.size() || !same_name(rows[row].name, name)) {
                row = position_of(rows, name);
                if (row == rows.size()) {
                    next = row;
                    if (!null && extras != nullptr)
                        extras->push_back({std::string{name}, value, From});
                    return;
                }
            }
            next = row + 1;
            if (into.values_.contains(row) || (null && !rows[row].nullable)) return;
            into.values_.set(row, {value, From});
            if (value.is(json::kind::string) && unlimited.contains(row) && !value.empty_string())
                return;
            into.open_.insert(row);
            if (type_fault(rows[row], value)) into.type_faults_.insert(row);
        }
    };
    auto const rows = schema.members;
    auto const unlimited = schema.compiled.unlimited;
    std::size_t next = 0;
    json::each_member(object, reader{*this, rows, unlimited, extras, next});
    if (From == origin::patch) sent_ = values_.rows();
}

} // namespace voicecfg::detail

#endif
