// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_WRITE_RULES_HPP
#define VOICECFG_DOCUMENTS_WRITE_RULES_HPP

#include <voicecfg/documents/word_list.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/schema/rules.hpp>

#include <span>
#include <string>
#include <variant>

/// Rules over several members in the words of dialect documents (V17, V18).
namespace voicecfg::detail {

/// What a rule says, by its kind.
struct words_of_rule {
    word_list operator()(needs const& asked) const
    {
        word_list over;
        over.add_text("member", asked.member);
        over.add_text("needed", asked.needed);
        return named("needs", over);
    }
    word_list operator()(agrees const& asked) const
    {
        word_list over;
        over.add_text("member", asked.member);
        over.add_text("attribute", asked.attribute);
        over.add_text("with", asked.with);
        return named("agrees", over);
    }
    word_list operator()(when const& asked) const
    {
        word_list over;
        over.add_text("member", asked.member);
        over.add(asked.is_not ? "isNot" : "is") += json::compact(asked.values);
        auto rule = named("when", over);
        rule.add_given("requires", asked.requires_members);
        rule.add_given("forbids", asked.forbids_members);
        word_list values;
        for (auto const& each : asked.only_values)
            values.add(each.member) += json::compact(each.values);
        rule.add_given("only", values);
        return rule;
    }
    word_list operator()(exclusive const& asked) const
    {
        word_list rule;
        rule.add_texts("exclusive", asked.members);
        rule.add_true("exactly", asked.exactly);
        return rule;
    }
    word_list operator()(together const& asked) const
    {
        word_list rule;
        rule.add_texts("together", asked.members);
        return rule;
    }
    word_list operator()(resets const& asked) const
    {
        word_list over;
        over.add_text("member", asked.member);
        over.add_texts("members", asked.members);
        return named("resets", over);
    }

private:
    [[nodiscard]] static word_list named(std::string_view word, word_list const& over)
    {
        word_list rule;
        rule.add(word, over);
        return rule;
    }
};

/// Adds rules, if there are any.
inline void add_rules(word_list& to, std::span<rule const> rules)
{
    if (rules.empty()) return;
    auto& out = to.add("rules");
    json::brackets list{out, '[', ']'};
    for (auto const& each : rules) {
        list.next();
        std::visit(words_of_rule{}, each).append_to(out);
    }
    list.close();
}

} // namespace voicecfg::detail

#endif
