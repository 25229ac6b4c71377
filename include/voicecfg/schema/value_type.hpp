// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_VALUE_TYPE_HPP
#define VOICECFG_SCHEMA_VALUE_TYPE_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

/// What a value may be, wherever it stands.
namespace voicecfg {

struct object;
struct value_words;

/// The largest integer that every JSON reader holds exactly, 2^53 - 1 (RFC 8259, section 6).
inline constexpr std::int64_t max_safe_integer = 9'007'199'254'740'991;
/// For a text of any length.
inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// A string of so many Unicode code points.
struct text {
    std::size_t minimum = 0; ///< 0 or 1: no code tells of more
    std::size_t maximum = no_limit;
};

/// One of a few strings, spelled exactly so.
struct choice {
    std::span<std::string_view const> values;
    bool non_empty = false; ///< tell `""` as an empty string, not as another name
};

/// What a string may have to be.
enum class format : std::uint8_t {
    time_zone,  ///< an IANA time zone name, zone or link, case-sensitive
    http_url,   ///< an http or https URI with a host (RFC 3986, RFC 9110 section 4.2)
    identifier, ///< `[A-Za-z0-9_]+`
    uuid,       ///< the form of RFC 9562, section 4, in any case, of any version
    date_time,  ///< a date and time of RFC 3339, section 5.6
    e164,       ///< a phone number as `+` and 7 to 15 digits, the first not 0 (ITU-T E.164)
};

/// The name that a violation gives for a format; JSON Schema's where it has one that means the
/// same.
[[nodiscard]] constexpr std::string_view format_name(format as) noexcept
{
    switch (as) {
    case format::time_zone: return "time-zone";
    case format::http_url: return "http-url";
    case format::identifier: return "identifier";
    case format::uuid: return "uuid";
    case format::date_time: return "date-time";
    case format::e164: return "e164";
    }
    return {};
}

inline constexpr format all_formats[]{format::time_zone, format::http_url,  format::identifier,
                                      format::uuid,      format::date_time, format::e164};

/// A string of a format.
struct formatted {
    format as;
};

/// A number within a closed range, of which both ends are to be given.
struct number {
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
};

/// A number without a fraction within a closed range, however it is written (`5`, `5.0`, `5e0`).
struct integer {
    std::int64_t minimum = 1;
    std::int64_t maximum = max_safe_integer;
};

struct boolean {};

/// The integer ID of a phone number that, as the facts say, is the caller's.
struct phone_number {
    bool exclusive; ///< and is not linked to another integration
};

/// An object of any names whose values are strings, numbers or booleans.
struct map {};

/// An array of objects, each complete on its own.
struct list_of {
    object const* item;
    std::string_view fallback_of = {}; ///< the member beside it that its items stand in for
};

/// What a sent object does to the stored one.
enum class merging : std::uint8_t {
    replace,       ///< it takes its place
    renew,         ///< it takes its place; what nothing knows of the stored one stays behind its
                   ///< members while the discriminator does, or the stored one has none
    overlay,       ///< its members take the place of the stored ones; the rest stays
    discriminated, ///< replace where it names its discriminator, else overlay
};

struct object_of {
    object const* schema;
    merging merge = merging::replace;
};

/// A value in the words of JSON Schema, where no other kind says it.
struct described {
    value_words const* words;
    merging merge = merging::replace; ///< of the object that it may be
};

using value_type = std::variant<text, choice, formatted, number, integer, boolean, phone_number,
                                map, list_of, object_of, described>;

namespace detail {

/// Whether a question has an answer for each alternative of a variant.
template <class Question, class Variant>
inline constexpr bool answers_each = false;

template <class Question, class... Kinds>
inline constexpr bool answers_each<Question, std::variant<Kinds...>> =
    (std::is_invocable_v<Question const&, Kinds const&> && ...);

/// Asks a question of the kind of value that a type is. It is a set of overloads without one for
/// any kind whatever, so that whoever adds a kind is led to every question by the compiler.
template <class Question>
requires answers_each<Question, value_type>
[[gnu::always_inline]] constexpr decltype(auto) ask(value_type const& type,
                                                    Question const& question)
{
    return std::visit(question, type);
}

/// One of some kinds of values, named in full where they have an answer in common.
template <class Kind, class... Kinds>
concept among = (std::same_as<Kind, Kinds> || ...);

} // namespace detail

} // namespace voicecfg

#endif
