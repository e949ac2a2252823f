// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/ApproveBatch.h"
#include "app/workflow/DecisionNeeds.h"

#include <QDialog>

#include <memory>

class QTreeWidget;

namespace bantin::ui {

class DialogFoot;
class PassphraseField;
class SigningNeeds;

/// One article that could be approved with others.
struct BatchRow {
    workflow::ChosenArticle chosen;
    workflow::DecisionNeeds needs;
    QString title;
    QString writer;
    int words = 0;
    int changes = -1; ///< since this account last looked; -1 when it never did
};

/// Several articles that wait for approval, one passphrase, one signature each; what became of each is told beside it. One with
/// a warning to give a reason for cannot be chosen: that takes reading it. Named "batch". UI thread.
class BatchDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `language` is the one the regulation is quoted in.
    explicit BatchDialog(const QString &language, QWidget *parent = nullptr);

    void showRows(const QList<BatchRow> &rows);
    void showOutcomes(const QList<workflow::BatchOutcome> &outcomes);
    /// Each with what was confirmed among the things its own regulation wants confirmed.
    QList<workflow::ChosenArticle> chosen() const;
    DialogFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    void signatureRequested(std::shared_ptr<bantin::SecretBytes> passphrase);

private:
    void build();
    /// What the chosen ones want confirmed, each item once.
    void askForChosen();
    void check();
    void sign();

    QList<BatchRow> m_rows;
    QTreeWidget *m_list;
    SigningNeeds *m_needs;
    PassphraseField *m_passphrase;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
