// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READING_HPP
#define VOICECFG_DOCUMENTS_READING_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/fault_list.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/unescape.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::documents {

/// Where a value stands in its document, and what is known of it while that is read.
struct value_source {
    json::token const* at;                  ///< its schema
    json::token const* reference = nullptr; ///< the text of its `$ref`
    json::token const* extension = nullptr; ///< its `x-voicecfg`
    index target = none;                    ///< the value that it refers to
    bool faulty = false;                    ///< what it may be is not known, and has been reported
    std::uint32_t given = 0;                ///< a bit for each word of `x-voicecfg` that it has
    std::uint32_t wrong = 0;                ///< and for each of them that has a fault
};

/// Where a shape stands in its document.
struct shape_source {
    json::token const* at = nullptr; ///< its schema
    json_types passes = {};          ///< the types of which a value may go
    index object = none;             ///< of its alternatives, the value that is an object
};

/// The members of an object by their names.
struct object_source {
    json::token const* at = nullptr;    ///< its schema
    index value = none;                 ///< that it was read for
    json::token const* rules = nullptr; ///< that are still to be read
    std::vector<std::pair<std::string_view, std::size_t>> by_name = {}; ///< sorted

    /// The position of a member, or none.
    [[nodiscard]] std::size_t find(std::string_view name) const noexcept
    {
        auto const found = std::ranges::lower_bound(by_name, name, {},
                                                    [](auto const& each) { return each.first; });
        return found != by_name.end() && found->first == name ? found->second
                                                              : static_cast<std::size_t>(-1);
    }
};

/// Where a union stands in its document.
struct union_source {
    json::token const* list = nullptr;   ///< its branches
    json::token const* beside = nullptr; ///< the name of the member around that is its tag
    bool known = false;                  ///< the tag has no fault
};

/// A document while it is read: what is known of it so far, and its faults.
struct reading {
    reading(json::document const& document, std::size_t max_violations)
        : read{document}, faults{document, max_violations}
    {
        made.decoded = std::make_unique<std::deque<std::string>>();
        made.shapes.emplace_back();
        shapes.push_back({&document.root(), json_types::all()});
        made.values.emplace_back();
        sources.push_back({&document.root()});
    }

    json::document const& read;
    fault_list faults;
    dialect_description made = {};
    std::vector<value_source> sources = {};  ///< of each value
    std::vector<shape_source> shapes = {};   ///< of each shape
    std::vector<object_source> objects = {}; ///< of each object
    std::vector<union_source> unions = {};   ///< of each union
    std::vector<index> unread =
        {}; ///< values whose schemas are still to be read, the first one foremost
    std::vector<std::pair<std::string_view, index>> definitions = {}; ///< `$defs`, sorted by name
    bool catalog_known = true;      ///< the shape of the catalog has no fault
    std::size_t pattern_states = 0; ///< of all patterns
    std::size_t tag_words = 0;      ///< of all unions

    /// Orders values by where they stand, the last one first.
    [[nodiscard]] auto comes_later() const noexcept
    {
        return [this](index a, index b) { return sources[a].at > sources[b].at; };
    }

    /// The text of a string, which lives as long as the description.
    [[nodiscard]] std::string_view text(json::token const& string)
    {
        if (!string.escaped) return string.text().substr(1, string.length - 2U);
        return json::decode(string, made.decoded->emplace_back());
    }

    /// The value of a schema that is still to be read. All that take anything are one.
    [[nodiscard]] index add_value(json::token const& schema)
    {
        bool const empty = schema.kind() == json::kind::object && schema.span == 1;
        return empty || schema.text() == "true" ? 0 : add_schema(schema);
    }
    /// The same, whatever the schema takes.
    [[nodiscard]] index add_schema(json::token const& schema)
    {
        auto const value = add_source({&schema});
        unread.push_back(value);
        std::ranges::push_heap(unread, comes_later());
        return value;
    }
    /// The value that a text refers to, beside a schema of nothing else.
    [[nodiscard]] index add_reference(json::token const& schema, json::token const& text)
    {
        return add_source({&schema, &text});
    }

    /// The first value of the document whose schema is still to be read.
    [[nodiscard]] index take_unread()
    {
        std::ranges::pop_heap(unread, comes_later());
        auto const value = unread.back();
        unread.pop_back();
        return value;
    }

private:
    [[nodiscard]] index add_source(value_source source)
    {
        sources.push_back(source);
        made.values.emplace_back();
        return static_cast<index>(sources.size() - 1);
    }
};

/// The member of an object with a name, or null.
[[nodiscard]] inline json::token const* member_of(json::token const& object, std::string_view name)
{
    return json::node{object}.find(name).scanned();
}

/// Adds that a name is none of those known, with the one that was meant.
template <class Word, std::size_t Count>
void add_unknown(reading& to, json::token const& object, json::token const& value,
                 std::string_view name, word_row<Word> const (&rows)[Count])
{
    to.faults.add(errc::unknown_member, value, [&]() -> violation_details {
        std::vector<std::string_view> missing;
        for (auto const& row : rows)
            if (member_of(object, row.name) == nullptr) missing.push_back(row.name);
        return unknown_name{voicecfg::detail::suggested(name, missing, names_of::members)};
    });
}

/// Adds that a text is none of a few.
inline void add_no_choice(reading& to, json::token const& at,
                          std::span<std::string_view const> allowed)
{
    to.faults.add(errc::not_one_of, at, [&]() -> violation_details {
        std::string scratch;
        return voicecfg::detail::list_allowed(echo(at), json::string_of(at, scratch), allowed);
    });
}

/// Adds that a value is the same as an earlier one.
inline void add_repeated(reading& to, json::token const& at, json::token const& earlier)
{
    to.faults.add(errc::repeated, at, [&]() -> violation_details {
        return relation{.value = echo(at),
                        .related = {pointer_of(to.read, earlier), echo(earlier)}};
    });
}

/// Whether a value has one of the types that a word asks for; else that is a fault.
inline bool has_shape(reading& to, json_types shape, json::token const& value)
{
    json::node const said{value};
    if (shape.empty() ||
        (said.is(json::kind::boolean) && said.boolean() && shape.contains(json_type::only_true)))
        return true;
    if (said.is(json::kind::number) && shape.contains(json_type::integer)) {
        if (!said.number().finite()) return to.faults.add(errc::out_of_range, value), false;
        if (said.number().integral()) return true;
    }
    else if (shape.contains(type_of(said.kind())))
        return true;
    to.faults.add_type(value, shape);
    return false;
}

} // namespace voicecfg::documents

#endif
