// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_FILES_HPP
#define VOICECFG_EXAMPLES_FILES_HPP

#include "arguments.hpp"
#include "output.hpp"
#include "yaml.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace tool {

/// The longest catalog, and the longest file of facts, in bytes.
inline constexpr std::size_t max_file = std::size_t{16} << 20;

/// Says that standard input is to be read. It can be only once.
inline void take_input()
{
    static bool taken = false;
    if (std::exchange(taken, true)) throw unusable{"standard input can be read only once"};
}

/// A file as complaints call it.
[[nodiscard]] inline std::string name_of(std::string const& path)
{
    return path == "-" ? "standard input" : path;
}

using open_file_ptr = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// Opens a file for `read_some`, or standard input where the path is `-`.
[[nodiscard]] inline open_file_ptr open_file(std::string const& path)
{
    bool const input = path == "-";
    if (input) take_input();
    open_file_ptr file{input ? stdin : std::fopen(path.c_str(), "rb"), std::fclose};
    if (!file) throw unusable{path + ": " + std::strerror(errno)};
    return file;
}

/// The bytes of an open file that are still to be read, or 0 where that is not known.
[[nodiscard]] inline std::uintmax_t bytes_left(int file)
{
    struct stat about = {};
    auto const at = ::lseek(file, 0, SEEK_CUR);
    if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode) || at < 0) return 0;
    return static_cast<std::uintmax_t>(about.st_size > at ? about.st_size - at : 0);
}

/// Reads a file, or standard input where the path is `-`. What is longer than `most` bytes is read
/// only so far that it can be seen to be.
[[nodiscard]] inline std::string read_file(std::string const& path, std::size_t most)
{
    auto const file = open_file(path);
    std::string text;
    char chunk[1 << 16];
    while (auto const got =
               read_some(::fileno(file.get()), chunk,
                         std::min(sizeof chunk, most + 1 - text.size()), name_of(path)))
        text.append(chunk, got);
    return text;
}

/// Reads an assistant or a patch. Of one that is too large there is enough for the engine to say
/// so.
[[nodiscard]] inline file_text read_text(std::string const& path)
{
    auto const most = voicecfg::options{}.max_bytes;
    auto text = read_file(path, most);
    if (!is_yaml(path) || text.size() > most) return {.json = std::move(text)};
    return read_yaml(path, text, most, true);
}

/// Reads JSON that has to be whole, or YAML as such.
[[nodiscard]] inline std::string read_whole(std::string const& path)
{
    auto text = read_file(path, max_file);
    if (text.size() > max_file)
        throw unusable{name_of(path) + ": it is larger than " + std::to_string(max_file) +
                       " bytes"};
    return is_yaml(path) ? read_yaml(path, text, max_file, false).json : text;
}

/// Reads a catalog. A member of it that is ignored, but was probably meant otherwise, is a warning.
[[nodiscard]] inline voicecfg::catalog read_catalog(std::string const& path,
                                                    voicecfg::dialect const& platform)
{
    auto loaded = voicecfg::catalog::parse(platform, read_whole(path));
    if (!loaded)
        throw unusable{name_of(path) + ": " +
                       voicecfg::message(loaded.assume_error().violations.front())};
    for (auto const& each : loaded.assume_value().notices())
        complain(
            name_of(path) + ": warning: " +
            voicecfg::message({.code = voicecfg::errc::unknown_member,
                               .from = voicecfg::origin::catalog,
                               .pointer = std::string{each.pointer},
                               .details = voicecfg::unknown_name{std::string{each.suggestion}}}));
    return loaded.assume_value();
}

[[nodiscard]] inline voicecfg::catalog catalog_of(arguments const& given,
                                                  voicecfg::dialect const& platform)
{
    return read_catalog(given.at("catalog"), platform);
}

/// The assistants that are meant by what was typed: files as they are, and for a folder its
/// *.json, *.yaml and *.yml files at any depth, sorted by name. Links to folders are not followed,
/// so there is an end.
class assistant_files {
public:
    explicit assistant_files(std::vector<std::string> const& typed)
    {
        for (auto const& path : typed) {
            std::error_code failed;
            if (path == "-" || !std::filesystem::is_directory(path, failed)) {
                found.push_back(path);
                continue;
            }
            auto const before = found.size() + faults.size();
            walk(path);
            if (found.size() + faults.size() == before)
                faults.emplace_back(path, "no *.json, *.yaml or *.yml file is in it");
        }
    }

    std::vector<std::string> found;
    std::vector<std::pair<std::string, std::string>> faults; ///< a path, and what is wrong with it

private:
    void walk(std::string const& folder)
    {
        std::vector<std::string> paths;
        std::error_code failed;
        std::filesystem::directory_iterator each{folder, failed};
        for (; !failed && each != std::filesystem::directory_iterator{}; each.increment(failed))
            if (!each->path().filename().native().starts_with('.'))
                paths.push_back(each->path().native());
        if (failed) faults.emplace_back(folder, failed.message());
        std::sort(paths.begin(), paths.end());
        for (auto& one : paths) take(std::move(one));
    }

    void take(std::string path)
    {
        std::error_code failed;
        if (is_directory(std::filesystem::symlink_status(path, failed))) return walk(path);
        if (failed) return void(faults.emplace_back(std::move(path), failed.message()));
        if (!path.ends_with(".json") && !is_yaml(path)) return;
        // A link that leads nowhere is told when it is read.
        auto const at = std::filesystem::status(path, failed);
        if (is_regular_file(at) || !exists(at)) found.push_back(std::move(path));
    }
};

} // namespace tool

#endif
