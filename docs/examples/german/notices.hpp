// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_GERMAN_NOTICES_HPP
#define VOICECFG_EXAMPLES_GERMAN_NOTICES_HPP

#include "violations.hpp"

#include <string>
#include <variant>

namespace german {

using voicecfg::notice;
using voicecfg::notice_code;

inline std::string deprecation(voicecfg::deprecated_value const& value)
{
    std::string out =
        value.since.empty() ? "ist veraltet" : "ist seit " + value.since + " veraltet";
    if (!value.until.empty()) out += " und wird ab " + value.until + " nicht mehr angeboten";
    if (value.successors.empty()) return out + ". Sehen Sie Ersatz vor.";
    return out + ". Stattdessen: " + listed(value.successors, german::value) + ".";
}

inline std::string shrinking(voicecfg::list_sizes const& sizes)
{
    return "hatte " + std::to_string(sizes.before) +
           (sizes.before == 1 ? " Eintrag und hat " : " Einträge und hat ") +
           std::to_string(sizes.after) + ": eine gesendete Liste ersetzt die gespeicherte.";
}

inline std::string unknown(notice const& told)
{
    auto const* const name = std::get_if<voicecfg::unknown_name>(&told.details);
    if (name == nullptr)
        return "hat kein Mitglied, das bekannt ist. Ist es ein Assistent dieser Plattform?";
    return "ist unbekannt und wurde übergangen. Meinten Sie " + value(name->suggestion) + "?";
}

/// What is noticed. There is no default, so that the compiler names a code that is missing.
inline std::string remark(notice const& told)
{
    switch (told.code) {
    case notice_code::member_ignored:
        return "wurde übergangen: es lässt sich nicht setzen. Prüfen Sie "
               "die Schreibweise oder lassen Sie es weg.";
    case notice_code::member_dropped:
        return "ist weg, denn sein Objekt wurde ersetzt. Soll es bleiben, so senden Sie es mit dem "
               "Objekt.";
    case notice_code::list_shrunk: return shrinking(std::get<voicecfg::list_sizes>(told.details));
    case notice_code::fallback_repeated:
        return "ist gleich " + shown(std::get<voicecfg::culprit>(told.details).pointer) +
               ": es fällt aus, wo jenes ausfällt. Senden Sie ein anderes oder lassen Sie es weg.";
    case notice_code::deprecated:
        return deprecation(std::get<voicecfg::deprecated_value>(told.details));
    case notice_code::number_taken_over:
        return "ist mit einer anderen Integration verknüpft, die es an diese verliert.";
    case notice_code::blank:
        return "besteht nur aus Leerraum. Schreiben Sie einen Text oder lassen Sie es weg.";
    case notice_code::member_unknown: return unknown(told);
    case notice_code::stale: break;
    }
    return {};
}

/// A notice as a German sentence or two.
inline std::string sentence(notice const& told)
{
    if (auto const* const stale = std::get_if<violation>(&told.details))
        return sentence(*stale) + " Diese Änderung lässt es, wie es ist.";
    return subject(told.from, told.pointer) + " " + remark(told);
}

} // namespace german

#endif
