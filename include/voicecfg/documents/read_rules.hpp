// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_RULES_HPP
#define VOICECFG_DOCUMENTS_READ_RULES_HPP

#include <voicecfg/documents/check_members.hpp>
#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/find_member.hpp>
#include <voicecfg/documents/read_enumeration.hpp>
#include <voicecfg/documents/read_extension.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/rule_description.hpp>
#include <voicecfg/documents/rule_words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// Rules over several members (V17, V18), when the members are known.
namespace voicecfg::documents {

/// Reads the rules of all objects.
class rule_reader {
public:
    rule_reader(reading& to, member_checker const& catalog)
        : to_{to}, catalog_{catalog}, members_{to}
    {
    }

    void read_all()
    {
        for (std::size_t i = 0; i != to_.objects.size(); ++i) {
            if (to_.objects[i].rules == nullptr) continue;
            around_ = to_.objects[i].value;
            for (json::elements each{*to_.objects[i].rules}; each; ++each)
                if (has_shape(to_, shapes::members, *(*each).scanned()))
                    if (auto rule = read_rule(*(*each).scanned()))
                        to_.made.objects[i].rules.push_back(std::move(*rule));
        }
    }

private:
    using paths = std::map<member_path, json::token const*>;

    [[nodiscard]] std::optional<rule_description> read_rule(json::token const& said)
    {
        auto const* const kind = kind_of_rule(said);
        if (kind == nullptr) return to_.faults.add(errc::incompatible, said), std::nullopt;
        check_companions(to_, said, *kind);
        auto const& value = *member_of(said, kind->name);
        if (!has_shape(to_, kind->shape, value)) return std::nullopt;
        auto const before = to_.faults.count();
        auto made = read_kind(kind->id, said, value);
        // over one member, unless it is one for a fault that has been told
        if (is_idle_ && before == to_.faults.count()) to_.faults.add(errc::incompatible, said);
        return made;
    }

    [[nodiscard]] rule_description read_kind(rule_word id, json::token const& rule,
                                             json::token const& said)
    {
        is_idle_ = false;
        switch (id) {
        case rule_word::needs: return read_needs(said);
        case rule_word::agrees: return read_agrees(said);
        case rule_word::when: return read_when(rule, said);
        case rule_word::resets: return read_resets(said);
        case rule_word::together: return together_rule{read_several(said)};
        default: break;
        }
        auto const* const exactly = member_of(rule, "exactly");
        return exclusive_rule{read_several(said), read_flag(to_, exactly)};
    }

    /// Reads the name of a member that there is.
    [[nodiscard]] std::optional<member_path> read_member(json::token const& said)
    {
        if (!has_shape(to_, shapes::text, said)) return std::nullopt;
        auto path = path_of(to_, said);
        auto const found = path ? members_.find(around_, *path) : found_member{};
        if (found.value != none || found.unknown) return path;
        to_.faults.add(errc::incompatible, said);
        return std::nullopt;
    }
    /// The same of a word that must be there.
    [[nodiscard]] member_path read_word(json::token const& object, std::string_view name, int order)
    {
        auto const* const said = member_of(object, name);
        if (said == nullptr) return to_.faults.add_missing(object, name, order), member_path{};
        return read_member(*said).value_or(member_path{});
    }

    /// Reads a list of members, each once.
    [[nodiscard]] std::vector<member_path> read_list(json::token const& said, paths& named)
    {
        std::vector<member_path> all;
        for (json::elements each{said}; each; ++each) {
            auto path = read_member(*(*each).scanned());
            if (!path) continue;
            auto const [earlier, is_new] = named.emplace(*path, (*each).scanned());
            if (!is_new)
                add_repeated(to_, *(*each).scanned(), *earlier->second);
            else
                all.push_back(std::move(*path));
        }
        return all;
    }
    /// Reads the list of a rule that is over two members at least.
    [[nodiscard]] std::vector<member_path> read_several(json::token const& said)
    {
        paths named;
        auto all = read_list(said, named);
        is_idle_ = all.size() < 2;
        return all;
    }

    [[nodiscard]] rule_description read_needs(json::token const& said)
    {
        check_words(to_, said, needs_rows);
        needs_rule rule{read_word(said, "member", 1), read_word(said, "needed", 2)};
        is_idle_ = rule.member == rule.needed;
        return rule;
    }

    [[nodiscard]] rule_description read_agrees(json::token const& said)
    {
        check_words(to_, said, agrees_rows);
        agrees_rule rule{.member = read_word(said, "member", 1)};
        auto const* const attribute = member_of(said, "attribute");
        if (attribute == nullptr)
            to_.faults.add_missing(said, "attribute", 2);
        else if (has_shape(to_, shapes::text, *attribute))
            rule.attribute = read_attribute(rule.member, *attribute);
        rule.with = read_word(said, "with", 3);
        is_idle_ = rule.member == rule.with;
        return rule;
    }

