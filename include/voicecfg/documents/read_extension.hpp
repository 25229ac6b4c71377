// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_EXTENSION_HPP
#define VOICECFG_DOCUMENTS_READ_EXTENSION_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/find_definition.hpp>
#include <voicecfg/documents/read_words.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/schema_form.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

/// The words of `x-voicecfg` beside a value (V15, V16, V20, V22). Whether they fit what the value
/// may be is for later, when references are followed.
namespace voicecfg::documents {

inline constexpr std::string_view merge_names[]{"replace", "renew", "overlay", "discriminated"};
inline constexpr merging merges[]{merging::replace, merging::renew, merging::overlay,
                                  merging::discriminated};
inline constexpr std::string_view null_names[]{"removes"};
inline constexpr std::string_view listed_names[]{"optional", "required"};
inline constexpr std::string_view unlisted_names[]{"free", "empty", "forbidden"};
inline constexpr voicecfg::unlisted unlisteds[]{voicecfg::unlisted::free, voicecfg::unlisted::empty,
                                                voicecfg::unlisted::forbidden};

/// Reads a flag that may be absent, which is false.
[[nodiscard]] inline bool read_flag(reading& to, json::token const* said)
{
    return said != nullptr && has_shape(to, shapes::flag, *said) && json::node{*said}.boolean();
}

/// Reads the status of refused updates.
[[nodiscard]] inline std::optional<json::numeric> read_status(reading& to, json::token const& said)
{
    return read_integer(to, said, std::int64_t{100}, json::numeric{std::int64_t{599}});
}

/// Reads `{"exclusive": …}` of a phone number.
[[nodiscard]] inline bool read_phone_number(reading& to, json::token const& said)
{
    static constexpr word_row<int> rows[]{{"exclusive", 0, shapes::flag}};
    json::each_member(said, [&](std::string_view name, json::node value) {
        if (find_word(rows, name) == nullptr) add_unknown(to, said, *value.scanned(), name, rows);
    });
    return read_flag(to, member_of(said, "exclusive"));
}

/// Reads a word of the right shape that may stand where it does. Those of the root, rules and
/// unions are read elsewhere. False where it has a fault.
inline bool read_extension_word(reading& to, extension_word id, json::token const& said,
                                place_words& into)
{
    auto const choose = [&](auto const& names, auto use) {
        auto const chosen = read_choice(to, said, names);
        if (chosen) use(*chosen);
        return chosen.has_value();
    };
    switch (id) {
    case extension_word::merge:
        return choose(merge_names, [&](auto at) { into.merge = merges[at]; });
    case extension_word::null: return choose(null_names, [&](auto) { into.null_removes = true; });
    case extension_word::listed:
        return choose(listed_names, [&](auto at) { into.governed.required = at == 1; });
    case extension_word::unlisted:
        return choose(unlisted_names, [&](auto at) { into.governed.absent = unlisteds[at]; });
    case extension_word::phone_number:
        into.phone_number = true;
        into.exclusive_number = read_phone_number(to, said);
        return true;
    case extension_word::settings: into.settings = json::node{said}.boolean(); return true;
    case extension_word::list: into.governed.list = to.text(said); return true;
    case extension_word::within: into.governed.within = to.text(said); return true;
    case extension_word::fallback_of: into.fallback_of = to.text(said); return true;
    case extension_word::section: into.section = to.text(said); return true;
    case extension_word::discriminator: into.discriminator = to.text(said); return true;
    default: return true;
    }
}

/// The same where it must not stand, which is a fault unless it has one that comes first. Nothing
/// within it is looked at.
inline void add_misplaced(reading& to, word_row<extension_word> const& row, json::token const& said)
{
    to.faults.add(errc::incompatible, said);
    if (!has_shape(to, row.shape, said) || row.container) return;
    place_words unused;
    read_extension_word(to, row.id, said, unused);
    if (row.id == extension_word::status) static_cast<void>(read_status(to, said));
    if (row.id == extension_word::otherwise) static_cast<void>(find_definition(to, said));
}

[[nodiscard]] constexpr std::uint32_t bit_of(extension_word id) noexcept
{
    return std::uint32_t{1} << static_cast<unsigned>(id);
}

/// Reads the words of a value's `x-voicecfg`, an object.
inline void read_extension(reading& to, index value, schema_form form, bool is_root)
{
    auto const& ours = *to.sources[value].extension;
    place_words read;
    auto& source = to.sources[value];
    json::each_member(ours, [&](std::string_view name, json::node each) {
        auto const& said = *each.scanned();
        auto const* const row = find_word(extension_rows, name);
        if (row == nullptr) return add_unknown(to, ours, said, name, extension_rows);
        if (!may_stand(row->id, form, is_root)) return add_misplaced(to, *row, said);
        source.given |= bit_of(row->id);
        if (!has_shape(to, row->shape, said) || !read_extension_word(to, row->id, said, read))
            source.wrong |= bit_of(row->id);
    });
    to.made.values[value].words = read;
}

/// The words of a reference and those of what it refers to: the reference's win (V4).
[[nodiscard]] inline place_words join(place_words const& own, std::uint32_t given,
                                      place_words const& target) noexcept
{
    auto all = target;
    auto const has = [&](extension_word id) { return (given & bit_of(id)) != 0; };
    if (has(extension_word::merge)) all.merge = own.merge;
    if (has(extension_word::null)) all.null_removes = own.null_removes;
    if (has(extension_word::list)) all.governed.list = own.governed.list;
    if (has(extension_word::within)) all.governed.within = own.governed.within;
    if (has(extension_word::listed)) all.governed.required = own.governed.required;
    if (has(extension_word::unlisted)) all.governed.absent = own.governed.absent;
    if (has(extension_word::phone_number)) {
        all.phone_number = own.phone_number;
        all.exclusive_number = own.exclusive_number;
    }
    if (has(extension_word::fallback_of)) all.fallback_of = own.fallback_of;
    if (has(extension_word::section)) all.section = own.section;
    if (has(extension_word::discriminator)) all.discriminator = own.discriminator;
    if (has(extension_word::settings)) all.settings = own.settings;
    return all;
}

} // namespace voicecfg::documents

#endif
