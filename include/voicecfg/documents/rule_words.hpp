// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_RULE_WORDS_HPP
#define VOICECFG_DOCUMENTS_RULE_WORDS_HPP

#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The words of rules (V17, V18).
namespace voicecfg::documents {

/// A word of a rule: one that makes it a rule of some kind, or one that stands beside such a word.
enum class rule_word : std::uint8_t {
    needs,
    agrees,
    when,
    exclusive,
    together,
    resets,
    requires_all, ///< from here on: beside others
    forbids,
    only,
    exactly,
};

inline constexpr word_row<rule_word> rule_rows[]{
    {"needs", rule_word::needs, shapes::members},
    {"agrees", rule_word::agrees, shapes::members},
    {"when", rule_word::when, shapes::members},
    {"exclusive", rule_word::exclusive, shapes::list},
    {"together", rule_word::together, shapes::list},
    {"resets", rule_word::resets, shapes::members},
    {"requires", rule_word::requires_all, shapes::list},
    {"forbids", rule_word::forbids, shapes::list},
    {"only", rule_word::only, shapes::members},
    {"exactly", rule_word::exactly, shapes::flag},
};

inline constexpr word_row<int> needs_rows[]{{"member", 0}, {"needed", 1}};
inline constexpr word_row<int> agrees_rows[]{{"member", 0}, {"attribute", 1}, {"with", 2}};
inline constexpr word_row<int> when_rows[]{{"member", 0}, {"is", 1}, {"isNot", 2}};
inline constexpr word_row<int> resets_rows[]{{"member", 0}, {"members", 1}};

/// The word that makes a rule one, or null where there is none or several.
[[nodiscard]] inline word_row<rule_word> const* kind_of_rule(json::token const& rule)
{
    word_row<rule_word> const* found = nullptr;
    for (auto const& row : rule_rows) {
        if (row.id >= rule_word::requires_all || member_of(rule, row.name) == nullptr) continue;
        if (found != nullptr) return nullptr;
        found = &row;
    }
    return found;
}

/// Whether a word stands beside the one that makes a rule one.
[[nodiscard]] constexpr bool goes_with(rule_word companion, rule_word kind) noexcept
{
    if (companion == kind) return true;
    if (companion == rule_word::exactly) return kind == rule_word::exclusive;
    return companion >= rule_word::requires_all && kind == rule_word::when;
}

/// Checks what stands beside the word that makes a rule one.
inline void check_companions(reading& to, json::token const& rule, word_row<rule_word> const& kind)
{
    json::each_member(rule, [&](std::string_view name, json::node value) {
        auto const* const row = find_word(rule_rows, name);
        if (row == nullptr) return add_unknown(to, rule, *value.scanned(), name, rule_rows);
        if (goes_with(row->id, kind.id)) return;
        to.faults.add(errc::incompatible, *value.scanned());
        static_cast<void>(has_shape(to, row->shape, *value.scanned()));
    });
}

/// Checks that an object has no other words than some.
template <std::size_t Count>
void check_words(reading& to, json::token const& object, word_row<int> const (&rows)[Count])
{
    json::each_member(object, [&](std::string_view name, json::node value) {
        if (find_word(rows, name) == nullptr) add_unknown(to, object, *value.scanned(), name, rows);
    });
}

} // namespace voicecfg::documents

#endif
