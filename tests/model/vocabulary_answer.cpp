// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "vocabulary_answer.hpp"
#include "second/compare.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

std::optional<second::value> read_file(char const* name)
{
    std::ifstream input(name);
    std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
    return second::reader(text).read();
}

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

/// Writes each case's document, catalog, requests and answers to files of a folder.
int split_cases(std::string const& folder)
{
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        std::string const name = folder + "/" + std::to_string(++number);
        second::value const made = second::reader(line).read().value();
        second::value const& document = *second::find(made, "document");
        second::value const& catalog = *second::find(made, "catalog");
        std::ofstream(name + ".document.json") << second::to_text(document) << '\n';
        std::ofstream(name + ".catalog.json") << second::to_text(catalog) << '\n';
        std::ofstream requests(name + ".requests.ndjson");
        std::ofstream answers(name + ".answers.ndjson");
        for (second::value const& one : second::find(made, "requests")->items) {
            std::string const request = second::to_text(one);
            requests << request << '\n';
            answers << vocabulary::answer_line(document, catalog, request) << '\n';
        }
    }
    return 0;
}

} // namespace

/// A naive reading of dialect documents answers requests of the batch protocol, without messages,
/// or compares another program's answers with its own: vocabulary_answer DOCUMENT.json CATALOG.json
/// [ANSWERS] < REQUESTS
int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--split") return split_cases(argv[2]);
    std::optional<second::value> const document =
        argc > 2 ? read_file(argv[1]) : std::optional<second::value>();
    std::optional<second::value> const catalog =
        argc > 2 ? read_file(argv[2]) : std::optional<second::value>();
    std::ifstream answers(argc > 3 ? argv[3] : "");
    if (!document || !catalog || (argc > 3 && !answers)) {
        std::cerr << "usage: vocabulary_answer DOCUMENT.json CATALOG.json [ANSWERS] < requests\n"
                     "       vocabulary_answer --split FOLDER < cases\n";
        return 2;
    }
    std::size_t asked = 0;
    std::size_t differing = 0;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        std::string const naive = vocabulary::answer_line(*document, *catalog, line);
        std::string other;
        ++asked;
        if (argc <= 3)
            std::cout << naive << '\n';
        else if (!std::getline(answers, other) || !agree(line, naive, other))
            ++differing;
    }
    if (argc > 3) std::cout << asked << " requests, " << differing << " answers differ\n";
    return differing == 0 ? 0 : 1;
}
