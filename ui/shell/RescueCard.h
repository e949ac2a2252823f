// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/StoreReport.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace bantin::ui {

/// What can be done when a workspace is damaged: find out what, mend it from a backup or with what reads, open what was
/// mended. Shown on the unlock page, with the ways that help now and no others.
class RescueCard final : public QWidget
{
    Q_OBJECT
public:
    explicit RescueCard(QWidget *parent = nullptr);

    /// Offers to look for damage when `error` may come of it; hidden otherwise.
    void offerFor(const Error &error);
    /// Names what is damaged and offers to mend it; `backups` is where backups go, empty when that is not known.
    void showReport(const StoreReport &report, const QString &backups = {});
    /// Says what is lost and restored, and where the damaged files are.
    void showRepaired(const StoreReport &report, const QString &keptAs);

Q_SIGNALS:
    void checkRequested();
    /// `backups`: where backups go, one backup or a copy of the workspace; empty to go on with what reads.
    void repairRequested(const QString &backups);
    void openRequested();

private:
    void offer(const QList<QPushButton *> &ways);
    void chooseBackup();

    QPlainTextEdit *m_report;
    QPushButton *m_check;
    QPushButton *m_fromBackup;
    QPushButton *m_fromElsewhere;
    QPushButton *m_alone;
    QPushButton *m_open;
    QString m_backups;
};

} // namespace bantin::ui
