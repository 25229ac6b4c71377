// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_TABLE_MEMORY_HPP
#define VOICECFG_DOCUMENTS_TABLE_MEMORY_HPP

#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>

namespace voicecfg::documents {

/// Memory for the tables of a dialect, which lives as long as they do.
class table_memory {
public:
    explicit table_memory(std::size_t bytes) : memory_{bytes} {}

    /// Room for so many rows, each made of nothing.
    template <class T>
    [[nodiscard]] std::span<T> allocate(std::size_t count)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        if (count == 0) return {};
        auto* const made = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
        for (std::size_t i = 0; i != count; ++i) ::new (static_cast<void*>(made + i)) T{};
        return {made, count};
    }

    /// A copy of rows.
    template <class T>
    [[nodiscard]] std::span<T const> keep(std::span<T const> rows)
    {
        auto const made = allocate<std::remove_const_t<T>>(rows.size());
        std::ranges::copy(rows, made.begin());
        return made;
    }
    /// A copy of a text.
    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        auto const made = keep(std::span<char const>{text});
        return {made.data(), made.size()};
    }

private:
    std::pmr::monotonic_buffer_resource memory_;
};

} // namespace voicecfg::documents

#endif
