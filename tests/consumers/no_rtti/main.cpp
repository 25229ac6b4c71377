// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <boost/json.hpp>

#include <exception>
#include <iostream>
#include <string>

#ifdef __cpp_rtti
#error "this program is about a compiler without RTTI"
#endif

namespace {

/// What `value()` throws is caught by its own type, and by the standard library's.
template <class Caught>
std::string thrown(voicecfg::result<std::string> const& refused)
{
    try {
        return refused.value();
    }
    catch (Caught const& why) {
        return why.what();
    }
}

} // namespace

int main()
{
    auto const& platform = voicecfg::dialects::lumenia;
    auto const catalog = voicecfg::catalog::parse(platform, "{}").value();
    auto const text = R"({"prompt": "Be kind."})";
    auto const refused = voicecfg::apply_text(
        {.dialect = platform, .stored = text, .patch = R"({"prompt": ""})", .catalog = catalog});
    std::cout << (thrown<voicecfg::report_error>(refused) == thrown<std::exception>(refused))
              << '\n';
    auto stored = boost::json::parse(text);
    auto const patch = boost::json::parse(R"({"prompt": "Be brief."})");
    auto const done =
        voicecfg::update(stored, {.dialect = platform, .patch = patch, .catalog = catalog});
    std::cout << done.has_value() << ' ' << stored << '\n';
}
