// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_DETAILS_HPP
#define VOICECFG_REPORT_DETAILS_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/json/text_fault.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/violation.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace voicecfg {

/// The details of a violation, whichever it has, for those who write or word them: what it does not
/// have is empty. It refers to the violation.
struct details_view {
    std::optional<std::size_t> offset = {};
    std::optional<json::text_fault_place> text_fault = {};
    std::string_view value = {};
    std::span<std::string const> allowed = {};
    std::optional<std::size_t> choices = {};
    std::string_view suggestion = {};
    json_types expected = {};
    json_type found = {};
    bool clears_empty = false;
    std::string_view format = {}; ///< its name, or a pattern
    std::optional<json::numeric> minimum = {};
    std::optional<json::numeric> maximum = {};
    std::optional<json::numeric> exclusive_minimum = {};
    std::optional<json::numeric> exclusive_maximum = {};
    std::optional<std::size_t> size = {};
    std::string_view related = {};
    std::string_view related_value = {};
    std::string_view request_member = {};
    std::span<std::string const> members = {}; ///< that can be sent
    std::size_t member_count = 0;
    std::span<std::string const> elsewhere = {};
    std::span<std::string const> successors = {};
};

namespace detail {

/// An overload for each kind of details, so that a new one does not compile without its own.
struct details_reader {
    [[nodiscard]] details_view operator()(std::monostate) const noexcept { return {}; }
    [[nodiscard]] details_view operator()(text_position const& at) const noexcept
    {
        if (at.fault.at.line == 0) return {.offset = at.offset};
        return {.offset = at.offset, .text_fault = at.fault};
    }
    [[nodiscard]] details_view operator()(refused_value const& refused) const noexcept
    {
        return {.value = refused.value};
    }
    [[nodiscard]] details_view operator()(type_mismatch const& type) const noexcept
    {
        return {.value = type.value,
                .expected = type.expected,
                .found = type.found,
                .clears_empty = type.clears_empty};
    }
    [[nodiscard]] details_view operator()(value_range const& range) const noexcept
    {
        return {.value = range.value,
                .minimum = range.minimum,
                .maximum = range.maximum,
                .exclusive_minimum = range.exclusive_minimum,
                .exclusive_maximum = range.exclusive_maximum,
                .size = range.size};
    }
    [[nodiscard]] details_view operator()(format_mismatch const& text) const noexcept
    {
        return {.value = text.value, .suggestion = text.suggestion, .format = text.format};
    }
    [[nodiscard]] details_view operator()(voicecfg::choices const& all) const noexcept
    {
        return {.value = all.value,
                .allowed = all.allowed,
                .choices = all.count,
                .suggestion = all.suggestion,
                .related = all.related.pointer,
                .related_value = all.related.value,
                .elsewhere = all.elsewhere,
                .successors = all.successors};
    }
    [[nodiscard]] details_view operator()(unknown_name const& name) const noexcept
    {
        return {.suggestion = name.suggestion};
    }
    [[nodiscard]] details_view operator()(relation const& to) const noexcept
    {
        return {.value = to.value,
                .allowed = to.allowed,
                .choices = to.allowed.empty() ? std::nullopt : std::optional{to.count},
                .related = to.related.pointer,
                .related_value = to.related.value};
    }
    [[nodiscard]] details_view operator()(sendable_members const& all) const noexcept
    {
        return {.members = all.names, .member_count = all.count};
    }
    [[nodiscard]] details_view operator()(request_fault const& fault) const noexcept
    {
        return {.request_member = fault.member};
    }
};

} // namespace detail

/// Reads the details of a violation.
[[nodiscard]] inline details_view details_of(violation const& violation)
{
    return std::visit(detail::details_reader{}, violation.details);
}
/// The view can't refer to a violation that is gone when it is read.
details_view details_of(violation const&& violation) = delete;

} // namespace voicecfg

#endif
