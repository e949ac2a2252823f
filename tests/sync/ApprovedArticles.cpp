// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/ApprovedArticles.h"

#include "app/content/Xhtml.h"
#include "app/crypto/Digest.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace bantin::test {

using package::PayloadAsset;

namespace {

PayloadAsset picture(QRandomGenerator &random, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), size / qint64(sizeof(quint32)));
    bytes.replace(0, 8, "\x89PNG\r\n\x1a\n");
    return {QString::fromLatin1(crypto::sha512(bytes).toHex()) + u".png"_s, u"image/png"_s, 1600, 1200, bytes};
}

QByteArray textOf(const QString &sentence, const QList<PayloadAsset> &pictures)
{
    content::Document document;
    document.blocks.append({content::Paragraph{{content::Text{sentence, {}, {}}}}});
    for (const PayloadAsset &each : pictures)
        document.blocks.append(
            {content::Figure{each.name, u"Đường liên thôn"_s, false, {}, {}, each.width, each.height}});
    return content::toXhtml(document);
}

} // namespace

ApprovedArticle ApprovedArticles::make(quint32 seed, int pictures, qint64 pictureSize)
{
    QRandomGenerator random(seed);
    QList<PayloadAsset> list;
    for (int i = 0; i < pictures; ++i)
        list.append(picture(random, pictureSize));
    m_unit.revision.id = RevisionId::create();
    m_unit.revision.article = ArticleId::create();
    m_unit.revision.number = 1;
    m_unit.revision.metadata.title = u"Đường liên thôn, đoạn %1"_s.arg(seed);
    freeze(u"Đoạn đường số %1 đã thông xe."_s.arg(seed), list);
    m_chain = m_unit.decisions();
    return {m_unit.revision.article, m_unit.payload.articleXhtml, list, m_unit.zipOf(m_chain)};
}

ApprovedArticle ApprovedArticles::correct(const ApprovedArticle &article)
{
    const auto says = [](const QString &reason) { return [reason](Decision &decision) { decision.remark = reason; }; };
    m_unit.extend(m_chain, DecisionKind::Correct, m_unit.approver, says(u"Sai ngày thông xe."_s));
    m_unit.revision.id = RevisionId::create();
    m_unit.revision.number = 2;
    freeze(u"Đoạn đường này đã thông xe hôm qua."_s, article.pictures);
    m_unit.extend(m_chain, DecisionKind::Submit, m_unit.contributor);
    m_unit.extend(m_chain, DecisionKind::Review, m_unit.editor);
    m_unit.extend(m_chain, DecisionKind::Approve, m_unit.approver);
    return {article.id, m_unit.payload.articleXhtml, article.pictures, m_unit.zipOf(m_chain)};
}

void ApprovedArticles::freeze(const QString &sentence, const QList<PayloadAsset> &pictures)
{
    m_unit.revision.xhtml = textOf(sentence, pictures);
    const Roster &roster = m_unit.roster;
    m_unit.payload = package::makePayload(
        m_unit.revision, {roster.workspace, roster.unit, roster.regulation, u"Thông tin khác"_s}, pictures);
}

} // namespace bantin::test
