// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef UNIT_HPP
#define UNIT_HPP

#include <voicecfg/voicecfg.hpp>

#include <boost/json.hpp>

#include <string>
#include <string_view>

/// What there must be once in a program, as one unit sees it.
struct sight {
    void const* category = &voicecfg::category();
    void const* dialects[3] = {&voicecfg::dialects::autocalls, &voicecfg::dialects::edmo,
                               &voicecfg::dialects::lumenia};
    void const* version = &voicecfg::version;

    friend bool operator==(sight const&, sight const&) = default;
};

/// The other unit's.
sight seen_by_other();
std::string updated_by_other(std::string_view stored, std::string_view patch);

#endif
