// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_DIALECT_SHAPE_WRITER_HPP
#define VOICECFG_EMBED_DIALECT_SHAPE_WRITER_HPP

#include <array_writer.hpp>
#include <spelling.hpp>

#include <voicecfg/schema/catalog_shape.hpp>

#include <span>
#include <string>

namespace voicecfg_embed {

[[nodiscard]] inline std::string type_of(voicecfg::attribute_type type)
{
    return "::voicecfg::attribute_type{" + std::to_string(static_cast<unsigned>(type)) + "}";
}

[[nodiscard]] inline std::string write_lists(array_writer& arrays,
                                             std::span<voicecfg::catalog_list const> lists,
                                             std::string const& name);

/// A list of the catalog; the arrays that it refers to have names that begin with `name`.
[[nodiscard]] inline std::string
list_shape(array_writer& arrays, voicecfg::catalog_list const& list, std::string const& name)
{
    initializer out;
    out.add("name", view_of(list.name));
    out.add("key", view_of(list.key));
    out.add("key_type", type_of(list.key_type));
    out.add_flag("required", list.required);
    out.add_flag("unique", list.unique);
    out.add_flag("keyed", list.keyed);
    out.add_flag("plain", list.plain);
    out.add_flag("tags", list.tags);
    out.add("lists", write_lists(arrays, list.lists, name));
    out.add_flag("settings", list.settings);
    cells attributes;
    for (auto const& each : list.attributes)
        attributes.push_back("{" + view_of(each.name) + ", " + type_of(each.type) + "}");
    out.add("attributes",
            arrays.array("::voicecfg::catalog_attribute", name + "_attributes", attributes));
    out.add("also", arrays.array(name + "_also", list.also));
    return out.braced();
}

/// Writes an array of lists; its name, or `{}` where there are none.
[[nodiscard]] inline std::string write_lists(array_writer& arrays,
                                             std::span<voicecfg::catalog_list const> lists,
                                             std::string const& name)
{
    cells rows;
    for (auto const& each : lists)
        rows.push_back(list_shape(arrays, each, name + "_" + word(each.name)));
    return arrays.array("::voicecfg::catalog_list", name + "_lists", rows);
}

/// Writes an array of sections; its name, or `{}` where there are none.
[[nodiscard]] inline std::string write_sections(array_writer& arrays,
                                                std::span<voicecfg::catalog_section const> sections)
{
    cells rows;
    for (auto const& each : sections) {
        auto const name = each.name.empty() ? "catalog" : "catalog_" + word(each.name);
        rows.push_back("{" + view_of(each.name) + ", " + write_lists(arrays, each.lists, name) +
                       "}");
    }
    return arrays.array("::voicecfg::catalog_section", "catalog_sections", rows);
}

} // namespace voicecfg_embed

#endif
