// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_YAML_EVENTS_HPP
#define VOICECFG_EXAMPLES_YAML_EVENTS_HPP

#include "places.hpp"

#include <algorithm>
#include <cstddef>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include <yaml.h>

namespace tool {

/// Why a text can't be read as YAML, and where in it.
struct yaml_fault : std::runtime_error {
    yaml_fault(std::size_t at, std::string const& sentence)
        : std::runtime_error{sentence}, offset{at}
    {
    }

    std::size_t offset; ///< in bytes
};

/// Bytes of UTF-8 text by the number of code points before them, as libyaml counts. It goes from
/// one place to the next, so places near to each other are found fast.
class code_point_cursor {
public:
    /// The text must outlive it.
    explicit code_point_cursor(std::string_view text) noexcept : text_{text} {}

    [[nodiscard]] std::size_t byte_of(std::size_t point) noexcept
    {
        for (; point_ < point && byte_ < text_.size(); ++point_) do
                ++byte_;
            while (byte_ < text_.size() && is_inside(byte_));
        for (; point_ > point; --point_) do
                --byte_;
            while (byte_ > 0 && is_inside(byte_));
        return byte_;
    }

private:
    [[nodiscard]] bool is_inside(std::size_t byte) const noexcept
    {
        return voicecfg::json::is_continuation(static_cast<unsigned char>(text_[byte]));
    }

    std::string_view text_;
    std::size_t point_ = 0;
    std::size_t byte_ = 0;
};

/// What libyaml reads of a text, one event after the other.
class yaml_events {
public:
    /// The text must outlive it.
    explicit yaml_events(std::string_view text)
        : text_{text.empty() ? "" : text}, cursor_{text_} // libyaml takes no null pointer
    {
        if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc{};
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<unsigned char const*>(text_.data()),
                                     text_.size());
    }

    yaml_events(yaml_events const&) = delete;
    yaml_events& operator=(yaml_events const&) = delete;

    ~yaml_events()
    {
        yaml_event_delete(&event_);
        yaml_parser_delete(&parser_);
    }

    /// The next event, up to the call after this one. Throws `yaml_fault` where there is none.
    [[nodiscard]] yaml_event_t const& next()
    {
        yaml_event_delete(&event_);
        if (yaml_parser_parse(&parser_, &event_) == 0) fail();
        return event_;
    }

    /// Where the last event stands, without the white space and the line ends after it.
    [[nodiscard]] extent place() noexcept
    {
        auto const begin = cursor_.byte_of(event_.start_mark.index);
        auto end = std::max(begin, cursor_.byte_of(event_.end_mark.index));
        while (end > begin && std::string_view{" \t\r\n"}.find(text_[end - 1]) != text_.npos) --end;
        return {begin, end};
    }

private:
    [[noreturn]] void fail()
    {
        if (parser_.error == YAML_MEMORY_ERROR) throw std::bad_alloc{};
        std::string why = "it is not valid YAML";
        if (parser_.problem != nullptr) why.append(": ").append(parser_.problem);
        if (parser_.context != nullptr) why.append(" ").append(parser_.context);
        throw yaml_fault{parser_.error == YAML_READER_ERROR
                             ? std::min(parser_.problem_offset, text_.size())
                             : cursor_.byte_of(parser_.problem_mark.index),
                         why};
    }

    std::string_view text_;
    code_point_cursor cursor_;
    yaml_parser_t parser_ = {};
    yaml_event_t event_ = {};
};

} // namespace tool

#endif
