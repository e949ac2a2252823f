// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QDialog>

class QLineEdit;

namespace bantin::ui::editor {

/// What readers see of a file they can take along: the words of its link and the name it is saved under. UI thread.
class AttachmentDialog final : public QDialog
{
    Q_OBJECT
public:
    AttachmentDialog(const content::Attachment &present, QWidget *parent);

Q_SIGNALS:
    void attachmentChanged(const bantin::content::Attachment &attachment);

private:
    void accept() override;

    content::Attachment m_attachment;
    QLineEdit *m_label = nullptr;
    QLineEdit *m_fileName = nullptr;
};

} // namespace bantin::ui::editor
