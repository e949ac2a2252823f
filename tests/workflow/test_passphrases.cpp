// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/AddAccount.h"
#include "app/workflow/ChangePassphrase.h"
#include "app/workflow/CreateWorkspace.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "tests/store/FirstVersion.h"
#include "tests/workflow/DeskFixture.h"

#include <QFile>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

class TestPassphrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWithTheOldOne();
    void oneOfTheTwoOpensAfterAKillAtAnyByte();
    void keepsWhatTheComputerRemembers();
    void dropsTheOldSlotThatACutOffChangeLeft();
    void renewsASlotOfVersionOneAtUnlock();
    void expiredMeansChangeThenContinue();
    void asksForWhatTheProfileSays();
    void aClockSetBackLocksNobodyOut();

private:
    static SecretBytes fresh() { return SecretBytes::fromPassphrase(u"mật khẩu mới hơn"); }
    static Result<Session> open(const DeskFixture &desk, const char16_t *name, const SecretBytes &passphrase)
    {
        return unlockWithPassphrase(desk.directory(), QString(name), passphrase, desk.regulations, desk.clock);
    }
    static QByteArray bytes(const QDir &folder, const QString &name)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QDir &folder, const QString &name, QByteArrayView content)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content.data(), content.size()) == content.size());
    }
    int openAtEveryCut(const QDir &folder, const QByteArray &first, const QByteArray &second,
                       const QList<QByteArray> &seals) const
    {
        int states = 0;
        for (qsizetype cut = 0; cut <= std::min(first.size(), second.size()); cut += 29, ++states) {
            const bool cutFirst = cut % 2 == 0;
            put(folder, m_first, cutFirst ? first.first(cut) : first);
            put(folder, m_second, cutFirst ? second : second.first(cut));
            put(folder, m_first + u".new"_s, first.first(cut));
            const auto header = store::readHeader(folder);
            const auto own = header ? header->slotsOf(QString(DeskFixture::editor), store::SlotKind::Passphrase)
                                    : QList<store::KeySlot>();
            const bool opens = !own.isEmpty() && std::ranges::all_of(own, [&](const store::KeySlot &slot) {
                return seals.contains(slot.sealed);
            });
            if (!opens)
                qFatal("no way in after a cut at %lld", qlonglong(cut));
        }
        return states;
    }
    const QString m_first = u"workspace.header"_s;
    const QString m_second = u"workspace.header.2"_s;
};

void TestPassphrases::changesOnlyWithTheOldOne()
{
    DeskFixture desk;
    Session &session = desk.as(DeskFixture::editor);
    QCOMPARE(reasonOf(changePassphrase(session, fresh(), fresh())), u"passphrase-wrong"_s);
    QCOMPARE(reasonOf(changePassphrase(session, desk.passphrase(), desk.passphrase())), u"passphrase-unchanged"_s);
    QCOMPARE(reasonOf(changePassphrase(session, desk.passphrase(), SecretBytes::fromPassphrase(u"ngắn"))),
             u"passphrase-too-short"_s);
    QCOMPARE(reasonOf(changePassphrase(session, desk.passphrase(), fresh())), QString());
    QVERIFY(confirmPassphrase(session, fresh()).ok());
    desk.leave();
    QCOMPARE(reasonOf(open(desk, DeskFixture::editor, desk.passphrase())), u"passphrase-wrong"_s);
    QVERIFY(open(desk, DeskFixture::editor, fresh()).ok());
    // Nobody else's passphrase changed.
    QVERIFY(open(desk, DeskFixture::clerk, desk.passphrase()).ok());
}

