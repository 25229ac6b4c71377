// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../../docs/examples/german/notices.hpp"

#include <voicecfg/message.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// Prints every sentence of the library in English, and below it in German: a page to be read.
// sentences.txt is what it printed when it was last read. It fails where a code, a kind of details
// or a parameter has no sentence.

namespace {

using namespace voicecfg;
using json::numeric;

constexpr auto client = origin::patch;
constexpr auto stored = origin::stored;

violation told(errc code, std::string pointer, violation_details details = {},
               std::string catalog_path = {}, origin from = client)
{
    if (details == violation_details{}) details = details_for(code);
    return {code, from, std::move(pointer), std::move(catalog_path), std::move(details)};
}

violation of_stored(errc code, std::string pointer, violation_details details = {},
                    std::string catalog_path = {})
{
    return told(code, std::move(pointer), std::move(details), std::move(catalog_path), stored);
}

numeric whole(std::uint64_t number) { return numeric{number}; }

void add_texts(std::vector<violation>& all)
{
    for (auto const& row : json::text_fault_rows)
        all.push_back(told(errc::malformed_json, "", text_position{16, {row.what, {2, 7}}}));
    all.push_back(of_stored(errc::malformed_json, "",
                            text_position{16, {json::text_fault::comment, {2, 7}}}));
    all.push_back(told(errc::malformed_json, "", text_position{16}));
    all.push_back(told(errc::duplicate_member, "/prompt"));
    all.push_back(of_stored(errc::duplicate_member, "/prompt"));
    all.push_back(told(errc::too_deep, ""));
    all.push_back(of_stored(errc::too_deep, ""));
    all.push_back(told(errc::too_large, ""));
    all.push_back(of_stored(errc::too_large, ""));
}

void add_shapes(std::vector<violation>& all)
{
    using enum json_type;
    auto const wrong = [&](std::string pointer, type_mismatch type) {
        all.push_back(told(errc::wrong_type, std::move(pointer), std::move(type)));
    };
    wrong("", {.value = "5", .expected = {object}, .found = number});
    wrong("", {.expected = {object}, .found = array});
    wrong("/prompt", {.value = "5", .expected = {string}, .found = number});
    wrong("/prompt", {.value = "null", .expected = {string}, .found = null});
    wrong("/fallbackVoices",
          {.value = "null", .expected = {array}, .found = null, .clears_empty = true});
    wrong("/variables",
          {.value = "null", .expected = {object}, .found = null, .clears_empty = true});
    wrong("/webhook_url", {.expected = {string, null}, .found = object});
    wrong("/max_call_duration", {.value = "5.5", .expected = {integer}, .found = number});
    wrong("/variables/x", {.value = "null", .expected = {string, number, boolean}, .found = null});
    all.push_back(of_stored(errc::wrong_type, "", type_mismatch{{}, {object}, array}));
    all.push_back(of_stored(errc::wrong_type, "/voice", type_mismatch{{}, {object}, string}));
    all.push_back({errc::wrong_type, origin::catalog, "/voice/providers", "",
                   type_mismatch{.expected = {array, object}}});
    all.push_back(told(errc::empty_patch, ""));
    all.push_back(told(errc::empty_patch, "",
                       voicecfg::sendable_members{{"\"firstMessage\"", "\"prompt\""}, 2}));
    all.push_back(told(errc::empty_patch, "",
                       voicecfg::sendable_members{{"\"firstMessage\"", "\"prompt\""}, 9}));
    all.push_back(told(errc::unknown_member, "/promt", unknown_name{"\"prompt\""}));
    all.push_back(told(errc::unknown_member, "/colour"));
    all.push_back(told(errc::unknown_member, "/end_call_tool.description"));
    all.push_back(told(errc::unknown_member, "/"));
    all.push_back(of_stored(errc::unknown_member, "/voice/Speed", unknown_name{"\"speed\""}));
    all.push_back(told(errc::unknown_member, "/na\u200bme\u202e", unknown_name{"\"name\""}));
    all.push_back(told(errc::read_only, "/id", refused_value{"\"a2\""}));
}

void add_values(std::vector<violation>& all)
{
    std::string const setting = "voice.providers[11labs].settings[speed]";
    auto const range = [&](errc code, std::string pointer, value_range const& asked) {
        all.push_back(told(code, std::move(pointer), asked, setting));
    };
    all.push_back(told(errc::empty_string, "/prompt", refused_value{"\"\""}));
    range(errc::too_short, "/voice/style", {"\"a\"", whole(3), {}, {}, {}, 1});
    range(errc::too_long, "/voice/style", {"\"abc\"", {}, whole(1), {}, {}, 3});
    all.push_back(of_stored(errc::too_long, "/name", value_range{.maximum = whole(255)}));
    range(errc::too_few, "/voice/tags", {.minimum = whole(1), .size = 0});
    range(errc::too_many, "/voice/tags", {.maximum = whole(2), .size = 3});
    range(errc::out_of_range, "/voice/speed", {"9", numeric{0.7}, numeric{1.2}});
    range(errc::out_of_range, "/voice/speed", {.value = "0", .minimum = whole(1)});
    range(errc::out_of_range, "/voice/speed", {.value = "9", .maximum = whole(5)});
    range(errc::out_of_range, "/voice/speed", {.value = "9", .minimum = 5.0, .maximum = 5.0});
    range(errc::out_of_range, "/voice/speed",
          {.value = "0", .maximum = 5.0, .exclusive_minimum = 0.0});
    range(errc::out_of_range, "/voice/speed", {.value = "5", .exclusive_maximum = 5.0});
    all.push_back(told(errc::out_of_range, "/temperature"));
    choices made{.value = "\"made\"", .allowed = {"\"make\"", "\"receive\""}, .count = 2};
    all.push_back(told(errc::not_one_of, "/calls_direction", made));
    made.suggestion = "\"make\"";
    all.push_back(told(errc::not_one_of, "/calls_direction", made));
    all.push_back(of_stored(errc::not_one_of, "/calls_direction", choices{}));
    all.push_back(
        told(errc::repeated, "/voice/tags/1", relation{"1", {"/voice/tags/0", {}}}, setting));
}

void add_formats(std::vector<violation>& all)
{
    auto const format = [&](std::string value, std::string name, std::string suggestion = {}) {
        all.push_back(told(errc::bad_format, "/member",
                           format_mismatch{std::move(value), std::move(name), suggestion}));
    };
    format("\"Mars\"", "time-zone");
    format("\"europe/kyiv\"", "time-zone", "\"Europe/Kyiv\"");
    for (auto const* const url :
         {"", "example.com/hook", "https://example.com/hook path", "https://example.com/{{id}}",
          "https://bücher.example/", "https://example.com/50%", "https:///hook",
          "https://example.com:99999/", "https://example.com/[hook]"})
        format("\"" + std::string{url} + "\"", "http-url");
    format("", "http-url");
    format("\"customer name\"", "identifier");
    format("\"1234\"", "uuid");
    format("\"2026-01-28\"", "date-time");
    format("\"0301234567\"", "e164");
    format("\"28.1.2026\"", "date");
    format("\"b\"", "^a+$");
}

void add_objects(std::vector<violation>& all)
{
    culprit const provider{"/voice/provider", "\"11labs\""};
    culprit const kept{"/voice/provider", {}};
    std::string const models = "voice.providers[11labs].models[].value";
    all.push_back(told(errc::required, "/voice/provider", {}, "voice.providers[].value"));
    all.push_back(told(errc::required, "/post_call_schema/0/name"));
    all.push_back(of_stored(errc::required, "/voice/provider", {}, "voice.providers[].value"));
    all.push_back(of_stored(errc::required, "/model"));
    all.push_back(told(errc::required, "/voice/model", relation{{}, provider}, models));
    all.push_back(of_stored(errc::required, "/voice/model", relation{{}, kept}, models));
    all.push_back(
        told(errc::required, "/webhook_url", relation{{}, {"/is_webhook_active", "true"}}));
    std::string const vapi = "voice.providers[vapi]";
    all.push_back(told(errc::forbidden, "/voice/model",
                       relation{"\"m\"", {"/voice/provider", "\"vapi\""}}, vapi));
    all.push_back(told(errc::forbidden, "/voice/model", relation{"\"m\"", kept}, vapi));
    all.push_back(told(errc::forbidden, "/voice/model"));
    all.push_back(told(errc::incompatible, "/voice_id",
                       relation{"2", {"/engine_type", "\"pipeline\""}}, "voices[2].mode"));
    all.push_back(told(errc::incompatible, "/engine_type",
                       relation{"\"multimodal\"", {"/voice_id", {}}, {"\"pipeline\""}, 1},
                       "voices[1].mode"));
    all.push_back({errc::incompatible, origin::catalog, "/voice/providers/0/settings/speed/minimum",
                   "", relation{}});
}

void add_catalogs(std::vector<violation>& all)
{
    std::string const voices = "voice.providers[vapi].voiceIds[].value";
    std::string const languages =
        "transcriber.providers[deepgram].models[nova-2].languages[].value";
    auto const offered = [&](choices listed, std::string const& path, origin from = client) {
        all.push_back(told(errc::not_in_catalog, "/voice/voiceId", std::move(listed), path, from));
    };
    offered({"\"nope\"", {"\"Elliot\"", "\"Clara\""}, 2, "", {}, {}, {}}, voices);
    offered({"\"elliot\"", {"\"Elliot\"", "\"Clara\""}, 3, "\"Elliot\"", {}, {}, {}}, voices);
    offered({"\"elliot\"", {"\"Elliot\"", "\"Clara\""}, 57, "\"Elliot\"", {}, {}, {}}, voices);
    offered({"\"Elliot\u200b\"", {"\"Elliot\""}, 1, "\"Elliot\"", {}, {}, {}}, voices);
    offered({"\"ar\"",
             {"\"de\"", "\"en\""},
             2,
             "",
             {"/transcriber/model", "\"nova-2\""},
             {"\"nova-3\"", "\"whisper\""},
             {}},
            languages);
    offered({"\"Old\"", {"\"New\""}, 1, "\"New\"", {}, {}, {"\"New\""}}, voices);
    offered({"\"Old\"", {}, 0, "", {}, {}, {R"({"provider":"b","voiceId":"c"})"}}, voices);
    offered({"", {"\"Elliot\""}, 1, "", {"/voice/provider", ""}, {}, {}}, voices, stored);
    offered({"\"j\"", {"\"Elliot\""}, 1, "", {}, {}, {}}, voices, stored);
    offered({"3", {}, 0, "", {}, {}, {}}, "voices[].id");
}

void add_facts(std::vector<violation>& all)
{
    all.push_back(told(errc::facts_required, "/number_id", refused_value{"5"}));
    all.push_back(told(errc::number_not_found, "/number_id", refused_value{"5"}));
    all.push_back(told(errc::number_in_use, "/number_id", refused_value{"5"}));
    all.push_back(told(errc::bad_request, ""));
    all.push_back(told(errc::bad_request, "", request_fault{"/options"}));
    all.push_back({errc::bad_request, origin::catalog, "", "", {}});
}

/// Of a dialect document: what is told otherwise than of an assistant, and some of what is not.
void add_dialects(std::vector<violation>& all)
{
    auto const of_dialect = [&](errc code, std::string pointer, violation_details details = {}) {
        all.push_back(told(code, std::move(pointer), std::move(details), {}, origin::dialect));
    };
    of_dialect(errc::too_deep, "");
    of_dialect(errc::too_deep, "/properties/a/enum/0");
    of_dialect(errc::too_large, "");
    of_dialect(errc::too_large, "/properties/a/pattern");
    of_dialect(errc::too_many, "/properties/z", value_range{.maximum = whole(64)});
    of_dialect(errc::incompatible, "/properties/a/minimum", relation{"5", {}, {}, 0});
    of_dialect(errc::unknown_member, "/properties/a/minLenght", unknown_name{"\"minLength\""});
    of_dialect(errc::unknown_member, "/properties/a/acme.order");
    of_dialect(errc::required, "/title");
    of_dialect(errc::repeated, "/required/2", relation{"\"a\"", {"/required/0", "\"a\""}, {}, 0});
    of_dialect(errc::bad_format, "/title", format_mismatch{"\"Acme\"", "^[a-z0-9_-]+$", {}});
    of_dialect(errc::out_of_range, "/x-voicecfg/status",
               value_range{.value = "99", .minimum = whole(100), .maximum = whole(599)});
}

std::vector<violation> violations()
{
    std::vector<violation> all;
    add_texts(all);
    add_shapes(all);
    add_values(all);
    add_formats(all);
    add_objects(all);
    add_catalogs(all);
    add_facts(all);
    add_dialects(all);
    return all;
}

std::vector<notice> notices()
{
    using enum notice_code;
    return {
        {member_ignored, client, "/colour", {}},
        {member_dropped, stored, "/voice/speed", {}},
        {list_shrunk, client, "/fallbackVoices", list_sizes{1, 0}},
        {list_shrunk, client, "/fallbackVoices", list_sizes{3, 1}},
        {fallback_repeated, client, "/fallbackVoices/0", culprit{"/voice", {}}},
        {deprecated, client, "/endpoint_type", deprecated_value{}},
        {deprecated, client, "/voice/voiceId", deprecated_value{.since = "2026-01-28"}},
        {deprecated, client, "/voice/voiceId",
         deprecated_value{.until = "2026-03-01", .successors = {"\"Clara\""}}},
        {deprecated, stored, "/voice/voiceId",
         deprecated_value{"2026-01-28", "2026-03-01", {"\"Clara\"", "\"Tom\""}}},
        {number_taken_over, client, "/phone_number_id", {}},
        {blank, client, "/prompt", {}},
        {stale, stored, "/name", of_stored(errc::empty_string, "/name")},
        {member_unknown, stored, "", {}},
        {member_unknown, client, "", {}},
        {member_unknown, stored, "/Voice", unknown_name{"\"voice\""}},
    };
}

/// Complains about what the page lacks.
class lacking {
public:
    template <class Seen, class Value>
    void expect(Seen const& seen, Value value, std::string_view name)
    {
        if (seen.contains(value)) return;
        std::cerr << "sentences: none for " << name << '\n';
        any = true;
    }

