// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_DEFINITIONS_HPP
#define VOICECFG_EXAMPLES_DRAFT_DEFINITIONS_HPP

#include "draft_input.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tool::drafts {

/// What a drafted reference to a definition begins with.
inline constexpr std::string_view definition_prefix = "#/$defs/";

/// The name of the definition that a drafted schema refers to, or nothing.
[[nodiscard]] inline std::string_view referred(boost::json::value const& schema)
{
    auto const* const words = schema.if_object();
    auto const* const reference = words != nullptr ? words->if_contains("$ref") : nullptr;
    if (reference == nullptr) return {};
    std::string_view const text = reference->get_string();
    return text.substr(definition_prefix.size());
}

/// The `$defs` of a draft, in the order in which they were met.
class definitions {
public:
    struct definition {
        std::string name;
        place const* from; ///< null for one that was made of others
        boost::json::value schema = true;
        enum class state { begun, entered, settled } settled = state::begun; ///< of its union
    };

    /// A reference to the definition of a place.
    [[nodiscard]] boost::json::object refer(place const& at)
    {
        auto const [known, added] = by_place_.emplace(at.value, nullptr);
        if (added) known->second = &add(name_of(at), &at);
        return reference(*known->second);
    }

    [[nodiscard]] static boost::json::object reference(definition const& to)
    {
        auto const text = std::string{definition_prefix} + to.name;
        return {{"$ref", text}};
    }

    definition& add(std::string const& wanted, place const* from)
    {
        auto& added = all.emplace_back(definition{unique(wanted), from});
        by_name_.emplace(added.name, &added);
        return added;
    }

    [[nodiscard]] definition& at(std::string_view name) const
    {
        return *by_name_.find(name)->second;
    }

    /// What a drafted schema is behind its references, which lead in no circle.
    [[nodiscard]] boost::json::value const& target_of(boost::json::value const& schema) const
    {
        auto const* now = &schema;
        for (auto name = referred(*now); !name.empty(); name = referred(*now))
            now = &at(name).schema;
        return *now;
    }

    std::deque<definition> all;

private:
    /// A name in letters that need no escape in a reference.
    [[nodiscard]] static std::string plain(std::string_view name)
    {
        std::string out;
        for (char const letter : name.substr(0, 200)) {
            bool const kept = (letter >= '0' && letter <= '9') ||
                              (letter >= 'A' && letter <= 'Z') ||
                              (letter >= 'a' && letter <= 'z') || letter == '.' || letter == '-';
            out += kept ? letter : '_';
        }
        return out;
    }

    /// The nearest name on the way to a place.
    [[nodiscard]] static std::string name_of(place const& at)
    {
        for (auto const* each = &at; each->around != nullptr; each = each->around)
            if (!each->name.empty() && each->name != "items") return plain(each->name);
        return "document";
    }

    [[nodiscard]] std::string unique(std::string const& wanted)
    {
        auto const base = plain(wanted);
        auto& count = counts_[base];
        for (;;) {
            auto name = count == 0 ? base : base + '_' + std::to_string(count + 1);
            ++count;
            if (!by_name_.contains(name)) return name;
        }
    }

    std::map<void const*, definition*> by_place_;
    std::map<std::string, definition*, std::less<>> by_name_;
    std::map<std::string, std::size_t> counts_;
};

} // namespace tool::drafts

#endif
