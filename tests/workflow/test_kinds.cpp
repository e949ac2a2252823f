// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/domain/KindField.h"
#include "app/package/BagReader.h"
#include "app/render/PageRenderer.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/LinkEnglish.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReadAudit.h"
#include "app/workflow/ReadConsultations.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Kinds of content and their fields from the form to the package. Unlocking is slow on purpose, so one desk serves all and the
/// article with every field is led along the path once.
class TestKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFieldIsKeptFrozenAndPacked_data();
    void everyFieldIsKeptFrozenAndPacked();
    void privateFieldsNeverLeaveTheStore();
    void listsAndFindsByKindAndField();
    void aRequiredFileMustBeAttached();
    void onlyWhoHandlesTheArticleReadsPrivateFields();
    void theLogKnowsThatPrivateFieldsChangedButNotWhat();
    void anEnglishVersionBelongsToItsOriginal();
    void whatIsUnderConsultationIsListedUntilItCloses();
    void aNewApprovalMakesTheEnglishOutdated();

private:
    static QString valueFor(const KindField &field);
    static content::ImportedDocument documentWithFile();
    ArticleId everything();
    QStringList findings(const ArticleId &article, const QString &check);

    std::unique_ptr<DeskFixture> m_desk;
    ArticleId m_article;
    QByteArray m_zip;
    package::PackageContents m_package;
    ArticleView m_view;
};

QString TestKinds::valueFor(const KindField &field)
{
    switch (field.type) {
    case KindField::Type::Date:
        return u"2026-11-20"_s;
    case KindField::Type::Flag:
        return u"yes"_s;
    case KindField::Type::File:
        return u"van-ban.pdf"_s;
    case KindField::Type::Line:
    case KindField::Type::Text:
        break;
    }
    return u"Zq%1"_s.arg(QString::fromLatin1(crypto::sha256(field.name.toUtf8()).toHex().first(12)));
}

content::ImportedDocument TestKinds::documentWithFile()
{
    content::ImportedDocument document = DeskFixture::document();
    const QByteArray bytes = QByteArray("%PDF-1.7\n") + QByteArray(300, 'x');
    content::ImportedAsset file{
        QString::fromLatin1(crypto::sha512(bytes).toHex()) + ".pdf"_L1, u"application/pdf"_s, bytes, {}, 0, 0};
    document.document.blocks.append({content::Attachment{file.name, u"van-ban.pdf"_s, u"Toàn văn"_s, bytes.size()}});
    document.assets.append(file);
    return document;
}

/// An article that has every public field there is, and every private one.
ArticleId TestKinds::everything()
{
    content::ImportedDocument document = documentWithFile();
    document.metadata.title = u"Tin tham khảo: đường liên thôn"_s;
    document.metadata.category = u"tin-tham-khao"_s;
    document.metadata.sourceDate = u"2026-11-19"_s;
    document.metadata.kind = ContentKind::LegalDocument;
    QMap<QString, QString> asker;
    for (const KindField &field : kindFields()) {
        if (field.privacy == KindField::Privacy::Private)
            asker.insert(field.name, valueFor(field));
        else
            document.metadata.fields.insert(field.name, valueFor(field));
    }
    Session &session = m_desk->as(DeskFixture::contributor);
    const ArticleId article = expect(createArticle(session, document)).id;
    expect(setPrivateFields(session, article, asker));
    return article;
}

void TestKinds::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>();
    m_article = everything();
    m_desk->leadToApproval(m_article);
    m_zip = expect(packArticle(m_desk->as(DeskFixture::clerk), m_article, m_desk->regulations));
    m_package = expect(package::readBag(m_zip));
    m_view = expect(showArticle(m_desk->as(DeskFixture::clerk), m_article));
}

