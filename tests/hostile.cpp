// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "heap.hpp"

#include <voicecfg/voicecfg.hpp>

#include <boost/json/parse.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <string>
#include <string_view>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// What patches that are built to hurt cost: processor time, memory and the size of the answer.
/// `hostile` holds them to limits; `hostile --table` prints what it measures.
namespace {

namespace json = boost::json;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::lumenia;

constexpr std::size_t kib = 1024;
constexpr std::size_t largest = 1024 * kib;
constexpr std::array sizes{64 * kib, 128 * kib, 256 * kib, 512 * kib, largest};

// Limits. Linear time is 8 times as much for 8 times the bytes, quadratic time 64 times.
constexpr double most_growth = 20;
constexpr double least_seconds = 0.002;        ///< that can be compared
constexpr double most_of_ordinary = 200;       ///< 1 MiB against 1 MiB of `ordinary`
constexpr std::size_t most_echo = 2 + 6 * 200; ///< quotes and 200 characters, each escaped

struct request {
    voicecfg::dialect const& platform;
    std::string patch;
    std::string stored = "{}";
    voicecfg::options chosen = {};
};

constexpr voicecfg::options ignoring{.unknown = voicecfg::unknown_members::ignore};

/// As many elements or members as there is room for.
template <class Element>
std::string filled(std::size_t bytes, std::string_view open, std::string_view close,
                   Element const& element)
{
    std::string out{open};
    for (std::size_t i = 0;; ++i) {
        std::string const next = element(i);
        if (out.size() + 1 + next.size() + close.size() > bytes) break;
        if (i != 0) out += ',';
        out += next;
    }
    return out += close;
}

/// One text again and again, between two others.
std::string repeated(std::size_t bytes, std::string_view open, std::string_view part,
                     std::string_view close)
{
    std::string out{open};
    while (out.size() + part.size() + close.size() <= bytes) out += part;
    return out += close;
}

std::string digits(std::size_t number, std::size_t width)
{
    auto const text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

/// A name and a number, from a number.
std::string member(std::size_t i) { return "\"s" + digits(i, 6) + "\":1"; }

/// Names that the scanner puts into one class: of one length, with one first letter.
std::string alike(std::size_t i) { return "\"n" + digits(i, 8) + "\":1"; }

std::string near_name(std::size_t i)
{
    return "a voice whose name is like the others " + digits(i, 5);
}

constexpr std::size_t many = 10000;

/// "near" has voices with names alike, "declared" settings and values, "open" lets everything pass.
/// autocalls' requests need no catalog.
voicecfg::catalog_view offered_by(voicecfg::dialect const& platform)
{
    static auto const made = [] {
        std::string text = R"({"voice":{"providers":{"near":{"voiceIds":[)";
        for (std::size_t i = 0; i != many; ++i)
            text.append(i != 0 ? ",\"" : "\"").append(near_name(i)).append("\"");
        text += R"(]},"open":{"settings":true},"declared":{"settings":{"mood":{"enum":[)";
        for (std::size_t i = 0; i != 10 * many; ++i)
            text.append(i != 0 ? ",\"" : "\"").append(near_name(i)).append("\"");
        text += R"(]},"rate":{"type":"number","minimum":0})";
        for (std::size_t i = 0; i != many; ++i)
            text.append(",\"s").append(digits(i, 6)).append("\":{}");
        text += "}}}}}";
        return voicecfg::catalog::parse(lumenia, text).value();
    }();
    return &platform == &autocalls ? voicecfg::catalog_view{} : made.view();
}

constexpr std::string_view open_voice = R"({"voice":{"provider":"open","voiceId":"v",)";
constexpr std::string_view declared_voice = R"({"voice":{"provider":"declared","voiceId":"v",)";

std::string with(std::string_view before, std::string_view after)
{
    return std::string{before}.append(after);
}

struct shape {
    std::string_view name;
    request (*make)(std::size_t bytes);
    std::size_t most_memory = 64; ///< bytes for each byte sent
};

shape const shapes[] = {
    {"items of a wrong type",
     [](std::size_t bytes) {
         return request{lumenia, repeated(bytes, R"({"fallbackVoices":[1)", ",1", "]}")};
     }},
    {"items that lack everything",
     [](std::size_t bytes) {
         return request{autocalls, repeated(bytes, R"({"post_call_schema":[{})", ",{}", "]}")};
     }},
    {"items that are fine",
     [](std::size_t bytes) {
         return request{lumenia,
                        repeated(bytes, R"({"fallbackVoices":[{"provider":"open","voiceId":"v"})",
                                 R"(,{"provider":"open","voiceId":"v"})", "]}")};
     }},
    {"unknown members",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, "{", "}", member)};
     }},
    {"unknown members, ignored",
     [](std::size_t bytes) {
         return request{autocalls, filled(bytes, "{", "}", member), "{}", ignoring};
     }},
    {"unknown members of a section, ignored",
     [](std::size_t bytes) {
         auto const open = R"({"voice":{"provider":"near","voiceId":")" + near_name(0) + "\",";
         return request{lumenia, filled(bytes, open, "}}", member), "{}", ignoring};
     }},
    {"map entries of a wrong type",
     [](std::size_t bytes) {
         return request{autocalls, filled(bytes, R"({"variables":{)", "}}", [](std::size_t i) {
                            return "\"" + std::to_string(i) + "\":[]";
                        })};
     }},
    {"map entries that are fine",
     [](std::size_t bytes) {
         return request{autocalls, filled(bytes, R"({"variables":{)", "}}", member)};
     }},
    {"names of one class",
     [](std::size_t bytes) {
         return request{autocalls, filled(bytes, R"({"variables":{)", "}}", alike)};
     }},
    {"objects of 64 names of one class",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, with(open_voice, "\"s\":["), "]}}", [](std::size_t) {
                            std::string object = "{";
                            for (std::size_t i = 0; i != 64; ++i)
                                object.append(i != 0 ? "," : "").append(alike(i));
                            return object + "}";
                        })};
     }},
    {"a name twice, at the end",
     [](std::size_t bytes) {
         return request{autocalls,
                        filled(bytes, R"({"variables":{)", R"(,"s0000\u00300":1}})", member)};
     }},
    {"names near 10,000 others",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, R"({"fallbackVoices":[)", "]}", [](std::size_t i) {
                            auto name = near_name(i % many);
                            std::swap(name[10], name[11]);
                            return R"({"provider":"near","voiceId":")" + name + "\"}";
                        })};
     }},
    {"100 long names near no other",
     [](std::size_t bytes) {
         auto const part = "a_voice-whose_name-is_like " + std::string(bytes / 101, '_');
         return request{lumenia, filled(bytes, R"({"fallbackVoices":[)", "]}", [&](std::size_t) {
                            return R"({"provider":"near","voiceId":")" +
                                   part.substr(0, bytes / 101 - 40) + "\"}";
                        })};
     }},
    {"one name of escapes",
     [](std::size_t bytes) {
         return request{lumenia, repeated(bytes, "{\"", "\\u00e9", "\":1}")};
     }},
    {"a value of escapes, kept",
     [](std::size_t bytes) {
         return request{lumenia, repeated(bytes, R"({"prompt":")", "\\ud83d\\ude00", "\"}")};
     }},
    {"a value of escapes, not offered",
     [](std::size_t bytes) {
         return request{lumenia, repeated(bytes, R"({"voice":{"provider":"near","voiceId":")",
                                          "\\u005f", "\"}}")};
     }},
    {"an integer of many digits",
     [](std::size_t bytes) {
         return request{lumenia, repeated(bytes, R"({"number_id":1)", "1", "}")};
     }},
    {"a number of many digits, kept",
     [](std::size_t bytes) {
         return request{lumenia, repeated(bytes, with(declared_voice, "\"rate\":0."), "1", "}}")};
     }},
    {"numbers beyond a double",
     [](std::size_t bytes) {
         return request{lumenia,
                        repeated(bytes, with(open_voice, "\"s\":[1e999"), ",1e999", "]}}")};
     }},
    {"a number beyond a double behind others, 31 deep",
     [](std::size_t bytes) {
         auto const deep = with(open_voice, "\"s\":") + std::string(29, '[');
         return request{lumenia,
                        repeated(bytes, deep + "1", ",1", ",1e999" + std::string(29, ']') + "}}")};
     }},
    {"nested 32 deep, again and again",
     [](std::size_t bytes) {
         auto const part = "," + std::string(29, '[') + std::string(29, ']');
         return request{lumenia, repeated(bytes, with(open_voice, "\"s\":[1"), part, "]}}")};
     }},
    {"nested 33 deep at the end",
     [](std::size_t bytes) {
         auto const deep = "," + std::string(30, '[') + std::string(30, ']') + "]}}";
         return request{lumenia, repeated(bytes, with(open_voice, "\"s\":[1"), ",1", deep)};
     }},
    {"nested without end",
     [](std::size_t bytes) {
         return request{lumenia, std::string(bytes, '[')};
     }},
    {"values of an enumeration of 100,000",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, R"({"fallbackVoices":[)", "]}", [](std::size_t i) {
                            return R"({"provider":"declared","voiceId":"v","mood":")" +
                                   near_name(10 * many - 1 - i) + "\"}";
                        })};
     }},
    {"values that 100,000 don't allow",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, R"({"fallbackVoices":[)", "]}", [](std::size_t i) {
                            return R"({"provider":"declared","voiceId":"v","mood":")" +
                                   near_name(i) + "s\"}";
                        })};
     }},
    {"members where 10,000 are declared",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, declared_voice, "}}", member), "{}", ignoring};
     }},
    {"a section laid over as large a one",
     [](std::size_t bytes) {
         return request{lumenia, filled(bytes, R"({"voice":{)", "}}", member),
                        filled(bytes, open_voice, "}}",
                               [](std::size_t i) { return "\"s" + digits(3 * i, 6) + "\":2"; })};
     }},
    {"a large assistant, a small patch",
     [](std::size_t bytes) {
         return request{autocalls, R"({"language":"x"})", filled(bytes, "{", "}", member)};
     }},
    {"an assistant whose last name stands twice",
     [](std::size_t bytes) {
         return request{autocalls, R"({"language":"x"})",
                        filled(bytes, "{", R"(,"\u0073000000":1})", member)};
     }},
    {"a long name above 100 faults",
     [](std::size_t bytes) {
         auto const name = std::string(bytes / 2, 'n');
         return request{lumenia, repeated(bytes, with(open_voice, "\"" + name + "\":[1e999"),
                                          ",1e999", "]}}")};
     },
     256},
};

