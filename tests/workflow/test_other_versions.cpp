// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/content/merge/PieceMerge.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/CompareVersions.h"
#include "app/workflow/ImportHandover.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "tests/support/Expect.h"
#include "tests/workflow/SecondDesk.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

const auto mySentence = u"Câu viết ở bàn này."_s;
const auto theirSentence = u"Câu viết ở bàn kia."_s;

} // namespace

/// Both desks went on: what each changed is told apart, and one text is made of both by the rules every edit obeys.
class TestOtherVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_desks = std::make_unique<SecondDesk>(); }
    void cleanupTestCase() { m_desks.reset(); }
    void findsTheDraftBothGrewFrom();
    void findsTheRevisionBothDecidedOn();
    void findsTheVersionDealtWithBefore();
    void mergesWhatBothWrote();
    void saysWhyNothingCanBeMerged();
    void mergingIntoAnApprovedTextVoidsItsApproval();
    void keepsEveryTextThatCrossed();

private:
    /// The deputy's version of the contributor's draft, as the first desk keeps it. The draft grew on at both.
    qint64 diverged(const ArticleId &article)
    {
        const auto draft = m_desks->handOver(contributor(), {article}, DeskFixture::deputy);
        expect(importHandover(m_desks->second(DeskFixture::deputy), draft, m_desks->first.regulations));
        m_desks->editThere(article, theirSentence);
        contributor();
        m_desks->first.edit(article, mySentence);
        return handedBack(article);
    }
    qint64 handedBack(const ArticleId &article)
    {
        const auto back = m_desks->handOver(m_desks->second(DeskFixture::deputy), {article}, DeskFixture::contributor);
        return expect(importHandover(contributor(), back, m_desks->first.regulations)).articles.first().branch;
    }
    Session &contributor() { return m_desks->first.as(DeskFixture::contributor); }

    std::unique_ptr<SecondDesk> m_desks;
};

void TestOtherVersions::findsTheDraftBothGrewFrom()
{
    const ArticleId article = m_desks->first.draft();
    const content::Document former = expect(showArticle(contributor(), article)).document;
    const qint64 number = diverged(article);
    QVERIFY(number > 0);
    const VersionPair pair = expect(compareVersions(contributor(), number));
    QVERIFY(pair.base);
    QCOMPARE(pair.base->document, former);
    QCOMPARE(pair.baseAt, expect(showArticle(contributor(), article)).article.createdAt);
    QVERIFY(content::toXhtml(pair.mine.document).contains(mySentence.toUtf8()));
    QVERIFY(content::toXhtml(pair.theirs.document).contains(theirSentence.toUtf8()));
    QCOMPARE(pair.theirs.sender, QString(DeskFixture::deputy));
    QVERIFY(pair.assets.contains(DeskFixture::document().assets.constFirst().name));
    QVERIFY(!pair.obstacle);
    QVERIFY(!pair.voidsApproval);
    QCOMPARE(reasonOf(compareVersions(contributor(), number + 1000)), u"branch-not-found"_s);
}

void TestOtherVersions::findsTheRevisionBothDecidedOn()
{
    DeskFixture &first = m_desks->first;
    const ArticleId article = first.submitted();
    const auto there = m_desks->handOver(contributor(), {article}, DeskFixture::deputy);
    first.review(article);
    Session &deputy = m_desks->second(DeskFixture::deputy);
    expect(importHandover(deputy, there, first.regulations));
    expect(reviewArticle(deputy, article, DeskFixture::words(deputy, article, DecisionKind::Review)));
    m_desks->editThere(article, theirSentence);
    const auto back = m_desks->handOver(deputy, {article}, DeskFixture::editor);
    Session &editor = first.as(DeskFixture::editor);
    const qint64 number = expect(importHandover(editor, back, first.regulations)).articles.first().branch;
    const VersionPair pair = expect(compareVersions(editor, number));
    QVERIFY(pair.base);
    QCOMPARE(pair.base->document, expect(showArticle(editor, article)).document);
    // Nothing was written here since, so all that is new is theirs.
    const auto merge = content::mergePieces(pair.mine, pair.theirText(), pair.base);
    QCOMPARE(merge.suggestions(), QList<content::PieceChoice>{content::PieceChoice::Theirs});
    QVERIFY(pair.voidsApproval);
}

