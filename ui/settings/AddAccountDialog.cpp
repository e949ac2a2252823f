// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AddAccountDialog.h"

#include "app/messages/Messages.h"
#include "ui/look/NewPassphrase.h"
#include "ui/look/Widgets.h"
#include "ui/settings/EntitlementBox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

AddAccountDialog::AddAccountDialog(const Regulation &regulation, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_entitlement(new EntitlementBox(u"account"_s, regulation, this))
    , m_passphrase(new NewPassphrase(u"account.passphrase"_s, tr("First passphrase"), this))
    , m_problem(makeLabel({}, this))
    , m_add(makeButton(u"account.add"_s, tr("Add the account"), ButtonLook::Primary, this))
{
    setObjectName("account"_L1);
    setWindowTitle(tr("New account"));
    setMinimumWidth(420);
    m_name->setObjectName("account.name"_L1);
    m_problem->setProperty("look", u"error"_s);
    m_problem->setObjectName("account.problem"_L1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFieldLabel(tr("Name"), m_name, this));
    column->addWidget(m_name);
    column->addWidget(m_entitlement);
    m_passphrase->setRule(regulation.passphrase);
    column->addWidget(m_passphrase);
    column->addWidget(m_problem);
    QPushButton *cancel = makeButton(u"account.cancel"_s, tr("Cancel"), ButtonLook::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    column->addLayout(buttons);
    m_add->setDefault(true);
    connect(m_name, &QLineEdit::textChanged, this, &AddAccountDialog::updateButton);
    connect(m_entitlement, &EntitlementBox::changed, this, &AddAccountDialog::updateButton);
    connect(m_passphrase, &NewPassphrase::edited, this, &AddAccountDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_add->setEnabled(false);
        Q_EMIT submitted();
    });
    updateButton();
}

QString AddAccountDialog::name() const
{
    return m_name->text().trimmed();
}

Roles AddAccountDialog::roles() const
{
    return m_entitlement->roles();
}

QStringList AddAccountDialog::fields() const
{
    return m_entitlement->fields();
}

SecretBytes AddAccountDialog::takePassphrase()
{
    return m_passphrase->take();
}

void AddAccountDialog::showProblem(const Error &error)
{
    m_problem->setText(describe(error).oneLine());
    m_passphrase->setFocus();
}

void AddAccountDialog::updateButton()
{
    m_add->setEnabled(!name().isEmpty() && m_entitlement->isComplete() && m_passphrase->isAcceptable());
}

} // namespace bantin::ui
