// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreContents.h"

#include "app/store/PrivateFieldRepository.h"
#include "app/store/QuestionRepository.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/ArticleList.h"
#include "app/store/AssetRepository.h"
#include "app/store/ClaimRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/Connection.h"
#include "app/store/DecisionRepository.h"
#include "app/store/LetterRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/store/RecordCoding.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SearchIndex.h"
#include "app/store/SeenRepository.h"
#include "app/store/Store.h"
#include "app/store/TaskRepository.h"

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

/// One statement that puts all columns of a table into one text a row; the rows of a virtual table are in its shadow
/// tables, which say nothing a person would miss.
constexpr auto dumpStatements =
    "SELECT 'SELECT ' || group_concat('quote(\"' || c.name || '\")', '||'',''||') || ' FROM \"' || t.name || '\" ORDER "
    "BY 1'"
    " FROM sqlite_master AS t, pragma_table_info(t.name) AS c"
    " WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT LIKE 'search\\_%' ESCAPE '\\'"
    " GROUP BY t.name ORDER BY t.name";

Result<void> dump(Connection &connection, QByteArray &into)
{
    const auto statements = connection.list(dumpStatements, [](const Statement &row) { return row.text(0).toUtf8(); });
    if (!statements)
        return statements.error();
    for (const QByteArray &statement : *statements) {
        const auto rows =
            connection.list(statement.constData(), [](const Statement &row) { return row.text(0).toUtf8(); });
        if (!rows)
            return rows.error();
        into += statement.sliced(statement.lastIndexOf("FROM")) + '\n' + rows->join('\n') + '\n';
    }
    return {};
}

/// Collects values of any kind until one of them is an error.
class Collector
{
public:
    template<typename T, typename Write>
    void take(const Result<T> &result, Write write)
    {
        if (!result) {
            m_error = m_error ? m_error : std::optional(result.error());
            return;
        }
        write(*result);
    }
    Collector &operator<<(const QByteArray &value)
    {
        m_bytes += value + '\n';
        return *this;
    }
    Collector &operator<<(const QString &value) { return *this << value.toUtf8(); }
    Result<QByteArray> result() const { return m_error ? Result<QByteArray>(*m_error) : m_bytes; }

private:
    QByteArray m_bytes;
    std::optional<Error> m_error;
};

void collectTexts(Store &store, const ArticleId &article, Collector &all)
{
    all.take(ArticleRepository(store).workingCopy(article), [&](const WorkingCopy &copy) {
        all << encodeMetadata(copy.metadata) << copy.xhtml;
        for (const AccountId &author : copy.authors)
            all << author.toString();
    });
    all.take(RevisionRepository(store).ofArticle(article), [&](const QList<Revision> &revisions) {
        for (const Revision &revision : revisions)
            all << revision.id.toString() << revision.xhtml << encodeMetadata(revision.metadata);
    });
    all.take(CommentRepository(store).ofArticle(article), [&](const QList<Comment> &comments) {
        for (const Comment &comment : comments)
            all << QByteArray::number(comment.number) << comment.text << comment.quote
                << QByteArray(comment.resolved ? "resolved" : "open") << QByteArray::number(comment.answers);
    });
    all.take(PrivateFieldRepository(store).ofArticle(article), [&](const QList<PrivateField> &fields) {
        for (const PrivateField &field : fields)
            all << field.field << field.value << field.salt << field.setBy.toString();
    });
    all.take(QuestionRepository(store).ofArticle(article), [&](const QList<SignedQuestionEvent> &events) {
        for (const SignedQuestionEvent &event : events)
            all << event.json << event.signature;
    });
    all.take(DecisionRepository(store).ofArticle(article), [&](const QList<SignedDecision> &decisions) {
        for (const SignedDecision &decision : decisions)
            all << decision.json << decision.signature;
    });
}

void collectWork(Store &store, const ArticleId &article, Collector &all)
{
    all.take(ClaimRepository(store).ofArticle(article), [&](const std::optional<ReviewClaim> &claim) {
        if (claim)
            all << claim->holder.toString() << claim->holderName << claim->formerName;
    });
    const auto readers = store.content().list("SELECT DISTINCT account FROM seen ORDER BY account",
                                              [](const Statement &row) { return row.id<AccountId>(0); });
    all.take(readers, [&](const QList<AccountId> &accounts) {
        for (const AccountId &account : accounts)
            all.take(SeenRepository(store).find(article, account), [&](const std::optional<SeenText> &seen) {
                if (seen)
                    all << encodeMetadata(seen->metadata) << seen->xhtml;
            });
    });
}

