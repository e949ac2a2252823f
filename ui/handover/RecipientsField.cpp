// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/RecipientsField.h"

#include "app/domain/SearchText.h"
#include "app/messages/Messages.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
enum Column { Name, Role, Standing, Count };
}

RecipientsField::RecipientsField(const QList<workflow::HandoverMember> &members, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_chosen(makeMutedLabel({}, this))
{
    build();
    for (const workflow::HandoverMember &member : members)
        addRow(member);
    m_list->resizeColumnToContents(Standing);
    m_list->resizeColumnToContents(Role);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &RecipientsField::narrow);
    connect(m_list, &QTreeWidget::itemChanged, this, [this] {
        tell();
        Q_EMIT changed();
    });
    tell();
}

void RecipientsField::build()
{
    m_search->setObjectName("handover.search"_L1);
    m_search->setPlaceholderText(tr("Name or role, without tone marks"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName("handover.recipients"_L1);
    m_list->setAccessibleName(tr("Members of the editorial board"));
    m_list->setRootIsDecorated(false);
    m_list->setProperty("look", u"table"_s);
    m_list->setColumnCount(Count);
    m_list->setHeaderLabels({tr("Recipient"), tr("Role"), tr("Can receive")});
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_chosen->setObjectName("handover.chosen"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("&Who receives it"), m_search, this));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_chosen);
}

void RecipientsField::addRow(const workflow::HandoverMember &member)
{
    const QString name = member.isOneself ? tr("%1 (yourself, on another computer)").arg(member.name) : member.name;
    const QString standing = member.obstacle ? tr("✘ no: certificate") : tr("✔ yes");
    auto *item = new QTreeWidgetItem(m_list, {name, Words::roles(member.roles), standing});
    for (int column = 0; column < Count; ++column)
        item->setToolTip(column, item->text(column));
    if (member.obstacle) {
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        item->setToolTip(Standing, describe(*member.obstacle).oneLine());
        item->setData(Standing, Qt::AccessibleTextRole, describe(*member.obstacle).oneLine());
        return;
    }
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    item->setCheckState(Name, Qt::Unchecked);
}

QList<workflow::HandoverMember> RecipientsField::chosen() const
{
    QList<workflow::HandoverMember> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(Name) == Qt::Checked)
            chosen.append(m_members.at(row));
    }
    return chosen;
}

void RecipientsField::narrow(const QString &words)
{
    const QStringList wanted = wordsForSearch(foldForSearch(words));
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QString there = foldForSearch(item->text(Name) + u' ' + item->text(Role));
        const bool fits = std::ranges::all_of(wanted, [&there](const QString &word) { return there.contains(word); });
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

bool RecipientsField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!isPlainEnter(*key))
        return false;
    // Enter in the search ends the search and not the dialog.
    takeTheOnlyOne();
    return true;
}

void RecipientsField::takeTheOnlyOne()
{
    QList<QTreeWidgetItem *> found;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (!m_list->topLevelItem(row)->isHidden())
            found.append(m_list->topLevelItem(row));
    }
    if (found.size() == 1 && (found.constFirst()->flags() & Qt::ItemIsUserCheckable)) {
        found.constFirst()->setCheckState(Name, Qt::Checked);
        m_search->clear();
    } else {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void RecipientsField::tell()
{
    QStringList names;
    const auto members = chosen();
    for (const workflow::HandoverMember &member : members)
        names.append(member.name);
    m_chosen->setText(names.isEmpty() ? tr("Nobody is chosen yet: tick a name with the space bar.")
                                      : tr("Only these can open it: %1").arg(names.join(u", "_s)));
}

} // namespace bantin::ui
