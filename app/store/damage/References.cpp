// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/References.h"

#include "app/domain/Decision.h"
#include "app/domain/Delivery.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto emptyText = "<article xmlns=\"http://www.w3.org/1999/xhtml\"></article>\n";

/// Rows in the form and order the damaged file's own rows have.
Result<void> takeTable(Connection &copy, Connection &into, const TableShape &table)
{
    QStringList names;
    bool hasRowid = table.withoutRowid;
    for (const TableShape::Column &column : table.columns) {
        names.append(column.name);
        hasRowid = hasRowid || column.isRowid;
    }
    if (!hasRowid)
        names.append(u"rowid"_s);
    const QByteArray select = u"SELECT %1 FROM %2"_s.arg(names.join(u", "), table.name).toUtf8();
    const QByteArray insert = table.statement(table.columns.size());
    Result<void> done;
    const auto rows = copy.list(select.constData(), [&](const Statement &row) {
        const auto put = done ? into.runRecord(insert.constData(), row.record()) : Result<int>(0);
        if (!put && put.error().fault != Fault::Internal)
            done = put.error();
        return 0;
    });
    return rows ? done : rows.error();
}

/// What can still be said about an article whose row is lost.
struct Remains {
    QString id;
    qint64 number = 0; ///< 0 for the next free one
};

Result<QByteArray> packedMetadata(Connection &content, const Remains &remains)
{
    const auto found = content.first(
        "SELECT metadata FROM drafts WHERE article = ?1 UNION ALL SELECT * FROM (SELECT metadata FROM revisions WHERE"
        " article = ?2 ORDER BY number DESC LIMIT 1) UNION ALL SELECT * FROM (SELECT metadata FROM draft_versions WHERE"
        " article = ?1 ORDER BY number DESC LIMIT 1) LIMIT 1",
        [](const Statement &row) { return row.blob(0); }, remains.number, remains.id);
    return found ? Result<QByteArray>(found->value_or(QByteArray())) : found.error();
}

/// The stage follows from the decisions; a package makes it one that was packed.
constexpr auto makeArticle =
    "INSERT OR IGNORE INTO articles (number, id, stage, title, category, author, author_name, latest_revision,"
    " approval_voided, remark, published_url, created_at, updated_at, kind, original) SELECT nullif(?1, 0), ?2,"
    " coalesce((SELECT CASE kind WHEN 'submit' THEN 'submitted' WHEN 'review' THEN 'awaiting-approval' WHEN 'return'"
    " THEN 'returned' WHEN 'decline' THEN 'declined' WHEN 'approve' THEN iif(EXISTS (SELECT 1 FROM deliveries WHERE"
    " article = ?2 AND length(package_sha512) > 0), 'packed', 'approved') WHEN 'withdraw' THEN 'withdrawn' ELSE "
    "'draft' END FROM decisions"
    " WHERE article = ?2 AND kind <> 'forward' ORDER BY sequence DESC LIMIT 1), 'draft'), ?3, ?4,"
    " coalesce(person, ''), coalesce((SELECT name FROM accounts WHERE id = person), ''),"
    " coalesce((SELECT max(number) FROM revisions WHERE article = ?2), 0), 0, '', '', moment, moment, ?5, ?6 FROM"
    " (SELECT coalesce((SELECT account FROM draft_authors WHERE article = ?1 ORDER BY position LIMIT 1),"
    " (SELECT account FROM revision_authors JOIN revisions ON revisions.id = revision WHERE article = ?2"
    " ORDER BY number, position LIMIT 1)) AS person, coalesce((SELECT saved_at FROM drafts WHERE article = ?1),"
    " (SELECT max(created_at) FROM revisions WHERE article = ?2), 0) AS moment)";

Result<void> remakeArticle(Connection &content, const Remains &remains)
{
    const auto packed = packedMetadata(content, remains);
    if (!packed)
        return packed.error();
    const auto json = packed->isEmpty() ? Result<QByteArray>(Error{}) : unpack(*packed);
    const auto metadata = json ? decodeMetadata(*json) : Result<Metadata>(json.error());
    const Metadata known = metadata ? *metadata : Metadata();
    const bool isVersion = known.kind == ContentKind::EnglishVersion;
    return content.run(makeArticle, remains.number, remains.id, known.title, known.category,
                       contentKindName(known.kind), isVersion ? known.fields.value(u"original"_s) : QString());
}

