// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DIFF_HPP
#define VOICECFG_EXAMPLES_DIFF_HPP

#include "audits.hpp"
#include "dialects.hpp"
#include "healed.hpp"
#include "hide_secrets.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tool {

/// Whether a report has a violation, whatever would be right instead.
[[nodiscard]] inline bool tells(voicecfg::report const& all, voicecfg::violation const& asked)
{
    return std::any_of(all.violations.begin(), all.violations.end(), [&](auto const& each) {
        return each.code == asked.code && each.pointer == asked.pointer;
    });
}

/// The violations of a report that another does not have.
[[nodiscard]] inline voicecfg::report only_in(voicecfg::report const& of,
                                              voicecfg::report const& other)
{
    voicecfg::report left{.truncated = of.truncated};
    for (auto const& each : of.violations)
        if (!tells(other, each)) left.violations.push_back(each);
    left.truncated = left.truncated && !left.violations.empty();
    return left;
}

/// Compares two catalogs, and what assistants are under each. With assistants 1 means that one of
/// them has a new error, without that something was taken away.
[[nodiscard]] inline int diff(arguments const& given)
{
    auto const loaded = dialect_of(given);
    auto const& platform = loaded.view();
    if (given.rest.size() < 2) throw unusable{"diff takes two catalogs"};
    auto const before = read_catalog(given.rest[0], platform);
    auto const after = read_catalog(given.rest[1], platform);
    std::vector<std::string> const assistants{given.rest.begin() + 2, given.rest.end()};
    audits all{given, true};
    voicecfg::compare({.dialect = platform, .before = before, .after = after},
                      [&](auto const& each) { all.tell(each); });
    // More than `check` tells: what is cut off from one of the reports would seem new, or healed.
    auto chosen = options_of(given);
    chosen.max_violations = 1000;
    auto strict = chosen;
    strict.unknown = voicecfg::unknown_members::reject;
    all.run(assistants, [&](audit& done) {
        auto const old = voicecfg::check_text({.dialect = platform,
                                               .assistant = done.text.json,
                                               .catalog = before,
                                               .options = chosen});
        auto const now = voicecfg::check_text({.dialect = platform,
                                               .assistant = done.text.json,
                                               .catalog = after,
                                               .options = chosen});
        auto const was = old ? voicecfg::report{} : old.assume_error();
        auto const is = now ? voicecfg::report{} : now.assume_error();
        done.compared = true;
        done.errors = only_in(is, was);
        if (was.violations.empty()) return hide_secrets(done, platform);
        // what is unknown now is not judged, so it is not accepted
        auto const refused = voicecfg::check_text({.dialect = platform,
                                                   .assistant = done.text.json,
                                                   .catalog = after,
                                                   .options = strict});
        done.healed = healed(platform, was, refused ? voicecfg::report{} : refused.assume_error());
        hide_secrets(done, platform);
    });
    auto const& done = all.end();
    if (done.unreadable != 0) return 2;
    return (assistants.empty() ? done.taken : done.errors) != 0 ? 1 : 0;
}

} // namespace tool

#endif
