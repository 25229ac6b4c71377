// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../contender.hpp"
#include "../engine.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <utility>

namespace bench {

namespace {

class engine final : public contender {
public:
    engine(offer const& offered, merging how)
        : catalog_{load_catalog(offered.catalog)}, facts_{known_numbers()}, how_{how}
    {
    }

    [[nodiscard]] std::string name() const override
    {
        return how_ == merging::copy ? "voicecfg, with a copy of stored" : "voicecfg";
    }

    [[nodiscard]] bool only_a() const override { return how_ == merging::copy; }

    void hold(std::string_view stored) override { merged_ = stored_ = boost::json::parse(stored); }
    [[nodiscard]] std::string held() const override { return boost::json::serialize(merged_); }

    bool cycle_a(std::string_view patch) override
    {
        auto done =
            how_ == merging::copy
                ? merge_into_copy(patch)
                : voicecfg::update_text(
                      merged_,
                      {.dialect = platform, .patch = patch, .catalog = catalog_, .facts = &facts_});
        if (done) return true;
        report_ = std::move(done).assume_error();
        return false;
    }

    bool cycle_b(std::string_view stored, std::string_view patch, std::string& out) override
    {
        auto done = voicecfg::apply_text({.dialect = platform,
                                          .stored = stored,
                                          .patch = patch,
                                          .catalog = catalog_,
                                          .facts = &facts_});
        if (done) {
            out = std::move(done).assume_value();
            return true;
        }
        out = "{";
        voicecfg::append_errors(out, done.assume_error());
        out += '}';
        return false;
    }

private:
    voicecfg::result<void> merge_into_copy(std::string_view patch)
    {
        auto const read = voicecfg::read_patch(patch);
        if (!read) return read.assume_error();
        auto planned = voicecfg::plan_update({.dialect = platform,
                                              .stored = stored_,
                                              .patch = read.assume_value().root(),
                                              .catalog = catalog_,
                                              .facts = &facts_});
        if (!planned) return std::move(planned).assume_error();
        merged_ = stored_;
        voicecfg::commit(merged_, planned.assume_value());
        return boost::outcome_v2::success();
    }

    voicecfg::catalog catalog_;
    voicecfg::facts facts_;
    merging how_;
    boost::json::value stored_;
    boost::json::value merged_;
    voicecfg::report report_;
};

} // namespace

contender_ptr make_voicecfg(offer const& offered, merging how)
{
    return std::make_unique<engine>(offered, how);
}

} // namespace bench
