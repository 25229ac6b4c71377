// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "catalogs.hpp"

#include <voicecfg/envelopes.hpp>
#include <voicecfg/message.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace server {

std::string read_file(std::string const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) throw std::runtime_error{path + " can't be read"};
    return std::move(text).str();
}

void catalogs::add(std::string platform, std::string file)
{
    files_.insert_or_assign(std::move(platform), std::move(file));
}

bool catalogs::load(std::string& why)
try {
    auto loaded = std::make_shared<set>();
    for (auto const* const each : voicecfg::envelopes::all) {
        std::string const name{each->dialect->name};
        auto const file = files_.find(name);
        if (file == files_.end()) throw std::runtime_error{"no catalog is named for " + name};
        auto text = read_file(file->second);
        auto parsed = voicecfg::catalog::parse(*each->dialect, text);
        if (!parsed)
            throw std::runtime_error{file->second + ": " +
                                     message(parsed.assume_error().violations.front())};
        loaded->emplace(name, offered{std::move(text), std::move(parsed.assume_value())});
    }
    std::lock_guard const locked{guard_};
    current_ = std::move(loaded);
    return true;
}
catch (std::runtime_error const& error) {
    why = error.what();
    return false;
}

} // namespace server
