// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/deprecations.hpp>
#include <voicecfg/report/details.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <memory_resource>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_deprecations_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

constexpr catalog_list named{.name = "voices"};
constexpr catalog_list numbered{.name = "voices", .key_type = attribute_type::integer};

/// What is read of a member, as one text, or its fault.
std::string read(node said, catalog_list const& list, bool objects)
{
    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_reader reader{arena};
    voicecfg::detail::deprecation_loader loader{reader, list, objects};
    bool deprecated = false;
    deprecation into;
    location const document;
    if (!loader.read(said, deprecated, into, document / "x")) {
        auto const& fault = reader.fault();
        BOOST_TEST((fault.from == origin::catalog));
        std::string out = std::string{name(fault.code)} + " " + fault.pointer;
        auto const details = details_of(fault);
        for (auto const each : details.expected) out.append(" ").append(name(each));
        if (!details.format.empty()) out.append(" ").append(details.format);
        return out.append(details.suggestion).append(details.related);
    }
    if (!deprecated) return "no";
    std::string out = "yes ";
    out.append(into.since).append("..").append(into.until);
    for (auto const each : into.successors) out.append(" ").append(each);
    return out;
}

std::string read(std::string_view text, catalog_list const& list = named, bool objects = true)
{
    document const scanned{text};
    auto const parsed = boost::json::parse(boost::core::string_view{text.data(), text.size()});
    auto const found = read(scanned.root(), list, objects);
    BOOST_TEST(read(parsed, list, objects) == found);
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(an_entry_is_deprecated_or_not)
{
    BOOST_TEST(read("true") == "yes ..");
    BOOST_TEST(read("false") == "no");
    BOOST_TEST(read("{}") == "yes ..");
    BOOST_TEST(read("null") == "wrong_type /x boolean object");
    BOOST_TEST(read(R"("2026-01-28")") == "wrong_type /x boolean object");
    BOOST_TEST(read(R"({"until": "2026-03-01"})") == "yes ..2026-03-01");
    BOOST_TEST(read(R"({"since": "2026-03-01"})") == "yes 2026-03-01..");
    BOOST_TEST(read(R"({"since": "2026-01-28", "until": "2026-01-28", "successors": []})") ==
               "yes 2026-01-28..2026-01-28");
}

BOOST_AUTO_TEST_CASE(dates_are_days_of_the_calendar_in_order)
{
    for (auto const* const word : {"since", "until"}) {
        std::string const member = word;
        auto const with = [&](std::string_view value) {
            return read("{\"" + member + "\":" + std::string{value} + "}");
        };
        BOOST_TEST(with("20260128") == "wrong_type /x/" + member + " string");
        BOOST_TEST(with("null") == "wrong_type /x/" + member + " string");
        BOOST_TEST(with(R"("2026-02-29")") == "bad_format /x/" + member + " date");
        BOOST_TEST(with(R"("")") == "bad_format /x/" + member + " date");
    }
    BOOST_TEST(read(R"({"since": "2026-03-02", "until": "2026-03-01"})") ==
               "incompatible /x/since/x/until");
    // the first fault alone
    BOOST_TEST(read(R"({"successors": 1, "until": 1, "since": 1})") ==
               "wrong_type /x/since string");
}

BOOST_AUTO_TEST_CASE(successors_are_names_or_objects)
{
    BOOST_TEST(read(R"({"successors": ["a", "\u0062", {"c":1}]})") == R"(yes .. "a" "b" {"c":1})");
    BOOST_TEST(read(R"({"successors": "a"})") == "wrong_type /x/successors array");
    BOOST_TEST(read(R"({"successors": ["a", null]})") ==
               "wrong_type /x/successors/1 string object");
    BOOST_TEST(read(R"({"successors": [{}]})", named, false) ==
               "wrong_type /x/successors/0 string");
    BOOST_TEST(read(R"({"successors": [-7, 2.0]})", numbered) == "yes .. -7 2");
    BOOST_TEST(read(R"({"successors": [1.5]})", numbered) == "wrong_type /x/successors/0 integer");
    BOOST_TEST(read(R"({"successors": ["7"]})", numbered, false) ==
               "wrong_type /x/successors/0 integer");
    BOOST_TEST(read(R"({"successors": [9223372036854775808]})", numbered) ==
               "out_of_range /x/successors/0");
    BOOST_TEST(read(R"({"successors": [{"a": 1e999}]})") == "out_of_range /x/successors/0");
}

BOOST_AUTO_TEST_CASE(no_member_stands_twice)
{
    document const twice{R"({"since": "2026-01-28", "since": "2026-01-28"})"};
    BOOST_TEST(read(twice.root(), named, true) == "duplicate_member /x/since");
    document const within{R"({"successors": [{"a": {"b": 1, "b": 2}}]})"};
    BOOST_TEST(read(within.root(), named, true) == "duplicate_member /x/successors/0/a/b");
}

BOOST_AUTO_TEST_CASE(keys_are_strict)
{
    BOOST_TEST(read(R"({"Since": "2026-01-28"})") == R"(unknown_member /x/Since"since")");
    BOOST_TEST(read(R"({"successor": ["a"], "note": "ignored"})") == "yes ..");
}

BOOST_AUTO_TEST_SUITE_END()
