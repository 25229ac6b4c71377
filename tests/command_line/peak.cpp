// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/// peak MIB COMMAND...: runs a command and ends as it does, but says so and ends with 3 where the
/// command has had more memory than that at once.
int main(int count, char** words)
{
    if (count < 3) return 3;
    auto const child = ::fork();
    if (child == 0) {
        ::execvp(words[2], words + 2);
        std::_Exit(3);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child) return 3;
    auto const mebibytes = used.ru_maxrss >> 10;
    if (mebibytes > std::atol(words[1])) {
        std::fprintf(stderr, "peak: %ld MiB\n", mebibytes);
        return 3;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}
