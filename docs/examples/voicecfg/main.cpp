// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "lines.hpp"
#include "protocol.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <unistd.h>

namespace {

constexpr std::string_view help = R"(voicecfg: judge and merge voice assistant configurations

  voicecfg apply --dialect NAME --catalog FILE --stored FILE --patch FILE|-
                 [--facts FILE] [--unknown reject|ignore]
                 [--recheck touched|everything]
      Merge a patch into a stored assistant, or say everything that is wrong
      with it.
  voicecfg check --dialect NAME --catalog FILE ASSISTANT...
      Audit whole assistants.
  voicecfg batch --dialect NAME --catalog FILE
      Answer one JSON request a line from standard input.
  voicecfg schema --dialect NAME --catalog FILE [--of patch|assistant]
                  [--unknown reject|ignore]
      Print the rules as a JSON Schema 2020-12.
  voicecfg --help

A FILE of - is standard input.

Exit status: 0 merged or clean, 1 something is wrong with what was judged,
2 the arguments, the catalog or another file can't be used.
)";

/// What ends the program with status 2 and a sentence on standard error.
struct unusable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string read_file(std::string const& path)
{
    static bool input_read = false;
    bool const input = path == "-";
    if (input && std::exchange(input_read, true))
        throw unusable{"standard input can be read only once"};
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file{
        input ? stdin : std::fopen(path.c_str(), "rb"), std::fclose};
    if (!file) throw unusable{path + ": " + std::strerror(errno)};
    std::string text;
    char chunk[1 << 16];
    while (auto const got = std::fread(chunk, 1, sizeof chunk, file.get())) text.append(chunk, got);
    if (std::ferror(file.get()) != 0)
        throw unusable{(input ? "standard input" : path) + ": " + std::strerror(errno)};
    return text;
}

/// The command line: options by name, and the rest.
class arguments {
public:
    arguments(int count, char** words, std::vector<std::string_view> const& known)
    {
        for (int i = 2; i < count; ++i) {
            std::string_view const word{words[i]};
            if (!word.starts_with("--")) {
                rest.emplace_back(word);
                continue;
            }
            auto const equals = word.find('=');
            auto const option = word.substr(0, equals);
            auto const name = option.substr(2);
            if (std::find(known.begin(), known.end(), name) == known.end())
                throw unusable{"unknown option " + std::string{option}};
            if (equals == word.npos && ++i == count)
                throw unusable{std::string{option} + " needs a value"};
            auto const value = equals == word.npos ? words[i] : word.substr(equals + 1);
            if (!options_.emplace(name, value).second)
                throw unusable{std::string{option} + " is given twice"};
        }
    }

    [[nodiscard]] std::string const* find(std::string_view name) const
    {
        auto const found = options_.find(name);
        return found != options_.end() ? &found->second : nullptr;
    }

    [[nodiscard]] std::string const& at(std::string_view name) const
    {
        auto const* const found = find(name);
        if (found == nullptr) throw unusable{"--" + std::string{name} + " is missing"};
        return *found;
    }

    std::vector<std::string> rest;

private:
    std::map<std::string, std::string, std::less<>> options_;
};

voicecfg::dialect const& dialect_of(arguments const& given)
{
    auto const& name = given.at("dialect");
    auto const* const found = protocol::find_dialect(name);
    if (found == nullptr)
        throw unusable{"unknown dialect " + name + ": there are " + protocol::dialect_names()};
    return *found;
}

voicecfg::catalog catalog_of(arguments const& given, voicecfg::dialect const& platform)
{
    auto const& path = given.at("catalog");
    auto loaded = voicecfg::catalog::parse(platform, read_file(path));
    if (!loaded)
        throw unusable{path + ": " + voicecfg::message(loaded.assume_error().violations.front())};
    return loaded.assume_value();
}

/// Prints tokens indented by two spaces a level.
void print_pretty(std::string& out, voicecfg::token const& value, std::size_t level)
{
    bool const in_object = value.kind() == voicecfg::kind::object;
    if (!in_object && value.kind() != voicecfg::kind::array) {
        out += value.text();
        return;
    }
    if (value.span == 1) {
        out += in_object ? "{}" : "[]";
        return;
    }
    auto const* const end = &value + value.span;
    out += in_object ? '{' : '[';
    for (auto const* child = &value + 1; child != end; child += child->span) {
        if (child != &value + 1) out += ',';
        out.append(1, '\n').append(2 * (level + 1), ' ');
        if (in_object) out.append(child++->text()).append(": ");
        print_pretty(out, *child, level + 1);
    }
    out.append(1, '\n').append(2 * level, ' ') += in_object ? '}' : ']';
}

/// Prints a response: indented for a person at a terminal, on one line for a program.
void print(std::string response)
{
    if (isatty(STDOUT_FILENO) != 0) {
        voicecfg::document const read{response, voicecfg::any_depth};
        std::string pretty;
        if (!read.fault()) {
            print_pretty(pretty, read.root(), 0);
            response = std::move(pretty);
        }
    }
    else
        protocol::flatten(response, 0);
    std::cout << response << '\n';
}

/// Reads the option that apply and schema share.
void read_unknown(arguments const& given, voicecfg::options& chosen)
{
    if (auto const* const name = given.find("unknown"))
        if (!protocol::read_unknown(*name, chosen))
            throw unusable{"--unknown is reject or ignore, not " + *name};
}

