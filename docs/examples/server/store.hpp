// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_STORE_HPP
#define VOICECFG_EXAMPLES_SERVER_STORE_HPP

#include <voicecfg/facts.hpp>

#include <sqlite3.h>

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// SQLite: connections, transactions, and the statements of an update.
namespace server {

/// What went wrong in SQLite. `what()` is for the log only.
struct store_error : std::runtime_error {
    store_error(int result, std::string const& why) : std::runtime_error{why}, code{result} {}
    int code;

    /// Another process holds the database, or has taken its file away: to try again may help.
    [[nodiscard]] bool unavailable() const noexcept
    {
        return (code & 0xff) == SQLITE_BUSY || code == SQLITE_READONLY_DBMOVED;
    }
};

/// A prepared statement that is being run; it is reset when this ends.
class rows {
public:
    explicit rows(sqlite3_stmt* run) noexcept : run_{run} {}
    rows(rows const&) = delete;
    rows& operator=(rows const&) = delete;
    ~rows();

    /// Binds the next parameter.
    rows& with(std::string_view text);
    rows& with(std::int64_t number);

    /// Goes to the next row; false where there is none.
    bool next();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::string> optional_text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;

private:
    sqlite3_stmt* run_;
    int bound_ = 0;
};

/// What tells a file from another one that takes its name.
struct file_id {
    ::dev_t device;
    ::ino_t inode;
    bool operator==(file_id const&) const = default;
};

/// One connection to the database, used by one thread at a time.
class database {
public:
    /// Opens a file in WAL mode: `known`, or where there is none, whatever has the name, or a new
    /// one. A commit returns when it is on the disk.
    database(std::string file, std::chrono::milliseconds busy_time,
             std::optional<file_id> known = std::nullopt);

    [[nodiscard]] file_id id() const noexcept { return id_; }
    /// Throws where the file that was opened has its name no longer. SQLite goes on with a file
    /// that was deleted or replaced, and all that it writes is lost with the process.
    void check_file() const;
    /// Runs statements that give no rows.
    void run(char const* sql);
    /// Begins a statement, which is prepared once. `sql` must be a literal.
    [[nodiscard]] rows query(std::string_view sql);
    /// What SQLite says of a setting of this connection. `pragma` must be a literal.
    [[nodiscard]] std::string setting(std::string_view pragma);
    /// How many rows the last statement changed.
    [[nodiscard]] int changed() const noexcept { return sqlite3_changes(handle_.get()); }

private:
    struct close {
        void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
        void operator()(sqlite3_stmt* prepared) const noexcept { sqlite3_finalize(prepared); }
    };
    std::string file_;
    std::unique_ptr<sqlite3, close> handle_;
    file_id id_;
    std::map<std::string_view, std::unique_ptr<sqlite3_stmt, close>> prepared_;
};

/// Connections that nobody uses just now.
class connections {
public:
    /// Opens the first one, which makes the file where it is not there.
    connections(std::string file, std::chrono::milliseconds busy_time)
        : file_{std::move(file)}, busy_time_{busy_time}
    {
        unused_.push_back(std::make_unique<database>(file_, busy_time_));
        id_ = unused_.front()->id();
    }

    /// Calls `work` with a connection of its own.
    template <class Work>
    auto use(Work&& work)
    {
        auto taken = take();
        struct give_back {
            connections& to;
            std::unique_ptr<database>& what;
            ~give_back() { to.give(std::move(what)); }
        } const after{*this, taken};
        taken->check_file();
        return work(*taken);
    }

private:
    [[nodiscard]] std::unique_ptr<database> take();
    void give(std::unique_ptr<database> unused);

    std::string file_;
    std::chrono::milliseconds busy_time_;
    file_id id_;
    std::mutex guard_;
    std::vector<std::unique_ptr<database>> unused_;
};

/// Who asks for what: an assistant by its id, ours or the provider's, and the organization whose
/// assistants and numbers are the caller's. An assistant that is to be created has no id yet, but
/// for lumenia's, which is its workspace's slug.
struct caller {
    std::string platform;
    std::string organization;
    std::string assistant;
};

/// An assistant as it is stored.
struct assistant {
    std::string id;
    std::string external; ///< its id at the provider, where there is one
    std::int64_t version; ///< goes up with every write
    std::string text;     ///< JSON
};

/// An update or a creation that is written here and that the provider has not confirmed.
struct owed {
    std::int64_t id;
    std::string platform;
    std::string assistant;
    std::string external;
    std::string delta;    ///< to send there
    std::string previous; ///< the assistant's text before it; empty: it creates the assistant
    bool taken_back;      ///< here
    std::int64_t lease;   ///< when somebody else may take it over, in milliseconds since 1970

    [[nodiscard]] bool creates() const noexcept { return previous.empty(); }
};

/// Whether an update of this assistant is not confirmed yet.
[[nodiscard]] bool owes(database& in, std::string_view platform, std::string_view assistant);

/// The assistant that is asked for, if it is the caller's.
[[nodiscard]] std::optional<assistant> find_assistant(database& in, caller const& who);

/// The updates that nobody takes care of, at most `most`.
[[nodiscard]] std::vector<owed> find_overdue(database& in, int most);

/// A transaction that writes. It holds the database from its first moment (`BEGIN IMMEDIATE`), so
/// nobody writes between what it reads and what it writes. What is not committed never was.
class transaction {
public:
    explicit transaction(database& in);
    transaction(transaction const&) = delete;
    transaction& operator=(transaction const&) = delete;
    ~transaction();

    [[nodiscard]] std::optional<assistant> find(caller const& who)
    {
        return find_assistant(in_, who);
    }
    /// What is known of these numbers, whoever's they are: the engine judges. `of` is the
    /// assistant's id, where there is one.
    [[nodiscard]] voicecfg::facts facts(caller const& who, std::optional<std::string> of,
                                        std::span<std::int64_t const> numbers);
    /// A number that no assistant of the platform has as its id.
    [[nodiscard]] std::int64_t unused_number(std::string_view platform);
    /// Stores a new assistant of the caller's.
    void create(caller const& who, assistant const& made);
    /// Stores a new text and gives its version.
    std::int64_t write(std::string_view platform, assistant const& was, std::string_view text);
    /// Throws as well where what is committed went to a file that has its name no longer.
    void commit();

    [[nodiscard]] bool owes(std::string_view platform, assistant const& of)
    {
        return server::owes(in_, platform, of.id);
    }
    /// Notes an update that the provider has to confirm, in the same transaction as the write.
    void owe(owed& what);
    /// Forgets it; false where somebody else took it over.
    bool settle(owed const& what);
    /// Takes care of it until `lease`; false where somebody else took it over.
    bool claim(owed& what, std::int64_t lease);
    /// The text of its assistant; empty where that is gone.
    [[nodiscard]] std::string text(owed const& what);
    /// Stores the text that its assistant has without it; of a creation, removes the assistant.
    void take_back(owed const& what, std::string_view text);

private:
    database& in_;
    bool open_ = true;
};

/// Milliseconds since 1970.
[[nodiscard]] std::int64_t now_ms();

/// Makes the tables where they are not there, then runs `seed` where they are empty.
void prepare_store(database& in, std::string const& seed);

} // namespace server

#endif
