// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_BATCH_HPP
#define VOICECFG_EXAMPLES_BATCH_HPP

#include "dialects.hpp"
#include "files.hpp"
#include "lines.hpp"
#include "progress.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

namespace tool {

/// The dialect that is asked for. Who reads the answers is told the faults of a document, too.
[[nodiscard]] inline loaded_dialect dialect_of_batch(arguments const& given)
{
    try {
        return dialect_of(given);
    }
    catch (faulty_dialect const& why) {
        std::string out = "{\"ok\":false,";
        voicecfg::append_errors(out, why.report);
        protocol::flatten(out, 0);
        write_lines(out += "}\n");
        throw;
    }
}

/// Splits standard input into lines and answers them. What is answered is written before the next
/// read, so that a pause of the input finds nothing held back.
[[nodiscard]] inline int batch(arguments const& given)
{
    auto const loaded = dialect_of_batch(given);
    auto const& platform = loaded.view();
    auto const catalog = catalog_of(given, platform);
    auto const chosen = options_of(given);
    given.expect_no_rest();
    take_input();
    std::vector<char> chunk(std::size_t{1} << 18);
    protocol::line_reader lines;
    std::string out;
    auto const bytes = bytes_left(STDIN_FILENO);
    progress shown{bytes, bytes != 0 ? "bytes" : "bytes answered"};
    bool const person = output_is_terminal();
    auto const write = [&] {
        if (person) shown.hide();
        write_lines(out);
    };
    auto const answer = [&](std::string_view line) {
        protocol::answer_line(out, line, platform, catalog, chosen);
        if (out.size() >= chunk.size()) write();
    };
    for (;;) {
        auto const got = read_some(STDIN_FILENO, chunk.data(), chunk.size(), "standard input");
        if (got == 0) break;
        lines.read({chunk.data(), got}, answer);
        write();
        if (::isatty(STDIN_FILENO) == 0) shown.advance(got);
    }
    lines.finish(answer);
    write();
    return 0;
}

} // namespace tool

#endif
