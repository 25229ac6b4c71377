// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "make_autocalls.hpp"
#include "make_governed.hpp"

namespace model {
struct sample {
    std::string dialect;
    json::value catalog;
    json::value request;
};

class generator {
public:
    explicit generator(std::uint64_t seed) : dice_(seed) {}
    explicit generator(dice const& choices) : dice_(choices) {}

    /// Whether no bytes are left of those that the choices are made from.
    bool used_up() const { return dice_.used_up(); }

    /// Keeps to one catalog.
    generator(std::uint64_t seed, std::string const& dialect, json::value const& catalog)
        : dice_(seed), dialect_(dialect), catalog_(catalog),
          left_(std::numeric_limits<std::size_t>::max())
    {
    }

    sample next()
    {
        if (left_ == 0) {
            dialect_ =
                dice_.pick(std::vector<std::string>{"lumenia", "lumenia", "autocalls", "edmo"});
            catalog_ = dialect_ == "autocalls" ? make_autocalls_catalog(dice_)
                                               : make_governed_catalog(dice_);
            left_ = 30 + dice_.below(30);
        }
        --left_;

        json::object request;
        request["id"] = dice_.chance(95) ? json::value(++number_) : junk_id();
        bool const audit = dice_.chance(20);
        bool const everything = dice_.chance(25);
        // What an audit sees is clean more often than what an update leaves alone.
        json::value stored = make_stored(dice_.chance(audit || everything ? 65 : 50));
        if (audit) {
            request["check"] = stored;
            return {dialect_, catalog_, request};
        }
        request["patch"] = make_patch(stored);
        if (dice_.chance(95)) request["stored"] = stored;
        if (dice_.chance(70)) request["facts"] = make_facts(dice_);
        add_options(request, everything);
        return {dialect_, catalog_, shuffled(dice_, request)};
    }

private:
    json::value junk_id()
    {
        return dice_.pick(std::vector<json::value>{nullptr, "x", true, json::object()});
    }

    void add_options(json::object& request, bool everything)
    {
        json::object options;
        if (everything)
            options["recheck"] = "everything";
        else if (dice_.chance(10))
            options["recheck"] = "touched";
        if (dice_.chance(45)) options["unknown"] = dice_.chance(70) ? "ignore" : "reject";
        if (dice_.chance(40)) options["parsed"] = dice_.chance(90);
        if (!options.empty() || dice_.chance(10)) request["options"] = options;
    }

    std::vector<std::string> top_names() const
    {
        if (dialect_ == "lumenia")
            return {"firstMessage",         "prompt",   "voice", "transcriber", "fallbackVoices",
                    "fallbackTranscribers", "number_id"};
        return {"name",  "firstMessage", "firstMessageMode",  "model",
                "voice", "transcriber",  "maxDurationSeconds"};
    }

    std::vector<std::string> sections() const
    {
        return dialect_ == "lumenia" ? std::vector<std::string>{"voice", "transcriber"}
                                     : std::vector<std::string>{"model", "voice", "transcriber"};
    }

    json::value good_value(std::string const& name)
    {
        if (contains(sections(), name)) return make_section(dice_, dialect_, name, catalog_);
        if (name == "fallbackVoices") return make_fallbacks(dice_, "voice", catalog_);
        if (name == "fallbackTranscribers") return make_fallbacks(dice_, "transcriber", catalog_);
        if (name == "number_id") return make_number_id(dice_);
        if (name == "maxDurationSeconds")
            return dice_.pick(
                std::vector<json::value>{1, 60.0, 1800, largest_id, 9007199254740991.0});
        if (name == "firstMessageMode")
            return dice_.pick(std::vector<json::value>{
                nullptr, "assistant-speaks-first", "assistant-waits-for-user",
                "assistant-speaks-first-with-model-generated-message"});
        if (name == "firstMessage" && dialect_ == "edmo")
            return dice_.pick(std::vector<json::value>{nullptr, "", "Hi"});
        return dice_.pick(std::vector<json::value>{"Hi", "x", "日本 😀", "a\"b\\c\n"});
    }

    json::object make_governed_assistant(std::size_t share, bool clean)
    {
        json::object assistant;
        for (std::string const& name : top_names()) {
            if (!dice_.chance(share)) continue;
            if (!clean && contains(sections(), name))
                assistant[name] = make_stored_section(dice_, dialect_, name, catalog_, false);
            else
                assistant[name] = good_value(name);
        }
        return assistant;
    }

