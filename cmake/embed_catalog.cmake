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
# A namespace holds one catalog. A target with several gives each its own, such as acme::lumenia and
# acme::autocalls; a second call for the same target and namespace is an error.
#
# DIALECT is one of voicecfg's own, or with DIALECT_HEADER any other by its name in C++; TARGET must
# find that header; where voicecfg_embed_dialect writes it, that stands before, for the same TARGET.
# TARGET links voicecfg::voicecfg itself.
#
# The program that writes the header is built for the machine that builds, when cross-compiling by
# that machine's default compiler, which needs Boost there too. VOICECFG_EMBED_CATALOG_EXECUTABLE
# names one that was built before for the same dialect.
function(voicecfg_embed_catalog)
    cmake_parse_arguments(PARSE_ARGV 0 arg ""
        "TARGET;CATALOG;NAMESPACE;DIALECT;DIALECT_HEADER" "")
    voicecfg_check_arguments(voicecfg_embed_catalog "TARGET;CATALOG;NAMESPACE;DIALECT"
        "NAMESPACE;DIALECT")
    get_property(first TARGET ${arg_TARGET} PROPERTY "voicecfg_embedded_${arg_NAMESPACE}")
    if(first)
        message(FATAL_ERROR "voicecfg_embed_catalog: NAMESPACE ${arg_NAMESPACE} of the target "
            "${arg_TARGET} is taken by ${first}; another catalog needs another namespace, such as "
            "${arg_NAMESPACE}::more")
    endif()
    set_property(TARGET ${arg_TARGET} PROPERTY "voicecfg_embedded_${arg_NAMESPACE}"
        "CATALOG ${arg_CATALOG} DIALECT ${arg_DIALECT} in ${CMAKE_CURRENT_LIST_FILE}")

    if(arg_DIALECT_HEADER)
        set(dialect ${arg_DIALECT})
        voicecfg_scope_of(scope includes ${arg_TARGET})
        voicecfg_embed_program(program ${dialect} ${arg_DIALECT_HEADER} -${arg_TARGET}
            "$<TARGET_PROPERTY:${arg_TARGET},${includes}>")
        get_property(written TARGET ${arg_TARGET} PROPERTY voicecfg_written_dialects)
        if(written AND NOT VOICECFG_EMBED_CATALOG_EXECUTABLE)
            string(REPLACE "::" "." name voicecfg_embed-${dialect}-${arg_TARGET})
            add_dependencies(${name} ${written})
        endif()
    else()
        set(dialect voicecfg::dialects::${arg_DIALECT})
        voicecfg_embed_program(program ${dialect} voicecfg/dialects/${arg_DIALECT}.hpp "" "")
    endif()
    voicecfg_write_header(${arg_TARGET} ${arg_NAMESPACE}::catalog ${arg_CATALOG} ${program}
        ${dialect} ${arg_NAMESPACE})
endfunction()

# Refuses a call without some arguments, with unknown ones, or with some that are no names in C++.
function(voicecfg_check_arguments call needed names)
    foreach(name IN LISTS needed)
        if("${arg_${name}}" STREQUAL "")
            message(FATAL_ERROR "${call}: ${name} is missing")
        endif()
    endforeach()
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${call}: what is ${arg_UNPARSED_ARGUMENTS}?")
    endif()
    foreach(name IN LISTS names)
        voicecfg_name_fault(fault "${arg_${name}}")
        if(fault)
            message(FATAL_ERROR "${call}: ${name} can't be ${arg_${name}}: ${fault}")
        endif()
    endforeach()
    if(arg_NAMESPACE MATCHES "^voicecfg(::|$)")
        message(FATAL_ERROR "${call}: NAMESPACE can't be ${arg_NAMESPACE}: the "
            "namespace voicecfg is the library's own")
    endif()
endfunction()

# How others see what a target includes, and the property that has it.
function(voicecfg_scope_of scope includes target)
    get_target_property(type ${target} TYPE)
    set(${scope} PUBLIC PARENT_SCOPE)
    set(${includes} INCLUDE_DIRECTORIES PARENT_SCOPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        set(${scope} INTERFACE PARENT_SCOPE)
        set(${includes} INTERFACE_INCLUDE_DIRECTORIES PARENT_SCOPE)
    endif()
endfunction()

# Has a program, called with some words, the source and the header, write <acme/catalog.hpp> of the
# name acme::catalog for a target, by a target voicecfg_embedded-TARGET-acme.catalog.
function(voicecfg_write_header target name source program)
    cmake_path(ABSOLUTE_PATH source NORMALIZE OUTPUT_VARIABLE from)
    set(root ${CMAKE_CURRENT_BINARY_DIR}/embedded/${target})
    string(REPLACE "::" "/" header ${root}/${name}.hpp)
    cmake_path(GET header PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${header}
        COMMAND ${program} ${ARGN} ${from} ${header}
        DEPENDS ${from} ${program}
        COMMENT "Embedding ${source}"
        VERBATIM)
    string(REPLACE "::" "." written voicecfg_embedded-${target}-${name})
    add_custom_target(${written} DEPENDS ${header})
    add_dependencies(${target} ${written})
    voicecfg_scope_of(scope includes ${target})
    target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${root}>)
