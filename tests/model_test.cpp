// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../docs/examples/voicecfg/protocol.hpp"
#include "model/second/answer.hpp"
#include "model/second/compare.hpp"
#include "model/second/generator.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

BOOST_AUTO_TEST_SUITE(model_test)

namespace {

/// How many requests both are asked; the environment may say another number.
std::size_t samples()
{
    auto const* const told = std::getenv("VOICECFG_SAMPLES");
    return told != nullptr ? std::strtoul(told, nullptr, 10) : 200'000;
}

/// Random requests for one dialect and catalog, and what both answer.
class subject {
public:
    subject(std::uint64_t seed, std::string dialect)
        : dialect_{std::move(dialect)}, generator_{seed, dialect_}, document_{generator_.catalog()},
          platform_{*voicecfg::find_dialect(dialect_)},
          catalog_{voicecfg::catalog::parse(platform_, second::to_text(document_)).value()}
    {
    }

    void next() { request_ = second::to_text(generator_.next()); }

    [[nodiscard]] second::value engine() const
    {
        std::string answer;
        protocol::answer_line(answer, request_, platform_, catalog_);
        answer.pop_back();
        return second::reader(answer).read().value();
    }

    [[nodiscard]] second::value naive() const
    {
        return second::reader(second::answer_line(dialect_, document_, request_)).read().value();
    }

    [[nodiscard]] std::string told() const
    {
        return "\ndialect " + dialect_ + "\nrequest " + request_ + "\ncatalog " +
               second::to_text(document_) + "\nengine " + second::to_text(engine()) + "\nmodel " +
               second::to_text(naive());
    }

private:
    std::string dialect_;
    second::generator generator_;
    second::value document_;
    voicecfg::dialect const& platform_;
    voicecfg::catalog catalog_;
    std::string request_;
};

/// Calls `visit` after each of many requests, with another catalog after some.
template <class Visit>
void for_each_request(std::size_t many, Visit visit)
{
    constexpr std::size_t of_one_catalog = 500;
    for (std::uint64_t seed = 1; many != 0; ++seed)
        for (auto const* const dialect : {"lumenia", "autocalls", "edmo"}) {
            subject asked{seed, dialect};
            for (std::size_t left = std::min(many, of_one_catalog); left != 0; --left, --many) {
                asked.next();
                if (!visit(asked)) return;
            }
        }
}

} // namespace

BOOST_AUTO_TEST_CASE(the_engine_and_the_naive_model_agree)
{
    auto const many = samples();
    BOOST_REQUIRE(many > 0);
    for_each_request(many, [](subject const& asked) {
        auto const found = second::difference(asked.engine(), asked.naive());
        if (found) BOOST_FAIL(*found << " differs" << asked.told());
        return true;
    });
}

BOOST_AUTO_TEST_CASE(a_wrong_answer_of_the_engine_is_noticed)
{
    std::size_t rejected = 0;
    std::size_t merged = 0;
    std::size_t noted = 0;
    auto const spoil = [](second::value& list) {
        second::set(list.items.front(), "pointer", second::string("/nowhere"));
    };
    for_each_request(100'000, [&](subject const& asked) {
        auto engine = asked.engine();
        for (auto& [name, held] : engine.members) {
            auto spoilt = engine;
            auto& member = *std::ranges::find(spoilt.members, name, &second::member::name);
            if (name == "errors" && ++rejected != 0)
                spoil(member.held);
            else if (name == "notices" && ++noted != 0)
                spoil(member.held);
            else if (name == "assistant" && ++merged != 0)
                second::set(member.held, "nowhere", second::boolean(true));
            else
                continue;
            BOOST_REQUIRE(second::difference(spoilt, asked.naive()));
        }
        return rejected < 50 || merged < 50 || noted < 50;
    });
    BOOST_TEST((rejected >= 50 && merged >= 50 && noted >= 50));
}

BOOST_AUTO_TEST_CASE(a_bound_is_compared_as_a_double_and_a_value_exactly)
{
    auto const answer = [](std::string const& name, std::string const& number) {
        return second::reader(R"({"errors": [{"code": "out_of_range", ")" + name + "\": " + number +
                              "}]}")
            .read()
            .value();
    };
    auto const differ = [&](std::string const& name, std::string const& number) {
        return second::difference(answer(name, "0.7"), answer(name, number)).has_value();
    };
    BOOST_TEST(!differ("minimum", "0.69999999999999996"));
    BOOST_TEST(differ("minimum", "0.6999999999999999"));
    BOOST_TEST(differ("value", "0.69999999999999996"));
}

BOOST_AUTO_TEST_SUITE_END()
