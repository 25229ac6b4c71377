// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCS_SHOWN_HPP
#define VOICECFG_DOCS_SHOWN_HPP

#include <filesystem>
#include <string>
#include <string_view>

namespace pages {

/// A whole file.
[[nodiscard]] std::string read_file(std::filesystem::path const& file);

/// A case of tests/cases in Markdown: what is stored, what is sent, and what the engine answers
/// when it is asked now. An answer must have the code, where one is given; without, the answer in
/// the platform's words follows. Throws
/// `std::runtime_error` where there is no such case or no such code in the answer.
[[nodiscard]] std::string shown(std::filesystem::path const& cases, std::string_view file,
                                std::string_view description, std::string_view code = {});

} // namespace pages

#endif
