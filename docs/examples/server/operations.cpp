// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "operations.hpp"

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>

#include <stdexcept>

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
    if (made.fault()) throw std::runtime_error{"a stored text is not JSON"};
    return made;
}

/// A reference token of RFC 6901 as the name it stands for.
std::string unescaped(std::string_view reference)
{
    std::string name;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        bool const escape = reference[i] == '~' && i + 1 < reference.size();
        name += !escape ? reference[i] : reference[++i] == '0' ? '~' : '/';
    }
    return name;
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
    if (at.value == nullptr) throw std::runtime_error{"a member to be removed is not there"};
    if (at.before != nullptr) return {end_of(*at.before), end_of(*at.value), ""};
    return {at.name->begin, at.after != nullptr ? at.after->begin : end_of(*at.value), ""};
}

void apply(std::string& text, std::string_view pointer, token const* value)
{
    auto const whole = read(text);
    token const* object = &whole.root();
    auto rest = pointer.substr(pointer.empty() ? 0 : 1);
    for (auto slash = rest.find('/'); slash != rest.npos; slash = rest.find('/')) {
        object = find(*object, unescaped(rest.substr(0, slash))).value;
        if (object == nullptr) break;
        rest.remove_prefix(slash + 1);
    }
    if (pointer.empty() || object == nullptr || object->kind() != kind::object)
        throw std::runtime_error{"an operation points at no member of an object"};
    auto const made = plan(*object, unescaped(rest), value);
    text.replace(static_cast<std::size_t>(made.begin - text.data()),
                 static_cast<std::size_t>(made.end - made.begin), made.bytes);
}

} // namespace

std::string patched(std::string text, std::string_view operations)
{
    auto const list = read(operations);
    std::string scratch;
    for (voicecfg::json::elements each{node{list.root()}}; each; ++each) {
        std::string const pointer{(*each).find("path").string(scratch)};
        apply(text, pointer, (*each).find("value").scanned());
    }
    return text;
}

std::string with_member(std::string text, std::string_view name, std::string_view json)
{
    auto const value = read(json);
    auto const whole = read(text);
    auto const made = plan(whole.root(), name, &value.root());
    text.replace(static_cast<std::size_t>(made.begin - text.data()),
                 static_cast<std::size_t>(made.end - made.begin), made.bytes);
    return text;
}

std::string members_before(std::string_view stored, std::string_view delta)
{
    auto const was = read(stored);
    auto const changed = read(delta);
    std::string out;
    voicecfg::json::brackets object{out, '{', '}'};
    for (members member{changed.root()}; member; ++member) {
        object.next();
        out.append(member.name_token()->text()) += ':';
        auto const* const value = find(was.root(), member.name()).value;
        out += value != nullptr ? value->text() : "null";
    }
    object.close();
    return out;
}

} // namespace server
