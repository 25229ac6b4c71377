// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_UNION_HPP
#define VOICECFG_DOCUMENTS_READ_UNION_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/schema_form.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// Several shapes in one place (V14): what their words say, of which the schemas are put aside.
namespace voicecfg::documents {

/// Reads the members of an object that has a few words only, all of one shape: the values of those
/// that are sound. What is missing is a fault, unless its shape is.
template <std::size_t Count>
[[nodiscard]] std::array<json::token const*, Count>
read_texts(reading& to, json::token const& object, word_row<int> const (&rows)[Count],
           std::string_view passed_over = {})
{
    std::array<json::token const*, Count> found{};
    for (std::size_t i = 0; i != Count; ++i) {
        auto const* const said = member_of(object, rows[i].name);
        if (said == nullptr)
            to.faults.add_missing(object, rows[i].name, static_cast<int>(i) + 1);
        else if (has_shape(to, shapes::text, *said))
            found[i] = said;
    }
    json::each_member(object, [&](std::string_view name, json::node value) {
        if (find_word(rows, name) == nullptr && (passed_over.empty() || name != passed_over))
            add_unknown(to, object, *value.scanned(), name, rows);
    });
    return found;
}

/// Reads `discriminator`: the text that names the tag, or null.
[[nodiscard]] inline json::token const* read_discriminator(reading& to, json::token const& said)
{
    static constexpr word_row<int> rows[]{{"propertyName", 0, shapes::text}};
    return read_texts(to, said, rows, "mapping")[0];
}

/// Reads the values of `anyOf`.
[[nodiscard]] inline std::vector<index> read_alternatives(reading& to, json::token const& list)
{
    std::vector<index> values;
    for (json::elements each{list}; each; ++each)
        values.push_back(to.add_value(*(*each).scanned()));
    if (values.empty()) to.faults.add(errc::incompatible, list);
    return values;
}

/// Adds a union, without its branches.
[[nodiscard]] inline index add_union(reading& to, json::token const* list)
{
    to.made.unions.emplace_back();
    to.unions.push_back({list});
    return static_cast<index>(to.made.unions.size() - 1);
}

/// Reads `oneOf`, with its `discriminator`.
[[nodiscard]] inline index read_one_of(reading& to, json::token const& schema,
                                       json::token const& list, json::token const* discriminator)
{
    auto const made = add_union(to, &list);
    for (auto const value : read_alternatives(to, list))
        to.made.unions[made].branches.push_back({{}, value});
    if (discriminator == nullptr) {
        if (member_of(schema, "discriminator") == nullptr)
            to.faults.add_missing(schema, "discriminator");
        return made;
    }
    auto const* const tag = read_discriminator(to, *discriminator);
    to.unions[made].known = tag != nullptr;
    if (tag != nullptr) to.made.unions[made].tag = to.text(*tag);
    return made;
}

/// Reads a branch of `branches`: `{"tag": WORD, "$ref": …}`.
inline void read_branch(reading& to, json::token const& said, index into,
                        std::unordered_map<std::string_view, json::token const*>& words)
{
    static constexpr word_row<int> rows[]{{"tag", 0, shapes::text}, {"$ref", 1, shapes::text}};
    if (!has_shape(to, shapes::members, said)) return;
    auto const [tag, reference] = read_texts(to, said, rows);
    branch_description branch{{}, none};
    if (tag != nullptr) {
        branch.words.push_back(to.text(*tag));
        if (!words.emplace(branch.words.front(), tag).second)
            to.faults.add(errc::incompatible, *tag);
    }
    if (reference != nullptr) branch.value = to.add_reference(said, *reference);
    if (tag != nullptr && reference != nullptr)
        to.made.unions[into].branches.push_back(std::move(branch));
}

/// Reads `beside` and `branches`.
[[nodiscard]] inline index read_beside(reading& to, json::token const& extension)
{
    auto const* const list = member_of(extension, "branches");
    auto const* const beside = member_of(extension, "beside");
    auto const made = add_union(to, list);
    to.made.unions[made].beside = true;
    if (beside == nullptr) to.faults.add_missing(extension, "beside", 1);
    if (list == nullptr) to.faults.add_missing(extension, "branches", 2);
    if (beside != nullptr && beside->kind() == json::kind::string) {
        to.unions[made].beside = beside;
        to.made.unions[made].tag = to.text(*beside);
    }
    if (list == nullptr || list->kind() != json::kind::array) return made;
    if (list->span == 1) to.faults.add(errc::incompatible, *list);
    std::unordered_map<std::string_view, json::token const*> words;
    for (json::elements each{*list}; each; ++each) read_branch(to, *(*each).scanned(), made, words);
    return made;
}

} // namespace voicecfg::documents

#endif
