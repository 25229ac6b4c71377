// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_PARSER_HPP
#define VOICECFG_EXAMPLES_SERVER_PARSER_HPP

#include "exchange.hpp"
#include "limits.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

namespace http = boost::beast::http;
using boost::system::error_code;

/// Whether a text may be the value of `Host`: a host, which may be empty, and a port where there is
/// one (RFC 9110, section 7.2; RFC 3986, section 3.2.2).
[[nodiscard]] inline bool is_host(std::string_view text)
{
    auto const all_of = [](std::string_view what, std::string_view allowed) {
        return what.find_first_not_of(allowed) == what.npos;
    };
    auto const colon = text.rfind(':');
    if (colon != text.npos && text.find(']', colon) == text.npos) {
        if (!all_of(text.substr(colon + 1), "0123456789")) return false;
        text = text.substr(0, colon);
    }
    std::string allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                          "-._~!$&'()*+,;=";
    if (text.starts_with('[')) {
        if (text.size() < 4 || !text.ends_with(']')) return false;
        return all_of(text.substr(1, text.size() - 2), allowed += ':');
    }
    for (auto escape = text.find('%'); escape != text.npos; escape = text.find('%', escape + 1))
        if (text.size() - escape < 3 ||
            !all_of(text.substr(escape + 1, 2), "0123456789abcdefABCDEF"))
            return false;
    return all_of(text, allowed += '%');
}

/// Reads one request as its bytes come. Of the fields it keeps those that `request` has, so it
/// holds no more than the limits say, and none of a trailer (RFC 9110, section 6.5.1).
class parser : http::basic_parser<true> {
public:
    explicit parser(limits const& bounds) : bounds_{bounds}
    {
        header_limit(static_cast<std::uint32_t>(bounds.header));
        body_limit(bounds.body);
    }

    /// Takes what it can of `in`, up to the end of the header and then to that of the body. Gives
    /// 0, or the status to refuse the request with.
    [[nodiscard]] int take(boost::beast::flat_buffer& in)
    {
        if (!got_some() && !skip_empty_line(in)) return 0;
        while (!is_done() && in.size() >= least()) {
            bool const in_header = !is_header_done();
            error_code fault;
            auto const size = put(in.data(), fault);
            in.consume(size);
            (in_header ? header_size_ : coded_size_) += size;
            if (fault == http::error::bad_version && reads_as_1_1(in)) continue;
            if (fault && fault != http::error::need_more) return status_of(fault, line_of(in));
            if (header_size_ > bounds_.header || coded_size_ > coded_limit()) return 431;
            if (in_header && is_header_done()) return end_of_header();
            if (fault) break;
        }
        return 0;
    }

    [[nodiscard]] bool has_begun() const { return got_some(); }
    [[nodiscard]] bool has_header() const { return is_header_done(); }
    [[nodiscard]] bool has_all() const { return is_done(); }

    /// What was read so far.
    [[nodiscard]] request& read() noexcept { return read_; }
    /// The minor version: of HTTP/1.0 or 1.1.
    [[nodiscard]] int minor() const noexcept { return minor_; }
    /// Whether the client wants the connection to stay open. False without a whole header.
    [[nodiscard]] bool keeps() const noexcept { return keeps_; }
    /// Whether the client sends the body once it is invited to.
    [[nodiscard]] bool waits_for_continue() const
    {
        return minor_ == 1 && !has_all() &&
               boost::beast::iequals(expect_.value_or(""), "100-continue");
    }

private:
    using text = boost::beast::string_view;

    /// Leaves out one empty line (RFC 9112, section 2.2). False where more has to come first.
    [[nodiscard]] bool skip_empty_line(boost::beast::flat_buffer& in)
    {
        auto const* const first = static_cast<char const*>(in.data().data());
        if (skipped_ || in.size() == 0 || *first != '\r') return in.size() != 0;
        if (in.size() == 1) return false;
        skipped_ = true;
        if (first[1] == '\n') in.consume(2);
        return in.size() != 0;
    }

    /// How many bytes there have to be. A chunked body ends in at least five; Beast asserts that.
    [[nodiscard]] std::size_t least() const { return is_header_done() && chunked() ? 5 : 1; }

    [[nodiscard]] static std::string_view line_of(boost::beast::flat_buffer const& in)
    {
        std::string_view const all{static_cast<char const*>(in.data().data()), in.size()};
        return all.substr(0, all.find('\r'));
    }

