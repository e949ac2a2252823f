// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/DutyPeriod.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/domain/registers/RegisterFile.h"
#include "app/domain/RegulationCatalogue.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;
using bantin::testing::expect;
using State = RegisterEntry::State;

/// The registers as data: what is shipped, what an entry needs, what is refused.
class TestRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScreenOfARuleHasItsRegister_data();
    void everyScreenOfARuleHasItsRegister();
    void everyRegisterIsAskedForBySomeRegulation();
    void everyDutyOfTheProfilesIsSettledByARegister();
    void paperWithoutSoftCopyCannotBeClosed();
    void whatIsNeededDependsOnWhatWasChosen();
    void secretMaterialIsCautionedAgainst();
    void refusesWhatHasNotTheFormOfItsField_data();
    void refusesWhatHasNotTheFormOfItsField();
    void anEntryKeepsItsBytes();
    void periodsAreReadAsTheyAreWritten();
    void refusesADamagedDescription();

private:
    const RegisterCatalogue m_registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    const RegulationCatalogue m_regulations = expect(RegulationCatalogue::parse(resources::regulationProfiles()));
};

void TestRegisters::everyScreenOfARuleHasItsRegister_data()
{
    QTest::addColumn<QString>("carrier");
    for (const char *carrier : {"incident", "training", "commendation", "materials-request", "contributors", "intake",
                                "feedback", "domain", "security-level", "directory", "plans-and-reports"})
        QTest::newRow(carrier) << QString::fromLatin1(carrier);
}

void TestRegisters::everyScreenOfARuleHasItsRegister()
{
    QFETCH(const QString, carrier);
    int profiles = 0;
    for (const Regulation &regulation : m_regulations.all()) {
        const bool isAsked = std::ranges::any_of(regulation.rules, [&](const Rule &rule) {
            return rule.carriers.contains(Carrier{Carrier::Kind::Screen, carrier});
        });
        const QList<RegisterForm> forms = m_registers.of(regulation);
        QCOMPARE(std::ranges::any_of(forms, [&](const RegisterForm &form) { return form.carrier == carrier; }),
                 isAsked);
        profiles += isAsked;
    }
    QVERIFY(profiles > 0);
}

void TestRegisters::everyRegisterIsAskedForBySomeRegulation()
{
    qsizetype fields = 0;
    for (const RegisterForm &form : m_registers.all()) {
        fields += form.fields.size();
        QVERIFY2(std::ranges::any_of(m_regulations.all(),
                                     [&](const Regulation &regulation) { return !form.rulesOf(regulation).isEmpty(); }),
                 qPrintable(form.id));
        QVERIFY2(std::ranges::any_of(form.fields, &RegisterField::isListed), qPrintable(form.id));
        QVERIFY2(std::ranges::any_of(form.fields,
                                     [](const RegisterField &f) { return f.needed == RegisterField::Needed::ToClose; }),
                 qPrintable(form.id));
    }
    qInfo("%lld registers with %lld fields", qlonglong(m_registers.all().size()), qlonglong(fields));
}

void TestRegisters::everyDutyOfTheProfilesIsSettledByARegister()
{
    int duties = 0;
    for (const Regulation &regulation : m_regulations.all()) {
        for (const RecurringDuty &duty : regulation.duties) {
            const RegisterForm *form = m_registers.settling(duty.name);
            QVERIFY2(form, qPrintable(duty.name));
            QVERIFY2(!form->rulesOf(regulation).isEmpty(), qPrintable(regulation.id + u' ' + duty.name));
            ++duties;
        }
    }
    QCOMPARE(duties, 9);
}

void TestRegisters::paperWithoutSoftCopyCannotBeClosed()
{
    const RegisterForm &intake = *m_registers.find(u"intake");
    RegisterEntry::Values values{{u"what"_s, u"Tin họp thôn"_s}, {u"kind"_s, u"news"_s},
                                 {u"from"_s, u"Thôn 3"_s},       {u"came-on"_s, u"2026-11-22"_s},
                                 {u"channel"_s, u"paper"_s},     {u"handled"_s, u"filed"_s}};
    QVERIFY(intake.accepts(values, State::Open));
    QCOMPARE(intake.gaps(values, State::Closed), QStringList{u"file"_s});
    QCOMPARE(intake.accepts(values, State::Closed).error().reason, u"register-field-missing"_s);
    RegisterEntry::Values byZalo = values;
    byZalo.insert(u"channel"_s, u"zalo"_s);
    QVERIFY(intake.accepts(byZalo, State::Closed));
    values.insert(u"file"_s, RegisterFile{QString(128, u'a') + u".docx"_s, u"Tin họp thôn.docx"_s}.toString());
    QVERIFY(intake.accepts(values, State::Closed));
}

void TestRegisters::whatIsNeededDependsOnWhatWasChosen()
{
    const RegisterForm &feedback = *m_registers.find(u"feedback");
    RegisterEntry::Values values{{u"about"_s, u"Đèn đường hỏng"_s},
                                 {u"came-on"_s, u"2026-11-20"_s},
                                 {u"class"_s, u"report"_s},
                                 {u"done-on"_s, u"2026-11-22"_s}};
    const std::pair<QString, QString> needs[] = {
        {u"answered"_s, u"answer"_s}, {u"forwarded"_s, u"forwarded-to"_s}, {u"dropped"_s, u"why"_s}};
    for (const auto &[outcome, field] : needs) {
        values.insert(u"outcome"_s, outcome);
        QCOMPARE(feedback.gaps(values, State::Closed), QStringList{field});
    }
}

