// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RESULT_HPP
#define VOICECFG_RESULT_HPP

#include <voicecfg/report/error.hpp>
#include <voicecfg/report/violation.hpp>

#include <boost/outcome/basic_result.hpp>

#include <iosfwd>

namespace voicecfg {

static_assert(boost::outcome_v2::trait::is_error_code_available<report>::value);

/// A value or a report, never both.
template <class T>
using result = boost::outcome_v2::basic_result<T, report, detail::throw_report>;

/// Prints the value, or the message of the report.
template <class Traits, class T>
std::basic_ostream<char, Traits>&
operator<<(std::basic_ostream<char, Traits>& out,
           boost::outcome_v2::basic_result<T, report, detail::throw_report> const& answer)
{
    return answer ? out << answer.assume_value() : out << answer.assume_error();
}

/// The same, "ok" where there is no value.
template <class Traits>
std::basic_ostream<char, Traits>&
operator<<(std::basic_ostream<char, Traits>& out,
           boost::outcome_v2::basic_result<void, report, detail::throw_report> const& answer)
{
    return answer ? out << "ok" : out << answer.assume_error();
}

} // namespace voicecfg

#endif
