// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_GERMAN_TEXT_FAULTS_HPP
#define VOICECFG_EXAMPLES_GERMAN_TEXT_FAULTS_HPP

#include "words.hpp"

#include <string>
#include <string_view>

namespace german {

/// What is wrong with a text, and what to do about it, in a sentence each.
struct text_fault_words {
    std::string_view what;
    std::string_view fix;
};

/// There is no default, so that the compiler names a fault that is missing.
inline text_fault_words words_of(voicecfg::json::text_fault what)
{
    using enum voicecfg::json::text_fault;
    switch (what) {
    case empty_text:
        return {"der Text enthält kein JSON", "Senden Sie ein JSON-Objekt, wenigstens {}."};
    case ends_early:
        return {"der Text endet hier, sein Wert aber nicht",
                "Schließen Sie, was offen ist: Zeichenketten mit \", Objekte mit }, Listen mit ]."};
    case byte_order_mark:
        return {"der Text beginnt mit einer Byte-Reihenfolge-Markierung (BOM)",
                "Speichern Sie ihn als UTF-8 ohne BOM."};
    case not_utf8: return {"dieses Byte ist kein UTF-8", "Speichern Sie den Text als UTF-8."};
    case lone_surrogate:
        return {"dieses \\u ist die Hälfte eines Paars, und die andere Hälfte fehlt",
                "Schreiben Sie beide Hälften oder das Zeichen selbst."};
    case line_break:
        return {"ein Zeilenumbruch in einer Zeichenkette", "Schreiben Sie ihn als \\n."};
    case control_character:
        return {"ein Steuerzeichen in einer Zeichenkette",
                "Schreiben Sie einen Tabulator als \\t, andere als \\u mit vier "
                "hexadezimalen Ziffern."};
    case bad_escape:
        return {"diese Escape-Folge kennt JSON nicht",
                "Schreiben Sie einen umgekehrten Schrägstrich als \\\\ und nach \\u vier "
                "hexadezimale Ziffern."};
    case comma_before_close:
        return {"eine schließende Klammer gleich nach einem Komma", "Streichen Sie das Komma."};
    case extra_comma: return {"ein Komma, vor dem nichts steht", "Streichen Sie das Komma."};
    case missing_comma:
        return {"davor fehlt ein Komma",
                "Zwischen zwei Mitgliedern oder Einträgen steht ein Komma."};
    case missing_colon:
        return {"nach dem Namen fehlt ein Doppelpunkt", "Schreiben Sie \"Name\": Wert."};
    case missing_value:
        return {"davor fehlt ein Wert",
                "Ergänzen Sie ihn oder streichen Sie den Namen mit seinem Doppelpunkt."};
    case missing_name:
        return {"ein Mitglied beginnt mit seinem Namen in doppelten Anführungszeichen",
                "Schreiben Sie \"Name\": Wert."};
    case wrong_bracket:
        return {"diese Klammer schließt nichts, was offen ist",
                "Ein Objekt endet mit }, eine Liste mit ]."};
    case text_after_end:
        return {"Text nach dem Ende des JSON",
                "Streichen Sie ihn oder davor die Klammer, die zu viel ist."};
    case wrong_quote:
        return {"ein Anführungszeichen, das JSON nicht kennt",
                "Namen und Zeichenketten stehen in geraden doppelten Anführungszeichen (\")."};
    case comment: return {"ein Kommentar, den JSON nicht kennt", "Streichen Sie ihn."};
    case not_a_number:
        return {"JSON kennt weder NaN noch Infinity",
                "Lassen Sie das Mitglied weg oder senden Sie eine Zahl."};
    case wrong_literal:
        return {"dieses Wort kennt JSON nicht",
                "Schreiben Sie true, false oder null, in Kleinbuchstaben."};
    case unquoted_text:
        return {"Text ohne Anführungszeichen",
                "Namen und Zeichenketten stehen in doppelten Anführungszeichen (\")."};
    case leading_zero:
        return {"eine Zahl mit einer 0 zu viel am Anfang",
                "Streichen Sie die 0 oder schreiben Sie die Zahl als Zeichenkette."};
    case bad_number:
        return {"keine Zahl in der Schreibweise von JSON",
                "Schreiben Sie Ziffern, höchstens einen Punkt dazwischen, kein Pluszeichen davor "
                "und keine Einheit."};
    case unexpected: break;
    }
    return {"dieses Zeichen kann hier nicht stehen", "Sehen Sie nach, was davor steht."};
}

} // namespace german

#endif
