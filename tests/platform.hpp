// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialect_document.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/text.hpp>
#include <voicecfg/wanted_numbers.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

/// A platform of a small dialect document, and what is answered to requests for it, in few words.
namespace asked_platform {

using namespace voicecfg;

/// `required /a stored; not_one_of /b`.
inline std::string told(report const& found)
{
    std::string out;
    for (auto const& each : found.violations)
        out.append(out.empty() ? "" : "; ")
            .append(name(each.code))
            .append(" " + each.pointer)
            .append(each.from == origin::patch ? "" : " ")
            .append(each.from == origin::patch ? "" : name(each.from));
    return out + (found.truncated ? "; …" : "");
}

/// `member_dropped /a; stale /b required`.
inline std::string told(notice_list const& found)
{
    std::string out;
    for (auto const& each : found.all) {
        out.append(out.empty() ? "" : "; ").append(name(each.code)).append(" " + each.pointer);
        if (auto const* const stale = std::get_if<violation>(&each.details))
            out.append(" ").append(name(stale->code));
    }
    return out + (found.truncated ? "; …" : "");
}

/// `forbidden value 7 related /mode is "x"`: a violation with what it says beside its place.
inline std::string told(violation const& found)
{
    auto const details = details_of(found);
    std::string out{name(found.code)};
    auto const add = [&](std::string_view what, std::string_view text) {
        if (!text.empty()) out.append(" ").append(what).append(" ").append(text);
    };
    add("at", found.catalog_path);
    add("value", details.value);
    add("suggestion", details.suggestion);
    add("related", details.related);
    add("is", details.related_value);
    std::string allowed;
    for (auto const& each : details.allowed)
        allowed.append(allowed.empty() ? "" : ",").append(each);
    add("allowed", allowed);
    return out;
}

/// Phone numbers: 1 is the caller's, 2 another organization's, 3 linked elsewhere.
inline facts const& some_numbers()
{
    static facts const looked_up{.organization = "o",
                                 .integration = "i",
                                 .numbers = {{.id = 1, .organization = "o"},
                                             {.id = 2, .organization = "x"},
                                             {.id = 3, .organization = "o", .integration = "j"}}};
    return looked_up;
}

/// What is stored and sent, and what is answered.
struct row {
    std::string_view stored;
    std::string_view patch;
    std::string_view answer;
};
/// The same of one document.
struct lone_row {
    std::string_view sent;
    std::string_view answer;
};

inline boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

/// What is answered to one update.
struct answer {
    std::string merged = {}; ///< or what is told against it
    std::string changes = {};
    std::string undo = {};
    std::string delta = {};
    std::string notices = {};
    report rejected = {};
};

class platform {
public:
    /// Of these members; `more` are further members of the document.
    explicit platform(std::string_view properties, std::string_view more = "",
                      std::string_view offered = "{}")
        : text_{std::string{R"({"title": "platform", "type": "object", "properties": {)"}
                    .append(properties)
                    .append("}")
                    .append(more.empty() ? "" : ", ")
                    .append(more)
                    .append("}")}
    {
        auto read = dialect_document::parse(text_);
        if (read.has_error()) BOOST_FAIL(told(read.error()) << " in " << text_);
        document_ = std::move(read).value();
        auto loaded = catalog::parse(document_.view(), offered);
        if (loaded.has_error()) BOOST_FAIL(told(loaded.error()) << " in " << offered);
        catalog_ = std::move(loaded).value();
    }

    options chosen = {};
    voicecfg::facts const* looked_up = nullptr;

    [[nodiscard]] dialect const& tables() const { return document_.view(); }

