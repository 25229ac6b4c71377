// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_COMMIT_HPP
#define VOICECFG_PLAN_COMMIT_HPP

#include <voicecfg/json/to_value.hpp>
#include <voicecfg/plan/overlay.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/support/small_vector.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg {

namespace detail {

/// New values for places in a parsed value: all are made ready where memory may run out, then put
/// in place where nothing can go wrong any more. What is of the same form as what it replaces is
/// written into the memory of that.
class replacement {
public:
    explicit replacement(plan const& planned) noexcept : planned_{planned}, fixes_{planned.fixes} {}
    replacement(replacement const&) = delete;
    replacement& operator=(replacement const&) = delete;

    /// Takes back the members that were added, unless all was carried out.
    ~replacement()
    {
        for (auto& [object, size] : grown_)
            while (object->size() > size) object->erase(object->end() - 1);
    }

    /// Calls `visit` with each of some members and its place in an object. One that the object
    /// lacks is added.
    template <class Members, class Name, class Visit>
    void each_place(boost::json::object& in, Members const& members, Name name, Visit visit)
    {
        small_vector<std::ptrdiff_t, 8> places;
        grown_.push_back({&in, in.size()});
        for (auto const& each : members) {
            auto const key = std::invoke(name, each);
            auto const* const found = json::find_member(in, key);
            auto const* const at = found != nullptr ? found : in.emplace(key, nullptr).first;
            places.emplace_back(at - in.begin());
        }
        for (std::size_t i = 0; i != places.size(); ++i)
            visit(members[i], in.begin()[places[i]].value());
    }

    /// Makes the new value of a place ready. Most are strings that fit in there.
    void set(boost::json::value& place, json::node value)
    {
        if (value.is(json::kind::string) && place.is_string() && value.identity() != &place &&
            !fixes_.any_restored() && fits(place.get_string(), value))
            texts_.push_back({&place, value});
        else
            set_other(place, value);
    }
    /// The same where members of what is stored there may stay.
    void replace(boost::json::value& place, json::node value, json::node stored);
    /// Makes ready what a sent value makes of a place; `stored` is what the plan has there. `table`
    /// is that of an object which is laid over it, else null.
    [[gnu::always_inline]] void place(boost::json::value& place, object const* table,
                                      json::node value, json::node stored)
    {
        // What is kept as it is stored stands there already, and is not where the fix-ups have it
        // where its object grew.
        if (fixes_.restored(value)) return;
        if (table == nullptr || !place.is_object()) return replace(place, value, stored);
        if (fixes_.any_leaves()) [[unlikely]]
            return lay_over_and_take_out(place.get_object(), *table, value, stored);
        lay_over(place.get_object(), *table, value, stored);
    }
    /// Takes a member out of an object.
    void remove(boost::json::object& from, std::string_view name)
    {
        removed_.push_back({&from, name});
    }

    void carry_out() noexcept
    {
        for (auto& [place, text] : texts_) write(place->get_string(), text);
        for (auto& [place, made] : values_) place->swap(made);
        grown_.clear();
        // What is within an object was found after that: what moves is no longer asked for.
        for (; !removed_.empty(); removed_.pop_back()) {
            auto const& [object, name] = removed_.back();
            auto const at = object->find(name);
            if (at != object->end()) object->stable_erase(at);
        }
    }

private:
    /// What is written into the memory of a string.
    struct text_change {
        boost::json::value* place;
        json::node text;
    };
    /// What takes the place of another value, in the same memory.
    struct value_change {
        boost::json::value* place;
        boost::json::value made;
    };
    struct grown {
        boost::json::object* object;
        std::size_t size; ///< before
    };
    struct removal {
        boost::json::object* object;
        std::string_view name;
    };
    /// An object in a place that nothing is sent for.
    struct object_within {
        std::string_view name;
        json::node stored; ///< no value: it is the one in the place
    };

    void lay_over(boost::json::object& place, object const& table, json::node value,
                  json::node stored);
    void lay_over_and_take_out(boost::json::object& place, object const& table, json::node value,
                               json::node stored);
    [[nodiscard]] std::vector<object_within> take_out(boost::json::object& place, json::node value,
                                                      json::node stored);
    void set_other(boost::json::value& place, json::node value);
    [[nodiscard, gnu::always_inline]] static bool fits(boost::json::string const& room,
                                                       json::node text) noexcept;
    [[nodiscard]] bool set_members(boost::json::object& place, json::node sent);
    [[nodiscard]] bool set_elements(boost::json::array& place, json::node sent);

