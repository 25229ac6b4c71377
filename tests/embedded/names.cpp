// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "names.hpp"

#include <ACME/catalog.hpp>
#include <A_B/catalog.hpp>
#include <a/b/catalog.hpp>
#include <a_/b/catalog.hpp>
#include <a_0b/catalog.hpp>
#include <a_b/catalog.hpp>
#include <acme/catalog.hpp>
#include <acme/offer/catalog.hpp>
#include <acme/std/catalog.hpp>
#include <acme/voicecfg/catalog.hpp>
#include <acme/voicecfg/odd/catalog.hpp>

#include <type_traits>

/// Catalogs of several dialects in one program, in namespaces whose names are alike, beside the
/// project's own of any name.
namespace {

using voicecfg::literal;

static_assert(acme::voice("vapi", "Elliot")["voiceId"] == literal{"Elliot"});
static_assert(acme::voicecfg::voice("vapi", "Clara")["voiceId"] == literal{"Clara"});
static_assert(acme::std::voice_id(1) == literal{1});
static_assert(acme::voicecfg::odd::tongue(-7, 3) == literal{3});
static_assert(acme::offer::voice("o", "r", "s")["voicecfg"] == literal{"r"});
static_assert(acme::offer::std("o2")["std"] == literal{"o2"});
static_assert(acme::offer::voicecfg("o3")["std"] == literal{"o3"});

/// The same empty catalog each time, but each another object. Addresses are compared as arguments
/// of a template: under g++'s sanitizer a comparison is no constant.
template <voicecfg::catalog_view const& Catalog>
struct kept;
template <voicecfg::catalog_view const& A, voicecfg::catalog_view const& B>
constexpr bool apart = !std::is_same_v<kept<A>, kept<B>>;

static_assert(!apart<acme::catalog, acme::catalog>);
static_assert(apart<ACME::catalog, acme::catalog>);
static_assert(apart<a::b::catalog, a_b::catalog> && apart<a_b::catalog, A_B::catalog>);
static_assert(apart<a_::b::catalog, a_b::catalog> && apart<a_0b::catalog, a::b::catalog>);

static_assert(sizeof(acme::voicecfg::client) + sizeof(acme::std::uint32_t) == 2);

} // namespace
