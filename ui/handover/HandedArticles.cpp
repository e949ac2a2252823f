// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/HandedArticles.h"

#include "app/messages/Messages.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, State, Signatures, Private, Count };

QString titleOf(const workflow::HandoverItem &item)
{
    return item.title.isEmpty() ? Words::untitled() : item.title;
}

} // namespace

HandedArticles::HandedArticles(const workflow::HandoverPlan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_list(new QTreeWidget(this))
    , m_size(makeMutedLabel({}, this))
    , m_withheld(makeLabel({}, this))
{
    build();
    for (const workflow::HandoverItem &item : m_plan.articles)
        addRow(item);
    tell();
    for (const Column fitted : {State, Signatures, Private})
        m_list->resizeColumnToContents(fitted);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    connect(m_list, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *, int column) {
        if (column != Title)
            return;
        tell();
        Q_EMIT changed();
    });
}

void HandedArticles::build()
{
    m_list->setObjectName("handover.articles"_L1);
    m_list->setRootIsDecorated(false);
    m_list->setProperty("look", u"table"_s);
    m_list->setColumnCount(Count);
    m_list->setHeaderLabels({tr("Article"), tr("State"), tr("Signatures"), tr("Private data")});
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_size->setObjectName("handover.size"_L1);
    m_withheld->setObjectName("handover.withheld"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("&Articles that go along"), m_list, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_size);
    column->addWidget(m_withheld);
}

void HandedArticles::addRow(const workflow::HandoverItem &item)
{
    auto *row =
        new QTreeWidgetItem(m_list, {titleOf(item), Words::stage(item.stage).word, QString::number(item.decisions)});
    row->setToolTip(Title, titleOf(item));
    if (item.obstacle) {
        const QString why = describe(*item.obstacle).oneLine();
        row->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        row->setText(Private, tr("✘ cannot go along"));
        row->setToolTip(Private, why);
        row->setData(Private, Qt::AccessibleTextRole, why);
        return;
    }
    row->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    row->setCheckState(Title, Qt::Checked);
}

QList<ArticleId> HandedArticles::chosen() const
{
    QList<ArticleId> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(Title) == Qt::Checked)
            chosen.append(m_plan.articles.at(row).article);
    }
    return chosen;
}

void HandedArticles::setRecipients(const QList<workflow::HandoverMember> &recipients)
{
    m_recipients = recipients;
    tell();
}

void HandedArticles::tell()
{
    const QSignalBlocker quiet(m_list);
    qint64 bytes = 0;
    int articles = 0;
    QStringList said;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const workflow::HandoverItem &item = m_plan.articles.at(row);
        QTreeWidgetItem *shown = m_list->topLevelItem(row);
        if (item.obstacle) {
            said.append(u"✘ %1: %2"_s.arg(titleOf(item), describe(*item.obstacle).oneLine()));
            continue;
        }
        const QStringList barred = privateDataWithheldFrom(item, m_plan.sender, m_recipients);
        shown->setText(Private, !item.holdsPrivateData ? tr("none")
                                : barred.isEmpty()     ? tr("goes along")
                                                       : tr("stays here"));
        if (shown->checkState(Title) != Qt::Checked)
            continue;
        ++articles;
        bytes += item.bytes;
        if (!barred.isEmpty())
            said.append(tr("What was given in private with “%1” stays here: %2 may not read it.")
                            .arg(titleOf(item), barred.join(u", "_s)));
    }
    m_size->setText(
        tr("%n article(s), about %1, with their history, signatures, comments and original photos. They stay "
           "here as well: a hand-over is a copy.",
           nullptr, articles)
            .arg(Words::bytes(bytes)));
    m_withheld->setText(said.join(u'\n'));
    m_withheld->setVisible(!said.isEmpty());
}

} // namespace bantin::ui
