// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "vocabulary_make_faults.hpp"
#include "vocabulary_make_requests.hpp"

#include <iostream>

/// Random documents with catalogs and requests about them, or documents with known faults:
/// vocabulary_requests SEED COUNT [--broken] > CASES
int main(int argc, char** argv)
{
    bool const broken = argc > 3 && std::string_view(argv[3]) == "--broken";
    if (argc < 3 || (argc > 3 && !broken)) {
        std::cerr << "usage: vocabulary_requests SEED COUNT [--broken]\n";
        return 2;
    }
    unsigned long long const seed = std::strtoull(argv[1], nullptr, 10);
    unsigned long long const many = std::strtoull(argv[2], nullptr, 10);
    for (unsigned long long i = 0; i < many; ++i) {
        model::dice dice(seed * 1'000'003 + i);
        std::cout << second::to_text(broken ? vocabulary::make_broken(dice)
                                            : vocabulary::make_case(dice, 25))
                  << '\n';
    }
    return 0;
}
