// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_CHECK_PLACES_HPP
#define VOICECFG_DOCUMENTS_CHECK_PLACES_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/follow_references.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Whether the words of `x-voicecfg` fit the value beside which they stand, references followed
/// (V15, V16, V20, V22).
namespace voicecfg::documents {

/// Checks the words of one value whose shape is known.
class place_checker {
public:
    place_checker(reading& to, index value)
        : to_{to}, words_{to.made.values[value].words}, ours_{*to.sources[value].extension},
          given_{to.sources[value].given}, shape_{to.made.values[value].shape}, object_{object_at(
                                                                                    to, value)}
    {
    }

    void check()
    {
        check_merge();
        auto const& made = to_.made.shapes[shape_];
        for (auto const* name : {"section", "discriminator", "settings"})
            require(made.object != none, name);
        require(passes({json_type::null}), "null");
        require(passes({json_type::string, json_type::integer, json_type::number}), "list");
        for (auto const* name : {"within", "listed", "unlisted"})
            require((given_ & bit_of(extension_word::list)) != 0, name);
        require(passes({json_type::integer, json_type::number}), "phoneNumber");
        require(passes({json_type::array}), "fallbackOf");
        if (made.object != none) check_object(made.object);
    }

private:
    [[nodiscard]] bool has(extension_word id) const noexcept { return (given_ & bit_of(id)) != 0; }

    [[nodiscard]] bool passes(json_types any) const noexcept
    {
        for (auto const type : any)
            if (to_.shapes[shape_].passes.contains(type)) return true;
        return false;
    }

    /// Adds a fault at a word that stands here and does not fit.
    void require(bool fits, std::string_view name)
    {
        if (fits) return;
        if (auto const* const said = member_of(ours_, name))
            to_.faults.add(errc::incompatible, *said);
    }

    void check_object(index object)
    {
        bool const is_member =
            to_.objects[object].find(words_.discriminator) != static_cast<std::size_t>(-1);
        require(!has(extension_word::discriminator) || is_member, "discriminator");
        require(!words_.settings || has(extension_word::discriminator), "settings");
    }

    void check_merge()
    {
        if (!words_.merge) return;
        if (object_ == none) return require(false, "merge");
        auto const& merged = to_.made.values[object_];
        auto const& shape = to_.made.shapes[merged.shape];
        bool const is_union = shape.one_of != none;
        bool const named =
            is_union || (to_.sources[object_].given & bit_of(extension_word::discriminator)) != 0 ||
            has(extension_word::discriminator);
        require(*words_.merge != merging::discriminated || named, "merge");
        if (*words_.merge != merging::overlay || is_union) return;
        auto const& discriminator =
            has(extension_word::discriminator) ? words_.discriminator : merged.words.discriminator;
        if (is_governed(shape.object, discriminator))
            require(false, member_of(ours_, "merge") != nullptr ? "merge" : "discriminator");
    }

    [[nodiscard]] bool is_governed(index object, std::string_view member) const
    {
        auto const at = to_.objects[object].find(member);
        auto const& members = to_.made.objects[object].members;
        return at < members.size() &&
               (to_.sources[members[at].value].given & bit_of(extension_word::list)) != 0;
    }

    reading& to_;
    place_words const& words_;
    json::token const& ours_;
    std::uint32_t given_;
    index shape_;
    index object_; ///< the object with members at this place
};

/// Checks the words of all values that have some.
inline void check_places(reading& to)
{
    for (std::size_t i = 0; i != to.sources.size(); ++i)
        if (to.sources[i].extension != nullptr && !to.sources[i].faulty)
            place_checker{to, static_cast<index>(i)}.check();
}

} // namespace voicecfg::documents

#endif
