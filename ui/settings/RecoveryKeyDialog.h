// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/RecoveryKey.h"
#include "ui/settings/RecoverySheet.h"

#include <QDialog>

#include <array>
#include <memory>

class QLabel;
class QLineEdit;
class QPrinter;
class QStackedWidget;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// A new recovery key: shows its words and code, prints the sheet, then asks two of the words back from paper. Only then is
/// the key in force and the one before it void; closed earlier, nothing has changed. The words are in no clipboard and no
/// file, and are overwritten when the dialog goes.
class RecoveryKeyDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    explicit RecoveryKeyDialog(WorkspaceClient &client, QWidget *parent = nullptr);

    void reject() override;

private:
    struct Asked {
        int place = 0; ///< from 0
        QLineEdit *line = nullptr;
    };

    QWidget *buildWords();
    QWidget *buildCode(QWidget *parent);
    QWidget *buildQuestions();
    void chooseQuestions();
    void goOn();
    void goBack();
    void updateButton();
    void print();
    void printOn(QPrinter &printer);
    void adopt();
    RecoverySheet sheet() const;

    WorkspaceClient &m_client;
    const std::shared_ptr<const crypto::RecoveryKey> m_key; ///< shared with what puts it in force
    const SecretBytes m_words;
    std::array<Asked, 2> m_asked;
    QLabel *m_printed = nullptr;
    QStackedWidget *m_pages;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
