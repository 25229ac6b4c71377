// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_OBJECT_HPP
#define VOICECFG_DOCUMENTS_READ_OBJECT_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/object.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

/// Objects with members, and maps (V12, V13).
namespace voicecfg::documents {

/// The words of a schema that say what an object has; null: they are not there or have a fault.
struct object_words {
    json::token const* properties = nullptr;
    json::token const* required = nullptr;
    json::token const* additional = nullptr;
    bool properties_known = true; ///< `properties` has no fault
};

/// Reads `properties`, of which the schemas are put aside.
inline void read_properties(reading& to, json::token const& properties, object_description& into,
                            object_source& source)
{
    json::each_member(properties, [&](std::string_view, json::node schema) {
        auto const& value = *schema.scanned();
        auto const name = to.text(*(&value - 1));
        source.by_name.emplace_back(name, into.members.size());
        into.members.push_back({name, to.add_value(value)});
        if (into.members.size() != voicecfg::max_members + 1) return;
        to.faults.add(errc::too_many, value, [&]() -> violation_details {
            return value_range{.maximum = std::uint64_t{voicecfg::max_members}};
        });
    });
    std::ranges::sort(source.by_name);
}

/// Reads `required`: names of `properties`, each once.
inline void read_required(reading& to, json::token const& required, bool properties_known,
                          object_description& into, object_source const& source)
{
    std::unordered_map<std::string_view, json::token const*> named;
    for (json::elements each{required}; each; ++each) {
        auto const& said = *(*each).scanned();
        if (!has_shape(to, shapes::text, said)) continue;
        auto const name = to.text(said);
        auto const [earlier, is_new] = named.emplace(name, &said);
        auto const at = source.find(name);
        if (!is_new)
            add_repeated(to, said, *earlier->second);
        else if (at < into.members.size())
            into.members[at].required = true;
        else if (properties_known)
            to.faults.add(errc::incompatible, said);
    }
}

/// Reads what an object has beyond its members: entries, nothing, or anything.
inline void read_additional(reading& to, json::token const& said, object_description& into)
{
    if (said.kind() == json::kind::object) {
        into.additional = additional::values;
        into.entries = to.add_value(said);
    }
    else if (!json::node{said}.boolean())
        into.additional = additional::closed;
}

/// Reads the words of objects of a schema. Without `properties` it is a map, unless nothing may
/// stand in it.
inline void read_object(reading& to, index value, object_words const& words,
                        shape_description& into)
{
    object_description made;
    object_source source{.at = to.sources[value].at, .value = value};
    if (words.properties != nullptr) read_properties(to, *words.properties, made, source);
    if (words.required != nullptr)
        read_required(to, *words.required, words.properties_known, made, source);
    if (words.additional != nullptr) read_additional(to, *words.additional, made);
    into.entries = made.entries;
    if (words.properties == nullptr && made.additional != additional::closed) return;
    into.entries = none;
    into.object = static_cast<index>(to.made.objects.size());
    to.made.objects.push_back(std::move(made));
    to.objects.push_back(std::move(source));
}

} // namespace voicecfg::documents

#endif
