// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_CATALOG_FILES_HPP
#define VOICECFG_EMBED_CATALOG_FILES_HPP

#include <voicecfg/response.hpp>

#include <cstdio>
#include <fstream>
#include <ios>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace voicecfg_embed {

[[nodiscard]] inline std::optional<std::string> read_file(std::string const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in.is_open() || in.bad()) return std::nullopt;
    return text;
}

/// Writes a whole file or none.
[[nodiscard]] inline bool write_file(std::string const& path, std::string_view text)
{
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (out) return true;
    std::remove(path.c_str());
    return false;
}

/// `catalog.json: /voice/providers/3/value: must be a string, not 7.`
[[nodiscard]] inline std::string complaint(std::string const& path,
                                           voicecfg::violation const& fault)
{
    auto sentence = voicecfg::message(fault);
    if (fault.pointer.empty()) return path + ": " + sentence;
    std::string named;
    voicecfg::detail::append_escaped(named, fault.pointer);
    return path + ": " + fault.pointer + ":" + sentence.substr(named.size());
}

} // namespace voicecfg_embed

#endif
