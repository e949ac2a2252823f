// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SamplePages.h"

#include "app/content/Xhtml.h"
#include "app/domain/KindField.h"
#include "app/render/AddressSheet.h"
#include "app/render/PageRenderer.h"
#include "app/render/SearchPage.h"
#include "resources/Resources.h"
#include "tests/support/EveryConstruct.h"
#include "tests/support/Expect.h"

#include <QTimeZone>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<QString, QString>> categories{{u"chi-dao-dieu-hanh"_s, u"Chỉ đạo điều hành"_s},
                                                    {u"tin-tuc-su-kien"_s, u"Tin tức – sự kiện"_s},
                                                    {u"kinh-te"_s, u"Kinh tế – xây dựng nông thôn mới"_s},
                                                    {u"van-hoa"_s, u"Văn hoá – xã hội"_s},
                                                    {u"giao-duc"_s, u"Giáo dục – y tế"_s},
                                                    {u"quoc-phong"_s, u"Quốc phòng – an ninh"_s},
                                                    {u"cai-cach"_s, u"Cải cách hành chính"_s},
                                                    {u"chuyen-doi-so"_s, u"Chuyển đổi số"_s}};

const QDateTime approved(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC);

render::SiteContext site(const QString &root)
{
    return {u"UBND xã Đồng Việt"_s, u"https://dongviet.example.vn"_s, root,
            u"Trụ sở: thôn 3, xã Đồng Việt. Điện thoại: 0292 3 123 456"_s};
}

QString categoryPath(qsizetype index)
{
    return u"chuyen-muc/%1/index.html"_s.arg(categories.at(index).first);
}

render::ListPage list(const QString &title, const QString &image)
{
    render::ListPage page{title, {}, {}};
    for (qsizetype i = 0; i < categories.size(); ++i)
        page.categories.append({categories.at(i).second, categoryPath(i)});
    const QStringList titles{u"Khánh thành đường liên thôn Đồng Việt dài 2,4 km"_s,
                             u"Xã Đồng Việt đạt chuẩn nông thôn mới nâng cao sau ba năm phấn đấu"_s,
                             u"Lịch tiếp công dân tháng 12"_s, u"Thông báo về việc thu gom rác thải nhựa"_s,
                             u"Học sinh trường Tiểu học Đồng Việt nhận học bổng “Tiếp sức đến trường”"_s};
    for (int i = 0; i < int(titles.size()); ++i) {
        const QString sapo = i % 2 == 0 ? u"Tuyến đường rút ngắn một nửa thời gian đi lại của hơn 600 hộ dân ba thôn "
                                          "vùng bãi, hoàn thành trước kế hoạch 20 ngày."_s
                                        : QString();
        page.entries.append({titles.at(i), sapo, u"bai/duong-lien-thon/index.html"_s,
                             i % 3 == 0 ? u"bai/duong-lien-thon/assets/"_s + image : QString(),
                             u"Con đường bê tông mới giữa cánh đồng"_s, categories.at(1).second,
                             u"6f1c1e9e-8a5e-4f0e-9d53-7a2c8f7f6b1%1"_s.arg(i), approved.addDays(-i)});
    }
    return page;
}

render::ArticlePage page(const content::ImportedDocument &article)
{
    render::ArticlePage shown{article.metadata, categories.at(1).first, categories.at(1).second,
                              content::toXhtml(article.document), approved};
    shown.reuse = u"Khi sử dụng lại thông tin phải ghi rõ tên và địa chỉ truy cập của cổng (Điều 25.1)."_s;
    return shown;
}

content::ImportedDocument inEnglish(content::ImportedDocument article)
{
    article.metadata.language = u"en"_s;
    article.metadata.title = u"New road between the villages of Đồng Việt opens"_s;
    article.metadata.sapo = u"It halves the way of more than 600 households."_s;
    return article;
}

/// Everything a form can say, and everything readers have to know first.
render::ArticlePage everyParticular(const content::ImportedDocument &article)
{
    render::ArticlePage shown = page(article);
    shown.metadata.kind = ContentKind::Consultation;
    const QList<KindField> fields = kindFields();
    for (const KindField &field : fields) {
        if (field.privacy == KindField::Privacy::Private || field.name == "original"_L1)
            continue;
        const bool isDate = field.type == KindField::Type::Date;
        shown.metadata.fields.insert(field.name, isDate                                ? u"2026-11-30"_s
                                                 : field.type == KindField::Type::Flag ? u"yes"_s
                                                 : field.type == KindField::Type::Text ? u"Dòng một\nDòng hai"_s
                                                                                       : field.label.vi);
    }
    shown.today = QDate(2026, 11, 20);
    shown.otherVersion = u"bai/new-road/index.html"_s;
    return shown;
}

