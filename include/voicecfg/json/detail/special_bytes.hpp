// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_DETAIL_SPECIAL_BYTES_HPP
#define VOICECFG_JSON_DETAIL_SPECIAL_BYTES_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The bytes of a JSON string that need a second look: control characters below a space, quotes,
/// backslashes and what is not ASCII.
namespace voicecfg::json::detail {

/// Whether a byte is a control character below a space, a quote, a backslash or not ASCII.
[[nodiscard]] constexpr bool is_special(char byte) noexcept
{
    return static_cast<signed char>(byte) < ' ' || byte == '"' || byte == '\\';
}

#if defined(__SSE2__)

/// A bit for each byte of a register, the lowest for the first: whether it is special.
[[nodiscard]] inline std::uint64_t specials_in(__m128i some) noexcept
{
    // The mask is made of signs. What is less than a space keeps or gets one when a space is taken
    // from it, and bytes from 0x80 on have one; saturation keeps it.
    __m128i const special = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(some, _mm_set1_epi8('"')),
                                                      _mm_cmpeq_epi8(some, _mm_set1_epi8('\\'))),
                                         _mm_subs_epi8(some, _mm_set1_epi8(' ')));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(special));
}

/// A bit for each of 16 bytes, the lowest for the first: whether it is special.
[[nodiscard]] inline std::uint64_t specials_of_16(char const* bytes) noexcept
{
    return specials_in(_mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes)));
}

/// The same for `count` bytes, at least as many as `Word` has and at most twice as many: the first
/// and the last, which may overlap.
template <class Word>
[[nodiscard]] inline std::uint64_t specials_of_ends(char const* bytes, std::size_t count) noexcept
{
    constexpr auto size = sizeof(Word);
    Word first = 0;
    Word last = 0;
    std::memcpy(&first, bytes, size);
    std::memcpy(&last, bytes + count - size, size);
    __m128i const ends =
        _mm_set_epi64x(static_cast<std::int64_t>(last), static_cast<std::int64_t>(first));
    auto const found = specials_in(ends);
    constexpr auto mask = (std::uint64_t{1} << size) - 1;
    return (found & mask) | (found >> 8 & mask) << (count - size);
}

#else

[[nodiscard]] inline std::uint64_t specials_of_16(char const* bytes) noexcept
{
    std::uint64_t found = 0;
    for (unsigned at = 0; at != 16; ++at) found |= std::uint64_t{is_special(bytes[at])} << at;
    return found;
}

#endif

/// The same for 64 bytes.
[[nodiscard]] inline std::uint64_t specials_of_64(char const* bytes) noexcept
{
    std::uint64_t found = 0;
    for (unsigned at = 0; at != 64; at += 16) found |= specials_of_16(bytes + at) << at;
    return found;
}

/// The same for so many bytes, fewer than 64. Most strings are short, so no more are looked at than
/// there are.
[[nodiscard]] inline std::uint64_t specials_of(char const* bytes, std::size_t count) noexcept
{
    std::uint64_t found = 0;
    if (count >= 16) {
        for (std::size_t at = 0; count - at > 16; at += 16)
            found |= specials_of_16(bytes + at) << at;
        return found | specials_of_16(bytes + count - 16) << (count - 16);
    }
#if defined(__SSE2__)
    if (count >= 8) return specials_of_ends<std::uint64_t>(bytes, count);
    if (count >= 4) return specials_of_ends<std::uint32_t>(bytes, count);
#endif
    for (std::size_t at = 0; at != count; ++at) found |= std::uint64_t{is_special(bytes[at])} << at;
    return found;
}

/// Finds special bytes in a text, which it looks at 64 bytes at a time.
class special_bytes {
public:
    explicit special_bytes(std::string_view text) noexcept
        : last_{text.data() + text.size()}, block_{last_}
    {
    }

    /// The next special byte from here on, or the end. No place may be asked for before an earlier.
    [[nodiscard, gnu::always_inline]] char const* next(char const* at) noexcept
    {
        auto const offset = static_cast<std::size_t>(at - block_);
        auto const left = offset < 64 ? found_ >> offset : 0;
        return left != 0 ? at + std::countr_zero(left) : next_block(at, offset);
    }

private:
    [[nodiscard, gnu::noinline]] char const* next_block(char const* at, std::size_t offset) noexcept
    {
        if (offset < 64) at = last_ - block_ < 64 ? last_ : block_ + 64;
        while (at != last_) {
            block_ = at;
            auto const left = static_cast<std::size_t>(last_ - at);
            found_ = left >= 64 ? specials_of_64(at) : specials_of(at, left);
            if (found_ != 0) return at + std::countr_zero(found_);
            at = left > 64 ? at + 64 : last_;
        }
        return at;
    }

    char const* last_;
    char const* block_;       ///< 64 bytes, or all that are left
    std::uint64_t found_ = 0; ///< the special ones among them
};

} // namespace voicecfg::json::detail

#endif
