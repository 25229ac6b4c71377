// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_PROGRAM_HPP
#define VOICECFG_EMBED_CATALOG_PROGRAM_HPP

#include "files.hpp"
#include "header.hpp"

#include <voicecfg/catalog.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>

namespace voicecfg_embed {

/// `PROGRAM DIALECT NAMESPACE CATALOG HEADER`. The dialect is the one that the program was built
/// for, given so that another program is not taken for it.
[[nodiscard]] inline int run(embedding const& what, int count, char** words)
try {
    auto const fail = [](std::string const& why) {
        std::cerr << why << '\n';
        return EXIT_FAILURE;
    };
    if (count != 5) return fail("usage: voicecfg_embed_catalog DIALECT NAMESPACE CATALOG HEADER");
    std::string const dialect{words[1]};
    std::string const path{words[3]};
    if (dialect != what.dialect)
        return fail("this program embeds catalogs of " + std::string{what.dialect} + ", not of " +
                    dialect);
    auto const text = read_file(path);
    if (!text) return fail(path + ": can't be read: " + std::strerror(errno));
    auto const loaded = voicecfg::catalog::parse(what.platform, *text);
    if (!loaded) return fail(complaint(path, loaded.assume_error().violations.front()));
    if (!write_file(words[4], header_of(what, loaded.assume_value(), words[2])))
        return fail(std::string{words[4]} + ": can't be written: " + std::strerror(errno));
    return EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::cerr << thrown.what() << '\n';
    return EXIT_FAILURE;
}

} // namespace voicecfg_embed

#endif
