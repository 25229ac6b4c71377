// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_ENTRY_KEY_HPP
#define VOICECFG_CATALOG_ENTRY_KEY_HPP

#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <string>
#include <string_view>

namespace voicecfg::detail {

/// Reads the names of a list's entries, in each place where a catalog may give them. Each step
/// answers false at the first fault.
class key_loader {
public:
    key_loader(catalog_reader& reader, catalog_list const& shape) noexcept
        : reader_{reader}, shape_{shape}
    {
    }

    /// Reads the member that names an entry.
    [[nodiscard]] bool member(json::node key, std::string_view& into, location const& at);
    /// Reads the name that an entry has in an object of entries.
    [[nodiscard]] bool name(std::string_view key, std::string_view& into, location const& at);
    /// Whether an entry is a mere name where it may be one.
    [[nodiscard]] bool is_plain(json::node entry) const noexcept;
    /// Reads an entry that is a mere name.
    [[nodiscard]] bool plain(json::node entry, std::string_view& into, location const& at);
    /// Refuses an entry that is neither a mere name nor an object. False, always.
    bool fail_entry(location const& at);

private:
    [[nodiscard]] bool is_named_by_integers() const noexcept
    {
        return shape_.key_type == attribute_type::integer;
    }

    catalog_reader& reader_;
    catalog_list const& shape_;
};

inline bool key_loader::member(json::node key, std::string_view& into, location const& at)
{
    location const here = at / shape_.key;
    if (!key) return reader_.fail(errc::required, here);
    if (!is_named_by_integers() && !key.is(json::kind::string))
        return reader_.fail_type(here, {json_type::string});
    return plain(key, into, here);
}

/// An integer is spelled as JSON spells it, without a fraction or an exponent: else two names could
/// be one.
inline bool key_loader::name(std::string_view key, std::string_view& into, location const& at)
{
    into = key;
    if (!is_named_by_integers()) return true;
    json::document const read{key};
    json::node const number{read.root()};
    bool const spelled = !read.fault() && number.is(json::kind::number) && key != "-0" &&
                         key.find_first_not_of("-0123456789") == key.npos;
    if (!spelled)
        return reader_.fail(errc::bad_format, at, format_mismatch{.format = "^(0|-?[1-9][0-9]*)$"});
    return reader_.keep_integer(number, into, at);
}

inline bool key_loader::is_plain(json::node entry) const noexcept
{
    return shape_.plain &&
           (is_named_by_integers() ? is_integer(entry) : entry.is(json::kind::string));
}

inline bool key_loader::plain(json::node entry, std::string_view& into, location const& at)
{
    if (is_named_by_integers()) return reader_.keep_integer(entry, into, at);
    std::string scratch;
    into = reader_.keep(entry.string(scratch));
    return true;
}

inline bool key_loader::fail_entry(location const& at)
{
    return reader_.fail_type(
        at, {is_named_by_integers() ? json_type::integer : json_type::string, json_type::object});
}

} // namespace voicecfg::detail

#endif
