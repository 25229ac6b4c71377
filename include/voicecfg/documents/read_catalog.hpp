// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_CATALOG_HPP
#define VOICECFG_DOCUMENTS_READ_CATALOG_HPP

#include <voicecfg/documents/catalog_description.hpp>
#include <voicecfg/documents/read_extension.hpp>
#include <voicecfg/documents/read_words.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

/// The shape of a dialect's catalog (V20, V22).
namespace voicecfg::documents {

/// A word of the shape of a list.
enum class list_word : std::uint8_t {
    key,
    key_type,
    needed,
    unique,
    keyed,
    plain,
    settings,
    names,
    attributes,
    lists
};

inline constexpr word_row<list_word> list_rows[]{
    {"key", list_word::key, shapes::text},
    {"keyType", list_word::key_type, shapes::text},
    {"needed", list_word::needed, shapes::flag},
    {"unique", list_word::unique, shapes::flag},
    {"keyed", list_word::keyed, shapes::flag},
    {"plain", list_word::plain, shapes::flag},
    {"settings", list_word::settings, shapes::flag},
    {"names", list_word::names, shapes::members},
    {"attributes", list_word::attributes, shapes::members},
    {"lists", list_word::lists, shapes::members},
};

inline constexpr std::string_view key_types[]{"string", "integer"};
inline constexpr std::string_view attribute_types[]{"string", "integer", "boolean", "list"};

/// Reads the shape of a catalog; lists in entries are put aside, so that nothing recurses.
class catalog_reader {
public:
    explicit catalog_reader(reading& to) noexcept : to_{to}, made_{to.made.catalog} {}

    /// Reads `{SECTION: {LIST: SHAPE}}`.
    void read(json::token const& said)
    {
        json::each_member(said, [&](std::string_view, json::node lists) {
            auto const& value = *lists.scanned();
            if (!has_shape(to_, shapes::members, value)) return;
            auto const named = to_.text(*(&value - 1));
            auto read = add_lists(value);
            made_.sections.push_back({named, std::move(read)});
        });
        for (std::size_t i = 0; i != unread_.size(); ++i) {
            auto const [list, lists] = unread_[i];
            made_.lists[list].lists = add_lists(*lists);
        }
    }

private:
    [[nodiscard]] std::vector<std::size_t> add_lists(json::token const& said)
    {
        std::vector<std::size_t> positions;
        json::each_member(said, [&](std::string_view, json::node shape) {
            auto const& value = *shape.scanned();
            if (!has_shape(to_, shapes::members, value)) return;
            positions.push_back(made_.lists.size());
            made_.lists.push_back({.name = to_.text(*(&value - 1))});
            read_list(value, positions.back());
        });
        return positions;
    }

    void read_list(json::token const& shape, std::size_t list)
    {
        json::each_member(shape, [&](std::string_view name, json::node value) {
            auto const& said = *value.scanned();
            auto const* const row = find_word(list_rows, name);
            if (row == nullptr) return add_unknown(to_, shape, said, name, list_rows);
            if (has_shape(to_, row->shape, said)) read_word(row->id, said, list);
        });
    }

    void read_word(list_word id, json::token const& said, std::size_t list)
    {
        auto& into = made_.lists[list];
        bool const flag = said.text() == "true";
        switch (id) {
        case list_word::key: into.key = to_.text(said); break;
        case list_word::key_type: into.key_type = read_kind(said, key_types); break;
        case list_word::needed: into.needed = flag; break;
        case list_word::unique: into.unique = flag; break;
        case list_word::keyed: into.keyed = flag; break;
        case list_word::plain: into.plain = flag; break;
        case list_word::settings: into.settings = flag; break;
        case list_word::names: read_names(said, into); break;
        case list_word::attributes: read_attributes(said, into); break;
        case list_word::lists: unread_.emplace_back(list, &said); break;
        }
    }

    template <std::size_t Count>
    [[nodiscard]] attribute_kind read_kind(json::token const& said,
                                           std::string_view const (&allowed)[Count])
    {
        return static_cast<attribute_kind>(read_choice(to_, said, allowed).value_or(0));
    }

    /// Reads `{"tags": …, "also": […]}`.
    void read_names(json::token const& said, list_description& into)
    {
        static constexpr word_row<int> rows[]{{"tags", 0, shapes::flag}, {"also", 1, shapes::list}};
        json::each_member(said, [&](std::string_view name, json::node value) {
            if (find_word(rows, name) == nullptr)
                add_unknown(to_, said, *value.scanned(), name, rows);
        });
        into.tags = read_flag(to_, member_of(said, "tags"));
        auto const* const also = member_of(said, "also");
        if (also == nullptr || !has_shape(to_, shapes::list, *also)) return;
        for (json::elements each{*also}; each; ++each)
            if (has_shape(to_, shapes::text, *(*each).scanned()))
                into.also.push_back(to_.text(*(*each).scanned()));
    }

    void read_attributes(json::token const& said, list_description& into)
    {
        json::each_member(said, [&](std::string_view, json::node kind) {
            auto const& value = *kind.scanned();
            if (!has_shape(to_, shapes::text, value)) return;
            into.attributes.push_back({to_.text(*(&value - 1)), read_kind(value, attribute_types)});
        });
    }

    reading& to_;
    catalog_description& made_;
    std::vector<std::pair<std::size_t, json::token const*>> unread_; ///< `lists` of a list
};

} // namespace voicecfg::documents

#endif
