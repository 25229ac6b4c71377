// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPLACE_FILE_HPP
#define VOICECFG_EXAMPLES_REPLACE_FILE_HPP

#include "output.hpp"
#include "unusable.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tool {

/// A file that takes the place of another when it is complete, or is gone.
class new_file {
public:
    /// Makes one in the folder of the file that it is to replace.
    explicit new_file(std::filesystem::path const& old)
        : name_{(old.parent_path() / ".voicecfg-XXXXXX").native()}, file_{::mkstemp(name_.data())}
    {
        if (file_ == -1) fail();
    }
    new_file(new_file const&) = delete;
    new_file& operator=(new_file const&) = delete;
    ~new_file()
    {
        if (file_ != -1) ::close(file_);
        if (!name_.empty()) ::unlink(name_.c_str());
    }

    void write(std::string_view text) const
    {
        while (!text.empty()) {
            auto const written = ::write(file_, text.data(), text.size());
            if (written >= 0)
                text.remove_prefix(static_cast<std::size_t>(written));
            else if (!try_again(file_, POLLOUT))
                fail();
        }
    }

    /// Gives it the mode of another, and its owner as far as that is allowed.
    void take_mode(struct stat const& of) const
    {
        static_cast<void>(::fchown(file_, of.st_uid, of.st_gid) != 0);
        if (::fchmod(file_, of.st_mode & 07777) != 0) fail();
    }

    void replace(std::filesystem::path const& old)
    {
        if (::fsync(file_) != 0 || ::rename(name_.c_str(), old.c_str()) != 0) fail();
        name_.clear();
        // the name is on the disk when its folder is; that can't be asked for everywhere
        auto const folder = ::open(old.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder == -1) return;
        static_cast<void>(::fsync(folder));
        ::close(folder);
    }

private:
    [[noreturn]] static void fail() { throw unusable{std::strerror(errno)}; }

    std::string name_;
    int file_;
};

/// Replaces a file whole or not at all. A link stays, and what it leads to is replaced.
inline void replace_file(std::string const& path, std::string_view text)
{
    try {
        std::error_code failed;
        auto const target = std::filesystem::canonical(path, failed);
        struct stat old;
        if (failed) throw unusable{failed.message()};
        if (::stat(target.c_str(), &old) != 0) throw unusable{std::strerror(errno)};
        if (!S_ISREG(old.st_mode)) throw unusable{"it is no regular file"};
        new_file written{target};
        written.write(text);
        written.take_mode(old);
        written.replace(target);
    }
    catch (unusable const& why) {
        throw unusable{path + ": it can't be replaced: " + why.what()};
    }
}

} // namespace tool

#endif
