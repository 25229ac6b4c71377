// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/read_members.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_read_members_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using voicecfg::detail::extra;
using voicecfg::detail::row_values;

constexpr std::array rows{member{.name = "shop", .type = text{1}},
                          member{.name = "tone", .type = number{0, 9}},
                          member{.name = "count", .type = integer{1, 9}, .nullable = true}};
constexpr object schema{.members = rows};

std::string described(row_values const& values, std::vector<extra> const& extras)
{
    std::string out;
    auto const one = [&](std::string_view name, node value, origin from) {
        out.append(name).append(value ? value.scanned()->text() : "-");
        out += value && from == origin::stored ? "s " : " ";
    };
    for (std::size_t row = 0; row != rows.size(); ++row)
        one(values.type_faults().contains(row) ? "!" : "", values[row].value, values[row].from);
    for (auto const& each : extras) one(each.name + "=", each.value, each.from);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(members_go_to_their_rows_in_whatever_order_they_stand)
{
    struct {
        std::string_view object;
        std::string_view sent;
        std::string_view stored;
    } const table[] = {
        {"{}", "- - - ", "- - - "},
        {R"({"shop":"1","tone":2,"count":3})", "\"1\" 2 3 ", "\"1\"s 2s 3s "},
        {R"({"count":3,"shop":"1"})", "\"1\" - 3 ", "\"1\"s - 3s "},
        {R"({"tone":2,"x":4,"count":3,"a":5})", "- 2 3 x=4 a=5 ", "- 2s 3s x=4s a=5s "},
        {R"({"ton\u0065":2,"Shop":1,"":6})", "- 2 - Shop=1 =6 ", "- 2s - Shop=1s =6s "},
        {R"({"count":3,"tone":2,"shop":""})", "!\"\" 2 3 ", "!\"\"s 2s 3s "},
        {R"({"count":0.5,"tone":"2"})", "- !\"2\" !0.5 ", "- !\"2\"s !0.5s "},
        // stored nulls are absent, in the table and beyond it, but for what may be null
        {R"({"shop":null,"x":null,"count":null})", "!null - null x=null ", "- - nulls "},
    };
    for (auto const& [text, sent, stored] : table) BOOST_TEST_CONTEXT(text)
        {
            document const read{text};
            for (auto const from : {origin::patch, origin::stored}) {
                row_values into;
                std::vector<extra> extras;
                into.read(schema, read.root(), from, &extras);
                BOOST_TEST(described(into, extras) == (from == origin::patch ? sent : stored));
            }
        }
}

BOOST_AUTO_TEST_CASE(a_sent_member_lies_over_the_stored_one)
{
    document const sent{R"({"tone":1,"x":2,"count":null})"};
    document const stored{R"({"x":3,"count":"4","tone":"5","shop":6,"a":7})"};
    row_values into;
    std::vector<extra> extras;
    into.read(schema, sent.root(), origin::patch, &extras);
    into.read(schema, stored.root(), origin::stored, &extras);
    voicecfg::detail::sort_extras(extras);
    BOOST_TEST(described(into, extras) == "!6s 1 null a=7s x=2 ");
    voicecfg::detail::row_set first;
    first.insert(0);
    BOOST_TEST((into.stored() == first));
    BOOST_TEST((into.sent() == into.there().without(first)));
    BOOST_TEST((into.type_faults() == first));
    // nobody has to ask for the extras
    row_values again;
    again.read(schema, stored.root(), origin::stored, nullptr);
    BOOST_TEST(described(again, {}) == "!6s !\"5\"s !\"4\"s ");
}

BOOST_AUTO_TEST_CASE(parsed_members_go_to_their_rows_too)
{
    auto const object = boost::json::parse(R"({"count":"x","tone":null,"shop":"a","b":1})");
    row_values into;
    std::vector<extra> extras;
    into.read(schema, object, origin::stored, &extras);
    BOOST_TEST(into[0].value.parsed() == &object.at("shop"));
    BOOST_TEST(!into[1].value);
    BOOST_TEST(into.type_faults().contains(2));
    BOOST_TEST(extras.size() == 1U);
}

BOOST_AUTO_TEST_CASE(of_strings_that_may_be_any_nothing_is_open)
{
    static constexpr std::array table{
        member{.name = "any", .type = text{}}, member{.name = "some", .type = text{1}},
        member{.name = "short", .type = text{0, 9}}, member{.name = "flag", .type = boolean{}}};
    static constexpr object any{.members = table};
    document const read{R"({"any":"a","some":"b","short":"c","flag":true})"};
    row_values into;
    into.read(any, read.root(), origin::patch, nullptr);
    voicecfg::detail::row_set open;
    open.insert(2);
    open.insert(3);
    BOOST_TEST((into.open() == open));
    BOOST_TEST(into.type_faults().empty());
    // empty and other values are looked at
    document const other{R"({"any":"","some":"","short":"","flag":1})"};
    row_values again;
    again.read(any, other.root(), origin::patch, nullptr);
    open.insert(0);
    open.insert(1);
    BOOST_TEST((again.open() == open));
    BOOST_TEST(!again.type_faults().contains(0));
    BOOST_TEST(again.type_faults().contains(1));
    BOOST_TEST(again.type_faults().contains(3));
}

BOOST_AUTO_TEST_CASE(of_extras_with_one_name_the_sent_one_stays)
{
    std::vector<extra> extras{{"b", {}, origin::stored},
                              {"a", {}, origin::patch},
                              {"b", {}, origin::patch},
                              {"c", {}, origin::stored}};
    voicecfg::detail::sort_extras(extras);
    BOOST_REQUIRE(extras.size() == 3U);
    BOOST_TEST(extras[0].name == "a");
    BOOST_TEST((extras[1].from == origin::patch));
    BOOST_TEST((extras[2].from == origin::stored));
    std::vector<extra> none;
    voicecfg::detail::sort_extras(none);
    BOOST_TEST(none.empty());
}

BOOST_AUTO_TEST_CASE(a_table_may_have_the_most_rows)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i != max_members; ++i) names.push_back("m" + std::to_string(i));
    std::vector<member> many;
    std::string text;
    for (auto const& name : names) {
        many.push_back({.name = name, .type = boolean{}});
        text = "\"" + name + "\":true" + (text.empty() ? "" : ",") + text;
    }
    text = "{" + text + "}";
    document const read{text};
    row_values into;
    into.read(object{.members = many}, read.root(), origin::patch, nullptr);
    for (std::size_t row = 0; row != max_members; ++row)
        BOOST_TEST(into[row].value.is(kind::boolean));
    BOOST_TEST(into.type_faults().empty());
}

BOOST_AUTO_TEST_CASE(what_is_kept_lies_under_what_is_there)
{
    document const sent{R"({"tone":1})"};
    document const stored{R"({"tone":2,"shop":"a","count":0.5})"};
    row_values into;
    into.read(schema, sent.root(), origin::patch, nullptr);
    node const before{stored.root()};
    into.keep(schema, 0, before.find("shop"));
    into.keep(schema, 1, before.find("tone"));
    into.keep(schema, 2, before.find("count"));
    BOOST_TEST(described(into, {}) == "\"a\"s 1 !0.5s ");
    BOOST_TEST((into.open().contains(0) && into.open().contains(1)));
}

BOOST_AUTO_TEST_SUITE_END()
