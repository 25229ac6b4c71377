// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_DETAIL_PROBLEM_HEAD_HPP
#define VOICECFG_ENVELOPES_DETAIL_PROBLEM_HEAD_HPP

#include <voicecfg/envelopes/detail/members.hpp>
#include <voicecfg/envelopes/status_phrase.hpp>

#include <string>
#include <string_view>

namespace voicecfg {

/// The members of a problem that are the caller's to choose (RFC 9457, section 3.1). Texts are
/// UTF-8.
struct problem {
    int status;
    std::string_view type = {};     ///< a URI; empty: `about:blank`. `errors` deserves one of yours
    std::string_view title = {};    ///< of the type; empty: for `about:blank` HTTP's phrase
    std::string_view detail = {};   ///< of this occurrence; empty: the first violation's sentence
    std::string_view instance = {}; ///< a URI
};

namespace detail {

inline void append_head(std::string& out, problem const& about, std::string_view detail)
{
    bool const blank = about.type.empty() || about.type == "about:blank";
    auto const title = blank && about.title.empty() ? status_phrase(about.status) : about.title;
    out += "{\"type\":";
    json::append_quoted(out, blank ? "about:blank" : about.type);
    if (!title.empty()) append_member(out, ",\"title\":", title);
    out.append(",\"status\":").append(std::to_string(about.status));
    if (!detail.empty()) append_member(out, ",\"detail\":", detail);
    if (!about.instance.empty()) append_member(out, ",\"instance\":", about.instance);
}

} // namespace detail

} // namespace voicecfg

#endif
