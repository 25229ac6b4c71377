// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "second/answer.hpp"
#include "second/compare.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

/// Says where an answer of another program differs.
bool agree(std::string const& request, std::string const& naive, std::string const& other)
{
    std::optional<second::value> const said = second::reader(other).read();
    std::optional<std::string> const where =
        said ? second::difference(second::reader(naive).read().value(), *said) : "JSON";
    if (where)
        std::cout << "differs in " << *where << "\n  request " << request << "\n  model   " << naive
                  << "\n  other   " << other << '\n';
    return !where;
}

} // namespace

/// The naive model answers requests of the batch protocol, without messages, or compares another
/// program's answers with its own:
/// model_answer --dialect NAME --catalog FILE [--answers FILE] < REQUESTS
int main(int argc, char** argv)
{
    std::map<std::string, std::string> given;
    for (int i = 1; i + 1 < argc; i += 2) given[argv[i]] = argv[i + 1];
    std::string const& dialect = given["--dialect"];
    std::ifstream input(given["--catalog"]);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    std::optional<second::value> const catalog = second::reader(text).read();
    bool const compares = given.count("--answers") != 0;
    std::ifstream answers(given["--answers"]);
    if ((dialect != "lumenia" && dialect != "autocalls" && dialect != "edmo") || !catalog ||
        (compares && !answers)) {
        std::cerr
            << "usage: model_answer --dialect NAME --catalog FILE [--answers FILE] < requests\n";
        return 2;
    }
    std::size_t asked = 0;
    std::size_t differing = 0;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        std::string const naive = second::answer_line(dialect, *catalog, line);
        std::string other;
        ++asked;
        if (!compares)
            std::cout << naive << '\n';
        else if (!std::getline(answers, other) || !agree(line, naive, other))
            ++differing;
    }
    if (compares) std::cout << asked << " requests, " << differing << " answers differ\n";
    return differing == 0 ? 0 : 1;
}
