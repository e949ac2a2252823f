// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/e2e/SampleArticle.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Words nobody else writes: a run of six letters of one, as UTF-16 has in twelve bytes, must not come from anywhere else.
const auto title = u"Kưởngvặc zoằnthụy phjẫuxờ"_s;
const auto sapo = u"Quẩynhổng dwạtchớ gjỗlừm"_s;
const auto text = u"Tzểuvọn xẵmkhụa bjẩnglờ"_s;
const auto note = u"Ghvẫnxỏ lwạmdẹ jzứtphò"_s;
const auto folded = u"kuongvac zoanthuy"_s;

QByteArray utf16(const QString &words)
{
    return {reinterpret_cast<const char *>(words.utf16()), words.size() * 2};
}

/// As the search folds them: no tone marks, no case.
QString fold(const QString &words)
{
    QString plain;
    for (const QChar letter : words.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.toLower();
    }
    return plain;
}

QList<QByteArray> markers()
{
    QList<QByteArray> all;
    for (const QString &words : {title, sapo, text, note}) {
        for (const QString &form : {words, words.normalized(QString::NormalizationForm_D), fold(words)})
            all += {form.toUtf8(), utf16(form)};
    }
    return all;
}

} // namespace

/// A full day with the real programs, every buffer that goes to a file looked into, then every file that is left: nothing
/// holds twelve bytes in a row of what was written.
class TestPlaintextSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void findsNothingAfterADay();

private:
    void workInTheWindow();
    void workOnTheCommandLine();
    void keepCopies();
    QStringList reported(const QByteArray &kind) const;
    /// Files below the folders of the programs with a run of a marker.
    QStringList filesWithMarkers() const;

    QTemporaryDir m_folder;
    QString m_report = m_folder.filePath(u"report"_s);
    QSet<QByteArray> m_runs;
    std::unique_ptr<CliRunner> m_cli;
    QString m_article;
};

void TestPlaintextSweep::initTestCase()
{
    QFile file(m_folder.filePath(u"markers"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QByteArray &marker : markers()) {
        file.write(marker.toHex() + '\n');
        for (qsizetype i = 0; i + 12 <= marker.size(); ++i)
            m_runs.insert(marker.sliced(i, 12));
    }
    file.close();
    QVERIFY(m_runs.size() > 400);
    const QDir home(m_folder.filePath(u"home"_s));
    for (const auto &[variable, folder] : {std::pair("HOME", u"."_s),
                                           {"TMPDIR", u"tmp"_s},
                                           {"XDG_CONFIG_HOME", u"config"_s},
                                           {"XDG_DATA_HOME", u"data"_s},
                                           {"XDG_CACHE_HOME", u"cache"_s},
                                           {"XDG_STATE_HOME", u"state"_s}}) {
        QVERIFY(home.mkpath(folder));
        qputenv(variable, home.filePath(folder).toUtf8());
    }
    m_cli = std::make_unique<CliRunner>();
    qputenv("BANTIN_WATCH_MARKERS", file.fileName().toUtf8());
    qputenv("BANTIN_WATCH_REPORT", m_report.toUtf8());
    qputenv("LD_PRELOAD", BANTIN_WRITE_WATCH);
}

QStringList TestPlaintextSweep::reported(const QByteArray &kind) const
{
    QStringList lines;
    QFile file(m_report);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(kind + ' '))
            lines += QString::fromUtf8(line.sliced(kind.size() + 1));
    }
    return lines;
}

QStringList TestPlaintextSweep::filesWithMarkers() const
{
    QStringList found;
    for (const QString &folder : {m_folder.filePath(u"home"_s), u"/dev/shm"_s}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (qsizetype i = 0; i + 12 <= bytes.size(); ++i) {
                if (m_runs.contains(QByteArray::fromRawData(bytes.constData() + i, 12))) {
                    found += file.fileName();
                    break;
                }
            }
        }
    }
    return found;
}

void TestPlaintextSweep::findsWhatIsPlanted_data()
{
    QTest::addColumn<bool>("leaks");
    for (const char *way : {"write", "pieces", "vector", "stream", "c-stream", "map", "utf16"})
        QTest::newRow(way) << true;
    QTest::newRow("clean") << false;
}

/// The sweep itself: a marker in a file that is gone at once is seen, however it was written.
void TestPlaintextSweep::findsWhatIsPlanted()
{
    QFETCH(const bool, leaks);
    const qsizetype before = reported("leak").size();
    const QString planted = m_folder.filePath(u"planted"_s);
    QCOMPARE(
        QProcess::execute(QStringLiteral(BANTIN_LEAKER), {QString::fromLatin1(QTest::currentDataTag()), planted, text}),
        0);
    QVERIFY(!QFile::exists(planted));
    QCOMPARE(reported("leak").size() > before, leaks);
}

