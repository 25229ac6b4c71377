// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "access.hpp"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <system_error>

namespace server {

namespace {

std::string hexadecimal(std::string_view bytes)
{
    std::string out;
    for (char const each : bytes) {
        auto const byte = static_cast<unsigned char>(each);
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return out;
}

/// What hexadecimal digits spell, or nothing.
std::optional<std::string> from_hexadecimal(std::string_view digits)
{
    std::string out;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        auto const* const pair = digits.data() + i;
        unsigned byte = 0;
        auto const [end, fault] = std::from_chars(pair, pair + 2, byte, 16);
        if (fault != std::errc{} || end != pair + 2) return std::nullopt;
        out += static_cast<char>(byte);
    }
    if (digits.size() % 2 != 0) return std::nullopt;
    return out;
}

/// The token of `Bearer` credentials (RFC 6750, section 2.1), or nothing.
std::string_view bearer_token(std::string_view authorization)
{
    constexpr std::string_view scheme = "bearer ";
    if (authorization.size() < scheme.size()) return {};
    for (std::size_t i = 0; i < scheme.size(); ++i)
        if ((authorization[i] | 0x20) != scheme[i]) return {};
    auto const token = authorization.find_first_not_of(' ', scheme.size());
    return token == authorization.npos ? std::string_view{} : authorization.substr(token);
}

/// The value of a cookie (RFC 6265, section 5.4), or nothing.
std::string_view cookie(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        auto const pair = header.substr(0, header.find(';'));
        auto const equals = pair.find('=');
        if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
        header.remove_prefix(std::min(header.size(), pair.size() + 1));
        header.remove_prefix(std::min(header.size(), header.find_first_not_of(' ')));
    }
    return {};
}

/// What a token allows.
enum class right { none, read, update };

/// What a route of a platform answers, by the right of the token: a status, or `let_in`. Who may
/// update may create.
struct rule {
    std::string_view route;
    std::array<int, 3> reads;   ///< to GET and HEAD: without a right, to read, to update
    std::array<int, 3> updates; ///< to the method that updates or creates
};

constexpr int let_in = 0;

constexpr rule rules[] = {
    {"lumenia.assistant", {403, let_in, let_in}, {403, 403, let_in}},
    {"lumenia.catalog", {403, let_in, let_in}, {405, 405, 405}},
    {"lumenia.creation", {405, 405, 405}, {403, 403, let_in}},
    {"autocalls.assistant", {401, let_in, let_in}, {401, 403, let_in}},
    {"autocalls.creation", {405, 405, 405}, {401, 403, let_in}},
    {"edmo.assistant", {401, let_in, let_in}, {401, 403, let_in}},
    {"edmo.creation", {405, 405, 405}, {401, 403, let_in}},
};

/// What is answered; to a route without a rule, 403.
int status_for(route const& to, request const& asked, right held)
{
    for (auto const& each : rules)
        if (each.route == to.name) {
            auto const& row = asked.method == to.update ? each.updates : each.reads;
            return row[static_cast<std::size_t>(held)];
        }
    return 403;
}

struct holder {
    std::string name;
    right held = right::none;
};

/// Who holds a token. It is looked up by its hash, so how long that takes tells nothing of any
/// token.
holder find_holder(database& in, std::string_view platform, std::string_view token)
{
    if (token.empty()) return {};
    auto found = in.query("SELECT holder, may_update FROM tokens"
                          " WHERE sha256 = ?1 AND platform = ?2 AND NOT revoked");
    if (!found.with(sha256(token)).with(platform).next()) return {};
    return {found.text(0), found.number(1) != 0 ? right::update : right::read};
}

/// The account is one of the partner's, the workspace one of the account's. A slug stands in the
/// path in hexadecimal.
std::variant<caller, refused> find_workspace(database& in, route const& to, request const& asked,
                                             std::string_view partner)
{
    if (text(asked.account).empty()) return refused{400, "The header X-Account-Id is missing."};
    auto account = in.query("SELECT 1 FROM accounts WHERE id = ?1 AND partner = ?2");
    if (!account.with(*asked.account).with(partner).next()) return refused{403};
    if (to.update.empty()) return caller{"lumenia", "", ""};
    auto const slug = from_hexadecimal(to.id);
    if (!slug) return refused{400, "The workspace's slug must be hexadecimal."};
    auto found = in.query("SELECT organization FROM workspaces"
                          " JOIN organizations ON organizations.id = workspaces.organization"
                          " WHERE slug = ?1 AND account = ?2");
    if (!found.with(*slug).with(*asked.account).next()) return refused{404};
    return caller{"lumenia", found.text(0), *slug};
}

} // namespace

std::string sha256(std::string_view text)
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<unsigned char const*>(text.data()), text.size(), digest);
    return hexadecimal({reinterpret_cast<char const*>(digest), sizeof digest});
}

std::variant<caller, refused> authenticate(database& in, route const& to, request const& asked)
{
    std::string const platform{to.platform->dialect->name};
    auto const token = platform == "edmo" ? cookie(text(asked.cookie), "auth-token")
                                          : bearer_token(text(asked.authorization));
    auto const [name, held] = find_holder(in, platform, token);
    if (int const status = status_for(to, asked, held); status != let_in) return refused{status};
    if (platform == "lumenia") return find_workspace(in, to, asked, name);
    return caller{platform, name, to.id};
}

} // namespace server
