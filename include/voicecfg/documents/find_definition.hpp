// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_FIND_DEFINITION_HPP
#define VOICECFG_DOCUMENTS_FIND_DEFINITION_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/unescape.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What `$ref` refers to (V4).
namespace voicecfg::documents {

inline constexpr std::string_view definitions_prefix = "#/$defs/";

/// What a reference token of a JSON pointer in a URI fragment says (RFC 6901, section 6), or
/// nothing where it has another `/` or an escape that means nothing.
[[nodiscard]] inline std::optional<std::string> decode_reference(std::string_view token)
{
    auto const hex = [&](std::size_t at) {
        constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
        auto const found = at < token.size() ? digits.find(token[at]) : digits.npos;
        return found == digits.npos ? -1 : static_cast<int>(found % 16);
    };
    std::string bytes;
    for (std::size_t at = 0; at < token.size(); ++at) {
        if (token[at] == '/') return std::nullopt;
        if (token[at] != '%') {
            bytes += token[at];
            continue;
        }
        if (hex(at + 1) < 0 || hex(at + 2) < 0) return std::nullopt;
        bytes += static_cast<char>(hex(at + 1) * 16 + hex(at + 2));
        at += 2;
    }
    std::string name;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] != '~') {
            name += bytes[at];
            continue;
        }
        if (++at == bytes.size() || (bytes[at] != '0' && bytes[at] != '1')) return std::nullopt;
        name += bytes[at] == '0' ? '~' : '/';
    }
    return name;
}

/// The value of `$defs` that a text refers to; a reference to nowhere is a fault.
[[nodiscard]] inline std::optional<index> find_definition(reading& to, json::token const& reference)
{
    std::string scratch;
    auto const text = json::string_of(reference, scratch);
    if (text.starts_with(definitions_prefix)) {
        auto const name = decode_reference(text.substr(definitions_prefix.size()));
        auto const found =
            name ? std::ranges::lower_bound(to.definitions, std::string_view{*name}, {},
                                            [](auto const& each) { return each.first; })
                 : to.definitions.end();
        if (found != to.definitions.end() && found->first == *name) return found->second;
    }
    to.faults.add(errc::not_one_of, reference, [&]() -> violation_details {
        std::vector<std::string> written;
        for (auto const& each : to.definitions) {
            std::string pointer{"#/$defs"};
            json::append_reference(pointer, each.first);
            written.push_back(std::move(pointer));
        }
        std::vector<std::string_view> const known(written.begin(), written.end());
        return voicecfg::detail::list_allowed(echo(reference), text, known);
    });
    return std::nullopt;
}

} // namespace voicecfg::documents

#endif
