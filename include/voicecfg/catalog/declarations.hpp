// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_DECLARATIONS_HPP
#define VOICECFG_CATALOG_DECLARATIONS_HPP

#include <voicecfg/catalog/contradictions.hpp>
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
#include <voicecfg/report/fold.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/compile_pattern.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::detail {

/// The most values of an enumeration that are looked at one by one.
inline constexpr std::size_t most_unsorted = 32;

/// The most states that the patterns of one entry's settings have together.
inline constexpr std::size_t most_states = 4 * max_pattern_states;

/// Those that are passed over: they ask nothing of a value.
inline constexpr std::string_view passed_words[]{
    "$schema",    "$id",          "$comment",         "title",          "description",
    "default",    "examples",     "example",          "readOnly",       "writeOnly",
    "deprecated", "externalDocs", "contentMediaType", "contentEncoding"};

/// Reads what entries of a catalog declare of settings, in the words of JSON Schema. Each step
/// answers false at the first fault.
class declaration_loader {
public:
    explicit declaration_loader(catalog_reader& reader) noexcept : reader_{reader} {}

    /// Reads the settings of one entry.
    [[nodiscard]] bool read(json::node declared, catalog_entry& into, location const& at);

private:
    [[nodiscard]] bool words(json::node declared, value_words& into, location const& at);
    [[nodiscard]] bool words_here(json::node declared, value_words& into, location const& at);
    [[nodiscard]] bool word(std::string_view name, json::node said, value_words& into,
                            location const& at);
    [[nodiscard]] bool other_word(std::string_view name, location const& at);
    [[nodiscard]] bool keep_values(json::node declared, value_words& into, location const& at);
    [[nodiscard]] std::span<std::string_view const> sorted_values(json::token const& enumeration);
    [[nodiscard]] bool agree(json::node declared, value_words const& read, location const& at);
    [[nodiscard]] bool types(json::node named, value_words& into, location const& at);
    [[nodiscard]] bool bound(json::node said, std::optional<json::numeric>& into,
                             location const& at);
    [[nodiscard]] bool size(json::node said, std::optional<std::size_t>& into, location const& at);
    [[nodiscard]] bool pattern(json::node said, voicecfg::pattern& into, location const& at);
    [[nodiscard]] bool format(json::node said, std::optional<voicecfg::format>& into,
                              location const& at);
    [[nodiscard]] bool inner(json::node said, value_words const*& into, location const& at);
    [[nodiscard]] bool alternatives(json::node said, value_words& into, location const& at);

    catalog_reader& reader_;
    std::size_t states_ = 0;            ///< of all patterns
    std::size_t depth_ = 0;             ///< of words within words
    location const* setting_ = nullptr; ///< that is read
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
        location const here = at / row.name;
        setting_ = &here;
        if (!words(each.value(), row.words, here)) return false;
    }
    into.settings = reader_.keep(read);
    into.settings_index = reader_.keep(name_order{names});
    return true;
}

/// Reads what a value may be: `true`, or an object of words. Words within words are counted: the
/// stack is not endless, and no value nests deeper.
inline bool declaration_loader::words(json::node declared, value_words& into, location const& at)
{
    if (depth_ == json::max_depth) return reader_.fail(errc::too_deep, *setting_);
    ++depth_;
    bool const read = words_here(declared, into, at);
    --depth_;
    return read;
}

inline bool declaration_loader::words_here(json::node declared, value_words& into,
                                           location const& at)
{
    if (declared.is(json::kind::boolean) && declared.boolean()) return true;
    if (!declared.is(json::kind::object))
        return reader_.fail_type(at, {json_type::object, json_type::only_true});
    std::string scratch;
    auto const* const again =
        declared.scanned() ? json::duplicate_in(*declared.scanned()) : nullptr;
    if (again != nullptr)
        return reader_.fail(errc::duplicate_member, at / json::string_of(*again, scratch));
    for (json::members each{declared}; each; ++each)
        if (!word(each.name(), each.value(), into, at / each.name())) return false;
    return keep_values(declared, into, at) && agree(declared, into, at);
}

