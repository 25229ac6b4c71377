// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// nlohmann/json for the documents, valijson for the rules: one schema for the patch, one for
// merged. What no schema says, whose the phone number is, is asked by hand.

#include "../contender.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <cstdint>

namespace bench {

namespace {

using nlohmann::json;

void compile(valijson::Schema& into, std::string const& text)
{
    auto const parsed = json::parse(text);
    valijson::adapters::NlohmannJsonAdapter const adapter{parsed};
    valijson::SchemaParser{valijson::SchemaParser::kDraft7}.populateSchema(adapter, into);
}

/// A sent object without its provider is laid over the stored one, anything else replaces it.
void merge(json& into, json& patch)
{
    for (auto& [key, sent] : patch.items()) {
        auto& under = into[key];
        if (sent.is_object() && !sent.contains("provider") && under.is_object())
            under.update(sent);
        else
            under = std::move(sent);
    }
}

class schemas final : public contender {
public:
    schemas(work const& all, offer const& offered)
    {
        compile(patch_, all.patch_schema_7);
        compile(merged_, offered.schema_7);
    }

    [[nodiscard]] std::string name() const override { return "nlohmann + valijson"; }
    void hold(std::string_view stored) override { result_ = held_ = json::parse(stored); }
    [[nodiscard]] std::string held() const override { return result_.dump(); }

    bool cycle_a(std::string_view patch) override
    {
        auto merged = held_;
        if (!update(merged, patch)) return false;
        result_ = std::move(merged);
        return true;
    }

    bool cycle_b(std::string_view stored, std::string_view patch, std::string& out) override
    {
        auto assistant = json::parse(stored);
        bool const done = update(assistant, patch);
        out = done ? assistant.dump() : json{{"errors", errors_}}.dump();
        return done;
    }

private:
    bool update(json& assistant, std::string_view patch)
    {
        errors_.clear();
        auto sent = json::parse(patch, nullptr, false);
        if (sent.is_discarded()) return refuse("malformed");
        if (!valid(patch_, sent)) return false;
        if (auto const id = sent.find("number_id"); id != sent.end())
            if (!may_use_number(id->get<std::int64_t>())) return refuse("/number_id: not found");
        merge(assistant, sent);
        return valid(merged_, assistant);
    }

    bool refuse(std::string why)
    {
        errors_.push_back(std::move(why));
        return false;
    }

    bool valid(valijson::Schema const& schema, json const& value)
    {
        valijson::adapters::NlohmannJsonAdapter const adapter{value};
        if (validator_.validate(schema, adapter, nullptr)) return true;
        valijson::ValidationResults found;
        validator_.validate(schema, adapter, &found);
        for (valijson::ValidationResults::Error each; found.popError(each);)
            errors_.push_back(each.description);
        return false;
    }

    valijson::Schema patch_;
    valijson::Schema merged_;
    valijson::Validator validator_;
    json held_;
    json result_;
    std::vector<std::string> errors_;
};

} // namespace

contender_ptr make_valijson(work const& all, offer const& offered)
{
    return std::make_unique<schemas>(all, offered);
}

} // namespace bench
