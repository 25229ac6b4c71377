// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "store.hpp"

#include <sys/stat.h>

#include <chrono>
#include <utility>

namespace server {

namespace {

/// A number is linked to the assistants whose text names it: there is no second truth. What is owed
/// may outlive its assistant: a creation that was taken back here, and not there yet.
constexpr auto tables = R"(
CREATE TABLE IF NOT EXISTS accounts(
    id TEXT PRIMARY KEY,
    partner TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS organizations(
    id TEXT PRIMARY KEY,
    account TEXT REFERENCES accounts
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tokens(
    sha256 TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    holder TEXT NOT NULL,
    may_update INTEGER NOT NULL DEFAULT 1,
    revoked INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS numbers(
    id INTEGER NOT NULL CHECK (id > 0),
    organization TEXT NOT NULL REFERENCES organizations,
    PRIMARY KEY (id, organization)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS workspaces(
    slug TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organizations
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS assistants(
    platform TEXT NOT NULL,
    id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organizations,
    external TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    text TEXT NOT NULL CHECK (json_valid(text)),
    number INTEGER AS (coalesce(json_extract(text, '$.number_id'),
                                json_extract(text, '$.phone_number_id'))) VIRTUAL,
    PRIMARY KEY (platform, id)
);
CREATE INDEX IF NOT EXISTS assistants_by_organization ON assistants(organization, number);
CREATE TABLE IF NOT EXISTS owed(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    assistant TEXT NOT NULL,
    external TEXT NOT NULL,
    delta TEXT NOT NULL,
    previous TEXT NOT NULL,
    taken_back INTEGER NOT NULL DEFAULT 0,
    lease INTEGER NOT NULL,
    UNIQUE (platform, assistant)
);
PRAGMA user_version = 2;)";

void check(int result, sqlite3* handle)
{
    if (result != SQLITE_OK) throw store_error{result, sqlite3_errmsg(handle)};
}

file_id find_file(std::string const& name)
{
    struct stat found {};
    if (::stat(name.c_str(), &found) != 0)
        throw store_error{SQLITE_READONLY_DBMOVED, "the database file is gone"};
    return {found.st_dev, found.st_ino};
}

void check_bound(int result, sqlite3_stmt* run) { check(result, sqlite3_db_handle(run)); }

} // namespace

rows::~rows()
{
    sqlite3_reset(run_);
    sqlite3_clear_bindings(run_);
}

rows& rows::with(std::string_view text)
{
    check_bound(sqlite3_bind_text64(run_, ++bound_, text.data(), text.size(), SQLITE_TRANSIENT,
                                    SQLITE_UTF8),
                run_);
    return *this;
}

rows& rows::with(std::int64_t number)
{
    check_bound(sqlite3_bind_int64(run_, ++bound_, number), run_);
    return *this;
}

bool rows::next()
{
    int const result = sqlite3_step(run_);
    if (result == SQLITE_ROW || result == SQLITE_DONE) return result == SQLITE_ROW;
    throw store_error{result, sqlite3_errmsg(sqlite3_db_handle(run_))};
}

std::string rows::text(int column) const { return optional_text(column).value_or(""); }

std::optional<std::string> rows::optional_text(int column) const
{
    auto const* const bytes = sqlite3_column_text(run_, column);
    if (bytes == nullptr) return std::nullopt;
    return std::string{reinterpret_cast<char const*>(bytes),
                       static_cast<std::size_t>(sqlite3_column_bytes(run_, column))};
}

std::int64_t rows::number(int column) const { return sqlite3_column_int64(run_, column); }

database::database(std::string file, std::chrono::milliseconds busy_time,
                   std::optional<file_id> known)
    : file_{std::move(file)}, id_{known.value_or(file_id{})}
{
    if (known) check_file();
    sqlite3* opened = nullptr;
    int const make = known ? 0 : SQLITE_OPEN_CREATE;
    int const result = sqlite3_open_v2(
        file_.c_str(), &opened,
        SQLITE_OPEN_READWRITE | make | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(opened);
    check(result, opened);
    if (!known) id_ = find_file(file_);
    sqlite3_busy_timeout(opened, static_cast<int>(busy_time.count()));
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
}

void database::check_file() const
{
    if (find_file(file_) != id_)
        throw store_error{SQLITE_READONLY_DBMOVED, "another file has taken the database's place"};
}

void database::run(char const* sql)
{
    check(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr), handle_.get());
}

rows database::query(std::string_view sql)
{
    auto& prepared = prepared_[sql];
    if (!prepared) {
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                 SQLITE_PREPARE_PERSISTENT, &made, nullptr),
              handle_.get());
        prepared.reset(made);
    }
    return rows{prepared.get()};
}

std::string database::setting(std::string_view pragma)
{
    auto found = query(pragma);
    return found.next() ? found.text(0) : "";
}

std::unique_ptr<database> connections::take()
{
    {
        std::lock_guard const locked{guard_};
        if (!unused_.empty()) {
            auto taken = std::move(unused_.back());
            unused_.pop_back();
            return taken;
        }
    }
    return std::make_unique<database>(file_, busy_time_, id_);
}

void connections::give(std::unique_ptr<database> unused)
{
    std::lock_guard const locked{guard_};
    unused_.push_back(std::move(unused));
}

std::optional<assistant> find_assistant(database& in, caller const& who)
{
    auto found = in.query("SELECT id, external, version, text FROM assistants"
                          " WHERE platform = ?1 AND organization = ?2"
                          " AND (id = ?3 OR external = ?3)");
    if (!found.with(who.platform).with(who.organization).with(who.assistant).next())
        return std::nullopt;
    return assistant{found.text(0), found.text(1), found.number(2), found.text(3)};
}

std::vector<owed> find_overdue(database& in, int most)
{
    auto found = in.query("SELECT id, platform, assistant, external, delta, previous,"
                          " taken_back, lease FROM owed WHERE lease <= ?1 ORDER BY id LIMIT ?2");
    found.with(now_ms()).with(std::int64_t{most});
    std::vector<owed> all;
    while (found.next())
        all.push_back({found.number(0), found.text(1), found.text(2), found.text(3), found.text(4),
                       found.text(5), found.number(6) != 0, found.number(7)});
    return all;
}

bool owes(database& in, std::string_view platform, std::string_view assistant)
{
    auto found = in.query("SELECT 1 FROM owed WHERE platform = ?1 AND assistant = ?2");
    return found.with(platform).with(assistant).next();
}

transaction::transaction(database& in) : in_{in} { in_.run("BEGIN IMMEDIATE"); }

transaction::~transaction()
{
    if (!open_) return;
    try {
        in_.run("ROLLBACK");
    }
    catch (store_error const&) {
        // SQLite has rolled back by itself: a full disk, an interrupted write.
    }
}

void transaction::commit()
{
    in_.run("COMMIT");
    open_ = false;
    in_.check_file();
}

voicecfg::facts transaction::facts(caller const& who, std::optional<std::string> of,
                                   std::span<std::int64_t const> numbers)
{
    voicecfg::facts known{.organization = who.organization, .integration = std::move(of)};
    for (auto const number : numbers) {
        auto found = in_.query("SELECT numbers.organization, assistants.id FROM numbers"
                               " LEFT JOIN assistants"
                               " ON assistants.organization = numbers.organization"
                               " AND assistants.number = numbers.id WHERE numbers.id = ?1");
        found.with(number);
        while (found.next())
            known.numbers.push_back({number, found.optional_text(0), found.optional_text(1)});
    }
    return known;
}

std::int64_t transaction::unused_number(std::string_view platform)
{
    auto found = in_.query("SELECT coalesce(max(CAST(id AS INTEGER)), 0) + 1 FROM assistants"
                           " WHERE platform = ?1");
    found.with(platform).next();
    return found.number(0);
}

void transaction::create(caller const& who, assistant const& made)
{
    auto done = in_.query("INSERT INTO assistants(platform, id, organization, external, version,"
                          " text) VALUES (?1, ?2, ?3, nullif(?4, ''), ?5, ?6)");
    done.with(who.platform).with(made.id).with(who.organization).with(made.external);
    done.with(made.version).with(made.text).next();
}

std::int64_t transaction::write(std::string_view platform, assistant const& was,
                                std::string_view text)
{
    if (text == was.text) return was.version;
    auto done = in_.query("UPDATE assistants SET text = ?1, version = version + 1"
                          " WHERE platform = ?2 AND id = ?3");
    done.with(text).with(platform).with(was.id).next();
    return was.version + 1;
}

void transaction::owe(owed& what)
{
    auto done = in_.query("INSERT INTO owed(platform, assistant, external, delta, previous,"
                          " lease) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    done.with(what.platform).with(what.assistant).with(what.external).with(what.delta);
    done.with(what.previous).with(what.lease).next();
    what.id = done.number(0);
    done.next();
}

bool transaction::settle(owed const& what)
{
    auto done = in_.query("DELETE FROM owed WHERE id = ?1 AND lease = ?2");
    done.with(what.id).with(what.lease).next();
    return in_.changed() == 1;
}

bool transaction::claim(owed& what, std::int64_t lease)
{
    auto claimed = in_.query("UPDATE owed SET lease = ?3 WHERE id = ?1 AND lease = ?2"
                             " RETURNING taken_back");
    if (!claimed.with(what.id).with(what.lease).with(lease).next()) return false;
    what.taken_back = claimed.number(0) != 0;
    claimed.next();
    what.lease = lease;
    return true;
}

std::string transaction::text(owed const& what)
{
    auto found = in_.query("SELECT text FROM assistants WHERE platform = ?1 AND id = ?2");
    return found.with(what.platform).with(what.assistant).next() ? found.text(0) : "";
}

void transaction::take_back(owed const& what, std::string_view text)
{
    in_.query("UPDATE owed SET taken_back = 1 WHERE id = ?1").with(what.id).next();
    if (what.creates()) {
        auto gone = in_.query("DELETE FROM assistants WHERE platform = ?1 AND id = ?2");
        gone.with(what.platform).with(what.assistant).next();
        return;
    }
    auto done = in_.query("UPDATE assistants SET text = ?1, version = version + 1"
                          " WHERE platform = ?2 AND id = ?3");
    done.with(text).with(what.platform).with(what.assistant).next();
}

std::int64_t now_ms()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void prepare_store(database& in, std::string const& seed)
{
    transaction work{in};
    if (in.query("SELECT 1 FROM sqlite_schema").next() && in.setting("PRAGMA user_version") != "2")
        throw std::runtime_error{"the database has tables of another program or version"};
    in.run(tables);
    if (!seed.empty() && !in.query("SELECT 1 FROM assistants").next()) in.run(seed.c_str());
    work.commit();
}

} // namespace server
