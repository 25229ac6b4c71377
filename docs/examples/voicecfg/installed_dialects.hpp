// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_INSTALLED_DIALECTS_HPP
#define VOICECFG_EXAMPLES_INSTALLED_DIALECTS_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// The dialects that can be named: those that are compiled in, and the documents that are installed
/// with the program.
namespace tool {

/// The folder of the documents, `../share/voicecfg/dialects` from where the program is. Empty where
/// the system does not say where that is.
[[nodiscard]] inline std::filesystem::path folder_of_dialects()
{
    std::error_code failed;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (failed) return {};
    return program.parent_path().parent_path() / "share" / "voicecfg" / "dialects";
}

/// The document that is installed for a name, which may not be there.
[[nodiscard]] inline std::string installed_document(std::string_view name)
{
    return (folder_of_dialects() / std::string{name}.append(".json")).native();
}

/// The names of all dialects: those that are compiled in, then the others, sorted.
[[nodiscard]] inline std::vector<std::string> names_of_dialects()
{
    std::vector<std::string> names;
    for (auto const* const each : voicecfg::dialects::all) names.emplace_back(each->name);
    auto const compiled = static_cast<std::ptrdiff_t>(names.size());
    std::error_code failed;
    std::filesystem::directory_iterator each{folder_of_dialects(), failed};
    for (; !failed && each != std::filesystem::directory_iterator{}; each.increment(failed)) {
        auto name = each->path().stem().native();
        if (each->path().extension() == ".json" && voicecfg::find_dialect(name) == nullptr)
            names.push_back(std::move(name));
    }
    std::sort(names.begin() + compiled, names.end());
    return names;
}

/// All the names, for a sentence or a shell.
[[nodiscard]] inline std::string joined_names_of_dialects(std::string_view between)
{
    std::string out;
    for (auto const& each : names_of_dialects())
        out.append(out.empty() ? "" : between).append(each);
    return out;
}

/// Whether a dialect that is asked for is a file: names have neither a dot nor a slash.
[[nodiscard]] inline bool is_document_file(std::string_view asked) noexcept
{
    return asked.find_first_of("./") != asked.npos;
}

} // namespace tool

#endif
