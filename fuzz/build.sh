#!/bin/bash -eu
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# Builds the fuzz targets as OSS-Fuzz asks: with $CXX, $CXXFLAGS and $LIB_FUZZING_ENGINE, into $OUT,
# each with its seeds and its dictionary. Needs the headers of Boost 1.81 and of nlohmann/json, libyaml,
# zip, and nothing else built: Boost.JSON is compiled here, with the same instruments.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=${WORK:-$(mktemp -d)}
mkdir -p "$OUT"
flags=(-std=c++20 -Iinclude)

compile() { "$CXX" $CXXFLAGS "${flags[@]}" -c "$1" -o "$2"; }

laws=()
for source in tests/laws/*.cpp; do
    [[ $source != *_test.cpp ]] || continue
    laws+=("$work/$(basename "$source" .cpp).o")
    compile "$source" "${laws[-1]}"
done
echo '#include <voicecfg/src.hpp>' >"$work/src.cpp"
compile "$work/src.cpp" "$work/src.o"
compile fuzz/seeds.cpp "$work/seeds.o"
"$CXX" $CXXFLAGS "$work/seeds.o" "$work/src.o" -o "$work/fuzz_seeds"
rm -rf "$work/seeds"
"$work/fuzz_seeds" tests/cases "$work/seeds"

for source in $(grep -l '^extern "C"' fuzz/*.cpp); do
    target=$(basename "$source" .cpp)
    libraries=()
    [[ $target != yaml ]] || libraries=(-lyaml)
    compile "fuzz/$target.cpp" "$work/target.o"
    "$CXX" $CXXFLAGS "$work/target.o" "${laws[@]}" "$work/src.o" $LIB_FUZZING_ENGINE "${libraries[@]}" -o "$OUT/fuzz_$target"
    inputs=()
    for folder in "$work/seeds/$target" "fuzz/regressions/$target"; do
        [[ ! -d $folder ]] || inputs+=("$folder")
    done
    ((${#inputs[@]} == 0)) || zip -q -r -j - "${inputs[@]}" >"$OUT/fuzz_${target}_seed_corpus.zip"
    if [[ -d $work/seeds/$target ]]; then
        dictionary=fuzz/$target.dict
        [[ -f $dictionary ]] || dictionary=fuzz/texts.dict
        cp "$dictionary" "$OUT/fuzz_$target.dict"
    else
        printf '[libfuzzer]\nmax_len = 512\nlen_control = 0\nentropic = 0\n' >"$OUT/fuzz_$target.options"
    fi
done
