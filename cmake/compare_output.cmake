# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Fails unless a program succeeds and prints what a file holds.
# Run as: cmake -DPROGRAM=FILE -DEXPECTED=FILE -P cmake/compare_output.cmake
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ ${EXPECTED} expected)
if(NOT printed STREQUAL expected)
    message(FATAL_ERROR "${PROGRAM} does not print what ${EXPECTED} holds, but\n${printed}")
endif()
