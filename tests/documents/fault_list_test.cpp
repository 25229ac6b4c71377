// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/fault_list.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// The faults of a document, in its order.
BOOST_AUTO_TEST_SUITE(documents_fault_list_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

using voicecfg::errc;

} // namespace

BOOST_AUTO_TEST_CASE(a_pointer_leads_to_each_value)
{
    std::string_view const text = R"({"a/b": [1, {"~": 2}], "c": {}})";
    voicecfg::json::document const read{text};
    std::string found;
    for (auto const position : {0U, 2U, 3U, 4U, 6U, 8U})
        found += documents::pointer_of(read, read.tokens()[position]) + ";";
    BOOST_TEST(found == ";/a~1b;/a~1b/0;/a~1b/1;/a~1b/1/~0;/c;");
}

BOOST_AUTO_TEST_CASE(of_one_word_the_first_code_of_the_list_is_told)
{
    constexpr voicecfg::errc in_order[]{errc::unknown_member, errc::wrong_type, errc::not_one_of,
                                        errc::out_of_range,   errc::required,   errc::bad_format,
                                        errc::repeated,       errc::too_many,   errc::incompatible};
    for (auto const& first : in_order)
        for (auto const& second : in_order) {
            std::string_view const text = "[1]";
            voicecfg::json::document const read{text};
            documents::fault_list faults{read, 9};
            faults.add(second, read.tokens()[1]);
            faults.add(first, read.tokens()[1]);
            auto const told = faults.take();
            BOOST_TEST(told.violations.size() == 1U);
            BOOST_TEST((told.violations.front().code == (&first < &second ? first : second)));
        }
}

BOOST_AUTO_TEST_CASE(faults_are_told_in_order_and_what_is_missing_first_in_its_object)
{
    std::string_view const text = R"([{"a": 1}, 2, 3])";
    voicecfg::json::document const read{text};
    documents::fault_list faults{read, 3};
    BOOST_TEST(!faults.any());
    faults.add(errc::incompatible, read.tokens()[5]);
    faults.add(errc::incompatible, read.tokens()[4]);
    faults.add(errc::incompatible, read.tokens()[3]);
    faults.add_missing(read.tokens()[1], "c", 2);
    faults.add_missing(read.tokens()[1], "b", 1);
    faults.add(errc::incompatible, read.tokens()[5], []() -> voicecfg::violation_details {
        throw 1; // nobody asks for the details of a fault that is not kept
    });
    BOOST_TEST((faults.any() && faults.count() == 6U));
    auto const told = faults.take();
    std::string found;
    for (auto const& each : told.violations) found += each.pointer + ";";
    BOOST_TEST(found == "/0/b;/0/c;/0/a;");
    BOOST_TEST(told.truncated);
}

BOOST_AUTO_TEST_SUITE_END()
