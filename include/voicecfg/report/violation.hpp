// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_VIOLATION_HPP
#define VOICECFG_REPORT_VIOLATION_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/text_fault.hpp>
#include <voicecfg/json/types.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voicecfg {

/// Which document the fault stands in.
enum class origin : std::uint8_t {
    patch,   ///< the client sent it
    stored,  ///< it was already there
    catalog, ///< the platform's own catalog can't be used
    dialect, ///< the document that describes the platform can't be used
};

/// The origin as it stands in a response, for example `stored`.
[[nodiscard]] constexpr std::string_view name(origin from) noexcept
{
    switch (from) {
    case origin::patch: return "patch";
    case origin::stored: return "stored";
    case origin::catalog: return "catalog";
    case origin::dialect: break;
    }
    return "dialect";
}

/// Prints the name of an origin.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, origin from)
{
    return out << name(from);
}

// What violations carry beside their places: a struct for each group of codes. A `value` is the
// sent scalar as JSON text, strings cut at 200 code points, or empty: none was sent, or no scalar.

/// Of `malformed_json`.
struct text_position {
    std::size_t offset = 0;            ///< the byte of the text at fault
    json::text_fault_place fault = {}; ///< what is wrong there; a response has it in its sentence
                                       ///< alone

    friend bool operator==(text_position const&, text_position const&) = default;
};

/// Of `read_only`, `empty_string`, `facts_required`, `number_not_found` and `number_in_use`.
struct refused_value {
    std::string value = {};

    friend bool operator==(refused_value const&, refused_value const&) = default;
};

/// Of `wrong_type`.
struct type_mismatch {
    std::string value = {};
    json_types expected = {};
    json_type found = {};      ///< the type of the value; none where it is not known
    bool clears_empty = false; ///< whether an empty array or object clears the member

    friend bool operator==(type_mismatch const&, type_mismatch const&) = default;
};

/// Of `out_of_range`, where a number that no double holds has no bounds; and of `too_short` and
/// `too_long`, where they count code points, `too_few` and `too_many`, where they count items.
struct value_range {
    std::string value = {};
    std::optional<json::numeric> minimum = {};
    std::optional<json::numeric> maximum = {};
    std::optional<json::numeric> exclusive_minimum = {};
    std::optional<json::numeric> exclusive_maximum = {};
    std::optional<std::size_t> size = {}; ///< how many there are, where that was sent and counts

    friend bool operator==(value_range const&, value_range const&) = default;
};

/// Of `bad_format`.
struct format_mismatch {
    std::string value = {};
    std::string format = {};     ///< its name (`time-zone`), or the pattern
    std::string suggestion = {}; ///< the time zone that was probably meant, as JSON text

    friend bool operator==(format_mismatch const&, format_mismatch const&) = default;
};

/// The member that has to do with a violation of another one, and its value, where it was sent.
struct culprit {
    std::string pointer = {};
    std::string value = {}; ///< a scalar but null

    friend bool operator==(culprit const&, culprit const&) = default;
};

/// Of `not_one_of` and `not_in_catalog`.
struct choices {
    std::string value = {};
    std::vector<std::string> allowed = {}; ///< at most 8 values as JSON texts, nearest first
    std::size_t count = 0; ///< how many values are allowed in all, those of `allowed` among them
    std::string suggestion = {}; ///< what was probably meant, as JSON text
    culprit related = {};        ///< whose entry of the catalog holds the list
    std::vector<std::string> elsewhere =
        {}; ///< at most 3 entries that do list the value, as JSON texts
    std::vector<std::string> successors =
        {}; ///< of a value that is retired, as JSON texts: names, or objects of the section

    friend bool operator==(choices const&, choices const&) = default;
};

/// Of `unknown_member`.
struct unknown_name {
    std::string suggestion = {}; ///< the name that was probably meant, as JSON text

    friend bool operator==(unknown_name const&, unknown_name const&) = default;
};

/// Of `required`, `forbidden`, `incompatible` and `repeated`.
struct relation {
    std::string value = {};
    culprit related = {}; ///< the member that asks for this one, forbids it or contradicts it;
                          ///< `repeated`: the equal item
    std::vector<std::string> allowed = {}; ///< `incompatible`: what goes with the other member
    std::size_t count = 0;                 ///< how many values do

    friend bool operator==(relation const&, relation const&) = default;
};

/// Of `empty_patch`. A response has it in its sentence alone.
struct sendable_members {
    std::vector<std::string> names = {}; ///< at most 8 members that can be sent, as JSON texts
    std::size_t count = 0;               ///< how many can

    friend bool operator==(sendable_members const&, sendable_members const&) = default;
};

/// Of `bad_request`.
struct request_fault {
    std::string member = {}; ///< pointer into the request; a response has it in its sentence alone

    friend bool operator==(request_fault const&, request_fault const&) = default;
};

/// What a violation carries beside its places; nothing for the codes that are not named above.
using violation_details =
    std::variant<std::monostate, text_position, refused_value, type_mismatch, value_range,
                 format_mismatch, choices, unknown_name, relation, sendable_members, request_fault>;

/// The details that go with a code, without any facts.
[[nodiscard]] inline violation_details details_for(errc code)
{
    switch (code) {
    case errc::malformed_json: return text_position{};
    case errc::wrong_type: return type_mismatch{};
    case errc::too_short:
    case errc::too_long:
    case errc::too_few:
    case errc::too_many:
    case errc::out_of_range: return value_range{};
    case errc::bad_format: return format_mismatch{};
    case errc::not_one_of:
    case errc::not_in_catalog: return choices{};
    case errc::unknown_member: return unknown_name{};
    case errc::required:
    case errc::forbidden:
    case errc::incompatible:
    case errc::repeated: return relation{};
    case errc::empty_patch: return sendable_members{};
    case errc::bad_request: return request_fault{};
    case errc::read_only:
    case errc::empty_string:
    case errc::facts_required:
    case errc::number_not_found:
    case errc::number_in_use: return refused_value{};
    case errc::duplicate_member:
    case errc::too_deep:
    case errc::too_large: break;
    }
    return {};
}

/// One broken rule, as facts. `message` makes the English sentence, and whatever is in it that is
/// not the code's own wording stands here, so that a caller can word it in another language.
struct violation {
    errc code{};
    origin from{};
    std::string pointer = {};      ///< into merged (RFC 6901)
    std::string catalog_path = {}; ///< the place in the catalog that governs the value, or empty
    violation_details details = {};

    friend bool operator==(violation const&, violation const&) = default;
};

/// All violations of one call, in the dialect's order. As the error side of a result never empty.
struct report {
    std::vector<violation> violations = {};
    bool truncated = false; ///< there were more than `options::max_violations`

    friend bool operator==(report const&, report const&) = default;
};

} // namespace voicecfg

#endif
