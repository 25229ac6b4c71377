// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_CHECK_HPP
#define VOICECFG_EXAMPLES_CHECK_HPP

#include "audits.hpp"
#include "dialects.hpp"
#include "hide_secrets.hpp"

#include <utility>

namespace tool {

/// Audits whole assistants. 0: nothing is wrong, 1: something is, 2: something can't be read.
[[nodiscard]] inline int check(arguments const& given)
{
    auto const loaded = dialect_of(given);
    auto const& platform = loaded.view();
    auto const catalog = catalog_of(given, platform);
    if (given.rest.empty()) throw unusable{"no assistant to check"};
    audits all{given, false};
    auto const chosen = options_of(given);
    all.run(given.rest, [&](audit& done) {
        auto read = voicecfg::read_stored(platform, done.text.json, chosen);
        if (!read) return void(done.errors = std::move(read).assume_error());
        voicecfg::check_request<voicecfg::json::node> const asked{
            platform, read.assume_value().root(), catalog, chosen};
        auto audited = voicecfg::check(asked);
        if (!audited)
            done.errors = std::move(audited.assume_error());
        else
            done.notices = voicecfg::notices(asked);
        hide_secrets(done, platform);
    });
    auto const& done = all.end();
    return done.unreadable != 0 ? 2 : done.errors != 0 ? 1 : 0;
}

} // namespace tool

#endif
