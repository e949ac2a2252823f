// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PassphrasePolicy.h"

#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;
using Kind = PassphraseState::Kind;

class TestPassphrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForLengthAndKinds();
    void warnsThenExpiresToTheSecond();
    void neverExpiresWithoutAnAge();
    void aClockSetBackLocksNobodyOut();

private:
    static PassphraseRule sixMonths() { return {12, 3, PassphraseRule::Definer::Unit, 6, 14, u"Điều 8.3"_s}; }
    static QDateTime at(int month, int day, int hour = 8)
    {
        return {QDate(2026, month, day), QTime(hour, 0), QTimeZone::UTC};
    }
    const PassphrasePolicy m_policy{sixMonths()};
};

void TestPassphrases::asksForLengthAndKinds()
{
    QCOMPARE(m_policy.check({11, 4}).error().reason, u"passphrase-too-short"_s);
    QCOMPARE(m_policy.check({11, 4}).error().arguments, QStringList{u"12"_s});
    QCOMPARE(m_policy.check({12, 2}).error().reason, u"passphrase-too-simple"_s);
    QVERIFY(m_policy.check({12, 3}).ok());
    const PassphrasePolicy plain{PassphraseRule()};
    QCOMPARE(plain.check({7, 4}).error().arguments, QStringList{u"8"_s});
    QVERIFY(plain.check({8, 1}).ok());
}

void TestPassphrases::warnsThenExpiresToTheSecond()
{
    const QDateTime made = at(1, 31);
    // Six months after 31 January, and not 180 days.
    QCOMPARE(m_policy.expiry(made), at(7, 31));
    QCOMPARE(m_policy.stateAt(made, at(7, 16)).kind, Kind::Fresh);
    QCOMPARE(m_policy.stateAt(made, at(7, 17)).kind, Kind::DueSoon);
    QCOMPARE(m_policy.stateAt(made, at(7, 17)).days, 14);
    QCOMPARE(m_policy.stateAt(made, at(7, 31).addSecs(-1)).kind, Kind::DueSoon);
    QCOMPARE(m_policy.stateAt(made, at(7, 31)).kind, Kind::Expired);
    // A month without a 31st day.
    QCOMPARE(m_policy.expiry(QDateTime(QDate(2026, 8, 31), QTime(8, 0), QTimeZone::UTC)),
             QDateTime(QDate(2027, 2, 28), QTime(8, 0), QTimeZone::UTC));
}

void TestPassphrases::neverExpiresWithoutAnAge()
{
    const PassphrasePolicy plain{PassphraseRule()};
    QVERIFY(!plain.expiry(at(1, 1)).isValid());
    QCOMPARE(plain.stateAt(at(1, 1), at(1, 1).addYears(50)).kind, Kind::Fresh);
}

void TestPassphrases::aClockSetBackLocksNobodyOut()
{
    QCOMPARE(m_policy.stateAt(at(7, 1), at(1, 1)).kind, Kind::Fresh);
    QCOMPARE(m_policy.stateAt(at(7, 1), QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::UTC)).kind, Kind::Fresh);
    QCOMPARE(m_policy.stateAt({}, at(1, 1)).kind, Kind::Fresh);
}

QTEST_GUILESS_MAIN(TestPassphrases)
#include "test_passphrases.moc"
