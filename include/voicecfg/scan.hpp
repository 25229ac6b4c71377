// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCAN_HPP
#define VOICECFG_SCAN_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/named.hpp>
#include <voicecfg/special_bytes.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace voicecfg {

/// The type of a JSON value, or that there is none.
enum class kind : std::uint8_t { absent, null, boolean, number, string, array, object };

/// One value, or one member's name, of a scanned text. An array's or object's descendants follow
/// it; in an object each name stands before its value.
struct token {
    char const* begin;         ///< first byte, an opening quote or bracket included
    std::uint32_t length;      ///< bytes, closing quote or bracket included
    std::uint32_t span : 28;   ///< tokens up to the one after its last descendant; 0: never closed
    std::uint32_t type : 3;    ///< a `kind`
    std::uint32_t escaped : 1; ///< a string with a backslash

    [[nodiscard]] std::string_view text() const noexcept { return {begin, length}; }
    [[nodiscard]] enum kind kind() const noexcept { return static_cast<enum kind>(type); }
};
static_assert(sizeof(token) == sizeof(char const*) + 8);

/// Why a text can't be read.
struct scan_fault {
    errc code;
    /// The first byte at which no JSON text can continue; the backslash of a lone surrogate, the
    /// first byte of a malformed UTF-8 sequence, the length of a text that is cut short.
    std::size_t offset;
};

/// The longest text that can be scanned, in bytes.
inline constexpr std::size_t max_scan_bytes = (std::size_t{1} << 28) - 2;
/// The most nested arrays and objects of an assistant or a patch.
inline constexpr std::size_t max_depth = 32;
/// For texts of our own, whose depth memory alone bounds.
inline constexpr std::size_t any_depth = std::numeric_limits<std::size_t>::max();

/// A scanned JSON text (RFC 8259, strict UTF-8, no byte order mark). It refers to the text, which
/// must outlive it, and moves without invalidating its tokens. One that was moved from may only be
/// assigned to or destroyed.
class document {
public:
    document() = default;

    /// Reads `text`, at most `depth` nested arrays and objects of it. Where it has a fault, the
    /// tokens before the fault stay.
    explicit document(std::string_view text, std::size_t depth = max_depth);
    /// A document can't refer to a text that is gone when it is read.
    template <detail::temporary_text Text>
    explicit document(Text&&, std::size_t = max_depth) = delete;

    /// What kept the text from being read whole: `malformed_json`, `too_deep` or `too_large`.
    [[nodiscard]] std::optional<scan_fault> const& fault() const noexcept { return fault_; }
    /// The whole value; there is one only where the text has no fault.
    [[nodiscard]] token const& root() const& noexcept { return tokens_[0]; }
    [[nodiscard]] token const&& root() const&& noexcept { return std::move(tokens_[0]); }
    [[nodiscard]] std::span<token const> tokens() const noexcept { return {tokens_.get(), size_}; }
    /// False where certainly no member stands twice in one object.
    [[nodiscard]] bool may_repeat_names() const noexcept { return may_repeat_names_; }

private:
    std::unique_ptr<token[]> tokens_;
    std::size_t size_ = 0;
    std::optional<scan_fault> fault_;
    bool may_repeat_names_ = false;
};

namespace detail {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

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

/// One pass over a text. Each step takes the place where it begins and returns the one where it
/// ends, or null at a fault. Nothing recurses: while a container is open, its token's `length`
/// holds the index of the container around it.
class scanner {
public:
    scanner(std::string_view text, std::size_t depth)
        : first_{text.data()}, last_{first_ + text.size()}, specials_{text}, depth_limit_{depth}
    {
        // A kilobyte, the most that allocators keep at hand, is room enough for most: long texts
        // are long for their prompts.
        make_room(std::min<std::size_t>(text.size() / 4 + 4, 1008 / sizeof(token)));
    }

