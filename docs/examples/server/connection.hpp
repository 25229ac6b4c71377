// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_CONNECTION_HPP
#define VOICECFG_EXAMPLES_SERVER_CONNECTION_HPP

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// Awaits an operation and gives its error code first.
inline constexpr auto awaited = asio::as_tuple(asio::use_awaitable);

/// A socket and the time that it has left. All of it runs on the socket's strand.
class connection : public std::enable_shared_from_this<connection> {
public:
    explicit connection(tcp::socket socket)
        : socket_{std::move(socket)}, timer_{socket_.get_executor()}
    {
    }

    /// From now on, what is awaited fails when this time is over.
    void allow(std::chrono::milliseconds time)
    {
        expired_ = false;
        timer_.expires_after(time);
        timer_.async_wait([self = shared_from_this()](error_code cancelled) {
            // A timer that was set again may have been on its way.
            if (cancelled || self->timer_.expiry() > std::chrono::steady_clock::now()) return;
            self->expired_ = true;
            self->cancel();
        });
    }
    /// Whether the time was over.
    [[nodiscard]] bool expired() const noexcept { return expired_; }

    [[nodiscard]] asio::awaitable<error_code> connect(tcp::endpoint to)
    {
        auto const [failed] = co_await socket_.async_connect(to, awaited);
        co_return failed;
    }

    /// Reads what comes next, at least a byte, as far as the buffer has room for it; where it has
    /// none that is an error.
    [[nodiscard]] asio::awaitable<error_code> read(boost::beast::flat_buffer& into)
    {
        constexpr std::size_t most = 16 * 1024;
        auto const room = std::min(most, into.max_size() - into.size());
        if (room == 0) co_return asio::error::no_buffer_space;
        auto const [failed, size] = co_await socket_.async_read_some(into.prepare(room), awaited);
        into.commit(size);
        co_return failed;
    }

    [[nodiscard]] asio::awaitable<error_code> write(std::string_view bytes)
    {
        auto const [failed, size] =
            co_await asio::async_write(socket_, asio::buffer(bytes), awaited);
        co_return failed;
    }

    /// Ends what is awaited.
    void cancel()
    {
        error_code ignored;
        socket_.cancel(ignored);
    }

    /// Says that nothing more is sent.
    void finish()
    {
        error_code ignored;
        socket_.shutdown(tcp::socket::shutdown_send, ignored);
    }

    void close()
    {
        error_code ignored;
        socket_.close(ignored);
        timer_.cancel();
    }

    [[nodiscard]] tcp::socket& socket() noexcept { return socket_; }

private:
    tcp::socket socket_;
    asio::steady_timer timer_;
    bool expired_ = false;
};

} // namespace server

#endif
