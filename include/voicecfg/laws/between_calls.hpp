// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_BETWEEN_CALLS_HPP
#define VOICECFG_LAWS_BETWEEN_CALLS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/laws/places.hpp>
#include <voicecfg/laws/promises.hpp>
#include <voicecfg/laws/suggestions.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/request.hpp>
#include <voicecfg/response.hpp>
#include <voicecfg/schema.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What holds between what an engine says to one call and to another.
namespace voicecfg::laws {

namespace detail {

inline constexpr std::size_t all_violations = 10'000;

[[nodiscard]] inline std::string shown(report const& told)
{
    std::string out;
    append_errors(out, told);
    return out;
}

/// Whether a text is an object that an update may send.
[[nodiscard]] inline bool is_patch(std::string_view text, std::size_t max_bytes)
{
    json::document const read{text};
    return text.size() <= max_bytes && !read.fault() &&
           json::node{read.root()}.is(json::kind::object) && json::find_duplicate(read) == nullptr;
}

[[nodiscard]] inline bool holds_null(json::node value)
{
    if (value.is(json::kind::array)) {
        for (json::elements each{value}; each; ++each)
            if (holds_null(*each)) return true;
    }
    else if (value.is(json::kind::object))
        for (json::members each{value}; each; ++each)
            if (holds_null(each.value())) return true;
    return value.is(json::kind::null);
}

} // namespace detail

/// With `recheck = changed` an assistant that is sent back as it is stored changes nothing and
/// nothing is told, whatever is wrong with it (G8). That does not hold for one that can't be sent:
/// no object, with a member twice, or with none of the members that a patch must name one of (L1).
[[nodiscard]] inline broken sent_back_changes_nothing(engine const& asked_of, request const& asked)
{
    constexpr std::string_view law = "what is sent back as it is stored changes nothing";
    if (!detail::is_patch(asked.stored, asked.options.max_bytes)) return std::nullopt;
    if (!asked.dialect.empty_patch) {
        json::document const stored{asked.stored};
        auto const& rows = asked.dialect.assistant.members;
        if (std::none_of(rows.begin(), rows.end(), [&](member const& row) {
                return static_cast<bool>(json::node{stored.root()}.find(row.name));
            }))
            return std::nullopt;
    }
    auto again = asked.with<std::string_view>(asked.stored, asked.stored);
    again.options.recheck = rechecking::changed;
    auto const said = asked_of.update_text(again);
    if (!said.rejected && said.changes == "[]" && said.undo == "[]" && said.delta == "{}" &&
        said.notices.all.empty() && compact(said.merged) == compact(asked.stored))
        return std::nullopt;
    return fails(law, laws::shown(said));
}

namespace detail {

/// Whether an audit of merged finds what no update tells: what is wrong with a member that was sent
/// back (G5), and that one is missing which the platform sets (V13).
[[nodiscard]] inline bool is_of_audits_alone(request const& asked, violation const& told)
{
    if (is_sent_back(asked, told.pointer)) return true;
    auto const rows = find_rows(asked.dialect.assistant, told.pointer);
    return told.code == errc::required &&
           std::any_of(rows.begin(), rows.end(),
                       [](table_place const& each) { return each.row->read_only; });
}

} // namespace detail

/// What `recheck = tell` tells as stale is what `everything` would report, in its order. Merged of
/// which nothing is told passes an audit, and where something is the audit finds it, too; what
/// audits alone find is left out.
[[nodiscard]] inline broken stale_is_what_an_audit_finds(engine const& asked_of,
                                                         request const& asked)
{
    constexpr std::string_view law = "what is told as stale is what an audit finds";
    auto other = asked;
    other.options.max_violations = detail::all_violations;
    other.options.recheck = rechecking::tell;
    auto const said = asked_of.update_text(other);
    if (said.rejected) return std::nullopt;
    report stale;
    for (auto const& each : said.notices.all)
        if (each.code == notice_code::stale)
            stale.violations.push_back(std::get<violation>(each.details));
    other.options.recheck = rechecking::everything;
    auto const all = asked_of.update_text(other);
    if (!agree(stale, all.rejected.value_or(report{})))
        return fails(law,
                     "told " + detail::shown(stale) + ", but everything is " + laws::shown(all));
    auto options = other.options;
    options.unknown = {};
    auto const audited = asked_of.check_text({asked.dialect, said.merged, asked.catalog, options});
    auto found = audited ? report{} : audited.assume_error();
    std::erase_if(found.violations,
                  [&](violation const& each) { return detail::is_of_audits_alone(asked, each); });
    if (found.violations.empty() != stale.violations.empty())
        return fails(law, "told " + detail::shown(stale) + " of " + said.merged +
                              ", but an audit says " + detail::shown(found));
    for (auto const& each : stale.violations)
        if (!says(found, each.code, each.pointer))
            return fails(law, "no audit finds " + each.pointer + " of " + said.merged);
    return std::nullopt;
}

namespace detail {

/// Whether a creation refuses what no audit does, or the other way round: what the facts decide, a
/// member that the platform sets and all within it, a secret that is missing, and that a member
/// which is set to true needs another (A1).
[[nodiscard]] inline bool is_of_one_alone(dialect const& dialect, violation const& told)
{
    if (any_around(told.pointer, [&](std::string_view part) {
            auto const* const around = find_row(dialect.assistant, part).row;
            return around != nullptr && around->read_only;
        }))
        return true;
    auto const* const row = find_row(dialect.assistant, told.pointer).row;
    switch (told.code) {
    case errc::facts_required:
    case errc::number_not_found:
    case errc::number_in_use:
    case errc::read_only: return true;
    case errc::required: break;
    default: return false;
    }
    if (row != nullptr && row->write_only) return true;
    return std::any_of(dialect.rules.begin(), dialect.rules.end(), [&](rule const& each) {
        auto const* const asks = std::get_if<needs>(&each);
        return asks != nullptr && told.pointer == "/" + std::string{asks->needed} &&
               details_of(told).related == "/" + std::string{asks->member};
    });
}

/// Code, pointer and catalog path of each violation, but of those that creations or audits alone
/// have.
[[nodiscard]] inline std::vector<std::string> findings_of(dialect const& dialect,
                                                          report const& told)
{
    std::vector<std::string> found;
    for (auto const& each : told.violations)
        if (!is_of_one_alone(dialect, each))
            found.push_back(std::string{name(each.code)} + " " + each.pointer + " " +
                            each.catalog_path);
    return found;
}

} // namespace detail

/// What a creation makes passes an audit that asks for the members that a creation must send; and
/// what it refuses is what such an audit of the text that was sent would refuse, place by place
/// (G19). Left out is what only creations refuse (A1, facts, members that the platform sets); and
/// texts with a null, which an audit takes as absent, or that can't be sent, are asked about by the
/// first half alone.
[[nodiscard]] inline broken creation_is_what_an_audit_accepts(engine const& asked_of,
                                                              request const& asked,
                                                              std::string_view sent)
{
    constexpr std::string_view law = "a creation succeeds where an audit accepts what it makes";
    auto options = asked.options;
    options.complete = true;
    options.max_violations = detail::all_violations;
    auto const made =
        asked_of.create_text({asked.dialect, sent, asked.catalog, asked.facts, options});
    options.unknown = options.unknown.value_or(unknown_members::reject);
    auto const audit = [&](std::string_view text) {
        auto const audited = asked_of.check_text({asked.dialect, text, asked.catalog, options});
        return audited ? report{} : audited.assume_error();
    };
    if (!made.rejected) {
        if (auto const found = audit(made.merged); !found.violations.empty())
            return fails(law, detail::shown(found) + " of " + made.merged);
    }
    if (!detail::is_patch(sent, options.max_bytes)) return std::nullopt;
    json::document const read{sent};
    if (detail::holds_null(read.root())) return std::nullopt;
    auto const refused = made.rejected.value_or(report{});
    auto const audited = audit(sent);
    if (detail::findings_of(asked.dialect, refused) == detail::findings_of(asked.dialect, audited))
        return std::nullopt;
    return fails(law, detail::shown(refused) + " of " + std::string{sent} + ", but an audit says " +
                          detail::shown(audited));
}

} // namespace voicecfg::laws

#endif
