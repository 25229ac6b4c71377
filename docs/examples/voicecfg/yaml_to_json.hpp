// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_YAML_TO_JSON_HPP
#define VOICECFG_EXAMPLES_YAML_TO_JSON_HPP

#include "core_schema.hpp"
#include "file_text.hpp"
#include "yaml_events.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool {

/// Makes JSON text of one document of YAML 1.2, whose plain scalars are those of the core schema.
/// Throws `yaml_fault` for what JSON has not, for what the two versions of YAML read differently,
/// and for more than 32 levels or `most` bytes of JSON, with all that aliases repeat.
class yaml_to_json {
public:
    /// The text must outlive it, and is at most 4 GiB. Without `placed` there are no parts.
    yaml_to_json(std::string_view text, std::size_t most, bool placed)
        : text_{text}, most_{most}, placed_{placed}, events_{text}
    {
    }

    [[nodiscard]] file_text convert()
    {
        refuse_line_ends();
        refuse_tag_directives();
        begin_document();
        do read_node();
        while (!open_.empty());
        static_cast<void>(events_.next()); // the end of the document
        if (events_.next().type != YAML_STREAM_END_EVENT)
            fail("a second document begins here, and a file has one");
        made_.yaml = text_;
        return std::move(made_);
    }

private:
    /// A list or an object whose end was not read yet.
    struct container {
        bool is_object;
        bool at_name; ///< whether a member's name comes next
        std::size_t count;
        std::size_t levels; ///< below it, as far as it was read
        std::string anchor;
        std::size_t json;
        std::size_t part;
    };

    /// What an anchor names.
    struct anchored {
        bool whole = false; ///< whether its end was read
        extent json = {};
        extent parts = {};
        std::size_t levels = 0;
    };

    [[noreturn]] void fail(std::string const& sentence)
    {
        throw yaml_fault{events_.place().begin, sentence};
    }

