// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_READER_HPP
#define VOICECFG_CATALOG_READER_HPP

#include <voicecfg/catalog/index.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::detail {

/// What the parts of a catalog are read by: into an arena, up to the first fault.
class catalog_reader {
public:
    explicit catalog_reader(std::pmr::memory_resource& arena) noexcept : arena_{arena} {}

    [[nodiscard]] violation& fault() noexcept { return fault_; }

    /// Notes the fault that ends the reading. False, always.
    bool fail(errc code, location const& at, std::vector<std::string_view> expected = {})
    {
        fault_ = {.code = code, .from = origin::catalog, .pointer = at.pointer()};
        fault_.expected = std::move(expected);
        return false;
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
        return value.is(json::kind::object) || fail(errc::wrong_type, at, {"object"});
    }
    [[nodiscard]] bool member(json::node object, std::string_view name, json::node& into,
                              location const& at);
    [[nodiscard]] bool keep_json(json::node value, std::string_view& into, location const& at);

private:
    std::pmr::memory_resource& arena_;
    violation fault_;
};

/// Finds a member that is read, and so must not be there twice.
inline bool catalog_reader::member(json::node object, std::string_view name, json::node& into,
                                   location const& at)
{
    if (object.parsed() != nullptr) {
        into = object.find(name);
        return true;
    }
    for (json::members each{object}; each; ++each) {
        if (!same_name(each.name(), name)) continue;
        if (into) return fail(errc::duplicate_member, at / name);
        into = each.value();
    }
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
