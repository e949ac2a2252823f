// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/messages/AuditWords.h"
#include "app/store/Connection.h"
#include "app/store/RecordRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/AnswerContributor.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/DelegatePowers.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReceiveQuestion.h"
#include "app/workflow/RoyaltyRates.h"
#include "app/workflow/SetBoard.h"
#include "app/workflow/VerifyAudit.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

void row(const char *name, const char *sql, const QStringList &expected)
{
    QTest::newRow(name) << QByteArray(sql) << expected;
}

/// Rows 1 and 2 are of an incident that was closed, row 3 of the unit's coefficients.
void spoiltRegisters()
{
    row("a row's words", "UPDATE register_entries SET json = CAST(replace(CAST(json AS TEXT), 'lost', 'kept') AS BLOB)",
        {u"register-altered 1"_s, u"register-altered 2"_s});
    row("a row's signature", "UPDATE register_entries SET signature = zeroblob(99) WHERE number = 2",
        {u"register-altered 2"_s});
    row("coefficients",
        "UPDATE register_entries SET json = CAST(replace(CAST(json AS TEXT), '0', '9') AS BLOB)"
        " WHERE number = 3",
        {u"register-altered 3"_s});
    row("an entry closed in its column only", "UPDATE register_entries SET state = 'closed' WHERE number = 1",
        {u"register-altered 1"_s});
    row("a row moved to another register", "UPDATE register_entries SET register = 'training' WHERE number = 1",
        {u"register-altered 1"_s});
    row("a row moved to another entry", "UPDATE register_entries SET entry = 2 WHERE number = 2",
        {u"register-altered 2"_s});
    row("a row's writer",
        "UPDATE register_entries SET writer = (SELECT id FROM accounts WHERE id <> writer LIMIT 1)"
        " WHERE number = 1",
        {u"register-altered 1"_s});
    row("a row's time", "UPDATE register_entries SET at = at + 1000 WHERE number = 1", {u"register-altered 1"_s});
    row("the last row of an entry is deleted", "DELETE FROM register_entries WHERE number = 2",
        {u"register-missing 2"_s});
    row("all registers are emptied", "DELETE FROM register_entries",
        {u"register-missing 1"_s, u"register-missing 2"_s, u"register-missing 3"_s});
    row("a row is added",
        "INSERT INTO register_entries SELECT 4, register, entry, state, json, signature, writer, at"
        " FROM register_entries WHERE number = 2",
        {u"register-unrecorded 4"_s});
}

void spoiltQuestions()
{
    row("a step's words", "UPDATE question_events SET json = CAST(replace(CAST(json AS TEXT), '20', '21') AS BLOB)",
        {u"question-altered 1"_s});
    row("a step's signature", "UPDATE question_events SET signature = zeroblob(9)", {u"question-altered 1"_s});
    row("a step in its column only", "UPDATE question_events SET step = 'rejected'", {u"question-altered 1"_s});
    row("a step given to another article",
        "UPDATE question_events SET article = (SELECT number FROM articles WHERE kind = 'news' LIMIT 1)",
        {u"question-unrecorded 1"_s, u"question-missing 1"_s});
    row("a step is deleted", "DELETE FROM question_events", {u"question-missing 1"_s});
    row("a step is added",
        "INSERT INTO question_events SELECT 9, article, 2, 'rejected', json, signature, at FROM"
        " question_events",
        {u"question-unrecorded 2"_s});
}

void spoiltPapers()
{
    row("a paper's words", "UPDATE records SET json = CAST(replace(CAST(json AS TEXT), '15', '51') AS BLOB)",
        {u"record-altered 1"_s});
    row("a paper's kind", "UPDATE records SET kind = 'unit-rules'", {u"record-altered 1"_s});
    row("whom a paper is about", "UPDATE records SET subject = 'x'", {u"record-altered 1"_s});
    row("a paper's time", "UPDATE records SET at = at + 1000", {u"record-altered 1"_s});
    row("a paper is deleted", "DELETE FROM records", {u"record-missing 1"_s});
    row("a paper is added", "INSERT INTO records SELECT 2, kind, subject, json, signature, at FROM records",
        {u"record-unrecorded 2"_s});
    row("minutes nobody signed are added",
        "INSERT INTO records SELECT 2, 'handover-minutes', subject, CAST('{}' AS BLOB), signature, at FROM records",
        {u"record-unrecorded 2"_s});
}

