// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_ROUTE_HPP
#define VOICECFG_EXAMPLES_DRAFT_ROUTE_HPP

#include "draft_input.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tool::drafts {

/// Finds the schema that a draft is of.
class routes {
public:
    explicit routes(input& from) : from_{from}, paths_{from.find(from.root(), "paths")} {}

    /// The schema of the body of the one route that is asked for. Without a path, there has to be
    /// only one with the method, without a method only one PATCH or PUT.
    [[nodiscard]] place const& body(std::string const* path, std::string const* method)
    {
        if (path != nullptr) return body_at(*path, method != nullptr ? *method : "patch");
        std::vector<route> found;
        for (auto const& each : all())
            if ((method != nullptr ? each.method == *method : each.method != "post") &&
                schema_of(*each.at) != nullptr)
                found.push_back(each);
        if (found.size() == 1) {
            path_ = found.front().path;
            return *schema_of(*found.front().at);
        }
        if (found.empty())
            throw unusable{"no " + wanted(method) +
                           " with a body of JSON is in it; name a route by --path and " +
                           "--method, or a schema by --schema. There are " + listed(all())};
        throw unusable{"which " + wanted(method) + "? Say --path and --method. There are " +
                       listed(found)};
    }

    /// The path of the route that was found.
    [[nodiscard]] std::string_view path() const noexcept { return path_; }

private:
    struct route {
        std::string_view method;
        std::string_view path;
        place const* at;

        [[nodiscard]] std::string spelled() const
        {
            std::string out;
            for (char const letter : method) out += static_cast<char>(letter - 'a' + 'A');
            return out.append(1, ' ').append(path);
        }
    };

    [[nodiscard]] static std::string wanted(std::string const* method)
    {
        return method != nullptr ? *method + " route" : "patch or put route";
    }

    [[nodiscard]] static std::string listed(std::vector<route> const& found)
    {
        constexpr std::size_t most = 20;
        if (found.empty()) return "none";
        std::string out;
        for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
            out.append(i == 0 ? "" : ", ").append(found[i].spelled());
        return found.size() > most ? out + " and others" : out;
    }

    /// The operations that may have a body.
    [[nodiscard]] std::vector<route> all()
    {
        std::vector<route> out;
        if (paths_ == nullptr || !paths_->value->is_object()) return out;
        for (auto const& each : paths_->value->get_object()) {
            auto const& item = referred_by(from_.member(*paths_, each));
            for (std::string_view const method : {"patch", "put", "post"})
                if (auto const* const at = from_.find(item, method))
                    out.push_back({method, {each.key().data(), each.key().size()}, at});
        }
        return out;
    }

    [[nodiscard]] place const& body_at(std::string_view path, std::string_view method)
    {
        std::vector<route> there;
        for (auto const& each : all())
            if (each.path == path) there.push_back(each);
        auto const found = std::find_if(there.begin(), there.end(),
                                        [&](route const& each) { return each.method == method; });
        path_ = path;
        if (found != there.end()) {
            if (auto const* const schema = schema_of(*found->at)) return *schema;
            throw unusable{found->spelled() + " has no body of JSON with a schema"};
        }
        throw unusable{"it has no " + std::string{method} + " of " + std::string{path} +
                       ". There are " + listed(there.empty() ? all() : there)};
    }

    /// What stands behind a reference, of anything but schemas.
    [[nodiscard]] place const& referred_by(place const& at)
    {
        auto const* now = &at;
        for (int steps = 0; steps < 16; ++steps) {
            auto const* const reference = from_.find(*now, "$ref");
            if (reference == nullptr || !reference->value->is_string()) break;
            auto const* const next = from_.resolve(reference->value->get_string());
            if (next == nullptr) break;
            now = next;
        }
        return *now;
    }

    /// Media types of JSON: RFC 8259, section 11, and RFC 6839, section 3.1.
    [[nodiscard]] static bool is_json(std::string_view media_type)
    {
        auto const name = media_type.substr(0, media_type.find_first_of("; "));
        return name == "application/json" || name.ends_with("+json") || name == "*/*" ||
               name == "application/*";
    }

    /// The schema of the body of an operation in JSON, or null.
    [[nodiscard]] place const* schema_of(place const& operation)
    {
        auto const* const body = from_.find(operation, "requestBody");
        auto const* const content =
            body != nullptr ? from_.find(referred_by(*body), "content") : nullptr;
        if (content == nullptr || !content->value->is_object()) return nullptr;
        for (auto const& each : content->value->get_object())
            if (is_json({each.key().data(), each.key().size()}))
                if (auto const* const schema =
                        from_.find(referred_by(from_.member(*content, each)), "schema"))
                    return schema;
        return nullptr;
    }

    input& from_;
    place const* paths_;
    std::string path_;
};

} // namespace tool::drafts

#endif
