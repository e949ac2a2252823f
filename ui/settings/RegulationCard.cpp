// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RegulationCard.h"

#include "app/messages/BoardWords.h"
#include "app/workflow/SetUnitRules.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/ChangeRegulationDialog.h"
#include "ui/settings/UnitRuleDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Followed {
    Roster roster;
    QByteArray unitRules;
};

Result<Followed> readFollowed(workflow::Session &session)
{
    const auto rules = workflow::unitRules(session);
    if (!rules)
        return rules.error();
    return Followed{session.roster, *rules};
}

} // namespace

RegulationCard::RegulationCard(WorkspaceClient &client, const QString &language, QWidget *parent)
    : SettingsCard(tr("Regulation"), parent)
    , m_client(client)
    , m_language(language)
    , m_followed(makeLabel({}, this))
    , m_own(new QTreeWidget(this))
    , m_change(makeButton(u"regulation.change"_s, tr("Follow another regulation…"), ButtonLook::Plain, this))
    , m_tighten(makeButton(u"regulation.tighten"_s, tr("Ask for more…"), ButtonLook::Plain, this))
{
    m_followed->setObjectName("regulation.followed"_L1);
    m_followed->setWordWrap(true);
    m_own->setObjectName("regulation.own"_L1);
    m_own->setAccessibleName(tr("The unit's own rules"));
    m_own->setHeaderLabels({tr("Requirement"), tr("Now"), tr("What it asks")});
    m_own->setRootIsDecorated(false);
    m_own->setMinimumHeight(140);
    m_own->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column()->addWidget(m_followed);
    column()->addWidget(m_change, 0, Qt::AlignLeft);
    column()->addWidget(makeHeading(tr("The unit's own rules"), 1.1, this));
    column()->addWidget(
        makeMutedLabel(tr("The unit may ask for more than its regulation, never for less. Every version is "
                          "signed and kept."),
                       this));
    column()->addWidget(m_own);
    column()->addWidget(m_tighten, 0, Qt::AlignLeft);
    connect(m_change, &QPushButton::clicked, this, &RegulationCard::change);
    connect(m_tighten, &QPushButton::clicked, this, &RegulationCard::tighten);
}

void RegulationCard::refresh()
{
    const bool administrator = m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    m_change->setEnabled(administrator);
    m_tighten->setEnabled(administrator);
    m_client.use(readFollowed).then(this, [this](const Result<Followed> &followed) {
        if (!m_client.workspace())
            return;
        if (followed)
            show(followed->roster, followed->unitRules);
        else
            Q_EMIT failed(followed.error());
    });
}

void RegulationCard::clear()
{
    m_roster = {};
    m_followed->clear();
    m_own->clear();
}

void RegulationCard::show(const Roster &roster, const QByteArray &unitRules)
{
    m_roster = roster;
    const Regulation &regulation = m_client.workspace()->regulation;
    QStringList lines{regulation.title.in(m_language)};
    if (roster.followedSince().isValid())
        lines.append(tr("Followed since %1").arg(Words::moment(roster.followedSince())));
    for (const Roster::Former &former : roster.former) {
        const Regulation *earlier = m_client.regulations().find(former.regulation);
        lines.append(
            tr("Before: %1, until %2")
                .arg(earlier ? earlier->shortName.in(m_language) : former.regulation, Words::moment(former.until)));
    }
    m_followed->setText(lines.join(u'\n'));
    m_own->clear();
    const auto rules = parseUnitRules(unitRules);
    if (!rules)
        return;
    for (const UnitRules::Raised &raised : rules->raised) {
        const Rule *rule = regulation.findRule(raised.ruleId);
        m_own->addTopLevelItem(new QTreeWidgetItem({raised.ruleId, messages::enforcementWord(raised.enforcement),
                                                    rule ? rule->sentence.in(m_language) : QString()}));
    }
    for (const Rule &rule : rules->added)
        m_own->addTopLevelItem(
            new QTreeWidgetItem({rule.id, messages::enforcementWord(rule.enforcement), rule.sentence.in(m_language)}));
    for (const UnitRules::Closer &closer : rules->closer)
        m_own->addTopLevelItem(new QTreeWidgetItem({closer.deadline, QString::number(closer.limit.amount), QString()}));
}

void RegulationCard::change()
{
    auto *dialog = new ChangeRegulationDialog(m_client, m_roster.regulation, m_language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeRegulationDialog::changed, this, [this] { m_client.lock(); });
    dialog->open();
}

void RegulationCard::tighten()
{
    auto *dialog = new UnitRuleDialog(m_client, m_language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnitRuleDialog::tightened, this, [this] { m_client.lock(); });
    dialog->open();
}

} // namespace bantin::ui
