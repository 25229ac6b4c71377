// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "brook.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialect_document.hpp>
#include <voicecfg/laws.hpp>

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

/// Texts are updated, created and audited by another dialect than parsed
/// values, which the laws hold against each other.
class by_another : public voicecfg::laws::engine {
public:
    explicit by_another(voicecfg::dialect const& other) : other_{&other} {}

    voicecfg::laws::outcome
    update_text(voicecfg::laws::request const& asked) const override
    {
        return engine::update_text({*other_, asked.stored, asked.patch,
                                    asked.catalog, asked.facts, asked.options});
    }
    voicecfg::laws::outcome create_text(
        voicecfg::create_request<std::string_view> const& asked) const override
    {
        return engine::create_text(
            {*other_, asked.sent, asked.catalog, asked.facts, asked.options});
    }
    voicecfg::result<void> check_text(
        voicecfg::check_request<std::string_view> const& asked) const override
    {
        return engine::check_text(
            {*other_, asked.assistant, asked.catalog, asked.options});
    }

private:
    voicecfg::dialect const* other_;
};

std::string read_file(char const* path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Whether Brook's header and a document answer random requests alike.
bool agree(std::string const& document, voicecfg::catalog const& catalog)
{
    auto const read = voicecfg::dialect_document::parse(document).value();
    auto const broken = voicecfg::find_broken_law(brook::agents, catalog, 1,
                                                  2'000, by_another{read});
    if (broken)
        std::cerr << broken->law << "\nstored " << broken->stored << "\npatch  "
                  << broken->patch << '\n';
    return !broken;
}

} // namespace

/// Holds Brook's document against its header: `same DOCUMENT CATALOG`.
int main(int count, char** words)
try {
    if (count != 3) return 2;
    auto const catalog =
        voicecfg::catalog::parse(brook::agents, read_file(words[2])).value();
    auto document = read_file(words[1]);
    bool const same = agree(document, catalog);
    document.replace(document.find(R"("maximum": 2})"), 13, R"("maximum": 3})");
    bool const noticed = !agree(document, catalog);
    return same && noticed ? 0 : 1;
}
catch (std::exception const& why) {
    std::cerr << "same: " << why.what() << '\n';
    return 1;
}
