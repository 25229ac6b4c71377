// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_WRITE_CATALOG_SHAPE_HPP
#define VOICECFG_DOCUMENTS_WRITE_CATALOG_SHAPE_HPP

#include <voicecfg/documents/word_list.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <span>
#include <string_view>

/// The shape of a catalog and what it governs, in the words of dialect documents (V20, V22).
namespace voicecfg::detail {

/// The word for a type.
[[nodiscard]] constexpr std::string_view attribute_word(attribute_type type) noexcept
{
    switch (type) {
    case attribute_type::string: return "string";
    case attribute_type::integer: return "integer";
    case attribute_type::boolean: return "boolean";
    case attribute_type::list: break;
    }
    return "list";
}

[[nodiscard]] inline word_list shapes_of(std::span<catalog_list const> lists)
{
    word_list all;
    for (auto const& list : lists) {
        word_list shape;
        shape.add_given("key", list.key, "value");
        shape.add_given("keyType", attribute_word(list.key_type), "string");
        shape.add_true("needed", list.required);
        shape.add_true("unique", list.unique);
        shape.add_true("keyed", list.keyed);
        shape.add_true("plain", list.plain);
        shape.add_true("settings", list.settings);
        word_list names;
        names.add_true("tags", list.tags);
        names.add_given("also", list.also);
        shape.add_given("names", names);
        word_list attributes;
        for (auto const& each : list.attributes)
            attributes.add_text(each.name, attribute_word(each.type));
        shape.add_given("attributes", attributes);
        shape.add_given("lists", shapes_of(list.lists));
        all.add(list.name, shape);
    }
    return all;
}

[[nodiscard]] inline word_list catalog_words_of(std::span<catalog_section const> sections)
{
    word_list all;
    for (auto const& section : sections) all.add(section.name, shapes_of(section.lists));
    return all;
}

[[nodiscard]] constexpr std::string_view unlisted_word(unlisted absent) noexcept
{
    switch (absent) {
    case unlisted::free: return "free";
    case unlisted::empty: return "empty";
    case unlisted::forbidden: break;
    }
    return "forbidden";
}

/// Adds the list that governs a value, if there is one.
inline void add_governed(word_list& to, governed_by const& by)
{
    if (by.list.empty()) return;
    to.add_text("list", by.list);
    to.add_given("within", by.within);
    if (by.required) to.add_text("listed", "required");
    to.add_given("unlisted", unlisted_word(by.absent), unlisted_word(unlisted::free));
}

} // namespace voicecfg::detail

#endif
