// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/domain/PortalRequest.h"
#include "sync/portal/RequestCheck.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using bantin::package::PackageFixture;

/// Who is told what only a unit may know.
class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_unit = std::make_unique<PackageFixture>();
        m_clock = std::make_unique<bantin::testing::FakeClock>(m_unit->now.addDays(1));
        m_units = std::make_unique<UnitRegistry>(m_folder->filePath(u"units"_s));
        m_records = std::make_unique<PublicationRecords>(m_folder->filePath(u"records"_s));
        QVERIFY(m_records->prepare().ok());
        QVERIFY(m_units->add(m_unit->authority.certificate().toPem()).ok());
    }

    void answersWhoServes()
    {
        QCOMPARE(asked(m_unit->contributor), QString()); // nothing was published yet
        keepRoster();
        for (const auto *member : {&m_unit->contributor, &m_unit->editor, &m_unit->approver})
            QCOMPARE(asked(*member), QString());
    }

    void answersANewcomerButNoFormerMember()
    {
        for (RosterEntry &entry : m_unit->roster.entries) {
            if (entry.account == m_unit->contributor.id)
                entry.to = m_unit->now.addSecs(3600);
        }
        keepRoster();
        QCOMPARE(asked(m_unit->contributor), u"request-denied"_s);
        QCOMPARE(asked(m_unit->editor), QString());
        const auto newcomer = m_unit->makeMember(m_unit->authority, u"Người mới"_s, Role::Editor);
        QCOMPARE(asked(newcomer), QString());
    }

    void tellsNothingToOthers()
    {
        keepRoster();
        const PackageFixture other;
        QCOMPARE(asked(other.editor), u"request-denied"_s);
        QVERIFY(m_units->add(other.authority.certificate().toPem()).ok());
        QCOMPARE(asked(other.editor), u"request-denied"_s); // registered, but of another unit
        QCOMPARE(reason(request(m_unit->editor, question()), question(), other), u"request-denied"_s);
        QCOMPARE(reason({}, question(), *m_unit), u"request-unsigned"_s);
    }

    void aSignatureIsForOneQuestionAtOnePortal()
    {
        const HttpRequest signedOne = request(m_unit->editor, question());
        QCOMPARE(reason(signedOne, question(), *m_unit), QString());
        QCOMPARE(reason(signedOne, u"units/other"_s, *m_unit), u"request-denied"_s);
        const RequestCheck other(*m_units, *m_records, QByteArray(32, 'q'), *m_clock);
        const auto asked = other.check(signedOne, question(), m_unit->authority.certificate().fingerprint());
        QCOMPARE(asked.error().reason, u"request-denied"_s);
        HttpRequest later = signedOne;
        later.headers["bantin-time"] = toTimestamp(m_clock->nowUtc().addSecs(60)).toLatin1();
        QCOMPARE(reason(later, question(), *m_unit), u"request-denied"_s);
    }

    void aSignatureGrowsOld()
    {
        const HttpRequest signedOne = request(m_unit->editor, question());
        m_clock->advance(requestWindowSeconds - 1);
        QCOMPARE(reason(signedOne, question(), *m_unit), QString());
        m_clock->advance(2);
        QCOMPARE(reason(signedOne, question(), *m_unit), u"request-time"_s);
        m_clock->advance(-2 * requestWindowSeconds - 2);
        QCOMPARE(reason(signedOne, question(), *m_unit), u"request-time"_s);
    }

private:
    static QString question() { return u"units/ab/roster"_s; }

    void keepRoster()
    {
        const auto outcome =
            package::PackageVerifier(m_unit->regulations()).verify(m_unit->zip(), {m_unit->authority.certificate()});
        QVERIFY2(outcome.package, outcome.reasons.isEmpty() ? "" : qPrintable(outcome.reasons.first().reason));
        QVERIFY(m_records->keep(*outcome.package).ok());
    }

    HttpRequest request(const PackageFixture::Member &member, const QString &target) const
    {
        const QDateTime at = fromTimestamp(toTimestamp(m_clock->nowUtc()));
        const QByteArray content = toJson(PortalRequest{target, portalFingerprint(), at});
        HttpRequest made{"GET", u"/"_s, {}, -1};
        made.headers.insert("bantin-time", toTimestamp(at).toLatin1());
        made.headers.insert("bantin-signature",
                            crypto::signDetached(content, member.certificate, member.key).toBase64());
        return made;
    }

    QString reason(const HttpRequest &given, const QString &target, const PackageFixture &unit) const
    {
        const RequestCheck check(*m_units, *m_records, portalFingerprint(), *m_clock);
        const auto allowed = check.check(given, target, unit.authority.certificate().fingerprint());
        return allowed ? QString() : allowed.error().reason;
    }
    QString asked(const PackageFixture::Member &member) const
    {
        return reason(request(member, question()), question(), *m_unit);
    }

    static QByteArray portalFingerprint() { return QByteArray(32, 'p'); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackageFixture> m_unit;
    std::unique_ptr<bantin::testing::FakeClock> m_clock;
    std::unique_ptr<UnitRegistry> m_units;
    std::unique_ptr<PublicationRecords> m_records;
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "test_requests.moc"
