// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Writes schemas, each followed by random documents with the engine's verdict on them, as lines of
// JSON: documents CASES-DIRECTORY DATA-DIRECTORY. `agree.mjs` reads them.

#include "../../docs/examples/voicecfg/protocol.hpp"
#include "../model/generator.hpp"

#include <boost/json/parse.hpp>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace json = boost::json;

constexpr std::size_t invented_catalogs = 80;
constexpr std::size_t samples_of_empty_catalog = 30;
constexpr std::size_t samples_of_real_catalog = 550;

// ------------------------------------------------------------------------------- what is
// comparable

template <class Integer>
bool exact(Integer integer)
{
    auto const real = static_cast<double>(integer);
    return voicecfg::json::numeric{real} == voicecfg::json::numeric{integer};
}

/// Whether every JSON reader that holds numbers as doubles reads the same value: then a schema is
/// asked about the document that the engine is asked about.
bool same_to_all(json::value const& value)
{
    if (value.is_double()) return std::isfinite(value.get_double());
    if (value.is_int64()) return exact(value.get_int64());
    if (value.is_uint64()) return exact(value.get_uint64());
    if (value.is_array())
        return std::all_of(value.get_array().begin(), value.get_array().end(), same_to_all);
    return !value.is_object() ||
           std::all_of(value.get_object().begin(), value.get_object().end(),
                       [](auto const& member) { return same_to_all(member.value()); });
}

bool comparable(json::value const& document)
{
    return same_to_all(document) &&
           !voicecfg::json::deeper_than(document, voicecfg::json::max_depth);
}

// ------------------------------------------------------------------------------ what the engine
// says

/// What a document is judged by.
struct judged_by {
    voicecfg::dialect const& platform;
    voicecfg::catalog catalog;
    voicecfg::options chosen = {};
};

/// An assistant that has what the rules need, and nothing else.
json::value needed(voicecfg::dialect const& platform)
{
    json::object assistant;
    for (auto const& rule : platform.rules)
        if (auto const* const needs = std::get_if<voicecfg::needs>(&rule))
            assistant[json::string_view{needs->needed.data(), needs->needed.size()}] =
                "https://example.com/";
    return assistant;
}

/// Facts of a caller who owns every number that a patch names.
voicecfg::facts owner_of_all(json::value const& patch)
{
    voicecfg::facts known{.organization = "o", .integration = {}, .numbers = {}};
    if (!patch.is_object()) return known;
    for (auto const& member : patch.get_object()) {
        voicecfg::json::node const value{member.value()};
        if (value.is(voicecfg::json::kind::number) && value.number().fits_int64())
            known.numbers.push_back({value.number().to_int64(), "o", {}});
    }
    return known;
}

/// Whether a violation is about an unknown member of an object that was sent without its
/// discriminator and is laid over the stored one.
bool about_laid_over(voicecfg::violation const& told, judged_by const& by, json::value const& patch)
{
    if (told.code != voicecfg::errc::unknown_member) return false;
    auto const end = told.pointer.find('/', 1);
    if (end == std::string::npos) return false;
    for (auto const& row : by.platform.assistant.members) {
        auto const* const nested = std::get_if<voicecfg::object_of>(&row.type);
        if (nested == nullptr || nested->merge != voicecfg::merging::discriminated) continue;
        if (told.pointer.substr(1, end - 1) != row.name) continue;
        auto const& sent = patch.at(json::string_view{row.name.data(), row.name.size()});
        auto const& by_name = nested->schema->discriminator;
        return !sent.get_object().contains(json::string_view{by_name.data(), by_name.size()});
    }
    return false;
}

/// Whether a violation is none where what was sent is stored so (G5).
bool about_sent_back(voicecfg::violation const& told)
{
    return told.code == voicecfg::errc::unknown_member || told.code == voicecfg::errc::read_only;
}

/// The definition that `to_json_schema` gives for a patch; whether something is sent back may be
/// left open.
bool accepts_patch(judged_by const& by, json::value const& patch, bool may_send_back = false)
{
    auto const stored = needed(by.platform);
    auto const known = owner_of_all(patch);
    auto const planned = voicecfg::plan_update({.dialect = by.platform,
                                                .stored = stored,
                                                .patch = patch,
                                                .catalog = by.catalog,
                                                .facts = &known,
                                                .options = by.chosen});
    if (planned) return true;
    auto const& found = planned.assume_error().violations;
    return std::all_of(found.begin(), found.end(), [&](voicecfg::violation const& each) {
        return each.from == voicecfg::origin::stored || about_laid_over(each, by, patch) ||
               (may_send_back && about_sent_back(each));
    });
}

