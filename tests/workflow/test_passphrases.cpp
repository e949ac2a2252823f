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
    void init();
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
    Result<Session> open(const char16_t *name, const SecretBytes &passphrase) const
    {
        return unlockWithPassphrase(m_desk.directory(), QString(name), passphrase, m_desk.regulations, m_desk.clock);
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
    DeskFixture m_desk;
    const QString m_first = u"workspace.header"_s;
    const QString m_second = u"workspace.header.2"_s;
    const QByteArray m_original = bytes(m_desk.directory(), m_first);
};

/// One desk for all; each test begins with the header it was made with.
void TestPassphrases::init()
{
    m_desk.leave();
    for (const QString &name : {m_first, m_second})
        put(m_desk.directory(), name, m_original);
}

void TestPassphrases::changesOnlyWithTheOldOne()
{
    Session &session = m_desk.as(DeskFixture::editor);
    QCOMPARE(reasonOf(changePassphrase(session, fresh(), fresh())), u"passphrase-wrong"_s);
    QCOMPARE(reasonOf(changePassphrase(session, m_desk.passphrase(), m_desk.passphrase())), u"passphrase-unchanged"_s);
    QCOMPARE(reasonOf(changePassphrase(session, m_desk.passphrase(), SecretBytes::fromPassphrase(u"ngắn"))),
             u"passphrase-too-short"_s);
    QCOMPARE(reasonOf(changePassphrase(session, m_desk.passphrase(), fresh())), QString());
    QVERIFY(confirmPassphrase(session, fresh()).ok());
    m_desk.leave();
    QCOMPARE(reasonOf(open(DeskFixture::editor, m_desk.passphrase())), u"passphrase-wrong"_s);
    QVERIFY(open(DeskFixture::editor, fresh()).ok());
    // Nobody else's passphrase changed.
    QVERIFY(open(DeskFixture::clerk, m_desk.passphrase()).ok());
}

void TestPassphrases::oneOfTheTwoOpensAfterAKillAtAnyByte()
{
    Session &session = m_desk.as(DeskFixture::editor);
    const auto before = store::readHeader(m_desk.directory());
    const QByteArray oldFile = bytes(m_desk.directory(), m_first);
    QVERIFY(changePassphrase(session, m_desk.passphrase(), fresh()).ok());
    m_desk.leave();
    const auto after = store::readHeader(m_desk.directory());
    const QByteArray newFile = bytes(m_desk.directory(), m_first);
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
    put(m_desk.directory(), m_first, bothFile);
    put(m_desk.directory(), m_second, oldFile);
    QVERIFY(open(DeskFixture::editor, m_desk.passphrase()).ok());
    QVERIFY(open(DeskFixture::editor, fresh()).ok());
    qInfo("%d states of the two copies, each with a slot that opens", kills);
    QVERIFY(kills > 500);
}

void TestPassphrases::dropsTheOldSlotThatACutOffChangeLeft()
{
    const auto before = store::readHeader(m_desk.directory());
    QVERIFY(changePassphrase(m_desk.as(DeskFixture::editor), m_desk.passphrase(), fresh()).ok());
    auto both = store::readHeader(m_desk.directory());
    both->keySlots.append(*before->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase));
    QVERIFY(store::writeHeader(m_desk.directory(), *both).ok());
    QCOMPARE(both->accountNames().count(QString(DeskFixture::editor)), 1);
    const auto third = SecretBytes::fromPassphrase(u"mật khẩu thứ ba");
    QVERIFY(changePassphrase(m_desk.as(DeskFixture::editor), fresh(), third).ok());
    m_desk.leave();
    QCOMPARE(reasonOf(open(DeskFixture::editor, m_desk.passphrase())), u"passphrase-wrong"_s);
    QCOMPARE(reasonOf(open(DeskFixture::editor, fresh())), u"passphrase-wrong"_s);
    QVERIFY(open(DeskFixture::editor, third).ok());
}

void TestPassphrases::keepsWhatTheComputerRemembers()
{
    const auto secret = rememberOnThisComputer(m_desk.as(DeskFixture::editor), m_desk.passphrase());
    QVERIFY(secret.ok());
    QVERIFY(changePassphrase(m_desk.as(DeskFixture::editor), m_desk.passphrase(), fresh()).ok());
    m_desk.leave();
    const auto session =
        unlockWithKeyring(m_desk.directory(), QString(DeskFixture::editor), *secret, m_desk.regulations, m_desk.clock);
    QVERIFY(session.ok());
    // How old the passphrase is does not depend on the way in.
    QCOMPARE(session->passphraseMade, store::readHeader(m_desk.directory())
                                          ->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase)
                                          ->made);
}

