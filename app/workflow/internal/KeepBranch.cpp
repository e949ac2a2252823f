// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/KeepBranch.h"

#include "app/base/CanonicalJson.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/JoinArticle.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject textJson(const package::HandoverText &text)
{
    return {{u"metadata"_s, QString::fromUtf8(text.metadataJson)}, {u"xhtml"_s, QString::fromUtf8(text.articleXhtml)}};
}

/// What tells two versions apart: where their history ends, and their text.
QString headOf(const MergeSide &side)
{
    const QByteArray last = side.decisions.isEmpty() ? QByteArray() : side.decisions.constLast();
    return QString::fromLatin1(last.toHex() + ':' + side.text.toHex());
}

Result<qint64> knownBranch(Session &session, const QString &article, const QString &head)
{
    const auto papers = store::RecordRepository(*session.store).about(QString::fromLatin1(branchPaper), article);
    if (!papers)
        return papers.error();
    for (const store::SignedRecord &paper : *papers) {
        const auto content = fromCanonicalJson(paper.json, paper.json.size());
        if (content && content->value("head"_L1) == head)
            return paper.number;
    }
    return 0;
}

} // namespace

Result<qint64> keepBranch(Session &session, const package::HandoverSlip &slip, const package::VerifiedArticle &article)
{
    const MergeSide side = sideOf(article);
    const QString subject = article.article.id.toString();
    const auto known = knownBranch(session, subject, headOf(side));
    if (!known || *known > 0)
        return known;
    const auto ours = store::RevisionRepository(*session.store).ofArticle(article.article.id);
    if (!ours)
        return ours.error();
    QJsonArray revisions;
    for (qsizetype i = 0; i < article.revisions.size(); ++i) {
        if (std::ranges::find(*ours, article.revisions.at(i).id, &Revision::id) == ours->cend())
            revisions.append(textJson(article.article.revisions.at(i)));
    }
    QJsonArray ancestors;
    for (const QByteArray &former : side.ancestors)
        ancestors.append(QString::fromLatin1(former.toHex()));
    QJsonArray decisions;
    for (const package::HandoverDecision &taken : article.decisions)
        decisions.append(QJsonObject{{u"json"_s, QString::fromUtf8(taken.file.json)},
                                     {u"signature"_s, base64(taken.file.signature)}});
    QJsonObject content{{u"head"_s, headOf(side)},
                        {u"handover"_s, slip.id},
                        {u"sender"_s, slip.sender.name},
                        {u"sent-at"_s, slip.createdAt.toMSecsSinceEpoch()},
                        {u"stage"_s, stageName(article.article.stage)},
                        {u"text-sha256"_s, QString::fromLatin1(side.text.toHex())},
                        {u"ancestors"_s, ancestors},
                        {u"revisions"_s, revisions},
                        {u"decisions"_s, decisions},
                        {u"text"_s, textJson(article.article.draft ? article.article.draft->text
                                                                   : article.article.revisions.constLast())}};
    return keepPaper(session, QString::fromLatin1(branchPaper), AuditAction::BranchKept, subject, content);
}

} // namespace bantin::workflow
