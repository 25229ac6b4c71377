// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_DIALECT_HEADER_HPP
#define VOICECFG_EMBED_DIALECT_HEADER_HPP

#include "dialect_writer.hpp"

#include <spelling.hpp>

#include <voicecfg/schema/dialect.hpp>

#include <string>
#include <string_view>

namespace voicecfg_embed {

/// The header of a dialect, in a namespace, under a name.
[[nodiscard]] inline std::string header_of(voicecfg::dialect const& made, std::string_view scope,
                                           std::string_view name)
{
    std::string const space{scope};
    std::string const called{name};
    auto const guard = guard_of(space + "::" + called, "DIALECT");
    auto const tables = called + "_tables";
    std::string out =
        "// Written by voicecfg_embed_dialect from a document of " + std::string{made.name} +
        ". Do not edit.\n#ifndef " + guard + "\n#define " + guard +
        "\n\n#include <voicecfg/schema.hpp>\n"
        "#include <voicecfg/schema/value_words.hpp>\n\n"
        "#include <cstddef>\n#include <cstdint>\n#include <string_view>\n"
        "\nnamespace " +
        space + " {\n\n/// What the dialect is made of.\nnamespace " + tables + " {\n\n";
    dialect_writer written{tables};
    auto const value = written.dialect(made);
    written.append_tables(out);
    return out + "\n} // namespace " + tables +
           "\n\n/// The dialect, for every call that takes one.\n"
           "inline constexpr ::voicecfg::dialect " +
           called + value + ";\n\n} // namespace " + space + "\n\n#endif\n";
}

} // namespace voicecfg_embed

#endif
