// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_SESSION_HPP
#define VOICECFG_EXAMPLES_SERVER_SESSION_HPP

#include "connection.hpp"
#include "exchange.hpp"
#include "limits.hpp"
#include "log.hpp"
#include "service.hpp"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace server {

namespace http = boost::beast::http;

/// One client: its requests, one after the other, as long as both sides keep the connection.
class session : public std::enable_shared_from_this<session> {
public:
    session(std::shared_ptr<connection> client, service& answers, limits const& bounds)
        : client_{std::move(client)}, answers_{answers}, bounds_{bounds}
    {
    }

    [[nodiscard]] asio::awaitable<void> run()
    {
        while (!ending_) {
            parser read;
            read.header_limit(static_cast<std::uint32_t>(bounds_.header));
            read.body_limit(bounds_.body);
            int const fault = co_await this->read(read);
            if (fault == closed) break;
            bool const keep = fault == 0 && read.keep_alive();
            if (fault == 0) {
                auto const asked = taken(read);
                auto const made = co_await answers_.answer(asked);
                note(made, asked);
                if (!co_await send(made, keep, asked.method == "HEAD")) break;
            }
            else {
                auto const made = refusal(read, fault);
                note(made, {});
                co_await send(made, false, false);
            }
            if (!keep) break;
        }
        co_await linger();
        client_->close();
    }

    /// Says that there are too many clients.
    [[nodiscard]] asio::awaitable<void> turn_away()
    {
        auto made = problem(503);
        made.retry = true;
        note(made, {});
        co_await send(made, false, false);
        idle_ = false;
        co_await linger();
        client_->close();
    }

    [[nodiscard]] tcp::socket::executor_type executor() { return client_->socket().get_executor(); }

    /// Ends after the request that is under way, if any. To be called on the client's strand.
    void end()
    {
        ending_ = true;
        if (idle_) client_->cancel();
    }

private:
    using parser = http::request_parser<http::string_body>;
    static constexpr int closed = -1;

    /// Reads a request. Gives 0 where it is whole, the status of what is wrong with it, or `closed`
    /// where the client has left or never began.
    [[nodiscard]] asio::awaitable<int> read(parser& into)
    {
        idle_ = in_.size() == 0;
        begun_ = std::chrono::steady_clock::now();
        client_->allow(idle_ ? bounds_.idle : bounds_.header_time);
        bool in_header = true;
        while (!into.is_done()) {
            error_code fault = http::error::need_more;
            if (in_.size() != 0) in_.consume(into.put(in_.data(), fault));
            if (in_header && into.is_header_done()) {
                in_header = false;
                client_->allow(bounds_.body_time);
                if (int const status = header_fault(into.get())) co_return status;
                if (!into.is_done() && expects_continue(into.get()) &&
                    co_await client_->write("HTTP/1.1 100 Continue\r\n\r\n"))
                    co_return closed;
                if (!fault) continue;
            }
            if (fault && fault != http::error::need_more) co_return status_of(fault);
            if (into.is_done() || !fault) continue;
            if (int const status = co_await more(into)) co_return status;
        }
        idle_ = false;
        co_return 0;
    }

    /// Reads more of a request; gives 0, or what it ends with.
    [[nodiscard]] asio::awaitable<int> more(parser const& into)
    {
        if (auto const broken = co_await client_->read(in_)) {
            if (idle_ && !into.got_some()) co_return closed;
            if (client_->expired()) co_return 408;
            co_return broken == asio::error::eof ? 400 : closed;
        }
        if (std::exchange(idle_, false)) {
            begun_ = std::chrono::steady_clock::now();
            client_->allow(bounds_.header_time);
        }
        co_return 0;
    }

    [[nodiscard]] static int status_of(error_code fault)
    {
        if (fault == http::error::header_limit) return 431;
        if (fault == http::error::body_limit) return 413;
        return fault == http::error::bad_version ? 505 : 400;
    }

    /// What the parser lets pass: a request without its one host (RFC 9112, section 3.2), and a
    /// body in a coding whose end nobody can tell (section 6.1).
    [[nodiscard]] static int header_fault(http::request_header<> const& read)
    {
        if (read.version() == 11 && read.count(http::field::host) != 1) return 400;
        auto const coding = read.find(http::field::transfer_encoding);
        if (coding != read.end() &&
            (read.version() != 11 || !boost::beast::iequals(coding->value(), "chunked")))
            return 501;
        return 0;
    }

