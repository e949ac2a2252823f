// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/store/AuditRepository.h"
#include "app/store/Connection.h"
#include "app/workflow/JournalDraft.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RecoveredDrafts.h"
#include "app/workflow/RestoreVersion.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using Kind = store::DraftVersion::Kind;
using Versions = store::VersionRepository;

/// What was journalled when the program ended is told with its age, and nothing of it or before it is lost by choosing.
class TestRecoveredDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasTypedWhenAndByWhom();
    void keepsTheRecoveredText();
    void goesBackAndFetchesAgain();
    void letsOnlyEditorsGoBack();
    void keepsAnotherPersonsText();
    void keepsTenMinutesOfWork();
    void thinsOldVersionsOut();
    void neverDeletesWhatWasSetAside();

private:
    void as(const char16_t *name) { m_session = &m_desk.as(name); }
    void journal(const ArticleId &article, const QString &sentence)
    {
        auto view = showArticle(*m_session, article);
        view->document.blocks.append({content::Paragraph{{content::Text{sentence, {}, {}}}}});
        QVERIFY(journalDraft(*m_session, article, view->document, view->metadata));
    }
    QString text(const ArticleId &article) const
    {
        return content::toPlainText(showArticle(*m_session, article)->document);
    }
    QList<store::DraftVersion> versions(const ArticleId &article) const
    {
        return showArticle(*m_session, article)->versions;
    }
    std::optional<RecoveredDraft> recovered(const ArticleId &article) const
    {
        const auto all = recoveredDrafts(*m_session);
        for (const RecoveredDraft &draft : *all) {
            if (draft.article.id == article)
                return draft;
        }
        return std::nullopt;
    }

    DeskFixture m_desk;
    Session *m_session = nullptr;
};

void TestRecoveredDrafts::tellsWhatWasTypedWhenAndByWhom()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    QVERIFY(!recovered(article));
    journal(article, u"Ba từ thêm."_s);
    const QDateTime typedAt = m_desk.clock.nowUtc();
    m_desk.leave();
    m_desk.clock.advance(3600);
    as(DeskFixture::clerk);
    const auto draft = recovered(article);
    QVERIFY(draft);
    QCOMPARE(draft->writtenAt, typedAt);
    QVERIFY(draft->savedAt <= typedAt);
    QCOMPARE(draft->writer, QString(DeskFixture::contributor));
    QCOMPARE(draft->wordsAdded, 3);
    QCOMPARE(draft->wordsRemoved, 0);
    QCOMPARE(draft->title, u"Đường liên thôn thông xe"_s);
    QVERIFY(!draft->mayGoBack);
    QVERIFY(!draft->incomplete);
}

void TestRecoveredDrafts::keepsTheRecoveredText()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    journal(article, u"Được giữ."_s);
    QVERIFY(keepRecovered(*m_session, article));
    QVERIFY(!recovered(article));
    QVERIFY(text(article).contains(u"Được giữ."_s));
    QCOMPARE(versions(article).size(), 1);
    QVERIFY(keepRecovered(*m_session, article));
    QCOMPARE(versions(article).size(), 1);
}

void TestRecoveredDrafts::goesBackAndFetchesAgain()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    journal(article, u"Gõ rồi bỏ."_s);
    QVERIFY(goBackToSaved(*m_session, article));
    QVERIFY(!recovered(article));
    QVERIFY(!text(article).contains(u"Gõ rồi bỏ."_s));
    const auto kept = versions(article);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().kind, Kind::SetAside);
    QCOMPARE(reasonOf(restoreVersion(*m_session, article, 4711)), u"version-not-found"_s);
    QCOMPARE(reasonOf(restoreVersion(*m_session, article, kept.first().number)), QString());
    QVERIFY(text(article).contains(u"Gõ rồi bỏ."_s));
    // And the text that made room for it is a version in its turn.
    QCOMPARE(versions(article).size(), 2);
    const auto logged = store::AuditRepository(*m_session->store).page({.actions = {u"version-restored"_s}});
    QCOMPARE(logged->size(), 1);
    QCOMPARE(logged->constFirst().subject, article.toString());
    QCOMPARE(logged->constFirst().detail.value(u"draft-version"_s).toInteger(), kept.first().number);
}

void TestRecoveredDrafts::letsOnlyEditorsGoBack()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    journal(article, u"Của cộng tác viên."_s);
    as(DeskFixture::clerk);
    QCOMPARE(reasonOf(goBackToSaved(*m_session, article)), u"edit-forbidden"_s);
    QVERIFY(text(article).contains(u"Của cộng tác viên."_s));
    QCOMPARE(reasonOf(keepRecovered(*m_session, article)), QString());
}

void TestRecoveredDrafts::keepsAnotherPersonsText()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    journal(article, u"Cộng tác viên viết."_s);
    as(DeskFixture::editor);
    journal(article, u"Biên tập viên sửa."_s);
    journal(article, u"Và sửa nữa."_s);
    auto kept = versions(article);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().kind, Kind::Automatic);
    QCOMPARE(kept.first().account, m_desk.as(DeskFixture::contributor).account.id);
    as(DeskFixture::contributor);
    journal(article, u"Viết tiếp."_s);
    kept = versions(article);
    QCOMPARE(kept.size(), 2);
    const auto editors = Versions(*m_session->store).find(article, kept.first().number);
    QVERIFY(editors->xhtml.contains(u"Và sửa nữa."_s.toUtf8()));
}

void TestRecoveredDrafts::keepsTenMinutesOfWork()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    for (int minute = 0; minute < 45; ++minute) {
        m_desk.edit(article, QString::number(minute));
        m_desk.clock.advance(60);
    }
    QCOMPARE(versions(article).size(), 4);
}

void TestRecoveredDrafts::thinsOldVersionsOut()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);
    QList<QDateTime> times;
    for (int minutes = 0; minutes < 200 * 24 * 60; minutes += 10)
        times.append(now.addSecs(-60 * qint64(minutes)));
    const auto let = Versions::superfluous(times, now);
    const qsizetype stay = times.size() - let.size();
    // Seven of the last hour, one of each hour of a day, one of each of sixty days, the borders counted where they fall.
    QVERIFY2(stay >= 7 + 23 + 60 && stay <= 7 + 25 + 60, qPrintable(QString::number(stay)));
    for (qsizetype i = 0; i < 7; ++i)
        QVERIFY(!let.contains(i));
    QVERIFY(let.contains(times.size() - 1));
    QVERIFY(Versions::superfluous({now.addSecs(99999)}, now).isEmpty());
}

void TestRecoveredDrafts::neverDeletesWhatWasSetAside()
{
    const ArticleId article = m_desk.draft();
    as(DeskFixture::contributor);
    journal(article, u"Để riêng."_s);
    QVERIFY(goBackToSaved(*m_session, article));
    QVERIFY(!m_session->store->content().execute("DELETE FROM draft_versions").ok());
    m_desk.clock.advance(400LL * 24 * 3600);
    Versions history(*m_session->store);
    store::WorkingCopy copy = *history.find(article, versions(article).first().number);
    copy.savedAt = m_desk.clock.nowUtc();
    copy.metadata.title = u"Bản khác"_s;
    QVERIFY(history.keep(copy, Kind::Automatic, m_desk.clock.nowUtc()));
    QCOMPARE(versions(article).size(), 2);
}

QTEST_GUILESS_MAIN(TestRecoveredDrafts)
#include "test_recovered_drafts.moc"
