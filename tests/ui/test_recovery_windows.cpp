// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecoveryKey.h"
#include "app/store/WorkspaceHeader.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/VaultWindow.h"
#include "ui/look/QrImage.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/RecoverySheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSemaphore>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// A recovery key made, printed, proved readable; and an account let in again with it.
class TestRecoveryWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void warnsWhileThereIsNone();
    void changesNothingWhenClosedEarly();
    void asksTwoWordsBackBeforeItIsInForce();
    void keepsTheWordsOutOfTheClipboard();
    void drawsTheSheetOnOnePage();
    void keepsTheOldKeyWhenCancelled();
    void givesTheWorkspaceANewKey();
    void isForAdministrators();
    void namesTheWordThatIsNotInTheList();
    void saysWhenTheSheetIsNotThisUnits();
    void letsTheAccountInAgain();
    void cleanupTestCase();

private:
    Driver driver() const { return m_vault->driver(); }
    QString word(int place) const { return driver().text(u"recoveryKey.word.%1"_s.arg(place)).section(u' ', -1); }
    bool typeWords(const QStringList &words) const
    {
        if (!driver().waitUntilVisible(u"recover.word.1"_s))
            return false;
        for (int i = 0; i < int(words.size()); ++i) {
            if (!driver().type(u"recover.word.%1"_s.arg(i + 1), words.at(i)))
                return false;
        }
        return true;
    }
    bool chooseNew(const QString &passphrase) const
    {
        return driver().type(u"recover.passphrase"_s, passphrase)
               && driver().type(u"recover.passphraseAgain"_s, passphrase) && driver().click(u"recover.accept"_s);
    }

    std::unique_ptr<VaultWindow> m_vault;
    QStringList m_sheet;
};

void TestRecoveryWindows::initTestCase()
{
    m_vault = std::make_unique<VaultWindow>();
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
    QVERIFY(m_vault->showSettings(1));
}

void TestRecoveryWindows::warnsWhileThereIsNone()
{
    QTRY_VERIFY(driver().visible<QWidget>(u"settings.recoveryKeyMissing"_s));
    m_vault->picture(u"recovery-missing"_s);
}

void TestRecoveryWindows::changesNothingWhenClosedEarly()
{
    QVERIFY(driver().click(u"settings.makeRecoveryKey"_s));
    QVERIFY(driver().waitUntilVisible(u"recoveryKey"_s));
    const QString first = word(1) + word(2) + word(3);
    QVERIFY(driver().click(u"recoveryKey.cancel"_s));
    QTRY_VERIFY(!driver().visible<QWidget>(u"recoveryKey"_s));
    QVERIFY(driver().visible<QWidget>(u"settings.recoveryKeyMissing"_s));
    QVERIFY(driver().click(u"settings.makeRecoveryKey"_s));
    QVERIFY(driver().waitUntilVisible(u"recoveryKey"_s));
    QVERIFY(word(1) + word(2) + word(3) != first);
    m_vault->picture(u"recovery-words"_s);
}

