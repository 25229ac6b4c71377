#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
set -eu

# region use
$CXX -std=c++20 -I third_party/voicecfg/include main.cpp boost_json.cpp -o program
# endregion use
