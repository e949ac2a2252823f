// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/HandoverDriver.h"

#include "ui/look/Banner.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeWidget>
#include <QUrl>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *rowOf(const QTreeWidget *list, const QString &beginning)
{
    const auto found = list ? list->findItems(beginning, Qt::MatchStartsWith) : QList<QTreeWidgetItem *>();
    return found.isEmpty() ? nullptr : found.constFirst();
}

/// As a person does who walks there and presses the space bar.
bool pressSpaceOn(QTreeWidget *list, QTreeWidgetItem *row)
{
    if (!row)
        return false;
    const Qt::CheckState before = row->checkState(0);
    list->setFocus();
    list->setCurrentItem(row);
    QTest::keyClick(list, Qt::Key_Space);
    return row->checkState(0) != before;
}

QStringList linesOf(const QTreeWidget *list)
{
    QStringList rows;
    for (int row = 0; list && row < list->topLevelItemCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < list->columnCount(); ++column)
            cells.append(list->topLevelItem(row)->text(column));
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

} // namespace

bool HandoverDriver::begin() const
{
    return click(u"rail.handovers"_s) && click(u"handovers.handOver"_s) && waitUntilVisible(u"handover"_s);
}

bool HandoverDriver::tick(const QString &recipient) const
{
    auto *list = visible<QTreeWidget>(u"handover.recipients"_s);
    return pressSpaceOn(list, rowOf(list, recipient));
}

bool HandoverDriver::untickArticle(const QString &title) const
{
    auto *list = visible<QTreeWidget>(u"handover.articles"_s);
    return pressSpaceOn(list, rowOf(list, title));
}

QString HandoverDriver::ofArticle(const QString &title, int column) const
{
    const QTreeWidgetItem *row = rowOf(visible<QTreeWidget>(u"handover.articles"_s), title);
    return row ? row->text(column) : QString();
}

bool HandoverDriver::chooseFile(const QString &dialog, const QString &path) const
{
    if (!waitUntilVisible(dialog))
        return false;
    auto *shown = visible<QFileDialog>(dialog);
    auto *name = shown ? shown->findChild<QLineEdit *>(u"fileNameEdit"_s) : nullptr;
    if (!name)
        return false;
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    return QTest::qWaitFor([&] { return !visible<QWidget>(dialog); }, patience);
}

bool HandoverDriver::saveAs(const QString &path) const
{
    return click(u"handover.accept"_s) && chooseFile(u"handover.file"_s, path);
}

bool HandoverDriver::isHandedOver() const
{
    return waitUntilVisible(u"handover.outcome"_s);
}

QString HandoverDriver::problem() const
{
    return waitUntilVisible(u"handover.problem"_s) ? text(u"handover.problem"_s) : QString();
}

bool HandoverDriver::takeOver(const QString &path) const
{
    return click(u"rail.handovers"_s) && click(u"handovers.takeOver"_s) && chooseFile(u"takeOver.file"_s, path)
           && waitForAnswer();
}

bool HandoverDriver::waitForAnswer() const
{
    const auto answered = [this] {
        return visible<QWidget>(u"takeOver.articles"_s) || visible<QWidget>(u"takeOver.refusal"_s);
    };
    return QTest::qWaitFor(answered, patience);
}

bool HandoverDriver::drop(const QString &path, const QString &onto) const
{
    auto *target = visible<QWidget>(onto);
    if (!target)
        return false;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

QString HandoverDriver::fateOf(const QString &title) const
{
    const QTreeWidgetItem *row = rowOf(visible<QTreeWidget>(u"takeOver.articles"_s), title);
    return row ? row->text(1) : QString();
}

bool HandoverDriver::accept() const
{
    return click(u"takeOver.accept"_s) && waitUntilVisible(u"takeOver.open"_s);
}

QString HandoverDriver::refusal() const
{
    const auto *banner = visible<ui::Banner>(u"takeOver.refusal"_s);
    return banner ? banner->text() : QString();
}

QStringList HandoverDriver::past() const
{
    return linesOf(visible<QTreeWidget>(u"handovers.list"_s));
}

QStringList HandoverDriver::relayed() const
{
    return linesOf(visible<QTreeWidget>(u"handovers.relay"_s));
}

bool HandoverDriver::waitForRelayed(const QString &words) const
{
    return QTest::qWaitFor([&] { return relayed().value(0).contains(words); }, patience);
}

} // namespace bantin::testing
