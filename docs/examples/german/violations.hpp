// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_GERMAN_VIOLATIONS_HPP
#define VOICECFG_EXAMPLES_GERMAN_VIOLATIONS_HPP

#include "formats.hpp"
#include "text_faults.hpp"
#include "words.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace german {

using voicecfg::errc;
using voicecfg::origin;
using voicecfg::violation;

inline std::string subject(origin from, std::string_view pointer)
{
    bool const stored = from == origin::stored;
    if (pointer.empty()) return stored ? "Der gespeicherte Assistent" : "Das Dokument";
    auto const name = shown(pointer) + (pointer.ends_with('/') ? " (ein leerer Name)" : "");
    return stored ? "Das gespeicherte " + name : name;
}

inline std::string text(details_view const& told)
{
    if (!told.text_fault) return "ist kein gültiges JSON";
    auto const& [what, at] = *told.text_fault;
    return "ist kein gültiges JSON. Zeile " + std::to_string(at.line) + ", Spalte " +
           std::to_string(at.column) + ": " + std::string{words_of(what).what};
}

inline std::string wrong_type(details_view const& told)
{
    auto out = "muss " + listed(told.expected, type) + " sein" + sent(told, ", nicht ");
    bool const says = told.value.empty() && told.found != json_type{} &&
                      told.found != json_type::null && told.found != json_type::number;
    return says ? out + ", k" + type(told.found) : out;
}

inline std::string required(violation const& broken, details_view const& told)
{
    if (told.related.empty())
        return broken.from == origin::stored ? "fehlt, auch im Gespeicherten" : "fehlt";
    return "fehlt und wird von " + related(told) + " verlangt";
}

inline std::string not_in_catalog(violation const& broken, details_view const& told)
{
    bool const gone =
        !told.successors.empty() || (broken.from == origin::stored && told.value.empty());
    std::string out = "wird ";
    if (!told.related_value.empty()) out += "mit " + related(told) + " ";
    return out + (gone ? "nicht mehr angeboten" : "nicht angeboten") + sent(told, ": ");
}

/// What is wrong with a dialect document where that is another thing than with an assistant.
inline std::string fault_of_dialect(violation const& broken, details_view const& told)
{
    if (broken.from != origin::dialect) return {};
    if (broken.code == errc::too_deep)
        return broken.pointer.empty() ? "schachtelt Listen und Objekte mehr als 512 Ebenen tief"
                                      : "ist tiefer geschachtelt, als ein Assistent sein kann";
    if (broken.code == errc::too_many && told.maximum) {
        std::string out = "ist eines mehr, als ein Objekt haben darf: ";
        voicecfg::json::append_number(out, *told.maximum);
        return out;
    }
    if (broken.code != errc::incompatible) return {};
    return "widerspricht dem, was daneben steht, oder ist hier nicht lesbar";
}

/// What is wrong. There is no default, so that the compiler names a code that is missing.
inline std::string fault(violation const& broken, details_view const& told)
{
    if (auto own = fault_of_dialect(broken, told); !own.empty()) return own;
    switch (broken.code) {
    case errc::malformed_json: return text(told);
    case errc::duplicate_member: return "steht zweimal im selben Objekt";
    case errc::too_deep: return "schachtelt Listen und Objekte mehr als 32 Ebenen tief";
    case errc::too_large: return "ist größer als erlaubt";
    case errc::wrong_type: return wrong_type(told);
    case errc::empty_patch: return "nennt nichts, was sich ändern lässt";
    case errc::unknown_member: return "ist unbekannt";
    case errc::read_only: return "wird von der Plattform vergeben und lässt sich nicht ändern";
    case errc::empty_string: return "darf nicht leer sein";
    case errc::too_short:
    case errc::too_long: return size(told, "Zeichen", "Zeichen");
    case errc::too_few:
    case errc::too_many: return size(told, "Eintrag", "Einträge");
    case errc::repeated: return "ist gleich " + shown(told.related);
    case errc::out_of_range: return range(told) + sent(told, ", nicht ");
    case errc::not_one_of: return "hat keinen erlaubten Wert" + sent(told, ": ");
    case errc::bad_format: return format(told) + sent(told, ": ");
    case errc::required: return required(broken, told);
    case errc::forbidden:
        return told.related.empty()
                   ? "muss entfallen, denn dafür wird hier nichts angeboten"
                   : "muss entfallen, denn mit " + related(told) + " wird dafür nichts angeboten";
    case errc::not_in_catalog: return not_in_catalog(broken, told);
    case errc::incompatible:
        return told.related.empty() ? "widerspricht dem, was daneben steht"
                                    : "passt nicht zu " + related(told);
    case errc::facts_required:
        return "lässt sich nicht prüfen, denn über die Rufnummer wurde nichts nachgesehen";
    case errc::number_not_found: return "ist keine Rufnummer dieser Organisation";
    case errc::number_in_use:
        return "ist eine Rufnummer, die mit einer anderen Integration verknüpft ist";
    case errc::bad_request:
        if (broken.from == origin::catalog) return "ist ein Katalog für eine andere Plattform";
        return told.request_member.empty()
                   ? "ist keine Anfrage"
                   : "ist keine Anfrage, siehe " + shown(told.request_member);
    }
    return {};
}

