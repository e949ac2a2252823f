// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/HandoverPage.h"

#include "ui/handover/RelayPane.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
enum Column { What, When, People, Articles, Count };
}

HandoverPage::HandoverPage(WorkspaceClient &client, RelayDesk &relay, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_banner(new Banner(this))
    , m_relayed(new RelayPane(client, relay, this))
    , m_handOver(makeButton(u"handovers.handOver"_s, tr("&Hand over articles…"), ButtonLook::Plain, this))
    , m_takeOver(makeButton(u"handovers.takeOver"_s, tr("&Take over from a file…"), ButtonLook::Plain, this))
    , m_list(new QTreeWidget(this))
    , m_empty(makeMutedLabel(tr("Nothing was handed over or taken over on this computer yet."), this))
{
    setObjectName("handovers"_L1);
    setAccessibleName(tr("Hand-overs of articles"));
    build();
    connect(m_handOver, &QPushButton::clicked, this, &HandoverPage::handOverRequested);
    connect(m_takeOver, &QPushButton::clicked, this, &HandoverPage::takeOverRequested);
    connect(m_relayed, &RelayPane::inspectRequested, this, &HandoverPage::relayedRequested);
    connect(&client, &WorkspaceClient::opened, this, [this] {
        m_handOver->setEnabled(m_client.mayWrite());
        refresh();
    });
    connect(&client, &WorkspaceClient::locked, this, &HandoverPage::clear);
}

void HandoverPage::build()
{
    m_banner->setObjectName("handovers.banner"_L1);
    m_empty->setObjectName("handovers.empty"_L1);
    m_handOver->setToolTip(tr("The articles chosen in the list of the desk"));
    m_list->setObjectName("handovers.list"_L1);
    m_list->setAccessibleName(tr("What was handed over and taken over"));
    m_list->setRootIsDecorated(false);
    m_list->setProperty("look", u"table"_s);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(Count);
    m_list->setHeaderLabels({tr("Direction"), tr("When"), tr("To or from"), tr("Articles")});
    m_list->header()->setStretchLastSection(true);
    auto *head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Hand-overs of articles"), 1.6, this), 1);
    head->addWidget(m_handOver);
    head->addWidget(m_takeOver);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(makeMutedLabel(tr("Whole articles go to another computer of the unit, encrypted: with history, "
                                        "signatures, comments and original "
                                        "photos, through the portal or as a file on a stick or by e-mail. A received "
                                        "file can also be dropped anywhere "
                                        "on this window."),
                                     this));
    column->addWidget(m_relayed);
    column->addWidget(makeHeading(tr("Handed over and taken over"), 1.2, this));
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addStretch();
}

void HandoverPage::refresh()
{
    m_client.use([](workflow::Session &session) { return workflow::listHandovers(session); })
        .then(this, [this](const Result<QList<workflow::PastHandover>> &list) {
            if (list)
                fill(*list);
            else if (m_client.workspace())
                showError(list.error());
        });
}

void HandoverPage::showError(const Error &error)
{
    m_banner->showError(error);
}

QString HandoverPage::directionWord(workflow::PastHandover::Direction direction)
{
    using enum workflow::PastHandover::Direction;
    if (direction == Sealed)
        return tr("⚠ sealed only");
    return direction == Sent ? tr("↗ handed over") : tr("↘ taken over");
}

void HandoverPage::fill(const QList<workflow::PastHandover> &list)
{
    m_list->clear();
    for (const workflow::PastHandover &past : list) {
        QStringList titles;
        for (const QString &title : past.titles)
            titles.append(title.isEmpty() ? Words::untitled() : title);
        QString articles = tr("%n article(s): %1", nullptr, int(titles.size())).arg(titles.join(u"; "_s));
        if (past.diverged > 0)
            articles += tr(" – both versions kept of %n", nullptr, int(past.diverged));
        if (past.direction == workflow::PastHandover::Direction::Sealed)
            articles = tr("No file is known to be there; hand over again what did not arrive.") + u' ' + articles;
        auto *row = new QTreeWidgetItem(
            m_list, {directionWord(past.direction), Words::moment(past.at), past.people.join(u", "_s), articles});
        row->setToolTip(What, tr("By %1").arg(past.by));
        row->setToolTip(Articles, articles);
    }
    for (const Column fitted : {What, When, People})
        m_list->resizeColumnToContents(fitted);
    m_list->setVisible(!list.isEmpty());
    m_empty->setVisible(list.isEmpty());
}

void HandoverPage::clear()
{
    m_banner->clear();
    m_list->clear();
}

} // namespace bantin::ui
