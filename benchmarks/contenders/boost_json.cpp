// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// What somebody writes in an afternoon who has one platform to serve: the rules as functions over
// Boost.JSON's values, the catalog in hash tables.

#include "../contender.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace bench {

namespace {

namespace json = boost::json;

struct text_hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept
    {
        return std::hash<std::string_view>{}(text);
    }
};
using names = std::unordered_set<std::string, text_hash, std::equal_to<>>;
template <class T>
using by_name = std::unordered_map<std::string, T, text_hash, std::equal_to<>>;

struct voice_offer {
    std::optional<names> voices;
    std::optional<names> models;
};

/// The catalog by what is asked of it.
struct catalog_index {
    by_name<voice_offer> voices;
    by_name<by_name<names>> transcribers;
};

std::string value_of(json::value const& entry)
{
    return std::string{std::string_view{entry.at("value").as_string()}};
}

names values_of(json::value const& list)
{
    names all;
    for (auto const& entry : list.as_array()) all.insert(value_of(entry));
    return all;
}

catalog_index index_of(std::string_view text)
{
    catalog_index index;
    auto const catalog = json::parse(text);
    for (auto const& provider : catalog.at("voice").at("providers").as_array()) {
        auto& offered = index.voices[value_of(provider)];
        if (auto const* const list = provider.as_object().if_contains("voiceIds"))
            offered.voices = values_of(*list);
        if (auto const* const list = provider.as_object().if_contains("models"))
            offered.models = values_of(*list);
    }
    for (auto const& provider : catalog.at("transcriber").at("providers").as_array()) {
        auto& models = index.transcribers[value_of(provider)];
        for (auto const& model : provider.at("models").as_array())
            models[value_of(model)] = values_of(model.at("languages"));
    }
    return index;
}

struct error {
    std::string_view code;
    std::string pointer;
};

/// The rules of the page, for a patch over a stored assistant.
class judge {
public:
    judge(catalog_index const& index, json::object const& stored, std::vector<error>& errors)
        : index_{index}, stored_{stored}, errors_{errors}
    {
    }

    void patch(json::value const& patch) const
    {
        auto const* const sent = patch.if_object();
        if (sent == nullptr) return fail("wrong_type", "");
        if (sent->empty()) return fail("empty_patch", "");
        for (auto const& member : *sent) top_level(member.key(), member.value());
    }

private:
    void fail(std::string_view code, std::string pointer) const
    {
        errors_.push_back({code, std::move(pointer)});
    }

    void top_level(std::string_view name, json::value const& value) const
    {
        auto const at = std::string{"/"}.append(name);
        if (name == "firstMessage" || name == "prompt")
            text(value, at);
        else if (name == "voice" || name == "transcriber")
            section(name, value, at);
        else if (name == "fallbackVoices")
            list("voice", value, at);
        else if (name == "fallbackTranscribers")
            list("transcriber", value, at);
        else if (name == "number_id")
            number(value, at);
        else
            fail("unknown_member", at);
    }

    bool text(json::value const& value, std::string const& at) const
    {
        auto const* const string = value.if_string();
        if (string == nullptr)
            fail("wrong_type", at);
        else if (string->empty())
            fail("empty_string", at);
        return string != nullptr && !string->empty();
    }

    void number(json::value const& value, std::string const& at) const
    {
        auto const* const id = value.if_int64();
        if (id == nullptr)
            fail("wrong_type", at);
        else if (*id < 1 || *id > 9007199254740991)
            fail("out_of_range", at);
        else if (!may_use_number(*id))
            fail("number_not_found", at);
    }

    void section(std::string_view name, json::value const& value, std::string const& at) const
    {
        auto const* const sent = members(name, value, at);
        if (sent == nullptr) return;
        if (sent->contains("provider")) return complete(name, *sent, nullptr, at);
        auto const* const under = stored_.if_contains(name);
        if (under == nullptr || under->is_null()) return fail("required", at + "/provider");
        if (!under->is_object()) return fail("wrong_type", at);
        complete(name, *sent, &under->get_object(), at);
    }

