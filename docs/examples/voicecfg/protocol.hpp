// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_PROTOCOL_HPP
#define VOICECFG_EXAMPLES_PROTOCOL_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// The batch protocol: one request object a line, one response object a line.
namespace protocol {

/// The longest line that is read, in bytes.
inline constexpr std::size_t max_line = std::size_t{16} << 20;

/// Appends a response that carries a report.
inline void append_rejection(std::string& out, std::string_view id, voicecfg::report const& report)
{
    out.append("{\"id\":").append(id).append(",\"ok\":false,");
    voicecfg::append_errors(out, report);
    out += '}';
}

/// Appends the response to an update that was merged.
inline void append_update(std::string& out, std::string_view id, std::string_view merged,
                          voicecfg::plan const& planned, voicecfg::notice_list const& notices)
{
    out.append("{\"id\":").append(id).append(",\"ok\":true,\"assistant\":").append(merged);
    voicecfg::append_changes(out += ",\"changes\":", planned);
    voicecfg::append_undo(out += ",\"undo\":", planned);
    voicecfg::append_delta(out += ",\"delta\":", planned);
    voicecfg::append_notices(out, notices);
    out += '}';
}

/// Appends the response to an audit that found nothing wrong.
inline void append_audit(std::string& out, std::string_view id,
                         voicecfg::notice_list const& notices)
{
    out.append("{\"id\":").append(id).append(",\"ok\":true");
    voicecfg::append_notices(out, notices);
    out += '}';
}

namespace detail {

using voicecfg::json::kind;
using voicecfg::json::node;

[[nodiscard]] inline bool has_duplicate(node object)
{
    return voicecfg::json::duplicate_in(*object.scanned()) != nullptr;
}

/// Reads a name or null.
[[nodiscard]] inline bool read_name(node value, std::optional<std::string>& into)
{
    std::string scratch;
    if (value.is(kind::string)) into.emplace(value.string(scratch));
    return value.is(kind::string) || value.is(kind::null);
}

[[nodiscard]] inline bool read_id(node value, std::optional<std::int64_t>& into)
{
    if (!value.is(kind::number) || !value.number().fits_int64()) return false;
    into = value.number().to_int64();
    return *into >= 1 && *into <= voicecfg::max_safe_integer;
}

[[nodiscard]] inline bool read_row(node value, voicecfg::number_row& into)
{
    if (!value.is(kind::object) || has_duplicate(value)) return false;
    for (voicecfg::json::members member{value}; member; ++member) {
        auto const name = member.name();
        if ((name == "id" && !read_id(member.value(), into.id)) ||
            (name == "organization" && !read_name(member.value(), into.organization)) ||
            (name == "integration" && !read_name(member.value(), into.integration)))
            return false;
    }
    return true;
}

} // namespace detail

/// Reads facts as the protocol writes them; false where they are of another shape.
[[nodiscard]] inline bool read_facts(voicecfg::json::node value, voicecfg::facts& into)
{
    using voicecfg::json::kind;
    if (!value.is(kind::object) || detail::has_duplicate(value)) return false;
    for (voicecfg::json::members member{value}; member; ++member) {
        auto const name = member.name();
        if ((name == "organization" && !detail::read_name(member.value(), into.organization)) ||
            (name == "integration" && !detail::read_name(member.value(), into.integration)))
            return false;
        if (name != "numbers") continue;
        if (!member.value().is(kind::array)) return false;
        for (voicecfg::json::elements row{member.value()}; row; ++row)
            if (!detail::read_row(*row, into.numbers.emplace_back())) return false;
    }
    return true;
}

/// Reads the name of a choice for secrets.
[[nodiscard]] inline bool read_secrets(std::string_view name, voicecfg::options& into)
{
    into.secrets = name == "hidden" ? voicecfg::secrets::hidden : voicecfg::secrets::shown;
    return name == "hidden" || name == "shown";
}

/// Reads the name of a choice for unknown members.
[[nodiscard]] inline bool read_unknown(std::string_view name, voicecfg::options& into)
{
    into.unknown =
        name == "ignore" ? voicecfg::unknown_members::ignore : voicecfg::unknown_members::reject;
    return name == "ignore" || name == "reject";
}

/// Reads the name of how much is judged.
[[nodiscard]] inline bool read_recheck(std::string_view name, voicecfg::options& into)
{
    using voicecfg::rechecking;
    static constexpr std::pair<std::string_view, rechecking> known[]{
        {"touched", rechecking::touched},
        {"changed", rechecking::changed},
        {"tell", rechecking::tell},
        {"everything", rechecking::everything}};
    for (auto const& [each, chosen] : known)
        if (name == each) {
            into.recheck = chosen;
            return true;
        }
    return false;
}

/// Reads the day from which a request is judged.
[[nodiscard]] inline bool read_today(std::string_view text, voicecfg::options& into)
{
    auto const read = voicecfg::date::parse(text);
    if (read) into.today = *read;
    return read.has_value();
}

/// One line of the protocol as it was read.
class request {
public:
    /// Of a batch for which this was chosen, where the line does not choose otherwise.
    explicit request(voicecfg::options const& chosen) noexcept : options_{chosen} {}

