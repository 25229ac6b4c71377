// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_COMMIT_HPP
#define VOICECFG_COMMIT_HPP

#include <voicecfg/splice.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg {

/// A value as Boost.JSON holds it, in the memory of `storage`. Doubles are the nearest to what a
/// text says; members that never reach merged are left out.
[[nodiscard]] inline boost::json::value to_value(node from, boost::json::storage_ptr storage = {},
                                                 fix_ups const& fixes = {})
{
    using boost::json::value;
    std::string scratch;
    switch (from.kind()) {
    case kind::absent:
    case kind::null: return value(nullptr, storage);
    case kind::boolean: return value(from.boolean(), storage);
    case kind::number:
        if (fixes.makes_integer(from)) return value(from.number().to_int64(), storage);
        return from.number().visit([&](auto number) { return value(number, storage); });
    case kind::string: {
        auto const text = from.string(scratch);
        return value(boost::core::string_view{text.data(), text.size()}, storage);
    }
    case kind::array: {
        boost::json::array built(storage);
        for (elements element{from}; element; ++element)
            built.push_back(to_value(*element, storage, fixes));
        return built;
    }
    case kind::object: {
        boost::json::object built(storage);
        for (members member{from}; member; ++member)
            if (!fixes.drops(member.value()))
                built.insert_or_assign(std::string_view{member.name()},
                                       to_value(member.value(), storage, fixes));
        return built;
    }
    }
    return value(nullptr, storage);
}

namespace detail {

/// New values for members of one object: made first, then put in place without a throw.
class assignment {
public:
    void add(std::string_view name, boost::json::value made)
    {
        made_.emplace_back(name, std::move(made));
    }

    /// Makes room for the names that the object lacks. Where that throws the object is as before.
    void make_room(boost::json::object& in)
    {
        auto const before = in.size();
        try {
            for (auto const& [name, made] : made_) in.emplace(name, nullptr);
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
        for (auto& [name, made] : made_) in.find(name)->value().swap(made);
    }

private:
    std::vector<std::pair<std::string_view, boost::json::value>> made_;
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

} // namespace detail

/// Carries a plan out on the parsed value that it was made against, in that value's own memory. The
/// plan is spent then: `changes`, `undo` and `delta` compare with stored as it was, so ask before.
/// Where memory runs out, `std::bad_alloc` leaves and stored is as before (G13).
inline void commit(boost::json::value& stored, plan const& planned)
{
    auto& object = stored.get_object();
    auto const& storage = object.storage();
    detail::assignment whole;
    std::vector<std::pair<std::string_view, detail::assignment>> laid;
    std::vector<detail::sent_members> names;
    names.reserve(planned.edits.size());
    for (auto const& done : planned.edits) {
        auto const* const under = object.if_contains(done.name());
        if (!done.overlay || under == nullptr || !under->is_object()) {
            whole.add(done.name(), to_value(done.value, storage, planned.fixes));
            continue;
        }
        auto& nested = laid.emplace_back(done.name(), detail::assignment{}).second;
        for (auto const& each : names.emplace_back(done, planned.fixes).rest())
            nested.add(each.name, to_value(each.value, storage, planned.fixes));
    }
    auto const nested_in = [&](std::string_view name) -> boost::json::object& {
        return object.find(name)->value().get_object();
    };
    std::vector<std::size_t> sizes;
    sizes.reserve(laid.size() + 1);
    sizes.push_back(object.size());
    whole.make_room(object);
    try {
        for (auto& [name, nested] : laid) {
            sizes.push_back(nested_in(name).size());
            nested.make_room(nested_in(name));
        }
    }
    catch (...) {
        for (std::size_t i = 1; i < sizes.size(); ++i)
            detail::assignment::shrink(nested_in(laid[i - 1].first), sizes[i]);
        detail::assignment::shrink(object, sizes.front());
        throw;
    }
    whole.assign(object);
    for (auto& [name, nested] : laid) nested.assign(nested_in(name));
}

} // namespace voicecfg

#endif
