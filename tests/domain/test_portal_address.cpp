// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PortalAddress.h"

#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

class TestPortalAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUsableOrSaysWhyNot_data();
    void isUsableOrSaysWhyNot();
};

void TestPortalAddress::isUsableOrSaysWhyNot_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("reason");
    for (const char *usable :
         {"https://cong.xa.gov.vn", "https://cong.xa.gov.vn:8443/bantin/", "https://cổng.vn/", "http://127.0.0.1:8080/",
          "http://127.1.2.3", "http://localhost/x", "http://cong.localhost", "http://[::1]:80/", "HTTPS://CONG.VN"})
        QTest::newRow(usable) << QString::fromUtf8(usable) << QString();
    for (const char *open : {"http://cong.xa.gov.vn", "http://192.168.1.9/", "http://127.0.0.1.cong.vn",
                             "http://localhost.vn", "http://[::2]/", "HTTP://cong.vn"})
        QTest::newRow(open) << QString::fromUtf8(open) << u"portal-not-encrypted"_s;
    for (const char *wrong : {"", "cong.xa.gov.vn", "ftp://cong.vn", "https://", "https://a:b@cong.vn",
                              "https://cong.vn/?a", "https://cong.vn/#a", "https:///x", "https://cong vn/"})
        QTest::newRow(*wrong ? wrong : "empty") << QString::fromUtf8(wrong) << u"portal-url-invalid"_s;
}

void TestPortalAddress::isUsableOrSaysWhyNot()
{
    QFETCH(QString, address);
    QFETCH(QString, reason);
    const auto parsed = parsePortalAddress(address);
    QCOMPARE(parsed ? QString() : parsed.error().reason, reason);
    if (!parsed)
        QCOMPARE(parsed.error().arguments, QStringList{address});
}

QTEST_GUILESS_MAIN(TestPortalAddress)
#include "test_portal_address.moc"
