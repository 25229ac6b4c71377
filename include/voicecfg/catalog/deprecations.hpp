// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_DEPRECATIONS_HPP
#define VOICECFG_CATALOG_DEPRECATIONS_HPP

#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/support/date.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::detail {

/// Reads what an entry of a catalog says of its being deprecated (G22). Each step answers false at
/// the first fault.
class deprecation_loader {
public:
    /// `objects` says that a successor may be an object of the section.
    deprecation_loader(catalog_reader& reader, catalog_list const& shape, bool objects) noexcept
        : reader_{reader}, shape_{shape}, objects_{objects}
    {
    }

    /// Reads the member, which says yes or no, or more.
    [[nodiscard]] bool read(json::node said, bool& deprecated, deprecation& into,
                            location const& at);

private:
    [[nodiscard]] bool date(json::node said, std::string_view& into, location const& at);
    [[nodiscard]] bool successors(json::node said, deprecation& into, location const& at);
    [[nodiscard]] bool successor(json::node said, std::string_view& into, location const& at);
    [[nodiscard]] bool name(json::node said, std::string_view& into, location const& at);
    [[nodiscard]] bool object(json::node said, std::string_view& into, location const& at);

    catalog_reader& reader_;
    catalog_list const& shape_;
    bool objects_;
};

inline bool deprecation_loader::read(json::node said, bool& deprecated, deprecation& into,
                                     location const& at)
{
    deprecated = !said.is(json::kind::boolean) || said.boolean();
    if (said.is(json::kind::boolean)) return true;
    if (!said.is(json::kind::object))
        return reader_.fail_type(at, {json_type::boolean, json_type::object});
    known_members known;
    for (auto const* const name : {"since", "until", "successors"}) known.expect(name);
    if (!reader_.members(said, known, at) || !date(known["since"], into.since, at / "since") ||
        !date(known["until"], into.until, at / "until"))
        return false;
    if (!into.since.empty() && !into.until.empty() && into.since > into.until)
        return reader_.fail(errc::incompatible, at / "since",
                            relation{.related = {(at / "until").pointer()}});
    return !known["successors"] || successors(known["successors"], into, at / "successors");
}

inline bool deprecation_loader::date(json::node said, std::string_view& into, location const& at)
{
    if (!said) return true;
    if (!said.is(json::kind::string)) return reader_.fail_type(at, {json_type::string});
    std::string scratch;
    auto const text = said.string(scratch);
    if (!voicecfg::date::parse(text))
        return reader_.fail(errc::bad_format, at, format_mismatch{.format = "date"});
    into = reader_.keep(text);
    return true;
}

inline bool deprecation_loader::successors(json::node said, deprecation& into, location const& at)
{
    if (!said.is(json::kind::array)) return reader_.fail_type(at, {json_type::array});
    std::vector<std::string_view> read;
    for (json::elements each{said}; each; ++each) {
        auto const position = read.size();
        if (!successor(*each, read.emplace_back(), at / position)) return false;
    }
    into.successors = reader_.keep(read);
    return true;
}

inline bool deprecation_loader::successor(json::node said, std::string_view& into,
                                          location const& at)
{
    bool const named = shape_.key_type == attribute_type::string;
    if (said.is(json::kind::object) && objects_) return object(said, into, at);
    if (named && said.is(json::kind::string)) return name(said, into, at);
    if (!named && said.is(json::kind::number)) return reader_.keep_integer(said, into, at);
    json_types expected{named ? json_type::string : json_type::integer};
    if (objects_) expected.insert(json_type::object);
    return reader_.fail_type(at, expected);
}

/// A name as JSON text, spelled in one way.
inline bool deprecation_loader::name(json::node said, std::string_view& into, location const& at)
{
    if (!reader_.keep_json(said, into, at)) return false;
    std::string scratch;
    std::string written;
    json::append_quoted(written, said.string(scratch));
    if (written != into) into = reader_.keep(written);
    return true;
}

/// An object in which no member stands twice, on one line.
inline bool deprecation_loader::object(json::node said, std::string_view& into, location const& at)
{
    if (!reader_.keep_json(said, into, at)) return false;
    into = reader_.keep(json::compact(into));
    json::document const read{into};
    auto const* const again = json::find_duplicate(read);
    if (again == nullptr) return true;
    reader_.fail(errc::duplicate_member, at);
    reader_.fault().pointer += json::pointer_to(read, *again);
    return false;
}

} // namespace voicecfg::detail

#endif