    /// An update, of texts and of parsed values, which must come to the same.
    [[nodiscard]] answer ask(std::string_view stored, std::string_view patch) const
    {
        auto const made = plan_update(update_request<lasting_text>{.dialect = tables(),
                                                                   .stored = stored,
                                                                   .patch = patch,
                                                                   .catalog = catalog_,
                                                                   .facts = looked_up,
                                                                   .options = chosen});
        answer told_of{.notices = notices_of(stored, patch)};
        if (made.has_error()) {
            told_of.rejected = made.error();
            told_of.merged = told(made.error());
        }
        else {
            auto const& planned = made.value();
            told_of.merged = planned.merged();
            told_of.changes = planned.changes();
            told_of.undo = planned.undo();
            told_of.delta = planned.delta();
        }
        compare_parsed(stored, patch, told_of);
        return told_of;
    }
    /// Merged, or what is told against it.
    [[nodiscard]] std::string merged(std::string_view stored, std::string_view patch) const
    {
        return ask(stored, patch).merged;
    }
    /// What is told against a patch of nothing.
    [[nodiscard]] std::string sent(std::string_view patch) const
    {
        return told(ask("{}", patch).rejected);
    }
    /// The first violation of a patch of nothing.
    [[nodiscard]] violation first(std::string_view patch, std::string_view stored = "{}") const
    {
        auto const found = ask(stored, patch).rejected.violations;
        BOOST_REQUIRE_MESSAGE(!found.empty(), patch);
        return found.front();
    }
    [[nodiscard]] std::string noticed(std::string_view stored, std::string_view patch) const
    {
        return ask(stored, patch).notices;
    }
    /// What is created, or what is told against it.
    [[nodiscard]] std::string created(std::string_view sent_text) const
    {
        auto const made = create_text({tables(), sent_text, catalog_, looked_up, chosen});
        return made ? made.value() : told(made.error());
    }
    /// What is told of an assistant.
    [[nodiscard]] std::string audited(std::string_view assistant) const
    {
        auto const done = check_text(
            {.dialect = tables(), .assistant = assistant, .catalog = catalog_, .options = chosen});
        return done ? "" : told(done.error());
    }
    /// The notices of an audit.
    [[nodiscard]] std::string noticed(std::string_view assistant) const
    {
        json::document const read{assistant};
        return told(notices(check_request<json::node>{.dialect = tables(),
                                                      .assistant = read.root(),
                                                      .catalog = catalog_,
                                                      .options = chosen}));
    }

    /// What becomes of a stored value that is sent to itself.
    [[nodiscard]] std::string itself(std::string_view stored) const
    {
        auto value = parsed(stored);
        auto const made = plan_update(update_request<lasting_value>{.dialect = tables(),
                                                                    .stored = value,
                                                                    .patch = value,
                                                                    .catalog = catalog_,
                                                                    .facts = looked_up,
                                                                    .options = chosen});
        if (made.has_error()) return told(made.error());
        commit(value, made.value());
        return boost::json::serialize(value);
    }
    /// What is told of a stored text before it is judged.
    [[nodiscard]] std::string read(std::string_view stored) const
    {
        auto const made = read_stored(tables(), stored, chosen);
        return made ? "" : told(made.error());
    }
    /// The phone numbers that a patch names.
    [[nodiscard]] std::string wanted(std::string_view patch) const
    {
        json::document const read{patch};
        std::string out;
        for (auto const id : wanted_numbers(tables(), read.root()))
            out.append(std::to_string(id)).append(" ");
        return out;
    }

private:
    [[nodiscard]] std::string notices_of(std::string_view stored, std::string_view patch) const
    {
        json::document const before{stored};
        json::document const sent_text{patch};
        return told(notices(update_request<json::node>{.dialect = tables(),
                                                       .stored = before.root(),
                                                       .patch = sent_text.root(),
                                                       .catalog = catalog_,
                                                       .facts = looked_up,
                                                       .options = chosen}));
    }

    void compare_parsed(std::string_view stored, std::string_view patch,
                        answer const& expected) const
    {
        auto before = parsed(stored);
        auto const sent_value = parsed(patch);
        auto const made = plan_update(update_request<lasting_value>{.dialect = tables(),
                                                                    .stored = before,
                                                                    .patch = sent_value,
                                                                    .catalog = catalog_,
                                                                    .facts = looked_up,
                                                                    .options = chosen});
        BOOST_TEST_CONTEXT("parsed: " << patch << " over " << stored)
        {
            BOOST_TEST_REQUIRE(made.has_error() == !expected.rejected.violations.empty());
            if (made.has_error()) {
                BOOST_TEST((made.error() == expected.rejected));
                return;
            }
            auto const& planned = made.value();
            std::string text;
            append_merged(text, planned);
            auto const same = [](boost::json::value const& a, std::string_view b) {
                auto const other = parsed(b);
                return json::equal(json::node{a}, json::node{other});
            };
            BOOST_TEST(same(parsed(text), expected.merged), text);
            BOOST_TEST(same(changes(planned), expected.changes));
            BOOST_TEST(same(undo(planned), expected.undo));
            BOOST_TEST(same(delta(planned), expected.delta));
            auto copy = before;
            commit(copy, planned);
            BOOST_TEST(boost::json::serialize(copy) ==
                       boost::json::serialize(parsed(expected.merged)));
            commit(before, planned);
            BOOST_TEST(boost::json::serialize(before) ==
                       boost::json::serialize(parsed(expected.merged)));
        }
    }

    std::string text_;
    dialect_document document_;
    catalog catalog_;
};

} // namespace asked_platform
