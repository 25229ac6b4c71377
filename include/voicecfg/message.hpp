// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_MESSAGE_HPP
#define VOICECFG_MESSAGE_HPP

#include <voicecfg/report/details.hpp>
#include <voicecfg/report/fixes.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/notice_phrases.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/predicate.hpp>
#include <voicecfg/report/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

namespace voicecfg {

/// One English sentence or two that a client can act on: what is wrong, what would be right, and
/// where the catalog says so.
[[nodiscard]] std::string message(violation const& violation);

/// One English sentence or two on a notice.
[[nodiscard]] std::string message(notice const& told);

/// The longest text of a whole report, in bytes, but for the count of what is left out; its first
/// sentence is told whole however long.
inline constexpr std::size_t max_message = 4096;

/// All sentences of a report, in its order. Where they are longer than `max_message`, the last ones
/// are only counted.
[[nodiscard]] std::string message(report const& rejected);

/// The beginning of a message, what is wrong, without its full stop.
[[nodiscard]] std::string fault_sentence(violation const& violation);
[[nodiscard]] std::string fault_sentence(notice const& told);

/// The rest of a message, what to do, a sentence each.
[[nodiscard]] std::vector<std::string> fix_sentences(violation const& violation);
[[nodiscard]] std::vector<std::string> fix_sentences(notice const& told);

/// Prints the message of a violation, a notice or a report.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             violation const& violation)
{
    return out << message(violation);
}
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             notice const& told)
{
    return out << message(told);
}
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             report const& rejected)
{
    return out << message(rejected);
}

inline std::string message(violation const& violation)
{
    std::string out;
    out.reserve(256);
    auto const told = details_of(violation);
    detail::append_fault(out, violation, told);
    detail::append_fixes(out += '.', violation, told);
    return out;
}

inline std::string fault_sentence(violation const& violation)
{
    std::string out;
    detail::append_fault(out, violation, details_of(violation));
    return out;
}

inline std::vector<std::string> fix_sentences(violation const& violation)
{
    std::string all;
    detail::append_fixes(all, violation, details_of(violation), '\n');
    std::vector<std::string> out;
    for (std::size_t at = 0; at != all.size();) {
        auto const end = std::min(all.find('\n', at + 1), all.size());
        out.push_back(all.substr(at + 1, end - at - 1));
        at = end;
    }
    return out;
}

inline std::string message(notice const& told)
{
    if (auto const* const stale = std::get_if<violation>(&told.details))
        return message(*stale) += " This update leaves it as it is.";
    auto out = fault_sentence(told) + '.';
    for (auto const& each : fix_sentences(told)) out.append(" ").append(each);
    return out;
}

inline std::string fault_sentence(notice const& told)
{
    if (auto const* const stale = std::get_if<violation>(&told.details))
        return fault_sentence(*stale);
    std::string out;
    detail::append_subject(out, told.from, told.pointer);
    detail::append_notice_fault(out += ' ', told);
    return out;
}

inline std::vector<std::string> fix_sentences(notice const& told)
{
    if (auto const* const stale = std::get_if<violation>(&told.details))
        return fix_sentences(*stale);
    std::string fix;
    detail::append_notice_fix(fix, told);
    return fix.empty() ? std::vector<std::string>{} : std::vector{fix};
}

inline std::string message(report const& rejected)
{
    std::string out;
    std::size_t violation = 0;
    for (auto const& each : rejected.violations) {
        auto const sentence = message(each);
        if (violation != 0 && out.size() + sentence.size() >= max_message) break;
        out.append(violation++ != 0 ? " " : "").append(sentence);
    }
    auto const left = rejected.violations.size() - violation;
    if (left == 0) return rejected.truncated ? out += " And more." : out;
    out.append(rejected.truncated ? " And more than " : " And ");
    return out.append(std::to_string(left)).append(" more.");
}

} // namespace voicecfg

#endif
