// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DIALECTS_HPP
#define VOICECFG_EXAMPLES_DIALECTS_HPP

#include "files.hpp"
#include "installed_dialects.hpp"
#include "places.hpp"

#include <voicecfg/dialect_document.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

/// The dialect that a command line asks for.
namespace tool {

/// A dialect that is compiled in, or was read from a document.
class loaded_dialect {
public:
    explicit loaded_dialect(voicecfg::dialect const& compiled) noexcept : compiled_{&compiled} {}
    /// Of a document, its text and the path that it was read from.
    loaded_dialect(voicecfg::dialect_document read, std::string text, std::string path)
        : read_{std::move(read)}, text_{std::move(text)}, path_{std::move(path)}
    {
    }

    /// Lives as long as this does.
    [[nodiscard]] voicecfg::dialect const& view() const& noexcept
    {
        return compiled_ != nullptr ? *compiled_ : read_.view();
    }
    voicecfg::dialect const& view() const&& = delete;

    /// The text of the document; empty of a dialect that is compiled in.
    [[nodiscard]] std::string const& text() const noexcept { return text_; }
    /// Where the document was read; empty of a dialect that is compiled in.
    [[nodiscard]] std::string const& path() const noexcept { return path_; }

private:
    voicecfg::dialect const* compiled_ = nullptr;
    voicecfg::dialect_document read_;
    std::string text_;
    std::string path_;
};

/// A dialect document with faults. Each has a sentence of its own.
struct faulty_dialect : unusable {
    explicit faulty_dialect(std::string const& path) : unusable{path + ": it has faults"} {}

    voicecfg::report report;
    std::vector<std::string> sentences;
};

/// Where in a file a fault of its document is.
[[nodiscard]] inline std::size_t offset_of(voicecfg::violation const& fault, file_text const& from,
                                           voicecfg::json::document const& read)
{
    if (auto const* const at = std::get_if<voicecfg::text_position>(&fault.details))
        return at->offset;
    if (read.fault()) return 0;
    auto const at = follow(read, fault.pointer);
    auto const* const token = at.name != nullptr    ? at.name
                              : at.value != nullptr ? at.value
                                                    : at.around;
    auto const begin = static_cast<std::size_t>(token->begin - from.json.data());
    return from.place({begin, begin}).begin;
}

/// Tells the faults of a document as compilers do: `a.json:3:12: ... [not_one_of]`.
[[nodiscard]] inline faulty_dialect faults_of(std::string const& path, file_text const& from,
                                              voicecfg::report told)
{
    using namespace voicecfg::documents;
    bool const whole = from.json.size() <= max_bytes;
    voicecfg::json::document const read{whole ? std::string_view{from.json} : "", max_depth};
    lines_of const lines{whole ? from.shown() : ""};
    faulty_dialect all{path};
    for (auto const& each : told.violations) {
        auto const at = lines.at(whole ? offset_of(each, from, read) : 0);
        auto sentence = path + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
        sentence.append(": ").append(message(each)).append(" [").append(name(each.code));
        all.sentences.push_back(sentence += ']');
    }
    if (told.truncated) all.sentences.push_back(path + ": there are more faults");
    all.report = std::move(told);
    return all;
}

/// Reads a dialect document.
[[nodiscard]] inline loaded_dialect read_dialect(std::string const& path)
{
    constexpr auto most = voicecfg::documents::max_bytes;
    file_text from{.json = read_file(path, most)};
    if (is_yaml(path) && from.json.size() <= most) from = read_yaml(path, from.json, most, true);
    auto read = voicecfg::dialect_document::parse(from.json);
    if (!read) throw faults_of(path, from, std::move(read).assume_error());
    return {std::move(read).assume_value(), std::move(from.json), path};
}

/// Finds a dialect by its name, or reads the document that is named by a path. `-` is neither.
[[nodiscard]] inline loaded_dialect find_dialect(std::string const& asked)
{
    if (is_document_file(asked)) return read_dialect(asked);
    if (auto const* const compiled = voicecfg::find_dialect(asked))
        return loaded_dialect{*compiled};
    auto const names = names_of_dialects();
    if (std::find(names.begin(), names.end(), asked) != names.end())
        return read_dialect(installed_document(asked));
    std::error_code failed;
    auto const hint = std::filesystem::exists(asked, failed)
                          ? ". Did you mean the file ./" + asked + "?"
                          : did_you_mean(asked, {names.begin(), names.end()});
    throw unusable{"unknown dialect " + asked + (hint.empty() ? ": there" : hint + " There") +
                   " are " + joined_names_of_dialects(", ")};
}

[[nodiscard]] inline loaded_dialect dialect_of(arguments const& given)
{
    return find_dialect(given.at("dialect"));
}

} // namespace tool

#endif
