// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../same_words.hpp"
#include "catalog_forms.hpp"
#include "laws.hpp"
#include "subjects.hpp"

#include "../../docs/examples/voicecfg/lines.hpp"
#include "../../docs/examples/voicecfg/protocol.hpp"
#include "../model/compare.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace laws {
namespace {

namespace json = boost::json;

constexpr std::string_view by_provider = R"({
"voice": {"providers": [
  {"value": "vapi", "voiceIds": [{"value": "Elliot"}, "Clara"], "settings": {"speed": {"type": "number", "minimum": 0.7, "maximum": 1.2}, "mode": {"enum": ["a", 1, null, [0.5]]}}},
  {"value": "11labs", "voiceIds": ["x"], "models": ["eleven_v3"], "settings": true},
  {"value": "q\"[]", "models": []}]},
"transcriber": {"providers": {"deepgram": {"models": [{"value": "nova-3", "languages": ["en", "de"]}, "nova-2"], "settings": {"smart": {"type": ["boolean", "null"]}}}}},
"model": {"providers": {"openai": {"models": ["gpt-4o"], "settings": true}, "anthropic": {}}}})";

constexpr std::string_view by_id =
    R"({"voices": [{"id": 1, "mode": "pipeline"}, {"id": 2, "mode": "multimodal"}, {"id": 3}],
"languages": [{"name": "English"}, {"name": "Deutsch"}], "models": [{"name": "GPT-4o"}]})";

/// What a byte says of the options of a request: the dialect, and five choices.
struct setting {
    voicecfg::dialect const* platform;
    voicecfg::catalog_view catalog;
    std::optional<voicecfg::facts> known;
    voicecfg::options chosen;
};

voicecfg::catalog_view catalog_of(std::size_t dialect, bool empty)
{
    static auto const loaded = [] {
        std::vector<voicecfg::catalog> all;
        for (auto const* const platform : voicecfg::dialects::all)
            for (std::string_view const text :
                 {platform->name == "autocalls" ? by_id : by_provider, std::string_view{"{}"}})
                all.push_back(voicecfg::catalog::parse(*platform, text).value());
        return all;
    }();
    return loaded[dialect * 2 + (empty ? 1 : 0)];
}

setting read_setting(std::string_view& bytes)
{
    auto const byte = bytes.empty() ? 0U : static_cast<unsigned char>(bytes.front());
    if (!bytes.empty()) bytes.remove_prefix(1);
    std::size_t const dialect = byte % 3;
    unsigned const bits = byte / 3;
    setting read{voicecfg::dialects::all[dialect], catalog_of(dialect, (bits & 1) != 0), {}, {}};
    if ((bits & 2) != 0) read.chosen.unknown = voicecfg::unknown_members::ignore;
    if ((bits & 4) != 0) read.chosen.recheck = voicecfg::rechecking::everything;
    if ((bits & 8) == 0)
        read.known = voicecfg::facts{"o", "i", {{1, "o", {}}, {2, "o", "i"}, {3, "o", "j"}}};
    if ((bits & 16) != 0) read.chosen.max_violations = 2;
    return read;
}

found with_input(broken const& fault, std::string_view input)
{
    if (!fault) return std::nullopt;
    return *fault + "\ninput " + std::string{input};
}

} // namespace

found hold_for_texts(std::string_view bytes)
{
    auto rest = bytes;
    auto const chosen = read_setting(rest);
    auto const zero = rest.find('\0');
    question asked{.platform = chosen.platform,
                   .stored = std::string{rest.substr(0, zero)},
                   .patch = std::string{zero == rest.npos ? "" : rest.substr(zero + 1)},
                   .catalog = chosen.catalog,
                   .known = chosen.known,
                   .chosen = chosen.chosen};
    model::dice choices{std::string_view{bytes.substr(0, 8)}};
    return with_input(any_of(asked, choices), bytes);
}

namespace {

/// The first violations of a report are those of the report that is cut after them.
broken cut_reports_agree(voicecfg::result<void> const& whole, voicecfg::result<void> const& cut)
{
    constexpr std::string_view law = "a report is cut, not changed";
    if (!whole || !cut) {
        if (!whole && !cut) {
            auto expected = whole.assume_error();
            if (expected.violations.size() > 2) {
                expected.violations.resize(2);
                expected.truncated = true;
            }
            if (expected == cut.assume_error()) return std::nullopt;
        }
        return std::string{law};
    }
    return std::nullopt;
}

outcome as_answer(voicecfg::result<void> const& audited)
{
    if (!audited) return {.rejected = audited.assume_error()};
    return {.merged = "{}", .changes = "[]", .undo = "[]", .delta = "{}"};
}

/// Whether two reports find the same at the same places. An audit alone repeats values.
bool find_the_same(voicecfg::report const& one, voicecfg::report const& other)
{
    return one.truncated == other.truncated &&
           std::ranges::equal(one.violations, other.violations, [](auto const& a, auto const& b) {
               return a.code == b.code && a.pointer == b.pointer && a.from == b.from &&
                      a.catalog_path == b.catalog_path;
           });
}

} // namespace

