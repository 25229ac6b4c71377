// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <acme/catalog.hpp>
#include <acme/platform.hpp>

#include <cstdio>

voicecfg::catalog_view offered();

/// Prints the providers of the catalog, and the name of the dialect.
int main()
{
    for (auto const provider : offered().list("voice", "providers").values->names)
        std::printf("%.*s\n", static_cast<int>(provider.size()), provider.data());
    auto const name = acme::platform.name;
    std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
    return acme::catalog.sections.data() == offered().sections.data() ? 0 : 1;
}
