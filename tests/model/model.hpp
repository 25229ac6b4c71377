// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "autocalls_rules.hpp"
#include "edmo.hpp"
#include "lumenia.hpp"

namespace model {
inline constexpr std::size_t max_violations = 100;
inline constexpr int max_depth = 32;

/// Whether the model is about a dialect.
inline bool knows(std::string_view dialect)
{
    return dialect == "lumenia" || dialect == "autocalls" || dialect == "edmo";
}

inline report judge(std::string_view dialect, json::object const& stored, json::object const& patch,
                    json::value const& catalog, json::value const* facts, choices const& chosen)
{
    if (dialect == "lumenia") return lumenia::judge(stored, patch, catalog, facts, chosen);
    if (dialect == "autocalls") return autocalls::judge(stored, patch, catalog, facts, chosen);
    return edmo::judge(stored, patch, catalog, chosen);
}

inline report audit(std::string_view dialect, json::object const& stored,
                    json::value const& catalog)
{
    if (dialect == "lumenia") return lumenia::audit(stored, catalog);
    if (dialect == "autocalls") return autocalls::audit(stored, catalog);
    return edmo::audit(stored, catalog);
}

inline json::object merge(std::string_view dialect, json::object const& stored,
                          json::object const& patch, json::value const& catalog)
{
    if (dialect == "lumenia") return lumenia::merge(stored, patch, catalog);
    if (dialect == "autocalls") return autocalls::merge(stored, patch);
    return edmo::merge(stored, patch, catalog);
}

// G14
inline json::object delta_of(json::object const& stored, json::object const& merged)
{
    json::object delta;
    for (auto const& member : merged) {
        json::value const* before = stored.if_contains(member.key());
        if (before == nullptr || !equal(*before, member.value()))
            delta[member.key()] = member.value();
    }
    return delta;
}

inline void put_report(json::object& response, report const& out)
{
    response["ok"] = false;
    json::array errors;
    for (violation const& one : out) {
        if (errors.size() == max_violations) {
            response["truncated"] = true; // G2
            break;
        }
        json::object error;
        error["code"] = one.code;
        error["pointer"] = one.pointer;
        error["origin"] = one.origin;
        if (one.catalog_path) error["catalogPath"] = *one.catalog_path;
        errors.emplace_back(std::move(error));
    }
    response["errors"] = std::move(errors);
}

/// What stands alone in its report: depth of the patch, then of the stored value, then G9.
inline std::optional<violation> reading_fault(json::value const* patch, json::value const& stored)
{
    if (patch != nullptr && depth(*patch) > max_depth) return violation{"too_deep", "", "patch"};
    if (depth(stored) > max_depth) return violation{"too_deep", "", "stored"};
    if (patch != nullptr && !patch->is_object()) return violation{"wrong_type", "", "patch"};
    if (!stored.is_object()) return violation{"wrong_type", "", "stored"};
    return std::nullopt;
}

inline choices choices_of(json::object const& request)
{
    choices chosen;
    json::value const* options = find(request, "options");
    if (options == nullptr) return chosen;
    json::value const* unknown = find(options->get_object(), "unknown");
    json::value const* recheck = find(options->get_object(), "recheck");
    chosen.ignore_unknown = unknown != nullptr && text(unknown->get_string()) == "ignore";
    chosen.everything = recheck != nullptr && text(recheck->get_string()) == "everything";
    return chosen;
}

/// Answers one well-formed request object of the batch protocol, in the parts that are fixed.
inline json::object answer(std::string_view dialect, json::value const& catalog,
                           json::value const& request)
{
    json::object const& asked = request.get_object();
    json::object response;
    json::value const* id = find(asked, "id");
    response["id"] = id == nullptr ? json::value() : *id;

    if (json::value const* assistant = find(asked, "check")) {
        report out;
        if (std::optional<violation> const fault = reading_fault(nullptr, *assistant))
            out.push_back(*fault);
        else
            out = audit(dialect, assistant->get_object(), catalog);
        if (out.empty())
            response["ok"] = true;
        else
            put_report(response, out);
        return response;
    }

    json::value const nothing = json::object();
    json::value const* given = find(asked, "stored");
    json::value const& stored = given == nullptr ? nothing : *given;
    json::value const& patch = *find(asked, "patch");
    if (std::optional<violation> const fault = reading_fault(&patch, stored)) {
        put_report(response, {*fault});
        return response;
    }
    report const out = judge(dialect, stored.get_object(), patch.get_object(), catalog,
                             find(asked, "facts"), choices_of(asked));
    if (!out.empty()) {
        put_report(response, out);
        return response;
    }
    json::object merged = merge(dialect, stored.get_object(), patch.get_object(), catalog);
    response["ok"] = true;
    response["delta"] = delta_of(stored.get_object(), merged);
    response["assistant"] = std::move(merged);
    return response;
}
} // namespace model
