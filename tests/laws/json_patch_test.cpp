// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/json_patch.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(laws_json_patch_test)

namespace {

using namespace voicecfg::laws;
using boost::json::parse;

std::string fault(std::string_view operations, std::string_view to)
{
    return leads(parse(R"({"a":{"b/c":1},"d":[1]})"), parse(operations), parse(to)).value_or("");
}

} // namespace

BOOST_AUTO_TEST_CASE(a_pointer_has_steps)
{
    using steps = std::vector<std::string>;
    BOOST_TEST((pointer_steps("") == steps{}));
    BOOST_TEST((pointer_steps("/a/~0~1/") == steps{"a", "~/", ""}));
    for (auto const* const none : {"a", "/~", "/~2", "/a~"})
        BOOST_TEST(!pointer_steps(none).has_value(), none);
}

BOOST_AUTO_TEST_CASE(operations_lead_from_one_value_to_another)
{
    BOOST_TEST(fault("[]", R"({"d":[1.0],"a":{"b/c":1}})") == "");
    BOOST_TEST(fault(R"([{"op":"remove","path":"/a/b~1c"}])", R"({"a":{},"d":[1]})") == "");
    BOOST_TEST(fault(R"([{"op":"replace","path":"/a","value":2}])", R"({"a":2,"d":[1]})") == "");
    BOOST_TEST(fault(R"([{"op":"add","path":"/a/e","value":null}])",
                     R"({"a":{"b/c":1,"e":null},"d":[1]})") == "");
    BOOST_TEST(fault("[]", "{}") == "they lead elsewhere");
    BOOST_TEST(fault("{}", "{}") == "no array");
}

BOOST_AUTO_TEST_CASE(what_is_no_operation_or_a_larger_one_than_needed_is_noticed)
{
    auto const one = [](std::string const& operation) {
        return fault("[" + operation + "]", "{}");
    };
    BOOST_TEST(one("1") == "operation is no object");
    BOOST_TEST(one(R"({"op":"add","value":1})") == "path is no pointer to a member");
    BOOST_TEST(one(R"({"op":"add","path":"a","value":1})") == "path is no pointer to a member");
    BOOST_TEST(one(R"({"op":"add","path":"/d/0/x","value":1})") ==
               "path leads through what is no object");
    BOOST_TEST(one(R"({"op":"add","path":"/d/0","value":1})") ==
               "path leads into what is no object");
    BOOST_TEST(one(R"({"op":"remove","path":"/x"})") == "remove of an absent member");
    BOOST_TEST(one(R"({"op":"move","path":"/a","value":1})") == "unknown op, or no value");
    BOOST_TEST(one(R"({"op":"add","path":"/x"})") == "unknown op, or no value");
    BOOST_TEST(one(R"({"op":"add","path":"/a","value":1})") == "add of a present member");
    BOOST_TEST(one(R"({"op":"replace","path":"/x","value":1})") == "replace of an absent member");
    BOOST_TEST(one(R"({"op":"replace","path":"/a","value":{}})") ==
               "replace of an object by an object");
    BOOST_TEST(one(R"({"op":"replace","path":"/d","value":[1.0]})") == "replace by an equal value");
}

BOOST_AUTO_TEST_SUITE_END()
