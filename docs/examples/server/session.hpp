// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_SESSION_HPP
#define VOICECFG_EXAMPLES_SERVER_SESSION_HPP

#include "connection.hpp"
#include "exchange.hpp"
#include "limits.hpp"
#include "log.hpp"
#include "parser.hpp"
#include "service.hpp"

#include <chrono>
#include <cstdint>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace server {

/// One client: its requests, one after the other, as long as both sides keep the connection.
class session : public std::enable_shared_from_this<session> {
public:
    session(std::shared_ptr<connection> client, service& answers, limits const& bounds)
        : client_{std::move(client)}, answers_{answers}, bounds_{bounds}, in_{bounds.header}
    {
    }

    [[nodiscard]] asio::awaitable<void> run()
    {
        bool keep = true;
        while (keep && !ending_) {
            auto done = co_await exchange();
            if (!done) break;
            keep = co_await send(*done) && done->keep;
        }
        co_await linger();
        client_->close();
    }

    /// Says that there are too many clients. `waits`: until the client has surely read that.
    [[nodiscard]] asio::awaitable<void> turn_away(bool waits)
    {
        exchanged done{.answer = problem(503)};
        done.answer.retry = true;
        note(done, 0);
        idle_ = !co_await send(done) || !waits;
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
    static constexpr int closed = -1;

    /// An answer, and what else has to be known of its request to send and to log it.
    struct exchanged {
        reply answer;
        std::string method = {};
        int minor = 1; ///< of the client's version
        bool keep = false;
    };

    /// Reads a request and answers it; nothing where the client has left or never began. What was
    /// read is gone before the answer is sent, for which a client may take its time.
    [[nodiscard]] asio::awaitable<std::optional<exchanged>> exchange()
    {
        parser from{bounds_};
        reply made{};
        idle_ = in_.size() == 0;
        begun_ = std::chrono::steady_clock::now();
        client_->allow(idle_ ? bounds_.idle : bounds_.header_time);
        int fault = co_await read_to(from, &parser::has_header);
        if (fault == 0) {
            auto const admitted = answers_.admit(from.read());
            if (auto const* const refusal = std::get_if<reply>(&admitted))
                made = *refusal;
            else {
                client_->allow(bounds_.body_time);
                if (from.waits_for_continue() &&
                    co_await client_->write("HTTP/1.1 100 Continue\r\n\r\n"))
                    co_return std::nullopt;
                fault = co_await read_to(from, &parser::has_all);
                if (fault == 0)
                    made = co_await answers_.answer(std::get<admission>(admitted), from.read());
            }
        }
        if (fault == closed) co_return std::nullopt;
        if (fault != 0) made = refusal(from.read(), fault);
        // A body that nobody asked for is not read, so nothing can follow it.
        bool const keep = fault == 0 && from.keeps() && from.has_all();
        exchanged done{std::move(made), std::move(from.read().method), from.minor(), keep};
        note(done, from.read().body.size());
        co_return done;
    }

    /// Reads until `done`. Gives 0, the status of what is wrong with the request, or `closed` where
    /// the client has left or never began.
    [[nodiscard]] asio::awaitable<int> read_to(parser& into, bool (parser::*done)() const)
    {
        for (;;) {
            if (int const fault = into.take(in_)) co_return fault;
            if ((into.*done)()) co_return 0;
            if (auto const broken = co_await client_->read(in_)) {
                if (broken == asio::error::no_buffer_space) co_return 431;
                if (!into.has_begun() && in_.size() == 0) co_return closed;
                if (client_->expired()) co_return 408;
                co_return broken == asio::error::eof ? 400 : closed;
            }
            if (std::exchange(idle_, false)) {
                begun_ = std::chrono::steady_clock::now();
                client_->allow(bounds_.header_time);
            }
        }
    }

    /// The answer to what could not be read: in the platform's envelope where the route is known.
    [[nodiscard]] static reply refusal(request const& read, int status)
    {
        auto const to = find_route(read.target);
        if (to.platform == nullptr) return problem(status);
        bool const known = !voicecfg::status_phrase(status).empty();
        auto made = failed(*to.platform, status, known ? "" : reason(status));
        made.route = to.name;
        return made;
    }

    [[nodiscard]] static std::string head_of(reply const& made, std::string_view connection)
    {
        std::string out = "HTTP/1.1 " + std::to_string(made.status) + ' ';
        out.append(reason(made.status)).append("\r\nDate: ").append(date());
        auto const add = [&](std::string_view name, std::string_view value) {
            if (!value.empty()) out.append("\r\n").append(name).append(": ").append(value);
        };
        add("Connection", connection);
        add("ETag", made.etag);
        add("Location", made.location);
        add(voicecfg::notices_field, made.notices);
        add("Allow", made.allow);
        add("Accept-Patch", made.accept_patch);
        add("Accept-Encoding", made.accept_encoding);
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

    [[nodiscard]] asio::awaitable<bool> send(exchanged const& done)
    {
        client_->allow(bounds_.write_time);
        // A client of HTTP/1.0 has to be told that it is kept (RFC 9112, section C.2.2).
        auto const kept = done.minor == 0 ? "keep-alive" : "";
        auto bytes = head_of(done.answer, done.keep && !ending_ ? kept : "close");
        if (done.method != "HEAD") bytes += done.answer.body;
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

    void note(exchanged const& done, std::size_t received) const
    {
        using namespace std::chrono;
        auto const taken = steady_clock::now() - begun_;
        auto const known = http::string_to_verb(done.method);
        log("request", {{"method", known != http::verb::unknown ? done.method
                                   : done.method.empty()        ? "none"
                                                                : "unknown"},
                        {"route", done.answer.route},
                        {"status", done.answer.status},
                        {"received", static_cast<std::int64_t>(received)},
                        {"sent", static_cast<std::int64_t>(done.answer.body.size())},
                        {"microseconds", duration_cast<microseconds>(taken).count()},
                        {"codes", done.answer.codes}});
    }

    std::shared_ptr<connection> client_;
    service& answers_;
    limits const& bounds_;
    boost::beast::flat_buffer in_;
    /// The request's first byte.
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    bool idle_ = true; ///< between two requests
    bool ending_ = false;
};

} // namespace server

#endif
