// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TEXT_HPP
#define VOICECFG_TEXT_HPP

#include <voicecfg/apply.hpp>
#include <voicecfg/changes.hpp>
#include <voicecfg/check.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/plan.hpp>
#include <voicecfg/plan/write_merged.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/rules/duplicates.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

namespace voicecfg {

/// Reads the text of a patch, JSON in UTF-8: no member may stand twice in any of its objects. The
/// document refers to the text, which must outlive it.
[[nodiscard]] inline result<json::document> read_patch(std::string_view text,
                                                       options const& options = {})
{
    if (text.size() > options.max_bytes) return whole_document(errc::too_large, origin::patch);
    json::document read{text};
    if (read.fault()) return unreadable(*read.fault(), text, origin::patch);
    if (auto const* const again = json::find_duplicate(read))
        return duplicate_member(read, *again, origin::patch);
    return read;
}

/// Reads the text of a stored assistant, JSON in UTF-8: no member may stand twice at the levels
/// that the dialect reads. The document refers to the text, which must outlive it.
[[nodiscard]] inline result<json::document>
read_stored(dialect const& dialect, std::string_view text, options const& options = {})
{
    if (text.size() > options.max_bytes) return whole_document(errc::too_large, origin::stored);
    json::document read{text};
    if (read.fault()) return unreadable(*read.fault(), text, origin::stored);
    if (auto const* const again = detail::find_duplicate(read, dialect.assistant))
        return duplicate_member(read, *again, origin::stored);
    return read;
}

/// A planned update of one text by another. It refers to both, which must outlive it, unchanged. It
/// can be moved, but not copied; one that was moved from may only be assigned to or destroyed.
class text_plan {
    /// Keeps a constructor to the class, which makes plans in the place of their results.
    struct own {
        explicit own() = default;
    };

public:
    text_plan(own, json::document&& stored, json::document&& patch, std::size_t bytes) noexcept
        : stored_{std::move(stored)}, patch_{std::move(patch)}, bytes_{bytes}
    {
    }
    text_plan(text_plan&&) noexcept = default;
    text_plan& operator=(text_plan&&) noexcept = default;
    text_plan(text_plan const&) = delete;
    text_plan& operator=(text_plan const&) = delete;

    [[nodiscard]] plan const& planned() const& noexcept { return plan_; }
    plan const& planned() const&& = delete;

    /// Merged, as JSON text: untouched members keep their bytes.
    [[nodiscard]] std::string merged() const
    {
        std::string out;
        out.reserve(bytes_ + 16);
        append_merged(out, plan_);
        return out;
    }

    /// Whether merged equals stored.
    [[nodiscard]] bool changes_nothing() const { return voicecfg::changes_nothing(plan_); }
    /// The JSON Patch (RFC 6902) from stored to merged.
    [[nodiscard]] std::string changes() const { return written(append_changes); }
    /// The JSON Patch from merged back to stored, by value.
    [[nodiscard]] std::string undo() const { return written(append_undo); }
    /// The top-level members whose value changed, as an object.
    [[nodiscard]] std::string delta() const { return written(append_delta); }

    /// What there is to know beside success (G18), by the catalog, facts and options with which it
    /// was planned.
    template <class Request>
    [[nodiscard]] notice_list notices(Request const& request) const
    {
        return voicecfg::notices(update_request<json::node>{request.dialect, plan_.stored,
                                                            patch_.root(), request.catalog,
                                                            request.facts, request.options});
    }

private:
    friend result<text_plan> plan_update(update_request<lasting_text> const& request);
    friend result<text_plan> plan_creation(create_request<lasting_text> const& request);

    /// Judges what was read, `bytes` long in all, and plans. Nothing was read where nothing is
    /// stored.
    template <class Request>
    [[nodiscard]] static result<text_plan> make(Request const& request, json::document&& stored,
                                                json::document&& patch, std::size_t bytes);

    [[nodiscard]] std::string written(void (*append)(std::string&, plan const&)) const
    {
        std::string out;
        out.reserve(256); // most are shorter
        append(out, plan_);
        return out;
    }

