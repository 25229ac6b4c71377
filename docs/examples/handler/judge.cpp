// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "judge.hpp"

// #region own_fault
// #region log
// #region reload
#include <voicecfg/voicecfg.hpp>
// #endregion reload
// #endregion log
// #endregion own_fault

#include <algorithm>
// #region reload
#include <mutex>
#include <optional>
#include <utility>
// #endregion reload

namespace acme {

namespace {

// #region own_fault
/// Whether the server and not the client is at fault: this is a 500, and a line in the error log.
bool is_own_fault(voicecfg::violation const& each)
{
    using voicecfg::errc;
    using voicecfg::origin;
    if (each.code == errc::facts_required || each.from == origin::catalog) return true;
    if (each.from != origin::stored) return false;
    switch (each.code) {
    case errc::malformed_json:
    case errc::too_deep:
    case errc::too_large:
    case errc::duplicate_member: return true;
    case errc::wrong_type: return each.pointer.empty();
    default: return false;
    }
}
// #endregion own_fault

// #region log
/// What to log and count of a report: nothing in it was written by the client.
std::string codes_of(voicecfg::report const& why)
{
    std::string out;
    for (auto const& each : why.violations) {
        if (!out.empty()) out += ' ';
        out.append(name(each.from)).append(":").append(name(each.code));
        if (!each.catalog_path.empty()) out.append("@").append(each.catalog_path);
    }
    return out;
}
// #endregion log

// #region reload
std::mutex guard;
std::optional<voicecfg::catalog> current;

/// The catalog of one request: a copy costs a reference count, and never changes.
std::optional<voicecfg::catalog> catalog_now()
{
    std::lock_guard const locked{guard};
    return current;
}
// #endregion reload

} // namespace

// #region reload
std::string load_catalog(std::string_view text)
{
    auto loaded = voicecfg::catalog::parse(voicecfg::dialects::lumenia, text);
    if (!loaded) return voicecfg::message(loaded.error());
    std::lock_guard const locked{guard};
    current = std::move(loaded).value();
    return {};
}
// #endregion reload

answer update(std::string& stored, std::string_view patch)
{
    auto const& envelope = voicecfg::envelopes::lumenia;
    auto const catalog = catalog_now();
    if (!catalog) return {.status = 503, .body = envelope.failed(503).body};
    auto const planned = voicecfg::plan_update(
        {.dialect = *envelope.dialect, .stored = stored, .patch = patch, .catalog = *catalog});
    if (!planned) {
        auto const& why = planned.error();
        bool const ours = std::any_of(why.violations.begin(), why.violations.end(), is_own_fault);
        auto const given = ours ? envelope.failed(500) : envelope.rejected(why);
        return {.status = given.status, .body = given.body, .codes = codes_of(why)};
    }
    auto merged = planned.value().merged();
    auto const given = envelope.merged(merged);
    stored = std::move(merged); // from here on the plan must not be used
    return {.status = given.status, .body = given.body};
}

} // namespace acme