void TestKinds::everyFieldIsKeptFrozenAndPacked_data()
{
    QTest::addColumn<QString>("field");
    const QList<KindField> fields = kindFields();
    for (const KindField &field : fields)
        QTest::newRow(qUtf8Printable(field.name)) << field.name;
    qInfo("%lld fields walked", qlonglong(fields.size()));
}

void TestKinds::everyFieldIsKeptFrozenAndPacked()
{
    QFETCH(const QString, field);
    const KindField known = *findKindField(field);
    const auto packed = package::parsePayloadMetadata(m_package.payload.metadataJson);
    QVERIFY(packed.ok());
    const bool isPublic = known.privacy == KindField::Privacy::Public;
    const QString expected = isPublic ? valueFor(known) : QString();
    QCOMPARE(m_view.metadata.fields.value(field), expected);
    QCOMPARE(m_view.revisions.constLast().metadata.fields.value(field), expected);
    QCOMPARE(packed->fields.fields.value(field), expected);
    QCOMPARE(packed->fields.kind, ContentKind::LegalDocument);
    if (!isPublic)
        QCOMPARE(readPrivateFields(m_desk->as(DeskFixture::approver), m_article)->values.value(field), valueFor(known));
}

void TestKinds::privateFieldsNeverLeaveTheStore()
{
    QByteArrayList parts{m_zip, m_package.payload.articleXhtml, m_package.payload.metadataJson, m_package.roster.json};
    for (const package::SignedFile &decision : m_package.decisions)
        parts.append(decision.json);
    for (const package::PayloadAsset &asset : m_package.payload.assets)
        parts.append(asset.bytes);
    const auto packed = expect(package::parsePayloadMetadata(m_package.payload.metadataJson));
    resources::ensureLoaded();
    parts.append(expect(render::PageRenderer().articlePage(
        {packed.context.unit, {}, {}, {}}, {packed.fields, packed.fields.category, packed.context.categoryName,
                                            m_package.payload.articleXhtml, m_desk->clock.nowUtc()})));
    Session &session = m_desk->as(DeskFixture::approver);
    parts.append(expect(exportAudit(session)));
    int sought = 0;
    for (const KindField &field : kindFields()) {
        const QString value = valueFor(field);
        const bool isPrivate = field.privacy == KindField::Privacy::Private;
        const bool isThere =
            std::ranges::any_of(parts, [&value](const QByteArray &part) { return part.contains(value.toUtf8()); });
        if (field.type == KindField::Type::Line && field.name != "original"_L1)
            QCOMPARE(isThere, !isPrivate);
        if (isPrivate) {
            ++sought;
            QVERIFY(searchArticles(session, value)->isEmpty());
            QVERIFY(!m_view.metadata.fields.contains(field.name));
        }
    }
    qInfo("%d private fields sought in %lld files", sought, qlonglong(parts.size()));
    QCOMPARE(sought, 8);
}

void TestKinds::listsAndFindsByKindAndField()
{
    Session &session = m_desk->as(DeskFixture::approver);
    const ArticleId news = expect(createArticle(session, DeskFixture::document())).id;
    const auto documents = listArticles(session, {.kinds = {ContentKind::LegalDocument}});
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->constFirst().id, m_article);
    QCOMPARE(listArticles(session, {.kinds = {ContentKind::News}})->constFirst().id, news);
    QCOMPARE(listArticles(session, {.kinds = {ContentKind::News, ContentKind::LegalDocument}})->size(), 2);
    QVERIFY(listArticles(session, {.kinds = {ContentKind::Gazette}})->isEmpty());
    const auto found = searchArticles(session, m_view.metadata.fields.value(u"number-symbol"_s));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->constFirst().article.id, m_article);
    // Another kind, saved, is what lists go by from then on.
    ArticleView view = expect(showArticle(session, news));
    view.metadata.kind = ContentKind::Gazette;
    expect(saveDraft(session, news, view.document, view.metadata));
    QCOMPARE(listArticles(session, {.kinds = {ContentKind::Gazette}})->size(), 1);
}

