// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_READER_HPP
#define VOICECFG_CATALOG_READER_HPP

#include <voicecfg/catalog/index.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/fold.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/suggest.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::detail {

/// The most notices that are kept of one catalog.
inline constexpr std::size_t most_catalog_notices = 100;

/// The members of an object that have a meaning, by their names.
class known_members {
public:
    void expect(std::string_view name)
    {
        if (position_of(name) != names_.size()) return;
        names_.push_back(name);
        values_.emplace_back();
    }
    void forget() { std::fill(values_.begin(), values_.end(), json::node{}); }

    /// The member that an object has under this name, or null where the name has no meaning.
    [[nodiscard]] json::node* find(std::string_view name) noexcept
    {
        auto const at = position_of(name);
        return at != names_.size() ? &values_[at] : nullptr;
    }
    [[nodiscard]] json::node operator[](std::string_view name) const noexcept
    {
        return values_[position_of(name)];
    }

    /// The names that the object does not have.
    [[nodiscard]] std::vector<std::string_view> missing() const
    {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i != names_.size(); ++i)
            if (!values_[i]) names.push_back(names_[i]);
        return names;
    }

private:
    [[nodiscard]] std::size_t position_of(std::string_view name) const noexcept
    {
        std::size_t at = 0;
        while (at != names_.size() && !same_name(names_[at], name)) ++at;
        return at;
    }

    std::vector<std::string_view> names_;
    std::vector<json::node> values_; ///< of each name
};

/// Whether a value is a number without a fraction, however large.
[[nodiscard]] inline bool is_integer(json::node value) noexcept
{
    return value.is(json::kind::number) && (!value.number().finite() || value.number().integral());
}

/// What the parts of a catalog are read by: into an arena, up to the first fault.
class catalog_reader {
public:
    explicit catalog_reader(std::pmr::memory_resource& arena) noexcept : arena_{arena} {}

    [[nodiscard]] violation& fault() noexcept { return fault_; }
    [[nodiscard]] std::vector<catalog_notice> const& notices() const noexcept { return notices_; }

    /// Notes the fault that ends the reading. False, always.
    bool fail(errc code, location const& at, violation_details details)
    {
        fault_ = {.code = code,
                  .from = origin::catalog,
                  .pointer = at.pointer(),
                  .details = std::move(details)};
        return false;
    }
    bool fail(errc code, location const& at) { return fail(code, at, details_for(code)); }
    /// The same for a value that is of none of some types.
    bool fail_type(location const& at, json_types expected)
    {
        return fail(errc::wrong_type, at, type_mismatch{.expected = expected});
    }

    template <class T>
    [[nodiscard]] std::span<T> allocate(std::size_t count)
    {
        auto* const first = static_cast<T*>(arena_.allocate(count * sizeof(T), alignof(T)));
        for (std::size_t i = 0; i != count; ++i) std::construct_at(first + i);
        return {first, count};
    }

    template <class T>
    [[nodiscard]] std::span<T const> keep(std::vector<T> const& values)
    {
        auto const kept = allocate<T>(values.size());
        for (std::size_t i = 0; i != kept.size(); ++i) kept[i] = values[i];
        return kept;
    }

    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        auto const kept = allocate<char>(text.size());
        text.copy(kept.data(), kept.size());
        return {kept.data(), kept.size()};
    }

    [[nodiscard]] name_index keep(name_order const& order)
    {
        if (order.positions.size() <= most_unindexed) return {};
        return {.classes = keep(order.classes), .positions = keep(order.positions)};
    }

    [[nodiscard]] bool is_object(json::node value, location const& at)
    {
        return value.is(json::kind::object) || fail_type(at, {json_type::object});
    }
    /// Finds those members of an object that have a meaning. A member without one is ignored, but
    /// for one that was probably meant to have the meaning of a member that is missing.
    [[nodiscard]] bool members(json::node object, known_members& known, location const& at);
    /// Keeps an integer of 64 bits as it is written in tables: `-7`.
    [[nodiscard]] bool keep_integer(json::node value, std::string_view& into, location const& at);
    [[nodiscard]] bool keep_json(json::node value, std::string_view& into, location const& at);

private:
    [[nodiscard]] bool other_members(json::node object, known_members& known, location const& at);
    [[nodiscard]] bool other_member(std::string_view name,
                                    std::span<std::string_view const> missing, location const& at);

    std::pmr::memory_resource& arena_;
    violation fault_;
    std::vector<catalog_notice> notices_;
};

inline bool catalog_reader::members(json::node object, known_members& known, location const& at)
{
    known.forget();
    bool others = false;
    for (json::members each{object}; each; ++each) {
        auto const name = each.name();
        auto* const found = known.find(name);
        if (found == nullptr)
            others = true;
        else if (*found)
            return fail(errc::duplicate_member, at / name);
        else
            *found = each.value();
    }
    return !others || other_members(object, known, at);
}

inline bool catalog_reader::other_members(json::node object, known_members& known,
                                          location const& at)
{
    auto const missing = known.missing();
    if (missing.empty()) return true;
    for (json::members each{object}; each; ++each) {
        auto const name = each.name();
        if (known.find(name) == nullptr && !other_member(name, missing, at)) return false;
    }
    return true;
}

/// Refuses the name of a missing member in another style (`Voices`, `voice_ids`); one that is near
/// it is noticed (G20).
inline bool catalog_reader::other_member(std::string_view name,
                                         std::span<std::string_view const> missing,
                                         location const& at)
{
    auto const meant = nearest_names(name, missing, names_of::members).suggestion();
    if (!meant) return true;
    std::string suggestion;
    json::append_quoted(suggestion, missing[*meant]);
    if (same_folded(name, missing[*meant]))
        return fail(errc::unknown_member, at / name, unknown_name{std::move(suggestion)});
    if (notices_.size() != most_catalog_notices)
        notices_.push_back({.code = "member_unknown",
                            .pointer = keep((at / name).pointer()),
                            .suggestion = keep(suggestion)});
    return true;
}

inline bool catalog_reader::keep_integer(json::node value, std::string_view& into,
                                         location const& at)
{
    if (!is_integer(value)) return fail_type(at, {json_type::integer});
    if (!value.number().fits_int64())
        return fail(errc::out_of_range, at,
                    value_range{.minimum = std::numeric_limits<std::int64_t>::min(),
                                .maximum = std::numeric_limits<std::int64_t>::max()});
    into = keep(std::to_string(value.number().to_int64()));
    return true;
}

/// Keeps a value as text, which constant tables can hold as well. It is one that an assistant could
/// hold.
inline bool catalog_reader::keep_json(json::node value, std::string_view& into, location const& at)
{
    if (value.parsed() != nullptr && json::deeper_than(*value.parsed(), json::max_depth))
        return fail(errc::too_deep, at);
    std::string written;
    json::append_json(written, value);
    into = keep(written);
    json::document const read{into};
    if (read.fault()) return fail(code_of(read.fault()->error), at);
    return !json::holds_infinity(value) || fail(errc::out_of_range, at);
}

} // namespace voicecfg::detail

#endif
