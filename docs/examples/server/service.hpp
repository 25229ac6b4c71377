// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_SERVICE_HPP
#define VOICECFG_EXAMPLES_SERVER_SERVICE_HPP

#include "access.hpp"
#include "catalogs.hpp"
#include "log.hpp"
#include "preconditions.hpp"
#include "provider.hpp"
#include "routes.hpp"
#include "update.hpp"
#include "waiters.hpp"

#include <voicecfg/problem.hpp>

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/verb.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>

#include <exception>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace server {

/// HTTP's phrase for a status.
[[nodiscard]] inline std::string_view reason(int status)
{
    return boost::beast::http::obsolete_reason(
        boost::beast::http::int_to_status(static_cast<unsigned>(status)));
}

/// An answer where no platform's envelope is known: problem details (RFC 9457).
[[nodiscard]] inline reply problem(int status)
{
    reply made{.status = status, .media_type = voicecfg::problem_media_type};
    voicecfg::append_problem(made.body, {.status = status, .title = reason(status)});
    return made;
}

/// The media types that an update may have: there is no other patch format here (RFC 5789,
/// section 2.2).
inline constexpr std::string_view patch_types = "application/merge-patch+json, application/json";

/// Whether a body may be of the type that it has; a patch is nothing that an assistant is created
/// of.
[[nodiscard]] inline bool sends_json(request const& asked, route const& to)
{
    using boost::beast::iequals;
    auto const type = text(asked.content_type);
    auto const essence = type.substr(0, type.find_first_of("; \t"));
    return type.empty() || iequals(essence, "application/json") ||
           (!to.creates() && iequals(essence, "application/merge-patch+json"));
}

[[nodiscard]] inline bool is_packed(request const& asked)
{
    return asked.content_encoding && !boost::beast::iequals(*asked.content_encoding, "identity");
}

/// A request that may be made: its route and who asks.
struct admission {
    route to;
    caller who;
};

/// Answers requests. Reads run on any thread of the pool, writes one after the other on a strand,
/// so that none waits for SQLite's lock while it keeps a thread busy.
class service {
public:
    service(asio::thread_pool& pool, connections& store, catalogs const& offers,
            std::optional<provider> second, policy chosen)
        : writer_{asio::make_strand(pool)}, store_{store}, offers_{offers},
          provider_{std::move(second)}, chosen_{chosen}
    {
    }

    /// Judges a request by its header, so that nobody has to read the body of one that may not be
    /// made.
    [[nodiscard]] std::variant<admission, reply> admit(request const& asked)
    {
        auto const to = find_route(asked.target);
        std::variant<admission, reply> made = problem(404);
        if (to.platform != nullptr) {
            try {
                made = admit(to, asked);
            }
            catch (...) {
                made = broken(to);
            }
        }
        else if (is_unknown(asked.method))
            made = problem(501);
        if (auto* const refusal = std::get_if<reply>(&made)) refusal->route = to.name;
        return made;
    }

    [[nodiscard]] asio::awaitable<reply> answer(admission const& admitted, request const& asked)
    {
        reply made{};
        try {
            made = co_await judge(admitted, asked);
        }
        catch (...) {
            made = broken(admitted.to);
        }
        made.route = admitted.to.name;
        co_return made;
    }

    /// Brings what crashed or got lost between here and the provider to an end, again and again.
    [[nodiscard]] asio::awaitable<void> settle_overdue()
    {
        asio::steady_timer timer{co_await asio::this_coro::executor};
        failures seen{"settle_failed"};
        for (;;) {
            std::vector<owed> all;
            try {
                all = store_.use([](database& in) { return find_overdue(in, 16); });
                for (auto& each : all) co_await settle_one(each);
                seen.none();
            }
            catch (std::exception const& error) {
                seen.one(error.what());
            }
            timer.expires_after(std::chrono::milliseconds{200});
            co_await timer.async_wait(awaited);
        }
    }

    /// Wakes the updates that wait for what another process has settled, again and again: of what
    /// is settled here they are woken at once.
    [[nodiscard]] asio::awaitable<void> wake_waiting()
    {
        asio::steady_timer timer{co_await asio::this_coro::executor};
        failures seen{"wake_failed"};
        for (;;) {
            try {
                co_await write([&](database& in) {
                    waiting_.wake_if(
                        [&](auto const& of) { return !owes(in, of.first, of.second); });
                });
                seen.none();
            }
            catch (std::exception const& error) {
                seen.one(error.what());
            }
            timer.expires_after(std::chrono::milliseconds{500});
            co_await timer.async_wait(awaited);
        }
    }

private:
    /// Logs what fails again and again, but not the same twice in a row.
    class failures {
    public:
        explicit failures(std::string_view event) : event_{event} {}
        void one(std::string_view reason)
        {
            if (reason == last_) return;
            log(event_, {{"reason", reason}});
            last_ = reason;
        }
        void none() { last_.clear(); }

    private:
        std::string_view event_;
        std::string last_;
    };

    /// The answer to an exception that is being handled.
    [[nodiscard]] static reply broken(route const& to)
    {
        try {
            throw;
        }
        catch (store_error const& error) {
            log("store_failed", {{"route", to.name}, {"reason", error.what()}});
            return failed(*to.platform, error.unavailable() ? 503 : 500);
        }
        catch (std::exception const& error) {
            log("failed", {{"route", to.name}, {"reason", error.what()}});
            return failed(*to.platform, 500);
        }
    }

    /// Whether a method is none that HTTP has (RFC 9110, section 9.1).
    [[nodiscard]] static bool is_unknown(std::string_view method)
    {
        namespace http = boost::beast::http;
        return http::string_to_verb(method) == http::verb::unknown;
    }