    void list(std::string_view name, json::value const& value, std::string const& at) const
    {
        auto const* const items = value.if_array();
        if (items == nullptr) return fail("wrong_type", at);
        for (std::size_t i = 0; i != items->size(); ++i) {
            auto const here = at + "/" + std::to_string(i);
            if (auto const* const sent = members(name, (*items)[i], here))
                complete(name, *sent, nullptr, here);
        }
    }

    /// The members of a section, where they are known and strings.
    json::object const* members(std::string_view name, json::value const& value,
                                std::string const& at) const
    {
        auto const* const sent = value.if_object();
        if (sent == nullptr) {
            fail("wrong_type", at);
            return nullptr;
        }
        std::string_view const other = name == "voice" ? "voiceId" : "language";
        bool good = true;
        for (auto const& member : *sent) {
            std::string_view const key = member.key();
            auto const here = at + "/" + std::string{key};
            if (key == "provider" || key == "model" || key == other)
                good = text(member.value(), here) && good;
            else
                fail("unknown_member", here);
        }
        return good ? sent : nullptr;
    }

    /// A member of the sent object or, under it, of the stored one.
    static std::optional<std::string_view> member(json::object const& sent,
                                                  json::object const* under, std::string_view name)
    {
        auto const* found = sent.if_contains(name);
        if (found == nullptr && under != nullptr) found = under->if_contains(name);
        if (found == nullptr || !found->is_string()) return std::nullopt;
        return std::string_view{found->get_string()};
    }

    void complete(std::string_view name, json::object const& sent, json::object const* under,
                  std::string const& at) const
    {
        auto const provider = member(sent, under, "provider");
        if (!provider) return fail("required", at + "/provider");
        auto const model = member(sent, under, "model");
        if (name == "voice")
            voice(*provider, member(sent, under, "voiceId"), model, at);
        else
            transcriber(*provider, model, member(sent, under, "language"), at);
    }

    void voice(std::string_view provider, std::optional<std::string_view> voice_id,
               std::optional<std::string_view> model, std::string const& at) const
    {
        auto const found = index_.voices.find(provider);
        if (found == index_.voices.end()) return fail("not_in_catalog", at + "/provider");
        auto const& offered = found->second;
        if (!voice_id)
            fail("required", at + "/voiceId");
        else if (offered.voices && !offered.voices->contains(*voice_id))
            fail("not_in_catalog", at + "/voiceId");
        if (model && !offered.models) fail("forbidden", at + "/model");
        if (offered.models) listed(*offered.models, model, at + "/model");
    }

    void transcriber(std::string_view provider, std::optional<std::string_view> model,
                     std::optional<std::string_view> language, std::string const& at) const
    {
        auto const found = index_.transcribers.find(provider);
        if (found == index_.transcribers.end()) return fail("not_in_catalog", at + "/provider");
        auto const languages = model ? found->second.find(*model) : found->second.end();
        if (languages == found->second.end())
            fail(model ? "not_in_catalog" : "required", at + "/model");
        else
            return listed(languages->second, language, at + "/language");
        if (!language) fail("required", at + "/language");
    }

    void listed(names const& allowed, std::optional<std::string_view> sent, std::string at) const
    {
        if (!sent)
            fail("required", std::move(at));
        else if (!allowed.contains(*sent))
            fail("not_in_catalog", std::move(at));
    }

    catalog_index const& index_;
    json::object const& stored_;
    std::vector<error>& errors_;
};

/// Moves the patch's values to their places.
void merge(json::object& into, json::object& patch)
{
    for (auto& [key, sent] : patch) {
        auto* const under = into.if_contains(key);
        bool const part = under != nullptr && under->is_object() && sent.is_object() &&
                          !sent.get_object().contains("provider");
        if (part)
            for (auto& [name, value] : sent.get_object())
                under->get_object().insert_or_assign(name, std::move(value));
        else
            into.insert_or_assign(key, std::move(sent));
    }
}

std::string written(std::vector<error> const& errors)
{
    json::array list;
    for (auto const& each : errors)
        list.push_back({{"code", each.code}, {"pointer", each.pointer}});
    return json::serialize(json::object{{"errors", std::move(list)}});
}