void TestRegisters::secretMaterialIsCautionedAgainst()
{
    const RegisterField &secrecy = *m_registers.find(u"materials-request")->findField(u"secrecy");
    QVERIFY(secrecy.findChoice(u"open")->caution.isEmpty());
    QVERIFY(!secrecy.findChoice(u"secret")->caution.vi.isEmpty());
    QVERIFY(!secrecy.findChoice(u"internal")->caution.vi.isEmpty());
}

void TestRegisters::refusesWhatHasNotTheFormOfItsField_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    const QString invalid = u"register-value-invalid"_s;
    QTest::newRow("day") << u"incident"_s << u"happened-on"_s << u"22/11/2026"_s << invalid;
    QTest::newRow("no such day") << u"incident"_s << u"happened-on"_s << u"2026-11-31"_s << invalid;
    QTest::newRow("choice") << u"incident"_s << u"kind"_s << u"fire"_s << invalid;
    QTest::newRow("number") << u"training"_s << u"lessons"_s << u"-3"_s << invalid;
    QTest::newRow("line") << u"incident"_s << u"what"_s << u"a\nb"_s << invalid;
    QTest::newRow("file") << u"incident"_s << u"file"_s << u"/etc/passwd"_s << invalid;
    QTest::newRow("period") << u"plan-items"_s << u"month"_s << u"2026-13"_s << invalid;
    QTest::newRow("article") << u"plan-items"_s << u"article"_s << u"bài"_s << invalid;
    QTest::newRow("field") << u"incident"_s << u"colour"_s << u"red"_s << u"register-field-unknown"_s;
}

void TestRegisters::refusesWhatHasNotTheFormOfItsField()
{
    QFETCH(const QString, form);
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, reason);
    const auto accepted = m_registers.find(form)->accepts({{field, value}}, State::Open);
    QVERIFY(!accepted);
    QCOMPARE(accepted.error().reason, reason);
}

void TestRegisters::anEntryKeepsItsBytes()
{
    RegisterEntry entry{7,
                        3,
                        u"incident"_s,
                        State::Closed,
                        {{u"what"_s, u"Mất máy"_s}},
                        u"Đã báo."_s,
                        AccountId::create(),
                        u"Văn thư"_s,
                        QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC)};
    const QByteArray json = toJson(entry);
    QCOMPARE(expect(registerEntryFromJson(json)), entry);
    QVERIFY(!registerEntryFromJson(QByteArray(json).replace("closed", "locked")));
    QVERIFY(!registerEntryFromJson(QByteArray(json).replace("\"entry\":3", "\"entry\":9")));
    QVERIFY(!registerEntryFromJson(json + ' '));
}

void TestRegisters::periodsAreReadAsTheyAreWritten()
{
    using Period = RecurringDuty::Period;
    int days = 0;
    for (QDate day(2024, 1, 1); day <= QDate(2030, 12, 31); day = day.addDays(1), ++days) {
        for (const Period length : {Period::Day, Period::Week, Period::Month, Period::HalfYear, Period::Year}) {
            const DutyPeriod period = DutyPeriod::containing(day, length);
            QVERIFY(period.contains(day));
            QVERIFY(!period.contains(period.first.addDays(-1)) && !period.contains(period.last.addDays(1)));
            QCOMPARE(DutyPeriod::fromString(period.toString()), std::optional(period));
            QCOMPARE(period.next().first, period.last.addDays(1));
        }
    }
    for (const char *wrong : {"", "26", "2026-H3", "2026-00", "2026-W54", "2026-W00", "2026-02-29", "2026 ", "0000"})
        QVERIFY2(!DutyPeriod::fromString(QString::fromLatin1(wrong)), wrong);
    qInfo("%d days in 5 kinds of period", days);
}

void TestRegisters::refusesADamagedDescription()
{
    const QByteArray sound = resources::registerForms().constFirst();
    QVERIFY(parseRegisterForm(sound));
    const QJsonObject object = QJsonDocument::fromJson(sound).object();
    int damages = 0;
    for (const QString &member : object.keys()) {
        for (const QJsonValue &value : {QJsonValue(QJsonValue::Undefined), QJsonValue(7), QJsonValue(QJsonArray{7})}) {
            QJsonObject damaged = object;
            if (value.isUndefined() && member == "settles"_L1)
                continue;
            if (value.isUndefined())
                damaged.remove(member);
            else
                damaged.insert(member, value);
            const auto parsed = parseRegisterForm(QJsonDocument(damaged).toJson());
            QVERIFY2(!parsed, qPrintable(member));
            QCOMPARE(parsed.error().reason, u"register-invalid"_s);
            ++damages;
        }
    }
    QCOMPARE(RegisterCatalogue::parse({sound, sound}).error().reason, u"register-invalid"_s);
    qInfo("%d damages refused", damages);
}

QTEST_GUILESS_MAIN(TestRegisters)
#include "test_registers.moc"
