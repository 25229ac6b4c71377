// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Writes what a run has measured: `voicecfg_report PAGE CHART NOTES RESULTS...`. Every figure comes
// from the results; NOTES is prose that is copied below them.

#include "chart.hpp"
#include "results.hpp"
#include "targets.hpp"
#include "work.hpp"

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace bench;
using std::string;

constexpr auto megabyte = "1000000";

/// A table in Markdown, written row by row.
class table {
public:
    explicit table(std::vector<string> const& head)
    {
        row(head);
        row(std::vector<string>(head.size(), "---"));
    }

    void row(std::vector<string> const& cells)
    {
        for (auto const& cell : cells) out_ += "| " + cell + " ";
        out_ += "|\n";
    }

    [[nodiscard]] string const& text() const noexcept { return out_; }

private:
    string out_;
};

string target_table(std::vector<target> const& all)
{
    table made{{"what", "target", "measured", "", "best rival here"}};
    for (auto const& each : all)
        made.row(
            {each.what, each.asked, each.measured, each.met ? "met" : "**missed**", each.rival});
    return made.text();
}

/// What `tell` says of the mean of some rows, or a dash where they were not measured.
template <class Tell>
string cell(results const& all, string const& rows, std::span<std::string_view const> patches,
            Tell&& tell)
try {
    return tell(all.mean(rows, patches));
}
catch (not_measured const&) {
    return "–";
}

string contender_table(results const& all)
{
    auto const in_units = [&](measured const& mean) { return figure(mean.ns / all.unit()); };
    auto const allocations = [](measured const& mean) { return count(mean.allocations); };
    table made{{"u", "A", "B", "B, large catalog, P1 to P4", "allocations A / B"}};
    for (auto const& name : all.contenders("A", "small")) {
        auto const a = "A/" + name + "/small";
        auto const b = "B/" + name + "/small";
        bool const counted = name.find("Node") == string::npos;
        made.row({name, cell(all, a, all_patches, in_units), cell(all, b, all_patches, in_units),
                  cell(all, "B/" + name + "/large", merged_patches, in_units),
                  counted ? cell(all, a, all_patches, allocations) + " / " +
                                cell(all, b, all_patches, allocations)
                          : "–"});
    }
    made.row({"*limit*: simdjson reads the patch", cell(all, "limit/scan", all_patches, in_units),
              "", "", "0"});
    made.row({"*limit*: Boost.JSON parses the patch, its values are swapped in, no rules",
              cell(all, "limit/replace", all_patches, in_units), "", "",
              cell(all, "limit/replace", all_patches, allocations)});
    made.row({"*limit*: simdjson's first stage over both, bytes are spliced, no rules", "",
              cell(all, "limit/splice", all_patches, in_units), "", "0"});
    return made.text();
}

/// Times in nanoseconds for each patch.
string patch_table(results const& all)
{
    table made{{"ns", "P1", "P2", "P3", "P4", "P5", "mean"}};
    auto const add = [&](string const& what, string const& prefix) {
        std::vector<string> cells{what};
        for (auto const patch : all_patches)
            cells.push_back(figure(all.ns(string{prefix}.append("/").append(patch))));
        cells.push_back(figure(all.mean(prefix).ns));
        made.row(cells);
    };
    add("u: `boost::json::parse` of the patch", "u");
    add("A", "A/voicecfg/small");
    add("A, best rival: " + all.rivals("A", "small").front(),
        "A/" + all.rivals("A", "small").front() + "/small");
    add("B", "B/voicecfg/small");
    add("B, best rival: " + all.rivals("B", "small").front(),
        "B/" + all.rivals("B", "small").front() + "/small");
    add("B, large catalog", "B/voicecfg/large");
    add("`plan` alone, parsed", "plan");
    return made.text();
}

string difference_table(results const& all)
{
    table made{{"ns, from a plan of two texts", "P1", "P2", "P3", "P4", "mean"}};
    for (string const name : {"changes", "undo", "delta"}) {
        std::vector<string> cells{"`" + name + "()`"};
        for (auto const patch : merged_patches)
            cells.push_back(figure(all.ns(string{name}.append("/").append(patch))));
        cells.push_back(figure(all.mean(name, merged_patches).ns));
        made.row(cells);
    }
    return made.text();
}

/// How a time grows with a size: the whole, and by the piece.
string growth_table(results const& all, string const& what, string const& row,
                    std::vector<string> const& sizes, bool each)
{
    std::vector<string> head{what};
    std::vector<string> whole{"whole"};
    std::vector<string> piece{each ? "each" : "GB/s"};
    for (auto const& size_text : sizes) {
        auto const& one = all.at(row + "/" + size_text);
        head.push_back(size(std::stod(size_text)));
        whole.push_back(duration(one.ns));
        piece.push_back(each ? duration(one.ns / one.items) : figure(one.speed()));
    }
    table made{head};
    made.row(whole);
    made.row(piece);
    return made.text() + "\n";
}

string stored_table(results const& all)
{
    table made{{"stored prompt, bytes", "1,000", "10,000", "100,000", "1,000,000"}};
    auto const add = [&](string const& what, string const& row, bool speed) {
        std::vector<string> cells{what};
        for (auto const* const bytes : {"1000", "10000", "100000", megabyte}) {
            auto const& one = all.at(row + "/" + bytes);
            cells.push_back(speed ? figure(one.speed()) + " GB/s" : duration(one.ns));
        }
        made.row(cells);
    };
    add("`commit` of P1", "commit", false);
    add("a copy of stored, parsed", "copy", false);
    for (string const script : {"English", "umlauts", "escapes"}) {
        add("B, " + script, "stored/" + script, true);
        add("simdjson reads stored, " + script, "limit/stored/" + script, true);
    }
    return made.text();
}

