// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OtherVersions.h"

#include "app/base/CanonicalJson.h"
#include "app/content/Xhtml.h"
#include "app/package/Payload.h"
#include "app/store/Transaction.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/DraftEdit.h"

#include <QTimeZone>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Error unreadable()
{
    return {Fault::Tampered, u"store-damaged"_s, Retry::Never, {}, u"handover-branch"_s};
}

Result<OtherVersion> readVersion(const store::SignedRecord &paper)
{
    const auto content = fromCanonicalJson(paper.json, paper.json.size());
    if (!content)
        return unreadable();
    const QJsonValue text = content->value("text"_L1);
    const auto metadata = package::parsePayloadMetadata(text["metadata"_L1].toString().toUtf8());
    const auto document = content::fromXhtml(text["xhtml"_L1].toString().toUtf8());
    if (!metadata || !document)
        return unreadable();
    OtherVersion version;
    version.number = paper.number;
    version.article = metadata->article;
    version.sender = content->value("sender"_L1).toString();
    version.sentAt = QDateTime::fromMSecsSinceEpoch(content->value("sent-at"_L1).toInteger(), QTimeZone::UTC);
    version.stage = stageFromName(content->value("stage"_L1).toString()).value_or(Stage::Draft);
    version.decisions = int(content->value("decisions"_L1).toArray().size());
    version.metadata = metadata->fields;
    version.document = *document;
    version.authors = metadata->authors;
    return version;
}

Result<bool> isSettled(Session &session, qint64 number)
{
    const auto paper =
        store::RecordRepository(*session.store).latest(QString::fromLatin1(settledPaper), QString::number(number));
    return paper ? Result<bool>(paper->has_value()) : paper.error();
}

Result<OtherVersion> openVersion(Session &session, qint64 number)
{
    auto version = otherVersion(session, number);
    if (version && version->isSettled)
        return Error{Fault::Conflict, u"branch-settled"_s, Retry::Never, {QString::number(number)}, {}};
    return version;
}

/// The text there counts as one the text here grew from, or was chosen over.
Result<void> settle(Session &session, const OtherVersion &version, const QString &outcome)
{
    const QString article = version.article.toString();
    const QString digest =
        QString::fromLatin1(textDigest(version.metadata, content::toXhtml(version.document)).toHex());
    const QJsonArray drafts{QJsonObject{{u"article"_s, article}, {u"text-sha256"_s, digest}}};
    const auto kept = keepPaper(session, QString::fromLatin1(settledPaper), AuditAction::BranchSettled,
                                QString::number(version.number),
                                {{u"article"_s, article}, {u"outcome"_s, outcome}, {u"drafts"_s, drafts}},
                                {{u"branch"_s, version.number}, {u"outcome"_s, outcome}, {u"article"_s, article}});
    return kept ? Result<void>() : kept.error();
}

void addAuthors(QList<AccountId> &authors, const QList<AccountId> &theirs)
{
    for (const AccountId &author : theirs) {
        if (!authors.contains(author))
            authors.append(author);
    }
}

} // namespace

Result<QList<OtherVersion>> otherVersions(Session &session, const ArticleId &article)
{
    const auto papers =
        store::RecordRepository(*session.store).about(QString::fromLatin1(branchPaper), article.toString());
    if (!papers)
        return papers.error();
    QList<OtherVersion> versions;
    for (const store::SignedRecord &paper : *papers) {
        auto version = otherVersion(session, paper.number);
        if (!version)
            return version.error();
        versions.append(*std::move(version));
    }
    return versions;
}

Result<QSet<ArticleId>> divergedArticles(Session &session)
{
    const auto subjects = store::RecordRepository(*session.store)
                              .unanswered(QString::fromLatin1(branchPaper), QString::fromLatin1(settledPaper));
    if (!subjects)
        return subjects.error();
    QSet<ArticleId> articles;
    for (const QString &subject : *subjects)
        articles.insert(ArticleId::fromString(subject));
    return articles;
}

Result<OtherVersion> otherVersion(Session &session, qint64 number)
{
    const auto paper = store::RecordRepository(*session.store).find(number);
    if (!paper || paper->kind != QLatin1StringView(branchPaper))
        return Error{Fault::NotFound, u"branch-not-found"_s, Retry::AfterCorrection, {QString::number(number)}, {}};
    auto version = readVersion(*paper);
    if (!version)
        return version;
    const auto settled = isSettled(session, number);
    if (!settled)
        return settled.error();
    version->isSettled = *settled;
    return version;
}

Result<SavedDraft> mergeOtherVersion(Session &session, qint64 number, const content::Document &merged,
                                     const Metadata &metadata)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto version = openVersion(session, number);
    if (!version)
        return version.error();
    auto edit = prepareEdit(session, version->article, merged, metadata);
    if (!edit)
        return edit.error();
    addAuthors(edit->after.authors, version->authors);
    const auto kept = store::VersionRepository(*session.store)
                          .keep(edit->before.copy, store::DraftVersion::Kind::SetAside, session.clock.nowUtc());
    if (!kept)
        return kept.error();
    auto saved = writeWhole(session, *std::move(edit));
    if (!saved)
        return saved;
    if (const auto settled = settle(session, *version, u"merged"_s); !settled)
        return settled.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return saved;
}

Result<void> dismissOtherVersion(Session &session, qint64 number)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto version = openVersion(session, number);
    if (!version)
        return version.error();
    const auto settled = settle(session, *version, u"dismissed"_s);
    return settled ? transaction->commit() : settled;
}

} // namespace bantin::workflow
