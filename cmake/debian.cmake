# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# What cpack makes: libvoicecfg-dev, the headers for any architecture, and where examples are built
# voicecfg, the command line program.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "the voicecfg authors")
set(CPACK_PACKAGE_CONTACT "the voicecfg authors <voicecfg@voicecfg.invalid>" CACHE STRING
    "Who answers for the packages: a name and an address")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/compress.cmake)

set(CPACK_COMPONENT_UNSPECIFIED_GROUP headers)
set(CPACK_DEBIAN_HEADERS_PACKAGE_NAME libvoicecfg-dev)
set(CPACK_DEBIAN_HEADERS_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_HEADERS_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_HEADERS_PACKAGE_DEPENDS "libboost-json1.81-dev | libboost-json-dev (>= 1.81)")
set(CPACK_DEBIAN_HEADERS_DESCRIPTION
    "These are the headers of a C++20 library. Given a stored configuration, a patch
and a catalog, it makes the merged configuration, or a report of everything that
is wrong.")

set(CPACK_COMPONENT_PROGRAM_GROUP program)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME voicecfg)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
    "This is the command line program. It checks files against a catalog, applies
patches, compares catalogs, and replaces what a catalog retires.")

# Debian's own documents of a package. The license is the copyright file, and nowhere else.
set(debian_dir ${PROJECT_BINARY_DIR}/debian)
file(READ LICENSE license)
string(STRIP "${license}" license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
string(TIMESTAMP debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
function(voicecfg_debian_documents group)
    string(TOUPPER ${group} name)
    set(package ${CPACK_DEBIAN_${name}_PACKAGE_NAME})
    configure_file(cmake/debian/copyright.in ${debian_dir}/${package}/copyright @ONLY)
    configure_file(cmake/debian/changelog.in ${debian_dir}/${package}/changelog @ONLY)
    install(FILES ${debian_dir}/${package}/copyright ${debian_dir}/${package}/changelog
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
        COMPONENT debian_${group} EXCLUDE_FROM_ALL)
endfunction()

voicecfg_debian_documents(headers)
set(CPACK_COMPONENT_DEBIAN_HEADERS_GROUP headers)
set(CPACK_COMPONENTS_ALL Unspecified debian_headers)
if(TARGET voicecfg_program)
    voicecfg_debian_documents(program)
    set(CPACK_COMPONENT_DEBIAN_PROGRAM_GROUP program)
    list(APPEND CPACK_COMPONENTS_ALL program debian_program)
endif()

include(CPack)
