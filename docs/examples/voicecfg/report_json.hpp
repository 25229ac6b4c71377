// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORT_JSON_HPP
#define VOICECFG_EXAMPLES_REPORT_JSON_HPP

#include "files.hpp"
#include "letters.hpp"
#include "reporter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// One response object a line, as the batch protocol has them.
class json_reporter : public reporter {
public:
    void change(std::string& out, voicecfg::catalog_change const& told) override
    {
        using voicecfg::json::append_quoted;
        out.append("{\"change\":\"").append(name(told.what)).append("\",\"catalogPath\":");
        append_quoted(out, told.path);
        auto const& said = told.deprecation;
        if (!told.renamed.empty())
            append_quoted(out += ",\"suggestion\":", told.renamed);
        else if (auto const sentence = message(told); !sentence.empty())
            append_quoted(out += ",\"message\":", sentence);
        if (!said.since.empty()) append_quoted(out += ",\"since\":", said.since);
        if (!said.until.empty()) append_quoted(out += ",\"until\":", said.until);
        if (!said.successors.empty()) append_texts(out += ",\"successors\":", said.successors);
        out += "}\n";
    }

    void assistant(std::string& out, audit const& done) override
    {
        std::string id;
        voicecfg::json::append_quoted(id, as_utf8(done.path));
        if (done.errors.violations.empty())
            protocol::append_audit(out, id, done.notices);
        else
            protocol::append_rejection(out, id, done.errors);
        if (done.compared) {
            out.pop_back();
            append_healed(out, done.healed);
            out += '}';
        }
        out += '\n';
    }

private:
    static void append_texts(std::string& out, std::vector<std::string> const& texts)
    {
        voicecfg::json::brackets list{out, '[', ']'};
        for (auto const& each : texts) {
            list.next();
            out += each;
        }
        list.close();
    }

    static void append_healed(std::string& out, voicecfg::report const& healed)
    {
        out += ",\"healed\":";
        voicecfg::json::brackets list{out, '[', ']'};
        for (auto const& each : healed.violations) {
            list.next();
            voicecfg::append_violation(out, each);
        }
        list.close();
    }
};

} // namespace tool

#endif
