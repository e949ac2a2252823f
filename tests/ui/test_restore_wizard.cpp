// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/MakeRecoveryKey.h"
#include "tests/ui/DeskWindow.h"
#include "ui/shell/RestoreWizard.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// From the first page to the desk of a restored workspace, with a passphrase and with the recovery key.
class TestRestoreWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhatIsOnTheStick();
    void saysThatThePassphraseIsWrongAndMakesNothing();
    void opensTheRestoredWorkspace();
    void theRecoveryKeyGivesAnAccountANewPassphrase();
    void cleanupTestCase();

private:
    ui::RestoreWizard *wizard() const { return m_window->window().findChild<ui::RestoreWizard *>(); }
    Driver hands() const { return Driver(*wizard()); }
    QString said() const
    {
        const auto *banner = hands().visible<QWidget>(u"restore.banner"_s);
        return banner ? banner->accessibleName() : QString();
    }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        wizard()->grab().save(QDir(folder).filePath(name + u".png"_s));
    }
    void openWizard() const
    {
        QVERIFY(m_window->unlock().click(u"unlock.restore"_s));
        QTRY_VERIFY(wizard() && wizard()->isVisible());
        QVERIFY(hands().click(u"restore.browse"_s));
        auto *dialog = wizard()->findChild<QFileDialog *>(u"restore.chooser"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_stick.path());
        dialog->close();
        QTRY_VERIFY(hands().visible<QPushButton>(u"restore.next"_s)->isEnabled());
    }
    bool isAtWork() const { return !wizard() && m_window->desk().waitUntilVisible(u"rail"_s); }

    const QTemporaryDir m_stick;
    const QTemporaryDir m_documents;
    QString m_words;
    std::unique_ptr<DeskWindow> m_window;
};

void TestRestoreWizard::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    DeskFixture &desk = m_window->store();
    (void)desk.draft();
    workflow::Session &session = desk.as(DeskFixture::administrator);
    const auto words = workflow::makeRecoveryKey(session);
    QVERIFY(words.ok());
    m_words = QString::fromLatin1(words->view());
    QVERIFY(workflow::setBackupTarget(session, m_stick.path()).ok());
    QVERIFY(workflow::backUpWorkspace(session).ok());
    desk.leave();
    // What a person finds beside it: a backup whose manifest nobody can read.
    const QDir target(m_stick.path());
    const QString key = target.filePath(target.entryList({u"bantin-backup-*"_s}).constFirst());
    const QString folder = QDir(key).filePath(QDir(key).entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst());
    QVERIFY(QDir(folder).mkpath(u"20260101T000000Z-000099"_s));
}

void TestRestoreWizard::listsWhatIsOnTheStick()
{
    openWizard();
    const auto *list = hands().visible<QTreeWidget>(u"restore.list"_s);
    QVERIFY(list);
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(0)->text(4).contains(u"hỏng"_s));
    QCOMPARE(list->topLevelItem(1)->text(1), u"UBND xã Đồng Việt"_s);
    QCOMPARE(list->currentItem(), list->topLevelItem(1));
    picture(u"restore-source"_s);
    QVERIFY(hands().click(u"restore.next"_s));
    QTRY_VERIFY(hands().visible<QLineEdit>(u"restore.folder"_s));
    QVERIFY(!hands().visible<QPushButton>(u"restore.finish"_s)->isEnabled());
}

void TestRestoreWizard::saysThatThePassphraseIsWrongAndMakesNothing()
{
    QVERIFY(hands().choose(u"restore.account"_s, QString(DeskFixture::editor)));
    QVERIFY(hands().type(u"restore.passphrase"_s, u"mật khẩu sai"_s));
    QVERIFY(hands().type(u"restore.folder"_s, m_documents.filePath(u"kho"_s)));
    QVERIFY(hands().click(u"restore.finish"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), Driver::patience);
    picture(u"restore-wrong"_s);
    QVERIFY(!QFileInfo::exists(m_documents.filePath(u"kho"_s)));
    QVERIFY(hands().visible<QLineEdit>(u"restore.passphrase"_s)->text().isEmpty());
    QVERIFY(!hands().visible<QPushButton>(u"restore.finish"_s)->isEnabled());
}

void TestRestoreWizard::opensTheRestoredWorkspace()
{
    QVERIFY(hands().type(u"restore.passphrase"_s, u"Mật khẩu dài 7"_s));
    QVERIFY(hands().click(u"restore.finish"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isAtWork(), Driver::patience);
    QVERIFY(QFileInfo::exists(m_documents.filePath(u"kho/workspace.header"_s)));
    QVERIFY(m_window->desk().showScope(u"rail.drafts"_s));
    QTRY_COMPARE(m_window->desk().titles().size(), 1);
    QVERIFY(m_window->desk().lock());
}

void TestRestoreWizard::theRecoveryKeyGivesAnAccountANewPassphrase()
{
    openWizard();
    QVERIFY(hands().click(u"restore.next"_s));
    QVERIFY(hands().choose(u"restore.account"_s, QString(DeskFixture::contributor)));
    auto *byKey = hands().visible<QRadioButton>(u"restore.byKey"_s);
    QVERIFY(byKey);
    byKey->setFocus();
    QTest::keyClick(byKey, Qt::Key_Space);
    auto *first = hands().visible<QLineEdit>(u"recover.word.1"_s);
    QVERIFY(first);
    first->insert(m_words);
    QVERIFY(hands().type(u"restore.fresh"_s, u"mật khẩu mới hẳn 9!"_s));
    QVERIFY(hands().type(u"restore.freshAgain"_s, u"mật khẩu mới hẳn 9!"_s));
    QVERIFY(hands().type(u"restore.folder"_s, m_documents.filePath(u"kho 2"_s)));
    picture(u"restore-key"_s);
    QVERIFY(hands().click(u"restore.finish"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isAtWork(), Driver::patience);
    QVERIFY(m_window->desk().showScope(u"rail.mine"_s));
    QTRY_COMPARE(m_window->desk().titles().size(), 1);
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->unlock().unlock(QString(DeskFixture::contributor), u"mật khẩu mới hẳn 9!"_s));
}

void TestRestoreWizard::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestRestoreWizard)
#include "test_restore_wizard.moc"
