// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "catalog_forms.hpp"
#include "laws.hpp"
#include "spelling.hpp"
#include "subjects.hpp"

#include "../../docs/examples/voicecfg/protocol.hpp"
#include "../model/compare.hpp"
#include "../model/generator.hpp"
#include "../model/second/answer.hpp"
#include "../model/second/compare.hpp"

#include <boost/json/parse.hpp>

#include <future>

namespace laws {
namespace {

namespace json = boost::json;

/// The most requests that one input makes.
constexpr int most = 4;

found with_input(broken const& fault, question const& asked)
{
    if (!fault) return std::nullopt;
    return *fault + "\ndialect " + std::string{asked.platform->name} + "\nstored " + asked.stored +
           "\npatch " + asked.patch;
}

std::optional<voicecfg::facts> facts_of(json::object const& request)
{
    auto const* const given = request.if_contains("facts");
    if (given == nullptr) return std::nullopt;
    auto const text = model::to_text(*given);
    voicecfg::json::document const read{text};
    voicecfg::facts known;
    if (read.fault() || !protocol::read_facts(read.root(), known)) return std::nullopt;
    return known;
}

question question_of(model::sample const& sample, voicecfg::catalog_view catalog)
{
    auto const& request = sample.request.as_object();
    auto const* const stored = request.if_contains("stored");
    question asked{.platform = voicecfg::find_dialect(sample.dialect), .catalog = catalog};
    asked.stored = stored != nullptr ? model::to_text(*stored) : "{}";
    asked.patch = model::to_text(request.at("patch"));
    asked.known = facts_of(request);
    auto const chosen = [&](std::string_view option, std::string_view wanted) {
        auto const* const options = request.if_contains("options");
        auto const* const named =
            options != nullptr ? model::find(options->as_object(), option) : nullptr;
        return named != nullptr && model::text(named->as_string()) == wanted;
    };
    if (chosen("unknown", "ignore")) asked.chosen.unknown = voicecfg::unknown_members::ignore;
    if (chosen("recheck", "everything")) asked.chosen.recheck = voicecfg::rechecking::everything;
    return asked;
}

/// A catalog and what it was read from: the generator keeps one for many requests.
class kept_catalog {
public:
    voicecfg::catalog const& of(model::sample const& sample)
    {
        if (!catalog_ || dialect_ != sample.dialect || document_ != sample.catalog) {
            dialect_ = sample.dialect;
            document_ = sample.catalog;
            catalog_ = voicecfg::catalog::parse(*voicecfg::find_dialect(dialect_),
                                                model::to_text(document_))
                           .value();
        }
        return *catalog_;
    }

private:
    std::string dialect_;
    json::value document_;
    std::optional<voicecfg::catalog> catalog_;
};

broken holds_for_other_catalogs(model::sample const& sample, question asked, model::dice& choices)
{
    auto const said = ask_text(asked);
    auto const other = voicecfg::catalog::parse(
        *asked.platform, spelling::any(choices, catalog_forms::other(choices, sample.catalog)));
    if (!other) return "another form of the catalog does not load";
    asked.catalog = other.assume_value();
    if (auto fault = answers_agree("a catalog in another form", said, ask_text(asked)))
        return fault;
    auto const parsed = voicecfg::catalog::from(*asked.platform, sample.catalog);
    if (!parsed) return "the parsed catalog does not load";
    asked.catalog = parsed.assume_value();
    return answers_agree("a catalog that was parsed", said, ask_text(asked));
}

broken holds_on_a_thread(question const& asked)
{
    auto other = std::async(std::launch::async, [&] { return ask_text(asked); });
    auto const here = ask_text(asked);
    return answers_are_the_same("the same on every thread", here, other.get());
}

found audit_holds(model::sample const& sample, voicecfg::catalog_view catalog)
{
    auto const& platform = *voicecfg::find_dialect(sample.dialect);
    auto const& assistant = sample.request.at("check");
    auto const text = model::to_text(assistant);
    auto const read =
        voicecfg::check_text({.dialect = platform, .assistant = text, .catalog = catalog});
    auto const parsed =
        voicecfg::check({.dialect = platform, .assistant = assistant, .catalog = catalog});
    auto const answered = [](voicecfg::result<void> const& audited) {
        return audited ? outcome{.merged = "{}", .delta = "{}"} : outcome{audited.assume_error()};
    };
    question const asked{.platform = &platform, .stored = text, .catalog = catalog};
    auto fault = answers_agree("an audit of a parsed value and of a text agree", answered(read),
                               answered(parsed));
    if (!fault) fault = report_is_never_empty(asked, answered(read));
    return with_input(fault, asked);
}

std::string answer_line(std::string const& line, std::string const& dialect,
                        voicecfg::catalog_view catalog)
{
    std::string out;
    protocol::answer_line(out, line, *voicecfg::find_dialect(dialect), catalog);
    return out;
}

found disagreement(model::sample const& sample, voicecfg::catalog_view catalog)
{
    auto const request = model::to_text(sample.request);
    auto const offered = model::to_text(sample.catalog);
    auto const read = [](std::string const& text) { return second::reader(text).read().value(); };
    auto const naive = second::answer_line(sample.dialect, read(offered), request);
    auto const fault =
        second::difference(read(answer_line(request, sample.dialect, catalog)), read(naive));
    if (!fault) return std::nullopt;
    return "the engine and the naive model agree: " + *fault + " differs\ndialect " +
           sample.dialect + "\nrequest " + request + "\ncatalog " + offered;
}

/// Calls `judge` with some samples and their catalogs.
template <class Judge>
found for_each_sample(std::string_view bytes, Judge judge)
{
    model::generator samples{model::dice{bytes}};
    kept_catalog kept;
    for (int i = 0; i < most && (i == 0 || !samples.used_up()); ++i) {
        auto const sample = samples.next();
        if (auto fault = judge(sample, kept.of(sample)))
            return *fault + "\ncatalog " + model::to_text(sample.catalog);
    }
    return std::nullopt;
}

} // namespace

found hold_for_requests(std::string_view bytes)
{
    model::dice choices{std::string_view{bytes.substr(0, 8)}};
    return for_each_sample(bytes,
                           [&](auto const& sample, voicecfg::catalog const& catalog) -> found {
                               if (sample.request.as_object().contains("check"))
                                   return audit_holds(sample, catalog);
                               auto const asked = question_of(sample, catalog);
                               if (auto fault = any_of(asked, choices))
                                   return with_input(fault, asked);
                               if (auto fault = holds_for_other_catalogs(sample, asked, choices))
                                   return with_input(fault, asked);
                               if (!choices.chance(5)) return std::nullopt;
                               return with_input(holds_on_a_thread(asked), asked);
                           });
}

found hold_against_the_model(std::string_view bytes)
{
    return for_each_sample(bytes, [](auto const& sample, voicecfg::catalog const& catalog) {
        return disagreement(sample, catalog);
    });
}

found hold_for_spellings(std::string_view bytes)
{
    model::dice choices{std::string_view{bytes.substr(0, 8)}};
    return for_each_sample(
        bytes, [&](auto const& sample, voicecfg::catalog const& catalog) -> found {
            auto const& request = sample.request.as_object();
            if (request.contains("check")) return std::nullopt;
            auto asked = question_of(sample, catalog);
            auto const plain = ask_text(asked);
            if (request.contains("stored"))
                asked.stored = spelling::any(choices, request.at("stored"));
            asked.patch = spelling::any(choices, request.at("patch"));
            auto fault = answers_agree("spelling does not matter", plain, ask_text(asked));
            if (!fault) fault = any_of(asked, choices);
            return with_input(fault, asked);
        });
}

namespace {

constexpr std::string_view open_catalog = R"({
    "voice": {"providers": {"p": {"settings": true}, "q": {"settings": true}}},
    "transcriber": {"providers": {"p": {"settings": true, "models": [{"value": "m", "languages": ["l"]}]}}},
    "model": {"providers": {"openai": {"settings": true}}}})";

