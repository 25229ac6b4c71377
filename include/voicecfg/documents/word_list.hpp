// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_WORD_LIST_HPP
#define VOICECFG_DOCUMENTS_WORD_LIST_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/json/quote.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace voicecfg::detail {

/// Appends texts as a JSON array.
inline void append_texts(std::string& out, std::span<std::string_view const> texts)
{
    json::brackets list{out, '[', ']'};
    for (auto const each : texts) {
        list.next();
        json::append_quoted(out, each);
    }
    list.close();
}

/// The members of a JSON object in the order in which they are added, as text.
class word_list {
public:
    /// Adds a word, whose value is to be appended to what is returned.
    std::string& add(std::string_view word)
    {
        if (!text_.empty()) text_ += ',';
        json::append_quoted(text_, word);
        return text_ += ':';
    }
    void add(std::string_view word, word_list const& value) { value.append_to(add(word)); }
    void add_text(std::string_view word, std::string_view text)
    {
        json::append_quoted(add(word), text);
    }
    void add_texts(std::string_view word, std::span<std::string_view const> texts)
    {
        append_texts(add(word), texts);
    }
    void add_number(std::string_view word, std::optional<json::numeric> const& number)
    {
        if (number) json::append_number(add(word), *number);
    }
    void add_size(std::string_view word, std::optional<std::size_t> size)
    {
        if (size) add(word) += std::to_string(*size);
    }

    // What is equal to its default is left out.
    void add_true(std::string_view word, bool value)
    {
        if (value) add(word) += "true";
    }
    void add_given(std::string_view word, std::string_view text, std::string_view otherwise = {})
    {
        if (text != otherwise) add_text(word, text);
    }
    void add_given(std::string_view word, std::span<std::string_view const> texts)
    {
        if (!texts.empty()) add_texts(word, texts);
    }
    void add_given(std::string_view word, word_list const& value)
    {
        if (!value.empty()) add(word, value);
    }

    /// Adds the words of another list behind its own.
    void append(word_list const& more)
    {
        if (!empty() && !more.empty()) text_ += ',';
        text_ += more.text_;
    }

    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    void append_to(std::string& out) const { out.append("{").append(text_) += '}'; }

private:
    std::string text_;
};

} // namespace voicecfg::detail

#endif