    bool any = false;
};

/// Each parameter of a violation, and whether it has it.
std::vector<std::pair<std::string_view, bool>> parameters_of(violation const& each)
{
    // names every member, so that none can be added without a sentence
    auto const [offset, fault, value, allowed, count, suggestion, expected, found, clears, format,
                minimum, maximum, above, below, size, related, related_value, request_member,
                members, member_count, elsewhere, successors] = details_of(each);
    return {
        {"offset", offset.has_value()},
        {"text_fault", fault.has_value()},
        {"value", !value.empty()},
        {"allowed", !allowed.empty()},
        {"choices", count > allowed.size()},
        {"suggestion", !suggestion.empty()},
        {"expected", !expected.empty()},
        {"found", found != json_type{}},
        {"clears_empty", clears},
        {"format", !format.empty()},
        {"minimum", minimum.has_value()},
        {"maximum", maximum.has_value()},
        {"exclusive_minimum", above.has_value()},
        {"exclusive_maximum", below.has_value()},
        {"size", size.has_value()},
        {"related", !related.empty()},
        {"related_value", !related_value.empty()},
        {"request_member", !request_member.empty()},
        {"members", !members.empty()},
        {"member_count", member_count > members.size()},
        {"elsewhere", !elsewhere.empty()},
        {"successors", !successors.empty()},
        {"catalog_path", !each.catalog_path.empty()},
    };
}

template <class Told>
void print(Told const& told)
{
    std::cout << name(told.code) << "\n  " << message(told) << "\n  " << german::sentence(told)
              << "\n\n";
}

/// Whether every code, kind of details and parameter is among the violations and notices.
bool complete(std::vector<violation> const& all, std::vector<notice> const& noticed)
{
    std::set<errc> codes;
    std::set<std::size_t> kinds;
    std::set<notice_code> notice_codes;
    std::set<std::size_t> notice_kinds;
    std::set<std::string_view> parameters;
    for (auto const& each : all) {
        codes.insert(each.code);
        kinds.insert(each.details.index());
        for (auto const& [name, given] : parameters_of(each))
            if (given) parameters.insert(name);
    }
    for (auto const& each : noticed) {
        notice_codes.insert(each.code);
        notice_kinds.insert(each.details.index());
    }
    lacking page;
    for (auto const& each : parameters_of({})) page.expect(parameters, each.first, each.first);
    for (auto const& row : errc_rows) page.expect(codes, row.code, row.name);
    for (std::size_t i = 0; i < std::variant_size_v<violation_details>; ++i)
        page.expect(kinds, i, "the details of number " + std::to_string(i));
    for (int i = 0; i <= static_cast<int>(notice_code::member_unknown); ++i)
        page.expect(notice_codes, static_cast<notice_code>(i), name(static_cast<notice_code>(i)));
    for (std::size_t i = 0; i < std::variant_size_v<notice_details>; ++i)
        page.expect(notice_kinds, i, "a notice's details of number " + std::to_string(i));
    return !page.any;
}

} // namespace

int main()
{
    try {
        auto const all = violations();
        auto const noticed = notices();
        for (auto const& each : all) print(each);
        for (auto const& each : noticed) print(each);
        return complete(all, noticed) ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    catch (std::exception const& why) {
        std::cerr << "sentences: " << why.what() << '\n';
        return EXIT_FAILURE;
    }
}