    /// Those that YAML 1.1 has and 1.2 has not: libyaml knows 1.1.
    void refuse_line_ends() const
    {
        for (std::string_view const end : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
            if (auto const at = text_.find(end); at != text_.npos)
                throw yaml_fault{at, "U+0085, U+2028 and U+2029 are not read: versions of YAML "
                                     "differ in them. In double quotes they are \\N, \\L "
                                     "and \\P"};
    }

    /// Before libyaml reads them: each is compared with all others.
    void refuse_tag_directives() const
    {
        constexpr std::string_view directive = "%TAG";
        for (auto at = text_.find(directive); at != text_.npos; at = text_.find(directive, at + 1))
            if (at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r')
                throw yaml_fault{at, "tags are not read: leave out %TAG"};
    }

    void begin_document()
    {
        static_cast<void>(events_.next()); // the beginning of the stream
        auto const& begin = events_.next();
        if (begin.type != YAML_DOCUMENT_START_EVENT) fail("no document is in it");
        auto const* const version = begin.data.document_start.version_directive;
        if (version != nullptr && (version->major != 1 || version->minor != 2))
            fail("it is read as YAML 1.2, and asks for another version");
    }

    void read_node()
    {
        auto const& event = events_.next();
        switch (event.type) {
        case YAML_SCALAR_EVENT: return read_scalar(event.data.scalar);
        case YAML_ALIAS_EVENT: return repeat(text_of(event.data.alias.anchor));
        case YAML_SEQUENCE_START_EVENT:
            return open(false, event.data.sequence_start.tag, event.data.sequence_start.anchor);
        case YAML_MAPPING_START_EVENT:
            return open(true, event.data.mapping_start.tag, event.data.mapping_start.anchor);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT: return close();
        default: fail("it is not valid YAML");
        }
    }

    [[nodiscard]] static std::string text_of(yaml_char_t const* text)
    {
        return text != nullptr ? reinterpret_cast<char const*>(text) : "";
    }

    [[nodiscard]] bool at_name() const noexcept { return !open_.empty() && open_.back().at_name; }

    /// Writes what stands before a name or a value, and notes where that begins.
    void begin_part(extent where)
    {
        if (!open_.empty()) {
            auto& around = open_.back();
            if (around.is_object && !around.at_name)
                made_.json += ':';
            else if (around.count++ != 0)
                made_.json += ',';
            around.at_name = around.is_object && !around.at_name;
        }
        add_part(made_.json.size(), where);
    }

    void add_part(std::size_t json, extent where)
    {
        if (placed_)
            made_.parts.push_back({static_cast<std::uint32_t>(json),
                                   static_cast<std::uint32_t>(where.begin),
                                   static_cast<std::uint32_t>(where.end)});
    }

    void expect_room(std::size_t more)
    {
        if (made_.json.size() + more > most_)
            fail("as JSON it has more than " + std::to_string(most_) +
                 " bytes, with what its aliases repeat");
    }

    void expect_no_tag(yaml_char_t const* tag)
    {
        if (tag != nullptr)
            fail("tags are not read: quotes make a value a string, and what is plain says by "
                 "itself whether it is a number, true, false or null");
    }

    void read_scalar(auto const& scalar)
    {
        expect_no_tag(scalar.tag);
        std::string_view const value{reinterpret_cast<char const*>(scalar.value), scalar.length};
        auto const kind = scalar.style == YAML_PLAIN_SCALAR_STYLE ? core_schema::scalar_of(value)
                                                                  : core_schema::scalar::text;
        bool const is_text = kind == core_schema::scalar::text;
        if (at_name()) expect_name(value, is_text, scalar.style == YAML_PLAIN_SCALAR_STYLE);
        auto const part = made_.parts.size();
        begin_part(without_anchor(events_.place()));
        auto const json = made_.json.size();
        if (is_text)
            voicecfg::json::append_quoted(made_.json, value);
        else if (!core_schema::append_json(made_.json, kind, value))
            fail(shortened(value) +
                 (kind == core_schema::scalar::octal || kind == core_schema::scalar::hexadecimal
                      ? " has more than 64 bits"
                      : " is no number that JSON has"));
        expect_room(0);
        note(text_of(scalar.anchor), json, part, 0);
    }

    /// What a complaint repeats of a scalar.
    [[nodiscard]] static std::string shortened(std::string_view value)
    {
        constexpr std::size_t most = 40;
        auto const part = voicecfg::json::clip(value, most);
        return std::string{part} + (part.size() != value.size() ? "..." : "");
    }

    void expect_name(std::string_view value, bool is_text, bool is_plain)
    {
        if (!is_text)
            fail("the name of a member must be a string: put " + shortened(value) + " in quotes");
        if (is_plain && value == "<<")
            fail("merge keys are not read, since YAML 1.2 has none: write out the members that << "
                 "stands for");
    }

    void open(bool is_object, yaml_char_t const* tag, yaml_char_t const* anchor)
    {
        expect_no_tag(tag);
        if (at_name()) fail("the name of a member must be a string");
        expect_levels(1);
        auto const where = without_anchor(events_.place());
        auto const part = made_.parts.size();
        begin_part({where.begin, where.begin});
        auto const name = text_of(anchor);
        if (!name.empty()) anchors_[name] = {};
        open_.push_back({is_object, is_object, 0, 0, name, made_.json.size(), part});
        made_.json += is_object ? '{' : '[';
        expect_room(0);
    }

    void expect_levels(std::size_t more)
    {
        if (open_.size() + more > voicecfg::json::max_depth)
            fail("it has more than " + std::to_string(voicecfg::json::max_depth) + " levels");
    }

    void close()
    {
        auto const done = std::move(open_.back());
        open_.pop_back();
        made_.json += done.is_object ? '}' : ']';
        expect_room(0);
        note(done.anchor, done.json, done.part, done.levels + 1);
    }

    /// Notes that a value was read: what its anchor names, and how many levels it has.
    void note(std::string const& anchor, std::size_t json, std::size_t part, std::size_t levels)
    {
        if (!open_.empty()) open_.back().levels = std::max(open_.back().levels, levels);
        if (!anchor.empty())
            anchors_[anchor] = {
                true, {json, made_.json.size()}, {part, made_.parts.size()}, levels};
    }

    /// Writes again what an anchor names. The value as a whole stands where its alias does, what is
    /// in it where it was written.
    void repeat(std::string const& anchor)
    {
        if (at_name()) fail("the name of a member must be written out, and not be an alias");
        auto const found = anchors_.find(anchor);
        if (found == anchors_.end()) fail("*" + anchor + " names no anchor that stands before it");
        auto const named = found->second;
        if (!named.whole) fail("*" + anchor + " would repeat what it is a part of");
        expect_levels(named.levels);
        expect_room(named.json.end - named.json.begin + 1);
        begin_part(events_.place());
        auto const json = made_.json.size();
        made_.json.append(made_.json, named.json.begin, named.json.end - named.json.begin);
        for (auto each = named.parts.begin + 1; each < named.parts.end; ++each) {
            auto const part = made_.parts[each];
            add_part(part.json - named.json.begin + json, {part.begin, part.end});
        }
        note({}, json, 0, named.levels);
    }

    /// What stands behind the anchor of a value, and what separates them.
    [[nodiscard]] extent without_anchor(extent where) const noexcept
    {
        auto const skip = [&](std::string_view letters, bool found) {
            while (where.begin < where.end &&
                   (letters.find(text_[where.begin]) != letters.npos) == found)
                ++where.begin;
        };
        if (where.begin == where.end || text_[where.begin] != '&') return where;
        skip(" \t\r\n", false);
        skip(" \t\r\n", true);
        while (where.begin < where.end && text_[where.begin] == '#') {
            skip("\r\n", false);
            skip(" \t\r\n", true);
        }
        return where;
    }

    std::string_view text_;
    std::size_t most_;
    bool placed_;
    yaml_events events_;
    file_text made_;
    std::vector<container> open_;
    std::map<std::string, anchored, std::less<>> anchors_;
};

} // namespace tool

#endif
