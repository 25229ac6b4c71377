// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <acme/catalog.hpp>
#include <own/offer/catalog.hpp>

static_assert(own::offer::tone("calm") == voicecfg::literal{"calm"});

voicecfg::catalog_view offered() { return acme::catalog; }
