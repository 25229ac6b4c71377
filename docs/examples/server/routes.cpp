// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "routes.hpp"

#include <voicecfg/envelopes/autocalls.hpp>
#include <voicecfg/envelopes/edmo.hpp>
#include <voicecfg/envelopes/lumenia.hpp>

#include <algorithm>
#include <optional>

namespace server {

namespace {

namespace envelopes = voicecfg::envelopes;

struct row {
    std::string_view before; ///< the path's variable
    std::string_view after;
    bool variable;
    route what;
};

row const table[] = {
    {"/api/v1/workspace/",
     "/voice-integration/assistant",
     true,
     {"lumenia.assistant", &envelopes::lumenia, "PATCH", "GET, HEAD, PATCH"}},
    {"/api/v1/workspace/",
     "/voice-integration",
     true,
     {"lumenia.creation", &envelopes::lumenia_creation, "POST", "POST"}},
    {"/api/v1/voice-integration/catalog",
     "",
     false,
     {"lumenia.catalog", &envelopes::lumenia, "", "GET, HEAD"}},
    {"/api/user/assistant/",
     "",
     true,
     {"autocalls.assistant", &envelopes::autocalls, "PUT", "GET, HEAD, PUT"}},
    {"/api/user/assistant",
     "",
     false,
     {"autocalls.creation", &envelopes::autocalls_creation, "POST", "POST"}},
    {"/api/assistants/",
     "",
     true,
     {"edmo.assistant", &envelopes::edmo, "PATCH", "GET, HEAD, PATCH"}},
    {"/api/assistants", "", false, {"edmo.creation", &envelopes::edmo_creation, "POST", "POST"}},
};

/// The path of a target in origin form or absolute form.
std::string_view path_of(std::string_view target)
{
    auto const scheme = target.find("://");
    if (!target.starts_with('/') && scheme != target.npos) {
        auto const slash = target.find('/', scheme + 3);
        target = slash == target.npos ? "/" : target.substr(slash);
    }
    return target.substr(0, target.find_first_of("?#"));
}

bool is_id(std::string_view text)
{
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    return !text.empty() && text.size() <= 128 &&
           text.find_first_not_of(allowed) == std::string_view::npos;
}

std::optional<std::string_view> match(row const& each, std::string_view path)
{
    if (!path.starts_with(each.before) || !path.ends_with(each.after) ||
        path.size() < each.before.size() + each.after.size())
        return std::nullopt;
    path.remove_prefix(each.before.size());
    path.remove_suffix(each.after.size());
    if (each.variable ? !is_id(path) : !path.empty()) return std::nullopt;
    return path;
}

} // namespace

route find_route(std::string_view target)
{
    auto const path = path_of(target);
    for (auto const& each : table)
        if (auto const id = match(each, path)) {
            auto found = each.what;
            found.id = *id;
            return found;
        }
    return {"none", nullptr, "", ""};
}

std::string path_of_created(route const& on, std::string_view id)
{
    std::string path;
    for (auto const& each : table)
        if (each.what.platform->dialect == on.platform->dialect && each.variable &&
            !each.what.creates())
            path.append(each.before).append(on.id.empty() ? id : on.id).append(each.after);
    return path;
}

} // namespace server