json::value any_value(model::dice& d, int depth)
{
    switch (d.below(depth > 3 ? 8 : 12)) {
    case 0: return nullptr;
    case 1: return json::array();
    case 2: return json::object();
    case 3: return d.chance(50) ? json::value(1) : json::value(1.0);
    case 4: return d.chance(50);
    case 5: return model::number_junk(d);
    case 6: return d.chance(50) ? "" : "x";
    case 7: return "1";
    case 8: {
        json::array list;
        for (auto count = d.below(3); count > 0; --count) list.push_back(any_value(d, depth + 1));
        return list;
    }
    default: {
        json::object object;
        static std::vector<std::string> const names{"a", "b", "c", "", "a/b", "m~n", "é", "0", "-"};
        for (auto count = d.below(4); count > 0; --count)
            object[d.pick(names)] = any_value(d, depth + 1);
        return object;
    }
    }
}

void put_settings(model::dice& d, json::object& into)
{
    static std::vector<std::string> const names{"a", "b", "c", "", "a/b", "m~n"};
    for (auto const& name : names)
        if (d.chance(50)) into[name] = any_value(d, 0);
}

json::object make_document(model::dice& d, bool edmo, bool complete)
{
    json::object document;
    for (char const* name : {"voice", "transcriber", "extra"}) {
        if (d.chance(20)) continue;
        json::object section;
        if (complete || edmo || d.chance(50)) {
            section["provider"] = "p";
            if (std::string_view{name} == "voice")
                section["voiceId"] = "v";
            else {
                section["model"] = "m";
                section["language"] = "l";
            }
        }
        put_settings(d, section);
        if (complete || std::string_view{name} != "extra")
            document[name] = model::shuffled(d, section);
    }
    if (d.chance(50))
        document[complete ? "more" : "firstMessage"] = complete ? any_value(d, 0) : "Hi";
    return model::shuffled(d, document);
}

} // namespace

found hold_for_differences(std::string_view bytes)
{
    static auto const& lumenia = voicecfg::dialects::lumenia;
    static auto const& edmo = voicecfg::dialects::edmo;
    static auto const for_lumenia = voicecfg::catalog::parse(lumenia, open_catalog).value();
    static auto const for_edmo = voicecfg::catalog::parse(edmo, open_catalog).value();
    model::dice d{bytes};
    bool const is_edmo = d.chance(30);
    question asked{.platform = is_edmo ? &edmo : &lumenia,
                   .catalog = is_edmo ? for_edmo.view() : for_lumenia.view()};
    asked.stored = model::to_text(make_document(d, is_edmo, true));
    asked.patch = model::to_text(make_document(d, is_edmo, false));
    return with_input(any_of(asked, d), asked);
}

} // namespace laws
