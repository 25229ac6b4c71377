// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_WORK_HPP
#define BENCH_WORK_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The work that is measured: the files of benchmarks/data, and what grows out of them.
namespace bench {

/// A patch and one of the same shape, so that of the two, sent in turn, each changes something.
struct patch_pair {
    std::string name;
    std::string text;
    std::string twin;

    [[nodiscard]] std::string const& turn(bool second) const noexcept
    {
        return second ? twin : text;
    }
};

/// A catalog, and the same rules for a merged assistant as JSON Schemas.
struct offer {
    std::string name;
    std::string catalog;
    std::string schema_4; ///< JSON Schema, draft 4
    std::string schema_7; ///< JSON Schema, draft 7
};

/// A phone number that the caller may or may not have.
struct number_fact {
    std::int64_t id;
    std::string_view organization;
    std::string_view integration; ///< empty: linked to none
};

/// What the caller of every contender has looked up.
inline constexpr std::string_view own_organization = "o1";
inline constexpr std::string_view own_integration = "i1";
inline constexpr std::array<number_fact, 4> numbers{{
    {4711, "o1", "i1"},
    {4712, "o1", ""},
    {4713, "o2", ""},
    {4714, "o1", "i2"},
}};

/// Whether an assistant of the caller may get this number: what the facts are asked by hand.
[[nodiscard]] bool may_use_number(std::int64_t id) noexcept;

struct work {
    std::string stored;
    std::vector<patch_pair> patches; ///< P1 to P5; P5 and its twin are refused
    offer small;
    offer large;
    std::string patch_schema_4;
    std::string patch_schema_7;
};

[[nodiscard]] std::string read_file(std::string const& path);

/// Reads benchmarks/data.
[[nodiscard]] work load_work(std::string const& folder);

/// What a prompt is full of.
enum class script { english, umlauts, escapes };
inline constexpr std::array scripts{script::english, script::umlauts, script::escapes};
[[nodiscard]] std::string_view name(script) noexcept;

/// At least `bytes` bytes of a prompt, as they stand between the quotes of a JSON text.
[[nodiscard]] std::string prompt(script, std::size_t bytes);

/// The stored assistant with another prompt, given as it stands between quotes.
[[nodiscard]] std::string with_prompt(std::string const& stored, std::string_view prompt);

/// A patch that sets the prompt.
[[nodiscard]] std::string prompt_patch(std::string_view prompt);

/// A patch with so many fallback voices; where `good` is false the catalog has none of them.
[[nodiscard]] std::string fallback_patch(std::size_t voices, bool good);

/// The small catalog with so many voices more.
[[nodiscard]] std::string grown_catalog(std::string const& small, std::size_t voices);

} // namespace bench

#endif
