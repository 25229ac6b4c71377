// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_HEAP_HPP
#define VOICECFG_TESTS_HEAP_HPP

#include <boost/json/memory_resource.hpp>

#include <cstddef>

/// The heap of a program that is linked with heap.cpp, which replaces every global `operator new`:
/// what is held, and allocations that fail on demand.
namespace heap {

/// Where an allocation is asked for.
enum class source { global, resource };
/// Which allocations fail: one, or all from it on.
enum class failing { once, from_then_on };

/// Blocks that are held now.
[[nodiscard]] std::size_t blocks() noexcept;
/// Bytes that are held now, as `malloc` rounds them.
[[nodiscard]] std::size_t bytes() noexcept;
/// The most bytes that were held at once since the last `reset_peak`.
[[nodiscard]] std::size_t peak() noexcept;
void reset_peak() noexcept;

/// Lets the allocation after `passing` others fail.
void arm(source of, failing how, std::size_t passing) noexcept;
/// Lets all allocations pass again; whether one had failed.
bool disarm() noexcept;

/// Memory for parsed values that fails on demand and is counted like the rest.
class resource final : public boost::json::memory_resource {
    void* do_allocate(std::size_t size, std::size_t alignment) override;
    void do_deallocate(void* at, std::size_t size, std::size_t alignment) override;
    bool do_is_equal(boost::json::memory_resource const& other) const noexcept override
    {
        return this == &other;
    }
};

} // namespace heap

#endif
