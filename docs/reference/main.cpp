// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Writes the pages that the engine itself can write: `voicecfg_pages SOURCE OUT`. SOURCE is this
// repository; OUT is a folder. It fails for a code without its entry in docs/reference/errors.json,
// an entry without its code, and a case that is not answered as the page says.

#include "../examples/voicecfg/protocol.hpp"
#include "fields.hpp"
#include "shown.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

using std::string;
using std::string_view;
namespace fs = std::filesystem;
namespace json = boost::json;

void write(fs::path const& file, string_view text)
{
    fs::create_directories(file.parent_path());
    std::ofstream out{file, std::ios::binary};
    out << text;
    if (!out.flush()) throw std::runtime_error{"can't write " + file.string()};
}

void write_fields(fs::path const& to)
{
    json::array names;
    for (auto const* const platform : voicecfg::dialects::all) {
        names.emplace_back(platform->name);
        write(to / "fields" / (string{platform->name} + ".md"), pages::fields(*platform));
    }
    write(to / "dialects.json", json::serialize(names));
}

/// Finds the entry of a code; a code without one stops the program.
json::object const& entry_of(json::array const& entries, string_view code)
{
    auto const of_code = [&](auto const& each) { return each.at("code").as_string() == code; };
    auto const found = std::find_if(entries.begin(), entries.end(), of_code);
    if (found == entries.end())
        throw std::runtime_error{"errors.json says nothing of " + string{code}};
    return found->as_object();
}

string section(json::object const& entry, fs::path const& cases)
{
    auto const said = [&](char const* name) {
        string text{entry.at(name).as_string()};
        if (text.empty()) throw std::runtime_error{string{"an empty "} + name};
        return text;
    };
    auto const code = said("code");
    return "## `" + code + "`\n\n" + said("about") + "\n\n**Fix.** " + said("fix") + "\n\n" +
           pages::shown(cases, said("file"), said("case"), code);
}

void write_errors(fs::path const& source, fs::path const& to)
{
    auto const read = json::parse(pages::read_file(source / "docs/reference/errors.json"));
    auto const& entries = read.as_array();
    if (entries.size() != std::size(voicecfg::errc_rows))
        throw std::runtime_error{"errors.json has an entry too many or too few"};
    string page;
    for (auto const& row : voicecfg::errc_rows)
        page += section(entry_of(entries, row.name), source / "tests/cases");
    write(to / "errors.md", page);
}

void write_shown(fs::path const& source, fs::path const& to)
{
    auto const read = json::parse(pages::read_file(source / "docs/reference/shown.json"));
    for (auto const& [name, which] : read.as_object())
        write(to / "shown" / (string{name} + ".md"),
              pages::shown(source / "tests/cases", which.at("file").as_string(),
                           which.at("case").as_string()));
}

} // namespace

int main(int count, char** words)
try {
    if (count != 3) {
        std::cerr << "usage: voicecfg_pages SOURCE OUT\n";
        return EXIT_FAILURE;
    }
    write_fields(words[2]);
    write_errors(words[1], words[2]);
    write_shown(words[1], words[2]);
    return EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::cerr << "voicecfg_pages: " << thrown.what() << '\n';
    return EXIT_FAILURE;
}
