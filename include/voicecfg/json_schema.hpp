// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_HPP
#define VOICECFG_JSON_SCHEMA_HPP

#include <voicecfg/json_schema/document.hpp>

namespace voicecfg {

/// A dialect's rules with a catalog as a JSON Schema 2020-12, for what can't call the engine: a
/// form, an editor, a gateway, a service in another language.
///
/// The schema of an assistant accepts a document if and only if `check` finds nothing.
///
/// The schema of a patch accepts a document if and only if the engine blames nothing on it that
/// neither the stored assistant nor the facts could cure. That is to say: an update of an assistant
/// that has what a rule needs and nothing else, by a caller who owns every number, reports no
/// violation of origin `patch`, unknown members of an object aside that was sent without its
/// discriminator. So what it rejects is merged into no assistant, but one that has so the unknown
/// and read-only members of it (G5), and what it accepts may still meet a stored assistant or facts
/// that it does not go with; `$comment` says where.
///
/// The schema of a creation accepts a document if and only if `create` makes an assistant of it for
/// a caller who owns every number.
///
/// All speak of documents as a JSON parser gives them: no member twice, at most `max_depth` deep,
/// no number beyond the range of a double. `unknown` is that of the options; an assistant may have
/// unknown members anyway. The schema grows with the catalog, and not faster. With a catalog of
/// another shape than the dialect's it accepts nothing. Print it with `json::append_json`.
[[nodiscard]] boost::json::object to_json_schema(dialect const& dialect, catalog_view catalog,
                                                 schema_of what,
                                                 unknown_members unknown = unknown_members::reject);

inline boost::json::object to_json_schema(dialect const& dialect, catalog_view catalog,
                                          schema_of what, unknown_members unknown)
{
    if (!detail::is_shaped_for(dialect, catalog))
        return {{"$schema", detail::schema_dialect},
                {"$comment", "The catalog is one of another platform."},
                {"not", boost::json::object{}}};
    detail::schema_task const task{.dialect = dialect,
                                   .catalog = catalog,
                                   .what = what,
                                   .closes = what != schema_of::assistant &&
                                             unknown == unknown_members::reject};
    return detail::document_schema{task}.make();
}

} // namespace voicecfg

#endif
