// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DelegationDialog.h"

#include "app/messages/BoardWords.h"
#include "app/workflow/DelegatePowers.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

DelegationDialog::DelegationDialog(WorkspaceClient &client, const Roster &roster, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_begins(new QDateEdit(this))
    , m_ends(new QDateEdit(this))
    , m_document(new QLineEdit(this))
    , m_foot(new DialogFoot(u"delegation"_s, tr("Sign and enter"), tr("Cancel"), this))
{
    setObjectName("delegation"_L1);
    setWindowTitle(tr("Delegation"));
    setMinimumWidth(520);
    for (const RosterEntry &entry : roster.entries) {
        if (entry.to.isValid())
            continue;
        m_from->addItem(entry.name);
        m_to->addItem(entry.name);
    }
    m_from->setCurrentIndex(-1);
    m_to->setCurrentIndex(-1);
    build();
    connect(m_from, &QComboBox::currentIndexChanged, this, &DelegationDialog::updateButton);
    connect(m_to, &QComboBox::currentIndexChanged, this, &DelegationDialog::updateButton);
    connect(m_begins, &QDateEdit::dateChanged, this, &DelegationDialog::updateButton);
    connect(m_ends, &QDateEdit::dateChanged, this, &DelegationDialog::updateButton);
    connect(m_document, &QLineEdit::textChanged, this, &DelegationDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &DelegationDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &DelegationDialog::enter);
    connect(&client, &WorkspaceClient::locked, this, &DelegationDialog::reject);
    updateButton();
}

void DelegationDialog::build()
{
    const QDate today = m_client.clock().nowUtc().toLocalTime().date();
    const QList<std::pair<QDateEdit *, QDate>> days{{m_begins, today}, {m_ends, today.addDays(7)}};
    for (const auto &[edit, day] : days) {
        edit->setDisplayFormat(u"dd/MM/yyyy"_s);
        edit->setCalendarPopup(true);
        edit->setMinimumDate(today);
        edit->setDate(day);
    }
    m_from->setObjectName("delegation.from"_L1);
    m_to->setObjectName("delegation.to"_L1);
    m_begins->setObjectName("delegation.begins"_L1);
    m_ends->setObjectName("delegation.ends"_L1);
    m_document->setObjectName("delegation.document"_L1);
    m_document->setPlaceholderText(u"15/GUQ-UBND"_s);
    arrange();
}

void DelegationDialog::arrange()
{
    auto *fields = new QGridLayout;
    const QList<std::pair<QString, QWidget *>> labelled{{tr("Who delegates"), m_from},
                                                        {tr("Who acts for them"), m_to},
                                                        {tr("From the day"), m_begins},
                                                        {tr("To the end of the day"), m_ends}};
    for (int i = 0; i < labelled.size(); ++i) {
        fields->addWidget(makeFieldLabel(labelled.at(i).first, labelled.at(i).second, this), 2 * (i / 2), i % 2);
        fields->addWidget(labelled.at(i).second, 2 * (i / 2) + 1, i % 2);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addLayout(fields);
    column->addWidget(makeMutedLabel(tr("Powers"), this));
    for (const Power power : allPowers()) {
        auto *box = new QCheckBox(messages::powerWord(power), this);
        box->setObjectName(u"delegation.power."_s + powerName(power));
        connect(box, &QCheckBox::toggled, this, &DelegationDialog::updateButton);
        column->addWidget(box);
        m_powers.insert(power, box);
    }
    column->addWidget(makeFieldLabel(tr("Number of the signed paper"), m_document, this));
    column->addWidget(m_document);
    column->addWidget(
        makeMutedLabel(tr("Who delegates must hold the power by role or post. What was delegated cannot be "
                          "delegated again."),
                       this));
    column->addWidget(m_foot);
}

QList<Power> DelegationDialog::powers() const
{
    QList<Power> chosen;
    for (const Power power : allPowers()) {
        if (m_powers.value(power)->isChecked())
            chosen.append(power);
    }
    return chosen;
}

void DelegationDialog::updateButton()
{
    m_foot->setReady(m_from->currentIndex() >= 0 && m_to->currentIndex() >= 0
                     && m_from->currentText() != m_to->currentText() && !powers().isEmpty()
                     && m_begins->date() <= m_ends->date() && !m_document->text().trimmed().isEmpty());
}

void DelegationDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void DelegationDialog::enter()
{
    m_foot->setBusy(tr("Signing the list of the board…"));
    const workflow::NewDelegation wanted{m_from->currentText(),
                                         m_to->currentText(),
                                         powers(),
                                         m_begins->date().startOfDay().toUTC(),
                                         m_ends->date().addDays(1).startOfDay().toUTC(),
                                         m_document->text()};
    m_client.use([wanted](workflow::Session &session) { return workflow::delegatePowers(session, wanted); })
        .then(this, [this](const Result<Delegation> &delegation) {
            m_foot->setIdle();
            if (!delegation) {
                m_foot->showProblem(delegation.error());
                return;
            }
            accept();
            Q_EMIT entered(*delegation);
        });
}

} // namespace bantin::ui
