// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_TO_DOCUMENT_HPP
#define VOICECFG_DOCUMENTS_TO_DOCUMENT_HPP

#include <voicecfg/documents/indent.hpp>
#include <voicecfg/documents/word_list.hpp>
#include <voicecfg/documents/write_catalog_shape.hpp>
#include <voicecfg/documents/write_rules.hpp>
#include <voicecfg/documents/write_schema.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <string>

namespace voicecfg {

/// The dialect document of a dialect: a JSON Schema 2020-12 of its assistants, with what that has
/// no words for beside it as `x-voicecfg`. Read again it makes a dialect that answers everything
/// alike. What is a default is left out.
[[nodiscard]] std::string to_document(dialect const& dialect);

namespace detail {

/// What the root says that JSON Schema does not.
[[nodiscard]] inline word_list root_words(dialect const& dialect)
{
    constexpr int usual_status = 400;
    word_list own;
    if (dialect.status != usual_status) own.add("status") += std::to_string(dialect.status);
    if (!dialect.empty_patch) own.add("emptyPatch") += "false";
    add_section(own, dialect.assistant);
    add_rules(own, dialect.rules);
    own.add_given("catalog", catalog_words_of(dialect.catalog));
    return own;
}

} // namespace detail

inline std::string to_document(dialect const& dialect)
{
    auto const& table = dialect.assistant;
    detail::schema_writer schemas{table};
    detail::word_list root;
    root.add_text("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.add_text("title", dialect.name);
    root.add_text("type", "object");
    auto properties = schemas.properties_of(table);
    for (auto const name : dialect.read_only) properties.add(name) += R"({"readOnly":true})";
    root.add("properties", properties);
    schemas.add_rest(root, table);
    root.add_given("x-voicecfg", detail::root_words(dialect));
    root.add_given("$defs", schemas.definitions_made());
    std::string text;
    root.append_to(text);
    return detail::indented(text) += '\n';
}

} // namespace voicecfg

#endif
