// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_MIGRATE_HPP
#define VOICECFG_MIGRATE_HPP

#include <voicecfg/changes.hpp>
#include <voicecfg/check.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/plan/commit.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/plan/write_merged.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/migration.hpp>
#include <voicecfg/rules/notice_order.hpp>
#include <voicecfg/rules/replacements.hpp>
#include <voicecfg/rules/update.hpp>
#include <voicecfg/text.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace voicecfg {

/// A planned migration of a stored assistant. It refers to that and to the dialect, which must
/// outlive it, unchanged. It can be moved, but not copied; one that was moved from may only be
/// assigned to or destroyed.
class migration {
public:
    migration(migration&&) noexcept = default;
    migration& operator=(migration&&) noexcept = default;
    migration(migration const&) = delete;
    migration& operator=(migration const&) = delete;
    ~migration() = default;

    /// Each member with anything that is replaced, as it replaces the stored one. `commit` carries
    /// it out on a parsed assistant.
    [[nodiscard]] plan const& planned() const& noexcept { return plan_; }
    plan const& planned() const&& = delete;

    /// Merged, as JSON text: what is not replaced keeps its bytes in a stored text.
    [[nodiscard]] std::string merged() const { return written(append_merged); }
    /// Whether nothing is replaced.
    [[nodiscard]] bool changes_nothing() const { return voicecfg::changes_nothing(plan_); }
    /// The JSON Patch (RFC 6902) from stored to merged.
    [[nodiscard]] std::string changes() const { return written(append_changes); }
    /// The JSON Patch from merged back to stored, by value.
    [[nodiscard]] std::string undo() const { return written(append_undo); }
    /// The top-level members whose value changed, as an object.
    [[nodiscard]] std::string delta() const { return written(append_delta); }

    /// What an audit of merged would tell: by `stale` what it would refuse, so what is left for
    /// people to mend. Members that had to go with their object are `member_dropped`.
    [[nodiscard]] notice_list const& notices() const& noexcept { return notices_; }
    notice_list const& notices() const&& = delete;

private:
    friend result<migration> migrate(migrate_request<lasting_value> const& request);
    friend result<migration> migrate(migrate_request<lasting_text> const& request);

    migration() noexcept {} // a defaulted one would first fill the room for edits with zeros

    [[nodiscard]] std::string written(void (*append)(std::string&, plan const&)) const
    {
        std::string out;
        append(out, plan_);
        return out;
    }

    /// Plans it, and adds to the notices what is dropped. False where it is refused.
    template <class Request>
    [[nodiscard]] bool decide(report& rejected, Request const& request, json::node stored);
    /// Audits merged, and completes the notices.
    template <class Request>
    void audit(Request const& request, json::node merged);

    json::document stored_;                    ///< where it came as text
    std::unique_ptr<std::string const> patch_; ///< that the plan refers to
    json::document sent_;
    plan plan_;
    notice_list notices_;
};

template <class Request>
bool migration::decide(report& rejected, Request const& request, json::node stored)
{
    if (!detail::is_judgeable(
            rejected,
            check_request<json::node>{request.dialect, stored, request.catalog, request.options}))
        return false;
    detail::replacement_finder const finder{request.dialect, request.catalog, request.options.today,
                                            request.eager};
    detail::migration_writer writer{finder, request.options.max_violations};
    std::string patch;
    writer.append_patch(patch, stored);
    patch_ = std::make_unique<std::string const>(std::move(patch));
    sent_ = json::document{std::string_view{*patch_}};
    if (sent_.fault()) {
        rejected = whole_document(code_of(sent_.fault()->error), origin::stored);
        return false;
    }
    detail::plan_replacements(plan_, request.dialect, stored, sent_.root());
    notices_.all = std::move(writer.dropped());
    return true;
}

template <class Request>
void migration::audit(Request const& request, json::node merged)
{
    auto told = voicecfg::notices(
        check_request<json::node>{request.dialect, merged, request.catalog, request.options});
    detail::insert_notices(told, std::move(notices_.all), request.dialect,
                           request.options.max_violations);
    notices_ = std::move(told);
}

/// Plans what a catalog asks for in the place of what it has retired by `options.today`, and with
/// `eager` of all that is deprecated by then (G22): of each such value, in lists too, the first
/// successor. One that is an object takes the place of the members of the table; the rest stays
/// where its provider does. What has no successor stays, and all that an audit of the outcome would
/// refuse comes back as notices, so a migration is refused only where stored can't be read, or its
/// texts are no UTF-8. Without `today` nothing is retired.
[[nodiscard]] inline result<migration> migrate(migrate_request<lasting_value> const& request)
{
    result<migration> made{migration{}};
    auto& planned = made.assume_value();
    auto const stored = request.stored.view();
    report rejected;
    if (!planned.decide(rejected, request, stored)) return rejected;
    if (planned.plan_.edits.empty()) {
        planned.audit(request, stored);
        return made;
    }
    auto merged = json::to_value(stored);
    commit(merged, planned.plan_);
    planned.audit(request, merged);
    return made;
}

/// The same for a stored assistant as JSON text in UTF-8. Merged that is longer than
/// `options.max_bytes` is `too_large` (G24).
[[nodiscard]] inline result<migration> migrate(migrate_request<lasting_text> const& request)
{
    auto read = read_stored(request.dialect, request.stored.view(), request.options);
    if (!read) return std::move(read).assume_error();
    result<migration> made{migration{}};
    auto& planned = made.assume_value();
    planned.stored_ = std::move(read).assume_value();
    report rejected;
    if (!planned.decide(rejected, request, planned.stored_.root())) return rejected;
    auto const merged = planned.merged();
    if (!planned.plan_.edits.empty() && json::compact_size(merged) > request.options.max_bytes)
        return whole_document(errc::too_large, origin::patch);
    json::document const outcome{merged};
    planned.audit(request, outcome.root());
    return made;
}

} // namespace voicecfg

#endif
