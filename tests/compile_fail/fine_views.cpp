// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// nothing is expected: this one compiles

#include <voicecfg/catalog.hpp>
#include <voicecfg/literal.hpp>
#include <voicecfg/text.hpp>

#include <string>
#include <string_view>

using namespace voicecfg;

std::string load();
std::string const& cached();
std::string_view view();
boost::json::value parsed();

void texts(dialect const& platform, std::string& text, catalog const& offered)
{
    auto const json = parsed();
    auto const a = text_plan::make(platform, "{}", text, offered);
    auto const b = text_plan::make(platform, view(), std::string_view{"{}"}, offered);
    auto const c = text_plan::make(platform, cached(), text.c_str(), offered.view(), nullptr);
    auto const d = text_plan::make(platform, json.as_string(), {}, {}, nullptr, {});
    auto const e = text_plan::make(platform, boost::json::string_view{"{}"}, "{}", catalog_view{});
    document const f{text};
    document const g{"{}", 3};
    document const h{view()};
    literal const i{text};
    literal const j = "text";
    literal const k = view();
    // Nothing is kept of these.
    auto const l = apply_text(platform, load(), load(), offered);
    auto const m = check_text(platform, load(), offered);
    auto const n = catalog::parse(platform, load());
    plan const& o = a.value().planned();
}

void values(dialect const& platform, boost::json::value& value, catalog const& offered)
{
    document const scanned{"{}"};
    auto const a = plan_update(platform, value, scanned.root(), offered);
    auto const b = plan_update(platform, node{value}, node{scanned.root()}, offered);
    auto const c = apply(platform, parsed(), parsed(), offered);
    auto const d = check(platform, parsed(), offered);
    auto const e = check(platform, document{"{}"}.root(), offered);
    auto const f = catalog::from(platform, parsed());
    catalog_view const g = offered;
}

int main() {}
