// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// RapidJSON for the documents and for the rules: its validator knows draft 4 of JSON Schema. What
// no schema says, whose the phone number is, is asked by hand.

#include "../contender.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace bench {

namespace {

using rapidjson::Document;
using rapidjson::SchemaDocument;
using rapidjson::SchemaValidator;
using rapidjson::StringBuffer;
using rapidjson::Value;

template <class Json>
std::string written(Json const& value)
{
    StringBuffer buffer;
    rapidjson::Writer<StringBuffer> writer{buffer};
    value.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
}

void parse(Document& into, std::string_view text)
{
    into.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
}

Document parsed(std::string_view text)
{
    Document read;
    parse(read, text);
    return read;
}

/// A sent object without its provider is laid over the stored one, anything else replaces it.
void merge(Document& into, Document& patch)
{
    auto& memory = into.GetAllocator();
    auto const put = [&](Value& object, Value& name, Value& sent) {
        auto const at = object.FindMember(name);
        Value copy{sent, memory};
        if (at == object.MemberEnd())
            object.AddMember(Value{name, memory}, copy, memory);
        else
            at->value = copy;
    };
    for (auto& member : patch.GetObject()) {
        auto const under = into.FindMember(member.name);
        bool const part = member.value.IsObject() && !member.value.HasMember("provider") &&
                          under != into.MemberEnd() && under->value.IsObject();
        if (!part)
            put(into, member.name, member.value);
        else
            for (auto& each : member.value.GetObject()) put(under->value, each.name, each.value);
    }
}

class schemas final : public contender {
public:
    schemas(work const& all, offer const& offered)
        : patch_schema_{parsed(all.patch_schema_4)},
          merged_schema_{parsed(offered.schema_4)}, patch_{patch_schema_}, merged_{merged_schema_}
    {
    }

    [[nodiscard]] std::string name() const override { return "RapidJSON + its SchemaValidator"; }

    void hold(std::string_view stored) override
    {
        parse(held_, stored);
        result_.CopyFrom(held_, result_.GetAllocator());
    }
    [[nodiscard]] std::string held() const override { return written(result_); }

    bool cycle_a(std::string_view patch) override
    {
        Document merged;
        merged.CopyFrom(held_, merged.GetAllocator());
        if (!update(merged, patch)) return false;
        result_ = std::move(merged);
        return true;
    }

    bool cycle_b(std::string_view stored, std::string_view patch, std::string& out) override
    {
        auto assistant = parsed(stored);
        bool const done = update(assistant, patch);
        out = done ? written(assistant) : error_;
        return done;
    }

private:
    bool update(Document& assistant, std::string_view patch)
    {
        auto sent = parsed(patch);
        if (sent.HasParseError()) return refuse("malformed");
        if (!valid(patch_, sent)) return false;
        if (auto const id = sent.FindMember("number_id"); id != sent.MemberEnd())
            if (!may_use_number(id->value.GetInt64())) return refuse("number_id: not found");
        merge(assistant, sent);
        return valid(merged_, assistant);
    }

    bool refuse(std::string_view why)
    {
        error_ = why;
        return false;
    }

    bool valid(SchemaValidator& validator, Document const& value)
    {
        validator.Reset();
        if (value.Accept(validator)) return true;
        StringBuffer at;
        validator.GetInvalidDocumentPointer().StringifyUriFragment(at);
        error_ = std::string{at.GetString()} + ": " + validator.GetInvalidSchemaKeyword();
        return false;
    }

    SchemaDocument patch_schema_;
    SchemaDocument merged_schema_;
    SchemaValidator patch_;
    SchemaValidator merged_;
    Document held_;
    Document result_;
    std::string error_;
};

} // namespace

contender_ptr make_rapidjson(work const& all, offer const& offered)
{
    return std::make_unique<schemas>(all, offered);
}

} // namespace bench
