// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_SCHEMA_FORM_HPP
#define VOICECFG_DOCUMENTS_SCHEMA_FORM_HPP

#include <voicecfg/documents/find_definition.hpp>
#include <voicecfg/documents/read_words.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/report/suggest.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What kind of schema one is, and which words may stand in it.
namespace voicecfg::documents {

/// The words of a schema that are there.
class schema_words {
public:
    [[nodiscard]] json::token const* operator[](word id) const noexcept
    {
        return at_[static_cast<std::size_t>(id)];
    }
    void set(word id, json::token const& value) noexcept
    {
        at_[static_cast<std::size_t>(id)] = &value;
    }

private:
    std::array<json::token const*, static_cast<std::size_t>(word::annotation) + 1> at_{};
};

/// Whether a name is an annotation of somebody else: it begins with `x-`, and is not near ours.
[[nodiscard]] inline bool is_foreign(std::string_view name)
{
    static constexpr std::string_view ours[]{"x-voicecfg"};
    return name.starts_with("x-") && !nearest_names(name, ours, names_of::members).suggestion();
}

/// Finds the words of a schema. What is no word is a fault.
[[nodiscard]] inline schema_words find_words(reading& to, json::token const& schema)
{
    schema_words found;
    json::each_member(schema, [&](std::string_view name, json::node value) {
        auto const* const row = find_word(schema_rows, name);
        if (row != nullptr)
            found.set(row->id, *value.scanned());
        else if (!is_foreign(name))
            add_unknown(to, schema, *value.scanned(), name, schema_rows);
    });
    return found;
}

/// The kinds of schemas.
enum class schema_form : std::uint8_t {
    plain,     ///< it says itself what a value may be
    reference, ///< `$ref`
    one_of,    ///< a union by a tag in each branch
    any_of,    ///< alternatives by type
    beside,    ///< a union by a tag beside it
};

[[nodiscard]] inline schema_form form_of(schema_words const& words, bool is_root) noexcept
{
    if (is_root) return schema_form::plain;
    if (words[word::reference] != nullptr) return schema_form::reference;
    auto const* const one = words[word::one_of];
    auto const* const any = words[word::any_of];
    if (one != nullptr && (any == nullptr || one < any)) return schema_form::one_of;
    if (any != nullptr) return schema_form::any_of;
    auto const* const ours = words[word::extension];
    if (ours == nullptr || ours->kind() != json::kind::object) return schema_form::plain;
    bool const beside =
        member_of(*ours, "beside") != nullptr || member_of(*ours, "branches") != nullptr;
    return beside ? schema_form::beside : schema_form::plain;
}

/// Whether a word may stand in a schema of some form, whatever else is there (V3, V4, V14).
[[nodiscard]] constexpr bool may_stand(word id, schema_form form, bool is_root) noexcept
{
    switch (id) {
    case word::annotation:
    case word::extension:
    case word::write_only:
    case word::deprecated: return true;
    case word::read_only: return !is_root;
    case word::definitions: return is_root;
    case word::reference: return form == schema_form::reference;
    case word::one_of:
    case word::discriminator: return form == schema_form::one_of;
    case word::any_of: return form == schema_form::any_of;
    case word::type: return form != schema_form::reference && form != schema_form::any_of;
    default: return form == schema_form::plain;
    }
}

/// The same for a word of `x-voicecfg`. What it says may still not fit the value.
[[nodiscard]] constexpr bool may_stand(extension_word id, schema_form form, bool is_root) noexcept
{
    switch (id) {
    case extension_word::status:
    case extension_word::empty_patch:
    case extension_word::catalog: return is_root;
    case extension_word::rules: return form == schema_form::plain;
    case extension_word::section:
    case extension_word::discriminator:
    case extension_word::settings:
        return form == schema_form::plain || form == schema_form::reference;
    case extension_word::otherwise: return form == schema_form::one_of;
    case extension_word::beside:
    case extension_word::branches: return form == schema_form::beside;
    default: return !is_root;
    }
}

/// Adds that a word must not stand where it does, unless it has a fault of its own that comes
/// first. Nothing within it is looked at (V2).
inline void add_misplaced(reading& to, word_row<word> const& row, json::token const& value)
{
    to.faults.add(errc::incompatible, value);
    if (!has_shape(to, row.shape, value) || row.container) return;
    if (row.shape == shapes::number_only) static_cast<void>(read_number(to, value));
    if (row.shape == shapes::size) static_cast<void>(read_size(to, value));
    if (row.id == word::format) static_cast<void>(read_format(to, value));
    if (row.id == word::reference) static_cast<void>(find_definition(to, value));
}

} // namespace voicecfg::documents

#endif
