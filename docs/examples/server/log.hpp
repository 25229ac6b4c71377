// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_LOG_HPP
#define VOICECFG_EXAMPLES_SERVER_LOG_HPP

#include <voicecfg/json/quote.hpp>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <deque>
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
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

/// An event as one line of JSON.
[[nodiscard]] inline std::string log_line(std::string_view event,
                                          std::initializer_list<field> fields)
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
    return line += "}\n";
}

/// The lines on their way to standard error. A thread of their own writes them, so that nobody else
/// waits where the log is not read; lines for which there is no room are dropped and counted.
class log_queue {
public:
    /// The only one. It is never destroyed, since its thread may still be in a write at the end.
    [[nodiscard]] static log_queue& get()
    {
        static auto& only = *new log_queue;
        return only;
    }

    void add(std::string line)
    {
        std::lock_guard const locked{guard_};
        if (bytes_ + line.size() > most) {
            ++dropped_;
            return;
        }
        if (dropped_ != 0) push(log_line("log_dropped", {{"lines", std::exchange(dropped_, 0)}}));
        push(std::move(line));
    }

    /// Waits until all is written, but not longer than until then.
    void flush(std::chrono::steady_clock::time_point until)
    {
        std::unique_lock locked{guard_};
        written_.wait_until(locked, until, [&] { return bytes_ == 0; });
    }

private:
    static constexpr std::size_t most = 256 * 1024;

    log_queue()
    {
        std::thread{[this] { write_all(); }}.detach();
    }

    void push(std::string line)
    {
        bytes_ += line.size();
        lines_.push_back(std::move(line));
        added_.notify_one();
    }

    [[noreturn]] void write_all()
    {
        std::unique_lock locked{guard_};
        for (;;) {
            added_.wait(locked, [&] { return !lines_.empty(); });
            auto const line = std::move(lines_.front());
            lines_.pop_front();
            locked.unlock();
            bool const done = write(line);
            locked.lock();
            bytes_ -= line.size();
            if (!done) ++dropped_;
            if (bytes_ == 0) written_.notify_all();
        }
    }

    /// Writes a line, at once where that can be, so that lines of several processes don't mix;
    /// false where nobody can read it any longer, or its disk is full.
    [[nodiscard]] static bool write(std::string_view left)
    {
        while (!left.empty()) {
            auto const size = ::write(STDERR_FILENO, left.data(), left.size());
            if (size >= 0)
                left.remove_prefix(static_cast<std::size_t>(size));
            else if (errno == EAGAIN) {
                pollfd writable{.fd = STDERR_FILENO, .events = POLLOUT, .revents = 0};
                ::poll(&writable, 1, -1);
            }
            else if (errno != EINTR)
                return false;
        }
        return true;
    }

    std::mutex guard_;
    std::condition_variable added_;
    std::condition_variable written_;
    std::deque<std::string> lines_;
    std::size_t bytes_ = 0; ///< of `lines_` and of the one that is being written
    std::int64_t dropped_ = 0;
};

/// Logs an event to standard error, and never waits. Callers name what they log field by field, and
/// no field is a body, a header or a target: prompts and tokens have no way in.
inline void log(std::string_view event, std::initializer_list<field> fields = {})
{
    log_queue::get().add(log_line(event, fields));
}

} // namespace server

#endif
