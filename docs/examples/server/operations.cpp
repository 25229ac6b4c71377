// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "operations.hpp"

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>

namespace server {

namespace {

using voicecfg::json::document;
using voicecfg::json::kind;
using voicecfg::json::members;
using voicecfg::json::node;
using voicecfg::json::token;

document read(std::string_view text)
{
    document made{text, voicecfg::json::any_depth};
    if (made.fault()) throw not_applicable{"The text is not JSON."};
    return made;
}

document read_object(std::string_view text)
{
    auto made = read(text);
    if (made.root().kind() != kind::object) throw not_applicable{"The text is no JSON object."};
    return made;
}

/// A member of an object and its neighbours in the text.
struct place {
    token const* name = nullptr;
    token const* value = nullptr;
    token const* before = nullptr; ///< the value of the member before it
    token const* after = nullptr;  ///< the name of the member after it
};

place find(token const& object, std::string_view name)
{
    place found;
    for (members member{object}; member; ++member) {
        if (found.value != nullptr) {
            found.after = member.name_token();
            break;
        }
        if (member.name() == name) {
            found.name = member.name_token();
            found.value = member.value().scanned();
        }
        else
            found.before = member.value().scanned();
    }
    return found;
}

/// A range of bytes of the text, and what takes its place.
struct change {
    char const* begin;
    char const* end;
    std::string bytes;
};

char const* end_of(token const& read) { return read.begin + read.length; }

/// How to set a member of an object, or without a value to remove it.
change plan(token const& object, std::string_view name, token const* value)
{
    auto const at = find(object, name);
    if (value != nullptr && at.value != nullptr)
        return {at.value->begin, end_of(*at.value), std::string{value->text()}};
    if (value != nullptr) {
        auto const* const brace = end_of(object) - 1;
        std::string bytes = object.span == 1 ? "" : ",";
        voicecfg::json::append_quoted(bytes, name);
        return {brace, brace, (bytes += ':').append(value->text())};
    }
    if (at.value == nullptr) return {end_of(object), end_of(object), ""};
    if (at.before != nullptr) return {end_of(*at.before), end_of(*at.value), ""};
    return {at.name->begin, at.after != nullptr ? at.after->begin : end_of(*at.value), ""};
}

void set(std::string& text, std::string_view name, token const* value)
{
    auto const whole = read_object(text);
    auto const made = plan(whole.root(), name, value);
    text.replace(static_cast<std::size_t>(made.begin - text.data()),
                 static_cast<std::size_t>(made.end - made.begin), made.bytes);
}

} // namespace

std::string with_member(std::string text, std::string_view name, std::string_view json)
{
    auto const value = read(json);
    set(text, name, &value.root());
    return text;
}

std::string with_first_members(std::string members, std::string_view object)
{
    return members.insert(0, 1, '{').append(",").append(object.substr(1));
}

std::string with_members_of(std::string text, std::string_view previous, std::string_view delta)
{
    auto const was = read_object(previous);
    auto const changed = read_object(delta);
    for (members member{changed.root()}; member; ++member)
        set(text, member.name(), find(was.root(), member.name()).value);
    set(text, stamp, find(was.root(), stamp).value);
    // Members that were removed stand at the end now.
    bool const same = equal(node{read_object(text).root()}, node{was.root()});
    return same ? std::string{previous} : text;
}

std::string members_of(std::string_view text, std::string_view delta)
{
    auto const whole = read_object(text);
    auto const changed = read_object(delta);
    std::string out;
    voicecfg::json::brackets object{out, '{', '}'};
    for (members member{changed.root()}; member; ++member) {
        object.next();
        out.append(member.name_token()->text()) += ':';
        auto const* const value = find(whole.root(), member.name()).value;
        out += value != nullptr ? value->text() : "null";
    }
    object.close();
    return out;
}

} // namespace server
