// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../docs/examples/voicecfg/protocol.hpp"

#include <voicecfg/voicecfg.hpp>

#include <boost/json/parse.hpp>

#include <pthread.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// How much of the stack each entry point uses for documents that are nested as deep as can be.
/// `stack` holds all to a limit; `stack --table` prints what it measures.
namespace {

namespace json = boost::json;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::lumenia;

constexpr std::size_t most_bytes = 32 * 1024;

constexpr std::size_t stack_bytes = std::size_t{1} << 20;
constexpr unsigned char paint = 0xA5;

void* run(void* call)
{
    (*static_cast<std::function<void()> const*>(call))();
    return nullptr;
}

/// Bytes of a painted stack that are no longer paint after a call: it grows downwards.
std::size_t spoilt_by(std::function<void()> const& call)
{
    auto const free_it = [](unsigned char* at) { std::free(at); };
    std::unique_ptr<unsigned char, decltype(free_it)> const stack{
        static_cast<unsigned char*>(std::aligned_alloc(4096, stack_bytes)), free_it};
    std::fill_n(stack.get(), stack_bytes, paint);
    pthread_attr_t how;
    pthread_attr_init(&how);
    pthread_attr_setstack(&how, stack.get(), stack_bytes);
    pthread_t thread{};
    auto* const asked = const_cast<std::function<void()>*>(&call);
    if (pthread_create(&thread, &how, run, asked) != 0) std::abort();
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&how);
    auto const* const last = stack.get() + stack_bytes;
    auto const* const lowest = std::find_if(stack.get(), stack.get() + stack_bytes,
                                            [](unsigned char byte) { return byte != paint; });
    return static_cast<std::size_t>(last - lowest);
}

/// What a call uses beyond what any thread does.
std::size_t used_by(std::function<void()> const& call)
{
    static std::size_t const any = spoilt_by([] {});
    call(); // so that no symbol is looked up while it is measured
    return spoilt_by(call) - any;
}

/// Arrays and objects in turn, so many of them, around a value.
std::string nested(std::size_t depth, std::string_view inner)
{
    std::string open;
    std::string close;
    for (std::size_t i = 0; i != depth; ++i) {
        open += i % 2 == 0 ? "{\"a\":1,\"b\":" : "[0,";
        close += i % 2 == 0 ? '}' : ']';
    }
    std::reverse(close.begin(), close.end());
    return open.append(inner).append(close);
}

/// Objects alone, for what goes member by member.
std::string objects(std::size_t depth, std::string_view inner)
{
    std::string open;
    for (std::size_t i = 0; i != depth; ++i) open += "{\"a\":1,\"b\":";
    return open.append(inner).append(depth, '}');
}

constexpr std::size_t depth = voicecfg::json::max_depth - 2;

std::string with_setting(std::string_view value)
{
    return std::string{R"({"voice":{"provider":"p","voiceId":"v","s":)"}.append(value).append("}}");
}

/// Settings without rules, and one whose values are as deep as can be.
std::string catalog_text()
{
    return R"({"voice":{"providers":{"p":{"settings":true},"q":{"settings":{"s":{"enum":[)" +
           nested(voicecfg::json::max_depth - 1, "1") + "]}}}}}}";
}

struct measured {
    std::string_view entry_point;
    std::string_view document;
    std::size_t bytes;
};

std::vector<measured> measurements;

void measure(std::string_view entry_point, std::string_view document,
             std::function<void()> const& call)
{
    measurements.push_back({entry_point, document, used_by(call)});
}

void use(auto const&) {}

void measure_texts(std::string_view document, std::string const& stored, std::string const& patch,
                   voicecfg::catalog_view offered)
{
    voicecfg::options const chosen{.recheck = voicecfg::rechecking::everything};
    measure("plan_update of texts", document, [&] {
        use(voicecfg::plan_update({.dialect = lumenia,
                                   .stored = stored,
                                   .patch = patch,
                                   .catalog = offered,
                                   .options = chosen}));
    });
    measure("check_text", document, [&] {
        use(voicecfg::check_text(
            {.dialect = lumenia, .assistant = patch, .catalog = offered, .options = chosen}));
    });
    auto const made = voicecfg::plan_update({.dialect = lumenia,
                                             .stored = stored,
                                             .patch = patch,
                                             .catalog = offered,
                                             .options = chosen});
    if (!made) {
        auto const& rejected = made.assume_error();
        measure("append_errors", document, [&] {
            std::string out;
            voicecfg::append_errors(out, rejected);
        });
        measure("append_problem", document, [&] {
            std::string out;
            voicecfg::append_problem(out, {.status = 400}, rejected);
        });
        measure("envelopes", document, [&] {
            use(voicecfg::envelopes::lumenia.rejected(rejected));
            use(voicecfg::envelopes::autocalls.rejected(rejected));
            use(voicecfg::envelopes::edmo.rejected(rejected));
        });
        return;
    }
    auto const& planned = made.assume_value();
    measure("merged", document, [&] { use(planned.merged()); });
    measure("changes", document, [&] { use(planned.changes()); });
    measure("undo", document, [&] { use(planned.undo()); });
    measure("delta", document, [&] { use(planned.delta()); });
    measure("envelopes", document, [&] {
        for (auto const* const each : {&voicecfg::envelopes::lumenia,
                                       &voicecfg::envelopes::autocalls, &voicecfg::envelopes::edmo})
            use(each->merged(planned.merged()));
    });
}

