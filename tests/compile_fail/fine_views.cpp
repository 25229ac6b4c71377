// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// nothing is expected: this one compiles

#include <voicecfg/catalog.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/text.hpp>

#include <string>
#include <string_view>

using namespace voicecfg;
using namespace voicecfg::json;

std::string load();
std::string const& cached();
std::string_view view();
boost::json::value parsed();

void texts(dialect const& platform, std::string& text, catalog const& offered)
{
    auto const json = parsed();
    auto const a =
        plan_update({.dialect = platform, .stored = "{}", .patch = text, .catalog = offered});
    auto const b = plan_update({.dialect = platform,
                                .stored = view(),
                                .patch = std::string_view{"{}"},
                                .catalog = offered});
    auto const c = plan_update({.dialect = platform,
                                .stored = cached(),
                                .patch = text.c_str(),
                                .catalog = offered.view()});
    auto const d = plan_update(
        {.dialect = platform, .stored = json.as_string(), .patch = "{}", .catalog = {}});
    auto const e = plan_update({.dialect = platform,
                                .stored = boost::json::string_view{"{}"},
                                .patch = "{}",
                                .catalog = catalog_view{}});
    document const f{text};
    document const g{"{}", 3};
    document const h{view()};
    literal const i{text};
    literal const j = "text";
    literal const k = view();
    // Nothing is kept of these.
    auto const l =
        apply_text({.dialect = platform, .stored = load(), .patch = load(), .catalog = offered});
    auto const m = check_text({.dialect = platform, .assistant = load(), .catalog = offered});
    auto const n = catalog::parse(platform, load());
    plan const& o = a.value().planned();
}

void values(dialect const& platform, boost::json::value& value, catalog const& offered)
{
    document const scanned{"{}"};
    auto const a = plan_update(
        {.dialect = platform, .stored = value, .patch = scanned.root(), .catalog = offered});
    auto const b = plan_update({.dialect = platform,
                                .stored = node{value},
                                .patch = node{scanned.root()},
                                .catalog = offered});
    auto const c =
        apply({.dialect = platform, .stored = parsed(), .patch = parsed(), .catalog = offered});
    auto const d = check({.dialect = platform, .assistant = parsed(), .catalog = offered});
    auto const e =
        check({.dialect = platform, .assistant = document{"{}"}.root(), .catalog = offered});
    auto const f = catalog::from(platform, parsed());
    catalog_view const g = offered;
}

int main() {}
