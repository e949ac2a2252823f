// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/VersionRepository.h"

#include "app/store/Connection.h"
#include "app/store/DraftText.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

#include <QSet>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

QString kindName(DraftVersion::Kind kind)
{
    return kind == DraftVersion::Kind::Automatic ? u"automatic"_s : u"set-aside"_s;
}

struct Row {
    QByteArray metadata; ///< packed
    QByteArray xhtml;    ///< packed
};

} // namespace

VersionRepository::VersionRepository(Store &store)
    : m_store(store)
{
}

Result<void> VersionRepository::keep(const WorkingCopy &copy, DraftVersion::Kind kind, const QDateTime &now)
{
    Connection &content = m_store.content();
    const DraftText text{encodeMetadata(copy.metadata), copy.xhtml};
    const QByteArray sha256 = digestOf(text);
    const auto newest = content.first(
        "SELECT draft_versions.sha256, draft_versions.kind FROM draft_versions JOIN articles ON articles.number = "
        "article"
        " WHERE articles.id = ? ORDER BY draft_versions.number DESC LIMIT 1",
        [](const Statement &row) { return std::pair(row.blob(0), row.text(1)); }, copy.article);
    if (!newest)
        return newest.error();
    const bool thereAlready = *newest && (*newest)->first == sha256;
    if (thereAlready && (kind == DraftVersion::Kind::Automatic || (*newest)->second == kindName(kind)))
        return {};
    const Result<void> kept = content.run(
        "INSERT INTO draft_versions (article, kind, title, account, metadata, xhtml, sha256, written_at, kept_at)"
        " VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?)",
        copy.article, kindName(kind), copy.metadata.title, copy.savedBy, pack(text.metadata), pack(text.xhtml), sha256,
        copy.savedAt, now);
    return kept ? thin(copy.article, now) : kept;
}

QList<qsizetype> VersionRepository::superfluous(const QList<QDateTime> &times, const QDateTime &now)
{
    QList<qsizetype> let;
    QSet<qint64> hours;
    QSet<qint64> days;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const qint64 second = times.at(i).toSecsSinceEpoch();
        const qint64 age = now.toSecsSinceEpoch() - second;
        // Also what a clock that was set back has put into the future.
        if (age <= hour)
            continue;
        QSet<qint64> &taken = age <= day ? hours : days;
        const qint64 span = second / (age <= day ? hour : day);
        if (taken.contains(span) || (age > day && taken.size() >= mostDays))
            let.append(i);
        else
            taken.insert(span);
    }
    return let;
}

Result<void> VersionRepository::thin(const ArticleId &article, const QDateTime &now)
{
    struct Kept {
        qint64 number;
        QDateTime at;
    };
    const auto kept = m_store.content().list(
        "SELECT draft_versions.number, kept_at FROM draft_versions JOIN articles ON articles.number = article"
        " WHERE articles.id = ? AND draft_versions.kind = 'automatic' ORDER BY kept_at DESC, draft_versions.number "
        "DESC",
        [](const Statement &row) { return Kept{row.integer(0), row.time(1)}; }, article);
    if (!kept)
        return kept.error();
    QList<QDateTime> times;
    for (const Kept &version : *kept)
        times.append(version.at);
    for (const qsizetype place : superfluous(times, now)) {
        const auto let = m_store.content().run("DELETE FROM draft_versions WHERE number = ?", kept->at(place).number);
        if (!let)
            return let;
    }
    return {};
}

Result<QList<DraftVersion>> VersionRepository::ofArticle(const ArticleId &article) const
{
    return m_store.content().list(
        "SELECT draft_versions.number, draft_versions.kind, draft_versions.title, account, written_at, kept_at FROM "
        "draft_versions"
        " JOIN articles ON articles.number = article WHERE articles.id = ? ORDER BY draft_versions.number DESC",
        [](const Statement &row) {
            return DraftVersion{.number = row.integer(0),
                                .kind = row.text(1) == kindName(DraftVersion::Kind::SetAside)
                                            ? DraftVersion::Kind::SetAside
                                            : DraftVersion::Kind::Automatic,
                                .title = row.text(2),
                                .account = row.id<AccountId>(3),
                                .writtenAt = row.time(4),
                                .keptAt = row.time(5)};
        },
        article);
}

Result<WorkingCopy> VersionRepository::find(const ArticleId &article, qint64 number) const
{
    const auto row = m_store.content().first(
        "SELECT metadata, xhtml FROM draft_versions JOIN articles ON articles.number = article"
        " WHERE articles.id = ? AND draft_versions.number = ?",
        [](const Statement &found) { return Row{found.blob(0), found.blob(1)}; }, article, number);
    if (!row)
        return row.error();
    if (!*row)
        return notFound(u"version-not-found"_s, QString::number(number));
    const auto json = unpack((*row)->metadata);
    const auto xhtml = unpack((*row)->xhtml);
    if (!json || !xhtml)
        return json ? xhtml.error() : json.error();
    const auto metadata = decodeMetadata(*json);
    if (!metadata)
        return metadata.error();
    WorkingCopy copy;
    copy.article = article;
    copy.metadata = *metadata;
    copy.xhtml = *xhtml;
    return copy;
}

Result<QDateTime> VersionRepository::newest(const ArticleId &article) const
{
    const auto time = m_store.content().first(
        "SELECT max(kept_at) FROM draft_versions JOIN articles ON articles.number = article WHERE articles.id = ?",
        [](const Statement &row) { return row.time(0); }, article);
    return time ? Result<QDateTime>(time->value_or(QDateTime())) : time.error();
}

} // namespace bantin::store
