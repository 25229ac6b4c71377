// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_DIALECT_RULES_WRITER_HPP
#define VOICECFG_EMBED_DIALECT_RULES_WRITER_HPP

#include <array_writer.hpp>
#include <spelling.hpp>

#include <voicecfg/schema/rules.hpp>

#include <span>
#include <string>
#include <utility>
#include <variant>

namespace voicecfg_embed {

/// Writes a rule, with the arrays that it refers to.
class rule_writer {
public:
    /// The arrays get names that begin with `name`.
    rule_writer(array_writer& arrays, std::string name) : arrays_{arrays}, name_{std::move(name)} {}

    [[nodiscard]] std::string operator()(voicecfg::needs const& asked) const
    {
        return "::voicecfg::needs{" + view_of(asked.member) + ", " + view_of(asked.needed) + "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::agrees const& asked) const
    {
        return "::voicecfg::agrees{" + view_of(asked.member) + ", " + view_of(asked.attribute) +
               ", " + view_of(asked.with) + "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::when const& asked) const
    {
        initializer out;
        out.add("member", view_of(asked.member));
        out.add("values", arrays_.text_of(asked.values, name_));
        out.add_flag("is_not", asked.is_not);
        out.add("requires_members", arrays_.array(name_, asked.requires_members));
        out.add("forbids_members", arrays_.array(name_, asked.forbids_members));
        cells values;
        for (auto const& each : asked.only_values)
            values.push_back("{" + view_of(each.member) + ", " +
                             arrays_.text_of(each.values, name_) + "}");
        out.add("only_values", arrays_.array("::voicecfg::only", name_ + "_only", values));
        return "::voicecfg::when" + out.braced();
    }
    [[nodiscard]] std::string operator()(voicecfg::exclusive const& asked) const
    {
        return "::voicecfg::exclusive{" + arrays_.array(name_, asked.members) +
               (asked.exactly ? ", true}" : "}");
    }
    [[nodiscard]] std::string operator()(voicecfg::together const& asked) const
    {
        return "::voicecfg::together{" + arrays_.array(name_, asked.members) + "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::resets const& asked) const
    {
        return "::voicecfg::resets{" + view_of(asked.member) + ", " +
               arrays_.array(name_, asked.members) + "}";
    }

private:
    array_writer& arrays_;
    std::string name_;
};

/// Writes an array of rules; its name, or `{}` where there are none.
[[nodiscard]] inline std::string
write_rules(array_writer& arrays, std::span<voicecfg::rule const> rules, std::string const& name)
{
    cells rows;
    for (auto const& each : rules)
        rows.push_back(std::visit(rule_writer{arrays, name + "_members"}, each));
    return arrays.array("::voicecfg::rule", name, rows);
}

} // namespace voicecfg_embed

#endif
