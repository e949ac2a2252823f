// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/Losses.h"

#include "app/crypto/Digest.h"
#include "app/domain/AuditCheckpoint.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/damage/AssetLosses.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

using Part = StoreLoss::Part;
constexpr auto knownSetting = "repair-losses";

/// Queries answering article id, title, number, name.
struct Query {
    Part part;
    const char *sql;
};

constexpr Query queries[] = {
    {Part::Draft,
     "SELECT id, title, 0, '' FROM articles WHERE number NOT IN (SELECT article FROM drafts) ORDER BY number"},
    {Part::Draft,
     "SELECT articles.id, articles.title, 0, '' FROM drafts JOIN articles ON articles.number = drafts.article"
     " WHERE drafts.text IS NOT NULL AND drafts.text NOT IN (SELECT number FROM texts) ORDER BY 1"},
    {Part::Authors, "SELECT id, title, 0, '' FROM articles WHERE number IN (SELECT article FROM drafts)"
                    " AND number NOT IN (SELECT article FROM draft_authors) ORDER BY number"},
    {Part::Revision,
     "WITH RECURSIVE due(article, title, number, last) AS (SELECT id, title, 1, latest_revision FROM articles WHERE"
     " latest_revision > 0 UNION ALL SELECT article, title, number + 1, last FROM due WHERE number < last)"
     " SELECT article, title, number, '' FROM due WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE"
     " revisions.article = due.article AND revisions.number = due.number) ORDER BY article, number"},
    {Part::RevisionText,
     "SELECT revisions.article, coalesce(articles.title, ''), revisions.number, '' FROM revisions"
     " LEFT JOIN articles ON articles.id = revisions.article WHERE revisions.text IS NULL OR revisions.text NOT IN"
     " (SELECT number FROM texts) ORDER BY 1, 3"},
    {Part::Authors,
     "SELECT revisions.article, coalesce(articles.title, ''), revisions.number, '' FROM revisions"
     " LEFT JOIN articles ON articles.id = revisions.article WHERE revisions.id NOT IN (SELECT revision FROM"
     " revision_authors) ORDER BY 1, 3"},
    {Part::Decision,
     "WITH RECURSIVE last(article, number) AS (SELECT article, max(sequence) FROM decisions GROUP BY article),"
     " due(article, number, last) AS (SELECT article, 1, number FROM last UNION ALL SELECT article, number + 1, last"
     " FROM due WHERE number < last) SELECT due.article, coalesce(articles.title, ''), due.number, '' FROM due"
     " LEFT JOIN articles ON articles.id = due.article WHERE NOT EXISTS (SELECT 1 FROM decisions WHERE"
     " decisions.article = due.article AND decisions.sequence = due.number) ORDER BY 1, 3"},
    // The end of a chain of decisions shows in the stage it led to.
    {Part::Decision,
     "SELECT id, title, 1 + coalesce((SELECT max(sequence) FROM decisions WHERE article = articles.id), 0), '' FROM"
     " articles WHERE CASE stage WHEN 'submitted' THEN 'submit' WHEN 'in-review' THEN 'submit' WHEN 'awaiting-approval'"
     " THEN 'review' WHEN 'returned' THEN 'return' WHEN 'declined' THEN 'decline' WHEN 'approved' THEN 'approve'"
     " WHEN 'packed' THEN 'approve' WHEN 'sending' THEN 'approve' WHEN 'received' THEN 'approve' WHEN 'published' THEN"
     " 'approve' ELSE NULL END != coalesce((SELECT kind FROM decisions WHERE article = articles.id AND kind <> "
     "'forward'"
     " ORDER BY sequence DESC LIMIT 1), '') ORDER BY number"},
    // An approval and a withdrawal make their rows of the outbox in the same transaction.
    {Part::Delivery, "SELECT articles.id, articles.title, 0, '' FROM decisions JOIN articles ON articles.id = "
                     "decisions.article WHERE (decisions.kind, decisions.revision) NOT IN (SELECT CASE purpose WHEN"
                     " 'withdrawal' THEN 'withdraw' ELSE 'approve' END, revision FROM deliveries) AND decisions.kind IN"
                     " ('approve', 'withdraw') ORDER BY number"},
    // A desk that joined a unit was given some of its lists, and its log names each. So a gap counts only before a list the log
    // does not name. Of a gap its first number: it stays the same while rows are added behind.
    {Part::Records,
     "WITH named(version) AS (SELECT json_extract(iif(json_valid(detail), detail, NULL), '$.version') FROM audit WHERE"
     " action IN ('roster-issued', 'history-adopted')), listed(version) AS (SELECT version FROM named WHERE version IS"
     " NOT NULL) SELECT '', '', number, 'rosters' FROM (SELECT due AS number FROM (SELECT version, 1 + lag(version, 1,"
     " 0) OVER (ORDER BY version) AS due FROM rosters) WHERE version != due AND version NOT IN (SELECT version FROM"
     " listed) UNION SELECT version FROM listed WHERE version NOT IN (SELECT version FROM rosters)) ORDER BY number"},
    {Part::Records,
     "SELECT '', '', due, 'audit' FROM (SELECT sequence, 1 + lag(sequence, 1, 0) OVER (ORDER BY sequence) AS due"
     " FROM (SELECT sequence FROM audit UNION ALL SELECT 1 + max(sequence) FROM audit_checkpoints HAVING"
     " max(sequence) > (SELECT coalesce(max(sequence), 0) FROM audit))) WHERE sequence != due"},
    {Part::Records,
     "SELECT '', '', due, 'records' FROM (SELECT number, 1 + lag(number, 1, 0) OVER (ORDER BY number) AS due"
     " FROM records) WHERE number != due"},
    {Part::Records,
     "SELECT '', '', due, 'comments' FROM (SELECT number, 1 + lag(number, 1, 0) OVER (ORDER BY number) AS due"
     " FROM comments) WHERE number != due"},
    {Part::Records, "SELECT '', '', due, 'private_fields' FROM (SELECT number, 1 + lag(number, 1, 0) OVER (ORDER BY"
                    " number) AS due FROM private_fields) WHERE number != due"},
    {Part::Records, "SELECT '', '', due, 'question_events' FROM (SELECT number, 1 + lag(number, 1, 0) OVER (ORDER BY"
                    " number) AS due FROM question_events) WHERE number != due"},
    {Part::Records, "SELECT '', '', due, 'tasks' FROM (SELECT number, 1 + lag(number, 1, 0) OVER (ORDER BY"
                    " number) AS due FROM tasks) WHERE number != due"},
    // The log names every task and every signed paper by its number, and every article somebody took up.
    {Part::Records,
     "SELECT '', '', min(number), 'tasks' FROM (SELECT json_extract(iif(json_valid(detail), detail, NULL), '$.task') "
     "AS number FROM audit WHERE action"
     " = 'task-assigned') WHERE number NOT IN (SELECT number FROM tasks) HAVING min(number) IS NOT NULL"},
    {Part::Records,
     "SELECT '', '', min(number), 'records' FROM (SELECT json_extract(iif(json_valid(detail), detail, NULL), "
     "'$.record') AS number FROM audit WHERE"
     " detail LIKE '%\"record-sha256\"%') WHERE number NOT IN (SELECT number FROM records) HAVING min(number) IS NOT "
     "NULL"},
    {Part::Claim, "SELECT id, title, 0, '' FROM articles WHERE number NOT IN (SELECT article FROM claims) AND id IN"
                  " (SELECT subject FROM audit WHERE action = 'article-claimed' AND "
                  "json_extract(iif(json_valid(detail), detail, NULL), '$.holder') IS"
                  " NOT NULL) ORDER BY number"},
    {Part::Records,
     "SELECT '', '', due, 'letters' FROM (SELECT number, 1 + lag(number, 1, 0) OVER (ORDER BY number) AS due"
     " FROM letters) WHERE number != due"},
    {Part::Records, "SELECT '', '', 0, 'accounts' FROM (SELECT count(*) AS present FROM accounts) WHERE present > 0"
                    " AND EXISTS (SELECT 1 FROM articles WHERE author NOT IN (SELECT id FROM accounts))"},
};

