// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: laid over what is stored within a nested object
// expected: tool

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array tool_members{
    member{.name = "name", .type = text{1}},
};
constexpr object tool{.members = tool_members};
constexpr std::array model_members{
    member{.name = "tool", .type = object_of{&tool, merging::overlay}},
};
constexpr object model{.members = model_members};
constexpr std::array members{
    member{.name = "model", .type = object_of{&model, merging::overlay}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