inline bool declaration_loader::word(std::string_view name, json::node said, value_words& into,
                                     location const& at)
{
    if (name == "type") return types(said, into, at);
    if (name == "enum" && !said.is(json::kind::array))
        return reader_.fail_type(at, {json_type::array});
    if (name == "enum" || name == "const") return true;
    if (name == "minimum") return bound(said, into.minimum, at);
    if (name == "maximum") return bound(said, into.maximum, at);
    if (name == "exclusiveMinimum") return bound(said, into.exclusive_minimum, at);
    if (name == "exclusiveMaximum") return bound(said, into.exclusive_maximum, at);
    if (name == "minLength") return size(said, into.min_length, at);
    if (name == "maxLength") return size(said, into.max_length, at);
    if (name == "minItems") return size(said, into.min_items, at);
    if (name == "maxItems") return size(said, into.max_items, at);
    if (name == "pattern") return pattern(said, into.pattern, at);
    if (name == "format") return format(said, into.format, at);
    if (name == "items") return inner(said, into.items, at);
    if (name == "additionalProperties") return inner(said, into.entries, at);
    if (name == "anyOf") return alternatives(said, into, at);
    if (name == "uniqueItems") {
        if (!said.is(json::kind::boolean)) return reader_.fail_type(at, {json_type::boolean});
        into.unique_items = said.boolean();
        return true;
    }
    return other_word(name, at);
}

/// A word that is not read asks nothing, or the catalog does not load: else a rule would be passed
/// over in silence.
inline bool declaration_loader::other_word(std::string_view name, location const& at)
{
    static constexpr std::string_view ours[]{"x-voicecfg"};
    if (name.starts_with("x-") && !nearest_names(name, ours, names_of::members).suggestion())
        return true;
    if (std::ranges::find(passed_words, name) != std::end(passed_words)) return true;
    return reader_.fail(errc::unknown_member, at,
                        unknown_name{suggested(name, read_words, names_of::members)});
}

inline bool declaration_loader::types(json::node named, value_words& into, location const& at)
{
    auto const add = [&](json::node name, location const& here) {
        if (!name.is(json::kind::string)) return reader_.fail_type(here, {json_type::string});
        std::string scratch;
        auto const text = name.string(scratch);
        auto const found = find_json_type(text);
        if (!found)
            return reader_.fail(errc::not_one_of, here, list_allowed({}, text, json_type_names));
        if (into.types.contains(*found)) return reader_.fail(errc::repeated, here);
        into.types.insert(*found);
        return true;
    };
    if (named.is(json::kind::string)) return add(named, at);
    if (!named.is(json::kind::array))
        return reader_.fail_type(at, {json_type::string, json_type::array});
    if (!json::elements{named}) return reader_.fail(errc::incompatible, at);
    std::size_t position = 0;
    for (json::elements element{named}; element; ++element)
        if (!add(*element, at / position++)) return false;
    return true;
}

inline bool declaration_loader::bound(json::node said, std::optional<json::numeric>& into,
                                      location const& at)
{
    if (!said.is(json::kind::number)) return reader_.fail_type(at, {json_type::number});
    if (!said.number().finite()) return reader_.fail(errc::out_of_range, at);
    into = said.number();
    return true;
}

inline bool declaration_loader::size(json::node said, std::optional<std::size_t>& into,
                                     location const& at)
{
    if (!said.is(json::kind::number)) return reader_.fail_type(at, {json_type::integer});
    auto const number = said.number();
    if (!number.finite()) return reader_.fail(errc::out_of_range, at);
    if (!number.integral()) return reader_.fail_type(at, {json_type::integer});
    if (number < json::numeric{std::int64_t{0}})
        return reader_.fail(errc::out_of_range, at, value_range{.minimum = std::int64_t{0}});
    into = number > json::numeric{max_safe_integer}
               ? no_limit
               : static_cast<std::size_t>(std::min<std::uint64_t>(
                     static_cast<std::uint64_t>(number.to_int64()), no_limit));
    return true;
}

