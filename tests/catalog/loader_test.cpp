// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/loader.hpp>

#include <voicecfg/report/details.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory_resource>
#include <span>
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

    explicit loaded(node root, std::span<catalog_section const> read_as = shape)
        : whole{loader.read(read_as, root)}
    {
    }
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

/// Keys that are another's but for style are refused where that one is missing.
constexpr row misspelt[] = {
    {R"({"Yard": {"heaps": []}})", "unknown_member /Yard \"yard\""},
    {R"({"Yard": {}, "yard": {"heaps": []}})", "loaded"},
    {R"({"CO-DES": []})", "unknown_member /CO-DES \"codes\""},
    {R"({"store": {"Shelves": []}})", "unknown_member /store/Shelves \"shelves\""},
    {R"({"store": {"shelves": [], "_notes": []}})", "unknown_member /store/_notes \"notes\""},
    {R"({"store": {"shelves": [{"Title": "a"}]}})",
     "unknown_member /store/shelves/0/Title \"title\""},
    {R"({"store": {"shelves": [{"title": "a", "SETTINGS": true}]}})",
     "unknown_member /store/shelves/0/SETTINGS \"settings\""},
    {R"({"codes": [{"id": 1, "Label": "l"}]})", "unknown_member /codes/0/Label \"label\""},
    {R"({"codes": [{"I-D": 1}]})", "unknown_member /codes/0/I-D \"id\""},
    // before what is within the members of the same object, and before what is missing
    {R"({"store": {"shelves": 1, "Notes": []}})", "unknown_member /store/Notes \"notes\""},
    // what has a meaning elsewhere has none here
    {R"({"Shelves": [], "store": {"shelves": {"a": {"Title": 1, "Id": 2}}}})", "loaded"},
    {R"({"yard": {"heaps": [{"value": "h", "Settings": {}, "Tags": []}]}})", "loaded"},
};

/// Keys that are near another's that is missing are noticed.
constexpr row near[] = {
    {R"({"code": [], "yards": {}})", "/code \"codes\", /yards \"yard\""},
    {R"({"store": {"shelves": {"a": {"tag": []}, "b/": {"tgas": [], "settnigs": 1}}}})",
     "/store/shelves/a/tag \"tags\", /store/shelves/b~1/tgas \"tags\", "
     "/store/shelves/b~1/settnigs \"settings\""},
    {R"({"code": [], "codes": []})", ""},
    {R"({"store": {"shelves": [], "index": []}, "x": 1, "preview": {}})", ""},
};

// Shapes that no built-in dialect has: lists three deep, each with all that a list may have.
constexpr std::array grain_attributes{catalog_attribute{"fine", attribute_type::boolean},
                                      catalog_attribute{"from", attribute_type::list}};
constexpr std::array grain_names{std::string_view{"aka"}};
constexpr std::array grain_lists{catalog_list{.name = "grains",
                                              .key = "n",
                                              .key_type = attribute_type::integer,
                                              .unique = true,
                                              .keyed = true,
                                              .plain = true,
                                              .tags = true,
                                              .settings = true,
                                              .attributes = grain_attributes,
                                              .also = grain_names}};
constexpr std::array sack_lists{catalog_list{
    .name = "sacks", .required = true, .plain = true, .lists = grain_lists, .settings = true}};
constexpr std::array cart_lists{
    catalog_list{.name = "carts", .required = true, .plain = true, .lists = sack_lists}};
constexpr std::array deep{catalog_section{.name = "", .lists = cart_lists}};
constexpr std::array keyed_lists{catalog_list{.name = "grains", .keyed = true}};
constexpr std::array keyed_only{catalog_section{.name = "", .lists = keyed_lists}};
constexpr std::array named_only{catalog_section{.name = "yard", .lists = yard_lists}};
constexpr std::array two_lists{
    catalog_list{.name = "heaps", .plain = true},
    catalog_list{.name = "holes", .required = true, .plain = true},
};
constexpr std::array two_only{catalog_section{.name = "", .lists = two_lists}};
constexpr std::array root_and_yard{catalog_section{.name = "", .lists = keyed_lists},
                                   catalog_section{.name = "yard", .lists = yard_lists}};

/// Of a cart `c` with a sack `s` that has these grains.
std::string grains(std::string_view all)
{
    return R"([{"value": "c", "sacks": [{"value": "s", "grains": )" + std::string{all} + "}]}]";
}