    /// Reads the name of an attribute that entries of a member's list have.
    [[nodiscard]] std::string_view read_attribute(member_path const& member,
                                                  json::token const& said)
    {
        auto const name = to_.text(said);
        auto const found =
            member.empty() ? found_member{.unknown = true} : members_.find(around_, member);
        if (found.unknown || !to_.catalog_known) return name;
        auto const object = to_.made.shapes[to_.made.values[found.around].shape].object;
        auto const list = catalog_.governing({found.around, object}, found.value);
        std::vector<std::string_view> known;
        if (list)
            for (auto const& each : to_.made.catalog.lists[*list].attributes)
                known.push_back(each.name);
        if (std::ranges::find(known, name) == known.end()) add_no_choice(to_, said, known);
        return name;
    }

    [[nodiscard]] rule_description read_resets(json::token const& said)
    {
        check_words(to_, said, resets_rows);
        resets_rule rule{read_word(said, "member", 1)};
        auto const* const list = member_of(said, "members");
        if (list == nullptr)
            to_.faults.add_missing(said, "members", 2);
        else if (has_shape(to_, shapes::list, *list)) {
            paths named;
            rule.members = read_list(*list, named);
        }
        is_idle_ = std::ranges::all_of(rule.members,
                                       [&](auto const& each) { return each == rule.member; });
        return rule;
    }

    [[nodiscard]] rule_description read_when(json::token const& rule, json::token const& said)
    {
        check_words(to_, said, when_rows);
        when_rule made{.member = read_word(said, "member", 1)};
        read_condition(said, made);
        paths required;
        paths forbidden;
        if (!made.member.empty()) required.emplace(made.member, nullptr);
        if (auto const* const list = list_of(rule, "requires")) {
            paths named;
            made.requires_all = read_list(*list, named);
            required.insert(named.begin(), named.end());
        }
        if (auto const* const list = list_of(rule, "forbids")) {
            made.forbids = read_list(*list, forbidden);
            for (auto const& [path, at] : forbidden)
                if (required.contains(path)) to_.faults.add(errc::incompatible, *at);
        }
        read_only(rule, made);
        is_idle_ = made.requires_all.empty() && made.forbids.empty() && made.only.empty();
        return made;
    }

    /// The list of a word, or null where it is not there or has a fault.
    [[nodiscard]] json::token const* list_of(json::token const& object, std::string_view name)
    {
        auto const* const said = member_of(object, name);
        return said != nullptr && has_shape(to_, shapes::list, *said) ? said : nullptr;
    }

    /// Reads `is` or `isNot`: some scalars.
    void read_condition(json::token const& said, when_rule& into)
    {
        auto const* is = member_of(said, "is");
        auto const* const is_not = member_of(said, "isNot");
        if (is == nullptr && is_not == nullptr) return to_.faults.add_missing(said, "is", 2);
        if (is != nullptr && is_not != nullptr)
            return to_.faults.add(errc::incompatible, *std::max(is, is_not));
        into.negated = is == nullptr;
        if (into.negated) is = is_not;
        if (has_shape(to_, shapes::list, *is)) into.values = read_values(*is, scalars);
    }

    /// Reads values of some types, of which there must be one at least.
    [[nodiscard]] std::string_view read_values(json::token const& list, json_types types)
    {
        for (json::elements each{list}; each; ++each)
            if (has_shape(to_, types, *(*each).scanned()))
                static_cast<void>(read_constant(to_, *(*each).scanned()));
        if (list.span == 1) to_.faults.add(errc::incompatible, list);
        return list.text();
    }

    void read_only(json::token const& rule, when_rule& into)
    {
        auto const* const only = member_of(rule, "only");
        if (only == nullptr || !has_shape(to_, shapes::members, *only)) return;
        json::each_member(*only, [&](std::string_view, json::node values) {
            auto const& said = *values.scanned();
            if (!has_shape(to_, shapes::list, said)) return;
            auto const text = read_values(said, {});
            auto const path = path_of(to_, *(&said - 1));
            auto const found = path ? members_.find(around_, *path) : found_member{};
            if (found.value == none && !found.unknown) to_.faults.add(errc::incompatible, said);
            if (path) into.only.push_back({*path, text});
        });
    }

    static constexpr json_types scalars{json_type::string, json_type::number, json_type::boolean,
                                        json_type::null};

    reading& to_;
    member_checker const& catalog_;
    member_finder members_;
    index around_ = none;  ///< the value of the object whose rules are read
    bool is_idle_ = false; ///< the rule is over one member, or has no consequence
};

} // namespace voicecfg::documents

#endif
