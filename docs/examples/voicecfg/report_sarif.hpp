// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORT_SARIF_HPP
#define VOICECFG_EXAMPLES_REPORT_SARIF_HPP

#include "letters.hpp"
#include "reporter.hpp"
#include "uri.hpp"

#include <string>
#include <string_view>

namespace tool {

/// SARIF 2.1.0 (OASIS), which code scanners and editors read. Results are written as they are
/// found.
class sarif_reporter : public reporter {
public:
    void begin(std::string& out) override
    {
        out += R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",)"
               R"("runs":[{"tool":{"driver":{"name":"voicecfg","version":")";
        out.append(voicecfg::version).append("\",\"rules\":[");
        for (auto const& row : voicecfg::errc_rows) append_rule(out, row);
        out += "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[";
    }

    void assistant(std::string& out, audit const& done) override
    {
        if (done.errors.violations.empty() && done.healed.violations.empty()) return;
        findings const located{done.text};
        for (auto const& each : done.errors.violations)
            append_result(out, done, located, each, done.compared ? "new" : "");
        for (auto const& each : done.healed.violations)
            append_result(out, done, located, each, "absent");
        if (done.errors.truncated)
            append_notification(done.path, "There are more errors than are told.", "warning");
    }

    void unreadable(std::string&, std::string_view path, std::string_view why) override
    {
        append_notification(path, why, "error");
        successful_ = false;
    }

    void end(std::string& out, totals const&) override
    {
        out.append("],\"invocations\":[{\"executionSuccessful\":")
            .append(successful_ ? "true" : "false");
        if (!notifications_.empty())
            out.append(",\"toolExecutionNotifications\":[").append(notifications_).append("]");
        out += "}]}]}\n";
    }

private:
    static void append_text(std::string& out, std::string_view name, std::string_view text)
    {
        out.append("\"").append(name).append("\":{\"text\":");
        voicecfg::json::append_quoted(out, text);
        out += '}';
    }

    static void append_rule(std::string& out, voicecfg::errc_row const& row)
    {
        bool const first = row.code == voicecfg::errc_rows[0].code;
        out.append(first ? "{\"id\":\"" : ",{\"id\":\"").append(row.name);
        append_text(out += "\",", "shortDescription", row.meaning);
        append_text(out += ',', "help", row.fix);
        out += ",\"defaultConfiguration\":{\"level\":\"error\"}}";
    }

    static void append_artifact(std::string& out, std::string_view path)
    {
        append_uri(out += "\"artifactLocation\":{\"uri\":\"", path == "-" ? "/dev/stdin" : path);
        out += "\"}";
    }

    static void append_region(std::string& out, lines_of const& lines, extent where)
    {
        auto const begin = lines.at(where.begin);
        auto const end = lines.at(where.end);
        out.append("{\"startLine\":").append(std::to_string(begin.line));
        out.append(",\"startColumn\":").append(std::to_string(begin.column));
        out.append(",\"endLine\":").append(std::to_string(end.line));
        out.append(",\"endColumn\":").append(std::to_string(end.column)).append("}");
    }

    void append_result(std::string& out, audit const& done, findings const& located,
                       voicecfg::violation const& told, std::string_view baseline)
    {
        auto const found = located.locate(told);
        auto sentences = found.sentence + '.';
        for (auto const& cure : found.cures) sentences.append(" ").append(cure);
        if (any_result_) out += ',';
        any_result_ = true;
        out.append("\n{\"ruleId\":\"")
            .append(voicecfg::name(told.code))
            .append("\",\"ruleIndex\":");
        out.append(std::to_string(static_cast<std::size_t>(told.code) - 1));
        append_text(out += ",\"level\":\"error\",", "message", sentences);
        if (!baseline.empty()) out.append(",\"baselineState\":\"").append(baseline).append("\"");
        append_artifact(out += ",\"locations\":[{\"physicalLocation\":{", done.path);
        append_region(out += ",\"region\":", located.lines(), found.where);
        append_logical(out += '}', told);
        out += "}]";
        if (!details_of(told).suggestion.empty() && found.value)
            append_fix(out, done.path, located, found);
        if (!told.catalog_path.empty()) {
            out += ",\"properties\":{\"catalogPath\":";
            voicecfg::json::append_quoted(out, told.catalog_path);
            out += '}';
        }
        out += '}';
    }

    static void append_logical(std::string& out, voicecfg::violation const& told)
    {
        if (told.pointer.empty()) return;
        voicecfg::json::append_quoted(out += ",\"logicalLocations\":[{\"fullyQualifiedName\":",
                                      told.pointer);
        out += ",\"kind\":\"property\"}]";
    }

    static void append_fix(std::string& out, std::string_view path, findings const& located,
                           finding const& found)
    {
        append_text(out += ",\"fixes\":[{", "description", found.cures.front());
        append_artifact(out += ",\"artifactChanges\":[{", path);
        append_region(out += ",\"replacements\":[{\"deletedRegion\":", located.lines(),
                      *found.value);
        append_text(out += ',', "insertedContent", details_of(*found.told).suggestion);
        out += "}]}]}]";
    }

    void append_notification(std::string_view path, std::string_view text, std::string_view level)
    {
        auto& out = notifications_;
        if (!out.empty()) out += ',';
        out.append("{\"level\":\"").append(level).append("\",");
        append_text(out, "message", seen(text));
        append_artifact(out += ",\"locations\":[{\"physicalLocation\":{", path);
        out += "}}]}";
    }

    bool any_result_ = false;
    bool successful_ = true;
    std::string notifications_;
};

} // namespace tool

#endif
