# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Compiles SOURCE with COMPILER as each of STANDARDS, which are C++20 and C++23 where none is given.
# It must not compile, and the compiler must say each "// expected: TEXT" of the file as a string
# literal, each "// said: TEXT" as it is, and an error in each line that ends with "// refused", or in
# the expansion of a constant there; a file without expectations must compile.
# Source lines are not printed, so that what is said does not just stand in them.
cmake_minimum_required(VERSION 3.25)

file(STRINGS ${SOURCE} expected REGEX "^// expected: ")
list(TRANSFORM expected REPLACE "^// expected: (.*)$" "\"\\1\"")
file(STRINGS ${SOURCE} said_as_it_is REGEX "^// said: ")
list(TRANSFORM said_as_it_is REPLACE "^// said: " "")
list(APPEND expected ${said_as_it_is})
file(READ ${SOURCE} rest)
cmake_path(GET SOURCE FILENAME file)
set(line 0)
while(rest MATCHES "^([^\n]*)\n(.*)$")
    math(EXPR line "${line} + 1")
    set(rest "${CMAKE_MATCH_2}")
    if(CMAKE_MATCH_1 MATCHES " // refused$")
        list(APPEND refused ${line})
    endif()
endwhile()
set(quiet -fno-caret-diagnostics -ferror-limit=0)
if(NOT COMPILER MATCHES "clang")
    set(quiet -fno-diagnostics-show-caret)
endif()
if(NOT STANDARDS)
    set(STANDARDS c++20 c++2b)
endif()
foreach(standard IN LISTS STANDARDS)
    execute_process(
        COMMAND ${COMPILER} -std=${standard} -fsyntax-only ${quiet} ${INCLUDES} ${SOURCE}
        RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT expected AND NOT refused AND failed)
        message(FATAL_ERROR "${COMPILER} -std=${standard} does not compile it:\n${said}")
    elseif((expected OR refused) AND NOT failed EQUAL 1)
        message(FATAL_ERROR "${COMPILER} -std=${standard} ends with ${failed}:\n${said}")
    endif()
    foreach(text IN LISTS expected)
        string(FIND "${said}" "${text}" at)
        if(at EQUAL -1)
            message(FATAL_ERROR "${COMPILER} -std=${standard} does not say ${text}:\n${said}")
        endif()
    endforeach()
    foreach(line IN LISTS refused)
        if(NOT said MATCHES "${file}:${line}:[0-9]+:( error: | +in [^ ]*constexpr[^ ]* expansion )")
            message(SEND_ERROR "${COMPILER} -std=${standard} compiles line ${line}:\n${said}")
        endif()
    endforeach()
endforeach()
