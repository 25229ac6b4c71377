// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "gate.hpp"

#include <boost/json.hpp>

#include <exception>
#include <string_view>

namespace bench {

namespace {

namespace json = boost::json;

bool same(std::string_view a, std::string_view b) { return json::parse(a) == json::parse(b); }

/// What is wrong with an answer, or nothing.
std::string_view fault(sample const& expected, bool accepted, std::string const& merged)
{
    if (accepted != expected.good) return accepted ? "accepted" : "refused";
    return accepted && !same(merged, expected.merged) ? "merged wrong" : "";
}

std::string_view fault_in_a(contender& one, std::string const& stored, sample const& each)
{
    one.hold(stored);
    bool const accepted = one.cycle_a(each.patch);
    auto const found = fault(each, accepted, one.held());
    if (!found.empty() || accepted) return found;
    return same(one.held(), stored) ? "" : "refused, and held is changed";
}

std::string_view fault_in_b(contender& one, std::string const& stored, sample const& each)
{
    std::string out;
    bool const accepted = one.cycle_b(stored, each.patch, out);
    if (!accepted && out.empty()) return "refused without a word";
    return fault(each, accepted, out);
}

/// A judge by the book for the patches that are timed: `null` is no member of theirs.
std::string merged_by_book(std::string const& stored, std::string const& patch)
{
    auto merged = json::parse(stored);
    auto const read = json::parse(patch);
    for (auto const& [key, sent] : read.as_object()) {
        auto& at = merged.as_object()[key];
        if (sent.is_object() && !sent.as_object().contains("provider"))
            for (auto const& [name, value] : sent.get_object()) at.as_object()[name] = value;
        else
            at = sent;
    }
    return json::serialize(merged);
}

} // namespace

std::vector<sample> load_samples(std::string const& folder, std::string const& stored)
{
    std::vector<sample> all;
    auto const read = json::parse(read_file(folder + "/patches.json"));
    for (auto const& row : read.as_array()) {
        auto const& members = row.as_object();
        auto const* const text = members.if_contains("text");
        auto const* const changed = members.if_contains("changed");
        auto& added = all.emplace_back();
        added.name = members.at("name").as_string();
        added.patch = text != nullptr ? std::string{std::string_view{text->as_string()}}
                                      : json::serialize(members.at("patch"));
        added.good = changed != nullptr;
        if (!added.good) continue;
        auto merged = json::parse(stored);
        for (auto const& [key, value] : changed->as_object()) merged.as_object()[key] = value;
        added.merged = json::serialize(merged);
    }
    return all;
}

std::vector<sample> timed_samples(work const& all)
{
    std::vector<sample> samples;
    for (auto const& pair : all.patches)
        for (auto const* const patch : {&pair.text, &pair.twin}) {
            bool const good = pair.name != "P5";
            samples.push_back({pair.name, *patch, good,
                               good ? merged_by_book(all.stored, *patch) : std::string{}});
        }
    return samples;
}

std::vector<std::string> wrong_answers(contender& one, std::string const& stored,
                                       std::vector<sample> const& samples)
{
    std::vector<std::string> wrong;
    auto const tell = [&](std::string_view cycle, sample const& each, std::string_view what) {
        if (what.empty()) return;
        wrong.push_back(
            std::string{cycle}.append(" of ").append(each.name).append(": ").append(what));
    };
    for (auto const& each : samples) try {
            tell("A", each, fault_in_a(one, stored, each));
            tell("B", each, fault_in_b(one, stored, each));
        }
        catch (std::exception const& thrown) {
            tell("a cycle", each, thrown.what());
        }
    return wrong;
}

} // namespace bench