/// What stands beside the articles.
void collectUnit(Store &store, Collector &all)
{
    all.take(RegisterRepository(store).rows(), [&](const QList<RegisterRow> &rows) {
        for (const RegisterRow &row : rows)
            all << row.json << row.signature;
    });
    all.take(TaskRepository(store).all(), [&](const QList<Task> &tasks) {
        for (const Task &task : tasks)
            all << QByteArray::number(task.number) << task.note << task.assignee.toString();
    });
    all.take(LetterRepository(store).sent(), [&](const QList<LetterRepository::Sent> &letters) {
        for (const LetterRepository::Sent &sent : letters)
            all << sent.article.toString() << sent.letter.body << sent.letter.sentTo;
    });
}

void collectBytes(Store &store, Collector &all)
{
    const auto names =
        store.assets().list("SELECT name FROM assets ORDER BY name", [](const Statement &row) { return row.text(0); });
    all.take(names, [&](const QStringList &assets) {
        for (const QString &asset : assets) {
            all.take(AssetRepository(store).bytes(asset), [&](const QByteArray &bytes) { all << bytes; });
            all.take(AssetRepository(store).original(asset), [&](const QByteArray &bytes) { all << bytes; });
        }
    });
    all.take(OutboxRepository(store).all(), [&](const QList<Delivery> &deliveries) {
        for (const Delivery &delivery : deliveries) {
            all << deliveryStateName(delivery.state) << delivery.title;
            if (!delivery.packageSha512.isEmpty())
                all.take(AssetRepository(store).readPackage(delivery.packageSha512, 0, delivery.packageSize),
                         [&](const QByteArray &bytes) { all << bytes; });
        }
    });
}

Result<void> check(Connection &connection, const char *pragma, QByteArray &faults)
{
    const auto found = connection.list(pragma, [](const Statement &row) { return row.text(0).toUtf8(); });
    if (!found)
        return found.error();
    for (const QByteArray &line : *found) {
        if (line != "ok")
            faults += line + '\n';
    }
    return {};
}

} // namespace

Result<QByteArray> rowsOf(Store &store)
{
    QByteArray rows;
    for (Connection *connection : {&store.content(), &store.assets()}) {
        if (const Result<void> dumped = dump(*connection, rows); !dumped)
            return dumped.error();
    }
    return rows;
}

Result<QByteArray> contentsOf(Store &store)
{
    Collector all;
    all.take(AccountRepository(store).all(), [&](const QList<Account> &accounts) {
        for (const Account &account : accounts)
            all << account.name << account.certificateDer;
    });
    all.take(ArticleList(store).page({}), [&](const QList<Article> &articles) {
        for (const Article &article : articles) {
            all << stageName(article.stage) << article.title << article.authorName;
            collectTexts(store, article.id, all);
            collectWork(store, article.id, all);
        }
    });
    collectUnit(store, all);
    collectBytes(store, all);
    for (const QString &words : {u"duong"_s, u"lien thon"_s}) {
        all.take(SearchIndex(store).search(words), [&](const QList<SearchHit> &hits) {
            for (const SearchHit &hit : hits)
                all << hit.article.title << hit.snippet;
        });
    }
    return all.result();
}

Result<QByteArray> faultsOf(Store &store)
{
    QByteArray faults;
    for (Connection *connection : {&store.content(), &store.assets()}) {
        // The cipher check reads the file alone; a page torn there is whole in the log as long as that lives.
        if (const Result<void> written = connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); !written)
            return written.error();
        for (const char *pragma :
             {"PRAGMA cipher_integrity_check", "PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
            if (const Result<void> checked = check(*connection, pragma, faults); !checked)
                return checked.error();
        }
    }
    const Result<void> indexed =
        store.content().execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)");
    return indexed ? Result<QByteArray>(faults) : indexed.error();
}
