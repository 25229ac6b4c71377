// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/loader.hpp>

#include <voicecfg/report/details.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <memory_resource>
#include <string>
#include <string_view>
#include <tuple>

BOOST_AUTO_TEST_SUITE(catalog_loader_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

// A store room: {"store": {"shelves": {"a": {"tags": ["x"], "settings": true}}, "notes": ["n"]},
//                "codes": [{"id": 7, "size": 3, "label": "l"}], "yard": {"heaps": ["h"]}}
constexpr std::array shelf_lists{catalog_list{.name = "tags", .plain = true}};
constexpr std::array store_lists{
    catalog_list{.name = "shelves",
                 .key = "title",
                 .required = true,
                 .unique = true,
                 .keyed = true,
                 .lists = shelf_lists,
                 .settings = true},
    catalog_list{.name = "notes", .plain = true},
};
constexpr std::array code_attributes{catalog_attribute{"size", attribute_type::integer},
                                     catalog_attribute{"label", attribute_type::string}};
constexpr std::array root_lists{catalog_list{.name = "codes",
                                             .key = "id",
                                             .key_type = attribute_type::integer,
                                             .attributes = code_attributes}};
constexpr std::array yard_lists{catalog_list{.name = "heaps", .plain = true}};
constexpr std::array shape{catalog_section{.name = "store", .lists = store_lists},
                           catalog_section{.name = "", .lists = root_lists},
                           catalog_section{.name = "yard", .lists = yard_lists}};

struct loaded {
    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_loader loader{arena};
    bool whole = false;

    explicit loaded(node root) : whole{loader.read(shape, root)} {}
    loaded(loaded const&) = delete;
    loaded& operator=(loaded const&) = delete;

    [[nodiscard]] catalog_view view() const { return {shape, loader.sections()}; }
    [[nodiscard]] std::string fault()
    {
        if (whole) return "loaded";
        BOOST_TEST((loader.fault().from == origin::catalog));
        BOOST_TEST(loader.sections().empty()); // whole or not at all
        return std::string{name(loader.fault().code)} + " " + loader.fault().pointer;
    }
};

boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

std::string scanned_fault(std::string_view text)
{
    document const read{text};
    return loaded{read.root()}.fault();
}

std::string parsed_fault(std::string_view text)
{
    auto const value = parsed(text);
    return loaded{value}.fault();
}

/// The names of a list in the catalog's order, or `none`.
std::string names_of(list_view list)
{
    if (!list) return "none";
    std::string out;
    for (auto const each : list.values->names) {
        out.append(out.empty() ? "" : ",").append(each);
        BOOST_TEST(list.values->names[list.values->find(each).value()] == each);
    }
    return out;
}

struct row {
    std::string_view text;
    std::string_view fault;
};

/// Each text has several faults, or none.
constexpr row faults[] = {
    {"{}", "loaded"},
    {"7", "wrong_type "},
    // sections in the shape's order, lists within them, the required one among them
    {R"({"yard": 1, "codes": 1, "store": 1})", "wrong_type /store"},
    {R"({"yard": 1, "codes": 1, "store": {"notes": 1}})", "required /store/shelves"},
    {R"({"yard": 1, "codes": 1, "store": {"notes": 1, "shelves": []}})", "wrong_type /store/notes"},
    {R"({"yard": 1, "codes": 1})", "wrong_type /codes"},
    {R"({"yard": 1, "codes": []})", "wrong_type /yard"},
    // entries in the catalog's order
    {R"({"codes": [{"id": 1}, {"id": "2"}, 3]})", "wrong_type /codes/1/id"},
    {R"({"store": {"shelves": {"b": {}, "a/": 1, "0": 2}}})", "wrong_type /store/shelves/a~1"},
    // of an entry: its name, its lists, its attributes, its settings
    {R"({"store": {"shelves": [{"settings": 0, "tags": 0}]}})", "required /store/shelves/0/title"},
    {R"({"store": {"shelves": [{"settings": 0, "tags": 0, "title": "a"}]}})",
     "wrong_type /store/shelves/0/tags"},
    {R"({"store": {"shelves": [{"settings": 0, "tags": ["t", 0], "title": "a"}]}})",
     "wrong_type /store/shelves/0/tags/1"},
    {R"({"store": {"shelves": [{"settings": 0, "tags": ["t"], "title": "a"}]}})",
     "wrong_type /store/shelves/0/settings"},
    {R"({"codes": [{"id": 1, "label": 2, "size": 1.5}]})", "wrong_type /codes/0/size"},
    {R"({"codes": [{"id": 1, "label": 2, "size": null}]})", "wrong_type /codes/0/label"},
    // a list that is wrong inside is told before what it holds twice
    {R"({"store": {"shelves": [{"title": "a"}, {"title": "a"}, 3]}})",
     "wrong_type /store/shelves/2"},
    {R"({"store": {"shelves": [{"title": "a"}, {"title": "a"}, {"title": "a"}]}})",
     "duplicate_member /store/shelves/1"},
    // only what must be unique is refused
    {R"({"codes": [{"id": 1}, {"id": 1.0}], "yard": {"heaps": ["h", "h"]}})", "loaded"},
};

/// What a text alone can show.
constexpr row duplicates[] = {
    {R"({"store": {"shelves": []}, "st\u006fre": {}})", "duplicate_member /store"},
    {R"({"codes": [], "codes": []})", "duplicate_member /codes"},
    {R"({"store": {"shelves": [], "notes": [], "notes": []}})", "duplicate_member /store/notes"},
    {R"({"store": {"shelves": {"a": {}, "b": {}, "a": {}}}})", "duplicate_member /store/shelves/a"},
    {R"({"store": {"shelves": {"a": {"tags": [], "tags": []}}}})",
     "duplicate_member /store/shelves/a/tags"},
    {R"({"codes": [{"id": 1, "id": 1}]})", "duplicate_member /codes/0/id"},
    {R"({"codes": [{"id": 1, "size": 1, "size": 1}]})", "duplicate_member /codes/0/size"},
    {R"({"store": {"shelves": {"a": {"settings": {"s": {}, "s": {}}}}}})",
     "duplicate_member /store/shelves/a/settings/s"},
};

/// Members that nobody reads, at every level, may stand twice.
constexpr auto ignored_twice = R"({"x": 1, "x": 2,
    "store": {"x": 1, "x": 2, "shelves": {"a": {"x": 1, "x": 2, "title": 1, "title": 2}}},
    "codes": [{"id": 1, "x": 1, "x": 2, "settings": 1, "settings": 2}],
    "yard": {"x": {"y": 1, "y": 2}, "heaps": [{"value": "h", "x": 1, "x": 2}]}})";

} // namespace

