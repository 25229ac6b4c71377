// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// simdjson picks the widest instructions of the machine at run time, but only for its DOM parser
// and for the first of its two stages, which checks UTF-8 and finds every quote, bracket, colon and
// comma outside of strings. To splice needs no more than that stage, so that is the limit here.

#include "../contender.hpp"

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace bench {

namespace {

using stage = std::unique_ptr<simdjson::internal::dom_parser_implementation>;

constexpr std::size_t splice_capacity = 64 * 1024;
constexpr std::size_t splice_depth = 64;

void check(simdjson::error_code code)
{
    if (code != simdjson::SUCCESS)
        throw std::runtime_error{std::string{"simdjson: "} + simdjson::error_message(code)};
}

stage make_stage()
{
    stage made;
    check(simdjson::get_active_implementation()->create_dom_parser_implementation(
        splice_capacity, splice_depth, made));
    return made;
}

/// The members of an object, name and value as they stand in the text.
struct span {
    std::string_view name;
    std::string_view value;
};

/// Finds the members of the object that a text is, by the places of its structure. Believes the
/// text to be JSON.
void read_members(stage& first, std::string_view text, std::vector<span>& into)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    check(first->stage1(bytes, text.size(), simdjson::stage1_mode::regular));
    auto const* at = first->structural_indexes.get() + 1;
    into.clear();
    while (text[*at] == '"') {
        auto const name = text.substr(at[0], at[1] - at[0]);
        auto const begin = at[2];
        at += 2;
        for (int depth = 0;; ++at) {
            char const c = text[*at];
            if (depth == 0 && (c == ',' || c == '}')) break;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        into.push_back({name, text.substr(begin, *at - begin)});
        if (text[*at++] == '}') break;
    }
}

} // namespace

struct limit::parsers {
    simdjson::dom::parser whole;
    stage first = make_stage();
    std::vector<span> sent;
    std::vector<span> kept;
};

limit::limit() : parsers_{std::make_unique<parsers>()} {}
limit::~limit() = default;

std::size_t limit::room() noexcept { return simdjson::SIMDJSON_PADDING; }

void limit::scan(std::string_view text)
{
    check(parsers_->whole.parse(text.data(), text.size(), false).error());
}

void limit::splice(std::string_view stored, std::string_view patch, std::string& out)
{
    read_members(parsers_->first, patch, parsers_->sent);
    read_members(parsers_->first, stored, parsers_->kept);
    out.clear();
    out.reserve(stored.size() + patch.size());
    for (auto const& member : parsers_->kept) {
        auto value = member.value;
        for (auto const& each : parsers_->sent)
            if (each.name == member.name) value = each.value;
        out += out.empty() ? '{' : ',';
        out.append(member.name).append(1, ':').append(value);
    }
    out += '}';
}

} // namespace bench
