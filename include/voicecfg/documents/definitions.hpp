// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_DEFINITIONS_HPP
#define VOICECFG_DOCUMENTS_DEFINITIONS_HPP

#include <voicecfg/documents/shared_shapes.hpp>

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace voicecfg::detail {

/// The parts of a document that stand in its `$defs`, by their names.
class definitions {
public:
    struct definition {
        shape of;
        std::string name;
        std::string asked; ///< the name that was asked for
    };

    /// Where a part is defined: `#/$defs/NAME`. One that is new gets the name that is asked for,
    /// as far as that is free and goes into a reference as it is.
    [[nodiscard]] std::string reference_to(shape const& part, std::string_view name)
    {
        auto& known = names_[part.key()];
        if (known.empty()) {
            known = free_name(name);
            all_.push_back({part, known, std::string{name}});
        }
        return "#/$defs/" + known;
    }

    [[nodiscard]] bool contains(shape const& part) const { return names_.contains(part.key()); }

    /// They stay where they are while others are added.
    [[nodiscard]] std::deque<definition> const& all() const noexcept { return all_; }

private:
    [[nodiscard]] std::string free_name(std::string_view asked)
    {
        std::string plain;
        for (char const letter : asked) {
            bool const kept = (letter >= '0' && letter <= '9') ||
                              (letter >= 'A' && letter <= 'Z') ||
                              (letter >= 'a' && letter <= 'z') || letter == '-' || letter == '.';
            plain += kept ? letter : '_';
        }
        if (plain.empty()) plain = "part";
        auto& used = counts_[plain];
        std::string made;
        do made = used++ == 0 ? plain : plain + "_" + std::to_string(used);
        while (!taken_.insert(made).second);
        return made;
    }

    std::unordered_map<void const*, std::string> names_;
    std::unordered_map<std::string, std::size_t> counts_; ///< of those that were asked for
    std::unordered_set<std::string> taken_;
    std::deque<definition> all_;
};

} // namespace voicecfg::detail

#endif
