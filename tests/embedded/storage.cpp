// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <acme/catalog.hpp>
#include <cases/autocalls/catalog.hpp>
#include <cases/dialect.hpp>

/// What a program keeps of a catalog and of a dialect. Its object file is looked at: nothing in it runs before
/// `main`, and the tables are not written to.
namespace kept {
constinit auto const* const catalog = &acme::catalog;
constinit auto const* const dialect = &cases::dialect;
constinit auto const voice = acme::voice("vapi", "Elliot");
} // namespace kept

voicecfg::catalog_view offered_by(bool other)
{
    return other ? cases::autocalls::catalog : *kept::catalog;
}