bool accepts_creation(judged_by const& by, json::value const& sent)
{
    auto const known = owner_of_all(sent);
    return static_cast<bool>(
        voicecfg::plan_creation(voicecfg::create_request<voicecfg::lasting_value>{
            by.platform, sent, by.catalog, &known, by.chosen}));
}

bool accepts(judged_by const& by, voicecfg::schema_of what, json::value const& document)
{
    if (what == voicecfg::schema_of::patch) return accepts_patch(by, document);
    if (what == voicecfg::schema_of::creation) return accepts_creation(by, document);
    auto audit = by.chosen;
    audit.unknown = {}; // an assistant may have unknown members
    return static_cast<bool>(voicecfg::check(
        {.dialect = by.platform, .assistant = document, .catalog = by.catalog, .options = audit}));
}

/// Whether the engine merges a patch with what is stored and known.
bool merges(judged_by const& by, json::object const& request)
{
    auto const* const stored = request.if_contains("stored");
    auto const* const facts = request.if_contains("facts");
    json::value const nothing = json::object{};
    voicecfg::facts known;
    auto const text = facts != nullptr ? model::to_text(*facts) : "{}";
    if (!protocol::read_facts(voicecfg::json::document{text}.root(), known)) return false;
    return static_cast<bool>(voicecfg::plan_update({.dialect = by.platform,
                                                    .stored = stored != nullptr ? *stored : nothing,
                                                    .patch = request.at("patch"),
                                                    .catalog = by.catalog,
                                                    .facts = facts != nullptr ? &known : nullptr,
                                                    .options = by.chosen}));
}

// --------------------------------------------------------------------------------- near misses

using declared = std::pair<std::string, json::value>; ///< a setting

/// The values in a document, itself included, and the objects among them.
void collect(json::value& value, std::vector<json::value*>& all, std::vector<json::value*>& objects)
{
    all.push_back(&value);
    if (value.is_array())
        for (auto& item : value.get_array()) collect(item, all, objects);
    if (!value.is_object()) return;
    objects.push_back(&value);
    for (auto& member : value.get_object()) collect(member.value(), all, objects);
}

/// The settings that a catalog declares anywhere.
void collect_settings(json::value const& value, std::vector<declared>& all)
{
    if (value.is_array())
        for (auto const& item : value.get_array()) collect_settings(item, all);
    if (!value.is_object()) return;
    for (auto const& member : value.get_object()) {
        collect_settings(member.value(), all);
        if (member.key() != "settings" || !member.value().is_object()) continue;
        for (auto const& each : member.value().get_object())
            all.emplace_back(each.key(), each.value());
    }
}

/// Makes documents that are nearly like others.
class near_misses {
public:
    near_misses(model::dice& dice, voicecfg::dialect const& platform, json::value const& catalog)
        : dice_{dice}, platform_{platform}
    {
        collect_settings(catalog, settings_);
    }

    /// A document that differs in one place, or takes members or a value from another.
    json::value of(json::value document, json::value other)
    {
        std::vector<json::value*> places;
        std::vector<json::value*> objects;
        std::vector<json::value*> sources;
        std::vector<json::value*> unused;
        collect(document, places, objects);
        collect(other, sources, unused);
        auto const luck = dice_.below(100);
        if (luck < 35 && !objects.empty())
            change_members(dice_.pick(objects)->get_object());
        else if (luck < 50 && document.is_object() && other.is_object())
            graft(document.get_object(), other.get_object());
        else if (luck < 60 && document.is_object())
            set_edge(document.get_object());
        else if (luck < 65)
            *dice_.pick(places) = *dice_.pick(sources);
        else
            change(*dice_.pick(places));
        return document;
    }

private:
    void change(json::value& value)
    {
        if (dice_.chance(10))
            value = nullptr;
        else if (value.is_string() && dice_.chance(5))
            value.get_string().push_back('\n'); // before it a text has ended, to some
        else if (value.is_string() && dice_.chance(80))
            value = model::string_value(model::near_miss(dice_, model::text(value.get_string())));
        else if (value.is_double())
            value = value.get_double() * (dice_.chance(50) ? 1.25 : -1.0);
        else if (value.is_int64())
            value = value.get_int64() + (dice_.chance(50) ? 1 : -1);
        else if (value.is_bool() && dice_.chance(50))
            value = !value.get_bool();
        else
            value = model::junk(dice_);
    }

    void change_members(json::object& object)
    {
        if (!settings_.empty() && dice_.chance(30)) return add_setting(object);
        auto const names = model::names_of(object);
        if (names.empty() || dice_.chance(15)) {
            object["more"] = model::junk(dice_);
            return;
        }
        auto const name = dice_.pick(names);
        auto const value = object.at(name);
        object.erase(name);
        if (dice_.chance(30)) object[model::same_but_for_spelling(dice_, name)] = value;
    }

