// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "rows.hpp"

#include "engine.hpp"

#include <boost/json/parse.hpp>

#include <memory>
#include <string_view>
#include <utility>

namespace bench {

namespace {

using boost::json::value;

/// The engine with a catalog and the facts.
struct engine {
    explicit engine(std::string_view offered) : catalog{load_catalog(offered)} {}

    [[nodiscard]] auto plan(voicecfg::json::node stored, voicecfg::json::node patch) const
    {
        return voicecfg::plan_update({.dialect = platform,
                                      .stored = stored,
                                      .patch = patch,
                                      .catalog = catalog,
                                      .facts = &known});
    }

    voicecfg::catalog catalog;
    voicecfg::facts known = known_numbers();
    voicecfg::options chosen = {};
};
using engine_ptr = std::shared_ptr<engine const>;

engine_ptr make_engine(std::string_view offered) { return std::make_shared<engine const>(offered); }

engine_ptr make_patient_engine(std::string_view offered)
{
    auto made = std::make_shared<engine>(offered);
    made->chosen.max_violations = 1'000'000;
    made->chosen.max_bytes = std::size_t{1} << 27;
    return made;
}

std::string errors(voicecfg::report const& rejected)
{
    std::string out = "{";
    voicecfg::append_errors(out, rejected);
    return out += '}';
}

/// B: merged, or the report as JSON.
std::string apply(engine const& with, std::string_view stored, std::string_view patch)
{
    auto done = voicecfg::apply_text({.dialect = platform,
                                      .stored = stored,
                                      .patch = patch,
                                      .catalog = with.catalog,
                                      .facts = &with.known,
                                      .options = with.chosen});
    return done ? std::move(done).assume_value() : errors(done.assume_error());
}

std::string numbered(std::string_view name, std::size_t number)
{
    return std::string{name}.append("/").append(std::to_string(number));
}

/// A parsed stored assistant, two plans against it that undo each other, and their texts.
struct two_plans {
    two_plans(engine_ptr engine, std::string const& text, patch_pair const& pair)
        : with{std::move(engine)}, stored(boost::json::parse(text)),
          first(boost::json::parse(pair.text)),
          second(boost::json::parse(pair.twin)), plans{with->plan(stored, first).value(),
                                                       with->plan(stored, second).value()}
    {
    }

    void commit_next()
    {
        voicecfg::commit(stored, plans[turn]);
        turn = !turn;
        keep(stored);
    }

    engine_ptr with;
    value stored;
    value first;
    value second;
    voicecfg::plan plans[2];
    bool turn = false;
};

/// The texts of a plan, which must stay where they are.
struct held_text_plan {
    held_text_plan(engine_ptr engine, std::string stored_text, std::string patch_text)
        : with{std::move(engine)}, stored{std::move(stored_text)}, patch{std::move(patch_text)},
          plan{voicecfg::plan_update({.dialect = platform,
                                      .stored = stored,
                                      .patch = patch,
                                      .catalog = with->catalog,
                                      .facts = &with->known})
                   .value()}
    {
    }

