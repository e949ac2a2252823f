// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/CorrectionModel.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace bantin::ui::editor {

/// Shows what the text doctor would change, before and after, and lets the person decide. Exactly one of the signals, or
/// rejected(), ends it. UI thread.
class DoctorDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Subject {
        File,   ///< a file being imported: corrected, as found, or not at all
        Paste,  ///< what is being pasted: the same
        Article ///< the open article: each change for itself
    };

    /// `name`: of the file; unused otherwise.
    DoctorDialog(const QList<content::doctor::Proposal> &changes, Subject subject, const QString &name,
                 QWidget *parent);

Q_SIGNALS:
    void correctionsTaken(const QList<bantin::content::doctor::Proposal> &changes);
    void keptAsFound();

private:
    QString explanation(Subject subject, const QString &name) const;
    QWidget *makeTable();
    QWidget *makeClose();
    QWidget *makeButtons(Subject subject);
    void showRow(const QModelIndex &index);

    CorrectionModel *m_model;
    QTableView *m_table = nullptr;
    QLabel *m_before = nullptr;
    QLabel *m_after = nullptr;
};

} // namespace bantin::ui::editor
