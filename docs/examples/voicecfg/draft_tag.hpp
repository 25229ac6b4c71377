// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_TAG_HPP
#define VOICECFG_EXAMPLES_DRAFT_TAG_HPP

#include "draft_shapes.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool::drafts {

/// Finds the member by which branches of a union are told apart, and has each branch say it.
class tagger {
public:
    tagger(input& from, definitions& all) : from_{from}, all_{all} {}

    /// The tagged union of objects, or nothing. `asked` is the discriminator's name, if any.
    [[nodiscard]] std::optional<boost::json::value> unite(boost::json::array branches,
                                                          std::string_view asked, place const& at)
    {
        auto const found = find(branches, asked);
        if (!found) return std::nullopt;
        if (found->optional != 0)
            from_.open.add(at, "its tag " + found->name + " is optional in " +
                                   std::to_string(found->optional) + " of " +
                                   std::to_string(branches.size()) +
                                   " branches: here it is required");
        for (std::size_t i = 0; i < branches.size(); ++i)
            say(branches[i], found->name, found->words[i]);
        return boost::json::object{{"type", "object"},
                                   {"oneOf", std::move(branches)},
                                   {"discriminator", {{"propertyName", found->name}}}};
    }

private:
    struct tag {
        std::string name;
        std::vector<std::vector<std::string>> words; ///< of each branch
        std::size_t optional = 0;                    ///< in how many branches
        bool one_word = true;
    };

    [[nodiscard]] boost::json::object const& object_of(boost::json::value const& branch) const
    {
        return all_.target_of(branch).get_object();
    }

    /// What a tag says in a branch, without references.
    [[nodiscard]] boost::json::value const* member(boost::json::value const& branch,
                                                   std::string_view name) const
    {
        auto const* const members = object_of(branch).if_contains("properties");
        auto const* found =
            members ? members->get_object().if_contains({name.data(), name.size()}) : nullptr;
        return found != nullptr ? &all_.target_of(*found) : nullptr;
    }

    [[nodiscard]] static bool requires_member(boost::json::object const& branch,
                                              std::string_view name)
    {
        auto const* const names = branch.if_contains("required");
        return names != nullptr &&
               std::any_of(names->get_array().begin(), names->get_array().end(),
                           [&](auto const& each) { return each.get_string() == name; });
    }

    /// Of the tags that tell the branches apart, the one asked for, else one that each branch
    /// requires, else one that each says in one word.
    [[nodiscard]] std::optional<tag> find(boost::json::array const& branches,
                                          std::string_view asked) const
    {
        if (!asked.empty())
            if (auto found = read(branches, asked, true)) return found;
        std::optional<tag> best;
        auto const* const members = object_of(branches.front()).if_contains("properties");
        if (members == nullptr) return best;
        auto const rank = [](tag const& each) {
            return (each.optional != 0 ? 2 : 0) + (each.one_word ? 0 : 1);
        };
        for (auto const& each : members->get_object()) {
            auto found = read(branches, {each.key().data(), each.key().size()}, false);
            if (found && rank(*found) < (best ? rank(*best) : 3)) best = std::move(found);
        }
        return best;
    }

    [[nodiscard]] std::optional<tag> read(boost::json::array const& branches, std::string_view name,
                                          bool mapped) const
    {
        tag out{.name = std::string{name}, .words = {}};
        std::set<std::string> known;
        for (auto const& branch : branches) {
            from_.spend(1);
            auto const* const schema = member(branch, name);
            auto words = schema != nullptr ? words_of(*schema) : std::vector<std::string>{};
            if (mapped && words.empty()) words = mapped_words(branch, schema);
            if (words.empty()) return std::nullopt;
            for (auto const& each : words)
                if (!known.insert(each).second) return std::nullopt;
            if (schema == nullptr || !requires_member(object_of(branch), name)) ++out.optional;
            out.one_word = out.one_word && words.size() == 1;
            out.words.push_back(std::move(words));
        }
        return out;
    }

    /// The words that the discriminator has for a branch, where its tag may be any text.
    [[nodiscard]] std::vector<std::string> mapped_words(boost::json::value const& branch,
                                                        boost::json::value const* schema) const
    {
        std::vector<std::string> out;
        auto const* const words = branch.get_object().if_contains("x-words");
        auto const* const members = object_of(branch).if_contains("properties");
        bool const full = schema == nullptr && members && members->get_object().size() >= 64;
        bool const text = schema == nullptr || is_any(*schema) ||
                          (has(*schema, "type") && !has(*schema, "enum") &&
                           !has(*schema, "const") && (types_of(all_, *schema) & string_type) != 0);
        if (words == nullptr || full || !text) return out;
        for (auto const& each : words->get_array()) out.emplace_back(each.get_string());
        return out;
    }

    /// Has a branch say its words and require the tag. A definition stays as it is for others, and
    /// the branch becomes one of its own.
    void say(boost::json::value& branch, std::string const& name,
             std::vector<std::string> const& words)
    {
        branch.get_object().erase("x-words");
        auto const& object = object_of(branch);
        auto const* const members = object.if_contains("properties");
        auto const* const direct = members ? members->get_object().if_contains(name) : nullptr;
        if (direct && words_of(*direct) == words && requires_member(object, name)) return;
        auto const target = referred(branch);
        if (target.empty()) return rewrite(branch.get_object(), name, words);
        auto const key = std::string{target} + '\n' + name + '\n' + words.front();
        auto& made = made_[key];
        if (made == nullptr) {
            from_.spend(count_values(object));
            boost::json::object changed = object;
            rewrite(changed, name, words);
            made = &all_.add(std::string{target} + '_' + words.front(), nullptr);
            made->schema = std::move(changed);
            made->settled = definitions::definition::state::settled;
        }
        branch = definitions::reference(*made);
    }

    static void rewrite(boost::json::object& branch, std::string const& name,
                        std::vector<std::string> const& words)
    {
        boost::json::object said{{"type", "string"}};
        if (words.size() == 1)
            said["const"] = words.front();
        else
            said["enum"] = boost::json::array(words.begin(), words.end());
        auto& members = branch["properties"];
        if (!members.is_object()) members.emplace_object();
        members.get_object()[name] = std::move(said);
        if (requires_member(branch, name)) return;
        auto& names = branch["required"];
        if (!names.is_array()) names.emplace_array();
        names.get_array().emplace_back(name);
    }

    input& from_;
    definitions& all_;
    std::map<std::string, definitions::definition*> made_;
};

} // namespace tool::drafts

#endif
