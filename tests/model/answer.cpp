// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "second/answer.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

/// The naive model answers requests of the batch protocol, without messages:
/// model_answer --dialect NAME --catalog FILE < REQUESTS > ANSWERS
int main(int argc, char** argv)
{
    std::string dialect;
    std::string file;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string_view(argv[i]) == "--dialect") dialect = argv[i + 1];
        if (std::string_view(argv[i]) == "--catalog") file = argv[i + 1];
    }
    std::ifstream input(file);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    std::optional<second::value> const catalog = second::reader(text).read();
    if (dialect.empty() || !catalog) {
        std::cerr << "usage: model_answer --dialect NAME --catalog FILE < requests\n";
        return 2;
    }
    for (std::string line; std::getline(std::cin, line);)
        if (line.find_first_not_of(" \t\r") != std::string::npos)
            std::cout << second::answer_line(dialect, *catalog, line) << '\n';
    return 0;
}
