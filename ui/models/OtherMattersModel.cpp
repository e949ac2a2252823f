// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OtherMattersModel.h"

#include "app/messages/DeadlineWords.h"
#include "app/messages/DutyWords.h"
#include "app/messages/RegisterWords.h"
#include "ui/look/Words.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using workflow::ListedConsultation;
using workflow::OtherMatter;
using workflow::TaskView;

namespace {

QString titled(const QString &title)
{
    return title.isEmpty() ? Words::untitled() : title;
}

/// Without the year where it is this one: a row is narrow.
QString shortDay(QDate day, QDate today)
{
    return day.year() == today.year() ? day.toString(u"dd/MM") : messages::dayInWords(day);
}

} // namespace

OtherMattersModel::OtherMattersModel(const QString &language, QObject *parent)
    : QAbstractListModel(parent)
    , m_language(language)
{
}

void OtherMattersModel::setMatters(const QList<OtherMatter> &matters, QDate today)
{
    m_today = today;
    if (std::ranges::equal(matters, m_matters, {}, &OtherMatter::identity, &OtherMatter::identity)) {
        m_matters = matters;
        if (!m_matters.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_matters.size()) - 1));
        return;
    }
    beginResetModel();
    m_matters = matters;
    endResetModel();
}

const OtherMatter *OtherMattersModel::matterAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_matters.at(index.row()) : nullptr;
}

QModelIndex OtherMattersModel::indexOf(const QString &identity) const
{
    const auto found = std::ranges::find(m_matters, identity, &OtherMatter::identity);
    return found == m_matters.end() ? QModelIndex() : index(int(found - m_matters.begin()));
}

int OtherMattersModel::lateCount() const
{
    return int(std::ranges::count_if(m_matters, [](const OtherMatter &matter) {
        return matter.standing && matter.standing->state == DueState::Late;
    }));
}

int OtherMattersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matters.size());
}

QVariant OtherMattersModel::data(const QModelIndex &index, int role) const
{
    const OtherMatter *matter = matterAt(index);
    if (!matter)
        return {};
    const auto *duty = std::get_if<DueDuty>(&matter->what);
    switch (role) {
    case Qt::DisplayRole:
        return sentence(*matter);
    case Qt::AccessibleTextRole:
        return sentence(*matter) + u", "_s + standing(*matter);
    case Qt::ToolTipRole:
        return sentence(*matter) + u'\n' + standing(*matter) + u'\n' + explanation(*matter);
    case Qt::AccessibleDescriptionRole:
        return explanation(*matter);
    case StandingRole:
        return standing(*matter);
    case DueStateRole:
        return matter->standing ? QVariant(int(matter->standing->state)) : QVariant();
    case UrgentRole:
        return duty && duty->kind == DueDuty::Kind::NothingPosted;
    case IdentityRole:
        return matter->identity();
    default:
        return {};
    }
}

QString OtherMattersModel::sentence(const OtherMatter &matter) const
{
    if (const auto *view = std::get_if<TaskView>(&matter.what))
        return view->task.note.isEmpty() ? tr("Task: %1").arg(titled(view->about))
                                         : tr("Task: %1 – %2").arg(view->task.note, titled(view->about));
    if (const auto *duty = std::get_if<DueDuty>(&matter.what))
        return messages::dueDutyInWords(*duty, m_language);
    return titled(std::get<ListedConsultation>(matter.what).article.title);
}

QString OtherMattersModel::standing(const OtherMatter &matter) const
{
    if (const auto *duty = std::get_if<DueDuty>(&matter.what))
        return messages::dueDutyStandingInWords(*duty, m_today);
    if (const auto *listed = std::get_if<ListedConsultation>(&matter.what))
        return listed->daysLeft == 0 ? tr("closes today")
                                     : tr("closes in %n day(s), %1", nullptr, listed->daysLeft)
                                           .arg(shortDay(listed->consultation.closesOn, m_today));
    if (!matter.standing)
        return tr("without a deadline, given %1").arg(Words::day(matter.since));
    const QString day = matter.deadline->limit.unit == TimeLimit::Unit::Hours
                            ? Words::moment(matter.deadline->dueAt)
                            : shortDay(matter.deadline->dueDate, m_today);
    return tr("%1 (by %2)").arg(messages::standingInWords(*matter.standing), day);
}

QString OtherMattersModel::explanation(const OtherMatter &matter) const
{
    if (const auto *view = std::get_if<TaskView>(&matter.what))
        return tr("Given by %1 on %2").arg(view->assignedBy, Words::day(view->task.assignedAt));
    if (const auto *duty = std::get_if<DueDuty>(&matter.what))
        return messages::dueDutyCite(*duty);
    const QDate last = std::get<ListedConsultation>(matter.what).consultation.closesOn;
    return tr("Opinions are received until the end of %1.").arg(messages::dayInWords(last));
}

} // namespace bantin::ui
