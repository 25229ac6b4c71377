// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_COMMIT_HPP
#define VOICECFG_COMMIT_HPP

#include <voicecfg/small_vector.hpp>
#include <voicecfg/splice.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace voicecfg {

namespace detail {

/// Pushes a value onto the stack that Boost.JSON builds values with.
inline void push_value(boost::json::value_stack& onto, node from, fix_ups const& fixes)
{
    std::string scratch;
    std::size_t count = 0;
    switch (from.kind()) {
    case kind::absent:
    case kind::null: return onto.push_null();
    case kind::boolean: return onto.push_bool(from.boolean());
    case kind::number:
        if (fixes.makes_integer(from)) return onto.push_int64(from.number().to_int64());
        return from.number().visit([&](auto number) {
            if constexpr (std::is_same_v<decltype(number), std::int64_t>)
                onto.push_int64(number);
            else if constexpr (std::is_same_v<decltype(number), std::uint64_t>)
                onto.push_uint64(number);
            else
                onto.push_double(number);
        });
    case kind::string: return onto.push_string(from.string(scratch));
    case kind::array:
        for (elements element{from}; element; ++element, ++count) push_value(onto, *element, fixes);
        return onto.push_array(count);
    case kind::object:
        for (members member{from}; member; ++member) {
            auto const value = member.value();
            if (fixes.drops(value)) continue;
            onto.push_key(member.name());
            push_value(onto, value, fixes);
            ++count;
        }
        return onto.push_object(count);
    }
}

} // namespace detail

/// A value as Boost.JSON holds it, in the memory of `storage`. Doubles are the nearest to what a
/// text says; members that never reach merged are left out.
[[nodiscard]] inline boost::json::value to_value(node from, boost::json::storage_ptr storage = {},
                                                 fix_ups const& fixes = {})
{
    unsigned char room[2048];
    boost::json::value_stack stack{{}, room, sizeof room};
    stack.reset(std::move(storage));
    detail::push_value(stack, from, fixes);
    return stack.release();
}

namespace detail {

/// New values for members of one object: made first, then put in place without a throw.
class assignment {
public:
    void add(std::string_view name, boost::json::value made)
    {
        made_.push_back({name, std::move(made)});
    }

    /// Finds the members' places, and makes room for those that the object lacks. Where that throws
    /// the object is as before.
    void make_room(boost::json::object& in)
    {
        auto const before = in.size();
        try {
            for (auto& each : made_) {
                auto const place = in.emplace(each.name, nullptr).first;
                each.place = place - in.begin();
            }
        }
        catch (...) {
            shrink(in, before);
            throw;
        }
    }

    /// Takes back what `make_room` did.
    static void shrink(boost::json::object& in, std::size_t size) noexcept
    {
        while (in.size() > size) in.erase(in.end() - 1);
    }

    /// Swaps the values in; there is room for all, and the memory is the object's own.
    void assign(boost::json::object& in) noexcept
    {
        for (auto& each : made_) in.begin()[each.place].value().swap(each.value);
    }

private:
    struct entry {
        std::string_view name;
        boost::json::value value;
        std::ptrdiff_t place = 0; ///< among the object's members, which only grow at their end
    };
    small_vector<entry, 4> made_;
};

/// The merged value of an edited member; `stored` is what stood there, if anything.
[[nodiscard]] inline boost::json::value edited_value(edit const& done, node stored,
                                                     fix_ups const& fixes)
{
    if (!done.overlay || !stored.is(kind::object)) return to_value(done.value, {}, fixes);
    auto built = to_value(stored);
    sent_members sent{done, fixes};
    for (auto const& each : sent.rest())
        built.get_object().insert_or_assign(each.name, to_value(each.value, {}, fixes));
    return built;
}

/// A stored object that is edited, and what it gets.
struct overlaid {
    std::string_view name;
    sent_members sent;
    assignment values = {};
    std::size_t before = 0; ///< how many members it had

    overlaid(std::string_view named, sent_members read) : name{named}, sent{std::move(read)} {}

    [[nodiscard]] boost::json::object& in(boost::json::object& stored) const noexcept
    {
        return stored.find(name)->value().get_object();
    }
};
using overlaid_objects = small_vector<overlaid, 1>;

/// Makes room in all the objects, or in none.
inline void make_room(boost::json::object& stored, assignment& whole, overlaid_objects& parts)
{
    auto const before = stored.size();
    whole.make_room(stored);
    std::size_t made = 0;
    try {
        for (; made != parts.size(); ++made) {
            auto& part = parts[made];
            part.before = part.in(stored).size();
            part.values.make_room(part.in(stored));
        }
    }
    catch (...) {
        while (made-- != 0) assignment::shrink(parts[made].in(stored), parts[made].before);
        assignment::shrink(stored, before);
        throw;
    }
}

} // namespace detail

/// Carries a plan out on the parsed value that it was made against, in that value's own memory. The
/// plan is spent then: `changes`, `undo` and `delta` compare with stored as it was, so ask before.
/// Where memory runs out, `std::bad_alloc` leaves and stored is as before (G13).
inline void commit(boost::json::value& stored, plan const& planned)
{
    auto& object = stored.get_object();
    auto const& storage = object.storage();
    detail::assignment whole;
    detail::overlaid_objects parts;
    for (auto const& done : planned.edits) {
        auto const* const under = done.overlay ? object.if_contains(done.name()) : nullptr;
        if (under == nullptr || !under->is_object()) {
            whole.add(done.name(), to_value(done.value, storage, planned.fixes));
            continue;
        }
        auto& part = parts.emplace_back(done.name(), detail::sent_members{done, planned.fixes});
        for (auto const& each : part.sent.rest())
            part.values.add(each.name, to_value(each.value, storage, planned.fixes));
    }
    detail::make_room(object, whole, parts);
    whole.assign(object);
    for (auto& part : parts) part.values.assign(part.in(object));
}

} // namespace voicecfg

#endif