Result<void> remakeArticles(Connection &content, const QHash<QByteArray, qint64> &numbers)
{
    auto lost = content.list(
        "SELECT article, '' FROM (SELECT article FROM drafts UNION SELECT article FROM draft_authors"
        " UNION SELECT article FROM journal UNION SELECT article FROM draft_versions UNION SELECT article FROM"
        " comments UNION SELECT article FROM private_fields UNION SELECT article FROM question_events UNION SELECT"
        " article FROM letters)"
        " WHERE article NOT IN (SELECT number FROM articles)",
        [&numbers](const Statement &row) {
            const QByteArray id = numbers.key(row.integer(0));
            return Remains{id.isEmpty() ? ArticleId::create().toString() : QString::fromUtf8(id), row.integer(0)};
        });
    if (!lost)
        return lost.error();
    const auto named = content.list(
        "SELECT DISTINCT article FROM (SELECT article FROM revisions UNION SELECT article FROM"
        " decisions UNION SELECT article FROM deliveries) WHERE article NOT IN (SELECT id FROM"
        " articles)",
        [&numbers](const Statement &row) { return Remains{row.text(0), numbers.value(row.text(0).toUtf8())}; });
    if (!named)
        return named.error();
    *lost += *named;
    for (const Remains &remains : *lost) {
        if (const auto made = remakeArticle(content, remains); !made)
            return made;
    }
    return {};
}

/// A decision names its revision's number and manifest: enough for a row without metadata and text.
Result<void> remakeRevisions(Connection &content)
{
    const auto decisions = content.list("SELECT json FROM decisions WHERE revision NOT IN (SELECT id FROM revisions)",
                                        [](const Statement &row) { return row.blob(0); });
    if (!decisions)
        return decisions.error();
    for (const QByteArray &json : *decisions) {
        const auto decision = decisionFromJson(json);
        if (!decision)
            continue;
        const auto made = content.run(
            "INSERT OR IGNORE INTO revisions (id, article, number, metadata, text, manifest_sha512, created_at)"
            " VALUES (?, ?, ?, ?, NULL, ?, ?)",
            decision->revision, decision->article, decision->revisionNumber, pack(encodeMetadata(Metadata())),
            decision->manifestSha512, decision->decidedAt);
        if (!made)
            return made;
    }
    return content.execute("UPDATE revisions SET text = NULL WHERE text NOT IN (SELECT number FROM texts);");
}

/// The newest text that reads, of the local history or of a version, becomes the draft, an empty one where there is none.
Result<void> remakeDrafts(Connection &content)
{
    const auto fromRevisions = content.execute(
        "DELETE FROM drafts WHERE text IS NOT NULL AND text NOT IN (SELECT number FROM texts);"
        "INSERT INTO drafts (article, metadata, xhtml, changed_since_revision, saved_at, saved_by)"
        " SELECT articles.number, former.metadata, former.xhtml, 1, former.written_at, former.account FROM articles"
        " JOIN draft_versions AS former ON former.article = articles.number WHERE former.number = (SELECT max(number)"
        " FROM draft_versions WHERE article = articles.number) AND articles.number NOT IN (SELECT article FROM drafts)"
        " AND former.written_at > coalesce((SELECT max(created_at) FROM revisions WHERE article = articles.id AND text"
        " IS NOT NULL), 0);"
        "INSERT INTO drafts (article, metadata, xhtml, text, changed_since_revision, saved_at)"
        " SELECT articles.number, revisions.metadata, x'', revisions.text, 0, revisions.created_at FROM articles JOIN"
        " revisions ON revisions.article = articles.id WHERE revisions.number = (SELECT max(number) FROM revisions AS"
        " newest WHERE newest.article = articles.id AND newest.text IS NOT NULL) AND articles.number NOT IN (SELECT"
        " article FROM drafts);");
    if (!fromRevisions)
        return fromRevisions;
    const auto empty = content.list("SELECT number, title, category FROM articles WHERE number NOT IN (SELECT article"
                                    " FROM drafts)",
                                    [](const Statement &row) {
                                        Metadata metadata;
                                        metadata.title = row.text(1);
                                        metadata.category = row.text(2);
                                        return std::pair(row.integer(0), pack(encodeMetadata(metadata)));
                                    });
    if (!empty)
        return empty.error();
    for (const auto &[number, metadata] : *empty) {
        const auto made = content.run("INSERT INTO drafts (article, metadata, xhtml, changed_since_revision, saved_at)"
                                      " SELECT number, ?2, ?3, 1, updated_at FROM articles WHERE number = ?1",
                                      number, metadata, pack(emptyText));
        if (!made)
            return made;
    }
    return content.execute(
        "INSERT INTO draft_authors (article, position, account) SELECT number, 0, author FROM articles WHERE number NOT"
        " IN (SELECT article FROM draft_authors);");
}

