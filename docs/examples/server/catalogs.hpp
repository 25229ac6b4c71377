// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_CATALOGS_HPP
#define VOICECFG_EXAMPLES_SERVER_CATALOGS_HPP

#include <voicecfg/catalog.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace server {

/// A catalog with the text it was read from.
struct offered {
    std::string text;
    voicecfg::catalog parsed;
};

/// The catalogs of all platforms, by name. Requests take a snapshot and keep it to their end, while
/// others may be loaded.
class catalogs {
public:
    using set = std::map<std::string, offered, std::less<>>;

    /// Takes the name of a platform and that of its catalog's file; to be called before `load`.
    void add(std::string platform, std::string file);
    /// Reads all files and takes the new catalogs, or none of them where one is broken; `why` says
    /// then which, and what is wrong with it.
    bool load(std::string& why);
    [[nodiscard]] std::shared_ptr<set const> now() const
    {
        std::lock_guard const locked{guard_};
        return current_;
    }

private:
    std::map<std::string, std::string> files_;
    mutable std::mutex guard_;
    std::shared_ptr<set const> current_;
};

/// Reads a file whole; throws `std::runtime_error` with a sentence where that fails.
[[nodiscard]] std::string read_file(std::string const& path);

} // namespace server

#endif