    json::value make_stored(bool clean)
    {
        if (dice_.chance(3)) return junk(dice_);
        json::object stored = dialect_ == "autocalls" ? make_autocalls_assistant(dice_, 40)
                                                      : make_governed_assistant(60, clean);
        for (std::size_t faults = clean ? 0 : dice_.below(3); faults > 0; --faults) spoil(stored);
        if (dice_.chance(25))
            stored[dice_.pick(std::vector<std::string>{"extra", "a/b~c", "", "id", "Voice", "É"})] =
                junk(dice_);
        if (dice_.chance(2)) stored["deep"] = nested(dice_, 29 + dice_.below(5));
        return shuffled(dice_, stored);
    }

    json::value make_patch(json::value const& stored)
    {
        if (dice_.chance(2)) return junk(dice_);
        json::object patch = dialect_ == "autocalls" ? make_autocalls_assistant(dice_, 8)
                                                     : make_governed_assistant(25, true);
        if (dialect_ == "autocalls" && dice_.chance(30)) patch["voice_id"] = 1 + dice_.below(8);
        if (dialect_ == "autocalls" && dice_.chance(30))
            patch["engine_type"] = dice_.chance(50) ? "pipeline" : "multimodal";
        if (dialect_ == "lumenia")
            for (std::string const& name : sections()) {
                json::value const* under =
                    stored.is_object() ? find(stored.get_object(), name) : nullptr;
                bool const whole = under != nullptr && under->is_object() &&
                                   under->get_object().contains("provider");
                if (patch.contains(name) && dice_.chance(whole ? 75 : 20))
                    patch[name] = make_partial(dice_, name, catalog_, under);
            }
        if (patch.empty() && dice_.chance(80))
            patch[dialect_ == "autocalls" ? "system_prompt" : "firstMessage"] = "Hi";
        if (stored.is_object() && dice_.chance(15))
            for (auto const& member : stored.get_object())
                if (dice_.chance(30) && !patch.contains(member.key()))
                    patch[member.key()] = member.value();

        std::size_t const luck = dice_.below(100);
        for (std::size_t faults = luck < 45   ? 0
                                  : luck < 80 ? 1
                                              : 2 + dice_.below(2);
             faults > 0; --faults)
            spoil(patch);
        if (dice_.chance(1)) patch["deep"] = nested(dice_, 30 + dice_.below(4));
        return shuffled(dice_, patch);
    }

    void spoil(json::object& assistant)
    {
        if (dice_.chance(12))
            spoil_top(assistant);
        else if (dialect_ == "autocalls")
            spoil_autocalls(dice_, assistant);
        else if (dice_.chance(30))
            spoil_value(assistant);
        else
            spoil_inside(assistant);
    }

    /// Members that the dialect does not know.
    void spoil_top(json::object& assistant)
    {
        std::vector<std::string> names = {"foo", "a/b~c", "", "É", "zoo", "deep", "numberId"};
        if (dialect_ == "edmo")
            names = {"id", "orgId", "createdAt", "updatedAt", "Id", "foo", "jd", "É"};
        std::string const known =
            dialect_ == "autocalls" ? dice_.pick(autocalls_rows()).name : dice_.pick(top_names());
        if (dice_.chance(3))
            for (std::size_t count = 97 + dice_.below(7); count > 0; --count)
                assistant["unknown" + std::to_string(count)] = nullptr;
        else
            assistant[dice_.chance(50) ? dice_.pick(names) : same_but_for_spelling(dice_, known)] =
                junk(dice_);
    }

    void spoil_value(json::object& assistant)
    {
        std::string const name = dice_.pick(top_names());
        switch (dice_.below(5)) {
        case 0: assistant[name] = nullptr; break;
        case 1: assistant[name] = infinity(); break;
        case 2:
            assistant[dialect_ == "edmo" ? "maxDurationSeconds" : "number_id"] = number_junk(dice_);
            break;
        case 3:
            if (dialect_ == "edmo")
                assistant["firstMessageMode"] =
                    string_value(near_miss(dice_, "assistant-speaks-first"));
            else
                assistant[dice_.chance(50) ? "firstMessage" : "prompt"] = "";
            break;
        default: assistant[name] = junk(dice_); break;
        }
    }

    void spoil_inside(json::object& assistant)
    {
        std::vector<std::string> const names = sections();
        std::string const section = dice_.pick(names);
        if (dialect_ == "lumenia" && dice_.chance(30)) {
            json::value& list =
                assistant[section == "voice" ? "fallbackVoices" : "fallbackTranscribers"];
            if (!list.is_array()) list = make_fallbacks(dice_, section, catalog_);
            spoil_fallbacks(dice_, list.get_array(), section, catalog_);
            return;
        }
        json::value& value = assistant[section];
        if (!value.is_object()) value = make_section(dice_, dialect_, section, catalog_);
        spoil_section(dice_, value.get_object(), dialect_, section, catalog_);
    }

    dice dice_;
    std::string dialect_;
    json::value catalog_;
    std::size_t left_ = 0;
    std::int64_t number_ = 0;
};
} // namespace model
