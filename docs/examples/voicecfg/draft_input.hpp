// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_INPUT_HPP
#define VOICECFG_EXAMPLES_DRAFT_INPUT_HPP

#include "unusable.hpp"

#include <voicecfg/voicecfg.hpp>

#include <boost/json/value.hpp>

#include <charconv>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A dialect document drafted from an OpenAPI document.
namespace tool::drafts {

/// A value of the input, and where it stands: in the value around it by name, or by position in an
/// array.
struct place {
    boost::json::value const* value;
    place const* around = nullptr;
    std::string_view name = {};
    std::size_t position = 0;

    /// The JSON pointer to it (RFC 6901).
    [[nodiscard]] std::string pointer() const
    {
        std::vector<place const*> way;
        for (auto const* each = this; each->around != nullptr; each = each->around)
            way.push_back(each);
        std::string out;
        for (auto each = way.rbegin(); each != way.rend(); ++each)
            if ((*each)->around->value->is_object())
                voicecfg::json::append_reference(out, (*each)->name);
            else
                out.append(1, '/').append(std::to_string((*each)->position));
        return out;
    }
};

/// What a draft leaves open: a sentence about a place, each once. Of very many the rest is counted.
class open_points {
public:
    struct point {
        std::string pointer;
        std::string sentence;
    };

    void add(place const& at, std::string sentence)
    {
        if (bytes_ > most_bytes) return void(++left_out_);
        if (!known_.emplace(at.value, sentence).second) return;
        auto const& added = points_.emplace_back(point{at.pointer(), std::move(sentence)});
        bytes_ += added.pointer.size() + 2 * added.sentence.size();
    }

    [[nodiscard]] std::vector<point> const& all() const noexcept { return points_; }
    [[nodiscard]] std::size_t left_out() const noexcept { return left_out_; }

private:
    static constexpr std::size_t most_bytes = std::size_t{1} << 22;

    std::vector<point> points_;
    std::set<std::pair<void const*, std::string>> known_;
    std::size_t bytes_ = 0;
    std::size_t left_out_ = 0;
};

/// An OpenAPI document, its places, and the work that drafting from it may take.
class input {
public:
    explicit input(boost::json::value root) : root_value_(std::move(root))
    {
        root_ = &places_.emplace_back(place{&root_value_});
    }
    input(input const&) = delete;
    input& operator=(input const&) = delete;

    [[nodiscard]] place const& root() const noexcept { return *root_; }

    /// A member of an object, or null.
    [[nodiscard]] place const* find(place const& object, std::string_view name)
    {
        auto const* const members = object.value->if_object();
        if (members == nullptr) return nullptr;
        auto const found = members->find({name.data(), name.size()});
        return found != members->end() ? &member(object, *found) : nullptr;
    }

    /// A place within an object.
    [[nodiscard]] place const& member(place const& object, boost::json::key_value_pair const& entry)
    {
        spend(1);
        return places_.emplace_back(
            place{&entry.value(), &object, {entry.key().data(), entry.key().size()}});
    }

    /// A place within an array.
    [[nodiscard]] place const& item(place const& array, std::size_t position)
    {
        spend(1);
        auto const& values = array.value->get_array();
        return places_.emplace_back(place{&values[position], &array, {}, position});
    }

    /// What a JSON pointer leads to, or null.
    [[nodiscard]] place const* follow(std::string_view pointer)
    {
        auto const* at = root_;
        while (at != nullptr && !pointer.empty()) {
            if (pointer.front() != '/') return nullptr;
            auto const end = pointer.find('/', 1);
            at = step(*at, pointer.substr(1, end == pointer.npos ? end : end - 1));
            pointer.remove_prefix(end == pointer.npos ? pointer.size() : end);
        }
        return at;
    }

    /// What a reference within the document leads to (RFC 6901, section 6), or null.
    [[nodiscard]] place const* resolve(std::string_view reference)
    {
        auto const known = resolved_.find(reference);
        if (known != resolved_.end()) return known->second;
        auto const* const found =
            reference.starts_with('#') ? follow(percent_decoded(reference.substr(1))) : nullptr;
        return resolved_.emplace(reference, found).first->second;
    }

    /// Counts values that are read or written. Errors: throws where a small document expands to
    /// very many.
    void spend(std::size_t values)
    {
        constexpr std::size_t most = std::size_t{1} << 22;
        if ((spent_ += values) > most)
            throw unusable{"what it refers to expands to more than " + std::to_string(most) +
                           " values"};
    }

    open_points open;

private:
    [[nodiscard]] place const* step(place const& from, std::string_view reference)
    {
        std::string name;
        for (std::size_t i = 0; i < reference.size(); ++i)
            if (reference[i] == '~' && i + 1 < reference.size())
                name += reference[++i] == '1' ? '/' : '~';
            else
                name += reference[i];
        if (!from.value->is_array()) return find(from, name);
        std::size_t position = 0;
        auto const* const end = name.data() + name.size();
        bool const read = std::from_chars(name.data(), end, position).ptr == end && !name.empty();
        return read && position < from.value->get_array().size() ? &item(from, position) : nullptr;
    }

    [[nodiscard]] static std::string percent_decoded(std::string_view text)
    {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            unsigned byte = 0;
            auto const* const digits = text.data() + i + 1;
            if (text[i] == '%' && i + 2 < text.size() &&
                std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
                out += static_cast<char>(byte);
                i += 2;
            }
            else
                out += text[i];
        }
        return out;
    }

    boost::json::value root_value_;
    std::deque<place> places_;
    place const* root_;
    std::map<std::string, place const*, std::less<>> resolved_;
    std::size_t spent_ = 0;
};

} // namespace tool::drafts

#endif
