// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_APPLY_HPP
#define VOICECFG_EXAMPLES_APPLY_HPP

#include "audits.hpp"
#include "dialects.hpp"
#include "files.hpp"
#include "hide_secrets.hpp"
#include "print.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tool {

/// Reads the facts that a command line names, if it names any.
[[nodiscard]] inline std::optional<voicecfg::facts> facts_of(arguments const& given)
{
    auto const* const file = given.find("facts");
    if (file == nullptr) return std::nullopt;
    auto const text = read_whole(*file);
    voicecfg::json::document const read{text};
    voicecfg::facts known;
    if (read.fault() || !protocol::read_facts(read.root(), known))
        throw unusable{name_of(*file) + ": these are no facts"};
    return known;
}

/// One of the texts of an update: the patch, or what is stored.
struct source {
    std::string const& file;
    file_text const& text;
    voicecfg::origin from;
};

/// What was found in one of the texts.
[[nodiscard]] inline audit found_in(source const& of, voicecfg::report const& errors,
                                    voicecfg::notice_list const& notices)
{
    audit found{.path = of.file, .text = of.text};
    auto const is_here = [&](voicecfg::origin from) {
        return (from == voicecfg::origin::stored) == (of.from == voicecfg::origin::stored);
    };
    for (auto const& each : errors.violations)
        if (is_here(each.from)) found.errors.violations.push_back(each);
    for (auto const& each : notices.all)
        if (is_here(each.from)) found.notices.all.push_back(each);
    // Where a list was cut the texts share what is left, so both may have more.
    found.errors.truncated = errors.truncated && !found.errors.violations.empty();
    found.notices.truncated = notices.truncated && !found.notices.all.empty();
    return found;
}

/// Prints the response to an update or a creation, or what was found in its texts.
template <class Request>
[[nodiscard]] int respond(arguments const& given, Request const& asked,
                          voicecfg::result<voicecfg::text_plan> const& planned,
                          std::initializer_list<source> texts)
{
    auto const notices = planned ? planned.assume_value().notices(asked) : voicecfg::notice_list{};
    auto const* const format = given.find("format");
    if (format != nullptr && *format != "json") {
        audits all{given, false};
        for (auto const& each : texts) {
            auto found =
                found_in(each, planned ? voicecfg::report{} : planned.assume_error(), notices);
            hide_secrets(found, asked.dialect);
            all.tell(found);
        }
        all.end();
        return planned ? 0 : 1;
    }
    std::string response;
    if (planned)
        protocol::append_update(response, "null", planned.assume_value().merged(),
                                planned.assume_value().planned(), notices);
    else
        protocol::append_rejection(response, "null", planned.assume_error());
    print(std::move(response));
    return planned ? 0 : 1;
}

/// Merges one patch.
[[nodiscard]] inline int apply(arguments const& given)
{
    auto const loaded = dialect_of(given);
    auto const& platform = loaded.view();
    auto const catalog = catalog_of(given, platform);
    auto const known = facts_of(given);
    given.expect_no_rest();
    auto const stored = read_text(given.at("stored"));
    auto const patch = read_text(given.at("patch"));
    voicecfg::update_request<voicecfg::lasting_text> const asked{
        platform, stored.json, patch.json, catalog, known ? &*known : nullptr, options_of(given)};
    return respond(given, asked, voicecfg::plan_update(asked),
                   {{given.at("patch"), patch, voicecfg::origin::patch},
                    {given.at("stored"), stored, voicecfg::origin::stored}});
}

/// Makes an assistant of what a client sent.
[[nodiscard]] inline int create(arguments const& given)
{
    auto const loaded = dialect_of(given);
    auto const& platform = loaded.view();
    auto const catalog = catalog_of(given, platform);
    auto const known = facts_of(given);
    given.expect_no_rest();
    auto const sent = read_text(given.at("patch"));
    voicecfg::create_request<voicecfg::lasting_text> const asked{
        platform, sent.json, catalog, known ? &*known : nullptr, options_of(given)};
    return respond(given, asked, voicecfg::plan_creation(asked),
                   {{given.at("patch"), sent, voicecfg::origin::patch}});
}

} // namespace tool

#endif
