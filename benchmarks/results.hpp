// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_RESULTS_HPP
#define BENCH_RESULTS_HPP

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// The median of a row.
struct measured {
    double ns = 0;
    double bytes = 0;
    double items = 1;
    double allocations = 0;

    /// Gigabytes a second.
    [[nodiscard]] double speed() const noexcept { return bytes / ns; }
};

/// A row that the report needs and the run has not.
struct not_measured : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline constexpr std::string_view all_patches[] = {"P1", "P2", "P3", "P4", "P5"};
inline constexpr std::span<std::string_view const> merged_patches{all_patches, 4};

/// What one run has measured.
class results {
public:
    /// Adds a file of Google Benchmark, or one of `{"context": {}, "rows": [{"name", "ns"}]}`.
    void read(std::string const& path);

    [[nodiscard]] measured const& at(std::string const& name) const;
    [[nodiscard]] double ns(std::string const& name) const { return at(name).ns; }
    /// The mean over the rows `prefix/P1` …
    [[nodiscard]] measured mean(std::string const& prefix,
                                std::span<std::string_view const> patches = all_patches) const;
    /// The unit: the mean of `boost::json::parse` of the patch alone.
    [[nodiscard]] double unit() const { return mean("u").ns; }

    /// Who was timed in a cycle with a catalog, fastest first.
    [[nodiscard]] std::vector<std::string> contenders(std::string const& cycle,
                                                      std::string const& catalog) const;
    /// The same without ourselves.
    [[nodiscard]] std::vector<std::string> rivals(std::string const& cycle,
                                                  std::string const& catalog) const;

    /// What the programs told of themselves and of the machine.
    [[nodiscard]] std::map<std::string, std::string> const& context() const noexcept
    {
        return context_;
    }

private:
    std::map<std::string, measured> rows_;
    std::map<std::string, std::string> context_;
};

/// A figure with as many digits as mean something: 1,555 or 46.2 or 0.78.
[[nodiscard]] std::string figure(double);
/// A time in the unit that suits it.
[[nodiscard]] std::string duration(double ns);
/// A count of bytes or of things: 1,000.
[[nodiscard]] std::string size(double);
/// A mean of counts, mostly whole.
[[nodiscard]] std::string count(double);

} // namespace bench

#endif
