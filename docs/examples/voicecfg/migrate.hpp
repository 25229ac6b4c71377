// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_MIGRATE_HPP
#define VOICECFG_EXAMPLES_MIGRATE_HPP

#include "dialects.hpp"
#include "files.hpp"
#include "hide_secrets.hpp"
#include "layout.hpp"
#include "progress.hpp"
#include "replace_file.hpp"
#include "report_text.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace tool {

/// Migrates assistants one after the other. What can't be read or written is told, and the rest
/// goes on.
class migrations {
public:
    explicit migrations(arguments const& given)
        : loaded_{dialect_of(given)}, platform_{loaded_.view()},
          catalog_{catalog_of(given, platform_)}, chosen_{options_of(given)},
          eager_{given.find("eager") != nullptr}, writes_{given.find("write") != nullptr},
          text_{is_text(given)}, how_{looks_of(given.find("color"))}, reporter_{how_}
    {
        if (given.rest.empty()) throw unusable{"no assistant to migrate"};
        if (writes_ && std::ranges::find(given.rest, "-") != given.rest.end())
            throw unusable{"standard input can't be replaced: --write takes files"};
    }

    migrations(migrations const&) = delete;
    migrations& operator=(migrations const&) = delete;

    /// 0: nothing stale is left, 1: something is, 2: something can't be read or written.
    [[nodiscard]] int run(std::vector<std::string> const& typed)
    {
        assistant_files const files{typed};
        for (auto const& [path, why] : files.faults) refuse(path + ": " + why);
        progress shown{files.found.size(), "files"};
        for (auto const& path : files.found) {
            try {
                run_one(path);
            }
            catch (unusable const& why) {
                shown.hide();
                refuse(why.what());
            }
            if (out_.size() >= enough_) {
                shown.hide();
                write();
            }
            shown.advance();
        }
        shown.hide();
        if (text_) append_totals();
        write();
        return unusable_ != 0 ? 2 : broken_ != 0 ? 1 : 0;
    }

private:
    [[nodiscard]] static bool is_text(arguments const& given)
    {
        auto const* const asked = given.find("format");
        return asked == nullptr || *asked == "text";
    }

    void run_one(std::string const& path)
    {
        auto const stored = read_text(path);
        auto const made = voicecfg::migrate({.dialect = platform_,
                                             .stored = stored.json,
                                             .catalog = catalog_,
                                             .eager = eager_,
                                             .options = chosen_});
        audit done{.path = path, .text = stored};
        done.errors = made ? stale_of(made.assume_value().notices()) : made.assume_error();
        if (made && !made.assume_value().changes_nothing()) change(done, made.assume_value());
        ++files_;
        broken_ += done.errors.violations.empty() ? 0 : 1;
        errors_ += done.errors.violations.size();
        if (!text_) return append_response(path, made);
        hide_secrets(done, platform_);
        reporter_.assistant(out_, done);
    }

    /// Tells what is replaced, and carries it out where that is asked for. What is left to be told
    /// is about the text as it is then, or of YAML about the file, which stays as it is.
    void change(audit& done, voicecfg::migration const& made)
    {
        auto const merged = made.merged();
        voicecfg::json::document const was{done.text.json};
        voicecfg::json::document const is{merged};
        layout written{done.text.json, was};
        auto text = written.apply(is);
        bool const yaml = done.text.is_yaml();
        if (writes_) {
            if (yaml)
                throw unusable{done.path + ": it is YAML and is left as it is, since its comments "
                                           "would be lost. To see what to replace, leave out "
                                           "--write"};
            if (read_text(done.path).json != done.text.json)
                throw unusable{done.path + ": it was changed meanwhile, and is left as it is"};
            replace_file(done.path, text);
        }
        ++changed_;
        by_hand_ += yaml ? 1 : 0;
        if (text_) append_places(done, written.places);
        if (!yaml) done.text.json = std::move(text);
    }

    [[nodiscard]] static voicecfg::report stale_of(voicecfg::notice_list const& told)
    {
        voicecfg::report left{.truncated = told.truncated};
        for (auto const& each : told.all)
            if (auto const* const found = std::get_if<voicecfg::violation>(&each.details))
                left.violations.push_back(*found);
        return left;
    }

