// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/AttachmentDialog.h"

#include "app/content/XhtmlVocabulary.h"
#include "ui/editor/DialogButtons.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

/// The kind of a file is told by its extension, which a new name must not change.
QString withExtensionOf(const QString &name, const QString &asset)
{
    const QString extension = asset.sliced(asset.lastIndexOf(u'.'));
    return name.endsWith(extension, Qt::CaseInsensitive) ? name : name + extension;
}

} // namespace

AttachmentDialog::AttachmentDialog(const content::Attachment &present, QWidget *parent)
    : QDialog(parent)
    , m_attachment(present)
    , m_label(new QLineEdit(present.label, this))
    , m_fileName(new QLineEdit(present.fileName, this))
{
    setWindowTitle(tr("Attached file"));
    setObjectName(u"attachment"_s);
    m_label->setObjectName(u"attachment.label"_s);
    m_fileName->setObjectName(u"attachment.fileName"_s);
    QDialogButtonBox *buttons = makeDialogButtons(u"attachment"_s, tr("&Change"), tr("Cancel"), this);
    connect(buttons, &QDialogButtonBox::accepted, this, &AttachmentDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AttachmentDialog::reject);
    const auto follow = [this, ok = buttons->findChild<QPushButton *>(u"attachment.accept"_s)] {
        ok->setEnabled(!m_label->text().trimmed().isEmpty() && !m_fileName->text().trimmed().isEmpty());
    };
    connect(m_label, &QLineEdit::textChanged, this, follow);
    connect(m_fileName, &QLineEdit::textChanged, this, follow);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&What the link says:"), m_label);
    form->addRow(tr("Saved &as:"), m_fileName);
    form->addRow(tr("Kind and size:"),
                 new QLabel(content::vocabulary::attachmentFacts(present.asset, present.bytes), this));
    form->addRow(buttons);
    resize(520, sizeHint().height());
}

void AttachmentDialog::accept()
{
    m_attachment.label = m_label->text().trimmed();
    m_attachment.fileName = withExtensionOf(m_fileName->text().trimmed(), m_attachment.asset);
    Q_EMIT attachmentChanged(m_attachment);
    QDialog::accept();
}

} // namespace bantin::ui::editor
