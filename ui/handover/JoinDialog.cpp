// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/JoinDialog.h"

#include "ui/handover/InvitationForm.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

JoinDialog::JoinDialog(WorkspaceClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_invitation(new InvitationForm(u"join"_s, this))
    , m_folder(new QLineEdit(this))
    , m_foot(new DialogFoot(u"join"_s, tr("&Begin here"), tr("Cancel"), this))
{
    setObjectName("join"_L1);
    setWindowTitle(tr("Begin on this computer with an invitation"));
    setMinimumWidth(560);
    build();
    connect(m_invitation, &InvitationForm::edited, this, &JoinDialog::updateButton);
    connect(m_folder, &QLineEdit::textChanged, this, &JoinDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &JoinDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &JoinDialog::join);
    proposeFolder();
    updateButton();
}

void JoinDialog::build()
{
    m_folder->setObjectName("join.folder"_L1);
    QPushButton *choose = makeButton(u"join.chooseFolder"_s, tr("Choose…"), ButtonLook::Plain, this);
    connect(choose, &QPushButton::clicked, this, &JoinDialog::chooseFolder);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(windowTitle(), 1.2, this));
    column->addWidget(makeMutedLabel(
        tr("Whoever was invited works here with the passphrase they have at the other computer. Articles come as "
           "hand-overs."),
        this));
    column->addWidget(m_invitation);
    column->addWidget(makeFieldLabel(tr("&New folder for the workspace"), m_folder, this));
    column->addLayout(row);
    column->addStretch();
    column->addWidget(m_foot);
    setTabOrder({m_folder, choose, m_foot->cancelButton()});
}

void JoinDialog::proposeFolder()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString proposed = documents.filePath(tr("Bàn Tin workspace"));
    for (int i = 2; QFileInfo::exists(proposed); ++i)
        proposed = documents.filePath(tr("Bàn Tin workspace") + u" %1"_s.arg(i));
    m_folder->setText(QDir::toNativeSeparators(proposed));
}

void JoinDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose an empty folder for the workspace"), m_folder->text());
    dialog->setObjectName("join.folderChooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

QDir JoinDialog::directory() const
{
    return QDir(QDir(m_folder->text().trimmed()).absolutePath());
}

void JoinDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void JoinDialog::updateButton()
{
    m_foot->setReady(m_invitation->isFilled() && QDir::isAbsolutePath(m_folder->text().trimmed()));
}

void JoinDialog::join()
{
    const auto invitation = m_invitation->invitation();
    if (!invitation) {
        m_foot->showProblem(invitation.error());
        return;
    }
    m_foot->setBusy(tr("Making the workspace and its keys…"));
    m_client.join(directory(), *invitation, m_invitation->takePassphrase())
        .then(this, [this](const Result<void> &joined) {
            m_foot->setIdle();
            if (joined) {
                accept();
                return;
            }
            updateButton();
            m_foot->showProblem(joined.error());
            m_invitation->focusPassphrase();
        });
}

} // namespace bantin::ui