string catalog_table(results const& all)
{
    table made{{"voices in the catalog", "30", "1,030", "10,030", "100,030"}};
    for (string const what : {"merged", "refused"}) {
        std::vector<string> cells{what + ", B"};
        for (auto const* const more : {"0", "1000", "10000", "100000"})
            cells.push_back(duration(all.ns("catalog " + what + "/" + more)));
        made.row(cells);
    }
    return made.text();
}

string context(results const& all, string const& key)
{
    auto const found = all.context().find(key);
    return found != all.context().end() ? found->second : "?";
}

/// How many patches every contender answered right before it was timed.
string gate(results const& all)
{
    auto const here = context(all, "gate");
    auto const on_node = context(all, "gate on Node");
    return "Every contender first answered the same " + here + " patches right" +
           (on_node == here ? ".\n" : ", but ajv on Node only " + on_node + " of them.\n");
}

string machine(results const& all)
{
    return "Written by `./dev bench` on " + context(all, "date").substr(0, 10) + ": " +
           context(all, "cpu") + ", " + context(all, "num_cpus") + " cores, one pinned; " +
           context(all, "system") + "; " + context(all, "compiler") + " -O3, Boost " +
           context(all, "boost") + ", Node " + context(all, "node") + " with ajv " +
           context(all, "ajv") + ".\nMedians of " + context(all, "repetitions") +
           " interleaved repetitions, all in one run. " + gate(all);
}

string left_out(results const& all)
{
    string out;
    for (auto const& [key, why] : all.context())
        if (key.starts_with("left out: ")) out += "- " + key + ": " + why + "\n";
    return out;
}

string missed(std::vector<target> const& all)
{
    string out;
    for (auto const& each : all)
        if (!each.met)
            out += "- Missed: " + each.what + ": " + each.measured + " where " + each.asked +
                   " is asked.\n";
    return out.empty() ? "- Every target is met.\n" : out;
}

string page(results const& all, string const& notes)
{
    auto const table = targets(all);
    string out =
        "# Performance\n\nHow long one update takes: voicecfg against schema validators and against "
        "code written by hand for the same rules.\n\n" +
        machine(all) + "\n";
    out += "**u** is the time of `boost::json::parse` of the patch alone: " + duration(all.unit()) +
           " here, the mean over P1 to P5.\n\n";
    out += target_table(table) + "\n" + missed(table) + left_out(all);
    out += "\n![Patch cycles of all contenders](performance.svg)\n\n";
    out += "## Contenders\n\nMeans over P1 to P5, in u.\n\n" + contender_table(all) + "\n";
    out += patch_table(all) + "\n";
    out += "Not in B, and made only when asked for:\n\n" + difference_table(all) + "\n";
    out += "## Growth\n\n" + stored_table(all) + "\n" + catalog_table(all) + "\n";
    out += growth_table(all, "B: the patch's prompt, bytes", "patch prompt",
                        {"1000", "10000", "100000", "1000000"}, false);
    out += growth_table(all, "B: fallback voices in the patch", "patch list",
                        {"1", "10", "100", "1000", "10000"}, true);
    out += growth_table(all, "B: violations, report as JSON", "violations",
                        {"1", "10", "100", "1000"}, true);
    return out + notes;
}

panel cycle_panel(results const& all, string const& cycle, string heading)
{
    panel made{std::move(heading), {}};
    for (auto const& name : all.contenders(cycle, "small"))
        made.bars.push_back({name, all.mean(cycle + "/" + name + "/small").ns / all.unit(),
                             name.starts_with("voicecfg")});
    return made;
}

string chart(results const& all)
{
    auto const limit = [&](panel& under, string label, string const& row) {
        under.bars.insert(under.bars.begin(), {std::move(label), all.mean(row).ns / all.unit()});
    };
    auto a = cycle_panel(all, "A", "A: patch bytes into a held, parsed assistant");
    auto b = cycle_panel(all, "B", "B: stored bytes + patch bytes to merged bytes");
    limit(a, "limit: simdjson reads the patch", "limit/scan");
    limit(b, "limit: simdjson, no rules", "limit/splice");
    return drawn("Patch cycles, in multiples of boost::json::parse of the patch (log scale)",
                 {a, b});
}

void write(string const& path, string const& text)
{
    std::ofstream out{path, std::ios::binary};
    out << text;
    if (!out.flush()) throw std::runtime_error{"can't write " + path};
}

} // namespace

int main(int count, char** words)
try {
    if (count < 5) {
        std::cerr << "usage: voicecfg_report PAGE CHART NOTES RESULTS...\n";
        return EXIT_FAILURE;
    }
    results all;
    for (int i = 4; i != count; ++i) all.read(words[i]);
    auto const notes = std::filesystem::exists(words[3]) ? "\n" + read_file(words[3]) : string{};
    write(words[1], page(all, notes));
    write(words[2], chart(all));
    std::cout << target_table(targets(all)) << '\n' << contender_table(all);
    return EXIT_SUCCESS;
}
catch (std::exception const& thrown) {
    std::cerr << "voicecfg_report: " << thrown.what() << '\n';
    return EXIT_FAILURE;
}
