// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

#include "../docs/examples/voicecfg/draft_document.hpp"
#include "../docs/examples/voicecfg/draft_write.hpp"

#include <string>

namespace {

/// What is wrong with a draft as text, if anything: it is JSON that may be read, with no mark of
/// the drafting left among its words.
laws::found broken_law(std::string const& draft)
{
    voicecfg::json::document const read{draft, 512};
    if (read.fault()) return "a draft is no JSON of at most 512 levels: " + draft;
    if (voicecfg::json::find_duplicate(read) != nullptr) return "a draft repeats a name: " + draft;
    for (std::string_view const mark : {"\"x-union\"", "\"x-words\"", "\"x-tag\""})
        if (draft.find(mark) != draft.npos) return "a draft has a mark left: " + draft;
    return {};
}

} // namespace

/// Schemas of an OpenAPI document, of which A is drafted.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const given = bytes(data, size);
    bool const closed = size != 0 && (given.front() & 1) != 0;
    auto const text = R"({"openapi": "3.1.0", "components": {"schemas": )" +
                      std::string{given.substr(size != 0 ? 1 : 0)} + "}}";
    // what stands for itself in the input may be called like a mark
    if (text.find("x-") != text.npos || text.find('\\') != text.npos) return 0;
    try {
        tool::drafts::input from{tool::drafts::read(text)};
        auto const* const schema = from.follow("/components/schemas/A");
        if (schema == nullptr) return 0;
        auto const made = tool::drafts::document_of(from, *schema, "fuzzed", closed);
        return require(broken_law(tool::drafts::written(made)));
    }
    catch (tool::unusable const&) {
        return 0;
    }
}
