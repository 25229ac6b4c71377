// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_HPP
#define VOICECFG_LAWS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/laws/dice.hpp>
#include <voicecfg/laws/documents.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/laws/hold.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/date.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The laws that hold for every dialect, tried on a dialect and a catalog of your own.
namespace voicecfg {

/// A request that breaks a law.
struct broken_law {
    std::string law; ///< that does not hold
    std::string how;
    std::uint64_t seed; ///< `find_broken_law` with it asks this request first
    std::string stored;
    std::string patch;
    voicecfg::options options;

    friend bool operator==(broken_law const&, broken_law const&) = default;
};

/// Makes random requests from a dialect's tables and a catalog, some fine and some with faults, and
/// holds the laws of `laws/hold.hpp` against what the library answers, or an engine derived from
/// it. What is asked follows from the seed alone, on every machine. Returns the first request that
/// breaks a law.
[[nodiscard]] inline std::optional<broken_law>
find_broken_law(dialect const& dialect, catalog_view offered, std::uint64_t seed,
                std::size_t requests, laws::engine const& engine = {})
{
    facts const known{
        .organization = "o",
        .integration = "i",
        .numbers = {{.id = laws::number_ids[0], .organization = "o"},
                    {.id = laws::number_ids[1], .organization = "o", .integration = "other"},
                    {.id = laws::number_ids[2], .organization = "other"}}};
    constexpr rechecking rechecks[] = {rechecking::changed, rechecking::tell,
                                       rechecking::everything};
    constexpr std::string_view days[] = {"2000-01-01", "2026-01-01", "2026-07-01", "2100-01-01"};
    for (; requests > 0; --requests, ++seed) {
        laws::dice choices{seed};
        laws::documents made{dialect, offered, choices};
        auto const stored = made.stored();
        auto const patch = made.patch();
        options chosen;
        if (choices.chance(20)) chosen.unknown = unknown_members::ignore;
        if (choices.chance(50)) chosen.recheck = choices.pick(rechecks);
        chosen.complete = choices.chance(20);
        if (choices.chance(30)) chosen.today = date::parse(choices.pick(days)).value();
        auto const broken = laws::all_hold(engine,
                                           {.dialect = dialect,
                                            .stored = stored,
                                            .patch = patch,
                                            .catalog = offered,
                                            .facts = choices.chance(90) ? &known : nullptr,
                                            .options = chosen},
                                           choices);
        if (!broken) continue;
        auto const colon = broken->find(": ");
        return broken_law{.law = broken->substr(0, colon),
                          .how = broken->substr(colon + 2),
                          .seed = seed,
                          .stored = stored,
                          .patch = patch,
                          .options = chosen};
    }
    return std::nullopt;
}

} // namespace voicecfg

#endif
