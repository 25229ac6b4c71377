// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_DECLARATIONS_HPP
#define VOICECFG_CATALOG_DECLARATIONS_HPP

#include <voicecfg/catalog/index.hpp>
#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/location.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::detail {

/// The most values of an enumeration that are looked at one by one.
inline constexpr std::size_t most_unsorted = 32;

/// Reads what entries of a catalog declare of settings. Each step answers false at the first fault.
class declaration_loader {
public:
    explicit declaration_loader(catalog_reader& reader) noexcept : reader_{reader} {}

    /// Reads the settings of one entry.
    [[nodiscard]] bool read(json::node declared, catalog_entry& into, location const& at);

private:
    [[nodiscard]] bool declaration(json::node declared, setting& into, location const& at);
    [[nodiscard]] bool enumeration(json::node values, setting& into, location const& at);
    [[nodiscard]] std::span<std::string_view const> sorted_values(json::token const& enumeration);
    [[nodiscard]] bool types(json::node named, json_types& into, location const& at);
    [[nodiscard]] bool bound(json::node value, std::optional<json::numeric>& into,
                             location const& at);

    catalog_reader& reader_;
};

inline bool declaration_loader::read(json::node declared, catalog_entry& into, location const& at)
{
    if (declared.is(json::kind::boolean) && declared.boolean()) {
        into.any_setting = true;
        return true;
    }
    if (!declared.is(json::kind::object))
        return reader_.fail_type(at, {json_type::object, json_type::only_true});
    std::string scratch;
    auto const* const again =
        declared.scanned() ? json::duplicate_in(*declared.scanned()) : nullptr;
    if (again != nullptr)
        return reader_.fail(errc::duplicate_member, at / json::string_of(*again, scratch));
    std::vector<std::string_view> names;
    std::vector<setting> read;
    for (json::members each{declared}; each; ++each) {
        auto& row = read.emplace_back();
        row.name = reader_.keep(each.name());
        names.push_back(row.name);
        if (!declaration(each.value(), row, at / row.name)) return false;
    }
    into.settings = reader_.keep(read);
    into.settings_index = reader_.keep(name_order{names});
    return true;
}

inline bool declaration_loader::declaration(json::node declared, setting& into, location const& at)
{
    json::node named;
    json::node minimum;
    json::node maximum;
    json::node values;
    if (!reader_.is_object(declared, at) || !reader_.member(declared, "type", named, at) ||
        !reader_.member(declared, "minimum", minimum, at) ||
        !reader_.member(declared, "maximum", maximum, at) ||
        !reader_.member(declared, "enum", values, at))
        return false;
    if (named && !types(named, into.types, at / "type")) return false;
    if (!bound(minimum, into.minimum, at / "minimum") ||
        !bound(maximum, into.maximum, at / "maximum"))
        return false;
    if (into.minimum && into.maximum && *into.minimum > *into.maximum)
        return reader_.fail(errc::out_of_range, at / "minimum",
                            value_range{.maximum = into.maximum});
    return !values || enumeration(values, into, at / "enum");
}

inline bool declaration_loader::enumeration(json::node values, setting& into, location const& at)
{
    if (!values.is(json::kind::array)) return reader_.fail_type(at, {json_type::array});
    if (!reader_.keep_json(values, into.enumeration, at)) return false;
    into.values = sorted_values(json::document{into.enumeration}.root());
    return true;
}

/// The values of an enumeration in order, each once, or none where they are few.
inline std::span<std::string_view const>
declaration_loader::sorted_values(json::token const& enumeration)
{
    std::vector<json::node> values;
    for (json::elements element{enumeration}; element; ++element) values.push_back(*element);
    if (values.size() <= most_unsorted) return {};
    std::sort(values.begin(), values.end(),
              [](json::node a, json::node b) { return json::order(a, b) < 0; });
    values.erase(std::unique(values.begin(), values.end(),
                             [](json::node a, json::node b) { return json::order(a, b) == 0; }),
                 values.end());
    std::vector<std::string_view> sorted;
    for (auto const each : values) sorted.push_back(each.scanned()->text());
    return reader_.keep(sorted);
}

inline bool declaration_loader::types(json::node named, json_types& into, location const& at)
{
    auto const add = [&](json::node name, location const& here) {
        if (!name.is(json::kind::string)) return reader_.fail_type(here, {json_type::string});
        std::string scratch;
        auto const found = find_json_type(name.string(scratch));
        if (!found) {
            choices types;
            for (auto const known : json_type_names)
                json::append_quoted(types.allowed.emplace_back(), known);
            return reader_.fail(errc::not_one_of, here, std::move(types));
        }
        into.insert(*found);
        return true;
    };
    if (named.is(json::kind::string)) return add(named, at);
    if (!named.is(json::kind::array))
        return reader_.fail_type(at, {json_type::string, json_type::array});
    if (!json::elements{named}) return reader_.fail(errc::required, at / std::size_t{0});
    std::size_t position = 0;
    for (json::elements element{named}; element; ++element)
        if (!add(*element, at / position++)) return false;
    into = into.sorted();
    return true;
}

inline bool declaration_loader::bound(json::node value, std::optional<json::numeric>& into,
                                      location const& at)
{
    if (!value) return true;
    if (!value.is(json::kind::number)) return reader_.fail_type(at, {json_type::number});
    if (!value.number().finite()) return reader_.fail(errc::out_of_range, at);
    into = value.number();
    return true;
}

} // namespace voicecfg::detail

#endif
