// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DIALECT_DOCUMENT_HPP
#define VOICECFG_DIALECT_DOCUMENT_HPP

#include <voicecfg/documents/make_tables.hpp>
#include <voicecfg/documents/read_dialect.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace voicecfg {

/// A dialect read at run time from a document (V1): immutable, cheap to copy and to share between
/// threads, swapped whole. Everything that takes a `dialect const&` takes it; views of it live as
/// long as any copy. A default one, and one that was moved from, knows no member.
class dialect_document {
public:
    dialect_document() noexcept = default;

    /// Reads a document, JSON in UTF-8. It loads whole or not at all; the report has all its faults
    /// in its order, with the origin `dialect` (V2), up to `max_violations`.
    [[nodiscard]] static result<dialect_document> parse(std::string_view text,
                                                        std::size_t max_violations = 100);

    [[nodiscard]] dialect const& view() const& noexcept { return tables_ ? tables_->made : nothing(); }
    operator dialect const&() const& noexcept { return view(); }
    /// A dialect can't be of a document that is gone when it is used.
    dialect const& view() const&& = delete;
    operator dialect const&() const&& = delete;

private:
    struct tables {
        documents::dialect_description said;
        documents::table_memory memory;
        dialect made;

        tables(documents::dialect_description&& from, std::size_t bytes)
            : said{std::move(from)}, memory{bytes}, made{documents::table_maker{said, memory}.make()}
        {
        }
    };

    [[nodiscard]] static dialect const& nothing() noexcept
    {
        static constexpr dialect none{.name = {}, .status = 400, .assistant = {}};
        return none;
    }

    std::shared_ptr<tables const> tables_;
};

inline result<dialect_document> dialect_document::parse(std::string_view text,
                                                        std::size_t max_violations)
{
    auto read = documents::read_dialect(text, max_violations);
    if (!read) return std::move(read).assume_error();
    dialect_document made;
    made.tables_ = std::make_shared<tables>(std::move(read).assume_value(), text.size() + 1024);
    return made;
}

} // namespace voicecfg

#endif
