// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "question.hpp"

namespace laws {
namespace {

voicecfg::facts const* known_of(question const& asked)
{
    return asked.known ? &*asked.known : nullptr;
}

template <class Value>
std::string printed(Value const& value)
{
    std::string out;
    boost::json::value const whole = value;
    voicecfg::json::append_json(out, whole);
    return out;
}

} // namespace

answer ask_text(question const& asked)
{
    auto const planned = voicecfg::plan_update({.dialect = *asked.platform,
                                                .stored = asked.stored,
                                                .patch = asked.patch,
                                                .catalog = asked.catalog,
                                                .facts = known_of(asked),
                                                .options = asked.chosen});
    if (!planned) return {.rejected = planned.assume_error()};
    auto const& plan = planned.assume_value();
    return {.merged = plan.merged(),
            .changes = plan.changes(),
            .undo = plan.undo(),
            .delta = plan.delta()};
}

parsed_answer ask_parsed(question const& asked)
{
    auto const patch_read = voicecfg::read_patch(asked.patch);
    if (!patch_read) return {{.rejected = patch_read.assume_error()}};
    auto const stored_read = voicecfg::read_stored(*asked.platform, asked.stored);
    if (!stored_read) return {{.rejected = stored_read.assume_error()}};
    auto const patch = voicecfg::json::to_value(patch_read.assume_value().root());
    auto stored = voicecfg::json::to_value(stored_read.assume_value().root());
    auto const before = printed(stored);
    auto const updated = voicecfg::update(stored, {.dialect = *asked.platform,
                                                   .patch = patch,
                                                   .catalog = asked.catalog,
                                                   .facts = known_of(asked),
                                                   .options = asked.chosen});
    auto const merged = printed(stored);
    stored = voicecfg::json::to_value(stored_read.assume_value().root());
    auto const planned = voicecfg::plan_update({.dialect = *asked.platform,
                                                .stored = stored,
                                                .patch = patch,
                                                .catalog = asked.catalog,
                                                .facts = known_of(asked),
                                                .options = asked.chosen});
    if (!updated || !planned) {
        voicecfg::report refused;
        if (!planned && !updated && planned.assume_error() == updated.assume_error())
            refused = planned.assume_error();
        return {{.rejected = refused}, merged == before};
    }
    return {{.merged = merged,
             .changes = printed(voicecfg::changes(planned.assume_value())),
             .undo = printed(voicecfg::undo(planned.assume_value())),
             .delta = printed(voicecfg::delta(planned.assume_value()))}};
}

} // namespace laws
