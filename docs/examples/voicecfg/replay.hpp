// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPLAY_HPP
#define VOICECFG_EXAMPLES_REPLAY_HPP

#include "audits.hpp"
#include "dialects.hpp"
#include "disagreements.hpp"
#include "lines.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool {

/// What the code that voicecfg is compared with answered to a request.
struct logged_answer {
    bool accepted = false;
    std::string status = {};             ///< as digits; empty: the log does not say
    voicecfg::json::node assistant = {}; ///< merged, where the log has it

    /// Reads the member `answer` of a line; nothing where it is none.
    [[nodiscard]] static std::optional<logged_answer> read(voicecfg::json::node line)
    {
        using voicecfg::json::kind;
        auto const from = line.find("answer");
        if (!from.is(kind::object)) return std::nullopt;
        logged_answer made;
        auto const status = from.find("status");
        auto const ok = from.find("ok");
        if ((status && !made.read_status(status)) || (ok && !ok.is(kind::boolean)) ||
            (!status && !ok))
            return std::nullopt;
        if (ok) made.accepted = ok.boolean();
        if (auto const merged = from.find("assistant"); !merged.is(kind::null))
            made.assistant = merged;
        return made;
    }

private:
    /// A status of HTTP (RFC 9110, section 15); those from 200 to 299 accept.
    [[nodiscard]] bool read_status(voicecfg::json::node from)
    {
        if (!from.is(voicecfg::json::kind::number) || !from.number().fits_int64()) return false;
        auto const number = from.number().to_int64();
        accepted = number >= 200 && number < 300;
        status = std::to_string(number);
        return number >= 100 && number < 600;
    }
};

/// Calls `visit` with each place where two values differ: goes through objects member by member,
/// and takes everything else whole, as `changes` does.
template <class Visit>
void for_each_difference(voicecfg::location const& at, voicecfg::json::node a,
                         voicecfg::json::node b, Visit& visit)
{
    using voicecfg::json::kind;
    if (!a || !b) return visit(at);
    if (!a.is(kind::object) || !b.is(kind::object)) {
        if (!voicecfg::json::equal(a, b)) visit(at);
        return;
    }
    voicecfg::json::member_index const left{a};
    voicecfg::json::member_index const right{b};
    for (auto const& each : left.rows())
        for_each_difference(at / each.name, each.value, right.find(each.name), visit);
    for (auto const& each : right.rows())
        if (!left.find(each.name)) visit(at / each.name);
}

/// Answers each request of a log and compares the answer with the one that is logged.
class replayer {
public:
    replayer(std::string title, voicecfg::dialect const& platform, voicecfg::catalog_view catalog,
             voicecfg::options const& chosen, progress& shown)
        : title_{std::move(title)}, platform_{platform}, catalog_{catalog}, chosen_{chosen},
          shown_{shown}
    {
    }

    /// Takes the next line. One that can't be compared is reported, and the rest goes on.
    void take(std::string_view line)
    {
        ++number_;
        if (line.size() > protocol::max_line)
            return refuse("it is longer than " + std::to_string(protocol::max_line) + " bytes");
        if (line.find_first_not_of(" \t\r") == line.npos) return;
        try {
            compare(line);
        }
        catch (std::bad_alloc const&) {
            refuse("its answer does not fit into memory");
        }
    }

    [[nodiscard]] disagreements const& found() const noexcept { return found_; }
    [[nodiscard]] std::uintmax_t unreadable() const noexcept { return unreadable_; }

private:
    void compare(std::string_view line)
    {
        protocol::request asked{chosen_};
        if (auto const fault = asked.read(line))
            return refuse(voicecfg::message(fault->violations.front()));
        auto const before = logged_answer::read(asked.root());
        if (!before)
            return refuse("/answer must be an object with \"ok\", true or false, or \"status\", "
                          "a whole number from 100 to 599");
        std::string response;
        asked.answer(response, platform_, catalog_);
        voicecfg::json::document const read{response, voicecfg::json::any_depth};
        voicecfg::json::node const now{read.root()};
        found_.begin(number_);
        if (now.find("ok").boolean())
            compare_accepted(*before, now.find("assistant"));
        else if (before->accepted)
            count_codes(now.find("errors"));
    }

    void compare_accepted(logged_answer const& before, voicecfg::json::node merged)
    {
        if (!before.accepted) return found_.add(disagreement::newly_accepted, before.status);
        if (!before.assistant || !merged) return;
        found_.compares_merged();
        auto const differs = [&](voicecfg::location const& at) {
            found_.add(disagreement::merged_differs, at.pointer());
        };
        for_each_difference({}, before.assistant, merged, differs);
    }

    void count_codes(voicecfg::json::node errors)
    {
        std::string scratch;
        for (voicecfg::json::elements each{errors}; each; ++each)
            found_.add(disagreement::newly_refused, (*each).find("code").string(scratch));
    }

    void refuse(std::string const& why)
    {
        ++unreadable_;
        shown_.hide();
        complain(title_ + ":" + std::to_string(number_) + ": " + why);
    }

    std::string title_;
    voicecfg::dialect const& platform_;
    voicecfg::catalog_view catalog_;
    voicecfg::options chosen_;
    progress& shown_;
    disagreements found_;
    std::uintmax_t number_ = 0;
    std::uintmax_t unreadable_ = 0;
};

/// Writes what was found as it is asked for, or else for people.
inline void write_found(replayer const& all, arguments const& given)
{
    auto const* const format = given.find("format");
    std::string out;
    if (format == nullptr || *format == "text") {
        all.found().append_text(out, looks_of(given.find("color")), all.unreadable());
        return write_raw(out);
    }
    all.found().append_json(out, all.unreadable());
    write_lines(out);
}

/// Answers the requests of a log and counts where the answers differ from those that are logged. 0:
/// nowhere, 1: somewhere, 2: a line can't be compared.
[[nodiscard]] inline int replay(arguments const& given)
{
    auto const loaded = dialect_of(given);
    auto const& platform = loaded.view();
    auto const catalog = catalog_of(given, platform);
    if (given.rest.size() != 1) throw unusable{"replay takes one log"};
    auto const title = name_of(given.rest.front());
    auto const opened = open_file(given.rest.front());
    auto const file = ::fileno(opened.get());
    auto const bytes = bytes_left(file);
    progress shown{bytes, bytes != 0 ? "bytes" : "bytes compared"};
    replayer all{title, platform, catalog, options_of(given), shown};
    auto const take = [&](std::string_view line) { all.take(line); };
    std::vector<char> chunk(std::size_t{1} << 18);
    protocol::line_reader lines;
    while (auto const got = read_some(file, chunk.data(), chunk.size(), title)) {
        lines.read({chunk.data(), got}, take);
        shown.advance(got);
    }
    lines.finish(take);
    shown.hide();
    if (all.found().lines() == 0 && all.unreadable() == 0)
        throw unusable{title + ": no request is in it"};
    write_found(all, given);
    return all.unreadable() != 0 ? 2 : all.found().disagreed() != 0 ? 1 : 0;
}

} // namespace tool

#endif