constexpr auto missingNumbers =
    "WITH RECURSIVE last(number) AS (SELECT max(number) FROM (SELECT max(number) AS number FROM articles UNION ALL"
    " SELECT max(article) FROM drafts UNION ALL SELECT max(article) FROM draft_authors UNION ALL SELECT max(article)"
    " FROM journal UNION ALL SELECT max(article) FROM draft_versions UNION ALL SELECT max(article) FROM comments UNION"
    " ALL SELECT max(article) FROM private_fields UNION ALL SELECT max(article) FROM question_events UNION"
    " ALL SELECT max(article) FROM letters UNION ALL SELECT ?)), due(number) AS (SELECT 1 FROM last WHERE number >= 1 "
    "UNION ALL SELECT"
    " due.number + 1 FROM due, last WHERE due.number < last.number) SELECT number,"
    " coalesce((SELECT metadata FROM drafts WHERE article = due.number), (SELECT metadata FROM draft_versions WHERE"
    " article = due.number ORDER BY draft_versions.number DESC LIMIT 1), x'') FROM due WHERE number NOT IN (SELECT "
    "number FROM articles) ORDER BY number";

QString titleIn(const QByteArray &packed)
{
    const auto json = packed.isEmpty() ? Result<QByteArray>(Error{}) : unpack(packed);
    const auto metadata = json ? decodeMetadata(*json) : Result<Metadata>(json.error());
    return metadata ? metadata->title : QString();
}

