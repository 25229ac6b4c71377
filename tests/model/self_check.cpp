// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "compare.hpp"
#include "generator.hpp"
#include "model.hpp"

#include <chrono>
#include <fstream>
#include <iostream>

namespace {
namespace json = boost::json;

json::value parsed(std::string const& text)
{
    json::parse_options options;
    options.max_depth = 200;
    return json::parse(text, {}, options);
}

std::string contents(std::string const& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int replay(std::string const& folder, std::string const& dialect)
{
    json::value const catalog = parsed(contents(folder + "/" + dialect + ".catalog.json"));
    std::ifstream requests(folder + "/" + dialect + ".requests.ndjson");
    std::ifstream answers(folder + "/" + dialect + ".answers.ndjson");
    int mismatches = 0;
    int total = 0;
    std::string request;
    std::string expected;
    while (std::getline(requests, request) && std::getline(answers, expected)) {
        ++total;
        json::object const got = model::answer(dialect, catalog, parsed(request));
        json::value const wanted = parsed(expected);
        if (model::about_equal(got, wanted)) continue;
        ++mismatches;
        std::cout << dialect << ": " << request << "\n  got      " << model::to_text(got)
                  << "\n  expected " << expected << "\n";
    }
    std::cout << dialect << ": " << total << " examples, " << mismatches << " mismatches\n";
    return mismatches;
}

/// A naive RFC 6902 difference, so that the comparing itself is tried.
void put_operations(json::array& out, std::string const& pointer, json::object const& from,
                    json::object const& to)
{
    auto const put = [&](char const* op, std::string const& path, json::value const* value) {
        json::object operation;
        operation["op"] = op;
        operation["path"] = path;
        if (value != nullptr) operation["value"] = *value;
        out.emplace_back(operation);
    };
    for (auto const& member : from)
        if (!to.contains(member.key()))
            put("remove", model::below_pointer(pointer, std::string(member.key())), nullptr);
    for (auto const& member : to) {
        std::string const path = model::below_pointer(pointer, std::string(member.key()));
        json::value const* before = from.if_contains(member.key());
        if (before == nullptr)
            put("add", path, &member.value());
        else if (before->is_object() && member.value().is_object())
            put_operations(out, path, before->get_object(), member.value().get_object());
        else if (!model::equal(*before, member.value()))
            put("replace", path, &member.value());
    }
}

/// What an engine would respond that agrees with the model; the comparing must agree too, and must
/// see a fault.
bool comparing_works(json::object const& answer, json::object const& request)
{
    json::object response = answer;
    json::object const nothing;
    json::value const* given = request.if_contains("stored");
    json::object const& stored =
        given == nullptr || !given->is_object() ? nothing : given->get_object();
    if (answer.contains("assistant")) {
        json::object const& merged = answer.at("assistant").get_object();
        json::array changes;
        json::array undo;
        put_operations(changes, "", stored, merged);
        put_operations(undo, "", merged, stored);
        response["changes"] = changes;
        response["undo"] = undo;
    }
    if (std::optional<std::string> const fault = model::difference(response, answer, stored)) {
        std::cout << "comparing: " << *fault << "\n";
        return false;
    }
    if (answer.contains("assistant"))
        response["assistant"].get_object()["spoilt"] = 1;
    else if (answer.contains("errors"))
        response["errors"].get_array().pop_back();
    else
        response["ok"] = false;
    return model::difference(response, answer, stored).has_value();
}

struct tally {
    std::map<std::string, std::size_t> codes;
    std::map<std::string, std::size_t> kinds;

    void count(json::object const& answer)
    {
        if (answer.at("ok").get_bool()) {
            ++kinds[answer.contains("assistant") ? "ok, update" : "ok, audit"];
            return;
        }
        json::array const& errors = answer.at("errors").get_array();
        ++kinds[errors.size() == 1 ? "one violation" : "more violations"];
        if (answer.contains("truncated")) ++kinds["truncated"];
        for (json::value const& error : errors) {
            json::object const& one = error.get_object();
            ++codes[std::string(one.at("code").get_string().c_str()) + " (" +
                    one.at("origin").get_string().c_str() +
                    (one.contains("catalogPath") ? ", path)" : ")")];
        }
    }
};
} // namespace

int main(int argc, char** argv)
{
    int mismatches = 0;
    if (argc > 1)
        for (char const* dialect : {"lumenia", "autocalls", "edmo"})
            mismatches += replay(argv[1], dialect);

    std::size_t const count = argc > 2 ? std::stoul(argv[2]) : 200000;
    std::size_t const shown = argc > 3 ? std::stoul(argv[3]) : 0;
    tally seen;
    auto const start = std::chrono::steady_clock::now();
    model::generator samples(1);
    std::chrono::nanoseconds making{};
    for (std::size_t i = 0; i < count; ++i) {
        auto const before = std::chrono::steady_clock::now();
        model::sample const one = samples.next();
        making += std::chrono::steady_clock::now() - before;
        json::object const answer = model::answer(one.dialect, one.catalog, one.request);
        seen.count(answer);
        if (!comparing_works(answer, one.request.get_object())) {
            ++mismatches;
            std::cout << "comparing fails on " << model::to_text(one.request) << "\n";
        }
        if (i < shown)
            std::cout << one.dialect << "\n  " << model::to_text(one.catalog) << "\n  "
                      << model::to_text(one.request) << "\n  " << model::to_text(answer) << "\n";
        if (i % 1000 == 0 &&
            !model::about_equal(one.request, parsed(model::to_text(one.request)))) {
            ++mismatches;
            std::cout << "text does not come back: " << model::to_text(one.request) << "\n";
        }
    }
    std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
    for (auto const& [kind, number] : seen.kinds) std::cout << kind << ": " << number << "\n";
    for (auto const& [code, number] : seen.codes)
        std::cout << "    " << code << ": " << number << "\n";
    std::cout << count << " samples in " << taken.count() << " s, of which making "
              << std::chrono::duration<double>(making).count() << " s\n";
    return mismatches == 0 ? 0 : 1;
}
