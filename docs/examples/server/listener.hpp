// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_LISTENER_HPP
#define VOICECFG_EXAMPLES_SERVER_LISTENER_HPP

#include "session.hpp"

#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <set>
#include <string_view>

namespace server {

/// The sessions that are open, so that they can be ended.
class sessions {
public:
    /// Adds one if there is room for it.
    [[nodiscard]] bool add(session* one, std::size_t most)
    {
        std::lock_guard const locked{guard_};
        return !ending_ && all_.size() < most && all_.insert(one).second;
    }
    void remove(session* one)
    {
        std::lock_guard const locked{guard_};
        all_.erase(one);
        if (all_.empty()) none_.notify_all();
    }
    /// Asks all to end after what they are at.
    void end()
    {
        std::lock_guard const locked{guard_};
        ending_ = true;
        for (auto* const each : all_)
            asio::post(each->executor(), [one = each->shared_from_this()] { one->end(); });
    }
    /// Waits until all have ended, but not longer; gives how many are left.
    [[nodiscard]] std::size_t wait(std::chrono::milliseconds longest)
    {
        std::unique_lock locked{guard_};
        none_.wait_for(locked, longest, [&] { return all_.empty(); });
        return all_.size();
    }

    std::atomic<std::size_t> turned_away = 0; ///< that are being told so

private:
    std::mutex guard_;
    std::condition_variable none_;
    std::set<session*> all_;
    bool ending_ = false;
};

/// Runs a session to its end; where there is no room for it, only says so. Of those that are turned
/// away no more than `most_turned_away` are waited for.
[[nodiscard]] inline asio::awaitable<void> serve(std::shared_ptr<session> one, sessions& open,
                                                 std::size_t most)
{
    bool const served = open.add(one.get(), most);
    struct leave {
        session* one;
        sessions& open;
        bool served;
        ~leave() { served ? open.remove(one) : void(--open.turned_away); }
    } const at_end{one.get(), open, served};
    try {
        if (served)
            co_await one->run();
        else
            co_await one->turn_away(++open.turned_away <= most_turned_away);
    }
    catch (std::exception const& error) {
        log("session_failed", {{"reason", error.what()}});
    }
}

/// Accepts clients until the acceptor is closed.
[[nodiscard]] inline asio::awaitable<void> accept(tcp::acceptor& door, sessions& open,
                                                  service& answers, limits const& bounds)
{
    asio::steady_timer timer{door.get_executor()};
    while (door.is_open()) {
        auto const strand = asio::make_strand(door.get_executor());
        auto [failed, socket] = co_await door.async_accept(strand, awaited);
        if (failed == asio::error::operation_aborted) break;
        if (failed) {
            // Out of descriptors, say. Others will end.
            log("accept_failed", {{"reason", failed.message()}});
            timer.expires_after(std::chrono::milliseconds{100});
            co_await timer.async_wait(awaited);
            continue;
        }
        error_code ignored;
        socket.set_option(tcp::no_delay{true}, ignored);
        auto client = std::make_shared<connection>(tcp::socket{std::move(socket)});
        auto one = std::make_shared<session>(std::move(client), answers, bounds);
        asio::co_spawn(strand, serve(std::move(one), open, bounds.connections), asio::detached);
    }
}

} // namespace server

#endif