    void append_response(std::string const& path, voicecfg::result<voicecfg::migration> const& made)
    {
        std::string id;
        voicecfg::json::append_quoted(id, as_utf8(path));
        auto const begin = out_.size();
        if (made)
            protocol::append_update(out_, id, made.assume_value().merged(),
                                    made.assume_value().planned(), made.assume_value().notices());
        else
            protocol::append_rejection(out_, id, made.assume_error());
        protocol::flatten(out_, begin);
        out_ += '\n';
    }

    /// A scalar, or that there is more than one.
    [[nodiscard]] static std::string shown(voicecfg::json::token const& value)
    {
        auto text = voicecfg::echo(value);
        if (!text.empty()) return text;
        return value.kind() == voicecfg::json::kind::object ? "{...}" : "[...]";
    }

    /// Appends a line for each place, but not for very many: `agent.json:3:5: replaced:
    /// /voice/voiceId "a", now "b"`.
    void append_places(audit const& done, std::vector<rewritten> const& places)
    {
        findings const located{done.text};
        auto const& text = done.text.json;
        voicecfg::json::document const was{text};
        constexpr std::size_t most = 100;
        for (auto const& each : std::span{places}.first(std::min(places.size(), most))) {
            auto const around = each.pointer.substr(0, each.pointer.rfind('/'));
            auto const* const at = each.before != nullptr ? each.before : follow(was, around).value;
            auto const begin =
                at != nullptr ? static_cast<std::size_t>(at->begin - text.data()) : 0;
            auto const place = located.lines().at(done.text.place({begin, begin}).begin);
            std::string where{title(done.path)};
            where.append(":").append(std::to_string(place.line)).append(":");
            where.append(std::to_string(place.column)).append(":");
            paragraph line;
            line.add_whole(where, style::strong);
            line.add(each.before == nullptr  ? "added:"
                     : each.after == nullptr ? "removed:"
                                             : "replaced:",
                     style::hint);
            line.add_whole(each.pointer);
            if (each.before != nullptr)
                line.add(shown(*each.before) + (each.after != nullptr ? ", now" : ""));
            if (each.after != nullptr) line.add(shown(*each.after));
            line.write(out_, how_, 4);
        }
        if (places.size() > most)
            paragraph{}
                .add_whole(std::string{title(done.path)} + ":", style::strong)
                .add("and " + counted(places.size() - most, "place") + " more")
                .write(out_, how_, 4);
    }

    void append_totals()
    {
        if (files_ == 0) return;
        out_.append(std::to_string(changed_)).append(" of ").append(counted(files_, "file"));
        out_ += writes_ ? " migrated" : " would be migrated";
        if (errors_ != 0)
            out_.append(", ")
                .append(counted(errors_, "error"))
                .append(" left in ")
                .append(counted(broken_, "file"));
        if (unusable_ != 0) out_.append(", ").append(std::to_string(unusable_)).append(" not done");
        if (!writes_ && changed_ != by_hand_) out_ += "; --write does it";
        if (by_hand_ != 0)
            out_.append(changed_ != by_hand_ ? ", but leaves " : "; --write leaves ")
                .append(counted(by_hand_, "file"))
                .append(" of YAML as it is");
        out_ += '\n';
    }

    void write() { text_ ? write_raw(out_) : write_lines(out_); }

    void refuse(std::string const& sentence)
    {
        ++unusable_;
        complain(sentence);
    }

    loaded_dialect loaded_;
    voicecfg::dialect const& platform_;
    voicecfg::catalog catalog_;
    voicecfg::options chosen_;
    bool eager_;
    bool writes_;
    bool text_;
    looks how_;
    text_reporter reporter_;
    std::string out_;
    std::size_t files_ = 0;
    std::size_t changed_ = 0;
    std::size_t by_hand_ = 0; ///< of these, files that are not written
    std::size_t broken_ = 0;  ///< files with errors left
    std::size_t errors_ = 0;
    std::size_t unusable_ = 0;
    /// How much is held back: people are shown each finding when it is found.
    std::size_t const enough_ = output_is_terminal() ? 1 : std::size_t{1} << 16;
};

/// Puts successors in the place of what the catalog retires.
[[nodiscard]] inline int migrate(arguments const& given)
{
    return migrations{given}.run(given.rest);
}

} // namespace tool

#endif
