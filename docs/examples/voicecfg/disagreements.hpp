// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DISAGREEMENTS_HPP
#define VOICECFG_EXAMPLES_DISAGREEMENTS_HPP

#include "letters.hpp"
#include "report_text.hpp"
#include "terminal.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace tool {

/// How two answers to one request differ.
enum class disagreement { newly_refused, newly_accepted, merged_differs };

[[nodiscard]] constexpr std::string_view name(disagreement what) noexcept
{
    switch (what) {
    case disagreement::newly_refused: return "newly_refused";
    case disagreement::newly_accepted: return "newly_accepted";
    case disagreement::merged_differs: break;
    }
    return "merged_differs";
}

/// Counts the lines of a log by how their two answers differ. It has a row for each code and each
/// status, and for as many places as it may, so its size does not grow with the log's.
class disagreements {
public:
    /// The most places where merged differs that have a row of their own.
    static constexpr std::size_t max_places = 1000;

    /// Begins the next line that is compared.
    void begin(std::uintmax_t line)
    {
        line_ = line;
        ++lines_;
        agrees_ = true;
    }

    /// Says that merged is compared in this line.
    void compares_merged() { ++compared_; }

    /// Counts this line: `by` is the code, the status or the pointer. Once, whatever is said again.
    void add(disagreement what, std::string_view by)
    {
        disagreed_ += std::exchange(agrees_, false) ? 1 : 0;
        key const asked{what, std::string{voicecfg::json::clip(by, voicecfg::max_echo)}};
        auto found = rows_.find(asked);
        bool const is_place = what == disagreement::merged_differs;
        if (found == rows_.end() && is_place && places_ == max_places) return count(elsewhere_);
        if (found == rows_.end()) {
            found = rows_.emplace(asked, row{}).first;
            places_ += is_place ? 1 : 0;
        }
        count(found->second);
    }

    [[nodiscard]] std::uintmax_t lines() const noexcept { return lines_; }
    [[nodiscard]] std::uintmax_t disagreed() const noexcept { return disagreed_; }

    /// Appends a table for people.
    void append_text(std::string& out, looks how, std::uintmax_t unreadable) const
    {
        if (disagreed_ != 0) {
            append_style(out, how, style::strong);
            out += "  lines  first  disagreement\n";
            append_style(out, how, style::plain);
        }
        for_each_row([&](disagreement what, std::string const* by, row const& counted_row) {
            paragraph line;
            line.add_whole(right(counted_row.lines) + right(counted_row.first) + ' ');
            line.add(sentence(what, by)).write(out, how, 16);
        });
        append_style(out, how, disagreed_ != 0 ? style::error : style::strong);
        if (disagreed_ == 0)
            out.append("no disagreement in ").append(counted(lines_, "line"));
        else
            out.append(std::to_string(disagreed_))
                .append(" of ")
                .append(counted(lines_, "line"))
                .append(disagreed_ == 1 ? " disagrees" : " disagree");
        append_style(out, how, style::plain);
        out.append(", merged compared in ").append(std::to_string(compared_));
        if (unreadable != 0)
            out.append(", ").append(std::to_string(unreadable)).append(" not read");
        out += '\n';
    }

    /// Appends the same as one object.
    void append_json(std::string& out, std::uintmax_t unreadable) const
    {
        out.append("{\"lines\":").append(std::to_string(lines_));
        out.append(",\"disagreed\":").append(std::to_string(disagreed_));
        out.append(",\"mergedCompared\":").append(std::to_string(compared_));
        out.append(",\"unreadable\":").append(std::to_string(unreadable));
        out += ",\"disagreements\":";
        voicecfg::json::brackets list{out, '[', ']'};
        for_each_row([&](disagreement what, std::string const* by, row const& counted_row) {
            list.next();
            out.append("{\"disagreement\":\"").append(name(what)).append("\"");
            append_key(out, what, by);
            out.append(",\"lines\":").append(std::to_string(counted_row.lines));
            out.append(",\"firstLine\":").append(std::to_string(counted_row.first)).append("}");
        });
        list.close();
        out += "}\n";
    }

private:
    using key = std::pair<disagreement, std::string>;

    struct row {
        std::uintmax_t lines = 0;
        std::uintmax_t first = 0;
        std::uintmax_t last = 0;
    };

    void count(row& counted_row) const
    {
        if (counted_row.last == line_) return;
        if (counted_row.lines++ == 0) counted_row.first = line_;
        counted_row.last = line_;
    }

    /// By how they differ, and of each kind the most frequent first. Without a text: what has no
    /// row of its own.
    template <class Visit>
    void for_each_row(Visit&& visit) const
    {
        std::vector<std::pair<key const, row> const*> sorted;
        for (auto const& each : rows_) sorted.push_back(&each);
        std::sort(sorted.begin(), sorted.end(), [](auto const* a, auto const* b) {
            auto const& [a_what, a_by] = a->first;
            auto const& [b_what, b_by] = b->first;
            return std::tie(a_what, b->second.lines, a_by) <
                   std::tie(b_what, a->second.lines, b_by);
        });
        for (auto const* each : sorted) visit(each->first.first, &each->first.second, each->second);
        if (elsewhere_.lines != 0) visit(disagreement::merged_differs, nullptr, elsewhere_);
    }

    static std::string right(std::uintmax_t number)
    {
        auto const digits = std::to_string(number);
        return std::string(7 - std::min<std::size_t>(digits.size(), 6), ' ') + digits;
    }

    static std::string sentence(disagreement what, std::string const* by)
    {
        switch (what) {
        case disagreement::newly_refused: return "newly refused: " + *by;
        case disagreement::newly_accepted:
            return by->empty() ? "newly accepted" : "newly accepted, before with status " + *by;
        case disagreement::merged_differs: break;
        }
        if (by == nullptr) return "merged differs elsewhere";
        return by->empty() ? "merged differs as a whole" : "merged differs: " + *by;
    }

    static void append_key(std::string& out, disagreement what, std::string const* by)
    {
        if (by == nullptr) return;
        switch (what) {
        case disagreement::newly_refused:
            return voicecfg::json::append_quoted(out += ",\"code\":", *by);
        case disagreement::newly_accepted:
            if (!by->empty()) out.append(",\"status\":").append(*by);
            return;
        case disagreement::merged_differs: break;
        }
        voicecfg::json::append_quoted(out += ",\"pointer\":", *by);
    }

    std::map<key, row> rows_;
    row elsewhere_;
    std::size_t places_ = 0;
    std::uintmax_t line_ = 0;
    std::uintmax_t lines_ = 0;
    std::uintmax_t disagreed_ = 0;
    std::uintmax_t compared_ = 0;
    bool agrees_ = true;
};

} // namespace tool

#endif
