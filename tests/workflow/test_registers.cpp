// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/messages/RegisterPaper.h"
#include "app/store/AuditRepository.h"
#include "app/store/Connection.h"
#include "app/store/RegisterRepository.h"
#include "app/workflow/ReadRegister.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QCryptographicHash>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;
using State = RegisterEntry::State;

/// Entries of registers: who may write what, what closing needs, and that no row is ever changed.
class TestWorkflowRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anIncidentIsWrittenSignedAndClosed();
    void paperWithoutSoftCopyStaysOpen();
    void onlyThoseTheRegisterNamesMayClose();
    void aClosedEntryIsChangedOnlyWithAReason();
    void nobodyWritesOverAColleague();
    void whatIsSecretIsNotTakenIn();
    void keepsADomainNameAsItWasWritten();
    void findsWithoutMarksAndByTime();
    void rowsCanNeitherBeChangedNorDeleted();
    void whatIsPrivateIsOnNoSheet();
    void sayingTheSameAgainWritesNothing();

private:
    const RegisterForm &form(QStringView id) const { return *m_registers.find(id); }
    RegisterEntry::Values incident() const
    {
        return {{u"what"_s, u"Mất điện thoại của Ban biên tập"_s},
                {u"happened-on"_s, u"2026-11-19"_s},
                {u"kind"_s, u"lost-device"_s}};
    }
    RegisterEntry::Values intake() const
    {
        return {{u"what"_s, u"Tin họp thôn"_s},    {u"kind"_s, u"news"_s},     {u"from"_s, u"Thôn 3"_s},
                {u"came-on"_s, u"2026-11-20"_s},   {u"channel"_s, u"paper"_s}, {u"handled"_s, u"filed"_s},
                {u"reply-to"_s, u"0912 345 678"_s}};
    }
    RegisterEntry write(const char16_t *who, QStringView id, const RegisterEntry::Values &values)
    {
        return expect(writeRegister(m_desk->as(who), form(id), {.values = values}));
    }
    Result<RegisterEntry> close(const char16_t *who, QStringView id, const RegisterEntry &entry)
    {
        return writeRegister(m_desk->as(who), form(id), {entry.entry, entry.number, State::Closed, entry.values, {}});
    }

    const RegisterCatalogue m_registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    std::unique_ptr<DeskFixture> m_desk;
};

void TestWorkflowRegisters::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>();
}

void TestWorkflowRegisters::anIncidentIsWrittenSignedAndClosed()
{
    const RegisterEntry entry = write(DeskFixture::contributor, u"incident", incident());
    QCOMPARE(entry.number, 1);
    QCOMPARE(entry.entry, 1);
    QCOMPARE(reasonOf(close(DeskFixture::approver, u"incident", entry)), u"register-field-missing"_s);
    RegisterEntry done = entry;
    done.values.insert(u"told"_s, u"Trưởng Ban biên tập"_s);
    done.values.insert(u"told-on"_s, u"2026-11-19"_s);
    done.values.insert(u"measures"_s, u"Đã khóa tài khoản."_s);
    const RegisterEntry closed = expect(close(DeskFixture::approver, u"incident", done));
    QCOMPARE(closed.number, 2);
    QCOMPARE(closed.entry, 1);

    Session &session = m_desk->as(DeskFixture::editor);
    const auto rows = expect(store::RegisterRepository(*session.store).history(u"incident"_s, 1));
    QCOMPARE(rows.size(), 2);
    for (const store::RegisterRow &row : rows) {
        const auto signer =
            crypto::verifyDetached(row.signature, row.json, {session.unitCertificate}, session.clock.nowUtc());
        QVERIFY2(signer, "the signature of a row");
        QVERIFY(
            !crypto::verifyDetached(row.signature, row.json + ' ', {session.unitCertificate}, session.clock.nowUtc()));
    }
    const auto log = expect(store::AuditRepository(*session.store).page({.actions = {u"register-written"_s}}));
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.constFirst().subject, u"incident"_s);
    QVERIFY(!toJson(log.constFirst()).contains("khóa tài khoản"));
    QCOMPARE(log.constFirst().detail.value(u"sha256"_s).toString(),
             QString::fromLatin1(QCryptographicHash::hash(rows.constLast().json, QCryptographicHash::Sha256).toHex()));
}

