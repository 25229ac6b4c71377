// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_FINDINGS_HPP
#define VOICECFG_EXAMPLES_FINDINGS_HPP

#include "file_text.hpp"
#include "letters.hpp"
#include "places.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tool {

/// A violation or a notice with its place in the text, in words for the people whose text it is.
struct finding {
    std::string_view code = {};          ///< its name
    std::string sentence = {};           ///< what is wrong, without a full stop
    std::vector<std::string> cures = {}; ///< what was meant, may be, and where that stands
    extent where = {};                   ///< the member, or the bracket of the object that lacks it
    std::string suggestion = {};         ///< a JSON text; empty: none
    std::optional<extent> replaced = {}; ///< what the suggestion takes the place of
};

namespace detail {

/// What the first sentence of the message says of the details, with the value at hand in place of
/// what the violation repeats of it.
class first_sentence {
public:
    explicit first_sentence(std::string value) noexcept : value_{std::move(value)} {}

    using details = voicecfg::violation_details;
    [[nodiscard]] details operator()(std::monostate) const { return {}; }
    [[nodiscard]] details operator()(voicecfg::text_position const&) const { return {}; }
    [[nodiscard]] details operator()(voicecfg::unknown_name const&) const { return {}; }
    [[nodiscard]] details operator()(voicecfg::sendable_members const&) const { return {}; }
    [[nodiscard]] details operator()(voicecfg::request_fault const&) const { return {}; }
    [[nodiscard]] details operator()(voicecfg::choices const&) const
    {
        return voicecfg::choices{.value = value_};
    }
    [[nodiscard]] details operator()(voicecfg::refused_value told) const { return with(told); }
    [[nodiscard]] details operator()(voicecfg::type_mismatch told) const { return with(told); }
    [[nodiscard]] details operator()(voicecfg::value_range told) const { return with(told); }
    [[nodiscard]] details operator()(voicecfg::format_mismatch told) const { return with(told); }
    [[nodiscard]] details operator()(voicecfg::relation told) const { return with(told); }

private:
    template <class Told>
    [[nodiscard]] Told with(Told& told) const
    {
        told.value = value_;
        return std::move(told);
    }

    std::string value_;
};

/// The first sentence of the message. It repeats the value: the text is at hand, so nothing is
/// given away.
[[nodiscard]] inline std::string sentence_of(voicecfg::violation const& told,
                                             voicecfg::json::token const* value)
{
    auto shown = value != nullptr ? voicecfg::echo(*value) : std::string{details_of(told).value};
    auto sentence = voicecfg::fault_sentence(
        {.code = told.code,
         .pointer = told.pointer,
         .details = std::visit(first_sentence{std::move(shown)}, told.details)});
    if (auto const fault = details_of(told).text_fault)
        sentence.append(": ").append(row_of(fault->what).sentence);
    return sentence;
}

/// What is found where nothing is wrong, but for its place. As above, the text is at hand.
[[nodiscard]] inline finding worded(voicecfg::notice told)
{
    told.from = voicecfg::origin::patch;
    finding found;
    found.sentence = voicecfg::fault_sentence(told);
    found.cures = voicecfg::fix_sentences(told);
    auto const* const value = std::get_if<voicecfg::deprecated_value>(&told.details);
    if (value != nullptr && !value->successors.empty() &&
        !value->successors.front().starts_with('{'))
        found.suggestion = value->successors.front();
    return found;
}

} // namespace detail

/// The violations and notices of one text with their places.
class findings {
public:
    /// The file's text and the violations must outlive it.
    explicit findings(file_text const& of)
        : from_{of}, text_{of.json.size() <= most_ ? of.json : std::string_view{}},
          lines_{text_.empty() ? text_ : of.shown()}, read_{text_}
    {
    }

    findings(file_text const&&) = delete;

    [[nodiscard]] lines_of const& lines() const noexcept { return lines_; }

