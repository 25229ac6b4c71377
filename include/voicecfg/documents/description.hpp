// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_DESCRIPTION_HPP
#define VOICECFG_DOCUMENTS_DESCRIPTION_HPP

#include <voicecfg/documents/catalog_description.hpp>
#include <voicecfg/documents/rule_description.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a dialect document says (V1 to V22), as plain data of which tables can be made.
namespace voicecfg::documents {

/// The position of a description in the vector of its kind.
using index = std::uint32_t;
/// In place of a position: there is none.
inline constexpr index none = std::numeric_limits<index>::max();

/// The bounds of a number (V8), as they were given.
struct number_bounds {
    std::optional<json::numeric> minimum = {};
    std::optional<json::numeric> maximum = {};
    std::optional<json::numeric> exclusive_minimum = {};
    std::optional<json::numeric> exclusive_maximum = {};
};

/// The list of the catalog that governs a value (V20).
struct governed_description {
    std::string_view list = {};   ///< empty: the catalog does not govern the value
    std::string_view within = {}; ///< the member whose entry holds the list; empty: the section
    bool required = false;        ///< `listed`: where the list is there, the member must be
    voicecfg::unlisted absent = voicecfg::unlisted::free; ///< `unlisted`
};

/// The words of `x-voicecfg` that stand beside a value. Those of a reference and of what it refers
/// to are one: the reference's win (V4).
struct place_words {
    std::optional<merging> merge = {}; ///< V15
    bool null_removes = false;         ///< V16
    governed_description governed = {};
    bool phone_number = false;
    bool exclusive_number = false;       ///< the phone number must not be linked elsewhere
    std::string_view fallback_of = {};   ///< V22: the member that the items stand in for
    std::string_view section = {};       ///< of an object; empty: the catalog itself
    std::string_view discriminator = {}; ///< the member of the object whose entry governs it
    bool settings = false;               ///< that entry may declare more members
};

/// A value at one place of the document: its shape, which several places may share, and what is so
/// at this place. References are followed.
struct value_description {
    index shape = 0;
    bool read_only = false;
    bool write_only = false;
    bool deprecated = false;
    place_words words = {};
};

/// What a value may be (V7 to V14). A word binds only values of its type.
struct shape_description {
    json_types types = {}; ///< as they are given; none: any type
    number_bounds bounds = {};
    std::optional<std::size_t> min_length = {}; ///< in code points
    std::optional<std::size_t> max_length = {};
    std::optional<std::string_view> pattern = {}; ///< one that `compile_pattern` compiles
    std::optional<voicecfg::format> format = {};
    std::string_view enumeration = {}; ///< a JSON array of the values allowed, of `enum` or of the
                                       ///< one of `const`, nested 32 deep at most; empty: any
    index items = none;                ///< the value that each item of an array is; none: any
    std::optional<std::size_t> min_items = {};
    std::optional<std::size_t> max_items = {};
    bool unique_items = false;
    index entries = none;           ///< the value that each entry of a map is; none: any
    index object = none;            ///< the object with members that it is; none: any map
    std::vector<index> any_of = {}; ///< other values: the type picks one of them
    index one_of = none;            ///< a union of objects
};

/// What an object has beyond its members.
enum class additional : std::uint8_t {
    open,   ///< anything, which is kept
    closed, ///< nothing
    values, ///< entries of one kind
};

/// A member of an object.
struct member_description {
    std::string_view name;
    index value;
    bool required = false;
};

/// An object with members (V13).
struct object_description {
    std::vector<member_description> members = {}; ///< in the order of the document
    documents::additional additional = documents::additional::open;
    index entries = none; ///< the value that each further member is, of `additional::values`
    std::vector<rule_description> rules = {};
};

/// A branch of a union.
struct branch_description {
    std::vector<std::string_view> words; ///< of the tag that pick it
    index value;                         ///< whose shape is an object
};

/// A union of objects that a tag picks from (V14).
struct union_description {
    std::string_view tag = {}; ///< a member of each branch, or of the object around
    bool beside = false;       ///< the tag is a member of the object around
    std::vector<branch_description> branches = {};
    index otherwise = none; ///< the value where the tag is missing
};

/// A dialect as its document describes it. Values refer to each other by positions, and may do so
/// in circles where a document nests. Texts are views into `source` and `decoded`.
struct dialect_description {
    std::unique_ptr<std::string const> source = {};        ///< the document
    std::unique_ptr<std::deque<std::string>> decoded = {}; ///< what is spelled with escapes
    std::string_view title = {};
    std::uint16_t status = 400;
    bool empty_patch = true; ///< a patch may name no member
    catalog_description catalog = {};
    index root = none; ///< the value that an assistant is, whose shape is an object
    std::vector<value_description> values = {};
    std::vector<shape_description> shapes = {}; ///< the first one: any JSON
    std::vector<object_description> objects = {};
    std::vector<union_description> unions = {};
};

} // namespace voicecfg::documents

#endif
