// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SUPPORT_SMALL_VECTOR_HPP
#define VOICECFG_SUPPORT_SMALL_VECTOR_HPP

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace voicecfg {

/// A vector whose first elements lie in itself: what is mostly short takes no memory of its own.
template <class T, std::size_t Inline>
class small_vector {
public:
    /// Written out, because a defaulted one would first fill the room with zeros.
    small_vector() noexcept {}

    small_vector(small_vector const& other) : small_vector{}
    {
        reserve(other.size_);
        for (auto const& each : other) emplace_back(each);
    }

    /// Leaves the other one empty.
    small_vector(small_vector&& other) noexcept { take(other); }

    small_vector& operator=(small_vector other) noexcept
    {
        clear();
        release();
        take(other);
        return *this;
    }

    ~small_vector()
    {
        clear();
        release();
    }

    /// Makes an element at the end, from anything but an element of its own. Where that throws, the
    /// vector is as before.
    template <class... Arguments>
    T& emplace_back(Arguments&&... from)
    {
        if (size_ == capacity_) [[unlikely]] grow();
        auto* const made = std::construct_at(data_ + size_, std::forward<Arguments>(from)...);
        ++size_;
        return *made;
    }

    void push_back(T&& value) { emplace_back(std::move(value)); }

    void pop_back() noexcept { std::destroy_at(data_ + --size_); }

    /// Makes room for so many elements.
    void reserve(std::size_t count)
    {
        if (count <= capacity_) return;
        auto* const room = std::allocator<T>{}.allocate(count);
        move_to(room);
        release();
        data_ = room;
        capacity_ = count;
    }

    void clear() noexcept
    {
        for (auto& each : *this) std::destroy_at(&each);
        size_ = 0;
    }

    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T* data() noexcept { return data_; }
    [[nodiscard]] T const* data() const noexcept { return data_; }
    [[nodiscard]] T* begin() noexcept { return data_; }
    [[nodiscard]] T const* begin() const noexcept { return data_; }
    [[nodiscard]] T* end() noexcept { return data_ + size_; }
    [[nodiscard]] T const* end() const noexcept { return data_ + size_; }
    [[nodiscard]] T& operator[](std::size_t at) noexcept { return data_[at]; }
    [[nodiscard]] T const& operator[](std::size_t at) const noexcept { return data_[at]; }

private:
    [[nodiscard]] T* inside() noexcept { return static_cast<T*>(static_cast<void*>(inside_)); }

    [[gnu::noinline]] void grow() { reserve(2 * capacity_); }

    void move_to(T* room) noexcept
    {
        static_assert(std::is_nothrow_move_constructible_v<T>);
        for (std::size_t i = 0; i != size_; ++i) {
            std::construct_at(room + i, std::move(data_[i]));
            std::destroy_at(data_ + i);
        }
    }

    void release() noexcept
    {
        if (data_ != inside()) std::allocator<T>{}.deallocate(data_, capacity_);
        data_ = inside();
        capacity_ = Inline;
    }

    /// Of an empty one that lies in itself.
    void take(small_vector& other) noexcept
    {
        if (other.data_ == other.inside())
            other.move_to(data_);
        else {
            data_ = std::exchange(other.data_, other.inside());
            capacity_ = std::exchange(other.capacity_, Inline);
        }
        size_ = std::exchange(other.size_, 0);
    }

    alignas(T) std::byte inside_[Inline * sizeof(T)];
    T* data_ = inside();
    std::size_t size_ = 0;
    std::size_t capacity_ = Inline;
};

} // namespace voicecfg

#endif
