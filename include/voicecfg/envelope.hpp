// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPE_HPP
#define VOICECFG_ENVELOPE_HPP

#include <voicecfg/envelopes/notices_field.hpp>
#include <voicecfg/envelopes/status_phrase.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace voicecfg {

/// The media type of every envelope (RFC 8259, section 11).
inline constexpr std::string_view json_media_type = "application/json";

/// A status, the body that goes with it, and where the body has no room for notices a header field.
struct answer {
    int status;
    std::string body;
    std::string notices = {}; ///< the value of the field `notices_field`; empty: it is not sent

    friend bool operator==(answer const&, answer const&) = default;
};

/// What a platform answers where HTTP would answer a status.
struct failure {
    int status; ///< of HTTP
    int as;     ///< this platform's status for it
    std::string_view sentence;
};

/// The failures that no platform documents and every server has: bodies too large, and updates
/// under a precondition (RFC 9110, section 13; RFC 6585, section 3).
inline constexpr failure common_failures[] = {
    {412, 412, "The assistant has changed since it was read."},
    {413, 413, "The request body is too large."},
    {428, 428, "An update needs the header If-Match."},
};

/// How a platform words its answers: a table like its dialect's, to be chosen at run time. What its
/// answers say is the client's own, the catalog's or constant; nothing tells of the server's
/// inside. Only `std::bad_alloc` can leave. A platform has one for updates and one for creations.
struct envelope {
    voicecfg::dialect const* dialect;

    /// Appends the body of an update that was merged, or of a creation, given merged as the text of
    /// an object.
    void (*append_merged)(std::string& out, std::string_view merged);
    /// Appends the body of a rejection.
    void (*append_rejection)(std::string& out, report const& rejected);
    /// Appends the body of any other failure, given its sentence.
    void (*append_failure)(std::string& out, std::string_view sentence);
    /// What this platform documents; before the common ones.
    std::span<failure const> failures = {};
    /// Adds notices to a body that `append_merged` made; null where it has no room for them.
    void (*add_notices)(std::string& body, notice_list const& told) = nullptr;
    /// The status of what was merged.
    int success = 200;

    /// The answer to an update that was merged, or to a creation, with its notices.
    [[nodiscard]] answer merged(std::string_view assistant, notice_list const& told = {}) const
    {
        answer given{success, {}};
        append_merged(given.body, assistant);
        if (told.all.empty()) return given;
        if (add_notices != nullptr)
            add_notices(given.body, told);
        else
            append_notices_field(given.notices, told);
        return given;
    }

    /// The answer to an update that was not: the dialect's status for whatever is wrong. Where
    /// facts are missing the caller forgot them (G23): that is a failure with status 500.
    [[nodiscard]] answer rejected(report const& why) const
    {
        auto const& all = why.violations;
        if (std::ranges::any_of(all,
                                [](auto const& each) { return each.code == errc::facts_required; }))
            return failed(500);
        answer given{dialect->status, {}};
        append_rejection(given.body, why);
        return given;
    }

    /// The answer where HTTP would answer a status from 400 on, with this platform's own status for
    /// it. Without a sentence it says the platform's own, else HTTP's phrase, else "Error".
    [[nodiscard]] answer failed(int status, std::string_view sentence = {}) const
    {
        auto const violation = find(status);
        answer given{violation.as, {}};
        append_failure(given.body, sentence.empty() ? violation.sentence : sentence);
        return given;
    }

private:
    [[nodiscard]] failure find(int status) const noexcept
    {
        for (auto const known : {failures, std::span<failure const>{common_failures}})
            for (auto const& each : known)
                if (each.status == status) return each;
        auto const phrase = status_phrase(status);
        return {status, status, phrase.empty() ? "Error" : phrase};
    }
};

} // namespace voicecfg

#endif
