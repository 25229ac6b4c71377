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

/// The values that an enumeration allows: where a string was sent, those strings first that may
/// have been meant.
[[nodiscard]] inline choices list_enumeration(std::string value, json::node sent,
                                              json::node enumeration)
{
    choices all{.value = std::move(value)};
    std::vector<json::node> strings;
    std::vector<std::string_view> names;
    std::deque<std::string> decoded;
    std::string scratch;
    for (json::elements element{enumeration}; element && sent.is(json::kind::string); ++element) {
        if (!(*element).is(json::kind::string)) continue;
        auto const name = (*element).string(scratch);
        strings.push_back(*element);
        names.push_back(name.data() == scratch.data() ? decoded.emplace_back(name) : name);
    }
    nearest found;
    if (!names.empty()) found = nearest_names(sent.string(scratch), names);
    auto const likely = std::span{found.allowed}.first(found.likely);
    for (auto const each : likely) json::append_quoted(all.allowed.emplace_back(), names[each]);
    if (!likely.empty()) all.suggestion = all.allowed.front();
    for (json::elements element{enumeration}; element; ++element, ++all.count) {
        auto const listed = *element;
        if (all.allowed.size() == max_allowed ||
            std::any_of(likely.begin(), likely.end(), [&](std::uint32_t each) {
                return strings[each].identity() == listed.identity();
            }))
            continue;
        if (listed.is(json::kind::string))
            json::append_quoted(all.allowed.emplace_back(), listed.string(scratch));
        else
            json::append_json(all.allowed.emplace_back(), listed);
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
                       type_mismatch{echo(value, from), declared->types}, path);
    if (value.is(json::kind::number) &&
        ((declared->minimum && value.number() < *declared->minimum) ||
         (declared->maximum && value.number() > *declared->maximum)))
        return out.add(errc::out_of_range, from, at,
                       value_range{echo(value, from), declared->minimum, declared->maximum}, path);
    if (declared->enumeration.empty() || allows(*declared, value)) return;
    json::document const allowed{declared->enumeration};
    out.add(errc::not_one_of, from, at, list_enumeration(echo(value, from), value, allowed.root()),
            path);
}

} // namespace voicecfg::detail

#endif
