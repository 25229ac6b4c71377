// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_NOTICE_HPP
#define VOICECFG_REPORT_NOTICE_HPP

#include <voicecfg/report/violation.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voicecfg {

/// What a notice is about (G18). The list is closed and its names are stable. At one pointer
/// notices stand in this order, but `member_unknown` at `""` comes first of all.
enum class notice_code : std::uint8_t {
    member_ignored,    ///< a sent member that nothing knows was dropped (G5)
    member_dropped,    ///< a stored member is gone, because its object was replaced
    list_shrunk,       ///< a sent list has fewer items than the stored one
    fallback_repeated, ///< a sent fallback equals what it stands in for, or an earlier one
    deprecated,        ///< a value is deprecated in the catalog (G22)
    number_taken_over, ///< the phone number is linked to another integration
    blank,             ///< a string that must not be empty has only white space
    stale,             ///< what was not touched would be refused by an audit
    member_unknown,    ///< an audit met a member that was probably meant to be a known one, or an
                       ///< assistant of which it knows no member
};

/// The code as it stands in a response, for example `list_shrunk`.
[[nodiscard]] constexpr std::string_view name(notice_code code) noexcept
{
    switch (code) {
    case notice_code::member_ignored: return "member_ignored";
    case notice_code::member_dropped: return "member_dropped";
    case notice_code::list_shrunk: return "list_shrunk";
    case notice_code::fallback_repeated: return "fallback_repeated";
    case notice_code::deprecated: return "deprecated";
    case notice_code::number_taken_over: return "number_taken_over";
    case notice_code::blank: return "blank";
    case notice_code::stale: return "stale";
    case notice_code::member_unknown: break;
    }
    return "member_unknown";
}

/// Prints the name of a code.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             notice_code code)
{
    return out << name(code);
}

// What notices carry beside their places: a struct for each code that carries anything.

/// Of `list_shrunk`: how many items there were, and are.
struct list_sizes {
    std::size_t before = 0;
    std::size_t after = 0;

    friend bool operator==(list_sizes const&, list_sizes const&) = default;
};

/// Of `deprecated`, as the catalog says it.
struct deprecated_value {
    std::string since = {}; ///< `YYYY-MM-DD`; empty: not said
    std::string until = {}; ///< `YYYY-MM-DD`, the first day on which it is retired; empty: not said
    std::vector<std::string> successors = {}; ///< as JSON texts: names, or objects of the section

    friend bool operator==(deprecated_value const&, deprecated_value const&) = default;
};

/// Of `fallback_repeated`: a culprit; of `stale`: what an audit would report; of `member_unknown`:
/// the known name.
using notice_details =
    std::variant<std::monostate, list_sizes, culprit, deprecated_value, violation, unknown_name>;

/// One thing that a caller may want to know though no rule is broken, as facts. It changes nothing.
struct notice {
    notice_code code{};
    origin from{};
    std::string pointer = {}; ///< into merged (RFC 6901); `member_ignored`: into the patch,
                              ///< `member_dropped`: into stored
    notice_details details = {};

    friend bool operator==(notice const&, notice const&) = default;
};

/// All notices of one call, in the order of violations.
struct notice_list {
    std::vector<notice> all = {};
    bool truncated = false; ///< there were more than `options::max_violations`

    friend bool operator==(notice_list const&, notice_list const&) = default;
};

} // namespace voicecfg

#endif