inline bool declaration_loader::pattern(json::node said, voicecfg::pattern& into,
                                        location const& at)
{
    if (!said.is(json::kind::string)) return reader_.fail_type(at, {json_type::string});
    std::string scratch;
    auto const source = reader_.keep(said.string(scratch));
    auto const made = compile_pattern(source);
    if (made.fault) return reader_.fail(errc::incompatible, at);
    states_ += made.states.size();
    if (states_ > most_states) return reader_.fail(errc::too_large, at);
    into = {source, reader_.keep(made.states), reader_.keep(made.ranges)};
    return true;
}

/// Reads the name of a format. Those that are not known are comments, but for one that was probably
/// meant to be known.
inline bool declaration_loader::format(json::node said, std::optional<voicecfg::format>& into,
                                       location const& at)
{
    if (!said.is(json::kind::string)) return reader_.fail_type(at, {json_type::string});
    std::string scratch;
    auto const name = said.string(scratch);
    std::vector<std::string_view> known;
    for (auto const each : all_formats) {
        if (format_name(each) == name) into = each;
        known.push_back(format_name(each));
    }
    if (into) return true;
    auto choices = list_allowed({}, name, known);
    return choices.suggestion.empty() || reader_.fail(errc::not_one_of, at, std::move(choices));
}

inline bool declaration_loader::inner(json::node said, value_words const*& into, location const& at)
{
    auto const made = reader_.allocate<value_words>(1);
    into = made.data();
    return words(said, made.front(), at);
}

inline bool declaration_loader::alternatives(json::node said, value_words& into, location const& at)
{
    if (!said.is(json::kind::array)) return reader_.fail_type(at, {json_type::array});
    std::vector<value_words> read;
    alternative_types types;
    for (json::elements each{said}; each; ++each) {
        location const here = at / read.size();
        if (!words(*each, read.emplace_back(), here)) return false;
        if (!types.add(read.back())) return reader_.fail(errc::incompatible, here);
    }
    if (read.empty()) return reader_.fail(errc::incompatible, at);
    into.any_of = reader_.keep(read);
    return true;
}

/// Keeps the values of `enum`, or that of `const`.
inline bool declaration_loader::keep_values(json::node declared, value_words& into,
                                            location const& at)
{
    auto const listed = declared.find("enum");
    auto const constant = declared.find("const");
    if (listed && !json::elements{listed}) return reader_.fail(errc::incompatible, at / "enum");
    if (listed && !reader_.keep_json(listed, into.enumeration, at / "enum")) return false;
    if (!constant) {
        if (listed) into.values = sorted_values(json::document{into.enumeration}.root());
        return true;
    }
    if (listed && !allows(into, constant)) return reader_.fail(errc::incompatible, at / "const");
    std::string_view kept;
    if (!reader_.keep_json(constant, kept, at / "const")) return false;
    into.enumeration = reader_.keep("[" + std::string{kept} + "]");
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

/// Refuses words that contradict each other, at the first one that does (V2).
inline bool declaration_loader::agree(json::node declared, value_words const& read,
                                      location const& at)
{
    for (json::members each{declared}; each; ++each) {
        auto const name = each.name();
        auto const here = at / name;
        auto const excluded = [&](json::node value) {
            return !read.types.empty() && !is_one_of(value, read.types);
        };
        if (name == "const" && excluded(each.value()))
            return reader_.fail(errc::incompatible, here);
        if (name == "enum") {
            std::size_t position = 0;
            for (json::elements value{each.value()}; value; ++value, ++position)
                if (excluded(*value)) return reader_.fail(errc::incompatible, here / position);
        }
        if (name == "type" && !read.enumeration.empty()) {
            bool const one = each.value().is(json::kind::string);
            for (std::size_t position = 0; position != read.types.size(); ++position)
                if (!has_value_of(read, read.types[position]))
                    return one ? reader_.fail(errc::incompatible, here)
                               : reader_.fail(errc::incompatible, here / position);
        }
        if (binds_nothing(name, read) || exceeds_its_pair(name, read) ||
            (!read.any_of.empty() && name != "anyOf" && is_read_word(name)))
            return reader_.fail(errc::incompatible, here);
    }
    return true;
}

} // namespace voicecfg::detail

#endif
