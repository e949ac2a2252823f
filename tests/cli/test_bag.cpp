// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

/// `bag check` as other people's scripts use it.
class TestCliBag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysYes();
    void warnsOnStandardErrorOnly();
    void saysNoWithEveryReason();
    void saysWhatIsNoBag();

private:
    void write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<CliRunner> m_cli;
};

void TestCliBag::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_cli->path(u"túi/"_s + name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestCliBag::init()
{
    m_cli = std::make_unique<CliRunner>();
    write(u"bagit.txt"_s, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    write(u"data/bài.txt"_s, "một\n");
    write(u"manifest-sha512.txt"_s,
          QCryptographicHash::hash("một\n", QCryptographicHash::Sha512).toHex() + "  data/bài.txt\n");
}

void TestCliBag::saysYes()
{
    const auto json = m_cli->run({u"bag"_s, u"check"_s, u"túi"_s});
    QCOMPARE(json.exitCode, 0);
    QVERIFY(json.json[u"valid"_s].toBool());
    QCOMPARE(json.json[u"files"_s].toInt(), 1);
    const auto words = m_cli->runForPeople({u"bag"_s, u"check"_s, u"túi"_s});
    QCOMPARE(words.exitCode, 0);
    QCOMPARE(words.errors, QByteArray());
}

void TestCliBag::warnsOnStandardErrorOnly()
{
    write(u"Thumbs.db"_s, "x");
    const auto words = m_cli->runForPeople({u"bag"_s, u"check"_s, u"túi"_s});
    QCOMPARE(words.exitCode, 0);
    QVERIFY(words.errors.contains("Thumbs.db"));
    QVERIFY(!words.output.contains("Thumbs.db"));
    QCOMPARE(m_cli->run({u"bag"_s, u"check"_s, u"túi"_s}).json[u"warnings"_s].toArray().size(), 1);
}

void TestCliBag::saysNoWithEveryReason()
{
    write(u"data/bài.txt"_s, "hai\n");
    write(u"data/lạ.txt"_s, "ba\n");
    const auto json = m_cli->run({u"bag"_s, u"check"_s, u"túi"_s});
    QCOMPARE(json.exitCode, 1);
    QVERIFY(!json.json[u"valid"_s].toBool());
    QStringList reasons;
    for (const QJsonValue &error : json.json[u"errors"_s].toArray())
        reasons.append(error[u"reason"_s].toString());
    QCOMPARE(reasons, (QStringList{u"bag-unlisted-file"_s, u"bag-wrong-digest"_s}));
}

void TestCliBag::saysWhatIsNoBag()
{
    const auto nothing = m_cli->run({u"bag"_s, u"check"_s, u"không có"_s});
    QCOMPARE(nothing.exitCode, 1);
    QCOMPARE(nothing.reason(), u"file-unreadable"_s);
    write(u"ghi-chú.txt"_s, "không phải túi");
    const auto text = m_cli->run({u"bag"_s, u"check"_s, u"túi/ghi-chú.txt"_s});
    QCOMPARE(text.exitCode, 1);
    QCOMPARE(text.reason(), u"zip-not-recognised"_s);
}

QTEST_GUILESS_MAIN(TestCliBag)
#include "test_bag.moc"