void TestPassphrases::oneOfTheTwoOpensAfterAKillAtAnyByte()
{
    DeskFixture desk;
    Session &session = desk.as(DeskFixture::editor);
    const auto before = store::readHeader(desk.directory());
    const QByteArray oldFile = bytes(desk.directory(), m_first);
    QVERIFY(changePassphrase(session, desk.passphrase(), fresh()).ok());
    desk.leave();
    const auto after = store::readHeader(desk.directory());
    const QByteArray newFile = bytes(desk.directory(), m_first);
    const QByteArray oldSeal = before->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase)->sealed;
    const store::KeySlot newSlot = *after->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase);
    QVERIFY(newSlot.sealed != oldSeal);
    QCOMPARE(after->sequence, before->sequence + 2);

    // What lay on the disk between the two writes.
    QTemporaryDir scratch;
    const QDir folder(scratch.path());
    store::WorkspaceHeader both = *before;
    both.keySlots.append(newSlot);
    QVERIFY(store::writeHeader(folder, both).ok());
    const QByteArray bothFile = bytes(folder, m_first);

    // Each write replaces the first copy, then the second; a kill leaves any part of the file in the making beside them,
    // and a torn rename at worst one copy cut off.
    const std::pair<QByteArray, QByteArray> states[] = {
        {oldFile, oldFile}, {bothFile, oldFile}, {bothFile, bothFile}, {newFile, bothFile}, {newFile, newFile}};
    int kills = 0;
    for (const auto &[first, second] : states)
        kills += openAtEveryCut(folder, first, second, {oldSeal, newSlot.sealed});
    // With both slots there, both passphrases open.
    put(desk.directory(), m_first, bothFile);
    put(desk.directory(), m_second, oldFile);
    QVERIFY(open(desk, DeskFixture::editor, desk.passphrase()).ok());
    QVERIFY(open(desk, DeskFixture::editor, fresh()).ok());
    qInfo("%d states of the two copies, each with a slot that opens", kills);
    QVERIFY(kills > 500);
}

void TestPassphrases::dropsTheOldSlotThatACutOffChangeLeft()
{
    DeskFixture desk;
    const auto before = store::readHeader(desk.directory());
    QVERIFY(changePassphrase(desk.as(DeskFixture::editor), desk.passphrase(), fresh()).ok());
    auto both = store::readHeader(desk.directory());
    both->keySlots.append(*before->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase));
    QVERIFY(store::writeHeader(desk.directory(), *both).ok());
    QCOMPARE(both->accountNames().count(QString(DeskFixture::editor)), 1);
    const auto third = SecretBytes::fromPassphrase(u"mật khẩu thứ ba");
    QVERIFY(changePassphrase(desk.as(DeskFixture::editor), fresh(), third).ok());
    desk.leave();
    QCOMPARE(reasonOf(open(desk, DeskFixture::editor, desk.passphrase())), u"passphrase-wrong"_s);
    QCOMPARE(reasonOf(open(desk, DeskFixture::editor, fresh())), u"passphrase-wrong"_s);
    QVERIFY(open(desk, DeskFixture::editor, third).ok());
}

void TestPassphrases::keepsWhatTheComputerRemembers()
{
    DeskFixture desk;
    const auto secret = rememberOnThisComputer(desk.as(DeskFixture::editor), desk.passphrase());
    QVERIFY(secret.ok());
    QVERIFY(changePassphrase(desk.as(DeskFixture::editor), desk.passphrase(), fresh()).ok());
    desk.leave();
    const auto session =
        unlockWithKeyring(desk.directory(), QString(DeskFixture::editor), *secret, desk.regulations, desk.clock);
    QVERIFY(session.ok());
    // How old the passphrase is does not depend on the way in.
    QCOMPARE(
        session->passphraseMade,
        store::readHeader(desk.directory())->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase)->made);
}

