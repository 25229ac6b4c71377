// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_CHANGE_HPP
#define VOICECFG_CATALOG_CHANGE_HPP

#include <voicecfg/json/quote.hpp>
#include <voicecfg/report/notice.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// What one catalog offers and another does not, as a dialect's rules see it.
namespace voicecfg {

enum class change : std::uint8_t {
    vanished,   ///< a name is offered no more
    appeared,   ///< a name is new
    narrowed,   ///< values that were fine are refused
    widened,    ///< values that were refused are fine
    changed,    ///< something else goes with a name
    deprecated, ///< a name is deprecated now, or its dates or successors are others
    reinstated, ///< a name is no longer deprecated
};

/// The change as it stands in what is printed, for example `vanished`.
[[nodiscard]] constexpr std::string_view name(change what) noexcept
{
    constexpr std::string_view names[] = {"vanished", "appeared",   "narrowed",  "widened",
                                          "changed",  "deprecated", "reinstated"};
    return names[static_cast<std::size_t>(what)];
}

/// One change between two catalogs, as facts.
struct catalog_change {
    change what{};
    std::string path = {}; ///< in the form of catalog paths (G12), very long names cut
    std::string word = {}; ///< what of the place is another: `list` (of names), `settings`, a word
                           ///< of JSON Schema, an attribute of the entry; empty: the name itself
    std::string before = {};           ///< as JSON or a word; empty: there was none
    std::string after = {};            ///< the same now
    std::string renamed = {};          ///< a new name that is near to one that vanished
    deprecated_value deprecation = {}; ///< of what is deprecated now

    /// Whether a value that could be sent is refused now.
    [[nodiscard]] bool takes_away() const noexcept
    {
        return what == change::vanished || what == change::narrowed || what == change::changed;
    }

    friend bool operator==(catalog_change const&, catalog_change const&) = default;
};

/// What is called with each change when it is found.
using tell_change = std::function<void(catalog_change const&)>;

namespace detail {

[[nodiscard]] inline std::string list_message(catalog_change const& told)
{
    if (told.after == "any") return "no list any more: any value goes";
    if (told.after == "none") return "no list any more: must be left out";
    if (told.after == "required") return "listed now: one of them is required";
    return told.before == "any" ? "listed now: no other value goes"
                                : "listed now: one of them may be sent";
}

[[nodiscard]] inline std::string enum_message(catalog_change const& told)
{
    if (told.what == change::narrowed)
        return told.before == "any" ? "a few values only now" : "no longer " + told.before;
    return told.after == "any" ? "any value now" : "now " + told.after;
}

[[nodiscard]] inline std::string deprecation_message(deprecated_value const& said)
{
    std::string out;
    if (!said.since.empty()) out.append("since ").append(said.since);
    if (!said.until.empty()) out.append(out.empty() ? "" : " ").append("until ").append(said.until);
    for (auto const& each : said.successors)
        out.append(&each != &said.successors.front() ? " or "
                   : out.empty()                     ? "in its place "
                                                     : ", in its place ")
            .append(each);
    return out;
}

} // namespace detail

/// What is to be said of a change beyond its path, or nothing.
[[nodiscard]] inline std::string message(catalog_change const& told)
{
    if (!told.renamed.empty()) {
        std::string out = "perhaps renamed to ";
        json::append_quoted(out, told.renamed);
        return out;
    }
    if (told.what == change::deprecated) return detail::deprecation_message(told.deprecation);
    if (told.word.empty()) return {};
    if (told.word == "list") return detail::list_message(told);
    if (told.word == "settings")
        return told.after == "any" ? "any setting goes now"
                                   : "any setting went, now those declared";
    if (told.word.ends_with("enum"))
        return told.word.substr(0, told.word.size() - 4) + detail::enum_message(told);
    auto out = told.word;
    out.append(" ").append(told.before.empty() ? "none" : told.before);
    return out.append(", now ").append(told.after.empty() ? "none" : told.after);
}

} // namespace voicecfg

#endif
