// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/doctor/TextDoctor.h"

#include <QAbstractTableModel>

namespace bantin::ui::editor {

/// What the text doctor proposes, one change a row: as it is, as it would be, and why. Rows can be ticked off where each
/// stands for itself. UI thread.
class CorrectionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Before, After, Why, ColumnCount };
    enum class Choice { Together, EachRow };

    CorrectionModel(const QList<content::doctor::Proposal> &changes, Choice choice, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const QList<content::doctor::Proposal> &changes() const { return m_changes; }
    QList<content::doctor::Proposal> chosen() const;

private:
    static QString why(content::doctor::Ailment ailment);

    QList<content::doctor::Proposal> m_changes;
    QList<bool> m_ticked;
    Choice m_choice;
};

} // namespace bantin::ui::editor
