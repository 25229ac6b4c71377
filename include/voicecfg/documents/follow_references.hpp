// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_FOLLOW_REFERENCES_HPP
#define VOICECFG_DOCUMENTS_FOLLOW_REFERENCES_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/find_definition.hpp>
#include <voicecfg/documents/read_extension.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/types.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

/// References and what they refer to (V4).
namespace voicecfg::documents {

/// The value at a place that is an object with members or a union of them: itself or one of its
/// alternatives; or none.
[[nodiscard]] inline index object_at(reading const& to, index value) noexcept
{
    auto const shape = to.made.values[value].shape;
    auto const& made = to.made.shapes[shape];
    return made.object != none || made.one_of != none ? value : to.shapes[shape].object;
}

/// Follows the references of all values in the order of the document, without recursion. A value
/// stands at one place with what it refers to, with its alternatives and with its branches: a
/// circle of these alone is a fault at the reference that closes it. Those below it, such as
/// members and items, are values of other places.
class reference_follower {
public:
    explicit reference_follower(reading& to) : to_{to}, states_(to.sources.size()) {}

    void follow_all()
    {
        for (std::size_t i = 0; i != to_.sources.size(); ++i) find_target(static_cast<index>(i));
        std::vector<index> in_order(to_.sources.size());
        std::iota(in_order.begin(), in_order.end(), index{0});
        std::ranges::sort(in_order, {}, [&](index each) { return to_.sources[each].at; });
        for (auto const each : in_order)
            if (states_[each] == state::unseen) follow(each);
    }

private:
    enum class state : std::uint8_t { unseen, open, closed };
    struct step {
        index value;
        std::size_t next; ///< of the values at its place, the one to go on with
    };

    void find_target(index value)
    {
        auto& source = to_.sources[value];
        if (source.reference == nullptr) return;
        auto const found = find_definition(to_, *source.reference);
        source.target = found.value_or(none);
        source.faulty = !found;
    }

    /// The values that stand at the same place: how many there are, and each.
    [[nodiscard]] std::size_t count(index value) const
    {
        if (to_.sources[value].reference != nullptr)
            return to_.sources[value].target != none ? 1 : 0;
        auto const& shape = to_.made.shapes[to_.made.values[value].shape];
        if (shape.one_of == none) return shape.any_of.size();
        auto const& one_of = to_.made.unions[shape.one_of];
        return one_of.branches.size() + (one_of.otherwise != none ? 1 : 0);
    }
    [[nodiscard]] index at(index value, std::size_t position) const
    {
        if (to_.sources[value].reference != nullptr) return to_.sources[value].target;
        auto const& shape = to_.made.shapes[to_.made.values[value].shape];
        if (shape.one_of == none) return shape.any_of[position];
        auto const& one_of = to_.made.unions[shape.one_of];
        return position < one_of.branches.size() ? one_of.branches[position].value
                                                 : one_of.otherwise;
    }

    void follow(index first)
    {
        std::vector<step> open{{first, 0}};
        states_[first] = state::open;
        while (!open.empty()) {
            auto& [value, next] = open.back();
            if (next >= count(value)) {
                finish(value);
                states_[value] = state::closed;
                open.pop_back();
                continue;
            }
            auto const inner = at(value, next++);
            if (states_[inner] == state::open)
                close_circle(value);
            else if (states_[inner] == state::unseen) {
                states_[inner] = state::open;
                open.push_back({inner, 0});
            }
        }
    }

    void close_circle(index value)
    {
        auto& source = to_.sources[value];
        to_.faults.add(errc::incompatible, *source.reference);
        source.target = none;
        source.faulty = true;
    }

    /// All at the place of a value are finished: it takes what it refers to.
    void finish(index value)
    {
        auto& source = to_.sources[value];
        auto& made = to_.made.values[value];
        if (source.reference == nullptr) return find_types(value);
        if (source.target == none) return;
        auto const& target = to_.made.values[source.target];
        auto const& theirs = to_.sources[source.target];
        made.shape = target.shape;
        made.read_only = made.read_only || target.read_only;
        made.write_only = made.write_only || target.write_only;
        made.deprecated = made.deprecated || target.deprecated;
        made.words = join(made.words, source.given, target.words);
        source.wrong |= theirs.wrong & ~source.given;
        source.given |= theirs.given;
        source.faulty = theirs.faulty;
    }

    /// The types of alternatives are those of all; one of them may be an object.
    void find_types(index value)
    {
        auto const shape = to_.made.values[value].shape;
        auto const& alternatives = to_.made.shapes[shape].any_of;
        if (alternatives.empty()) return;
        json_types types;
        for (auto const each : alternatives) {
            auto const theirs = to_.made.values[each].shape;
            for (auto const type : to_.shapes[theirs].passes) types.insert(type);
            auto const object = object_at(to_, each);
            if (to_.shapes[shape].object == none) to_.shapes[shape].object = object;
            to_.sources[value].faulty = to_.sources[value].faulty || to_.sources[each].faulty;
        }
        to_.shapes[shape].passes = types;
    }

    reading& to_;
    std::vector<state> states_;
};

} // namespace voicecfg::documents

#endif
