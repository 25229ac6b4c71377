// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_WAITERS_HPP
#define VOICECFG_EXAMPLES_SERVER_WAITERS_HPP

#include "connection.hpp"

#include <chrono>
#include <iterator>
#include <list>
#include <map>
#include <string>
#include <utility>

namespace server {

/// The updates that wait until an earlier one of their assistant is confirmed or taken back. All of
/// it runs on one strand.
class waiters {
public:
    /// Platform and id of an assistant.
    using assistant = std::pair<std::string, std::string>;

    /// Waits for `wake`, as the last one of the assistant, or as the first one where it had been
    /// woken in vain; false where `until` came before.
    [[nodiscard]] asio::awaitable<bool> wait(assistant of, bool in_vain,
                                             std::chrono::steady_clock::time_point until)
    {
        auto const executor = co_await asio::this_coro::executor;
        waiter one{asio::steady_timer{executor, until}};
        auto& all = all_[of];
        auto const place = all.insert(in_vain ? all.begin() : all.end(), &one);
        co_await one.timer.async_wait(awaited);
        if (!one.woken) remove(all_.find(of), place);
        co_return one.woken;
    }

    /// Wakes the one that waits longest for the assistant, if there is one.
    void wake(assistant const& of)
    {
        auto const found = all_.find(of);
        if (found != all_.end()) wake_first(found);
    }

    /// Wakes the first one of each assistant for which this holds.
    template <class Holds>
    void wake_if(Holds holds)
    {
        for (auto each = all_.begin(); each != all_.end();) {
            auto const next = std::next(each);
            if (holds(each->first)) wake_first(each);
            each = next;
        }
    }

private:
    struct waiter {
        asio::steady_timer timer;
        bool woken = false;
    };
    using queue = std::list<waiter*>;
    using queues = std::map<assistant, queue>;

    void wake_first(queues::iterator at)
    {
        auto* const first = at->second.front();
        remove(at, at->second.begin());
        first->woken = true;
        first->timer.cancel();
    }

    void remove(queues::iterator from, queue::iterator place)
    {
        from->second.erase(place);
        if (from->second.empty()) all_.erase(from);
    }

    queues all_;
};

} // namespace server

#endif