endfunction()

# What keeps a text from being the name of a namespace, or of something in one (ISO C++ 2023,
# [lex.name], [lex.key] and [reserved.names]); "" where nothing does.
function(voicecfg_name_fault into name)
    set(${into} "" PARENT_SCOPE)
    set(word "[A-Za-z_][A-Za-z0-9_]*")
    if(NOT name MATCHES "^${word}(::${word})*$")
        set(${into} "it is no name in C++" PARENT_SCOPE)
        return()
    endif()
    file(READ ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_catalog/spelling.hpp keywords)
    string(REGEX REPLACE ".*keywords\\[\\] = {([^}]*)}.*" "\\1" keywords "${keywords}")
    string(REGEX MATCHALL "[a-z0-9_]+" keywords "${keywords}")
    string(REPLACE "::" ";" words ${name})
    foreach(word IN LISTS words)
        if(word IN_LIST keywords)
            set(${into} "${word} is a keyword of C++" PARENT_SCOPE)
        elseif(word MATCHES "__|^_[A-Z]")
            set(${into} "${word} is reserved for compilers and standard libraries" PARENT_SCOPE)
        endif()
    endforeach()
    if(name MATCHES "^(_|(std[0-9]*|posix)(::|$))")
        list(GET words 0 first)
        set(${into} "${first} is reserved for compilers and standard libraries" PARENT_SCOPE)
    endif()
endfunction()

# The program for a dialect: a target, or a file when cross-compiling. Calls share that for one of
# voicecfg's own dialects; any other is what one target finds under its name, and has the suffix.
function(voicecfg_embed_program into dialect header suffix includes)
    if(VOICECFG_EMBED_CATALOG_EXECUTABLE)
        set(${into} ${VOICECFG_EMBED_CATALOG_EXECUTABLE} PARENT_SCOPE)
        return()
    endif()
    set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_catalog)
    string(REPLACE "::" "." name voicecfg_embed-${dialect}${suffix})
    set(main ${CMAKE_BINARY_DIR}/${name}/main.cpp)
    if(NOT TARGET ${name})
        configure_file(${sources}/main.cpp.in ${main} @ONLY)
    endif()
    voicecfg_build_program(program ${name} ${main} "${sources};${includes}")
    set(${into} ${program} PARENT_SCOPE)
endfunction()

# A program that runs on this machine, of one source: a target, or a file when cross-compiling.
# Calls share those of a name.
function(voicecfg_build_program into name main includes)
    set(root ${CMAKE_BINARY_DIR}/${name})
    set(built ${root}/voicecfg_embed)
    if(NOT CMAKE_CROSSCOMPILING)
        set(${into} ${name} PARENT_SCOPE)
    else()
        set(${into} ${built} PARENT_SCOPE)
    endif()
    if(TARGET ${name})
        return()
    endif()
    if(NOT CMAKE_CROSSCOMPILING)
        add_executable(${name} EXCLUDE_FROM_ALL ${main})
        target_include_directories(${name} PRIVATE ${includes})
        target_link_libraries(${name} PRIVATE voicecfg::voicecfg)
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${root}/$<0:>)
        return()
    endif()
    # A build of its own, by the same build program, untouched by what the environment says of the
    # target machine.
    set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_catalog)
    set(ours "$<TARGET_PROPERTY:voicecfg::voicecfg,INTERFACE_INCLUDE_DIRECTORIES>")
    add_custom_target(${name}
        COMMAND ${CMAKE_COMMAND} -E env --unset=CC --unset=CXX --unset=CFLAGS --unset=CXXFLAGS
            --unset=CPPFLAGS --unset=LDFLAGS --unset=CMAKE_TOOLCHAIN_FILE
            ${CMAKE_COMMAND} -S ${sources} -B ${root}/build -G ${CMAKE_GENERATOR}
            -D CMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM} -D CMAKE_BUILD_TYPE=Release
            "-DMAIN=${main}" "-DINCLUDES=${ours};${includes}" "-DOUTPUT=${root}"
        COMMAND ${CMAKE_COMMAND} --build ${root}/build --config Release
        BYPRODUCTS ${built}
        COMMENT "Building ${name} for this machine"
        VERBATIM)
endfunction()
