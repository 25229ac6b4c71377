// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_HPP
#define VOICECFG_REPORT_HPP

#include <voicecfg/report/details.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/violation.hpp>

/// Why an update was refused.

#endif
