// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_MEMBER_RULES_HPP
#define VOICECFG_RULES_MEMBER_RULES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/enumeration.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/rule_member.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/rules.hpp>
#include <voicecfg/schema/value_fault.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The rules over several members of an object (V18).
namespace voicecfg::detail {

/// Judges the rules of one object whose members are judged.
class member_rules {
public:
    member_rules(call const& about, judged_object& judged, table_judge& members) noexcept
        : call_{about}, out_{about.out}, judged_{judged}, members_{members}
    {
    }

    void judge(std::span<rule const> rules)
    {
        for (auto const& each : rules) {
            if (out_.full()) return;
            std::visit([&](auto const& asked) { judge(asked); }, each);
        }
    }

private:
    void judge(needs const& asked);
    void judge(agrees const& asked);
    void judge(when const& asked);
    void judge(exclusive const& asked);
    void judge(together const& asked);
    /// What a change of another member takes out counts as sent for the rules after that.
    void judge(resets const& asked)
    {
        for (auto& done : judged_.resets()) {
            if (done.rule != &asked) continue;
            judged_.reset.insert(done.rows);
            done.counts = true;
        }
    }

    [[nodiscard]] rule_member find(std::string_view name) const
    {
        auto found = find_rule_member(call_, judged_, name);
        if (found.value) return found;
        if (found.row) found.taken_out = judged_.dropped.contains(*found.row);
        for (auto const& done : judged_.resets())
            if (done.within.contains(name)) {
                found.taken_out = true;
                if (done.counts) found.sent = true;
            }
        return found;
    }
    [[nodiscard]] std::vector<rule_member> find(std::span<std::string_view const> names) const
    {
        std::vector<rule_member> found;
        for (auto const name : names) found.push_back(find(name));
        return found;
    }

    /// Whether a rule is judged that names members of which the patch sends some or none.
    [[nodiscard]] bool is_asked(bool sent) const noexcept
    {
        return sent || judged_.alone || call_.rechecks();
    }
    /// Whether that is for an audit alone, and not for what was sent.
    [[nodiscard]] bool only_audits(bool sent) const noexcept
    {
        return !sent && (judged_.audited || !judged_.alone);
    }
    static bool any_sent(std::span<rule_member const> members)
    {
        return std::ranges::any_of(members, &rule_member::sent);
    }

    /// A member that is there, as the one that a violation of another has to do with.
    [[nodiscard]] culprit blame(rule_member const& other) const
    {
        return {other.pointer(), other.secret ? std::string{} : out_.echo(other.value, other.from)};
    }

    /// Where a missing member counts as missing: in the patch where that sent the member that asks
    /// for it, or the whole object, or took the missing one out.
    [[nodiscard]] origin lacking(rule_member const& missing, rule_member const* asks) const
    {
        bool const whole =
            judged_.alone && call_.does != deed::audit && judged_.lacking == origin::patch;
        bool const sent =
            (asks != nullptr && asks->sent) || missing.sent || missing.taken_out || whole;
        return sent ? origin::patch : judged_.lacking;
    }

    void require(rule_member const& missing, rule_member const& asks, bool by_audit)
    {
        if (missing.there() || missing.faulty || !missing.may_be_asked_for(call_, by_audit)) return;
        out_.add_at(errc::required, lacking(missing, &asks), missing.pointer(),
                    relation{.related = blame(asks)});
    }
    void forbid(rule_member const& there, rule_member const& asks)
    {
        if (!there.there() || there.faulty) return;
        auto related = blame(asks);
        auto const hides = out_.hide(there.secret);
        out_.add_at(
            errc::forbidden, there.from, there.pointer(),
            relation{.value = out_.echo(there.value, there.from), .related = std::move(related)});
    }
    void restrict_to(rule_member const& there, std::string_view values, rule_member const& asks);
    void compare(agrees const& asked, catalog_walk const& walk, std::size_t row,
                 rule_member const& own, rule_member const& other);
    void report_disagreement(rule_member const& own, rule_member const& other, std::string path,
                             std::string_view values);

