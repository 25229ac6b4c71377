// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_COMPILE_PATTERN_HPP
#define VOICECFG_SCHEMA_COMPILE_PATTERN_HPP

#include <voicecfg/schema/code_range.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/pattern_reader.hpp>
#include <voicecfg/schema/pattern_writer.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace voicecfg {

/// The tables of a pattern, or why it has none.
struct compiled_pattern {
    std::string_view source; ///< the text that was compiled, which must outlive it
    std::vector<pattern_state> states;
    std::vector<code_range> ranges;
    std::optional<pattern_fault> fault; ///< the first one; there are no states then

    /// Refers to the tables and the source. Of a faulty pattern it asks nothing.
    [[nodiscard]] constexpr pattern view() const& noexcept { return {source, states, ranges}; }
    pattern view() const&& = delete;
};

namespace detail {

/// Reads a pattern term by term, with the groups that are open on a stack of its own.
class pattern_compiler {
public:
    constexpr explicit pattern_compiler(std::string_view source) noexcept : reader_{source} {}

    /// Fills in the tables or the fault.
    constexpr void compile(compiled_pattern& into)
    {
        open_group(0);
        while (!reader_.fault() && !reader_.at_end()) {
            read_term();
            if (writer_.size() >= max_pattern_states) fail_size(reader_.offset());
        }
        if (open_.size() > 1) reader_.fail("a group that does not end", open_.back().offset);
        into.fault = reader_.fault();
        if (into.fault) return;
        close_group();
        writer_.write(pattern_step::accept);
        writer_.follow_jumps();
        into.states = std::move(writer_.states);
        into.ranges = std::move(writer_.ranges);
    }

private:
    /// A group that is open; the whole pattern is one.
    struct group {
        std::size_t offset;
        std::size_t begin;     ///< its first state
        std::size_t entry;     ///< where its alternatives so far are entered
        std::size_t last_exit; ///< of an alternative, which leads to the one before; 0 for none
    };

    static constexpr auto no_part = static_cast<std::size_t>(-1);

    constexpr void read_term()
    {
        auto const begin = reader_.offset();
        auto const repeated = std::exchange(part_, no_part);
        if (reader_.skip("("))
            read_opening(begin);
        else if (reader_.skip(")"))
            open_.size() > 1 ? close_group() : reader_.fail("a lone bracket", begin);
        else if (reader_.skip("|"))
            open_alternative();
        else if (reader_.skip("^"))
            writer_.write(pattern_step::begin);
        else if (reader_.skip("$"))
            writer_.write(pattern_step::end);
        else if (reader_.at("*") || reader_.at("+") || reader_.at("?") || reader_.at("{"))
            read_repetition(repeated);
        else if (reader_.at("]") || reader_.at("}"))
            reader_.fail("a lone bracket", begin);
        else {
            reader_.read_set(set_);
            part_ = writer_.size();
            writer_.write_set(set_);
        }
    }

    constexpr void read_opening(std::size_t begin)
    {
        if (!reader_.skip("?:") && reader_.at("?"))
            return reader_.fail("a group of this kind", begin);
        open_group(begin);
    }
    constexpr void open_group(std::size_t offset)
    {
        auto const begin = writer_.size();
        writer_.write_fork(begin + 1, begin + 1);
        open_.push_back({offset, begin, begin + 1, 0});
    }
    constexpr void open_alternative()
    {
        auto& around = open_.back();
        auto const exit = writer_.size();
        writer_.write_fork(around.last_exit, around.last_exit);
        writer_.write_fork(around.entry, exit + 2);
        around.entry = exit + 1;
        around.last_exit = exit;
    }
    constexpr void close_group()
    {
        auto const closed = open_.back();
        open_.pop_back();
        auto const end = writer_.size();
        for (auto exit = closed.last_exit; exit != 0;) {
            auto const before = writer_.states[exit].next;
            writer_.set_fork(exit, end, end);
            exit = before;
        }
        writer_.set_fork(closed.begin, closed.entry, closed.entry);
        part_ = closed.begin;
    }

    constexpr void read_repetition(std::size_t part)
    {
        auto const begin = reader_.offset();
        std::size_t least = 0;
        std::optional<std::size_t> most;
        if (reader_.skip("+"))
            least = 1;
        else if (reader_.skip("?"))
            most = 1;
        else if (!reader_.skip("*")) {
            auto const read = read_counts();
            if (!read) return;
            std::tie(least, most) = *read;
        }
        if (part == no_part) return reader_.fail("nothing to repeat", begin);
        if (!writer_.repeat(part, least, most)) fail_size(begin);
    }

    using counts = std::pair<std::size_t, std::optional<std::size_t>>;

    /// `{2}`, `{2,}` or `{2,4}`.
    constexpr std::optional<counts> read_counts() noexcept
    {
        auto const begin = reader_.offset();
        reader_.skip("{");
        auto const least = reader_.read_count();
        bool const open = reader_.skip(",");
        auto const most = open ? reader_.read_count() : least;
        if (!least || !reader_.skip("}"))
            reader_.fail("a lone bracket", begin);
        else if (std::max(*least, most.value_or(0)) > max_count)
            reader_.fail("a count above 1000", begin);
        else if (most && *most < *least)
            reader_.fail("counts out of order", begin);
        else
            return counts{*least, most};
        return std::nullopt;
    }

    constexpr void fail_size(std::size_t offset) noexcept
    {
        reader_.fail("more than 50000 states", offset);
    }

    pattern_reader reader_;
    pattern_writer writer_;
    std::vector<group> open_;
    std::size_t part_ = no_part; ///< the first state of what a count would repeat
    std::vector<code_range> set_;
};

} // namespace detail

/// Compiles a regular expression in UTF-8 as ECMAScript reads it with its Unicode flag: characters,
/// `.` (no line end), classes, `\d \D \w \W \s \S` (ASCII), `\` before punctuation, `\t \n \r \f
/// \v`, `\uXXXX` (a pair is one code point), `^`, `$` (the very end), `* + ? {n} {n,} {n,m}` (to
/// 1000), `(…)`, `(?:…)`, `|`. All else is a fault, as are more than 50,000 states. Each character,
/// class, anchor, group and repetition is a state, each further alternative two; a count writes
/// what it repeats out. It takes time and memory in proportion to the source and the states.
[[nodiscard]] constexpr compiled_pattern compile_pattern(std::string_view source)
{
    compiled_pattern made{.source = source, .states = {}, .ranges = {}, .fault = {}};
    detail::pattern_compiler{source}.compile(made);
    return made;
}

} // namespace voicecfg

#endif
