// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORT_JSON_HPP
#define VOICECFG_EXAMPLES_REPORT_JSON_HPP

#include "files.hpp"
#include "letters.hpp"
#include "reporter.hpp"

#include <string>
#include <string_view>

namespace tool {

/// One response object a line, as the batch protocol has them.
class json_reporter : public reporter {
public:
    void change(std::string& out, catalog_change const& told) override
    {
        out.append("{\"change\":\"").append(name(told.what)).append("\",\"catalogPath\":");
        voicecfg::json::append_quoted(out, told.path);
        if (!told.remark.empty())
            voicecfg::json::append_quoted(out += ",\"message\":", told.remark);
        if (!told.renamed.empty())
            voicecfg::json::append_quoted(out += ",\"suggestion\":", told.renamed);
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
