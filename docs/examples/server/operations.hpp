// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_OPERATIONS_HPP
#define VOICECFG_EXAMPLES_SERVER_OPERATIONS_HPP

#include <string>
#include <string_view>

namespace server {

/// Applies a JSON Patch (RFC 6902) to a JSON text, as far as the library writes such: `add`,
/// `replace` and `remove` of members of objects. All other bytes stay. Throws `std::runtime_error`
/// where it does not fit the text.
[[nodiscard]] std::string patched(std::string text, std::string_view operations);

/// The text with a top-level member set.
[[nodiscard]] std::string with_member(std::string text, std::string_view name,
                                      std::string_view json);

/// An object of those members of `stored` that `delta` names; of a member that `stored` lacks,
/// null.
[[nodiscard]] std::string members_before(std::string_view stored, std::string_view delta);

} // namespace server

#endif
