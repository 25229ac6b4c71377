// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_COUNT_ALLOCATIONS_HPP
#define VOICECFG_TESTS_COUNT_ALLOCATIONS_HPP

#include <cstddef>
#include <cstdlib>
#include <new>

/// Replaces the global `operator new` by one that counts, in every form, since a sanitizer's forms
/// don't end in one another. For the only source file of a program.
namespace {

std::size_t allocations = 0;

void* counted(std::size_t size)
{
    ++allocations;
    if (void* const at = std::malloc(size != 0 ? size : 1)) return at;
    throw std::bad_alloc{};
}

} // namespace

void* operator new(std::size_t size) { return counted(size); }

void* operator new[](std::size_t size) { return counted(size); }

void operator delete(void* at) noexcept { std::free(at); }

void operator delete[](void* at) noexcept { std::free(at); }

void operator delete(void* at, std::size_t) noexcept { std::free(at); }

void operator delete[](void* at, std::size_t) noexcept { std::free(at); }

#endif
