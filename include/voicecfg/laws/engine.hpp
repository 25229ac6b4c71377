// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_ENGINE_HPP
#define VOICECFG_LAWS_ENGINE_HPP

#include <voicecfg/apply.hpp>
#include <voicecfg/changes.hpp>
#include <voicecfg/check.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/plan.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/text.hpp>

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace voicecfg::laws {

/// An update of one text by another.
using request = update_request<std::string_view>;

/// What comes of an update: a report, or JSON texts.
struct outcome {
    std::optional<report> rejected = {};
    std::string merged = {};
    std::string changes = {};
    std::string undo = {};
    std::string delta = {};
    notice_list notices = {};

    friend bool operator==(outcome const&, outcome const&) = default;
};

/// What the laws are held against: the functions of the library. Who puts something around them
/// overrides what he has put something around.
class engine {
public:
    virtual ~engine() = default;

    [[nodiscard]] virtual outcome update_text(request const& asked) const
    {
        return outcome_of(plan_update(asked.with<lasting_text>(asked.stored, asked.patch)), asked);
    }

    [[nodiscard]] virtual outcome create_text(create_request<std::string_view> const& asked) const
    {
        return outcome_of(
            plan_creation(create_request<lasting_text>{asked.dialect, asked.sent, asked.catalog,
                                                       asked.facts, asked.options}),
            asked);
    }

    /// The same for parsed values, by an update in place and by a plan: what these differ in is a
    /// report of nothing. `merged` of what was refused is what became of stored, where it changed.
    [[nodiscard]] virtual outcome
    update_value(update_request<boost::json::value const&> const& asked) const
    {
        auto stored = asked.stored;
        auto const updated = update(stored, {.dialect = asked.dialect,
                                             .patch = asked.patch,
                                             .catalog = asked.catalog,
                                             .facts = asked.facts,
                                             .options = asked.options});
        auto const planned = plan_update(asked.with<lasting_value>(asked.stored, asked.patch));
        auto merged = printed(stored);
        if (!updated || !planned) {
            if (merged == printed(asked.stored)) merged.clear();
            if (updated || planned || planned.assume_error() != updated.assume_error())
                return {.rejected = report{}, .merged = merged};
            return {.rejected = planned.assume_error(), .merged = merged};
        }
        auto const& plan = planned.assume_value();
        return {.merged = merged,
                .changes = printed(changes(plan)),
                .undo = printed(undo(plan)),
                .delta = printed(delta(plan)),
                .notices = notices(asked.with<json::node>(asked.stored, asked.patch))};
    }

    [[nodiscard]] virtual result<void>
    check_text(check_request<std::string_view> const& asked) const
    {
        return voicecfg::check_text(asked);
    }

    /// What there is to know beside the success of an audit.
    [[nodiscard]] virtual notice_list
    check_notices(check_request<std::string_view> const& asked) const
    {
        auto const read = read_stored(asked.dialect, asked.assistant, asked.options);
        if (!read) return {};
        return notices(check_request<json::node>{asked.dialect, read.assume_value().root(),
                                                 asked.catalog, asked.options});
    }

private:
    template <class Request>
    [[nodiscard]] static outcome outcome_of(result<text_plan> const& planned, Request const& asked)
    {
        if (!planned) return {.rejected = planned.assume_error()};
        auto const& plan = planned.assume_value();
        return {.merged = plan.merged(),
                .changes = plan.changes(),
                .undo = plan.undo(),
                .delta = plan.delta(),
                .notices = plan.notices(asked)};
    }
    [[nodiscard]] static std::string printed(boost::json::value const& value)
    {
        std::string out;
        json::append_json(out, value);
        return out;
    }
};

} // namespace voicecfg::laws

#endif
