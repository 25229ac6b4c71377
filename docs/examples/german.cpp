// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Violations in German: a function with a switch over the codes, and nothing else is needed.
namespace german {

using voicecfg::details_view;
using voicecfg::errc;
using voicecfg::json_type;
using voicecfg::violation;

/// A number as Germans write it: with a decimal comma.
std::string number(voicecfg::json::numeric value)
{
    std::string digits;
    value.append_to(digits);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    std::replace(digits.begin(), digits.end(), '.', ',');
    return digits;
}

std::string type(json_type which)
{
    switch (which) {
    case json_type::string: return "eine Zeichenkette";
    case json_type::integer: return "eine ganze Zahl";
    case json_type::number: return "eine Zahl";
    case json_type::boolean: return "ein Wahrheitswert";
    case json_type::array: return "eine Liste";
    case json_type::object: return "ein Objekt";
    case json_type::null:
    case json_type::only_true: break;
    }
    return std::string{name(which)};
}

/// `a, b oder c`.
template <class Words, class Show>
std::string listed(Words const& words, Show&& show)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? " oder " : ", ";
        out += show(words[i]);
    }
    return out;
}

/// A value, given as JSON: numbers with a decimal comma.
std::string value(std::string_view json)
{
    std::string out{json};
    if (!json.starts_with('"')) std::replace(out.begin(), out.end(), '.', ',');
    return out;
}

/// The value that was sent, after some words, where there is one.
std::string sent(details_view const& told, std::string_view before)
{
    return told.value.empty() ? std::string{} : std::string{before} + value(told.value);
}

std::string range(details_view const& told)
{
    if (told.minimum && told.minimum == told.maximum)
        return "muss " + number(*told.minimum) + " sein";
    if (told.minimum && told.maximum)
        return "muss zwischen " + number(*told.minimum) + " und " + number(*told.maximum) +
               " liegen";
    if (told.minimum) return "muss mindestens " + number(*told.minimum) + " sein";
    if (told.maximum) return "darf höchstens " + number(*told.maximum) + " sein";
    return "liegt außerhalb dessen, was eine Gleitkommazahl fasst";
}

std::string format(std::string_view name)
{
    if (name == "time-zone") return "muss eine IANA-Zeitzone sein, etwa \"Europe/Berlin\"";
    if (name == "http-url") return "muss eine http- oder https-URL mit einem Host sein";
    if (name == "uuid") return "muss eine UUID sein";
    if (name == "date-time")
        return "muss Datum und Uhrzeit nach RFC 3339 sein, etwa \"2026-01-28T09:30:00Z\"";
    if (name == "e164") return "muss eine Telefonnummer aus + und 7 bis 15 Ziffern sein";
    return "darf nur Buchstaben, Ziffern und Unterstriche enthalten, mindestens einen davon";
}

std::string subject(violation const& told)
{
    bool const stored = told.from == voicecfg::origin::stored;
    if (!told.pointer.empty()) return stored ? "Das gespeicherte " + told.pointer : told.pointer;
    return stored ? "Der gespeicherte Assistent" : "Das Dokument";
}

/// What is wrong. There is no default, so that the compiler names a code that is missing.
std::string fault(violation const& broken)
{
    auto const told = details_of(broken);
    switch (broken.code) {
    case errc::malformed_json:
        return "ist kein gültiges JSON" +
               (told.offset ? " (Byte " + std::to_string(*told.offset) + ")" : "");
    case errc::duplicate_member: return "steht zweimal im selben Objekt";
    case errc::too_deep: return "ist zu tief verschachtelt";
    case errc::too_large: return "ist zu groß";
    case errc::wrong_type:
        return "muss " + listed(told.expected, type) + " sein" + sent(told, ", nicht ");
    case errc::empty_patch: return "nennt nichts, was sich ändern lässt";
    case errc::unknown_member: return "ist unbekannt";
    case errc::read_only: return "wird von der Plattform vergeben und lässt sich nicht ändern";
    case errc::empty_string: return "darf nicht leer sein";
    case errc::too_long:
        return "ist zu lang" +
               (told.maximum ? ": höchstens " + number(*told.maximum) + " Zeichen" : "");
    case errc::out_of_range: return range(told) + sent(told, ", nicht ");
    case errc::not_one_of: return "hat keinen erlaubten Wert" + sent(told, ": ");
    case errc::bad_format: return format(told.format) + sent(told, ", nicht ");
    case errc::required:
        if (told.related.empty()) return "fehlt";
        return "ist nötig, wenn " + std::string{told.related} + " wahr ist";
    case errc::forbidden: return "muss entfallen, denn dafür wird hier nichts angeboten";
    case errc::not_in_catalog: return "wird nicht angeboten" + sent(told, ": ");
    case errc::incompatible:
        return "passt nicht zu " + std::string{told.related} + ", das " +
               value(told.related_value) + " sein müsste";
    case errc::facts_required:
        return "lässt sich nicht prüfen, solange über die Rufnummer nichts bekannt ist";
    case errc::number_not_found: return "ist keine Rufnummer dieser Organisation";
    case errc::number_in_use:
        return "ist eine Rufnummer, die mit einer anderen Integration verknüpft ist";
    case errc::bad_request:
        if (told.related.empty()) return "ist keine Anfrage";
        return "ist keine Anfrage, siehe " + std::string{told.related};
    }
    return {};
}