void TestPassphrases::renewsASlotOfVersionOneAtUnlock()
{
    DeskFixture desk;
    desk.leave();
    auto header = store::readHeader(desk.directory());
    store::KeySlot *slot = nullptr;
    for (store::KeySlot &candidate : header->keySlots) {
        if (candidate.accountName == QString(DeskFixture::editor))
            slot = &candidate;
    }
    QVERIFY(slot);
    const auto contents = store::openSlot(*slot, desk.passphrase());
    *slot = firstVersionSlot(slot->account, slot->accountName, *contents, desk.passphrase(), slot->kdf);
    QVERIFY(store::writeHeader(desk.directory(), *header).ok());
    const QDateTime made = desk.as(DeskFixture::editor).passphraseMade;
    QVERIFY(made.isValid());
    desk.leave();
    const auto renewed = store::readHeader(desk.directory());
    const store::KeySlot *after = renewed->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase);
    QCOMPARE(after->made, made);
    QCOMPARE(after->envelopeKey.size(), 32);
    QCOMPARE(renewed->keySlots.size(), header->keySlots.size());
    QVERIFY(open(desk, DeskFixture::editor, desk.passphrase()).ok());
    // Once is enough.
    QCOMPARE(store::readHeader(desk.directory())->sequence, renewed->sequence);
}

void TestPassphrases::asksForWhatTheProfileSays()
{
    const DeskFixture desk;
    QTemporaryDir folder;
    const NewWorkspace vinh{QDir(folder.filePath(u"vinh"_s)), u"UBND phường"_s, *desk.regulations.find(u"vinh-2022"),
                            u"Quản trị"_s};
    const auto create = [&](const char16_t *passphrase) {
        return reasonOf(
            createWorkspace(vinh, SecretBytes::fromPassphrase(passphrase), crypto::floorArgon2(), desk.clock));
    };
    QCOMPARE(create(u"Mật khẩu 1"), u"passphrase-too-short"_s);
    QCOMPARE(create(u"mật khẩu rất dài"), u"passphrase-too-simple"_s);
    QCOMPARE(create(u"Đường về xã 2026"), QString());
}

void TestPassphrases::expiredMeansChangeThenContinue()
{
    DeskFixture desk;
    QTemporaryDir folder;
    const QDir directory(folder.filePath(u"vinh"_s));
    const auto passphrase = SecretBytes::fromPassphrase(u"Đường về xã 2026");
    const Regulation &regulation = *desk.regulations.find(u"vinh-2022");
    {
        auto session = createWorkspace({directory, u"UBND phường"_s, regulation, u"Quản trị"_s}, passphrase,
                                       crypto::floorArgon2(), desk.clock);
        QVERIFY(addAccount(*session, u"Phóng viên"_s, Role::Contributor, passphrase).ok());
    }
    auto session = unlockWithPassphrase(directory, u"Phóng viên"_s, passphrase, desk.regulations, desk.clock);
    QVERIFY(session.ok());
    QVERIFY(!passphraseNotice(*session));
    desk.clock.advance(170 * 86400LL);
    QCOMPARE(passphraseNotice(*session)->reason, u"passphrase-due-soon"_s);
    desk.clock.advance(20 * 86400LL);
    QCOMPARE(passphraseNotice(*session)->reason, u"passphrase-expired"_s);
    // Unlocking, writing and reading go on; signing waits.
    session->store.reset();
    auto again = unlockWithPassphrase(directory, u"Phóng viên"_s, passphrase, desk.regulations, desk.clock);
    QVERIFY(again.ok());
    const auto article = createArticle(*again, DeskFixture::document());
    QVERIFY(article.ok());
    const auto refused = submitArticle(*again, article->id);
    QCOMPARE(reasonOf(refused), u"passphrase-expired"_s);
    QCOMPARE(refused.error().arguments, QStringList{u"Điều 8.3"_s});
    QVERIFY(changePassphrase(*again, passphrase, SecretBytes::fromPassphrase(u"Đường về phường 2027")).ok());
    QVERIFY(!passphraseNotice(*again));
    QVERIFY(reasonOf(submitArticle(*again, article->id)) != u"passphrase-expired"_s);
}

void TestPassphrases::aClockSetBackLocksNobodyOut()
{
    DeskFixture desk;
    desk.leave();
    desk.clock.advance(-20 * 365 * 86400LL);
    const auto session = open(desk, DeskFixture::editor, desk.passphrase());
    QCOMPARE(reasonOf(session), QString());
    QVERIFY(!passphraseNotice(*session));
}

QTEST_GUILESS_MAIN(TestPassphrases)
#include "test_passphrases.moc"
