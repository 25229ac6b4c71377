// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_DOCUMENT_HPP
#define VOICECFG_JSON_DOCUMENT_HPP

#include <voicecfg/json/detail/scanner.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace voicecfg::json {

/// A scanned JSON text (RFC 8259, strict UTF-8, no byte order mark). It refers to the text, which
/// must outlive it, and moves without invalidating its tokens. One that was moved from may only be
/// assigned to or destroyed.
class document {
public:
    document() = default;

    /// Reads `text`, at most `depth` nested arrays and objects of it. Where it has a fault, the
    /// tokens before the fault stay.
    explicit document(std::string_view text, std::size_t depth = max_depth);
    /// A document can't refer to a text that is gone when it is read.
    template <voicecfg::detail::temporary_text Text>
    explicit document(Text&&, std::size_t = max_depth) = delete;

    /// What kept the text from being read whole, if anything.
    [[nodiscard]] std::optional<scan_fault> const& fault() const noexcept { return fault_; }
    /// The whole value; there is one only where the text has no fault.
    [[nodiscard]] token const& root() const& noexcept { return tokens_[0]; }
    [[nodiscard]] token const&& root() const&& noexcept { return std::move(tokens_[0]); }
    [[nodiscard]] std::span<token const> tokens() const noexcept { return {tokens_.get(), size_}; }
    /// False where certainly no member stands twice in one object.
    [[nodiscard]] bool may_repeat_names() const noexcept { return may_repeat_names_; }

private:
    std::unique_ptr<token[]> tokens_;
    std::size_t size_ = 0;
    std::optional<scan_fault> fault_;
    bool may_repeat_names_ = false;
};

inline document::document(std::string_view text, std::size_t depth)
{
    if (text.size() > max_scan_bytes) {
        fault_ = {scan_error::too_large, 0};
        return;
    }
    detail::scanner scanner{text, depth};
    if (!scanner.run()) fault_ = scanner.fault();
    size_ = scanner.size();
    tokens_ = scanner.tokens();
    may_repeat_names_ = scanner.may_repeat_names();
}

} // namespace voicecfg::json

#endif
