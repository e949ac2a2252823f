// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ChangeRegulationDialog.h"

#include "app/workflow/ChangeRegulation.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ChangeRegulationDialog::ChangeRegulationDialog(WorkspaceClient &client, const QString &followed,
                                               const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_profile(new QComboBox(this))
    , m_document(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_foot(new DialogFoot(u"changeRegulation"_s, tr("Sign the change"), tr("Cancel"), this))
{
    setObjectName("changeRegulation"_L1);
    setWindowTitle(tr("Follow another regulation"));
    setMinimumWidth(560);
    for (const Regulation &regulation : client.regulations().all()) {
        if (regulation.id != followed)
            m_profile->addItem(regulation.shortName.in(language), regulation.id);
    }
    m_profile->setCurrentIndex(-1);
    build();
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ChangeRegulationDialog::updateButton);
    connect(m_document, &QLineEdit::textChanged, this, &ChangeRegulationDialog::updateButton);
    connect(m_reason, &QLineEdit::textChanged, this, &ChangeRegulationDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &ChangeRegulationDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &ChangeRegulationDialog::save);
    connect(&client, &WorkspaceClient::locked, this, &ChangeRegulationDialog::reject);
    updateButton();
}

void ChangeRegulationDialog::build()
{
    m_profile->setObjectName("changeRegulation.profile"_L1);
    m_document->setObjectName("changeRegulation.document"_L1);
    m_document->setPlaceholderText(u"20/QĐ-UBND"_s);
    m_reason->setObjectName("changeRegulation.reason"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("Regulation to follow from now on"), m_profile, this));
    column->addWidget(m_profile);
    column->addWidget(makeFieldLabel(tr("Number of the paper that orders it"), m_document, this));
    column->addWidget(m_document);
    column->addWidget(makeFieldLabel(tr("Reason"), m_reason, this));
    column->addWidget(m_reason);
    column->addWidget(
        makeMutedLabel(tr("What is approved keeps the regulation it was approved under. Drafts, and what is "
                          "being reviewed, are checked under the new one. Fields of work must be given "
                          "anew where categories differ. The workspace locks; unlock it to go on."),
                       this));
    column->addStretch();
    column->addWidget(m_foot);
}

void ChangeRegulationDialog::updateButton()
{
    m_foot->setReady(m_profile->currentIndex() >= 0 && !m_document->text().trimmed().isEmpty()
                     && !m_reason->text().trimmed().isEmpty());
}

void ChangeRegulationDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void ChangeRegulationDialog::save()
{
    m_foot->setBusy(tr("Signing the change…"));
    const workflow::RegulationChange wanted{m_profile->currentData().toString(), m_document->text(), m_reason->text()};
    m_client
        .use([wanted, &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::changeRegulation(session, wanted, regulations);
        })
        .then(this, [this](const Result<store::SignedRecord> &record) {
            m_foot->setIdle();
            if (!record) {
                m_foot->showProblem(record.error());
                return;
            }
            accept();
            Q_EMIT changed();
        });
}

} // namespace bantin::ui
