// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_TO_VALUE_HPP
#define VOICECFG_JSON_TO_VALUE_HPP

#include <voicecfg/json/fix_ups.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/unescape.hpp>

#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

namespace voicecfg::json {

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

namespace detail {

/// Pushes a value onto the stack that Boost.JSON builds values with.
inline void push_value(boost::json::value_stack& onto, node from, fix_ups const& fixes)
{
    if (auto const stored = fixes.restored(from)) return push_value(onto, stored, {});
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
        text.reserve(room_for(from));
        write(text, from);
        return made;
    }
    unsigned char room[2048];
    boost::json::value_stack stack{{}, room, sizeof room};
    stack.reset(std::move(storage));
    detail::push_value(stack, from, fixes);
    return stack.release();
}

} // namespace voicecfg::json

#endif
