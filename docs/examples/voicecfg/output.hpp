// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_OUTPUT_HPP
#define VOICECFG_EXAMPLES_OUTPUT_HPP

#include "letters.hpp"
#include "unusable.hpp"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <poll.h>
#include <unistd.h>

/// All that is read and written. Nothing else writes, but for the bar that shows progress.
namespace tool {

/// Whether a read or a write that failed is to be tried again. It waits where that has to be.
[[nodiscard]] inline bool try_again(int file, short events)
{
    if (errno == EINTR) return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
    pollfd waited{file, events, 0};
    static_cast<void>(::poll(&waited, 1, -1));
    return true;
}

/// Reads what is there of an open file, or its next part. Returns how many bytes, 0 at its end.
[[nodiscard]] inline std::size_t read_some(int file, char* into, std::size_t most,
                                           std::string_view name)
{
    for (;;) {
        auto const got = ::read(file, into, most);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (!try_again(file, POLLIN))
            throw unusable{std::string{name} + ": " + std::strerror(errno)};
    }
}

[[nodiscard]] inline bool output_is_terminal() noexcept { return ::isatty(STDOUT_FILENO) != 0; }

/// Writes all of `out` to standard output as it is, and empties it.
inline void write_raw(std::string& out)
{
    for (std::size_t done = 0; done < out.size();) {
        auto const written = ::write(STDOUT_FILENO, out.data() + done, out.size() - done);
        if (written >= 0)
            done += static_cast<std::size_t>(written);
        else if (!try_again(STDOUT_FILENO, POLLOUT))
            throw unusable{std::string{"standard output: "} + std::strerror(errno)};
    }
    out.clear();
}

/// Writes whole lines to standard output and empties `out`. Programs get them as they are, people
/// at a terminal as `append_seen` shows them.
inline void write_lines(std::string& out)
{
    if (output_is_terminal()) {
        std::string shown;
        std::string_view left = out;
        for (auto end = left.find('\n'); end != left.npos; end = left.find('\n')) {
            append_seen(shown, left.substr(0, end));
            shown += '\n';
            left.remove_prefix(end + 1);
        }
        append_seen(shown, left);
        out = std::move(shown);
    }
    write_raw(out);
}

/// Writes a sentence to standard error, and nothing where that fails.
inline void complain(std::string_view sentence)
{
    std::string line = "voicecfg: ";
    append_seen(line, sentence);
    line += '\n';
    for (std::string_view left = line; !left.empty();) {
        auto const written = ::write(STDERR_FILENO, left.data(), left.size());
        if (written >= 0)
            left.remove_prefix(static_cast<std::size_t>(written));
        else if (!try_again(STDERR_FILENO, POLLOUT))
            return;
    }
}

} // namespace tool

#endif
