// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/CorrectionModel.h"

namespace bantin::ui::editor {

using namespace content::doctor;

CorrectionModel::CorrectionModel(const QList<Proposal> &changes, Choice choice, QObject *parent)
    : QAbstractTableModel(parent)
    , m_changes(changes)
    , m_choice(choice)
{
    // What is only likely waits for somebody to tick it.
    for (const Proposal &change : changes)
        m_ticked += choice == Choice::Together || change.ailment != Ailment::GluedWords;
}

int CorrectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int CorrectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CorrectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Proposal &change = m_changes.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Before && m_choice == Choice::EachRow)
        return m_ticked.at(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(index.column())) {
    case Before:
        return change.before.simplified();
    case After:
        return change.after.simplified();
    case Why:
    case ColumnCount:
        break;
    }
    return why(change.ailment);
}

QString CorrectionModel::why(Ailment ailment)
{
    switch (ailment) {
    case Ailment::LegacyEncoding:
        return tr("Old font");
    case Ailment::Decomposed:
        return tr("Marks apart from their letters");
    case Ailment::Debris:
        return tr("Invisible characters");
    case Ailment::GluedWords:
        break;
    }
    return tr("Perhaps a space is missing");
}

QVariant CorrectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Before ? tr("As it is") : section == After ? tr("Corrected") : tr("Why");
}

bool CorrectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || m_choice != Choice::EachRow)
        return false;
    m_ticked[index.row()] = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    return true;
}

Qt::ItemFlags CorrectionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Before && m_choice == Choice::EachRow ? flags | Qt::ItemIsUserCheckable : flags;
}

QList<Proposal> CorrectionModel::chosen() const
{
    QList<Proposal> chosen;
    for (qsizetype row = 0; row < m_changes.size(); ++row) {
        if (m_ticked.at(row))
            chosen += m_changes.at(row);
    }
    return chosen;
}

} // namespace bantin::ui::editor
