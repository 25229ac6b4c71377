// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_TEXT_HPP
#define VOICECFG_EXAMPLES_DRAFT_TEXT_HPP

#include "draft_gathered.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace tool::drafts {

/// The patterns and formats of strings that a dialect document can say.
class text_words {
public:
    explicit text_words(input& from) : from_{from} {}

    /// Whether a format constrains strings.
    [[nodiscard]] static bool is_known(place const& format)
    {
        auto const* const name = format.value->if_string();
        return name != nullptr && is_one_of(formats, *name);
    }

    void write(gathered const& of, boost::json::object& out)
    {
        if (auto const* const at = of.find("pattern"); at != nullptr && keeps_pattern(*at))
            out["pattern"] = *at->value;
        if (auto const* const at = of.find("format"); at != nullptr && keeps_format(*at))
            out["format"] = *at->value;
    }

private:
    static constexpr std::array<std::string_view, 6> formats{"time-zone", "http-url",  "identifier",
                                                             "uuid",      "date-time", "e164"};

    [[nodiscard]] bool keeps_pattern(place const& at)
    {
        auto const* const source = at.value->if_string();
        auto const why = source != nullptr ? fault_of(*source) : "no text";
        if (!why.empty()) from_.open.add(at, "a pattern that can't be said: " + why + ": dropped");
        return why.empty();
    }

    /// What keeps a pattern from being read, or nothing. All together may take so many states.
    [[nodiscard]] std::string fault_of(std::string_view source)
    {
        constexpr std::size_t most_states = std::size_t{1} << 22;
        auto const known = faults_.find(source);
        if (known != faults_.end()) return known->second;
        if (states_ > most_states) return "there are too many of them";
        auto const compiled = voicecfg::compile_pattern(source);
        // one that is refused has taken up to as many as are allowed
        states_ += compiled.fault ? source.size() : compiled.states.size();
        if (compiled.fault && compiled.fault->reason.starts_with("more than"))
            states_ += voicecfg::max_pattern_states;
        return faults_.emplace(source, compiled.fault ? compiled.fault->reason : "").first->second;
    }

    [[nodiscard]] bool keeps_format(place const& at)
    {
        auto const* const name = at.value->if_string();
        if (name == nullptr) {
            from_.open.add(at, "no name of a format: dropped");
            return false;
        }
        if (is_known(at)) return true;
        for (auto const kind : {voicecfg::names_of::values, voicecfg::names_of::members})
            if (auto const near = voicecfg::nearest_names(*name, formats, kind).suggestion()) {
                from_.open.add(at,
                               "no format, but near " + std::string{formats[*near]} + ": dropped");
                return false;
            }
        return false;
    }

    input& from_;
    std::map<std::string, std::string, std::less<>> faults_;
    std::size_t states_ = 0;
};

} // namespace tool::drafts

#endif