    [[nodiscard]] static bool expects_continue(http::request_header<> const& read)
    {
        return read.version() == 11 &&
               boost::beast::iequals(read[http::field::expect], "100-continue");
    }

    [[nodiscard]] static std::string all(http::request_header<> const& read, std::string_view name,
                                         std::string_view between)
    {
        std::string joined;
        auto const [first, last] = read.equal_range(name);
        for (auto each = first; each != last; ++each)
            joined.append(joined.empty() ? "" : between).append(each->value());
        return joined;
    }

    [[nodiscard]] static request taken(parser& from)
    {
        auto& read = from.get();
        return {.method = std::string{read.method_string()},
                .target = std::string{read.target()},
                .authorization = all(read, "Authorization", ", "),
                .account = all(read, "X-Account-Id", ", "),
                .cookie = all(read, "Cookie", "; "),
                .content_type = all(read, "Content-Type", ", "),
                .content_encoding = all(read, "Content-Encoding", ", "),
                .if_match = all(read, "If-Match", ", "),
                .if_none_match = all(read, "If-None-Match", ", "),
                .body = std::move(read.body())};
    }

    /// The answer to what could not be read: in the platform's envelope where the route is known.
    [[nodiscard]] static reply refusal(parser const& read, int status)
    {
        auto const to = find_route(read.get().target());
        if (to.platform == nullptr) return problem(status);
        bool const known = !voicecfg::status_phrase(status).empty();
        auto made = failed(*to.platform, status, known ? "" : reason(status));
        made.route = to.name;
        return made;
    }

    [[nodiscard]] static std::string head_of(reply const& made, bool keep)
    {
        std::string out = "HTTP/1.1 " + std::to_string(made.status) + ' ';
        out.append(reason(made.status)).append("\r\nDate: ").append(date());
        auto const add = [&](std::string_view name, std::string_view value) {
            if (!value.empty()) out.append("\r\n").append(name).append(": ").append(value);
        };
        add("Connection", keep ? "" : "close");
        add("ETag", made.etag);
        add("Allow", made.allow);
        add("WWW-Authenticate", made.challenge);
        add("Retry-After", made.retry ? "1" : "");
        add("Cache-Control", "no-cache, private");
        if (made.status != 304) {
            add("Content-Type", made.media_type);
            add("Content-Length", std::to_string(made.body.size()));
        }
        return out + "\r\n\r\n";
    }

    /// Now, as HTTP writes it (RFC 9110, section 5.6.7).
    [[nodiscard]] static std::string date()
    {
        auto const now = std::time(nullptr);
        std::tm parts{};
        gmtime_r(&now, &parts);
        char text[40];
        return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
    }

    [[nodiscard]] asio::awaitable<bool> send(reply const& made, bool keep, bool head_only)
    {
        client_->allow(bounds_.write_time);
        auto bytes = head_of(made, keep && !ending_);
        if (!head_only) bytes += made.body;
        co_return !co_await client_->write(bytes);
    }

    /// Reads what a client still sends, for a while, so that it can read our last answer (RFC 9112,
    /// section 9.6).
    [[nodiscard]] asio::awaitable<void> linger()
    {
        if (idle_ || ending_) co_return;
        client_->finish();
        client_->allow(std::chrono::seconds{2});
        for (std::size_t left = 256; left != 0; --left) {
            in_.clear();
            if (co_await client_->read(in_)) break;
        }
    }

    void note(reply const& made, request const& asked) const
    {
        using namespace std::chrono;
        auto const taken = steady_clock::now() - begun_;
        log("request", {{"method", http::to_string(http::string_to_verb(asked.method))},
                        {"route", made.route},
                        {"status", made.status},
                        {"received", static_cast<std::int64_t>(asked.body.size())},
                        {"sent", static_cast<std::int64_t>(made.body.size())},
                        {"microseconds", duration_cast<microseconds>(taken).count()},
                        {"codes", made.codes}});
    }

    std::shared_ptr<connection> client_;
    service& answers_;
    limits const& bounds_;
    boost::beast::flat_buffer in_;
    std::chrono::steady_clock::time_point begun_; ///< the request's first byte
    bool idle_ = true;                            ///< between two requests
    bool ending_ = false;
};

} // namespace server

#endif
