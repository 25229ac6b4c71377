// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_HOLD_HPP
#define VOICECFG_LAWS_HOLD_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/between_calls.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/laws/kept_bytes.hpp>
#include <voicecfg/laws/notices.hpp>
#include <voicecfg/laws/numbers.hpp>
#include <voicecfg/laws/places.hpp>
#include <voicecfg/laws/promises.hpp>
#include <voicecfg/laws/suggestions.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/text.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// All the laws, held against what an engine answers.
namespace voicecfg::laws {

/// What an engine says to two texts as parsed values. What is no text of a patch or an assistant is
/// refused before it is parsed.
[[nodiscard]] inline outcome ask_parsed(engine const& asked_of, request const& asked)
{
    auto const patch = read_patch(asked.patch, asked.options);
    if (!patch) return {.rejected = patch.assume_error()};
    auto const stored = read_stored(asked.dialect, asked.stored, asked.options);
    if (!stored) return {.rejected = stored.assume_error()};
    auto const stored_value = json::to_value(stored.assume_value().root());
    auto const patch_value = json::to_value(patch.assume_value().root());
    return asked_of.update_value(asked.with<boost::json::value const&>(stored_value, patch_value));
}

namespace detail {

template <class Choices>
void append_reordered(Choices& choices, std::string& out, json::node value)
{
    if (value.is(json::kind::array)) {
        json::brackets list{out, '[', ']'};
        for (json::elements element{value}; element; ++element) {
            list.next();
            append_reordered(choices, out, *element);
        }
        return list.close();
    }
    if (!value.is(json::kind::object)) return json::append_json(out, value);
    std::vector<std::pair<std::string_view, json::node>> members;
    for (json::members member{value}; member; ++member)
        members.emplace_back(member.name_token()->text(), member.value());
    for (std::size_t left = members.size(); left > 1; --left)
        std::swap(members[left - 1], members[choices.below(left)]);
    json::brackets object{out, '{', '}'};
    for (auto const& [name, inner] : members) {
        object.next();
        out.append(name) += ':';
        append_reordered(choices, out, inner);
    }
    object.close();
}

} // namespace detail

/// The text with the members of each object in another order, by choices like those of `dice`;
/// nothing where it has a fault or a member twice.
template <class Choices>
[[nodiscard]] std::optional<std::string> reordered(Choices& choices, std::string_view text)
{
    json::document const read{text};
    if (read.fault() || json::find_duplicate(read) != nullptr) return std::nullopt;
    std::string out;
    detail::append_reordered(choices, out, read.root());
    return out;
}

/// Parsed values and texts get one answer, and hold the same numbers as integers; that texts tell
/// numbers apart that are one double (G14) aside.
[[nodiscard]] inline broken parsed_and_texts_agree(engine const& asked_of, request const& asked,
                                                   outcome const& said, outcome const& parsed)
{
    auto const alike = with_numbers_alike(asked);
    if (!alike) return std::nullopt;
    bool const same = alike->stored == asked.stored && alike->patch == asked.patch;
    auto const read =
        same ? said
             : asked_of.update_text(asked.with<std::string_view>(alike->stored, alike->patch));
    if (auto fault = answers_agree("parsed values and texts agree", read, parsed)) return fault;
    return numbers_are_held_alike(read, parsed);
}

/// The laws over what an engine says to one text after another.
[[nodiscard]] inline broken success_holds(engine const& asked_of, request const& asked,
                                          outcome const& said)
{
    if (auto fault = changes_lead_there_and_undo_back(asked, said)) return fault;
    if (auto fault = no_change_says_nothing(asked, said)) return fault;
    if (auto fault = untouched_bytes_stay(asked, said)) return fault;
    if (said.rejected) return std::nullopt;
    auto const again = asked_of.update_text(asked.with<std::string_view>(said.merged, asked.patch));
    if (auto fault = second_application_changes_nothing(said, again)) return fault;
    return nothing_touched_is_wrong(
        asked,
        asked_of.check_text({.dialect = asked.dialect,
                             .assistant = said.merged,
                             .catalog = asked.catalog,
                             .options = {.today = asked.options.today, .max_violations = 10'000}}));
}

/// The patch with what a text has at a pointer, where it sends something there.
[[nodiscard]] inline std::string sending_alike(std::string_view patch, std::string_view text,
                                               std::string_view pointer)
{
    json::document const read{text};
    auto const value = find_place(read.root(), pointer).value;
    auto alike = value ? with_value(patch, pointer, value.scanned()->text()) : std::nullopt;
    return std::move(alike).value_or(std::string{patch});
}

/// The laws over what is offered in the place of what an update refuses. A stored value that was
/// sent as it is stored counts as not sent (G8): what is offered for it is put into both.
[[nodiscard]] inline broken update_offers_hold(engine const& asked_of, request const& asked,
                                               report const& told)
{
    auto const update = [&](std::string_view stored, std::string_view patch) {
        return asked_of.update_text(asked.with<std::string_view>(stored, patch)).rejected;
    };
    if (auto fault = suggestions_keep_the_language(asked.dialect, asked.catalog, told))
        return fault;
    if (auto fault = offered_values_go(
            asked.patch, origin::patch, told,
            [&](std::string_view text, std::string_view) { return update(asked.stored, text); }))
        return fault;
    return offered_values_go(asked.stored, origin::stored, told,
                             [&](std::string_view text, std::string_view at) {
                                 return update(text, sending_alike(asked.patch, text, at));
                             });
}

/// The laws over what is offered in the place of what is refused, in an update and in an audit of
/// what is stored.
[[nodiscard]] inline broken offers_hold(engine const& asked_of, request const& asked,
                                        outcome const& said)
{
    if (said.rejected)
        if (auto fault = update_offers_hold(asked_of, asked, *said.rejected)) return fault;
    auto const audit = [&](std::string_view text, std::string_view) -> std::optional<report> {
        auto options = asked.options;
        options.unknown = unknown_members::reject;
        auto const audited = asked_of.check_text({asked.dialect, text, asked.catalog, options});
        if (audited) return std::nullopt;
        return audited.assume_error();
    };
    auto const audited = audit(asked.stored, {});
    if (!audited) return std::nullopt;
    if (auto fault = suggestions_keep_the_language(asked.dialect, asked.catalog, *audited))
        return fault;
    return offered_values_go(asked.stored, origin::stored, *audited, audit);
}

/// Every notice is true of what it is about: merged, what was created of the patch, and what is
/// stored.
[[nodiscard]] inline broken notices_hold(engine const& asked_of, request const& asked,
                                         outcome const& said)
{
    if (auto fault = notices_are_true(asked, said.merged, said.notices)) return fault;
    auto const made = asked_of.create_text(
        {asked.dialect, asked.patch, asked.catalog, asked.facts, asked.options});
    if (auto fault = notices_are_true(asked.with<std::string_view>("{}", asked.patch), made.merged,
                                      made.notices))
        return fault;
    auto const audited =
        asked_of.check_notices({asked.dialect, asked.stored, asked.catalog, asked.options});
    return notices_are_true(asked.with<std::string_view>(asked.stored, "{}"), asked.stored,
                            audited);
}

/// Which law does not hold for what an engine answers, if any: a report is never empty and comes
/// without merged; parsed values and texts agree, and so does another order of the patch's members
/// and another run; `changes`, `undo` and `delta` are what they say; what the patch leaves alone
/// keeps its bytes; the same patch again changes nothing; an audit finds nothing in what was
/// touched; what is offered in the place of what is refused goes; notices are true; what is sent
/// back changes nothing; what is told as stale is what an audit finds; a creation succeeds where an
/// audit accepts what it makes.
template <class Choices>
[[nodiscard]] broken all_hold(engine const& asked_of, request const& asked, Choices& choices)
{
    auto const said = asked_of.update_text(asked);
    auto const parsed = ask_parsed(asked_of, asked);
    if (auto fault = report_is_never_empty(asked, said)) return fault;
    if (auto fault = report_is_never_empty(asked, parsed)) return fault;
    if (auto fault = parsed_and_texts_agree(asked_of, asked, said, parsed)) return fault;
    if (auto fault =
            answers_are_the_same("the same on every run", said, asked_of.update_text(asked)))
        return fault;
    if (auto const patch = reordered(choices, asked.patch)) {
        auto const other = asked_of.update_text(asked.with<std::string_view>(asked.stored, *patch));
        if (auto fault =
                answers_agree("the order of the patch's members does not matter", said, other))
            return *fault + ", by " + *patch;
    }
    if (auto fault = success_holds(asked_of, asked, said)) return fault;
    if (auto fault = offers_hold(asked_of, asked, said)) return fault;
    if (auto fault = notices_hold(asked_of, asked, said)) return fault;
    if (auto fault = sent_back_changes_nothing(asked_of, asked)) return fault;
    if (auto fault = stale_is_what_an_audit_finds(asked_of, asked)) return fault;
    if (auto fault = creation_is_what_an_audit_accepts(asked_of, asked, asked.patch)) return fault;
    return creation_is_what_an_audit_accepts(asked_of, asked, asked.stored);
}

} // namespace voicecfg::laws

#endif