    call const& call_;
    sink& out_;
    judged_object& judged_;
    table_judge& members_;
};

/// A1 judges the act of sending a member: no audit applies it. What is needed and stored is judged
/// as if it were sent.
inline void member_rules::judge(needs const& asked)
{
    auto const set = find(asked.member);
    if (!set.there() || set.from != origin::patch || set.faulty) return;
    if (set.value.is(json::kind::boolean) && !set.value.boolean()) return;
    auto const needed = find(asked.needed);
    if (!needed.there()) {
        if (!needed.faulty && needed.may_be_asked_for(call_, false))
            out_.add_at(errc::required, origin::patch, needed.pointer(),
                        relation{.related = blame(set)});
        return;
    }
    if (needed.from != origin::stored || needed.faulty || call_.rechecks()) return;
    if (needed.row) return members_.judge_untouched(judged_, *needed.row);
    if (needed.table == nullptr) return;
    at_holder(judged_.at, asked.needed, [&](location const& at) {
        judged_object holder{call_, *needed.table, at, origin::stored};
        holder.read(needed.over ? needed.over : needed.around, origin::stored);
        members_.judge_untouched(holder, position_of(needed.table->members, needed.name));
    });
}

inline void member_rules::judge(when const& asked)
{
    auto const asks = find(asked.member);
    auto const required = find(asked.requires_members);
    auto const forbidden = find(asked.forbids_members);
    std::vector<rule_member> restricted;
    for (auto const& each : asked.only_values) restricted.push_back(find(each.member));
    bool const sent =
        asks.sent || any_sent(required) || any_sent(forbidden) || any_sent(restricted);
    if (!is_asked(sent) || !asks.there() || asks.faulty) return;
    if (holds(asked.values, asks.value) == asked.is_not) return;
    for (auto const& each : required) require(each, asks, only_audits(sent));
    for (auto const& each : forbidden) forbid(each, asks);
    // what was just forbidden has a violation of its own
    for (auto const& each : asked.only_values) restrict_to(find(each.member), each.values, asks);
}

inline void member_rules::restrict_to(rule_member const& there, std::string_view values,
                                      rule_member const& asks)
{
    if (!there.there() || there.faulty || holds(values, there.value)) return;
    auto related = blame(asks);
    auto const hides = out_.hide(there.secret);
    auto listed = list_enumeration({}, {}, {.enumeration = values});
    out_.add_at(errc::incompatible, there.from, there.pointer(),
                relation{.value = out_.echo(there.value, there.from),
                         .related = std::move(related),
                         .allowed = std::move(listed.allowed),
                         .count = listed.count});
}

inline void member_rules::judge(exclusive const& asked)
{
    auto const all = find(asked.members);
    std::vector<rule_member const*> there;
    std::vector<rule_member const*> sent;
    bool faulty = false;
    for (auto const& each : all) {
        faulty = faulty || each.faulty;
        if (!each.there() || each.faulty) continue;
        there.push_back(&each);
        if (each.sent) sent.push_back(&each);
    }
    if (there.size() > 1 && is_asked(any_sent(all))) {
        auto const* const asks = sent.size() == 1 ? sent.front() : there.front();
        for (auto const* const each : there)
            if (each != asks) forbid(*each, *asks);
    }
    if (!asked.exactly || !there.empty() || faulty) return;
    bool const complete = call_.rechecks() && call_.options.complete;
    bool const any = any_sent(all);
    if (!any && !judged_.alone && !complete) return;
    auto const first = std::ranges::find_if(all, [&](rule_member const& each) {
        return each.may_be_asked_for(call_, only_audits(any));
    });
    if (first == all.end()) return;
    auto const by = std::ranges::find_if(all, &rule_member::sent);
    out_.add_at(errc::required, lacking(*first, by != all.end() ? &*by : nullptr), first->pointer(),
                relation{});
}

inline void member_rules::judge(together const& asked)
{
    auto const all = find(asked.members);
    bool const sent = any_sent(all);
    if (!is_asked(sent)) return;
    auto const is_there = [](rule_member const& each) { return each.there() && !each.faulty; };
    auto asks = std::ranges::find_if(
        all, [&](rule_member const& each) { return is_there(each) && each.sent; });
    if (asks == all.end()) asks = std::ranges::find_if(all, is_there);
    if (asks == all.end()) return;
    for (auto const& each : all) require(each, *asks, only_audits(sent));
}

inline void member_rules::judge(agrees const& asked)
{
    auto const own = find(asked.member);
    auto const other = find(asked.with);
    if (!is_asked(own.sent || other.sent)) return;
    auto const usable = [&](rule_member const& each) {
        auto const* const table = each.row ? &judged_.schema : each.table;
        auto const* const row = table != nullptr ? find_named(table->members, each.name) : nullptr;
        return each.there() && !each.faulty && (row == nullptr || has_its_type(*row, each.value));
    };
    if (!usable(own) || !usable(other)) return;
    if (own.row) return compare(asked, judged_.walk, *own.row, own, other);
    if (own.table == nullptr || own.name.empty()) return;
    row_values values;
    values.read(*own.table, own.around, own.over ? origin::patch : own.from, nullptr);
    if (own.over) values.read(*own.table, own.over, origin::stored, nullptr);
    location const unused;
    catalog_walk walk{call_, *own.table, values, unused};
    auto const row = position_of(own.table->members, own.name);
    walk.settle(row);
    compare(asked, walk, row, own, other);
}

/// Compares a member with an attribute of the entry that the other one names.
inline void member_rules::compare(agrees const& asked, catalog_walk const& walk, std::size_t row,
                                  rule_member const& own, rule_member const& other)
{
    auto const found = walk.look_up(row, own.value);
    auto const* const entry = found.entry();
    if (entry == nullptr) return;
    auto const& attributes = found.list.shape->attributes;
    auto const attribute = position_of(attributes, asked.attribute);
    if (attribute >= entry->attributes.size() || !entry->attributes[attribute]) return;
    auto const expected = *entry->attributes[attribute];
    std::string values = "[";
    switch (attributes[attribute].type) {
    case attribute_type::string: json::append_quoted(values, expected); break;
    case attribute_type::list: values.assign(expected, 0, expected.size() - 1); break;
    case attribute_type::integer:
    case attribute_type::boolean: values += expected; break;
    }
    values += ']';
    if (holds(values, other.value)) return;
    auto path = walk.entry_path(row, found.name());
    report_disagreement(own, other, path.append(".").append(asked.attribute), values);
}

inline void member_rules::report_disagreement(rule_member const& own, rule_member const& other,
                                              std::string path, std::string_view values)
{
    bool const at_other = other.sent && !own.sent;
    auto const& judged = at_other ? other : own;
    auto related = blame(at_other ? own : other);
    auto const hides = out_.hide(judged.secret);
    relation told{.value = out_.echo(judged.value, judged.from), .related = std::move(related)};
    if (at_other) {
        auto listed = list_enumeration({}, {}, {.enumeration = values});
        told.allowed = std::move(listed.allowed);
        told.count = listed.count;
    }
    out_.add_at(errc::incompatible, judged.from, judged.pointer(), std::move(told),
                std::move(path));
}

} // namespace voicecfg::detail

#endif