    engine_ptr with;
    std::string stored;
    std::string patch;
    voicecfg::text_plan plan;
};

} // namespace

rows unit_rows(work const& all)
{
    rows made;
    for (auto const& pair : all.patches)
        made.push_back({"u/" + pair.name, [text = pair.text] { keep(boost::json::parse(text)); }});
    return made;
}

rows replacement_rows(work const& all)
{
    rows made;
    for (auto const& pair : all.patches)
        made.push_back({"limit/replace/" + pair.name,
                        [pair, held = boost::json::parse(all.stored), second = false]() mutable {
                            auto sent = boost::json::parse(pair.turn(second));
                            for (auto& member : sent.get_object())
                                held.get_object()[member.key()].swap(member.value());
                            second = !second;
                            keep(held);
                        }});
    return made;
}

rows plan_rows(work const& all)
{
    rows made;
    auto const with = make_engine(all.small.catalog);
    for (auto const& pair : all.patches)
        made.push_back({"plan/" + pair.name, [with, stored = boost::json::parse(all.stored),
                                              patch = boost::json::parse(pair.text)] {
                            keep(with->plan(stored, patch));
                        }});
    return made;
}

rows rejection_rows(work const& all)
{
    rows made;
    for (auto const* const offered : {&all.small, &all.large})
        made.push_back({"rejection/" + offered->name,
                        [with = make_engine(offered->catalog), pair = all.patches.back(),
                         stored = boost::json::parse(all.stored), second = false]() mutable {
                            auto const& patch = pair.turn(second);
                            second = !second;
                            auto const done =
                                voicecfg::update_text(stored, {.dialect = platform,
                                                               .patch = patch,
                                                               .catalog = with->catalog,
                                                               .facts = &with->known});
                            keep(errors(done.error()));
                        }});
    return made;
}

rows difference_rows(work const& all)
{
    rows made;
    auto const with = make_engine(all.small.catalog);
    for (auto const& pair : all.patches) {
        if (pair.name == "P5") continue;
        auto const held = std::make_shared<held_text_plan>(with, all.stored, pair.text);
        made.push_back({"changes/" + pair.name, [held] { keep(held->plan.changes()); }});
        made.push_back({"undo/" + pair.name, [held] { keep(held->plan.undo()); }});
        made.push_back({"delta/" + pair.name, [held] { keep(held->plan.delta()); }});
    }
    return made;
}

rows check_rows(work const& all)
{
    return {
        {"check", [with = make_engine(all.small.catalog), stored = boost::json::parse(all.stored)] {
             keep(voicecfg::check(
                 {.dialect = platform, .assistant = stored, .catalog = with->catalog}));
         }}};
}

rows catalog_rows(work const& all)
{
    auto const bytes = all.large.catalog.size();
    return {
        {"catalog/load", [text = all.large.catalog] { keep(load_catalog(text)); }, bytes},
        {"catalog/boost::json::parse",
         [text = all.large.catalog] { keep(boost::json::parse(text)); }, bytes},
    };
}

rows commit_rows(work const& all)
{
    rows made;
    auto const with = make_engine(all.small.catalog);
    for (auto const size : prompt_sizes) {
        auto const held = std::make_shared<two_plans>(
            with, with_prompt(all.stored, prompt(script::english, size)), all.patches.front());
        made.push_back({numbered("commit", size), [held] { held->commit_next(); }});
        made.push_back({numbered("copy", size), [held] { keep(value(held->stored)); }});
    }
    return made;
}

rows stored_rows(work const& all)
{
    rows made;
    auto const with = make_patient_engine(all.small.catalog);
    for (auto const of : scripts)
        for (auto const size : prompt_sizes) {
            auto stored = with_prompt(all.stored, prompt(of, size));
            auto const bytes = stored.size();
            made.push_back({numbered("stored/" + std::string{name(of)}, size),
                            [with, text = std::move(stored), patch = all.patches.front().text] {
                                keep(apply(*with, text, patch));
                            },
                            bytes});
        }
    return made;
}

rows growth_rows(work const& all)
{
    rows made;
    auto const with = make_patient_engine(all.small.catalog);
    auto const add = [&](std::string name, engine_ptr engine, std::string patch,
                         std::size_t items) {
        auto const bytes = patch.size();
        made.push_back({std::move(name),
                        [engine, stored = all.stored, text = std::move(patch)] {
                            keep(apply(*engine, stored, text));
                        },
                        bytes, items});
    };
    for (auto const size : prompt_sizes)
        add(numbered("patch prompt", size), with, prompt_patch(prompt(script::english, size)), 1);
    for (std::size_t const voices : {1U, 10U, 100U, 1'000U, 10'000U})
        add(numbered("patch list", voices), with, fallback_patch(voices, true), voices);
    for (std::size_t const bad : {1U, 10U, 100U, 1'000U})
        add(numbered("violations", bad), with, fallback_patch(bad, false), bad);
    for (std::size_t const voices : {0U, 1'000U, 10'000U, 100'000U}) {
        auto const grown = make_engine(grown_catalog(all.small.catalog, voices));
        add(numbered("catalog merged", voices), grown,
            R"({"voice":{"provider":"vapi","voiceId":"Clara"}})", 1);
        add(numbered("catalog refused", voices), grown, all.patches.back().text, 1);
    }
    return made;
}

} // namespace bench