content::ImportedDocument shortest()
{
    content::ImportedDocument article;
    article.metadata.title = u"Lịch tiếp công dân tháng 12"_s;
    article.document.blocks = {{content::Paragraph{{content::Text{u"Sáng thứ Năm hằng tuần."_s, {}, {}}}}}};
    return article;
}

render::ArchiveLists archive()
{
    render::ArchiveLists lists;
    for (int month = 11; month > 2; --month)
        lists.months.append(
            {u"Tháng %1/2026"_s.arg(month), u"luu-tru/2026-%1/index.html"_s.arg(month, 2, 10, QChar(u'0')), 4 * month});
    for (qsizetype i = 0; i < categories.size(); ++i)
        lists.categories.append({categories.at(i).second, categoryPath(i), 7 + i});
    return lists;
}

render::SearchPage found(const QString &image)
{
    const render::ListPage some = list(u"UBND xã Đồng Việt"_s, image);
    render::SearchPage page{u"đường liên thôn"_s, 47, some.entries, 2, 3, 500, some.categories, archive()};
    for (render::ListEntry &entry : page.entries)
        entry.excerpt = u"… tuyến \u2068đường\u2069 \u2068liên\u2069 \u2068thôn\u2069 rút ngắn một nửa thời gian đi "
                        u"lại của hơn 600 hộ dân ba "
                        "\u2068thôn\u2069 vùng bãi, hoàn thành trước kế hoạch …"_s;
    return page;
}

} // namespace

QMap<QString, QByteArray> samplePages()
{
    resources::ensureLoaded();
    const render::PageRenderer renderer;
    const content::ImportedDocument article = everyConstruct();
    const QString image = article.assets.first().name;
    QMap<QString, QByteArray> pages;
    pages[u"index.html"_s] = expect(renderer.listPage(site({}), list(u"UBND xã Đồng Việt"_s, image)));
    pages[categoryPath(1)] = expect(renderer.listPage(site(u"../../"_s), list(categories.at(1).second, image)));
    render::ListPage empty = list(categories.at(2).second, image);
    empty.entries.clear();
    pages[categoryPath(2)] = expect(renderer.listPage(site(u"../../"_s), empty));
    pages[u"bai/duong-lien-thon/index.html"_s] = expect(renderer.articlePage(site(u"../../"_s), page(article)));
    pages[u"bai/new-road/index.html"_s] = expect(renderer.articlePage(site(u"../../"_s), page(inEnglish(article))));
    pages[u"bai/lay-y-kien/index.html"_s] =
        expect(renderer.articlePage(site(u"../../"_s), everyParticular(shortest())));
    pages[u"bai/lich/index.html"_s] = expect(renderer.articlePage(site(u"../../"_s), page(shortest())));
    for (const content::ImportedAsset &asset : article.assets) {
        for (const auto &folder : {u"bai/duong-lien-thon/assets/"_s, u"bai/new-road/assets/"_s})
            pages[folder + asset.name] = asset.bytes;
    }
    for (const QString &path : pages.keys().filter(u"bai/"_s).filter(u"/index.html"_s)) {
        const QString folder = path.chopped(QStringView(u"index.html").size());
        pages[folder + u"dia-chi.css"_s] = render::addressSheet(QUrl(site({}).siteUrl + u'/' + folder));
    }
    pages[u"tim-kiem/index.html"_s] = expect(renderer.searchPage(site(u"../"_s), found(image)));
    render::SearchPage nothing;
    nothing.query = u"đường sắt"_s;
    nothing.categories = found(image).categories;
    nothing.archive = archive();
    pages[u"tim-kiem/khong-co/index.html"_s] = expect(renderer.searchPage(site(u"../../"_s), nothing));
    pages[u"luu-tru/index.html"_s] = expect(renderer.archivePage(site(u"../"_s), archive(), {}));
    pages[u"bai/da-go/index.html"_s] =
        expect(renderer.withdrawnPage(site(u"../../"_s), {approved, u"Số liệu chưa được kiểm chứng."_s}));
    const auto theme = renderer.themeFiles();
    for (const auto &[path, bytes] : theme.asKeyValueRange())
        pages[u"theme/"_s + path] = bytes;
    return pages;
}

} // namespace bantin::testing
