// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/CommonText.h"

#include "app/base/CanonicalJson.h"
#include "app/content/Xhtml.h"
#include "app/domain/Decision.h"
#include "app/store/RevisionRepository.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/OtherVersions.h"
#include "app/workflow/internal/DeskExchange.h"

#include <QJsonArray>
#include <QSet>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// What the other version grew from, as its paper says.
struct Origin {
    QSet<QByteArray> texts; ///< digests
    QSet<RevisionId> revisions;
};

Origin originOf(const QJsonObject &paper)
{
    Origin origin;
    const QJsonArray ancestors = paper["ancestors"_L1].toArray();
    for (const QJsonValue &former : ancestors)
        origin.texts.insert(QByteArray::fromHex(former.toString().toLatin1()));
    const QJsonArray decisions = paper["decisions"_L1].toArray();
    for (const QJsonValue &taken : decisions) {
        if (const auto decision = decisionFromJson(taken["json"_L1].toString().toUtf8()))
            origin.revisions.insert(decision->revision);
    }
    return origin;
}

class Search
{
public:
    Search(Session &session, const ArticleId &article, const Origin &origin)
        : m_session(session)
        , m_article(article)
        , m_origin(origin)
    {
    }

    Result<void> amongRevisions()
    {
        const auto revisions = store::RevisionRepository(*m_session.store).ofArticle(m_article);
        if (!revisions)
            return revisions.error();
        for (const Revision &revision : *revisions) {
            if (m_origin.revisions.contains(revision.id) || isOrigin(revision.metadata, revision.xhtml))
                take({revision.metadata, revision.xhtml, revision.createdAt});
        }
        return {};
    }
    Result<void> amongFormerDrafts()
    {
        const store::VersionRepository versions(*m_session.store);
        const auto kept = versions.ofArticle(m_article);
        if (!kept)
            return kept.error();
        for (const store::DraftVersion &version : *kept) {
            const auto copy = versions.find(m_article, version.number);
            if (!copy)
                return copy.error();
            if (isOrigin(copy->metadata, copy->xhtml))
                take({copy->metadata, copy->xhtml, version.writtenAt});
        }
        return {};
    }
    /// A version that was dealt with counts as one the text here grew from.
    Result<void> amongSettledVersions()
    {
        const auto versions = otherVersions(m_session, m_article);
        if (!versions)
            return versions.error();
        for (const OtherVersion &version : *versions) {
            const QByteArray xhtml = content::toXhtml(version.document);
            if (version.isSettled && isOrigin(version.metadata, xhtml))
                take({version.metadata, xhtml, version.sentAt});
        }
        return {};
    }

    std::optional<CommonText> found;

private:
    bool isOrigin(const Metadata &metadata, const QByteArray &xhtml) const
    {
        return m_origin.texts.contains(textDigest(metadata, xhtml));
    }
    void take(const CommonText &text)
    {
        if (!found || found->at < text.at)
            found = text;
    }

    Session &m_session;
    const ArticleId m_article;
    const Origin &m_origin;
};

} // namespace

Result<std::optional<CommonText>> commonText(Session &session, const ArticleId &article, qint64 branch)
{
    const auto paper = store::RecordRepository(*session.store).find(branch);
    if (!paper)
        return paper.error();
    const auto content = fromCanonicalJson(paper->json, paper->json.size());
    if (!content)
        return content.error();
    const Origin origin = originOf(*content);
    Search search(session, article, origin);
    for (const auto step : {&Search::amongRevisions, &Search::amongFormerDrafts, &Search::amongSettledVersions}) {
        if (const auto searched = (search.*step)(); !searched)
            return searched.error();
    }
    return search.found;
}

} // namespace bantin::workflow
