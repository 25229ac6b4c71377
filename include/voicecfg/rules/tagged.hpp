// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_TAGGED_HPP
#define VOICECFG_RULES_TAGGED_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/value_place.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/branches.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Objects of several shapes, of which a tag picks one (V14, V15).
namespace voicecfg::detail {

/// The table of an object of which no shape is known.
inline constexpr object no_table{.members = {}};

/// The tag of a value in its place: what was sent, else what is stored where that is met.
class tag_reader {
public:
    tag_reader(tagged_union const& asked, json::node value, value_place const& place)
        : asked_{asked}
    {
        auto const own = asked.beside ? read_beside(place) : read_own(value, place);
        before_ = stored_tag(place);
        bool const differs = own.value && before_ && !json::equal(own.value, before_);
        laid_ = place.meets_stored && (place.merge == merging::overlay
                                           ? !differs
                                           : place.merge == merging::discriminated && !own.sent);
        tag_ = own.value;
        from_ = own.from;
        if (!tag_ && laid_ && !asked.beside) {
            tag_ = before_;
            from_ = origin::stored;
        }
        kept_ = !before_ || (tag_ && json::equal(before_, tag_));
    }

    /// The tag of merged, or no value.
    [[nodiscard]] json::node value() const noexcept { return tag_; }
    [[nodiscard]] origin from() const noexcept { return from_; }
    /// The table that it picks, or null.
    [[nodiscard]] object const* schema() const { return pick_branch(asked_, tag_); }
    /// Whether the value is laid over the stored one.
    [[nodiscard]] bool lays_over() const noexcept { return laid_; }
    /// The table that the tag of the stored object picks, or null.
    [[nodiscard]] object const* stored_table() const { return pick_branch(asked_, before_); }
    /// Whether the tag is the stored one's, or that has none.
    [[nodiscard]] bool is_kept() const noexcept { return kept_; }

private:
    struct read_tag {
        json::node value = {};
        origin from = origin::patch;
        bool sent = false;
    };

    [[nodiscard]] read_tag read_own(json::node value, value_place const& place) const
    {
        auto const found = place.from == origin::stored ? stored_member(value, asked_.tag)
                                                        : value.find(asked_.tag);
        return {found, place.from, static_cast<bool>(found)};
    }

    [[nodiscard]] read_tag read_beside(value_place const& place) const
    {
        auto const& values = place.around->values;
        auto const row = position_of(place.around->schema.members, asked_.tag);
        if (row == place.around->schema.members.size() || values.type_faults().contains(row))
            return {};
        return {values[row].value, values[row].from, values.sent().contains(row)};
    }

    [[nodiscard]] json::node stored_tag(value_place const& place) const
    {
        if (!place.stored.is(json::kind::object)) return {};
        if (!asked_.beside) return stored_member(place.stored, asked_.tag);
        return stored_member(place.around->stored, asked_.tag);
    }

    tagged_union const& asked_;
    json::node tag_ = {};
    json::node before_ = {}; ///< of the stored object
    origin from_ = origin::patch;
    bool laid_ = false;
    bool kept_ = true;
};

/// What is reported of a value whose tag picks no table (V14).
class tagged_faults {
public:
    tagged_faults(call const& about, tagged_union const& asked, value_place const& place) noexcept
        : call_{about}, out_{about.out}, asked_{asked}, place_{place}
    {
    }

    void report(tag_reader const& tag, json::node value) const
    {
        static std::string const no_path;
        if (asked_.beside) return report_infinities(out_, value, place_.from, place_.at, no_path);
        tag.value() ? report_word(tag) : report_missing(tag);
        report_misspelt(value);
    }

private:
    void report_missing(tag_reader const& tag) const
    {
        bool const under = place_.stored.is(json::kind::object);
        bool const complete = place_.merge == merging::discriminated;
        if (tag.lays_over() && complete && place_.stored && !under)
            return out_.add(errc::wrong_type, origin::stored, place_.at,
                            type_mismatch{out_.echo(place_.stored, origin::stored),
                                          {json_type::object},
                                          type_of(place_.stored.kind())});
        auto from = place_.from;
        if (tag.lays_over() && (under || complete)) from = call_.lacking();
        out_.add(errc::required, from, place_.at / asked_.tag);
    }

    void report_word(tag_reader const& tag) const
    {
        location const at = place_.at / asked_.tag;
        auto const value = tag.value();
        auto shown = out_.echo(value, tag.from());
        if (value.is(json::kind::number) && !value.number().finite())
            return out_.add(errc::out_of_range, tag.from(), at);
        if (!value.is(json::kind::string))
            return out_.add(
                errc::wrong_type, tag.from(), at,
                type_mismatch{std::move(shown), {json_type::string}, type_of(value.kind())});
        std::vector<std::string_view> words;
        for (auto const& each : asked_.branches)
            words.insert(words.end(), each.tags.begin(), each.tags.end());
        std::string scratch;
        // the order of what is allowed shows nothing of a secret (V19)
        auto const sent = out_.hides() ? std::string_view{} : value.string(scratch);
        out_.add(errc::not_one_of, tag.from(), at, list_allowed(std::move(shown), sent, words));
    }

    /// Reports the unknown members that are a branch's but for case, `_` and `-`, unless all
    /// branches are open (G3).
    void report_misspelt(json::node value) const
    {
        bool const open = std::ranges::all_of(asked_.branches,
                                              [](branch const& each) { return each.schema->open; });
        if (open || place_.keeps_unknown || !call_.reports_unknown(place_.from)) return;
        auto const known = known_names();
        json::member_index const sorted{value};
        for (auto const& row : sorted.rows()) {
            if (std::ranges::find(known, std::string_view{row.name}) != known.end()) continue;
            bool const misspelt = std::ranges::any_of(
                known, [&](std::string_view each) { return same_but_style(each, row.name); });
            if (misspelt && !is_sent_back(row.name, row.value))
                out_.add(errc::unknown_member, place_.from, place_.at / row.name,
                         unknown_name{meant_by(row.name, known, sorted)});
        }
    }

    [[nodiscard]] bool is_sent_back(std::string_view name, json::node value) const
    {
        if (!place_.stored.is(json::kind::object)) return false;
        auto const before = stored_member(place_.stored, name);
        return before && !stored_member(place_.stored, asked_.tag) && json::equal(before, value);
    }

    [[nodiscard]] std::vector<std::string_view> known_names() const
    {
        std::vector<std::string_view> known{asked_.tag};
        for (auto const& each : asked_.branches)
            for (auto const& row : each.schema->members)
                if (std::ranges::find(known, row.name) == known.end()) known.push_back(row.name);
        return known;
    }

    [[nodiscard]] static std::string meant_by(std::string_view name,
                                              std::vector<std::string_view> known,
                                              json::member_index const& there)
    {
        std::erase_if(known,
                      [&](std::string_view each) { return static_cast<bool>(there.find(each)); });
        return suggested(name, known, names_of::members);
    }

    call const& call_;
    sink& out_;
    tagged_union const& asked_;
    value_place const& place_;
};

} // namespace voicecfg::detail

#endif
