// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_CONTENDER_HPP
#define BENCH_CONTENDER_HPP

#include "work.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// One way to carry out the patch cycle: judge a patch, merge it, judge merged.
class contender {
public:
    contender() = default;
    contender(contender const&) = delete;
    contender& operator=(contender const&) = delete;
    virtual ~contender() = default;

    [[nodiscard]] virtual std::string name() const = 0;
    /// Whether B would only be that of another contender again.
    [[nodiscard]] virtual bool only_a() const { return false; }

    /// Parses the stored assistant that `cycle_a` starts from.
    virtual void hold(std::string_view stored) = 0;
    /// The parsed result of the last `cycle_a`, printed; after a refusal the held one.
    [[nodiscard]] virtual std::string held() const = 0;

    /// A: the patch into the held assistant. The result stays parsed; a refusal keeps its report in
    /// the contender's own form. False where the patch is refused.
    virtual bool cycle_a(std::string_view patch) = 0;

    /// B: bytes in, bytes out. `out` becomes merged, or what is told of a refusal.
    virtual bool cycle_b(std::string_view stored, std::string_view patch, std::string& out) = 0;
};

using contender_ptr = std::unique_ptr<contender>;

/// How a contender gets from held to merged in A.
enum class merging { in_place, copy };

[[nodiscard]] contender_ptr make_voicecfg(offer const&, merging);
[[nodiscard]] contender_ptr make_boost_json(offer const&, merging);
[[nodiscard]] contender_ptr make_boost_json_monotonic(offer const&);
[[nodiscard]] contender_ptr make_valijson(work const&, offer const&);
[[nodiscard]] contender_ptr make_rapidjson(work const&, offer const&);

/// How fast bytes can be looked at at all: no rules, so no contender.
class limit {
public:
    limit();
    ~limit();
    limit(limit const&) = delete;
    limit& operator=(limit const&) = delete;

    /// Reads a text, and allows `room()` bytes behind it to be read too.
    void scan(std::string_view text);
    /// Reads both, and copies merged together from the bytes of both.
    void splice(std::string_view stored, std::string_view patch, std::string& out);
    [[nodiscard]] static std::size_t room() noexcept;

private:
    struct parsers;
    std::unique_ptr<parsers> parsers_;
};

} // namespace bench

#endif
