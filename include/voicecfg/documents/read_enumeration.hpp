// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_ENUMERATION_HPP
#define VOICECFG_DOCUMENTS_READ_ENUMERATION_HPP

#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

/// The values that `enum` and `const` name.
namespace voicecfg::documents {

/// Whether arrays and objects are nested in a value more than `depth` times, itself included.
[[nodiscard]] inline bool deeper_than(json::token const& value, std::size_t depth)
{
    std::vector<json::token const*> ends;
    for (auto const* each = &value; each != &value + value.span; ++each) {
        while (!ends.empty() && ends.back() <= each) ends.pop_back();
        if (each->kind() != json::kind::array && each->kind() != json::kind::object) continue;
        ends.push_back(each + each->span);
        if (ends.size() > depth) return true;
    }
    return false;
}

/// Whether an assistant could hold a value: it is nested within the depth of an assistant, and its
/// numbers within the range of a double; else that is a fault.
inline bool read_constant(reading& to, json::token const& value)
{
    if (deeper_than(value, json::max_depth - 1)) return to.faults.add(errc::too_deep, value), false;
    bool sound = true;
    for (auto const* each = &value; each != &value + value.span; ++each) {
        if (each->kind() != json::kind::number || json::node{*each}.number().finite()) continue;
        to.faults.add(errc::out_of_range, *each);
        sound = false;
    }
    return sound;
}

/// The values of `enum` or the one of `const`.
struct enumeration_source {
    json::token const* word = nullptr;           ///< the value of the word; null: it is not there
    std::vector<json::token const*> values = {}; ///< those that an assistant could hold
};

/// Reads a list of values, of which there must be one at least.
[[nodiscard]] inline enumeration_source read_enumeration(reading& to, json::token const& list)
{
    enumeration_source read{&list};
    if (list.span == 1) to.faults.add(errc::incompatible, list);
    for (json::elements each{list}; each; ++each)
        if (read_constant(to, *(*each).scanned())) read.values.push_back((*each).scanned());
    return read;
}

[[nodiscard]] inline bool has_type(json::token const& value, json_type type)
{
    return voicecfg::detail::is_one_of(json::node{value}, {type});
}

/// The types of some values.
[[nodiscard]] inline json_types types_of(enumeration_source const& named)
{
    json_types types;
    for (auto const* each : named.values) types.insert(type_of(each->kind()));
    return types;
}

/// Whether one of some values equals another one. Equal values have as many tokens.
[[nodiscard]] inline bool holds(enumeration_source const& named, json::token const& value)
{
    return std::ranges::any_of(named.values, [&](auto const* each) {
        return each->span == value.span && json::equal(*each, value);
    });
}

/// Adds the values that no type lets through, and the types of which there is no value (V2).
/// `said` is the value of `type`.
inline void compare_with_types(reading& to, enumeration_source const& named, json_types types,
                               json::token const& said)
{
    if (named.values.empty()) return;
    bool any = false;
    for (auto const* each : named.values)
        if (voicecfg::detail::is_one_of(json::node{*each}, types))
            any = true;
        else
            to.faults.add(errc::incompatible, *each);
    // that no type has a value follows from it then
    if (!any) return;
    auto const* at = said.kind() == json::kind::array ? &said + 1 : &said;
    for (auto const type : types) {
        bool const has = std::ranges::any_of(
            named.values, [&](auto const* each) { return has_type(*each, type); });
        if (!has) to.faults.add(errc::incompatible, *at);
        ++at;
    }
}

/// The JSON array of the values that both words let through: that of `enum`, or the value of
/// `const`. Adds a `const` that is none of `enum`.
[[nodiscard]] inline std::string_view join(reading& to, enumeration_source const& listed,
                                           enumeration_source const& constant)
{
    if (constant.word == nullptr) return listed.word != nullptr ? listed.word->text() : "";
    if (constant.values.empty()) return {};
    if (!listed.values.empty() && !holds(listed, *constant.word))
        to.faults.add(errc::incompatible, *constant.word);
    auto& text = to.made.decoded->emplace_back("[");
    return text.append(constant.word->text()).append("]");
}

} // namespace voicecfg::documents

#endif
