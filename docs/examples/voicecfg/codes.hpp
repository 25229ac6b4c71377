// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_CODES_HPP
#define VOICECFG_EXAMPLES_CODES_HPP

#include <voicecfg/voicecfg.hpp>

#include <array>
#include <string_view>

namespace tool {

/// What a code is about, for those who have never met it.
struct code_help {
    std::string_view brief;
    std::string_view help;
};

/// In the order of the codes.
inline constexpr std::array<code_help, voicecfg::errc_names.size()> codes_help{{
    {"The text is not JSON.",
     "A comma, a quote or a bracket is missing or one too many, or the file is not UTF-8."},
    {"A member stands twice in one object.",
     "Readers disagree on which of the two counts: keep one."},
    {"Arrays and objects are nested too deep.", "At most 32 levels are read."},
    {"The file is too large.", "At most 1 MiB is read."},
    {"The value has another type.", "Write a value of the type that the message names."},
    {"The patch names no member.", "Name at least one member that can be changed."},
    {"The member is not known.", "Look at its spelling, or leave it out."},
    {"The member is set by the platform.", "Leave it out."},
    {"The text is empty.", "Write at least one character, or leave the member out."},
    {"The text is too long.", "Shorten it. Unicode code points are counted."},
    {"The number is out of its range.",
     "Both ends of the range that the message names are allowed."},
    {"The value is none of the few allowed.", "Choose one that the message names. Case matters."},
    {"The text is not in the format.", "The message shows the form."},
    {"A member is missing.", "Add it. The catalog path of the message lists what it may be."},
    {"A member must not be there.", "Leave it out: the catalog offers nothing for it here."},
    {"The catalog does not offer the value.",
     "Choose one from the catalog path of the message. It may have been renamed or withdrawn."},
    {"Two members do not go together.", "Change one of the two."},
    {"Nothing is known about the phone number.", "Look the number up and hand the facts over."},
    {"The phone number is not the organization's.", "Choose a number of this organization."},
    {"The phone number is in use.", "Unlink it there, or choose another."},
    {"The line is no request.", "The batch protocol says what a request has."},
}};

} // namespace tool

#endif
