// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DocumentNumber.h"

#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

class TestDocumentNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSound_data();
    void isSound();
    void namesTheFault_data();
    void namesTheFault();
    void everyFaultIsReached();

private:
    static QList<std::pair<QString, QString>> faulty();
};

void TestDocumentNumber::isSound_data()
{
    QTest::addColumn<QString>("number");
    for (const char *number : {"12/2026/QĐ-UBND",  "01/QĐ-UBND",       "125/BC-UBND",
                               "05/TB-HĐND",       "10/2024/NQ-HĐND",  "42/2022/NĐ-CP",
                               "30/2020/NĐ-CP",    "26/2020/TT-BTTTT", "148/2025/QH15",
                               "117/2025/QH15",    "28/2026/NQ-QH16",  "05/UBND-VP",
                               "331/UBND-KT",      "07/CT-TTg",        "72/2002/QĐ-TTg",
                               "09/CĐ-TTg",        "33/TTr-STTTT",     "19/2012/TTLT-BVHTTDL-BTC",
                               "4946/BTTTT-THH",   "02/GM-UBND",       "15/QĐ-TTPVHCC",
                               "05-NQ/ĐU",         "12-HD/BTCTW",      "03/SY-UBND",
                               "06/BB-HĐND",       "11/QyĐ-UBND",      "08/CTr-UBND",
                               "1234/QĐ-BNN-TCLN", "12a/QĐ-UBND"})
        QTest::newRow(number) << QString::fromUtf8(number);
}

void TestDocumentNumber::isSound()
{
    QFETCH(const QString, number);
    const auto fault = documentNumberFault(number);
    QVERIFY2(!fault, fault ? qPrintable(documentNumberFaultName(*fault)) : "");
}

QList<std::pair<QString, QString>> TestDocumentNumber::faulty()
{
    return {{u"/QĐ-UBND"_s, u"blank"_s},
            {u"   /2024/QĐ-UBND"_s, u"blank"_s},
            {u"…/QĐ-UBND"_s, u"blank"_s},
            {u"....../BC-UBND"_s, u"blank"_s},
            {u"12 /QĐ-UBND"_s, u"spaces"_s},
            {u"26 /2017/QĐ-UBND"_s, u"spaces"_s},
            {u"12/ QĐ - UBND"_s, u"spaces"_s},
            {u"12/QĐ–UBND"_s, u"dash"_s},
            {u"12/QĐ_UBND"_s, u"dash"_s},
            {u"5/QĐ-UBND"_s, u"padding"_s},
            {u"9/2026/QĐ-UBND"_s, u"padding"_s},
            {u"42/2022/NĐ-Cp"_s, u"case"_s},
            {u"12/qđ-ubnd"_s, u"case"_s},
            {u"12/Qđ-UBND"_s, u"case"_s},
            {u"12/QX-UBND"_s, u"unknown-type"_s},
            {u"12/2026/XY-UBND"_s, u"unknown-type"_s},
            {u"12/0224/QĐ-UBND"_s, u"year"_s},
            {u"12/26/QĐ-UBND"_s, u"year"_s},
            {u"QĐ-UBND"_s, u"form"_s},
            {u"12/QĐ"_s, u"form"_s},
            {u"12/QĐ-UBND/2026"_s, u"form"_s},
            {u"số mười hai"_s, u"spaces"_s}};
}

void TestDocumentNumber::namesTheFault_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("fault");
    for (const auto &[number, fault] : faulty())
        QTest::newRow(qPrintable(number)) << number << fault;
}

void TestDocumentNumber::namesTheFault()
{
    QFETCH(const QString, number);
    QFETCH(const QString, fault);
    const auto found = documentNumberFault(number);
    QVERIFY(found);
    QCOMPARE(documentNumberFaultName(*found), fault);
}

void TestDocumentNumber::everyFaultIsReached()
{
    QStringList reached;
    for (const auto &[number, fault] : faulty())
        reached.append(fault);
    for (const DocumentNumberFault fault : allDocumentNumberFaults())
        QVERIFY2(reached.contains(documentNumberFaultName(fault)), qPrintable(documentNumberFaultName(fault)));
}

QTEST_APPLESS_MAIN(TestDocumentNumber)
#include "test_document_number.moc"
