// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_AUDITS_HPP
#define VOICECFG_EXAMPLES_AUDITS_HPP

#include "files.hpp"
#include "progress.hpp"
#include "report_github.hpp"
#include "report_json.hpp"
#include "report_sarif.hpp"
#include "report_text.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tool {

/// The writer of findings that was asked for, or else the one for people.
[[nodiscard]] inline std::unique_ptr<reporter> make_reporter(arguments const& given, bool comparing)
{
    auto const* const asked = given.find("format");
    std::string const format = asked != nullptr ? *asked : "text";
    if (format == "json") return std::make_unique<json_reporter>();
    if (format == "sarif") return std::make_unique<sarif_reporter>();
    if (format == "github") return std::make_unique<github_reporter>();
    auto text = std::make_unique<text_reporter>(looks_of(given.find("color")));
    text->comparing = comparing;
    return text;
}

/// Reads assistants one after the other, has each judged and writes what was found. What can't be
/// read is told, and the rest goes on.
class audits {
public:
    audits(arguments const& given, bool comparing) : reporter_{make_reporter(given, comparing)}
    {
        reporter_->begin(out_);
    }

    void tell(voicecfg::catalog_change const& told)
    {
        ++all_.changes;
        all_.taken += told.takes_away() ? 1 : 0;
        reporter_->change(out_, told);
        if (out_.size() >= enough_) write();
    }

    /// `judge` fills in what was found in the text.
    void run(std::vector<std::string> const& typed, std::function<void(audit&)> const& judge)
    {
        assistant_files const files{typed};
        for (auto const& [path, why] : files.faults) refuse(path, path + ": " + why);
        progress shown{files.found.size(), "files"};
        for (auto const& path : files.found) {
            run_one(path, judge, shown);
            shown.advance();
        }
        shown.hide();
    }

    /// Writes what was found in a text that is read already.
    void tell(audit const& done)
    {
        ++all_.files;
        all_.broken += done.errors.violations.empty() ? 0 : 1;
        all_.errors += done.errors.violations.size();
        all_.notices += done.notices.all.size();
        all_.healed += done.healed.violations.size();
        all_.truncated = all_.truncated || done.errors.truncated;
        all_.more_notices = all_.more_notices || done.notices.truncated;
        reporter_->assistant(out_, done);
    }

    totals const& end()
    {
        reporter_->end(out_, all_);
        write();
        return all_;
    }

private:
    void run_one(std::string const& path, std::function<void(audit&)> const& judge, progress& shown)
    {
        audit done{.path = path, .text = {}};
        try {
            done.text = read_text(path);
        }
        catch (unusable const& why) {
            shown.hide();
            return refuse(path, why.what());
        }
        judge(done);
        tell(done);
        if (out_.size() < enough_) return;
        shown.hide();
        write();
    }

    void write() { reporter_->has_styles() ? write_raw(out_) : write_lines(out_); }

    void refuse(std::string const& path, std::string const& sentence)
    {
        ++all_.unreadable;
        complain(sentence);
        reporter_->unreadable(out_, path, sentence);
    }

    std::unique_ptr<reporter> reporter_;
    totals all_;
    std::string out_;
    /// How much is held back: people are shown each finding when it is found.
    std::size_t const enough_ = output_is_terminal() ? 1 : std::size_t{1} << 16;
};

} // namespace tool

#endif
