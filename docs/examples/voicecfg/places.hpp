// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_PLACES_HPP
#define VOICECFG_EXAMPLES_PLACES_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where in a text something stands.
namespace tool {

/// Bytes of a text, from the first to the one after the last.
struct extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A line and a column, from 1. Columns count code points, a tab is one.
struct place {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// The lines of a text, which must outlive it. LF ends a line, with or without a CR before it.
class lines_of {
public:
    explicit lines_of(std::string_view text) : text_{text}, begins_{0}
    {
        for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
            begins_.push_back(at + 1);
    }

    [[nodiscard]] place at(std::size_t offset) const noexcept
    {
        auto const after = std::upper_bound(begins_.begin(), begins_.end(), offset);
        auto const begin = after[-1];
        return {static_cast<std::size_t>(after - begins_.begin()),
                voicecfg::json::code_points(text_.substr(begin, offset - begin)) + 1};
    }

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    /// A line without its end.
    [[nodiscard]] extent line(std::size_t number) const noexcept
    {
        auto const begin = begins_[number - 1];
        auto end = number < begins_.size() ? begins_[number] - 1 : text_.size();
        if (end > begin && text_[end - 1] == '\r') --end;
        return {begin, end};
    }

private:
    std::string_view text_;
    std::vector<std::size_t> begins_;
};

/// What a JSON pointer leads to.
struct target {
    voicecfg::json::token const* name = nullptr;   ///< of the member, where it is one
    voicecfg::json::token const* value = nullptr;  ///< null where it is missing
    voicecfg::json::token const* around = nullptr; ///< the last array or object on the way
};

/// Takes the first reference off a JSON pointer that is not empty (RFC 6901, section 4).
[[nodiscard]] inline std::string take_reference(std::string_view& pointer)
{
    pointer.remove_prefix(1);
    auto const slash = pointer.find('/');
    std::string reference;
    for (auto rest = pointer.substr(0, slash); !rest.empty(); rest.remove_prefix(1)) {
        bool const escape = rest[0] == '~' && rest.size() > 1;
        if (escape) rest.remove_prefix(1);
        reference += !escape ? rest[0] : rest[0] == '1' ? '/' : '~';
    }
    pointer.remove_prefix(std::min(slash, pointer.size()));
    return reference;
}

/// Follows a JSON pointer as far as it leads. Of two members with one name it takes the last, as
/// the engine does.
[[nodiscard]] inline target follow(voicecfg::json::document const& read, std::string_view pointer)
{
    using voicecfg::json::kind;
    target at{.value = &read.root()};
    while (!pointer.empty() && at.value != nullptr) {
        auto const reference = take_reference(pointer);
        voicecfg::json::node const around{*at.value};
        at = {.around = at.value};
        if (around.is(kind::object)) {
            for (voicecfg::json::members member{around}; member; ++member)
                if (member.name() == reference)
                    at = {member.name_token(), member.value().scanned(), around.scanned()};
        }
        else if (around.is(kind::array)) {
            std::size_t left = 0;
            std::from_chars(reference.data(), reference.data() + reference.size(), left);
            voicecfg::json::elements element{around};
            for (; element && left != 0; ++element) --left;
            if (element) at.value = (*element).scanned();
        }
        else
            return {.around = around.scanned()};
    }
    return at;
}

} // namespace tool

#endif