    /// No less than the bytes of merged: an integer is written with 20 bytes at most, and in its
    /// token with one at least.
    [[nodiscard]] std::size_t longest_merged() const noexcept
    {
        return bytes_ + 20 * plan_.fixes.integers();
    }

    json::document stored_;
    json::document patch_;
    plan plan_;
    std::size_t bytes_ = 0;
};

/// Prints merged.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             text_plan const& planned)
{
    return out << planned.merged();
}

template <class Request>
result<text_plan> text_plan::make(Request const& request, json::document&& stored,
                                  json::document&& patch, std::size_t bytes)
{
    result<text_plan> made{boost::outcome_v2::in_place_type<text_plan>, own{}, std::move(stored),
                           std::move(patch), bytes};
    auto& plan = made.assume_value();
    bool const creates = plan.stored_.tokens().empty();
    report rejected;
    if (!detail::plan_into(plan.plan_, rejected,
                           {.dialect = request.dialect,
                            .stored = creates ? json::node{} : json::node{plan.stored_.root()},
                            .patch = plan.patch_.root(),
                            .catalog = request.catalog,
                            .facts = request.facts,
                            .options = request.options}))
        return rejected;
    if (plan.longest_merged() > request.options.max_bytes &&
        json::compact_size(plan.merged()) > request.options.max_bytes)
        return whole_document(errc::too_large, origin::patch);
    return made;
}

/// Reads a stored assistant and a patch, both JSON text in UTF-8, and plans the update. The plan
/// refers to both texts and to the dialect, which must outlive it.
[[nodiscard]] inline result<text_plan> plan_update(update_request<lasting_text> const& request)
{
    auto const stored = request.stored.view();
    auto const patch = request.patch.view();
    auto patch_read = read_patch(patch, request.options);
    if (!patch_read) return std::move(patch_read).assume_error();
    auto stored_read = read_stored(request.dialect, stored, request.options);
    if (!stored_read) return std::move(stored_read).assume_error();
    return text_plan::make(request, std::move(stored_read).assume_value(),
                           std::move(patch_read).assume_value(), stored.size() + patch.size());
}

/// Reads what was sent, JSON text in UTF-8, and plans the creation of an assistant (G19). The plan
/// refers to the text and to the dialect, which must outlive it.
[[nodiscard]] inline result<text_plan> plan_creation(create_request<lasting_text> const& request)
{
    auto const sent = request.sent.view();
    auto read = read_patch(sent, request.options);
    if (!read) return std::move(read).assume_error();
    return text_plan::make(request, {}, std::move(read).assume_value(), sent.size());
}

/// Merges the text of a patch into the text of a stored assistant.
[[nodiscard]] inline result<std::string> apply_text(update_request<std::string_view> const& request)
{
    auto planned = plan_update(request.with<lasting_text>(request.stored, request.patch));
    if (!planned) return std::move(planned).assume_error();
    return planned.assume_value().merged();
}

/// Makes an assistant of the text that was sent (G19).
[[nodiscard]] inline result<std::string>
create_text(create_request<std::string_view> const& request)
{
    auto planned = plan_creation(create_request<lasting_text>{
        request.dialect, request.sent, request.catalog, request.facts, request.options});
    if (!planned) return std::move(planned).assume_error();
    return planned.assume_value().merged();
}

/// Merges the text of a patch into a parsed stored assistant, in place; on a report, and on
/// `std::bad_alloc`, stored is as before (G13).
[[nodiscard]] inline result<void> update_text(boost::json::value& stored,
                                              patch_request<std::string_view> const& request)
{
    auto const read = read_patch(request.patch, request.options);
    if (!read) return read.assume_error();
    return detail::update_in_place(stored, {.dialect = request.dialect,
                                            .patch = read.assume_value().root(),
                                            .catalog = request.catalog,
                                            .facts = request.facts,
                                            .options = request.options});
}

/// Audits the text of a stored assistant.
[[nodiscard]] inline result<void> check_text(check_request<std::string_view> const& request)
{
    auto const read = read_stored(request.dialect, request.assistant, request.options);
    if (!read) return read.assume_error();
    return check({.dialect = request.dialect,
                  .assistant = read.assume_value().root(),
                  .catalog = request.catalog,
                  .options = request.options});
}

} // namespace voicecfg

#endif
