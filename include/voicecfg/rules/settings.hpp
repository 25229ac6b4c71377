// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_SETTINGS_HPP
#define VOICECFG_RULES_SETTINGS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/rules/words.hpp>

#include <string>

/// The rules over the settings that a catalog entry declares (L7).
namespace voicecfg::detail {

/// Judges a setting by its declaration, or by none where every setting goes. A number beyond the
/// range of a double is all that is told of a setting that holds one (G17).
inline void judge_setting(sink& out, setting const* declared, json::node value, origin from,
                          location const& at, std::string const& path)
{
    auto const before = out.count();
    report_infinities(out, value, from, at, path);
    if (declared == nullptr || out.count() != before) return;
    words_judge{out, from, path}.judge(declared->words, value, {.at = at, .from = from});
}

} // namespace voicecfg::detail

#endif