constexpr row deep_faults[] = {
    // a list that is needed, of the catalog, of an entry, of an entry that is a mere name
    {"{}", "required /carts"},
    {R"({"carts": [{"value": "c"}]})", "required /carts/0/sacks"},
    {R"({"carts": [{"value": "c", "sacks": []}, "d"]})", "required /carts/1/sacks"},
    {R"({"carts": []})", "loaded"},
    {R"([{"value": "c"}])", "required /0/sacks"},
    {R"(["d"])", "required /0/sacks"},
    {R"([{"value": "c", "sacks": ["s", {"value": 1}]}])", "wrong_type /0/sacks/1/value"},
    {R"([{"value": "c", "sacks": ["s", 1]}])", "wrong_type /0/sacks/1"},
    // near names at each level
    {R"([{"value": "c", "Sacks": []}])", "unknown_member /0/Sacks"},
    {R"([{"value": "c", "sacks": [{"value": "s", "Grains": []}]}])",
     "unknown_member /0/sacks/0/Grains"},
    {R"({"CARTS": []})", "unknown_member /CARTS"},
    // settings at each level
    {R"([{"value": "c", "sacks": [{"value": "s", "settings": {"a": 1}}]}])",
     "wrong_type /0/sacks/0/settings/a"},
    {R"([{"value": "c", "settings": 1, "sacks": []}])", "loaded"}, // carts have none
};

/// Of grains alone, in their cart and sack.
constexpr row grain_faults[] = {
    {R"([1, {"n": 2}, 3.0])", "loaded"},
    {R"({"1": {}, "-2": {"aka": "two"}})", "loaded"},
    {"{}", "loaded"},
    {"7", "wrong_type "},
    {R"(["1"])", "wrong_type /0"},
    {"[1.5]", "wrong_type /0"},
    {"[1, 1e999]", "out_of_range /1"},
    {R"([1, {"N": 2}])", "unknown_member /1/N"},
    {R"([1, {"n": "2"}])", "wrong_type /1/n"},
    {"[1, 2, 1.0]", "duplicate_member /2"},
    {R"([1, {"n": 1}])", "duplicate_member /1"},
    {R"({"1": {}, "x": {}})", "bad_format /x"},
    {R"({"1": {}, "02": 1})", "bad_format /02"},
    {R"({"1": {}, "2": 2})", "wrong_type /2"},
    {R"({"1": {"Fine": true}})", "unknown_member /1/Fine"},
    {R"({"1": {"fine": 1}})", "wrong_type /1/fine"},
    {R"({"1": {"from": [1, {}]}})", "wrong_type /1/from/1"},
    {R"({"1": {"aka": [1]}})", "wrong_type /1/aka/0"},
    {R"({"1": {"settings": {"a": {"type": "text"}}}})", "not_one_of /1/settings/a/type"},
    {R"({"1": {"deprecated": {"successors": [2]}}, "2": {}})", "loaded"},
    {R"({"1": {"deprecated": {"successors": [3]}}, "2": {}})",
     "not_in_catalog /1/deprecated/successors/0"},
    {R"([1, {"n": 2, "deprecated": {"successors": ["1"]}}])",
     "wrong_type /1/deprecated/successors/0"},
};

std::string fault_as(std::span<catalog_section const> read_as, std::string_view text)
{
    auto const value = parsed(text);
    document const read{text};
    auto found = loaded{value, read_as}.fault();
    BOOST_TEST((loaded{read.root(), read_as}.fault()) == found);
    return found;
}

