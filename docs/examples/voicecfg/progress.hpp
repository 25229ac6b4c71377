// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_PROGRESS_HPP
#define VOICECFG_EXAMPLES_PROGRESS_HPP

#include "terminal.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unistd.h>

namespace tool {

/// How far long work has come, on standard error where that is a terminal. Nothing is shown of what
/// takes less than half a second, and nothing is left of it.
class progress {
public:
    /// Of `total` units. With no total it counts them.
    progress(std::uintmax_t total, std::string_view units) : total_{total}, units_{units} {}
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;
    ~progress() { hide(); }

    void advance(std::uintmax_t by = 1)
    {
        done_ += by;
        if (!terminal_) return;
        auto const now = clock::now();
        if (now < next_) return;
        next_ = now + std::chrono::milliseconds{100};
        write("\r" + line() + "\x1b[K");
        shown_ = true;
    }

    /// To be called before anything else is written to the terminal.
    void hide()
    {
        if (shown_) write("\r\x1b[K");
        shown_ = false;
    }

private:
    using clock = std::chrono::steady_clock;

    [[nodiscard]] std::string line() const
    {
        if (total_ == 0) return std::to_string(done_).append(" ").append(units_);
        auto const part = std::min(1.0, static_cast<double>(done_) / static_cast<double>(total_));
        auto const percent = std::to_string(static_cast<int>(part * 100));
        auto const label = std::string(3 - std::min<std::size_t>(percent.size(), 3), ' ') +
                           percent + " % of " + std::to_string(total_) + ' ' + std::string{units_};
        auto const columns = columns_of_terminal(STDERR_FILENO).value_or(80);
        auto const room = std::min<std::size_t>(50, columns - std::min(columns, label.size() + 5));
        auto const filled = static_cast<std::size_t>(part * static_cast<double>(room));
        return "[" + std::string(filled, '=') + std::string(room - filled, ' ') + "] " + label;
    }

    static void write(std::string const& text)
    {
        // Nothing depends on it, so nothing is done where it fails.
        static_cast<void>(::write(STDERR_FILENO, text.data(), text.size()) < 0);
    }

    bool const terminal_ = is_terminal(STDERR_FILENO);
    std::uintmax_t total_;
    std::string_view units_;
    std::uintmax_t done_ = 0;
    clock::time_point next_ = clock::now() + std::chrono::milliseconds{500};
    bool shown_ = false;
};

} // namespace tool

#endif
