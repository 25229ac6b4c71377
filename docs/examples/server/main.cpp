// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "arguments.hpp"
#include "listener.hpp"

#include <boost/asio/signal_set.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <future>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

namespace {

using namespace server;

/// Reads the catalogs again at each SIGHUP. A broken one is refused, and the old ones are served
/// on.
asio::awaitable<void> reload(asio::signal_set& asked, catalogs& offers)
{
    for (;;) {
        co_await asked.async_wait(asio::use_awaitable);
        std::string why;
        if (offers.load(why))
            log("catalogs_loaded");
        else
            log("catalogs_refused", {{"reason", why}});
    }
}

asio::awaitable<void> wait_for_end(asio::signal_set& asked, std::promise<int>& signalled)
{
    signalled.set_value(co_await asked.async_wait(asio::use_awaitable));
}

tcp::endpoint endpoint_of(server::address const& given)
{
    error_code fault;
    tcp::endpoint const made{asio::ip::make_address(given.host, fault), given.port};
    if (fault) throw std::invalid_argument{"not an IP address: " + given.host};
    return made;
}

/// Opens as many connections as threads may want at once, so that none is opened later, when there
/// may be no descriptor left.
void open_connections(connections& store, std::size_t count)
{
    store.use([&](database& in) {
        in.query("SELECT 1 FROM assistants LIMIT 1").next(); // SQLite opens its files with that.
        if (count > 1) open_connections(store, count - 1);
    });
}

tcp::acceptor listen(asio::thread_pool& pool, server::address const& given)
{
    auto const endpoint = endpoint_of(given);
    try {
        return {asio::make_strand(pool), endpoint};
    }
    catch (boost::system::system_error const& error) {
        throw std::runtime_error{"can't listen on " + given.host + ':' +
                                 std::to_string(given.port) + ": " + error.code().message()};
    }
}

/// Ends the process at a time, whatever holds its threads by then. What was acknowledged is on the
/// disk, and what was not, the next start takes back.
void end_process_at(std::chrono::steady_clock::time_point when)
{
    std::thread{[when] {
        std::this_thread::sleep_until(when);
        std::_Exit(0);
    }}.detach();
}

/// Serves until a signal says to end, then lets what is under way come to its end.
void run(arguments given)
{
    auto const possible = clients_possible(given.threads, given.provider.has_value());
    if (possible == 0) throw std::runtime_error{"the limit of open files is too low (ulimit -Hn)"};
    auto const wanted =
        std::exchange(given.bounds.connections, std::min(given.bounds.connections, possible));
    catalogs offers;
    for (auto const& [platform, file] : given.catalogs) offers.add(platform, file);
    std::string why;
    if (!offers.load(why)) throw std::runtime_error{why};
    connections store{given.database, given.bounds.busy_time};
    auto const seed = given.seed.empty() ? "" : read_file(given.seed);
    store.use([&](database& in) {
        prepare_store(in, seed);
        log("store_opened", {{"journal_mode", in.setting("PRAGMA journal_mode")},
                             {"synchronous", in.setting("PRAGMA synchronous")}});
    });
    open_connections(store, given.threads);

    sessions open;
    asio::thread_pool pool{given.threads};
    std::optional<provider> second;
    if (given.provider) second.emplace(endpoint_of(*given.provider), given.bounds.provider_time);
    policy const chosen{.if_match_required = given.if_match_required,
                        .writes_to_provider = second.has_value(),
                        .lease = given.bounds.provider_time + 2 * given.bounds.busy_time};
    service answers{pool, store, offers, std::move(second), chosen};

    auto door = listen(pool, given.listen);
    std::promise<int> signalled;
    // Made here, one after the other: two threads that make their first at once may lose the
    // signals of both (Asio 1.24).
    asio::signal_set to_reload{pool, SIGHUP};
    asio::signal_set to_end{pool, SIGTERM, SIGINT};
    asio::co_spawn(pool, reload(to_reload, offers), asio::detached);
    asio::co_spawn(pool, wait_for_end(to_end, signalled), asio::detached);
    if (chosen.writes_to_provider) {
        asio::co_spawn(asio::make_strand(pool), answers.settle_overdue(), asio::detached);
        asio::co_spawn(asio::make_strand(pool), answers.wake_waiting(), asio::detached);
    }
    asio::co_spawn(door.get_executor(), accept(door, open, answers, given.bounds), asio::detached);
    auto const count = static_cast<std::int64_t>(given.bounds.connections);
    if (given.bounds.connections < wanted) log("connections_capped", {{"connections", count}});
    log("listening", {{"port", door.local_endpoint().port()}, {"connections", count}});

    auto const signal = signalled.get_future().get();
    auto const end = std::chrono::steady_clock::now() + given.bounds.drain_time;
    end_process_at(end + std::chrono::seconds{5});
    log("ending", {{"signal", signal}});
    std::promise<void> closed;
    asio::post(door.get_executor(), [&] {
        door.close();
        closed.set_value();
    });
    closed.get_future().wait();
    open.end();
    auto const left = end - std::chrono::steady_clock::now();
    auto const cut = open.wait(std::chrono::duration_cast<std::chrono::milliseconds>(left));
    pool.stop();
    pool.join();
    log("ended", {{"cut", static_cast<std::int64_t>(cut)}});
    log_queue::get().flush(std::chrono::steady_clock::now() + std::chrono::seconds{1});
}

} // namespace

int main(int count, char** words)
{
    try {
        if (count < 2 || std::string_view{words[1]} == "--help") {
            std::cout << help;
            return 0;
        }
        std::signal(SIGPIPE, SIG_IGN); // A log that nobody reads any longer ends nothing.
        run(read_arguments(count, words));
        return 0;
    }
    catch (std::exception const& error) {
        log_queue::get().flush(std::chrono::steady_clock::now() + std::chrono::seconds{1});
        std::cerr << "voicecfg_server: " << error.what() << '\n';
        return 2;
    }
}
