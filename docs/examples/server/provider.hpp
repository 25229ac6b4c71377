// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_PROVIDER_HPP
#define VOICECFG_EXAMPLES_SERVER_PROVIDER_HPP

#include "connection.hpp"
#include "update.hpp"

#include <boost/asio/strand.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace server {

/// The external system that holds edmo's assistants as well.
class provider {
public:
    provider(tcp::endpoint where, std::chrono::milliseconds time) : where_{where}, time_{time} {}

    /// Sends members of an assistant: `PATCH` some, `PUT` all of a new one; `DELETE` none, to have
    /// it removed. `unknown` where the connection, the time or the provider itself broke, since
    /// what was sent may have been applied.
    [[nodiscard]] asio::awaitable<outcome> send(std::string_view method, std::string_view assistant,
                                                std::string_view members) const
    {
        auto const executor = co_await asio::this_coro::executor;
        auto const to = std::make_shared<connection>(tcp::socket{executor});
        to->allow(time_);
        auto const said = co_await ask(*to, method, assistant, members);
        to->close();
        co_return said;
    }

private:
    [[nodiscard]] asio::awaitable<outcome> ask(connection& to, std::string_view method,
                                               std::string_view assistant,
                                               std::string_view members) const
    {
        if (co_await to.connect(where_)) co_return outcome::unreached;
        std::string message{method};
        message.append(" /assistant/")
            .append(assistant)
            .append(" HTTP/1.1\r\nHost: ")
            .append(authority());
        message.append(
            "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ");
        message.append(std::to_string(members.size())).append("\r\n\r\n").append(members);
        if (co_await to.write(message)) co_return outcome::unknown;
        int const status = co_await read_status(to);
        if (status >= 200 && status < 300) co_return outcome::accepted;
        co_return status >= 400 && status < 500 ? outcome::refused : outcome::unknown;
    }

    /// The status of an answer that came whole, else 0. Before it may come a few interim ones (RFC
    /// 9110, section 15.2), but no protocol to switch to: none was asked for.
    [[nodiscard]] static asio::awaitable<int> read_status(connection& from)
    {
        boost::beast::flat_buffer in{16 * 1024}; // Beast keeps a chunk's header in it, of any size.
        for (int left = 16; left != 0; --left) {
            int const status = co_await read_response(from, in);
            if (status / 100 != 1 || status == 101) co_return status;
        }
        co_return 0;
    }

    /// The status of a response that came whole, else 0. `in` holds what was read beyond the one
    /// before, and then beyond this one.
    [[nodiscard]] static asio::awaitable<int> read_response(connection& from,
                                                            boost::beast::flat_buffer& in)
    {
        namespace http = boost::beast::http;
        http::response_parser<http::string_body> parser;
        parser.eager(true);
        while (!parser.is_done()) {
            if (in.size() != 0) {
                error_code failed;
                in.consume(parser.put(in.data(), failed));
                if (failed && failed != http::error::need_more) co_return 0;
                if (!failed) continue;
            }
            if (auto const broken = co_await from.read(in)) {
                error_code failed;
                if (broken == asio::error::eof && parser.got_some()) parser.put_eof(failed);
                if (broken != asio::error::eof || failed || !parser.is_done()) co_return 0;
            }
        }
        co_return static_cast<int>(parser.get().result_int());
    }

    /// The address and the port, as `Host` has them (RFC 9110, section 7.2).
    [[nodiscard]] std::string authority() const
    {
        std::ostringstream out;
        out << where_;
        return std::move(out).str();
    }

    tcp::endpoint where_;
    std::chrono::milliseconds time_;
};

} // namespace server

#endif