found hold_for_audits(std::string_view bytes)
{
    auto rest = bytes;
    auto chosen = read_setting(rest);
    chosen.chosen = {};
    auto const audit = [&](voicecfg::options const& options) {
        return voicecfg::check_text({.dialect = *chosen.platform,
                                     .assistant = rest,
                                     .catalog = chosen.catalog,
                                     .options = options});
    };
    auto const audited = audit(chosen.chosen);
    question asked{.platform = chosen.platform,
                   .stored = std::string{rest},
                   .patch = "{}",
                   .catalog = chosen.catalog,
                   .known = chosen.known,
                   .chosen = {.recheck = voicecfg::rechecking::everything}};
    auto fault = report_is_never_empty(asked, as_answer(audited));
    if (!fault) fault = cut_reports_agree(audited, audit({.max_violations = 2}));
    auto const read = voicecfg::read_stored(*chosen.platform, rest);
    if (!fault && read) {
        auto const value = voicecfg::json::to_value(read.assume_value().root());
        fault = answers_agree(
            "an audit of a parsed value and of a text agree", as_answer(audited),
            as_answer(voicecfg::check(
                {.dialect = *chosen.platform, .assistant = value, .catalog = chosen.catalog})));
    }
    if (!fault && chosen.platform->empty_patch) {
        auto const rechecked = ask_text(asked);
        auto const said = as_answer(audited);
        if (rechecked.rejected.has_value() != said.rejected.has_value() ||
            (said.rejected && !find_the_same(*rechecked.rejected, *said.rejected)))
            fault = "to change nothing and recheck everything is an audit";
    }
    return with_input(fault, bytes);
}

namespace {

broken same_values(voicecfg::value_set const& one, voicecfg::value_set const& other);

broken same_entry(voicecfg::catalog_entry const& one, voicecfg::catalog_entry const& other)
{
    if (one.any_setting != other.any_setting || one.settings.size() != other.settings.size())
        return "settings";
    for (std::size_t i = 0; i < one.settings.size(); ++i) {
        auto const& a = one.settings[i];
        auto const& b = other.settings[i];
        if (a.name != b.name || !tests::same_words(a.words, b.words))
            return "setting " + std::string{a.name};
    }
    if (!std::equal(one.attributes.begin(), one.attributes.end(), other.attributes.begin(),
                    other.attributes.end()))
        return "attributes";
    for (std::size_t i = 0; i < std::max(one.lists.size(), other.lists.size()); ++i)
        if (auto fault =
                same_values(i < one.lists.size() ? one.lists[i] : voicecfg::value_set{},
                            i < other.lists.size() ? other.lists[i] : voicecfg::value_set{}))
            return fault;
    return std::nullopt;
}

broken same_values(voicecfg::value_set const& one, voicecfg::value_set const& other)
{
    if (one.listed != other.listed) return "a list is there and not there";
    if (!std::equal(one.names.begin(), one.names.end(), other.names.begin(), other.names.end()))
        return "names";
    if (!std::equal(one.also.begin(), one.also.end(), other.also.begin(), other.also.end()))
        return "other names";
    auto const same_deprecation = [](auto const& a, auto const& b) {
        return a.position == b.position && a.since == b.since && a.until == b.until &&
               a.successors.size() == b.successors.size();
    };
    if (!std::equal(one.deprecated.begin(), one.deprecated.end(), other.deprecated.begin(),
                    other.deprecated.end(), same_deprecation))
        return "what is deprecated";
    for (std::size_t i = 0; i < std::max(one.entries.size(), other.entries.size()); ++i)
        if (auto fault =
                same_entry(i < one.entries.size() ? one.entries[i] : voicecfg::catalog_entry{},
                           i < other.entries.size() ? other.entries[i] : voicecfg::catalog_entry{}))
            return "of " + std::string{one.names[i]} + " " + *fault;
    return std::nullopt;
}

broken same_catalogs(std::string_view law, voicecfg::catalog_view one, voicecfg::catalog_view other)
{
    for (std::size_t i = 0; i < one.sections.size(); ++i) {
        auto const& a = one.sections[i];
        auto const& b = other.sections[i];
        if (a.listed != b.listed) return std::string{law} + ": a section is there and not there";
        for (std::size_t list = 0; list < a.lists.size() && a.listed; ++list)
            if (auto fault = same_values(a.lists[list], b.lists[list]))
                return std::string{law} + ": " + *fault;
    }
    return std::nullopt;
}

broken fault_of_catalog(voicecfg::report const& refused, std::size_t size)
{
    constexpr std::string_view law = "a catalog that does not load has one fault";
    std::string out = "{";
    voicecfg::append_errors(out, refused);
    out += '}';
    if (refused.violations.size() != 1) return std::string{law};
    auto const& told = refused.violations.front();
    if (told.from != voicecfg::origin::catalog || voicecfg::json::document{out}.fault() ||
        !model::pointer_steps(told.pointer) || details_of(told).offset.value_or(0) > size)
        return std::string{law} + ": " + out;
    return std::nullopt;
}

broken catalog_holds(voicecfg::dialect const& platform, std::string_view text, model::dice& choices)
{
    auto const loaded = voicecfg::catalog::parse(platform, text);
    if (!loaded)
        if (auto fault = fault_of_catalog(loaded.assume_error(), text.size())) return fault;
    voicecfg::json::document const read{text, voicecfg::json::any_depth};
    if (read.fault() || voicecfg::json::document{text, 200}.fault()) return std::nullopt;
    if (voicecfg::json::find_duplicate(read) != nullptr) return std::nullopt;
    auto const value = voicecfg::json::to_value(read.root());
    auto const parsed = voicecfg::catalog::from(platform, value);
    if (parsed.has_value() != loaded.has_value() ||
        (!parsed && parsed.assume_error() != loaded.assume_error()))
        return "a catalog loads from a text as from the parsed value";
    if (!loaded) return std::nullopt;
    if (auto fault = same_catalogs("a catalog is the same parsed", loaded.assume_value(),
                                   parsed.assume_value()))
        return fault;
    auto const other = voicecfg::catalog::from(platform, catalog_forms::other(choices, value));
    if (!other) return "a catalog loads in another form";
    return same_catalogs("a catalog is the same in another form", loaded.assume_value(),
                         other.assume_value());
}

} // namespace

