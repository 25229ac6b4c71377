// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/entry_key.hpp>

#include <boost/test/unit_test.hpp>

#include <memory_resource>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_entry_key_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::catalog_reader;
using voicecfg::detail::key_loader;

constexpr catalog_list words{.name = "words", .key = "word", .plain = true};
constexpr catalog_list numbers{
    .name = "numbers", .key = "id", .key_type = attribute_type::integer, .plain = true};
constexpr catalog_list entries{.name = "entries"};

struct keys {
    explicit keys(catalog_list const& shape) : loader{reader, shape} {}

    [[nodiscard]] std::string answer(bool read)
    {
        if (read) return "=" + std::string{name};
        return std::string{voicecfg::name(reader.fault().code)} + " " + reader.fault().pointer;
    }
    [[nodiscard]] std::string member(std::string_view text)
    {
        json::document const read{text};
        return answer(loader.member(read.root(), name, location{}));
    }
    [[nodiscard]] std::string of_object(std::string_view key)
    {
        location const at;
        return answer(loader.name(key, name, at / key));
    }
    [[nodiscard]] std::string plain(std::string_view text)
    {
        json::document const read{text};
        if (!loader.is_plain(read.root())) return "no";
        return answer(loader.plain(read.root(), name, location{}));
    }

    std::pmr::monotonic_buffer_resource arena;
    catalog_reader reader{arena};
    key_loader loader;
    std::string_view name;
};

} // namespace

BOOST_AUTO_TEST_CASE(a_member_names_an_entry)
{
    keys by_word{words};
    BOOST_TEST(by_word.member(R"("a\u0062")") == "=ab");
    BOOST_TEST(by_word.member("1") == "wrong_type /word");
    BOOST_TEST(by_word.answer(by_word.loader.member({}, by_word.name, location{})) ==
               "required /word");
    keys by_number{numbers};
    BOOST_TEST(by_number.member("-7.0") == "=-7");
    BOOST_TEST(by_number.member(R"("7")") == "wrong_type /id");
    BOOST_TEST(by_number.member("1.5") == "wrong_type /id");
    BOOST_TEST(by_number.member("9223372036854775808") == "out_of_range /id");
}

BOOST_AUTO_TEST_CASE(a_mere_name_is_of_the_keys_type)
{
    keys by_word{words};
    BOOST_TEST(by_word.plain(R"("a")") == "=a");
    BOOST_TEST(by_word.plain("1") == "no");
    BOOST_TEST(by_word.plain("{}") == "no");
    keys by_number{numbers};
    BOOST_TEST(by_number.plain("5e0") == "=5");
    BOOST_TEST(by_number.plain("1e999") == "out_of_range ");
    BOOST_TEST(by_number.plain("1.5") == "no");
    BOOST_TEST(by_number.plain(R"("5")") == "no");
    BOOST_TEST(keys{entries}.plain(R"("a")") == "no");
}

BOOST_AUTO_TEST_CASE(in_an_object_of_entries_an_integer_is_spelled_in_one_way)
{
    BOOST_TEST(keys{words}.of_object("") == "=");
    BOOST_TEST(keys{words}.of_object("01") == "=01");
    keys by_number{numbers};
    for (auto const* const key : {"0", "7", "-7", "10", "9223372036854775807"})
        BOOST_TEST(by_number.of_object(key) == "=" + std::string{key});
    for (auto const* const key :
         {"", "-", "-0", "01", "+1", "1.0", "1e0", " 1", "1 ", "x", "1,2", "[1]"})
        BOOST_TEST(by_number.of_object(key) == "bad_format /" + std::string{key});
    BOOST_TEST(by_number.of_object("9223372036854775808") == "out_of_range /9223372036854775808");
}

BOOST_AUTO_TEST_SUITE_END()
