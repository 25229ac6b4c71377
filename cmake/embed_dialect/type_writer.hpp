// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBED_DIALECT_TYPE_WRITER_HPP
#define VOICECFG_EMBED_DIALECT_TYPE_WRITER_HPP

#include <array_writer.hpp>
#include <spelling.hpp>

#include <voicecfg/json/number.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <string>
#include <utility>

namespace voicecfg_embed {

/// A phone number, of a member or of items.
[[nodiscard]] inline std::string number_rule(voicecfg::phone_number const& asked)
{
    return std::string{"::voicecfg::phone_number{"} + (asked.exclusive ? "true}" : "false}");
}

/// Writes what a value may be. `NameOf` names what a pointer refers to, given a hint.
template <class NameOf>
class type_writer {
public:
    /// The arrays get names that begin with `name`.
    type_writer(array_writer& arrays, NameOf name_of, std::string name)
        : arrays_{arrays}, name_of_{std::move(name_of)}, name_{std::move(name)}
    {
    }

    [[nodiscard]] std::string operator()(voicecfg::text const& asked) const
    {
        auto out = "::voicecfg::text{" + std::to_string(asked.minimum) + "U";
        if (asked.maximum != voicecfg::no_limit) out += ", " + std::to_string(asked.maximum) + "U";
        return out + "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::choice const& asked) const
    {
        return "::voicecfg::choice{" + arrays_.array(name_ + "_values", asked.values) +
               (asked.non_empty ? ", true}" : "}");
    }
    [[nodiscard]] std::string operator()(voicecfg::formatted const& asked) const
    {
        return "::voicecfg::formatted{" + format_of(asked.as) + "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::number const& asked) const
    {
        return "::voicecfg::number{" + digits_of(asked.minimum) + ", " + digits_of(asked.maximum) +
               "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::integer const& asked) const
    {
        return "::voicecfg::integer{" + digits_of(asked.minimum) + ", " + digits_of(asked.maximum) +
               "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::boolean const&) const
    {
        return "::voicecfg::boolean{}";
    }
    [[nodiscard]] std::string operator()(voicecfg::phone_number const& asked) const
    {
        return number_rule(asked);
    }
    [[nodiscard]] std::string operator()(voicecfg::map const&) const { return "::voicecfg::map{}"; }
    [[nodiscard]] std::string operator()(voicecfg::list_of const& list) const
    {
        return "::voicecfg::list_of{&" + name_of_(list.item, name_) + ", " +
               view_of(list.fallback_of) + "}";
    }
    [[nodiscard]] std::string operator()(voicecfg::object_of const& nested) const
    {
        return "::voicecfg::object_of{&" + name_of_(nested.schema, name_) + merged(nested.merge);
    }
    [[nodiscard]] std::string operator()(voicecfg::described const& other) const
    {
        return "::voicecfg::described{&" + name_of_(other.words, name_) + merged(other.merge);
    }

private:
    static std::string merged(voicecfg::merging merge)
    {
        if (merge == voicecfg::merging::replace) return "}";
        return ", ::voicecfg::merging{" + std::to_string(static_cast<unsigned>(merge)) + "}}";
    }

    array_writer& arrays_;
    NameOf name_of_;
    std::string name_;
};

} // namespace voicecfg_embed

#endif
