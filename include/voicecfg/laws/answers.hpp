// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_ANSWERS_HPP
#define VOICECFG_LAWS_ANSWERS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/response.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What holds for two answers to one question.
namespace voicecfg::laws {

/// Which law is broken and how, `LAW: how`; nothing where it holds.
using broken = std::optional<std::string>;

[[nodiscard]] inline broken fails(std::string_view law, std::string_view how)
{
    return std::string{law}.append(": ").append(how);
}

/// A text as a value; null for what is none.
[[nodiscard]] inline boost::json::value value_of(std::string_view text)
{
    json::document const read{text, json::any_depth};
    return read.fault() ? boost::json::value{} : json::to_value(read.root());
}

[[nodiscard]] inline bool equal_texts(std::string_view one, std::string_view other)
{
    return json::equal(value_of(one), value_of(other));
}

[[nodiscard]] inline std::string shown(outcome const& said)
{
    std::string out;
    if (said.rejected) {
        append_errors(out, *said.rejected);
        return out;
    }
    out =
        said.merged + ", changes " + said.changes + ", undo " + said.undo + ", delta " + said.delta;
    append_notices(out, said.notices);
    return out;
}

namespace detail {

/// Takes out of a violation's details what may be spelled in two ways.
struct spelling_eraser {
    void operator()(std::monostate) const {}
    void operator()(text_position&) const {}
    void operator()(unknown_name&) const {}
    void operator()(refused_value& refused) const { refused.value.clear(); }
    void operator()(type_mismatch& type) const { type.value.clear(); }
    void operator()(value_range& range) const { range.value.clear(); }
    void operator()(format_mismatch& text) const { text.value.clear(); }
    void operator()(sendable_members&) const {}
    void operator()(request_fault&) const {}
    void operator()(relation& to) const
    {
        to.value.clear();
        to.related.value.clear();
    }
    void operator()(choices& all) const
    {
        all.value.clear();
        all.allowed.clear();
        all.related.value.clear();
    }
};

} // namespace detail

/// Whether two violations are one. What may be spelled in two ways is compared by value.
[[nodiscard]] inline bool agree(violation one, violation other)
{
    auto const here = details_of(one);
    auto const there = details_of(other);
    if (here.value.empty() != there.value.empty()) return false;
    if (!here.value.empty() && !equal_texts(here.value, there.value)) return false;
    if (!std::equal(here.allowed.begin(), here.allowed.end(), there.allowed.begin(),
                    there.allowed.end(), equal_texts))
        return false;
    std::visit(detail::spelling_eraser{}, one.details);
    std::visit(detail::spelling_eraser{}, other.details);
    return one == other;
}

[[nodiscard]] inline bool agree(report const& one, report const& other)
{
    return one.truncated == other.truncated &&
           std::equal(one.violations.begin(), one.violations.end(), other.violations.begin(),
                      other.violations.end(),
                      [](auto const& a, auto const& b) { return agree(a, b); });
}

/// Whether two lists of notices are one. What may be spelled in two ways is compared by value.
[[nodiscard]] inline bool agree(notice_list const& one, notice_list const& other)
{
    return one.truncated == other.truncated &&
           std::equal(one.all.begin(), one.all.end(), other.all.begin(), other.all.end(),
                      [](notice a, notice b) {
                          auto* const here = std::get_if<violation>(&a.details);
                          auto* const there = std::get_if<violation>(&b.details);
                          if (here == nullptr || there == nullptr) return a == b;
                          if (!agree(*here, *there)) return false;
                          *here = *there;
                          return a == b;
                      });
}

/// Whether the members of two objects have the same names in the same order.
[[nodiscard]] inline bool same_order(std::string_view one, std::string_view other)
{
    auto const a = value_of(one);
    auto const b = value_of(other);
    if (!a.is_object() || !b.is_object()) return a.is_object() == b.is_object();
    return std::equal(a.get_object().begin(), a.get_object().end(), b.get_object().begin(),
                      b.get_object().end(),
                      [](auto const& x, auto const& y) { return x.key() == y.key(); });
}

/// Two ways to one outcome: the same reports, and the same documents by value.
[[nodiscard]] inline broken answers_agree(std::string_view law, outcome const& one,
                                          outcome const& other)
{
    bool same = one.rejected.has_value() == other.rejected.has_value();
    if (same && one.rejected)
        same = agree(*one.rejected, *other.rejected) && one.merged == other.merged;
    else if (same)
        same = equal_texts(one.merged, other.merged) && equal_texts(one.changes, other.changes) &&
               equal_texts(one.undo, other.undo) && equal_texts(one.delta, other.delta) &&
               same_order(one.merged, other.merged) && same_order(one.delta, other.delta) &&
               agree(one.notices, other.notices);
    if (same) return std::nullopt;
    return fails(law, shown(one) + " but also " + shown(other));
}

/// The same bytes in every respect.
[[nodiscard]] inline broken answers_are_the_same(std::string_view law, outcome const& one,
                                                 outcome const& other)
{
    if (one == other) return std::nullopt;
    return fails(law, shown(one) + " but also " + shown(other));
}

/// Whether two equal values hold the same numbers as integers.
[[nodiscard]] inline bool held_alike(boost::json::value const& one, boost::json::value const& other)
{
    if (one.is_object() && other.is_object()) {
        auto const& others = other.get_object();
        return std::all_of(one.get_object().begin(), one.get_object().end(), [&](auto const& each) {
            auto const* const there = others.if_contains(each.key());
            return there != nullptr && held_alike(each.value(), *there);
        });
    }
    if (one.is_array() && other.is_array())
        return std::equal(one.get_array().begin(), one.get_array().end(), other.get_array().begin(),
                          other.get_array().end(), held_alike);
    return one.kind() == other.kind();
}

/// Parsed values and texts hold the same numbers as integers (G6).
[[nodiscard]] inline broken numbers_are_held_alike(outcome const& read, outcome const& parsed)
{
    for (auto const part : {&outcome::merged, &outcome::changes, &outcome::undo, &outcome::delta})
        if (!held_alike(value_of(read.*part), value_of(parsed.*part)))
            return fails("parsed values and texts hold the same numbers as integers",
                         shown(read) + " but also " + shown(parsed));
    return std::nullopt;
}

} // namespace voicecfg::laws

#endif
