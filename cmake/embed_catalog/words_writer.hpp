// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_WORDS_WRITER_HPP
#define VOICECFG_EMBED_CATALOG_WORDS_WRITER_HPP

#include "array_writer.hpp"

#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voicecfg_embed {

/// Writes words of JSON Schema, with the arrays that they refer to.
class words_writer {
public:
    explicit words_writer(array_writer& arrays) : arrays_{arrays} {}
    words_writer(words_writer const&) = delete;
    words_writer& operator=(words_writer const&) = delete;
    virtual ~words_writer() = default;

    /// An initializer of words; the arrays that they refer to have names that begin with `name`.
    [[nodiscard]] std::string words(voicecfg::value_words const& written, std::string const& name);

protected:
    /// A pointer to the words of items or of entries: they stand in an array of their own.
    [[nodiscard]] virtual std::string pointer_to(voicecfg::value_words const& inner,
                                                 std::string const& name)
    {
        return arrays_.array("::voicecfg::value_words", name, {words(inner, name)});
    }
    /// Adds what dialects say beyond JSON Schema, after all that it says.
    virtual void add_more(initializer&, voicecfg::value_words const&, std::string const&) {}

private:
    static std::string types(voicecfg::json_types written);
    static void add_numbers(initializer& out, voicecfg::value_words const& written);
    void add_strings(initializer& out, voicecfg::value_words const& written,
                     std::string const& name);
    void add_inner(initializer& out, voicecfg::value_words const& written, std::string const& name);
    std::string pattern(voicecfg::pattern const& written, std::string const& name);

    static void add_size(initializer& out, std::string_view member,
                         std::optional<std::size_t> const& size)
    {
        if (size) out.add(member, "::std::size_t{" + std::to_string(*size) + "U}");
    }

    array_writer& arrays_;
};

inline std::string words_writer::words(voicecfg::value_words const& written,
                                       std::string const& name)
{
    initializer out;
    out.add("types", types(written.types));
    add_numbers(out, written);
    add_strings(out, written, name);
    add_size(out, "min_items", written.min_items);
    add_size(out, "max_items", written.max_items);
    out.add_flag("unique_items", written.unique_items);
    add_inner(out, written, name);
    add_more(out, written, name);
    return out.braced();
}

inline std::string words_writer::types(voicecfg::json_types written)
{
    std::string out;
    for (auto const each : written)
        out.append(out.empty() ? "" : ", ")
            .append("::voicecfg::json_type::")
            .append(voicecfg::name(each));
    return "{" + out + "}";
}

inline void words_writer::add_numbers(initializer& out, voicecfg::value_words const& written)
{
    auto const add = [&](std::string_view member,
                         std::optional<voicecfg::json::numeric> const& bound) {
        if (bound) out.add(member, number_of(*bound));
    };
    add("minimum", written.minimum);
    add("maximum", written.maximum);
    add("exclusive_minimum", written.exclusive_minimum);
    add("exclusive_maximum", written.exclusive_maximum);
}

inline void words_writer::add_strings(initializer& out, voicecfg::value_words const& written,
                                      std::string const& name)
{
    add_size(out, "min_length", written.min_length);
    add_size(out, "max_length", written.max_length);
    if (!written.pattern.states.empty()) out.add("pattern", pattern(written.pattern, name));
    if (written.format) out.add("format", format_of(*written.format));
    if (!written.enumeration.empty())
        out.add("enumeration", arrays_.text_of(written.enumeration, name));
    out.add("values", arrays_.array(name, written.values));
}

inline void words_writer::add_inner(initializer& out, voicecfg::value_words const& written,
                                    std::string const& name)
{
    if (written.items != nullptr) out.add("items", pointer_to(*written.items, name + "_items"));
    if (written.entries != nullptr)
        out.add("entries", pointer_to(*written.entries, name + "_entries"));
    cells alternatives;
    for (auto const& each : written.any_of)
        alternatives.push_back(words(each, name + "_" + std::to_string(alternatives.size())));
    out.add("any_of", arrays_.array("::voicecfg::value_words", name + "_any_of", alternatives));
}

inline std::string words_writer::pattern(voicecfg::pattern const& written, std::string const& name)
{
    cells states;
    cells ranges;
    for (auto const& each : written.states)
        states.push_back("{::voicecfg::pattern_step{" +
                         std::to_string(static_cast<unsigned>(each.step)) + "}, " +
                         std::to_string(each.next) + ", " + std::to_string(each.other) + ", " +
                         std::to_string(each.first) + ", " + std::to_string(each.last) + "}");
    for (auto const& each : written.ranges)
        ranges.push_back("{" + std::to_string(each.first) + ", " + std::to_string(each.last) + "}");
    return "{" + arrays_.text_of(written.source, name) + ", " +
           arrays_.array("::voicecfg::pattern_state", name + "_states", states) + ", " +
           arrays_.array("::voicecfg::code_range", name + "_ranges", ranges) + "}";
}

} // namespace voicecfg_embed

#endif
