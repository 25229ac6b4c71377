// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_DIALECT_HPP
#define VOICECFG_DOCUMENTS_READ_DIALECT_HPP

#include <voicecfg/documents/check_members.hpp>
#include <voicecfg/documents/check_places.hpp>
#include <voicecfg/documents/check_unions.hpp>
#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/follow_references.hpp>
#include <voicecfg/documents/read_catalog.hpp>
#include <voicecfg/documents/read_extension.hpp>
#include <voicecfg/documents/read_rules.hpp>
#include <voicecfg/documents/read_schema.hpp>
#include <voicecfg/documents/read_text.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/result.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace voicecfg::documents {

namespace detail {

/// Reads `title`, the dialect's name (V3).
inline void read_title(reading& to)
{
    auto const& root = to.read.root();
    auto const* const said = member_of(root, "title");
    if (said == nullptr) return to.faults.add_missing(root, "title", 1);
    if (!has_shape(to, shapes::text, *said)) return;
    to.made.title = to.text(*said);
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_-";
    if (!to.made.title.empty() && to.made.title.find_first_not_of(letters) == letters.npos) return;
    to.faults.add(errc::bad_format, *said, [&]() -> violation_details {
        return format_mismatch{.value = echo(*said), .format = "^[a-z0-9_-]+$"};
    });
}

/// Puts the schemas of `$defs` aside.
inline void read_definitions(reading& to)
{
    auto const* const said = member_of(to.read.root(), "$defs");
    if (said == nullptr || said->kind() != json::kind::object) return;
    json::each_member(*said, [&](std::string_view, json::node schema) {
        auto const& value = *schema.scanned();
        auto const name = to.text(*(&value - 1));
        to.definitions.emplace_back(name, to.add_value(value));
    });
    std::ranges::sort(to.definitions);
}

/// Reads the words that `x-voicecfg` has at the root alone (V3).
inline void read_root_words(reading& to)
{
    auto const* const ours = to.sources[to.made.root].extension;
    auto const sound = [&](std::string_view name, json_types shape) -> json::token const* {
        auto const* const said = ours != nullptr ? member_of(*ours, name) : nullptr;
        return said != nullptr && has_shape(to, shape, *said) ? said : nullptr;
    };
    if (auto const* const status = sound("status", shapes::size))
        if (auto const read = read_status(to, *status))
            to.made.status = static_cast<std::uint16_t>(read->to_double());
    if (auto const* const flag = sound("emptyPatch", shapes::flag))
        to.made.empty_patch = json::node{*flag}.boolean();
    auto const before = to.faults.count();
    if (auto const* const catalog = sound("catalog", shapes::members))
        catalog_reader{to}.read(*catalog);
    to.catalog_known = before == to.faults.count();
}

/// Reads all schemas in the order of the document.
inline void read_schemas(reading& to)
{
    to.made.root = to.add_schema(to.read.root());
    while (!to.unread.empty()) {
        auto const value = to.take_unread();
        schema_reader{to, value, value == to.made.root}.read();
    }
}

} // namespace detail

/// Reads a dialect document, or reports all its faults, in its order, up to a maximum (V1 to V5,
/// V7 to V22). Time and memory are in proportion to the text, the states of its patterns and the
/// words of its tags, both of which are bounded. Nothing recurses.
[[nodiscard]] inline result<dialect_description>
read_dialect(std::string_view text, std::size_t max_violations = options{}.max_violations)
{
    auto source = std::make_unique<std::string const>(text.substr(0, max_bytes + 1));
    json::document read;
    if (auto refused = read_text(*source, read)) return std::move(*refused);
    reading to{read, max_violations};
    detail::read_title(to);
    detail::read_definitions(to);
    detail::read_schemas(to);
    detail::read_root_words(to);
    reference_follower{to}.follow_all();
    check_places(to);
    union_checker{to}.check_all();
    member_checker members{to};
    members.check_all();
    rule_reader{to, members}.read_all();
    if (to.faults.any()) return to.faults.take();
    to.made.source = std::move(source);
    return std::move(to.made);
}

} // namespace voicecfg::documents

#endif
