// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/DeskPageDriver.h"

#include "ui/preview/PreviewPane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QTextEdit>
#include <QUrl>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

/// Whether a page is to be seen below the tool bar: more than two colours down a line, which two pages beside each other share
/// with one.
bool isPainted(QWidget &widget)
{
    const QImage shot = widget.grab().toImage();
    QSet<QRgb> colours;
    for (int y = shot.height() / 4; y < shot.height(); y += 4)
        colours.insert(shot.pixel(shot.width() * 2 / 5, y));
    return colours.size() > 2;
}

} // namespace

bool DeskPageDriver::lock() const
{
    const auto locked = [this] {
        const QWidget *account = visible<QWidget>(u"unlock.account"_s);
        return account && account->isEnabled();
    };
    return click(u"rail.lock"_s) && QTest::qWaitFor(locked, patience);
}

bool DeskPageDriver::importFiles(const QStringList &files) const
{
    const auto arrived = [this] { return !text(u"desk.title"_s).isEmpty() || visible<QWidget>(u"import.rejected"_s); };
    return dropFiles(files) && QTest::qWaitFor(arrived, patience);
}

bool DeskPageDriver::dropFiles(const QStringList &files) const
{
    auto *pane = visible<QWidget>(u"desk.listPane"_s);
    if (!pane)
        return false;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    // Qt delivers a drop only to the widget that accepted the drag.
    QDragEnterEvent enter(QPoint(20, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane, &enter);
    QDropEvent drop(QPointF(20, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane, &drop);
    return drop.isAccepted();
}

QStringList DeskPageDriver::titles() const
{
    QStringList titles;
    if (const auto *list = visible<QListView>(u"desk.list"_s)) {
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data().toString());
    }
    return titles;
}

bool DeskPageDriver::open(const QString &title) const
{
    if (!QTest::qWaitFor([&] { return titles().contains(title); }, patience))
        return false;
    auto *list = visible<QListView>(u"desk.list"_s);
    const QModelIndex row = list->model()->index(int(titles().indexOf(title)), 0);
    list->scrollTo(row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(row).center());
    return QTest::qWaitFor([&] { return text(u"desk.title"_s).simplified() == title.simplified(); }, patience);
}

bool DeskPageDriver::writeText(const QString &text) const
{
    const auto *editor = visible<QWidget>(u"desk.editor"_s);
    auto *field = editor ? editor->findChild<QTextEdit *>() : nullptr;
    if (!field)
        return false;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    return true;
}

bool DeskPageDriver::waitUntilSaved() const
{
    QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
    return QTest::qWaitFor([this] { return text(u"status.saved"_s).contains(u':'); }, patience);
}

bool DeskPageDriver::decide(const QString &passphrase) const
{
    // What was missing is looked at again after each save; until then the button leads to the missing field.
    return QTest::qWaitFor([this] { return text(u"desk.blockedBy"_s).isEmpty(); }, patience) && primaryAction()
           && sign(passphrase);
}

bool DeskPageDriver::returnArticle(const QString &reason, const QString &passphrase) const
{
    return click(u"desk.return"_s) && type(u"review.remark"_s, reason) && sign(passphrase);
}

bool DeskPageDriver::sayWhatIsAsked() const
{
    for (QComboBox *reason : window().findChildren<QComboBox *>(u"review.override"_s)) {
        if (reason->isVisible() && reason->currentText().isEmpty())
            reason->setCurrentIndex(0);
    }
    const auto items = window().findChildren<QCheckBox *>(u"review.confirm"_s);
    for (QCheckBox *item : items) {
        if (item->isVisible() && !item->isChecked())
            QTest::keyClick(item, Qt::Key_Space);
    }
    return std::ranges::all_of(items, [](const QCheckBox *item) { return !item->isVisible() || item->isChecked(); });
}

bool DeskPageDriver::sign(const QString &passphrase) const
{
    if (!waitUntilVisible(u"review.card"_s) || !sayWhatIsAsked())
        return false;
    if (!type(u"review.passphrase"_s, passphrase) || !click(u"review.sign"_s))
        return false;
    const auto answered = [this] {
        return !visible<QWidget>(u"review.card"_s) || !text(u"review.problem"_s).isEmpty();
    };
    return QTest::qWaitFor(answered, patience) && !visible<QWidget>(u"review.card"_s);
}

QString DeskPageDriver::state() const
{
    const auto *chip = visible<QWidget>(u"inspector.state"_s);
    return chip ? chip->accessibleName() : QString();
}

bool DeskPageDriver::waitForState(const QString &word) const
{
    return QTest::qWaitFor([&] { return state() == word; }, patience);
}

bool DeskPageDriver::showPreview() const
{
    auto *pane = window().findChild<ui::PreviewPane *>(u"desk.preview"_s);
    QSignalSpy shown(pane, &ui::PreviewPane::pageShown);
    QTest::keyClick(&window(), Qt::Key_F9);
    // The page is loaded first; then the compositor hands its first frame to the window.
    const auto isSeen = [&] { return !shown.isEmpty() && isPainted(*pane); };
    return QTest::qWaitFor(isSeen, patience);
}

bool DeskPageDriver::hidePreview() const
{
    QTest::keyClick(&window(), Qt::Key_F9);
    return QTest::qWaitFor([this] { return !visible<QWidget>(u"desk.preview"_s); }, patience);
}

} // namespace bantin::testing
