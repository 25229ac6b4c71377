// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_SCHEMA_HPP
#define VOICECFG_EXAMPLES_DRAFT_SCHEMA_HPP

#include "draft_aliases.hpp"
#include "draft_bounds.hpp"
#include "draft_choices.hpp"
#include "draft_definitions.hpp"
#include "draft_gather.hpp"
#include "draft_text.hpp"

#include <set>
#include <string_view>
#include <utility>

namespace tool::drafts {

/// Drafts schemas one by one. A union is left as `anyOf` beside marks for `unions`, which begin
/// with `x-`: nothing else in a draft does.
class schemas {
public:
    schemas(input& from, definitions& into, bool closed)
        : from_{from}, definitions_{into}, closed_{closed}, texts_{from}
    {
    }

    /// Drafts what was gathered at a place.
    [[nodiscard]] boost::json::value write(gathered of, place const& at, std::size_t depth = 0)
    {
        infer(of, at);
        from_.spend(1 + of.words.size() + of.properties.size());
        if (of.union_at != nullptr) return write_union(of, at, depth);
        choices const chosen{from_, of};
        boost::json::object out;
        chosen.write(out);
        write_words(of, chosen, out, depth);
        for (auto const flag : flags)
            if (of.has(flag)) out[flag] = true;
        if (out.empty()) return true;
        return out;
    }

    /// Drafts all definitions that are referred to.
    void write_definitions()
    {
        for (; written_ < definitions_.all.size(); ++written_) {
            auto& each = definitions_.all[written_];
            each.schema = draft_here(*each.from, 0);
        }
    }

    /// Where the unions stand, by their marks.
    [[nodiscard]] std::vector<place const*> const& unions() const noexcept { return unions_; }

private:
    static constexpr std::size_t most_depth = 32; ///< below it, schemas are definitions

    [[nodiscard]] boost::json::value draft(place const& at, std::size_t depth)
    {
        if (auto const found = find_alias(from_, at)) return refer(*found, at);
        if (at.value->is_object() && (depth > most_depth || drafted_.contains(at.value)))
            return definitions_.refer(at);
        return draft_here(at, depth);
    }

    /// What refers is drafted in its place once: it may lead to itself, or expand to very much.
    [[nodiscard]] boost::json::value draft_here(place const& at, std::size_t depth)
    {
        auto all = gatherer{from_}.take(at);
        if (all.refers) drafted_.insert(at.value);
        return write(std::move(all), at, depth);
    }

    [[nodiscard]] boost::json::value refer(alias const& found, place const& at)
    {
        if (found.target == nullptr) return true;
        auto out = definitions_.refer(*found.target);
        if (found.nullable) {
            boost::json::array list{std::move(out), boost::json::object{{"type", "null"}}};
            out = {{"x-union", mark(at)}, {"anyOf", std::move(list)}};
        }
        for (std::size_t i = 0; i < flags.size(); ++i)
            if (found.flagged[i]) out[flags[i]] = true;
        return out;
    }

    [[nodiscard]] std::size_t mark(place const& at)
    {
        unions_.push_back(&at);
        return unions_.size() - 1;
    }

    /// What has members is an object, what has items an array, where no type is given.
    void infer(gathered& of, place const& at)
    {
        if (of.allowed || of.has("enum") || of.has("const")) return;
        bool const object = !of.properties.empty() || of.has("additionalProperties");
        if (!object && !of.has("items")) return;
        of.allowed = object ? object_type : array_type;
        of.type_at = &at;
        from_.open.add(at, object ? "no type: read as an object" : "no type: read as an array");
    }

    void write_words(gathered const& of, choices const& chosen, boost::json::object& out,
                     std::size_t depth)
    {
        auto const allowed = chosen.allowed();
        tell_unbound(of, allowed);
        bounds limits{from_, of, out};
        if ((allowed & numeric_types) != 0) limits.write_numbers((allowed & number_type) == 0);
        if ((allowed & string_type) != 0) {
            limits.write_sizes("minLength", "maxLength");
            texts_.write(of, out);
        }
        if ((allowed & array_type) != 0) {
            write_items(of, chosen, out, depth);
            limits.write_sizes("minItems", "maxItems");
            auto const* const unique = of.find("uniqueItems");
            if (unique != nullptr && *unique->value == boost::json::value(true))
                out["uniqueItems"] = true;
        }
        if ((allowed & object_type) != 0) write_object(of, out, depth);
    }

