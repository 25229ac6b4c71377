// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCAN_HPP
#define VOICECFG_SCAN_HPP

#include <voicecfg/errc.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace voicecfg {

enum class kind : std::uint8_t { absent, null, boolean, number, string, array, object };

/// One value, or one member's name, of a scanned text. An array's or object's descendants follow it;
/// in an object each name stands before its value.
struct token {
    char const* begin;       ///< first byte, an opening quote or bracket included
    std::uint32_t length;    ///< bytes, closing quote or bracket included
    std::uint32_t span : 28; ///< tokens up to the one after its last descendant; 0: never closed
    std::uint32_t type : 3;  ///< a `kind`
    std::uint32_t escaped : 1; ///< a string with a backslash

    [[nodiscard]] std::string_view text() const noexcept { return {begin, length}; }
    [[nodiscard]] enum kind kind() const noexcept { return static_cast<enum kind>(type); }
};
static_assert(sizeof(token) == 16);

/// Why a text can't be read: a code and the first byte at which no JSON text can continue.
struct scan_fault {
    errc code;
    std::size_t offset;
};

/// The longest text that can be scanned, in bytes.
inline constexpr std::size_t max_scan_bytes = (std::size_t{1} << 28) - 2;
/// The most nested arrays and objects of an assistant or a patch.
inline constexpr std::size_t max_depth = 32;
inline constexpr std::size_t any_depth = std::numeric_limits<std::size_t>::max();

/// A scanned JSON text (RFC 8259, strict UTF-8, no byte order mark). It refers to the text, which
/// must outlive it, and moves without invalidating its tokens.
class document {
public:
    document() = default;

    /// Reads `text`, at most `depth` nested arrays and objects of it. Where it has a fault, the
    /// tokens before the fault stay.
    explicit document(std::string_view text, std::size_t depth = max_depth);

    /// What kept the text from being read whole: `malformed_json`, `too_deep` or `too_large`.
    [[nodiscard]] std::optional<scan_fault> const& fault() const noexcept { return fault_; }
    [[nodiscard]] token const& root() const noexcept { return tokens_.front(); }
    [[nodiscard]] std::vector<token> const& tokens() const noexcept { return tokens_; }

private:
    std::vector<token> tokens_;
    std::optional<scan_fault> fault_;
};

