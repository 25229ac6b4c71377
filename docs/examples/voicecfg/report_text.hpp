// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORT_TEXT_HPP
#define VOICECFG_EXAMPLES_REPORT_TEXT_HPP

#include "excerpt.hpp"
#include "reporter.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

/// "1 file", "2 files".
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view one)
{
    return std::to_string(count).append(" ").append(one).append(count == 1 ? "" : "s");
}

/// Findings for people, as compilers write them.
class text_reporter : public reporter {
public:
    explicit text_reporter(looks how) : how_{how} {}

    [[nodiscard]] bool has_styles() const noexcept override { return true; }

    void change(std::string& out, voicecfg::catalog_change const& told) override
    {
        auto const as = told.takes_away() ? style::error : style::strong;
        auto word = std::string{voicecfg::name(told.what)};
        paragraph line;
        auto const remark = message(told);
        line.add_whole(word.append(9 - std::min<std::size_t>(word.size(), 9), ' '), as);
        line.add_whole(told.path + (remark.empty() ? "" : ":"));
        if (!remark.empty()) line.add(remark);
        line.write(out, how_, 10);
        changed_ = true;
    }

    void assistant(std::string& out, audit const& done) override
    {
        auto const& all = done.errors.violations;
        if (all.empty() && done.healed.violations.empty() && done.notices.all.empty()) return;
        separate(out);
        findings const located{done.text};
        for (auto const& each : all)
            tell(out, done, located, located.locate(each), "error:", style::error);
        for (auto const& each : done.notices.all)
            tell(out, done, located, located.locate(each), "notice:", style::hint);
        if (done.errors.truncated || done.notices.truncated)
            head(done.path, {}).add("note:", style::hint).add("there is more").write(out, how_, 4);
        for (auto const& each : done.healed.violations) {
            auto const found = located.locate(each);
            head(done.path, located.lines().at(found.where.begin))
                .add("healed:", style::strong)
                .add(found.sentence)
                .add_whole(code_of(found))
                .write(out, how_, 4);
        }
    }

    void end(std::string& out, totals const& all) override
    {
        if (comparing) tell_changes(out, all);
        if (all.files == 0 && all.unreadable == 0) return;
        append_style(out, how_, all.errors != 0 ? style::error : style::strong);
        out += all.errors != 0 ? counted(all.errors, comparing ? "new error" : "error")
               : comparing     ? "no new error"
                               : "no error";
        if (all.truncated) out += " and more";
        append_style(out, how_, style::plain);
        out += " in ";
        if (all.broken != 0) out.append(std::to_string(all.broken)).append(" of ");
        out += counted(all.files, "file");
        if (all.notices != 0) out.append(", ").append(counted(all.notices, "notice"));
        if (all.more_notices) out += " and more";
        if (all.healed != 0) out.append(", ").append(std::to_string(all.healed)).append(" healed");
        if (all.unreadable != 0)
            out.append(", ").append(std::to_string(all.unreadable)).append(" not read");
        out += '\n';
    }

    bool comparing = false;

private:
    static std::string code_of(finding const& found)
    {
        return std::string{"["}.append(found.code).append("]");
    }

    static paragraph head(std::string_view path, place at)
    {
        auto whole = std::string{title(path)};
        whole.append(":").append(std::to_string(at.line));
        whole.append(":").append(std::to_string(at.column)).append(":");
        return paragraph{}.add_whole(whole, style::strong);
    }

    void tell_changes(std::string& out, totals const& all)
    {
        separate(out);
        if (all.changes == 0) return void(out += "no change of the catalog that a rule sees\n");
        out.append(counted(all.changes, "change")).append(" of the catalog, ");
        if (all.taken == 0) return void(out += "none of which takes anything away\n");
        append_style(out, how_, style::error);
        out.append(std::to_string(all.taken));
        append_style(out, how_, style::plain);
        out +=
            all.taken == 1 ? " of which takes something away\n" : " of which take something away\n";
    }

    void tell(std::string& out, audit const& done, findings const& located, finding const& found,
              std::string_view what, style as) const
    {
        head(done.path, located.lines().at(found.where.begin))
            .add(what, as)
            .add(found.sentence)
            .add_whole(code_of(found))
            .write(out, how_, 4);
        if (found.code != voicecfg::name(voicecfg::errc::too_large))
            append_excerpt(out, done.text.shown(), located.lines(), found.where, how_, as);
        for (auto const& cure : found.cures) {
            out += "      = ";
            paragraph{}.add("help:", style::hint).add(cure).write(out, how_, 14, 8);
        }
    }

    /// A blank line between the changes of a catalog and what they do.
    void separate(std::string& out)
    {
        if (std::exchange(changed_, false)) out += '\n';
    }

    looks how_;
    bool changed_ = false;
};

} // namespace tool

#endif
