// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_HPP
#define VOICECFG_EXAMPLES_DRAFT_HPP

#include "draft_document.hpp"
#include "draft_route.hpp"
#include "draft_write.hpp"
#include "files.hpp"

#include <string>
#include <string_view>

namespace tool {

namespace drafts {

/// The schema that the arguments ask for; `title` becomes what a draft of it is called.
[[nodiscard]] inline place const& asked_schema(input& from, arguments const& given,
                                               std::string& title)
{
    auto const* const path = given.find("path");
    auto const* const method = given.find("method");
    auto const* const pointer = given.find("schema");
    if (pointer == nullptr) {
        routes known{from};
        auto const& found = known.body(path, method);
        title = title_of_path(known.path());
        return found;
    }
    if (path != nullptr || method != nullptr)
        throw unusable{"--schema names a schema by itself, without --path and --method"};
    auto const* const found =
        pointer->starts_with('#') ? from.resolve(*pointer) : from.follow(*pointer);
    if (found == nullptr) throw unusable{"--schema " + *pointer + " leads to nothing in it"};
    return *found;
}

} // namespace drafts

/// Drafts a dialect document from an OpenAPI document, and says what it leaves open.
[[nodiscard]] inline int draft(arguments const& given)
{
    if (given.rest.size() != 1) throw unusable{"draft takes one OpenAPI document"};
    auto const& path = given.rest.front();
    auto const* const asked = given.find("title");
    if (asked != nullptr && drafts::plain_title(*asked) != *asked)
        throw unusable{"--title is made of a-z, 0-9, _ and -, not " + *asked};
    auto const text = read_whole(path);
    std::string out;
    try {
        drafts::input from{drafts::read(text)};
        std::string title;
        auto const& schema = drafts::asked_schema(from, given, title);
        if (title.empty()) title = drafts::title_of_info(from);
        auto const made = drafts::document_of(from, schema, asked != nullptr ? *asked : title,
                                              given.find("closed") != nullptr);
        out = drafts::written(made);
        if (out.size() > max_file) throw unusable{"its draft would be too large"};
        for (auto const& each : from.open.all())
            complain(name_of(path) + ": " + each.pointer + ": " + each.sentence);
        if (auto const more = from.open.left_out(); more != 0)
            complain(name_of(path) + ": and " + std::to_string(more) + " more");
    }
    catch (unusable const& why) {
        throw unusable{name_of(path) + ": " + why.what()};
    }
    write_lines(out);
    return 0;
}

} // namespace tool

#endif
