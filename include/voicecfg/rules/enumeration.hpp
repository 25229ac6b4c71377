// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_ENUMERATION_HPP
#define VOICECFG_RULES_ENUMERATION_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/suggest.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The values that an enumeration allows.
namespace voicecfg::detail {

/// How many different values an enumeration has, null aside (V6).
[[nodiscard]] inline std::size_t count_choices(value_words const& words)
{
    if (!words.values.empty())
        return words.values.size() - (words.values.front() == "null" ? 1 : 0);
    std::size_t count = 0;
    json::document const allowed{words.enumeration};
    for (json::elements element{allowed.root()}; element; ++element) {
        json::elements earlier{allowed.root()};
        while ((*earlier).identity() != (*element).identity() && !json::equal(*earlier, *element))
            ++earlier;
        bool const first = (*earlier).identity() == (*element).identity();
        if (first && !(*element).is(json::kind::null)) ++count;
    }
    return count;
}

/// The strings of an enumeration, decoded where they have escapes.
struct listed_strings {
    std::vector<json::node> nodes = {};
    std::vector<std::string_view> names = {};
    std::deque<std::string> decoded = {};

    explicit listed_strings(json::node enumeration)
    {
        std::string scratch;
        for (json::elements element{enumeration}; element; ++element) {
            if (!(*element).is(json::kind::string)) continue;
            auto const name = (*element).string(scratch);
            nodes.push_back(*element);
            names.push_back(name.data() == scratch.data() ? decoded.emplace_back(name) : name);
        }
    }
};

/// The values that an enumeration allows, each once and null aside (V6): where a string was sent,
/// those strings first that may have been meant.
[[nodiscard]] inline choices list_enumeration(std::string value, json::node sent,
                                              value_words const& words)
{
    json::document const enumeration{words.enumeration};
    choices all{.value = std::move(value), .count = count_choices(words)};
    std::vector<json::node> told;
    std::string scratch;
    auto const tell = [&](json::node listed) {
        told.push_back(listed);
        auto& text = all.allowed.emplace_back();
        listed.is(json::kind::string) ? json::append_quoted(text, listed.string(scratch))
                                      : json::append_json(text, listed);
    };
    if (sent.is(json::kind::string)) {
        listed_strings const strings{enumeration.root()};
        std::string unescaped;
        auto const found = nearest_names(sent.string(unescaped), strings.names, names_of::values);
        for (std::size_t i = 0; i != found.likely; ++i) tell(strings.nodes[found.allowed[i]]);
        if (found.likely != 0) all.suggestion = all.allowed.front();
    }
    for (json::elements element{enumeration.root()}; element && told.size() != max_allowed;
         ++element) {
        auto const same = [&](json::node each) { return json::equal(each, *element); };
        if (!(*element).is(json::kind::null) && std::none_of(told.begin(), told.end(), same))
            tell(*element);
    }
    return all;
}

} // namespace voicecfg::detail

#endif
