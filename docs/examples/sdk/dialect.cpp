// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// #region dialect
#include <voicecfg/voicecfg.hpp>

#include <acme/retell.hpp>

#include <iostream>

int main()
{
    auto const merged = voicecfg::apply_text({.dialect = acme::retell,
                                              .stored = R"({"voice_id": "retell-Cimo"})",
                                              .patch = R"({"voice_speed": 3})"});
    if (!merged) std::cout << message(merged.error().violations.front()) << '\n';
    return merged ? 1 : 0;
}
// #endregion dialect
