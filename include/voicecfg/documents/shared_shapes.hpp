// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_SHARED_SHAPES_HPP
#define VOICECFG_DOCUMENTS_SHARED_SHAPES_HPP

#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <unordered_map>
#include <vector>

/// Which parts of a dialect stand in it more than once.
namespace voicecfg::detail {

/// An object of a dialect, or what a value is in words; one of them is null.
struct shape {
    object const* table = nullptr;
    value_words const* words = nullptr;

    [[nodiscard]] void const* key() const noexcept
    {
        return table != nullptr ? static_cast<void const*>(table) : words;
    }
};

/// Whether words say so little that they are repeated rather than named.
[[nodiscard]] inline bool is_short(value_words const& words) noexcept
{
    constexpr std::size_t most = 100;
    return words.items == nullptr && words.entries == nullptr && words.any_of.empty() &&
           words.table == nullptr && words.tagged == nullptr && words.enumeration.size() <= most &&
           words.pattern.source.size() <= most;
}

/// Counts how often each object and each description is referred to. It does not recurse: there may
/// be circles, and chains of any length.
class shared_shapes {
public:
    explicit shared_shapes(object const& assistant)
    {
        waiting_.push_back({.table = &assistant});
        while (!waiting_.empty()) {
            auto const next = waiting_.back();
            waiting_.pop_back();
            if (next.table != nullptr)
                look_into(*next.table);
            else
                look_into(*next.words);
        }
    }

    /// Whether there is more than one reference to it, or one that has to go by its name.
    [[nodiscard]] bool contains(shape const& asked) const
    {
        auto const found = references_.find(asked.key());
        return found != references_.end() && found->second > 1;
    }

private:
    struct nested_of_kind {
        shared_shapes& in;

        template <among<text, choice, formatted, number, integer, boolean, phone_number, map> Kind>
        void operator()(Kind const&) const
        {
        }
        void operator()(list_of const& list) const { in.refer({.table = list.item}); }
        void operator()(object_of const& nested) const { in.refer({.table = nested.schema}); }
        void operator()(described const& value) const { in.refer({.words = value.words}); }
    };

    void refer(shape const& to, bool by_name = false)
    {
        if (to.key() == nullptr) return;
        auto& count = references_[to.key()];
        if (count == 0) waiting_.push_back(to);
        count += by_name ? 2U : 1U;
    }
    void look_into(object const& table)
    {
        for (auto const& row : table.members) ask(row.type, nested_of_kind{*this});
        refer({.words = table.additional});
    }
    void look_into(value_words const& words)
    {
        refer({.words = words.items});
        refer({.words = words.entries});
        refer({.table = words.table});
        for (auto const& each : words.any_of) waiting_.push_back({.words = &each});
        if (words.tagged == nullptr) return;
        for (auto const& each : words.tagged->branches)
            refer({.table = each.schema}, words.tagged->beside);
        refer({.table = words.tagged->otherwise}, true);
    }

    std::unordered_map<void const*, std::size_t> references_;
    std::vector<shape> waiting_;
};

} // namespace voicecfg::detail

#endif
