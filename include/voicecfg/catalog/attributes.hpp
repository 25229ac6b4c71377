// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_ATTRIBUTES_HPP
#define VOICECFG_CATALOG_ATTRIBUTES_HPP

#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voicecfg::detail {

/// Reads what an entry of a catalog says of itself, in the form that `catalog_entry::attributes`
/// has. Each step answers false at the first fault.
class attribute_loader {
public:
    explicit attribute_loader(catalog_reader& reader) noexcept : reader_{reader} {}

    /// Reads the value of one attribute. An entry may say none, or null.
    [[nodiscard]] bool read(attribute_type type, json::node said,
                            std::optional<std::string_view>& into, location const& at);

private:
    [[nodiscard]] bool integer(json::node said, std::optional<std::string_view>& into,
                               location const& at);
    [[nodiscard]] bool list(json::node said, std::optional<std::string_view>& into,
                            location const& at);
    [[nodiscard]] bool append_item(std::string& out, json::node item, location const& at);

    catalog_reader& reader_;
};

inline bool attribute_loader::read(attribute_type type, json::node said,
                                   std::optional<std::string_view>& into, location const& at)
{
    if (!said || said.is(json::kind::null)) return true;
    std::string scratch;
    switch (type) {
    case attribute_type::integer: return integer(said, into, at);
    case attribute_type::list: return list(said, into, at);
    case attribute_type::boolean:
        if (!said.is(json::kind::boolean))
            return reader_.fail_type(at, {json_type::boolean, json_type::null});
        into = said.boolean() ? "true" : "false";
        return true;
    case attribute_type::string: break;
    }
    if (!said.is(json::kind::string))
        return reader_.fail_type(at, {json_type::string, json_type::null});
    into = reader_.keep(said.string(scratch));
    return true;
}

inline bool attribute_loader::integer(json::node said, std::optional<std::string_view>& into,
                                      location const& at)
{
    if (!is_integer(said)) return reader_.fail_type(at, {json_type::integer, json_type::null});
    return reader_.keep_integer(said, into.emplace(), at);
}

/// A list on one line.
inline bool attribute_loader::list(json::node said, std::optional<std::string_view>& into,
                                   location const& at)
{
    if (!said.is(json::kind::array))
        return reader_.fail_type(at, {json_type::array, json_type::null});
    std::string written{"["};
    std::size_t position = 0;
    for (json::elements each{said}; each; ++each, ++position) {
        if (position != 0) written += ',';
        if (!append_item(written, *each, at / position)) return false;
    }
    into = reader_.keep(written += ']');
    return true;
}

inline bool attribute_loader::append_item(std::string& out, json::node item, location const& at)
{
    std::string scratch;
    if (item.is(json::kind::string))
        json::append_quoted(out, item.string(scratch));
    else if (item.is(json::kind::boolean))
        out += item.boolean() ? "true" : "false";
    else if (!is_integer(item))
        return reader_.fail_type(at, {json_type::string, json_type::integer, json_type::boolean});
    else {
        std::string_view number;
        if (!reader_.keep_integer(item, number, at)) return false;
        out += number;
    }
    return true;
}

} // namespace voicecfg::detail

#endif
