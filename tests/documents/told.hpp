// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/documents/read_dialect.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// What is told of dialect documents, in few words.
namespace documents_told {

using voicecfg::documents::dialect_description;

/// The faults of a document as `code pointer, code pointer`, or `loads`. A beginning that all
/// pointers have is left out.
inline std::string told(std::string_view document, std::string_view prefix = "",
                        std::size_t maximum = 100)
{
    auto const read = voicecfg::documents::read_dialect(document, maximum);
    if (read) return "loads";
    std::string out;
    for (auto const& each : read.assume_error().violations) {
        BOOST_TEST((each.from == voicecfg::origin::dialect));
        std::string_view pointer = each.pointer;
        if (pointer.starts_with(prefix)) pointer.remove_prefix(prefix.size());
        out.append(out.empty() ? "" : ", ").append(name(each.code)).append(" ").append(pointer);
    }
    return read.assume_error().truncated ? out + ", and more" : out;
}

/// A document of some properties, with more members of the root behind them.
inline std::string with_properties(std::string_view properties, std::string_view more = "")
{
    std::string out{R"({"title": "t", "type": "object", "properties": {)"};
    return out.append(properties).append("}").append(more).append("}");
}

/// The faults of one member, by pointers from there.
inline std::string told_of_member(std::string_view schema, std::string_view more = "")
{
    return told(with_properties(std::string{R"("m": )"}.append(schema), more), "/properties/m");
}

/// A document that loads.
inline dialect_description read(std::string_view document)
{
    auto made = voicecfg::documents::read_dialect(document);
    BOOST_REQUIRE_MESSAGE(made.has_value(), told(document));
    return std::move(made).value();
}

/// A text, and what is told of it.
struct row {
    std::string_view text;
    std::string_view faults;
};

} // namespace documents_told