QStringList TestKinds::findings(const ArticleId &article, const QString &check)
{
    QStringList found;
    const ArticleView view = expect(showArticle(m_desk->as(DeskFixture::editor), article));
    for (const Finding &finding : view.findings) {
        if (finding.check == check)
            found.append(finding.arguments);
    }
    return found;
}

void TestKinds::aRequiredFileMustBeAttached()
{
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.kind = ContentKind::Advertising;
    Session &session = m_desk->as(DeskFixture::editor);
    const ArticleId without = expect(createArticle(session, document)).id;
    QVERIFY(findings(without, u"kind-fields"_s).contains(u"confirmation"_s));
    QCOMPARE(reasonOf(submitArticle(session, without)), u"checks-block"_s);
    document.metadata.fields = {{u"confirmation"_s, u"van-ban.pdf"_s}, {u"advertiser"_s, u"Hợp tác xã Đồng Việt"_s}};
    const ArticleId named = expect(createArticle(session, document)).id;
    QCOMPARE(reasonOf(submitArticle(session, named)), u"checks-block"_s);
    content::ImportedDocument attached = documentWithFile();
    attached.metadata.kind = document.metadata.kind;
    attached.metadata.fields = document.metadata.fields;
    const ArticleId whole = expect(createArticle(session, attached)).id;
    QCOMPARE(reasonOf(submitArticle(session, whole, DeskFixture::words(session, whole, DecisionKind::Submit))),
             QString());
}

void TestKinds::onlyWhoHandlesTheArticleReadsPrivateFields()
{
    QCOMPARE(reasonOf(readPrivateFields(m_desk->as(DeskFixture::clerk), m_article)), u"role-forbids"_s);
    QCOMPARE(reasonOf(setPrivateFields(m_desk->as(DeskFixture::clerk), m_article, {{u"asker-name"_s, u"X"_s}})),
             u"role-forbids"_s);
    QCOMPARE(reasonOf(readPrivateFields(m_desk->as(DeskFixture::contributor), m_article)), QString());
    Session &editor = m_desk->as(DeskFixture::editor);
    QCOMPARE(reasonOf(setPrivateFields(editor, m_article, {{u"number-symbol"_s, u"X"_s}})), u"field-unknown"_s);
    QCOMPARE(reasonOf(setPrivateFields(editor, m_article, {{u"asker-name"_s, QString(501, u'x')}})),
             u"field-too-long"_s);
    QCOMPARE(readPrivateFields(editor, m_article)->values.size(), 8);
}

void TestKinds::theLogKnowsThatPrivateFieldsChangedButNotWhat()
{
    const ArticleId article = m_desk->draft();
    Session &session = m_desk->as(DeskFixture::contributor);
    const store::AuditQuery query{.subject = article.toString()};
    const qint64 before = *countAudit(session, query);
    expect(setPrivateFields(session, article, {{u"asker-name"_s, u" Nguyễn  Văn An\n"_s}}));
    QCOMPARE(readPrivateFields(session, article)->values.value(u"asker-name"_s), u"Nguyễn  Văn An"_s);
    expect(setPrivateFields(session, article, {{u"asker-name"_s, u"Nguyễn  Văn An"_s}}));
    QCOMPARE(*countAudit(session, query), before + 1);
    expect(setPrivateFields(session, article, {{u"asker-name"_s, QString()}}));
    QVERIFY(readPrivateFields(session, article)->values.isEmpty());
    const auto log = readAudit(session, query);
    QCOMPARE(log->constFirst().action, u"private-fields-changed"_s);
    QVERIFY(log->constFirst().detail[u"sha256"_s].toObject().contains(u"asker-name"_s));
    QVERIFY(!expect(exportAudit(session)).contains("Nguyễn"));
}