    plan const& planned_;
    json::fix_ups const& fixes_;
    small_vector<text_change, 16> texts_;
    small_vector<value_change, 4> values_;
    small_vector<grown, 2> grown_;
    std::vector<removal> removed_;
};

/// Whether a string has the room for another, and not much more than twice of it.
inline bool replacement::fits(boost::json::string const& room, json::node text) noexcept
{
    auto const needed = json::room_for(text);
    return needed <= room.capacity() && room.capacity() <= 2 * needed + 64;
}

/// False, and nothing is done, unless the object there has the members of the sent one, as far as
/// they reach merged, in the same order.
inline bool replacement::set_members(boost::json::object& place, json::node sent)
{
    auto const texts = texts_.size();
    auto const values = values_.size();
    // A lambda, but for that no attribute of the standard's form has one inlined in C++20.
    struct setter {
        replacement& by;
        boost::json::key_value_pair*& at;
        boost::json::key_value_pair* const& end;
        bool& same;

        [[gnu::always_inline]] void operator()(std::string_view name, json::node value)
        {
            if (!same || by.fixes_.drops(value)) return;
            same = at != end && same_name({at->key().data(), at->key().size()}, name);
            if (same) by.set(at++->value(), value);
        }
    };
    auto* at = place.begin();
    auto* const end = place.end();
    bool same = true;
    json::each_member(sent, setter{*this, at, end, same});
    if (same && at == end) return true;
    while (texts_.size() != texts) texts_.pop_back();
    while (values_.size() != values) values_.pop_back();
    return false;
}

/// False, and nothing is done, unless the array there has as many elements as the sent one.
inline bool replacement::set_elements(boost::json::array& place, json::node sent)
{
    auto left = place.size();
    for (json::elements element{sent}; element; ++element)
        if (left-- == 0) return false;
    if (left != 0) return false;
    auto* at = place.begin();
    for (json::elements element{sent}; element; ++element) set(*at++, *element);
    return true;
}

[[gnu::noinline]] inline void replacement::set_other(boost::json::value& place, json::node value)
{
    if (value.identity() == &place) return;
    if (auto const stored = fixes_.restored(value))
        return values_.push_back({&place, json::to_value(stored, place.storage())});
    if (value.is(json::kind::object) && place.is_object() && set_members(place.get_object(), value))
        return;
    if (value.is(json::kind::array) && place.is_array() && set_elements(place.get_array(), value))
        return;
    values_.push_back({&place, json::to_value(value, place.storage(), fixes_)});
}

inline void replacement::replace(boost::json::value& place, json::node value, json::node stored)
{
    if (!fixes_.any_stays() || !stored.is(json::kind::object)) return set(place, value);
    values_.push_back({&place, replaced_value(value, stored, place.storage(), fixes_)});
}

/// Makes ready what an object that is laid over another makes of its members.
inline void replacement::lay_over(boost::json::object& place, object const& table, json::node value,
                                  json::node stored)
{
    sent_members sent{table, value, fixes_};
    each_place(place, sent.rest(), &sent_members::sent::name, [&](auto const& each, auto& under) {
        auto const* const below = planned_.table_of(each.value);
        bool const asks = below != nullptr || fixes_.any_stays();
        this->place(under, below, each.value, asks ? stored.find(each.name) : json::node{});
    });
}

/// The same where anything leaves merged.
inline void replacement::lay_over_and_take_out(boost::json::object& place, object const& table,
                                               json::node value, json::node stored)
{
    auto const untouched = take_out(place, value, stored);
    lay_over(place, table, value, stored);
    for (auto const& [name, before] : untouched) {
        auto& under = place.find(name)->value();
        this->place(under, &table, leave_alone(), before ? before : json::node{under});
    }
}

/// Takes out what leaves an object that another is laid over, and returns the objects within that
/// are not sent. To be done before it grows: what is in it, which may be stored itself, moves then.
inline std::vector<replacement::object_within>
replacement::take_out(boost::json::object& place, json::node value, json::node stored)
{
    std::vector<object_within> untouched;
    for (json::members member{stored}; member; ++member) {
        auto const at = place.find(member.name());
        if (at == place.end()) continue;
        auto const before = member.value();
        if (fixes_.leaves(before))
            remove(place, at->key());
        else if (before.is(json::kind::object) && !value.find(member.name()))
            untouched.push_back(
                {at->key(), before.identity() == &at->value() ? json::node{} : before});
    }
    return untouched;
}

} // namespace detail

/// Carries a plan out on the parsed value that it was made against, in that value's own memory. The
/// plan is spent then: `changes`, `undo` and `delta` compare with stored as it was, so ask before.
/// Where memory runs out, `std::bad_alloc` leaves and stored is as before (G13). The patch may be
/// stored itself, but not a part of it.
inline void commit(boost::json::value& stored, plan const& planned)
{
    detail::replacement made{planned};
    auto& object = stored.get_object();
    bool const asks = planned.fixes.any_stays() || planned.fixes.any_leaves();
    auto const place = [&](edit const& done, boost::json::value& at) {
        bool const looks = asks || !planned.overlays.empty();
        made.place(at, planned.table_of(done), done.value,
                   looks ? planned.stored.find(done.name()) : json::node{});
    };
    if (std::ranges::all_of(planned.edits, &edit::sets))
        made.each_place(object, planned.edits, &edit::name, place);
    else {
        small_vector<edit, 8> sets;
        for (auto each : planned.edits)
            each.sets() ? sets.push_back(std::move(each)) : made.remove(object, each.name());
        made.each_place(object, sets, &edit::name, place);
    }
    made.carry_out();
}

} // namespace voicecfg

#endif