std::string noticed(voicecfg::detail::catalog_loader& loader)
{
    std::string out;
    for (auto const& each : loader.notices()) {
        BOOST_TEST(each.code == "member_unknown");
        out.append(out.empty() ? "" : ", ").append(each.pointer).append(" ");
        out.append(each.suggestion);
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_key_in_another_style_is_refused)
{
    for (auto const& [text, fault] : misspelt) BOOST_TEST_CONTEXT(text)
        {
            auto const value = parsed(text);
            loaded room{value};
            auto found = room.fault();
            if (!room.whole) found.append(" ").append(details_of(room.loader.fault()).suggestion);
            BOOST_TEST(found == fault);
            BOOST_TEST(noticed(room.loader) == "");
        }
}

BOOST_AUTO_TEST_CASE(a_key_that_is_near_another_is_noticed)
{
    for (auto const& [text, notices] : near) BOOST_TEST_CONTEXT(text)
        {
            auto const value = parsed(text);
            document const read{text};
            for (node const root : {node{value}, node{read.root()}}) {
                loaded room{root};
                BOOST_TEST(room.fault() == "loaded");
                BOOST_TEST(noticed(room.loader) == notices);
            }
        }
}

BOOST_AUTO_TEST_CASE(a_hundred_notices_are_kept_and_no_more)
{
    std::string text = R"({"store": {"shelves": {"0": {"tgas": []})";
    for (int i = 1; i != 101; ++i) text.append(",\"" + std::to_string(i) + R"(": {"tgas": []})");
    text += "}}}";
    document const read{text};
    loaded all{read.root()};
    BOOST_TEST(all.whole);
    BOOST_TEST(all.loader.notices().size() == 100U);
    BOOST_TEST(all.loader.notices().back().pointer == "/store/shelves/99/tgas");
}

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
    BOOST_TEST(attributes[0].value() == "3");
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

BOOST_AUTO_TEST_CASE(lists_may_hold_lists_that_hold_lists)
{
    for (auto const& [text, fault] : deep_faults) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(fault_as(deep, text) == fault);
        }
    for (auto const& [text, fault] : grain_faults) BOOST_TEST_CONTEXT(text)
        {
            auto const at = fault.find('/') == fault.npos ? fault.size() : fault.find('/');
            auto const expected = fault == "loaded"
                                      ? "loaded"
                                      : std::string{fault.substr(0, fault.find(' '))} +
                                            " /0/sacks/0/grains" + std::string{fault.substr(at)};
            BOOST_TEST(fault_as(deep, grains(text)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_an_inner_entry_says_is_kept)
{
    auto const text = grains(R"([5, {"n": 6, "fine": false, "from": [ 1, "a" ], "aka": ["six"],
                       "settings": true}, {"n": 7, "fine": null}])");
    document const read{text};
    loaded const room{read.root(), deep};
    BOOST_REQUIRE(room.whole);
    auto const carts = catalog_view{deep, room.loader.sections()}.list("", "carts");
    BOOST_TEST(names_of(carts) == "c");
    auto const sacks = find_list(sack_lists, carts.values->entries[0].lists, "sacks");
    BOOST_TEST(names_of(sacks) == "s");
    auto const found = find_list(grain_lists, sacks.values->entries[0].lists, "grains");
    BOOST_TEST(names_of(found) == "5,6,7");
    BOOST_TEST(found.values->entries[0].attributes.empty()); // a mere name
    auto const& six = found.values->entries[1];
    BOOST_TEST(six.attributes[0].value() == "false");
    BOOST_TEST(six.attributes[1].value() == R"([1,"a"])");
    BOOST_TEST(six.any_setting);
    BOOST_TEST(found.values->also_of(1).front().name == "six");
    BOOST_TEST(!found.values->entries[2].attributes[0].has_value());
}

BOOST_AUTO_TEST_CASE(an_array_is_the_only_list)
{
    document const read{R"([{"value": "c", "sacks": ["s"]}, {"value": "d", "sacks": []}])"};
    loaded const room{read.root(), deep};
    BOOST_REQUIRE(room.whole);
    catalog_view const offered{deep, room.loader.sections()};
    BOOST_TEST(names_of(offered.list("", "carts")) == "c,d");
    BOOST_TEST(offered.has_section(""));
    BOOST_TEST(fault_as(deep, R"([{"value": "c", "sacks": []}, 1])") == "wrong_type /1");
    BOOST_TEST(fault_as(keyed_only, R"([{"value": 1}])") == "wrong_type /0/value");
    BOOST_TEST(fault_as(keyed_only, "[]") == "loaded");
    BOOST_TEST(fault_as(keyed_only, "7") == "wrong_type ");
    // where it is not the only one, or stands in a section
    for (auto const& read_as :
         {std::span<catalog_section const>{two_only}, std::span<catalog_section const>{named_only},
          std::span<catalog_section const>{root_and_yard}, std::span<catalog_section const>{}})
        BOOST_TEST(fault_as(read_as, "[]") == "wrong_type ");
    BOOST_TEST(fault_as(two_only, R"({"heaps": ["h"]})") == "required /holes");
    BOOST_TEST(fault_as({}, "{}") == "loaded");
}

BOOST_AUTO_TEST_CASE(a_fault_says_whether_an_array_would_do)
{
    auto const expected = [](std::span<catalog_section const> read_as) {
        document const read{"7"};
        loaded wrong{read.root(), read_as};
        BOOST_TEST(!wrong.whole);
        return details_of(wrong.loader.fault()).expected;
    };
    BOOST_TEST((expected(deep) == json_types{json_type::object, json_type::array}));
    BOOST_TEST((expected(two_only) == json_types{json_type::object}));
}

BOOST_AUTO_TEST_SUITE_END()