/// A violation as a German sentence or two.
std::string sentence(violation const& broken)
{
    auto const told = details_of(broken);
    std::string out = subject(broken) + " " + fault(broken) + ".";
    if (!told.suggestion.empty()) out += " Meinten Sie " + value(told.suggestion) + "?";
    if (!told.allowed.empty()) {
        out += " Erlaubt: " + listed(told.allowed, value);
        if (told.choices > told.allowed.size())
            out += " und " + std::to_string(told.choices - told.allowed.size()) + " weitere";
        out += ".";
    }
    if (!broken.catalog_path.empty()) out += " Siehe " + broken.catalog_path + " im Katalog.";
    return out;
}

} // namespace german

namespace {

namespace dialects = voicecfg::dialects;

struct scene {
    voicecfg::dialect const& platform;
    std::string stored;
    std::string patch;
};

/// Updates that break every rule that an update can break.
std::vector<scene> scenes()
{
    auto const stored_voice = R"({"voice": {"provider": "vapi", "voiceId": "Elliot"}})";
    return {
        {dialects::lumenia, "{}", R"({"prompt": )"},
        {dialects::lumenia, "[", "{}"},
        {dialects::lumenia, "{}", R"({"prompt": "a", "prompt": "b"})"},
        {dialects::lumenia, "{}", std::string(33, '[') + std::string(33, ']')},
        {dialects::lumenia, "{}", std::string(std::size_t{1} << 21, ' ')},
        {dialects::lumenia, "{}", "5"},
        {dialects::lumenia, "{}", "{}"},
        {dialects::lumenia, "{}", R"({"prompt": "", "number_id": 4242, "firstMesage": "x"})"},
        {dialects::lumenia, "{}", R"({"number_id": 4711})"},
        {dialects::lumenia, stored_voice, R"({"voice": {"voiceId": "elliot"}})"},
        {dialects::lumenia, stored_voice, R"({"voice": {"model": "flash"}})"},
        {dialects::lumenia, "{}", R"({"transcriber": {"language": "de"}})"},
        {dialects::edmo, "{}", R"({"id": "x", "maxDurationSeconds": 0, "name": null})"},
        {dialects::autocalls, R"({"engine_type": "multimodal"})",
         R"({"voice_id": 1, "is_webhook_active": true, "speech_speed": 1.3, "calls_direction": "made",
             "timezone": "Berlin", "end_call_tool": {"description": ")" +
             std::string(501, 'x') + R"("}, "llm_temperature": 1e999, "phone_number_id": 5})"},
    };
}

/// One small catalog for each platform.
voicecfg::catalog catalog_of(voicecfg::dialect const& platform)
{
    bool const by_id = &platform == &dialects::autocalls;
    return voicecfg::catalog::parse(
               platform, by_id ? R"({"voices": [{"id": 1, "name": "Sarah", "mode": "pipeline"}]})"
                               : R"({"voice": {"providers": [
                                    {"value": "vapi", "voiceIds": ["Elliot", "Clara"]}]},
                                  "transcriber": {"providers": []}})")
        .value();
}

voicecfg::report judge(scene const& asked)
{
    voicecfg::facts const known{
        .organization = "o1",
        .integration = "i1",
        .numbers = {{.id = 4711, .organization = "o1", .integration = "i2"}}};
    bool const looked_up = &asked.platform == &dialects::lumenia;
    auto const offered = catalog_of(asked.platform);
    return voicecfg::plan_update({.dialect = asked.platform,
                                  .stored = asked.stored,
                                  .patch = asked.patch,
                                  .catalog = offered,
                                  .facts = looked_up ? &known : nullptr})
        .error();
}

/// Prints what is wrong with an update, and notes the codes.
void show(voicecfg::report const& told, std::set<voicecfg::errc>& codes)
{
    for (auto const& each : told.violations) {
        std::cout << name(each.code) << ": " << german::sentence(each) << '\n';
        codes.insert(each.code);
    }
}

} // namespace

/// Prints a sentence for every code, and a report as a problem in German.
int main()
{
    try {
        std::set<voicecfg::errc> codes;
        for (auto const& each : scenes()) show(judge(each), codes);
        // Only the batch protocol can say this.
        show({.violations = {{.code = voicecfg::errc::bad_request,
                              .details = voicecfg::relation{.related = "/patch"}}}},
             codes);

        std::string body;
        append_problem(body, {.status = 400, .title = "Unzulässige Änderung"},
                       judge({dialects::lumenia, "{}", R"({"voice": {"provider": "vappi"}})"}),
                       german::sentence);
        std::cout << '\n' << voicecfg::problem_media_type << '\n' << body << '\n';
        return codes.size() == std::size(voicecfg::errc_rows) ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    catch (std::exception const& why) {
        std::cerr << "german: " << why.what() << '\n';
        return EXIT_FAILURE;
    }
}
