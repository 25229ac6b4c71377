// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#define BOOST_TEST_MODULE voicecfg
#include <boost/test/unit_test.hpp>