void TestWorkflowRegisters::paperWithoutSoftCopyStaysOpen()
{
    RegisterEntry entry = write(DeskFixture::clerk, u"intake", intake());
    QCOMPARE(reasonOf(close(DeskFixture::editor, u"intake", entry)), u"register-field-missing"_s);
    const QByteArray bytes("%PDF-1.4\n%tin hop thon\n%%EOF\n");
    const RegisterFile file = expect(keepRegisterFile(m_desk->as(DeskFixture::clerk), bytes, u"/tmp/Tin họp.pdf"_s));
    QCOMPARE(file.title, u"Tin họp.pdf"_s);
    entry.values.insert(u"file"_s, file.toString());
    QCOMPARE(expect(close(DeskFixture::editor, u"intake", entry)).state, State::Closed);
    QCOMPARE(expect(registerFileBytes(m_desk->as(DeskFixture::editor), file)), bytes);
}

void TestWorkflowRegisters::onlyThoseTheRegisterNamesMayClose()
{
    const RegisterEntry entry = write(DeskFixture::contributor, u"feedback",
                                      {{u"about"_s, u"Đèn đường hỏng"_s},
                                       {u"came-on"_s, u"2026-11-20"_s},
                                       {u"class"_s, u"report"_s},
                                       {u"outcome"_s, u"answered"_s},
                                       {u"answer"_s, u"Đã sửa."_s},
                                       {u"done-on"_s, u"2026-11-20"_s}});
    QCOMPARE(reasonOf(close(DeskFixture::contributor, u"feedback", entry)), u"role-forbids"_s);
    QCOMPARE(reasonOf(close(DeskFixture::clerk, u"feedback", entry)), u"role-forbids"_s);
    QCOMPARE(reasonOf(close(DeskFixture::editor, u"feedback", entry)), QString());
    QCOMPARE(reasonOf(writeRegister(m_desk->as(DeskFixture::contributor), form(u"contributors"),
                                    {.values = {{u"name"_s, u"A"_s}, {u"since"_s, u"2026-01-01"_s}}})),
             u"role-forbids"_s);
}

void TestWorkflowRegisters::aClosedEntryIsChangedOnlyWithAReason()
{
    RegisterEntry entry =
        write(DeskFixture::editor, u"training",
              {{u"title"_s, u"Biên tập ảnh"_s}, {u"held-on"_s, u"2026-10-01"_s}, {u"participants"_s, u"Cả Ban"_s}});
    const RegisterEntry closed = expect(close(DeskFixture::approver, u"training", entry));
    RegisterDraft again{closed.entry, closed.number, State::Open, closed.values, u" "_s};
    QCOMPARE(reasonOf(writeRegister(m_desk->as(DeskFixture::approver), form(u"training"), again)),
             u"register-reason-missing"_s);
    again.reason = u"Lớp hoãn sang tháng sau."_s;
    QCOMPARE(reasonOf(writeRegister(m_desk->as(DeskFixture::editor), form(u"training"), again)), u"role-forbids"_s);
    QCOMPARE(expect(writeRegister(m_desk->as(DeskFixture::approver), form(u"training"), again)).state, State::Open);
    QCOMPARE(expect(registerHistory(m_desk->as(DeskFixture::approver), form(u"training"), closed.entry)).size(), 3);
}

void TestWorkflowRegisters::nobodyWritesOverAColleague()
{
    const RegisterEntry entry = write(DeskFixture::clerk, u"intake", intake());
    RegisterDraft first{entry.entry, entry.number, State::Open, entry.values, {}};
    first.values.insert(u"what"_s, u"Tin họp thôn, bổ sung"_s);
    RegisterDraft second = first;
    second.values.insert(u"what"_s, u"Tin khác"_s);
    QCOMPARE(reasonOf(writeRegister(m_desk->as(DeskFixture::clerk), form(u"intake"), first)), QString());
    QCOMPARE(reasonOf(writeRegister(m_desk->as(DeskFixture::editor), form(u"intake"), second)), u"register-conflict"_s);
    second.entry = 99;
    QCOMPARE(reasonOf(writeRegister(m_desk->as(DeskFixture::editor), form(u"intake"), second)),
             u"register-entry-not-found"_s);
}

void TestWorkflowRegisters::whatIsSecretIsNotTakenIn()
{
    Session &session = m_desk->as(DeskFixture::clerk);
    RegisterEntry::Values values = intake();
    values.insert(u"what"_s, u"Kế hoạch diễn tập (MẬT)"_s);
    QCOMPARE(reasonOf(writeRegister(session, form(u"intake"), {.values = values})), u"secrecy-stamp-refused"_s);
    const qsizetype entries = expect(readRegister(session, form(u"intake"))).size();
    const auto before = expect(session.store->assets().first(
        "SELECT count(*) FROM assets", [](const store::Statement &row) { return row.integer(0); }));
    QCOMPARE(
        reasonOf(keepRegisterFile(session, "TỐI MẬT\n\nKế hoạch diễn tập của xã năm 2026.\n"_ba, u"ke-hoach.txt"_s)),
        u"secrecy-stamp-refused"_s);
    const auto after = expect(session.store->assets().first(
        "SELECT count(*) FROM assets", [](const store::Statement &row) { return row.integer(0); }));
    QCOMPARE(after, before);
    QCOMPARE(expect(readRegister(session, form(u"intake"))).size(), entries);
}

