// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/walk.hpp>

#include <voicecfg/rules/catalog_walk.hpp>

#include "embedded/candidates.hpp"

#include <boost/test/unit_test.hpp>
#include <bare/lumenia/catalog.hpp>
#include <corners/edmo/catalog.hpp>
#include <corners/lumenia/catalog.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

BOOST_AUTO_TEST_SUITE(literals_walk_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

/// Whether both walks come to the same at every member of an object, up to the first violation.
template <std::size_t Count>
void compare(object const& schema, catalog_view offered, std::span<place const> places,
             std::array<literal, Count> const& values)
{
    auto const json = candidates::text(schema, values);
    document const read{json};
    report found;
    voicecfg::detail::sink out{found, 10};
    dialect const platform{
        .name = "table", .status = 400, .assistant = schema, .catalog = offered.shape};
    options const chosen;
    voicecfg::plan planned;
    voicecfg::detail::call const about{platform, offered, nullptr, chosen, out, planned};
    location const at;
    voicecfg::detail::row_values sent;
    sent.read(schema, read.root(), origin::patch, nullptr);
    voicecfg::detail::catalog_walk engine{about, schema, sent, at};
    voicecfg::detail::literal_walk<Count> walk{schema, offered, places};
    for (std::size_t row = 0; row < Count && found.violations.empty(); ++row) {
        auto const& asked = schema.members[row];
        if (voicecfg::detail::literal_type_fault(asked, values[row])) return;
        if (asked.governed.list.empty()) continue;
        engine.judge(row, asked, sent[row], origin::patch);
        auto const refused = walk.judge(row, values[row]);
        BOOST_TEST_CONTEXT(json << " " << asked.name)
        {
            BOOST_TEST(walk.unknown(row) ==
                       (engine.of(row).as == voicecfg::detail::lookup::known::no));
            BOOST_TEST_REQUIRE(refused.has_value() == !found.violations.empty());
            if (!refused) continue;
            BOOST_TEST(refused->row == row);
            BOOST_TEST(name(refused->code) == name(found.violations.front().code));
            BOOST_TEST(refused->path == found.violations.front().catalog_path);
        }
    }
}

template <std::size_t Count>
void compare_all(object const& schema, catalog_view offered, std::span<place const> places)
{
    BOOST_TEST(schema.members.size() == Count);
    candidates::each<Count>(schema, offered, [&](std::array<literal, Count> const& values) {
        compare(schema, offered, places, values);
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(every_combination_is_walked_as_the_engine_walks_it)
{
    namespace lumenia = corners::lumenia;
    compare_all<3>(lumenia::tables::voice_object, lumenia::catalog, lumenia::tables::places);
    compare_all<3>(lumenia::tables::transcriber_object, lumenia::catalog, lumenia::tables::places);
    namespace edmo = corners::edmo;
    compare_all<2>(edmo::tables::voice_object, edmo::catalog, edmo::tables::places);
    compare_all<3>(edmo::tables::transcriber_object, edmo::catalog, edmo::tables::places);
    compare_all<4>(edmo::tables::model_object, edmo::catalog, edmo::tables::places);
}

BOOST_AUTO_TEST_CASE(a_catalog_without_a_section_is_walked_as_the_engine_walks_it)
{
    namespace bare = bare::lumenia;
    compare_all<3>(bare::tables::voice_object, bare::catalog, bare::tables::places);
    compare_all<3>(bare::tables::transcriber_object, bare::catalog, bare::tables::places);
}

BOOST_AUTO_TEST_SUITE_END()
