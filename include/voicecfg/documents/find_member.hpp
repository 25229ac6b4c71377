// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_FIND_MEMBER_HPP
#define VOICECFG_DOCUMENTS_FIND_MEMBER_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/follow_references.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/rule_description.hpp>
#include <voicecfg/json/token.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

/// The members that rules name: of an object, or of objects within it (V18).
namespace voicecfg::documents {

/// The names that a text of a rule leads by: a name, or a JSON pointer that begins with `/`.
/// Nothing where an escape of the pointer means nothing.
[[nodiscard]] inline std::optional<member_path> path_of(reading& to, json::token const& said)
{
    auto text = to.text(said);
    if (!text.starts_with('/')) return member_path{text};
    member_path path;
    while (!text.empty()) {
        text.remove_prefix(1);
        auto const name = text.substr(0, text.find('/'));
        text.remove_prefix(name.size());
        if (name.find('~') == name.npos) {
            path.push_back(name);
            continue;
        }
        auto& plain = to.made.decoded->emplace_back();
        for (std::size_t at = 0; at != name.size(); ++at) {
            bool const escaped = name[at] == '~';
            if (escaped && (++at == name.size() || (name[at] != '0' && name[at] != '1')))
                return std::nullopt;
            plain += !escaped ? name[at] : name[at] == '0' ? '~' : '/';
        }
        path.push_back(plain);
    }
    return path;
}

/// A member that a rule names.
struct found_member {
    bool unknown = false; ///< what is on the way to it has a fault
    index value = none;   ///< none: there is no such member
    index around = none;  ///< the value of the object that it is a member of
};

/// Finds members. What the branches of a union have is looked for once.
class member_finder {
public:
    explicit member_finder(reading& to) noexcept : to_{to} {}

    /// Finds the member that names lead to from the object at a value.
    [[nodiscard]] found_member find(index around, member_path const& path)
    {
        found_member at{.value = around};
        for (auto const name : path) {
            if (to_.sources[at.value].faulty) return {.unknown = true};
            auto const object = object_at(to_, at.value);
            if (object == none) return {};
            at = member_of(object, name);
            if (at.value == none) return at;
        }
        return at;
    }

private:
    [[nodiscard]] found_member member_of(index object, std::string_view name)
    {
        auto const& shape = to_.made.shapes[to_.made.values[object].shape];
        if (shape.one_of != none) return in_union(shape.one_of, name);
        auto const& members = to_.made.objects[shape.object].members;
        auto const at = to_.objects[shape.object].find(name);
        if (at >= members.size()) return {};
        return {.value = members[at].value, .around = object};
    }

    /// What the branches of a union have.
    struct branch_members {
        bool all_known = true; ///< none of the branches has a fault
        std::unordered_map<std::string_view, found_member> by_name;
    };

    [[nodiscard]] found_member in_union(index one_of, std::string_view name)
    {
        auto const [known, is_new] = unions_.try_emplace(one_of);
        auto& [all_known, by_name] = known->second;
        if (is_new)
            for (auto const& branch : to_.made.unions[one_of].branches) {
                if (to_.sources[branch.value].faulty) {
                    all_known = false;
                    continue;
                }
                auto const object = to_.made.shapes[to_.made.values[branch.value].shape].object;
                if (object == none) continue;
                for (auto const& member : to_.made.objects[object].members)
                    by_name.emplace(member.name,
                                    found_member{.value = member.value, .around = branch.value});
            }
        auto const found = by_name.find(name);
        return found != by_name.end() ? found->second : found_member{.unknown = !all_known};
    }

    reading& to_;
    std::map<index, branch_members> unions_;
};

} // namespace voicecfg::documents

#endif
