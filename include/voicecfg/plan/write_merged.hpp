// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_WRITE_MERGED_HPP
#define VOICECFG_PLAN_WRITE_MERGED_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/plan/overlay.hpp>
#include <voicecfg/plan/plan.hpp>

#include <cstddef>
#include <string>

namespace voicecfg {

namespace detail {

inline void append_name(std::string& out, json::members const& member)
{
    if (auto const* const name = member.name_token())
        out += name->text();
    else
        json::append_quoted(out, member.name());
    out += ':';
}

/// Appends a sent value as it reaches merged.
inline void append_fixed(std::string& out, json::node value, json::fix_ups const& fixes)
{
    if (fixes.none()) return json::append_json(out, value);
    if (auto const stored = fixes.restored(value)) return json::append_json(out, stored);
    if (fixes.makes_integer(value)) return void(out += std::to_string(value.number().to_int64()));
    if (!value.is(json::kind::array) && !value.is(json::kind::object))
        return json::append_json(out, value);
    if (value.is(json::kind::array)) {
        json::brackets list{out, '[', ']'};
        for (json::elements element{value}; element; ++element) {
            list.next();
            append_fixed(out, *element, fixes);
        }
        return list.close();
    }
    json::brackets object{out, '{', '}'};
    for (json::members member{value}; member; ++member) {
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
    untouched_run(std::string& out, json::brackets& object) noexcept : out_{out}, object_{object} {}

    /// Takes a member, unless white space stands within it.
    [[nodiscard]] bool take(json::members const& member)
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
    json::brackets& object_;
    char const* begin_ = "";
    char const* end_ = begin_;
};

/// Appends to an object that replaced a stored one the members of that which stay.
inline void append_staying(std::string& out, json::node stored, json::fix_ups const& fixes)
{
    if (!fixes.any_stays() || !stored.is(json::kind::object)) return;
    for (json::members member{stored}; member; ++member) {
        if (!fixes.stays(member.value())) continue;
        out.pop_back();
        if (out.back() != '{') out += ',';
        append_name(out, member);
        json::append_json(out, member.value());
        out += '}';
    }
}

inline void append_laid(std::string& out, object const& table, json::node value, json::node stored,
                        plan const& planned);

/// Appends what a sent value makes of the stored one in its place, if anything stood there; `table`
/// is that of an object which is laid over it, else null.
inline void append_placed(std::string& out, object const* table, json::node value,
                          json::node stored, plan const& planned)
{
    if (table != nullptr && stored.is(json::kind::object))
        return append_laid(out, *table, value, stored, planned);
    append_fixed(out, value, planned.fixes);
    append_staying(out, stored, planned.fixes);
}

inline void append_laid(std::string& out, object const& table, json::node value, json::node stored,
                        plan const& planned)
{
    sent_members sent{table, value, planned.fixes};
    json::brackets object{out, '{', '}'};
    untouched_run run{out, object};
    for (json::members member{stored}; member; ++member) {
        auto const placed = sent.place(member.name());
        if (!placed) {
            if (planned.fixes.leaves(member.value())) continue;
            if (!planned.fixes.any_leaves() && run.take(member)) continue;
        }
        run.flush();
        object.next();
        append_name(out, member);
        if (placed)
            append_placed(out, planned.table_of(placed), placed, member.value(), planned);
        else if (planned.fixes.any_leaves() && member.value().is(json::kind::object))
            append_laid(out, table, leave_alone(), member.value(), planned);
        else
            json::append_json(out, member.value());
    }
    run.flush();
    for (auto const& each : sent.rest()) {
        object.next();
        json::append_quoted(out, each.name);
        out += ':';
        append_fixed(out, each.value, planned.fixes);
    }
    object.close();
}

/// Appends the merged value of an edited member; `stored` is what stood there, if anything.
inline void append_edited(std::string& out, edit const& done, json::node stored,
                          plan const& planned)
{
    append_placed(out, planned.table_of(done), done.value, stored, planned);
}

} // namespace detail

/// Appends merged as JSON text. What the patch leaves alone keeps the bytes that it has in a
/// scanned stored text, and what was sent keeps the client's (G16); white space between members may
/// go.
inline void append_merged(std::string& out, plan const& planned)
{
    json::brackets object{out, '{', '}'};
    detail::untouched_run run{out, object};
    detail::visit_merged(planned, [&](json::members const* stored, edit const* done) {
        if (done == nullptr && run.take(*stored)) return;
        if (done != nullptr && !done->value) return;
        run.flush();
        object.next();
        if (stored != nullptr)
            detail::append_name(out, *stored);
        else {
            json::append_quoted(out, done->name());
            out += ':';
        }
        json::node const before = stored != nullptr ? stored->value() : json::node{};
        if (done == nullptr) return json::append_json(out, before);
        detail::append_edited(out, *done, before, planned);
    });
    run.flush();
    object.close();
}

} // namespace voicecfg

#endif
