// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "second/generator.hpp"

#include <fstream>
#include <iostream>

/// Random requests of the batch protocol, and the catalog that they are about:
/// model_requests --dialect NAME --seed N --count N --catalog FILE > REQUESTS
int main(int argc, char** argv)
{
    std::map<std::string, std::string> given = {{"--seed", "1"}, {"--count", "1000"}};
    for (int i = 1; i + 1 < argc; i += 2) given[argv[i]] = argv[i + 1];
    std::string const& dialect = given["--dialect"];
    std::ofstream file(given["--catalog"]);
    if ((dialect != "lumenia" && dialect != "autocalls" && dialect != "edmo") || !file) {
        std::cerr << "usage: model_requests --dialect NAME --catalog FILE [--seed N] [--count N]\n";
        return 2;
    }
    second::generator makes(std::stoull(given["--seed"]), dialect);
    file << second::to_text(makes.catalog()) << '\n';
    for (unsigned long long left = std::stoull(given["--count"]); left > 0; --left)
        std::cout << second::to_text(makes.next()) << '\n';
    return 0;
}
