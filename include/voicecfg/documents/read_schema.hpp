// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_READ_SCHEMA_HPP
#define VOICECFG_DOCUMENTS_READ_SCHEMA_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/read_enumeration.hpp>
#include <voicecfg/documents/read_extension.hpp>
#include <voicecfg/documents/read_object.hpp>
#include <voicecfg/documents/read_union.hpp>
#include <voicecfg/documents/read_words.hpp>
#include <voicecfg/documents/reading.hpp>
#include <voicecfg/documents/schema_form.hpp>
#include <voicecfg/documents/words.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/types.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Schemas, one at a time: those within are put aside to be read later, so that nothing recurses.
namespace voicecfg::documents {

/// Reads the schema of one value.
class schema_reader {
public:
    schema_reader(reading& to, index value, bool is_root)
        : to_{to}, value_{value}, is_root_{is_root}, at_{*to.sources[value].at}
    {
    }

    void read()
    {
        if (!has_shape(to_, is_root_ ? shapes::members : shapes::schema, at_)) return spoil();
        words_ = find_words(to_, at_);
        form_ = form_of(words_, is_root_);
        read_types_first();
        for (auto const& row : schema_rows)
            if (row.id != word::annotation && words_[row.id] != nullptr) check_place(row);
        read_flags();
        if (auto const* const ours = sound_[word::extension]) {
            to_.sources[value_].extension = ours;
            read_extension(to_, value_, form_, is_root_);
        }
        read_form();
    }

private:
    /// Notes that what the value may be is not known.
    void spoil() { to_.sources[value_].faulty = true; }

    [[nodiscard]] bool is_known(json_types types) const noexcept
    {
        if (form_ == schema_form::one_of || is_root_) return types == shapes::members;
        auto const others = types.size() - (types.contains(json_type::null) ? 1U : 0U);
        return form_ != schema_form::beside || (types.contains(json_type::object) && others == 1);
    }

    /// Reads `type` ahead of the others: what they bind depends on it.
    void read_types_first()
    {
        auto const* const said = words_[word::type];
        if (is_root_ && said == nullptr) to_.faults.add_missing(at_, "type", 2);
        if (said == nullptr || !may_stand(word::type, form_, is_root_)) return;
        auto const& row = documents::row_of(schema_rows, word::type);
        auto const read = has_shape(to_, row.shape, *said) ? read_types(to_, *said) : std::nullopt;
        static constexpr std::string_view object[]{"object"};
        if (!read)
            spoil();
        else if (is_known(*read))
            shape_.types = *read;
        else if (is_root_)
            add_no_choice(to_, *said, object);
        else
            to_.faults.add(errc::incompatible, *said);
        if (read && shape_.types.empty()) spoil();
    }

    [[nodiscard]] bool binds_nothing(word_row<word> const& row)
    {
        if (shape_.types.empty() || row.binds.empty()) return false;
        for (auto const type : row.binds)
            if (shape_.types.contains(type)) return false;
        return row.id != word::format || is_format(*words_[row.id]);
    }
    [[nodiscard]] static bool is_format(json::token const& said)
    {
        std::string scratch;
        return said.kind() == json::kind::string &&
               std::ranges::any_of(all_formats, [&](auto each) {
                   return format_name(each) == json::string_of(said, scratch);
               });
    }

    /// Notes a word that stands where it may and has its shape; else that is a fault.
    void check_place(word_row<word> const& row)
    {
        auto const& said = *words_[row.id];
        if (!may_stand(row.id, form_, is_root_) || binds_nothing(row))
            add_misplaced(to_, row, said);
        else if (has_shape(to_, row.shape, said))
            sound_.set(row.id, said);
    }

    [[nodiscard]] bool flag(word id) const
    {
        return sound_[id] != nullptr && json::node{*sound_[id]}.boolean();
    }
    void read_flags()
    {
        auto& value = to_.made.values[value_];
        value.read_only = flag(word::read_only);
        value.write_only = flag(word::write_only);
        value.deprecated = flag(word::deprecated);
    }

    void read_form()
    {
        switch (form_) {
        case schema_form::reference:
            to_.sources[value_].reference = sound_[word::reference];
            return sound_[word::reference] == nullptr ? spoil() : void();
        case schema_form::one_of: read_one_of(); break;
        case schema_form::any_of:
            if (sound_[word::any_of] == nullptr) return spoil();
            shape_.any_of = read_alternatives(to_, *sound_[word::any_of]);
            break;
        case schema_form::beside:
            shape_.one_of = documents::read_beside(to_, *to_.sources[value_].extension);
            break;
        case schema_form::plain: read_plain(); break;
        }
        keep_shape();
    }

