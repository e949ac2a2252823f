// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/ApproveBatch.h"

#include <QDialog>

#include <memory>

class QTreeWidget;

namespace bantin::ui {

class DialogFoot;
class PassphraseField;

/// One article that could be approved with others.
struct BatchRow {
    workflow::ChosenArticle chosen;
    QString title;
    QString writer;
    int words = 0;
    int changes = -1; ///< since this account last looked; -1 when it never did
};

/// Several articles that wait for approval, one passphrase, one signature each; what became of each is told beside it. Named
/// "batch". UI thread.
class BatchDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit BatchDialog(QWidget *parent = nullptr);

    void showRows(const QList<BatchRow> &rows);
    void showOutcomes(const QList<workflow::BatchOutcome> &outcomes);
    QList<workflow::ChosenArticle> chosen() const;
    DialogFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    void signatureRequested(std::shared_ptr<bantin::SecretBytes> passphrase);

private:
    void check();
    void sign();

    QList<BatchRow> m_rows;
    QTreeWidget *m_list;
    PassphraseField *m_passphrase;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
