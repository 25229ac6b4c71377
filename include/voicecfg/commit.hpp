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
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace voicecfg {

namespace detail {

/// The most bytes that the value of a string takes.
[[nodiscard]] inline std::size_t room_for(node string) noexcept
{
    auto const* const read = string.scanned();
    return read != nullptr ? read->length - 2U : string.plain_string().size();
}

/// Replaces a string that has the room.
inline void write(boost::json::string& into, node string) noexcept
{
    auto const needed = room_for(string);
    if (needed < into.size())
        into.resize(needed);
    else
        into.grow(needed - into.size());
    auto const plain = string.plain_string();
    if (plain.data() != nullptr) return void(plain.copy(into.data(), plain.size()));
    auto const* const end = decode(*string.scanned(), into.data());
    into.resize(static_cast<std::size_t>(end - into.data()));
}

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
    if (from.is(kind::string)) {
        boost::json::value made(boost::json::string_kind, std::move(storage));
        auto& text = made.get_string();
        text.reserve(detail::room_for(from));
        detail::write(text, from);
        return made;
    }
    unsigned char room[2048];
    boost::json::value_stack stack{{}, room, sizeof room};
    stack.reset(std::move(storage));
    detail::push_value(stack, from, fixes);
    return stack.release();
}

namespace detail {

/// New values for places in a parsed value: all are made ready where memory may run out, then put
/// in place where nothing can go wrong any more. What is of the same form as what it replaces is
/// written into the memory of that.
class replacement {
public:
    explicit replacement(fix_ups const& fixes) noexcept : fixes_{fixes} {}
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
            auto at = in.find(key);
            if (at == in.end()) at = in.emplace(key, nullptr).first;
            places.emplace_back(at - in.begin());
        }
        for (std::size_t i = 0; i != places.size(); ++i)
            visit(members[i], in.begin()[places[i]].value());
    }

    /// Makes the new value of a place ready.
    void set(boost::json::value& place, node value);

    void carry_out() noexcept
    {
        for (auto& [place, text] : texts_) write(place->get_string(), text);
        for (auto& [place, made] : values_) place->swap(made);
        grown_.clear();
    }

private:
    /// What is written into the memory of a string.
    struct text_change {
        boost::json::value* place;
        node text;
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

    [[nodiscard]] static bool fits(boost::json::string const& room, node text) noexcept;
    [[nodiscard]] bool set_members(boost::json::object& place, node sent);
    [[nodiscard]] bool set_elements(boost::json::array& place, node sent);

    fix_ups const& fixes_;
    small_vector<text_change, 16> texts_;
    small_vector<value_change, 4> values_;
    small_vector<grown, 2> grown_;
};

/// Whether a string has the room for another, and not much more than twice of it.
inline bool replacement::fits(boost::json::string const& room, node text) noexcept
{
    auto const needed = room_for(text);
    return needed <= room.capacity() && room.capacity() <= 2 * needed + 64;
}

/// False, and nothing is done, unless the object there has the members of the sent one, as far as
/// they reach merged, in the same order.
inline bool replacement::set_members(boost::json::object& place, node sent)
{
    auto const texts = texts_.size();
    auto const values = values_.size();
    auto* at = place.begin();
    for (members member{sent}; member; ++member) {
        if (fixes_.drops(member.value())) continue;
        if (at == place.end() || !same_name({at->key().data(), at->key().size()}, member.name())) {
            at = nullptr;
            break;
        }
        set(at++->value(), member.value());
    }
    if (at == place.end()) return true;
    while (texts_.size() != texts) texts_.pop_back();
    while (values_.size() != values) values_.pop_back();
    return false;
}

/// False, and nothing is done, unless the array there has as many elements as the sent one.
inline bool replacement::set_elements(boost::json::array& place, node sent)
{
    auto left = place.size();
    for (elements element{sent}; element; ++element)
        if (left-- == 0) return false;
    if (left != 0) return false;
    auto* at = place.begin();
    for (elements element{sent}; element; ++element) set(*at++, *element);
    return true;
}

inline void replacement::set(boost::json::value& place, node value)
{
    if (value.identity() == &place) return;
    if (value.is(kind::string) && place.is_string() && fits(place.get_string(), value))
        return texts_.push_back({&place, value});
    if (value.is(kind::object) && place.is_object() && set_members(place.get_object(), value))
        return;
    if (value.is(kind::array) && place.is_array() && set_elements(place.get_array(), value)) return;
    values_.push_back({&place, to_value(value, place.storage(), fixes_)});
}

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

} // namespace detail

/// Carries a plan out on the parsed value that it was made against, in that value's own memory. The
/// plan is spent then: `changes`, `undo` and `delta` compare with stored as it was, so ask before.
/// Where memory runs out, `std::bad_alloc` leaves and stored is as before (G13). The patch may be
/// stored itself, but not a part of it.
inline void commit(boost::json::value& stored, plan const& planned)
{
    detail::replacement made{planned.fixes};
    auto const replace = [&](edit const& done, boost::json::value& place) {
        if (!done.overlay || !place.is_object()) return made.set(place, done.value);
        detail::sent_members sent{done, planned.fixes};
        made.each_place(place.get_object(), sent.rest(), &detail::sent_members::sent::name,
                        [&](auto const& each, auto& under) { made.set(under, each.value); });
    };
    made.each_place(stored.get_object(), planned.edits, &edit::name, replace);
    made.carry_out();
}

} // namespace voicecfg

#endif