Result<void> remakeDelivery(Connection &content, const QString &revision, DeliveryPurpose purpose)
{
    return content.run(
        "INSERT INTO deliveries (id, article, revision, title, state, package_sha512, package_size, attempts,"
        " last_reason, last_detail, receipt, receipt_signature, page_url, created_at,"
        " updated_at, purpose) SELECT ?1, articles.id, ?2, title, 'waiting', x'', 0, 0, '', '', x'', x'', '', "
        "updated_at, updated_at, ?3 FROM articles JOIN revisions ON revisions.article = articles.id WHERE"
        " revisions.id = ?2",
        DeliveryId::create(), revision, deliveryPurposeName(purpose));
}

/// What was approved and not received yet is packed and sent again; so is the notice of a withdrawal.
Result<void> remakeDeliveries(Connection &content)
{
    const auto approved =
        content.list("SELECT DISTINCT decisions.revision FROM decisions JOIN articles ON articles.id = "
                     "decisions.article WHERE decisions.kind = 'approve' AND stage IN"
                     " ('approved', 'packed', 'sending') AND revision NOT IN (SELECT revision FROM deliveries)"
                     " AND sequence = (SELECT max(sequence) FROM decisions AS later WHERE later.article = articles.id)",
                     [](const Statement &row) { return row.text(0); });
    if (!approved)
        return approved.error();
    for (const QString &revision : *approved) {
        const auto made = remakeDelivery(content, revision, DeliveryPurpose::Publication);
        const auto back = made ? content.run("UPDATE articles SET stage = 'approved' WHERE id = (SELECT article FROM"
                                             " revisions WHERE id = ?)",
                                             revision)
                               : made;
        if (!back)
            return back;
    }
    const auto withdrawn = content.list("SELECT DISTINCT revision FROM decisions WHERE kind = 'withdraw' AND revision"
                                        " NOT IN (SELECT revision FROM deliveries WHERE purpose = 'withdrawal')",
                                        [](const Statement &row) { return row.text(0); });
    if (!withdrawn)
        return withdrawn.error();
    for (const QString &revision : *withdrawn) {
        if (const auto made = remakeDelivery(content, revision, DeliveryPurpose::Withdrawal); !made)
            return made;
    }
    return {};
}

/// What refers to nothing even now.
constexpr auto dropDangling = "DELETE FROM decisions WHERE revision NOT IN (SELECT id FROM revisions);"
                              "DELETE FROM deliveries WHERE revision NOT IN (SELECT id FROM revisions);"
                              "DELETE FROM revision_authors WHERE revision NOT IN (SELECT id FROM revisions);"
                              "UPDATE comments SET answers = NULL WHERE answers NOT IN (SELECT number FROM comments);"
                              "DELETE FROM claims WHERE article NOT IN (SELECT number FROM articles);"
                              "DELETE FROM seen WHERE article NOT IN (SELECT number FROM articles) OR text NOT IN"
                              " (SELECT number FROM texts);"
                              // Made of the drafts when the store is opened.
                              "DELETE FROM settings WHERE key = 'search-index';";

/// An article out of a copy stands where the decisions since have led it.
constexpr auto bringUpToDate =
    "UPDATE articles SET latest_revision = coalesce((SELECT max(number) FROM revisions WHERE article = articles.id), "
    "0),"
    " stage = (SELECT CASE kind WHEN 'submit' THEN 'submitted' WHEN 'review' THEN 'awaiting-approval' WHEN 'return' "
    "THEN"
    " 'returned' WHEN 'decline' THEN 'declined' WHEN 'approve' THEN iif(EXISTS (SELECT 1 FROM deliveries WHERE article "
    "="
    " articles.id AND length(package_sha512) > 0), 'packed', 'approved') WHEN 'withdraw' THEN 'withdrawn' ELSE 'draft' "
    "END FROM decisions WHERE"
    " article = articles.id AND kind <> 'forward' ORDER BY sequence DESC LIMIT 1)"
    " WHERE number = ?1 AND (SELECT count(*) FROM decisions WHERE article = articles.id) > ?2";

