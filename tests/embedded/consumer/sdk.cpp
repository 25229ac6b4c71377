// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

namespace acme::voicecfg {
struct client {};
} // namespace acme::voicecfg

#include <acme/catalog.hpp>
#include <acme/offer/catalog.hpp>
#include <acme/voicecfg/catalog.hpp>

static_assert(acme::voicecfg::tone("calm") == voicecfg::literal{"calm"});
static_assert(acme::offer::tone("bright") == voicecfg::literal{"bright"});

voicecfg::catalog_view offered() { return acme::catalog; }
