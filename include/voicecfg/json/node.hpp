// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_NODE_HPP
#define VOICECFG_JSON_NODE_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/unescape.hpp>
#include <voicecfg/support/named.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace voicecfg::json {

/// One JSON value, wherever it lives: in a `boost::json::value` or among the tokens of a scanned
/// text. A node is a view; what it refers to must outlive it, unchanged. What walks through all of
/// a node recurses as deep as that is nested: an assistant or a patch `max_depth` times at most,
/// any other value as deep as the caller lets it be.
class node {
public:
    /// No value at all: a member that is not there.
    constexpr node() noexcept = default;
    node(boost::json::value const& parsed) noexcept
        : at_{&parsed}, word_{word(source::parsed, kind_of(parsed.kind()))}
    {
    }
    node(token const& scanned) noexcept
        : at_{&scanned}, word_{word(source::scanned, scanned.kind())}
    {
    }

    [[nodiscard]] enum kind kind() const noexcept
    {
        return static_cast<enum kind>(static_cast<std::uint8_t>(word_));
    }
    [[nodiscard]] bool is(enum kind expected) const noexcept { return kind() == expected; }
    /// True where there is a value, null included.
    [[nodiscard]] explicit operator bool() const noexcept { return at_ != nullptr; }

    /// The value of a boolean.
    [[nodiscard]] bool boolean() const noexcept;
    /// The value of a number.
    [[nodiscard]] numeric number() const noexcept;
    /// The value of a string. `scratch` holds it where the text spells it with escapes.
    [[nodiscard]] std::string_view string(std::string& scratch) const;
    /// The value of a string unless a text spells it with escapes; else a view of nothing, null.
    [[nodiscard]] std::string_view plain_string() const noexcept;
    /// Whether a string is `""`.
    [[nodiscard]] bool empty_string() const noexcept;
    /// The member of an object with this name, or no value. Of two, the last, as parsers take it.
    [[nodiscard]] node find(std::string_view name) const;

    /// The token of a scanned value, or null.
    [[nodiscard]] token const* scanned() const noexcept
    {
        return is_in(source::scanned) ? static_cast<token const*>(at_) : nullptr;
    }
    /// The parsed value, or null.
    [[nodiscard]] boost::json::value const* parsed() const noexcept
    {
        return is_in(source::parsed) ? static_cast<boost::json::value const*>(at_) : nullptr;
    }
    /// What tells one value from another, whatever it holds.
    [[nodiscard]] void const* identity() const noexcept { return at_; }

private:
    enum class source : std::uint8_t { none, parsed, scanned };

    /// Both in one word: one that was written in parts makes whoever reads the whole wait.
    [[nodiscard]] static constexpr std::uint64_t word(source from, enum kind type) noexcept
    {
        return static_cast<std::uint64_t>(type) | static_cast<std::uint64_t>(from) << 8;
    }
    [[nodiscard]] bool is_in(source expected) const noexcept
    {
        return word_ >> 8 == static_cast<std::uint64_t>(expected);
    }
    [[nodiscard]] static enum kind kind_of(boost::json::kind parsed) noexcept
    {
        static constexpr enum kind by_parsed[] = {
            kind::null,   kind::boolean,
            kind::number, kind::number, // null, bool_, int64, uint64
            kind::number, kind::string,
            kind::array,  kind::object, // double_, string, array, object
        };
        return by_parsed[static_cast<std::size_t>(parsed)];
    }

    void const* at_ = nullptr;
    std::uint64_t word_ = word(source::none, kind::absent);
};
static_assert(sizeof(node) <= 16);

/// A walk over the elements of an array: `for (elements e{array}; e; ++e) use(*e);`.
class elements {
public:
    explicit elements(node array) noexcept;
    [[nodiscard]] explicit operator bool() const noexcept { return left_ != 0; }
    [[nodiscard]] node operator*() const noexcept;
    elements& operator++() noexcept;

private:
    token const* token_ = nullptr;
    boost::json::value const* parsed_ = nullptr;
    std::size_t left_ = 0; ///< elements of a parsed array, tokens of a scanned one
};

/// A walk over the members of an object in the order they stand.
class members {
public:
    /// Of an object, or of no value, which has none.
    explicit members(node object) noexcept;
    [[nodiscard]] explicit operator bool() const noexcept { return left_ != 0; }
    [[nodiscard]] node value() const noexcept;
    /// The member's name, valid until the walk moves on.
    [[nodiscard]] std::string_view name() const;
    /// Whether the walk ends with this member.
    [[nodiscard]] bool is_last() const noexcept
    {
        return left_ == (token_ != nullptr ? token_[1].span + 1U : 1U);
    }
    /// The token of the name in a scanned text, or null.
    [[nodiscard]] token const* name_token() const noexcept { return token_; }
    members& operator++() noexcept;

private:
    token const* token_ = nullptr;
    boost::json::key_value_pair const* parsed_ = nullptr;
    std::size_t left_ = 0; ///< members of a parsed object, tokens of a scanned one
    mutable std::string scratch_;
};

inline bool node::boolean() const noexcept
{
    auto const* const read = scanned();
    return read != nullptr ? *read->begin == 't' : parsed()->get_bool();
}

inline numeric node::number() const noexcept
{
    if (auto const* const read = scanned()) return numeric::parse(read->text());
    if (auto const* const integer = parsed()->if_int64()) return *integer;
    if (auto const* const natural = parsed()->if_uint64()) return *natural;
    return parsed()->get_double();
}