namespace detail {

[[nodiscard]] constexpr bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// The value of a hexadecimal digit, or -1.
[[nodiscard]] constexpr int hex_value(char c) noexcept
{
    if (is_digit(c)) return c - '0';
    char const lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

[[nodiscard]] constexpr bool is_continuation(unsigned char c) noexcept
{
    return (c & 0xC0) == 0x80;
}

/// One pass over a text. Nothing recurses: while a container is open, its `length` holds the index
/// of the container around it.
class scanner {
public:
    scanner(std::string_view text, std::size_t depth, std::vector<token>& tokens)
        : first_{text.data()}, at_{first_}, last_{first_ + text.size()}, max_depth_{depth},
          tokens_{tokens}
    {
        tokens_.reserve(text.size() / 10 + 8);
    }

    /// True where the whole text was read; else `fault()` tells why not.
    [[nodiscard]] bool run();
    [[nodiscard]] scan_fault fault() const noexcept { return fault_; }

private:
    static constexpr std::uint32_t no_parent = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] bool fail(char const* where, errc code = errc::malformed_json) noexcept
    {
        fault_ = {code, static_cast<std::size_t>(where - first_)};
        return false;
    }

    void skip_space() noexcept
    {
        while (at_ != last_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
    }

    void push(enum kind type, char const* begin, bool escaped = false)
    {
        tokens_.push_back({begin, static_cast<std::uint32_t>(at_ - begin), 1,
                           static_cast<std::uint32_t>(type) & 7U, escaped});
    }

    [[nodiscard]] bool open(enum kind type);
    void close() noexcept;
    [[nodiscard]] bool value();
    [[nodiscard]] bool member_name();
    [[nodiscard]] bool after_value();
    [[nodiscard]] bool literal(std::string_view word, enum kind type);
    [[nodiscard]] bool number();
    [[nodiscard]] bool digits() noexcept;
    [[nodiscard]] bool string();
    [[nodiscard]] bool escape() noexcept;
    [[nodiscard]] bool low_surrogate(char const* backslash) noexcept;
    [[nodiscard]] bool sequence() noexcept;
    void skip_plain() noexcept;

    char const* first_;
    char const* at_;
    char const* last_;
    std::size_t max_depth_;
    std::size_t depth_ = 0;
    std::uint32_t parent_ = no_parent;
    std::vector<token>& tokens_;
    scan_fault fault_{errc::malformed_json, 0};
};

inline bool scanner::run()
{
    do {
        if (!value()) return false;
    } while (parent_ != no_parent);
    skip_space();
    return at_ == last_ || fail(at_);
}

/// Reads one value, and up to the next value to read where it was the first of a container or a
/// container follows; closes what ends.
inline bool scanner::value()
{
    skip_space();
    if (at_ == last_) return fail(at_);
    bool read = false;
    switch (*at_) {
    case '"': read = string(); break;
    case '{': return open(kind::object);
    case '[': return open(kind::array);
    case 't': read = literal("true", kind::boolean); break;
    case 'f': read = literal("false", kind::boolean); break;
    case 'n': read = literal("null", kind::null); break;
    default: read = number(); break;
    }
    return read && after_value();
}

inline bool scanner::open(enum kind type)
{
    if (depth_ == max_depth_) return fail(at_, errc::too_deep);
    ++depth_;
    char const* const begin = at_++;
    tokens_.push_back({begin, parent_, 0, static_cast<std::uint32_t>(type) & 7U, 0});
    parent_ = static_cast<std::uint32_t>(tokens_.size() - 1);
    skip_space();
    if (at_ != last_ && *at_ == (type == kind::object ? '}' : ']')) {
        close();
        return after_value();
    }
    return type == kind::array || member_name();
}

inline void scanner::close() noexcept
{
    token& closed = tokens_[parent_];
    auto const outer = closed.length;
    ++at_;
    closed.length = static_cast<std::uint32_t>(at_ - closed.begin);
    closed.span = static_cast<std::uint32_t>(tokens_.size() - parent_) & 0x0FFF'FFFFU;
    parent_ = outer;
    --depth_;
}

/// Closes the containers that end here and reads the separator before the next value.
inline bool scanner::after_value()
{
    while (parent_ != no_parent) {
        bool const in_object = tokens_[parent_].kind() == kind::object;
        skip_space();
        if (at_ == last_) return fail(at_);
        if (*at_ == ',') {
            ++at_;
            return !in_object || member_name();
        }
        if (*at_ != (in_object ? '}' : ']')) return fail(at_);
        close();
    }
    return true;
}

inline bool scanner::member_name()
{
    skip_space();
    if (at_ == last_ || *at_ != '"') return fail(at_);
    if (!string()) return false;
    skip_space();
    if (at_ == last_ || *at_ != ':') return fail(at_);
    ++at_;
    return true;
}

inline bool scanner::literal(std::string_view word, enum kind type)
{
    char const* const begin = at_;
    for (char const letter : word) {
        if (at_ == last_ || *at_ != letter) return fail(at_);
        ++at_;
    }
    push(type, begin);
    return true;
}

inline bool scanner::digits() noexcept
{
    if (at_ == last_ || !is_digit(*at_)) return fail(at_);
    while (at_ != last_ && is_digit(*at_)) ++at_;
    return true;
}

inline bool scanner::number()
{
    char const* const begin = at_;
    if (*at_ == '-') ++at_;
    if (at_ != last_ && *at_ == '0')
        ++at_;
    else if (!digits())
        return false;
    if (at_ != last_ && *at_ == '.') {
        ++at_;
        if (!digits()) return false;
    }
    if (at_ != last_ && (*at_ | 0x20) == 'e') {
        ++at_;
        if (at_ != last_ && (*at_ == '+' || *at_ == '-')) ++at_;
        if (!digits()) return false;
    }
    push(kind::number, begin);
    return true;
}

/// Moves to the next byte of a string that is not printable ASCII, or is a quote or backslash.
inline void scanner::skip_plain() noexcept
{
#if defined(__SSE2__)
    // Signed comparison: bytes from 0x80 on are negative, so "less than space" finds them as well.
    while (last_ - at_ >= 16) {
        __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(at_));
        __m128i const special =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                      _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')));
        auto const mask = static_cast<unsigned>(_mm_movemask_epi8(special));
        if (mask != 0) {
            at_ += __builtin_ctz(mask);
            return;
        }
        at_ += 16;
    }
#endif
    while (at_ != last_ && static_cast<signed char>(*at_) >= ' ' && *at_ != '"' && *at_ != '\\')
        ++at_;
}

inline bool scanner::string()
{
    char const* const begin = at_++;
    bool escaped = false;
    for (;;) {
        skip_plain();
        if (at_ == last_) return fail(at_);
        if (*at_ == '"') break;
        if (*at_ == '\\') {
            escaped = true;
            if (!escape()) return false;
        }
        else if (static_cast<unsigned char>(*at_) < 0x80)
            return fail(at_);
        else if (!sequence())
            return false;
    }
    ++at_;
    push(kind::string, begin, escaped);
    return true;
}

inline bool scanner::escape() noexcept
{
    char const* const backslash = at_++;
    if (at_ == last_) return fail(at_);
    if (*at_ != 'u') {
        if (std::string_view{"\"\\/bfnrt"}.find(*at_) == std::string_view::npos) return fail(at_);
        ++at_;
        return true;
    }
    ++at_;
    unsigned unit = 0;
    for (int digit = 0; digit < 4; ++digit, ++at_) {
        if (at_ == last_ || hex_value(*at_) < 0) return fail(at_);
        unit = unit * 16 + static_cast<unsigned>(hex_value(*at_));
    }
    if (unit >= 0xDC00 && unit <= 0xDFFF) return fail(backslash);
    return unit < 0xD800 || unit > 0xDBFF || low_surrogate(backslash);
}

/// Reads the second half of a pair; `backslash` begins the first, which is lone without it.
inline bool scanner::low_surrogate(char const* backslash) noexcept
{
    for (char const expected : std::string_view{"\\u"}) {
        if (at_ == last_) return fail(at_);
        if (*at_ != expected) return fail(backslash);
        ++at_;
    }
    for (int digit = 0; digit < 4; ++digit, ++at_) {
        if (at_ == last_ || hex_value(*at_) < 0) return fail(at_);
        int const value = hex_value(*at_);
        if ((digit == 0 && value != 0xD) || (digit == 1 && value < 0xC)) return fail(backslash);
    }
    return true;
}

/// Reads one or more multi-byte sequences of UTF-8 (Unicode 15, table 3-7).
inline bool scanner::sequence() noexcept
{
    while (at_ != last_ && static_cast<unsigned char>(*at_) >= 0x80) {
        auto const lead = static_cast<unsigned char>(*at_);
        if (lead < 0xC2 || lead > 0xF4) return fail(at_);
        int const trail = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        for (int i = 1; i <= trail; ++i) {
            if (last_ - at_ == i) return fail(last_);
            auto const next = static_cast<unsigned char>(at_[i]);
            bool const bad_second = i == 1 && ((lead == 0xE0 && next < 0xA0) ||
                                               (lead == 0xED && next > 0x9F) ||
                                               (lead == 0xF0 && next < 0x90) ||
                                               (lead == 0xF4 && next > 0x8F));
            if (!is_continuation(next) || bad_second) return fail(at_);
        }
        at_ += trail + 1;
    }
    return true;
}

} // namespace detail

inline document::document(std::string_view text, std::size_t depth)
{
    if (text.size() > max_scan_bytes) {
        fault_ = {errc::too_large, 0};
        return;
    }
    detail::scanner scanner{text, depth, tokens_};
    if (!scanner.run()) fault_ = scanner.fault();
}

} // namespace voicecfg

#endif
