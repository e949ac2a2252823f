// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ExportHandover.h"
#include "app/workflow/PlanHandover.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace bantin::ui {

class DialogFoot;
class HandedArticles;
class HandoverOutlet;
class RecipientsField;
class WorkspaceClient;
struct DeliveredHandover;

/// Bàn giao bài: who receives which articles, what stays here and why, and afterwards where the hand-over is and what to do with it.
/// What was sealed is kept until it arrived somewhere, so that a stick pulled out early costs no second signature.
class ExportHandoverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open; `outlets`, at least one, become the dialog's. The first is chosen.
    ExportHandoverDialog(WorkspaceClient &client, const workflow::HandoverPlan &plan,
                         const QList<HandoverOutlet *> &outlets, QWidget *parent = nullptr);

    /// Stops the writing; nothing half is left anywhere. Not while it is being sealed.
    void reject() override;

private:
    /// What was chosen when it was sealed.
    struct Order {
        QList<ArticleId> articles;
        QStringList recipients;
        const HandoverOutlet *outlet = nullptr;
        bool operator==(const Order &) const = default;
    };

    QWidget *makeChoice();
    QWidget *makeOutcome();
    QWidget *makeWays();
    void connectFoot();
    void connectOutlet(HandoverOutlet &outlet);
    void choose(HandoverOutlet &outlet);
    void choiceChanged();
    void setIdle();
    Order order() const;
    void seal();
    void deliver();
    void noteDelivered(const DeliveredHandover &delivered);
    void showDelivered(const DeliveredHandover &delivered);

    WorkspaceClient &m_client;
    QString m_unit;
    QList<HandoverOutlet *> m_outlets;
    HandoverOutlet *m_outlet; ///< the chosen one
    QStackedWidget *m_pages;
    HandedArticles *m_articles;
    RecipientsField *m_recipients;
    QWidget *m_ways;
    QLabel *m_done;
    QLabel *m_outcome;
    QLabel *m_next;
    QPushButton *m_folder;
    QPushButton *m_close;
    DialogFoot *m_foot;
    std::optional<workflow::ExportedHandover> m_sealed;
    Order m_sealedFor;
};

} // namespace bantin::ui