int apply(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    voicecfg::options chosen;
    read_unknown(given, chosen);
    if (auto const* const name = given.find("recheck"))
        if (!protocol::read_recheck(*name, chosen))
            throw unusable{"--recheck is touched or everything, not " + *name};
    voicecfg::facts known;
    auto const* const facts_file = given.find("facts");
    if (facts_file != nullptr) {
        auto const text = read_file(*facts_file);
        voicecfg::document const read{text};
        if (read.fault() || !protocol::read_facts(read.root(), known))
            throw unusable{*facts_file + ": these are no facts"};
    }
    if (!given.rest.empty()) throw unusable{"unexpected " + given.rest.front()};
    auto const stored = read_file(given.at("stored"));
    auto const patch = read_file(given.at("patch"));
    auto const planned = voicecfg::text_plan::make(
        platform, stored, patch, catalog, facts_file != nullptr ? &known : nullptr, chosen);
    std::string response;
    if (planned)
        protocol::append_update(response, "null", planned.assume_value().merged(),
                                planned.assume_value().planned());
    else
        protocol::append_rejection(response, "null", planned.assume_error());
    print(std::move(response));
    return planned ? 0 : 1;
}

/// A file's name as UTF-8: bytes that are none become U+FFFD.
std::string printable(std::string const& path)
{
    std::string quoted;
    voicecfg::append_quoted(quoted, path);
    if (!voicecfg::document{quoted}.fault()) return path;
    std::string out;
    for (char const byte : path) {
        if (static_cast<unsigned char>(byte) < 0x80)
            out += byte;
        else
            out += "\uFFFD";
    }
    return out;
}

/// Prints what an audit found, as a compiler would.
void print_findings(std::string const& path, voicecfg::result<void> const& audited)
{
    if (audited) {
        std::cout << path << ": ok\n";
        return;
    }
    for (auto const& each : audited.assume_error().violations)
        std::cout << path << ": " << voicecfg::name(each.code) << ": " << voicecfg::message(each)
                  << '\n';
    if (audited.assume_error().truncated) std::cout << path << ": and more\n";
}

int check(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    if (given.rest.empty()) throw unusable{"no assistant to check"};
    bool const person = isatty(STDOUT_FILENO) != 0;
    bool clean = true;
    for (auto const& path : given.rest) {
        auto const audited = voicecfg::check_text(platform, read_file(path), catalog);
        clean = clean && audited;
        if (person) {
            print_findings(path, audited);
            continue;
        }
        std::string id;
        std::string response;
        voicecfg::append_quoted(id, printable(path));
        protocol::append_audit(response, id, audited);
        std::cout << response << '\n';
    }
    return clean ? 0 : 1;
}

/// Prints the rules for what can't ask this program.
int schema(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    voicecfg::options chosen;
    read_unknown(given, chosen);
    auto const* const of = given.find("of");
    bool const assistant = of != nullptr && *of == "assistant";
    if (of != nullptr && !assistant && *of != "patch")
        throw unusable{"--of is patch or assistant, not " + *of};
    if (!given.rest.empty()) throw unusable{"unexpected " + given.rest.front()};
    auto const what = assistant ? voicecfg::schema_of::assistant : voicecfg::schema_of::patch;
    boost::json::value const made =
        voicecfg::to_json_schema(platform, catalog, what, chosen.unknown);
    std::string text;
    voicecfg::append_json(text, made);
    print(std::move(text));
    return 0;
}

void write_all(std::string& out)
{
    for (std::size_t done = 0; done < out.size();) {
        auto const written = ::write(STDOUT_FILENO, out.data() + done, out.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw unusable{std::string{"standard output: "} + std::strerror(errno)};
        done += static_cast<std::size_t>(written);
    }
    out.clear();
}

/// Splits standard input into lines and answers them. What is answered is written before the next
/// read, so that a pause of the input finds nothing held back.
int batch(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    if (!given.rest.empty()) throw unusable{"unexpected " + given.rest.front()};
    std::vector<char> chunk(std::size_t{1} << 18);
    protocol::line_reader lines;
    std::string out;
    auto const answer = [&](std::string_view line) {
        protocol::answer_line(out, line, platform, catalog);
        if (out.size() >= chunk.size()) write_all(out);
    };
    for (;;) {
        auto const got = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw unusable{std::string{"standard input: "} + std::strerror(errno)};
        if (got == 0) break;
        lines.read({chunk.data(), static_cast<std::size_t>(got)}, answer);
        write_all(out);
    }
    lines.finish(answer);
    write_all(out);
    return 0;
}

int run(int count, char** words)
{
    std::string_view const command = count > 1 ? words[1] : "";
    auto const asks_help = [](std::string_view word) { return word == "--help" || word == "-h"; };
    if (command == "help" || std::any_of(words + 1, words + count, asks_help)) {
        std::cout << help << "\nDialects: " << protocol::dialect_names() << '\n';
        return 0;
    }
    if (command == "apply")
        return apply({count,
                      words,
                      {"dialect", "catalog", "stored", "patch", "facts", "unknown", "recheck"}});
    if (command == "check") return check({count, words, {"dialect", "catalog"}});
    if (command == "schema") return schema({count, words, {"dialect", "catalog", "of", "unknown"}});
    if (command == "batch") return batch({count, words, {"dialect", "catalog"}});
    throw unusable{command.empty()
                       ? "what to do? Try voicecfg --help"
                       : "unknown command " + std::string{command} + ". Try voicecfg --help"};
}

} // namespace

int main(int count, char** words)
{
    try {
        int const status = run(count, words);
        if (!std::cout.flush()) throw unusable{"standard output can't be written"};
        return status;
    }
    catch (unusable const& why) {
        std::cerr << "voicecfg: " << why.what() << '\n';
    }
    catch (std::bad_alloc const&) {
        std::cerr << "voicecfg: out of memory\n";
    }
    return 2;
}
