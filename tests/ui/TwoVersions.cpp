// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/TwoVersions.h"

#include "app/crypto/Digest.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ImportHandover.h"
#include "app/workflow/SaveDraft.h"
#include "tests/support/Expect.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;
using namespace content;

namespace {

Block paragraph(const QString &words)
{
    return {Paragraph{{Text{words, {}, {}}}}};
}

Block bullets(const QStringList &items)
{
    List list;
    for (const QString &item : items)
        list.items.append(Blocks{paragraph(item)});
    return {list};
}

ImportedAsset photograph(const QColor &sky)
{
    QImage image(480, 270, QImage::Format_RGB32);
    image.fill(sky);
    QPainter painter(&image);
    painter.setBrush(Qt::darkGray);
    painter.drawPolygon(QPolygon{{200, 90}, {280, 90}, {440, 270}, {40, 270}});
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const QByteArray bytes = buffer.data();
    return {QString::fromLatin1(crypto::sha512(bytes).toHex()) + ".png"_L1, u"image/png"_s, bytes, {}, 480, 270};
}

ImportedDocument common(const ImportedAsset &picture)
{
    ImportedDocument made = DeskFixture::document();
    made.metadata.sapo = u"Sáng 20/11, UBND xã Đồng Việt tổ chức lễ khánh thành tuyến đường liên thôn."_s;
    made.assets = {picture};
    made.document.blocks = {
        paragraph(u"Tuyến đường dài 2,2 km nối thôn Ba với trung tâm xã, mặt đường rộng 5,5 m."_s),
        {Figure{picture.name,
                u"Đường mới qua thôn Ba"_s,
                false,
                {Text{u"Tuyến đường ngày khánh thành"_s, {}, {}}},
                {},
                480,
                270}},
        paragraph(u"Tổng mức đầu tư khoảng 7 tỷ đồng, trong đó nhân dân đóng góp 1,2 tỷ đồng."_s),
        bullets({u"Thôn Một hiến 450 m² đất."_s, u"Thôn Hai góp 300 ngày công."_s, u"Thôn Ba góp 80 triệu đồng."_s}),
        paragraph(u"Sau tám tháng thi công, công trình hoàn thành trước kế hoạch."_s)};
    return made;
}

void save(workflow::Session &session, const ArticleId &article, const Metadata &metadata, const Blocks &blocks)
{
    expect(workflow::saveDraft(session, article, {blocks}, metadata));
}

/// The contributor knows the length of the road, and what was spent.
void goOnHere(workflow::Session &session, const ArticleId &article, const ImportedDocument &from)
{
    Blocks blocks = from.document.blocks;
    blocks[0] = paragraph(u"Tuyến đường dài 2,4 km nối thôn Ba với trung tâm xã, mặt đường rộng 5,5 m."_s);
    blocks[2] = paragraph(u"Tổng mức đầu tư 6,8 tỷ đồng, trong đó nhân dân đóng góp 1,2 tỷ đồng."_s);
    blocks.append(paragraph(u"Bà con thôn Ba tự nguyện trồng cây xanh dọc hai bên đường."_s));
    save(session, article, from.metadata, blocks);
}

/// The deputy has a better picture, another sum, and what the chairman said.
void goOnThere(workflow::Session &session, const ArticleId &article, const ImportedDocument &from,
               const ImportedAsset &picture)
{
    expect(workflow::storeAssets(session, {picture}));
    Metadata metadata = from.metadata;
    metadata.sapo = u"Sáng 20/11, UBND xã Đồng Việt tổ chức lễ khánh thành tuyến đường bê tông liên thôn."_s;
    metadata.writer = u"Cộng tác viên thôn 3, Phó Ban biên tập"_s;
    Blocks blocks = from.document.blocks;
    blocks[0] = paragraph(u"Tuyến đường dài 2,2 km nối thôn Ba với trung tâm xã, mặt đường bê tông rộng 5,5 m."_s);
    std::get<Figure>(blocks[1].node).asset = picture.name;
    blocks[2] = paragraph(u"Tổng mức đầu tư 7,1 tỷ đồng, trong đó nhân dân đóng góp 1,2 tỷ đồng."_s);
    blocks[3] =
        bullets({u"Thôn Một hiến 450 m² đất."_s, u"Thôn Hai góp 320 ngày công."_s, u"Thôn Ba góp 80 triệu đồng."_s});
    blocks.append(paragraph(u"Chủ tịch UBND xã đề nghị các thôn lắp điện chiếu sáng trước Tết."_s));
    save(session, article, metadata, blocks);
}

} // namespace

QString TwoVersions::title(int article)
{
    return u"Khánh thành đường liên thôn %1"_s.arg(article + 1);
}

TwoVersions::TwoVersions(DeskFixture &first, int articles)
    : m_desks(first)
{
    ImportedDocument from = common(photograph(QColor(0x9fb4c4)));
    for (int i = 0; i < articles; ++i) {
        from.metadata.title = title(i);
        m_articles.append(expect(workflow::createArticle(first.as(DeskFixture::contributor), from)).id);
    }
    const auto there = m_desks.handOver(first.as(DeskFixture::contributor), m_articles, DeskFixture::deputy);
    workflow::Session &deputy = m_desks.second(DeskFixture::deputy);
    expect(workflow::importHandover(deputy, there, first.regulations));
    for (int i = 0; i < articles; ++i) {
        from.metadata.title = title(i);
        goOnThere(deputy, m_articles.at(i), from, photograph(QColor(0x7fb2e5)));
        goOnHere(first.as(DeskFixture::contributor), m_articles.at(i), from);
    }
    const auto back = m_desks.handOver(deputy, m_articles, DeskFixture::contributor);
    workflow::Session &contributor = first.as(DeskFixture::contributor);
    const auto summary = expect(workflow::importHandover(contributor, back, first.regulations));
    for (const ArticleId &article : std::as_const(m_articles))
        m_numbers.append(std::ranges::find(summary.articles, article, &workflow::HandoverFate::article)->branch);
    first.leave();
}

} // namespace bantin::testing