found hold_for_catalogs(std::string_view bytes)
{
    auto rest = bytes;
    auto const chosen = read_setting(rest);
    model::dice choices{std::string_view{bytes.substr(0, 8)}};
    return with_input(catalog_holds(*chosen.platform, rest, choices), bytes);
}

namespace {

/// Takes every event of Boost.JSON's parser and keeps nothing.
struct any_event {
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();
    using error = boost::system::error_code;
    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return true; }
    bool on_object_end(std::size_t, error&) { return true; }
    bool on_array_begin(error&) { return true; }
    bool on_array_end(std::size_t, error&) { return true; }
    bool on_key_part(json::string_view, std::size_t, error&) { return true; }
    bool on_key(json::string_view, std::size_t, error&) { return true; }
    bool on_string_part(json::string_view, std::size_t, error&) { return true; }
    bool on_string(json::string_view, std::size_t, error&) { return true; }
    bool on_number_part(json::string_view, error&) { return true; }
    bool on_int64(std::int64_t, json::string_view, error&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, error&) { return true; }
    bool on_double(double, json::string_view, error&) { return true; }
    bool on_bool(bool, error&) { return true; }
    bool on_null(error&) { return true; }
    bool on_comment_part(json::string_view, error&) { return true; }
    bool on_comment(json::string_view, error&) { return true; }
};

/// Whether Boost.JSON sees a fault in a text that may go on. It refuses exponents beyond an `int`,
/// which JSON allows.
bool refused_by_boost(std::string_view text)
{
    json::parse_options options;
    options.max_depth = voicecfg::json::max_depth;
    json::basic_parser<any_event> parser{options};
    boost::system::error_code error;
    auto const taken = parser.write_some(true, text.data(), text.size(), error);
    return error || taken != text.size();
}

/// The fault stands at the first byte at which no text can go on. A lone surrogate and a bad
/// sequence of UTF-8 begin there, and are known only later.
broken fault_is_placed(std::string_view text, std::size_t offset)
{
    auto const told = " byte " + std::to_string(offset);
    if (offset > text.size()) return "a fault lies in its text:" + told;
    if (refused_by_boost(text.substr(0, offset)))
        return "what stands before a fault can continue:" + told;
    if (offset == text.size() || text[offset] == '\\' ||
        static_cast<unsigned char>(text[offset]) >= 0x80)
        return std::nullopt;
    if (refused_by_boost(text.substr(0, offset + 1))) return std::nullopt;
    return "what includes a fault can't continue:" + told;
}

