// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_NOTICES_FIELD_HPP
#define VOICECFG_ENVELOPES_NOTICES_FIELD_HPP

#include <voicecfg/json/pointer.hpp>
#include <voicecfg/report/notice.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace voicecfg {

/// The header field of a response for notices, where the body has no room for them. It is no
/// registered one.
inline constexpr std::string_view notices_field = "Assistant-Notices";

/// The longest value of the field, in bytes.
inline constexpr std::size_t max_notices_field = 2048;

/// Appends notices as the value of a header field: a List (RFC 9651, section 3.1) of their codes,
/// each with its place in the parameter `pointer`, a JSON pointer as a URI fragment. Those that
/// would make it too long are left out; then, and where there were more to tell, the last item is
/// `more`. Nothing in it is a value that a client sent or that was stored.
inline void append_notices_field(std::string& out, notice_list const& told)
{
    constexpr std::string_view more = "more";
    constexpr std::string_view separator = ", ";
    constexpr auto room = max_notices_field - separator.size() - more.size();
    std::string list;
    bool cut = told.truncated;
    for (auto const& each : told.all) {
        std::string item{list.empty() ? std::string_view{} : separator};
        json::append_fragment(item.append(name(each.code)) += ";pointer=\"", each.pointer);
        item += '"';
        if (list.size() + item.size() <= room)
            list += item;
        else
            cut = true;
    }
    if (cut) list.append(list.empty() ? "" : separator).append(more);
    out += list;
}

} // namespace voicecfg

#endif