BOOST_AUTO_TEST_CASE(sections_and_lists_are_read_as_the_shape_says)
{
    document const read{R"({"codes": [{"id": 7.0, "size": 3, "label": "l"}, {"id": -1}],
        "store": {"shelves": {"b": {"tags": ["y", {"value": "x"}, "y"]},
                              "a": {"settings": true, "title": "ignored"}}}})"};
    loaded const room{read.root()};
    BOOST_REQUIRE(room.whole);
    auto const view = room.view();
    BOOST_TEST(view.sections.size() == shape.size());
    auto const shelves = view.list("store", "shelves");
    BOOST_TEST(names_of(shelves) == "b,a");
    auto const& [first, second] = std::tie(shelves.values->entries[0], shelves.values->entries[1]);
    BOOST_TEST(names_of(find_list(shelf_lists, first.lists, "tags")) == "y,x");
    BOOST_TEST(!first.any_setting);
    BOOST_TEST(names_of(find_list(shelf_lists, second.lists, "tags")) == "none");
    BOOST_TEST(second.any_setting);
    auto const codes = view.list("", "codes");
    BOOST_TEST(names_of(codes) == "7,-1");
    auto const& attributes = codes.values->entries[0].attributes;
    BOOST_TEST(!attributes[0].has_value()); // integers are checked and not kept
    BOOST_TEST(attributes[1].value() == "l");
    // what the catalog does not have
    BOOST_TEST(names_of(view.list("store", "notes")) == "none");
    BOOST_TEST(!view.has_section("yard"));
    BOOST_TEST(names_of(view.list("yard", "heaps")) == "none");
}

BOOST_AUTO_TEST_CASE(the_first_fault_is_told_in_the_order_of_the_shape)
{
    for (auto const& [text, fault] : faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(scanned_fault(text) == fault);
            BOOST_TEST(parsed_fault(text) == fault);
        }
}

BOOST_AUTO_TEST_CASE(a_member_that_is_read_must_not_stand_twice)
{
    for (auto const& [text, fault] : duplicates) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(scanned_fault(text) == fault);
        }
}

BOOST_AUTO_TEST_CASE(a_member_that_is_ignored_may_stand_twice)
{
    BOOST_TEST(scanned_fault(ignored_twice) == "loaded");
}

BOOST_AUTO_TEST_CASE(of_a_name_given_again_the_first_entry_stays)
{
    document const read{R"({"codes": [{"id": 2, "label": "a"}, {"id": 1, "label": "b"},
                                      {"id": 2, "label": "c"}, {"id": 0, "label": "d"}]})"};
    loaded const room{read.root()};
    auto const codes = room.view().list("", "codes");
    BOOST_TEST(names_of(codes) == "2,1,0");
    std::string labels;
    for (auto const& entry : codes.values->entries) labels += entry.attributes[1].value();
    BOOST_TEST(labels == "abd");
}

BOOST_AUTO_TEST_CASE(a_fault_says_what_would_be_right)
{
    document const shelves{R"({"store": {"shelves": "a"}})"};
    loaded either{shelves.root()};
    BOOST_TEST((details_of(either.loader.fault()).expected ==
                json_types{json_type::array, json_type::object}));
    document const heaps{R"({"yard": {"heaps": {}}})"};
    loaded one{heaps.root()};
    BOOST_TEST((details_of(one.loader.fault()).expected == json_types{json_type::array}));
    document const codes{R"({"codes": [{"id": 9223372036854775808}]})"};
    loaded number{codes.root()};
    BOOST_TEST(number.fault() == "out_of_range /codes/0/id");
    BOOST_TEST((details_of(number.loader.fault()).minimum ==
                numeric{std::numeric_limits<std::int64_t>::min()}));
    BOOST_TEST((details_of(number.loader.fault()).maximum ==
                numeric{std::numeric_limits<std::int64_t>::max()}));
}

BOOST_AUTO_TEST_SUITE_END()
