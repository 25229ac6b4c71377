// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORT_GITHUB_HPP
#define VOICECFG_EXAMPLES_REPORT_GITHUB_HPP

#include "reporter.hpp"

#include <string>
#include <string_view>

namespace tool {

/// Workflow commands of GitHub Actions, which show a finding beside its line.
class github_reporter : public reporter {
public:
    void assistant(std::string& out, audit const& done) override
    {
        if (done.errors.violations.empty() && done.notices.all.empty()) return;
        findings const located{done.text};
        for (auto const& each : done.errors.violations)
            append(out, "::error ", done, located, located.locate(each));
        for (auto const& each : done.notices.all)
            append(out, "::notice ", done, located, located.locate(each));
        if (done.errors.truncated || done.notices.truncated) {
            append_file(out += done.errors.truncated ? "::error " : "::notice ", done.path);
            out += "title=and more::There is more.\n";
        }
    }

    void unreadable(std::string& out, std::string_view path, std::string_view why) override
    {
        append_file(out += "::error ", path);
        append_data(out += "title=not read::", why);
        out += '\n';
    }

private:
    static void append(std::string& out, std::string_view command, audit const& done,
                       findings const& located, finding const& found)
    {
        auto const begin = located.lines().at(found.where.begin);
        auto const end = located.lines().at(found.where.end);
        append_file(out += command, done.path);
        append_number(out, "line", begin.line);
        append_number(out, "endLine", end.line);
        append_number(out, "col", begin.column);
        append_number(out, "endColumn", end.column);
        out.append("title=").append(found.code).append("::");
        append_data(out, found.sentence + '.');
        for (auto const& cure : found.cures) append_data(out, ' ' + cure);
        out += '\n';
    }

    static void append_file(std::string& out, std::string_view path)
    {
        if (path == "-") return;
        append_escaped(out += "file=", path, "%:,");
        out += ',';
    }

    static void append_number(std::string& out, std::string_view name, std::size_t value)
    {
        out.append(name).append("=").append(std::to_string(value)).append(",");
    }

    static void append_data(std::string& out, std::string_view text)
    {
        append_escaped(out, text, "%");
    }

    static void append_escaped(std::string& out, std::string_view text, std::string_view special)
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        for (char const letter : seen(text)) {
            auto const byte = static_cast<unsigned char>(letter);
            if (special.find(letter) == special.npos)
                out += letter;
            else
                out.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
        }
    }
};

} // namespace tool

#endif
