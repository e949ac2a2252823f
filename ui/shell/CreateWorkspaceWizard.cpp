// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CreateWorkspaceWizard.h"

#include "ui/shell/CreateWorkspacePages.h"

#include <QAbstractButton>

namespace bantin::ui {

using namespace Qt::StringLiterals;

CreateWorkspaceWizard::CreateWorkspaceWizard(const RegulationCatalogue &regulations, const QString &language,
                                             QWidget *parent)
    : QWizard(parent)
    , m_regulations(regulations)
    , m_unitPage(new UnitPage(regulations, language, this))
    , m_administratorPage(new AdministratorPage(this))
    , m_portalPage(new PortalPage(this))
{
    setObjectName("create"_L1);
    setWindowTitle(tr("New workspace"));
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setButtonText(BackButton, tr("Back"));
    setButtonText(NextButton, tr("Next"));
    setButtonText(FinishButton, tr("Create the workspace"));
    setButtonText(CancelButton, tr("Cancel"));
    for (const auto &[which, name] : {std::pair(NextButton, "create.next"_L1), std::pair(BackButton, "create.back"_L1),
                                      std::pair(FinishButton, "create.finish"_L1)})
        button(which)->setObjectName(name);
    addPage(m_unitPage);
    addPage(m_administratorPage);
    addPage(m_portalPage);
    setMinimumSize(560, 440);
    connect(this, &QWizard::currentIdChanged, this, [this] {
        if (currentPage() == m_administratorPage)
            m_administratorPage->setRule(regulation().passphrase);
    });
}

QString CreateWorkspaceWizard::unit() const
{
    return m_unitPage->unit();
}

QString CreateWorkspaceWizard::folder() const
{
    return m_unitPage->folder();
}

const Regulation &CreateWorkspaceWizard::regulation() const
{
    return *m_regulations.find(m_unitPage->regulationId());
}

QString CreateWorkspaceWizard::administrator() const
{
    return m_administratorPage->name();
}

SecretBytes CreateWorkspaceWizard::takePassphrase()
{
    return m_administratorPage->takePassphrase();
}

QUrl CreateWorkspaceWizard::portal() const
{
    return m_portalPage->portal();
}

} // namespace bantin::ui