    void read_one_of()
    {
        shape_.types = shapes::members;
        auto const* const list = sound_[word::one_of];
        if (list == nullptr) return spoil();
        shape_.one_of = documents::read_one_of(to_, at_, *list, sound_[word::discriminator]);
        auto const* const ours = to_.sources[value_].extension;
        auto const* const otherwise = ours != nullptr ? member_of(*ours, "otherwise") : nullptr;
        if (otherwise != nullptr && otherwise->kind() == json::kind::string)
            to_.made.unions[shape_.one_of].otherwise = to_.add_reference(*otherwise, *otherwise);
    }

    void read_plain()
    {
        read_bounds();
        if (sound_[word::pattern])
            shape_.pattern = documents::read_pattern(to_, *sound_[word::pattern]);
        if (sound_[word::format])
            shape_.format = documents::read_format(to_, *sound_[word::format]);
        shape_.unique_items = flag(word::unique_items);
        if (sound_[word::items]) shape_.items = to_.add_value(*sound_[word::items]);
        read_values();
        if (is_root_ && words_[word::properties] == nullptr)
            to_.faults.add_missing(at_, "properties", 3);
        read_object(to_, value_,
                    {.properties = sound_[word::properties],
                     .required = sound_[word::required],
                     .additional = sound_[word::additional_properties],
                     .properties_known = words_[word::properties] == nullptr ||
                                         sound_[word::properties] != nullptr},
                    shape_);
        if (words_[word::properties] != nullptr && sound_[word::properties] == nullptr) spoil();
        auto const* const ours = to_.sources[value_].extension;
        auto const* const rules = ours != nullptr ? member_of(*ours, "rules") : nullptr;
        if (rules == nullptr || rules->kind() != json::kind::array) return;
        if (sound_[word::properties] != nullptr)
            to_.objects[shape_.object].rules = rules;
        else if (words_[word::properties] == nullptr)
            to_.faults.add(errc::incompatible, *rules);
    }

    void read_bounds()
    {
        std::array<std::optional<json::numeric>, static_cast<std::size_t>(word::annotation)> all;
        auto const at = [&](word id) -> auto& { return all[static_cast<std::size_t>(id)]; };
        for (auto const& row : schema_rows)
            if (is_bound(row.id) && sound_[row.id] != nullptr)
                at(row.id) = row.shape == shapes::size ? read_size(to_, *sound_[row.id])
                                                       : read_number(to_, *sound_[row.id]);
        for (auto const& [lower, upper, exclusive] : bound_pairs) {
            auto const& least = at(lower);
            auto const& most = at(upper);
            if (least && most && (*least > *most || (exclusive && *least == *most)))
                to_.faults.add(errc::incompatible, *sound_[lower]);
        }
        shape_.bounds = {at(word::minimum), at(word::maximum), at(word::exclusive_minimum),
                         at(word::exclusive_maximum)};
        shape_.min_length = size_of(at(word::min_length));
        shape_.max_length = size_of(at(word::max_length));
        shape_.min_items = size_of(at(word::min_items));
        shape_.max_items = size_of(at(word::max_items));
    }

    /// Reads `enum` and `const`, and compares them with `type`.
    void read_values()
    {
        enumeration_source listed;
        enumeration_source constant;
        if (sound_[word::enumeration]) listed = read_enumeration(to_, *sound_[word::enumeration]);
        if (auto const* const said = sound_[word::constant]) {
            constant.word = said;
            if (read_constant(to_, *said)) constant.values.push_back(said);
        }
        for (auto const* each : {&listed, &constant}) {
            if (each->word != nullptr && !shape_.types.empty())
                compare_with_types(to_, *each, shape_.types, *words_[word::type]);
            if (each->word != nullptr && each->values.empty()) spoil();
        }
        shape_.enumeration = documents::join(to_, listed, constant);
        let_through_ = types_of(constant.word != nullptr ? constant : listed);
        bool const faulty = words_[word::enumeration] != nullptr && listed.word == nullptr;
        if (faulty && shape_.types.empty()) spoil();
    }

    /// Keeps the shape, unless it says nothing.
    void keep_shape()
    {
        auto const has = [&](word id) { return sound_[id] != nullptr; };
        bool constrains = shape_.object != none || shape_.one_of != none || has(word::any_of);
        for (auto const& row : schema_rows)
            constrains =
                constrains || (has(row.id) && (!row.binds.empty() || row.id <= word::constant));
        if (!constrains) return;
        auto const passes = !shape_.types.empty()   ? shape_.types
                            : !let_through_.empty() ? let_through_
                                                    : json_types::all();
        to_.made.values[value_].shape = static_cast<index>(to_.made.shapes.size());
        to_.made.shapes.push_back(std::move(shape_));
        to_.shapes.push_back({&at_, passes});
    }

    reading& to_;
    index value_;
    bool is_root_;
    json::token const& at_;
    schema_words words_; ///< those that are there
    schema_words sound_; ///< those of them that may stand and have the right shape
    schema_form form_ = schema_form::plain;
    shape_description shape_;
    json_types let_through_; ///< the types of the values that it names
};

} // namespace voicecfg::documents

#endif
