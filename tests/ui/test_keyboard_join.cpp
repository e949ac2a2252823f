// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/JoinDesk.h"
#include "tests/support/Expect.h"
#include "tests/support/ScratchFolder.h"
#include "tests/ui/KeyboardWalk.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QListWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// A further desk of the unit with keys alone: invited at the first, begun on another computer, a colleague let in there.
class TestKeyboardJoin : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void asksForThePassphraseBeforeItInvites();
    void savesTheInvitation();
    void tellsAWrongPassphrase();
    void beginsWithTheInvitation();
    void letsAColleagueIn();

private:
    QString file(const QString &name) const { return m_stick.filePath(name); }
    bool showKeys();
    bool giveFileName(const QString &path);
    bool fill(const QString &field, const QString &text);

    ScratchFolder m_stick;
};

bool TestKeyboardJoin::showKeys()
{
    if (!navigate(u"rail.settings"_s) || !goTo(u"settings.sections"_s))
        return false;
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    return true;
}

bool TestKeyboardJoin::giveFileName(const QString &path)
{
    if (!arrivesAt(u"fileNameEdit"_s))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    write(path);
    press(Qt::Key_Return);
    return true;
}

bool TestKeyboardJoin::fill(const QString &field, const QString &text)
{
    if (!goTo(field))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    write(text);
    return true;
}

void TestKeyboardJoin::asksForThePassphraseBeforeItInvites()
{
    begin();
    QVERIFY(sitDown(DeskFixture::editor));
    QVERIFY(showKeys());
    QVERIFY(goTo(u"settings.invite"_s));
    keepPicture(u"other-desks"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"invite.passphrase"_s));
    write(u"không phải"_s);
    press(Qt::Key_Return);
    QVERIFY(giveFileName(file(u"thu.thumoi"_s)));
    QVERIFY(desk().waitUntilVisible(u"invite.problem"_s));
    QVERIFY(arrivesAt(u"invite.passphrase"_s));
    QVERIFY(!QFile::exists(file(u"thu.thumoi"_s)));
}

void TestKeyboardJoin::savesTheInvitation()
{
    write(QString(passphrase));
    keepPicture(u"invite"_s);
    QVERIFY(goTo(u"invite.accept"_s));
    press(Qt::Key_Return);
    QVERIFY(giveFileName(file(u"thu.thumoi"_s)));
    QVERIFY(arrivesAt(u"settings.invite"_s));
    QVERIFY(QFile::exists(file(u"thu.thumoi"_s)));
    keepPicture(u"invited"_s);
}

void TestKeyboardJoin::tellsAWrongPassphrase()
{
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window().waitUntilLocked());
    stop();
    QVERIFY(goTo(u"unlock.join"_s));
    keepPicture(u"unlock"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"join"_s));
    QVERIFY(fill(u"join.file"_s, file(u"thu.thumoi"_s)));
    QVERIFY(goTo(u"join.chooseFile"_s, Qt::Key_Tab, 1));
    QVERIFY(fill(u"join.passphrase"_s, u"không phải"_s));
    QVERIFY(fill(u"join.folder"_s, file(u"ban-2"_s)));
    QVERIFY(goTo(u"join.chooseFolder"_s, Qt::Key_Tab, 1));
    QVERIFY(goTo(u"join.accept"_s, Qt::Key_Tab, 2));
    press(Qt::Key_Return);
    QVERIFY(desk().waitUntilVisible(u"join.problem"_s));
    QVERIFY(arrivesAt(u"join.passphrase"_s));
    keepPicture(u"join-wrong"_s);
    QVERIFY(!QDir(file(u"ban-2"_s)).exists());
}

void TestKeyboardJoin::beginsWithTheInvitation()
{
    write(QString(passphrase));
    QVERIFY(goTo(u"join.accept"_s));
    press(Qt::Key_Return);
    QVERIFY(desk().waitUntilVisible(u"rail"_s));
    stop();
    QVERIFY(QDir(file(u"ban-2"_s)).exists());
    QVERIFY(desk().titles().isEmpty());
    keepPicture(u"joined"_s);
}

void TestKeyboardJoin::letsAColleagueIn()
{
    const QByteArray invitation =
        expect(workflow::makeInvitation(window().store().as(DeskFixture::approver), DeskFixture::passphrase()));
    window().store().leave();
    QFile saved(file(u"khac.thumoi"_s));
    QVERIFY(saved.open(QIODevice::WriteOnly) && saved.write(invitation) == invitation.size());
    saved.close();
    QVERIFY(showKeys());
    QVERIFY(goTo(u"settings.admit"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"admit.file"_s));
    write(saved.fileName());
    QVERIFY(fill(u"admit.passphrase"_s, QString(passphrase)));
    keepPicture(u"admit"_s);
    QVERIFY(goTo(u"admit.accept"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"settings.admit"_s));
    keepPicture(u"admitted"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window().waitUntilLocked());
    const auto *accounts = desk().visible<QComboBox>(u"unlock.account"_s);
    QCOMPARE(accounts->count(), 2);
    QVERIFY(accounts->findText(QString(DeskFixture::approver)) >= 0);
}

BANTIN_DESK_TEST_MAIN(TestKeyboardJoin)
#include "test_keyboard_join.moc"
