// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_PATH_HPP
#define VOICECFG_CATALOG_PATH_HPP

#include <voicecfg/json/quote.hpp>

#include <string>
#include <string_view>

/// Catalog paths (G12).
namespace voicecfg {

/// Appends an entry's name as it stands in a catalog path (G12).
inline void append_bracketed(std::string& path, std::string_view name)
{
    bool plain = !name.empty();
    for (char const letter : name)
        plain = plain && static_cast<unsigned char>(letter) >= 0x20 && letter != '[' &&
                letter != ']' && letter != '"' && letter != '\\';
    path += '[';
    if (plain)
        path += name;
    else
        json::append_quoted(path, name);
    path += ']';
}

} // namespace voicecfg

#endif
