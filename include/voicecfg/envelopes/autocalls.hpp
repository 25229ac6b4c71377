// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_AUTOCALLS_HPP
#define VOICECFG_ENVELOPES_AUTOCALLS_HPP

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/envelope.hpp>
#include <voicecfg/envelopes/autocalls_errors.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report.hpp>

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

/// The responses of docs.autocalls.ai, first generation.
namespace voicecfg::envelopes {

namespace autocalls_answers {

/// The directions as the page's responses name them.
[[nodiscard]] inline std::string_view direction(std::string_view json) noexcept
{
    if (json == R"("receive")") return R"("inbound")";
    return json == R"("make")" ? R"("outbound")" : json;
}

/// The pages answer with `message` and, in `data`, a summary: `id`, `name`, `status`, `type`,
/// `mode`. An update has other names for the name, the type and the mode; `id` and `status` are the
/// caller's, so they come from merged too. What merged does not have is left out (chosen).
inline void append_summary(std::string& out, std::string_view message, std::string_view merged)
{
    struct member {
        std::string_view name;
        std::string_view source;
    };
    constexpr member summary[] = {{"id", "id"},
                                  {"name", "assistant_name"},
                                  {"status", "status"},
                                  {"type", "calls_direction"},
                                  {"mode", "engine_type"}};
    json::append_quoted(out += R"({"message":)", message);
    json::brackets data{out += R"(,"data":)", '{', '}'};
    json::document const read{merged, json::any_depth};
    for (auto const& each : summary) {
        auto const found = read.fault() ? json::node{} : json::node{read.root()}.find(each.source);
        if (!found) continue;
        data.next();
        auto const text = found.scanned()->text();
        out.append("\"").append(each.name).append("\":");
        out += each.name == "type" ? direction(text) : text;
    }
    data.close();
    out += '}';
}

inline void append_merged(std::string& out, std::string_view merged)
{
    append_summary(out, "Assistant updated successfully", merged);
}

inline void append_created(std::string& out, std::string_view created)
{
    append_summary(out, "Assistant created successfully", created);
}

/// Failures other than 422 have a `message` only.
inline void append_failure(std::string& out, std::string_view sentence)
{
    json::append_quoted(out += R"({"message":)", sentence);
    out += '}';
}

/// All sentences by key, the keys in the order of the report, as are the sentences of one. A report
/// that was cut says so in `message` (chosen).
inline void append_rejection(std::string& out, report const& rejected)
{
    boost::json::value errors = boost::json::object{};
    for (auto const& each : rejected.violations) {
        auto& sentences = errors.get_object()[key(each.pointer)];
        if (sentences.is_null()) sentences.emplace_array();
        sentences.get_array().emplace_back(boost::json::string_view{sentence(each)});
    }
    out += R"({"message":"The given data was invalid.)";
    if (rejected.truncated) out += " There are more errors than are listed.";
    json::append_json(out += R"(","errors":)", errors);
    out += '}';
}

/// 404 and 500 are the page's; no page has 401, for which Laravel's own is chosen.
inline constexpr failure failures[]{
    failure{401, 401, "Unauthenticated."},
    failure{404, 404, "Assistant not found or does not belong to the authenticated user"},
    failure{500, 500, "Assistant update failed"},
};

inline constexpr failure creation_failures[]{
    failure{401, 401, "Unauthenticated."},
    failure{500, 500, "Assistant creation failed"},
};

} // namespace autocalls_answers

/// How docs.autocalls.ai answers: 422 with `message` and, by key, `errors`.
inline constexpr envelope autocalls{
    .dialect = &dialects::autocalls,
    .append_merged = autocalls_answers::append_merged,
    .append_rejection = autocalls_answers::append_rejection,
    .append_failure = autocalls_answers::append_failure,
    .failures = autocalls_answers::failures,
};

/// How it answers a creation: with 201, as the later page says; the earlier one says 200.
inline constexpr envelope autocalls_creation{
    .dialect = &dialects::autocalls,
    .append_merged = autocalls_answers::append_created,
    .append_rejection = autocalls_answers::append_rejection,
    .append_failure = autocalls_answers::append_failure,
    .failures = autocalls_answers::creation_failures,
    .success = 201,
};

} // namespace voicecfg::envelopes

#endif