/// What nothing is wrong with; what others cost is compared with it, for machines differ.
constexpr std::string_view ordinary = "map entries that are fine";

struct cost {
    double seconds = -1; ///< of the processor; not yet measured
    std::size_t heap = 0;
    std::size_t answer = 0;
    std::size_t violations = 0;
    std::size_t longest_echo = 0;
};

void note(cost& into, voicecfg::report const& rejected)
{
    std::string out;
    voicecfg::append_errors(out, rejected);
    into.answer = out.size();
    into.violations = rejected.violations.size();
    for (auto const& each : rejected.violations)
        into.longest_echo = std::max(into.longest_echo, details_of(each).value.size());
}

/// Asks for everything that a server could ask for, from texts and in place.
void answer(request const& asked, json::value& parsed, cost& into)
{
    auto const planned = voicecfg::plan_update({.dialect = asked.platform,
                                                .stored = asked.stored,
                                                .patch = asked.patch,
                                                .catalog = offered_by(asked.platform),
                                                .options = asked.chosen});
    if (!planned) return note(into, planned.assume_error());
    auto const& made = planned.assume_value();
    into.answer =
        made.merged().size() + made.changes().size() + made.undo().size() + made.delta().size();
    static_cast<void>(voicecfg::update_text(parsed, {.dialect = asked.platform,
                                                     .patch = asked.patch,
                                                     .catalog = offered_by(asked.platform),
                                                     .options = asked.chosen}));
}