    [[nodiscard]] std::variant<admission, reply> admit(route const& to, request const& asked)
    {
        if (is_unknown(asked.method)) return failed(*to.platform, 501, reason(501));
        bool const reads = asked.method == "GET" || asked.method == "HEAD";
        if (reads ? to.creates() : asked.method != to.update || to.update.empty()) {
            auto made = failed(*to.platform, 405);
            made.allow = to.allow;
            return made;
        }
        if (!reads && (is_packed(asked) || !sends_json(asked, to))) {
            auto made = failed(*to.platform, 415);
            made.accept_encoding = is_packed(asked) ? "identity" : "";
            made.accept_patch = asked.method == "PATCH" ? patch_types : "";
            return made;
        }
        auto who = store_.use([&](database& in) { return authenticate(in, to, asked); });
        if (auto const* const why = std::get_if<refused>(&who))
            return failed(*to.platform, why->status, why->sentence);
        return admission{to, std::get<caller>(std::move(who))};
    }

    [[nodiscard]] asio::awaitable<reply> judge(admission const& admitted, request const& asked)
    {
        auto const& to = admitted.to;
        auto const& who = admitted.who;
        auto const offers = offers_.now();
        auto const& offer = offers->find(to.platform->dialect->name)->second;
        if (to.update.empty()) {
            int const status = failed_precondition(asked, "");
            if (status >= 400) co_return failed_condition(*to.platform, status);
            if (status == 304) co_return reply{.status = 304};
            co_return reply{.status = 200, .body = offer.text};
        }
        if (asked.method == "GET" || asked.method == "HEAD")
            co_return store_.use([&](database& in) { return show(in, *to.platform, who, asked); });
        co_return co_await update_both(to, who, asked, offer.parsed);
    }

    /// Writes here, then there.
    [[nodiscard]] asio::awaitable<reply> update_both(route const& to, caller const& who,
                                                     request const& asked,
                                                     voicecfg::catalog const& catalog)
    {
        auto done = co_await asio::co_spawn(writer_, write_in_turn(to, who, asked, catalog),
                                            asio::use_awaitable);
        if (!done.unconfirmed) co_return std::move(done.answer);
        bool const kept = co_await confirm(*done.unconfirmed);
        co_return kept ? std::move(done.answer) : failed(*to.platform, 500);
    }

    /// Writes an update or a creation; while an earlier update of the assistant is not confirmed,
    /// waits for that. To be run on `writer_`.
    [[nodiscard]] asio::awaitable<updated> write_in_turn(route const& to, caller const& who,
                                                         request const& asked,
                                                         voicecfg::catalog const& catalog)
    {
        auto const until = std::chrono::steady_clock::now() + chosen_.lease;
        std::optional<waiters::assistant> waited;
        try {
            for (;;) {
                auto done = store_.use([&](database& in) {
                    return to.creates() ? create(in, to, who, asked, catalog, chosen_)
                                        : update(in, *to.platform, who, asked, catalog, chosen_);
                });
                if (done.waits_for.empty()) {
                    // Whoever is confirmed wakes the next one; else it is for us to do.
                    if (waited && !done.unconfirmed) waiting_.wake(*waited);
                    co_return done;
                }
                bool const in_vain = waited.has_value();
                waited.emplace(who.platform, done.waits_for);
                if (!co_await waiting_.wait(*waited, in_vain, until))
                    co_return updated{failed(*to.platform, 503)};
            }
        }
        catch (...) {
            if (waited) waiting_.wake(*waited);
            throw;
        }
    }

    /// Tells the provider of an update that is written here; false where it was not kept.
    [[nodiscard]] asio::awaitable<bool> confirm(owed& what)
    {
        auto const told =
            co_await provider_->send(what.creates() ? "PUT" : "PATCH", what.external, what.delta);
        bool kept = false;
        try {
            kept = co_await write([&](database& in) {
                bool const accepted = settle(in, what, told);
                waiting_.wake({what.platform, what.assistant});
                return accepted;
            });
            if (!kept) log("taken_back", {{"assistant", what.assistant}, {"provider", name(told)}});
        }
        catch (store_error const& error) {
            log("settle_failed", {{"reason", error.what()}}); // settle_overdue does it later.
        }
        co_return kept;
    }

    /// Takes an update back on both sides, of which nobody knows whether the provider has it.
    [[nodiscard]] asio::awaitable<void> settle_one(owed& what)
    {
        auto const members =
            co_await write([&](database& in) { return claim(in, what, chosen_.lease); });
        if (!members) co_return;
        auto const told =
            co_await provider_->send(what.creates() ? "DELETE" : "PATCH", what.external, *members);
        log("restored", {{"assistant", what.assistant}, {"provider", name(told)}});
        if (told != outcome::accepted && told != outcome::refused) co_return;
        co_await write([&](database& in) {
            forget(in, what);
            waiting_.wake({what.platform, what.assistant});
        });
    }

    /// Calls `work` with a connection, after all work that was given before.
    template <class Work>
    [[nodiscard]] asio::awaitable<std::invoke_result_t<Work, database&>> write(Work work)
    {
        auto in_turn = [&]() -> asio::awaitable<std::invoke_result_t<Work, database&>> {
            co_return store_.use(work);
        };
        co_return co_await asio::co_spawn(writer_, std::move(in_turn), asio::use_awaitable);
    }

    asio::strand<asio::thread_pool::executor_type> writer_;
    waiters waiting_; ///< to be used on `writer_`
    connections& store_;
    catalogs const& offers_;
    std::optional<provider> provider_;
    policy chosen_;
};

} // namespace server

#endif