/// Numbers of the articles `copy` has and `into` lacks, with how many decisions the copy knows of each.
Result<QHash<qint64, qint64>> missingArticles(Connection &copy, Connection &into)
{
    const auto here = into.list("SELECT number FROM articles", [](const Statement &row) { return row.integer(0); });
    if (!here)
        return here.error();
    QHash<qint64, qint64> missing;
    const auto there = copy.list("SELECT number, (SELECT count(*) FROM decisions WHERE article = id) FROM articles",
                                 [&missing](const Statement &row) {
                                     missing.insert(row.integer(0), row.integer(1));
                                     return 0;
                                 });
    if (!there)
        return there.error();
    for (const qint64 number : *here)
        missing.remove(number);
    return missing;
}

} // namespace

Result<void> takeMissingRows(Connection &copy, Connection &into)
{
    const bool hasArticles = into.family() == u"content"_s;
    const auto missing = hasArticles ? missingArticles(copy, into) : Result(QHash<qint64, qint64>());
    if (!missing)
        return missing.error();
    const auto tables = tableShapes(into);
    if (!tables)
        return tables.error();
    for (const TableShape &table : *tables) {
        if (table.name == "journal"_L1)
            continue;
        if (const auto taken = takeTable(copy, into, table); !taken)
            return taken;
    }
    for (auto article = missing->cbegin(); article != missing->cend(); ++article) {
        if (const auto current = into.run(bringUpToDate, article.key(), article.value()); !current)
            return current;
    }
    return {};
}

Result<void> takeLostJournal(Connection &copy, Connection &into, const QHash<qint64, qint64> &indexed)
{
    const auto present = into.list("SELECT article FROM drafts", [](const Statement &row) { return row.integer(0); });
    if (!present)
        return present.error();
    const QSet<qint64> drafts(present->cbegin(), present->cend());
    Result<void> done;
    const auto rows = copy.list(
        "SELECT sequence, article, account, base_sha256, entry, written_at, set_aside FROM journal ORDER BY sequence",
        [&](const Statement &row) {
            const qint64 article = row.integer(1);
            if (!done || (drafts.contains(article) && indexed.value(row.integer(0)) != article))
                return 0;
            const auto put = into.runRecord("INSERT OR IGNORE INTO journal (sequence, article, account, base_sha256,"
                                            " entry, written_at, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                            row.record());
            if (!put)
                done = put.error();
            return 0;
        });
    return rows ? done : rows.error();
}

Result<void> dropBrokenPackages(Connection &assets, const AssetHoldings &held)
{
    const auto packages = assets.list("SELECT number, sha512 FROM packages",
                                      [](const Statement &row) { return std::pair(row.integer(0), row.blob(1)); });
    if (!packages)
        return packages.error();
    for (const auto &[number, sha512] : *packages) {
        if (held.packages.contains(sha512))
            continue;
        const auto dropped = assets.run("DELETE FROM package_slices WHERE package = ?", number);
        if (const auto gone = dropped ? assets.run("DELETE FROM packages WHERE number = ?", number) : dropped; !gone)
            return gone;
    }
    return {};
}

Result<void> closeReferences(Connection &content, const QHash<QByteArray, qint64> &articleNumbers)
{
    Result<void> done = remakeArticles(content, articleNumbers);
    if (done)
        done = remakeRevisions(content);
    if (done)
        done = remakeDrafts(content);
    if (done)
        done = remakeDeliveries(content);
    if (done)
        done = content.execute(dropDangling);
    if (!done)
        return done;
    const auto broken = content.first("PRAGMA foreign_key_check", [](const Statement &row) { return row.text(0); });
    if (!broken)
        return broken.error();
    if (*broken)
        return Error{Fault::Tampered, u"store-unrepairable"_s, Retry::Never, {}, **broken};
    return {};
}

} // namespace bantin::store
