// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../docs/examples/voicecfg/protocol.hpp"
#include "model/compare.hpp"
#include "model/generator.hpp"
#include "model/model.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

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

/// A catalog and what it was read from: the generator keeps one for many requests.
struct loaded_catalog {
    std::string dialect;
    boost::json::value document;
    std::optional<voicecfg::catalog> catalog;

    void keep(model::sample const& sample)
    {
        if (catalog && dialect == sample.dialect && document == sample.catalog) return;
        dialect = sample.dialect;
        document = sample.catalog;
        catalog =
            voicecfg::catalog::parse(*protocol::find_dialect(dialect), model::to_text(document))
                .value();
    }
};

boost::json::object answer_of_engine(model::sample const& sample, loaded_catalog& loaded)
{
    loaded.keep(sample);
    std::string answer;
    protocol::answer_line(answer, model::to_text(sample.request),
                          *protocol::find_dialect(sample.dialect), *loaded.catalog);
    boost::json::parse_options deep;
    deep.max_depth = 64;
    return boost::json::parse(answer, {}, deep).as_object();
}

std::optional<std::string> disagreement(model::sample const& sample,
                                        boost::json::object const& engine)
{
    auto const naive = model::answer(sample.dialect, sample.catalog, sample.request);
    auto const* const stored = sample.request.as_object().if_contains("stored");
    return stored != nullptr ? model::difference(engine, naive, *stored)
                             : model::difference(engine, naive);
}

} // namespace

BOOST_AUTO_TEST_CASE(the_engine_and_the_naive_model_agree)
{
    ::model::generator generator{20261121};
    loaded_catalog loaded;
    auto const many = samples();
    BOOST_REQUIRE(many > 0);
    for (std::size_t i = 0; i < many; ++i) {
        auto const sample = generator.next();
        auto const found = disagreement(sample, answer_of_engine(sample, loaded));
        if (found)
            BOOST_FAIL(*found << "\ndialect " << sample.dialect << "\nrequest "
                              << ::model::to_text(sample.request) << "\ncatalog "
                              << ::model::to_text(sample.catalog));
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_answer_of_the_engine_is_noticed)
{
    ::model::generator generator{1};
    loaded_catalog loaded;
    std::size_t rejected = 0;
    std::size_t merged = 0;
    while (rejected < 50 || merged < 50) {
        auto const sample = generator.next();
        auto engine = answer_of_engine(sample, loaded);
        if (auto* const errors = engine.if_contains("errors")) {
            errors->as_array().front().as_object()["pointer"] = "/nowhere";
            ++rejected;
        }
        else if (auto* const assistant = engine.if_contains("assistant")) {
            assistant->as_object()["nowhere"] = 1;
            ++merged;
        }
        else
            continue;
        BOOST_REQUIRE(disagreement(sample, engine));
    }
}

BOOST_AUTO_TEST_SUITE_END()