/// Whether a scanned value is the one that Boost.JSON read. It rounds some doubles badly, and makes
/// no number of `0e999`: those are compared with the C library's.
bool same_value(voicecfg::json::node ours, json::value const& boosts)
{
    if (ours.is(voicecfg::json::kind::number) && boosts.is_double()) {
        std::string const text{ours.scanned()->text()};
        return ours.number() == voicecfg::json::numeric{std::strtod(text.c_str(), nullptr)};
    }
    if (ours.is(voicecfg::json::kind::array) && boosts.is_array()) {
        std::size_t at = 0;
        for (voicecfg::json::elements each{ours}; each; ++each, ++at)
            if (at >= boosts.get_array().size() || !same_value(*each, boosts.get_array()[at]))
                return false;
        return at == boosts.get_array().size();
    }
    if (!ours.is(voicecfg::json::kind::object) || !boosts.is_object())
        return model::equal(voicecfg::json::to_value(ours), boosts);
    voicecfg::json::member_index const index{ours};
    for (auto const& row : index.rows()) {
        auto const* const there = boosts.get_object().if_contains(row.name);
        if (there == nullptr || !same_value(row.value, *there)) return false;
    }
    return index.rows().size() == boosts.get_object().size();
}

} // namespace

found hold_for_scans(std::string_view bytes)
{
    voicecfg::json::document const read{bytes};
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = voicecfg::json::max_depth;
    auto const value =
        json::parse(boost::core::string_view{bytes.data(), bytes.size()}, error, {}, options);
    if (error == json::error::exponent_overflow) return std::nullopt;
    if (read.fault().has_value() != static_cast<bool>(error))
        return with_input("our scanner and Boost.JSON take the same texts: " +
                              (error ? "Boost.JSON " + error.message() : std::string{"ours not"}),
                          bytes);
    if (!read.fault()) {
        if (same_value(read.root(), value)) return std::nullopt;
        return with_input("our scanner and Boost.JSON read the same values", bytes);
    }
    if (read.fault()->error != voicecfg::json::scan_error::malformed) return std::nullopt;
    return with_input(fault_is_placed(bytes, read.fault()->offset), bytes);
}

namespace {

std::string answers(std::string_view lines, voicecfg::dialect const& platform,
                    voicecfg::catalog_view catalog, std::size_t step)
{
    std::string out;
    protocol::line_reader reader;
    auto const answer = [&](std::string_view line) {
        protocol::answer_line(out, line, platform, catalog);
    };
    for (std::size_t at = 0; at < lines.size(); at += step)
        reader.read(lines.substr(at, step), answer);
    reader.finish(answer);
    return out;
}

broken answer_is_a_response(std::string_view line)
{
    voicecfg::json::document const read{line, voicecfg::json::any_depth};
    if (!read.fault() && voicecfg::json::node{read.root()}.is(voicecfg::json::kind::object)) {
        voicecfg::json::node const root{read.root()};
        if (root.find("id") && root.find("ok").is(voicecfg::json::kind::boolean) &&
            root.find("ok").boolean() != root.find("errors").is(voicecfg::json::kind::array))
            return std::nullopt;
    }
    return "each answer is a response: " + std::string{line};
}

} // namespace

found hold_for_lines(std::string_view bytes)
{
    auto rest = bytes;
    auto const chosen = read_setting(rest);
    std::size_t const step =
        rest.empty() ? 1 : 1 + static_cast<std::size_t>(static_cast<unsigned char>(rest.front()));
    if (!rest.empty()) rest.remove_prefix(1);
    auto const whole = answers(rest, *chosen.platform, chosen.catalog, rest.size() + 1);
    if (whole != answers(rest, *chosen.platform, chosen.catalog, step))
        return with_input("how lines arrive does not matter", bytes);
    std::size_t asked = 0;
    for (auto left = rest; !left.empty();) {
        auto const line = left.substr(0, left.find('\n'));
        asked += line.find_first_not_of(" \t\r") != line.npos;
        left.remove_prefix(std::min(left.size(), line.size() + 1));
    }
    for (std::string_view left = whole; !left.empty(); --asked) {
        auto const end = left.find('\n');
        if (end == left.npos || asked == 0)
            return with_input("each line has one answer: " + whole, bytes);
        if (auto fault = answer_is_a_response(left.substr(0, end))) return with_input(fault, bytes);
        left.remove_prefix(end + 1);
    }
    return asked == 0 ? std::nullopt : with_input("each line has an answer: " + whole, bytes);
}

} // namespace laws
