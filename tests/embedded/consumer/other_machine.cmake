# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# A toolchain for a machine that is not this one, as far as CMake can tell.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR other)
set(CMAKE_CXX_COMPILER c++)
