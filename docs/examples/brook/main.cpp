// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region requests
#include "answers.hpp"
#include "brook.hpp"

#include <voicecfg/catalog.hpp>
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

voicecfg::answer update(std::string_view patch,
                        voicecfg::catalog const& catalog)
{
    auto const planned = voicecfg::plan_update({.dialect = brook::agents,
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

} // namespace

/// Prints what Brook answers: `brook CATALOG`.
int main(int count, char** words)
try {
    auto const catalog =
        voicecfg::catalog::parse(brook::agents,
                                 read_file(count == 2 ? words[1] : ""))
            .value();
    for (auto const patch : patches) {
        auto const given = update(patch, catalog);
        std::cout << "PATCH " << patch << '\n'
                  << given.status << ' ' << given.body << "\n\n";
    }
}
catch (std::exception const& why) {
    std::cerr << "brook: " << why.what() << '\n';
    return 1;
}
