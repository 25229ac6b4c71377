// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_FACTS_HPP
#define VOICECFG_FACTS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voicecfg {

/// A phone number as the caller's database knows it.
struct number_row {
    std::optional<std::int64_t> id = {};
    std::optional<std::string> organization = {}; ///< that owns it
    std::optional<std::string> integration = {};  ///< that it is linked to, if any

    friend bool operator==(number_row const&, number_row const&) = default;
};

/// What the caller has looked up about the phone numbers that the patch names.
struct facts {
    std::optional<std::string> organization = {}; ///< of the caller
    std::optional<std::string> integration = {};  ///< that the assistant belongs to
    std::vector<number_row> numbers = {};         ///< ids may repeat across organizations

    friend bool operator==(facts const&, facts const&) = default;
};

} // namespace voicecfg

#endif