    /// Adds a setting whose value is at the edge of what its declaration allows, or beyond.
    void add_setting(json::object& object)
    {
        auto const& [name, declaration] = dice_.pick(settings_);
        std::vector<json::value> values{model::junk(dice_), true, "x", 1, 0.5, nullptr};
        for (auto const* const word : {"minimum", "maximum"})
            if (auto const* const bound = declaration.as_object().if_contains(word)) {
                auto const edge = bound->to_number<double>();
                values.insert(values.end(), {edge, edge - 0.01, edge + 0.01, edge, edge});
            }
        if (auto const* const allowed = declaration.as_object().if_contains("enum"))
            for (auto const& each : allowed->as_array()) values.push_back(each);
        object[name] = dice_.pick(values);
    }

    /// Adds members of another object, or makes one null.
    void graft(json::object& to, json::object const& from)
    {
        for (auto const& member : from)
            if (dice_.chance(50)) to[member.key()] = member.value();
        auto const names = model::names_of(to);
        if (!names.empty() && dice_.chance(30)) to[dice_.pick(names)] = nullptr;
    }

    /// Sets a number to the edge of its range or beyond, or a member that needs another.
    void set_edge(json::object& to)
    {
        auto const name_of = [](std::string_view name) {
            return json::string_view{name.data(), name.size()};
        };
        for (auto const& rule : platform_.rules)
            if (auto const* const needs = std::get_if<voicecfg::needs>(&rule); dice_.chance(20)) {
                if (needs == nullptr) continue;
                to[name_of(needs->member)] = true;
                to[name_of(needs->needed)] = nullptr;
            }
        for (auto const& row : platform_.assistant.members) {
            auto const range = voicecfg::detail::bounds_of(row.type);
            if (!range || !dice_.chance(10)) continue;
            auto const edge =
                voicecfg::detail::json_number(dice_.chance(50) ? range->minimum : range->maximum);
            to[name_of(row.name)] = edge;
            if (dice_.chance(60)) change(to[name_of(row.name)]);
        }
    }

    model::dice& dice_;
    voicecfg::dialect const& platform_;
    std::vector<declared> settings_;
};

// -------------------------------------------------------------------------------------- writing

/// One catalog, what was made from it, and documents to be judged by it.
class round {
public:
    round(std::string const& dialect, json::value const& catalog)
        : platform_{*voicecfg::find_dialect(dialect)},
          catalog_{voicecfg::catalog::parse(platform_, model::to_text(catalog)).value()},
          document_{catalog}
    {
    }

    void add(json::object const& request)
    {
        if (auto const* const patch = request.if_contains("patch")) {
            patches_.push_back(*patch);
            check_that_nothing_merged_is_refused(request);
        }
        for (auto const* const name : {"stored", "check"})
            if (auto const* const assistant = request.if_contains(name))
                assistants_.push_back(*assistant);
    }

    void write(model::dice& d) const
    {
        using voicecfg::schema_of;
        using voicecfg::unknown_members;
        write(d, schema_of::patch, unknown_members::reject, patches_);
        write(d, schema_of::patch, unknown_members::ignore, patches_);
        write(d, schema_of::assistant, unknown_members::reject, assistants_);
        write(d, schema_of::creation, unknown_members::reject, creations());
        write(d, schema_of::creation, unknown_members::ignore, creations());
    }

private:
    [[nodiscard]] judged_by by(voicecfg::unknown_members unknown) const
    {
        return {platform_, catalog_, {.unknown = unknown, .max_violations = 1'000'000}};
    }

    /// Patches with the members that a creation must send, as far as other documents have them.
    [[nodiscard]] std::vector<json::value> creations() const
    {
        std::vector<json::value> all;
        for (auto document : patches_) {
            if (document.is_object())
                for (auto const& row : platform_.assistant.members)
                    if (row.required) add_member(document.get_object(), row.name, all.size());
            all.push_back(std::move(document));
        }
        return all;
    }

    /// Adds a member that an object lacks, as the first patch or assistant from a position on has
    /// it that an audit accepts.
    void add_member(json::object& to, std::string_view row, std::size_t position) const
    {
        json::string_view const name{row.data(), row.size()};
        if (to.contains(name)) return;
        auto const rules = by(voicecfg::unknown_members::reject);
        auto const count = assistants_.size();
        for (std::size_t i = 0; i < count; ++i) {
            auto const* const from = assistants_[(position + i) % count].if_object();
            auto const* const found = from != nullptr ? from->if_contains(name) : nullptr;
            if (found == nullptr ||
                !accepts(rules, voicecfg::schema_of::assistant, json::object{{name, *found}}))
                continue;
            to[name] = *found;
            return;
        }
    }

