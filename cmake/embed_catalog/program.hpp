// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_PROGRAM_HPP
#define VOICECFG_EMBED_CATALOG_PROGRAM_HPP

#include "header.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/response.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace voicecfg_embed {

[[nodiscard]] inline std::optional<std::string> read_file(std::string const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in.is_open() || in.bad()) return std::nullopt;
    return text;
}

/// Writes a whole file or none.
[[nodiscard]] inline bool write_file(std::string const& path, std::string_view text)
{
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (out) return true;
    std::remove(path.c_str());
    return false;
}

/// `catalog.json: /voice/providers/3/value: must be a string, not 7.`
[[nodiscard]] inline std::string complaint(std::string const& path,
                                           voicecfg::violation const& fault)
{
    auto sentence = voicecfg::message(fault);
    if (fault.pointer.empty()) return path + ": " + sentence;
    std::string named;
    voicecfg::detail::append_escaped(named, fault.pointer);
    return path + ": " + fault.pointer + ":" + sentence.substr(named.size());
}

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
