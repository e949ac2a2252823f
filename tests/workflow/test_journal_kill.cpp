// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadArticles.h"
#include "tests/workflow/BareSession.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// Kills a process that types; every letter it was told is on disk must be in the text afterwards, in its place.
class TestJournalKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoAcknowledgedLetter();

private:
    struct Acknowledged {
        int letters = 0;
        int journalled = 0;
        int savedWhole = 0;
    };

    Result<Session> session() { return bareSession(m_workspace, m_key.clone(), m_account, m_clock); }
    void take(Acknowledged &total, const QByteArray &line)
    {
        if (line.isEmpty())
            return;
        total.letters = line.sliced(2).toInt();
        ++(line.front() == 'j' ? total.journalled : total.savedWhole);
    }
    void typeAndKill(const ArticleId &article, Acknowledged &total);
    /// How many letters of the text there are; -1 when it is not the text.
    int lettersOf(const ArticleId &article);

    QTemporaryDir m_folder;
    QDir m_workspace{m_folder.filePath(u"kho"_s)};
    SecretBytes m_key = crypto::randomSecret(32);
    AccountId m_account = AccountId::create();
    SystemClock m_clock;
    QRandomGenerator m_random{20261122};
};

int TestJournalKill::lettersOf(const ArticleId &article)
{
    auto opened = session();
    if (!opened)
        return -1;
    const auto view = showArticle(*opened, article);
    if (!view || view->damage)
        return -1;
    const int letters = int(content::toPlainText(view->document).remove(u'\n').size());
    // A space at the end of a paragraph is typed but no text.
    for (int most = letters + 2 + letters / 200; most >= letters; --most) {
        if (content::toXhtml(typed(most)) == content::toXhtml(view->document))
            return most;
    }
    return -1;
}

void TestJournalKill::typeAndKill(const ArticleId &article, Acknowledged &total)
{
    QProcess typist;
    typist.start(QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_desk_typist"),
                 {m_workspace.path(), QString::fromLatin1(m_key.view().toByteArray().toHex()), article.toString(),
                  m_account.toString(), QString::number(total.letters)});
    QVERIFY(typist.waitForStarted());
    int lines = 0;
    // A number of acknowledgements and then a few microseconds more: any instant of the next write.
    for (const int until = m_random.bounded(1, 24); lines < until;) {
        QVERIFY2(typist.canReadLine() || typist.waitForReadyRead(), qPrintable(typist.errorString()));
        for (; typist.canReadLine(); ++lines)
            take(total, typist.readLine().trimmed());
    }
    const QDeadlineTimer instant(std::chrono::microseconds(m_random.bounded(0, 4000)), Qt::PreciseTimer);
    while (!instant.hasExpired())
        continue;
    typist.kill();
    QVERIFY(typist.waitForFinished());
    for (const QByteArray &line : typist.readAllStandardOutput().split('\n'))
        take(total, line.trimmed());
}

void TestJournalKill::losesNoAcknowledgedLetter()
{
    const int wanted = qEnvironmentVariableIntValue("BANTIN_KILLS");
    const int kills = wanted > 0 ? wanted : 40;
    ArticleId article;
    {
        auto opened = session();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().reason + opened.error().detail));
        const auto made = createArticle(*opened, {});
        QVERIFY(made);
        article = made->id;
    }
    Acknowledged total;
    for (int kill = 0; kill < kills; ++kill) {
        const int before = total.letters;
        typeAndKill(article, total);
        QVERIFY(total.letters > before);
        const int stored = lettersOf(article);
        QVERIFY2(stored >= total.letters,
                 qPrintable(u"kill %1: acknowledged %2 letters, stored %3"_s.arg(kill).arg(total.letters).arg(stored)));
        // Nothing but one write can have been on its way.
        QVERIFY2(stored <= total.letters + 32, qPrintable(QString::number(stored)));
        total.letters = stored;
    }
    qInfo("%d kills while typing %d letters: %d journal entries and %d whole saves acknowledged, none lost", kills,
          total.letters, total.journalled, total.savedWhole);
    QVERIFY(total.journalled > 0 && total.savedWhole > 0);
}

QTEST_GUILESS_MAIN(TestJournalKill)
#include "test_journal_kill.moc"
