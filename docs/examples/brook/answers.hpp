// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// #region answers
#include "brook.hpp"

#include <voicecfg/envelope.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/message.hpp>

#include <array>
#include <string>
#include <string_view>

/// How Brook words its answers.
namespace brook {

inline void append_merged(std::string& out, std::string_view merged)
{
    out.append(R"({"agent":)").append(merged) += '}';
}

inline void append_rejection(std::string& out, report const& rejected)
{
    auto separator = R"({"problems":[)";
    for (auto const& each : rejected.violations) {
        voicecfg::json::append_quoted(out.append(separator).append(R"({"field":)"),
                      each.pointer);
        voicecfg::json::append_quoted(out += R"(,"text":)", message(each));
        out += '}';
        separator = ",";
    }
    out += "]}";
}

inline void append_failure(std::string& out, std::string_view sentence)
{
    voicecfg::json::append_quoted(out += R"({"problems":[{"field":"","text":)", sentence);
    out += "}]}";
}

inline constexpr std::array failures{failure{404, 404, "No such agent."}};

inline constexpr envelope answers{
    .dialect = &agents,
    .append_merged = append_merged,
    .append_rejection = append_rejection,
    .append_failure = append_failure,
    .failures = failures,
};
} // namespace brook
// #endregion answers
