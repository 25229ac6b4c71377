// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DIALECTS_PROVIDER_CATALOG_HPP
#define VOICECFG_DIALECTS_PROVIDER_CATALOG_HPP

#include <voicecfg/schema.hpp>

#include <string_view>

/// The catalog of the platforms that offer voices, transcribers and models by provider:
/// `{"voice": {"providers": [{"value": "vapi", "voiceIds": [{"value": "Elliot"}]}]}, …}`.
namespace voicecfg::provider_catalog {

inline constexpr std::string_view labels[]{"label"};

inline constexpr catalog_list languages[]{
    catalog_list{.name = "languages", .plain = true, .tags = true, .also = labels},
};

inline constexpr catalog_list provider_lists[]{
    catalog_list{.name = "voiceIds", .plain = true, .also = labels},
    catalog_list{
        .name = "models", .unique = true, .plain = true, .lists = languages, .also = labels},
};

inline constexpr catalog_list section_lists[]{
    catalog_list{.name = "providers",
                 .required = true,
                 .unique = true,
                 .keyed = true,
                 .lists = provider_lists,
                 .settings = true,
                 .also = labels},
};

inline constexpr catalog_section sections[]{
    catalog_section{.name = "voice", .lists = section_lists},
    catalog_section{.name = "transcriber", .lists = section_lists},
    catalog_section{.name = "model", .lists = section_lists},
};

} // namespace voicecfg::provider_catalog

#endif
