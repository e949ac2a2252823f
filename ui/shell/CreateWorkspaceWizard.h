// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/RegulationCatalogue.h"

#include <QUrl>
#include <QWizard>

namespace bantin::ui {

/// Asks what a new workspace needs on three pages. Makes nothing itself: whoever opened it reads the answers on accepted().
class CreateWorkspaceWizard final : public QWizard
{
    Q_OBJECT
public:
    /// `regulations` must outlive the wizard.
    CreateWorkspaceWizard(const RegulationCatalogue &regulations, const QString &language, QWidget *parent = nullptr);

    QString unit() const;
    QString folder() const;
    const Regulation &regulation() const;
    QString administrator() const;
    /// Once: the fields are emptied.
    SecretBytes takePassphrase();
    /// Empty when left out.
    QUrl portal() const;

private:
    const RegulationCatalogue &m_regulations;
    class UnitPage *m_unitPage;
    class AdministratorPage *m_administratorPage;
    class PortalPage *m_portalPage;
};

} // namespace bantin::ui
