// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RosterCard.h"

#include "app/messages/BoardWords.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString levelWords(const Regulation &regulation, const RosterEntry &entry)
{
    QStringList names;
    for (const PermissionLevel &level : levelsOf(regulation.levels, entry.roles, entry.fields))
        names.append(level.name.in(QLocale().name()));
    return names.join(u", "_s);
}

} // namespace

RosterCard::RosterCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Signed list of the board"), parent)
    , m_client(client)
    , m_version(new QComboBox(this))
    , m_list(new QTreeWidget(this))
{
    m_version->setObjectName("roster.version"_L1);
    m_list->setObjectName("roster.list"_L1);
    m_list->setAccessibleName(tr("Members of the board"));
    m_list->setHeaderLabels({tr("Name"), tr("Roles"), tr("Level"), tr("Field of work"), tr("From"), tr("To")});
    m_list->setRootIsDecorated(false);
    m_list->setMinimumHeight(180);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column()->addWidget(makeFieldLabel(tr("Version"), m_version, this));
    column()->addWidget(m_version);
    column()->addWidget(m_list);
    connect(m_version, &QComboBox::currentIndexChanged, this, &RosterCard::showVersion);
}

void RosterCard::refresh()
{
    m_client.use(workflow::readRosters).then(this, [this](const Result<QList<workflow::RosterView>> &versions) {
        if (!m_client.workspace())
            return;
        if (!versions) {
            Q_EMIT failed(versions.error());
            return;
        }
        m_versions = *versions;
        m_version->clear();
        for (const workflow::RosterView &view : m_versions)
            m_version->addItem(messages::rosterTitle(view.roster, view.signatureValid));
    });
}

void RosterCard::clear()
{
    m_versions.clear();
    m_version->clear();
    m_list->clear();
}

void RosterCard::showVersion(int index)
{
    m_list->clear();
    if (index < 0 || index >= m_versions.size() || !m_client.workspace())
        return;
    const Roster &roster = m_versions.at(index).roster;
    const Regulation *followed = m_client.regulations().find(roster.regulation);
    const Regulation &regulation = followed ? *followed : m_client.workspace()->regulation;
    for (const RosterEntry &entry : roster.entries) {
        auto *item = new QTreeWidgetItem({entry.name, Words::roles(entry.roles), levelWords(regulation, entry),
                                          messages::fieldWords(entry.fields, regulation), Words::moment(entry.from),
                                          Words::moment(entry.to)});
        for (int part = 0; entry.to.isValid() && part < m_list->columnCount(); ++part)
            item->setForeground(part, Theme::of(palette()).muted());
        m_list->addTopLevelItem(item);
    }
}

} // namespace bantin::ui