class by_hand final : public contender {
public:
    by_hand(offer const& offered, merging how) : index_{index_of(offered.catalog)}, how_{how} {}

    [[nodiscard]] std::string name() const override
    {
        return how_ == merging::copy ? "Boost.JSON by hand" : "Boost.JSON by hand, in place";
    }

    [[nodiscard]] bool only_a() const override { return how_ == merging::in_place; }

    void hold(std::string_view stored) override { merged_ = stored_ = json::parse(stored); }
    [[nodiscard]] std::string held() const override { return json::serialize(merged_); }

    bool cycle_a(std::string_view patch) override
    {
        auto sent = judged(how_ == merging::copy ? stored_ : merged_, patch);
        if (!errors_.empty()) return false;
        if (how_ == merging::copy) merged_ = stored_;
        merge(merged_.get_object(), sent.get_object());
        return true;
    }

    bool cycle_b(std::string_view stored, std::string_view patch, std::string& out) override
    {
        auto assistant = json::parse(stored);
        auto sent = judged(assistant, patch);
        if (errors_.empty()) merge(assistant.get_object(), sent.get_object());
        out = errors_.empty() ? json::serialize(assistant) : written(errors_);
        return errors_.empty();
    }

private:
    /// The parsed patch; what is wrong with it stands in `errors_`.
    json::value judged(json::value const& assistant, std::string_view patch)
    {
        errors_.clear();
        json::error_code fault;
        auto sent = json::parse(patch, fault);
        if (fault)
            errors_.push_back({"malformed_json", ""});
        else
            judge{index_, assistant.get_object(), errors_}.patch(sent);
        return sent;
    }

    catalog_index index_;
    merging how_;
    json::value stored_;
    json::value merged_;
    std::vector<error> errors_;
};

/// The same with all values of a cycle in one block of memory, given back as a whole.
class monotonic final : public contender {
public:
    explicit monotonic(offer const& offered) : index_{index_of(offered.catalog)} {}

    [[nodiscard]] std::string name() const override { return "Boost.JSON by hand, monotonic"; }

    void hold(std::string_view stored) override { stored_ = json::parse(stored); }
    [[nodiscard]] std::string held() const override
    {
        return json::serialize(result_ ? result_->merged : stored_);
    }

    bool cycle_a(std::string_view patch) override
    {
        result_.emplace(buffer_);
        auto sent = judged(*result_, stored_, patch);
        if (errors_.empty()) {
            result_->merged = json::value(stored_, &result_->memory);
            merge(result_->merged.get_object(), sent.get_object());
            return true;
        }
        result_.reset();
        return false;
    }

    bool cycle_b(std::string_view stored, std::string_view patch, std::string& out) override
    {
        result_.emplace(buffer_);
        result_->merged = json::parse(stored, &result_->memory);
        auto sent = judged(*result_, result_->merged, patch);
        if (errors_.empty()) merge(result_->merged.get_object(), sent.get_object());
        out = errors_.empty() ? json::serialize(result_->merged) : written(errors_);
        result_.reset();
        return errors_.empty();
    }

private:
    using block = unsigned char[16 * 1024];

    /// Merged and the memory that it lives in.
    struct result {
        explicit result(block& buffer) : memory{buffer, sizeof buffer} {}
        json::monotonic_resource memory;
        json::value merged = json::value(nullptr, json::storage_ptr{&memory});
    };

    json::value judged(result& within, json::value const& assistant, std::string_view patch)
    {
        errors_.clear();
        json::error_code fault;
        auto sent = json::parse(patch, fault, &within.memory);
        if (fault)
            errors_.push_back({"malformed_json", ""});
        else
            judge{index_, assistant.get_object(), errors_}.patch(sent);
        return sent;
    }

    catalog_index index_;
    json::value stored_;
    block buffer_;
    std::optional<result> result_;
    std::vector<error> errors_;
};

} // namespace

contender_ptr make_boost_json(offer const& offered, merging how)
{
    return std::make_unique<by_hand>(offered, how);
}

contender_ptr make_boost_json_monotonic(offer const& offered)
{
    return std::make_unique<monotonic>(offered);
}

} // namespace bench
