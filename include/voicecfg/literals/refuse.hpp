// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_REFUSE_HPP
#define VOICECFG_LITERALS_REFUSE_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/literals/walk.hpp>
#include <voicecfg/schema/well_formed.hpp>

#include <string_view>

/// What stops the compiler at a literal that can't be sent.
namespace voicecfg::detail {

constexpr void not_in_catalog(bool holds, char const* value, char const* path)
{
    hold(holds, value, path);
}

constexpr void forbidden(bool holds, char const* value, char const* path)
{
    hold(holds, value, path);
}

constexpr void required(bool holds, char const* member, char const* path)
{
    hold(holds, member, path);
}

/// Stops the compiler, with the value and the catalog path in its message; numbers stand in the
/// call itself, and here by the name of their member.
constexpr void refuse(refusal const& refused, std::string_view member, literal const& value)
{
    auto const* const shown =
        value.is(literal_kind::string) ? value.string().data() : member.data();
    auto const* const path = refused.path.empty() ? "no catalog" : refused.path.data();
    switch (refused.code) {
    case errc::not_in_catalog: return not_in_catalog(false, shown, path);
    case errc::forbidden: return forbidden(false, shown, path);
    case errc::required: return required(false, member.data(), path);
    default: return hold(false, name(refused.code).data(), member.data());
    }
}

} // namespace voicecfg::detail

#endif