    /// Tells the words that bind no type that is allowed. Unknown formats are annotations.
    void tell_unbound(gathered const& of, types allowed)
    {
        char const* const sentence = "it binds no type that is allowed: dropped";
        for (auto const& each : of.words)
            if (bound_by(each.name) != 0 && (bound_by(each.name) & widened(allowed)) == 0 &&
                (each.name != "format" || text_words::is_known(*each.at)))
                from_.open.add(*each.at, sentence);
        if ((allowed & object_type) != 0) return;
        if (!of.properties.empty()) from_.open.add(*of.properties.front().at->around, sentence);
        if (!of.required.empty()) from_.open.add(*of.required.front()->around, sentence);
    }

    void write_items(gathered const& of, choices const& chosen, boost::json::object& out,
                     std::size_t depth)
    {
        auto const* const items = of.find("items");
        boost::json::value drafted = true;
        if (auto const* const list = chosen.for_items())
            drafted = draft_items(items, *list, depth);
        else if (items != nullptr)
            drafted = draft(*items, depth + 1);
        if (!drafted.is_bool()) out["items"] = std::move(drafted);
    }

    /// Drafts items that have an `enum` which stands beside the array, unless they have their own.
    [[nodiscard]] boost::json::value draft_items(place const* items, place const& list,
                                                 std::size_t depth)
    {
        auto all = items != nullptr ? gatherer{from_}.take(*items) : gathered{};
        auto const* const own = all.find(all.has("const") ? "const" : "enum");
        bool const differs = own != nullptr && !same(from_, *own->value, *list.value);
        from_.open.add(list, differs
                                 ? "it stands beside type array, whose items have another: dropped"
                                 : "it stands beside type array: taken as the items'");
        if (own != nullptr) return draft(*items, depth + 1);
        all.words.push_back({list.name, &list});
        return write(std::move(all), items != nullptr ? *items : list, depth + 1);
    }

    void write_object(gathered const& of, boost::json::object& out, std::size_t depth)
    {
        constexpr std::size_t most = 64;
        boost::json::object members;
        for (auto const& each : of.properties) {
            if (members.size() == most) {
                from_.open.add(*each.at, "the 65th property: it and the rest are let through");
                break;
            }
            members[each.name] = draft(*each.at, depth + 1);
        }
        bool const cut = members.size() < of.properties.size();
        auto required = required_of(of, members);
        if (!members.empty()) out["properties"] = std::move(members);
        if (!required.empty()) out["required"] = std::move(required);
        write_additional(of, out, cut || of.has("patternProperties"), depth);
    }

    [[nodiscard]] boost::json::array required_of(gathered const& of,
                                                 boost::json::object const& members)
    {
        boost::json::array names;
        std::set<std::string_view> known;
        for (auto const* each : of.required) {
            auto const& name = each->value->get_string();
            if (!members.contains(name))
                from_.open.add(*each, "properties lacks what is required: dropped");
            else if (known.insert(name).second)
                names.emplace_back(name);
        }
        return names;
    }

    void write_additional(gathered const& of, boost::json::object& out, bool open,
                          std::size_t depth)
    {
        auto const* at = of.find("additionalProperties");
        if (at == nullptr) at = of.find("unevaluatedProperties");
        bool const has_members = out.contains("properties");
        if (open && at != nullptr && !(*at->value == boost::json::value(true)))
            return from_.open.add(*at, "members are let through: dropped");
        boost::json::value drafted = true;
        if (at != nullptr) drafted = at->value->is_bool() ? *at->value : draft(*at, depth + 1);
        if (drafted == boost::json::value(true)) drafted = !(closed_ && has_members && !open);
        if (drafted == boost::json::value(true)) return;
        if (drafted.is_bool() && !has_members) out["properties"].emplace_object();
        out["additionalProperties"] = std::move(drafted);
    }

    [[nodiscard]] boost::json::value write_union(gathered& of, place const& at, std::size_t depth);
    [[nodiscard]] boost::json::value draft_beside(place const& at, gathered const& shared,
                                                  std::size_t depth, bool& fits);
    [[nodiscard]] static bool binds(gathered const& shared, gathered const& alternative);

    input& from_;
    definitions& definitions_;
    bool closed_;
    text_words texts_;
    std::set<void const*> drafted_; ///< schemas that refer, once drafted in their place
    std::vector<place const*> unions_;
    std::size_t written_ = 0;
};

} // namespace tool::drafts

#endif