/// Measures once more, and keeps the quicker of two.
void measure(request const& asked, cost& best)
{
    cost now;
    json::error_code ignored;
    auto parsed = json::parse(asked.stored, ignored);
    heap::reset_peak();
    auto const held = heap::bytes();
    auto const begin = std::clock();
    answer(asked, parsed, now);
    now.seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    now.heap = heap::peak() - held;
    if (best.seconds < 0 || now.seconds < best.seconds) best = now;
}

/// The most seconds that 1 MiB may take on this machine.
double most_seconds()
{
    static auto const measured = [] {
        auto const* const found = std::find_if(std::begin(shapes), std::end(shapes),
                                               [](auto& each) { return each.name == ordinary; });
        auto const asked = found->make(largest);
        cost best;
        for (int run = 0; run != 5; ++run) measure(asked, best);
        return most_of_ordinary * best.seconds;
    }();
    return measured;
}

/// What is wrong with the costs of a shape, or nothing. Times are compared where they are long
/// enough to be measured.
std::string_view judged(shape const& asked, cost const& small, cost const& large)
{
    if (large.seconds > most_growth * std::max(small.seconds, least_seconds))
        return "takes more than linear time";
    if (large.seconds > most_seconds()) return "takes too long";
    if (large.heap > asked.most_memory * largest) return "takes too much memory";
    if (large.violations > 100) return "has too many violations";
    if (large.longest_echo > most_echo) return "repeats too much of a value";
    return {};
}

