// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SPLICE_HPP
#define VOICECFG_SPLICE_HPP

#include <voicecfg/edits.hpp>
#include <voicecfg/write.hpp>

#include <algorithm>
#include <cstdint>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

namespace voicecfg {

namespace detail {

/// The members of a sent object that is laid over a stored one.
class sent_members {
public:
    struct sent {
        std::string_view name;
        node value;
        std::size_t row; ///< of the table; settings stand after it
        bool placed = false;
    };

    sent_members(edit const& laid, fix_ups const& fixes)
    {
        auto const rows = std::get<object_of>(laid.row->type).schema->members;
        for (members member{laid.value}; member; ++member) {
            if (fixes.drops(member.value())) continue;
            auto const name = lasting(member);
            sent_.push_back({name, member.value(), position_of(rows, name)});
        }
        std::sort(sent_.begin(), sent_.end(),
                  [](sent const& a, sent const& b) { return a.name < b.name; });
    }

    /// The value sent for a stored member, or no value. It is no longer among the rest.
    [[nodiscard]] node place(std::string_view name)
    {
        auto const at =
            std::lower_bound(sent_.begin(), sent_.end(), name,
                             [](sent const& a, std::string_view key) { return a.name < key; });
        if (at == sent_.end() || at->name != name) return {};
        at->placed = true;
        return at->value;
    }

    /// What was not placed, in the table's order, then by name. To be asked once.
    [[nodiscard]] std::span<sent const> rest()
    {
        auto const end = std::remove_if(sent_.begin(), sent_.end(),
                                        [](sent const& each) { return each.placed; });
        std::sort(sent_.begin(), end, [](sent const& a, sent const& b) {
            return std::tie(a.row, a.name) < std::tie(b.row, b.name);
        });
        return {sent_.begin(), end};
    }

private:
    /// A member's name, valid as long as this and the patch are, wherever this is moved.
    [[nodiscard]] std::string_view lasting(members const& member)
    {
        auto const* const token = member.name_token();
        if (token == nullptr || !token->escaped) return member.name();
        return decoded_.emplace_front(member.name());
    }

    small_vector<sent, 4> sent_;
    std::forward_list<std::string> decoded_; ///< names that the text spells with escapes
};

inline void append_name(std::string& out, members const& member)
{
    if (auto const* const name = member.name_token())
        out += name->text();
    else
        append_quoted(out, member.name());
    out += ':';
}

/// Appends a sent value as it reaches merged.
inline void append_fixed(std::string& out, node value, fix_ups const& fixes)
{
    if (fixes.none()) return append_json(out, value);
    if (fixes.makes_integer(value)) return void(out += std::to_string(value.number().to_int64()));
    if (!value.is(kind::array) && !value.is(kind::object)) return append_json(out, value);
    if (value.is(kind::array)) {
        brackets list{out, '[', ']'};
        for (elements element{value}; element; ++element) {
            list.next();
            append_fixed(out, *element, fixes);
        }
        return list.close();
    }
    brackets object{out, '{', '}'};
    for (members member{value}; member; ++member) {
        if (fixes.drops(member.value())) continue;
        object.next();
        append_name(out, member);
        append_fixed(out, member.value(), fixes);
    }
    object.close();
}

/// Untouched members of a scanned object on their way to merged. Those that stand side by side
/// without white space are copied together.
class untouched_run {
public:
    untouched_run(std::string& out, brackets& object) noexcept : out_{out}, object_{object} {}

    /// Takes a member, unless white space stands within it.
    [[nodiscard]] bool take(members const& member)
    {
        auto const* const name = member.name_token();
        if (name == nullptr || name[1].begin != name->begin + name->length + 1) return false;
        if (name->begin != end_ + 1) {
            flush();
            begin_ = name->begin;
        }
        end_ = name[1].begin + name[1].length;
        return true;
    }

    void flush()
    {
        if (begin_ == end_) return;
        object_.next();
        out_.append(begin_, static_cast<std::size_t>(end_ - begin_));
        begin_ = end_;
    }

private:
    std::string& out_;
    brackets& object_;
    char const* begin_ = "";
    char const* end_ = begin_;
};

/// Appends the merged value of an edited member; `stored` is what stood there, if anything.
inline void append_edited(std::string& out, edit const& done, node stored, fix_ups const& fixes)
{
    if (!done.overlay || !stored.is(kind::object)) return append_fixed(out, done.value, fixes);
    sent_members sent{done, fixes};
    brackets object{out, '{', '}'};
    untouched_run run{out, object};
    for (members member{stored}; member; ++member) {
        auto const value = sent.place(member.name());
        if (!value && run.take(member)) continue;
        run.flush();
        object.next();
        append_name(out, member);
        if (value)
            append_fixed(out, value, fixes);
        else
            append_json(out, member.value());
    }
    run.flush();
    for (auto const& each : sent.rest()) {
        object.next();
        append_quoted(out, each.name);
        out += ':';
        append_fixed(out, each.value, fixes);
    }
    object.close();
}

/// Calls `visit` for each member of merged in its order: with the stored member, if there is one,
/// and with the edit, if there is one.
template <class Visit>
void visit_merged(plan const& planned, Visit&& visit)
{
    std::uint64_t placed = 0;
    for (members member{planned.stored}; member; ++member) {
        auto const* const done = planned.find(member.name());
        if (done != nullptr) placed |= std::uint64_t{1} << (done - planned.edits.data());
        visit(&member, done);
    }
    for (std::size_t i = 0; i < planned.edits.size(); ++i)
        if ((placed >> i & 1) == 0) visit(nullptr, &planned.edits[i]);
}

} // namespace detail

/// Appends merged as JSON text. What the patch leaves alone keeps the bytes that it has in a
/// scanned stored text, and what was sent keeps the client's (G16); white space between members may
/// go.
inline void append_merged(std::string& out, plan const& planned)
{
    brackets object{out, '{', '}'};
    detail::untouched_run run{out, object};
    detail::visit_merged(planned, [&](members const* stored, edit const* done) {
        if (done == nullptr && run.take(*stored)) return;
        run.flush();
        object.next();
        if (stored != nullptr)
            detail::append_name(out, *stored);
        else {
            append_quoted(out, done->name());
            out += ':';
        }
        if (done == nullptr) return append_json(out, stored->value());
        detail::append_edited(out, *done, stored != nullptr ? stored->value() : node{},
                              planned.fixes);
    });
    run.flush();
    object.close();
}

} // namespace voicecfg

#endif