    /// Reads a line; where that fails `id()` is the line's, if it stands complete before the fault.
    [[nodiscard]] std::optional<voicecfg::report> read(std::string_view line)
    {
        using voicecfg::errc;
        using voicecfg::origin;
        line_ = voicecfg::json::document{line, voicecfg::json::any_depth};
        if (auto const& fault = line_.fault()) {
            find_id();
            return voicecfg::unreadable(*fault, line, origin::patch);
        }
        if (read_members()) return std::nullopt;
        return voicecfg::whole_document(errc::bad_request, origin::patch,
                                        voicecfg::request_fault{fault_});
    }

    /// The id as JSON text.
    [[nodiscard]] std::string_view id() const noexcept { return id_; }

    /// The line as a whole, where `read` found no fault in it.
    [[nodiscard]] voicecfg::json::node root() const noexcept { return line_.root(); }

    /// Appends the response.
    void answer(std::string& out, voicecfg::dialect const& platform,
                voicecfg::catalog_view catalog) const
    {
        if (check_.given()) return audit(out, platform, catalog);
        if (parsed_) return plan_values(out, platform, catalog);
        if (create_.given())
            return plan_texts(out, voicecfg::create_request<voicecfg::lasting_text>{
                                       platform, create_.text(), catalog, known(), options_});
        plan_texts(out, voicecfg::update_request<voicecfg::lasting_text>{
                            platform, stored_.text(), patch_.text(), catalog, known(), options_});
    }

private:
    using node = voicecfg::json::node;
    using kind = voicecfg::json::kind;

    /// Parsed values have no length, so the limit of texts is not theirs.
    static constexpr voicecfg::options any_length{.max_bytes = voicecfg::json::max_scan_bytes};

    /// A document of a request: a value, or a string that carries its text.
    struct document {
        std::string_view name; ///< of the member that holds the value
        node value = {};
        std::optional<std::string> carried = {};

        [[nodiscard]] bool given() const noexcept { return value || carried; }
        [[nodiscard]] std::string_view text() const
        {
            if (carried) return *carried;
            return value ? value.scanned()->text() : std::string_view{"{}"};
        }
        /// Reads the member that has its name, or that with `Text` behind it; false where both are
        /// there, or the text is no string.
        [[nodiscard]] bool read(std::string_view member, node from)
        {
            if (member.substr(0, name.size()) != name) return true;
            if (member.size() == name.size())
                value = from;
            else if (member.substr(name.size()) != "Text")
                return true;
            else if (!from.is(kind::string) || !detail::read_name(from, carried))
                return false;
            return !(value && carried);
        }
    };

    [[nodiscard]] static std::string_view text(node value) { return value.scanned()->text(); }
    [[nodiscard]] voicecfg::facts const* known() const noexcept
    {
        return facts_ ? &*facts_ : nullptr;
    }

