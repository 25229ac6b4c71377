# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Not run by this project's tests. For Conan 2:
#     conan create . --build=missing -s compiler.cppstd=20
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir


class VoicecfgConan(ConanFile):
    name = "voicecfg"
    description = "Checked updates of voice assistants' configurations"
    license = "BSL-1.0"
    topics = ("json", "validation", "voice-assistant", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*"
    no_copy_source = True
    generators = "CMakeDeps"

    def set_version(self):
        if not self.version:
            header = load(self, os.path.join(self.recipe_folder, "include/voicecfg/version.hpp"))
            self.version = re.search(r'VOICECFG_VERSION_STRING "(.+)"', header).group(1)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        self.requires("boost/[>=1.81.0 <2]", transitive_headers=True, transitive_libs=True)

    def package_id(self):
        self.info.clear()

    def validate(self):
        check_min_cppstd(self, 20)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for part in ("TESTS", "EXAMPLES", "BENCHMARKS"):
            toolchain.cache_variables[f"VOICECFG_BUILD_{part}"] = False
        toolchain.cache_variables["VOICECFG_INSTALL"] = True
        toolchain.generate()

    def build(self):
        CMake(self).configure()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        for folder in ("share/doc", "share/pkgconfig"):
            rmdir(self, os.path.join(self.package_folder, folder))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.requires = ["boost::headers", "boost::json"]
        # find_package finds the package's own files, which look for the Boost of CMakeDeps.
        self.cpp_info.builddirs = [os.path.join("share", "cmake", "voicecfg")]
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.set_property("pkg_config_name", "voicecfg")
