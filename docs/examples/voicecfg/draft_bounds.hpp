// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_BOUNDS_HPP
#define VOICECFG_EXAMPLES_DRAFT_BOUNDS_HPP

#include "draft_gathered.hpp"

#include <compare>
#include <optional>
#include <string_view>

namespace tool::drafts {

/// The bounds of numbers and of sizes, in order or dropped.
class bounds {
public:
    bounds(input& from, gathered const& of, boost::json::object& out)
        : from_{from}, of_{of}, out_{out}
    {
    }

    /// Writes the bounds of numbers; of `integers` alone, those that an integer can keep.
    void write_numbers(bool integers)
    {
        limits lower{read_number("minimum"), read_exclusive("exclusiveMinimum", "minimum")};
        limits upper{read_number("maximum"), read_exclusive("exclusiveMaximum", "maximum")};
        if (lower.exclusive && lower.exclusive == lower.plain) lower.plain = nullptr;
        if (upper.exclusive && upper.exclusive == upper.plain) upper.plain = nullptr;
        if (integers) {
            drop_beyond(lower, upper, [](auto value) { return value > most_integer; });
            drop_beyond(upper, lower, [](auto value) { return value < -most_integer; });
        }
        for (auto* const low : {&lower.plain, &lower.exclusive})
            for (auto* const high : {&upper.plain, &upper.exclusive})
                drop_if_crossed(*low, *high, low == &lower.exclusive || high == &upper.exclusive);
        write("minimum", lower.plain);
        write("exclusiveMinimum", lower.exclusive);
        write("maximum", upper.plain);
        write("exclusiveMaximum", upper.exclusive);
    }

    /// Writes two bounds of a size.
    void write_sizes(std::string_view least, std::string_view most)
    {
        auto const* low = read_size(least);
        auto const* high = read_size(most);
        drop_if_crossed(low, high, false);
        if (low != nullptr) out_[least] = number(*low).to_int64();
        if (high != nullptr) out_[most] = number(*high).to_int64();
    }

private:
    static constexpr std::int64_t most_integer = (std::int64_t{1} << 53) - 1;

    struct limits {
        place const* plain;
        place const* exclusive;
    };

    [[nodiscard]] static voicecfg::json::numeric number(place const& at)
    {
        return voicecfg::json::node{*at.value}.number();
    }

    [[nodiscard]] place const* read_number(std::string_view word)
    {
        auto const* const at = of_.find(word);
        if (at == nullptr) return nullptr;
        if (at->value->is_number() && number(*at).finite()) return at;
        from_.open.add(*at, "no number that can be said: dropped");
        return nullptr;
    }

    /// A bound of its own, or, as OpenAPI 3.0 has it, that the plain one is exclusive: the same.
    [[nodiscard]] place const* read_exclusive(std::string_view word, std::string_view plain)
    {
        auto const* const at = of_.find(word);
        if (at == nullptr || !at->value->is_bool()) return read_number(word);
        if (!at->value->get_bool()) return nullptr;
        auto const* const beside = read_number(plain);
        if (beside == nullptr) from_.open.add(*at, "it stands beside no bound: dropped");
        return beside;
    }

    [[nodiscard]] place const* read_size(std::string_view word)
    {
        auto const* const at = of_.find(word);
        if (at == nullptr) return nullptr;
        bool const whole = at->value->is_number() && number(*at).integral();
        if (whole && number(*at) >= std::int64_t{0} && number(*at) <= most_integer) return at;
        from_.open.add(*at, "no size that can be said: dropped");
        return nullptr;
    }

    /// An integer without a bound on the other side is bound there all the same.
    template <class Beyond>
    void drop_beyond(limits& from, limits const& other, Beyond beyond)
    {
        if (other.plain != nullptr || other.exclusive != nullptr) return;
        for (auto** const each : {&from.plain, &from.exclusive})
            if (*each != nullptr && beyond(number(**each))) {
                from_.open.add(**each, "no integer reaches it: dropped");
                *each = nullptr;
            }
    }

    void drop_if_crossed(place const*& low, place const*& high, bool exclusive)
    {
        if (low == nullptr || high == nullptr) return;
        auto const order = number(*low) <=> number(*high);
        if (order < 0 || (order == 0 && !exclusive)) return;
        from_.open.add(*low,
                       "no value is within it and " + std::string{high->name} + ": both dropped");
        low = high = nullptr;
    }

    void write(std::string_view word, place const* at)
    {
        if (at != nullptr) out_[word] = *at->value;
    }

    input& from_;
    gathered const& of_;
    boost::json::object& out_;
};

} // namespace tool::drafts

#endif
