// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_GERMAN_FORMATS_HPP
#define VOICECFG_EXAMPLES_GERMAN_FORMATS_HPP

#include "words.hpp"

#include <string>
#include <string_view>

namespace german {

/// What is wrong with a URL that a violation repeats, which it does up to 200 characters.
inline std::string url(details_view const& told)
{
    using enum voicecfg::url_fault;
    auto const at = voicecfg::url_fault_in(told);
    auto const place = " an Stelle " + std::to_string(at.character);
    switch (at.what) {
    case empty: return "ist leer und damit keine URL";
    case scheme: return "muss mit http:// oder https:// beginnen";
    case character: return "hat" + place + " ein Zeichen, das in einer URL nicht stehen kann";
    case escape: return "hat" + place + " ein %, dem keine zwei hexadezimalen Ziffern folgen";
    case host: return "hat nach // keinen Host";
    case port: return "hat einen Port, der keine Zahl von 0 bis 65535 ist";
    case none: break;
    }
    return "muss eine http- oder https-URL sein, etwa \"https://example.com/hook\"";
}

/// What to do about a URL; nothing about a text of another format.
inline std::string_view url_fix(details_view const& told)
{
    using enum voicecfg::url_fault;
    if (told.format != "http-url") return {};
    switch (voicecfg::url_fault_in(told).what) {
    case empty: return "Senden Sie eine URL, oder null, wo das erlaubt ist.";
    case character:
        return "Schreiben Sie es als % mit zwei hexadezimalen Ziffern je Byte (UTF-8), im Host in "
               "der xn---Form.";
    case escape: return "Schreiben Sie ein % selbst als %25.";
    case scheme:
    case host: return "Senden Sie eine ganze URL, etwa \"https://example.com/hook\".";
    case port: return "Berichtigen Sie den Port oder lassen Sie ihn mit dem Doppelpunkt weg.";
    case none: break;
    }
    return "Sie braucht einen Host, keinen oder einen Port bis 65535 und nur Zeichen von RFC 3986.";
}

/// What is wrong with a text that is not in a format, or does not match a pattern.
inline std::string format(details_view const& told)
{
    auto const name = told.format;
    if (name == "time-zone")
        return told.suggestion.empty() ? "muss eine IANA-Zeitzone sein, etwa \"Europe/Berlin\""
                                       : "muss eine IANA-Zeitzone sein";
    if (name == "http-url") return url(told);
    if (name == "uuid") return "muss eine UUID sein, etwa \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"";
    if (name == "date-time")
        return "muss Datum und Uhrzeit nach RFC 3339 sein, etwa \"2026-01-28T09:30:00Z\"";
    if (name == "date") return "muss ein Datum sein, etwa \"2026-01-28\"";
    if (name == "e164")
        return "muss eine Telefonnummer aus + und 7 bis 15 Ziffern sein, etwa \"+12025550123\"";
    if (name == "identifier")
        return "darf nur Buchstaben (A bis Z, a bis z), Ziffern und Unterstriche enthalten, "
               "mindestens einen davon";
    return "passt nicht zum Muster \"" + shown(name) + "\"";
}

} // namespace german

#endif
