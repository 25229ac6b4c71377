// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RESULT_HPP
#define VOICECFG_RESULT_HPP

#include <voicecfg/report/error.hpp>
#include <voicecfg/report/violation.hpp>

#include <boost/outcome/basic_result.hpp>

namespace voicecfg {

static_assert(boost::outcome_v2::trait::is_error_code_available<report>::value);

/// A value or a report, never both.
template <class T>
using result = boost::outcome_v2::basic_result<T, report, detail::throw_report>;

} // namespace voicecfg

#endif
