# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# The strict twin of voicecfg, for what is built in this repository: all warnings, and each is an
# error. The target all_verify_interface_header_sets compiles every public header alone with them.
add_library(voicecfg_developer INTERFACE)
target_link_libraries(voicecfg_developer INTERFACE voicecfg)
target_compile_options(voicecfg_developer INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
target_sources(voicecfg_developer INTERFACE
    FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${voicecfg_headers})
set_target_properties(voicecfg_developer PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)

# All headers in one file, for presets that read them with another compiler or standard. That each header
# can stand alone two presets show for all, by the header set. Who builds a program needs neither.
list(TRANSFORM voicecfg_headers REPLACE "^include/(.*)$" "#include <\\1>\n" OUTPUT_VARIABLE includes)
list(FILTER includes EXCLUDE REGEX "/src.hpp") # Boost.JSON's own source
list(JOIN includes "" includes)
set(every_header ${PROJECT_BINARY_DIR}/every_header.cpp)
file(CONFIGURE OUTPUT ${every_header} CONTENT "@includes@" @ONLY)
add_library(voicecfg_every_header OBJECT EXCLUDE_FROM_ALL ${every_header})
target_link_libraries(voicecfg_every_header PRIVATE voicecfg::voicecfg voicecfg_developer)
