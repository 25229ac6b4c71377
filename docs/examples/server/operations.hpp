// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_OPERATIONS_HPP
#define VOICECFG_EXAMPLES_SERVER_OPERATIONS_HPP

#include <stdexcept>
#include <string>
#include <string_view>

/// Changes of JSON texts that leave all other bytes as they are.
namespace server {

/// The member that tells when an assistant was last updated.
inline constexpr std::string_view stamp = "updatedAt";

/// A text is no JSON object. `what()` is a sentence.
struct not_applicable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The text with a top-level member set.
[[nodiscard]] std::string with_member(std::string text, std::string_view name,
                                      std::string_view json);

/// The text of an object with other members before its own, of which there is one at least;
/// `members` has no braces.
[[nodiscard]] std::string with_first_members(std::string members, std::string_view object);

/// The text with the members that `delta` names, and `stamp`, as `previous` has them. Where that
/// makes it equal to `previous`, it is `previous` byte for byte.
[[nodiscard]] std::string with_members_of(std::string text, std::string_view previous,
                                          std::string_view delta);

/// An object of those members of `text` that `delta` names; of a member that `text` lacks, null.
[[nodiscard]] std::string members_of(std::string_view text, std::string_view delta);

} // namespace server

#endif
