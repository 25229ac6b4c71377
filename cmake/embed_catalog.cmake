# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# voicecfg_embed_catalog(TARGET sdk CATALOG catalog.json NAMESPACE acme DIALECT lumenia)
# voicecfg_embed_catalog(TARGET sdk CATALOG catalog.json NAMESPACE acme
#                        DIALECT acme::platform DIALECT_HEADER acme/platform.hpp)
#
# Writes a catalog as a header of constant tables, <acme/catalog.hpp> to TARGET and what links it,
# and writes it again when the catalog changes. A catalog that does not load fails the build.
# The header lies in <binary dir>/embedded/<target>, for those who install it.
#
# DIALECT is one of voicecfg's own, or with DIALECT_HEADER any other by its name in C++; TARGET must
# find that header. TARGET links voicecfg::voicecfg itself.
#
# The program that writes the header is built for the machine that builds, when cross-compiling by
# that machine's default compiler, which needs Boost there too. VOICECFG_EMBED_CATALOG_EXECUTABLE
# names one that was built before for the same dialect.
function(voicecfg_embed_catalog)
    cmake_parse_arguments(PARSE_ARGV 0 arg ""
        "TARGET;CATALOG;NAMESPACE;DIALECT;DIALECT_HEADER" "")
    foreach(name TARGET CATALOG NAMESPACE DIALECT)
        if("${arg_${name}}" STREQUAL "")
            message(FATAL_ERROR "voicecfg_embed_catalog: ${name} is missing")
        endif()
    endforeach()
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "voicecfg_embed_catalog: what is ${arg_UNPARSED_ARGUMENTS}?")
    endif()
    set(word "[A-Za-z_][A-Za-z0-9_]*")
    foreach(name NAMESPACE DIALECT)
        if(NOT arg_${name} MATCHES "^${word}(::${word})*$")
            message(FATAL_ERROR "voicecfg_embed_catalog: ${name} is no name in C++: ${arg_${name}}")
        endif()
    endforeach()
    set(dialect ${arg_DIALECT})
    set(dialect_header "${arg_DIALECT_HEADER}")
    if(NOT dialect_header)
        set(dialect_header voicecfg/dialects/${arg_DIALECT}.hpp)
        set(dialect voicecfg::dialects::${arg_DIALECT})
    endif()

    get_target_property(type ${arg_TARGET} TYPE)
    set(scope PUBLIC)
    set(includes "$<TARGET_PROPERTY:${arg_TARGET},INCLUDE_DIRECTORIES>")
    if(type STREQUAL "INTERFACE_LIBRARY")
        set(scope INTERFACE)
        set(includes "$<TARGET_PROPERTY:${arg_TARGET},INTERFACE_INCLUDE_DIRECTORIES>")
    endif()
    voicecfg_embed_program(program ${dialect} ${dialect_header} "${includes}")

    cmake_path(ABSOLUTE_PATH arg_CATALOG NORMALIZE OUTPUT_VARIABLE catalog)
    set(root ${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_TARGET})
    string(REPLACE "::" "/" folder ${arg_NAMESPACE})
    set(header ${root}/${folder}/catalog.hpp)
    file(MAKE_DIRECTORY ${root}/${folder})
    add_custom_command(OUTPUT ${header}
        COMMAND ${program} ${dialect} ${arg_NAMESPACE} ${catalog} ${header}
        DEPENDS ${catalog} ${program}
        COMMENT "Embedding ${arg_CATALOG}"
        VERBATIM)
    string(REPLACE "::" "_" written ${arg_TARGET}_${arg_NAMESPACE}_catalog)
    add_custom_target(${written} DEPENDS ${header})
    add_dependencies(${arg_TARGET} ${written})
    target_include_directories(${arg_TARGET} ${scope} $<BUILD_INTERFACE:${root}>)
endfunction()

# The program for a dialect: a target, or a file when cross-compiling. Calls for one dialect share it.
function(voicecfg_embed_program into dialect header includes)
    if(VOICECFG_EMBED_CATALOG_EXECUTABLE)
        set(${into} ${VOICECFG_EMBED_CATALOG_EXECUTABLE} PARENT_SCOPE)
        return()
    endif()
    set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_catalog)
    string(MAKE_C_IDENTIFIER voicecfg_embed_${dialect} name)
    set(root ${CMAKE_BINARY_DIR}/${name})
    set(built ${root}/voicecfg_embed_catalog)
    if(NOT CMAKE_CROSSCOMPILING)
        set(${into} ${name} PARENT_SCOPE)
    else()
        set(${into} ${built} PARENT_SCOPE)
    endif()
    if(TARGET ${name})
        return()
    endif()
    configure_file(${sources}/main.cpp.in ${root}/main.cpp @ONLY)
    if(NOT CMAKE_CROSSCOMPILING)
        add_executable(${name} EXCLUDE_FROM_ALL ${root}/main.cpp)
        target_include_directories(${name} PRIVATE ${sources} ${includes})
        target_link_libraries(${name} PRIVATE voicecfg::voicecfg)
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${root}/$<0:>)
        return()
    endif()
    # A build of its own, by the same build program, untouched by what the environment says of the
    # target machine.
    set(ours "$<TARGET_PROPERTY:voicecfg::voicecfg,INTERFACE_INCLUDE_DIRECTORIES>")
    add_custom_target(${name}
        COMMAND ${CMAKE_COMMAND} -E env --unset=CC --unset=CXX --unset=CFLAGS --unset=CXXFLAGS
            --unset=CPPFLAGS --unset=LDFLAGS --unset=CMAKE_TOOLCHAIN_FILE
            ${CMAKE_COMMAND} -S ${sources} -B ${root}/build -G ${CMAKE_GENERATOR}
            -D CMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM} -D CMAKE_BUILD_TYPE=Release
            "-DMAIN=${root}/main.cpp" "-DINCLUDES=${sources};${ours};${includes}" "-DOUTPUT=${root}"
        COMMAND ${CMAKE_COMMAND} --build ${root}/build --config Release
        BYPRODUCTS ${built}
        COMMENT "Building the program that embeds catalogs of ${dialect} for this machine"
        VERBATIM)
endfunction()
