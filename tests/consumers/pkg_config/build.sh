#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
set -eu

pkg-config --atleast-version=0.1 voicecfg
CXX="$CXX -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"
# region use
$CXX -std=c++20 main.cpp $(pkg-config --cflags --libs voicecfg) -o program
# endregion use
