// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DIALECT_HPP
#define VOICECFG_EXAMPLES_DIALECT_HPP

#include "dialect_table.hpp"
#include "dialects.hpp"
#include "files.hpp"
#include "progress.hpp"
#include "try_laws.hpp"

#include <voicecfg/documents/to_document.hpp>

#include <string>

namespace tool {

/// Prints what a dialect says as a table.
[[nodiscard]] inline int print_table(arguments const& given, loaded_dialect const& loaded)
{
    auto const text = loaded.path().empty() ? voicecfg::to_document(loaded.view()) : loaded.text();
    voicecfg::json::document const read{text, voicecfg::documents::max_depth};
    std::string out;
    dialect_table{voicecfg::json::node{read.root()}}.write(out, looks_of(given.find("color")));
    write_raw(out);
    return 0;
}

/// Checks a dialect and prints what it says, its document, or whether it keeps the laws. 0: it
/// does, 1: it breaks one.
[[nodiscard]] inline int print_dialect(arguments const& given)
{
    if (given.rest.size() != 1) throw unusable{"dialect takes a name or a dialect document"};
    bool const document = given.find("document") != nullptr;
    bool const laws = given.find("laws") != nullptr;
    if (document && laws) throw unusable{"--document and --laws do not go together"};
    for (auto const* const each : {"seed", "catalog"})
        if (!laws && given.find(each) != nullptr)
            throw unusable{std::string{"--"} + each + " goes with --laws"};
    auto const loaded = find_dialect(given.rest.front());
    if (laws) return try_laws(given, loaded.view());
    if (!document) return print_table(given, loaded);
    auto text = voicecfg::to_document(loaded.view());
    write_lines(text);
    return 0;
}

} // namespace tool

#endif