Result<QList<StoreLoss>> lostArticles(Connection &content, const QHash<QByteArray, qint64> &numbers)
{
    qint64 last = 0;
    QHash<qint64, QByteArray> ids;
    for (auto known = numbers.cbegin(); known != numbers.cend(); ++known) {
        last = std::max(last, known.value());
        ids.insert(known.value(), known.key());
    }
    return content.list(
        missingNumbers,
        [&ids](const Statement &row) {
            StoreLoss loss;
            loss.part = Part::Article;
            loss.article = ArticleId::fromString(QString::fromUtf8(ids.value(row.integer(0))));
            loss.number = int(row.integer(0));
            loss.title = titleIn(row.blob(1));
            return loss;
        },
        last);
}

/// Rows an index names and the table lacks. One loss for each article, or for each row where `part` numbers them.
Result<QList<StoreLoss>> lostRows(Connection &content, Part part, const QHash<qint64, qint64> &indexed,
                                  const char *present)
{
    const auto rows = content.list(present, [](const Statement &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    QHash<qint64, qint64> missing = indexed;
    for (const qint64 row : *rows)
        missing.remove(row);
    QList<qint64> numbers = missing.keys();
    std::ranges::sort(numbers);
    QList<StoreLoss> losses;
    for (const qint64 number : std::as_const(numbers)) {
        auto loss = content.first(
            "SELECT id, title, ?2, '' FROM articles WHERE number = ?1",
            [part](const Statement &row) { return lossOf(part, row); }, missing.value(number),
            part == Part::FormerDraft ? number : 0);
        if (!loss)
            return loss.error();
        if (*loss)
            losses.append(**loss);
    }
    return losses;
}

/// The first row of `table` its index names and the table lacks.
Result<QList<StoreLoss>> lostNumber(Connection &content, const QString &table, const QHash<qint64, qint64> &indexed)
{
    const QByteArray sql = u"SELECT number FROM %1"_s.arg(table).toUtf8();
    const auto rows = content.list(sql.constData(), [](const Statement &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    const QSet<qint64> present(rows->cbegin(), rows->cend());
    QList<qint64> missing = indexed.keys();
    missing.removeIf([&present](qint64 number) { return present.contains(number); });
    if (missing.isEmpty())
        return QList<StoreLoss>();
    StoreLoss loss;
    loss.number = int(*std::ranges::min_element(missing));
    loss.name = table;
    return QList{loss};
}

/// Rows of the unit an index names by a text and the table lacks.
Result<QList<StoreLoss>> lostRecords(Connection &content, const QString &table, const QSet<QString> &indexed,
                                     const char *present)
{
    const auto keys = content.list(present, [](const Statement &row) { return row.text(0); });
    if (!keys)
        return keys.error();
    QSet<QString> missing = indexed;
    missing.subtract(QSet<QString>(keys->cbegin(), keys->cend()));
    missing.subtract({u"search-index"_s, QString::fromLatin1(knownSetting)});
    if (missing.isEmpty())
        return QList<StoreLoss>();
    StoreLoss loss;
    loss.name = table;
    return QList{loss};
}

/// Rows of the registers are numbered without gaps; the index also knows those that were last.
Result<QList<StoreLoss>> lostRegisterRows(Connection &content, const QHash<qint64, qint64> &indexed)
{
    const auto numbers =
        content.list("SELECT number FROM register_entries", [](const Statement &row) { return row.integer(0); });
    if (!numbers)
        return numbers.error();
    const QSet<qint64> present(numbers->cbegin(), numbers->cend());
    qint64 last = 0;
    for (const qint64 number : *numbers)
        last = std::max(last, number);
    for (auto row = indexed.cbegin(); row != indexed.cend(); ++row)
        last = std::max(last, row.key());
    qint64 lost = 1;
    while (lost <= last && present.contains(lost))
        ++lost;
    if (lost > last)
        return QList<StoreLoss>();
    StoreLoss loss;
    loss.number = int(lost);
    loss.name = u"register_entries"_s;
    return QList{loss};
}

Result<void> addIndexed(Connection &content, const SalvagedContent &salvaged, QList<StoreLoss> &losses)
{
    for (const Result<QList<StoreLoss>> &found :
         {lostRows(content, Part::Typed, salvaged.journal, "SELECT sequence FROM journal"),
          lostRows(content, Part::FormerDraft, salvaged.draftVersions, "SELECT number FROM draft_versions"),
          lostRows(content, Part::Comments, salvaged.comments, "SELECT number FROM comments"),
          lostRegisterRows(content, salvaged.registerRows),
          lostRecords(content, u"settings"_s, salvaged.settings, "SELECT key FROM settings"),
          lostRecords(content, u"accounts"_s, salvaged.accounts, "SELECT id FROM accounts")}) {
        if (!found)
            return found.error();
        losses += *found;
    }
    return {};
}

Result<void> addNumbered(Connection &content, const SalvagedContent &salvaged, QList<StoreLoss> &losses)
{
    for (const auto &[table, rows] : salvaged.numbered.asKeyValueRange()) {
        const auto found = lostNumber(content, table, rows);
        if (!found)
            return found.error();
        losses += *found;
    }
    return {};
}

/// Each checkpoint names the one before it.
Result<void> addCheckpoints(Connection &content, QList<StoreLoss> &losses)
{
    QByteArray before;
    const auto rows = content.list("SELECT sequence, json, signature FROM audit_checkpoints ORDER BY sequence",
                                   [&](const Statement &row) {
                                       const auto checkpoint = auditCheckpointFromJson(row.blob(1));
                                       StoreLoss loss;
                                       if (checkpoint && checkpoint->previousSha256 != before)
                                           loss.number = int(row.integer(0));
                                       loss.name = u"audit_checkpoints"_s;
                                       before = crypto::sha256(row.blob(2));
                                       return loss;
                                   });
    if (!rows)
        return rows.error();
    std::ranges::copy_if(*rows, std::back_inserter(losses), [](const StoreLoss &loss) { return loss.number > 0; });
    return {};
}

Result<void> addBadTexts(Connection &content, const BadTexts &bad, QList<StoreLoss> &losses)
{
    const auto add = [&](Part part, const char *sql, qint64 number) -> Result<void> {
        const auto found = content.list(sql, [part](const Statement &row) { return lossOf(part, row); }, number);
        if (found)
            losses += *found;
        return found ? Result<void>() : found.error();
    };
    for (const qint64 number : bad.texts) {
        const auto added =
            add(Part::RevisionText,
                "SELECT revisions.article, coalesce(articles.title, ''), revisions.number, '' FROM revisions"
                " LEFT JOIN articles ON articles.id = revisions.article WHERE revisions.text = ?",
                number);
        if (!added)
            return added;
    }
    for (const qint64 number : bad.drafts) {
        if (const auto added = add(Part::Draft, "SELECT id, title, 0, '' FROM articles WHERE number = ?", number);
            !added)
            return added;
    }
    return {};
}

QList<StoreLoss> eachOnce(const QList<StoreLoss> &losses)
{
    QList<StoreLoss> once;
    QSet<QString> seen;
    for (const StoreLoss &loss : losses) {
        if (seen.contains(loss.key()))
            continue;
        seen.insert(loss.key());
        once.append(loss);
    }
    return once;
}

} // namespace

Result<BadTexts> findBadTexts(Connection &content, const TableScan::Progress &progress)
{
    BadTexts bad;
    qint64 done = 0;
    bool wanted = true;
    const auto total = content.first("SELECT (SELECT count(*) FROM texts) + (SELECT count(*) FROM drafts)",
                                     [](const Statement &row) { return row.integer(0); });
    if (!total)
        return total.error();
    const auto step = [&] {
        wanted = wanted && (!progress || ++done % 64 != 0 || progress(done, total->value_or(0)));
        return wanted;
    };
    const auto texts = content.list("SELECT number, sha256, bytes FROM texts", [&](const Statement &row) {
        const auto text = step() ? unpack(row.blob(2)) : QByteArray();
        if (wanted && (!text || crypto::sha256(*text) != row.blob(1)))
            bad.texts.insert(row.integer(0));
        return 0;
    });
    const auto drafts = content.list("SELECT article, metadata, xhtml FROM drafts", [&](const Statement &row) {
        const bool whole = !step() || (unpack(row.blob(1)) && (row.blob(2).isEmpty() || unpack(row.blob(2))));
        if (!whole)
            bad.drafts.insert(row.integer(0));
        return 0;
    });
    if (!texts || !drafts)
        return texts ? drafts.error() : texts.error();
    if (!wanted)
        return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
    return bad;
}

Result<QList<StoreLoss>> findLosses(Connection &content, const SalvagedContent &salvaged, const BadTexts &bad,
                                    const AssetHoldings *assets)
{
    auto losses = lostArticles(content, salvaged.articleNumbers);
    if (!losses)
        return losses;
    for (const Query &query : queries) {
        const auto found = content.list(query.sql, [&query](const Statement &row) { return lossOf(query.part, row); });
        if (!found)
            return found.error();
        *losses += *found;
    }
    if (const auto added = addIndexed(content, salvaged, *losses); !added)
        return added.error();
    if (const auto added = addNumbered(content, salvaged, *losses); !added)
        return added.error();
    if (const auto added = addCheckpoints(content, *losses); !added)
        return added.error();
    if (const auto added = addBadTexts(content, bad, *losses); !added)
        return added.error();
    if (const auto added = assets ? addLostAssets(content, *assets, *losses) : Result<void>(); !added)
        return added.error();
    const auto known = knownLosses(content);
    if (!known)
        return known.error();
    *losses = eachOnce(*losses);
    for (StoreLoss &loss : *losses)
        loss.isKnown = known->contains(loss.key());
    return losses;
}

Result<QSet<QString>> knownLosses(Connection &content)
{
    const auto json = content.first(
        "SELECT value FROM settings WHERE key = ?", [](const Statement &row) { return row.text(0).toUtf8(); },
        QString::fromLatin1(knownSetting));
    if (!json)
        return json.error();
    QSet<QString> keys;
    const QJsonArray array = QJsonDocument::fromJson(json->value_or(QByteArray())).array();
    for (const QJsonValue &key : array)
        keys.insert(key.toString());
    return keys;
}

Result<void> rememberLosses(Connection &content, const QList<StoreLoss> &losses)
{
    QJsonArray keys;
    for (const StoreLoss &loss : losses)
        keys.append(loss.key());
    return content.run("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value ="
                       " excluded.value",
                       QString::fromLatin1(knownSetting),
                       QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact)));
}

} // namespace bantin::store
