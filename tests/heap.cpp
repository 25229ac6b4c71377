// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "heap.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

struct state {
    std::size_t blocks = 0;
    std::size_t bytes = 0;
    std::size_t peak = 0;
    bool armed = false;
    heap::source of = heap::source::global;
    heap::failing how = heap::failing::once;
    std::size_t passing = 0;
    bool failed = false;
};

constinit state now;

bool fails(heap::source asked) noexcept
{
    if (!now.armed || now.of != asked) return false;
    if (now.passing != 0) {
        --now.passing;
        return false;
    }
    if (now.failed && now.how == heap::failing::once) return false;
    now.failed = true;
    return true;
}

void* allocate(heap::source asked, std::size_t size, std::size_t alignment) noexcept
{
    if (fails(asked)) return nullptr;
    auto const rounded = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    void* const at = std::aligned_alloc(alignment, rounded);
    if (at == nullptr) return nullptr;
    ++now.blocks;
    now.bytes += malloc_usable_size(at);
    now.peak = std::max(now.peak, now.bytes);
    return at;
}

void* allocate_or_throw(heap::source asked, std::size_t size, std::size_t alignment)
{
    if (void* const at = allocate(asked, size, alignment)) return at;
    throw std::bad_alloc{};
}

void release(void* at) noexcept
{
    if (at == nullptr) return;
    --now.blocks;
    now.bytes -= malloc_usable_size(at);
    std::free(at);
}

constexpr auto usual = std::size_t{__STDCPP_DEFAULT_NEW_ALIGNMENT__};
constexpr auto global = heap::source::global;

std::size_t bytes_of(std::align_val_t alignment) noexcept
{
    return std::max(usual, static_cast<std::size_t>(alignment));
}

} // namespace

std::size_t heap::blocks() noexcept { return now.blocks; }

std::size_t heap::bytes() noexcept { return now.bytes; }

std::size_t heap::peak() noexcept { return now.peak; }

void heap::reset_peak() noexcept { now.peak = now.bytes; }

void heap::arm(source of, failing how, std::size_t passing) noexcept
{
    now.of = of;
    now.how = how;
    now.passing = passing;
    now.failed = false;
    now.armed = true;
}

bool heap::disarm() noexcept
{
    now.armed = false;
    return now.failed;
}

void* heap::resource::do_allocate(std::size_t size, std::size_t alignment)
{
    return allocate_or_throw(source::resource, size, std::max(usual, alignment));
}

void heap::resource::do_deallocate(void* at, std::size_t, std::size_t) { release(at); }

void* operator new(std::size_t size) { return allocate_or_throw(global, size, usual); }

void* operator new[](std::size_t size) { return allocate_or_throw(global, size, usual); }

void* operator new(std::size_t size, std::nothrow_t const&) noexcept
{
    return allocate(global, size, usual);
}

void* operator new[](std::size_t size, std::nothrow_t const&) noexcept
{
    return allocate(global, size, usual);
}

void* operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate_or_throw(global, size, bytes_of(alignment));
}

void* operator new[](std::size_t size, std::align_val_t alignment)
{
    return allocate_or_throw(global, size, bytes_of(alignment));
}

void* operator new(std::size_t size, std::align_val_t alignment, std::nothrow_t const&) noexcept
{
    return allocate(global, size, bytes_of(alignment));
}

void* operator new[](std::size_t size, std::align_val_t alignment, std::nothrow_t const&) noexcept
{
    return allocate(global, size, bytes_of(alignment));
}

void operator delete(void* at) noexcept { release(at); }

void operator delete[](void* at) noexcept { release(at); }

void operator delete(void* at, std::size_t) noexcept { release(at); }

void operator delete[](void* at, std::size_t) noexcept { release(at); }

void operator delete(void* at, std::nothrow_t const&) noexcept { release(at); }

void operator delete[](void* at, std::nothrow_t const&) noexcept { release(at); }

void operator delete(void* at, std::align_val_t) noexcept { release(at); }

void operator delete[](void* at, std::align_val_t) noexcept { release(at); }

void operator delete(void* at, std::size_t, std::align_val_t) noexcept { release(at); }

void operator delete[](void* at, std::size_t, std::align_val_t) noexcept { release(at); }

void operator delete(void* at, std::align_val_t, std::nothrow_t const&) noexcept { release(at); }

void operator delete[](void* at, std::align_val_t, std::nothrow_t const&) noexcept { release(at); }
