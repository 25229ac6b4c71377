// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_SAME_WORDS_HPP
#define VOICECFG_TESTS_SAME_WORDS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>

namespace tests {

/// Whether two sets of words ask the same, word by word.
inline bool same_words(voicecfg::value_words const& one, voicecfg::value_words const& other)
{
    auto const same_inner = [](voicecfg::value_words const* a, voicecfg::value_words const* b) {
        return a == nullptr || b == nullptr ? a == b : same_words(*a, *b);
    };
    if (one.enumeration.empty() != other.enumeration.empty()) return false;
    if (!one.enumeration.empty()) {
        voicecfg::json::document const left{one.enumeration};
        voicecfg::json::document const right{other.enumeration};
        if (!voicecfg::json::equal(left.root(), right.root())) return false;
    }
    return one.types == other.types && one.minimum == other.minimum &&
           one.maximum == other.maximum && one.exclusive_minimum == other.exclusive_minimum &&
           one.exclusive_maximum == other.exclusive_maximum && one.min_length == other.min_length &&
           one.max_length == other.max_length && one.pattern.source == other.pattern.source &&
           one.format == other.format && one.min_items == other.min_items &&
           one.max_items == other.max_items && one.unique_items == other.unique_items &&
           same_inner(one.items, other.items) && same_inner(one.entries, other.entries) &&
           std::equal(one.any_of.begin(), one.any_of.end(), other.any_of.begin(),
                      other.any_of.end(), same_words);
}

} // namespace tests

#endif
