// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_LAYOUT_HPP
#define VOICECFG_EXAMPLES_LAYOUT_HPP

#include <voicecfg/voicecfg.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Texts that are written anew in the layout that they have.
namespace tool {

/// A place where one text says something else than another.
struct rewritten {
    std::string pointer;
    voicecfg::json::token const* before = nullptr; ///< null where it was added
    voicecfg::json::token const* after = nullptr;  ///< null where it was removed
};

/// Writes what a document holds in the layout of another, of which it has the most: white space,
/// line ends and the spelling of what is equal stay, so that a diff shows what changed.
class layout {
public:
    /// Of a text, and the document that was read from it.
    layout(std::string_view text, voicecfg::json::document const& read)
        : text_{text}, root_{read.root()}
    {
    }

    [[nodiscard]] std::string apply(voicecfg::json::document const& now)
    {
        auto const* const begin = text_.data();
        std::string out{begin, root_.begin};
        append(out, root_, now.root(), {});
        return out.append(end_of(root_), begin + text_.size());
    }

    std::vector<rewritten> places; ///< where the texts differ, in order

private:
    using token = voicecfg::json::token;
    using kind = voicecfg::json::kind;

    [[nodiscard]] static char const* end_of(token const& of) noexcept
    {
        return of.begin + of.text().size();
    }

    void append(std::string& out, token const& was, token const& is, std::string const& at)
    {
        if (was.text() == is.text()) return void(out += was.text());
        if (was.kind() == kind::object && is.kind() == kind::object)
            return append_object(out, was, is, at);
        if (was.kind() == kind::array && is.kind() == kind::array && count(was) == count(is))
            return append_array(out, was, is, at);
        places.push_back({at, &was, &is});
        out += is.text();
    }

    [[nodiscard]] static std::size_t count(token const& list)
    {
        std::size_t all = 0;
        for (voicecfg::json::elements each{list}; each; ++each) ++all;
        return all;
    }

    void append_array(std::string& out, token const& was, token const& is, std::string const& at)
    {
        auto const* from = was.begin;
        std::size_t position = 0;
        voicecfg::json::elements now{is};
        for (voicecfg::json::elements each{was}; each; ++each, ++now, ++position) {
            auto const& value = *(*each).scanned();
            out.append(from, value.begin);
            append(out, value, *(*now).scanned(), at + '/' + std::to_string(position));
            from = end_of(value);
        }
        out.append(from, end_of(was));
    }

    void append_object(std::string& out, token const& was, token const& is, std::string const& at)
    {
        voicecfg::json::member_index const before{was};
        voicecfg::json::member_index const now{is};
        auto const* from = was.begin + 1; // where what stands before a name begins
        std::string_view first;           // what stands before the first name
        std::string_view next;            // and before the last one
        std::string_view colon = ":";
        bool any = false;
        out += '{';
        for (voicecfg::json::members each{was}; each; ++each) {
            auto const& name = *each.name_token();
            auto const& value = *each.value().scanned();
            std::string_view const gap{from, static_cast<std::size_t>(name.begin - from)};
            (first.data() == nullptr ? first : next) = gap;
            colon = {end_of(name), static_cast<std::size_t>(value.begin - end_of(name))};
            from = end_of(value);
            auto const below = pointer(at, each.name());
            auto const left = now.find(each.name());
            if (!left) {
                places.push_back({below, &value, nullptr});
                continue;
            }
            out.append(any ? gap : first).append(name.text()).append(colon);
            append(out, value, *left.scanned(), below);
            any = true;
        }
        auto const separator =
            next.data() != nullptr ? std::string{next} : "," + std::string{first};
        for (voicecfg::json::members each{is}; each; ++each) {
            if (before.find(each.name())) continue;
            out.append(any ? separator : std::string{first}).append(each.name_token()->text());
            out.append(colon).append(each.value().scanned()->text());
            places.push_back({pointer(at, each.name()), nullptr, each.value().scanned()});
            any = true;
        }
        out.append(from, end_of(was));
    }

    [[nodiscard]] static std::string pointer(std::string at, std::string_view name)
    {
        voicecfg::json::append_reference(at, name);
        return at;
    }

    std::string_view text_;
    token const& root_;
};

} // namespace tool

#endif
