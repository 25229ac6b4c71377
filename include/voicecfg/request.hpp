// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REQUEST_HPP
#define VOICECFG_REQUEST_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

/// What the engine is asked, as aggregates whose members are named where they are set:
/// `apply({.dialect = dialects::lumenia, .stored = stored, .patch = patch, .catalog = catalog})`.
namespace voicecfg {

/// An update of a stored assistant by a patch, both as a `Document`: a parsed value, a text or a
/// view of one.
template <class Document>
struct update_request {
    voicecfg::dialect const& dialect;
    Document stored;
    Document patch;
    catalog_view catalog = {};              ///< the default one offers nothing
    voicecfg::facts const* facts = nullptr; ///< null where nothing was looked up about numbers
    voicecfg::options options = {};

    /// The same request about the documents in another form.
    template <class Other>
    [[nodiscard]] update_request<Other> with(Other other_stored, Other other_patch) const
    {
        return {dialect, other_stored, other_patch, catalog, facts, options};
    }
};

/// The creation of an assistant of what was sent (G19).
template <class Document>
struct create_request {
    voicecfg::dialect const& dialect;
    Document sent;
    catalog_view catalog = {};
    voicecfg::facts const* facts = nullptr; ///< null where nothing was looked up about numbers
    voicecfg::options options = {};

    /// The same as an update of what is stored, which is none.
    template <class Other>
    [[nodiscard]] update_request<Other> as_update(Other none, Other other_sent) const
    {
        return {dialect, none, other_sent, catalog, facts, options};
    }
};

/// An update of a parsed assistant in place.
template <class Document>
struct patch_request {
    voicecfg::dialect const& dialect;
    Document patch;
    catalog_view catalog = {};
    voicecfg::facts const* facts = nullptr; ///< null where nothing was looked up about numbers
    voicecfg::options options = {};
};

/// An audit of an assistant.
template <class Document>
struct check_request {
    voicecfg::dialect const& dialect;
    Document assistant;
    catalog_view catalog = {};
    voicecfg::options options = {};
};

/// The migration of a stored assistant to the successors that a catalog names (G22).
template <class Document>
struct migrate_request {
    voicecfg::dialect const& dialect;
    Document stored;
    catalog_view catalog = {};
    bool eager = false; ///< what is deprecated is replaced too, not only what is retired
    voicecfg::options options = {};
};

/// A view of a document that a plan refers to after the call, so that the document must outlive the
/// plan, unchanged. It can't be made of a temporary.
template <class View>
class lasting {
public:
    template <class Document>
    requires std::convertible_to<Document const&, View>
    constexpr lasting(Document const& document) noexcept : view_{document} {}

    /// A document that is gone when the plan is there. A temporary view is no document.
    template <class Document>
    requires std::convertible_to<Document const&, View> &&(!std::same_as<Document, View>)&&(
        !std::is_trivially_copyable_v<Document> ||
        std::same_as<Document, json::token>)lasting(Document const&& temporary) = delete;

    [[nodiscard]] constexpr View const& view() const noexcept { return view_; }

private:
    View view_;
};

using lasting_value = lasting<json::node>;
using lasting_text = lasting<std::string_view>;

} // namespace voicecfg

#endif