/// Another program on this machine may disturb some measurements, but not all of them.
bool holds(shape const& asked)
{
    auto const small = asked.make(largest / 8);
    auto const large = asked.make(largest);
    cost of_small;
    cost of_large;
    std::string_view fault;
    for (int attempt = 0; attempt != 5; ++attempt) {
        measure(small, of_small);
        measure(large, of_large);
        fault = judged(asked, of_small, of_large);
        if (fault.empty()) return true;
        if (of_large.seconds > 5 * most_seconds()) break;
    }
    std::printf("%.*s: %.*s (%.1f ms for 128 KiB, %.1f ms and %.1f MiB for 1 MiB)\n",
                static_cast<int>(asked.name.size()), asked.name.data(),
                static_cast<int>(fault.size()), fault.data(), 1e3 * of_small.seconds,
                1e3 * of_large.seconds, static_cast<double>(of_large.heap) / (kib * kib));
    return false;
}

void print_table()
{
    std::printf("| 1 MiB of | ms for 64 KiB | 128 KiB | 256 KiB | 512 KiB | 1 MiB | heap at 1 MiB "
                "| answer |\n|---|---|---|---|---|---|---|---|\n");
    for (auto const& each : shapes) {
        std::printf("| %.*s |", static_cast<int>(each.name.size()), each.name.data());
        cost last;
        for (auto const bytes : sizes) {
            last = {};
            auto const made = each.make(bytes);
            for (int run = 0; run != 5; ++run) measure(made, last);
            std::printf(" %.2f |", 1e3 * last.seconds);
        }
        std::printf(" %.1f MiB | %.1f KiB |\n", static_cast<double>(last.heap) / (kib * kib),
                    static_cast<double>(last.answer) / kib);
    }
}

} // namespace

int main(int count, char** arguments)
{
#if defined(__GLIBC__)
    // What was freed stays at hand: else each run would wait for pages that the system takes back
    // where they are many, and small answers would seem the quicker for it.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
    if (count > 1 && std::string_view{arguments[1]} == "--table") {
        print_table();
        return EXIT_SUCCESS;
    }
    bool all = true;
    for (auto const& each : shapes) all = holds(each) && all;
    return all ? EXIT_SUCCESS : EXIT_FAILURE;
}
