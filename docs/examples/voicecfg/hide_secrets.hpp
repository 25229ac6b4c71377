// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_HIDE_SECRETS_HPP
#define VOICECFG_EXAMPLES_HIDE_SECRETS_HPP

#include "reporter.hpp"

#include <voicecfg/plan/secrets.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
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
    std::vector<std::size_t> covered = {}; ///< where they were before

    /// Where what stood at a place of the text stands now.
    [[nodiscard]] std::uint32_t moved(std::uint32_t at) const
    {
        auto const after = std::ranges::upper_bound(covered, at);
        auto const before = static_cast<std::size_t>(after - covered.begin());
        if (before == 0) return at;
        auto const now = places[before - 1].begin + (at - covered[before - 1]);
        return static_cast<std::uint32_t>(at == covered[before - 1] ? now
                                                                    : now - shorter_[before - 1]);
    }

private:
    using node = voicecfg::json::node;
    using kind = voicecfg::json::kind;
    using secrets = voicecfg::value_secrets;

    void visit(node value, secrets said)
    {
        said = voicecfg::settle_secrets(said, value);
        bool const secret = said.secret;
        if (value.is(kind::array)) {
            auto const* const items = said.words != nullptr ? said.words->items : nullptr;
            for (voicecfg::json::elements each{value}; each; ++each)
                visit(*each, {.secret = secret, .words = items, .around = said.around});
        }
        else if (value.is(kind::object))
            for (voicecfg::json::members each{value}; each; ++each) {
                auto below = voicecfg::secrets_of_member(said, value, each.name());
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
        covered.push_back(begin);
        shorter_.push_back(whole.size() - (out_.size() - from));
    }

    std::string_view text_;
    voicecfg::json::document read_;
    std::string out_;
    std::vector<std::size_t> shorter_ = {}; ///< by how much each is, covered
    std::size_t done_ = 0; ///< how much of the text is in `out_`
};

/// Covers the same secrets in the file of YAML that a text was made of, letter for letter. What is
/// longer in the file than in its letters moves all that follows.
inline void cover_yaml(file_text& text, std::vector<made_part const*> const& secrets)
{
    std::string covered;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> moved; // from there, so much less
    std::uint32_t done = 0;
    std::uint32_t less = 0;
    for (auto const* const part : secrets) {
        if (part->begin < done) continue;
        covered.append(text.yaml, done, part->begin - done);
        for (auto const byte : text.yaml.substr(part->begin, part->end - part->begin))
            if (byte == '\n' || (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U)
                covered += byte == '\n' ? '\n' : '*';
            else
                ++less;
        done = part->end;
        moved.emplace_back(done, less);
    }
    covered.append(text.yaml, done);
    auto const move = [&](std::uint32_t& at) {
        auto const after = std::ranges::upper_bound(moved, at, {}, &decltype(moved)::value_type::first);
        if (after != moved.begin()) at -= after[-1].second;
    };
    for (auto& part : text.parts) {
        move(part.begin);
        move(part.end);
    }
    text.yaml = std::move(covered);
}

/// Hides the secrets of a text in which something was found.
inline void hide_secrets(audit& done, voicecfg::dialect const& platform)
{
    if (done.errors.violations.empty() && done.notices.all.empty() &&
        done.healed.violations.empty())
        return;
    secret_hider hider{done.text.json};
    auto hidden = hider.hide(platform.assistant);
    if (done.text.is_yaml()) {
        std::vector<made_part const*> parts;
        for (auto const at : hider.covered)
            parts.push_back(&*std::ranges::lower_bound(done.text.parts, at, {}, &made_part::json));
        std::ranges::sort(parts, {}, &made_part::begin);
        cover_yaml(done.text, parts);
        for (auto& part : done.text.parts) part.json = hider.moved(part.json);
    }
    done.text.json = std::move(hidden);
    done.hidden = std::move(hider.places);
}

} // namespace tool

#endif