void TestKinds::anEnglishVersionBelongsToItsOriginal()
{
    const ArticleId original = m_desk->draft();
    Session &session = m_desk->as(DeskFixture::contributor);
    const Article english = expect(createEnglishVersion(session, original));
    const ArticleView view = expect(showArticle(session, english.id));
    QCOMPARE(view.metadata.kind, ContentKind::EnglishVersion);
    QCOMPARE(view.metadata.language, u"en"_s);
    QCOMPARE(view.metadata.fields.value(u"original"_s), original.toString());
    QCOMPARE(view.document, showArticle(session, original)->document);
    QCOMPARE((*englishVersionOf(session, original))->id, english.id);
    QCOMPARE(reasonOf(createEnglishVersion(session, original)), u"english-exists"_s);
    QCOMPARE(reasonOf(createEnglishVersion(session, english.id)), u"english-of-english"_s);
    const ArticleId other = m_desk->draft();
    QCOMPARE(reasonOf(linkEnglishVersion(session, other, original)), u"english-exists"_s);
    QCOMPARE(reasonOf(linkEnglishVersion(session, other, other)), u"english-of-english"_s);
    QCOMPARE(linkEnglishVersion(session, english.id, other)->id, english.id);
    QVERIFY(!*englishVersionOf(session, original));
    QCOMPARE((*englishVersionOf(session, other))->id, english.id);
}

void TestKinds::whatIsUnderConsultationIsListedUntilItCloses()
{
    const auto publish = [this](const QString &closesOn) {
        content::ImportedDocument document = DeskFixture::document();
        document.metadata.kind = ContentKind::Consultation;
        document.metadata.fields = {{u"closing-date"_s, closesOn}};
        const ArticleId id = expect(createArticle(m_desk->as(DeskFixture::contributor), document)).id;
        m_desk->submit(id);
        Session &session = m_desk->as(DeskFixture::contributor);
        Article article = expect(showArticle(session, id)).article;
        article.stage = Stage::Published;
        expect(store::ArticleRepository(*session.store).update(article));
        return id;
    };
    const ArticleId late = publish(u"2026-12-20"_s);
    const ArticleId soon = publish(u"2026-11-20"_s);
    const ArticleId over = publish(u"2026-11-19"_s);
    const auto listed = expect(listConsultations(m_desk->as(DeskFixture::contributor)));
    QCOMPARE(listed.size(), 3);
    QCOMPARE(listed.at(0).article.id, soon);
    QVERIFY(listed.at(0).isOpen);
    QCOMPARE(listed.at(0).daysLeft, 0);
    QCOMPARE(listed.at(1).article.id, late);
    QCOMPARE(listed.at(1).daysLeft, 30);
    QCOMPARE(listed.at(2).article.id, over);
    QVERIFY(!listed.at(2).isOpen);
}

void TestKinds::aNewApprovalMakesTheEnglishOutdated()
{
    m_desk = std::make_unique<DeskFixture>(u"namdinh-2017");
    const ArticleId original = m_desk->draft();
    ArticleView view = expect(showArticle(m_desk->as(DeskFixture::contributor), original));
    view.metadata.category = u"gioi-thieu"_s;
    expect(saveDraft(m_desk->as(DeskFixture::contributor), original, view.document, view.metadata));
    QCOMPARE(findings(original, u"english-version"_s), QStringList{u"missing"_s});
    const Article english = expect(createEnglishVersion(m_desk->as(DeskFixture::contributor), original));
    QVERIFY(findings(original, u"english-version"_s).isEmpty());
    m_desk->leadToApproval(original);
    QCOMPARE(findings(original, u"english-version"_s), QStringList{u"outdated"_s});
    QCOMPARE(findings(english.id, u"english-version"_s), QStringList{u"outdated"_s});
    m_desk->as(DeskFixture::contributor);
    QCOMPARE(m_desk->edit(english.id), QString());
    QVERIFY(findings(original, u"english-version"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestKinds)
#include "test_kinds.moc"
