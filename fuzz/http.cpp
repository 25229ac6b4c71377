// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../docs/examples/server/parser.hpp"
#include "target.hpp"

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using server::parser;
using server::request;

constexpr server::limits bounds{.header = 512, .body = 1024};

/// A request as one line, to be compared. White space at the end of a field is none of its value.
std::string spelled(request const& read)
{
    std::string out = read.method + ' ' + read.target + ' ';
    for (auto const& each : {read.authorization, read.account, read.cookie, read.content_type,
                             read.content_encoding, read.if_match, read.if_none_match}) {
        auto const end = each ? each->find_last_not_of(" \t") + 1 : 0;
        out += each ? '[' + each->substr(0, end) + ']' : "-";
    }
    return out + ' ' + read.body;
}

/// What a session makes of a connection's bytes.
struct heard {
    std::vector<std::string> requests; ///< that were read whole
    std::vector<request> read;
    int refused = 0; ///< the status of what came after them, if any
    laws::found wrong;
};

/// Reads a connection's bytes as a session does, at most `piece` at once.
heard hear(std::string_view sent, std::size_t piece)
{
    heard all;
    boost::beast::flat_buffer in{bounds.header};
    while (!all.refused && !all.wrong) {
        parser from{bounds};
        std::string header;
        std::size_t coded = 0;
        for (;;) {
            bool const in_header = !from.has_header();
            auto const before = in.size();
            all.refused = from.take(in);
            if (in.size() > before) all.wrong = "a parser gives bytes back";
            if (!in_header) coded += before - in.size();
            if (all.refused) break;
            if (in_header && from.has_header()) {
                header = spelled(from.read());
                continue;
            }
            if (from.has_all()) break;
            if (from.read().body.size() > bounds.body) all.wrong = "a body is too large";
            if (coded > 2 * bounds.header + 16 * from.read().body.size())
                all.wrong = "what is no body is not limited";
            auto const size = std::min({piece, sent.size(), in.max_size() - in.size()});
            if (in.size() == in.max_size()) all.refused = 431;
            if (size == 0 || all.wrong) return all;
            boost::asio::buffer_copy(in.prepare(size), boost::asio::buffer(sent.data(), size));
            in.commit(size);
            sent.remove_prefix(size);
#ifdef VOICECFG_BROKEN
            if (in.size() == 1 && sent.starts_with('\n')) sent.remove_prefix(1);
#endif
        }
        if (all.refused) break;
        auto read = from.read();
        all.requests.push_back(spelled(read));
        read.body.clear();
        if (spelled(read) != header)
            all.wrong = "the header is not what it was before the body: " + header;
        all.read.push_back(std::move(from.read()));
    }
    return all;
}

/// The request in the plainest form.
std::string plain(request const& read)
{
    std::string out = read.method + ' ' + read.target + " HTTP/1.1\r\nHost: x\r\n";
    auto const add = [&](std::string_view name, std::optional<std::string> const& value) {
        if (value) out.append(name).append(": ").append(*value).append("\r\n");
    };
    add("Authorization", read.authorization);
    add("X-Account-Id", read.account);
    add("Cookie", read.cookie);
    add("Content-Type", read.content_type);
    add("Content-Encoding", read.content_encoding);
    add("If-Match", read.if_match);
    add("If-None-Match", read.if_none_match);
    add("Content-Length", std::to_string(read.body.size()));
    return out + "\r\n" + read.body;
}

laws::found requests_are_read(std::string_view sent)
{
    auto const whole = hear(sent, bounds.header);
    if (whole.wrong) return whole.wrong;
    for (auto const piece : {1U, 2U, 3U, 7U, 61U}) {
        auto const parts = hear(sent, piece);
        if (parts.wrong) return parts.wrong;
        // What is wrong may show earlier or later, and as another fault.
        if (parts.requests != whole.requests)
            return "pieces of " + std::to_string(piece) +
                   " make other requests: " + std::to_string(parts.requests.size()) + " of " +
                   std::to_string(whole.requests.size());
        if (parts.refused != 0 && parts.refused / 100 != 4 && parts.refused / 100 != 5)
            return "a refusal is no status: " + std::to_string(parts.refused);
    }
    for (auto const& each : whole.read) {
        auto const bytes = plain(each);
        if (bytes.size() - each.body.size() > bounds.header) continue;
        auto const again = hear(bytes, bounds.header);
        if (again.requests != std::vector{spelled(each)})
            return "a request in its plainest form is another: " + bytes;
    }
    return {};
}

} // namespace

/// The server's reading of requests: how their bytes come makes no difference, what is kept of
/// them is limited, and a trailer changes nothing.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(requests_are_read(bytes(data, size)));
}
