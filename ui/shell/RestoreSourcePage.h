// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/backup/BackupFolder.h"

#include <QFutureWatcher>
#include <QWizardPage>

#include <optional>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace bantin::ui {

/// Where the backups are, and which of those found there. Looks on a thread of its own: a stick may take its time.
class RestoreSourcePage final : public QWizardPage
{
    Q_OBJECT
public:
    explicit RestoreSourcePage(QWidget *parent = nullptr);

    /// The chosen backup's folder.
    std::optional<QDir> backup() const;
    /// Looks for backups there.
    void setPlace(const QString &folder);
    bool isComplete() const override;

private:
    void choosePlace();
    void show(const Result<QList<store::FoundBackup>> &found);

    QLineEdit *m_place;
    QTreeWidget *m_list;
    QLabel *m_hint;
    QList<store::FoundBackup> m_found;
    QFutureWatcher<Result<QList<store::FoundBackup>>> m_reading;
};

} // namespace bantin::ui
