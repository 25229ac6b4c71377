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
#include <vector>

namespace tool {

/// Hides the secrets of a text that is shown beside what was found in it, since that goes to logs.
/// Letter for letter, so that all places stay.
class secret_hider {
public:
    /// Of a text that is JSON; another one has no members.
    explicit secret_hider(std::string_view text) : text_{text}, read_{text} {}

    /// Makes a text with a star for each letter of a secret string, and a 1 for each digit. Its
    /// secrets are at `places`.
    [[nodiscard]] std::string hide(voicecfg::object const& table)
    {
        if (!read_.fault()) visit(node{read_.root()}, {.table = &table});
        out_.append(text_.substr(done_));
        return std::move(out_);
    }

    std::vector<extent> places;

private:
    using node = voicecfg::json::node;
    using kind = voicecfg::json::kind;
    using secrets = voicecfg::detail::value_secrets;

    void visit(node value, secrets said)
    {
        said = voicecfg::detail::settle_secrets(said, value);
        bool const secret = said.secret;
        if (value.is(kind::array)) {
            auto const* const items = said.words != nullptr ? said.words->items : nullptr;
            for (voicecfg::json::elements each{value}; each; ++each)
                visit(*each, {.secret = secret, .words = items, .around = said.around});
        }
        else if (value.is(kind::object))
            for (voicecfg::json::members each{value}; each; ++each) {
                auto below = voicecfg::detail::secrets_of_member(said, value, each.name());
                below.secret = below.secret || secret;
                visit(each.value(), below);
            }
        else if (secret)
            cover(value);
    }

    void cover(node value)
    {
        auto const whole = value.scanned()->text();
        auto const begin = static_cast<std::size_t>(whole.data() - text_.data());
        out_.append(text_.substr(done_, begin - done_));
        done_ = begin + whole.size();
        auto const from = out_.size();
        if (value.is(kind::string))
            out_.append("\"")
                .append(voicecfg::json::code_points(whole.substr(1, whole.size() - 2)), '*')
                .append("\"");
        else
            for (char const letter : whole) out_ += letter >= '0' && letter <= '9' ? '1' : letter;
        places.push_back({from, out_.size()});
    }

    std::string_view text_;
    voicecfg::json::document read_;
    std::string out_;
    std::size_t done_ = 0; ///< how much of the text is in `out_`
};

/// Hides the secrets of a text in which something was found.
inline void hide_secrets(audit& done, voicecfg::dialect const& platform)
{
    if (done.errors.violations.empty() && done.notices.all.empty() &&
        done.healed.violations.empty())
        return;
    secret_hider hider{done.text};
    auto hidden = hider.hide(platform.assistant);
    done.text = std::move(hidden);
    done.hidden = std::move(hider.places);
}

} // namespace tool

#endif