    /// A later minor version is read as 1.1 (RFC 9110, section 2.5), which Beast refuses. Gives
    /// whether this is one; its line is changed then.
    [[nodiscard]] static bool reads_as_1_1(boost::beast::flat_buffer& in)
    {
        constexpr std::string_view before = " HTTP/1.";
        auto const line = line_of(in);
        auto const at = line.find(before);
        if (at == line.npos || line.size() != at + before.size() + 1) return false;
        if (line.back() < '2' || line.back() > '9') return false;
        static_cast<char*>(in.data().data())[line.size() - 1] = '1';
        return true;
    }

    [[nodiscard]] static int status_of(error_code fault, std::string_view line)
    {
        if (fault == http::error::header_limit) return 431;
        if (fault == http::error::body_limit) return 413;
        if (fault != http::error::bad_version) return 400;
        auto const major = line.find(" HTTP/") + 6;
        bool const is_http =
            major >= 6 && major < line.size() && line[major] >= '0' && line[major] <= '9';
        return is_http && line[major] != '1' ? 505 : 400;
    }

    /// Refuses what Beast lets pass: a request without its one host (RFC 9112, section 3.2), and a
    /// body in a coding whose end nobody can tell (section 6.1).
    [[nodiscard]] int end_of_header()
    {
        keeps_ = keep_alive();
        if (hosts_ > 1 || (hosts_ == 0 && minor_ == 1) || !is_host(host_)) return 400;
        if (!coding_) return 0;
        if (minor_ == 0) return 400;
        return boost::beast::iequals(*coding_, "chunked") ? 0 : 501;
    }

    /// How many bytes a body may take with the headers of its chunks and its trailer: enough for
    /// chunks of any size, not for endless extensions, digits and fields (RFC 9112, section 7.1.1).
    [[nodiscard]] std::size_t coded_limit() const
    {
        return bounds_.header + 16 * read_.body.size();
    }

    void on_request_impl(http::verb, text method, text target, int version, error_code&) override
    {
        read_.method = method;
        read_.target = target;
        minor_ = version % 10;
    }

    void on_field_impl(http::field known, text name, text value, error_code&) override
    {
        if (is_header_done()) return;
        auto const join = [&](std::optional<std::string>& into, std::string_view between = ", ") {
            if (into)
                into->append(between);
            else
                into.emplace();
            into->append(value);
        };
        switch (known) {
        case http::field::host:
            ++hosts_;
            host_ = value;
            break;
        case http::field::transfer_encoding: join(coding_); break;
        case http::field::expect: join(expect_); break;
        case http::field::authorization: join(read_.authorization); break;
        case http::field::cookie: join(read_.cookie, "; "); break;
        case http::field::content_type: join(read_.content_type); break;
        case http::field::content_encoding: join(read_.content_encoding); break;
        case http::field::if_match: join(read_.if_match); break;
        case http::field::if_none_match: join(read_.if_none_match); break;
        default:
            if (boost::beast::iequals(name, "X-Account-Id")) join(read_.account);
        }
    }

    void on_body_init_impl(boost::optional<std::uint64_t> const& size, error_code&) override
    {
        if (size) read_.body.reserve(static_cast<std::size_t>(*size));
    }

    std::size_t on_body_impl(text part, error_code&) override
    {
        read_.body.append(part);
        return part.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, text part, error_code& fault) override
    {
        return on_body_impl(part, fault);
    }

    /// A line feed alone, which Beast lets pass in a quoted string, may end the line for a proxy.
    void on_chunk_header_impl(std::uint64_t, text extensions, error_code& fault) override
    {
        if (std::ranges::any_of(extensions, [](char c) { return c == '\r' || c == '\n'; }))
            fault = http::error::bad_chunk_extension;
    }

    void on_response_impl(int, text, int, error_code&) override {}
    void on_header_impl(error_code&) override {}
    void on_finish_impl(error_code&) override {}

    limits const& bounds_;
    request read_;
    std::optional<std::string> coding_; ///< `Transfer-Encoding`
    std::optional<std::string> expect_;
    std::string host_;
    int hosts_ = 0; ///< how many
    int minor_ = 1;
    bool keeps_ = false;
    bool skipped_ = false; ///< the empty line
    std::size_t header_size_ = 0;
    std::size_t coded_size_ = 0;
};

} // namespace server

#endif
