// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_TEXT_HPP
#define VOICECFG_DOCUMENTS_READ_TEXT_HPP

#include <voicecfg/errc.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/report/whole_document.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace voicecfg::documents {

/// The longest dialect document, in bytes (V2).
inline constexpr std::size_t max_bytes = std::size_t{16} << 20;
/// The most nested arrays and objects of a dialect document (V2).
inline constexpr std::size_t max_depth = 512;

/// Reads the text of a dialect document, which must outlive what is read. Where it is too long or
/// too deep, no JSON, no object, or has a member twice, that is told alone (V2).
[[nodiscard]] inline std::optional<report> read_text(std::string_view text, json::document& read)
{
    if (text.size() > max_bytes) return whole_document(errc::too_large, origin::dialect);
    read = json::document{text, max_depth};
    if (read.fault()) return unreadable(*read.fault(), text, origin::dialect);
    if (auto const* const again = json::find_duplicate(read))
        return duplicate_member(read, *again, origin::dialect);
    json::node const root{read.root()};
    if (!root.is(json::kind::object))
        return not_an_object(origin::dialect, root.kind(), echo(root));
    return std::nullopt;
}

} // namespace voicecfg::documents

#endif
