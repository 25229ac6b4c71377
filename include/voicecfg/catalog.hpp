// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_HPP
#define VOICECFG_CATALOG_HPP

#include <voicecfg/catalog/loader.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/successors.hpp>

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <utility>

namespace voicecfg {

/// A catalog read at run time: immutable, cheap to copy and to share between threads, swapped
/// whole. Views into it live as long as any copy of it. A default one, and one that was moved from,
/// offers nothing and goes with no dialect that has a catalog: a report says so.
class catalog {
public:
    catalog() noexcept = default;
    catalog(catalog const&) noexcept = default;
    catalog(catalog&& from) noexcept
        : owner_{std::move(from.owner_)}, view_{std::exchange(from.view_, {})},
          notices_{std::exchange(from.notices_, {})}
    {
    }
    catalog& operator=(catalog from) noexcept
    {
        owner_.swap(from.owner_);
        std::swap(view_, from.view_);
        std::swap(notices_, from.notices_);
        return *this;
    }
    ~catalog() = default;

    /// Reads a catalog document of a dialect. It loads whole or not at all; the report points at
    /// the first fault with the origin `catalog`. What the dialect's catalog does not have is
    /// ignored, so the catalog of another platform may load as an empty one; but a member that is
    /// missing under a name that differs in case, `_` and `-` only is `unknown_member`. Successors
    /// that are objects are judged by the dialect's rules (G22). Where the dialect's catalog is one
    /// list and nothing else, the document may be that list alone (V21).
    [[nodiscard]] static result<catalog> parse(dialect const& dialect, std::string_view text);
    /// The same for a parsed document.
    [[nodiscard]] static result<catalog> from(dialect const& dialect,
                                              boost::json::value const& parsed);

    [[nodiscard]] catalog_view view() const& noexcept { return view_; }
    operator catalog_view() const& noexcept { return view_; }
    /// A view can't refer to a catalog that is gone when it is made. A catalog is read once and
    /// kept.
    catalog_view view() const&& = delete;
    operator catalog_view() const&& = delete;

    /// The members of the document that are ignored and were probably meant otherwise, in its
    /// order: at most 100. They live as long as any copy of the catalog.
    [[nodiscard]] std::span<catalog_notice const> notices() const& noexcept { return notices_; }
    std::span<catalog_notice const> notices() const&& = delete;

private:
    using memory = std::pmr::monotonic_buffer_resource;
    catalog(std::shared_ptr<memory const> owner, catalog_view view,
            std::span<catalog_notice const> notices) noexcept
        : owner_{std::move(owner)}, view_{view}, notices_{notices}
    {
    }
    [[nodiscard]] static result<catalog> load(dialect const& dialect, json::node root,
                                              std::size_t bytes);

    std::shared_ptr<memory const> owner_;
    catalog_view view_;
    std::span<catalog_notice const> notices_;
};

inline result<catalog> catalog::load(dialect const& dialect, json::node root, std::size_t bytes)
{
    auto const owner = std::make_shared<memory>(bytes + 1024, std::pmr::new_delete_resource());
    detail::catalog_loader loader{*owner};
    auto const refuse = [](violation&& fault) {
        report refused;
        refused.violations.push_back(std::move(fault));
        return refused;
    };
    if (!loader.read(dialect.catalog, root)) return refuse(std::move(loader.fault()));
    catalog_view const offered{.shape = dialect.catalog, .sections = loader.sections()};
    if (auto fault = detail::successor_fault(dialect, offered, loader.objects()))
        return refuse(std::move(*fault));
    return catalog{owner, offered, loader.notices()};
}

inline result<catalog> catalog::parse(dialect const& dialect, std::string_view text)
{
    json::document const read{text, json::any_depth};
    if (!read.fault()) return load(dialect, read.root(), text.size());
    return unreadable(*read.fault(), text, origin::catalog);
}

inline result<catalog> catalog::from(dialect const& dialect, boost::json::value const& parsed)
{
    return load(dialect, parsed, 4096);
}

} // namespace voicecfg

#endif
