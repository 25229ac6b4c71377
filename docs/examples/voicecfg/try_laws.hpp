// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_TRY_LAWS_HPP
#define VOICECFG_EXAMPLES_TRY_LAWS_HPP

#include "files.hpp"
#include "progress.hpp"
#include "report_text.hpp"

#include <voicecfg/laws.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

namespace tool {

/// Appends what a request that breaks a law is.
inline void append_broken(std::string& out, looks how, voicecfg::broken_law const& broken)
{
    auto const add = [&](std::string_view what, std::string_view text) {
        paragraph{}.add_whole(what, style::strong).add_whole(text).write(out, how, 8);
    };
    paragraph{}.add("broken:", style::error).add(broken.law + ": " + broken.how).write(out, how, 8);
    add("stored ", broken.stored);
    add("patch  ", broken.patch);
    add("again  ", "--laws 1 --seed " + std::to_string(broken.seed));
}

/// Asks random requests and holds the laws against the answers. 0: all hold, 1: one is broken.
[[nodiscard]] inline int try_laws(arguments const& given, voicecfg::dialect const& platform)
{
    auto const requests = read_number(given.at("laws")).value_or(0);
    auto const* const asked = given.find("seed");
    auto const first = asked != nullptr ? read_number(*asked).value_or(1) : 1;
    auto const offered =
        given.find("catalog") != nullptr ? catalog_of(given, platform) : voicecfg::catalog{};
    auto const how = looks_of(given.find("color"));
    std::string out;
    progress shown{requests, "requests"};
    constexpr std::uint64_t at_once = 50;
    for (std::uint64_t done = 0; done < requests; done += at_once) {
        auto const now = std::min(at_once, requests - done);
        auto const broken = voicecfg::find_broken_law(platform, offered, first + done, now);
        if (broken) {
            shown.hide();
            append_broken(out, how, *broken);
            write_raw(out);
            return 1;
        }
        shown.advance(now);
    }
    shown.hide();
    out += counted(requests, "request") + ", no law broken\n";
    write_raw(out);
    return 0;
}

} // namespace tool

#endif