/// Task 1 is open, task 2 is done.
void spoiltTasks()
{
    row("a task's note", "UPDATE tasks SET note = 'khác' WHERE number = 1", {u"task-altered 1"_s});
    row("a task's date", "UPDATE tasks SET due_at = due_at + 86400000 WHERE number = 1", {u"task-altered 1"_s});
    row("a task given to another",
        "UPDATE tasks SET assignee = (SELECT id FROM accounts WHERE id <> assignee LIMIT 1)"
        " WHERE number = 1",
        {u"task-altered 1"_s});
    row("who gave a task", "UPDATE tasks SET assigned_by = assignee WHERE number = 1", {u"task-altered 1"_s});
    row("a task ticked off", "UPDATE tasks SET done_at = assigned_at WHERE number = 1", {u"task-unrecorded 1"_s});
    row("a task opened again", "UPDATE tasks SET done_at = NULL WHERE number = 2", {u"task-altered 2"_s});
    row("when a task was done", "UPDATE tasks SET done_at = done_at - 86400000 WHERE number = 2",
        {u"task-altered 2"_s});
    row("a task is deleted", "DELETE FROM tasks WHERE number = 2", {u"task-missing 2"_s});
    row("a task is added",
        "INSERT INTO tasks SELECT 3, article, category, assignee, assigned_by, note, due_at,"
        " assigned_at, NULL FROM tasks WHERE number = 1",
        {u"task-unrecorded 3"_s});
}

/// The refusal is the article's second decision.
void spoiltLetters()
{
    row("a sent letter's words", "UPDATE letters SET body = body || '.'", {u"letter-altered 2"_s});
    row("a sent letter's address", "UPDATE letters SET sent_to = 'Thôn 4'", {u"letter-altered 2"_s});
    row("the day a letter was sent", "UPDATE letters SET sent_on = '2026-11-19'", {u"letter-altered 2"_s});
    row("a letter that was never sent", "UPDATE letters SET sent_on = ''", {u"letter-missing 2"_s});
    row("a letter is deleted", "DELETE FROM letters", {u"letter-missing 2"_s});
    row("a letter is added",
        "INSERT INTO letters SELECT 9, article, 7, body, written_by, written_at, sent_on, sent_to,"
        " sent_by FROM letters",
        {u"letter-unrecorded 7"_s});
}

void spoiltPrivateFields()
{
    row("a telephone number", "UPDATE private_fields SET value = '0999999999' WHERE field = 'asker-phone'",
        {u"private-altered 0"_s});
    row("one that was taken back", "UPDATE private_fields SET value = 'Thôn 3' WHERE field = 'asker-address'",
        {u"private-altered 0"_s});
    row("a private field is deleted", "DELETE FROM private_fields WHERE field = 'asker-name'",
        {u"private-missing 0"_s});
    row("a private field is added",
        "INSERT INTO private_fields SELECT 9, article, 'asker-email', value, salt, set_by, set_at FROM private_fields"
        " WHERE field = 'asker-name'",
        {u"private-unrecorded 0"_s});
}

} // namespace

/// What stands beside the articles – registers, steps of questions, papers, tasks, letters, private fields – cannot be changed
/// behind the program's back unseen.
class TestAuditRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatTheProgramWroteIsSound();
    void tamperingIsFoundAndNamed_data();
    void tamperingIsFoundAndNamed();
    void onlyMinutesMayBeOlderThanTheirEntry();
    void cleanupTestCase() { qInfo("%d kinds of tampering beside the articles found and named", m_found); }

private:
    void appoint();
    void giveTasks();
    void writeRegisters();
    void answer();
    void ask();
    /// The findings after `spoil` changed rows without triggers; everything is as before afterwards.
    QStringList findingsAfter(const std::function<Result<void>(store::Connection &)> &spoil);
    Result<void> addPaper(const QString &kind);

    std::unique_ptr<DeskFixture> m_desk;
    Session *m_session = nullptr;
    AuditReport m_report;
    int m_found = 0;
};

void TestAuditRows::appoint()
{
    Session &session = m_desk->as(DeskFixture::administrator);
    const RosterEntry *head = nullptr;
    for (const RosterEntry &entry : session.roster.entries)
        head = entry.name == QString(DeskFixture::approver) ? &entry : head;
    Board board;
    board.seats = {{Board::Post::Head, u"Người thứ nhất"_s, head->account, {}, true}};
    expect(setBoard(session, board));
    const QDateTime now = m_desk->clock.nowUtc();
    expect(delegatePowers(session, {QString(DeskFixture::approver),
                                    QString(DeskFixture::deputy),
                                    {Power::AssignTasks},
                                    now.addSecs(60),
                                    now.addDays(2),
                                    u"15/GUQ-UBND"_s}));
}

void TestAuditRows::giveTasks()
{
    Session &session = m_desk->as(DeskFixture::approver);
    const QDateTime due = m_desk->clock.nowUtc().addDays(3);
    for (const QString &note : {u"Rút gọn"_s, u"Thêm ảnh"_s})
        expect(assignTask(session, {QString(DeskFixture::editor), {}, u"hoi-dap"_s, note, due}));
    expect(finishTask(session, 2));
}

