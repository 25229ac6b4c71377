// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_FAULT_LIST_HPP
#define VOICECFG_DOCUMENTS_FAULT_LIST_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace voicecfg::documents {

/// The JSON pointer to a value of a document.
[[nodiscard]] inline std::string pointer_of(json::document const& read, json::token const& value)
{
    std::string pointer;
    std::string scratch;
    for (auto const* around = &read.root(); around != &value;) {
        bool const in_object = around->kind() == json::kind::object;
        std::size_t position = 0;
        auto const* child = around + 1;
        auto const content = [&] { return in_object ? child + 1 : child; };
        for (; &value >= content() + content()->span; ++position)
            child = content() + content()->span;
        if (in_object)
            json::append_reference(pointer, json::string_of(*child, scratch));
        else
            pointer.append(1, '/').append(std::to_string(position));
        around = content();
    }
    return pointer;
}

/// Where a code stands in V2's list of faults: of several at one word the first one is told.
[[nodiscard]] constexpr int precedence_of(errc code) noexcept
{
    constexpr errc in_order[]{errc::unknown_member, errc::wrong_type, errc::not_one_of,
                              errc::out_of_range,   errc::required,   errc::bad_format,
                              errc::repeated,       errc::too_many,   errc::incompatible};
    return static_cast<int>(std::ranges::find(in_order, code) - std::begin(in_order));
}

/// The faults of a document, in its order, whatever the order in which they are found; one at each
/// word. It keeps no more than a maximum, and asks for the details of those alone.
class fault_list {
public:
    fault_list(json::document const& read, std::size_t maximum)
        : read_{read}, maximum_{std::max<std::size_t>(maximum, 1)}
    {
    }

    /// Whether the document has a fault.
    [[nodiscard]] bool any() const noexcept { return !found_.empty(); }
    /// How often one was added, those that were not kept among them.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

    /// Adds a fault of a word or value; `details` is called for them, if at all, and at once.
    template <class Details>
    void add(errc code, json::token const& at, Details const& details)
    {
        keep(code, {&at, 0}, {}, details);
    }
    /// Adds a fault of which there is nothing more to say than the value.
    void add(errc code, json::token const& at)
    {
        add(code, at, [&] { return with_value(code, at); });
    }
    void add_type(json::token const& at, json_types expected)
    {
        add(errc::wrong_type, at, [&]() -> violation_details {
            return type_mismatch{
                .value = echo(at), .expected = expected, .found = type_of(at.kind())};
        });
    }
    /// Adds that an object lacks a member; `order` is its place among those that one may lack.
    void add_missing(json::token const& object, std::string_view name, int order = 1)
    {
        keep(errc::required, {&object, order}, name, [] { return details_for(errc::required); });
    }

    /// The report on the document, with origin `dialect`.
    [[nodiscard]] report take()
    {
        report all;
        for (auto& [at, found] : found_) {
            all.truncated = all.violations.size() == maximum_;
            if (all.truncated) break;
            auto& told = found.told;
            told.pointer = pointer_of(read_, *at.value);
            if (at.missing != 0) json::append_reference(told.pointer, found.missing);
            all.violations.push_back(std::move(told));
        }
        return all;
    }

private:
    struct place {
        json::token const* value;
        int missing; ///< which of its members is missing; 0: none

        friend auto operator<=>(place const&, place const&) = default;
    };
    struct fault {
        violation told;
        std::string_view missing;
    };

    template <class Details>
    void keep(errc code, place at, std::string_view missing, Details const& details)
    {
        ++count_;
        bool const full = found_.size() > maximum_;
        if (full && std::prev(found_.end())->first < at) return;
        auto const known = found_.find(at);
        if (known != found_.end()) {
            if (precedence_of(known->second.told.code) <= precedence_of(code)) return;
            found_.erase(known);
        }
        found_.emplace(
            at, fault{{.code = code, .from = origin::dialect, .details = details()}, missing});
        if (found_.size() > maximum_ + 1) found_.erase(std::prev(found_.end()));
    }

    [[nodiscard]] static violation_details with_value(errc code, json::token const& at)
    {
        auto details = details_for(code);
        if (auto* const range = std::get_if<value_range>(&details)) range->value = echo(at);
        if (auto* const relation = std::get_if<voicecfg::relation>(&details))
            relation->value = echo(at);
        return details;
    }

    json::document const& read_;
    std::size_t maximum_;
    std::size_t count_ = 0;
    std::map<place, fault> found_;
};

} // namespace voicecfg::documents

#endif