void TestOtherVersions::findsTheVersionDealtWithBefore()
{
    const ArticleId article = m_desks->first.draft();
    const qint64 number = diverged(article);
    const OtherVersion former = expect(otherVersion(contributor(), number));
    expect(dismissOtherVersion(contributor(), number));
    m_desks->second(DeskFixture::deputy);
    m_desks->editThere(article, u"Thêm một câu nữa ở bàn kia."_s);
    const qint64 next = handedBack(article);
    QVERIFY(next > number);
    const VersionPair pair = expect(compareVersions(contributor(), next));
    QVERIFY(pair.base);
    QCOMPARE(pair.base->document, former.document);
}

void TestOtherVersions::mergesWhatBothWrote()
{
    const ArticleId article = m_desks->first.draft();
    const qint64 number = diverged(article);
    const VersionPair pair = expect(compareVersions(contributor(), number));
    QVERIFY(expect(divergedArticles(contributor())).contains(article));
    const auto merge = content::mergePieces(pair.mine, pair.theirText(), pair.base);
    QCOMPARE(merge.pieces.size(), 1);
    QVERIFY(merge.pieces.first().both);
    const auto merged = expect(content::mergedArticle(merge, {content::PieceChoice::Both}));
    expect(mergeOtherVersion(contributor(), number, merged.document, merged.metadata));
    const QByteArray text = content::toXhtml(expect(showArticle(contributor(), article)).document);
    QCOMPARE(text.count(mySentence.toUtf8()), 1);
    QCOMPARE(text.count(theirSentence.toUtf8()), 1);
    QVERIFY(expect(otherVersion(contributor(), number)).isSettled);
    QVERIFY(!expect(divergedArticles(contributor())).contains(article));
}

void TestOtherVersions::saysWhyNothingCanBeMerged()
{
    DeskFixture &first = m_desks->first;
    const ArticleId article = first.draft();
    const qint64 number = diverged(article);
    contributor();
    first.submit(article);
    Session &author = contributor();
    const VersionPair pair = expect(compareVersions(author, number));
    QVERIFY(pair.obstacle);
    QCOMPARE(pair.obstacle->reason, u"edit-forbidden"_s);
    QCOMPARE(reasonOf(mergeOtherVersion(author, number, pair.theirs.document, pair.theirs.metadata)),
             u"edit-forbidden"_s);
    QVERIFY(!expect(otherVersion(author, number)).isSettled);
    QCOMPARE(expect(showArticle(author, article)).document, pair.mine.document);
}

void TestOtherVersions::mergingIntoAnApprovedTextVoidsItsApproval()
{
    DeskFixture &first = m_desks->first;
    const ArticleId article = first.draft();
    const qint64 number = diverged(article);
    first.leadToApproval(article);
    Session &author = contributor();
    const VersionPair pair = expect(compareVersions(author, number));
    QVERIFY(!pair.obstacle);
    QVERIFY(pair.voidsApproval);
    const auto saved = expect(mergeOtherVersion(author, number, pair.theirs.document, pair.theirs.metadata));
    QVERIFY(saved.approvalVoided);
    QCOMPARE(saved.article.stage, Stage::Draft);
    // It goes the whole path again, and who wrote at the other desk cannot approve it.
    first.submit(article);
    first.review(article);
    Session &deputy = first.as(DeskFixture::deputy);
    const auto refused = approveArticle(deputy, article, DeskFixture::words(deputy, article, DecisionKind::Approve));
    QCOMPARE(reasonOf(refused), u"four-eyes-author"_s);
    first.approve(article);
    QCOMPARE(expect(showArticle(contributor(), article)).article.stage, Stage::Approved);
}

void TestOtherVersions::keepsEveryTextThatCrossed()
{
    const ArticleId article = m_desks->first.draft();
    const content::Document former = expect(showArticle(contributor(), article)).document;
    diverged(article);
    for (Session *desk : {&contributor(), &m_desks->second(DeskFixture::deputy)}) {
        const store::VersionRepository versions(*desk->store);
        const auto kept = expect(versions.ofArticle(article));
        const bool isThere = std::ranges::any_of(kept, [&](const store::DraftVersion &version) {
            return version.kind == store::DraftVersion::Kind::SetAside
                   && expect(versions.find(article, version.number)).xhtml == content::toXhtml(former);
        });
        QVERIFY(isThere);
    }
}

QTEST_GUILESS_MAIN(TestOtherVersions)
#include "test_other_versions.moc"