void measure_values(std::string_view document, std::string const& stored_text,
                    std::string const& patch_text, voicecfg::catalog_view offered)
{
    auto const stored = json::parse(stored_text);
    auto const patch = json::parse(patch_text);
    measure("plan_update", document, [&] {
        use(voicecfg::plan_update(
            {.dialect = lumenia, .stored = stored, .patch = patch, .catalog = offered}));
    });
    measure("apply", document, [&] {
        use(voicecfg::apply(
            {.dialect = lumenia, .stored = stored, .patch = patch, .catalog = offered}));
    });
    measure("update", document, [&] {
        auto held = stored;
        use(voicecfg::update(held, {.dialect = lumenia, .patch = patch, .catalog = offered}));
    });
    measure("update_text", document, [&] {
        auto held = stored;
        use(voicecfg::update_text(held,
                                  {.dialect = lumenia, .patch = patch_text, .catalog = offered}));
    });
    measure("check", document, [&] {
        use(voicecfg::check({.dialect = lumenia, .assistant = patch, .catalog = offered}));
    });
    auto const made = voicecfg::plan_update(
        {.dialect = lumenia, .stored = stored, .patch = patch, .catalog = offered});
    if (!made) return;
    auto const& planned = made.assume_value();
    measure("changes as a value", document, [&] { use(voicecfg::changes(planned)); });
    measure("undo as a value", document, [&] { use(voicecfg::undo(planned)); });
    measure("delta as a value", document, [&] { use(voicecfg::delta(planned)); });
    measure("append_merged", document, [&] {
        std::string out;
        voicecfg::append_merged(out, planned);
    });
}

void measure_lines(std::string_view document, std::string const& stored, std::string const& patch,
                   voicecfg::catalog_view offered)
{
    for (std::string const options : {R"({"parsed":false})", R"({"parsed":true})"}) {
        auto const line =
            R"({"options":)" + options + R"(,"stored":)" + stored + R"(,"patch":)" + patch + "}";
        measure("answer_line", document, [&] {
            std::string out;
            protocol::answer_line(out, line, lumenia, offered);
        });
    }
}

void measure_catalogs()
{
    auto const text = catalog_text();
    auto const parsed = json::parse(text, {}, {.max_depth = 64});
    measure("catalog::parse", "a deep enumeration",
            [&] { use(voicecfg::catalog::parse(lumenia, text)); });
    measure("catalog::from", "a deep enumeration",
            [&] { use(voicecfg::catalog::from(lumenia, parsed)); });
    auto const bottomless =
        R"({"labels":)" + std::string(500000, '[') + std::string(500000, ']') + "}";
    measure("catalog::parse", "500,000 deep, ignored",
            [&] { use(voicecfg::catalog::parse(autocalls, bottomless)); });
    measure("plan_update of texts", "500,000 deep, refused", [&] {
        use(voicecfg::plan_update({.dialect = autocalls,
                                   .stored = "{}",
                                   .patch = bottomless,
                                   .options = {.max_bytes = bottomless.size()}}));
    });
    auto const made = voicecfg::catalog::parse(lumenia, text).value();
    for (auto const of : {voicecfg::schema_of::patch, voicecfg::schema_of::assistant})
        measure("to_json_schema", "a deep enumeration",
                [&] { use(voicecfg::to_json_schema(lumenia, made, of)); });
    auto const deep = [](std::string_view inner) {
        return R"({"voice":{"provider":"q","voiceId":"v","s":)" +
               nested(voicecfg::json::max_depth - 2, inner) + "}}";
    };
    measure_texts("not in a deep enumeration", "{}", deep("1"), made);
}

void measure_everything()
{
    measure_catalogs();
    auto const offered = voicecfg::catalog::parse(lumenia, catalog_text()).value();
    struct {
        std::string_view document;
        std::string stored;
        std::string patch;
    } const deep[] = {
        {"arrays and objects, changed", with_setting(nested(depth, "1")),
         with_setting(nested(depth, "2"))},
        {"objects, changed", with_setting(objects(depth, "1")), with_setting(objects(depth, "2"))},
        {"a number beyond a double", with_setting(nested(depth, "1")),
         with_setting(nested(depth, "1e999"))},
        {"too deep", "{}", with_setting(nested(depth + 1, "1"))},
    };
    for (auto const& [document, stored, patch] : deep) {
        measure_texts(document, stored, patch, offered);
        measure_lines(document, stored, patch, offered);
        if (document != "too deep") measure_values(document, stored, patch, offered);
    }
}

} // namespace

int main(int count, char** arguments)
{
    measure_everything();
    bool const table = count > 1 && std::string_view{arguments[1]} == "--table";
    std::vector<std::string_view> told;
    bool all = true;
    if (table) std::printf("| entry point | most stack in bytes | for |\n|---|---|---|\n");
    for (auto const& each : measurements) {
        all = all && each.bytes <= most_bytes;
        if (std::find(told.begin(), told.end(), each.entry_point) != told.end()) continue;
        told.push_back(each.entry_point);
        auto const most = *std::max_element(
            measurements.begin(), measurements.end(), [&](measured const& a, measured const& b) {
                auto const of = [&](measured const& one) {
                    return one.entry_point == each.entry_point ? one.bytes : 0;
                };
                return of(a) < of(b);
            });
        if (table || most.bytes > most_bytes)
            std::printf("| `%.*s` | %zu | %.*s |\n", static_cast<int>(most.entry_point.size()),
                        most.entry_point.data(), most.bytes, static_cast<int>(most.document.size()),
                        most.document.data());
    }
    return all ? EXIT_SUCCESS : EXIT_FAILURE;
}
