// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "laws.hpp"

#include <nlohmann/json.hpp>

namespace laws {

broken independent_patch_leads(std::string const& from, std::string const& operations,
                               std::string const& to)
{
    auto const read = [](std::string const& text) {
        return nlohmann::json::parse(text, nullptr, false);
    };
    auto const before = read(from);
    auto const after = read(to);
    auto const steps = read(operations);
    // It has no word for a number beyond a double.
    if (before.is_discarded() || after.is_discarded()) return std::nullopt;
    if (steps.is_discarded()) return "the operations are no JSON: " + operations;
    try {
        auto const led = before.patch(steps);
        if (led == after) return std::nullopt;
        return operations + " leads nlohmann/json to " + led.dump() + " and not to " + to;
    }
    catch (nlohmann::json::exception const& fault) {
        return operations + " fails in nlohmann/json: " + fault.what();
    }
}

std::string independent_merge(std::string const& document, std::string const& patch)
{
    auto merged = nlohmann::json::parse(document);
    merged.merge_patch(nlohmann::json::parse(patch));
    return merged.dump();
}

} // namespace laws
