// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_MAKE_RULES_HPP
#define VOICECFG_DOCUMENTS_MAKE_RULES_HPP

#include <voicecfg/documents/rule_description.hpp>
#include <voicecfg/documents/table_memory.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/schema/rules.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voicecfg::documents {

namespace detail {

/// Makes a rule of each description of one.
struct rule_maker {
    table_memory& memory;

    rule operator()(needs_rule const& said) const { return needs{name(said.member), name(said.needed)}; }
    rule operator()(agrees_rule const& said) const
    {
        return agrees{name(said.member), said.attribute, name(said.with)};
    }
    rule operator()(when_rule const& said) const
    {
        auto const only_values = memory.allocate<only>(said.only.size());
        for (std::size_t i = 0; i != only_values.size(); ++i)
            only_values[i] = {name(said.only[i].member), said.only[i].values};
        return when{.member = name(said.member),
                    .values = said.values,
                    .is_not = said.negated,
                    .requires_members = names(said.requires_all),
                    .forbids_members = names(said.forbids),
                    .only_values = only_values};
    }
    rule operator()(exclusive_rule const& said) const
    {
        return exclusive{names(said.members), said.exactly};
    }
    rule operator()(together_rule const& said) const { return together{names(said.members)}; }
    rule operator()(resets_rule const& said) const
    {
        return resets{name(said.member), names(said.members)};
    }

private:
    /// A member's name, or a pointer to one within others.
    [[nodiscard]] std::string_view name(member_path const& path) const
    {
        if (path.size() == 1 && !path.front().starts_with('/')) return path.front();
        std::string pointer;
        for (auto const each : path) json::append_reference(pointer, each);
        return memory.keep(pointer);
    }
    [[nodiscard]] std::span<std::string_view const> names(std::vector<member_path> const& paths) const
    {
        auto const made = memory.allocate<std::string_view>(paths.size());
        for (std::size_t i = 0; i != made.size(); ++i) made[i] = name(paths[i]);
        return made;
    }
};

} // namespace detail

/// The rules over members of an object (V17, V18), in a memory that must outlive them; they refer to
/// the texts of the descriptions, too.
[[nodiscard]] inline std::span<rule const> make_rules(std::vector<rule_description> const& said,
                                                      table_memory& memory)
{
    auto const rules = memory.allocate<rule>(said.size());
    for (std::size_t i = 0; i != rules.size(); ++i)
        rules[i] = std::visit(detail::rule_maker{memory}, said[i]);
    return rules;
}

} // namespace voicecfg::documents

#endif
