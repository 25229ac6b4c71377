// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/dialect_document.hpp>

#include <voicecfg/apply.hpp>
#include <voicecfg/catalog.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

BOOST_AUTO_TEST_SUITE(dialect_document_test)

namespace {

using namespace voicecfg;

constexpr std::string_view text = R"({"title": "shop", "type": "object",
    "properties": {"n\u0061me": {"type": "string", "minLength": 1},
                   "mood": {"enum": ["gr\u0065at", "fine"]}}, "required": ["n\u0061me"]})";

/// What a dialect makes of a patch of nothing.
std::string applied(dialect const& platform, std::string_view patch)
{
    boost::json::value const stored = boost::json::object{};
    auto const sent = boost::json::parse(boost::core::string_view{patch.data(), patch.size()});
    auto const made = apply({.dialect = platform, .stored = stored, .patch = sent});
    return made ? boost::json::serialize(made.value())
                : std::string{name(made.error().violations.front().code)};
}

static_assert(std::is_convertible_v<dialect_document&, dialect const&>);
static_assert(std::is_convertible_v<dialect_document const&, dialect const&>);
static_assert(!std::is_convertible_v<dialect_document, dialect const&>);
static_assert(std::is_nothrow_default_constructible_v<dialect_document>);

} // namespace

BOOST_AUTO_TEST_CASE(a_document_is_a_dialect)
{
    auto const read = dialect_document::parse(text).value();
    BOOST_TEST(read.view().name == "shop");
    BOOST_TEST(applied(read, R"({"name": "x", "mood": "great"})") ==
               R"({"name":"x","mood":"great"})");
    BOOST_TEST(applied(read, R"({"name": ""})") == "empty_string");
    BOOST_TEST(applied(read, R"({"mood": "bad"})") == "not_one_of");
}

BOOST_AUTO_TEST_CASE(it_needs_its_text_no_longer)
{
    auto source = std::make_unique<std::string>(text);
    auto const read = dialect_document::parse(*source).value();
    source->assign(source->size(), 'x');
    source.reset();
    BOOST_TEST(read.view().assistant.members[0].name == "name");
    BOOST_TEST(applied(read, R"({"mood": "great"})") == R"({"mood":"great"})");
}

BOOST_AUTO_TEST_CASE(views_live_as_long_as_any_copy)
{
    auto read = dialect_document::parse(text).value();
    auto const copy = read;
    auto const& tables = copy.view();
    BOOST_TEST(&read.view() == &tables);
    read = {};
    BOOST_TEST(tables.name == "shop");
}

BOOST_AUTO_TEST_CASE(a_default_one_and_one_that_was_moved_from_know_no_member)
{
    dialect_document const none;
    BOOST_TEST(none.view().name == "");
    BOOST_TEST(none.view().assistant.members.empty());
    BOOST_TEST(applied(none, R"({"name": "x"})") == "unknown_member");
    auto read = dialect_document::parse(text).value();
    auto const moved = std::move(read);
    BOOST_TEST(moved.view().name == "shop");
    BOOST_TEST(&read.view() == &none.view()); // NOLINT(bugprone-use-after-move)
}

BOOST_AUTO_TEST_CASE(a_document_with_faults_is_none)
{
    auto const faulty =
        R"({"title": "Shop", "type": "object", "properties": {"a": {"type": "strin"},
                            "b": {"minimum": "1"}}})";
    auto const read = dialect_document::parse(faulty);
    BOOST_TEST_REQUIRE(read.has_error());
    auto const& found = read.error().violations;
    BOOST_TEST_REQUIRE(found.size() == 3U);
    BOOST_TEST(found[0].pointer == "/title");
    BOOST_TEST((found[0].code == errc::bad_format));
    BOOST_TEST((found[0].from == origin::dialect));
    BOOST_TEST(found[1].pointer == "/properties/a/type");
    BOOST_TEST(found[2].pointer == "/properties/b/minimum");
    auto const fewer = dialect_document::parse(faulty, 1);
    BOOST_TEST_REQUIRE(fewer.has_error());
    BOOST_TEST(fewer.error().violations.size() == 1U);
    BOOST_TEST(fewer.error().truncated);
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_no_dialect)
{
    auto const read = dialect_document::parse("{");
    BOOST_TEST_REQUIRE(read.has_error());
    BOOST_TEST((read.error().violations.front().code == errc::malformed_json));
}

BOOST_AUTO_TEST_SUITE_END()
