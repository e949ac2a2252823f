// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/crypto/Digest.h"
#include "app/store/AssetRepository.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/UnlockWorkspace.h"
#include "tests/store/StoreContents.h"
#include "tests/support/TestScale.h"
#include "tests/workflow/DeskFixture.h"

#include <QDeadlineTimer>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

namespace {

/// One line of the worker: what it did, and that it was acknowledged.
struct Step {
    QByteArray name;
    ArticleId article;
    QString value;
};

Step parse(const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    return {words.value(0), ArticleId::fromString(QString::fromLatin1(words.value(1))),
            QString::fromLatin1(words.value(2))};
}

bool holdsDecision(const ArticleView &view, DecisionKind kind)
{
    return std::ranges::any_of(view.decisions, [kind](const DecisionView &decision) {
        return decision.decision.kind == kind && decision.signatureValid;
    });
}

} // namespace

/// Kills a desk at random instants of the whole path, from the first word to the package, and looks for every step it had
/// acknowledged.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNoAcknowledgedStep();

private:
    QList<Step> lifeUntilKilled(int life);
    /// "" when what `step` promised is in the store; `typed` is the last save acknowledged of its article.
    QString complaintAbout(const Step &step, int typed);
    QString complaintAboutPackage(const Step &step);

    DeskFixture m_desk;
    QByteArray m_secrets;
    SecretBytes m_clerk;
    QRandomGenerator m_random{20261120};
    QMap<QByteArray, int> m_acknowledged;
    std::optional<Session> m_session;
};

void TestKills::initTestCase()
{
    for (const char16_t *name :
         {DeskFixture::contributor, DeskFixture::editor, DeskFixture::approver, DeskFixture::clerk}) {
        const auto secret = rememberOnThisComputer(m_desk.as(name), DeskFixture::passphrase());
        QVERIFY(secret);
        m_secrets += secret->view().toByteArray().toHex() + '\n';
        m_clerk = secret->clone();
    }
    m_desk.leave();
}

QList<Step> TestKills::lifeUntilKilled(int life)
{
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_desk_worker"),
                 {m_desk.directory().path(), QString::number(life)});
    worker.write(m_secrets);
    // A number of acknowledgements and then a few microseconds more: any instant of the next step.
    const int until = m_random.bounded(0, 24);
    QList<Step> steps;
    while (steps.size() < until && (worker.canReadLine() || worker.waitForReadyRead())) {
        while (worker.canReadLine())
            steps.append(parse(worker.readLine()));
    }
    const QDeadlineTimer instant(std::chrono::microseconds(m_random.bounded(0, 6000)), Qt::PreciseTimer);
    while (!instant.hasExpired())
        continue;
    worker.kill();
    worker.waitForFinished();
    while (worker.canReadLine())
        steps.append(parse(worker.readLine()));
    return worker.exitStatus() == QProcess::CrashExit ? steps : QList<Step>{{"failed", {}, {}}};
}

QString TestKills::complaintAboutPackage(const Step &step)
{
    const QByteArray sha512 = QByteArray::fromHex(step.value.toLatin1());
    const auto deliveries = listDeliveries(*m_session);
    for (const Delivery &delivery : deliveries ? *deliveries : QList<Delivery>()) {
        if (delivery.article != step.article)
            continue;
        const auto bytes = store::AssetRepository(*m_session->store).readPackage(sha512, 0, delivery.packageSize);
        if (delivery.state == DeliveryState::Packed && bytes && crypto::sha512(*bytes) == sha512)
            return {};
    }
    return u"package lost"_s;
}

QString TestKills::complaintAbout(const Step &step, int typed)
{
    const auto view = showArticle(*m_session, step.article);
    if (!view)
        return u"article lost: "_s + view.error().reason;
    const QString text = content::toPlainText(view->document);
    const int found = text.startsWith(u"lần "_s) ? text.section(u' ', 1, 1).toInt() : 0;
    if (found != typed && found != typed + 1)
        return u"typed %1, found %2"_s.arg(typed).arg(found);
    if (step.name == "pictured") {
        const auto bytes = assetBytes(*m_session, step.value);
        return bytes && step.value.startsWith(QLatin1StringView(crypto::sha512(*bytes).toHex())) ? QString()
                                                                                                 : u"picture lost"_s;
    }
    const QMap<QByteArray, DecisionKind> decisions{
        {"submitted", DecisionKind::Submit}, {"reviewed", DecisionKind::Review}, {"approved", DecisionKind::Approve}};
    if (decisions.contains(step.name) && !holdsDecision(*view, decisions.value(step.name)))
        return u"decision lost"_s;
    return step.name == "packed" ? complaintAboutPackage(step) : QString();
}

void TestKills::losesNoAcknowledgedStep()
{
    const int lives = testing::isLongRun() ? 1000 : 60 / testing::sanitiserShare();
    for (int life = 0; life < lives; ++life) {
        m_session.reset();
        const QList<Step> steps = lifeUntilKilled(life);
        QVERIFY2(steps.isEmpty() || steps.last().name != "failed", "the worker ended by itself");
        auto session = unlockWithKeyring(m_desk.directory(), QString(DeskFixture::clerk), m_clerk, m_desk.regulations,
                                         m_desk.clock);
        QVERIFY2(session, qPrintable(u"life %1: does not open: %2"_s.arg(life).arg(session ? QString()
                                                                                           : session.error().reason)));
        m_session.emplace(*std::move(session));
        QMap<ArticleId, int> typed;
        for (const Step &step : steps)
            typed[step.article] = step.name == "typed" ? step.value.toInt() : typed.value(step.article);
        for (const Step &step : steps) {
            const QString complaint = complaintAbout(step, typed.value(step.article));
            QVERIFY2(complaint.isEmpty(), qPrintable(u"life %1, %2 %3: %4"_s.arg(life).arg(
                                              QString::fromLatin1(step.name), step.article.toString(), complaint)));
            ++m_acknowledged[step.name];
        }
        if (life % 10 == 9) {
            const auto faults = faultsOf(*m_session->store);
            QVERIFY2(faults && faults->isEmpty(), faults ? faults->constData() : "does not check");
        }
    }
    QStringList totals;
    for (auto step = m_acknowledged.cbegin(); step != m_acknowledged.cend(); ++step)
        totals.append(u"%1 %2"_s.arg(step.value()).arg(QString::fromLatin1(step.key())));
    qInfo("%d kills; acknowledged: %ls; none lost, every store opened", lives, qUtf16Printable(totals.join(u", "_s)));
    QVERIFY(m_acknowledged.value("submitted") > 0 && m_acknowledged.value("packed") > 0);
}

QTEST_GUILESS_MAIN(TestKills)
#include "test_kills.moc"
