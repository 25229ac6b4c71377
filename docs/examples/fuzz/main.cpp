// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region print
#include "../brook/brook.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/laws.hpp>

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
// #endregion print

namespace {

// #region engine
/// Brook's updates with what Brook puts around them: a time stamp in what is
/// merged, which nobody sent.
class stamping : public voicecfg::laws::engine {
    voicecfg::laws::outcome
    update_text(voicecfg::laws::request const& asked) const override
    {
        auto said = engine::update_text(asked);
        if (!said.rejected) said.merged.insert(1, R"("updated":"now",)");
        return said;
    }
};
// #endregion engine

std::string read_file(char const* path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// #region print
bool holds(voicecfg::catalog const& catalog,
           voicecfg::laws::engine const& engine)
{
    auto const broken =
        voicecfg::find_broken_law(brook::agents, catalog, 1, 2'000, engine);
    if (!broken) {
        std::cout << "2000 requests, no law broken\n";
        return true;
    }
    std::cout << "broken by seed " << broken->seed << ": " << broken->law
              << "\nstored " << broken->stored << "\npatch  " << broken->patch
              << '\n';
    return false;
}
// #endregion print

} // namespace

/// Holds the laws against the library and against what Brook makes of it:
/// `fuzz CATALOG`.
int main(int count, char** words)
try {
    auto const catalog =
        voicecfg::catalog::parse(brook::agents,
                                 read_file(count == 2 ? words[1] : ""))
            .value();
    bool const library = holds(catalog, {});
    bool const stamped = holds(catalog, stamping{});
    return library && !stamped ? 0 : 1;
}
catch (std::exception const& why) {
    std::cerr << "fuzz: " << why.what() << '\n';
    return 1;
}
