// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FolderCopy.h"
#include "tests/support/TestScale.h"
#include "tests/workflow/DeskFixture.h"

#include "app/store/AuditRepository.h"
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/CheckWorkspace.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RepairWorkspace.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

using Extent = store::StoreCheck::Extent;
using Kind = AuditFinding::Kind;
using Part = StoreLoss::Part;

/// Damage found and mended with nothing but a passphrase, and what the audit log says of it.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryStageOfThePathSound();
    void mendsADeskThatDoesNotOpen();
    void looksAfterAnUncleanEndAndAgainUntilItIsMended();
    void mendsFromABackupAndTheLogShowsWhatIsStillMissing();

private:
    static constexpr qint64 pageSize = 4096;

    static KeyHolder holder(const DeskFixture &desk, const SecretBytes &passphrase = DeskFixture::passphrase())
    {
        return {desk.directory(), QString(DeskFixture::editor), passphrase.clone()};
    }
    static Result<Session> unlock(const DeskFixture &desk)
    {
        return unlockWithPassphrase(desk.directory(), QString(DeskFixture::editor), DeskFixture::passphrase(),
                                    desk.regulations, desk.clock);
    }
    static qint64 pages(const DeskFixture &desk)
    {
        return QFileInfo(desk.directory().filePath(u"content.db"_s)).size() / pageSize;
    }
    static void damagePage(const DeskFixture &desk, qint64 number)
    {
        QFile file(desk.directory().filePath(u"content.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((number - 1) * pageSize + 900));
        const QByteArray before = file.peek(1);
        file.write(QByteArray(1, char(before.at(0) ^ 1)));
    }
    /// A page whose damage loses entries of the audit log.
    static qint64 pageOfTheLog(const DeskFixture &desk, const CheckOrder &order)
    {
        for (qint64 page = pages(desk); page > 0; --page) {
            damagePage(desk, page);
            const auto report = carryOut(order, Extent::Text);
            damagePage(desk, page);
            const auto isOfTheLog = [](const StoreLoss &loss) { return loss.name == u"audit"_s; };
            if (report && std::ranges::any_of(report->losses, isOfTheLog))
                return page;
        }
        return 0;
    }
    static QList<qint64> pagesToDamage(const DeskFixture &desk, const CheckOrder &order)
    {
        const qint64 step = bantin::testing::isLongRun() ? 1 : std::max<qint64>(1, pages(desk) / 4);
        QList<qint64> numbers{pageOfTheLog(desk, order)};
        for (qint64 page = 1; page <= pages(desk); page += step)
            numbers.append(page);
        return numbers;
    }
    static void leaveAsIfKilled(const DeskFixture &desk)
    {
        QFile mark(desk.directory().filePath(u"workspace.lock"_s));
        QVERIFY(mark.open(QIODevice::WriteOnly) && mark.write("2026-11-22T02:00:00Z 4711 may-van-phong\n") > 0);
    }
    static QString kindsOf(const AuditReport &report)
    {
        QStringList kinds;
        for (const AuditFinding &finding : report.findings)
            kinds.append(auditFindingName(finding.kind) + u'@' + QString::number(finding.entry));
        return kinds.join(u' ');
    }
    static QString lossesOf(const Result<StoreReport> &report)
    {
        QStringList keys{reasonOf(report)};
        for (qsizetype i = 0; report && i < report->losses.size(); ++i)
            keys.append(report->losses.at(i).key());
        return keys.join(u' ');
    }
    /// Whether what the log names is missing, and nothing altered but versions and seals of which the
    /// report says what was lost.
    static bool onlyMisses(const AuditReport &log, const StoreReport &report)
    {
        static const QList<Kind> missing{Kind::EntryMissing,    Kind::LinkBroken,         Kind::EndMissing,
                                         Kind::MirrorMissing,   Kind::RevisionMissing,    Kind::RevisionUnrecorded,
                                         Kind::DecisionMissing, Kind::DecisionUnrecorded, Kind::RosterUnrecorded};
        static const QList<Part> ofVersions{Part::Revision, Part::RevisionText, Part::Authors};
        return std::ranges::all_of(log.findings, [&report](const AuditFinding &finding) {
            const auto isNamed = [&finding](const StoreLoss &loss) {
                return ofVersions.contains(loss.part) && loss.article.toString() == finding.subject
                       && loss.number == finding.number;
            };
            const auto isSeal = [&finding](const StoreLoss &loss) {
                return loss.name == u"audit_checkpoints"_s && loss.number == finding.entry;
            };
            return missing.contains(finding.kind)
                   || (finding.kind == Kind::CheckpointAltered && std::ranges::any_of(report.losses, isSeal))
                   || (finding.kind == Kind::RevisionAltered && std::ranges::any_of(report.losses, isNamed));
        });
    }
};

void TestDamage::findsEveryStageOfThePathSound()
{
    DeskFixture desk;
    (void)desk.draft();
    (void)desk.submitted();
    const ArticleId claimed = desk.submitted();
    const ArticleId returned = desk.submitted();
    const ArticleId declined = desk.submitted();
    (void)desk.reviewed();
    const ArticleId voided = desk.reviewed();
    (void)desk.approved();
    const ArticleId packed = desk.approved();
    QCOMPARE(reasonOf(claimReview(desk.as(DeskFixture::editor), claimed)), QString());
    QCOMPARE(reasonOf(returnArticle(desk.as(DeskFixture::editor), returned, u"Thiếu nguồn"_s)), QString());
    QCOMPARE(reasonOf(declineArticle(desk.as(DeskFixture::editor), declined, u"Trùng bài"_s)), QString());
    QCOMPARE(reasonOf(packArticle(desk.as(DeskFixture::clerk), packed, desk.regulations)), QString());
    desk.as(DeskFixture::editor);
    QCOMPARE(desk.edit(voided), QString());
    // Beside the open desk, as somebody would on demand.
    const auto report = checkWorkspace(holder(desk), Extent::Whole);
    QCOMPARE(reasonOf(report), QString());
    for (const StoreLoss &loss : report->losses)
        qWarning("%ls", qUtf16Printable(loss.key()));
    QVERIFY(report->isSound());
    QCOMPARE(reasonOf(checkWorkspace(holder(desk, SecretBytes::fromPassphrase(u"sai")), Extent::Text)),
             u"passphrase-wrong"_s);
}

void TestDamage::mendsADeskThatDoesNotOpen()
{
    DeskFixture desk;
    const ArticleId article = desk.draft();
    desk.leave();
    const QTemporaryDir other;
    const QDir copy(other.filePath(u"bản sao"_s));
    bantin::testing::copyFolder(desk.directory(), copy);
    damagePage(desk, 1);
    QCOMPARE(reasonOf(unlock(desk)), u"store-damaged"_s);
    QVERIFY(checkWorkspace(holder(desk), Extent::Whole)->needsRepair());
    const auto repaired = repairWorkspace(holder(desk), copy, desk.clock);
    QCOMPARE(reasonOf(repaired), QString());
    QVERIFY(desk.directory().exists(repaired->keptAs));
    QVERIFY(!QDir(desk.directory().path() + u".older"_s).exists());
    auto session = unlock(desk);
    QCOMPARE(reasonOf(session), QString());
    QCOMPARE(showArticle(*session, article)->article.id, article);
    const auto noted =
        store::AuditRepository(*session->store).page({.actions = {auditActionName(AuditAction::StoreRepaired)}});
    QCOMPARE(noted->size(), 1);
    QCOMPARE(noted->constFirst().detail["kept-as"_L1].toString(), repaired->keptAs);
    QVERIFY(verifyAudit(*session)->isSound());
    QVERIFY(checkWorkspace(holder(desk), Extent::Whole)->isSound());
}

void TestDamage::looksAfterAnUncleanEndAndAgainUntilItIsMended()
{
    DeskFixture desk;
    (void)desk.draft();
    desk.leave();
    const QTemporaryDir other;
    const QDir copy(other.filePath(u"bản sao lành"_s));
    bantin::testing::copyFolder(desk.directory(), copy);
    leaveAsIfKilled(desk);
    QVERIFY(unlock(desk)->store->endedUncleanly());
    QVERIFY(!unlock(desk)->store->endedUncleanly());
    // Where a page of a table lies nobody needs on opening.
    for (qint64 page = pages(desk); page > 1; --page) {
        damagePage(desk, page);
        if (unlock(desk))
            break;
        damagePage(desk, page);
    }
    for (int i = 0; i < 2; ++i) {
        leaveAsIfKilled(desk);
        auto session = unlock(desk);
        QCOMPARE(reasonOf(session), QString());
        QVERIFY(session->store->endedUncleanly());
        const auto report = carryOut(orderCheck(*session), Extent::Text);
        QCOMPARE(reasonOf(report), QString());
        QVERIFY(report->needsRepair());
        QCOMPARE(reasonOf(recordCheck(*session, *report)), QString());
    }
    QVERIFY(unlock(desk)->store->endedUncleanly());
    QCOMPARE(reasonOf(repairWorkspace(holder(desk), copy, desk.clock)), QString());
    auto session = unlock(desk);
    QCOMPARE(reasonOf(session), QString());
    QVERIFY(!session->store->endedUncleanly());
    QVERIFY(carryOut(orderCheck(*session), Extent::Text)->isSound());
}

void TestDamage::mendsFromABackupAndTheLogShowsWhatIsStillMissing()
{
    DeskFixture desk;
    const QTemporaryDir stick;
    const QTemporaryDir other;
    const ArticleId early = desk.submitted();
    QCOMPARE(reasonOf(setBackupTarget(desk.as(DeskFixture::administrator), stick.path())), QString());
    QCOMPARE(reasonOf(backUpWorkspace(desk.as(DeskFixture::clerk))), QString());
    const ArticleId late = desk.approved();
    const CheckOrder order = orderCheck(desk.as(DeskFixture::editor));
    desk.leave();
    const QDir sound(other.filePath(u"nguyên"_s));
    bantin::testing::copyFolder(desk.directory(), sound);
    int repaired = 0;
    int lossless = 0;
    int logCut = 0;
    for (const qint64 page : pagesToDamage(desk, order)) {
        bantin::testing::copyFolder(sound, desk.directory());
        damagePage(desk, page);
        const auto outcome = repairWorkspace(holder(desk), QDir(stick.path()), desk.clock);
        QVERIFY2(outcome, qPrintable(u"page %1: %2"_s.arg(page).arg(reasonOf(outcome))));
        ++repaired;
        lossless += outcome->report.openLosses().isEmpty() ? 1 : 0;
        const auto after = checkWorkspace(holder(desk), Extent::Whole);
        QVERIFY2(after && after->isSound(), qPrintable(u"page %1: %2"_s.arg(page).arg(lossesOf(after))));
        auto session = unlock(desk);
        QVERIFY2(session, qPrintable(u"page %1: %2"_s.arg(page).arg(reasonOf(session))));
        QCOMPARE(showArticle(*session, early)->article.stage, Stage::Submitted);
        const auto view = showArticle(*session, late);
        QVERIFY(!outcome->report.openLosses().isEmpty() || (view && view->article.stage == Stage::Approved));
        const auto log = verifyAudit(*session);
        QCOMPARE(reasonOf(log), QString());
        QVERIFY2(onlyMisses(*log, outcome->report),
                 qPrintable(u"page %1: %2; lost: %3"_s.arg(page).arg(kindsOf(*log), lossesOf(outcome->report))));
        logCut += log->isSound() ? 0 : 1;
        QVERIFY(!outcome->report.openLosses().isEmpty() || log->isSound());
    }
    qInfo("%d damaged stores mended from an older backup: %d without any loss, %d where the log names what it misses",
          repaired, lossless, logCut);
    QVERIFY(lossless > 0 && logCut > 0);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