void TestAuditRows::writeRegisters()
{
    const auto registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    const RegisterForm &form = *registers.find(u"incident");
    Session &session = m_desk->as(DeskFixture::approver);
    RegisterEntry entry = expect(writeRegister(session, form,
                                               {.values = {{u"what"_s, u"Mất điện thoại"_s},
                                                           {u"happened-on"_s, u"2026-11-19"_s},
                                                           {u"kind"_s, u"lost-device"_s}}}));
    entry.values.insert({{u"told"_s, u"Trưởng Ban biên tập"_s},
                         {u"told-on"_s, u"2026-11-19"_s},
                         {u"measures"_s, u"Đã khóa tài khoản."_s}});
    expect(writeRegister(session, form, {entry.entry, entry.number, RegisterEntry::State::Closed, entry.values, {}}));
    expect(setRoyaltyRates(session, expect(parseRoyaltyLaw(resources::royaltyLaw())), {{u"tin"_s, 100}}));
}

void TestAuditRows::answer()
{
    const ArticleId article = m_desk->submitted();
    Session &session = m_desk->as(DeskFixture::deputy);
    expect(declineArticle(session, article, u"Tin đã đăng ngày 18/11."_s));
    expect(writeLetter(session, article, u"Kính gửi cộng tác viên, tin đã có rồi."_s));
    expect(sendLetter(session, article, QDate(2026, 11, 20), u"Thôn 3"_s));
}

void TestAuditRows::ask()
{
    Session &session = m_desk->as(DeskFixture::deputy);
    const Article question = expect(receiveQuestion(session, {u"Bao giờ sửa đường liên thôn?"_s,
                                                              {},
                                                              {},
                                                              {{u"asker-name"_s, u"Người hỏi thứ nhất"_s},
                                                               {u"asker-address"_s, u"Thôn 3"_s},
                                                               {u"asker-phone"_s, u"0912345678"_s}}}));
    expect(setPrivateFields(session, question.id, {{u"asker-address"_s, {}}, {u"asker-phone"_s, u"0987654321"_s}}));
}

void TestAuditRows::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>(u"namdinh-2017");
    appoint();
    giveTasks();
    writeRegisters();
    answer();
    ask();
    m_session = &m_desk->as(DeskFixture::administrator);
}

QStringList TestAuditRows::findingsAfter(const std::function<Result<void>(store::Connection &)> &spoil)
{
    store::Connection &content = m_session->store->content();
    const auto undone = expect(store::Transaction::begin(content));
    expect(content.execute("PRAGMA defer_foreign_keys = ON"));
    for (const QString &trigger : expect(content.list("SELECT name FROM sqlite_schema WHERE type = 'trigger'",
                                                      [](const store::Statement &found) { return found.text(0); })))
        expect(content.execute(("DROP TRIGGER " + trigger.toUtf8()).constData()));
    expect(spoil(content));
    m_report = expect(verifyAudit(*m_session));
    QStringList lines;
    for (const AuditFinding &finding : m_report.findings)
        lines.append(auditFindingName(finding.kind) + u' ' + QString::number(finding.number));
    return lines;
}

void TestAuditRows::whatTheProgramWroteIsSound()
{
    const AuditReport report = expect(verifyAudit(*m_session));
    QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(auditFindingName(report.findings.first().kind)));
    // Register rows, one step, one paper, two tasks, one letter, three private fields.
    QCOMPARE(report.furtherRows, 3 + 1 + 1 + 2 + 1 + 3);
}

void TestAuditRows::tamperingIsFoundAndNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("expected");
    spoiltRegisters();
    spoiltQuestions();
    spoiltPapers();
    spoiltTasks();
    spoiltLetters();
    spoiltPrivateFields();
}

void TestAuditRows::tamperingIsFoundAndNamed()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QStringList, expected);
    const auto spoil = [&sql](store::Connection &content) { return content.execute(sql.constData()); };
    QCOMPARE(findingsAfter(spoil), expected);
    for (const AuditFinding &finding : std::as_const(m_report.findings)) {
        const QString words = messages::auditFindingInWords(finding);
        QVERIFY2(!words.contains(u'%')
                     && (finding.number == 0 || words.contains(QString::number(finding.number))
                         || words.contains(finding.subject)),
                 qPrintable(words));
        QCOMPARE(finding.entry == 0, auditFindingName(finding.kind).endsWith(u"-unrecorded"_s));
    }
    ++m_found;
    QVERIFY(findingsAfter([](store::Connection &) { return Result<void>(); }).isEmpty());
}

/// Signed by who sits at the desk, past the log.
Result<void> TestAuditRows::addPaper(const QString &kind)
{
    const QByteArray json("{}");
    const auto added =
        store::RecordRepository(*m_session->store)
            .append({0, kind, u"x"_s, json, crypto::signDetached(json, m_session->certificate, m_session->signingKey),
                     m_desk->clock.nowUtc()});
    return added ? Result<void>() : added.error();
}

void TestAuditRows::onlyMinutesMayBeOlderThanTheirEntry()
{
    const auto findings = [this](const QString &kind) {
        return findingsAfter([&](store::Connection &) { return addPaper(kind); });
    };
    QCOMPARE(findings(u"handover-minutes"_s), QStringList());
    QCOMPARE(findings(u"unit-rules"_s), QStringList{u"record-unrecorded 2"_s});
}

QTEST_GUILESS_MAIN(TestAuditRows)
#include "test_audit_rows.moc"