void TestPlaintextSweep::workInTheWindow()
{
    const QString wordFile = m_cli->write(u"bai.docx"_s, bantin::testing::sampleArticle());
    QProcess day;
    day.setProcessChannelMode(QProcess::MergedChannels);
    day.start(QStringLiteral(BANTIN_DAY),
              {m_cli->path(u"kho"_s), u"Cộng tác viên"_s, u"mật khẩu dài"_s, wordFile, title, sapo, text, folded});
    QVERIFY(day.waitForFinished(240'000));
    const QByteArray output = day.readAll();
    QVERIFY2(output.trimmed().endsWith("killed"), output.constData());
    QCOMPARE(day.exitStatus(), QProcess::CrashExit);
}

void TestPlaintextSweep::workOnTheCommandLine()
{
    const QString contributor = u"Cộng tác viên"_s;
    m_cli->makeDocx(u"ghi-chu.docx"_s, note);
    QCOMPARE(m_cli->runAs(contributor, {u"article"_s, u"import"_s, u"kho"_s, u"ghi-chu.docx"_s}).exitCode, 0);
    const auto found = m_cli->runAs(contributor, {u"search"_s, u"kho"_s, folded});
    QVERIFY2(found.output.contains(title.toUtf8()), found.output.constData());
    const auto list = m_cli->runAs(contributor, {u"article"_s, u"list"_s, u"kho"_s});
    for (const QJsonValue &article : list.json[u"articles"_s].toArray()) {
        if (article[u"title"_s].toString() == title)
            m_article = article[u"id"_s].toString();
    }
    const auto shown = m_cli->runAs(contributor, {u"article"_s, u"show"_s, u"kho"_s, m_article});
    QVERIFY2(shown.output.contains(sapo.toUtf8()), shown.output.constData());
    for (const auto &done : {m_cli->submit(contributor, m_article), m_cli->review(u"Biên tập viên"_s, m_article),
                             m_cli->approve(u"Trưởng Ban"_s, m_article)}) {
        QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
    }
    // Packs, and finds no portal.
    const auto sent =
        m_cli->runAs(u"Văn thư"_s, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, u"http://127.0.0.1:9/"_s});
    QVERIFY(sent.exitCode != 0);
    const auto status = m_cli->runAs(u"Văn thư"_s, {u"outbox"_s, u"status"_s, u"kho"_s});
    QVERIFY2(status.output.contains("\"packed\""), status.output.constData());
}

/// A backup, read through, restored and worked in; an archive.
void TestPlaintextSweep::keepCopies()
{
    const QString administrator = u"Quản trị"_s;
    QVERIFY(QDir().mkpath(m_cli->path(u"usb"_s)));
    for (const QStringList &command : {QStringList{u"backup"_s, u"run"_s, u"kho"_s, u"--to"_s, m_cli->path(u"usb"_s)},
                                       {u"backup"_s, u"drill"_s, u"kho"_s},
                                       {u"restore"_s, u"usb"_s, u"kho-khac"_s},
                                       {u"archive"_s, u"export"_s, u"kho"_s, u"luu-tru"_s}}) {
        const auto done = m_cli->runAs(administrator, command);
        QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
    }
    const auto shown = m_cli->runAs(administrator, {u"article"_s, u"show"_s, u"kho-khac"_s, m_article});
    QVERIFY2(shown.output.contains(sapo.toUtf8()), shown.output.constData());
}

void TestPlaintextSweep::findsNothingAfterADay()
{
    const qsizetype planted = reported("leak").size();
    m_cli->makeWorkspace();
    workInTheWindow();
    if (!QTest::currentTestFailed())
        workOnTheCommandLine();
    if (!QTest::currentTestFailed())
        keepCopies();
    if (QTest::currentTestFailed())
        return;
    const QStringList leaks = reported("leak").sliced(planted);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
    QCOMPARE(filesWithMarkers(), QStringList());
    QMap<QString, int> watched;
    for (const QString &program : reported("watching"))
        ++watched[program];
    for (const char *program : {"bantin-day", "bantin-cli", "QtWebEngineProcess"})
        QVERIFY2(watched.value(QString::fromLatin1(program)) > 0, program);
    qInfo("%lld runs of twelve bytes of the markers: in no write of %d processes and in no file they left",
          qint64(m_runs.size()), int(reported("watching").size()));
}

QTEST_GUILESS_MAIN(TestPlaintextSweep)
#include "test_plaintext_sweep.moc"
