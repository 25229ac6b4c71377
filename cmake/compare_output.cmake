# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Fails unless a program ends with a status, 0 if none is given, and prints what a file holds; with
# JSON, where both are the same value; with CRLF, the program ends its lines as Windows does. PROGRAM
# may be a list: the program and its arguments.
# Run as: cmake -DPROGRAM=FILE -DEXPECTED=FILE [-DSTATUS=1] [-DJSON=ON] [-DCRLF=ON] -P cmake/compare_output.cmake
cmake_minimum_required(VERSION 3.25)
if(NOT DEFINED STATUS)
    set(STATUS 0)
endif()
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE printed RESULT_VARIABLE ended)
if(NOT ended EQUAL STATUS)
    message(FATAL_ERROR "${PROGRAM} ends with ${ended}, and not with ${STATUS}:\n${printed}")
endif()
if(CRLF)
    string(REPLACE "\r\n" "\n" printed "${printed}")
endif()
file(READ ${EXPECTED} expected)
set(same FALSE)
if(JSON)
    string(JSON same ERROR_VARIABLE fault EQUAL "${printed}" "${expected}")
elseif(printed STREQUAL expected)
    set(same TRUE)
endif()
if(NOT same)
    message(FATAL_ERROR "${PROGRAM} does not print what ${EXPECTED} holds, but\n${printed}${fault}")
endif()
