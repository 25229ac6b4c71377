// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_WRITE_HPP
#define VOICECFG_LITERALS_WRITE_HPP

#include <voicecfg/json/write.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/literals/patch.hpp>

#include <cstddef>
#include <string>
#include <tuple>

/// Literals as JSON, apart from them since what judges them needs no JSON library.
namespace voicecfg {

/// Appends a literal as JSON text; an absent one is null.
inline void append_json(std::string& out, literal const& value)
{
    switch (value.kind()) {
    case literal_kind::absent: out += "null"; break;
    case literal_kind::string: json::append_quoted(out, value.string()); break;
    case literal_kind::integer: out += std::to_string(value.integer()); break;
    case literal_kind::number: json::numeric{value.number()}.append_to(out); break;
    case literal_kind::boolean: out += value.boolean() ? "true" : "false"; break;
    }
}

/// Appends a fragment as a JSON object, without the members that were left out.
template <std::size_t Count>
void append_json(std::string& out, fragment<Count> const& object)
{
    json::brackets list{out, '{', '}'};
    for (std::size_t i = 0; i < Count; ++i) {
        if (object.values[i].is(literal_kind::absent)) continue;
        list.next();
        json::append_quoted(out, object.names[i]);
        out += ':';
        append_json(out, object.values[i]);
    }
    list.close();
}

/// Appends a patch as a JSON object.
template <class... Values>
void append_json(std::string& out, literal_patch<Values...> const& patch)
{
    json::brackets list{out, '{', '}'};
    auto const append = [&](auto const& member) {
        list.next();
        json::append_quoted(out, member.name);
        out += ':';
        append_json(out, member.value);
    };
    std::apply([&](auto const&... member) { (append(member), ...); }, patch.members);
    list.close();
}

/// A patch as JSON text.
template <class... Values>
[[nodiscard]] std::string patch_text(literal_patch<Values...> const& patch)
{
    std::string out;
    append_json(out, patch);
    return out;
}

/// A literal as a parsed value, by `boost::json::value_from`.
inline void tag_invoke(boost::json::value_from_tag const&, boost::json::value& into,
                       literal const& value)
{
    switch (value.kind()) {
    case literal_kind::absent: into = nullptr; break;
    case literal_kind::string:
        into.emplace_string().assign(value.string().data(), value.string().size());
        break;
    case literal_kind::integer: into = value.integer(); break;
    case literal_kind::number: into = value.number(); break;
    case literal_kind::boolean: into = value.boolean(); break;
    }
}

/// A fragment as a parsed object, by `boost::json::value_from`.
template <std::size_t Count>
void tag_invoke(boost::json::value_from_tag const& tag, boost::json::value& into,
                fragment<Count> const& object)
{
    auto& members = into.emplace_object();
    for (std::size_t i = 0; i < Count; ++i)
        if (!object.values[i].is(literal_kind::absent))
            tag_invoke(tag, members[{object.names[i].data(), object.names[i].size()}],
                       object.values[i]);
}

/// A patch as a parsed object, by `boost::json::value_from`.
template <class... Values>
void tag_invoke(boost::json::value_from_tag const& tag, boost::json::value& into,
                literal_patch<Values...> const& patch)
{
    auto& members = into.emplace_object();
    auto const add = [&](auto const& member) {
        tag_invoke(tag, members[{member.name.data(), member.name.size()}], member.value);
    };
    std::apply([&](auto const&... member) { (add(member), ...); }, patch.members);
}

} // namespace voicecfg

#endif
