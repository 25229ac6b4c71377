// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_CHECK_UNIONS_HPP
#define VOICECFG_DOCUMENTS_CHECK_UNIONS_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

/// Whether one look decides between several shapes: the type of JSON, or a tag (V14).
namespace voicecfg::documents {

/// The most words of tags of a document, counted in each union.
inline constexpr std::size_t most_tag_words = 1'000'000;

/// Checks that alternatives are of disjoint types. Those of one type without members and items may
/// stand together. `integer` and `number` are one type.
class overlap_checker {
public:
    /// Whether an alternative overlaps none that was added before it, and then adds it.
    [[nodiscard]] bool add(shape_description const& shape, json_types passes)
    {
        json_types types;
        for (auto const type : passes)
            types.insert(type == json_type::integer ? json_type::number : type);
        bool const flat = types.size() == 1 && shape.items == none && shape.entries == none &&
                          shape.object == none && shape.one_of == none && shape.any_of.empty();
        auto const as = flat ? taken::by_flat : taken::by_other;
        for (auto const type : types)
            if (at(type) != taken::free && (!flat || at(type) != as)) return false;
        for (auto const type : types) at(type) = as;
        return true;
    }

private:
    enum class taken : std::uint8_t { free, by_flat, by_other };

    [[nodiscard]] taken& at(json_type type) noexcept
    {
        return taken_[static_cast<std::size_t>(type)];
    }

    std::array<taken, 9> taken_{};
};

/// Checks the unions of a document whose references are followed.
class union_checker {
public:
    explicit union_checker(reading& to) noexcept : to_{to} {}

    void check_all()
    {
        for (std::size_t i = 0; i != to_.made.shapes.size(); ++i) {
            auto const& shape = to_.made.shapes[i];
            if (!shape.any_of.empty()) check_alternatives(i);
            if (shape.one_of == none) continue;
            auto const& made = to_.made.unions[shape.one_of];
            if (made.beside)
                check_beside(made);
            else
                check_branches(shape.one_of);
        }
    }

private:
    void check_alternatives(std::size_t shape)
    {
        overlap_checker taken;
        json::elements each{*member_of(*to_.shapes[shape].at, "anyOf")};
        for (auto const value : to_.made.shapes[shape].any_of) {
            auto const theirs = to_.made.values[value].shape;
            if (!to_.sources[value].faulty &&
                !taken.add(to_.made.shapes[theirs], to_.shapes[theirs].passes))
                to_.faults.add(errc::incompatible, *(*each).scanned());
            ++each;
        }
    }

    /// Whether a value is an object with members, and of no other type.
    [[nodiscard]] bool is_object(index value) const noexcept
    {
        auto const& shape = to_.made.shapes[to_.made.values[value].shape];
        return shape.object != none &&
               (shape.types.empty() || shape.types == json_types{json_type::object});
    }

    void check_beside(union_description const& made)
    {
        for (auto const& branch : made.branches)
            if (!to_.sources[branch.value].faulty && !is_object(branch.value))
                to_.faults.add(errc::incompatible, *to_.sources[branch.value].reference);
    }

    void check_branches(index position)
    {
        auto& made = to_.made.unions[position];
        std::unordered_map<std::string_view, std::size_t> words;
        std::size_t number = 0;
        for (json::elements each{*to_.unions[position].list}; each; ++each) {
            auto& branch = made.branches[number++];
            if (to_.sources[branch.value].faulty || !to_.unions[position].known) continue;
            if (!is_object(branch.value) || !read_words(made, branch, words, number))
                to_.faults.add(to_.tag_words > most_tag_words ? errc::too_large
                                                              : errc::incompatible,
                               *(*each).scanned());
        }
        if (made.otherwise != none && !to_.sources[made.otherwise].faulty &&
            !is_object(made.otherwise))
            to_.faults.add(errc::incompatible, *to_.sources[made.otherwise].reference);
    }

    /// Reads the words of the tag that pick a branch: they are strings that no other branch has,
    /// and the tag must be there. Of a tag with a fault nothing is known.
    [[nodiscard]] bool read_words(union_description const& made, branch_description& branch,
                                  std::unordered_map<std::string_view, std::size_t>& words,
                                  std::size_t number)
    {
        auto const object = to_.made.shapes[to_.made.values[branch.value].shape].object;
        auto const at = to_.objects[object].find(made.tag);
        if (at >= to_.made.objects[object].members.size()) return false;
        auto const& tag = to_.made.objects[object].members[at];
        if (to_.sources[tag.value].faulty) return true;
        auto const shape = to_.made.values[tag.value].shape;
        if (!tag.required || to_.made.shapes[shape].enumeration.empty()) return false;
        auto const& schema = *to_.shapes[shape].at;
        if (auto const* const constant = member_of(schema, "const"))
            return read_word(*constant, branch, words, number);
        for (json::elements each{*member_of(schema, "enum")}; each; ++each)
            if (!read_word(*(*each).scanned(), branch, words, number)) return false;
        return true;
    }

    [[nodiscard]] bool read_word(json::token const& said, branch_description& branch,
                                 std::unordered_map<std::string_view, std::size_t>& words,
                                 std::size_t number)
    {
        if (said.kind() != json::kind::string || ++to_.tag_words > most_tag_words) return false;
        auto const word = to_.text(said);
        auto const [known, is_new] = words.emplace(word, number);
        if (is_new) branch.words.push_back(word);
        return is_new || known->second == number;
    }

    reading& to_;
};

} // namespace voicecfg::documents

#endif
