// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region requests
#include "answers.hpp"
#include "brook.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialect_document.hpp>
#include <voicecfg/text.hpp>
// #endregion requests

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

// #region requests
constexpr std::string_view stored =
    R"({"title":"Front desk","speech":{"engine":"aria","speaker":"Nora","warmth":0.4}})";

constexpr std::string_view patches[] = {
    R"({"persona": "brisk", "greeting": null})",
    R"({"speech": {"speaker": "Tom"}})",
    R"({"speech": {"engine": "swift"}})",
    R"({"speech": {"speaker": "nora", "warmth": 2}, "speed": 3, "Title": "Desk"})",
    R"({"record": true, "id": "a1"})",
};

voicecfg::answer update(voicecfg::dialect const& agents, std::string_view patch,
                        voicecfg::catalog const& catalog)
{
    auto const planned = voicecfg::plan_update({.dialect = agents,
                                                .stored = stored,
                                                .patch = patch,
                                                .catalog = catalog});
    if (!planned) return brook::answers.rejected(planned.error());
    return brook::answers.merged(planned.value().merged());
}
// #endregion requests

std::string read_file(char const* path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void print_answers(voicecfg::dialect const& agents, char const* path)
{
    auto const catalog =
        voicecfg::catalog::parse(agents, read_file(path)).value();
    for (auto const patch : patches) {
        auto const given = update(agents, patch, catalog);
        std::cout << "PATCH " << patch << '\n'
                  << given.status << ' ' << given.body << "\n\n";
    }
}

// #region document
/// The answers by Brook's document in place of its header.
void print_answers_by_document(char const* path, char const* catalog)
{
    auto const brook = voicecfg::dialect_document::parse(read_file(path));
    print_answers(brook.value(), catalog);
}
// #endregion document

} // namespace

/// Prints what Brook answers: `brook CATALOG [DOCUMENT]`.
int main(int count, char** words)
try {
    if (count == 3)
        print_answers_by_document(words[2], words[1]);
    else
        print_answers(brook::agents, count == 2 ? words[1] : "");
}
catch (std::exception const& why) {
    std::cerr << "brook: " << why.what() << '\n';
    return 1;
}