    /// Finds the id among the tokens before a fault; a container that never closed has no span.
    void find_id()
    {
        auto const& tokens = line_.tokens();
        if (tokens.empty() || tokens.front().kind() != kind::object) return;
        std::string scratch;
        for (std::size_t name = 1; name + 1 < tokens.size() && tokens[name + 1].span != 0;
             name += 1 + tokens[name + 1].span)
            if (voicecfg::json::string_of(tokens[name], scratch) == "id") {
                id_ = tokens[name + 1].text();
                return;
            }
    }

    /// Reads the request; where that fails `fault_` points at what is wrong in it.
    [[nodiscard]] bool read_members()
    {
        node const root{line_.root()};
        if (!root.is(kind::object)) return false;
        auto const* const again =
            line_.may_repeat_names() ? voicecfg::json::duplicate_in(line_.root()) : nullptr;
        for (voicecfg::json::members member{root}; member; ++member)
            if (member.name_token() == again || !read_member(member.name(), member.value())) {
                auto const within = std::exchange(fault_, {});
                voicecfg::json::append_reference(fault_, member.name());
                fault_ += within;
                return false;
            }
        if (!check_.given() && !create_.given() && !patch_.given()) fault_ = "/patch";
        return fault_.empty();
    }

    [[nodiscard]] bool read_member(std::string_view name, node value)
    {
        if (name == "id") id_ = text(value);
        if (name == "options") return read_options(value);
        if (name == "facts") return read_facts(value, facts_.emplace());
        return check_.read(name, value) && create_.read(name, value) && patch_.read(name, value) &&
               stored_.read(name, value) && check_.given() + create_.given() + patch_.given() <= 1;
    }

    [[nodiscard]] bool read_options(node value)
    {
        if (!value.is(kind::object) || detail::has_duplicate(value)) return false;
        for (voicecfg::json::members member{value}; member; ++member)
            if (!read_option(member.name(), member.value())) {
                voicecfg::json::append_reference(fault_, member.name());
                return false;
            }
        return true;
    }

    [[nodiscard]] bool read_option(std::string_view name, node value)
    {
        std::string scratch;
        if (name == "unknown")
            return value.is(kind::string) && read_unknown(value.string(scratch), options_);
        if (name == "secrets")
            return value.is(kind::string) && read_secrets(value.string(scratch), options_);
        if (name == "recheck")
            return value.is(kind::string) && read_recheck(value.string(scratch), options_);
        if (name == "today")
            return value.is(kind::string) && read_today(value.string(scratch), options_);
        if (!value.is(kind::boolean)) return false;
        if (name == "complete") options_.complete = value.boolean();
        if (name == "parsed") parsed_ = value.boolean();
        return name == "complete" || name == "parsed";
    }

    void audit(std::string& out, voicecfg::dialect const& platform,
               voicecfg::catalog_view catalog) const
    {
        auto const read =
            voicecfg::read_stored(platform, check_.text(), parsed_ ? any_length : options_);
        if (!read) return append_rejection(out, id_, read.assume_error());
        auto const& root = read.assume_value().root();
        boost::json::value parsed;
        if (parsed_) parsed = voicecfg::json::to_value(root);
        voicecfg::check_request<node> const asked{platform, parsed_ ? node{parsed} : node{root},
                                                  catalog, options_};
        if (auto const audited = voicecfg::check(asked); !audited)
            return append_rejection(out, id_, audited.assume_error());
        append_audit(out, id_, voicecfg::notices(asked));
    }

    template <class Request>
    void plan_texts(std::string& out, Request const& asked) const
    {
        auto const planned = [&] {
            if constexpr (requires { asked.sent; })
                return voicecfg::plan_creation(asked);
            else
                return voicecfg::plan_update(asked);
        }();
        if (!planned) return append_rejection(out, id_, planned.assume_error());
        auto const& made = planned.assume_value();
        append_update(out, id_, made.merged(), made.planned(), made.notices(asked));
    }

