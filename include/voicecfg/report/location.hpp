// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_LOCATION_HPP
#define VOICECFG_REPORT_LOCATION_HPP

#include <voicecfg/json/pointer.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voicecfg {

/// Where in a document the judgement stands: a frame on the stack for each step, linked to the one
/// around it. It becomes a string only when a rule breaks.
class location {
public:
    /// The whole document.
    constexpr location() noexcept = default;

    /// A member of the object at this location. The name must outlive the frame, as must this one.
    [[nodiscard]] constexpr location operator/(std::string_view name) const noexcept
    {
        return {this, name, std::nullopt};
    }

    /// An element of the array at this location.
    [[nodiscard]] constexpr location operator/(std::size_t index) const noexcept
    {
        return {this, {}, index};
    }

    /// The location as a JSON pointer (RFC 6901).
    [[nodiscard]] std::string pointer() const
    {
        std::string out;
        append_to(out);
        return out;
    }

private:
    constexpr location(location const* around, std::string_view name,
                       std::optional<std::size_t> index) noexcept
        : around_{around}, name_{name}, index_{index}
    {
    }

    void append_to(std::string& out) const;

    location const* around_ = nullptr;
    std::string_view name_;
    std::optional<std::size_t> index_;
};

inline void location::append_to(std::string& out) const
{
    if (around_ == nullptr) return;
    around_->append_to(out);
    if (index_)
        out.append(1, '/').append(std::to_string(*index_));
    else
        json::append_reference(out, name_);
}

} // namespace voicecfg

#endif
