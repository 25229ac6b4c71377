// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_VIOLATION_HPP
#define VOICECFG_REPORT_VIOLATION_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/number.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voicecfg {

/// Which document the fault stands in.
enum class origin : std::uint8_t {
    patch,   ///< the client sent it
    stored,  ///< it was already there
    catalog, ///< the platform's own catalog can't be used
};

/// The origin as it stands in a response, for example `stored`.
[[nodiscard]] constexpr std::string_view name(origin from) noexcept
{
    switch (from) {
    case origin::patch: return "patch";
    case origin::stored: return "stored";
    case origin::catalog: break;
    }
    return "catalog";
}

/// One broken rule, as facts. `message` makes the English sentence, and whatever is in it that is
/// not the code's own wording stands here, so that a caller can word it in another language.
struct violation {
    errc code{};
    origin from{};
    std::string pointer = {};      ///< into merged (RFC 6901)
    std::string catalog_path = {}; ///< the place in the catalog that governs the value, or empty
    std::optional<std::size_t> offset = {}; ///< `malformed_json`: the byte of the text at fault
    std::string value = {}; ///< the sent scalar as JSON text, strings cut at 200 code points
    std::vector<std::string> allowed = {}; ///< at most 8 values as JSON texts, nearest first
    std::size_t choices = 0; ///< how many values are allowed in all, those of `allowed` among them
    std::string suggestion = {}; ///< what was probably meant: a name, or a value's JSON text
    std::vector<std::string_view> expected = {}; ///< `wrong_type`: JSON Schema's type names and
                                                 ///< `true`; `bad_format`: `time-zone`, `http-url`
                                                 ///< or `identifier`
    std::optional<json::numeric> minimum = {};   ///< `out_of_range`; neither: beyond a double
    std::optional<json::numeric> maximum = {};   ///< in code points for `too_long`
    std::string related = {}; ///< pointer to the other member of a rule over two: `incompatible`,
                              ///< `required` where it is true; `bad_request`: to the fault
    std::string related_value = {}; ///< `incompatible`: what that member would have to be, as JSON

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
