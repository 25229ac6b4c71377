// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_WORDS_HPP
#define VOICECFG_DOCUMENTS_READ_WORDS_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/schema/compile_pattern.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

/// The words of a schema whose values are a text, a number or a list of names. Each reads a value
/// of the right shape, and answers nothing where it has a fault.
namespace voicecfg::documents {

/// The most states that the patterns of a document have together.
inline constexpr std::size_t most_pattern_states = 20 * max_pattern_states;

[[nodiscard]] inline std::optional<json_type> read_type_name(reading& to, json::token const& named)
{
    if (!has_shape(to, shapes::text, named)) return std::nullopt;
    std::string scratch;
    auto const found = find_json_type(json::string_of(named, scratch));
    if (!found) add_no_choice(to, named, json_type_names);
    return found;
}

/// Reads `type`, a name or a list of them.
[[nodiscard]] inline std::optional<json_types> read_types(reading& to, json::token const& said)
{
    json_types types;
    std::array<json::token const*, std::size(json_type_names) + 1> first{};
    bool sound = true;
    auto const read = [&](json::token const& named) {
        auto const type = read_type_name(to, named);
        auto*& earlier = first[type ? static_cast<std::size_t>(*type) : 0];
        sound = sound && type && earlier == nullptr;
        if (!type) return;
        if (earlier != nullptr) return add_repeated(to, named, *earlier);
        earlier = &named;
        types.insert(*type);
    };
    if (said.kind() == json::kind::string)
        read(said);
    else {
        for (json::elements each{said}; each; ++each) read(*(*each).scanned());
        if (said.span == 1) to.faults.add(errc::incompatible, said);
    }
    return sound && !types.empty() ? std::optional{types} : std::nullopt;
}

[[nodiscard]] inline std::optional<json::numeric> read_number(reading& to, json::token const& said)
{
    auto const number = json::node{said}.number();
    if (number.finite()) return number;
    to.faults.add(errc::out_of_range, said);
    return std::nullopt;
}

/// Reads an integer from one up to another.
[[nodiscard]] inline std::optional<json::numeric>
read_integer(reading& to, json::token const& said, json::numeric least,
             std::optional<json::numeric> most = {})
{
    auto const number = json::node{said}.number();
    if (number >= least && (!most || number <= *most)) return number;
    to.faults.add(errc::out_of_range, said, [&]() -> violation_details {
        return value_range{.value = echo(said), .minimum = least, .maximum = most};
    });
    return std::nullopt;
}

/// Reads a length or a count.
[[nodiscard]] inline std::optional<json::numeric> read_size(reading& to, json::token const& said)
{
    return read_integer(to, said, std::int64_t{0});
}

/// A size as it is compared with; one that no value has is no limit.
[[nodiscard]] inline std::optional<std::size_t>
size_of(std::optional<json::numeric> const& said) noexcept
{
    if (!said) return std::nullopt;
    if (*said > json::numeric{max_safe_integer}) return no_limit;
    return static_cast<std::size_t>(
        std::min<std::uint64_t>(static_cast<std::uint64_t>(said->to_int64()), no_limit));
}

/// Reads the source of a pattern that V7 reads.
[[nodiscard]] inline std::optional<std::string_view> read_pattern(reading& to,
                                                                  json::token const& said)
{
    if (to.pattern_states > most_pattern_states) return std::nullopt;
    auto const source = to.text(said);
    auto const made = compile_pattern(source);
    // how far a faulty one was written out is not known
    bool const counts = source.find('{') != source.npos;
    to.pattern_states += !made.fault ? made.states.size()
                         : counts    ? max_pattern_states
                                     : std::min(2 * source.size(), max_pattern_states);
    bool const too_many = to.pattern_states > most_pattern_states;
    if (!made.fault && !too_many) return source;
    to.faults.add(too_many ? errc::too_large : errc::incompatible, said);
    return std::nullopt;
}

/// Reads the name of a format; one that is not known is an annotation, unless it is near one.
[[nodiscard]] inline std::optional<voicecfg::format> read_format(reading& to,
                                                                 json::token const& said)
{
    std::array<std::string_view, std::size(all_formats)> known;
    std::ranges::transform(all_formats, known.begin(), format_name);
    std::string scratch;
    auto const name = json::string_of(said, scratch);
    auto const found = std::ranges::find(known, name);
    if (found != known.end()) return all_formats[found - known.begin()];
    if (nearest_names(name, known, names_of::values).suggestion()) add_no_choice(to, said, known);
    return std::nullopt;
}

/// Reads one of a few words: its position, or none.
template <std::size_t Count>
[[nodiscard]] std::optional<std::size_t> read_choice(reading& to, json::token const& said,
                                                     std::string_view const (&allowed)[Count])
{
    std::string scratch;
    auto const found = std::ranges::find(allowed, json::string_of(said, scratch));
    if (found != std::end(allowed)) return static_cast<std::size_t>(found - std::begin(allowed));
    add_no_choice(to, said, allowed);
    return std::nullopt;
}

} // namespace voicecfg::documents

#endif
