// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_WHOLE_DOCUMENT_HPP
#define VOICECFG_REPORT_WHOLE_DOCUMENT_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/find_text_fault.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace voicecfg {

/// The violation of a whole document, which stands alone in its report.
[[nodiscard]] inline report whole_document(errc code, origin from, violation_details details)
{
    report alone;
    alone.violations.push_back({.code = code, .from = from, .details = std::move(details)});
    return alone;
}

/// The same where there is nothing more to say of it.
[[nodiscard]] inline report whole_document(errc code, origin from)
{
    return whole_document(code, from, details_for(code));
}

/// The report on a document that is no object but of some kind (G9), with its value where that may
/// be shown.
[[nodiscard]] inline report not_an_object(origin from, json::kind kind, std::string value = {})
{
    return whole_document(errc::wrong_type, from,
                          type_mismatch{std::move(value), {json_type::object}, type_of(kind)});
}

/// The code of what keeps a text from being read.
[[nodiscard]] constexpr errc code_of(json::scan_error error) noexcept
{
    switch (error) {
    case json::scan_error::malformed: break;
    case json::scan_error::too_deep: return errc::too_deep;
    case json::scan_error::too_large: return errc::too_large;
    }
    return errc::malformed_json;
}

/// The report on a text that can't be read.
[[nodiscard, gnu::cold]] inline report unreadable(json::scan_fault const& fault,
                                                  std::string_view text, origin from)
{
    if (fault.error != json::scan_error::malformed)
        return whole_document(code_of(fault.error), from);
    return whole_document(errc::malformed_json, from,
                          text_position{fault.offset, json::find_text_fault(text, fault.offset)});
}

/// The report on a member that stands twice, by the token of its name.
[[nodiscard]] inline report duplicate_member(json::document const& read, json::token const& again,
                                             origin from)
{
    auto refused = whole_document(errc::duplicate_member, from);
    refused.violations.front().pointer = json::pointer_to(read, again);
    return refused;
}

} // namespace voicecfg

#endif
