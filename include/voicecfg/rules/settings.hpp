// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_SETTINGS_HPP
#define VOICECFG_RULES_SETTINGS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/sink.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rules for members that a catalog entry declares (L7), in the words of JSON Schema.
namespace voicecfg {

/// Whether an enumeration has a value. Many are sorted: a patch may ask for one again and
/// again.
[[nodiscard]] inline bool allows(setting const& declared, json::node value)
{
    if (declared.values.empty()) {
        json::document const allowed{declared.enumeration};
        for (json::elements element{allowed.root()}; element; ++element)
            if (json::equal(*element, value)) return true;
        return false;
    }
    auto const compared = [&](std::string_view each) {
        json::document const read{each};
        return json::order(read.root(), value);
    };
    auto const at = std::partition_point(declared.values.begin(), declared.values.end(),
                                         [&](auto each) { return compared(each) < 0; });
    return at != declared.values.end() && compared(*at) == 0;
}

} // namespace voicecfg

namespace voicecfg::detail {

/// Reports every number beyond the range of a double in a value (G17).
inline void report_infinities(sink& out, json::node value, origin from, location const& at,
                              std::string const& path)
{
    if (out.full() || !json::holds_infinity(value)) return;
    if (value.is(json::kind::number))
        out.add(errc::out_of_range, from, at, path);
    else if (value.is(json::kind::array)) {
        std::size_t position = 0;
        for (json::elements element{value}; element; ++element)
            report_infinities(out, *element, from, at / position++, path);
    }
    else {
        json::member_index const sorted{value};
        for (auto const& row : sorted.rows())
            report_infinities(out, row.value, from, at / row.name, path);
    }
}

/// Whether a value is of one of some types.
[[nodiscard]] inline bool is_one_of(json::node value, json_types types) noexcept
{
    if (!value) return false;
    return types.contains(type_of(value.kind())) ||
           (value.is(json::kind::number) && types.contains(json_type::integer) &&
            value.number().integral());
}

/// How many different values an enumeration has, null aside (V6).
[[nodiscard]] inline std::size_t count_choices(setting const& declared)
{
    if (!declared.values.empty())
        return declared.values.size() - (declared.values.front() == "null" ? 1 : 0);
    std::size_t count = 0;
    json::document const allowed{declared.enumeration};
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
                                              setting const& declared)
{
    json::document const enumeration{declared.enumeration};
    choices all{.value = std::move(value), .count = count_choices(declared)};
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

/// Judges a setting by its declaration, or by none where every setting goes.
inline void judge_setting(sink& out, setting const* declared, json::node value, origin from,
                          location const& at, std::string const& path)
{
    auto const before = out.count();
    report_infinities(out, value, from, at, path);
    if (out.count() != before || declared == nullptr) return;
    if (!declared->types.empty() && !is_one_of(value, declared->types))
        return out.add(errc::wrong_type, from, at,
                       type_mismatch{out.echo(value, from), declared->types}, path);
    if (value.is(json::kind::number) &&
        ((declared->minimum && value.number() < *declared->minimum) ||
         (declared->maximum && value.number() > *declared->maximum)))
        return out.add(errc::out_of_range, from, at,
                       value_range{out.echo(value, from), declared->minimum, declared->maximum}, path);
    if (declared->enumeration.empty() || allows(*declared, value)) return;
    out.add(errc::not_one_of, from, at, list_enumeration(out.echo(value, from), value, *declared),
            path);
}

} // namespace voicecfg::detail

#endif