    /// What the schema of a patch rejects is merged into no assistant, but where what nothing knows
    /// or may be sent is stored so, says its definition.
    void check_that_nothing_merged_is_refused(json::object const& request) const
    {
        for (auto const unknown :
             {voicecfg::unknown_members::reject, voicecfg::unknown_members::ignore})
            if (merges(by(unknown), request) &&
                !accepts_patch(by(unknown), request.at("patch"), true))
                throw std::runtime_error{"merged, but not accepted: " + model::to_text(request)};
    }

    void write(model::dice& d, voicecfg::schema_of what, voicecfg::unknown_members unknown,
               std::vector<json::value> const& documents) const
    {
        auto const rules = by(unknown);
        json::object head;
        head["of"] = what == voicecfg::schema_of::patch      ? "patch"
                     : what == voicecfg::schema_of::creation ? "creation"
                                                             : "assistant";
        head["dialect"] = json::string_view{platform_.name.data(), platform_.name.size()};
        head["schema"] = voicecfg::to_json_schema(platform_, catalog_, what, unknown);
        std::cout << model::to_text(head) << '\n';
        near_misses misses{d, platform_, document_};
        for (auto const& document : documents) {
            bool const good = write(rules, what, document);
            int const others = what == voicecfg::schema_of::creation ? 0 : 1;
            for (int left = good ? 5 : others; left > 0; --left)
                write(rules, what, misses.of(document, d.pick(documents)));
        }
    }

    static bool write(judged_by const& rules, voicecfg::schema_of what, json::value const& document)
    {
        if (!comparable(document)) return false;
        bool const accepted = accepts(rules, what, document);
        std::cout << (accepted ? "{\"accepted\": true" : "{\"accepted\": false")
                  << ", \"document\": " << model::to_text(document) << "}\n";
        return accepted;
    }

    voicecfg::dialect const& platform_;
    voicecfg::catalog catalog_;
    json::value document_; ///< that the catalog was read from
    std::vector<json::value> patches_;
    std::vector<json::value> assistants_;
};

/// Catalogs of every kind that loads, and requests that go with them.
void write_invented(model::dice& d)
{
    model::generator generator{20261122};
    std::optional<round> open;
    model::sample before;
    for (std::size_t catalogs = 0; catalogs <= invented_catalogs;) {
        auto sample = generator.next();
        if (!open || sample.dialect != before.dialect || sample.catalog != before.catalog) {
            if (open) open->write(d);
            open.emplace(sample.dialect, sample.catalog);
            ++catalogs;
        }
        open->add(sample.request.as_object());
        before = std::move(sample);
    }
}

void write_for(model::dice& d, std::string const& dialect, json::value const& catalog,
               std::size_t samples)
{
    model::generator generator{20261123, dialect, catalog};
    round with{dialect, catalog};
    for (std::size_t i = 0; i < samples; ++i) with.add(generator.next().request.as_object());
    with.write(d);
}

void write_real(model::dice& d, std::string const& dialect, std::filesystem::path const& file)
{
    std::ifstream in{file};
    if (!in) throw std::runtime_error{"cannot read " + file.string()};
    auto const catalog = json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    write_for(d, dialect, catalog, samples_of_real_catalog);
}

/// Catalogs that offer nothing, each in its way.
void write_empty(model::dice& d)
{
    auto const nothing = json::parse(R"({"voices": [], "languages": [], "models": []})");
    auto const providers = json::parse(R"({"voice": {"providers": []},
        "transcriber": {"providers": {"deepgram": {"models": [{"value": "nova-3"}]}}},
        "model": {"providers": [{"value": "openai", "models": []}]}})");
    for (std::string const dialect : {"lumenia", "autocalls", "edmo"}) {
        write_for(d, dialect, json::object{}, samples_of_empty_catalog);
        write_for(d, dialect, dialect == "autocalls" ? nothing : providers,
                  samples_of_empty_catalog);
    }
}

} // namespace

int main(int count, char** words)
{
    try {
        if (count != 3) throw std::runtime_error{"documents CASES-DIRECTORY DATA-DIRECTORY"};
        model::dice d{20261121};
        for (std::string const dialect : {"lumenia", "autocalls", "edmo"})
            write_real(d, dialect,
                       std::filesystem::path{words[1]} / dialect / (dialect + ".catalog.json"));
        for (std::string const dialect : {"lumenia", "edmo"})
            write_real(d, dialect, std::filesystem::path{words[2]} / "catalog-full.json");
        write_empty(d);
        write_invented(d);
        return std::cout.flush() ? 0 : 1;
    }
    catch (std::exception const& why) {
        std::cerr << "documents: " << why.what() << '\n';
        return 1;
    }
}