void TestPassphrases::renewsASlotOfVersionOneAtUnlock()
{
    m_desk.leave();
    auto header = store::readHeader(m_desk.directory());
    store::KeySlot *slot = nullptr;
    for (store::KeySlot &candidate : header->keySlots) {
        if (candidate.accountName == QString(DeskFixture::editor))
            slot = &candidate;
    }
    QVERIFY(slot);
    const auto contents = store::openSlot(*slot, m_desk.passphrase());
    *slot = firstVersionSlot(slot->account, slot->accountName, *contents, m_desk.passphrase(), slot->kdf);
    QVERIFY(store::writeHeader(m_desk.directory(), *header).ok());
    const QDateTime made = m_desk.as(DeskFixture::editor).passphraseMade;
    QVERIFY(made.isValid());
    m_desk.leave();
    const auto renewed = store::readHeader(m_desk.directory());
    const store::KeySlot *after = renewed->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase);
    QCOMPARE(after->made, made);
    QCOMPARE(after->envelopeKey.size(), 32);
    QCOMPARE(renewed->keySlots.size(), header->keySlots.size());
    QVERIFY(open(DeskFixture::editor, m_desk.passphrase()).ok());
    // Once is enough.
    QCOMPARE(store::readHeader(m_desk.directory())->sequence, renewed->sequence);
}

void TestPassphrases::asksForWhatTheProfileSays()
{
    QTemporaryDir folder;
    const NewWorkspace vinh{QDir(folder.filePath(u"vinh"_s)), u"UBND phường"_s, *m_desk.regulations.find(u"vinh-2022"),
                            u"Quản trị"_s};
    const auto create = [&](const char16_t *passphrase) {
        return reasonOf(
            createWorkspace(vinh, SecretBytes::fromPassphrase(passphrase), crypto::floorArgon2(), m_desk.clock));
    };
    QCOMPARE(create(u"Mật khẩu 1"), u"passphrase-too-short"_s);
    QCOMPARE(create(u"mật khẩu rất dài"), u"passphrase-too-simple"_s);
    QCOMPARE(create(u"Đường về xã 2026"), QString());
}

void TestPassphrases::expiredMeansChangeThenContinue()
{
    QTemporaryDir folder;
    const QDir directory(folder.filePath(u"vinh"_s));
    const auto passphrase = SecretBytes::fromPassphrase(u"Đường về xã 2026");
    const Regulation &regulation = *m_desk.regulations.find(u"vinh-2022");
    {
        auto session = createWorkspace({directory, u"UBND phường"_s, regulation, u"Quản trị"_s}, passphrase,
                                       crypto::floorArgon2(), m_desk.clock);
        QVERIFY(addAccount(*session, u"Phóng viên"_s, Role::Contributor, passphrase).ok());
    }
    auto session = unlockWithPassphrase(directory, u"Phóng viên"_s, passphrase, m_desk.regulations, m_desk.clock);
    QVERIFY(session.ok());
    QVERIFY(!passphraseNotice(*session));
    m_desk.clock.advance(170 * 86400LL);
    QCOMPARE(passphraseNotice(*session)->reason, u"passphrase-due-soon"_s);
    const int days = passphraseState(*session).days;
    QVERIFY(days > 1);
    m_desk.clock.advance(days * 86400LL);
    QCOMPARE(passphraseNotice(*session)->reason, u"passphrase-due-now"_s);
    m_desk.clock.advance(86400LL);
    QCOMPARE(passphraseNotice(*session)->reason, u"passphrase-expired"_s);
    // Unlocking, writing and reading go on; signing waits.
    session->audit.reset();
    session->store.reset();
    auto again = unlockWithPassphrase(directory, u"Phóng viên"_s, passphrase, m_desk.regulations, m_desk.clock);
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
    m_desk.leave();
    m_desk.clock.advance(-20 * 365 * 86400LL);
    const auto session = open(DeskFixture::editor, m_desk.passphrase());
    QCOMPARE(reasonOf(session), QString());
    QVERIFY(!passphraseNotice(*session));
}

QTEST_GUILESS_MAIN(TestPassphrases)
#include "test_passphrases.moc"
