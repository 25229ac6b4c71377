// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORT_SARIF_HPP
#define VOICECFG_EXAMPLES_REPORT_SARIF_HPP

#include "letters.hpp"
#include "reporter.hpp"
#include "uri.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>

namespace tool {

/// A rule of SARIF for a notice.
struct notice_rule {
    voicecfg::notice_code code;
    std::string_view meaning;
};

/// All of them, in the order of their codes.
inline constexpr notice_rule notice_rules[] = {
    {voicecfg::notice_code::member_ignored, "A member that nothing knows was dropped."},
    {voicecfg::notice_code::member_dropped,
     "A stored member is gone, because the object that had it was replaced."},
    {voicecfg::notice_code::list_shrunk, "A list has fewer items than the stored one."},
    {voicecfg::notice_code::fallback_repeated,
     "A fallback is the same as what it stands in for, or as an earlier one."},
    {voicecfg::notice_code::deprecated, "A value is deprecated."},
    {voicecfg::notice_code::number_taken_over,
     "A phone number is taken from the integration that it is linked to."},
    {voicecfg::notice_code::blank, "A text has only white space."},
    {voicecfg::notice_code::stale, "What was not touched breaks a rule."},
    {voicecfg::notice_code::member_unknown,
     "A member is not known, but has nearly a known one's name; or no member is known."},
};

static_assert([] {
    std::size_t code = 0;
    for (auto const& each : notice_rules)
        if (static_cast<std::size_t>(each.code) != code++) return false;
    return code == static_cast<std::size_t>(voicecfg::notice_code::member_unknown) + 1;
}());

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
        for (auto const& row : notice_rules) append_rule(out, row);
        out += "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[";
    }

    void assistant(std::string& out, audit const& done) override
    {
        if (done.errors.violations.empty() && done.healed.violations.empty() &&
            done.notices.all.empty())
            return;
        findings const located{done.text};
        for (auto const& each : done.errors.violations)
            append_error(out, done, located, each, done.compared ? "new" : "");
        for (auto const& each : done.healed.violations)
            append_error(out, done, located, each, "absent");
        for (auto const& each : done.notices.all) append_notice(out, done, located, each);
        if (done.errors.truncated)
            append_notification(done.path, "There are more errors than are told.", "warning");
        if (done.notices.truncated)
            append_notification(done.path, "There are more notices than are told.", "warning");
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

    static void append_rule(std::string& out, notice_rule const& row)
    {
        out.append(",{\"id\":\"").append(voicecfg::name(row.code));
        append_text(out += "\",", "shortDescription", row.meaning);
        out += ",\"defaultConfiguration\":{\"level\":\"warning\"}}";
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

    void append_error(std::string& out, audit const& done, findings const& located,
                      voicecfg::violation const& told, std::string_view baseline)
    {
        auto const rule = static_cast<std::size_t>(told.code) - 1;
        append_result(out, done, located, located.locate(told),
                      {rule, "error", told.pointer, told.catalog_path, baseline});
    }

    void append_notice(std::string& out, audit const& done, findings const& located,
                       voicecfg::notice const& told)
    {
        auto const rule = std::size(voicecfg::errc_rows) + static_cast<std::size_t>(told.code);
        auto const* const stale = std::get_if<voicecfg::violation>(&told.details);
        append_result(out, done, located, located.locate(told),
                      {rule, "warning", told.pointer,
                       stale != nullptr ? std::string_view{stale->catalog_path} : ""});
    }

    /// What a result says beside the finding.
    struct about {
        std::size_t rule;
        std::string_view level;
        std::string_view pointer;
        std::string_view catalog_path;
        std::string_view baseline = {};
    };

    void append_result(std::string& out, audit const& done, findings const& located,
                       finding const& found, about const& told)
    {
        auto sentences = found.sentence + '.';
        for (auto const& cure : found.cures) sentences.append(" ").append(cure);
        if (any_result_) out += ',';
        any_result_ = true;
        out.append("\n{\"ruleId\":\"").append(found.code).append("\",\"ruleIndex\":");
        out.append(std::to_string(told.rule)).append(",\"level\":\"").append(told.level);
        append_text(out += "\",", "message", sentences);
        if (!told.baseline.empty())
            out.append(",\"baselineState\":\"").append(told.baseline).append("\"");
        append_artifact(out += ",\"locations\":[{\"physicalLocation\":{", done.path);
        append_region(out += ",\"region\":", located.lines(), found.where);
        append_logical(out += '}', told.pointer);
        out += "}]";
        if (!found.suggestion.empty() && found.replaced) append_fix(out, done.path, located, found);
        if (!told.catalog_path.empty()) {
            out += ",\"properties\":{\"catalogPath\":";
            voicecfg::json::append_quoted(out, told.catalog_path);
            out += '}';
        }
        out += '}';
    }

    static void append_logical(std::string& out, std::string_view pointer)
    {
        if (pointer.empty()) return;
        voicecfg::json::append_quoted(out += ",\"logicalLocations\":[{\"fullyQualifiedName\":",
                                      pointer);
        out += ",\"kind\":\"property\"}]";
    }

    static void append_fix(std::string& out, std::string_view path, findings const& located,
                           finding const& found)
    {
        append_text(out += ",\"fixes\":[{", "description",
                    found.cures.empty() ? found.sentence : found.cures.front());
        append_artifact(out += ",\"artifactChanges\":[{", path);
        append_region(out += ",\"replacements\":[{\"deletedRegion\":", located.lines(),
                      *found.replaced);
        append_text(out += ',', "insertedContent", found.suggestion);
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
