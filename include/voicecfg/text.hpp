// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TEXT_HPP
#define VOICECFG_TEXT_HPP

#include <voicecfg/apply.hpp>
#include <voicecfg/changes.hpp>
#include <voicecfg/check.hpp>
#include <voicecfg/duplicates.hpp>
#include <voicecfg/plan.hpp>
#include <voicecfg/splice.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace voicecfg {

namespace detail {

/// Reports what keeps a text from being read (`docs/rules.md`, texts).
[[nodiscard]] inline std::optional<report> read_fault(document const& read, origin from)
{
    if (!read.fault()) return std::nullopt;
    auto refused = whole_document(read.fault()->code, from);
    if (read.fault()->code == errc::malformed_json)
        refused.violations.front().offset = read.fault()->offset;
    return refused;
}

[[nodiscard]] inline std::optional<report> duplicate_fault(token const* again, document const& read,
                                                           origin from)
{
    if (again == nullptr) return std::nullopt;
    auto refused = whole_document(errc::duplicate_member, from);
    refused.violations.front().pointer = pointer_to(read, *again);
    return refused;
}

/// Reads the text of a patch: no member may stand twice in any of its objects.
[[nodiscard]] inline std::optional<report> read_patch(std::string_view text, document& into)
{
    into = document{text};
    if (auto fault = read_fault(into, origin::patch)) return fault;
    return duplicate_fault(find_duplicate(into), into, origin::patch);
}

/// Reads the text of a stored assistant: no member may stand twice at the levels the dialect reads.
[[nodiscard]] inline std::optional<report> read_stored(dialect const& platform,
                                                       std::string_view text, document& into)
{
    into = document{text};
    if (auto fault = read_fault(into, origin::stored)) return fault;
    return duplicate_fault(find_duplicate(into, platform.assistant), into, origin::stored);
}

} // namespace detail

/// A planned update of one text by another. It refers to both, which must outlive it. It can be
/// moved, but not copied; one that was moved from may only be assigned to or destroyed.
class text_plan {
public:
    text_plan(text_plan&&) noexcept = default;
    text_plan& operator=(text_plan&&) noexcept = default;
    text_plan(text_plan const&) = delete;
    text_plan& operator=(text_plan const&) = delete;

    /// Reads a stored assistant and a patch, both JSON text in UTF-8, and plans the update.
    [[nodiscard]] static result<text_plan> make(dialect const& platform, std::string_view stored,
                                                std::string_view patch, catalog_view catalog,
                                                facts const* known = nullptr,
                                                options const& chosen = {})
    {
        if (patch.size() > chosen.max_bytes)
            return detail::whole_document(errc::too_large, origin::patch);
        result<text_plan> made{text_plan{}};
        auto& [stored_read, patch_read, planned, bytes] = made.assume_value();
        if (auto fault = detail::read_patch(patch, patch_read)) return *std::move(fault);
        if (stored.size() > chosen.max_bytes)
            return detail::whole_document(errc::too_large, origin::stored);
        if (auto fault = detail::read_stored(platform, stored, stored_read))
            return *std::move(fault);
        auto rejected = detail::plan_into(planned, platform, stored_read.root(), patch_read.root(),
                                          catalog, known, chosen);
        if (!rejected.violations.empty()) return rejected;
        bytes = stored.size() + patch.size();
        return made;
    }

    /// A plan can't refer to a text that is gone when it is made.
    template <class Stored, class Patch>
    requires detail::temporary_text<Stored> || detail::temporary_text<Patch>
    static result<text_plan> make(dialect const&, Stored&&, Patch&&, catalog_view,
                                  facts const* = nullptr, options const& = {}) = delete;

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

    /// The JSON Patch (RFC 6902) from stored to merged.
    [[nodiscard]] std::string changes() const { return written(append_changes); }
    /// The JSON Patch from merged back to stored, by value.
    [[nodiscard]] std::string undo() const { return written(append_undo); }
    /// The top-level members whose value changed, as an object.
    [[nodiscard]] std::string delta() const { return written(append_delta); }

private:
    text_plan() noexcept {} // a defaulted one would first fill the room for edits with zeros

    [[nodiscard]] std::string written(void (*append)(std::string&, plan const&)) const
    {
        std::string out;
        append(out, plan_);
        return out;
    }

    document stored_;
    document patch_;
    plan plan_;
    std::size_t bytes_ = 0;
};

/// Merges the text of a patch into the text of a stored assistant.
[[nodiscard]] inline result<std::string>
apply_text(dialect const& platform, std::string_view stored, std::string_view patch,
           catalog_view catalog, facts const* known = nullptr, options const& chosen = {})
{
    auto planned = text_plan::make(platform, stored, patch, catalog, known, chosen);
    if (!planned) return std::move(planned).assume_error();
    return planned.assume_value().merged();
}

/// Merges the text of a patch into a parsed stored assistant, in place; on a report, and on
/// `std::bad_alloc`, stored is as before (G13).
[[nodiscard]] inline result<void> update_text(dialect const& platform, boost::json::value& stored,
                                              std::string_view patch, catalog_view catalog,
                                              facts const* known = nullptr,
                                              options const& chosen = {})
{
    if (patch.size() > chosen.max_bytes)
        return detail::whole_document(errc::too_large, origin::patch);
    document read;
    if (auto fault = detail::read_patch(patch, read)) return *std::move(fault);
    return detail::update_in_place(platform, stored, read.root(), catalog, known, chosen);
}

/// Audits the text of a stored assistant.
[[nodiscard]] inline result<void> check_text(dialect const& platform, std::string_view assistant,
                                             catalog_view catalog, options const& chosen = {})
{
    if (assistant.size() > chosen.max_bytes)
        return detail::whole_document(errc::too_large, origin::stored);
    document read;
    if (auto fault = detail::read_stored(platform, assistant, read)) return *std::move(fault);
    return check(platform, read.root(), catalog, chosen);
}

} // namespace voicecfg

#endif
