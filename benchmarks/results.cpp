// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "results.hpp"

#include "work.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <utility>

namespace bench {

namespace {

namespace json = boost::json;

double member_or(json::object const& row, std::string_view name, double otherwise)
{
    auto const* const found = row.if_contains(name);
    return found != nullptr && found->is_number() ? found->to_number<double>() : otherwise;
}

std::string text(json::value const& value)
{
    auto const* const string = value.if_string();
    return string != nullptr ? std::string{string->data(), string->size()} : json::serialize(value);
}

std::string fixed(double value, int decimals)
{
    char buffer[64];
    auto const length = std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    return {buffer, static_cast<std::size_t>(length)};
}

/// Reads JSON that may say NaN, as Google Benchmark does of the spread of a constant.
json::value parse_file(std::string const& path)
{
    auto text = read_file(path);
    constexpr std::string_view word = ": NaN";
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at))
        text.replace(at, word.size(), ": null");
    return json::parse(text);
}

/// Puts a comma between thousands of a number without decimals.
std::string grouped(std::string digits)
{
    for (auto at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

} // namespace

void results::read(std::string const& path)
{
    auto const file = parse_file(path);
    for (auto const& [key, value] : file.at("context").as_object())
        context_[std::string{key}] = text(value);
    auto const& read = file.as_object();
    if (auto const* const benchmarks = read.if_contains("benchmarks"))
        for (auto const& each : benchmarks->as_array()) {
            auto const& row = each.as_object();
            auto const* const aggregate = row.if_contains("aggregate_name");
            if (aggregate == nullptr || text(*aggregate) != "median") continue;
            rows_[text(row.at("run_name"))] = {
                member_or(row, "cpu_time", 0), member_or(row, "bytes", 0),
                member_or(row, "items", 1), member_or(row, "allocations", 0)};
        }
    if (auto const* const plain = read.if_contains("rows"))
        for (auto const& each : plain->as_array()) {
            auto const& row = each.as_object();
            rows_[text(row.at("name"))] = {member_or(row, "ns", 0), member_or(row, "bytes", 0)};
        }
}

measured const& results::at(std::string const& name) const
{
    auto const found = rows_.find(name);
    if (found == rows_.end()) throw not_measured{name};
    return found->second;
}

measured results::mean(std::string const& prefix, std::span<std::string_view const> patches) const
{
    measured sum;
    for (auto const patch : patches) {
        auto const& one = at(std::string{prefix}.append("/").append(patch));
        sum.ns += one.ns;
        sum.allocations += one.allocations;
    }
    auto const count = static_cast<double>(patches.size());
    sum.ns /= count;
    sum.allocations /= count;
    return sum;
}

std::vector<std::string> results::contenders(std::string const& cycle,
                                             std::string const& catalog) const
{
    auto const begin = cycle + "/";
    auto const end = "/" + catalog + "/P1";
    std::vector<std::pair<double, std::string>> found;
    for (auto const& [name, row] : rows_) {
        if (!name.starts_with(begin) || !name.ends_with(end)) continue;
        auto one = name.substr(begin.size(), name.size() - begin.size() - end.size());
        auto const cost = mean(name.substr(0, name.size() - 3)).ns;
        found.emplace_back(cost, std::move(one));
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> names;
    for (auto& [cost, one] : found) names.push_back(std::move(one));
    return names;
}

std::vector<std::string> results::rivals(std::string const& cycle, std::string const& catalog) const
{
    auto names = contenders(cycle, catalog);
    std::erase_if(names, [](std::string const& one) { return one.starts_with("voicecfg"); });
    if (names.empty()) throw not_measured{"a rival in " + cycle};
    return names;
}

std::string figure(double value)
{
    auto const magnitude = std::abs(value);
    if (magnitude >= 99.95) return grouped(fixed(value, 0));
    return fixed(value, magnitude >= 9.995 ? 1 : 2);
}

std::string duration(double ns)
{
    if (ns < 999.5) return figure(ns) + " ns";
    if (ns < 999.5e3) return figure(ns / 1e3) + " µs";
    return ns < 999.5e6 ? figure(ns / 1e6) + " ms" : figure(ns / 1e9) + " s";
}

std::string size(double count) { return grouped(fixed(count, 0)); }

std::string count(double value)
{
    return std::abs(value - std::round(value)) < 0.005 ? size(value) : figure(value);
}

} // namespace bench
