// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_INDEX_HPP
#define VOICECFG_CATALOG_INDEX_HPP

#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace voicecfg {

namespace detail {

/// The most names that are looked at one by one.
inline constexpr std::ptrdiff_t most_unindexed = 4;

/// Bytes as a number, the first the lowest, read one by one.
template <class Word>
[[nodiscard]] constexpr std::uint64_t join_bytes(char const* bytes) noexcept
{
    std::uint64_t word = 0;
    for (auto at = sizeof(Word); at-- != 0;)
        word = word << 8 | static_cast<unsigned char>(bytes[at]);
    return word;
}

/// The same, at once where the machine has them so.
template <class Word>
[[nodiscard, gnu::always_inline]] constexpr std::uint64_t little_endian(char const* bytes) noexcept
{
    return std::is_constant_evaluated() || std::endian::native != std::endian::little
               ? join_bytes<Word>(bytes)
               : word_at<Word>(bytes);
}

/// 32 bits that tell most names from each other, by their lengths and by the bytes at their
/// beginning, in their middle and at their end.
[[nodiscard, gnu::always_inline]] constexpr std::uint64_t name_hash(std::string_view name) noexcept
{
    auto const size = name.size();
    auto const* const first = name.data();
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (size >= 8) {
        begin = little_endian<std::uint64_t>(first);
        end = little_endian<std::uint64_t>(first + size - 8);
        if (size > 16) begin ^= std::rotl(little_endian<std::uint64_t>(first + size / 2 - 4), 20);
    }
    else if (size >= 4) {
        begin = little_endian<std::uint32_t>(first);
        end = little_endian<std::uint32_t>(first + size - 4);
    }
    else if (size != 0)
        begin = end = little_endian<std::uint8_t>(first) |
                      little_endian<std::uint8_t>(first + size / 2) << 8 |
                      little_endian<std::uint8_t>(first + size - 1) << 16;
    auto const mixed = (begin ^ size) * 0x9E3779B97F4A7C15;
    return ((mixed ^ mixed >> 32) ^ end) * 0xD6E8FEB86659FD93 >> 32;
}

} // namespace detail

/// Where names stand, in as many classes as there are names: most of them hold one or none. Should
/// one hold many, a look-up still takes no more than logarithmic time.
struct name_index {
    std::span<std::uint32_t const> classes = {};   ///< where each begins in `positions`, then the
                                                   ///< number of names; none where names are few
    std::span<std::uint32_t const> positions = {}; ///< by classes, in each sorted by bytes

    /// The class of a name, by so many names.
    [[nodiscard, gnu::always_inline]] static constexpr std::size_t
    class_of(std::string_view name, std::size_t names) noexcept
    {
        return static_cast<std::size_t>(detail::name_hash(name) * names >> 32);
    }

    /// The position of a name among so many, which `name_at` tells by their positions.
    template <class NameAt>
    [[nodiscard, gnu::always_inline]] constexpr std::optional<std::uint32_t>
    find(std::string_view name, std::size_t names, NameAt const& name_at) const noexcept
    {
        auto const found = position_of(name, names, name_at);
        return found != names ? std::optional{static_cast<std::uint32_t>(found)} : std::nullopt;
    }
    /// The same, or the number of names.
    template <class NameAt>
    [[nodiscard, gnu::always_inline]] constexpr std::size_t
    position_of(std::string_view name, std::size_t names, NameAt const& name_at) const noexcept
    {
        if (positions.empty()) {
            std::uint32_t position = 0;
            while (position != names && !detail::same_name(name_at(position), name)) ++position;
            return position;
        }
        auto const own = class_of(name, classes.size() - 1);
        auto const* first = positions.data() + classes[own];
        auto const* last = positions.data() + classes[own + 1];
        if (last - first > detail::most_unindexed) [[unlikely]]
            return position_of_sorted({first, last}, name, names, name_at);
        for (; first != last; ++first)
            if (detail::same_name(name_at(*first), name)) return *first;
        return names;
    }

private:
    /// The position of a name among many of one class, or the number of names.
    template <class NameAt>
    [[nodiscard, gnu::noinline]] static constexpr std::size_t
    position_of_sorted(std::span<std::uint32_t const> positions, std::string_view name,
                       std::size_t names, NameAt name_at) noexcept
    {
        auto const found = std::lower_bound(
            positions.begin(), positions.end(), name,
            [&](std::uint32_t position, std::string_view key) { return name_at(position) < key; });
        return found != positions.end() && name_at(*found) == name ? *found : names;
    }
};

/// Whether an index is that of names which stand there once each, as `value_set` has them.
[[nodiscard]] constexpr bool indexes(name_index const& index,
                                     std::span<std::string_view const> names) noexcept
{
    auto const count = names.size();
    auto const& [classes, positions] = index;
    if (classes.size() != count + 1 || positions.size() != count) return false;
    for (std::size_t own = 0; own != count; ++own) {
        if (classes[own] > classes[own + 1] || classes[own + 1] > count) return false;
        for (auto i = classes[own]; i != classes[own + 1]; ++i) {
            auto const name = positions[i] < count ? names[positions[i]] : std::string_view{};
            if (positions[i] >= count || name_index::class_of(name, count) != own ||
                (i != classes[own] && names[positions[i - 1]] >= name))
                return false;
        }
    }
    return classes.front() == 0 && classes.back() == count;
}

namespace detail {

/// What an index refers to, where it is made at run time. Of names that are the same, the earlier
/// stands first.
struct name_order {
    std::vector<std::uint32_t> classes;
    std::vector<std::uint32_t> positions;

    explicit name_order(std::span<std::string_view const> names)
        : classes(names.size() + 1), positions(names.size())
    {
        std::vector<std::uint32_t> own(names.size());
        for (std::size_t i = 0; i != names.size(); ++i) {
            own[i] = static_cast<std::uint32_t>(name_index::class_of(names[i], names.size()));
            ++classes[own[i]];
        }
        std::partial_sum(classes.begin(), classes.end(), classes.begin());
        for (auto i = static_cast<std::uint32_t>(names.size()); i-- != 0;)
            positions[--classes[own[i]]] = i;
        for (std::size_t each = 0; each != names.size(); ++each)
            std::sort(positions.data() + classes[each], positions.data() + classes[each + 1],
                      [&](std::uint32_t a, std::uint32_t b) {
                          int const compared = names[a].compare(names[b]);
                          return compared != 0 ? compared < 0 : a < b;
                      });
    }
};

} // namespace detail

} // namespace voicecfg

#endif