    [[nodiscard]] finding locate(voicecfg::violation const& told) const
    {
        finding found{.code = name(told.code),
                      .suggestion = std::string{details_of(told).suggestion}};
        found.cures = voicecfg::fix_sentences(told);
        if (told.code == voicecfg::errc::too_large)
            found.cures.push_back("At most " + std::to_string(most_) + " bytes are read.");
        target at;
        if (auto const* const text = std::get_if<voicecfg::text_position>(&told.details))
            found.where = after(text->offset);
        else {
            at = find(told.pointer);
            if (told.code == voicecfg::errc::duplicate_member && at.around != nullptr)
                at = {.name = voicecfg::json::duplicate_in(*at.around)};
            place(found, at, told.code == voicecfg::errc::unknown_member ? at.name : at.value);
        }
        found.sentence = detail::sentence_of(told, is_hidden(at.value) ? nullptr : at.value);
        return shown(std::move(found));
    }

    /// A notice that says what a violation would say is told in the same words.
    [[nodiscard]] finding locate(voicecfg::notice const& told) const
    {
        finding found;
        if (auto const* const stale = std::get_if<voicecfg::violation>(&told.details))
            found = locate(*stale);
        else if (auto const* const name = std::get_if<voicecfg::unknown_name>(&told.details))
            found = locate(voicecfg::violation{
                .code = voicecfg::errc::unknown_member, .pointer = told.pointer, .details = *name});
        else {
            found = detail::worded(told);
            auto const at = find(told.pointer);
            place(found, at, at.value);
            found = shown(std::move(found));
        }
        found.code = name(told.code);
        return found;
    }

private:
    [[nodiscard]] static finding shown(finding found)
    {
        found.sentence = seen(found.sentence);
        for (auto& cure : found.cures) cure = seen(cure);
        return found;
    }

    /// What a pointer leads to; nothing where the text is no JSON.
    [[nodiscard]] target find(std::string_view pointer) const
    {
        return read_.fault() ? target{} : follow(read_, pointer);
    }

    /// `replaced` may be null.
    void place(finding& found, target const& at, voicecfg::json::token const* replaced) const
    {
        found.where = read_.fault() ? after(read_.fault()->offset) : extent_of(at);
        if (replaced != nullptr) found.replaced = extent_of(*replaced);
        // Of YAML it is not known where a list or an object ends, and an empty value has no bytes.
        if (found.replaced && found.replaced->begin == found.replaced->end) found.replaced.reset();
    }

    /// One byte of the file for one of the text, or none at the end.
    [[nodiscard]] extent after(std::size_t offset) const noexcept
    {
        auto const begin = from_.place({offset, offset}).begin;
        return {begin, std::min(begin + 1, lines_.text().size())};
    }

    [[nodiscard]] std::size_t offset_of(voicecfg::json::token const& token) const noexcept
    {
        return static_cast<std::size_t>(token.begin - text_.data());
    }

    [[nodiscard]] extent extent_of(voicecfg::json::token const& token) const noexcept
    {
        auto const begin = offset_of(token);
        return from_.place({begin, begin + token.length});
    }

    /// A member with its value; of what holds more only the name, or the bracket.
    [[nodiscard]] extent extent_of(target const& at) const noexcept
    {
        using voicecfg::json::kind;
        auto const* const value = at.value != nullptr ? at.value : at.around;
        bool const many =
            value != nullptr && (value->kind() == kind::object || value->kind() == kind::array);
        if (at.name == nullptr) return many ? after(offset_of(*value)) : extent_of(*value);
        auto where = extent_of(*at.name);
        if (at.value != nullptr && !many) where.end = extent_of(*at.value).end;
        return where;
    }

    [[nodiscard]] bool is_hidden(voicecfg::json::token const* value) const noexcept
    {
        return value != nullptr &&
               std::ranges::find(from_.hidden, offset_of(*value)) != from_.hidden.end();
    }

    static constexpr std::size_t most_ = voicecfg::options{}.max_bytes;

    file_text const& from_;
    std::string_view text_; ///< of JSON; nothing where it is too large
    lines_of lines_;
    voicecfg::json::document read_;
};

} // namespace tool

#endif
