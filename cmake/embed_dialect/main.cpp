// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "header.hpp"

#include <files.hpp>

#include <voicecfg/dialect_document.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>

namespace {

/// `PROGRAM NAMESPACE NAME DOCUMENT HEADER`.
int run(int count, char** words)
{
    auto const fail = [](std::string const& why) {
        std::cerr << why << '\n';
        return EXIT_FAILURE;
    };
    if (count != 5) return fail("usage: voicecfg_embed_dialect NAMESPACE NAME DOCUMENT HEADER");
    std::string const path{words[3]};
    auto const text = voicecfg_embed::read_file(path);
    if (!text) return fail(path + ": can't be read: " + std::strerror(errno));
    auto const loaded = voicecfg::dialect_document::parse(*text);
    if (!loaded) {
        for (auto const& fault : loaded.assume_error().violations)
            std::cerr << voicecfg_embed::complaint(path, fault) << '\n';
        return EXIT_FAILURE;
    }
    auto const header = voicecfg_embed::header_of(loaded.assume_value().view(), words[1], words[2]);
    if (!voicecfg_embed::write_file(words[4], header))
        return fail(std::string{words[4]} + ": can't be written: " + std::strerror(errno));
    return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** words)
try {
    return run(count, words);
}
catch (std::exception const& thrown) {
    std::cerr << thrown.what() << '\n';
    return EXIT_FAILURE;
}
