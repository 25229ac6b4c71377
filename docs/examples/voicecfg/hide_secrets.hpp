// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_HIDE_SECRETS_HPP
#define VOICECFG_EXAMPLES_HIDE_SECRETS_HPP

#include "reporter.hpp"

#include <voicecfg/plan/secrets.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace tool {

/// Hides the secrets of a text that is shown beside what was found in it, since that goes to logs.
/// A star stands for each letter, so that all places stay.
class secret_hider {
public:
    /// Of what a file holds; where that is no JSON it has no members.
    explicit secret_hider(file_text& in) : in_{in}, read_{in.json} {}

    void hide(voicecfg::object const& table)
    {
        if (read_.fault()) return;
        visit(node{read_.root()}, voicecfg::hidden_parts{table}, false);
        out_.append(in_.json, done_, in_.json.npos);
        in_.json = std::move(out_);
    }

private:
    using node = voicecfg::json::node;
    using kind = voicecfg::json::kind;

    void visit(node value, voicecfg::hidden_parts said, bool secret)
    {
        secret = said.settle(value) || secret;
        if (value.is(kind::array)) {
            auto const of_items = said.of_items();
            for (voicecfg::json::elements each{value}; each; ++each) visit(*each, of_items, secret);
        }
        else if (value.is(kind::object))
            for (voicecfg::json::members each{value}; each; ++each)
                visit(each.value(), said.of_member(value, each.name()), secret);
        else if (secret)
            cover(value);
    }

    void cover(node value)
    {
        auto const whole = value.scanned()->text();
        auto const begin = static_cast<std::size_t>(whole.data() - in_.json.data());
        out_.append(in_.json, done_, begin - done_);
        done_ = begin + whole.size();
        in_.hidden.push_back(out_.size());
        if (in_.is_yaml()) cover_yaml(in_.place({begin, done_}));
        if (!value.is(kind::string))
            for (char const letter : whole) out_ += letter >= '0' && letter <= '9' ? '1' : letter;
        else
            out_.append("\"").append(letters_of(whole) - 2, '*').append("\"");
    }

    /// In JSON text that was made of YAML, whose parts are known by their bytes, each byte is one.
    [[nodiscard]] std::size_t letters_of(std::string_view whole) const
    {
        return in_.is_yaml() ? whole.size() : voicecfg::json::code_points(whole);
    }

    void cover_yaml(extent of)
    {
        for (auto at = of.begin; at != of.end; ++at)
            if (in_.yaml[at] != '\n' && in_.yaml[at] != '\r') in_.yaml[at] = '*';
    }

    file_text& in_;
    voicecfg::json::document read_;
    std::string out_;
    std::size_t done_ = 0; ///< how much of the text is in `out_`
};

/// Hides the secrets of a text in which something was found.
inline void hide_secrets(audit& done, voicecfg::dialect const& platform)
{
    if (!done.errors.violations.empty() || !done.notices.all.empty() ||
        !done.healed.violations.empty())
        secret_hider{done.text}.hide(platform.assistant);
}

} // namespace tool

#endif
