// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_INDENT_HPP
#define VOICECFG_DOCUMENTS_INDENT_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/token.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// JSON for people.
namespace voicecfg::detail {

/// The longest line in which an array or an object stands as a whole, in bytes.
inline constexpr std::size_t document_width = 100;

/// Writes JSON with two spaces a level; what fits into a line stands in one.
class indenter {
public:
    explicit indenter(std::string& out) noexcept : out_{out}, line_{out.size()} {}

    void write(json::token const& value, std::size_t level)
    {
        if (value.span == 1 && value.kind() != json::kind::array &&
            value.kind() != json::kind::object)
            return void(out_ += value.text());
        bool const in_object = value.kind() == json::kind::object;
        bool const breaks = value.span != 1 && !fits(value);
        out_ += in_object ? '{' : '[';
        auto const* const end = &value + value.span;
        for (auto const* child = &value + 1; child != end; child += child->span) {
            if (child != &value + 1) out_ += breaks ? "," : ", ";
            if (breaks) begin_line(level + 1);
            if (in_object) out_.append(child++->text()).append(": ");
            write(*child, level + 1);
        }
        if (breaks) begin_line(level);
        out_ += in_object ? '}' : ']';
    }

private:
    /// What fits has nothing in it that does not: each token adds at most one space.
    [[nodiscard]] bool fits(json::token const& value) const noexcept
    {
        return out_.size() - line_ + value.length + value.span <= document_width;
    }
    void begin_line(std::size_t level)
    {
        out_ += '\n';
        line_ = out_.size();
        out_.append(2 * level, ' ');
    }

    std::string& out_;
    std::size_t line_;
};

/// A JSON text, which must have no fault, for people.
[[nodiscard]] inline std::string indented(std::string_view json)
{
    json::document const read{json, json::any_depth};
    std::string out;
    indenter{out}.write(read.root(), 0);
    return out;
}

} // namespace voicecfg::detail

#endif