    /// Merges through the parsed-value functions.
    void plan_values(std::string& out, voicecfg::dialect const& platform,
                     voicecfg::catalog_view catalog) const
    {
        auto const& sent_text = create_.given() ? create_.text() : patch_.text();
        auto const patch_read = voicecfg::read_patch(sent_text, any_length);
        if (!patch_read) return append_rejection(out, id_, patch_read.assume_error());
        auto const stored_read = voicecfg::read_stored(platform, stored_.text(), any_length);
        if (!stored_read) return append_rejection(out, id_, stored_read.assume_error());
        auto const patch = voicecfg::json::to_value(patch_read.assume_value().root());
        auto const stored = voicecfg::json::to_value(stored_read.assume_value().root());
        if (!create_.given())
            return plan_value(out, stored,
                              voicecfg::update_request<voicecfg::lasting_value>{
                                  platform, stored, patch, catalog, known(), options_});
        plan_value(out, boost::json::object{},
                   voicecfg::create_request<voicecfg::lasting_value>{platform, patch, catalog,
                                                                     known(), options_});
    }

    template <class Request>
    void plan_value(std::string& out, boost::json::value stored, Request const& asked) const
    {
        auto const [planned, told] = [&] {
            if constexpr (requires { asked.sent; })
                return std::pair{voicecfg::plan_creation(asked),
                                 voicecfg::notices(voicecfg::create_request<node>{
                                     asked.dialect, asked.sent.view(), asked.catalog, asked.facts,
                                     asked.options})};
            else
                return std::pair{
                    voicecfg::plan_update(asked),
                    voicecfg::notices(asked.with(asked.stored.view(), asked.patch.view()))};
        }();
        if (!planned) return append_rejection(out, id_, planned.assume_error());
        voicecfg::commit(stored, planned.assume_value());
        std::string merged;
        voicecfg::json::append_json(merged, stored);
        append_update(out, id_, merged, planned.assume_value(), told);
    }

    voicecfg::json::document line_;
    std::string_view id_ = "null";
    document check_{"check"};
    document create_{"create"};
    document patch_{"patch"};
    document stored_{"stored"};
    std::optional<voicecfg::facts> facts_;
    voicecfg::options options_;
    std::string fault_; ///< a pointer into the request
    bool parsed_ = false;
};

/// Takes line ends out of a JSON text; they stand only between its tokens.
inline void flatten(std::string& json, std::size_t from)
{
    auto const line_end = [](char byte) { return byte == '\n' || byte == '\r'; };
    json.erase(
        std::remove_if(json.begin() + static_cast<std::ptrdiff_t>(from), json.end(), line_end),
        json.end());
}

/// Appends the rejection of a line as a whole.
inline void append_line_rejection(std::string& out, std::string_view id, voicecfg::errc code)
{
    append_rejection(out, id, voicecfg::whole_document(code, voicecfg::origin::patch));
}

/// Appends the response to a line, and the line's end; nothing where the line is blank. A line
/// whose answer does not fit into memory is too large as well; where not even that can be said
/// `std::bad_alloc` leaves and `out` is as before.
inline void answer_line(std::string& out, std::string_view line, voicecfg::dialect const& platform,
                        voicecfg::catalog_view catalog, voicecfg::options const& chosen = {})
{
    if (line.size() <= max_line && line.find_first_not_of(" \t\r") == std::string_view::npos)
        return;
    auto const begin = out.size();
    request asked{chosen};
    try {
        if (line.size() > max_line)
            append_line_rejection(out, "null", voicecfg::errc::too_large);
        else if (auto const fault = asked.read(line))
            append_rejection(out, asked.id(), *fault);
        else
            asked.answer(out, platform, catalog);
        flatten(out, begin);
        out += '\n';
        return;
    }
    catch (std::bad_alloc const&) {
        out.resize(begin);
        out.shrink_to_fit();
    }
    std::string refused;
    append_line_rejection(refused, asked.id(), voicecfg::errc::too_large);
    out += refused += '\n';
}

} // namespace protocol

#endif