void TestRecoveryWindows::asksTwoWordsBackBeforeItIsInForce()
{
    for (int place = 1; place <= crypto::RecoveryKey::wordCount; ++place)
        m_sheet.append(word(place));
    QVERIFY(driver().click(u"recoveryKey.print"_s));
    QVERIFY(driver().click(u"recoveryKey.accept"_s));
    QVERIFY(driver().waitUntilVisible(u"recoveryKey.answer.1"_s));
    for (int i = 1; i <= 2; ++i) {
        const QString name = u"recoveryKey.answer.%1"_s.arg(i);
        QVERIFY(!driver().visible<QWidget>(u"recoveryKey.accept"_s)->isEnabled());
        const int place = driver().visible<QWidget>(name)->property("place").toInt();
        QVERIFY(driver().type(name, m_sheet.at(place - 1)));
    }
    m_vault->picture(u"recovery-confirm"_s);
    QVERIFY(driver().click(u"recoveryKey.accept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!driver().visible<QWidget>(u"recoveryKey"_s), Driver::patience);
    QTRY_VERIFY(driver().text(u"settings.recoveryKeyMade"_s).contains(u"20/11/2026"_s));
    m_vault->picture(u"recovery-made"_s);
}

void TestRecoveryWindows::keepsTheWordsOutOfTheClipboard()
{
    const QString held =
        QGuiApplication::clipboard()->text() + QGuiApplication::clipboard()->text(QClipboard::Selection);
    for (const QString &one : std::as_const(m_sheet))
        QVERIFY(!held.contains(one));
}

void TestRecoveryWindows::drawsTheSheetOnOnePage()
{
    const QByteArray joined = m_sheet.join(u' ').toLatin1();
    const SecretBytes words{QByteArrayView(joined)};
    QCOMPARE(ui::wordsOf(words).size(), crypto::RecoveryKey::wordCount);
    QVERIFY(ui::qrImage(words.view()).width() > 25);
    QImage paper(1240, 1754, QImage::Format_RGB32);
    paper.setDotsPerMeterX(5906);
    paper.setDotsPerMeterY(5906);
    paper.fill(Qt::white);
    ui::RecoverySheet sheet;
    sheet.unit = u"UBND thành phố Vinh"_s;
    sheet.maker = QString(VaultWindow::administrator);
    sheet.made = m_vault->clock.nowUtc();
    QPainter painter(&paper);
    sheet.paint(painter, QRectF(118, 118, 1004, 1518), words);
    painter.end();
    const auto isInked = [&](int from, int to) {
        for (int y = from; y < to; ++y) {
            for (int x = 0; x < paper.width(); ++x) {
                if (paper.pixel(x, y) != qRgb(255, 255, 255))
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isInked(1200, 1500));
    QVERIFY(!isInked(1636, 1754));
    if (const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !folder.isEmpty())
        paper.save(QDir(folder).filePath(u"recovery-sheet.png"_s));
}

void TestRecoveryWindows::keepsTheOldKeyWhenCancelled()
{
    const quint32 epoch = store::readHeader(m_vault->directory())->keyEpoch;
    auto *client = m_vault->window().findChild<ui::WorkspaceClient *>();
    QVERIFY(driver().click(u"settings.rekey"_s));
    QVERIFY(driver().waitUntilVisible(u"rekey"_s));
    // The store is busy until the button was pressed.
    QSemaphore gate;
    const auto waiting = client->use([&gate](workflow::Session &) -> Result<void> {
        gate.acquire();
        return {};
    });
    QVERIFY(driver().click(u"rekey.accept"_s));
    QVERIFY(driver().visible<QWidget>(u"rekey.doing"_s));
    m_vault->picture(u"rekey-running"_s);
    QVERIFY(driver().click(u"rekey.cancel"_s));
    QVERIFY(driver().visible<QWidget>(u"rekey"_s));
    gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(!driver().visible<QWidget>(u"rekey"_s), Driver::patience);
    QCOMPARE(store::readHeader(m_vault->directory())->keyEpoch, epoch);
    QVERIFY(!store::readHeader(m_vault->directory())->rekey);
    QVERIFY(driver().visible<QWidget>(u"settings.rekey"_s)->isEnabled());
}

void TestRecoveryWindows::givesTheWorkspaceANewKey()
{
    QVERIFY(driver().click(u"settings.rekey"_s));
    QVERIFY(driver().waitUntilVisible(u"rekey"_s));
    m_vault->picture(u"rekey"_s);
    const quint32 epoch = store::readHeader(m_vault->directory())->keyEpoch;
    QVERIFY(driver().click(u"rekey.accept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!driver().visible<QWidget>(u"rekey"_s), Driver::patience);
    QTRY_VERIFY(driver().visible<QWidget>(u"settings.banner"_s));
    QCOMPARE(store::readHeader(m_vault->directory())->keyEpoch, epoch + 1);
    QVERIFY(driver().click(u"rail.mine"_s));
    QVERIFY(driver().visible<QWidget>(u"rail"_s));
}

void TestRecoveryWindows::isForAdministrators()
{
    QVERIFY(m_vault->lock());
    QVERIFY(m_vault->sitDown(VaultWindow::editor));
    QVERIFY(m_vault->showSettings(1));
    QVERIFY(!driver().visible<QWidget>(u"settings.makeRecoveryKey"_s)->isEnabled());
    QVERIFY(!driver().visible<QWidget>(u"settings.rekey"_s)->isEnabled());
    QVERIFY(m_vault->lock());
}

void TestRecoveryWindows::namesTheWordThatIsNotInTheList()
{
    m_vault->picture(u"unlock-link"_s);
    QVERIFY(driver().click(u"unlock.recover"_s));
    QStringList words = m_sheet;
    words[6] = u"qwerty"_s;
    QVERIFY(typeWords(words));
    QVERIFY(chooseNew(QString(VaultWindow::another)));
    QVERIFY(driver().waitUntilVisible(u"recover.problem"_s));
    QVERIFY2(driver().text(u"recover.problem"_s).contains(u"qwerty"_s),
             qPrintable(driver().text(u"recover.problem"_s)));
    QVERIFY(driver().visible<QLineEdit>(u"recover.word.7"_s)->property("wrong").toBool());
    const auto *dialog = driver().visible<QWidget>(u"recover"_s);
    QCOMPARE(dialog->focusWidget()->objectName(), u"recover.word.7"_s);
    m_vault->picture(u"recover-typo"_s);
}

void TestRecoveryWindows::saysWhenTheSheetIsNotThisUnits()
{
    const SecretBytes other = crypto::RecoveryKey::generate().words();
    QVERIFY(driver().click(u"recover.cancel"_s));
    QVERIFY(driver().click(u"unlock.recover"_s));
    // A code reader types all words at once, a space between them.
    QVERIFY(driver().waitUntilVisible(u"recover.word.1"_s));
    driver().visible<QLineEdit>(u"recover.word.1"_s)->setText(QString::fromLatin1(other.view()));
    QCOMPARE(driver().text(u"recover.word.16"_s), QString::fromLatin1(other.view()).section(u' ', -1));
    QVERIFY(chooseNew(QString(VaultWindow::another)));
    QTRY_VERIFY_WITH_TIMEOUT(driver().visible<QWidget>(u"recover.problem"_s), Driver::patience);
    QVERIFY(driver().text(u"recover.problem"_s).contains(u"Khoá khôi phục này không thuộc kho làm việc này"_s));
}

void TestRecoveryWindows::letsTheAccountInAgain()
{
    driver().visible<QLineEdit>(u"recover.word.1"_s)->setText(m_sheet.join(u' '));
    QVERIFY(driver().choose(u"recover.account"_s, QString(VaultWindow::leaver)));
    QVERIFY(chooseNew(QString(VaultWindow::another)));
    QTRY_VERIFY_WITH_TIMEOUT(driver().visible<QWidget>(u"rail"_s), Driver::patience);
    QTRY_VERIFY(!driver().visible<QWidget>(u"recover"_s));
    QVERIFY(m_vault->lock());
    QVERIFY(!m_vault->sitDown(VaultWindow::leaver));
    QVERIFY(m_vault->sitDown(VaultWindow::leaver, VaultWindow::another));
}

void TestRecoveryWindows::cleanupTestCase()
{
    m_vault.reset();
}

BANTIN_DESK_TEST_MAIN(TestRecoveryWindows)
#include "test_recovery_windows.moc"