void TestWorkflowRegisters::keepsADomainNameAsItWasWritten()
{
    const QString name = u"ducgiang.yendung.bacgiang.gov.vn"_s;
    (void)write(DeskFixture::clerk, u"domain", {{u"name"_s, u" %1 "_s.arg(name)}, {u"use"_s, u"Cổng xã"_s}});
    QCOMPARE(expect(readRegister(m_desk->as(DeskFixture::editor), form(u"domain"))).constFirst().value(u"name"_s),
             name);
}

void TestWorkflowRegisters::findsWithoutMarksAndByTime()
{
    RegisterEntry::Values values{{u"about"_s, u"Đài truyền thanh xã"_s},
                                 {u"kind"_s, u"reward"_s},
                                 {u"why"_s, u"Viết nhiều tin về đường liên thôn"_s},
                                 {u"proposal"_s, u"Giấy khen"_s},
                                 {u"sent-on"_s, u"2026-11-19"_s}};
    (void)write(DeskFixture::editor, u"commendation", values);
    values.insert(u"about"_s, u"Tổ dân phố Đức Thọ"_s);
    values.insert(u"kind"_s, u"breach"_s);
    values.insert(u"sent-on"_s, u"2026-12-03"_s);
    (void)write(DeskFixture::editor, u"commendation", values);
    Session &session = m_desk->as(DeskFixture::editor);
    const auto count = [&](const RegisterQuery &query) {
        return expect(readRegister(session, form(u"commendation"), query)).size();
    };
    QCOMPARE(count({}), 2);
    QCOMPARE(count({.words = u"duc tho"_s}), 1);
    QCOMPARE(count({.words = u"xu ly vi ph"_s}), 1);
    QCOMPARE(count({.words = u"duong lien thon"_s}), 2);
    QCOMPARE(count({.words = u"duc dai"_s}), 0);
    QCOMPARE(count({.from = QDate(2026, 12, 1)}), 1);
    QCOMPARE(count({.to = QDate(2026, 11, 30)}), 1);
    QCOMPARE(expect(openRegisterEntries(session)).value(u"commendation"_s), 2);
}

void TestWorkflowRegisters::rowsCanNeitherBeChangedNorDeleted()
{
    (void)write(DeskFixture::contributor, u"incident", incident());
    store::Connection &content = m_desk->as(DeskFixture::administrator).store->content();
    for (const char *statement : {"UPDATE register_entries SET state = 'closed'", "DELETE FROM register_entries",
                                  "REPLACE INTO register_entries SELECT * FROM register_entries"})
        QVERIFY2(!content.execute(statement), statement);
}

void TestWorkflowRegisters::whatIsPrivateIsOnNoSheet()
{
    (void)write(DeskFixture::clerk, u"intake", intake());
    Session &session = m_desk->as(DeskFixture::editor);
    const messages::RegisterNames names{session.regulation, u"vi"_s, {}};
    const messages::Paper paper = messages::registerPaper(
        form(u"intake"), expect(readRegister(session, form(u"intake"))), names, session.unit, QDate(2026, 11, 22));
    for (const QString &written : {paper.toHtml(), QString::fromUtf8(paper.toCsv())}) {
        QVERIFY(written.contains(u"Tin họp thôn"_s) && written.contains(u"20/11/2026"_s)
                && written.contains(u"Bản giấy"_s));
        QVERIFY(!written.contains(u"0912"_s));
    }
    QVERIFY(paper.lines.constFirst().contains(u"DV-12"_s));
    QCOMPARE(paper.tables.constFirst().columns.size(), paper.tables.constFirst().rows.constFirst().size());
}

void TestWorkflowRegisters::sayingTheSameAgainWritesNothing()
{
    const RegisterEntry entry = write(DeskFixture::clerk, u"intake", intake());
    const RegisterEntry again = expect(writeRegister(m_desk->as(DeskFixture::clerk), form(u"intake"),
                                                     {entry.entry, entry.number, State::Open, entry.values, {}}));
    QCOMPARE(again, entry);
}

QTEST_GUILESS_MAIN(TestWorkflowRegisters)
#include "test_registers.moc"
