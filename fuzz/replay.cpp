// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// Runs a target over files and all that lies in folders, with any compiler; without arguments over
/// standard input.
namespace {

std::vector<std::filesystem::path> files_in(std::filesystem::path const& place)
{
    if (!std::filesystem::is_directory(place)) return {place};
    std::vector<std::filesystem::path> files;
    for (auto const& each : std::filesystem::recursive_directory_iterator{place})
        if (each.is_regular_file()) files.push_back(each.path());
    std::sort(files.begin(), files.end());
    return files;
}

void run(std::istream& in)
{
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(text.data()), text.size());
}

} // namespace

int main(int count, char** words)
{
    if (count == 1) run(std::cin);
    std::size_t done = 0;
    for (int i = 1; i < count; ++i)
        for (auto const& path : files_in(words[i])) {
            std::ifstream file{path, std::ios::binary};
            if (!file) {
                std::cerr << path.string() << " can't be read\n";
                return 2;
            }
            std::cerr << path.string() << '\n';
            run(file);
            ++done;
        }
    std::cout << done << " inputs\n";
    return 0;
}
