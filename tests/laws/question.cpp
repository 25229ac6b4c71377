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
    voicecfg::append_json(out, whole);
    return out;
}

} // namespace

answer ask_text(question const& asked)
{
    auto const planned = voicecfg::text_plan::make(*asked.platform, asked.stored, asked.patch,
                                                   asked.catalog, known_of(asked), asked.chosen);
    if (!planned) return {.rejected = planned.assume_error()};
    auto const& plan = planned.assume_value();
    return {.merged = plan.merged(),
            .changes = plan.changes(),
            .undo = plan.undo(),
            .delta = plan.delta()};
}

parsed_answer ask_parsed(question const& asked)
{
    voicecfg::document read_patch;
    voicecfg::document read_stored;
    if (auto fault = voicecfg::detail::read_patch(asked.patch, read_patch))
        return {{.rejected = std::move(fault)}};
    if (auto fault = voicecfg::detail::read_stored(*asked.platform, asked.stored, read_stored))
        return {{.rejected = std::move(fault)}};
    auto const patch = voicecfg::to_value(read_patch.root());
    auto stored = voicecfg::to_value(read_stored.root());
    auto const before = printed(stored);
    auto const updated = voicecfg::update(*asked.platform, stored, patch, asked.catalog,
                                          known_of(asked), asked.chosen);
    auto const merged = printed(stored);
    stored = voicecfg::to_value(read_stored.root());
    auto const planned = voicecfg::plan_update(*asked.platform, stored, patch, asked.catalog,
                                               known_of(asked), asked.chosen);
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
