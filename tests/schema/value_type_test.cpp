// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/value_type.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(schema_value_type_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::among;
using voicecfg::detail::answers_each;

struct whole {
    int operator()(text const&) const { return 1; }
    template <among<choice, formatted, number, integer, boolean, phone_number, map, list_of,
                    object_of, described>
                  Kind>
    int operator()(Kind const&) const
    {
        return 2;
    }
};
struct forgets_lists {
    template <among<text, choice, formatted, number, integer, boolean, phone_number, map, object_of,
                    described>
                  Kind>
    int operator()(Kind const&) const
    {
        return 1;
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(what_a_type_leaves_out_is_as_wide_as_can_be)
{
    BOOST_TEST(text{}.minimum == 0U);
    BOOST_TEST(text{}.maximum == no_limit);
    BOOST_TEST(!choice{}.non_empty);
    BOOST_TEST(integer{}.minimum == 1);
    BOOST_TEST(integer{}.maximum == 9007199254740991);
    BOOST_TEST((object_of{}.merge == merging::replace));
}

BOOST_AUTO_TEST_CASE(a_question_has_an_answer_for_each_kind_or_is_none)
{
    static_assert(answers_each<whole, value_type>);
    static_assert(!answers_each<forgets_lists, value_type>);
    BOOST_TEST(voicecfg::detail::ask(text{}, whole{}) == 1);
    BOOST_TEST(voicecfg::detail::ask(map{}, whole{}) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
