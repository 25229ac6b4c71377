// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_LOG_HPP
#define VOICECFG_EXAMPLES_SERVER_LOG_HPP

#include <voicecfg/json/quote.hpp>

#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace server {

/// A named value of a log line.
struct field {
    std::string_view name;
    std::variant<std::string_view, std::int64_t> value;
};

/// The time as RFC 3339 writes it, in UTC.
[[nodiscard]] inline std::string timestamp()
{
    using namespace std::chrono;
    auto const now = time_point_cast<milliseconds>(system_clock::now());
    auto const seconds = system_clock::to_time_t(now);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    auto const size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    auto const rest = std::to_string(now.time_since_epoch().count() % 1000);
    return std::string(text, size) + '.' + std::string(3 - rest.size(), '0') + rest + 'Z';
}

/// Writes an event as one line of JSON to standard error. Callers name what they log field by
/// field, and no field is a body, a header or a target: prompts and tokens have no way in.
inline void log(std::string_view event, std::initializer_list<field> fields = {})
{
    std::string line = R"({"time":")" + timestamp() + R"(","event":)";
    voicecfg::json::append_quoted(line, event);
    for (auto const& each : fields) {
        voicecfg::json::append_quoted(line += ',', each.name);
        line += ':';
        if (auto const* const number = std::get_if<std::int64_t>(&each.value))
            line += std::to_string(*number);
        else
            voicecfg::json::append_quoted(line, std::get<std::string_view>(each.value));
    }
    line += "}\n";
    // One write a line, so that lines of several threads don't mix. A log that can't be written
    // stops nobody.
    [[maybe_unused]] auto const written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace server

#endif