/// What to do about a value of a wrong type, where its sentence does not say it.
inline std::string_view type_fix(violation const& broken, details_view const& told)
{
    bool const list = told.expected.contains(json_type::array);
    if (broken.from != origin::patch) return {};
    if (broken.pointer.empty())
        return told.found == json_type::array
                   ? "Senden Sie ein Objekt mit dem, was sich ändern soll, keinen JSON Patch."
                   : "";
    if (told.value != "null") return {};
    if (!told.clears_empty) return "Lassen Sie es weg, um nichts zu ändern.";
    return list ? "Lassen Sie es weg, um nichts zu ändern, oder leeren Sie es mit []."
                : "Lassen Sie es weg, um nichts zu ändern, oder leeren Sie es mit {}.";
}

/// What to do about a member that is not known and has no near name.
inline std::string_view unknown_fix(violation const& broken)
{
    std::string_view const pointer = broken.pointer;
    if (broken.from == origin::dialect ||
        pointer.substr(pointer.rfind('/') + 1).find('.') == pointer.npos)
        return "Prüfen Sie die Schreibweise oder lassen Sie es weg.";
    return "Ein Punkt führt in kein Objekt: senden Sie ein Objekt im Objekt.";
}

/// What to do, in a sentence that no value has a part in; nothing where the fault says it.
inline std::string_view fix(violation const& broken, details_view const& told)
{
    bool const nested = broken.pointer.rfind('/') != 0;
    switch (broken.code) {
    case errc::malformed_json: return told.text_fault ? words_of(told.text_fault->what).fix : "";
    case errc::duplicate_member:
    case errc::repeated: return "Behalten Sie eines der beiden.";
    case errc::too_large:
        return broken.from == origin::patch
                   ? "Senden Sie weniger: es oder der Assistent damit überschreitet die Grenze."
                   : "";
    case errc::wrong_type: return type_fix(broken, told);
    case errc::empty_patch: return told.members.empty() ? "Senden Sie wenigstens eines davon." : "";
    case errc::unknown_member:
        return told.suggestion.empty() ? unknown_fix(broken) : std::string_view{};
    case errc::too_deep: return "Machen Sie es flacher.";
    case errc::too_short:
    case errc::too_long: return "Gezählt werden Unicode-Codepunkte.";
    case errc::bad_format: return url_fix(told);
    case errc::read_only: return "Lassen Sie es weg.";
    case errc::required:
        if (broken.from != origin::stored || !told.related.empty()) return {};
        return nested ? "Ergänzen Sie es, mit allem, was sein Objekt braucht." : "Ergänzen Sie es.";
    case errc::incompatible:
        if (broken.from == origin::dialect)
            return "Ändern Sie eines der beiden oder lassen Sie es weg.";
        return told.allowed.empty() ? "Ändern Sie eines der beiden." : "";
    case errc::facts_required: return "Das muss der Server tun, der Client kann es nicht beheben.";
    case errc::number_not_found: return "Wählen Sie eine andere.";
    case errc::number_in_use: return "Lösen Sie sie dort oder wählen Sie eine andere.";
    default: return {};
    }
}

/// What a value may be, where there is more than the suggestion.
inline std::string allowed(details_view const& told)
{
    auto const count = told.choices.value_or(0);
    bool const only = told.allowed.size() == 1 && count <= 1;
    if (told.allowed.empty() || (only && told.allowed.front() == told.suggestion)) return {};
    auto out = " Erlaubt: " + listed(told.allowed, value);
    if (count > told.allowed.size())
        out += " und " + std::to_string(count - told.allowed.size()) + " weitere";
    return out + ".";
}

/// What could be sent, after a space, or nothing.
inline std::string sendable(details_view const& told)
{
    if (told.members.empty()) return {};
    auto out = " Senden Sie wenigstens eines: " + listed(told.members, value);
    if (auto const left = told.member_count - told.members.size(); left != 0)
        out += " oder eines von " + std::to_string(left) + " weiteren";
    return out + ".";
}

/// A violation as a German sentence or two.
inline std::string sentence(violation const& broken)
{
    auto const told = details_of(broken);
    bool const nowhere = broken.code == errc::required && told.related.empty();
    auto out = subject(nowhere ? origin::patch : broken.from, broken.pointer) + " " +
               fault(broken, told) + ".";
    if (auto const what = fix(broken, told); !what.empty()) out.append(" ").append(what);
    auto const& next = told.successors;
    bool const follows = std::find(next.begin(), next.end(), told.suggestion) != next.end();
    if (!told.suggestion.empty() && !follows) out += " Meinten Sie " + value(told.suggestion) + "?";
    out += allowed(told) + sendable(told);
    if (!told.elsewhere.empty())
        out += " Angeboten wird es mit " + listed(told.elsewhere, value) + ".";
    if (!told.successors.empty()) out += " Stattdessen: " + listed(told.successors, value) + ".";
    if (broken.catalog_path.empty()) return out;
    voicecfg::json::append_visible(out += " Siehe ", broken.catalog_path);
    return out += " im Katalog.";
}

} // namespace german

#endif
