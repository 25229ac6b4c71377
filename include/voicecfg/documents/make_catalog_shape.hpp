// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_MAKE_CATALOG_SHAPE_HPP
#define VOICECFG_DOCUMENTS_MAKE_CATALOG_SHAPE_HPP

#include <voicecfg/documents/catalog_description.hpp>
#include <voicecfg/documents/table_memory.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace voicecfg::documents {

namespace detail {

[[nodiscard]] constexpr attribute_type attribute_of(attribute_kind kind) noexcept
{
    switch (kind) {
    case attribute_kind::string: return attribute_type::string;
    case attribute_kind::integer: return attribute_type::integer;
    case attribute_kind::boolean: return attribute_type::boolean;
    case attribute_kind::list: break;
    }
    return attribute_type::list;
}

[[nodiscard]] inline std::span<catalog_list const>
make_lists(catalog_description const& said, std::vector<std::size_t> const& positions,
           table_memory& memory)
{
    auto const lists = memory.allocate<catalog_list>(positions.size());
    for (std::size_t i = 0; i != lists.size(); ++i) {
        auto const& from = said.lists[positions[i]];
        auto const attributes = memory.allocate<catalog_attribute>(from.attributes.size());
        for (std::size_t j = 0; j != attributes.size(); ++j)
            attributes[j] = {from.attributes[j].name, attribute_of(from.attributes[j].kind)};
        lists[i] = {.name = from.name,
                    .key = from.key,
                    .key_type = attribute_of(from.key_type),
                    .required = from.needed,
                    .unique = from.unique,
                    .keyed = from.keyed,
                    .plain = from.plain,
                    .tags = from.tags,
                    .lists = make_lists(said, from.lists, memory),
                    .settings = from.settings,
                    .attributes = attributes,
                    .also = memory.keep(std::span<std::string_view const>{from.also})};
    }
    return lists;
}

} // namespace detail

/// The shape of a catalog (V20), in a memory that must outlive it; it refers to the texts of the
/// description, too.
[[nodiscard]] inline std::span<catalog_section const>
make_catalog_shape(catalog_description const& said, table_memory& memory)
{
    auto const sections = memory.allocate<catalog_section>(said.sections.size());
    for (std::size_t i = 0; i != sections.size(); ++i)
        sections[i] = {said.sections[i].name,
                       detail::make_lists(said, said.sections[i].lists, memory)};
    return sections;
}

} // namespace voicecfg::documents

#endif
