// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_CHOICES_HPP
#define VOICECFG_EXAMPLES_DRAFT_CHOICES_HPP

#include "draft_gathered.hpp"

#include <boost/json/serialize.hpp>

#include <set>
#include <string>
#include <utility>

namespace tool::drafts {

/// The types as a draft says them: a name, or a list of names.
[[nodiscard]] inline boost::json::value names_of(types all)
{
    boost::json::array names;
    for (auto const& [name, type] : type_names)
        if ((all & type) != 0)
            names.emplace_back(boost::json::string_view{name.data(), name.size()});
    if (names.size() == 1) return std::move(names.front());
    return names;
}

/// What `type`, `nullable`, `enum` and `const` together allow, without contradictions.
class choices {
public:
    choices(input& from, gathered const& of) : from_{from}, of_{of}, at_{of.find("const")}
    {
        if (of.allowed) allowed_ = *of.allowed;
        read();
        if (belongs_to_items()) {
            values_.clear();
            for_items_ = at_;
        }
        if (of.nullable && of.allowed) allowed_ = static_cast<types>(allowed_ | null_type);
        if (values_.empty()) return;
        exclude();
        add_null();
        narrow();
    }

    [[nodiscard]] types allowed() const noexcept { return allowed_; }
    /// An `enum` that is meant for the items of an array, or null.
    [[nodiscard]] place const* for_items() const noexcept { return for_items_; }

    void write(boost::json::object& out) const
    {
        if (allowed_ != (all_types & ~integer_type)) out["type"] = names_of(allowed_);
        if (values_.empty() || allowed_ == null_type) return;
        if (values_.size() == 1 && at_->name == "const") {
            out["const"] = *values_.front().value;
            return;
        }
        auto& list = out["enum"].emplace_array();
        for (auto const& each : values_) {
            from_.spend(1);
            list.push_back(*each.value);
        }
    }

private:
    struct choice {
        boost::json::value const* value;
        place const* at;
        types type;
    };

    void read()
    {
        auto const* const list = of_.find("enum");
        if (at_ != nullptr) {
            add(*at_);
            if (list != nullptr && !holds(*list, *at_->value))
                from_.open.add(*list, "const is none of it: dropped");
            return;
        }
        if (list == nullptr) return;
        at_ = list;
        auto const* const values = list->value->if_array();
        if (values == nullptr) return from_.open.add(*list, "no list of values: dropped");
        if (values->empty()) return from_.open.add(*list, "an empty enum: dropped");
        for (std::size_t i = 0; i < values->size(); ++i) add(from_.item(*list, i));
    }

    [[nodiscard]] bool holds(place const& list, boost::json::value const& value)
    {
        auto const* const values = list.value->if_array();
        return values != nullptr && std::any_of(values->begin(), values->end(), [&](auto& each) {
                   return same(from_, each, value);
               });
    }

    void add(place const& at)
    {
        if (!is_sayable(*at.value, 0))
            return from_.open.add(at, "a value that can't be said: dropped");
        if (known_.insert(boost::json::serialize(*at.value)).second)
            values_.push_back({at.value, &at, type_of(*at.value)});
    }

    /// Whether a value can be met: numbers within a double, not nested too deeply.
    [[nodiscard]] bool is_sayable(boost::json::value const& value, std::size_t depth)
    {
        from_.spend(1);
        if (depth > voicecfg::json::max_depth) return false;
        if (auto const* const list = value.if_array())
            return std::all_of(list->begin(), list->end(),
                               [&](auto& each) { return is_sayable(each, depth + 1); });
        if (auto const* const object = value.if_object())
            return std::all_of(object->begin(), object->end(),
                               [&](auto& each) { return is_sayable(each.value(), depth + 1); });
        return !value.is_double() || voicecfg::json::node{value}.number().finite();
    }

    [[nodiscard]] bool belongs_to_items() const
    {
        bool const lists = of_.allowed && (*of_.allowed & ~null_type) == array_type;
        return lists && !values_.empty() &&
               std::none_of(values_.begin(), values_.end(),
                            [](choice const& each) { return each.type == array_type; });
    }

    [[nodiscard]] bool fits(types type) const noexcept
    {
        return (type & allowed_) != 0 || (type == integer_type && (allowed_ & number_type) != 0);
    }

    void exclude()
    {
        auto const excluded = [this](choice const& each) { return !fits(each.type); };
        if (std::all_of(values_.begin(), values_.end(), excluded)) {
            from_.open.add(*of_.type_at,
                           "it excludes all values of " + std::string{at_->name} + ": dropped");
            allowed_ = 0;
            for (auto const& each : values_) allowed_ = static_cast<types>(allowed_ | each.type);
            return;
        }
        for (auto const& each : values_)
            if (excluded(each)) from_.open.add(*each.at, "type excludes it: dropped");
        std::erase_if(values_, excluded);
    }

    void add_null()
    {
        static boost::json::value const null;
        bool const has_null = std::any_of(values_.begin(), values_.end(), [](choice const& each) {
            return each.type == null_type;
        });
        if (of_.nullable && !has_null) values_.push_back({&null, at_, null_type});
    }

    /// Leaves the types of which there is a value.
    void narrow()
    {
        types there = 0;
        for (auto const& each : values_) there = static_cast<types>(there | each.type);
        if ((there & numeric_types) != 0) {
            bool const number =
                (there & number_type) != 0 || (of_.allowed && (*of_.allowed & number_type) != 0);
            there = static_cast<types>((there & ~numeric_types) |
                                       (number ? number_type : integer_type));
        }
        auto const lost = static_cast<types>(allowed_ & ~there & ~numeric_types);
        if (of_.allowed && lost != 0)
            from_.open.add(*of_.type_at, "no value of " + std::string{at_->name} + " is of type " +
                                             boost::json::serialize(names_of(lost)) + ": dropped");
        allowed_ = there;
    }

    input& from_;
    gathered const& of_;
    place const* at_; ///< the `const` or `enum`
    place const* for_items_ = nullptr;
    types allowed_ = all_types & ~integer_type;
    std::vector<choice> values_;
    std::set<std::string> known_;
};

} // namespace tool::drafts

#endif