    /// True where the whole text was read; else `fault()` tells why not.
    [[nodiscard]] bool run();
    [[nodiscard]] scan_fault fault() const noexcept { return fault_; }
    [[nodiscard]] bool may_repeat_names() const noexcept { return may_repeat_names_; }
    [[nodiscard]] std::size_t size() const noexcept
    {
        return static_cast<std::size_t>(next_ - tokens_.get());
    }
    [[nodiscard]] std::unique_ptr<token[]> tokens() noexcept { return std::move(tokens_); }

private:
    using place = char const*;
    static constexpr std::uint32_t no_parent = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] place fail(place where, errc code = errc::malformed_json) noexcept
    {
        fault_ = {code, static_cast<std::size_t>(where - first_)};
        return nullptr;
    }

    [[nodiscard, gnu::always_inline]] bool stands(place at, char expected) const noexcept
    {
        return at != last_ && *at == expected;
    }

    /// The bracket that closes what one opens: both stand two after it in ASCII.
    [[nodiscard]] static constexpr char closing(char opening) noexcept
    {
        return static_cast<char>(opening + 2);
    }

    [[nodiscard]] place skip_space(place at) const noexcept
    {
        while (at != last_ && static_cast<unsigned char>(*at) <= ' ' &&
               (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r'))
            ++at;
        return at;
    }

    /// Passes over white space to a byte that must follow. Most texts have no white space, so it is
    /// looked for last.
    [[nodiscard, gnu::always_inline]] place expect(place at, char expected) noexcept
    {
        if (stands(at, expected)) return at;
        at = skip_space(at);
        return stands(at, expected) ? at : fail(at);
    }

    [[gnu::noinline]] void make_room(std::size_t tokens)
    {
        auto larger = std::make_unique_for_overwrite<token[]>(tokens);
        auto const used = size();
        std::copy_n(tokens_.get(), used, larger.get());
        tokens_ = std::move(larger);
        next_ = tokens_.get() + used;
        room_end_ = tokens_.get() + tokens;
    }

    [[gnu::always_inline]] void push(token read)
    {
        if (next_ == room_end_) make_room(2 * size());
        *next_++ = read;
    }

    [[gnu::always_inline]] place push(enum kind type, place begin, place end, bool escaped = false)
    {
        push({begin, static_cast<std::uint32_t>(end - begin), 1,
              static_cast<std::uint32_t>(type) & 7U, escaped});
        return end;
    }

    void meet_name(token const& name) noexcept;
    [[nodiscard]] place open(place at);
    [[nodiscard]] place close(place at) noexcept;
    [[nodiscard]] place ends_of_containers(place at);
    [[nodiscard]] place bare(place at);
    [[nodiscard]] place member_name(place at);
    [[nodiscard]] place literal(place at, std::string_view word, enum kind type);
    [[nodiscard]] place number(place at);
    [[nodiscard]] place digits(place at) noexcept;
    [[nodiscard, gnu::always_inline]] place string(place at);
    [[nodiscard]] place rest_of_string(place begin, place at);
    [[nodiscard]] place escape(place at) noexcept;
    [[nodiscard]] place low_surrogate(place at, place backslash) noexcept;
    [[nodiscard]] place sequences(place at) noexcept;

    place first_;
    place last_;
    special_bytes specials_;
    std::size_t depth_limit_;
    std::size_t depth_ = 0;
    std::uint32_t parent_ = no_parent;
    char closing_ = '\0'; ///< the bracket that closes the open container
    std::unique_ptr<token[]> tokens_;
    token* next_ = nullptr;
    token* room_end_ = nullptr;
    std::array<std::uint64_t, max_depth> outer_names_; ///< of the containers around it
    std::uint64_t names_ = 0;                          ///< the classes of the open object's names
    bool may_repeat_names_ = false;
    scan_fault fault_{errc::malformed_json, 0};
};

inline bool scanner::run()
{
    place at = first_;
    do {
        if (closing_ == '}' && (at = member_name(at)) == nullptr) return false;
        if (!stands(at, '"')) at = skip_space(at);
        if (at == last_) return fail(at) != nullptr;
        if (*at == '"')
            at = string(at);
        else if (*at == '{' || *at == '[') {
            at = open(at);
            if (at != nullptr && next_[-1].span == 0) continue;
        }
        else
            at = bare(at);
        if (at != nullptr) at = ends_of_containers(at);
        if (at == nullptr) return false;
    } while (parent_ != no_parent);
    at = skip_space(at);
    return at == last_ || fail(at) != nullptr;
}

/// Opens a container, and closes it where it is empty.
inline auto scanner::open(place at) -> place
{
    if (depth_ == depth_limit_) return fail(at, errc::too_deep);
    outer_names_[depth_++ % max_depth] = std::exchange(names_, 0);
    may_repeat_names_ = may_repeat_names_ || depth_ > max_depth;
    closing_ = closing(*at);
    auto const type = static_cast<std::uint32_t>(*at == '{' ? kind::object : kind::array);
    push({at, parent_, 0, type & 7U, 0});
    parent_ = static_cast<std::uint32_t>(size() - 1);
    at = skip_space(at + 1);
    return stands(at, closing_) ? close(at) : at;
}

inline auto scanner::close(place at) noexcept -> place
{
    token& closed = tokens_[parent_];
    auto const outer = closed.length;
    closed.length = static_cast<std::uint32_t>(++at - closed.begin);
    closed.span = static_cast<std::uint32_t>(size() - parent_) & 0x0FFF'FFFFU;
    parent_ = outer;
    closing_ = outer != no_parent ? closing(*tokens_[outer].begin) : '\0';
    names_ = outer_names_[--depth_ % max_depth];
    return at;
}

/// After a value: closes the containers that end here, and reads up to the next member or element.
inline auto scanner::ends_of_containers(place at) -> place
{
    while (parent_ != no_parent) {
        if (stands(at, ',')) return at + 1;
        at = skip_space(at);
        if (at == last_) return fail(at);
        if (*at == ',') return at + 1;
        if (*at != closing_) return fail(at);
        at = close(at);
    }
    return at;
}

/// Reads a value that is neither a string nor a container.
inline auto scanner::bare(place at) -> place
{
    switch (*at) {
    case 't': return literal(at, "true", kind::boolean);
    case 'f': return literal(at, "false", kind::boolean);
    case 'n': return literal(at, "null", kind::null);
    default: return number(at);
    }
}

/// Puts a name into one of 64 classes, by its length and first letter. Only one of a class that is
/// there already is compared, with all before it in its object.
inline void scanner::meet_name(token const& name) noexcept
{
    auto const text = name.text();
    auto const mixed = static_cast<unsigned char>(text[1]) * 13U + text.size() * 5;
    auto const bit = std::uint64_t{1} << (mixed & 63U);
    if (name.escaped) may_repeat_names_ = true;
    if ((names_ & bit) != 0 && !may_repeat_names_) {
        std::size_t before = 0;
        auto const* each = &tokens_[parent_] + 1;
        for (; each != &name && before < 64 && each->text() != text; ++before)
            each += 1 + each[1].span;
        may_repeat_names_ = each != &name;
    }
    names_ |= bit;
}

inline auto scanner::member_name(place at) -> place
{
    at = expect(at, '"');
    if (at == nullptr || (at = string(at)) == nullptr) return nullptr;
    meet_name(next_[-1]);
    at = expect(at, ':');
    return at == nullptr ? nullptr : at + 1;
}

inline auto scanner::literal(place at, std::string_view word, enum kind type) -> place
{
    place const begin = at;
    for (char const letter : word) {
        if (at == last_ || *at != letter) return fail(at);
        ++at;
    }
    return push(type, begin, at);
}

inline auto scanner::digits(place at) noexcept -> place
{
    if (at == last_ || !is_digit(*at)) return fail(at);
    while (at != last_ && is_digit(*at)) ++at;
    return at;
}

inline auto scanner::number(place at) -> place
{
    place const begin = at;
    if (*at == '-') ++at;
    at = at != last_ && *at == '0' ? at + 1 : digits(at);
    if (at != nullptr && at != last_ && *at == '.') at = digits(at + 1);
    if (at != nullptr && at != last_ && (*at | 0x20) == 'e') {
        ++at;
        if (at != last_ && (*at == '+' || *at == '-')) ++at;
        at = digits(at);
    }
    return at == nullptr ? nullptr : push(kind::number, begin, at);
}

/// Most strings are plain up to their closing quote.
inline auto scanner::string(place at) -> place
{
    place const end = specials_.next(at + 1);
    if (end == last_ || *end != '"') return rest_of_string(at, end);
    return push(kind::string, at, end + 1);
}

inline auto scanner::rest_of_string(place begin, place at) -> place
{
    bool escaped = false;
    while (at != last_ && *at != '"') {
        if (*at == '\\') {
            escaped = true;
            at = escape(at);
        }
        else
            at = static_cast<unsigned char>(*at) < 0x80 ? fail(at) : sequences(at);
        if (at == nullptr) return nullptr;
        at = specials_.next(at);
    }
    return at == last_ ? fail(at) : push(kind::string, begin, at + 1, escaped);
}

inline auto scanner::escape(place at) noexcept -> place
{
    place const backslash = at++;
    if (at == last_) return fail(at);
    switch (*at) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': return at + 1;
    case 'u': break;
    default: return fail(at);
    }
    ++at;
    unsigned unit = 0;
    for (int digit = 0; digit < 4; ++digit, ++at) {
        if (at == last_ || hex_value(*at) < 0) return fail(at);
        unit = unit * 16 + static_cast<unsigned>(hex_value(*at));
        bool const low = digit == 1 && unit >= 0xDC && unit <= 0xDF;
        if (low) return fail(backslash);
    }
    return unit < 0xD800 || unit > 0xDBFF ? at : low_surrogate(at, backslash);
}

/// Reads the second half of a pair; `backslash` begins the first, which is lone without it.
inline auto scanner::low_surrogate(place at, place backslash) noexcept -> place
{
    for (char const expected : std::string_view{"\\u"}) {
        if (at == last_) return fail(at);
        if (*at != expected) return fail(backslash);
        ++at;
    }
    for (int digit = 0; digit < 4; ++digit, ++at) {
        if (at == last_ || hex_value(*at) < 0) return fail(at);
        int const value = hex_value(*at);
        if ((digit == 0 && value != 0xD) || (digit == 1 && value < 0xC)) return fail(backslash);
    }
    return at;
}

/// Reads one or more multi-byte sequences of UTF-8 (Unicode 15, table 3-7).
inline auto scanner::sequences(place at) noexcept -> place
{
    while (at != last_ && static_cast<unsigned char>(*at) >= 0x80) {
        auto const lead = static_cast<unsigned char>(*at);
        if (lead < 0xC2 || lead > 0xF4) return fail(at);
        int const trail = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        for (int i = 1; i <= trail; ++i) {
            if (last_ - at == i) return fail(last_);
            auto const next = static_cast<unsigned char>(at[i]);
            bool const bad_second =
                i == 1 && ((lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) ||
                           (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next > 0x8F));
            if (!is_continuation(next) || bad_second) return fail(at);
        }
        at += trail + 1;
    }
    return at;
}

} // namespace detail

inline document::document(std::string_view text, std::size_t depth)
{
    if (text.size() > max_scan_bytes) {
        fault_ = {errc::too_large, 0};
        return;
    }
    detail::scanner scanner{text, depth};
    if (!scanner.run()) fault_ = scanner.fault();
    size_ = scanner.size();
    tokens_ = scanner.tokens();
    may_repeat_names_ = scanner.may_repeat_names();
}

} // namespace voicecfg

#endif