inline std::string_view node::string(std::string& scratch) const
{
    if (auto const* const read = scanned()) return string_of(*read, scratch);
    auto const& text = parsed()->get_string();
    return {text.data(), text.size()};
}

[[gnu::always_inline]] inline std::string_view node::plain_string() const noexcept
{
    if (!is(kind::string)) return {};
    if (auto const* const read = scanned()) {
        if (read->escaped) return {};
        return {read->begin + 1, read->length - 2U};
    }
    auto const& text = parsed()->get_string();
    return {text.data(), text.size()};
}

inline bool node::empty_string() const noexcept
{
    auto const* const read = scanned();
    return read != nullptr ? read->length == 2 : parsed()->get_string().empty();
}

/// The member of an object with that name, or null. Small objects have no index, and a call would
/// cost more than to look at their members.
[[nodiscard, gnu::always_inline]] inline boost::json::key_value_pair const*
find_member(boost::json::object const& object, std::string_view name) noexcept
{
    if (object.size() > 16) {
        auto const at = object.find({name.data(), name.size()});
        return at != object.end() ? at : nullptr;
    }
    for (auto const& member : object)
        if (voicecfg::detail::same_name({member.key().data(), member.key().size()}, name))
            return &member;
    return nullptr;
}

inline node node::find(std::string_view name) const
{
    if (auto const* const value = parsed()) {
        auto const* const found = find_member(value->get_object(), name);
        return found != nullptr ? node{found->value()} : node{};
    }
    node found;
    if (auto const* const read = scanned()) {
        std::string scratch;
        auto const* const end = read + read->span;
        for (auto const* each = read + 1; each != end; each += each[1].span + 1)
            if (voicecfg::detail::same_name(string_of(*each, scratch), name)) found = node{each[1]};
    }
    return found;
}

inline elements::elements(node array) noexcept
{
    if (auto const* const read = array.scanned()) {
        token_ = read + 1;
        left_ = read->span - 1U;
    }
    else {
        auto const& values = array.parsed()->get_array();
        parsed_ = values.data();
        left_ = values.size();
    }
}

inline node elements::operator*() const noexcept
{
    return token_ != nullptr ? node{*token_} : node{*parsed_};
}

inline elements& elements::operator++() noexcept
{
    if (token_ != nullptr) {
        left_ -= token_->span;
        token_ += token_->span;
    }
    else {
        --left_;
        ++parsed_;
    }
    return *this;
}

inline members::members(node object) noexcept
{
    if (auto const* const read = object.scanned()) {
        token_ = read + 1;
        left_ = read->span - 1U;
    }
    else if (object) {
        auto const& pairs = object.parsed()->get_object();
        parsed_ = pairs.begin();
        left_ = pairs.size();
    }
}

inline node members::value() const noexcept
{
    return token_ != nullptr ? node{token_[1]} : node{parsed_->value()};
}

[[gnu::always_inline]] inline std::string_view members::name() const
{
    if (token_ != nullptr) return string_of(*token_, scratch_);
    return {parsed_->key().data(), parsed_->key().size()};
}

inline members& members::operator++() noexcept
{
    if (token_ != nullptr) {
        auto const step = token_[1].span + 1U;
        left_ -= step;
        token_ += step;
    }
    else {
        --left_;
        ++parsed_;
    }
    return *this;
}

/// Calls `visit` with the name and the value of each member of an object, in the order they stand.
/// The name is valid until it returns.
template <class Visit>
[[gnu::always_inline]] inline void each_member(node object, Visit visit)
{
    if (auto const* const read = object.scanned()) {
        std::string scratch;
        auto const* const end = read + read->span;
        for (auto const* name = read + 1; name != end; name += name[1].span + 1)
            visit(string_of(*name, scratch), node{name[1]});
    }
    else if (auto const* const value = object.parsed())
        for (auto const& member : value->get_object())
            visit(std::string_view{member.key().data(), member.key().size()}, node{member.value()});
}

[[nodiscard]] bool deeper_than(boost::json::value const& value, std::size_t depth) noexcept;

/// The same as `deeper_than`, so many levels in one function: assistants are flat, and calls would
/// cost more than what is done in them.
template <int Levels>
[[nodiscard, gnu::always_inline]] inline bool deeper_than_by_levels(boost::json::value const& value,
                                                                    std::size_t depth) noexcept
{
    if (value.kind() < boost::json::kind::array) return false; // the last two hold others
    if constexpr (Levels == 0)
        return deeper_than(value, depth);
    else {
        if (depth-- == 0) return true;
        if (auto const* const object = value.if_object()) {
            for (auto const& member : *object)
                if (deeper_than_by_levels<Levels - 1>(member.value(), depth)) return true;
        }
        else
            for (auto const& element : value.get_array())
                if (deeper_than_by_levels<Levels - 1>(element, depth)) return true;
        return false;
    }
}

/// Whether arrays and objects are nested in a parsed value more than `depth` times, itself
/// included. Never deeper than that itself.
inline bool deeper_than(boost::json::value const& value, std::size_t depth) noexcept
{
    return deeper_than_by_levels<3>(value, depth);
}

/// Whether a number beyond the range of a double stands anywhere in a value.
[[nodiscard]] inline bool holds_infinity(node value)
{
    if (value.is(kind::number)) return !value.number().finite();
    if (value.is(kind::array)) {
        for (elements element{value}; element; ++element)
            if (holds_infinity(*element)) return true;
    }
    else if (value.is(kind::object)) {
        for (members member{value}; member; ++member)
            if (holds_infinity(member.value())) return true;
    }
    return false;
}

} // namespace voicecfg::json

#endif
